//! Strategies that generate frameworks and response sets, for property tests of apps that embed this crate
//! (feature `proptest1`).
//!
//! Whatever they make went through the same checks as a file, so a test needs no `filter` and no special cases. They
//! aim at the corners of the rules: uneven scales, reverse-keyed questions, unanimous and divided teams, roles of one,
//! questions that hardly anybody answers.
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

mod framework;
mod response;

pub use framework::{framework_documents, frameworks};
pub use response::{response_set_documents, response_sets};

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
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
    }
}
