use super::area::{AreaScore, ViewScore, score_area, score_view};
use super::question::{QuestionScore, score_question};
use crate::disclosure::Disclosed;
use crate::framework::Framework;

/// What a team's answers say, question by question and area by area. There is no score of the whole: one number for a
/// team would be read as a grade.
///
/// ```
/// # use ilt::{Disclosed, Framework, Policy, ResponseSet, Scores, response::document::*};
/// # let framework = Framework::new_leaders();
/// # let team = TeamDocument::new("cedar", "Cedar");
/// # let document = ResponseSetDocument::new(&framework, team, CycleDocument::new("fall", "Fall", 1), 7);
/// # let responses = ResponseSet::check(&framework, document)?;
/// let scores = Scores::of(&Disclosed::of(&responses.close(), Policy::Confidential)?);
/// assert_eq!((scores.questions().len(), scores.areas().len()), (15, 5));
/// # Ok::<(), ilt::diagnostic::Problems>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scores {
    framework: Framework,
    questions: Vec<QuestionScore>,
    areas: Vec<AreaScore>,
    views: Vec<ViewScore>,
}

impl Scores {
    /// Scores what may be shown.
    pub fn of(disclosed: &Disclosed) -> Self {
        let framework = disclosed.framework();
        let (mut questions, mut areas) = (Vec::new(), Vec::new());
        let mut rest = disclosed.questions().iter();
        for area in framework.areas() {
            let of_area = area.questions().iter().zip(rest.by_ref());
            let of_area: Vec<QuestionScore> =
                of_area.filter_map(|(question, shown)| score_question(disclosed, question, shown)).collect();
            areas.extend(score_area(framework, area, &of_area));
            questions.extend(of_area);
        }
        let views = framework.views().iter().filter_map(|view| score_view(framework, view, &questions)).collect();
        Self { framework: framework.clone(), questions, areas, views }
    }

    /// The framework that was answered.
    pub fn framework(&self) -> &Framework {
        &self.framework
    }

    /// The questions that were asked, in the order of the framework.
    pub fn questions(&self) -> &[QuestionScore] {
        &self.questions
    }

    /// The question with that id.
    pub fn question(&self, id: impl AsRef<str>) -> Option<&QuestionScore> {
        self.questions.iter().find(|score| score.question().id() == id.as_ref())
    }

    /// The areas of which something that counts was asked, in the order of the framework.
    pub fn areas(&self) -> &[AreaScore] {
        &self.areas
    }

    /// The views of which something that counts was asked, in the order of the framework.
    pub fn views(&self) -> &[ViewScore] {
        &self.views
    }
}
