use std::collections::BTreeSet;

use crate::framework::AnsweredBy;
use crate::response::{KeyScope, RespondentKey};
use crate::tally::Closed;

/// How many people answered both of a team's cycles, and how many only one of them. Who they are leaves it with no key.
///
/// ```
/// use ilt::disclosure::Turnover;
/// use ilt::response::{KeyScope, document::*};
/// use ilt::{Framework, ResponseSet};
///
/// let framework = Framework::new_leaders();
/// let cycle = |id: &str, order: i64, respondents: [&str; 5]| {
///     let team = TeamDocument::new("cedar", "Cedar");
///     let mut document = ResponseSetDocument::new(&framework, team, CycleDocument::new(id, id, order), 6);
///     document.key_scope = Some(KeyScope::Team); // a key stands for one person in every cycle
///     document.responses.extend(respondents.map(|key| ResponseDocument::submitted(key, [("delegation", "often")])));
///     ResponseSet::check(&framework, document).map(|responses| responses.close())
/// };
/// let fall = cycle("fall", 1, ["r1", "r2", "r3", "r4", "r5"])?;
/// let winter = cycle("winter", 2, ["r1", "r2", "r3", "r4", "r6"])?;
/// let turnover = Turnover::between(&fall, &winter).unwrap();
/// assert_eq!((turnover.stayed(), turnover.joined(), turnover.left()), (4, 1, 1));
/// assert!(turnover.is_one_person());
/// # Ok::<(), ilt::diagnostic::Problems>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Turnover {
    stayed: u64,
    joined: u64,
    left: u64,
}

impl Turnover {
    /// Who came and went between two cycles of one team: nothing where a key does not stand for the same person in both, or
    /// where people were counted without keys.
    pub fn between(before: &Closed, after: &Closed) -> Option<Self> {
        let (before, after) = (keys_for_ever(before)?, keys_for_ever(after)?);
        let stayed = before.intersection(&after).count() as u64;
        let others = |keys: &BTreeSet<&RespondentKey>| (keys.len() as u64).saturating_sub(stayed);
        Some(Self { stayed, joined: others(&after), left: others(&before) })
    }

    /// How many answered both times.
    pub fn stayed(self) -> u64 {
        self.stayed
    }

    /// How many answered the later time alone.
    pub fn joined(self) -> u64 {
        self.joined
    }

    /// How many answered the earlier time alone.
    pub fn left(self) -> u64 {
        self.left
    }

    /// Whether exactly one person makes the difference: whoever knows who it is may guess what that person answered.
    pub fn is_one_person(self) -> bool {
        matches!((self.joined, self.left), (1, 0) | (0, 1) | (1, 1))
    }
}

/// The keys of those who answered, where they mean the same in every cycle and everyone has one.
fn keys_for_ever(closed: &Closed) -> Option<BTreeSet<&RespondentKey>> {
    let keys: BTreeSet<_> = closed.respondent_keys().collect();
    let of_members = closed.framework().answered_by() == AnsweredBy::Members && closed.key_scope() == KeyScope::Team;
    (of_members && keys.len() as u64 == closed.completion().respondents).then_some(keys)
}
