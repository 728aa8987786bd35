//! A district makes the framework its own: what it changed, what stays comparable, and what is translated.

mod align;
mod comparability;
mod coverage;
mod descent;
mod diff;
mod digest;
mod equivalences;
mod overlay;
mod page;
mod publish;
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
pub use digest::{digest, score_digest};
pub use equivalences::{Equivalences, Wording};
pub use overlay::{
    Conflicts, HeadText, Overlay, OverlayAreaDocument, OverlayDocument, OverlayFormat, OverlayNonResponseDocument,
    OverlayNonResponsesDocument, OverlayPointDocument, OverlayPromptDocument, OverlayQuestionDocument,
    OverlayRoleDocument, OverlayScaleDocument, resolve,
};
pub use publish::{Published, publish};
pub use release::Release;
