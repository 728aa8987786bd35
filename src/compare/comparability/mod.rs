//! Which of last year's answers can stand beside this year's.

mod find;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::document::{choices, read_back};
use crate::framework::{AreaId, QuestionId, Release, ViewId};

pub use find::{comparability, comparability_with};

choices! {
    /// The format of a comparability document. A client that meets a higher number was made before that format was.
    pub enum ComparabilityFormat or UnsupportedFormat {
        /// The first format.
        V1 = "ilt-comparability/1",
    }
}

choices! {
    /// Whether a question's answers can be compared. Of several statuses the last that applies.
    #[schemars(rename = "QuestionComparabilityStatus")]
    pub enum QuestionStatus {
        /// Nothing that a respondent reads or that a score is made of changed.
        Identical = "identical",
        /// It changed in another language, or in words that were declared cosmetic: comparable.
        Equivalent = "equivalent",
        /// Its words or its revision changed, or the stem's or the recall period's words: a new series starts.
        Reworded = "reworded",
        /// The high end of the scale is now the other one: a new series starts.
        Rekeyed = "rekeyed",
        /// It is answered on another scale, or in other ways: a new series starts.
        Rescaled = "rescaled",
        /// It is new.
        Added = "added",
        /// It is gone.
        Removed = "removed",
    }
}

impl QuestionStatus {
    /// Whether answers of before and of now may be compared.
    ///
    /// ```
    /// # use ilt::compare::QuestionStatus;
    /// let comparable: Vec<_> = QuestionStatus::ALL.iter().filter(|status| status.is_comparable()).collect();
    /// assert_eq!(comparable, [&QuestionStatus::Identical, &QuestionStatus::Equivalent]);
    /// ```
    pub const fn is_comparable(self) -> bool {
        matches!(self, Self::Identical | Self::Equivalent)
    }
}

choices! {
    /// Why a question has its status. All reasons that apply are listed.
    #[schemars(rename = "QuestionComparabilityReason")]
    #[non_exhaustive]
    pub enum QuestionReason {
        /// The words that every question continues changed.
        StemReworded = "stem_reworded",
        /// The revision of the words that every question continues changed.
        StemRevisionChanged = "stem_revision_changed",
        /// It was answered by each member and now by the team, or the other way round.
        AnsweredByChanged = "answered_by_changed",
        /// The time the answers are about changed.
        RecallPeriodReworded = "recall_period_reworded",
        /// The question's own words changed.
        TextReworded = "text_reworded",
        /// What points look like at the question changed.
        DescriptorsReworded = "descriptors_reworded",
        /// The question's revision changed.
        RevisionChanged = "revision_changed",
        /// The other end of the scale is now the good one.
        KeyingChanged = "keying_changed",
        /// It is answered on another scale.
        ScaleReplaced = "scale_replaced",
        /// The scale's revision changed.
        ScaleRevisionChanged = "scale_revision_changed",
        /// Points came, went, or have other values, positions or sides.
        PointsChanged = "points_changed",
        /// The words of points changed under the same ids and values.
        LabelsReworded = "labels_reworded",
        /// A way of giving no answer came, went, or is called otherwise.
        NonResponsesChanged = "non_responses_changed",
        /// Words changed in a way that was declared cosmetic.
        DeclaredCosmetic = "declared_cosmetic",
        /// Words changed in another language than the default language.
        TranslationChanged = "translation_changed",
    }
}

impl QuestionReason {
    /// Whether a new series starts for that reason alone.
    ///
    /// ```
    /// # use ilt::compare::QuestionReason;
    /// assert!(QuestionReason::TextReworded.ends_a_series());
    /// assert!(!QuestionReason::TranslationChanged.ends_a_series());
    /// ```
    pub const fn ends_a_series(self) -> bool {
        !matches!(self, Self::DeclaredCosmetic | Self::TranslationChanged)
    }

    /// Those of the reasons that say something to whoever answers: that a revision changed says no more where it is told
    /// what changed.
    pub(crate) fn told(reasons: &[Self]) -> impl Iterator<Item = Self> {
        let is_of_revision = |reason: &Self| {
            matches!(reason, Self::StemRevisionChanged | Self::RevisionChanged | Self::ScaleRevisionChanged)
        };
        let all = reasons.iter().all(is_of_revision);
        reasons.iter().copied().filter(move |reason| all || !is_of_revision(reason))
    }
}

/// What stays comparable between two frameworks, by question, by area and by view.
///
/// A question keeps its series while its words, its scale and its keying are the same, or are declared equivalent; in
/// doubt a new series starts. This is never guessed from texts: see [`Equivalences`](super::Equivalences).
///
/// ```
/// use ilt::Framework;
/// use ilt::compare::{AreaStatus, QuestionStatus, comparability};
///
/// let old = Framework::new_leaders();
/// let mut document = old.document().clone();
/// document.areas[0].questions[1].text = "Use team meetings to plan lessons?".into();
/// document.areas[0].questions[1].revision = Some(2);
/// let found = comparability(&old, &Framework::try_from(document)?);
/// assert_eq!(found.summary.comparable, 14);
/// assert_eq!(found.questions[1].status, QuestionStatus::Reworded);
/// assert!(matches!(found.areas[0].status, AreaStatus::Common { common: 2, questions: 3, .. }));
/// assert!(matches!(found.areas[1].status, AreaStatus::Full { questions: 3 }));
/// # Ok::<(), ilt::diagnostic::Problems>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "ComparabilityDocument", transform = crate::json_schema::clean_output::<Self>)]
#[serde(deny_unknown_fields, remote = "Self")]
#[non_exhaustive]
pub struct Comparability {
    /// The format of this document.
    pub format: ComparabilityFormat,
    /// The framework as it was.
    pub old: Release,
    /// The framework as it is.
    pub new: Release,
    /// How many questions have which status.
    pub summary: ComparabilitySummary,
    /// The areas in the new order, the removed ones last; none of which no question is or was scored.
    pub areas: Vec<AreaComparability>,
    /// The views in the new order, the removed ones last; none of which no question is or was scored.
    pub views: Vec<ViewComparability>,
    /// The questions in the new order, the removed ones last.
    pub questions: Vec<QuestionComparability>,
    /// The rules that changed, such as `scoring.minimum_n`. Where they are rules of scores or priorities, read the old
    /// answers again under the new ones before bands, areas or what stands out are compared.
    pub rules_changed: Vec<String>,
    /// What became of the promise to those who answer; `null` where it is the same. Answers stay under the promise that
    /// they were given on: a closed cycle keeps its threshold.
    pub disclosure: Option<DisclosureChange>,
}

choices! {
    /// What became of what a framework hides.
    pub enum DisclosureChange {
        /// More is hidden than before.
        Stricter = "stricter",
        /// Less is hidden than before, or a team may agree to open mode where it could not: a second report of an earlier
        /// cycle would show what was hidden.
        Looser = "looser",
    }
}

read_back! { Comparability, }

/// How many questions have which status. Every question that is in either framework is counted once.
///
/// ```
/// # use ilt::{Framework, compare::comparability};
/// let framework = Framework::new_leaders();
/// let summary = comparability(&framework, &framework).summary;
/// assert_eq!((summary.known, summary.comparable, summary.identical), (15, 15, 15));
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(transform = crate::json_schema::clean_output::<Self>)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ComparabilitySummary {
    /// Questions that both frameworks know by one id, comparable or not.
    pub known: u64,
    /// Questions whose answers can be compared: identical and equivalent.
    pub comparable: u64,
    /// Questions with the status `identical`.
    pub identical: u64,
    /// Questions with the status `equivalent`.
    pub equivalent: u64,
    /// Questions with the status `reworded`.
    pub reworded: u64,
    /// Questions with the status `rekeyed`.
    pub rekeyed: u64,
    /// Questions with the status `rescaled`.
    pub rescaled: u64,
    /// Questions with the status `added`.
    pub added: u64,
    /// Questions with the status `removed`.
    pub removed: u64,
    /// Questions that both know and that stand in another area now.
    pub moved: u64,
}

/// Whether one question's answers can be compared, and why.
///
/// ```
/// use ilt::Framework;
/// use ilt::compare::{QuestionReason, QuestionStatus, comparability};
///
/// let old = Framework::new_leaders();
/// let mut document = old.document().clone();
/// document.stem = "How often does your team:".into();
/// let found = comparability(&old, &Framework::try_from(document)?);
/// for question in &found.questions {
///     assert_eq!(question.status, QuestionStatus::Reworded);
///     assert!(question.reasons.contains(&QuestionReason::StemReworded));
/// }
/// # Ok::<(), ilt::diagnostic::Problems>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(transform = crate::json_schema::clean_output::<Self>)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct QuestionComparability {
    /// The question's id.
    pub id: QuestionId,
    /// What it says now; of a removed question, what it said.
    pub text: String,
    /// Whether its answers can be compared.
    pub status: QuestionStatus,
    /// Why it is neither identical, nor added or removed.
    pub reasons: Vec<QuestionReason>,
    /// Whether it stands in another area now, which changes the areas and not the question.
    pub moved: bool,
    /// The id of the area it stood in; `null` for an added question.
    pub old_area: Option<AreaId>,
    /// The id of the area it stands in; `null` for a removed question.
    pub new_area: Option<AreaId>,
}

impl QuestionComparability {
    /// Why a new series starts with it; nothing where none does.
    pub(crate) fn new_series(&self) -> Vec<QuestionReason> {
        let ends = !self.status.is_comparable();
        self.reasons.iter().copied().filter(|reason| ends && reason.ends_a_series()).collect()
    }
}

/// Whether an area's score can be compared.
///
/// ```
/// # use ilt::{Framework, compare::comparability};
/// let framework = Framework::new_leaders();
/// let found = comparability(&framework, &framework);
/// assert_eq!(found.areas[1].title, "School culture");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(transform = crate::json_schema::clean_output::<Self>)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct AreaComparability {
    /// The area's id.
    pub id: AreaId,
    /// What it is called now; of a removed area, what it was called.
    pub title: String,
    /// Whether its score can be compared.
    pub status: AreaStatus,
}

/// Whether a view's score can be compared.
///
/// ```
/// use ilt::Framework;
/// use ilt::compare::{AreaReason, AreaStatus, comparability};
/// use ilt::framework::document::ViewDocument;
///
/// let mut document = Framework::new_leaders().document().clone();
/// let mut with_view = |questions: &[&str]| {
///     document.views = Some(vec![ViewDocument::new("families", "Work with families", questions.iter().copied())]);
///     Framework::try_from(document.clone())
/// };
/// let old = with_view(&["family_and_community"])?;
/// let found = comparability(&old, &with_view(&["family_and_community", "shared_norms"])?);
/// let AreaStatus::Common { common: 1, reasons, .. } = &found.views[0].status else { panic!("it has one more") };
/// assert_eq!(reasons[..], [AreaReason::QuestionJoined { question: "shared_norms".parse()? }]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(transform = crate::json_schema::clean_output::<Self>)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ViewComparability {
    /// The view's id.
    pub id: ViewId,
    /// What it is called now; of a removed view, what it was called.
    pub title: String,
    /// Whether its score can be compared.
    pub status: AreaStatus,
}

/// Whether the score of an area, or of a view, can be compared, and on how many of its questions.
///
/// ```
/// # use ilt::compare::AreaStatus;
/// let status = AreaStatus::Full { questions: 3 };
/// assert_eq!(serde_json::to_string(&status)?, r#"{"status":"full","questions":3}"#);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "AreaComparabilityStatus", transform = crate::json_schema::clean_output::<Self>)]
#[serde(tag = "status", rename_all = "snake_case", deny_unknown_fields)]
pub enum AreaStatus {
    /// The area is made of the same questions, all comparable, counted alike: its scores stand beside each other.
    Full {
        /// How many questions it has.
        questions: u64,
    },
    /// Some questions are comparable, or all are and count otherwise: compute both scores again on the common ones,
    /// under the new rules.
    Common {
        /// How many comparable questions it had and has.
        common: u64,
        /// How many questions it has.
        questions: u64,
        /// How many questions it had.
        questions_before: u64,
        /// Why its scores do not stand beside each other as they are.
        reasons: Vec<AreaReason>,
    },
    /// No question is common: nothing can be compared.
    None {
        /// How many questions it has; 0 for a removed area.
        questions: u64,
        /// How many questions it had; 0 for an added area.
        questions_before: u64,
        /// Why.
        reasons: Vec<AreaReason>,
    },
}

/// Why the scores of an area, or of a view, do not stand beside each other as they are.
///
/// ```
/// # use ilt::compare::AreaReason;
/// let reason = AreaReason::QuestionReworded { question: "shared_norms".parse()? };
/// assert_eq!(serde_json::to_string(&reason)?, r#"{"reason":"question_reworded","question":"shared_norms"}"#);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "AreaComparabilityReason", transform = crate::json_schema::clean_output::<Self>)]
#[serde(tag = "reason", rename_all = "snake_case", deny_unknown_fields)]
#[non_exhaustive]
pub enum AreaReason {
    /// The area is new.
    AreaAdded {},
    /// The area is gone.
    AreaRemoved {},
    /// The view is new.
    ViewAdded {},
    /// The view is gone.
    ViewRemoved {},
    /// A question of the area was reworded.
    QuestionReworded {
        /// The question's id.
        question: QuestionId,
    },
    /// A question of the area was re-keyed.
    QuestionRekeyed {
        /// The question's id.
        question: QuestionId,
    },
    /// A question of the area was rescaled.
    QuestionRescaled {
        /// The question's id.
        question: QuestionId,
    },
    /// The area has a new question.
    QuestionAdded {
        /// The question's id.
        question: QuestionId,
    },
    /// The area lost a question.
    QuestionRemoved {
        /// The question's id.
        question: QuestionId,
    },
    /// A question came from another area.
    QuestionMovedIn {
        /// The question's id.
        question: QuestionId,
        /// The id of the area it came from.
        from: AreaId,
    },
    /// A question went to another area.
    QuestionMovedOut {
        /// The question's id.
        question: QuestionId,
        /// The id of the area it went to.
        to: AreaId,
    },
    /// The view has a question that the framework had before.
    QuestionJoined {
        /// The question's id.
        question: QuestionId,
    },
    /// The view lost a question that the framework still has.
    QuestionLeft {
        /// The question's id.
        question: QuestionId,
    },
    /// A question of the area counts in its score now.
    QuestionScored {
        /// The question's id.
        question: QuestionId,
    },
    /// A question of the area no longer counts in its score.
    QuestionNoLongerScored {
        /// The question's id.
        question: QuestionId,
    },
    /// The questions count otherwise beside each other.
    WeightsChanged {},
    /// An area's score is read from its questions in another way.
    AreaReadingChanged {},
}
