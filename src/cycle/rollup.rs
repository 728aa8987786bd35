use std::collections::hash_map::Entry;
use std::collections::{HashMap, HashSet};

use crate::compare::{AreaStatus, comparability};
use crate::diagnostic::{Code, Diagnostic, Pointer, Problems};
use crate::disclosure::{Disclosed, Policy};
use crate::document::{Choice, Sink, choices};
use crate::framework::{AnsweredBy, Area, AreaId, Framework, PlainText, Question, QuestionId, ScoringRules};
use crate::response::CycleId;
use crate::score::{AreaResult, AreaScore, Band, Highlight, QuestionScore, Scores};
use crate::tally::Closed;

/// How many teams stand where: what a district may know of one cycle of its schools' teams.
///
/// For each question and each area it holds how many teams stand in each band, as each team's own confidential report
/// shows it, and only where at least [`FEWEST_TEAMS`](Self::FEWEST_TEAMS) teams have a band there. It knows no team's
/// name, no order of teams and no answer. In which order the closed cycles are given makes no difference.
///
/// A question counts for the teams that answered it in the same words, on the same scale and under the same rules, and
/// an area for the teams of which all its questions do. An area is shown only where each of its questions is, and of the
/// same teams: that an area is a strength of every team says of a question that is not shown that it is nobody's
/// opportunity.
///
/// ```
/// use ilt::cycle::Rollup;
/// use ilt::score::{Band, Highlight};
/// use ilt::{Closed, Framework, Policy};
///
/// let framework = Framework::new_leaders();
/// let cedar = include_str!("../../examples/data/cedar.closed.json");
/// let of_team = |id: &str| Closed::from_json(&framework, &cedar.replace("\"cedar\"", &format!("\"{id}\"")));
/// let closed = [of_team("cedar")?, of_team("birch")?, of_team("maple")?, of_team("oak")?, of_team("pine")?];
///
/// let rollup = Rollup::of(&framework, &closed, Policy::Confidential)?;
/// let delegation = rollup.question("delegation").and_then(|row| row.bands()).unwrap();
/// assert_eq!(delegation.count(Band::Opportunity), 5);
/// let learning = rollup.area("learning_and_teaching").and_then(|row| row.highlights()).unwrap();
/// assert_eq!((learning.count(Highlight::Mixed), learning.teams()), (5, 5));
///
/// // fewer teams are too few to hide among
/// assert!(Rollup::of(&framework, &closed[..4], Policy::Confidential).is_err());
/// # Ok::<(), ilt::diagnostic::Problems>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rollup {
    framework: Framework,
    cycle: CycleId,
    label: Option<String>,
    teams: u64,
    areas: Vec<AreaRollup>,
    questions: Vec<QuestionRollup>,
    agreed_again: Option<PlainText>,
}

/// How many teams stand in which band at one question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuestionRollup {
    question: Question,
    bands: Option<TeamCounts<Band>>,
}

/// How many teams an area is a strength of, an opportunity, mixed or steady.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AreaRollup {
    area: Area,
    highlights: Option<TeamCounts<Highlight>>,
}

/// How many teams stand at each word of a closed set: at each band, at each highlight. They are never fewer than
/// [`Rollup::FEWEST_TEAMS`] together.
///
/// ```
/// # use ilt::{Closed, Framework, Policy, cycle::{KnownOf, Rollup}, score::Band};
/// # let framework = Framework::new_leaders();
/// # let cedar = include_str!("../../examples/data/cedar.closed.json");
/// # let of_team = |id: &str| Closed::from_json(&framework, &cedar.replace("\"cedar\"", &format!("\"{id}\"")));
/// # let closed = [of_team("cedar")?, of_team("birch")?, of_team("maple")?, of_team("oak")?, of_team("pine")?];
/// # let rollup = Rollup::of(&framework, &closed, Policy::Confidential)?;
/// let bands = rollup.question("delegation").and_then(|row| row.bands()).unwrap();
/// assert_eq!(bands.iter().collect::<Vec<_>>(), [(Band::Opportunity, 5), (Band::Steady, 0), (Band::Strength, 0)]);
/// assert_eq!(bands.known_of(), Some(KnownOf::Each));
/// # Ok::<(), ilt::diagnostic::Problems>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TeamCounts<K>(Vec<(K, u64)>);

choices! {
    /// Of whom more is known than how many stand where.
    #[schemars(rename = "RollupKnownOf")]
    pub enum KnownOf {
        /// All teams stand in one band: where each of them stands is known.
        Each = "each",
        /// All teams but one do: whoever knows of that one knows it of all others.
        AllButOne = "all_but_one",
    }
}

/// Counts where teams stand, if they are enough.
fn counted<K: Choice>(stand: &[K]) -> Option<TeamCounts<K>> {
    let at = |word: K| stand.iter().filter(|other| **other == word).count() as u64;
    let counts = TeamCounts(K::CHOICES.iter().map(|word| (*word, at(*word))).collect());
    (counts.teams() >= Rollup::FEWEST_TEAMS).then_some(counts)
}

impl<K: Copy + PartialEq> TeamCounts<K> {
    /// Each word with how many teams stand there, the zeros included, in the order of the words.
    pub fn iter(&self) -> impl Iterator<Item = (K, u64)> {
        self.0.iter().copied()
    }

    /// How many teams stand there.
    pub fn count(&self, word: K) -> u64 {
        self.iter().find(|(other, _)| *other == word).map_or(0, |(_, count)| count)
    }

    /// How many teams are counted.
    pub fn teams(&self) -> u64 {
        self.iter().map(|(_, count)| count).sum()
    }

    /// Of whom more is known than how many stand where.
    pub fn known_of(&self) -> Option<KnownOf> {
        let most = self.iter().map(|(_, count)| count).max().unwrap_or(0);
        match self.teams() - most {
            0 => Some(KnownOf::Each),
            1 => Some(KnownOf::AllButOne),
            _ => None,
        }
    }
}

impl QuestionRollup {
    /// The question.
    pub fn question(&self) -> &Question {
        &self.question
    }

    /// How many teams stand in which band, where enough teams have one.
    pub fn bands(&self) -> Option<&TeamCounts<Band>> {
        self.bands.as_ref()
    }
}

impl AreaRollup {
    /// The area.
    pub fn area(&self) -> &Area {
        &self.area
    }

    /// How many teams have which highlight, where enough teams have one.
    pub fn highlights(&self) -> Option<&TeamCounts<Highlight>> {
        self.highlights.as_ref()
    }
}

impl Rollup {
    /// The fewest teams that a number is made of.
    pub const FEWEST_TEAMS: u64 = 5;

    /// Counts where the teams of a closed list stand, each of them once.
    ///
    /// Every number is a sum of what each team's own confidential report shows; what a team agreed to read together is
    /// not for others, so [`Policy::Open`] is refused.
    ///
    /// # Errors
    /// When a team stands in the list twice; when the cycles are of different ids; when a team answered nothing that
    /// can be compared with this framework; when there are fewer than [`FEWEST_TEAMS`](Self::FEWEST_TEAMS); when the
    /// policy is open, or its threshold below 3. A problem's place begins with the number of the closed cycle, from 0.
    pub fn of<'a>(
        framework: &Framework,
        closed: impl IntoIterator<Item = &'a Closed>,
        policy: Policy,
    ) -> Result<Self, Problems> {
        let closed: Vec<&Closed> = closed.into_iter().collect();
        if policy == Policy::Open {
            let message = "a roll-up shows what the teams' confidential reports show, and no more";
            let problem = Diagnostic::new(Code::OpenWithoutAgreement, &Pointer::root(), message);
            return Err(problem.help("what a team agreed to read together is not for others").into());
        }
        let mut problems = listed_once(&closed);
        let mut comparable: Vec<(&Framework, Comparable)> = Vec::new();
        for answered in closed.iter().map(|closed| closed.framework()) {
            if !comparable.iter().any(|(known, _)| *known == answered) {
                comparable.push((answered, Comparable::between(answered, framework)));
            }
        }
        let mut teams = Vec::new();
        for (index, closed) in closed.iter().enumerate() {
            match comparable.iter().find(|(answered, _)| *answered == closed.framework()) {
                Some((_, counted)) if !counted.questions.is_empty() => {
                    teams.push(Stands::of(&Scores::of(&Disclosed::of(closed, policy)?), counted));
                }
                _ => problems.push(nothing_comparable(index, framework)),
            }
        }
        let counted = closed.len() as u64;
        if counted < Self::FEWEST_TEAMS {
            problems.push(too_few(counted));
        }
        let cycle = closed.first().map(|closed| closed.occasion().cycle());
        let label = cycle.map(|cycle| cycle.label().to_owned());
        let label = label.filter(|label| closed.iter().all(|closed| closed.occasion().cycle().label() == label));
        let questions = framework.questions().filter(|question| question.scored());
        let questions: Vec<_> = questions.map(|question| of_question(question, &teams)).collect();
        let rollup = cycle.map(|cycle| Self {
            framework: framework.clone(),
            cycle: cycle.id().clone(),
            label,
            teams: counted,
            areas: framework.areas().iter().map(|area| of_area(area, &teams, &questions)).collect(),
            questions,
            agreed_again: None,
        });
        Problems::or(problems, rollup)
    }

    /// This roll-up with the agreement that there may be a second one for the same cycle, of another list of teams: who
    /// agreed and when. Whoever has both can subtract one from the other, and its report says so.
    ///
    /// ```
    /// # use ilt::{Closed, Framework, Policy, cycle::Rollup, diagnostic::Code, report::RollupReport};
    /// # let framework = Framework::new_leaders();
    /// # let cedar = include_str!("../../examples/data/cedar.closed.json");
    /// # let of_team = |id: &str| Closed::from_json(&framework, &cedar.replace("\"cedar\"", &format!("\"{id}\"")));
    /// # let mut closed = vec![of_team("cedar")?, of_team("birch")?, of_team("maple")?, of_team("oak")?, of_team("pine")?];
    /// # let english = "en".parse().unwrap();
    /// let first = RollupReport::of(&Rollup::of(&framework, &closed, Policy::Confidential)?, &english);
    ///
    /// closed.push(of_team("willow")?); // came late
    /// let second = Rollup::of(&framework, &closed, Policy::Confidential)?;
    /// let problems = RollupReport::of(&second, &english).beside(&first).unwrap_err();
    /// assert_eq!(problems.as_slice()[0].code, Code::RolledUpBefore);
    ///
    /// let second = second.with_agreed_again("All six principals agreed on 2026-12-04.")?;
    /// RollupReport::of(&second, &english).beside(&first)?;
    /// # Ok::<(), ilt::diagnostic::Problems>(())
    /// ```
    ///
    /// # Errors
    /// When there is nothing to read in the text, or more than a document holds.
    pub fn with_agreed_again(self, agreement: &str) -> Result<Self, Problems> {
        let (agreement, mut sink) = (PlainText::from(agreement), Sink::new());
        agreement.check(&Pointer::root().key("agreed_again"), &mut sink);
        Problems::or(sink.into_problems(), Some(Self { agreed_again: Some(agreement), ..self }))
    }

    /// The framework whose questions and areas are counted.
    pub fn framework(&self) -> &Framework {
        &self.framework
    }

    /// The id of the cycle.
    pub fn cycle(&self) -> &CycleId {
        &self.cycle
    }

    /// What every team calls the cycle, if all call it the same.
    pub fn label(&self) -> Option<&str> {
        self.label.as_deref()
    }

    /// How many teams are counted.
    pub fn teams(&self) -> u64 {
        self.teams
    }

    /// The areas, in the order of the framework.
    pub fn areas(&self) -> &[AreaRollup] {
        &self.areas
    }

    /// The area with that id.
    pub fn area(&self, id: impl AsRef<str>) -> Option<&AreaRollup> {
        self.areas.iter().find(|row| row.area.id() == id.as_ref())
    }

    /// The questions that count in scores, in the order of the framework.
    pub fn questions(&self) -> &[QuestionRollup] {
        &self.questions
    }

    /// The question with that id.
    pub fn question(&self, id: impl AsRef<str>) -> Option<&QuestionRollup> {
        self.questions.iter().find(|row| row.question.id() == id.as_ref())
    }

    /// The agreement to a second roll-up for the same cycle, if one is recorded.
    pub fn agreed_again(&self) -> Option<&str> {
        self.agreed_again.as_deref()
    }
}

/// An area where each of its questions is shown, and of the same teams. Beside a question that is not shown its numbers
/// would tell of that question, and of other teams than the questions' theirs would tell of those that differ.
fn of_area(area: &Area, teams: &[Stands<'_>], questions: &[QuestionRollup]) -> AreaRollup {
    let of_area = || area.questions().iter().filter(|question| question.scored()).map(Question::id);
    let is_shown = |id: &QuestionId| questions.iter().any(|row| row.question.id() == id && row.bands.is_some());
    let counts_whole =
        |team: &Stands<'_>| team.counted.areas.contains(area.id()) && of_area().all(|id| team.counts(id));
    let are_same = teams.iter().all(|team| counts_whole(team) || !of_area().any(|id| team.counts(id)));
    let highlights = || {
        let whole = teams.iter().filter(|team| counts_whole(team));
        let stand: Vec<Highlight> = whole.filter_map(|team| team.highlights.get(area.id()).copied()).collect();
        counted(&stand)
    };
    let highlights = (are_same && of_area().all(is_shown)).then(highlights).flatten();
    AreaRollup { area: area.clone(), highlights }
}

fn of_question(question: &Question, teams: &[Stands<'_>]) -> QuestionRollup {
    let counting = teams.iter().filter(|team| team.counts(question.id()));
    let stand: Vec<Band> = counting.filter_map(|team| team.bands.get(question.id()).copied()).collect();
    QuestionRollup { question: question.clone(), bands: counted(&stand) }
}

/// Where one team stands at what it was asked, and what of that is counted.
struct Stands<'a> {
    counted: &'a Comparable,
    asked: HashSet<QuestionId>,
    bands: HashMap<QuestionId, Band>,
    highlights: HashMap<AreaId, Highlight>,
}

impl<'a> Stands<'a> {
    fn of(scores: &Scores, counted: &'a Comparable) -> Self {
        let band = |score: &QuestionScore| Some((score.question().id().clone(), score.result().band()?));
        let highlight = |score: &AreaScore| match score.result() {
            AreaResult::Scored(numbers) => Some((score.area().id().clone(), numbers.highlight())),
            AreaResult::Insufficient => None,
        };
        Self {
            counted,
            asked: scores.questions().iter().map(|score| score.question().id().clone()).collect(),
            bands: scores.questions().iter().filter_map(band).collect(),
            highlights: scores.areas().iter().filter_map(highlight).collect(),
        }
    }

    /// Whether the team was asked this question as it is counted.
    fn counts(&self, id: &QuestionId) -> bool {
        self.counted.questions.contains(id) && self.asked.contains(id)
    }
}

/// What of a framework that some teams answered may be counted with another one's.
#[derive(Default)]
struct Comparable {
    questions: HashSet<QuestionId>,
    areas: HashSet<AreaId>,
}

impl Comparable {
    fn between(answered: &Framework, framework: &Framework) -> Self {
        let (before, now) = (answered.scoring(), framework.scoring());
        let is_team = framework.answered_by() == AnsweredBy::Team;
        if !is_team && !have_same_bands(before, now) {
            return Self::default();
        }
        let found = comparability(answered, framework);
        let questions = found.questions.into_iter().filter(|question| question.status.is_comparable());
        let have_same_areas =
            (before.highlight_at_least, before.minimum_coverage) == (now.highlight_at_least, now.minimum_coverage);
        let areas = found.areas.into_iter();
        let areas = areas.filter(|area| have_same_areas && matches!(area.status, AreaStatus::Full { .. }));
        Self { questions: questions.map(|question| question.id).collect(), areas: areas.map(|area| area.id).collect() }
    }
}

/// Whether equal answers stand in equal bands.
fn have_same_bands(one: &ScoringRules, other: &ScoringRules) -> bool {
    (&one.strength, &one.opportunity, one.minimum_n) == (&other.strength, &other.opportunity, other.minimum_n)
}

/// Tells of every team that stands in the list twice, and of every cycle that is another one.
fn listed_once(closed: &[&Closed]) -> Vec<Diagnostic> {
    let mut problems = Vec::new();
    let mut first_of_team = HashMap::new();
    for (index, occasion) in closed.iter().map(|closed| closed.occasion()).enumerate() {
        let place = |index: usize, part: &str| Pointer::root().index(index).key(part).key("id");
        match first_of_team.entry(occasion.team().id()) {
            Entry::Occupied(first) => {
                let problem =
                    Diagnostic::new(Code::DuplicateTeam, &place(index, "team"), "this team stands in the list twice");
                let problem = problem.related(&place(*first.get(), "team"), "it stands first");
                problems.push(problem.help("each team counts once: leave one of its cycles out"));
            }
            Entry::Vacant(place) => {
                place.insert(index);
            }
        }
        let first = closed.first().map(|closed| closed.occasion().cycle().id());
        if first != Some(occasion.cycle().id()) {
            let message = "this is another cycle than the first one of the list";
            let problem = Diagnostic::new(Code::DifferentCycles, &place(index, "cycle"), message);
            problems.push(problem.help("a roll-up is of one cycle, which has one id for all teams"));
        }
    }
    problems
}

fn nothing_comparable(index: usize, framework: &Framework) -> Diagnostic {
    let message = format!("no question of this cycle can be counted with those of `{}`", framework.release());
    let problem = Diagnostic::new(Code::NothingComparable, &Pointer::root().index(index).key("framework"), message);
    problem.help("questions count together in the same words, on the same scale and under the same rules: roll these teams up by themselves")
}

fn too_few(teams: u64) -> Diagnostic {
    let fewest = Rollup::FEWEST_TEAMS;
    let message =
        format!("a roll-up of {teams} teams would show what one of them answered: it needs at least {fewest}");
    let problem = Diagnostic::new(Code::TooFewTeams, &Pointer::root(), message);
    problem.help("each team has its own report; wait until more have closed their cycle")
}
