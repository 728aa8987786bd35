//! Ids of ours for what has none yet.

use std::collections::HashSet;

use crate::framework::limits::ID_LENGTH;
use crate::framework::{is_reserved, slug_of};

/// The ids of one name space: whoever has one keeps it for ever.
#[derive(Default)]
pub(super) struct Ids {
    given: HashSet<String>,
}

impl Ids {
    pub(super) fn keep(&mut self, id: &str) {
        self.given.insert(id.to_owned());
    }

    /// An id like theirs that was never given. One that is made of signs alone, or of another script's letters, is counted: by
    /// what is free, and not by where it stands.
    pub(super) fn fresh(&mut self, theirs: &str, kind: &str) -> String {
        let first = theirs.chars().find(|char| char.is_alphanumeric());
        let slug = match first {
            Some(char) if char.is_ascii_digit() => slug_of(&format!("{kind} {theirs}")),
            _ => slug_of(theirs),
        };
        let slug = slug.filter(|slug| !is_reserved(slug));
        let base = slug.clone().unwrap_or_else(|| kind.to_owned());
        let mut number = if slug.is_some() { 1 } else { 0 };
        loop {
            let id = match (number, &slug) {
                (1, Some(_)) => base.clone(),
                (number, _) => {
                    let end = format!("_{}", number.max(1));
                    let start: String = base.chars().take(ID_LENGTH.saturating_sub(end.len())).collect();
                    format!("{start}{end}")
                }
            };
            if self.given.insert(id.clone()) {
                return id;
            }
            number = number.max(1) + 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Ids;
    use crate::framework::check_id;

    #[test]
    fn whatever_they_call_it_an_id_is_made_once() {
        let mut ids = Ids::default();
        for (theirs, id) in [
            ("delegation", "delegation"),
            ("Delegation", "delegation_2"),
            ("/44250-9", "q_44250_9"),
            ("1", "q_1"),
            ("1.0", "q_1_0"),
            ("共享", "q_2"),
            ("", "q_3"),
            ("constructor", "q_4"),
            ("Q 1", "q_1_2"),
        ] {
            assert_eq!(ids.fresh(theirs, "q"), id, "{theirs}");
        }
        let long = ids.fresh(&"x".repeat(500), "q");
        let again = ids.fresh(&"x".repeat(500), "q");
        assert!(long != again && check_id(&long).is_ok() && check_id(&again).is_ok());
    }
}
