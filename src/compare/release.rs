use std::fmt;

use schemars::JsonSchema;
use serde::{Deserialize, Deserializer, Serialize};

use crate::Framework;
use crate::diagnostic::Code;
use crate::document::refused;
use crate::framework::{FrameworkId, VERSION_PATTERN, limits, parse_version};

/// One version of a framework, by its id.
///
/// ```
/// # use ilt::{Framework, compare::Release};
/// assert_eq!(Release::of(&Framework::new_leaders()).to_string(), "new_leaders_ilt 1.0.0");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "FrameworkRelease", transform = crate::json_schema::clean_output::<Self>)]
#[serde(deny_unknown_fields)]
pub struct Release {
    /// The framework's id.
    pub id: FrameworkId,
    /// The framework's version (SemVer).
    #[serde(deserialize_with = "version")]
    #[schemars(length(max = limits::VERSION_LENGTH), extend("pattern" = VERSION_PATTERN))]
    pub version: String,
}

impl Release {
    /// The name of a framework.
    pub fn of(framework: &Framework) -> Self {
        Self { id: framework.id().clone(), version: framework.version().to_string() }
    }
}

fn version<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    let version = String::deserialize(deserializer)?;
    match parse_version(&version) {
        Some(_) => Ok(version),
        None => Err(refused(Code::BadVersion, "this is not a version")),
    }
}

impl fmt::Display for Release {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.id, self.version)
    }
}
