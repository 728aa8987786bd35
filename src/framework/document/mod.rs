//! The shape of a framework's file, nothing checked yet. [`Framework`](super::Framework) is the checked whole.

mod credit;
mod prompt;
mod provenance;
mod question;
mod release;
mod scale;
mod view;

pub use super::rules::{
    ContestedDocument, DisclosureDocument, OpportunityDocument, PrioritiesDocument, ScoringDocument, StrengthDocument,
};
pub use credit::{AttributionDocument, RoleDocument, TranslationDocument};
pub use prompt::PromptDocument;
pub use provenance::{
    AdaptationDocument, CosmeticChangeDocument, OriginDocument, OriginsDocument, PinDocument, RetiredDocument,
};
#[cfg(feature = "overlay")]
pub(crate) use question::descriptors_schema;
pub use question::{AreaDocument, QuestionDocument};
pub use release::ReleaseDocument;
pub use scale::{NonResponseDocument, NonResponsesDocument, PointDocument, ScaleDocument};
pub use view::{CutDocument, ViewDocument};

use super::{AnsweredBy, ID_PATTERN, LANGUAGE_PATTERN, Text, VERSION_PATTERN, limits};
use crate::document::{choices, document};

choices! {
    /// The format of a framework document. A client that meets a higher number was made before that format was.
    pub enum FrameworkFormat or UnsupportedFormat {
        /// The first format.
        V1 = "ilt-framework/1",
    }
}

document! {
    /// A framework as its file has it: what is asked, on which scales, and by which rules the answers are read.
    ///
    /// Every field that a district need not think about is optional. `Framework::try_from` checks the whole.
    ///
    /// ```
    /// use ilt::framework::document::{AreaDocument, FrameworkDocument, PointDocument, QuestionDocument, ScaleDocument};
    /// use ilt::{Framework, framework::document::AttributionDocument};
    ///
    /// let mut document = FrameworkDocument::new("lakeside", "1.0.0", "en", "Lakeside team reflection");
    /// document.stem = "How often does your team".into();
    /// document.recall_period = "Since September".into();
    /// document.attribution.push(AttributionDocument::new("Lakeside questions", "Lakeside District", "© Lakeside District"));
    /// document.scales.push(ScaleDocument::new(
    ///     "yes_no",
    ///     [PointDocument::new("no", 0, "No"), PointDocument::new("yes", 1, "Yes")],
    ///     ["yes"],
    ///     ["no"],
    /// ));
    /// let question = QuestionDocument::new("shares_plans", "share lesson plans?", "yes_no");
    /// document.areas.push(AreaDocument::new("planning", "Planning", [question]));
    /// let framework = Framework::try_from(document)?;
    /// assert_eq!(framework.questions().count(), 1);
    /// # Ok::<(), ilt::diagnostic::Problems>(())
    /// ```
    pub struct FrameworkDocument {
        required {
            /// The format of this document.
            format: FrameworkFormat,
            /// The framework's id: small letters, digits and underscores.
            #[schemars(extend("pattern" = ID_PATTERN))]
            id: String,
            /// The framework's version (SemVer), such as `1.0.0`.
            #[schemars(length(max = limits::VERSION_LENGTH), extend("pattern" = VERSION_PATTERN))]
            version: String,
            /// The language in which every text is there, such as `en`.
            #[schemars(extend("pattern" = LANGUAGE_PATTERN))]
            default_language: String as Language,
            /// What the framework is called.
            title: Text,
            /// The words that every question continues, such as "How often does your team".
            stem: Text,
            /// The time the answers are about, such as "Since the last reflection".
            recall_period: Text,
            /// Whose texts these are. Every report prints it.
            attribution: Vec<AttributionDocument> [1..=limits::CREDITS],
            /// The answer scales.
            scales: Vec<ScaleDocument> [1..=limits::SCALES],
            /// The areas with their questions, in the order in which they are asked.
            areas: Vec<AreaDocument> [1..=limits::AREAS],
        }
        optional {
            /// What the framework is for, in a sentence or two.
            description: Text,
            /// Who answers: each member alone, or the team with one rating agreed aloud; the members if left out.
            answered_by: AnsweredBy = AnsweredBy::Members,
            /// Whether respondents are asked how important each question is; false if left out.
            asks_importance: bool = false,
            /// Rises when the meaning of the stem changes; 1 if left out.
            #[schemars(range(min = 1, max = limits::REVISION))]
            stem_revision: i64 = 1,
            /// The revision of the stem under which this framework asked the same words before its number rose: the series goes on.
            #[schemars(range(min = 1, max = limits::REVISION))]
            stem_continues: i64,
            /// What was added to the source that the attribution names.
            additions: Vec<Text> [..=limits::CREDITS] = [],
            /// The languages besides the default language, and how far their translation is.
            translations: Vec<TranslationDocument> [..=limits::LANGUAGES] = [],
            /// Named selections of questions across areas, in the order in which they are shown.
            views: Vec<ViewDocument> [..=limits::VIEWS] = [],
            /// The roles that respondents may have.
            roles: Vec<RoleDocument> [..=limits::ROLES] = [],
            /// How answers become scores, bands and flags.
            scoring: ScoringDocument,
            /// How what stands out is chosen.
            priorities: PrioritiesDocument,
            /// The least that reports must hide.
            disclosure: DisclosureDocument,
            /// Questions for the team's talk about its report.
            prompts: Vec<PromptDocument> [..=limits::PROMPTS] = [],
            /// Ids that stood for something once and never will again.
            retired: Vec<RetiredDocument> [..=limits::RETIRED] = [],
            /// Changes of words from an earlier version of this framework that were cosmetic.
            cosmetic: Vec<CosmeticChangeDocument> [..=limits::COSMETIC_CHANGES] = [],
            /// The frameworks that this one came from, the oldest first.
            lineage: Vec<PinDocument> [..=limits::LINEAGE] = [],
            /// Where the texts at the head came from.
            origins: OriginsDocument,
        }
        gone {
            to_decide: Undecided, "answer what stands in it, and take it out";
        }
    }
}

impl FrameworkDocument {
    /// A framework without content: fill `stem`, `recall_period`, `attribution`, `scales` and `areas`.
    pub fn new(id: &str, version: &str, default_language: &str, title: impl Into<Text>) -> Self {
        Self {
            id: id.to_owned(),
            version: version.to_owned(),
            default_language: default_language.to_owned(),
            title: title.into(),
            ..Self::default()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::FrameworkDocument;
    use crate::Framework;
    use crate::document::{Decode, Kind, Node, Path, Shape, Shaped, Sink, Tree};

    /// The tree as a file could have it that leaves nothing out which means something by itself.
    fn written_out(kind: Kind, tree: Option<&Tree<'_>>) -> Option<Node> {
        match (kind, tree) {
            (Kind::Object(shape), Some(Tree::Object(object))) => {
                Some(object_written_out(shape, |name| object.says(name)))
            }
            // an object of settings alone may be left out as a whole
            (Kind::Object(shape), None) => shape
                .fields
                .iter()
                .all(|field| field.default.is_some() || matches!(field.kind, Kind::Object(_)))
                .then(|| object_written_out(shape, |name| shape.field(name)?.default.map(|default| default()))),
            (Kind::List(kind), Some(Tree::List(list))) => {
                Some(Node::List(list.iter().filter_map(|element| written_out(*kind, Some(element))).collect()))
            }
            (_, tree) => tree.map(Node::from),
        }
    }

    fn object_written_out<'a>(shape: &Shape, says: impl Fn(&str) -> Option<Tree<'a>>) -> Node {
        let fields = shape
            .fields
            .iter()
            .filter_map(|field| Some((field.name.to_owned(), written_out(field.kind, says(field.name).as_ref())?)));
        Node::Object(fields.collect())
    }

    /// The check has its defaults as values and the shape has them as words: they are the same.
    #[test]
    fn a_default_means_the_same_written_out_and_left_out() {
        let json = r#"{"format": "ilt-framework/1", "id": "lakeside", "version": "1.0.0", "default_language": "en",
            "title": "Lakeside", "stem": "How often does your team", "recall_period": "This fall",
            "attribution": [{"title": "Ours", "publisher": "Lakeside", "relation": "original", "rights": "Free"}],
            "scales": [{"id": "yes_no", "favorable": ["yes"], "unfavorable": ["no"], "points": [
                {"id": "no", "value": 0, "label": "No"}, {"id": "yes", "value": 1, "label": "Yes"}]}],
            "areas": [{"id": "plans", "title": "Plans", "questions": [
                {"id": "shares_plans", "text": "share lesson plans?", "scale": "yes_no"}]}],
            "translations": [{"language": "es", "status": "draft"}]}"#;
        let short = Framework::from_json(json).unwrap();
        let tree = written_out(FrameworkDocument::KIND, Some(&short.document().tree())).unwrap();
        let mut sink = Sink::new();
        let document = FrameworkDocument::decode(&tree, &Path::root(), &mut sink);
        assert!(sink.is_empty());
        let long = Framework::try_from(document).unwrap();
        assert!(long.document().scoring.as_ref().unwrap().contested.is_some(), "settings of settings are written too");
        assert_eq!(long.document().areas[0].questions[0].weight, Some(1));
        assert_eq!(
            (long.scoring(), long.priorities(), long.disclosure()),
            (short.scoring(), short.priorities(), short.disclosure())
        );
        assert_eq!(
            (long.areas(), long.scales(), long.translations()),
            (short.areas(), short.scales(), short.translations())
        );
        assert_eq!(
            (long.additions(), long.roles(), long.prompts()),
            (short.additions(), short.roles(), short.prompts())
        );
    }
}
