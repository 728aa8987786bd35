use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::diagnostic::{Code, Diagnostic, Pointer, Problems};
use crate::framework::AnsweredBy;
use crate::framework::limits::SMALLEST_THRESHOLD;
use crate::tally::Closed;

/// What a caller asks for. The stricter of this and the framework's own rules applies.
///
/// ```
/// # use ilt::Policy;
/// assert_eq!(Policy::default(), Policy::Confidential); // with the framework's threshold
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Policy {
    /// Hide what the framework hides.
    #[default]
    Confidential,
    /// Hide at least what fewer than this many people said; never fewer than 3.
    ConfidentialAtLeast(u32),
    /// Show everything, which needs the team's recorded agreement.
    Open,
}

/// The policy under which a report was made.
///
/// ```
/// # use ilt::disclosure::EffectivePolicy;
/// let five = EffectivePolicy::Confidential { threshold: 5 };
/// assert_eq!(serde_json::to_string(&five)?, r#"{"mode":"confidential","threshold":5}"#);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(transform = crate::json_schema::clean_output::<Self>)]
#[serde(tag = "mode", rename_all = "snake_case", deny_unknown_fields)]
pub enum EffectivePolicy {
    /// What fewer people than the threshold said is hidden.
    Confidential {
        /// The fewest people one may be hidden among.
        threshold: u32,
    },
    /// Everything is shown, as the team agreed.
    Open {
        /// Who agreed and when.
        agreement: String,
    },
    /// The team answered together, so that nobody's own answer is there to be hidden.
    Team,
}

impl EffectivePolicy {
    pub(super) fn of(requested: Policy, closed: &Closed) -> Result<Self, Problems> {
        if closed.framework().answered_by() == AnsweredBy::Team {
            return Ok(Self::Team);
        }
        let in_force = closed.threshold();
        let confidential = |threshold: u32| Self::Confidential { threshold: threshold.max(in_force) };
        match requested {
            Policy::Confidential => Ok(confidential(in_force)),
            Policy::ConfidentialAtLeast(threshold) if i64::from(threshold) < SMALLEST_THRESHOLD => {
                let message = format!("a threshold of {threshold} hides nobody: {SMALLEST_THRESHOLD} is the smallest");
                Err(Diagnostic::new(Code::ThresholdTooLow, &Pointer::root(), message).into())
            }
            Policy::ConfidentialAtLeast(threshold) => Ok(confidential(threshold)),
            // the framework is the stricter of the two
            Policy::Open if !closed.framework().disclosure().may_be_open() => Ok(confidential(in_force)),
            Policy::Open => match closed.agreed_open() {
                Some(agreement) => Ok(Self::Open { agreement: agreement.to_owned() }),
                None => {
                    let at = Pointer::root().key("agreed_open");
                    let message = "open mode shows everyone's answers, and no agreement of the team is recorded";
                    let problem = Diagnostic::new(Code::OpenWithoutAgreement, &at, message);
                    Err(problem
                        .help("record who agreed and when in `agreed_open`, or ask for a confidential report")
                        .into())
                }
            },
        }
    }

    /// The fewest people one may be hidden among; 0 where everything is shown.
    pub(crate) fn threshold(&self) -> u64 {
        match self {
            Self::Confidential { threshold } => u64::from(*threshold),
            Self::Open { .. } | Self::Team => 0,
        }
    }
}
