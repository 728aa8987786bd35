//! The shape of a framework's file, nothing checked yet. [`Framework`](super::Framework) is the checked whole.

mod provenance;

use semver::Version;

pub use provenance::{AdaptationDocument, OriginDocument, OriginsDocument, PinDocument, RetiredDocument};

use super::{
    AreaReading, Keying, OpenMode, Phase, PromptScope, Referent, Relation, ScaleKind, Text, TranslationStatus, Trigger,
};
use super::{FractionText, LANGUAGE_PATTERN, NonResponse, TEXT_PATTERN};
use super::{
    id::ID_PATTERN,
    limits::{self, TEXT_LENGTH},
};
use crate::document::{choices, document};

/// What a SemVer version looks like to a JSON Schema.
pub const VERSION_PATTERN: &str = concat!(
    r"^(0|[1-9][0-9]{0,14})\.(0|[1-9][0-9]{0,14})\.(0|[1-9][0-9]{0,14})",
    r"(-(0|[1-9][0-9]*|[0-9]*[A-Za-z-][0-9A-Za-z-]*)(\.(0|[1-9][0-9]*|[0-9]*[A-Za-z-][0-9A-Za-z-]*))*)?",
    r"(\+[0-9A-Za-z-]+(\.[0-9A-Za-z-]+)*)?$",
);

/// A version as every document has it: SemVer, in numbers that every language reads exactly.
pub(crate) fn parse_version(version: &str) -> Option<Version> {
    let parsed = Version::parse(version).ok().filter(|_| version.len() <= limits::VERSION_LENGTH)?;
    let numbers = [parsed.major, parsed.minor, parsed.patch];
    numbers.iter().all(|number| *number <= limits::VERSION_NUMBER).then_some(parsed)
}

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
            #[schemars(length(min = 1, max = limits::CREDITS))]
            attribution: Vec<AttributionDocument>,
            /// The answer scales.
            #[schemars(length(min = 1, max = limits::SCALES))]
            scales: Vec<ScaleDocument>,
            /// The areas with their questions, in the order in which they are asked.
            #[schemars(length(min = 1, max = limits::AREAS))]
            areas: Vec<AreaDocument>,
        }
        optional {
            /// What the framework is for, in a sentence or two.
            description: Text,
            /// What was added to the source that the attribution names.
            #[schemars(length(max = limits::CREDITS))]
            additions: Vec<Text> = [],
            /// The languages besides the default language, and how far their translation is.
            #[schemars(length(max = limits::LANGUAGES))]
            translations: Vec<TranslationDocument> = [],
            /// The roles that respondents may have.
            #[schemars(length(max = limits::ROLES))]
            roles: Vec<RoleDocument> = [],
            /// How answers become scores, bands and flags.
            scoring: ScoringDocument,
            /// How what stands out is chosen.
            priorities: PrioritiesDocument,
            /// The least that reports must hide.
            disclosure: DisclosureDocument,
            /// Questions for the team's talk about its report.
            #[schemars(length(max = limits::PROMPTS))]
            prompts: Vec<PromptDocument> = [],
            /// Ids that stood for something once and never will again.
            #[schemars(length(max = limits::RETIRED))]
            retired: Vec<RetiredDocument> = [],
            /// The frameworks that this one came from, the oldest first.
            #[schemars(length(max = limits::LINEAGE))]
            lineage: Vec<PinDocument> = [],
            /// Where the texts at the head came from.
            origins: OriginsDocument,
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

document! {
    /// Where a framework's texts come from and on which terms.
    ///
    /// ```
    /// # use ilt::framework::document::AttributionDocument;
    /// let own = AttributionDocument::new("Team questions", "Lakeside District", "© Lakeside District, free for schools");
    /// assert_eq!(own.relation.as_str(), "original");
    /// ```
    pub struct AttributionDocument known by (publisher, title) {
        required {
            /// The source's title.
            #[schemars(length(min = 1, max = TEXT_LENGTH), extend("pattern" = TEXT_PATTERN))]
            title: String,
            /// Who published it.
            #[schemars(length(min = 1, max = TEXT_LENGTH), extend("pattern" = TEXT_PATTERN))]
            publisher: String,
            /// How the framework's texts relate to the source.
            relation: Relation,
            /// On which terms the texts are used.
            rights: Text,
        }
        optional {
            /// The source's address.
            #[schemars(length(min = 1, max = TEXT_LENGTH), extend("pattern" = TEXT_PATTERN))]
            url: String,
            /// When the source was read, as `YYYY-MM-DD`.
            #[schemars(length(min = 1, max = TEXT_LENGTH), extend("pattern" = TEXT_PATTERN))]
            retrieved: String,
            /// Where the attribution came from.
            origin: OriginDocument,
        }
    }
}

impl AttributionDocument {
    /// An attribution of texts that are the publisher's own.
    pub fn new(title: &str, publisher: &str, rights: impl Into<Text>) -> Self {
        Self { title: title.to_owned(), publisher: publisher.to_owned(), rights: rights.into(), ..Self::default() }
    }
}

document! {
    /// How far the translation into one language is.
    ///
    /// ```
    /// # use ilt::framework::document::TranslationDocument;
    /// let draft: TranslationDocument = serde_json::from_str(r#"{"language": "es", "status": "draft"}"#)?;
    /// assert_eq!((draft.language.as_str(), draft.complete), ("es", None));
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub struct TranslationDocument known by (language) in any order {
        required {
            /// The language's tag, such as `es`.
            #[schemars(extend("pattern" = LANGUAGE_PATTERN))]
            language: String as Language,
            /// Whether somebody has reviewed it.
            status: TranslationStatus,
        }
        optional {
            /// Promises that every text is in this language, so that a text that is not becomes a problem; false if left
            /// out.
            complete: bool = false,
        }
    }
}

document! {
    /// An answer scale: its points in order, and which of them are favorable and unfavorable.
    ///
    /// ```
    /// # use ilt::framework::document::{PointDocument, ScaleDocument};
    /// let points = [PointDocument::new("no", 1, "No"), PointDocument::new("partly", 2, "Partly"), PointDocument::new("yes", 3, "Yes")];
    /// let scale = ScaleDocument::new("yes_partly_no", points, ["yes"], ["no"]);
    /// assert_eq!(scale.points.len(), 3);
    /// ```
    pub struct ScaleDocument known by (id) {
        required {
            /// The scale's id.
            #[schemars(extend("pattern" = ID_PATTERN))]
            id: String,
            /// The points from the lowest to the highest.
            #[schemars(length(min = 2, max = limits::POINTS))]
            points: Vec<PointDocument>,
            /// The ids of the favorable points: the upper end of the scale.
            #[schemars(length(min = 1, max = limits::POINTS))]
            favorable: Vec<String> as Set,
            /// The ids of the unfavorable points: the lower end of the scale.
            #[schemars(length(min = 1, max = limits::POINTS))]
            unfavorable: Vec<String> as Set,
        }
        optional {
            /// What the scale measures.
            kind: ScaleKind = ScaleKind::Other,
            /// Rises when the scale's meaning changes; 1 if left out.
            #[schemars(range(min = 1, max = limits::REVISION))]
            revision: i64 = 1,
            /// The position of the last point, where the points declare positions.
            #[schemars(range(min = 1, max = limits::VALUE))]
            span: i64,
            /// The ways of giving no answer that the scale offers; none if left out.
            non_responses: NonResponsesDocument,
            /// Where the scale came from.
            origin: OriginDocument,
        }
    }
}

impl ScaleDocument {
    pub(super) fn offers(&self, kind: NonResponse) -> bool {
        self.non_responses.as_ref().is_some_and(|offered| match kind {
            NonResponse::NotApplicable => offered.not_applicable.is_some(),
            NonResponse::DontKnow => offered.dont_know.is_some(),
        })
    }

    /// A scale of points with the ids of its favorable and unfavorable ones.
    pub fn new<'a>(
        id: &str,
        points: impl IntoIterator<Item = PointDocument>,
        favorable: impl IntoIterator<Item = &'a str>,
        unfavorable: impl IntoIterator<Item = &'a str>,
    ) -> Self {
        Self {
            id: id.to_owned(),
            points: points.into_iter().collect(),
            favorable: favorable.into_iter().map(str::to_owned).collect(),
            unfavorable: unfavorable.into_iter().map(str::to_owned).collect(),
            ..Self::default()
        }
    }
}

document! {
    /// One point of a scale.
    ///
    /// ```
    /// # use ilt::framework::document::PointDocument;
    /// let often = PointDocument::new("often", 4, [("en", "Often"), ("es", "A menudo")]);
    /// assert_eq!(often.value, 4);
    /// ```
    pub struct PointDocument known by (id) {
        required {
            /// The point's id: what an answer is on the wire.
            #[schemars(extend("pattern" = ID_PATTERN))]
            id: String,
            /// The point's value in sums and means; values increase along the scale.
            #[schemars(range(min = -limits::VALUE, max = limits::VALUE))]
            value: i64,
            /// What people read.
            label: Text,
        }
        optional {
            /// Where the point stands between 0 and the scale's span; evenly spaced if left out.
            #[schemars(range(min = 0, max = limits::VALUE))]
            position: i64,
            /// Where the point came from.
            origin: OriginDocument,
        }
    }
}

impl PointDocument {
    /// A point with its value and label.
    pub fn new(id: &str, value: i64, label: impl Into<Text>) -> Self {
        Self { id: id.to_owned(), value, label: label.into(), ..Self::default() }
    }
}

document! {
    /// The ways of giving no answer that a scale offers.
    ///
    /// ```
    /// # use ilt::framework::document::{NonResponseDocument, NonResponsesDocument};
    /// let offered = NonResponsesDocument {
    ///     dont_know: Some(NonResponseDocument::new("I don't know")),
    ///     ..NonResponsesDocument::default()
    /// };
    /// assert!(offered.not_applicable.is_none());
    /// ```
    pub struct NonResponsesDocument {
        required {}
        optional {
            /// "Does not apply to us."
            not_applicable: NonResponseDocument,
            /// "I cannot say."
            dont_know: NonResponseDocument,
        }
    }
}

document! {
    /// One way of giving no answer.
    ///
    /// ```
    /// # use ilt::framework::document::NonResponseDocument;
    /// let not_applicable = NonResponseDocument::new([("en", "Not applicable"), ("es", "No corresponde")]);
    /// assert_ne!(not_applicable, NonResponseDocument::default());
    /// ```
    pub struct NonResponseDocument {
        required {
            /// What people read.
            label: Text,
        }
        optional {
            /// Where the non-response came from.
            origin: OriginDocument,
        }
    }
}

impl NonResponseDocument {
    /// A non-response with its label.
    pub fn new(label: impl Into<Text>) -> Self {
        Self { label: label.into(), origin: None }
    }
}

document! {
    /// An area with its questions.
    ///
    /// ```
    /// # use ilt::framework::document::{AreaDocument, QuestionDocument};
    /// let question = QuestionDocument::new("delegation", "delegate responsibilities?", "frequency");
    /// let area = AreaDocument::new("talent_management", "Talent management", [question]);
    /// assert_eq!(area.questions.len(), 1);
    /// ```
    pub struct AreaDocument known by (id) {
        required {
            /// The area's id.
            #[schemars(extend("pattern" = ID_PATTERN))]
            id: String,
            /// What the area is called.
            title: Text,
            /// The area's questions, in the order in which they are asked.
            #[schemars(length(min = 1, max = limits::QUESTIONS))]
            questions: Vec<QuestionDocument>,
        }
        optional {
            /// What the area is about, in a sentence or two.
            description: Text,
            /// Where the area came from.
            origin: OriginDocument,
        }
    }
}

impl AreaDocument {
    /// An area of questions.
    pub fn new(id: &str, title: impl Into<Text>, questions: impl IntoIterator<Item = QuestionDocument>) -> Self {
        let questions = questions.into_iter().collect();
        Self { id: id.to_owned(), title: title.into(), questions, ..Self::default() }
    }
}

document! {
    /// One question.
    ///
    /// ```
    /// # use ilt::framework::Keying;
    /// # use ilt::framework::document::QuestionDocument;
    /// let mut question = QuestionDocument::new("meetings_overrun", "run over time in meetings?", "frequency");
    /// question.keying = Some(Keying::Reverse); // "always" is not good here
    /// question.weight = Some(2);
    /// ```
    pub struct QuestionDocument known by (id) {
        required {
            /// The question's id, for ever: never renumbered, never used again.
            #[schemars(extend("pattern" = ID_PATTERN))]
            id: String,
            /// The question, as it continues the stem.
            text: Text,
            /// The id of the scale it is answered on.
            #[schemars(extend("pattern" = ID_PATTERN))]
            scale: String,
        }
        optional {
            /// Rises when the question's meaning changes; 1 if left out.
            #[schemars(range(min = 1, max = limits::REVISION))]
            revision: i64 = 1,
            /// Whether the high end of the scale is the good one; forward if left out.
            keying: Keying = Keying::Forward,
            /// How much the question counts in its area, beside the others; 1 if left out.
            #[schemars(range(min = 1, max = limits::WEIGHT))]
            weight: i64 = 1,
            /// Whether it asks about the team or about the respondent; the team if left out.
            referent: Referent = Referent::Team,
            /// Whether what it asks about may not have come up at all; false if left out.
            may_not_arise: bool = false,
            /// Whether a district may leave the question out; true if left out.
            removable: bool = true,
            /// The non-responses it offers, out of the scale's; all of them if left out.
            #[schemars(length(max = 2))]
            non_responses: Vec<NonResponse> as Set,
            /// Where the question came from.
            origin: OriginDocument,
        }
    }
}

impl QuestionDocument {
    /// A question on a scale.
    pub fn new(id: &str, text: impl Into<Text>, scale: &str) -> Self {
        Self { id: id.to_owned(), text: text.into(), scale: scale.to_owned(), ..Self::default() }
    }
}

document! {
    /// A role that a respondent may have.
    ///
    /// ```
    /// # use ilt::framework::document::RoleDocument;
    /// let counselor = RoleDocument::new("counselor", "School counselor");
    /// assert_eq!(counselor.id, "counselor");
    /// ```
    pub struct RoleDocument known by (id) {
        required {
            /// The role's id.
            #[schemars(extend("pattern" = ID_PATTERN))]
            id: String,
            /// What people read.
            label: Text,
        }
        optional {
            /// Where the role came from.
            origin: OriginDocument,
        }
    }
}

impl RoleDocument {
    /// A role with its label.
    pub fn new(id: &str, label: impl Into<Text>) -> Self {
        Self { id: id.to_owned(), label: label.into(), origin: None }
    }
}

document! {
    /// How answers become scores, bands and flags. Every threshold is a fraction in quotes.
    ///
    /// ```
    /// # use ilt::framework::document::{ScoringDocument, StrengthDocument};
    /// let strict = ScoringDocument {
    ///     strength: Some(StrengthDocument { favorable_at_least: Some("4/5".into()), ..Default::default() }),
    ///     ..Default::default()
    /// };
    /// # let _ = strict;
    /// ```
    pub struct ScoringDocument {
        required {}
        optional {
            /// How an area's score is read from its questions.
            area_reading: AreaReading = AreaReading::MeanOfQuestions,
            /// The fewest answers a question needs for a band; 3 if left out.
            #[schemars(range(min = limits::SMALLEST_MINIMUM_N, max = limits::LARGEST_RULE))]
            minimum_n: i64 = 3,
            /// The least share of an area's weight that must have a score; "1/2" if left out.
            minimum_coverage: FractionText = "1/2",
            /// Decimal places of displayed means; 2 if left out.
            #[schemars(range(min = 0, max = limits::PLACES))]
            places: i64 = 2,
            /// When a question is a strength.
            strength: StrengthDocument,
            /// When a question is an opportunity.
            opportunity: OpportunityDocument,
            /// When a question is contested.
            contested: ContestedDocument,
            /// The least share of respondents who don't know that makes low visibility; "1/3" if left out.
            low_visibility_at_least: FractionText = "1/3",
            /// The least share of "not applicable" that makes a poor fit; "1/2" if left out.
            poor_fit_at_least: FractionText = "1/2",
            /// The least difference of positions that makes a role gap; "1/4" if left out.
            role_gap_at_least: FractionText = "1/4",
            /// The least share of an area's questions in one band that highlights the area; "1/2" if left out.
            highlight_at_least: FractionText = "1/2",
        }
    }
}

document! {
    /// When a question is a strength: enough favorable answers and few unfavorable ones.
    ///
    /// ```
    /// # use ilt::framework::document::StrengthDocument;
    /// let rule: StrengthDocument = serde_json::from_str(r#"{"favorable_at_least": "3/4"}"#)?;
    /// assert!(rule.unfavorable_at_most.is_none());
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub struct StrengthDocument {
        required {}
        optional {
            /// The least share of favorable answers; "2/3" if left out.
            favorable_at_least: FractionText = "2/3",
            /// The largest share of unfavorable answers; "1/6" if left out.
            unfavorable_at_most: FractionText = "1/6",
        }
    }
}

document! {
    /// When a question is an opportunity: many unfavorable answers, or a low mean.
    ///
    /// ```
    /// # use ilt::framework::document::OpportunityDocument;
    /// let rule: OpportunityDocument = serde_json::from_str(r#"{"position_below": "1/2"}"#)?;
    /// assert_eq!(rule.position_below, Some("1/2".into()));
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub struct OpportunityDocument {
        required {}
        optional {
            /// The least share of unfavorable answers; "1/3" if left out.
            unfavorable_at_least: FractionText = "1/3",
            /// The mean position below which a question is an opportunity; "1/2" if left out.
            position_below: FractionText = "1/2",
        }
    }
}

document! {
    /// When a question is contested: many answers at either end.
    ///
    /// ```
    /// # use ilt::framework::document::ContestedDocument;
    /// let rule = ContestedDocument { favorable_at_least: Some("1/4".into()), unfavorable_at_least: Some("1/4".into()) };
    /// assert_ne!(rule, ContestedDocument::default());
    /// ```
    pub struct ContestedDocument {
        required {}
        optional {
            /// The least share of favorable answers; "1/3" if left out.
            favorable_at_least: FractionText = "1/3",
            /// The least share of unfavorable answers; "1/3" if left out.
            unfavorable_at_least: FractionText = "1/3",
        }
    }
}

document! {
    /// How what stands out is chosen.
    ///
    /// ```
    /// # use ilt::framework::document::PrioritiesDocument;
    /// let two = PrioritiesDocument { cap: Some(2), relative_fallback: None };
    /// assert_eq!(two.cap, Some(2));
    /// ```
    pub struct PrioritiesDocument {
        required {}
        optional {
            /// How many ranks of strengths and of opportunities are proposed; 3 if left out.
            #[schemars(range(min = 1, max = limits::LARGEST_RULE))]
            cap: i64 = 3,
            /// Whether the best of the rest is shown where nothing stands out; true if left out.
            relative_fallback: bool = true,
        }
    }
}

document! {
    /// The least that reports must hide. A caller may be stricter, never looser.
    ///
    /// ```
    /// # use ilt::framework::OpenMode;
    /// # use ilt::framework::document::DisclosureDocument;
    /// let strict = DisclosureDocument { threshold: Some(6), open_mode: Some(OpenMode::Never) };
    /// assert_ne!(strict, DisclosureDocument::default());
    /// ```
    pub struct DisclosureDocument {
        required {}
        optional {
            /// The fewest people one may be hidden among; 5 if left out.
            #[schemars(range(min = limits::SMALLEST_THRESHOLD, max = limits::LARGEST_RULE))]
            threshold: i64 = 5,
            /// Whether a team may agree to show everything.
            open_mode: OpenMode = OpenMode::WithAgreement,
        }
    }
}

document! {
    /// A question for the team's talk about its report.
    ///
    /// ```
    /// # use ilt::framework::document::PromptDocument;
    /// let prompt: PromptDocument = serde_json::from_str(
    ///     r#"{"id": "look_again", "phase": "notice", "trigger": "contested", "scope": "question",
    ///         "text": "What might both sides be looking at?"}"#,
    /// )?;
    /// assert_eq!(prompt.trigger.as_str(), "contested");
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub struct PromptDocument known by (id) {
        required {
            /// The prompt's id.
            #[schemars(extend("pattern" = ID_PATTERN))]
            id: String,
            /// Whether it helps to notice or to interpret.
            phase: Phase,
            /// What makes it appear.
            trigger: Trigger,
            /// What it is about.
            scope: PromptScope,
            /// What the team reads.
            text: Text,
        }
        optional {
            /// Where the prompt came from.
            origin: OriginDocument,
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
