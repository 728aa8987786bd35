use std::fmt;
use std::ops::Deref;
use std::str::FromStr;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::limits;
use crate::diagnostic::{Code, parsed};

/// What a SemVer version looks like to a JSON Schema.
pub const VERSION_PATTERN: &str = concat!(
    r"^(0|[1-9][0-9]{0,14})\.(0|[1-9][0-9]{0,14})\.(0|[1-9][0-9]{0,14})",
    r"(-(0|[1-9][0-9]*|[0-9]*[A-Za-z\-][0-9A-Za-z\-]*)(\.(0|[1-9][0-9]*|[0-9]*[A-Za-z\-][0-9A-Za-z\-]*))*)?",
    r"(\+[0-9A-Za-z\-]+(\.[0-9A-Za-z\-]+)*)?$",
);

/// The version of a framework: SemVer, in numbers that every language reads exactly.
///
/// ```
/// # use ilt::framework::Version;
/// let version: Version = "2.1.0-rc.1".parse()?;
/// assert_eq!((version.major, version.pre.as_str()), (2, "rc.1"));
/// assert!("2.1".parse::<Version>().is_err());
/// # Ok::<(), ilt::framework::VersionError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Version(semver::Version);

/// A word that is no version.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("this is not a version")]
pub struct VersionError;

impl FromStr for Version {
    type Err = VersionError;

    fn from_str(word: &str) -> Result<Self, VersionError> {
        let parsed = semver::Version::parse(word).ok().filter(|_| word.len() <= limits::VERSION_LENGTH);
        let parsed = parsed.ok_or(VersionError)?;
        let mut numbers = [parsed.major, parsed.minor, parsed.patch].into_iter();
        if numbers.all(|number| number <= limits::VERSION_NUMBER) { Ok(Self(parsed)) } else { Err(VersionError) }
    }
}

impl Deref for Version {
    type Target = semver::Version;

    fn deref(&self) -> &semver::Version {
        &self.0
    }
}

impl fmt::Display for Version {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl Serialize for Version {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Version {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        parsed(deserializer, Code::BadVersion)
    }
}

impl JsonSchema for Version {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "FrameworkVersion".into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "maxLength": limits::VERSION_LENGTH, "pattern": VERSION_PATTERN })
    }
}
