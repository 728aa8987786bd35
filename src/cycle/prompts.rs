use crate::framework::{AreaId, Prompt, PromptScope, QuestionId, Trigger};
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
/// let fired = FiredPrompt::of(&Scores::of(&Disclosed::of(&responses.close(), Policy::Confidential)?));
/// // Nothing can be shown yet; what a team always asks itself is there.
/// assert!(fired.iter().all(|fired| *fired.about() == About::Team));
/// # Ok::<(), ilt::diagnostic::Problems>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FiredPrompt {
    prompt: Prompt,
    about: About,
}

impl FiredPrompt {
    /// The framework's prompts whose trigger fired, in its order.
    pub fn of(scores: &Scores) -> Vec<Self> {
        let prompts = scores.framework().prompts().iter();
        prompts
            .flat_map(|prompt| fires_for(prompt, scores).map(|about| Self { prompt: prompt.clone(), about }))
            .collect()
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

/// What a prompt is asked of, in the order of the framework.
fn fires_for(prompt: &Prompt, scores: &Scores) -> std::vec::IntoIter<About> {
    let trigger = prompt.trigger();
    let about: Vec<About> = match prompt.scope() {
        PromptScope::Team => vec![About::Team],
        PromptScope::Area => {
            let areas = scores.areas().iter().filter(|area| area_fires(area, trigger));
            areas.map(|score| About::Area(score.area().id().clone())).collect()
        }
        PromptScope::Question => {
            let questions = scores.questions().iter().filter(|question| question_fires(question, trigger));
            questions.map(|score| About::Question(score.question().id().clone())).collect()
        }
    };
    about.into_iter()
}

fn area_fires(score: &AreaScore, trigger: Trigger) -> bool {
    match (score.result(), trigger) {
        (AreaResult::Insufficient, trigger) => trigger == Trigger::Insufficient,
        (AreaResult::Scored(numbers), Trigger::Strength) => numbers.highlight() == Highlight::Strength,
        (AreaResult::Scored(numbers), Trigger::Steady) => numbers.highlight() == Highlight::Steady,
        (AreaResult::Scored(numbers), Trigger::Opportunity) => numbers.highlight() == Highlight::Opportunity,
        (AreaResult::Scored(numbers), Trigger::Mixed) => numbers.highlight() == Highlight::Mixed,
        _ => false,
    }
}

fn question_fires(score: &QuestionScore, trigger: Trigger) -> bool {
    let flagged = |flag: Flag| score.flags().any(|other| other == flag);
    if !score.question().scored() {
        return false;
    }
    match trigger {
        Trigger::Always | Trigger::Mixed => false,
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
    }
}
