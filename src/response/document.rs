//! The shape of a response set's file, nothing checked yet. [`ResponseSet`](super::ResponseSet) is the checked whole.

use indexmap::IndexMap;
use schemars::{Schema, SchemaGenerator, json_schema};

use super::{Answers, KeyScope, RESPONDENT_PATTERN, limits};
use crate::document::{choices, document};
use crate::framework::document::ReleaseDocument;
use crate::framework::limits::QUESTIONS;
use crate::framework::{Framework, ID_PATTERN, PlainText, slug_of};
use crate::json_schema::map;

choices! {
    /// The format of a response set document. A client that meets a higher number was made before that format was.
    pub enum ResponseSetFormat or UnsupportedFormat {
        /// The first format.
        V1 = "ilt-responses/1",
    }
}

choices! {
    /// Whether a response counts.
    pub enum ResponseStatus or UnknownChoice {
        /// It is still being written: counted as a draft, never scored.
        Draft = "draft",
        /// It is handed in.
        Submitted = "submitted",
    }
}

choices! {
    /// How important somebody finds what a question asks about.
    #[schemars(rename = "QuestionImportance")]
    pub enum Importance or UnknownChoice {
        /// It matters most.
        High = "high",
        /// It matters.
        Medium = "medium",
        /// It can wait.
        Low = "low",
    }
}

document! {
    /// The responses of one team in one cycle, as their file has them.
    ///
    /// ```
    /// use ilt::{Framework, ResponseSet};
    /// use ilt::response::document::{CycleDocument, ResponseDocument, ResponseSetDocument, TeamDocument};
    ///
    /// let framework = Framework::new_leaders();
    /// let mut document = ResponseSetDocument::new(
    ///     &framework,
    ///     TeamDocument::new("cedar", "Cedar"),
    ///     CycleDocument::new("fall_2026", "Fall 2026", 1),
    ///     7,
    /// );
    /// document.responses.push(ResponseDocument::submitted("r1", [("delegation", "often"), ("shared_norms", "dont_know")]));
    /// let responses = ResponseSet::check(&framework, document)?;
    /// assert_eq!(responses.completion().respondents, 1);
    /// # Ok::<(), ilt::diagnostic::Problems>(())
    /// ```
    pub struct ResponseSetDocument {
        required {
            /// The format of this document.
            format: ResponseSetFormat,
            /// The framework that was answered.
            framework: ReleaseDocument,
            /// The team that answered.
            team: TeamDocument,
            /// The cycle in which it answered.
            cycle: CycleDocument,
            /// How many people were asked.
            #[schemars(range(min = 1, max = limits::ROSTER))]
            roster_size: i64,
            /// The responses, one for each respondent; none where the team answers together.
            responses: Vec<ResponseDocument> [..=limits::RESPONSES],
        }
        optional {
            /// How long a respondent's key stands for the same person: in this cycle alone if left out.
            key_scope: KeyScope,
            /// The team's agreement to open mode: who agreed and when. Without it no report shows everything.
            agreed_open: PlainText,
            /// The team's agreement to close a cycle that was closed before: who agreed and when. Whoever has a report of
            /// each can subtract one from the other, and the second one says so.
            agreed_reopening: PlainText,
            /// The rating that the team agreed on in its talk, by question id. It is in no score, unless the team answers
            /// together: then it is all there is.
            consensus: Answers,
            /// What the team notes on a question, such as what shows its rating, by question id; only where the team answers
            /// together.
            #[schemars(schema_with = "notes_schema")]
            notes: IndexMap<String, String> [..=QUESTIONS],
        }
    }
}

impl ResponseSetDocument {
    /// A set of no responses yet to that framework.
    pub fn new(framework: &Framework, team: TeamDocument, cycle: CycleDocument, roster_size: i64) -> Self {
        Self { framework: framework.into(), team, cycle, roster_size, ..Self::default() }
    }
}

document! {
    /// A team.
    ///
    /// ```
    /// # use ilt::response::document::TeamDocument;
    /// let cedar = TeamDocument::new("cedar", "Cedar Elementary");
    /// assert_eq!(cedar.id, "cedar");
    /// ```
    pub struct TeamDocument {
        required {
            /// The team's id, the same in every cycle.
            #[schemars(extend("pattern" = ID_PATTERN))]
            id: String,
            /// What the team is called.
            name: PlainText,
        }
        optional {}
    }
}

document! {
    /// A cycle: one time that a team stops and asks itself.
    ///
    /// ```
    /// # use ilt::response::document::CycleDocument;
    /// let fall = CycleDocument::new("fall_2026", "Fall 2026", 1);
    /// assert_eq!(fall.label, "Fall 2026");
    /// ```
    pub struct CycleDocument {
        required {
            /// The cycle's id.
            #[schemars(extend("pattern" = ID_PATTERN))]
            id: String,
            /// What the cycle is called, such as "Fall 2026".
            label: PlainText,
            /// The cycle's place among the team's cycles: later is higher.
            #[schemars(range(min = 0, max = limits::ORDER))]
            order: i64,
        }
        optional {
            /// The ids of the questions that this cycle asks: all of them if left out. What is not asked is not skipped.
            #[schemars(inner(regex(pattern = ID_PATTERN)), extend("uniqueItems" = true))]
            asked: Vec<String> as Set [1..=QUESTIONS],
        }
        gone {
            closed: ClosedField, "take it out; `ilt close` makes the closed cycle of a set, a document of its own";
        }
    }
}

impl TeamDocument {
    /// A team.
    pub fn new(id: &str, name: &str) -> Self {
        Self { id: id.to_owned(), name: name.into() }
    }

    /// A team that is called so, under an id made of its name; nothing where no letter from a to z is in it.
    ///
    /// ```
    /// # use ilt::response::document::TeamDocument;
    /// assert_eq!(TeamDocument::called("Cedar Elementary").unwrap().id, "cedar_elementary");
    /// assert_eq!(TeamDocument::called("\u{674e}"), None);
    /// ```
    pub fn called(name: &str) -> Option<Self> {
        slug_of(name).map(|id| Self::new(&id, name))
    }
}

impl CycleDocument {
    /// A cycle.
    pub fn new(id: &str, label: &str, order: i64) -> Self {
        Self { id: id.to_owned(), label: label.into(), order, asked: None }
    }
}

document! {
    /// One respondent's response.
    ///
    /// ```
    /// # use ilt::response::ResponseStatus;
    /// # use ilt::response::document::ResponseDocument;
    /// let mut response = ResponseDocument::submitted("r4", [("delegation", "often")]);
    /// response.role = Some("teacher_leader".into());
    /// assert_eq!(response.status, ResponseStatus::Submitted);
    /// assert_eq!(ResponseDocument::draft("r5", []).status, ResponseStatus::Draft);
    /// ```
    pub struct ResponseDocument {
        required {
            /// An opaque key for the respondent: a code, never a name. Keys that differ in case alone are one.
            #[schemars(extend("pattern" = RESPONDENT_PATTERN))]
            respondent: String,
            /// Draft or submitted.
            status: ResponseStatus,
            /// The answers: question id to the id of a point, `not_applicable` or `dont_know`. A question that was
            /// skipped is absent.
            answers: Answers,
        }
        optional {
            /// The id of the respondent's role.
            #[schemars(extend("pattern" = ID_PATTERN))]
            role: String,
            /// Whether the respondent allows a report to show answers as theirs, by their role; false if left out.
            consents_to_attribution: bool,
            /// What the respondent wants to add.
            #[schemars(length(max = limits::COMMENT_LENGTH))]
            comment: String,
            /// What the respondent notes on a question, such as an example, by question id.
            #[schemars(schema_with = "notes_schema")]
            notes: IndexMap<String, String> [..=QUESTIONS],
            /// How important the respondent finds each question, by its id, where the framework asks for that.
            #[schemars(schema_with = "importance_schema")]
            importance: IndexMap<String, Importance> [..=QUESTIONS],
        }
    }
}

impl ResponseDocument {
    /// A submitted response with these answers.
    pub fn submitted<'a>(respondent: &str, answers: impl IntoIterator<Item = (&'a str, &'a str)>) -> Self {
        Self { status: ResponseStatus::Submitted, ..Self::draft(respondent, answers) }
    }

    /// A response with these answers that is still being written.
    pub fn draft<'a>(respondent: &str, answers: impl IntoIterator<Item = (&'a str, &'a str)>) -> Self {
        let answers = answers.into_iter().collect();
        Self { respondent: respondent.to_owned(), status: ResponseStatus::Draft, answers, ..Self::default() }
    }
}

choices! {
    /// The format of a single response's document. A client that meets a higher number was made before that format was.
    pub enum SingleResponseFormat or UnsupportedFormat {
        /// The first format.
        V1 = "ilt-response/1",
    }
}

document! {
    /// One response by itself, as a form hands it in.
    ///
    /// ```
    /// use ilt::response::document::{ResponseDocument, SingleResponseDocument};
    ///
    /// let handed_in: SingleResponseDocument = serde_json::from_str(r#"{
    ///   "format": "ilt-response/1",
    ///   "framework": {"id": "new_leaders_ilt", "version": "1.0.0"},
    ///   "respondent": "r4",
    ///   "status": "submitted",
    ///   "answers": {"talent_management": {"delegation": "often"}}
    /// }"#)?;
    /// let response = ResponseDocument::from(handed_in); // what a response set holds
    /// assert_eq!(response.answers.iter().next(), Some(("delegation", "often")));
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub struct SingleResponseDocument {
        required {
            /// The format of this document.
            format: SingleResponseFormat,
            /// The framework that was answered.
            framework: ReleaseDocument,
            /// An opaque key for the respondent: a code, never a name. Keys that differ in case alone are one.
            #[schemars(extend("pattern" = RESPONDENT_PATTERN))]
            respondent: String,
            /// Draft or submitted.
            status: ResponseStatus,
            /// The answers. A question that was skipped is absent.
            answers: Answers,
        }
        optional {
            /// The id of the respondent's role.
            #[schemars(extend("pattern" = ID_PATTERN))]
            role: String,
            /// Whether the respondent allows a report to show answers as theirs, by their role; false if left out.
            consents_to_attribution: bool,
            /// What the respondent wants to add.
            #[schemars(length(max = limits::COMMENT_LENGTH))]
            comment: String,
            /// What the respondent notes on a question, such as an example, by question id.
            #[schemars(schema_with = "notes_schema")]
            notes: IndexMap<String, String> [..=QUESTIONS],
            /// How important the respondent finds each question, by its id, where the framework asks for that.
            #[schemars(schema_with = "importance_schema")]
            importance: IndexMap<String, Importance> [..=QUESTIONS],
        }
    }
}

impl SingleResponseDocument {
    /// A response as a document of its own.
    ///
    /// ```
    /// use ilt::Framework;
    /// use ilt::response::{SingleResponse, document::{ResponseDocument, SingleResponseDocument}};
    ///
    /// let framework = Framework::new_leaders();
    /// let response = ResponseDocument::submitted("r4", [("delegation", "often")]);
    /// let handed_in = SingleResponse::check(&framework, SingleResponseDocument::new(&framework, response))?;
    /// assert!(handed_in.response().is_submitted());
    /// # Ok::<(), ilt::diagnostic::Problems>(())
    /// ```
    pub fn new(framework: &Framework, response: ResponseDocument) -> Self {
        let ResponseDocument { respondent, status, answers, role, consents_to_attribution, comment, notes, importance } =
            response;
        let (format, framework) = (SingleResponseFormat::V1, framework.into());
        Self {
            format,
            framework,
            respondent,
            status,
            answers,
            role,
            consents_to_attribution,
            comment,
            notes,
            importance,
        }
    }
}

impl From<SingleResponseDocument> for ResponseDocument {
    fn from(single: SingleResponseDocument) -> Self {
        Self {
            respondent: single.respondent,
            status: single.status,
            answers: single.answers,
            role: single.role,
            consents_to_attribution: single.consents_to_attribution,
            comment: single.comment,
            notes: single.notes,
            importance: single.importance,
        }
    }
}

fn notes_schema(_: &mut SchemaGenerator) -> Schema {
    map(ID_PATTERN, &json_schema!({ "type": "string", "maxLength": limits::COMMENT_LENGTH }))
}

fn importance_schema(generator: &mut SchemaGenerator) -> Schema {
    map(ID_PATTERN, &generator.subschema_for::<Importance>())
}
