//! Generated teams, small changes to them, and what a reader sees of them.

use std::fmt;
use std::ops::Deref;

use ilt::framework::document::FrameworkDocument;
use ilt::framework::{AnsweredBy, OpenMode, Question};
use ilt::priorities::{Candidate, Standouts};
use ilt::response::ResponseStatus;
use ilt::response::document::{ResponseDocument, ResponseSetDocument};
use ilt::score::{AreaScore, QuestionScore};
use ilt::strategies::{frameworks, response_sets};
use ilt::{Closed, Disclosed, Framework, Policy, Priorities, Report, ResponseSet, Scores};
use proptest::prelude::*;

/// Few enough for a whole suite in seconds; failing inputs are printed whole and need no file.
pub(crate) fn cases(cases: u32) -> ProptestConfig {
    ProptestConfig { cases: cases / 8 + 1, failure_persistence: None, ..ProptestConfig::default() }
}

/// A team's responses that print themselves, unlike a [`ResponseSet`].
#[derive(Clone)]
pub(crate) struct Team(ResponseSet);

impl From<ResponseSet> for Team {
    fn from(responses: ResponseSet) -> Self {
        Self(responses)
    }
}

impl Deref for Team {
    type Target = ResponseSet;

    fn deref(&self) -> &ResponseSet {
        &self.0
    }
}

impl fmt::Debug for Team {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let framework = serde_json::to_string(self.framework()).map_err(|_| fmt::Error)?;
        let responses = serde_json::to_string(&self.0).map_err(|_| fmt::Error)?;
        write!(f, "\n{framework}\n{responses}\n")
    }
}

/// Teams with any framework, of which all or a part is asked.
pub(crate) fn teams_asked() -> impl Strategy<Value = Team> {
    frameworks().prop_flat_map(|framework| response_sets(&framework)).prop_map(Team)
}

/// Teams that are asked all of their framework.
pub(crate) fn teams() -> impl Strategy<Value = Team> {
    teams_asked().prop_map(|team| team.changed(|document| document.cycle.asked = None))
}

/// Frameworks of which each member answers the questions.
fn of_members() -> impl Strategy<Value = Framework> {
    frameworks().prop_map(|framework| {
        let mut document = framework.document().clone();
        document.answered_by = None;
        Framework::try_from(document).unwrap()
    })
}

/// Teams whose members answer, asked all or a part: for what is said of people alone.
pub(crate) fn teams_of_members_asked() -> impl Strategy<Value = Team> {
    of_members().prop_flat_map(|framework| response_sets(&framework)).prop_map(Team)
}

/// The same, asked all of their framework.
pub(crate) fn teams_of_members() -> impl Strategy<Value = Team> {
    teams_of_members_asked().prop_map(|team| team.changed(|document| document.cycle.asked = None))
}

/// Teams that answer together.
pub(crate) fn rated_teams() -> impl Strategy<Value = Team> {
    let together = |framework: Framework| {
        let mut document = framework.document().clone();
        (document.answered_by, document.asks_importance) = (Some(AnsweredBy::Team), None);
        document.priorities.iter_mut().for_each(|priorities| priorities.importance_first = None);
        Framework::try_from(document).unwrap()
    };
    frameworks().prop_map(together).prop_flat_map(|framework| response_sets(&framework)).prop_map(Team)
}

/// Teams whose framework lets them show everything.
pub(crate) fn open_teams() -> impl Strategy<Value = Team> {
    opened(teams())
}

/// The same, whose members answer.
pub(crate) fn open_teams_of_members() -> impl Strategy<Value = Team> {
    opened(teams_of_members())
}

fn opened(teams: impl Strategy<Value = Team>) -> impl Strategy<Value = Team> {
    teams.prop_map(|team| {
        team.reframed(|document| document.disclosure.get_or_insert_default().open_mode = Some(OpenMode::WithAgreement))
    })
}

/// A team in two of its cycles, asked all or a part of one framework.
pub(crate) fn pairs() -> impl Strategy<Value = (Team, Team)> {
    pairs_with(frameworks())
}

/// The same of teams whose members answer.
pub(crate) fn pairs_of_members() -> impl Strategy<Value = (Team, Team)> {
    pairs_with(of_members())
}

fn pairs_with(frameworks: impl Strategy<Value = Framework>) -> impl Strategy<Value = (Team, Team)> {
    frameworks
        .prop_flat_map(|framework| (response_sets(&framework), response_sets(&framework)))
        .prop_map(|(before, after)| (Team(before), Team(after).in_cycle("winter_2026", 2)))
}

pub(crate) fn policies() -> impl Strategy<Value = Policy> {
    prop_oneof![
        2 => Just(Policy::Confidential),
        2 => (3..=8_u32).prop_map(Policy::ConfidentialAtLeast),
        1 => Just(Policy::Open),
    ]
}

impl Team {
    /// The same framework, other responses.
    pub(crate) fn changed(&self, change: impl FnOnce(&mut ResponseSetDocument)) -> Self {
        let mut document = self.to_document();
        change(&mut document);
        Self(ResponseSet::check(self.framework(), document).unwrap())
    }

    /// The same responses in another cycle.
    pub(crate) fn in_cycle(&self, id: &str, order: i64) -> Self {
        self.changed(|document| {
            (document.cycle.id, document.cycle.order) = (id.to_owned(), order);
            document.cycle.label = id.into();
        })
    }

    /// The same team, asked these questions alone.
    pub(crate) fn asked(&self, part: &[String]) -> Self {
        self.changed(|document| {
            let is_asked = |question: &String| part.contains(question);
            document.cycle.asked = Some(part.to_vec());
            document
                .consensus
                .iter_mut()
                .for_each(|answers| answers.flat_mut().retain(|question, _| is_asked(question)));
            document.notes.iter_mut().for_each(|notes| notes.retain(|question, _| is_asked(question)));
            for response in &mut document.responses {
                response.answers.flat_mut().retain(|question, _| is_asked(question));
                response.notes.iter_mut().for_each(|notes| notes.retain(|question, _| is_asked(question)));
                response.importance.iter_mut().for_each(|rated| rated.retain(|question, _| is_asked(question)));
            }
        })
    }

    /// The same responses, another framework.
    pub(crate) fn reframed(&self, change: impl FnOnce(&mut FrameworkDocument)) -> Self {
        let mut document = self.framework().document().clone();
        change(&mut document);
        let framework = Framework::try_from(document).unwrap();
        let responses = ResponseSetDocument { framework: (&framework).into(), ..self.to_document() };
        Self(ResponseSet::check(&framework, responses).unwrap())
    }

    /// Another framework, and the responses that fit it.
    pub(crate) fn remade(
        &self,
        framework: impl FnOnce(&mut FrameworkDocument),
        responses: impl FnOnce(&mut ResponseSetDocument),
    ) -> Self {
        let mut document = self.framework().document().clone();
        framework(&mut document);
        let framework = Framework::try_from(document).unwrap();
        let mut document = self.to_document();
        responses(&mut document);
        Self(ResponseSet::check(&framework, document).unwrap())
    }

    /// The closed cycle, of a team that agrees to open mode at the latest once it is closed.
    pub(crate) fn closed(&self) -> Closed {
        let closed = self.close();
        if self.framework().answered_by() == AnsweredBy::Team || closed.agreed_open().is_some() {
            closed
        } else {
            closed.with_agreed_open("All agreed afterwards.").unwrap()
        }
    }

    pub(crate) fn scores(&self, policy: Policy) -> Scores {
        Scores::of(&Disclosed::of(&self.closed(), policy).unwrap())
    }

    pub(crate) fn priorities(&self, policy: Policy) -> Priorities {
        Priorities::of(&self.scores(policy))
    }

    pub(crate) fn submitted(&self) -> Vec<ResponseDocument> {
        let mut responses = self.to_document().responses;
        responses.retain(is_submitted);
        responses
    }

    /// The places of the points that a question's answers stand at, in the order of the responses; of a team that answers
    /// together that of its rating.
    pub(crate) fn ticked(&self, question: &str) -> Vec<usize> {
        let rating = self.to_document().consensus.filter(|_| self.framework().answered_by() == AnsweredBy::Team);
        let answers = self.submitted().into_iter().map(|response| response.answers).chain(rating);
        let of_question = answers.filter_map(|answers| answers.get(question).map(str::to_owned));
        of_question.filter_map(|answer| self.point(question, &answer)).collect()
    }

    /// The place of a point on the question's scale, unless the answer is a non-response.
    pub(crate) fn point(&self, question: &str, answer: &str) -> Option<usize> {
        let question = self.framework().question(question).unwrap();
        question.scale().points().iter().position(|point| point.id() == answer)
    }
}

pub(crate) fn is_submitted(response: &ResponseDocument) -> bool {
    response.status == ResponseStatus::Submitted
}

/// The questions of an area that were asked and count.
pub(crate) fn of_area<'a>(scores: &'a Scores, area: &AreaScore) -> Vec<&'a QuestionScore> {
    let ids: Vec<_> = area.area().questions().iter().map(Question::id).collect();
    let counts = |score: &&QuestionScore| score.question().scored() && ids.contains(&score.question().id());
    scores.questions().iter().filter(counts).collect()
}

/// Everything that a reader can learn: the bytes of the report. Laws that say "the same report" compare this and know
/// nothing of what is in it.
pub(crate) fn shown(team: &Team, policy: Policy) -> String {
    let language = team.framework().default_language();
    serde_json::to_string(&Report::of(&team.closed(), policy, language).unwrap()).unwrap()
}

/// For each that stands out: question, rank, whether it is tied, whether it is proposed; by rank and then by question,
/// since nothing may follow from the order of the framework. Then whether a tie extends the list, and whether it is
/// relative.
pub(crate) type Ranks = (Vec<(u64, String, bool, bool)>, bool, bool);

pub(crate) fn ranks(standouts: &Standouts) -> Ranks {
    let rank = |candidate: &Candidate| {
        (candidate.rank(), candidate.question().id().to_string(), candidate.is_tied(), candidate.is_selected())
    };
    let mut ranks: Vec<_> = standouts.candidates().iter().map(rank).collect();
    ranks.sort();
    (ranks, standouts.is_extended_by_tie(), standouts.is_relative())
}

/// A number that follows from the seed and looks like any other (splitmix64).
pub(crate) fn scramble(seed: u64, index: usize) -> u64 {
    let mut z = seed.wrapping_add((index as u64 + 1).wrapping_mul(0x9E37_79B9_7F4A_7C15));
    z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    z ^ (z >> 31)
}

/// One of `choices` numbers.
pub(crate) fn pick(seed: u64, index: usize, choices: usize) -> usize {
    usize::try_from(scramble(seed, index) % choices as u64).unwrap()
}

pub(crate) fn shuffled<T>(items: Vec<T>, seed: u64) -> Vec<T> {
    let mut items: Vec<(usize, T)> = items.into_iter().enumerate().collect();
    items.sort_by_key(|(index, _)| scramble(seed, *index));
    items.into_iter().map(|(_, item)| item).collect()
}
