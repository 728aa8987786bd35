//! The fixed words of a page, which stand in the files of words as they stand in the report.

use std::sync::{Arc, LazyLock};

use indexmap::IndexMap;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::terms::{Term, Terms};
use crate::cycle::{CommitmentStatus, Direction};
use crate::framework::{AnsweredBy, Side};
use crate::score::{Band, Flag, Highlight};
use crate::words::{Phrases, Words};

/// The crate's own words, read once: those of each language for members who answer and for a team that does.
static BUILT_IN: LazyLock<Vec<(AnsweredBy, Arc<ReportWords>)>> = LazyLock::new(|| {
    let of_language = |words: &'static Words| {
        let phrases = Phrases::of(words.language(), words.language(), &[]);
        [AnsweredBy::Members, AnsweredBy::Team].map(|by| (by, Arc::new(ReportWords::read(&phrases, by))))
    };
    Words::built_in().flat_map(of_language).collect()
});

/// What stands where there is no score.
///
/// ```
/// # use ilt::{Framework, Policy, Report, Closed};
/// # let framework = Framework::new_leaders();
/// # let closed = Closed::from_json(&framework, include_str!("../../examples/data/cedar.closed.json"))?;
/// let report = Report::of(&closed, Policy::Confidential, &"en".parse()?)?;
/// assert_eq!(report.words.states.suppressed, "Not shown");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(transform = crate::json_schema::clean_output::<Self>)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct StateWords {
    /// The policy hides it.
    pub suppressed: String,
    /// Too few answered.
    pub insufficient: String,
    /// It counts in no score.
    pub unscored: String,
    /// The team gave no rating.
    pub not_rated: String,
}

/// The sides of a scale.
///
/// ```
/// # use ilt::{Framework, Policy, Report, Closed};
/// # let framework = Framework::new_leaders();
/// # let closed = Closed::from_json(&framework, include_str!("../../examples/data/cedar.closed.json"))?;
/// let report = Report::of(&closed, Policy::Confidential, &"en".parse()?)?;
/// assert_eq!(report.words.sides.favorable, "favorable");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(transform = crate::json_schema::clean_output::<Self>)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct SideWords {
    /// Good news.
    pub favorable: String,
    /// Neither.
    pub neutral: String,
    /// Bad news.
    pub unfavorable: String,
}

/// Ways of not answering that a scale does not label itself.
///
/// ```
/// # use ilt::{Framework, Policy, Report, Closed};
/// # let framework = Framework::new_leaders();
/// # let closed = Closed::from_json(&framework, include_str!("../../examples/data/cedar.closed.json"))?;
/// let report = Report::of(&closed, Policy::Confidential, &"en".parse()?)?;
/// assert_eq!(report.words.non_responses.skipped, "Skipped");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(transform = crate::json_schema::clean_output::<Self>)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct NonResponseWords {
    /// Left out.
    pub skipped: String,
}

/// What an area is called and counted as.
///
/// ```
/// # use ilt::{Framework, Policy, Report, Closed};
/// # let framework = Framework::new_leaders();
/// # let closed = Closed::from_json(&framework, include_str!("../../examples/data/cedar.closed.json"))?;
/// let report = Report::of(&closed, Policy::Confidential, &"en".parse()?)?;
/// assert_eq!(report.words.areas.position, "position from 0 to 1");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(transform = crate::json_schema::clean_output::<Self>)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct AreaWords {
    /// One area.
    pub area: String,
    /// Its score.
    pub score: String,
    /// A score that is a position.
    pub position: String,
    /// An area without a score.
    pub no_score: String,
}

/// The columns of the table of questions.
///
/// ```
/// # use ilt::{Framework, Policy, Report, Closed};
/// # let framework = Framework::new_leaders();
/// # let closed = Closed::from_json(&framework, include_str!("../../examples/data/cedar.closed.json"))?;
/// let report = Report::of(&closed, Policy::Confidential, &"en".parse()?)?;
/// assert_eq!(report.words.columns.n.meaning, "How many people gave an answer on the scale.");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(transform = crate::json_schema::clean_output::<Self>)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ColumnWords {
    /// Point answers.
    pub n: Term,
    /// The sum of values.
    pub sum: Term,
    /// The mean of values.
    pub mean: Term,
    /// The mean position.
    pub position: Term,
    /// Favorable answers.
    pub favorable: Term,
    /// Unfavorable answers.
    pub unfavorable: Term,
}

/// What a bar's marks stand for.
///
/// ```
/// # use ilt::{Framework, Policy, Report, Closed};
/// # let framework = Framework::new_leaders();
/// # let closed = Closed::from_json(&framework, include_str!("../../examples/data/cedar.closed.json"))?;
/// let report = Report::of(&closed, Policy::Confidential, &"en".parse()?)?;
/// assert_eq!(report.words.bars.one, "Each mark is one answer.");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(transform = crate::json_schema::clean_output::<Self>)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct BarWords {
    /// One mark is one answer.
    pub one: String,
    /// One mark is several answers: the number follows.
    pub several: String,
    /// The marks of a bar of favorable answers beside all others.
    pub favorable_of_all: String,
}

/// What a reader should know of how one question counts.
///
/// ```
/// # use ilt::{Framework, Policy, Report, Closed};
/// # let framework = Framework::new_leaders();
/// # let closed = Closed::from_json(&framework, include_str!("../../examples/data/cedar.closed.json"))?;
/// let report = Report::of(&closed, Policy::Confidential, &"en".parse()?)?;
/// assert_eq!(report.words.questions.weight, "Weight in its area:");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(transform = crate::json_schema::clean_output::<Self>)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct QuestionWords {
    /// The question is reverse-keyed.
    pub reverse: String,
    /// The question's weight: the number follows.
    pub weight: String,
    /// What helps to answer the question: the framework's text follows.
    pub help: String,
}

/// The headings and small words of a page.
///
/// ```
/// # use ilt::{Framework, Policy, Report, Closed};
/// # let framework = Framework::new_leaders();
/// # let closed = Closed::from_json(&framework, include_str!("../../examples/data/cedar.closed.json"))?;
/// let report = Report::of(&closed, Policy::Confidential, &"en".parse()?)?;
/// assert_eq!(report.words.headings.strengths, "Strengths to celebrate");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(transform = crate::json_schema::clean_output::<Self>)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct HeadingWords {
    /// What may be shown.
    pub confidentiality: String,
    /// The areas.
    pub areas: String,
    /// Questions across areas, read together.
    pub views: String,
    /// All questions in one table.
    pub overview: String,
    /// All areas in one table.
    pub area_scores: String,
    /// What moved, in one table.
    pub change_numbers: String,
    /// The questions one by one.
    pub questions: String,
    /// What to celebrate.
    pub strengths: String,
    /// What to look at next.
    pub opportunities: String,
    /// What cannot be seen.
    pub hidden: String,
    /// Answers by role.
    pub role_groups: String,
    /// What the team agreed on.
    pub consensus: String,
    /// The rating of a team that answers together.
    pub rating: String,
    /// Comments.
    pub comments: String,
    /// What was noted on a question.
    pub notes: String,
    /// Prompts for noticing.
    pub notice: String,
    /// Prompts for interpreting.
    pub interpret: String,
    /// Prompts for committing.
    pub commit: String,
    /// What numbers cannot say.
    pub limits: String,
    /// The rules.
    pub rules: String,
    /// Whose texts these are.
    pub sources: String,
    /// Whose words the questions have, where they have several sources.
    pub words_of: String,
    /// What was added to the sources.
    pub additions: String,
    /// A mean.
    pub mean: String,
    /// A sum of values.
    pub sum: String,
    /// A question's column.
    pub question: String,
    /// A rank that is shared.
    pub tied: String,
    /// What is said of each of several questions.
    pub each: String,
    /// A flag's row.
    pub flags: String,
    /// A candidate that is not proposed.
    pub also: String,
    /// What the team commits to.
    pub commitments: String,
    /// What the team committed to before.
    pub follow_up: String,
    /// What a summary leaves out: the number follows.
    pub more: String,
}

/// What is said of what moved between two cycles.
///
/// ```
/// # use ilt::{Framework, Policy, Report, Closed, cycle::Direction};
/// # let framework = Framework::new_leaders();
/// # let closed = Closed::from_json(&framework, include_str!("../../examples/data/cedar.closed.json"))?;
/// let report = Report::of(&closed, Policy::Confidential, &"en".parse()?)?;
/// assert_eq!(report.words.direction(Direction::NoClearChange).label, "No clear change");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(transform = crate::json_schema::clean_output::<Self>)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ChangeWords {
    /// Which way something moved.
    pub directions: Terms<Direction>,
    /// That there is no number of it.
    pub not_compared: String,
    /// The areas, and the views.
    pub areas: String,
    /// The column of how far something moved.
    pub delta: String,
}

/// What is written down of a commitment.
///
/// ```
/// # use ilt::{Framework, Policy, Report, Closed};
/// # let framework = Framework::new_leaders();
/// # let closed = Closed::from_json(&framework, include_str!("../../examples/data/cedar.closed.json"))?;
/// let report = Report::of(&closed, Policy::Confidential, &"en".parse()?)?;
/// assert_eq!(report.words.commitments.due, "By when");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(transform = crate::json_schema::clean_output::<Self>)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct CommitmentWords {
    /// What is to be done.
    pub goal: String,
    /// The one person who sees to it.
    pub owner: String,
    /// When it is due.
    pub due: String,
    /// What will show that it made a difference, or did.
    pub evidence: String,
    /// How far it is.
    pub statuses: Terms<CommitmentStatus>,
}

/// The fixed words of a page, so that whoever draws a report needs none of their own.
///
/// ```
/// # use ilt::{Framework, Policy, Report, Closed, score::Band};
/// # let framework = Framework::new_leaders();
/// # let closed = Closed::from_json(&framework, include_str!("../../examples/data/cedar.closed.json"))?;
/// let report = Report::of(&closed, Policy::Confidential, &"en".parse()?)?;
/// assert_eq!(report.words.band(Band::Steady).label, "Steady");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(transform = crate::json_schema::clean_output::<Self>)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ReportWords {
    /// The language of these words: the report's where there are words of that language.
    pub language: String,
    /// What a reader is told where not all of these words are in the report's language.
    pub note: Option<String>,
    /// The bands.
    pub bands: Terms<Band>,
    /// The flags.
    pub flags: Terms<Flag>,
    /// What an area's bands say together.
    pub highlights: Terms<Highlight>,
    /// What stands where there is no score.
    pub states: StateWords,
    /// The sides of a scale.
    pub sides: SideWords,
    /// Ways of not answering.
    pub non_responses: NonResponseWords,
    /// Words around areas.
    pub areas: AreaWords,
    /// The columns of the table of questions.
    pub columns: ColumnWords,
    /// What a bar's marks stand for.
    pub bars: BarWords,
    /// How one question counts.
    pub questions: QuestionWords,
    /// Headings and small words.
    pub headings: HeadingWords,
    /// What moved between two cycles.
    pub change: ChangeWords,
    /// What is written down of a commitment.
    pub commitments: CommitmentWords,
}

/// What stands in place of other words where the team answers together.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct TeamWords {
    bands: Terms<Band>,
    bars: BarWords,
}

impl ReportWords {
    pub(super) fn of(phrases: &Phrases<'_>, answered_by: AnsweredBy) -> Arc<Self> {
        let is_due =
            |(by, words): &&(AnsweredBy, Arc<Self>)| *by == answered_by && words.language == phrases.language();
        let built_in = BUILT_IN.iter().filter(|_| phrases.is_built_in()).find(is_due);
        match (built_in, phrases.note()) {
            (Some((_, words)), None) => Arc::clone(words),
            (Some((_, words)), note) => Arc::new(Self { note, ..Self::clone(words) }),
            (None, _) => Arc::new(Self::read(phrases, answered_by)),
        }
    }

    fn read(phrases: &Phrases<'_>, answered_by: AnsweredBy) -> Self {
        let note = phrases.note();
        let words: Self =
            phrases.labels("report", &[("language", Some(phrases.language())), ("note", note.as_deref())]);
        match answered_by {
            AnsweredBy::Members => words,
            AnsweredBy::Team => {
                let TeamWords { bands, bars } = phrases.labels("team", &[]);
                Self { bands, bars, ..words }
            }
        }
    }

    /// A band's word.
    pub fn band(&self, band: Band) -> &Term {
        self.bands.of(&band)
    }

    /// A flag's word.
    pub fn flag(&self, flag: Flag) -> &Term {
        self.flags.of(&flag)
    }

    /// The word for how far a commitment is.
    pub fn status(&self, status: CommitmentStatus) -> &Term {
        self.commitments.statuses.of(&status)
    }

    /// The word for the way something moved.
    pub fn direction(&self, direction: Direction) -> &Term {
        self.change.directions.of(&direction)
    }

    /// A highlight's word.
    pub fn highlight(&self, highlight: Highlight) -> &Term {
        self.highlights.of(&highlight)
    }

    /// A side's word.
    pub fn side(&self, side: Side) -> &str {
        match side {
            Side::Favorable => &self.sides.favorable,
            Side::Neutral => &self.sides.neutral,
            Side::Unfavorable => &self.sides.unfavorable,
        }
    }
}

/// The words for what changed in a framework, as pages of comparability have them.
#[derive(Default, Deserialize)]
pub(super) struct Reasons {
    pub(super) reasons: IndexMap<String, String>,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Words;

    #[test]
    fn the_files_of_words_have_exactly_these() {
        for words in Words::built_in() {
            let mut labels = serde_json::to_value(words).unwrap()["labels"]["report"].take();
            labels["language"] = words.language().into();
            let read: ReportWords = serde_json::from_value(labels).unwrap();
            assert_eq!(read.language, words.language());
            let labels = serde_json::to_value(words).unwrap()["labels"]["team"].take();
            assert_eq!(serde_json::from_value::<TeamWords>(labels).unwrap().bands.iter().count(), 3);
        }
    }
}
