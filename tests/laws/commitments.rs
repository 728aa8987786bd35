//! What holds of every form that a cycle gives, and of what becomes of it once it is filled in.

use ilt::cycle::{Aim, Commitments};
use ilt::diagnostic::Code;
use ilt::strategies::{frameworks, response_sets};
use ilt::{Disclosed, Policy};
use proptest::prelude::*;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn a_draft_lacks_what_people_fill_in_and_nothing_else(
        responses in frameworks().prop_flat_map(|framework| response_sets(&framework)),
        threshold in 3_u32..9,
        of_areas in any::<bool>(),
    ) {
        let closed = responses.close();
        for policy in [Policy::Confidential, Policy::ConfidentialAtLeast(threshold), Policy::Open] {
            let Ok(disclosed) = Disclosed::of(&closed, policy) else { continue };
            let framework = disclosed.framework();
            let mut document = if of_areas {
                let areas = framework.areas().iter().map(|area| Aim::Area(area.id().clone()));
                Commitments::draft_of(&disclosed, areas)
            } else {
                Commitments::draft(&disclosed)
            };
            let problems = Commitments::check(framework, document.clone()).err().into_iter().flatten();
            let told: Vec<_> = problems.map(|problem| (problem.code, problem.pointer.to_string())).collect();
            let due: Vec<_> = (0..document.commitments.len())
                .flat_map(|index| ["goal", "owner", "due"].map(|field| format!("/commitments/{index}/{field}")))
                .map(|at| (Code::BlankText, at))
                .take(told.len())
                .collect();
            prop_assert_eq!(&told, &due);
            // beyond a hundred the others are counted
            prop_assert!(told.len() == 3 * document.commitments.len() || told.len() == 100);
            for one in &mut document.commitments {
                (one.goal, one.owner, one.due) = ("Better.".into(), "Dana".into(), "March".into());
            }
            let commitments = Commitments::check(framework, document.clone()).unwrap();
            prop_assert_eq!(commitments.to_document(), document);
            prop_assert!(commitments.against(&closed).is_ok());
            let written = serde_json::to_string(&commitments).unwrap();
            prop_assert_eq!(Commitments::from_json(framework, &written).unwrap(), commitments);
        }
    }
}
