//! One of two sides of a comparison, whatever it is made of.

use std::collections::HashMap;

use crate::framework::{AnsweredBy, Framework, Question, QuestionId};
use crate::score::{PointAnswers, QuestionResult, Scores};

/// What one moment says of a framework's questions: a cycle's scores, or counts that were kept of one.
pub(crate) struct Side {
    framework: Framework,
    found: HashMap<QuestionId, Result<PointAnswers, Absent>>,
}

/// Why there are no answers to compare.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Absent {
    NotAsked,
    Suppressed,
    TooFew,
    /// Of what was shown no counts were kept.
    NotKept,
}

impl Side {
    /// What a cycle's scores say; a question that has none was not asked.
    pub(crate) fn of(scores: &Scores) -> Self {
        let framework = scores.framework();
        let found = scores.questions().iter().map(|score| {
            let found = match score.result() {
                QuestionResult::Suppressed { .. } => Err(Absent::Suppressed),
                result => enough(framework, result.answers().cloned()),
            };
            (score.question().id().clone(), found)
        });
        Self { found: found.collect(), framework: framework.clone() }
    }

    /// What counts say that were kept of what a cycle asked: how many stood at each point of a question's scale, in its
    /// order; nothing where they were not.
    pub(crate) fn of_baseline(
        framework: &Framework,
        asked: impl Fn(&Question) -> bool,
        kept: impl Fn(&Question) -> Option<Vec<u64>>,
    ) -> Self {
        let found = framework.questions().filter(|question| asked(question)).map(|question| {
            let found = match kept(question) {
                None => Err(Absent::NotKept),
                Some(counts) => enough(framework, PointAnswers::of(question, &counts)),
            };
            (question.id().clone(), found)
        });
        Self { found: found.collect(), framework: framework.clone() }
    }

    /// The same beside a moment under a threshold, which hides here as well.
    pub(crate) fn under(mut self, threshold: u64) -> Self {
        for found in self.found.values_mut() {
            if found.as_ref().is_ok_and(|answers| answers.n() < threshold) {
                *found = Err(Absent::Suppressed);
            }
        }
        self
    }

    pub(crate) fn framework(&self) -> &Framework {
        &self.framework
    }

    pub(crate) fn found(&self, question: &QuestionId) -> Result<&PointAnswers, Absent> {
        self.found.get(question).map_or(Err(Absent::NotAsked), |found| found.as_ref().map_err(|absent| *absent))
    }
}

/// One rating of the team is all there is to it; of members' answers there must be some.
fn enough(framework: &Framework, answers: Option<PointAnswers>) -> Result<PointAnswers, Absent> {
    let least = match framework.answered_by() {
        AnsweredBy::Team => 1,
        AnsweredBy::Members => u64::from(framework.scoring().minimum_n),
    };
    answers.filter(|answers| answers.n() >= least).ok_or(Absent::TooFew)
}
