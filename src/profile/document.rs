use std::fmt;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::document::{choices, read_back};
use crate::framework::{FrameworkId, Language, Version};
use crate::report::ReportNumber;
use crate::response::document::Importance;

choices! {
    /// The format of a profile document. A client that meets a higher number was made before that format was.
    pub enum ProfileFormat or UnsupportedFormat {
        /// The first format.
        V1 = "ilt-profile/1",
    }
}

/// One person's own view of their own answers, in one language. Keep it as you keep a response.
///
/// ```
/// use ilt::{Framework, Profile, response::SingleResponse, response::document::{ResponseDocument, SingleResponseDocument}};
///
/// let framework = Framework::new_leaders();
/// let document = SingleResponseDocument {
///     framework: (&framework).into(),
///     respondent: "r4".into(),
///     answers: [("delegation", "often"), ("new_staff_support", "never")].into_iter().collect(),
///     ..SingleResponseDocument::default()
/// };
/// let single = SingleResponse::check(&framework, document)?;
/// let profile = Profile::of(&single.response(), &"en".parse()?);
///
/// let talent = &profile.areas[2];
/// assert_eq!(talent.questions[0].position.as_ref().unwrap().display, "0.75"); // "often" is 3 of 4
/// assert_eq!(talent.position.as_ref().unwrap().display, "0.38"); // two of three questions are enough
/// assert!(profile.areas[0].position.is_none());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "ProfileDocument", transform = crate::json_schema::clean_output::<Self>)]
#[serde(deny_unknown_fields, remote = "Self")]
#[non_exhaustive]
pub struct Profile {
    /// The format of this document.
    pub format: ProfileFormat,
    /// The language that was asked for.
    pub language: Language,
    /// The framework that was answered.
    pub framework: ProfileFramework,
    /// The key of the respondent whose view this is.
    pub respondent: String,
    /// The areas with the questions that are asked, in the order of the framework.
    pub areas: Vec<ProfileArea>,
    /// What a reader should know of these numbers, in words.
    pub notes: Vec<String>,
}

read_back! { Profile, }

/// The framework of a profile.
///
/// ```
/// # use ilt::profile::ProfileFramework;
/// # fn heading(framework: &ProfileFramework) -> String {
/// format!("{}: {}", framework.title, framework.stem)
/// # }
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(transform = crate::json_schema::clean_output::<Self>)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ProfileFramework {
    /// The framework's id.
    pub id: FrameworkId,
    /// The framework's version.
    pub version: Version,
    /// What it is called.
    pub title: String,
    /// The words that every question continues.
    pub stem: String,
}

/// An area of a profile.
///
/// ```
/// # use ilt::profile::ProfileArea;
/// # fn show(area: &ProfileArea) -> String {
/// match &area.position {
///     Some(position) => format!("{}: {}", area.title, position.display),
///     None => format!("{}: {} of {} questions answered", area.title, area.answered, area.questions.len()),
/// }
/// # }
/// ```
#[derive(Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[schemars(transform = crate::json_schema::clean_output::<Self>)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ProfileArea {
    /// The area's id.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// How many of its questions that count were answered with a point of their scale.
    pub answered: u64,
    /// The weighted mean of their positions from 0 to 1, after keying; `null` where fewer than half of the area's
    /// questions that count were answered.
    pub position: Option<ReportNumber>,
    /// The area's questions that are asked, in the order of the framework.
    pub questions: Vec<ProfileQuestion>,
}

/// A question of a profile.
///
/// ```
/// # use ilt::profile::ProfileQuestion;
/// # fn show(question: &ProfileQuestion) -> String {
/// let answer = question.answer.as_ref().map_or("-", |answer| answer.label.as_str());
/// format!("{} {answer}", question.text)
/// # }
/// ```
#[derive(Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[schemars(transform = crate::json_schema::clean_output::<Self>)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ProfileQuestion {
    /// The question's id.
    pub id: String,
    /// The question, as it continues the stem.
    pub text: String,
    /// What helps to answer it.
    pub help: Option<String>,
    /// Whether it counts in scores.
    pub scored: bool,
    /// What was answered; `null` where the question was skipped.
    pub answer: Option<ProfileAnswer>,
    /// Where the answer stands from 0 to 1, after keying: higher is better; `null` where there is no point.
    pub position: Option<ReportNumber>,
    /// How important it was found; `null` where that was not rated.
    pub importance: Option<Importance>,
    /// What was noted on it.
    pub note: Option<String>,
}

/// An answer of a profile.
///
/// ```
/// # use ilt::profile::ProfileAnswer;
/// # fn line(answer: &ProfileAnswer) -> String {
/// format!("Your answer: {}", answer.label)
/// # }
/// ```
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(transform = crate::json_schema::clean_output::<Self>)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ProfileAnswer {
    /// The id of the point, `not_applicable` or `dont_know`.
    pub word: String,
    /// What people read.
    pub label: String,
    /// What the point looks like at this question.
    pub descriptor: Option<String>,
}

/// What somebody answered: a log is no place for it.
macro_rules! private {
    ( $( $name:ident, )* ) => { $(
        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.debug_struct(stringify!($name)).finish_non_exhaustive()
            }
        }
    )* };
}

private! { Profile, ProfileArea, ProfileQuestion, ProfileAnswer, }
