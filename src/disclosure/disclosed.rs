use std::fmt;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::policy::{EffectivePolicy, Policy};
use super::roles::{DisclosedGroup, disclosed_groups};
use crate::diagnostic::{Code, Diagnostic, Pointer, Problems};
use crate::framework::{AnswerCode, Framework, NonResponse, Question};
use crate::response::{Occasion, ResponseSet};
use crate::tally::Tally;

/// Counts from which everything is removed that may not be shown.
///
/// ```compile_fail
/// // Scores take nothing else: what was counted cannot be scored before it went through a policy.
/// # let responses: ilt::ResponseSet = todo!();
/// let scores = ilt::Scores::of(&ilt::Tally::of(&responses));
/// ```
///
/// ```
/// # use ilt::{Disclosed, Framework, Policy, ResponseSet, Scores, response::document::*};
/// # let framework = Framework::new_leaders();
/// # let team = TeamDocument { id: "cedar".into(), name: "Cedar".into() };
/// # let document = ResponseSetDocument::new(&framework, team, CycleDocument::closed("fall", "Fall", 1), 7);
/// # let responses = ResponseSet::check(&framework, document)?;
/// let disclosed = Disclosed::of(&responses, Policy::Confidential)?;
/// let scores = Scores::of(&disclosed);
/// # Ok::<(), ilt::diagnostic::Problems>(())
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct Disclosed {
    framework: Framework,
    policy: EffectivePolicy,
    occasion: Occasion,
    respondents: u64,
    drafts: u64,
    roster_size: u64,
    questions: Vec<DisclosedQuestion>,
    comments: Comments,
}

/// Why something is not shown.
///
/// ```
/// # use ilt::disclosure::Hidden;
/// assert_eq!(serde_json::to_string(&Hidden::FewAnswers)?, r#""few_answers""#);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "HiddenReason", transform = crate::json_schema::clean_output::<Self>)]
#[serde(rename_all = "snake_case")]
pub enum Hidden {
    /// Fewer people answered the question than the policy's threshold.
    FewAnswers,
    /// Fewer people submitted a response than the policy's threshold.
    FewRespondents,
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
    },
    /// The non-responses stay where the respondents are enough: "4 of 6 don't know" is a finding.
    Hidden {
        reason: Hidden,
        non_responses: Option<NonResponseCounts>,
    },
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
    /// What a report on these responses may show.
    ///
    /// # Errors
    /// When the cycle is open; when open mode is asked for and the team has not agreed to it; when respondents came or
    /// went after the cycle was reported and the report would be confidential; when the threshold is below 3.
    pub fn of(responses: &ResponseSet, requested: Policy) -> Result<Self, Problems> {
        Self::of_tally(&Tally::of(responses), responses.occasion(), requested)
    }

    /// What a report on these counts may show, where the responses themselves are elsewhere.
    ///
    /// # Errors
    /// As [`of`](Self::of).
    pub fn of_tally(tally: &Tally, occasion: &Occasion, requested: Policy) -> Result<Self, Problems> {
        let framework = tally.framework();
        let at = Pointer::root().key("cycle");
        if !occasion.cycle().is_closed() {
            let problem = Diagnostic::new(
                Code::CycleOpen,
                &at.key("closed"),
                "the cycle is open, and an open cycle has no report",
            );
            return Err(problem
                .help("close the cycle first; until then only the number of responses may be told")
                .into());
        }
        let policy = EffectivePolicy::of(requested, framework.disclosure(), occasion)?;
        let confidential = matches!(policy, EffectivePolicy::Confidential { .. });
        if confidential && occasion.changed_after_report() {
            let message = "respondents came or went after this cycle was reported; a second report beside the first would \
                           show what they answered";
            let problem = Diagnostic::new(Code::ChangedAfterReport, &at.key("reported"), message);
            return Err(problem.help("keep the first report; the next cycle has its own").into());
        }
        let threshold = policy.threshold();
        let respondents = tally.respondents();
        let questions = framework
            .questions()
            .enumerate()
            .map(|(number, question)| disclose(tally, question, number, respondents, threshold))
            .collect();
        let comments = if respondents < threshold {
            Comments::Hidden { reason: Hidden::FewRespondents }
        } else {
            Comments::Shown { comments: occasion.comments().to_vec() }
        };
        Ok(Self {
            framework: framework.clone(),
            policy,
            occasion: occasion.clone(),
            respondents,
            drafts: tally.drafts(),
            roster_size: tally.roster_size(),
            questions,
            comments,
        })
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

    /// What respondents wanted to add, as far as it may be shown.
    pub fn comments(&self) -> &Comments {
        &self.comments
    }

    /// How many people submitted a response.
    pub fn respondents(&self) -> u64 {
        self.respondents
    }

    /// How many responses were still being written.
    pub fn drafts(&self) -> u64 {
        self.drafts
    }

    /// How many people were asked.
    pub fn roster_size(&self) -> u64 {
        self.roster_size
    }

    /// The questions in the order of the framework.
    pub(crate) fn questions(&self) -> &[DisclosedQuestion] {
        &self.questions
    }
}

fn disclose(tally: &Tally, question: &Question, number: usize, respondents: u64, threshold: u64) -> DisclosedQuestion {
    let framework = tally.framework();
    let count = |code: AnswerCode| -> u64 { tally.groups().iter().map(|group| group.count(number, code)).sum() };
    let points: Vec<u64> = (1..).take(question.scale().points().len()).map(count).collect();
    let offered = |kind: NonResponse| {
        question.non_responses().contains(&kind).then(|| count(framework.plan().non_response(kind)))
    };
    let n = points.iter().sum();
    let (not_applicable, dont_know) = (offered(NonResponse::NotApplicable), offered(NonResponse::DontKnow));
    let answered = n + not_applicable.unwrap_or(0) + dont_know.unwrap_or(0);
    let skipped = respondents.saturating_sub(answered);
    let non_responses = NonResponseCounts { n, not_applicable, dont_know, skipped };
    if respondents < threshold {
        DisclosedQuestion::Hidden { reason: Hidden::FewRespondents, non_responses: None }
    } else if n < threshold {
        DisclosedQuestion::Hidden { reason: Hidden::FewAnswers, non_responses: Some(non_responses) }
    } else {
        let groups = disclosed_groups(tally, question, number, threshold);
        DisclosedQuestion::Shown { points: PointCounts(points), non_responses, groups }
    }
}

impl fmt::Debug for Disclosed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Disclosed")
            .field("framework", &self.framework)
            .field("policy", &self.policy)
            .field("respondents", &self.respondents)
            .finish_non_exhaustive()
    }
}
