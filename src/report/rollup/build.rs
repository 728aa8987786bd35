//! Says a roll-up in a language.

use std::sync::Arc;

use serde::Deserialize;

use super::document::*;
use crate::cycle::{AreaRollup, KnownOf, QuestionRollup, Rollup, TeamCounts};
use crate::diagnostic::{Code, Diagnostic, Pointer, Problems};
use crate::document::Choice;
use crate::framework::{AnsweredBy, Language};
use crate::report::framework::framework;
use crate::report::sources::Sources;
use crate::report::texts::Texts;
use crate::report::{ReportWords, Terms};
use crate::score::{Band, Highlight};
use crate::words::{Phrases, Words};

/// What is good news first.
const BANDS: [Band; 3] = [Band::Strength, Band::Steady, Band::Opportunity];
const HIGHLIGHTS: [Highlight; 4] = [Highlight::Strength, Highlight::Mixed, Highlight::Steady, Highlight::Opportunity];

impl RollupReport {
    /// What a district reads, in that language: texts of the framework are looked up in it, then in the framework's default
    /// language.
    pub fn of(rollup: &Rollup, language: &Language) -> Self {
        Self::with_words(rollup, language, &[])
    }

    /// The same with words that an app brings: of a language in which this crate has none, or its own choice of words.
    pub fn with_words(rollup: &Rollup, language: &Language, words: &[Words]) -> Self {
        let of = rollup.framework();
        let phrases = Phrases::of(language.as_str(), of.default_language().as_str(), words);
        let sources = Sources::of(of, &phrases);
        let (words, not_shown) = words_of(&phrases, of.answered_by());
        Writer { rollup, language, texts: Texts::of(of, language), phrases: &phrases, sources, words, not_shown }
            .report()
    }

    /// Whether this roll-up may stand beside an earlier one: one of another cycle may, and the same one; of another list
    /// of teams for the same cycle one needs an agreement on record, which is
    /// [`with_agreed_again`](Rollup::with_agreed_again).
    ///
    /// # Errors
    /// When `earlier` has other numbers for this cycle, and no agreement to that is recorded.
    pub fn beside(&self, earlier: &Self) -> Result<(), Problems> {
        if self.cycle.id != earlier.cycle.id || self.agreed_again.is_some() || self.has_numbers_of(earlier) {
            return Ok(());
        }
        let message = "another list of teams was rolled up for this cycle before: the two can be subtracted";
        let problem = Diagnostic::new(Code::RolledUpBefore, &Pointer::root().key("cycle").key("id"), message);
        Err(problem.help("keep the first one; if all who are concerned agree, record who and when").into())
    }

    /// Whether both say the same of the same teams, in whatever language.
    fn has_numbers_of(&self, other: &Self) -> bool {
        let areas = |report: &Self| -> Vec<_> {
            report.areas.iter().map(|area| (area.id.clone(), area.result.highlights())).collect()
        };
        let questions = |report: &Self| -> Vec<_> {
            let questions = report.areas.iter().flat_map(|area| &area.questions);
            questions.map(|question| (question.id.clone(), question.result.bands())).collect()
        };
        let release = |report: &Self| (report.framework.id.clone(), report.framework.version.clone());
        (self.teams, release(self), areas(self), questions(self))
            == (other.teams, release(other), areas(other), questions(other))
    }
}

impl RollupAreaResult {
    /// How many teams have which highlight, where that is shown.
    pub fn highlights(&self) -> Option<RollupHighlights> {
        match self {
            Self::Shown { highlights, .. } => Some(*highlights),
            Self::NotShown { .. } => None,
        }
    }
}

impl RollupQuestionResult {
    /// How many teams stand in which band, where that is shown.
    pub fn bands(&self) -> Option<RollupBands> {
        match self {
            Self::Shown { bands, .. } => Some(*bands),
            Self::NotShown { .. } => None,
        }
    }
}

/// What is said in a roll-up alone.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Labels {
    areas: String,
    questions: String,
}

/// The words of a roll-up, most of which are a report's, and what stands where nothing is shown.
fn words_of(phrases: &Phrases<'_>, answered_by: AnsweredBy) -> (RollupWords, String) {
    let Labels { areas, questions } = phrases.labels("rollup", &[]);
    let ReportWords { language, note, bands, highlights, states, areas: of_areas, headings, .. } =
        Arc::unwrap_or_clone(ReportWords::of(phrases, answered_by));
    let headings = RollupHeadingWords {
        confidentiality: headings.confidentiality,
        areas,
        area: of_areas.area,
        questions,
        limits: headings.limits,
        sources: headings.sources,
        words_of: headings.words_of,
        additions: headings.additions,
    };
    (RollupWords { language, note, bands, highlights, headings }, states.suppressed)
}

struct Writer<'a> {
    rollup: &'a Rollup,
    language: &'a Language,
    texts: Texts<'a>,
    phrases: &'a Phrases<'a>,
    sources: Sources<'a>,
    words: RollupWords,
    not_shown: String,
}

impl Writer<'_> {
    fn report(self) -> RollupReport {
        let Self { rollup, phrases, .. } = self;
        let of = rollup.framework();
        let cycle = rollup.cycle().to_string();
        let mut report = RollupReport {
            format: RollupFormat::V1,
            language: self.language.clone(),
            framework: framework(of, self.language, &self.texts, phrases, &self.sources),
            cycle: RollupCycle { label: rollup.label().map_or_else(|| cycle.clone(), str::to_owned), id: cycle },
            teams: rollup.teams(),
            text: phrases.rollup_teams(rollup.teams()),
            fewest_teams: Rollup::FEWEST_TEAMS,
            promise: self.promise(),
            agreed_again: rollup.agreed_again().map(str::to_owned),
            areas: rollup.areas().iter().filter_map(|area| self.area(area)).collect(),
            limits: vec![phrases.limit_self_reports(), phrases.limit_no_ranking()],
            words: self.words,
        };
        report.framework.other_languages = self.texts.in_other_languages(phrases);
        report
    }

    fn promise(&self) -> Vec<String> {
        let phrases = self.phrases;
        let always = [
            phrases.rollup_no_names(),
            phrases.rollup_of_reports(),
            phrases.rollup_fewest(Rollup::FEWEST_TEAMS),
            phrases.rollup_whole_areas(),
            phrases.rollup_one_band(),
            phrases.rollup_all_but_one(),
            phrases.rollup_other_reports(),
        ];
        let again = match self.rollup.agreed_again() {
            Some(agreement) => phrases.rolled_up_again(agreement),
            None => phrases.rollup_other_list(),
        };
        always.into_iter().chain([again]).collect()
    }

    /// An area of which a question counts.
    fn area(&self, row: &AreaRollup) -> Option<RollupArea> {
        let area = row.area();
        let rows = self.rollup.questions().iter();
        let rows = rows.filter(|row| area.questions().iter().any(|question| question.id() == row.question().id()));
        let questions: Vec<RollupQuestion> = rows.map(|row| self.question(row)).collect();
        (!questions.is_empty()).then(|| RollupArea {
            id: area.id().to_string(),
            title: self.texts.text(area.title()),
            code: area.code().map(str::to_owned),
            source: self.sources.number(area.id().as_str()),
            result: match row.highlights() {
                Some(counts) => RollupAreaResult::Shown {
                    teams: counts.teams(),
                    highlights: RollupHighlights {
                        strength: counts.count(Highlight::Strength),
                        mixed: counts.count(Highlight::Mixed),
                        steady: counts.count(Highlight::Steady),
                        opportunity: counts.count(Highlight::Opportunity),
                    },
                    text: self.counts(counts, &self.words.highlights, &HIGHLIGHTS),
                    known_of: counts.known_of(),
                    note: self.note(counts),
                },
                None => RollupAreaResult::NotShown { text: self.not_shown.clone() },
            },
            questions,
        })
    }

    fn question(&self, row: &QuestionRollup) -> RollupQuestion {
        let question = row.question();
        RollupQuestion {
            id: question.id().to_string(),
            text: self.texts.text(question.text()),
            code: question.code().map(str::to_owned),
            source: self.sources.number(question.id().as_str()),
            result: match row.bands() {
                Some(counts) => RollupQuestionResult::Shown {
                    teams: counts.teams(),
                    bands: RollupBands {
                        strength: counts.count(Band::Strength),
                        steady: counts.count(Band::Steady),
                        opportunity: counts.count(Band::Opportunity),
                    },
                    text: self.counts(counts, &self.words.bands, &BANDS),
                    known_of: counts.known_of(),
                    note: self.note(counts),
                },
                None => RollupQuestionResult::NotShown { text: self.not_shown.clone() },
            },
        }
    }

    /// The counts in words, in the order in which people read them.
    fn counts<K: Choice>(&self, counts: &TeamCounts<K>, words: &Terms<K>, order: &[K]) -> String {
        let told = |word: &K| self.phrases.labeled_count(&words.of(word).label, counts.count(*word));
        self.phrases.list(order.iter().map(told))
    }

    fn note<K: Choice>(&self, counts: &TeamCounts<K>) -> Option<String> {
        Some(match counts.known_of()? {
            KnownOf::Each => self.phrases.rollup_known_of_each(),
            KnownOf::AllButOne => self.phrases.rollup_known_of_others(),
        })
    }
}
