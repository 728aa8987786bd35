//! The head of a report: what was asked, who was asked, and by which rules.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::disclosure::{EffectivePolicy, Promise};
use crate::framework::{
    AnsweredBy, FrameworkId, Language, PriorityRules, Relation, Release, ScoringRules, TranslationStatus, Version,
};

/// The framework of a report.
///
/// ```
/// # use ilt::{Framework, Policy, Report, Closed};
/// # let framework = Framework::new_leaders();
/// # let closed = Closed::from_json(&framework, include_str!("../../../examples/data/cedar.closed.json"))?;
/// let report = Report::of(&closed, Policy::Confidential, &"es".parse()?)?;
/// assert_eq!(report.framework.attribution[0].publisher, "New Leaders");
/// assert!(report.framework.translation.is_some(), "the Spanish is a draft, and the report says so");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(transform = crate::json_schema::clean_output::<Self>)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ReportFramework {
    /// The framework's id.
    pub id: FrameworkId,
    /// The framework's version.
    pub version: Version,
    /// Who answers: each member, or the team with one rating for each question.
    pub answered_by: AnsweredBy,
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
    pub lineage: Vec<Release>,
    /// The framework by id and version, with those it was made from, in one line.
    pub release: String,
    /// Whose words the stem, the areas and the questions have: one entry for each source.
    pub sources: Vec<ReportSource>,
    /// Whose words the stem has: the number of its entry in `sources`, from 0.
    pub stem_source: usize,
    /// How far the translation into the report's language is; `null` for the default language.
    pub translation: Option<ReportTranslation>,
    /// The framework's texts that stand here in another language than the one that was asked for; empty where all are in it.
    pub other_languages: Vec<ReportOtherLanguage>,
}

/// The framework's texts that stand in a report in a language which nobody asked for: mark them with it wherever you show
/// them, so that they are spoken and hyphenated right (WCAG 2.2, 3.1.2).
///
/// ```
/// # use ilt::{Framework, Policy, Report, Closed};
/// # let framework = Framework::new_leaders();
/// # let closed = Closed::from_json(&framework, include_str!("../../../examples/data/cedar.closed.json"))?;
/// let report = Report::of(&closed, Policy::Confidential, &"fr".parse()?)?;
/// let [english] = report.framework.other_languages.as_slice() else { panic!() };
/// assert_eq!(english.language.as_str(), "en");
/// assert!(english.all && english.texts.contains(&report.areas[0].title));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(transform = crate::json_schema::clean_output::<Self>)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ReportOtherLanguage {
    /// The language that they are in.
    pub language: Language,
    /// Whether every text of the framework is: there are none in the language that was asked for.
    pub all: bool,
    /// The texts, each once, word for word as they stand in this document.
    pub texts: Vec<String>,
    /// What a reader is told of it.
    pub text: String,
}

/// Whose words some of the framework's texts have.
///
/// ```
/// # use ilt::{Framework, Policy, Report, Closed};
/// # let framework = Framework::new_leaders();
/// # let closed = Closed::from_json(&framework, include_str!("../../../examples/data/cedar.closed.json"))?;
/// let report = Report::of(&closed, Policy::Confidential, &"en".parse()?)?;
/// let source = &report.framework.sources[report.areas[0].questions[0].source];
/// assert_eq!((source.text.as_str(), source.covers.as_str()), ("New Leaders", "the stem, 5 areas, 15 questions"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(transform = crate::json_schema::clean_output::<Self>)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
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
    /// The ids of the views that are.
    pub views: Vec<String>,
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
#[schemars(transform = crate::json_schema::clean_output::<Self>)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
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
/// # use ilt::report::ReportTranslation;
/// # fn line(translation: &ReportTranslation) -> String {
/// format!("({}) {}", translation.status, translation.text)
/// # }
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(transform = crate::json_schema::clean_output::<Self>)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ReportTranslation {
    /// Whether somebody has reviewed it.
    pub status: TranslationStatus,
    /// The status in words.
    pub text: String,
}

/// The team of a report.
///
/// ```
/// # use ilt::{Framework, Policy, Report, Closed};
/// # let framework = Framework::new_leaders();
/// # let closed = Closed::from_json(&framework, include_str!("../../../examples/data/cedar.closed.json"))?;
/// # let report = Report::of(&closed, Policy::Confidential, &"en".parse()?)?;
/// assert_eq!((report.team.id.as_str(), report.team.name.as_str()), ("cedar", "Cedar"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(transform = crate::json_schema::clean_output::<Self>)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ReportTeam {
    /// The team's id.
    pub id: String,
    /// What it is called.
    pub name: String,
}

/// The cycle of a report.
///
/// ```
/// # use ilt::{Framework, Policy, Report, Closed};
/// # let framework = Framework::new_leaders();
/// # let closed = Closed::from_json(&framework, include_str!("../../../examples/data/cedar.closed.json"))?;
/// # let report = Report::of(&closed, Policy::Confidential, &"en".parse()?)?;
/// assert_eq!((report.cycle.label.as_str(), report.cycle.order), ("Fall 2026", 1));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(transform = crate::json_schema::clean_output::<Self>)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ReportCycle {
    /// The cycle's id.
    pub id: String,
    /// What it is called.
    pub label: String,
    /// Its place among the team's cycles.
    pub order: i64,
    /// How many questions it asks, where it does not ask all of them.
    pub asked: Option<ReportAsked>,
}

/// That a cycle asks a part of its framework. What is not asked has no place in a report.
///
/// ```
/// # use ilt::report::ReportAsked;
/// # fn show(asked: &ReportAsked) -> &str {
/// &asked.text
/// # }
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(transform = crate::json_schema::clean_output::<Self>)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ReportAsked {
    /// How many questions it asks.
    pub questions: u64,
    /// How many the framework has.
    pub of: u64,
    /// The same in words.
    pub text: String,
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
#[schemars(transform = crate::json_schema::clean_output::<Self>)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ReportParticipation {
    /// How many people handed in a response with at least one answer or non-response.
    pub respondents: u64,
    /// How many responses were handed in without any; they count for nothing.
    pub blank: u64,
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
/// # use ilt::{Framework, Policy, Report, Closed};
/// # let framework = Framework::new_leaders();
/// # let closed = Closed::from_json(&framework, include_str!("../../../examples/data/cedar.closed.json"))?;
/// let report = Report::of(&closed, Policy::Confidential, &"en".parse()?)?;
/// assert!(report.disclosure.promise[0].text.starts_with("Names are not shown."));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(transform = crate::json_schema::clean_output::<Self>)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ReportDisclosure {
    /// The policy that applied.
    pub policy: EffectivePolicy,
    /// What a reader may rely on, and what follows from this report all the same.
    pub promise: Vec<ReportPromise>,
    /// That too few people answered for anything to be shown, where it is so: a page then shows this, the questions and
    /// the prompts, and nothing else.
    pub too_few: Option<ReportTooFew>,
}

/// One thing that a reader may rely on, or that follows from a report.
///
/// ```
/// # use ilt::{disclosure::Promise, report::ReportPromise};
/// # fn show(promise: &ReportPromise) -> &str {
/// &promise.text
/// # }
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(transform = crate::json_schema::clean_output::<Self>)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ReportPromise {
    /// What it is about.
    pub about: Promise,
    /// The same in words.
    pub text: String,
}

/// That too few people answered.
///
/// ```
/// # use ilt::report::ReportTooFew;
/// # fn show(too_few: &ReportTooFew) -> String {
/// format!("{}\n{}", too_few.text, too_few.what_can_be_done.join("\n"))
/// # }
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(transform = crate::json_schema::clean_output::<Self>)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ReportTooFew {
    /// How many answered.
    pub respondents: u64,
    /// How many are needed.
    pub needed: u64,
    /// The same in words.
    pub text: String,
    /// What the team can do, in words.
    pub what_can_be_done: Vec<String>,
}

/// The rules by which a report's numbers were made.
///
/// ```
/// # use ilt::{Framework, Policy, Report, Closed};
/// # let framework = Framework::new_leaders();
/// # let closed = Closed::from_json(&framework, include_str!("../../../examples/data/cedar.closed.json"))?;
/// let report = Report::of(&closed, Policy::Confidential, &"en".parse()?)?;
/// assert_eq!(report.rules.scoring.minimum_n, 3);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(transform = crate::json_schema::clean_output::<Self>)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ReportRules {
    /// How answers become scores, bands and flags.
    pub scoring: ScoringRules,
    /// How what stands out is chosen.
    pub priorities: PriorityRules,
    /// The rules that matter most, in words.
    pub text: Vec<String>,
}
