use super::{LocalizedText, PromptId};
use crate::document::choices;

choices! {
    /// When in its talk a team reads a prompt.
    #[schemars(rename = "PromptPhase")]
    pub enum Phase or UnknownChoice {
        /// First: what do the numbers say?
        Notice = "notice",
        /// Then: why might that be?
        Interpret = "interpret",
        /// Last: what will we do about it?
        Commit = "commit",
    }
}

choices! {
    /// What a prompt is about.
    pub enum PromptScope or UnknownChoice {
        /// The whole report.
        Team = "team",
        /// One area.
        Area = "area",
        /// One question.
        Question = "question",
    }
}

choices! {
    /// What makes a prompt appear.
    #[schemars(rename = "PromptTrigger")]
    #[non_exhaustive]
    pub enum Trigger or UnknownChoice {
        /// Every report.
        Always = "always",
        /// The question's or area's band is strength.
        Strength = "strength",
        /// The question's or area's band is steady.
        Steady = "steady",
        /// The question's or area's band is opportunity.
        Opportunity = "opportunity",
        /// Some of the area's questions are strengths and some are opportunities.
        Mixed = "mixed",
        /// Many answers at either end.
        Contested = "contested",
        /// A strength that somebody sees otherwise.
        Dissent = "dissent",
        /// Everyone gave the same answer.
        Unanimous = "unanimous",
        /// One answer moved by one point would change the band.
        Fragile = "fragile",
        /// Many don't know.
        LowVisibility = "low_visibility",
        /// Many say it does not apply.
        PoorFit = "poor_fit",
        /// A role sees it differently.
        RoleGap = "role_gap",
        /// The question cannot be shown.
        Suppressed = "suppressed",
        /// Too few answered for a band.
        Insufficient = "insufficient",
    }
}

impl Trigger {
    /// Whether this trigger can fire in `scope`.
    ///
    /// ```
    /// # use ilt::framework::{PromptScope, Trigger};
    /// assert!(Trigger::Contested.fires_in(PromptScope::Question));
    /// assert!(!Trigger::Contested.fires_in(PromptScope::Area));
    /// ```
    pub fn fires_in(self, scope: PromptScope) -> bool {
        match scope {
            PromptScope::Team => self == Self::Always,
            PromptScope::Area => {
                matches!(self, Self::Strength | Self::Steady | Self::Opportunity | Self::Mixed | Self::Insufficient)
            }
            PromptScope::Question => !matches!(self, Self::Always | Self::Mixed),
        }
    }
}

/// A checked prompt.
///
/// ```
/// # use ilt::{Framework, framework::Trigger};
/// let framework = Framework::new_leaders();
/// assert!(framework.prompts().iter().any(|prompt| prompt.trigger() == Trigger::Contested));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Prompt {
    pub(super) id: PromptId,
    pub(super) phase: Phase,
    pub(super) trigger: Trigger,
    pub(super) scope: PromptScope,
    pub(super) text: LocalizedText,
}

impl Prompt {
    /// The prompt's id.
    pub fn id(&self) -> &PromptId {
        &self.id
    }

    /// When the team reads it.
    pub fn phase(&self) -> Phase {
        self.phase
    }

    /// What makes it appear.
    pub fn trigger(&self) -> Trigger {
        self.trigger
    }

    /// What it is about.
    pub fn scope(&self) -> PromptScope {
        self.scope
    }

    /// What the team reads.
    pub fn text(&self) -> &LocalizedText {
        &self.text
    }
}
