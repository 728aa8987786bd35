//! The shape of a tally's file.

use indexmap::IndexMap;
use schemars::{Schema, SchemaGenerator, json_schema};
use serde::{Serialize, Serializer};

use super::count::{Group, LARGEST_COUNT, Tally};
use crate::document::{choices, document};
use crate::framework::document::ReleaseDocument;
use crate::framework::{Framework, ID_PATTERN};

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
            /// The counts by role. A role that nobody has may be left out.
            groups: Vec<GroupTallyDocument>,
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
            /// may be left out; the rest skipped the question.
            #[schemars(schema_with = "counts_schema")]
            counts: IndexMap<String, IndexMap<String, i64>>,
        }
        optional {
            /// The id of the role; left out for those without one.
            #[schemars(extend("pattern" = ID_PATTERN))]
            role: String,
        }
    }
}

/// Maps by id, whose keys a generator reads better as `propertyNames` than as patterns.
fn counts_schema(_: &mut SchemaGenerator) -> Schema {
    let by_id = |values: Schema| {
        json_schema!({
            "type": "object",
            "propertyNames": { "type": "string", "pattern": ID_PATTERN },
            "additionalProperties": values,
        })
    };
    by_id(by_id(json_schema!({ "type": "integer", "minimum": 0, "maximum": LARGEST_COUNT })))
}

impl Tally {
    /// The tally's document.
    pub fn to_document(&self) -> TallyDocument {
        let framework = &self.framework;
        let roles = framework.roles().iter().map(|role| Some(role.id().to_string())).chain([None]);
        let groups = roles.zip(&self.groups).filter(|(_, group)| group.respondents > 0);
        TallyDocument {
            format: TallyFormat::V1,
            framework: framework.into(),
            roster_size: signed(self.roster_size),
            drafts: signed(self.drafts),
            groups: groups.map(|(role, group)| group_document(framework, role, group)).collect(),
        }
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
    GroupTallyDocument {
        respondents: signed(group.respondents),
        consenting: signed(group.consenting),
        counts: counts.filter(|(_, words)| !words.is_empty()).collect(),
        role,
    }
}

fn signed(count: u64) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

impl Serialize for Tally {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.to_document().serialize(serializer)
    }
}
