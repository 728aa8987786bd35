use std::fmt;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::Framework;
use crate::framework::{FrameworkId, VERSION_PATTERN};

/// One version of a framework, by its name.
///
/// ```
/// # use ilt::{Framework, adopt::Release};
/// assert_eq!(Release::of(&Framework::new_leaders()).to_string(), "new_leaders_ilt 1.0.0");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Release {
    /// The framework's id.
    pub id: FrameworkId,
    /// The framework's version (SemVer).
    #[schemars(extend("pattern" = VERSION_PATTERN))]
    pub version: String,
}

impl Release {
    /// The name of a framework.
    pub fn of(framework: &Framework) -> Self {
        Self { id: framework.id().clone(), version: framework.version().to_string() }
    }
}

impl fmt::Display for Release {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.id, self.version)
    }
}
