//! Two frameworks side by side: what changed, what stays comparable, and what is translated.
//!
//! ```
//! use ilt::Framework;
//! use ilt::compare::comparability;
//!
//! let before = Framework::new_leaders();
//! let mut document = before.document().clone();
//! let families = &mut document.areas[1].questions[2];
//! families.text = "Keep up two-way communication with families in their own language?".into();
//! families.revision = Some(2); // it asks something else now
//! let now = Framework::try_from(document)?;
//!
//! // What may stand beside last year's answers is computed:
//! let kept = comparability(&before, &now);
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
mod renumbered;
mod wording;

pub use comparability::{
    AreaComparability, AreaReason, AreaStatus, Comparability, ComparabilityFormat, ComparabilitySummary,
    DisclosureChange, QuestionComparability, QuestionReason, QuestionStatus, ViewComparability, comparability,
    comparability_with,
};
pub use coverage::{Coverage, CoverageFormat, CoverageText, LanguageCoverage};
#[cfg(feature = "page")]
pub(crate) use diff::between_words;
pub use diff::{
    Change, ChangeDocument, ChangeKind, ChangeNote, ChangeWords, Diff, DiffFormat, Subject, VersionCheck,
    VersionVerdict, WordsKind, diff, diff_with,
};
pub use digest::{digest, score_digest};
pub use equivalences::Equivalences;
#[cfg(feature = "overlay")]
pub(crate) use impacts::is_answered;
pub use impacts::{Impact, Step};
pub use publish::{Published, publish};
pub use renumbered::{Renumbered, renumbered};
pub use wording::Wording;
