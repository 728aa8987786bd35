use std::fmt;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::policy::{EffectivePolicy, Policy, Strictest};
use super::roles::{DisclosedGroup, disclosed_groups};
use crate::diagnostic::Problems;
use crate::document::choices;
use crate::framework::{AnswerCode, AnsweredBy, Framework, NonResponse, Question, SKIPPED};
use crate::response::{Completion, Occasion};
use crate::tally::Closed;

/// What of a closed cycle may be shown: everything else is removed.
///
/// It is all that scores, priorities and the report see. Two teams of which the same may be shown have the same report,
/// byte for byte.
///
/// ```compile_fail
/// // Scores take nothing else: what was counted cannot be scored before it went through a policy.
/// # let closed: ilt::Closed = todo!();
/// let scores = ilt::Scores::of(&closed);
/// ```
///
/// ```
/// # use ilt::{Disclosed, Framework, Policy, ResponseSet, Scores};
/// # let framework = Framework::new_leaders();
/// # let collected = ResponseSet::from_json(&framework, include_str!("../../examples/data/cedar.json"))?;
/// let disclosed = Disclosed::of(&collected.close(), Policy::Confidential)?;
/// let scores = Scores::of(&disclosed);
/// # Ok::<(), ilt::diagnostic::Problems>(())
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct Disclosed {
    framework: Framework,
    policy: EffectivePolicy,
    occasion: Occasion,
    completion: Completion,
    agreed_reopening: Option<String>,
    questions: Vec<DisclosedQuestion>,
    /// For each question how many found it of high, of medium and of low importance; nothing where too few rated it.
    importance: Vec<Option<[u64; 3]>>,
    /// For each question the code of the rating that members agreed on aloud beside their own answers.
    consensus: Vec<AnswerCode>,
    comments: Comments,
}

choices! {
    /// Why something is not shown.
    ///
    /// ```
    /// # use ilt::disclosure::Hidden;
    /// assert_eq!(serde_json::to_string(&Hidden::FewAnswers)?, r#""few_answers""#);
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    #[schemars(rename = "HiddenReason")]
    pub enum Hidden {
        /// Fewer people answered the question than the policy's threshold.
        FewAnswers = "few_answers",
        /// Fewer people submitted a response than the policy's threshold.
        FewRespondents = "few_respondents",
    }
}

/// What respondents wanted to add, in an order that says nothing about who.
///
/// ```
/// # use ilt::disclosure::{Comments, Hidden};
/// let comments = Comments::Hidden { reason: Hidden::FewRespondents };
/// assert_eq!(serde_json::to_string(&comments)?, r#"{"status":"hidden","reason":"few_respondents"}"#);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "ReportComments", transform = crate::json_schema::clean_output::<Self>)]
#[serde(tag = "status", rename_all = "snake_case", deny_unknown_fields)]
pub enum Comments {
    /// The comments in code-point order; equal ones stand twice.
    Shown {
        /// What was written, without blanks around it.
        comments: Vec<String>,
    },
    /// They may not be shown.
    Hidden {
        /// Why.
        reason: Hidden,
    },
}

#[derive(Clone, PartialEq, Eq)]
pub(crate) enum DisclosedQuestion {
    Shown {
        points: PointCounts,
        non_responses: NonResponseCounts,
        groups: Vec<DisclosedGroup>,
        /// What was noted on it, in code-point order; equal ones stand twice.
        notes: Vec<String>,
    },
    /// The non-responses stay where the respondents are enough: "4 of 6 don't know" is a finding.
    Hidden { reason: Hidden, non_responses: Option<NonResponseCounts> },
    /// The code of the rating on which the team agreed that answers together.
    Rated { rating: AnswerCode, notes: Vec<String> },
    /// The cycle does not ask it.
    NotAsked,
}

/// Answers at each point of the scale, in scale order, as ticked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct PointCounts(pub(crate) Vec<u64>);

/// How a question was not answered, and by how many it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct NonResponseCounts {
    /// Point answers.
    pub(crate) n: u64,
    pub(crate) not_applicable: Option<u64>,
    pub(crate) dont_know: Option<u64>,
    pub(crate) skipped: u64,
}

impl Disclosed {
    /// What a report on this cycle may show. The stricter applies of what the cycle was closed under and what is asked
    /// for.
    ///
    /// # Errors
    /// When open mode is asked for and the team has not agreed to it; when the threshold is below 3.
    pub fn of(closed: &Closed, requested: Policy) -> Result<Self, Problems> {
        Ok(Self::under(EffectivePolicy::of(requested, closed)?, closed))
    }

    /// What may be shown of a cycle beside others of its team.
    pub(crate) fn beside(closed: &Closed, strictest: Strictest) -> Self {
        Self::under(strictest.over(closed), closed)
    }

    fn under(policy: EffectivePolicy, closed: &Closed) -> Self {
        let threshold = policy.threshold();
        let completion = closed.completion();
        let shows_comments = completion.respondents >= threshold;
        let questions = closed.framework().questions().enumerate();
        let consensus = closed.consensus().to_vec();
        Self {
            framework: closed.framework().clone(),
            occasion: closed.occasion().clone(),
            completion,
            agreed_reopening: closed.agreed_reopening().map(str::to_owned),
            questions: questions.map(|(number, question)| disclose(closed, question, number, threshold)).collect(),
            importance: (0..consensus.len()).map(|number| importance(closed, number, threshold)).collect(),
            consensus: match policy {
                EffectivePolicy::Team => vec![SKIPPED; consensus.len()],
                _ => consensus,
            },
            comments: if shows_comments {
                Comments::Shown { comments: closed.comments().to_vec() }
            } else {
                Comments::Hidden { reason: Hidden::FewRespondents }
            },
            policy,
        }
    }

    /// The framework that was answered.
    pub fn framework(&self) -> &Framework {
        &self.framework
    }

    /// The policy that applied.
    pub fn policy(&self) -> &EffectivePolicy {
        &self.policy
    }

    /// Whose answers these are, and of when.
    pub fn occasion(&self) -> &Occasion {
        &self.occasion
    }

    /// How many answered.
    pub fn completion(&self) -> Completion {
        self.completion
    }

    /// The team's agreement to close the cycle again, if it was closed before.
    pub fn agreed_reopening(&self) -> Option<&str> {
        self.agreed_reopening.as_deref()
    }

    /// What respondents wanted to add, as far as it may be shown.
    pub fn comments(&self) -> &Comments {
        &self.comments
    }

    /// Whether enough people answered for anything to be shown.
    pub fn has_enough_respondents(&self) -> bool {
        self.completion.respondents >= self.policy.threshold()
    }

    /// Whether the cycle asked that question; one that it did not ask was not skipped, and has no row and no count.
    ///
    /// ```
    /// # use ilt::{Disclosed, Framework, Policy, ResponseSet};
    /// # let framework = Framework::new_leaders();
    /// # let collected = ResponseSet::from_json(&framework, include_str!("../../examples/data/cedar.json"))?;
    /// let disclosed = Disclosed::of(&collected.close(), Policy::Confidential)?;
    /// assert!(disclosed.asks("delegation"));
    /// # Ok::<(), ilt::diagnostic::Problems>(())
    /// ```
    pub fn asks(&self, question: &str) -> bool {
        self.framework.plan().number(question).is_some_and(|number| self.asked(number))
    }

    /// Whether the question of that number was asked.
    pub(crate) fn asked(&self, number: usize) -> bool {
        self.occasion.asked().asks(number)
    }

    /// The code of the team's rating of the question of that number, where the team answered together and the cycle asks
    /// it.
    pub(crate) fn rating(&self, number: usize) -> Option<AnswerCode> {
        match self.questions.get(number) {
            Some(DisclosedQuestion::Rated { rating, .. }) => Some(*rating),
            _ => None,
        }
    }

    /// How many found the question of that number of high, of medium and of low importance; nothing where too few rated
    /// it.
    pub(crate) fn importance(&self, number: usize) -> Option<[u64; 3]> {
        self.importance.get(number).copied().flatten()
    }

    /// What was noted on the question of that number: nothing where its answers are hidden.
    pub(crate) fn notes(&self, number: usize) -> &[String] {
        match self.questions.get(number) {
            Some(DisclosedQuestion::Shown { notes, .. } | DisclosedQuestion::Rated { notes, .. }) => notes,
            _ => &[],
        }
    }

    /// The questions in the order of the framework.
    pub(crate) fn questions(&self) -> &[DisclosedQuestion] {
        &self.questions
    }

    pub(crate) fn consensus(&self) -> &[AnswerCode] {
        &self.consensus
    }
}

/// How important a question was found, where enough people rated it.
fn importance(closed: &Closed, number: usize, threshold: u64) -> Option<[u64; 3]> {
    let mut counts = [0; 3];
    for group in closed.groups() {
        counts.iter_mut().zip(group.importance(number)).for_each(|(count, more)| *count += more);
    }
    let rated: u64 = counts.iter().sum();
    (rated > 0 && rated >= threshold).then_some(counts)
}

fn disclose(closed: &Closed, question: &Question, number: usize, threshold: u64) -> DisclosedQuestion {
    if !closed.occasion().asked().asks(number) {
        return DisclosedQuestion::NotAsked;
    }
    if closed.framework().answered_by() == AnsweredBy::Team {
        let rating = closed.consensus().get(number).copied().unwrap_or(SKIPPED);
        return DisclosedQuestion::Rated { rating, notes: closed.notes(number).to_vec() };
    }
    let respondents = closed.completion().respondents;
    if respondents < threshold {
        return DisclosedQuestion::Hidden { reason: Hidden::FewRespondents, non_responses: None };
    }
    let plan = closed.framework().plan();
    let count = |code: AnswerCode| -> u64 { closed.groups().iter().map(|group| group.count(number, code)).sum() };
    let offered = |kind: NonResponse| question.non_responses().contains(&kind).then(|| count(plan.non_response(kind)));
    let points: Vec<u64> = (1..).take(question.scale().points().len()).map(count).collect();
    let n: u64 = points.iter().sum();
    let (not_applicable, dont_know) = (offered(NonResponse::NotApplicable), offered(NonResponse::DontKnow));
    let answered = n + not_applicable.unwrap_or(0) + dont_know.unwrap_or(0);
    let non_responses =
        NonResponseCounts { n, not_applicable, dont_know, skipped: respondents.saturating_sub(answered) };
    if n < threshold {
        return DisclosedQuestion::Hidden { reason: Hidden::FewAnswers, non_responses: Some(non_responses) };
    }
    let groups = disclosed_groups(closed, question, number, n, threshold);
    let notes = closed.notes(number).to_vec();
    DisclosedQuestion::Shown { points: PointCounts(points), non_responses, groups, notes }
}

impl fmt::Debug for Disclosed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Disclosed")
            .field("framework", &self.framework)
            .field("policy", &self.policy)
            .field("completion", &self.completion)
            .finish_non_exhaustive()
    }
}
