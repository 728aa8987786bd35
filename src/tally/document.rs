//! The shapes of the files of a tally and of a closed cycle.

use indexmap::IndexMap;
use schemars::{Schema, SchemaGenerator, json_schema};
use serde::{Serialize, Serializer};

use super::count::{Group, LARGEST_COUNT, Tally};
use crate::document::{choices, document};
use crate::framework::document::ReleaseDocument;
use crate::framework::limits::{LARGEST_RULE, POINTS, QUESTIONS, ROLES, SMALLEST_THRESHOLD};
use crate::framework::{Framework, ID_PATTERN, PlainText};
use crate::json_schema::map;
use crate::response::document::{CycleDocument, TeamDocument};
use crate::response::{KeyScope, RESPONDENT_PATTERN, limits};

/// The groups of a tally: the roles, and those who named none.
const GROUPS: usize = ROLES + 1;
/// What is counted of a question: the points, the two non-responses and who skipped it.
const WORDS: usize = POINTS + 3;

choices! {
    /// The format of a tally document. A client that meets a higher number was made before that format was.
    pub enum TallyFormat or UnsupportedFormat {
        /// The first format.
        V1 = "ilt-tally/1",
    }
}

document! {
    /// A tally as its file has it. Of a small team it is as private as the responses.
    ///
    /// ```
    /// # use ilt::{Framework, Tally};
    /// let framework = Framework::new_leaders();
    /// let document = Tally::empty(&framework).to_document();
    /// assert_eq!(document.roster_size, 0);
    /// assert_eq!(Tally::check(&framework, document)?, Tally::empty(&framework));
    /// # Ok::<(), ilt::diagnostic::Problems>(())
    /// ```
    pub struct TallyDocument {
        required {
            /// The format of this document.
            format: TallyFormat,
            /// The framework whose answers are counted.
            framework: ReleaseDocument,
            /// How many people were asked.
            #[schemars(range(min = 0, max = LARGEST_COUNT))]
            roster_size: i64,
            /// How many responses were still being written.
            #[schemars(range(min = 0, max = LARGEST_COUNT))]
            drafts: i64,
            /// Responses handed in without an answer or non-response; no group counts them.
            #[schemars(range(min = 0, max = LARGEST_COUNT))]
            blank: i64,
            /// The counts by role. A role that nobody has may be left out.
            groups: Vec<GroupTallyDocument> [..=GROUPS],
        }
        optional {}
    }
}

document! {
    /// The counts of those who share a role.
    ///
    /// ```
    /// # use ilt::tally::document::GroupTallyDocument;
    /// let group: GroupTallyDocument = serde_json::from_str(
    ///     r#"{"role": "principal", "respondents": 1, "consenting": 0, "counts": {"delegation": {"often": 1}}}"#,
    /// )?;
    /// assert_eq!(group.counts["delegation"]["often"], 1);
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub struct GroupTallyDocument {
        required {
            /// How many of them submitted a response.
            #[schemars(range(min = 0, max = LARGEST_COUNT))]
            respondents: i64,
            /// How many of those consent to attribution.
            #[schemars(range(min = 0, max = LARGEST_COUNT))]
            consenting: i64,
            /// By question id, then by the id of the point or the non-response: how many gave that answer. Zero counts
            /// may be left out; the rest skipped the question, where it was asked.
            #[schemars(schema_with = "counts_schema")]
            counts: IndexMap<String, IndexMap<String, i64>> [..=QUESTIONS, WORDS],
        }
        optional {
            /// The id of the role; left out for those without one.
            #[schemars(extend("pattern" = ID_PATTERN))]
            role: String,
            /// By question id: how important they found it, where the framework asks for that. The rest did not rate it.
            #[schemars(schema_with = "importance_schema")]
            importance: IndexMap<String, ImportanceTallyDocument> [..=QUESTIONS],
        }
    }
}

document! {
    /// How many rated a question to be of each importance. Zero counts may be left out.
    ///
    /// ```
    /// # use ilt::tally::document::ImportanceTallyDocument;
    /// let counts: ImportanceTallyDocument = serde_json::from_str(r#"{"high": 4, "low": 1}"#)?;
    /// assert_eq!((counts.high, counts.medium), (Some(4), None));
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub struct ImportanceTallyDocument {
        required {}
        optional {
            /// How many rated it high.
            #[schemars(range(min = 0, max = LARGEST_COUNT))]
            high: i64,
            /// How many rated it medium.
            #[schemars(range(min = 0, max = LARGEST_COUNT))]
            medium: i64,
            /// How many rated it low.
            #[schemars(range(min = 0, max = LARGEST_COUNT))]
            low: i64,
        }
    }
}

choices! {
    /// The format of a closed cycle's document. A client that meets a higher number was made before that format was.
    pub enum ClosedFormat or UnsupportedFormat {
        /// The first format.
        V1 = "ilt-closed/1",
    }
}

choices! {
    /// Which roles have counts of their own in a closed cycle.
    pub enum KeptRoles or UnknownChoice {
        /// Those of which everyone who answered consents to attribution.
        Consenting = "consenting",
        /// Every role, because the team had agreed to open mode when the cycle was closed.
        Every = "every",
    }
}

document! {
    /// A closed cycle as its file has it. Of a small team it is as private as the responses: a role of one is a person.
    ///
    /// ```
    /// # use ilt::{Closed, Framework, tally::document::ClosedDocument};
    /// # let framework = Framework::new_leaders();
    /// let json = include_str!("../../examples/data/cedar.closed.json");
    /// let document: ClosedDocument = serde_json::from_str(json)?;
    /// assert_eq!((document.threshold, document.groups.len()), (5, 4)); // it had agreed to open mode: every role is there
    /// assert_eq!(Closed::check(&framework, document)?.to_document(), serde_json::from_str(json)?);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub struct ClosedDocument {
        required {
            /// The format of this document.
            format: ClosedFormat,
            /// The framework that was answered.
            framework: ReleaseDocument,
            /// The team that answered.
            team: TeamDocument,
            /// The cycle in which it answered.
            cycle: CycleDocument,
            /// The fewest people one may be hidden among: that of the framework when the cycle was closed, or more.
            #[schemars(range(min = SMALLEST_THRESHOLD, max = LARGEST_RULE))]
            threshold: i64,
            /// How many people were asked.
            #[schemars(range(min = 1, max = limits::ROSTER))]
            roster_size: i64,
            /// How many responses were still being written.
            #[schemars(range(min = 0, max = LARGEST_COUNT))]
            drafts: i64,
            /// Responses handed in without an answer or non-response; no group counts them.
            #[schemars(range(min = 0, max = LARGEST_COUNT))]
            blank: i64,
            /// The keys of those who are counted, in order; empty where they were counted without keys.
            #[schemars(inner(regex(pattern = RESPONDENT_PATTERN)), extend("uniqueItems" = true))]
            respondent_keys: Vec<String> [..=limits::RESPONSES],
            /// The counts of each role that is counted apart, and of everyone else together.
            groups: Vec<GroupTallyDocument> [..=GROUPS],
        }
        optional {
            /// How long a respondent's key stands for the same person: in this cycle alone if left out.
            key_scope: KeyScope,
            /// Which roles are counted apart: those that consent if left out.
            roles: KeptRoles,
            /// The team's agreement to open mode: who agreed and when, at closing or since.
            agreed_open: PlainText,
            /// The team's agreement to close a cycle that was closed before: who agreed and when.
            agreed_reopening: PlainText,
            /// The rating that the team agreed on in its talk, by question id. It is in no score, unless the team answers
            /// together: then it is all there is.
            #[schemars(schema_with = "consensus_schema")]
            consensus: IndexMap<String, String> [..=QUESTIONS],
            /// What respondents wanted to add: sorted, so that their order says nothing about who.
            #[schemars(inner(length(max = limits::COMMENT_LENGTH)))]
            comments: Vec<String> [..=limits::RESPONSES],
            /// What respondents noted on each question, by its id: sorted, so that their order says nothing about who.
            #[schemars(schema_with = "notes_schema")]
            notes: IndexMap<String, Vec<String>> [..=QUESTIONS, limits::RESPONSES],
        }
    }
}

fn counts_schema(_: &mut SchemaGenerator) -> Schema {
    let count = json_schema!({ "type": "integer", "minimum": 0, "maximum": LARGEST_COUNT });
    map(ID_PATTERN, &map(ID_PATTERN, &count))
}

fn importance_schema(generator: &mut SchemaGenerator) -> Schema {
    map(ID_PATTERN, &generator.subschema_for::<ImportanceTallyDocument>())
}

fn notes_schema(_: &mut SchemaGenerator) -> Schema {
    let note = json_schema!({ "type": "string", "maxLength": limits::COMMENT_LENGTH });
    map(ID_PATTERN, &json_schema!({ "type": "array", "items": note }))
}

fn consensus_schema(_: &mut SchemaGenerator) -> Schema {
    map(ID_PATTERN, &json_schema!({ "type": "string", "pattern": ID_PATTERN }))
}

impl Tally {
    /// The tally's document.
    pub fn to_document(&self) -> TallyDocument {
        let framework = &self.framework;
        TallyDocument {
            format: TallyFormat::V1,
            framework: framework.into(),
            roster_size: signed(self.roster_size),
            drafts: signed(self.drafts),
            blank: signed(self.blank),
            groups: self.group_documents(),
        }
    }

    /// The groups in which somebody is.
    pub(super) fn group_documents(&self) -> Vec<GroupTallyDocument> {
        let roles = self.framework.roles().iter().map(|role| Some(role.id().to_string())).chain([None]);
        let groups = roles.zip(&self.groups).filter(|(_, group)| group.respondents > 0);
        groups.map(|(role, group)| group_document(&self.framework, role, group)).collect()
    }
}

fn group_document(framework: &Framework, role: Option<String>, group: &Group) -> GroupTallyDocument {
    let plan = framework.plan();
    let counts = framework.questions().enumerate().map(|(number, question)| {
        let words = plan.words(number).filter_map(|word| {
            let count = group.count(number, plan.code(number, word)?);
            (count > 0).then(|| (word.to_owned(), signed(count)))
        });
        (question.id().to_string(), words.collect::<IndexMap<_, _>>())
    });
    let importance = framework.questions().enumerate().filter_map(|(number, question)| {
        let counts = group.importance(number);
        let [high, medium, low] = counts.map(|count| (count > 0).then(|| signed(count)));
        let counts = ImportanceTallyDocument { high, medium, low };
        (counts != ImportanceTallyDocument::default()).then(|| (question.id().to_string(), counts))
    });
    let importance: IndexMap<_, _> = importance.collect();
    GroupTallyDocument {
        respondents: signed(group.respondents),
        consenting: signed(group.consenting),
        counts: counts.filter(|(_, words)| !words.is_empty()).collect(),
        role,
        importance: Some(importance).filter(|importance| !importance.is_empty()),
    }
}

pub(super) fn signed(count: u64) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

impl Serialize for Tally {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.to_document().serialize(serializer)
    }
}
