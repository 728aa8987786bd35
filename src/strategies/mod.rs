//! Strategies that generate frameworks, response sets and commitments, for property tests of apps that embed this crate
//! (feature `proptest1`).
//!
//! Whatever they make went through the same checks as a file, so a test needs no `filter` and no special cases. They
//! aim at the corners of the rules: uneven scales, reverse-keyed questions, unanimous and divided teams, roles of one,
//! questions that hardly anybody answers, teams that answer together.
//!
//! ```
//! use ilt::strategies::{frameworks, response_sets};
//! use ilt::{Disclosed, Policy, Scores};
//! use proptest::prelude::*;
//!
//! proptest!(|(responses in frameworks().prop_flat_map(|framework| response_sets(&framework)))| {
//!     let disclosed = Disclosed::of(&responses.close(), Policy::Confidential).unwrap();
//!     let scores = Scores::of(&disclosed);
//!     // a cycle may ask a part of its framework
//!     let asked = responses.framework().questions().filter(|question| responses.asks(question.id().as_str()));
//!     prop_assert_eq!(scores.questions().len(), asked.count());
//! });
//! ```

// Strategies are boxed piece by piece: the states of nested ones lie inside one another, and a test's thread has 2 MB.

mod commitments;
mod framework;
mod response;

pub use commitments::{commitments, commitments_documents};
pub use framework::{framework_documents, frameworks};
pub use response::{response_set_documents, response_sets};

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::cycle::Commitments;
    use crate::disclosure::{Disclosed, Policy};
    use crate::framework::Framework;
    use crate::response::ResponseSet;

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(200))]

        // the filters above would hide a document that is not sound
        #[test]
        fn every_framework_document_is_sound(document in framework_documents()) {
            let checked = Framework::try_from(document);
            prop_assert!(checked.is_ok(), "{}", checked.unwrap_err());
        }

        #[test]
        fn every_response_set_document_is_sound(
            (framework, document) in frameworks().prop_flat_map(|framework| {
                let documents = response_set_documents(&framework);
                (Just(framework), documents)
            })
        ) {
            let checked = ResponseSet::check(&framework, document);
            prop_assert!(checked.is_ok(), "{}", checked.unwrap_err());
        }

        #[test]
        fn every_document_of_commitments_is_sound(
            (framework, document) in frameworks().prop_flat_map(|framework| response_sets(&framework)).prop_flat_map(|set| {
                let disclosed = Disclosed::of(&set.close(), Policy::Confidential).unwrap();
                (Just(disclosed.framework().clone()), commitments_documents(&disclosed))
            })
        ) {
            let checked = Commitments::check(&framework, document);
            prop_assert!(checked.is_ok(), "{}", checked.unwrap_err());
        }
    }
}
