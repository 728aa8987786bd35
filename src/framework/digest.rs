use std::fmt;
use std::str::FromStr;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::diagnostic::{Code, parsed};

/// What a digest looks like to a JSON Schema.
pub const DIGEST_PATTERN: &str = "^sha256:[0-9a-f]{64}$";

const PREFIX: &str = "sha256:";
const HEX_DIGITS: usize = 64;

/// A digest of a framework's content, by which two people know that they speak of the same one: `sha256:` and 64
/// digits. [`compare::digest`](crate::compare::digest()) computes it.
///
/// ```
/// # use ilt::framework::Digest;
/// let digest: Digest = "sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855".parse()?;
/// assert!(digest.as_str().starts_with("sha256:"));
/// assert!("sha256:e3b0".parse::<Digest>().is_err(), "a digest is whole");
/// # Ok::<(), ilt::framework::DigestError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Digest(Box<str>);

/// A word that is no digest.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a digest is `{PREFIX}` and {HEX_DIGITS} digits from 0 to f, in small letters")]
pub struct DigestError;

impl Digest {
    /// The digest as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The digest of these bytes.
    pub(crate) fn of(bytes: &[u8]) -> Self {
        let hex = hmac_sha256::Hash::hash(bytes);
        let hex = hex.iter().map(|byte| format!("{byte:02x}"));
        Self(std::iter::once(PREFIX.to_owned()).chain(hex).collect::<String>().into())
    }
}

impl FromStr for Digest {
    type Err = DigestError;

    fn from_str(word: &str) -> Result<Self, DigestError> {
        let hex = word.strip_prefix(PREFIX).ok_or(DigestError)?;
        let sound = hex.len() == HEX_DIGITS && hex.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
        if sound { Ok(Self(word.into())) } else { Err(DigestError) }
    }
}

impl fmt::Display for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Serialize for Digest {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for Digest {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        parsed(deserializer, Code::BadDigest)
    }
}

impl JsonSchema for Digest {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Digest".into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "pattern": DIGEST_PATTERN })
    }
}
