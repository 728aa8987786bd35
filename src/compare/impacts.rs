//! What changes do: one row for every field that the schema of a framework has.

use crate::document::{Shape, choices};

choices! {
    /// What a change does to those who use the framework, from the least to the gravest.
    #[schemars(rename = "DiffImpact")]
    pub enum Impact {
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
    #[schemars(rename = "DiffVersionStep")]
    pub enum Step {
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

/// What a change of a field does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Effect {
    /// Always the same.
    Always(Impact),
    /// A text that people read when they answer.
    Answered,
    /// Rises when the meaning changes.
    Revision,
    /// Only the ratio to the area's other weights counts.
    Weight,
    /// Whether somebody may do something.
    Granted,
    /// Texts by a key that people read when they answer.
    AnsweredByKey,
    /// Words by a key.
    ByKey(Impact),
    /// Where points stand, which may be left to the default.
    Positions,
    /// Which points are good news and which are bad news.
    Sides,
    /// The non-responses of a question, by default its scale's.
    Offered,
    /// Elements that are there or not, each with fields of its own.
    Elements { added: Impact, removed: Impact, moved: Impact },
    /// Questions, which are followed from area to area.
    Questions,
    /// An object whose fields have rows of their own.
    Parts,
    /// By this the element is followed: with another one it is another element.
    Key,
    /// Which release it is.
    Release,
    /// Where it came from, which is no content.
    Provenance,
}

use Impact::{Additive, Breaking, Editorial, ScoreAffecting, Translation};

use Effect::{
    Always, Answered, AnsweredByKey, ByKey, Elements, Granted, Key, Offered, Parts, Positions, Provenance, Questions,
    Release, Revision, Sides, Weight,
};

/// Credits of the sources: nothing that is kept refers to them.
const CREDITS: Effect = Elements { added: Editorial, removed: Editorial, moved: Editorial };

/// Views, cuts and prompts: nothing that is kept refers to them, and no series ends with one.
const ON_TOP: Effect = Elements { added: Additive, removed: Editorial, moved: Editorial };

/// Every field, as `element.field`, in the order in which changes are told.
const ROWS: &[(&str, &str, Effect)] = &[
    ("framework", "format", Release),
    ("framework", "id", Release),
    ("framework", "version", Release),
    ("framework", "title", Always(Editorial)),
    ("framework", "description", Always(Editorial)),
    ("framework", "stem", Answered),
    ("framework", "stem_revision", Revision),
    ("framework", "stem_continues", Always(Editorial)),
    ("framework", "recall_period", Answered),
    ("framework", "default_language", Always(Breaking)),
    ("framework", "answered_by", Always(Breaking)),
    ("framework", "asks_importance", Granted),
    ("framework", "attribution", CREDITS),
    ("framework", "additions", CREDITS),
    ("framework", "translations", Elements { added: Additive, removed: Breaking, moved: Editorial }),
    ("framework", "scales", Elements { added: Additive, removed: Breaking, moved: Editorial }),
    ("framework", "areas", Elements { added: Additive, removed: Breaking, moved: Editorial }),
    ("framework", "views", ON_TOP),
    ("framework", "roles", Elements { added: Additive, removed: Breaking, moved: Editorial }),
    ("framework", "scoring", Parts),
    ("framework", "priorities", Parts),
    ("framework", "disclosure", Parts),
    ("framework", "prompts", ON_TOP),
    ("framework", "retired", Elements { added: Editorial, removed: Editorial, moved: Editorial }),
    ("framework", "cosmetic", Elements { added: Editorial, removed: Editorial, moved: Editorial }),
    ("framework", "lineage", Provenance),
    ("framework", "origins", Provenance),
    ("attribution", "title", Key),
    ("attribution", "publisher", Key),
    ("attribution", "relation", Always(Editorial)),
    ("attribution", "rights", Always(Editorial)),
    ("attribution", "url", Always(Editorial)),
    ("attribution", "retrieved", Always(Editorial)),
    ("attribution", "origin", Provenance),
    ("translation", "language", Key),
    ("translation", "status", Always(Translation)),
    ("translation", "complete", Always(Translation)),
    ("translation", "made_from", ByKey(Translation)),
    ("scale", "id", Key),
    ("scale", "kind", Always(Editorial)),
    ("scale", "revision", Revision),
    ("scale", "continues", Always(Editorial)),
    ("scale", "span", Positions),
    ("scale", "favorable", Sides),
    ("scale", "unfavorable", Sides),
    ("scale", "points", Elements { added: ScoreAffecting, removed: Breaking, moved: ScoreAffecting }),
    ("scale", "non_responses", Parts),
    ("scale", "origin", Provenance),
    ("point", "id", Key),
    ("point", "value", Always(ScoreAffecting)),
    ("point", "position", Positions),
    ("point", "label", Answered),
    ("point", "code", Always(Editorial)),
    ("point", "origin", Provenance),
    ("non_responses", "not_applicable", NON_RESPONSE),
    ("non_responses", "dont_know", NON_RESPONSE),
    ("non_response", "label", Answered),
    ("non_response", "code", Always(Editorial)),
    ("non_response", "origin", Provenance),
    ("area", "id", Key),
    ("area", "title", Always(Editorial)),
    ("area", "description", Always(Editorial)),
    ("area", "cuts", ON_TOP),
    ("area", "code", Always(Editorial)),
    ("area", "questions", Questions),
    ("area", "origin", Provenance),
    ("question", "id", Key),
    ("question", "text", Answered),
    ("question", "descriptors", AnsweredByKey),
    ("question", "revision", Revision),
    ("question", "continues", Always(Editorial)),
    ("question", "scale", Always(Breaking)),
    ("question", "keying", Always(ScoreAffecting)),
    ("question", "weight", Weight),
    ("question", "referent", Always(Editorial)),
    ("question", "may_not_arise", Always(Editorial)),
    ("question", "removable", Granted),
    ("question", "non_responses", Offered),
    ("question", "help", Always(Editorial)),
    ("question", "scored", Always(ScoreAffecting)),
    ("question", "code", Always(Editorial)),
    ("question", "origin", Provenance),
    ("view", "id", Key),
    ("view", "title", Always(Editorial)),
    ("view", "description", Always(Editorial)),
    ("view", "questions", Always(ScoreAffecting)),
    ("view", "cuts", ON_TOP),
    ("view", "origin", Provenance),
    ("cut", "at_least", Key),
    ("cut", "label", Always(Editorial)),
    ("role", "id", Key),
    ("role", "label", Answered),
    ("role", "origin", Provenance),
    ("scoring", "area_reading", Always(ScoreAffecting)),
    ("scoring", "minimum_n", Always(ScoreAffecting)),
    ("scoring", "minimum_coverage", Always(ScoreAffecting)),
    ("scoring", "places", Always(ScoreAffecting)),
    ("scoring", "strength", Parts),
    ("scoring", "opportunity", Parts),
    ("scoring", "contested", Parts),
    ("scoring", "low_visibility_at_least", Always(ScoreAffecting)),
    ("scoring", "poor_fit_at_least", Always(ScoreAffecting)),
    ("scoring", "role_gap_at_least", Always(ScoreAffecting)),
    ("scoring", "highlight_at_least", Always(ScoreAffecting)),
    ("scoring", "change_at_least", Always(ScoreAffecting)),
    ("scoring", "change_moves", Always(ScoreAffecting)),
    ("strength", "favorable_at_least", Always(ScoreAffecting)),
    ("strength", "unfavorable_at_most", Always(ScoreAffecting)),
    ("opportunity", "unfavorable_at_least", Always(ScoreAffecting)),
    ("opportunity", "position_below", Always(ScoreAffecting)),
    ("contested", "favorable_at_least", Always(ScoreAffecting)),
    ("contested", "unfavorable_at_least", Always(ScoreAffecting)),
    ("priorities", "cap", Always(ScoreAffecting)),
    ("priorities", "relative_fallback", Always(ScoreAffecting)),
    ("priorities", "importance_first", Always(ScoreAffecting)),
    ("disclosure", "threshold", Always(ScoreAffecting)),
    ("disclosure", "open_mode", Always(ScoreAffecting)),
    ("prompt", "id", Key),
    ("prompt", "text", Always(Editorial)),
    ("prompt", "phase", Always(Editorial)),
    ("prompt", "trigger", Always(Editorial)),
    ("prompt", "scope", Always(Editorial)),
    ("prompt", "about", Always(Editorial)),
    ("prompt", "origin", Provenance),
    ("retired", "what", Key),
    ("retired", "id", Key),
    ("retired", "version", Always(Editorial)),
    ("retired", "reason", Always(Editorial)),
    ("retired", "replacement", Always(Editorial)),
    ("cosmetic_change", "what", Key),
    ("cosmetic_change", "id", Key),
    ("cosmetic_change", "version", Key),
    ("cosmetic_change", "framework", Key),
];

const NON_RESPONSE: Effect = Elements { added: ScoreAffecting, removed: ScoreAffecting, moved: Editorial };

/// What the element of that shape is called in the table: `NonResponseDocument` is `non_response`.
pub(super) fn element(shape: &Shape) -> String {
    let mut words = String::new();
    for letter in shape.name.trim_end_matches("Document").chars() {
        if letter.is_ascii_uppercase() && !words.is_empty() {
            words.push('_');
        }
        words.push(letter.to_ascii_lowercase());
    }
    words
}

/// Whether people answer the words of a field, so that other words may get other answers.
#[cfg(feature = "overlay")]
pub(crate) fn is_answered(shape: &Shape, field: &str) -> bool {
    rows(shape).any(|(name, effect)| name == field && matches!(effect, Answered | AnsweredByKey))
}

/// The rows of an element's fields.
pub(super) fn rows(shape: &Shape) -> impl Iterator<Item = (&'static str, Effect)> + use<> {
    let element = element(shape);
    ROWS.iter().filter(move |(of, ..)| *of == element).map(|(_, field, effect)| (*field, *effect))
}

impl Effect {
    /// Whether a change of the field can change a score, so that the field is in the digest of the scores.
    pub(super) fn can_change_a_score(self) -> bool {
        match self {
            Always(impact) => impact >= ScoreAffecting,
            Answered
            | AnsweredByKey
            | Revision
            | Weight
            | Positions
            | Sides
            | Offered
            | Elements { .. }
            | Questions
            | Parts => true,
            Granted | ByKey(_) | Key | Release | Provenance => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use serde_json::Value;

    use super::{Effect, Impact, ROWS, element, rows};
    use crate::document::{Kind, Shape, Shaped};
    use crate::framework::PROVENANCE;
    use crate::framework::document::FrameworkDocument;

    /// Every shape that a framework is made of, by what it is called in the table.
    fn shapes() -> BTreeMap<String, &'static Shape> {
        fn add(kind: Kind, shapes: &mut BTreeMap<String, &'static Shape>) {
            match kind {
                Kind::Object(shape) => {
                    shapes.insert(element(shape), shape);
                    shape.fields.iter().for_each(|field| add(field.kind, shapes));
                }
                Kind::List(inside) | Kind::Map(inside) => add(*inside, shapes),
                _ => {}
            }
        }
        let mut shapes = BTreeMap::new();
        add(FrameworkDocument::KIND, &mut shapes);
        shapes
    }

    /// Every `element.field` of the published schema; what lies below provenance is no content.
    fn of_the_schema() -> BTreeSet<(String, String)> {
        let file = concat!(env!("CARGO_MANIFEST_DIR"), "/schemas/framework.json");
        let schema: Value = serde_json::from_str(&std::fs::read_to_string(file).unwrap()).unwrap();
        let provenance = ["origin", "origins", "adaptation", "pin"];
        let root = ("framework".to_owned(), &schema["properties"]);
        let parts = schema["$defs"].as_object().unwrap().iter().filter_map(|(name, part)| {
            let shape = Shape {
                name: Box::leak(name.clone().into_boxed_str()),
                key: &[],
                ordered: true,
                fields: &[],
                gone: &[],
            };
            let name = element(&shape);
            (part.get("properties").is_some() && !provenance.contains(&name.as_str()))
                .then(|| (name, &part["properties"]))
        });
        let fields = parts.chain([root]).flat_map(|(element, properties)| {
            let fields = properties.as_object().unwrap().keys().cloned().collect::<Vec<_>>();
            fields.into_iter().map(move |field| (element.clone(), field))
        });
        fields.collect()
    }

    #[test]
    fn every_property_of_the_schema_has_a_row() {
        let rows: BTreeSet<_> = ROWS.iter().map(|(of, field, _)| ((*of).to_owned(), (*field).to_owned())).collect();
        assert_eq!(rows.len(), ROWS.len(), "a field has one row");
        let schema = of_the_schema();
        let missing: Vec<_> = schema.difference(&rows).collect();
        assert!(missing.is_empty(), "give these a row in src/compare/impacts.rs: {missing:?}");
        let unknown: Vec<_> = rows.difference(&schema).collect();
        assert!(unknown.is_empty(), "the schema does not have these: {unknown:?}");
    }

    /// The digest is a walk over the shapes, so what the schema has and they have is in it.
    #[test]
    fn every_property_of_the_schema_is_in_a_shape() {
        let shapes = shapes();
        for (element, field) in of_the_schema() {
            assert!(shapes[&element].field(&field).is_some(), "{element}.{field}");
        }
    }

    /// A special rule reads what it is about, so it stands only where it fits.
    #[test]
    fn effects_fit_the_fields() {
        for shape in shapes().values() {
            for (name, effect) in rows(shape) {
                let kind = shape.field(name).unwrap().kind;
                let fits = match effect {
                    Effect::Always(_) => !matches!(kind, Kind::List(_) | Kind::Map(_) | Kind::Object(_)),
                    Effect::Answered => matches!(kind, Kind::Text),
                    Effect::Revision | Effect::Weight | Effect::Positions => matches!(kind, Kind::Number),
                    Effect::Granted => matches!(kind, Kind::Truth),
                    Effect::AnsweredByKey => matches!(kind, Kind::Map(Kind::Text)),
                    Effect::ByKey(_) => matches!(kind, Kind::Map(Kind::Word)),
                    Effect::Sides | Effect::Offered => matches!(kind, Kind::Set),
                    Effect::Elements { .. } => matches!(kind, Kind::List(_) | Kind::Object(_)),
                    Effect::Questions => matches!(kind, Kind::List(_)),
                    Effect::Parts => matches!(kind, Kind::Object(_)),
                    Effect::Key => shape.key.contains(&name),
                    Effect::Release => true,
                    Effect::Provenance => PROVENANCE.contains(&name),
                };
                assert!(fits, "{}.{name}: {effect:?} of {kind:?}", shape.name);
                assert!(effect == Effect::Provenance || !PROVENANCE.contains(&name), "{}.{name}", shape.name);
            }
        }
    }

    fn words(effect: Effect, kind: Kind) -> String {
        let impact = |impact: Impact| impact.as_str().replace('_', "-");
        match effect {
            Effect::Always(always) => impact(always),
            Effect::Answered => "in the default language score-affecting, or editorial if declared cosmetic".to_owned(),
            Effect::Revision => "score-affecting, whether or not the words changed; editorial where the series goes on; it can only rise".to_owned(),
            Effect::Weight => {
                "score-affecting where the ratio of the area's weights changes, else editorial".to_owned()
            }
            Effect::Granted => "additive where it becomes true, breaking where it no longer is".to_owned(),
            Effect::AnsweredByKey => {
                "of each point: in the default language score-affecting, or editorial if declared cosmetic".to_owned()
            }
            Effect::ByKey(always) => format!("of each: {}", impact(always)),
            Effect::Positions => {
                "score-affecting, the default and the same positions written out being alike".to_owned()
            }
            Effect::Sides => "score-affecting, told of each point".to_owned(),
            Effect::Offered => "score-affecting; what the scale offers or no longer offers is told there".to_owned(),
            Effect::Elements { added, removed, moved } => {
                let changes = format!("added: {}; removed: {}", impact(added), impact(removed));
                match kind {
                    Kind::List(Kind::Object(shape)) if !shape.ordered => changes,
                    Kind::List(_) => format!("{changes}; moved: {}", impact(moved)),
                    _ => changes,
                }
            }
            Effect::Questions => {
                "added to an area that was there: score-affecting, with a new area: additive; removed: \
                                  breaking; moved to another area: score-affecting, within it: editorial"
                    .to_owned()
            }
            Effect::Parts => "see its own fields".to_owned(),
            Effect::Key => "makes it another element".to_owned(),
            Effect::Release => "none: it says which two releases are compared".to_owned(),
            Effect::Provenance => "none: where it came from is no content".to_owned(),
        }
    }

    /// The table as people read it in the documentation: fields of one element and one effect share a line.
    fn page() -> String {
        let shapes = shapes();
        let mut lines: Vec<(&str, String, Vec<String>)> = Vec::new();
        for (of, field, effect) in ROWS {
            let says = words(*effect, shapes[*of].field(field).unwrap().kind);
            let field = format!("`{field}`");
            match lines.iter_mut().find(|(element, effect, _)| element == of && *effect == says) {
                Some((.., fields)) => fields.push(field),
                None => lines.push((of, says, vec![field])),
            }
        }
        let lines = lines.iter().map(|(of, says, fields)| format!("| {of} | {} | {says} |\n", fields.join(", ")));
        format!("| of | field | what a change does |\n|---|---|---|\n{}", lines.collect::<String>())
    }

    #[test]
    fn the_table_in_the_documentation_is_this_table() {
        assert!(page() == include_str!("impacts.md"), "src/compare/impacts.md should be this:\n{}", page());
    }
}
