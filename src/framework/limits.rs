//! How much a document may hold. The limits are far above any real questionnaire; they keep a mistake, or somebody
//! with bad intentions, from filling a server's memory.

pub use crate::document::TEXT_LENGTH;

/// Characters of an id.
pub const ID_LENGTH: usize = 64;
/// Characters of a version, which stands wherever its framework is named.
pub const VERSION_LENGTH: usize = 256;
/// Languages of one text, and of a framework besides its default language.
pub const LANGUAGES: usize = 50;
/// Scales of a framework.
pub const SCALES: usize = 200;
/// Points of a scale.
pub const POINTS: usize = 20;
/// Areas of a framework.
pub const AREAS: usize = 200;
/// Views of a framework.
pub const VIEWS: usize = 200;
/// Cuts of an area or a view.
pub const CUTS: usize = 20;
/// Questions of a framework, over all its areas.
pub const QUESTIONS: usize = 500;
/// Roles of a framework.
pub const ROLES: usize = 100;
/// Prompts of a framework.
pub const PROMPTS: usize = 200;
/// Attributions and additions of a framework, each.
pub const CREDITS: usize = 50;
/// Frameworks in a lineage.
pub const LINEAGE: usize = 50;
/// Retired ids of a framework.
pub const RETIRED: usize = 1_000;
/// Changes of words that a framework declares cosmetic.
pub const COSMETIC_CHANGES: usize = 1_000;
/// What a base and an overlay of it both changed.
pub const CONFLICTS: usize = 10_000;
/// Texts of which a translation says from which words it was made.
pub const TEXTS: usize = 20_000;
/// The largest weight of a question.
pub const WEIGHT: i64 = 1_000;
/// The largest value, position and span of a scale; values may also be negative down to minus this.
pub const VALUE: i64 = 1_000_000;
/// The largest revision of a question or a scale.
pub const REVISION: i64 = 1_000_000;
/// Numerator and denominator of a threshold.
pub const FRACTION_PART: u32 = 1_000_000;
/// The smallest number of answers that any rule may ask for before it speaks of a team.
pub const SMALLEST_MINIMUM_N: i64 = 3;
/// The smallest number of people a confidential report may hide one among.
pub const SMALLEST_THRESHOLD: i64 = 3;
/// The largest minimum n, threshold and cap.
pub const LARGEST_RULE: i64 = 1_000;
/// The most decimal places of a displayed mean.
pub const PLACES: i64 = 4;
/// The largest number of a version: fifteen digits, which every language reads exactly.
pub const VERSION_NUMBER: u64 = 999_999_999_999_999;
