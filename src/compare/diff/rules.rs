//! The rules by which answers become scores, what stands out and what is hidden.

use super::compare::Comparison;
use super::{Change, ChangeKind, Impact, Subject};
use crate::Framework;
use crate::diagnostic::Pointer;
use crate::framework::Fraction;

impl Comparison<'_> {
    pub(super) fn rules(&mut self) {
        let (old, new) = (rules(self.old.framework), rules(self.new.framework));
        for ((name, before), (_, after)) in old.into_iter().zip(new) {
            if before != after {
                let at = name.split('.').fold(Pointer::root(), |at, key| at.key(key));
                let change = Change::new(
                    ChangeKind::Changed,
                    Impact::ScoreAffecting,
                    Subject::Rule { id: name.to_owned() },
                    &at,
                );
                self.push(Change { before: Some(before), after: Some(after), ..change });
            }
        }
    }
}

/// Every rule by its place in the document, and what it says; thresholds in lowest terms.
pub(in crate::compare) fn rules(framework: &Framework) -> [(&'static str, String); 18] {
    let (scoring, priorities, disclosure) = (framework.scoring(), framework.priorities(), framework.disclosure());
    let (strength, opportunity, contested) = (&scoring.strength, &scoring.opportunity, &scoring.contested);
    [
        ("scoring.area_reading", scoring.area_reading.to_string()),
        ("scoring.minimum_n", scoring.minimum_n.to_string()),
        ("scoring.minimum_coverage", lowest(scoring.minimum_coverage)),
        ("scoring.places", scoring.places.to_string()),
        ("scoring.strength.favorable_at_least", lowest(strength.favorable_at_least)),
        ("scoring.strength.unfavorable_at_most", lowest(strength.unfavorable_at_most)),
        ("scoring.opportunity.unfavorable_at_least", lowest(opportunity.unfavorable_at_least)),
        ("scoring.opportunity.position_below", lowest(opportunity.position_below)),
        ("scoring.contested.favorable_at_least", lowest(contested.favorable_at_least)),
        ("scoring.contested.unfavorable_at_least", lowest(contested.unfavorable_at_least)),
        ("scoring.low_visibility_at_least", lowest(scoring.low_visibility_at_least)),
        ("scoring.poor_fit_at_least", lowest(scoring.poor_fit_at_least)),
        ("scoring.role_gap_at_least", lowest(scoring.role_gap_at_least)),
        ("scoring.highlight_at_least", lowest(scoring.highlight_at_least)),
        ("priorities.cap", priorities.cap.to_string()),
        ("priorities.relative_fallback", priorities.relative_fallback.to_string()),
        ("disclosure.threshold", disclosure.threshold.to_string()),
        ("disclosure.open_mode", disclosure.open_mode.to_string()),
    ]
}

fn lowest(threshold: Fraction) -> String {
    threshold.to_rational().to_string()
}
