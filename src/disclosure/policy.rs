use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::diagnostic::{Code, Diagnostic, Pointer, Problems, parsed};
use crate::framework::AnsweredBy;
use crate::framework::limits::SMALLEST_THRESHOLD;
use crate::tally::Closed;

/// What a caller asks for. The stricter of this and the framework's own rules applies.
///
/// As text, in JSON and in the query of a page's address it is `confidential`, `confidential:7` or `open`.
///
/// ```
/// # use ilt::{Policy, disclosure::PolicyError};
/// assert_eq!(Policy::default(), Policy::Confidential); // with the framework's threshold
/// assert_eq!("confidential:7".parse(), Ok(Policy::ConfidentialAtLeast(7)));
/// assert_eq!(Policy::ConfidentialAtLeast(7).to_string(), "confidential:7");
/// assert_eq!("secret".parse::<Policy>(), Err(PolicyError));
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

/// A text that is no policy.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a policy is `confidential`, `confidential:7` with the fewest people one may be hidden among, or `open`")]
pub struct PolicyError;

impl fmt::Display for Policy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Confidential => f.write_str("confidential"),
            Self::ConfidentialAtLeast(threshold) => write!(f, "confidential:{threshold}"),
            Self::Open => f.write_str("open"),
        }
    }
}

impl FromStr for Policy {
    type Err = PolicyError;

    fn from_str(text: &str) -> Result<Self, PolicyError> {
        let policy = match text.split_once(':') {
            Some((_, threshold)) => Self::ConfidentialAtLeast(threshold.parse().map_err(|_| PolicyError)?),
            None if text == "open" => Self::Open,
            None => Self::Confidential,
        };
        // one spelling for each
        if policy.to_string() == text { Ok(policy) } else { Err(PolicyError) }
    }
}

impl TryFrom<&str> for Policy {
    type Error = PolicyError;

    fn try_from(text: &str) -> Result<Self, PolicyError> {
        text.parse()
    }
}

impl Serialize for Policy {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Policy {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        parsed(deserializer, Code::UnknownChoice)
    }
}

impl JsonSchema for Policy {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "ReportPolicy".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "What a report is asked to show: `confidential`, `confidential:7` with the fewest people one may be hidden among, or `open`.",
            "type": "string",
            "pattern": "^(confidential(:(0|[1-9][0-9]{0,9}))?|open)$",
        })
    }
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

/// What applies to all of several cycles that are shown beside each other: the fewest people one may be hidden among, or
/// nothing where everything is shown.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Strictest(Option<u32>);

impl Strictest {
    /// The strictest of what the latest cycle and earlier ones ask for. An earlier cycle without an agreement to open mode
    /// makes all confidential.
    pub(crate) fn of<'a>(
        requested: Policy,
        latest: &Closed,
        earlier: impl IntoIterator<Item = &'a Closed>,
    ) -> Result<Self, Problems> {
        let mut each = vec![EffectivePolicy::of(requested, latest)?];
        for closed in earlier {
            each.push(match requested {
                Policy::Open if closed.agreed_open().is_none() => EffectivePolicy::of(Policy::Confidential, closed)?,
                _ => EffectivePolicy::of(requested, closed)?,
            });
        }
        let thresholds = each.into_iter().filter_map(|policy| match policy {
            EffectivePolicy::Confidential { threshold } => Some(threshold),
            // nobody's own answer is in a rating of the team
            EffectivePolicy::Open { .. } | EffectivePolicy::Team => None,
        });
        Ok(Self(thresholds.max()))
    }

    /// The policy of one of the cycles.
    pub(super) fn over(self, closed: &Closed) -> EffectivePolicy {
        match self.0 {
            _ if closed.framework().answered_by() == AnsweredBy::Team => EffectivePolicy::Team,
            Some(threshold) => EffectivePolicy::Confidential { threshold },
            None => EffectivePolicy::Open { agreement: closed.agreed_open().unwrap_or_default().to_owned() },
        }
    }
}
