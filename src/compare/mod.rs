//! Two frameworks side by side: what changed, what stays comparable, and what is translated.
//!
//! ```
//! use ilt::Framework;
//! use ilt::compare::comparability;
//! use ilt::overlay::Overlay;
//! use ilt::overlay::document::{OverlayAreaDocument, OverlayDocument, OverlayQuestionDocument};
//!
//! // An overlay says only what is different, and is pinned to what it changes:
//! let base = Framework::new_leaders();
//! let families = OverlayQuestionDocument {
//!     text: Some("Keep up two-way communication with families in their own language?".into()),
//!     revision: Some(2), // it asks something else now
//!     ..OverlayQuestionDocument::of("family_and_community")
//! };
//! let culture = OverlayAreaDocument { questions: Some(vec![families]), ..OverlayAreaDocument::of("school_culture") };
//! let document = OverlayDocument { areas: Some(vec![culture]), ..OverlayDocument::on(&base, "two_rivers_ilt", "1.0.0") };
//! let district = Overlay::check(&base, document)?.into_framework();
//!
//! // What may stand beside last year's answers is computed:
//! let kept = comparability(&base, &district);
//! assert_eq!((kept.summary.comparable, kept.summary.reworded), (14, 1));
//! # Ok::<(), ilt::diagnostic::Problems>(())
//! ```

mod align;
mod canonical;
mod comparability;
mod coverage;
mod descent;
mod diff;
mod digest;
mod equivalences;
mod impacts;
mod publish;
mod wording;

pub use comparability::{
    AreaComparability, AreaReason, AreaStatus, Comparability, ComparabilityFormat, ComparabilitySummary,
    DisclosureChange, QuestionComparability, QuestionReason, QuestionStatus, comparability, comparability_with,
};
pub use coverage::{Coverage, CoverageFormat, CoverageText, LanguageCoverage};
pub use diff::{
    Change, ChangeDocument, ChangeKind, ChangeNote, Diff, DiffFormat, Subject, VersionCheck, VersionVerdict, diff,
    diff_with,
};
pub use digest::{digest, score_digest};
pub use equivalences::Equivalences;
pub(crate) use impacts::is_answered;
pub use impacts::{Impact, Step};
pub use publish::{Published, publish};
pub use wording::Wording;
