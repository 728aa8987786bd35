use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::diagnostic::Pointer;
use crate::document::choices;
use crate::framework::{
    AreaId, ElementId, ElementKind, Language, NonResponse, PointId, PromptId, QuestionId, RoleId, ScaleId,
};

choices! {
    /// What a change does to those who use the framework, from the least to the gravest.
    pub enum Impact or UnknownChoice {
        /// Nobody answers other than before: words around the questions, order, credits.
        Editorial = "editorial",
        /// Another language than the default language; the languages are declared to say the same.
        Translation = "translation",
        /// Something new beside what was there, which is as it was.
        Additive = "additive",
        /// The same answers no longer mean, or no longer count, the same.
        ScoreAffecting = "score_affecting",
        /// What answers, reports or programs refer to is gone or replaced.
        Breaking = "breaking",
    }
}

choices! {
    /// The part of a SemVer version that rises.
    pub enum Step or UnknownChoice {
        /// The third number.
        Patch = "patch",
        /// The second number.
        Minor = "minor",
        /// The first number.
        Major = "major",
    }
}

impl Impact {
    /// The step of the version that a change of this impact requires at least.
    ///
    /// A change that affects scores requires a major one: whoever follows the minor versions of a framework would
    /// otherwise put two numbers side by side that do not mean the same.
    ///
    /// ```
    /// # use ilt::compare::{Impact, Step};
    /// let steps: Vec<Step> = Impact::ALL.iter().map(|impact| impact.required_step()).collect();
    /// assert_eq!(steps, [Step::Patch, Step::Patch, Step::Minor, Step::Major, Step::Major]);
    /// ```
    pub const fn required_step(self) -> Step {
        match self {
            Self::Editorial | Self::Translation => Step::Patch,
            Self::Additive => Step::Minor,
            Self::ScoreAffecting | Self::Breaking => Step::Major,
        }
    }
}

choices! {
    /// What happened.
    pub enum ChangeKind or UnknownChoice {
        /// It was not there.
        Added = "added",
        /// It is no longer there.
        Removed = "removed",
        /// It stands in another place.
        Moved = "moved",
        /// It says something else.
        Changed = "changed",
    }
}

choices! {
    /// In which document a change's pointer points.
    pub enum ChangeDocument or UnknownChoice {
        /// The new one.
        New = "new",
        /// The old one: what is gone has no place in the new one.
        Old = "old",
    }
}

choices! {
    /// What is to be said about a change of words.
    pub enum ChangeNote or UnknownChoice {
        /// The revision is the same, though nobody declared the change cosmetic.
        SameRevision = "same_revision",
        /// Somebody declared the change cosmetic, which is believed.
        DeclaredCosmetic = "declared_cosmetic",
        /// Somebody declared the change cosmetic, and yet the revision changed, which is believed.
        NewRevision = "new_revision",
        /// The revision is lower than it was: it can only rise.
        RevisionFell = "revision_fell",
    }
}

/// What a change is about, by its ids.
///
/// ```
/// # use ilt::compare::Subject;
/// let question = Subject::Question { area: "school_culture".parse()?, id: "shared_norms".parse()? };
/// assert_eq!(question.to_string(), "question shared_norms (school_culture)");
/// # Ok::<(), ilt::framework::IdError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "what", rename_all = "snake_case", deny_unknown_fields)]
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
            Self::Role { id } => write!(f, "role {id}"),
            Self::Rule { id } => write!(f, "rule {id}"),
            Self::Prompt { id } => write!(f, "prompt {id}"),
            Self::RetiredId { kind, id } => write!(f, "retired {kind} {id}"),
        }
    }
}

/// One change between two frameworks.
///
/// ```
/// use ilt::Framework;
/// use ilt::compare::{ChangeKind, Impact, diff};
///
/// let old = Framework::new_leaders();
/// let mut document = old.document().clone();
/// document.areas[2].questions[0].weight = Some(2);
/// let diff = diff(&old, &Framework::try_from(document)?);
/// let change = &diff.changes[0];
/// assert_eq!((change.kind, change.impact), (ChangeKind::Changed, Impact::ScoreAffecting));
/// assert_eq!(change.pointer.as_str(), "/areas/2/questions/0/weight");
/// assert_eq!((change.before.as_deref(), change.after.as_deref()), (Some("1"), Some("2")));
/// # Ok::<(), ilt::diagnostic::Problems>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Change {
    /// What happened.
    pub kind: ChangeKind,
    /// What the change does.
    pub impact: Impact,
    /// What the change is about.
    pub subject: Subject,
    /// Which of the subject's fields changed; `null` for the subject as a whole.
    pub field: Option<String>,
    /// In which language the text changed; `null` for the default language, and for what has no language.
    pub language: Option<Language>,
    /// In which document the pointer points.
    pub document: ChangeDocument,
    /// Where it stands. A field that is left out there has its default.
    pub pointer: Pointer,
    /// The text or value that stood there; `null` where there was none, and where there is none to quote.
    pub before: Option<String>,
    /// The text or value that stands there now; `null` where there is none, and where there is none to quote.
    pub after: Option<String>,
    /// What is to be said about a change of words; `null` where nothing is.
    pub note: Option<ChangeNote>,
}
