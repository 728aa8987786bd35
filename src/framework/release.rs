use std::fmt;
use std::str::FromStr;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::document::ReleaseDocument;
use super::{Framework, FrameworkId, IdError, Version, VersionError};

/// One release of a framework: which framework, in which version.
///
/// Answers, reports and comparisons name by it what was asked.
///
/// ```
/// use ilt::{Framework, framework::Release};
///
/// let release = Release::from(&Framework::new_leaders());
/// assert_eq!(release.to_string(), "new_leaders_ilt 1.0.0");
/// assert_eq!("new_leaders_ilt 1.0.0".parse(), Ok(release));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "FrameworkRelease", transform = crate::json_schema::clean_output::<Self>)]
pub struct Release {
    /// The framework's id.
    id: FrameworkId,
    /// The framework's exact version (SemVer).
    version: Version,
}

impl Release {
    /// The release of that id and version.
    pub fn new(id: FrameworkId, version: Version) -> Self {
        Self { id, version }
    }

    /// The framework's id.
    pub fn id(&self) -> &FrameworkId {
        &self.id
    }

    /// The framework's version.
    pub fn version(&self) -> &Version {
        &self.version
    }
}

impl From<&Framework> for Release {
    fn from(framework: &Framework) -> Self {
        framework.release().clone()
    }
}

impl From<&Release> for ReleaseDocument {
    fn from(release: &Release) -> Self {
        Self { id: release.id.to_string(), version: release.version.to_string() }
    }
}

impl From<&Framework> for ReleaseDocument {
    fn from(framework: &Framework) -> Self {
        framework.release().into()
    }
}

impl fmt::Display for Release {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.id, self.version)
    }
}

/// Why a text is no release.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ReleaseError {
    /// It is not an id and a version with one space between them.
    #[error("a release is an id and a version with a space between them, such as `lakeside 1.0.0`")]
    Parts,
    /// Its first word is no id.
    #[error(transparent)]
    Id(#[from] IdError),
    /// Its second word is no version.
    #[error(transparent)]
    Version(#[from] VersionError),
}

impl FromStr for Release {
    type Err = ReleaseError;

    /// Reads a release as it is shown.
    fn from_str(shown: &str) -> Result<Self, ReleaseError> {
        let (id, version) = shown.split_once(' ').ok_or(ReleaseError::Parts)?;
        Ok(Self { id: id.parse()?, version: version.parse()? })
    }
}
