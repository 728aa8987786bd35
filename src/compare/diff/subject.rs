use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::compare::Wording;
use crate::compare::impacts::element;
use crate::document::Tree;
use crate::framework::{
    AreaId, CosmeticKind, ElementId, ElementKind, Fraction, Language, NonResponse, PointId, PromptId, QuestionId,
    RoleId, ScaleId, ViewId,
};

/// What a change is about, by its ids.
///
/// ```
/// # use ilt::compare::Subject;
/// let question = Subject::Question { area: "school_culture".parse()?, id: "shared_norms".parse()? };
/// assert_eq!(question.to_string(), "question shared_norms (school_culture)");
/// # Ok::<(), ilt::framework::IdError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "DiffSubject", transform = crate::json_schema::clean_output::<Self>)]
#[serde(tag = "what", rename_all = "snake_case", deny_unknown_fields)]
#[non_exhaustive]
pub enum Subject {
    /// The framework as a whole.
    Framework {},
    /// A language besides the default language.
    Language {
        /// Its tag.
        id: Language,
    },
    /// A source of the texts.
    Attribution {
        /// Its title.
        title: String,
    },
    /// Something that was added to the sources.
    Addition {},
    /// An answer scale.
    Scale {
        /// Its id.
        id: ScaleId,
    },
    /// A point of a scale.
    Point {
        /// The scale.
        scale: ScaleId,
        /// The point's id.
        id: PointId,
    },
    /// A way of giving no answer that a scale offers.
    NonResponse {
        /// The scale.
        scale: ScaleId,
        /// Which one.
        id: NonResponse,
    },
    /// An area.
    Area {
        /// Its id.
        id: AreaId,
    },
    /// A question.
    Question {
        /// The area in which it stands; for a removed question, in which it stood.
        area: AreaId,
        /// The question's id.
        id: QuestionId,
    },
    /// What a point looks like at a question.
    Descriptor {
        /// The question.
        question: QuestionId,
        /// The point's id.
        id: PointId,
    },
    /// A view.
    View {
        /// Its id.
        id: ViewId,
    },
    /// What the position of an area or a view is called from a certain share on.
    Cut {
        /// The id of the area or the view.
        of: ElementId,
        /// The least position.
        at_least: Fraction,
    },
    /// A role.
    Role {
        /// Its id.
        id: RoleId,
    },
    /// A rule of scoring, priorities or disclosure.
    Rule {
        /// Its place in the document, with dots: `scoring.minimum_n`.
        id: String,
    },
    /// A discussion prompt.
    Prompt {
        /// Its id.
        id: PromptId,
    },
    /// An id that stands for nothing any more.
    RetiredId {
        /// What it stood for.
        kind: ElementKind,
        /// The id.
        id: ElementId,
    },
    /// A framework's own declaration that a change of words was cosmetic.
    CosmeticChange {
        /// Whose words changed.
        kind: CosmeticKind,
        /// Of a question, a scale or a role its id; `null` for the stem and the recall period.
        id: Option<ElementId>,
    },
}

impl std::fmt::Display for Subject {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Framework {} => f.write_str("the framework"),
            Self::Language { id } => write!(f, "language {id}"),
            Self::Attribution { title } => write!(f, "attribution \"{title}\""),
            Self::Addition {} => f.write_str("addition to the sources"),
            Self::Scale { id } => write!(f, "scale {id}"),
            Self::Point { scale, id } => write!(f, "point {id} (scale {scale})"),
            Self::NonResponse { scale, id } => write!(f, "non-response {id} (scale {scale})"),
            Self::Area { id } => write!(f, "area {id}"),
            Self::Question { area, id } => write!(f, "question {id} ({area})"),
            Self::Descriptor { question, id } => write!(f, "descriptor of {id} (question {question})"),
            Self::View { id } => write!(f, "view {id}"),
            Self::Cut { of, at_least } => write!(f, "cut at {at_least} ({of})"),
            Self::Role { id } => write!(f, "role {id}"),
            Self::Rule { id } => write!(f, "rule {id}"),
            Self::Prompt { id } => write!(f, "prompt {id}"),
            Self::RetiredId { kind, id } => write!(f, "retired {kind} {id}"),
            Self::CosmeticChange { kind, id: Some(id) } => write!(f, "cosmetic change of the {kind} {id}"),
            Self::CosmeticChange { kind, id: None } => write!(f, "cosmetic change of the {kind}"),
        }
    }
}

impl Subject {
    /// The element of a list, or what stands in a field of its own, with what is around it; the ids of a checked
    /// framework can be read.
    pub(super) fn of(tree: &Tree<'_>, field: &str, around: &Self) -> Option<Self> {
        let Tree::Object(object) = tree else { return Some(Self::Addition {}) };
        let id = object.word("id").unwrap_or_default();
        Some(match (element(object.shape).as_str(), around) {
            ("attribution", _) => Self::Attribution { title: object.word("title")?.to_owned() },
            ("translation", _) => Self::Language { id: object.word("language")?.parse().ok()? },
            ("scale", _) => Self::Scale { id: id.parse().ok()? },
            ("point", Self::Scale { id: scale }) => Self::Point { scale: scale.clone(), id: id.parse().ok()? },
            ("non_response", Self::Scale { id: scale }) => {
                let kind = NonResponse::ALL.iter().find(|kind| kind.as_str() == field)?;
                Self::NonResponse { scale: scale.clone(), id: *kind }
            }
            ("area", _) => Self::Area { id: id.parse().ok()? },
            ("question", Self::Area { id: area }) => Self::Question { area: area.clone(), id: id.parse().ok()? },
            ("view", _) => Self::View { id: id.parse().ok()? },
            ("cut", around) => {
                let of = match around {
                    Self::Area { id } => id.as_str(),
                    Self::View { id } => id.as_str(),
                    _ => return None,
                };
                Self::Cut { of: of.parse().ok()?, at_least: object.word("at_least")?.parse().ok()? }
            }
            ("role", _) => Self::Role { id: id.parse().ok()? },
            ("prompt", _) => Self::Prompt { id: id.parse().ok()? },
            ("retired", _) => {
                let what = object.word("what")?;
                let kind = ElementKind::ALL.iter().find(|kind| kind.as_str() == what)?;
                Self::RetiredId { kind: *kind, id: id.parse().ok()? }
            }
            ("cosmetic_change", _) => {
                let what = object.word("what")?;
                let kind = CosmeticKind::ALL.iter().find(|kind| kind.as_str() == what)?;
                let id = object.word("id").and_then(|id| id.parse().ok());
                Self::CosmeticChange { kind: *kind, id }
            }
            _ => return None,
        })
    }

    /// The text of this subject that people read when they answer.
    pub(super) fn wording(&self, field: &str) -> Option<Wording> {
        Some(match self {
            Self::Framework {} if field == "stem" => Wording::Stem,
            Self::Framework {} if field == "recall_period" => Wording::RecallPeriod,
            Self::Question { id, .. } => Wording::Question(id.clone()),
            Self::Descriptor { question, id } => Wording::Descriptor { question: question.clone(), point: id.clone() },
            Self::Point { scale, id } => Wording::Point { scale: scale.clone(), point: id.clone() },
            Self::NonResponse { scale, id } => Wording::NonResponse { scale: scale.clone(), kind: *id },
            Self::Role { id } => Wording::Role(id.clone()),
            _ => return None,
        })
    }
}
