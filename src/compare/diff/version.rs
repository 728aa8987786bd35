use schemars::JsonSchema;
use semver::{Prerelease, Version};
use serde::{Deserialize, Serialize};

use crate::Framework;
use crate::compare::impacts::Step;
use crate::document::choices;

choices! {
    /// Whether the new version says how much changed.
    #[schemars(rename = "DiffVersionVerdict")]
    pub enum VersionVerdict {
        /// It does.
        Satisfied = "satisfied",
        /// The version rose by less than the changes require.
        TooSmall = "too_small",
        /// The content changed and the version did not.
        SameVersion = "same_version",
        /// The new version is lower than the old one.
        WentDown = "went_down",
        /// The two are different frameworks, whose versions have nothing to do with each other.
        OtherFramework = "other_framework",
    }
}

/// What the changes require of the version, and whether it rose by that much.
///
/// Versions follow SemVer 2.0.0. Below 1.0.0 the numbers count one place further left, as Cargo has it: 0.4.0 after
/// 0.3.2 is a major step, 0.3.3 a minor one. A pre-release promises nothing, so any higher version may follow it.
///
/// ```
/// use ilt::Framework;
/// use ilt::compare::{Step, VersionVerdict, diff};
///
/// let old = Framework::new_leaders();
/// let mut document = old.document().clone();
/// document.version = "1.1.0".into();
/// document.scales[0].points[1].label = "Seldom".into();
/// let version = diff(&old, &Framework::try_from(document)?).version;
/// assert_eq!((version.taken, version.required), (Some(Step::Minor), Some(Step::Major)));
/// assert_eq!((version.verdict, version.least.as_deref()), (VersionVerdict::TooSmall, Some("2.0.0")));
/// # Ok::<(), ilt::diagnostic::Problems>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "DiffVersionCheck", transform = crate::json_schema::clean_output::<Self>)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct VersionCheck {
    /// The largest step that any of the changes requires; `null` if nothing changed.
    pub required: Option<Step>,
    /// The step from the old version to the new one; `null` if it is the same, lower, or of another framework.
    pub taken: Option<Step>,
    /// Whether the step is large enough.
    pub verdict: VersionVerdict,
    /// The lowest version without a pre-release that would do; `null` where the new version does.
    pub least: Option<String>,
}

impl VersionCheck {
    pub(super) fn of(old: &Framework, new: &Framework, required: Option<Step>) -> Self {
        let taken = step(old.version(), new.version());
        let verdict = if old.id() != new.id() {
            VersionVerdict::OtherFramework
        } else if new.version().cmp_precedence(old.version()).is_lt() {
            VersionVerdict::WentDown
        } else if taken >= required {
            VersionVerdict::Satisfied
        } else if taken.is_none() {
            VersionVerdict::SameVersion
        } else {
            VersionVerdict::TooSmall
        };
        let will_do = matches!(verdict, VersionVerdict::Satisfied | VersionVerdict::OtherFramework);
        Self {
            required,
            taken: taken.filter(|_| verdict != VersionVerdict::OtherFramework),
            verdict,
            least: (!will_do).then(|| least(old.version(), required).to_string()),
        }
    }

    /// Whether the new version may be published.
    pub fn is_satisfied(&self) -> bool {
        matches!(self.verdict, VersionVerdict::Satisfied | VersionVerdict::OtherFramework)
    }
}

/// The step from one version up to another.
fn step(old: &Version, new: &Version) -> Option<Step> {
    if new.cmp_precedence(old).is_le() {
        None
    } else if !old.pre.is_empty() || new.major != old.major {
        Some(Step::Major)
    } else if new.minor != old.minor {
        Some(if old.major == 0 { Step::Major } else { Step::Minor })
    } else {
        Some(if old.major == 0 { Step::Minor } else { Step::Patch })
    }
}

/// The lowest version after `old` that is a large enough step.
fn least(old: &Version, required: Option<Step>) -> Version {
    let up = |number: u64| number.saturating_add(1);
    let Some(required) = required else { return old.clone() };
    if !old.pre.is_empty() {
        return Version { pre: Prerelease::EMPTY, build: semver::BuildMetadata::EMPTY, ..old.clone() };
    }
    match (required, old.major) {
        (Step::Major, 0) => Version::new(0, up(old.minor), 0),
        (Step::Major, major) => Version::new(up(major), 0, 0),
        (Step::Minor, major) if major > 0 => Version::new(major, up(old.minor), 0),
        _ => Version::new(old.major, old.minor, up(old.patch)),
    }
}

#[cfg(test)]
mod tests {
    use super::{Step, least, step};

    #[test]
    fn steps_are_read_from_versions() {
        use Step::{Major, Minor, Patch};
        for (old, new, expected) in [
            ("1.0.0", "1.0.0", None),
            ("1.0.0", "1.0.0+build.7", None),
            ("1.0.1", "1.0.0", None),
            ("1.0.0", "1.0.0-rc.1", None),
            ("1.0.0", "1.0.1", Some(Patch)),
            ("1.0.9", "1.1.0", Some(Minor)),
            ("1.9.9", "2.0.0", Some(Major)),
            ("1.0.0", "1.1.0-rc.1", Some(Minor)),
            ("2.0.0-rc.1", "2.0.0-rc.2", Some(Major)),
            ("2.0.0-rc.1", "2.0.0", Some(Major)),
            ("0.3.2", "0.3.3", Some(Minor)),
            ("0.3.2", "0.4.0", Some(Major)),
            ("0.3.2", "1.0.0", Some(Major)),
        ] {
            let [parsed_old, parsed_new] = [old, new].map(|version| version.parse().unwrap());
            assert_eq!(step(&parsed_old, &parsed_new), expected, "{old} {new}");
        }
    }

    #[test]
    fn the_least_version_is_the_lowest_that_will_do() {
        use Step::{Major, Minor, Patch};
        for (old, required, expected) in [
            ("1.2.3", None, "1.2.3"),
            ("1.2.3", Some(Patch), "1.2.4"),
            ("1.2.3", Some(Minor), "1.3.0"),
            ("1.2.3", Some(Major), "2.0.0"),
            ("0.2.3", Some(Patch), "0.2.4"),
            ("0.2.3", Some(Minor), "0.2.4"),
            ("0.2.3", Some(Major), "0.3.0"),
            ("2.0.0-rc.1+build.7", Some(Major), "2.0.0"),
        ] {
            let parsed = old.parse().unwrap();
            let least = least(&parsed, required);
            assert_eq!(least.to_string(), expected, "{old} {required:?}");
            assert!(step(&parsed, &least) >= required, "{old} {required:?}");
        }
    }
}
