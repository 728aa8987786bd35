//! The report's shape. It is written by this crate alone, so every field is always there and `null` says "none".

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::figures::{ExactRatio, ReportShare};
use super::words::Words;
use crate::disclosure::{Comments, EffectivePolicy, Hidden};
use crate::document::{choices, read_back};
use crate::framework::{
    AreaReading, Keying, Language, Phase, PriorityRules, PromptScope, Referent, Relation, ScoringRules, Side,
    TranslationStatus, Trigger,
};
use crate::priorities::Reason;
use crate::score::{Band, Flag, Highlight};

choices! {
    /// The format of a report document. A client that meets a higher number was made before that format was: it says so
    /// and shows nothing, since what it does not know may be what must not be misread.
    pub enum ReportFormat or UnsupportedFormat {
        /// The first format.
        V1 = "ilt-report/1",
    }
}

/// A team's report on one cycle, in one language: everything a page needs, nothing to recompute.
///
/// ```
/// use ilt::{Framework, Policy, Report, ResponseSet};
///
/// let framework = Framework::new_leaders();
/// let responses = ResponseSet::from_json(&framework, include_str!("../../examples/data/cedar.json"))?;
/// let report = Report::of(&responses, Policy::Confidential, &"en".parse()?)?;
/// assert_eq!(report.team.name, "Cedar");
/// assert_eq!(report.areas[0].result.display(), Some("3.30"));
///
/// // It reads back as it was written:
/// let json = serde_json::to_string(&report)?;
/// assert_eq!(serde_json::from_str::<Report>(&json)?, report);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, remote = "Self")]
pub struct Report {
    /// The format of this document.
    pub format: ReportFormat,
    /// The language that was asked for.
    pub language: Language,
    /// The framework that was answered.
    pub framework: ReportFramework,
    /// The team.
    pub team: ReportTeam,
    /// The cycle.
    pub cycle: ReportCycle,
    /// How many answered.
    pub participation: ReportParticipation,
    /// What this report may show.
    pub disclosure: ReportDisclosure,
    /// The rules by which its numbers were made.
    pub rules: ReportRules,
    /// The areas with their questions, in the order of the framework.
    pub areas: Vec<ReportArea>,
    /// What the team can celebrate.
    pub strengths: ReportStandouts,
    /// What the team can look at next.
    pub opportunities: ReportStandouts,
    /// What cannot be seen, and why.
    pub hidden: Vec<ReportHidden>,
    /// What respondents wanted to add.
    pub comments: Comments,
    /// Questions for the team's talk.
    pub prompts: Vec<ReportPrompt>,
    /// What these numbers cannot say.
    pub limits: Vec<String>,
    /// The fixed words of a page, in the report's language.
    pub words: Words,
}

read_back! { Report, }

/// The framework of a report.
///
/// ```
/// # use ilt::{Framework, Policy, Report, ResponseSet};
/// # let framework = Framework::new_leaders();
/// # let responses = ResponseSet::from_json(&framework, include_str!("../../examples/data/cedar.json"))?;
/// let report = Report::of(&responses, Policy::Confidential, &"es".parse()?)?;
/// assert_eq!(report.framework.attribution[0].publisher, "New Leaders");
/// assert!(report.framework.translation.is_some(), "the Spanish is a draft, and the report says so");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReportFramework {
    /// The framework's id.
    pub id: String,
    /// The framework's version.
    pub version: String,
    /// What it is called.
    pub title: String,
    /// What it is for.
    pub description: Option<String>,
    /// The words that every question continues.
    pub stem: String,
    /// The time the answers are about.
    pub recall_period: String,
    /// Whose texts these are: show it wherever you show the report.
    pub attribution: Vec<ReportAttribution>,
    /// What was added to those sources.
    pub additions: Vec<String>,
    /// The frameworks that this one was made from, the oldest first.
    pub lineage: Vec<ReportRelease>,
    /// The framework by id and version, with those it was made from, in one line.
    pub release: String,
    /// Whose words the stem, the areas and the questions have: one entry for each source.
    pub sources: Vec<ReportSource>,
    /// Whose words the stem has: the number of its entry in `sources`, from 0.
    pub stem_source: usize,
    /// How far the translation into the report's language is; `null` for the default language.
    pub translation: Option<ReportTranslation>,
}

/// A framework by its id and version.
///
/// ```
/// # use ilt::report::ReportRelease;
/// let base = ReportRelease { id: "new_leaders_ilt".into(), version: "1.0.0".into() };
/// assert_eq!(base.version, "1.0.0");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReportRelease {
    /// The framework's id.
    pub id: String,
    /// Its version.
    pub version: String,
}

/// Whose words some of the framework's texts have.
///
/// ```
/// # use ilt::{Framework, Policy, Report, ResponseSet};
/// # let framework = Framework::new_leaders();
/// # let responses = ResponseSet::from_json(&framework, include_str!("../../examples/data/cedar.json"))?;
/// let report = Report::of(&responses, Policy::Confidential, &"en".parse()?)?;
/// let source = &report.framework.sources[report.areas[0].questions[0].source];
/// assert_eq!((source.text.as_str(), source.covers.as_str()), ("New Leaders", "the stem, 5 areas, 15 questions"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReportSource {
    /// Who published the words.
    pub publishers: Vec<String>,
    /// Who changed them since, the first one first; empty if they stand as they were published.
    pub adapted_by: Vec<String>,
    /// Both in one line to print.
    pub text: String,
    /// Whether the stem is of this source.
    pub stem: bool,
    /// The ids of the areas that are.
    pub areas: Vec<String>,
    /// The ids of the questions that are.
    pub questions: Vec<String>,
    /// How much that is, in words.
    pub covers: String,
}

/// A source of the framework's texts.
///
/// ```
/// # use ilt::report::ReportAttribution;
/// # fn show(source: &ReportAttribution) -> String {
/// format!("{}, {}. {}", source.publisher, source.title, source.rights)
/// # }
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReportAttribution {
    /// The source's title.
    pub title: String,
    /// Who published it.
    pub publisher: String,
    /// How the texts relate to the source.
    pub relation: Relation,
    /// On which terms they are used.
    pub rights: String,
    /// The source's address.
    pub url: Option<String>,
    /// When it was read.
    pub retrieved: Option<String>,
    /// The whole as one line to print.
    pub text: String,
}

/// How far the translation into the report's language is.
///
/// ```
/// # use ilt::{framework::TranslationStatus, report::ReportTranslation};
/// let translation = ReportTranslation { status: TranslationStatus::Draft, text: "A draft translation.".into() };
/// assert_eq!(translation.status, TranslationStatus::Draft);
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReportTranslation {
    /// Whether somebody has reviewed it.
    pub status: TranslationStatus,
    /// The status in words.
    pub text: String,
}

/// The team of a report.
///
/// ```
/// # use ilt::report::ReportTeam;
/// let cedar = ReportTeam { id: "cedar".into(), name: "Cedar".into() };
/// assert_eq!(cedar.name, "Cedar");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReportTeam {
    /// The team's id.
    pub id: String,
    /// What it is called.
    pub name: String,
}

/// The cycle of a report.
///
/// ```
/// # use ilt::report::ReportCycle;
/// let fall = ReportCycle { id: "fall_2026".into(), label: "Fall 2026".into(), order: 1 };
/// assert_eq!(fall.order, 1);
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReportCycle {
    /// The cycle's id.
    pub id: String,
    /// What it is called.
    pub label: String,
    /// Its place among the team's cycles.
    pub order: i64,
}

/// How many answered.
///
/// ```
/// # use ilt::report::ReportParticipation;
/// # fn show(participation: &ReportParticipation) -> f64 {
/// participation.respondents as f64 / participation.roster_size as f64
/// # }
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReportParticipation {
    /// How many people submitted a response.
    pub respondents: u64,
    /// How many responses were still being written; nothing of them is in the report.
    pub drafts: u64,
    /// How many people were asked.
    pub roster_size: u64,
    /// The same in words.
    pub text: String,
}

/// What a report may show.
///
/// ```
/// # use ilt::{Framework, Policy, Report, ResponseSet};
/// # let framework = Framework::new_leaders();
/// # let responses = ResponseSet::from_json(&framework, include_str!("../../examples/data/cedar.json"))?;
/// let report = Report::of(&responses, Policy::Confidential, &"en".parse()?)?;
/// assert!(report.disclosure.promise[0].starts_with("Your names are not shown."));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReportDisclosure {
    /// The policy that applied.
    pub policy: EffectivePolicy,
    /// The policy in words: what a reader may rely on, and what not.
    pub promise: Vec<String>,
}

/// The rules by which a report's numbers were made.
///
/// ```
/// # use ilt::{Framework, Policy, Report, ResponseSet};
/// # let framework = Framework::new_leaders();
/// # let responses = ResponseSet::from_json(&framework, include_str!("../../examples/data/cedar.json"))?;
/// let report = Report::of(&responses, Policy::Confidential, &"en".parse()?)?;
/// assert_eq!(report.rules.scoring.minimum_n, 3);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReportRules {
    /// How answers become scores, bands and flags.
    pub scoring: ScoringRules,
    /// How what stands out is chosen.
    pub priorities: PriorityRules,
    /// The rules that matter most, in words.
    pub text: Vec<String>,
}

/// A number for reading and for drawing.
///
/// ```
/// # use ilt::report::ReportNumber;
/// # fn bar(number: &ReportNumber) -> f64 {
/// number.number * 100.0 // a bar's width in percent; print `display`, do not format `number`
/// # }
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReportNumber {
    /// The number as people read it, rounded once.
    pub display: String,
    /// The number rounded to 4 places, for drawing.
    pub number: f64,
    /// The number itself, where JavaScript can hold both parts.
    pub exact: Option<ExactRatio>,
}

/// An area of a report.
///
/// ```
/// # use ilt::{Framework, Policy, Report, ResponseSet};
/// # let framework = Framework::new_leaders();
/// # let responses = ResponseSet::from_json(&framework, include_str!("../../examples/data/cedar.json"))?;
/// let report = Report::of(&responses, Policy::Confidential, &"en".parse()?)?;
/// let culture = &report.areas[1];
/// assert_eq!((culture.questions_in_score, culture.questions.len()), (2, 3));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReportArea {
    /// The area's id.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// What it is about.
    pub description: Option<String>,
    /// Whose words its title has: the number of its entry in the framework's `sources`, from 0.
    pub source: usize,
    /// How many of its questions are in its score.
    pub questions_in_score: usize,
    /// How many of how many questions are in the score, in words: print it beside the score.
    pub coverage: String,
    /// The area's score, or that it has none.
    pub result: ReportAreaResult,
    /// The area's questions, in the order of the framework.
    pub questions: Vec<ReportQuestion>,
}

/// An area's score, or that it has none.
///
/// ```
/// # use ilt::report::ReportAreaResult;
/// let none = ReportAreaResult::Insufficient { text: "Too few of its questions have a score.".into() };
/// assert_eq!(none.display(), None);
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "status", rename_all = "snake_case", deny_unknown_fields)]
pub enum ReportAreaResult {
    /// The area has a score.
    Scored {
        /// What the score is made of.
        reading: AreaReading,
        /// The mean position from 0 to 1: higher is better.
        position: ReportNumber,
        /// The position on the scale's own values, where all its questions share one scale that allows it.
        on_scale: Option<ReportOnScale>,
        /// The score in words, with the ends of what it stands on.
        text: String,
        /// Favorable answers of all answers to the questions in the score.
        favorable: ReportShare,
        /// What its questions' bands say together.
        highlight: Highlight,
    },
    /// Too little of it may be shown or was answered.
    Insufficient {
        /// That in words.
        text: String,
    },
}

impl ReportAreaResult {
    /// The score as people read it: on the scale's values where that is possible, else the position.
    pub fn display(&self) -> Option<&str> {
        match self {
            Self::Scored { on_scale: Some(on_scale), .. } => Some(&on_scale.score.display),
            Self::Scored { position, .. } => Some(&position.display),
            Self::Insufficient { .. } => None,
        }
    }
}

/// An area's score on the scale of its questions.
///
/// ```
/// # use ilt::report::{ReportNumber, ReportOnScale};
/// let score = ReportNumber { display: "3.30".into(), number: 3.3016, exact: None };
/// let on_scale = ReportOnScale { score, lowest: 1, highest: 5 };
/// assert!(on_scale.lowest < on_scale.highest);
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReportOnScale {
    /// The score.
    pub score: ReportNumber,
    /// The value of the scale's first point.
    pub lowest: i64,
    /// The value of the scale's last point.
    pub highest: i64,
}

/// A question of a report.
///
/// ```
/// # use ilt::{Framework, Policy, Report, ResponseSet, report::ReportQuestionResult};
/// # let framework = Framework::new_leaders();
/// # let responses = ResponseSet::from_json(&framework, include_str!("../../examples/data/cedar.json"))?;
/// let report = Report::of(&responses, Policy::Confidential, &"en".parse()?)?;
/// let conversations = &report.areas[1].questions[2];
/// assert!(matches!(conversations.result, ReportQuestionResult::Suppressed { .. }));
/// assert_eq!(conversations.n, Some(4)); // how many answered may be told; what they answered may not
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReportQuestion {
    /// The question's id.
    pub id: String,
    /// The question, as it continues the stem.
    pub text: String,
    /// The revision of its wording.
    pub revision: i64,
    /// Whom it asks about.
    pub referent: Referent,
    /// Which end of the scale is the good one.
    pub keying: Keying,
    /// How much it counts in its area.
    pub weight: u64,
    /// Whether what it asks about may not have come up at all.
    pub may_not_arise: bool,
    /// Whose words it has: the number of its entry in the framework's `sources`, from 0.
    pub source: usize,
    /// The id of the scale it is answered on.
    pub scale: String,
    /// How many gave a point answer; `null` where even that may not be told.
    pub n: Option<u64>,
    /// How many of how many answered, in words.
    pub answered: Option<String>,
    /// How the others did not answer: each kind that was offered, and the skipped; `null` where that may not be told.
    pub non_responses: Option<Vec<ReportNonResponse>>,
    /// Exactly one of: suppressed, insufficient, scored.
    pub result: ReportQuestionResult,
    /// What else there is to see.
    pub flags: Vec<Flag>,
    /// The role groups that may be shown.
    pub role_groups: Vec<ReportRoleGroup>,
    /// The rating that the team agreed on in its talk. It is in no score.
    pub consensus: Option<ReportConsensus>,
}

/// What a question's answers say.
///
/// ```
/// # use ilt::report::ReportQuestionResult;
/// # fn label(result: &ReportQuestionResult) -> &str {
/// match result {
///     ReportQuestionResult::Suppressed { text, .. } => text,
///     ReportQuestionResult::Insufficient { text, .. } => text,
///     ReportQuestionResult::Scored { band, .. } => band.as_str(),
/// }
/// # }
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "status", rename_all = "snake_case", deny_unknown_fields)]
pub enum ReportQuestionResult {
    /// The policy hides the question.
    Suppressed {
        /// Why.
        reason: Hidden,
        /// Why, in words.
        text: String,
    },
    /// It may be shown, but too few answered for a band.
    Insufficient {
        /// The answers, if there is any.
        answers: Option<ReportAnswers>,
        /// That in words.
        text: String,
    },
    /// Enough answered.
    Scored {
        /// What the answers say.
        band: Band,
        /// The answers.
        answers: ReportAnswers,
    },
}

/// The point answers to a question.
///
/// ```
/// # use ilt::{Framework, Policy, Report, ResponseSet, report::ReportQuestionResult};
/// # let framework = Framework::new_leaders();
/// # let responses = ResponseSet::from_json(&framework, include_str!("../../examples/data/cedar.json"))?;
/// let report = Report::of(&responses, Policy::Confidential, &"en".parse()?)?;
/// if let ReportQuestionResult::Scored { answers, .. } = &report.areas[0].questions[0].result {
///     assert_eq!(answers.distribution.iter().map(|point| point.count).collect::<Vec<_>>(), [0, 0, 1, 5, 1]);
///     assert_eq!((answers.mean.sum, answers.mean.display.as_str()), (Some(28), "4.00"));
/// }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReportAnswers {
    /// How many ticked each point, in scale order, zeros included.
    pub distribution: Vec<ReportPoint>,
    /// Favorable answers.
    pub favorable: ReportShare,
    /// Unfavorable answers.
    pub unfavorable: ReportShare,
    /// The mean of the ticked points' values.
    pub mean: ReportMean,
    /// The mean position from 0 to 1, after keying: higher is better.
    pub position: ReportNumber,
}

/// How many ticked one point.
///
/// ```
/// # use ilt::{framework::Side, report::ReportPoint};
/// let often = ReportPoint {
///     point: "often".into(),
///     label: "Often".into(),
///     value: 4,
///     side: Side::Favorable,
///     count: 5,
///     percent: 72,
/// };
/// assert_eq!(often.count, 5);
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReportPoint {
    /// The point's id.
    pub point: String,
    /// What people read.
    pub label: String,
    /// The point's value.
    pub value: i64,
    /// What the point says about the team, after keying.
    pub side: Side,
    /// How many ticked it.
    pub count: u64,
    /// Whole percent of the question's point answers; the percents of a question add up to 100.
    pub percent: u8,
}

/// The mean of the ticked points' values.
///
/// ```
/// # use ilt::report::ReportMean;
/// let mean = ReportMean { sum: Some(26), n: 6, display: "4.33".into() };
/// assert_eq!(mean.display, "4.33");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReportMean {
    /// The exact sum of values, where JavaScript can hold it.
    pub sum: Option<i64>,
    /// The number of answers.
    pub n: u64,
    /// The mean as people read it.
    pub display: String,
}

choices! {
    /// A way of not answering a question.
    pub enum NotAnswered or UnknownChoice {
        /// The question does not apply.
        NotApplicable = "not_applicable",
        /// The respondent cannot say.
        DontKnow = "dont_know",
        /// The question was left out.
        Skipped = "skipped",
    }
}

/// How many did not answer, one way.
///
/// ```
/// # use ilt::report::{NotAnswered, ReportNonResponse};
/// let skipped = ReportNonResponse { kind: NotAnswered::Skipped, label: "Skipped".into(), count: 1 };
/// assert_eq!(skipped.count, 1);
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReportNonResponse {
    /// Which way.
    pub kind: NotAnswered,
    /// What people read.
    pub label: String,
    /// How many.
    pub count: u64,
}

/// A role's answers to one question beside everyone else's.
///
/// ```
/// # use ilt::report::ReportRoleGroup;
/// # fn show(group: &ReportRoleGroup) -> &str {
/// if group.flagged { &group.text } else { &group.label }
/// # }
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReportRoleGroup {
    /// The role's id.
    pub role: String,
    /// What people read.
    pub label: String,
    /// How many of them gave a point answer.
    pub n: u64,
    /// The exact sum of their points' values, where the scale allows one.
    pub sum: Option<i64>,
    /// Their mean position from 0 to 1, after keying.
    pub position: ReportNumber,
    /// Their position less everyone else's; `null` where nobody else answered.
    pub gap: Option<ReportNumber>,
    /// Whether the gap is large enough to be talked about.
    pub flagged: bool,
    /// The group in neutral words.
    pub text: String,
}

/// The rating that a team agreed on for a question.
///
/// ```
/// # use ilt::report::ReportConsensus;
/// let consensus = ReportConsensus { answer: "often".into(), label: "Often".into() };
/// assert_eq!(consensus.label, "Often");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReportConsensus {
    /// The id of the point or non-response.
    pub answer: String,
    /// What people read.
    pub label: String,
}

/// The strengths or the opportunities of a report.
///
/// ```
/// # use ilt::{Framework, Policy, Report, ResponseSet};
/// # let framework = Framework::new_leaders();
/// # let responses = ResponseSet::from_json(&framework, include_str!("../../examples/data/cedar.json"))?;
/// let report = Report::of(&responses, Policy::Confidential, &"en".parse()?)?;
/// let first = &report.opportunities.candidates[0];
/// assert_eq!((first.rank, first.question.as_str()), (1, "family_and_community"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReportStandouts {
    /// How many ranks are proposed.
    pub cap: u64,
    /// Whether a tie makes more than the cap of them proposed.
    pub extended_by_tie: bool,
    /// Whether nothing stands out, and these are the best of the rest.
    pub relative: bool,
    /// What a reader should know of the choice, in words.
    pub notes: Vec<String>,
    /// Every question that stands out, by rank.
    pub candidates: Vec<ReportCandidate>,
}

/// A question that stands out.
///
/// ```
/// # use ilt::report::ReportCandidate;
/// # fn show(candidate: &ReportCandidate) -> String {
/// format!("{}. {}", candidate.rank, candidate.text)
/// # }
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReportCandidate {
    /// The question's id.
    pub question: String,
    /// The question's text.
    pub text: String,
    /// The id of the question's area.
    pub area: String,
    /// The rank: 1, 2, 2, 4 where the second and third are equal.
    pub rank: u64,
    /// Whether another question has the same rank.
    pub tied: bool,
    /// Whether it is proposed.
    pub selected: bool,
    /// Why it stands out.
    pub reasons: Vec<ReportReason>,
}

/// Why a question stands out.
///
/// ```
/// # use ilt::{priorities::Reason, report::ReportReason};
/// let reason = ReportReason { reason: Reason::HighestOfSteady {}, text: "The highest of the steady ones.".into() };
/// assert_eq!(reason.reason, Reason::HighestOfSteady {});
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReportReason {
    /// The code with the numbers that decided.
    pub reason: Reason,
    /// The same in words.
    pub text: String,
}

/// Something that cannot be seen.
///
/// ```
/// # use ilt::{Framework, Policy, Report, ResponseSet};
/// # let framework = Framework::new_leaders();
/// # let responses = ResponseSet::from_json(&framework, include_str!("../../examples/data/cedar.json"))?;
/// let report = Report::of(&responses, Policy::Confidential, &"en".parse()?)?;
/// let questions: Vec<_> = report.hidden.iter().filter_map(|hidden| hidden.question.as_deref()).collect();
/// assert_eq!(questions, ["necessary_conversations", "equitable_resources"]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReportHidden {
    /// What is hidden.
    pub what: HiddenPart,
    /// The question's id, where one question is hidden.
    pub question: Option<String>,
    /// What is hidden and why, in words.
    pub text: String,
}

choices! {
    /// A part of a report that can be hidden.
    pub enum HiddenPart or UnknownChoice {
        /// One question's answers.
        Question = "question",
        /// Answers by role.
        Roles = "roles",
        /// What respondents wanted to add.
        Comments = "comments",
    }
}

/// A question for the team's talk.
///
/// ```
/// # use ilt::report::ReportPrompt;
/// # fn show(prompt: &ReportPrompt) -> &str {
/// &prompt.text
/// # }
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReportPrompt {
    /// The prompt's id.
    pub id: String,
    /// When the team reads it.
    pub phase: Phase,
    /// What made it appear.
    pub trigger: Trigger,
    /// What it is about: the team, or each of `about`.
    pub scope: PromptScope,
    /// The ids of the areas or questions it is about; empty for the team.
    pub about: Vec<String>,
    /// What the team reads.
    pub text: String,
}
