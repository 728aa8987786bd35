use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{digest, score_digest};
use crate::Framework;
use crate::diagnostic::Problems;
use crate::framework::{Digest, FrameworkId, Release, Version, other_content};

/// What is known of a framework that was published: what a district keeps in a list, so that no version is ever given
/// out twice with different content.
///
/// ```
/// # use ilt::{Framework, compare::Published};
/// let published = Published::of(&Framework::new_leaders());
/// assert_eq!(published.release().to_string(), "new_leaders_ilt 1.0.0");
/// assert_ne!(published.digest, published.score_digest);
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "PublishedFramework", transform = crate::json_schema::clean_output::<Self>)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Published {
    /// The framework's id.
    pub id: FrameworkId,
    /// Its version.
    pub version: Version,
    /// The digest of everything it says.
    pub digest: Digest,
    /// The digest of everything in it that can change a score.
    pub score_digest: Digest,
}

impl Published {
    /// What is to be known of this framework once it is published.
    pub fn of(framework: &Framework) -> Self {
        Self {
            id: framework.id().clone(),
            version: framework.version().clone(),
            digest: digest(framework),
            score_digest: score_digest(framework),
        }
    }

    /// Which framework that is, in which version.
    pub fn release(&self) -> Release {
        Release::new(self.id.clone(), self.version.clone())
    }
}

/// Publishes a framework beside those that were published before: add what comes back to the list. The same framework
/// may be published again.
///
/// ```
/// use ilt::Framework;
/// use ilt::compare::publish;
///
/// let first = Framework::new_leaders();
/// let known = [publish(&[], &first)?];
/// let mut document = first.document().clone();
/// document.title = "Our reflection".into();
/// let problems = publish(&known, &Framework::try_from(document.clone())?).unwrap_err();
/// assert_eq!(problems.as_slice()[0].code.as_str(), "republished");
/// document.version = "1.0.1".into();
/// assert!(publish(&known, &Framework::try_from(document)?).is_ok());
/// # Ok::<(), ilt::diagnostic::Problems>(())
/// ```
///
/// # Errors
/// When a framework of the same id and version with other content was published: two teams would answer different
/// questions under one name.
pub fn publish(known: &[Published], framework: &Framework) -> Result<Published, Problems> {
    let new = Published::of(framework);
    let before = known.iter().find(|other| other.release() == new.release());
    if before.is_some_and(|before| before.digest != new.digest) {
        return Err(other_content(framework.release()).into());
    }
    Ok(new)
}
