//! The shape of an overlay's file: a framework's shape with everything optional.

use indexmap::IndexMap;

use crate::document::{choices, document};
use crate::framework::document::descriptors_schema;
use crate::framework::document::{
    AttributionDocument, CosmeticChangeDocument, CutDocument, DisclosureDocument, PinDocument, PrioritiesDocument,
    RetiredDocument, ScoringDocument, TranslationDocument,
};
use crate::framework::limits;
use crate::framework::{
    ID_PATTERN, Keying, NonResponse, Phase, PlainText, PromptScope, Referent, ScaleKind, Text, Trigger, VERSION_PATTERN,
};

choices! {
    /// The format of an overlay document. A client that meets a higher number was made before that format was.
    pub enum OverlayFormat or UnsupportedFormat {
        /// The first format.
        V1 = "ilt-overlay/1",
    }
}

choices! {
    /// A text at the head of a framework that is part of every question.
    #[schemars(rename = "OverlayHeadText")]
    pub enum HeadText or UnknownChoice {
        /// The words that every question continues.
        Stem = "stem",
        /// The time the answers are about.
        RecallPeriod = "recall_period",
    }
}

document! {
    /// What a district changes in a framework, and nothing else: whatever it does not name stays as in the base.
    ///
    /// Elements are matched by their `id`. An id of the base changes what stands there; another one adds something new.
    /// Texts are matched language by language: a plain text is one in the base's default language. When the words of
    /// the default language change, and not only cosmetically, the base's translations of the old words are left out,
    /// because they say something else.
    ///
    /// ```
    /// use ilt::Framework;
    /// use ilt::overlay::Overlay;
    /// use ilt::overlay::document::{OverlayAreaDocument, OverlayDocument, OverlayQuestionDocument};
    ///
    /// let base = Framework::new_leaders();
    /// let mut document = OverlayDocument::on(&base, "two_rivers_ilt", "1.0.0");
    /// let delegation = OverlayQuestionDocument { weight: Some(2), ..OverlayQuestionDocument::of("delegation") };
    /// document.areas = Some(vec![OverlayAreaDocument {
    ///     questions: Some(vec![delegation]),
    ///     ..OverlayAreaDocument::of("talent_management")
    /// }]);
    /// let overlay = Overlay::check(&base, document)?;
    /// assert_eq!(overlay.framework().question("delegation").map(|question| question.weight()), Some(2));
    /// # Ok::<(), ilt::diagnostic::Problems>(())
    /// ```
    pub struct OverlayDocument {
        required {
            /// The format of this document.
            format: OverlayFormat,
            /// The id of the framework that the overlay makes of its base: small letters, digits and underscores.
            #[schemars(extend("pattern" = ID_PATTERN))]
            id: String,
            /// The version of the framework that the overlay makes (SemVer), such as `1.0.0`.
            #[schemars(length(max = limits::VERSION_LENGTH), extend("pattern" = VERSION_PATTERN))]
            version: String,
            /// The framework that it changes.
            base: PinDocument,
        }
        optional {
            /// The frameworks that it was written for before it was rebased onto this one, the oldest first.
            rebased_from: Vec<PinDocument> [..=limits::LINEAGE],
            /// What the framework is called.
            title: Text,
            /// What the framework is for, in a sentence or two.
            description: Text,
            /// The words that every question continues. Other words start every series anew.
            stem: Text,
            /// The time the answers are about. Other words start every series anew.
            recall_period: Text,
            /// Which of `stem` and `recall_period` are only said in other words, so that everybody answers as before.
            cosmetic: Vec<HeadText> [..=2],
            /// Changes of words since an earlier version of the framework that the overlay makes, which were cosmetic.
            cosmetic_since: Vec<CosmeticChangeDocument> [..=limits::COSMETIC_CHANGES],
            /// Whose texts are added: the base's attribution stays.
            attribution: Vec<AttributionDocument> [..=limits::CREDITS],
            /// What is added to the sources.
            additions: Vec<Text> [..=limits::CREDITS],
            /// Languages that are added, or whose translation is further now.
            translations: Vec<TranslationDocument> [..=limits::LANGUAGES],
            /// Scales that are changed, added or replaced.
            scales: Vec<OverlayScaleDocument> [..=limits::SCALES],
            /// Areas that are changed, added or hidden, with their questions.
            areas: Vec<OverlayAreaDocument> [..=limits::AREAS],
            /// Views that are changed, added or hidden.
            views: Vec<OverlayViewDocument> [..=limits::VIEWS],
            /// Whether respondents are asked how important each question is.
            asks_importance: bool,
            /// Rises when the meaning of the stem changes.
            #[schemars(range(min = 1, max = limits::REVISION))]
            stem_revision: i64,
            /// The revision of the stem under which this framework asked the same words before its number rose: the series goes on.
            #[schemars(range(min = 1, max = limits::REVISION))]
            stem_continues: i64,
            /// Roles that are changed, added or hidden.
            roles: Vec<OverlayRoleDocument> [..=limits::ROLES],
            /// How answers become scores, bands and flags.
            scoring: ScoringDocument,
            /// How what stands out is chosen.
            priorities: PrioritiesDocument,
            /// The least that reports must hide: stricter than the base, never looser.
            disclosure: DisclosureDocument,
            /// Prompts that are changed, added or hidden.
            prompts: Vec<OverlayPromptDocument> [..=limits::PROMPTS],
            /// Ids that the district used once and never will again.
            retired: Vec<RetiredDocument> [..=limits::RETIRED],
        }
    }
}

document! {
    /// A scale that an overlay changes, adds, or puts in the place of another.
    ///
    /// ```
    /// # use ilt::overlay::document::{OverlayPointDocument, OverlayScaleDocument};
    /// let seldom = OverlayPointDocument { label: Some("Seldom".into()), ..OverlayPointDocument::of("rarely") };
    /// let scale = OverlayScaleDocument { revision: Some(2), points: Some(vec![seldom]), ..OverlayScaleDocument::of("frequency") };
    /// assert!(scale.replaces.is_none(), "the base's scale with other words for one point");
    /// ```
    pub struct OverlayScaleDocument {
        required {
            /// The scale's id.
            #[schemars(extend("pattern" = ID_PATTERN))]
            id: String,
        }
        optional {
            /// The scale of the base in whose place a new scale stands: its questions are answered on the new one.
            #[schemars(extend("pattern" = ID_PATTERN))]
            replaces: String,
            /// Rises when the scale's meaning changes.
            #[schemars(range(min = 1, max = limits::REVISION))]
            revision: i64,
            /// The revision under which this framework asked the same words before its number rose: the series goes on.
            #[schemars(range(min = 1, max = limits::REVISION))]
            continues: i64,
            /// The points that are changed; of a new scale all, from the lowest to the highest.
            points: Vec<OverlayPointDocument> [..=limits::POINTS],
            /// The ids of the favorable points: the upper end of the scale.
            favorable: Vec<String> [1..=limits::POINTS],
            /// The ids of the unfavorable points: the lower end of the scale.
            unfavorable: Vec<String> [1..=limits::POINTS],
            /// What the scale measures.
            kind: ScaleKind,
            /// The position of the last point, where the points declare positions.
            #[schemars(range(min = 1, max = limits::VALUE))]
            span: i64,
            /// The ways of giving no answer that are offered from now on, called otherwise, or taken out.
            non_responses: OverlayNonResponsesDocument,
        }
    }
}

document! {
    /// A point of a scale that an overlay changes or adds.
    ///
    /// ```
    /// # use ilt::overlay::document::OverlayPointDocument;
    /// let often = OverlayPointDocument { label: Some("Most days".into()), ..OverlayPointDocument::of("often") };
    /// assert!(often.value.is_none(), "its value stays");
    /// ```
    pub struct OverlayPointDocument {
        required {
            /// The point's id.
            #[schemars(extend("pattern" = ID_PATTERN))]
            id: String,
        }
        optional {
            /// The point's value in sums and means.
            #[schemars(range(min = -limits::VALUE, max = limits::VALUE))]
            value: i64,
            /// What people read.
            label: Text,
            /// Where the point stands between 0 and the scale's span.
            #[schemars(range(min = 0, max = limits::VALUE))]
            position: i64,
            /// Whether the label is only said in other words, so that everybody answers as before.
            cosmetic: bool,
            /// What the point is called in the system that it comes from.
            code: PlainText,
        }
    }
}

document! {
    /// The ways of giving no answer that an overlay adds, calls otherwise or takes out.
    ///
    /// ```
    /// # use ilt::overlay::document::{OverlayNonResponseDocument, OverlayNonResponsesDocument};
    /// let label = OverlayNonResponseDocument { cosmetic: Some(true), ..OverlayNonResponseDocument::new("I can't say") };
    /// let changed = OverlayNonResponsesDocument { dont_know: Some(label), not_applicable: None };
    /// assert!(changed.not_applicable.is_none(), "it stays as it is");
    /// ```
    pub struct OverlayNonResponsesDocument {
        required {}
        optional {
            /// "Does not apply to us."
            not_applicable: OverlayNonResponseDocument,
            /// "I cannot say."
            dont_know: OverlayNonResponseDocument,
        }
    }
}

document! {
    /// One way of giving no answer that an overlay adds, calls otherwise or takes out.
    ///
    /// ```
    /// # use ilt::overlay::document::OverlayNonResponseDocument;
    /// let label = OverlayNonResponseDocument { cosmetic: Some(true), ..OverlayNonResponseDocument::new("I can't say") };
    /// assert_eq!(label.cosmetic, Some(true));
    ///
    /// let gone = OverlayNonResponseDocument { offered: Some(false), ..OverlayNonResponseDocument::default() };
    /// assert!(gone.label.is_none(), "nobody reads it any more");
    /// ```
    pub struct OverlayNonResponseDocument {
        required {}
        optional {
            /// What people read.
            label: Text,
            /// Whether the label is only said in other words, so that everybody answers as before.
            cosmetic: bool,
            /// What the non-response is called in the system that it comes from.
            code: PlainText,
            /// False takes it out of the scale, and with it out of the questions that are answered on it.
            offered: bool,
        }
    }
}

document! {
    /// An area that an overlay changes, adds, moves or hides.
    ///
    /// ```
    /// # use ilt::overlay::document::{OverlayAreaDocument, OverlayQuestionDocument};
    /// let mut languages = OverlayAreaDocument { title: Some("Languages".into()), ..OverlayAreaDocument::of("languages") };
    /// languages.after = Some("school_culture".into());
    /// let question = OverlayQuestionDocument::new("interpreters", "Have interpreters at meetings?", "frequency");
    /// languages.questions = Some(vec![question]);
    /// ```
    pub struct OverlayAreaDocument {
        required {
            /// The area's id.
            #[schemars(extend("pattern" = ID_PATTERN))]
            id: String,
        }
        optional {
            /// What the area is called.
            title: Text,
            /// What the area is about, in a sentence or two.
            description: Text,
            /// What the area's position is called from certain shares on, in the place of the base's cuts.
            cuts: Vec<CutDocument> [..=limits::CUTS],
            /// What the area is called in the system that it comes from.
            code: PlainText,
            /// The area behind which it stands.
            #[schemars(extend("pattern" = ID_PATTERN))]
            after: String,
            /// The area before which it stands.
            #[schemars(extend("pattern" = ID_PATTERN))]
            before: String,
            /// Whether it stands before all others.
            first: bool,
            /// The questions that are changed, added, moved or hidden.
            questions: Vec<OverlayQuestionDocument> [..=limits::QUESTIONS],
            /// Why the area is left out, with the questions that are still in it.
            hide_because: PlainText,
            /// The id of what stands in the place of the hidden area.
            #[schemars(extend("pattern" = ID_PATTERN))]
            replacement: String,
        }
    }
}

document! {
    /// A question that an overlay changes, adds, moves or hides.
    ///
    /// ```
    /// # use ilt::overlay::document::OverlayQuestionDocument;
    /// // Other words for the same thing, on which everybody answers as before:
    /// let cosmetic = OverlayQuestionDocument {
    ///     text: Some("Delegate responsibilities to different team members?".into()),
    ///     cosmetic: Some(true),
    ///     ..OverlayQuestionDocument::of("delegation")
    /// };
    /// // Another question from now on, which starts a new series:
    /// let reworded = OverlayQuestionDocument { revision: Some(2), cosmetic: None, ..cosmetic.clone() };
    /// # let _ = reworded;
    /// ```
    pub struct OverlayQuestionDocument {
        required {
            /// The question's id.
            #[schemars(extend("pattern" = ID_PATTERN))]
            id: String,
        }
        optional {
            /// The question, as it continues the stem.
            text: Text,
            /// Rises when the question's meaning changes.
            #[schemars(range(min = 1, max = limits::REVISION))]
            revision: i64,
            /// The revision under which this framework asked the same words before its number rose: the series goes on.
            #[schemars(range(min = 1, max = limits::REVISION))]
            continues: i64,
            /// Whether the text and what points look like are only said in other words, so that everybody answers as before.
            cosmetic: bool,
            /// The id of the scale it is answered on.
            #[schemars(extend("pattern" = ID_PATTERN))]
            scale: String,
            /// Whether the high end of the scale is the good one.
            keying: Keying,
            /// How much the question counts in its area, beside the others.
            #[schemars(range(min = 1, max = limits::WEIGHT))]
            weight: i64,
            /// Whether it asks about the team or about the respondent.
            referent: Referent,
            /// Whether what it asks about may not have come up at all.
            may_not_arise: bool,
            /// Whether the next district may leave the question out.
            removable: bool,
            /// The non-responses it offers, out of the scale's.
            non_responses: Vec<NonResponse> [..=2],
            /// By the id of a point of its scale: what that point looks like here.
            #[schemars(schema_with = "descriptors_schema")]
            descriptors: IndexMap<String, Text> [..=limits::POINTS],
            /// What helps to answer it, in a sentence or two.
            help: Text,
            /// Whether it counts in scores, ranks and prompts.
            scored: bool,
            /// What the question is called in the system that it comes from.
            code: PlainText,
            /// The area of the base from which the question is moved here.
            #[schemars(extend("pattern" = ID_PATTERN))]
            from: String,
            /// The question of this area behind which it stands.
            #[schemars(extend("pattern" = ID_PATTERN))]
            after: String,
            /// The question of this area before which it stands.
            #[schemars(extend("pattern" = ID_PATTERN))]
            before: String,
            /// Whether it stands before all others of this area.
            first: bool,
            /// Why the question is left out.
            hide_because: PlainText,
            /// The id of what stands in the place of the hidden question.
            #[schemars(extend("pattern" = ID_PATTERN))]
            replacement: String,
        }
    }
}

document! {
    /// A view that an overlay changes, adds, moves or hides.
    ///
    /// ```
    /// # use ilt::overlay::document::OverlayViewDocument;
    /// let families = OverlayViewDocument {
    ///     questions: Some(vec!["family_and_community".into(), "shared_norms".into()]),
    ///     ..OverlayViewDocument::of("families")
    /// };
    /// assert!(families.title.is_none(), "it is called as in the base");
    /// ```
    pub struct OverlayViewDocument {
        required {
            /// The view's id.
            #[schemars(extend("pattern" = ID_PATTERN))]
            id: String,
        }
        optional {
            /// What the view is called.
            title: Text,
            /// The ids of its questions, all of them.
            questions: Vec<String> [1..=limits::QUESTIONS],
            /// What the view is about, in a sentence or two.
            description: Text,
            /// What the view's position is called from certain shares on, in the place of the base's cuts.
            cuts: Vec<CutDocument> [..=limits::CUTS],
            /// The view behind which it stands.
            #[schemars(extend("pattern" = ID_PATTERN))]
            after: String,
            /// The view before which it stands.
            #[schemars(extend("pattern" = ID_PATTERN))]
            before: String,
            /// Whether it stands before all others.
            first: bool,
            /// Why the view is left out.
            hide_because: PlainText,
            /// The id of what stands in the place of the hidden view.
            #[schemars(extend("pattern" = ID_PATTERN))]
            replacement: String,
        }
    }
}

document! {
    /// A role that an overlay changes, adds, moves or hides.
    ///
    /// ```
    /// # use ilt::overlay::document::OverlayRoleDocument;
    /// let coordinator = OverlayRoleDocument { label: Some("Bilingual coordinator".into()), ..OverlayRoleDocument::of("coordinator") };
    /// assert!(coordinator.hide_because.is_none());
    /// ```
    pub struct OverlayRoleDocument {
        required {
            /// The role's id.
            #[schemars(extend("pattern" = ID_PATTERN))]
            id: String,
        }
        optional {
            /// What people read.
            label: Text,
            /// Whether the label is only said in other words, for the same people.
            cosmetic: bool,
            /// The role behind which it stands.
            #[schemars(extend("pattern" = ID_PATTERN))]
            after: String,
            /// The role before which it stands.
            #[schemars(extend("pattern" = ID_PATTERN))]
            before: String,
            /// Whether it stands before all others.
            first: bool,
            /// Why the role is left out.
            hide_because: PlainText,
            /// The id of what stands in the place of the hidden role.
            #[schemars(extend("pattern" = ID_PATTERN))]
            replacement: String,
        }
    }
}

document! {
    /// A discussion prompt that an overlay changes, adds, moves or hides.
    ///
    /// ```
    /// # use ilt::overlay::document::OverlayPromptDocument;
    /// let text = Some("Which families did we not hear from?".into());
    /// let prompt = OverlayPromptDocument { text, ..OverlayPromptDocument::of("question_low_visibility") };
    /// assert!(prompt.trigger.is_none(), "it appears when it did before");
    /// ```
    pub struct OverlayPromptDocument {
        required {
            /// The prompt's id.
            #[schemars(extend("pattern" = ID_PATTERN))]
            id: String,
        }
        optional {
            /// Whether it helps to notice, to interpret or to commit.
            phase: Phase,
            /// What makes it appear.
            trigger: Trigger,
            /// What it is about.
            scope: PromptScope,
            /// The id of the one question or area that it is about; whichever it fires for if left out.
            #[schemars(extend("pattern" = ID_PATTERN))]
            about: String,
            /// What the team reads.
            text: Text,
            /// The prompt behind which it stands.
            #[schemars(extend("pattern" = ID_PATTERN))]
            after: String,
            /// The prompt before which it stands.
            #[schemars(extend("pattern" = ID_PATTERN))]
            before: String,
            /// Whether it stands before all others.
            first: bool,
            /// Why the prompt is left out.
            hide_because: PlainText,
            /// The id of what stands in the place of the hidden prompt.
            #[schemars(extend("pattern" = ID_PATTERN))]
            replacement: String,
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::OverlayDocument;
    use crate::document::{Kind, Shape, Shaped};
    use crate::framework::document::FrameworkDocument;

    /// What an overlay cannot change of a framework, and why.
    const NOT_CHANGED: &[(&str, &str, &str)] = &[
        (
            "FrameworkDocument",
            "default_language",
            "every text is there in it: a framework in another one is written anew",
        ),
        ("FrameworkDocument", "answered_by", "it is what a framework is: one that others answer is written anew"),
        ("FrameworkDocument", "lineage", "it is written when the overlay is resolved"),
        ("FrameworkDocument", "origins", "they are written when the overlay is resolved"),
        ("ScaleDocument", "origin", "it is written when the overlay is resolved"),
        ("PointDocument", "origin", "it is written when the overlay is resolved"),
        ("NonResponseDocument", "origin", "it is written when the overlay is resolved"),
        ("AreaDocument", "origin", "it is written when the overlay is resolved"),
        ("QuestionDocument", "origin", "it is written when the overlay is resolved"),
        ("RoleDocument", "origin", "it is written when the overlay is resolved"),
        ("PromptDocument", "origin", "it is written when the overlay is resolved"),
        ("ViewDocument", "origin", "it is written when the overlay is resolved"),
    ];

    fn shapes(kind: Kind, shapes: &mut BTreeMap<&'static str, &'static Shape>) {
        match kind {
            Kind::Object(shape) => {
                shapes.insert(shape.name, shape);
                shape.fields.iter().for_each(|field| self::shapes(field.kind, shapes));
            }
            Kind::List(inside) | Kind::Map(inside) => self::shapes(*inside, shapes),
            _ => {}
        }
    }

    /// Whoever adds a field to a framework decides whether a district may change it.
    #[test]
    fn every_field_of_a_framework_is_an_overlays_or_has_a_reason() {
        let (mut frameworks, mut overlays) = (BTreeMap::new(), BTreeMap::new());
        shapes(FrameworkDocument::KIND, &mut frameworks);
        shapes(OverlayDocument::KIND, &mut overlays);
        for (name, shape) in frameworks {
            let patch = match name {
                "FrameworkDocument" => "OverlayDocument".to_owned(),
                _ => format!("Overlay{name}"),
            };
            // what has no shape of its own in an overlay stands there as it does in a framework, or not at all
            let Some(patch) = overlays.get(patch.as_str()) else { continue };
            for field in shape.fields {
                let listed = NOT_CHANGED.iter().any(|(of, not_changed, _)| (*of, *not_changed) == (name, field.name));
                let is_there = patch.field(field.name).is_some();
                assert!(
                    is_there != listed,
                    "{name}.{} is a field of {} or has its reason above",
                    field.name,
                    patch.name
                );
            }
        }
    }
}
