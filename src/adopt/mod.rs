//! A district makes the framework its own: what it changed, what stays comparable, and what is translated.

mod align;
mod comparability;
mod coverage;
mod diff;
mod equivalences;
mod page;
mod release;

pub use comparability::{
    AreaComparability, AreaReason, AreaStatus, Comparability, ComparabilityFormat, ComparabilitySummary,
    QuestionComparability, QuestionReason, QuestionStatus, comparability, comparability_with,
};
pub use coverage::{Coverage, CoverageFormat, CoverageText, LanguageCoverage};
pub use diff::{
    Change, ChangeDocument, ChangeKind, ChangeNote, Diff, DiffFormat, Impact, Step, Subject, VersionCheck,
    VersionVerdict, diff, diff_with,
};
pub use equivalences::{Equivalences, Wording};
pub use release::Release;
