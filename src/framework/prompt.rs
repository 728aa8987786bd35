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
        /// One commitment of an earlier cycle.
        Commitment = "commitment",
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
        /// It improved since the earlier cycle.
        Improved = "improved",
        /// It declined since the earlier cycle.
        Declined = "declined",
        /// It shows no clear change since the earlier cycle.
        NoClearChange = "no_clear_change",
        /// It asks something else than in the earlier cycle: a new series starts.
        NewSeries = "new_series",
        /// A commitment that is done, and what it is about improved.
        Celebrate = "celebrate",
        /// A commitment that is done, and nothing clearly moved.
        LookAgain = "look_again",
        /// A commitment that is done, and what it is about declined.
        StopAndAsk = "stop_and_ask",
        /// A commitment that is open, and what it is about improved.
        WhatElse = "what_else",
        /// A commitment that is open, and what it is about did not improve.
        RecommitOrDrop = "recommit_or_drop",
        /// A commitment of which no number says what became of it.
        JudgeByEvidence = "judge_by_evidence",
        /// A commitment that was dropped for a reason.
        Dropped = "dropped",
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
            PromptScope::Area => matches!(
                self,
                Self::Strength
                    | Self::Steady
                    | Self::Opportunity
                    | Self::Mixed
                    | Self::Insufficient
                    | Self::Improved
                    | Self::Declined
                    | Self::NoClearChange
            ),
            PromptScope::Question => {
                !matches!(self, Self::Always | Self::Mixed) && !self.fires_in(PromptScope::Commitment)
            }
            PromptScope::Commitment => matches!(
                self,
                Self::Celebrate
                    | Self::LookAgain
                    | Self::StopAndAsk
                    | Self::WhatElse
                    | Self::RecommitOrDrop
                    | Self::JudgeByEvidence
                    | Self::Dropped
            ),
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
    pub(super) about: Option<String>,
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

    /// The id of the one question or area that it is about; nothing where it is about whichever it fires for.
    ///
    /// ```
    /// # use ilt::Framework;
    /// let mut document = Framework::new_leaders().document().clone();
    /// document.prompts.iter_mut().flatten().for_each(|prompt| prompt.about = None);
    /// let prompt = document.prompts.iter_mut().flatten().find(|prompt| prompt.id == "question_opportunity").unwrap();
    /// prompt.about = Some("family_and_community".to_owned());
    /// let framework = Framework::try_from(document)?;
    /// let about: Vec<&str> = framework.prompts().iter().filter_map(|prompt| prompt.about()).collect();
    /// assert_eq!(about, ["family_and_community"]);
    /// # Ok::<(), ilt::diagnostic::Problems>(())
    /// ```
    pub fn about(&self) -> Option<&str> {
        self.about.as_deref()
    }

    /// What the team reads.
    pub fn text(&self) -> &LocalizedText {
        &self.text
    }
}
