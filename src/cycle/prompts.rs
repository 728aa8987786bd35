use super::change::Change;
use super::commitments::CommitmentId;
use super::follow_up::{FollowedUp, Verdict};
use super::movement::{Direction, Movement, NoMovement};
use crate::framework::{AreaId, Phase, Prompt, PromptScope, QuestionId, Trigger};
use crate::score::{AreaResult, AreaScore, Band, Flag, Highlight, QuestionResult, QuestionScore, Scores};

/// What a prompt is about in this report.
///
/// ```
/// # use ilt::cycle::About;
/// # use ilt::framework::QuestionId;
/// let about = About::Question(QuestionId::new("delegation")?);
/// assert_ne!(about, About::Team);
/// # Ok::<(), ilt::framework::IdError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum About {
    /// The whole report.
    Team,
    /// One area.
    Area(AreaId),
    /// One question.
    Question(QuestionId),
    /// One commitment of an earlier cycle.
    Commitment(CommitmentId),
}

/// A prompt whose trigger fired.
///
/// ```
/// # use ilt::{Disclosed, Framework, Policy, ResponseSet, Scores, response::document::*};
/// use ilt::cycle::{About, FiredPrompt};
/// # let framework = Framework::new_leaders();
/// # let team = TeamDocument::new("cedar", "Cedar");
/// # let document = ResponseSetDocument::new(&framework, team, CycleDocument::new("fall", "Fall", 1), 7);
/// # let responses = ResponseSet::check(&framework, document)?;
/// let fired = FiredPrompt::of(&Scores::of(&Disclosed::of(&responses.close(), Policy::Confidential)?), None, &[]);
/// // Nobody answered yet; what a team always asks itself is there.
/// assert!(fired.iter().any(|fired| *fired.about() == About::Team));
/// # Ok::<(), ilt::diagnostic::Problems>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FiredPrompt {
    prompt: Prompt,
    about: About,
}

/// How many prompts a page asks at once; all of them stand in the document.
const ASKED_AT_ONCE: usize = 6;

impl FiredPrompt {
    /// The framework's prompts whose trigger fired, in its order; those about a change only where there is one, and those
    /// about commitments only where some are followed up.
    pub fn of(scores: &Scores, change: Option<&Change>, follow_up: &[FollowedUp]) -> Vec<Self> {
        let fired = |prompt: &Prompt| -> Vec<Self> {
            let is_meant = |id: &str| prompt.about().is_none_or(|about| about == id);
            let abouts: Vec<About> = match prompt.scope() {
                PromptScope::Team => vec![About::Team],
                PromptScope::Area => {
                    let areas = scores.areas().iter().filter(|score| is_meant(score.area().id().as_str()));
                    let areas = areas.filter(|score| area_fires(score, change, prompt.trigger()));
                    areas.map(|score| About::Area(score.area().id().clone())).collect()
                }
                PromptScope::Question => {
                    let questions = scores.questions().iter().filter(|score| is_meant(score.question().id().as_str()));
                    let questions = questions.filter(|score| question_fires(score, change, prompt.trigger()));
                    questions.map(|score| About::Question(score.question().id().clone())).collect()
                }
                PromptScope::Commitment => {
                    let followed =
                        follow_up.iter().filter(|followed| trigger_of(followed.verdict()) == prompt.trigger());
                    followed.map(|followed| About::Commitment(followed.commitment().id().clone())).collect()
                }
            };
            abouts.into_iter().map(|about| Self { prompt: prompt.clone(), about }).collect()
        };
        scores.framework().prompts().iter().flat_map(fired).collect()
    }

    /// The prompt.
    pub fn prompt(&self) -> &Prompt {
        &self.prompt
    }

    /// What it is about.
    pub fn about(&self) -> &About {
        &self.about
    }
}

/// Which of some prompts a page asks at once, each given by its phase: the first ones of each phase, by turns.
pub(crate) fn asked_at_once(phases: &[Phase]) -> Vec<bool> {
    let turn = |number: usize, phase: Phase| phases.iter().take(number).filter(|other| **other == phase).count();
    let mut order: Vec<(usize, Phase, usize)> =
        phases.iter().enumerate().map(|(number, phase)| (turn(number, *phase), *phase, number)).collect();
    order.sort_unstable();
    let first: Vec<usize> = order.into_iter().take(ASKED_AT_ONCE).map(|(.., number)| number).collect();
    (0..phases.len()).map(|number| first.contains(&number)).collect()
}

fn trigger_of(verdict: Verdict) -> Trigger {
    match verdict {
        Verdict::Celebrate => Trigger::Celebrate,
        Verdict::LookAgain => Trigger::LookAgain,
        Verdict::StopAndAsk => Trigger::StopAndAsk,
        Verdict::WhatElse => Trigger::WhatElse,
        Verdict::RecommitOrDrop => Trigger::RecommitOrDrop,
        Verdict::JudgeByEvidence => Trigger::JudgeByEvidence,
        Verdict::Dropped => Trigger::Dropped,
    }
}

fn moved(trigger: Trigger) -> Option<Direction> {
    match trigger {
        Trigger::Improved => Some(Direction::Improved),
        Trigger::Declined => Some(Direction::Declined),
        Trigger::NoClearChange => Some(Direction::NoClearChange),
        _ => None,
    }
}

fn area_fires(score: &AreaScore, change: Option<&Change>, trigger: Trigger) -> bool {
    let direction = || change?.area(score.area().id().as_str())?.movement().direction();
    match (score.result(), trigger) {
        (_, trigger) if moved(trigger).is_some() => direction().is_some_and(|way| Some(way) == moved(trigger)),
        (AreaResult::Insufficient, trigger) => trigger == Trigger::Insufficient,
        (AreaResult::Scored(numbers), Trigger::Strength) => numbers.highlight() == Highlight::Strength,
        (AreaResult::Scored(numbers), Trigger::Steady) => numbers.highlight() == Highlight::Steady,
        (AreaResult::Scored(numbers), Trigger::Opportunity) => numbers.highlight() == Highlight::Opportunity,
        (AreaResult::Scored(numbers), Trigger::Mixed) => numbers.highlight() == Highlight::Mixed,
        _ => false,
    }
}

fn question_fires(score: &QuestionScore, change: Option<&Change>, trigger: Trigger) -> bool {
    let flagged = |flag: Flag| score.flags().any(|other| other == flag);
    let movement = || Some(change?.question(score.question().id().as_str())?.movement());
    if !score.question().scored() {
        return false;
    }
    match trigger {
        Trigger::Always
        | Trigger::Mixed
        | Trigger::Celebrate
        | Trigger::LookAgain
        | Trigger::StopAndAsk
        | Trigger::WhatElse
        | Trigger::RecommitOrDrop
        | Trigger::JudgeByEvidence
        | Trigger::Dropped => false,
        Trigger::Strength => score.result().band() == Some(Band::Strength),
        Trigger::Steady => score.result().band() == Some(Band::Steady),
        Trigger::Opportunity => score.result().band() == Some(Band::Opportunity),
        Trigger::Contested => flagged(Flag::Contested),
        Trigger::Dissent => flagged(Flag::Dissent),
        Trigger::Unanimous => flagged(Flag::Unanimous),
        Trigger::Fragile => flagged(Flag::Fragile),
        Trigger::LowVisibility => flagged(Flag::LowVisibility),
        Trigger::PoorFit => flagged(Flag::PoorFit),
        Trigger::RoleGap => score.role_groups().iter().any(crate::score::RoleGroup::is_flagged),
        Trigger::Suppressed => matches!(score.result(), QuestionResult::Suppressed { .. }),
        Trigger::Insufficient => matches!(score.result(), QuestionResult::Insufficient { .. }),
        Trigger::Improved | Trigger::Declined | Trigger::NoClearChange => {
            movement().and_then(Movement::direction).is_some_and(|way| Some(way) == moved(trigger))
        }
        Trigger::NewSeries => {
            movement().and_then(Movement::none).is_some_and(|reason| matches!(reason, NoMovement::NewSeries { .. }))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn at_most_six_are_asked_at_once_the_first_of_each_phase_by_turns() {
        let asked = |letters: &str| -> String {
            let phase = |letter: char| match letter {
                'n' => Phase::Notice,
                'i' => Phase::Interpret,
                _ => Phase::Commit,
            };
            let phases: Vec<Phase> = letters.chars().map(phase).collect();
            asked_at_once(&phases).iter().map(|asked| if *asked { 'x' } else { '.' }).collect()
        };
        assert_eq!(asked("nniicc"), "xxxxxx");
        assert_eq!(asked("nnniiiccc"), "xx.xx.xx.");
        assert_eq!(asked("iiiiiiii"), "xxxxxx..");
        assert_eq!(asked("iiiiiiinc"), "xxxx...xx");
        assert_eq!(asked(""), "");
    }
}
