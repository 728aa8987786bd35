use super::{Comments, Disclosed, DisclosedQuestion, EffectivePolicy, NonResponseCounts, Turnover};
use crate::document::{Choice, choices};
use crate::framework::{AnsweredBy, Framework};
use crate::words::Phrases;

choices! {
    /// What people can rely on, and what a reader can work out all the same.
    #[schemars(rename = "DisclosurePromise")]
    #[non_exhaustive]
    pub enum Promise {
        /// Names are not shown; colleagues may still guess.
        NamesHidden = "names_hidden",
        /// What fewer people than the threshold answered is not shown.
        Confidential = "confidential",
        /// The team answers together, and nobody's own answer is kept.
        TeamRating = "team_rating",
        /// Everything is shown, as the team agreed.
        Open = "open",
        /// Who agreed to open mode, and when.
        Agreement = "agreement",
        /// A team may agree to open mode.
        MayBeOpen = "may_be_open",
        /// Where everyone gave one answer, everyone's is known.
        OneAnswer = "one_answer",
        /// Where all but one gave one answer, that one knows everyone else's.
        AllButOne = "all_but_one",
        /// A role is named because everyone of it agreed; the same holds for everyone outside it.
        NamedRoles = "named_roles",
        /// In open mode every role is named.
        RolesShown = "roles_shown",
        /// Comments stand as they were written.
        CommentsAsWritten = "comments_as_written",
        /// Notes on questions stand as they were written.
        NotesAsWritten = "notes_as_written",
        /// Two cycles stand beside each other: whoever knows who came, went or thinks otherwise may guess what they answered.
        TwoCycles = "two_cycles",
        /// Exactly one person makes the difference between two cycles.
        OnePersonDiffers = "one_person_differs",
        /// The cycle was closed twice, and two reports can be subtracted.
        Reopened = "reopened",
    }
}

impl Promise {
    /// What is promised before anyone answers: everything that a report of the framework may come to say.
    ///
    /// ```
    /// use ilt::{Framework, disclosure::Promise};
    ///
    /// let promised = Promise::before(&Framework::new_leaders());
    /// assert!(promised.contains(&Promise::OneAnswer));
    /// ```
    pub fn before(framework: &Framework) -> Vec<Self> {
        if framework.answered_by() == AnsweredBy::Team {
            return vec![Self::TeamRating];
        }
        let promises = [
            (Self::NamesHidden, true),
            (Self::Confidential, true),
            (Self::OneAnswer, true),
            (Self::AllButOne, true),
            (Self::NamedRoles, !framework.roles().is_empty()),
            (Self::CommentsAsWritten, true),
            (Self::NotesAsWritten, true),
            (Self::TwoCycles, true),
            (Self::MayBeOpen, framework.disclosure().may_be_open()),
        ];
        promises.into_iter().filter(|(_, holds)| *holds).map(|(promise, _)| promise).collect()
    }

    /// The same in words.
    pub(crate) fn sentences_before(framework: &Framework, phrases: &Phrases<'_>) -> Vec<String> {
        let sentence = |promise: Self| match promise {
            Self::NamesHidden => phrases.names_hidden_before(),
            Self::Confidential => phrases.confidential(framework.disclosure().threshold.into()),
            other => other.sentence(framework, phrases),
        };
        Self::before(framework).into_iter().map(sentence).collect()
    }

    /// The sentence of what is promised alike before and after.
    fn sentence(self, framework: &Framework, phrases: &Phrases<'_>) -> String {
        match self {
            Self::TeamRating => phrases.team_rating(),
            Self::Open => phrases.open(),
            Self::MayBeOpen => phrases.may_be_open(),
            Self::OneAnswer if framework.asks_importance() => phrases.one_answer_or_importance(),
            Self::OneAnswer => phrases.one_answer(),
            Self::AllButOne if framework.asks_importance() => phrases.all_but_one_or_importance(),
            Self::AllButOne => phrases.all_but_one(),
            Self::NamedRoles => phrases.named_roles(),
            Self::RolesShown => phrases.roles_shown(),
            Self::CommentsAsWritten => phrases.comments_as_written(),
            Self::NotesAsWritten => phrases.notes_as_written(),
            Self::TwoCycles => phrases.two_cycles(),
            Self::OnePersonDiffers => phrases.one_person_differs(),
            // these need to know of a report
            Self::NamesHidden | Self::Confidential | Self::Agreement | Self::Reopened => String::new(),
        }
    }
}

impl Disclosed {
    /// What holds for a report of this, and what follows from it: of the sentences that tell of a consequence those alone
    /// that can come true here.
    pub fn promises(&self) -> Vec<Promise> {
        let is_open = matches!(self.policy(), EffectivePolicy::Open { .. });
        let is_team = *self.policy() == EffectivePolicy::Team;
        let shown = self.has_enough_respondents();
        let any = |holds: fn(&DisclosedQuestion) -> bool| self.questions().iter().any(holds);
        let respondents = self.completion().respondents;
        // where everything is shown, that nobody rated a question is known as well
        let unrated = (is_open && self.framework().asks_importance()).then_some([0; 3]);
        let asked = |number: &usize| self.asked(*number);
        let rated =
            || (0..self.questions().len()).filter(asked).filter_map(|number| self.importance(number).or(unrated));
        let any_gave_one = |people: u64| {
            self.questions().iter().any(|question| gave_one(question, people))
                || rated().any(|counts| rated_alike(counts, respondents, people))
        };
        let names_roles =
            any(|question| matches!(question, DisclosedQuestion::Shown { groups, .. } if !groups.is_empty()));
        let has_notes = any(|question| matches!(question, DisclosedQuestion::Shown { notes, .. } if !notes.is_empty()));
        let has_comments = matches!(self.comments(), Comments::Shown { comments } if !comments.is_empty());
        let promises = [
            (Promise::TeamRating, is_team),
            (Promise::NamesHidden, !is_open && !is_team && shown),
            (Promise::Confidential, !is_open && !is_team),
            (Promise::Open, is_open),
            (Promise::Agreement, is_open),
            (Promise::OneAnswer, respondents > 0 && any_gave_one(respondents)),
            (Promise::AllButOne, respondents > 1 && any_gave_one(respondents - 1)),
            (Promise::NamedRoles, !is_open && names_roles),
            (Promise::RolesShown, is_open && names_roles),
            (Promise::CommentsAsWritten, has_comments),
            (Promise::NotesAsWritten, has_notes),
            (Promise::Reopened, self.agreed_reopening().is_some()),
        ];
        promises.into_iter().filter(|(_, holds)| *holds).map(|(promise, _)| promise).collect()
    }

    /// What holds where something is shown of an earlier cycle as well: what follows from either, and from both.
    pub(crate) fn promises_beside(&self, earlier: Vec<Promise>, turnover: Option<Turnover>) -> Vec<Promise> {
        let mut promises = self.promises();
        if self.framework().answered_by() == AnsweredBy::Members {
            let is_one = turnover.is_some_and(Turnover::is_one_person);
            let of_answers = [Promise::OneAnswer, Promise::AllButOne];
            promises.extend(earlier.into_iter().filter(|promise| of_answers.contains(promise)));
            promises.push(if is_one { Promise::OnePersonDiffers } else { Promise::TwoCycles });
        }
        promises.sort_by_key(|promise| Promise::CHOICES.iter().position(|other| other == promise));
        promises.dedup();
        promises
    }

    /// A promise of this in words.
    pub(crate) fn sentence(&self, promise: Promise, phrases: &Phrases<'_>) -> String {
        match (promise, self.policy()) {
            (Promise::NamesHidden, _) => phrases.names_hidden(self.completion().roster_size),
            (Promise::Confidential, EffectivePolicy::Confidential { threshold }) => {
                phrases.confidential((*threshold).into())
            }
            (Promise::Agreement, EffectivePolicy::Open { agreement }) => phrases.agreement(agreement),
            (Promise::Reopened, _) => phrases.reopened(self.agreed_reopening().unwrap_or_default()),
            (other, _) => other.sentence(self.framework(), phrases),
        }
    }
}

/// Whether exactly that many of the respondents found a question equally important, or did not rate it.
fn rated_alike(counts: [u64; 3], respondents: u64, people: u64) -> bool {
    let unrated = respondents.saturating_sub(counts.iter().sum());
    counts.contains(&people) || unrated == people
}

/// Whether exactly that many gave one and the same answer, be it a point or a way of not answering. Which point somebody
/// ticked at a question that is not shown is not known.
fn gave_one(question: &DisclosedQuestion, people: u64) -> bool {
    let unanswered = |counts: &NonResponseCounts| {
        [counts.not_applicable.unwrap_or(0), counts.dont_know.unwrap_or(0), counts.skipped].contains(&people)
    };
    match question {
        DisclosedQuestion::Shown { points, non_responses, .. } => {
            points.0.contains(&people) || unanswered(non_responses)
        }
        DisclosedQuestion::Hidden { non_responses, .. } => non_responses.as_ref().is_some_and(unanswered),
        DisclosedQuestion::Rated { .. } | DisclosedQuestion::NotAsked => false,
    }
}
