//! What a program that embeds the crate publishes of its types, with plain schemars or aide: an OpenAPI document.

use ilt::diagnostic::Diagnostic;
use ilt::document::{Checked, DiagnosticsDocument};
use ilt::form::AnswerProfile;
use ilt::framework::document::{FrameworkDocument, QuestionDocument};
use ilt::response::Completion;
use ilt::response::document::{ResponseDocument, ResponseSetDocument, SingleResponseDocument};
use ilt::tally::document::{ClosedDocument, TallyDocument};
use ilt::words::document::WordsDocument;
use ilt::{Framework, Policy, Profile, Report};
use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, SchemaGenerator};
use serde_json::{Map, Value, json};

use crate::files;

/// A type of the app's own, with names that the crate must leave to it.
#[derive(JsonSchema)]
#[allow(dead_code)]
struct Team {
    text: Text,
    report: Report,
}

#[derive(JsonSchema)]
#[allow(dead_code)]
struct Text(String);

fn add<T: JsonSchema>(generator: &mut SchemaGenerator, paths: &mut Map<String, Value>) {
    let schema = generator.subschema_for::<T>();
    let body = json!({ "content": { "application/json": { "schema": schema } } });
    let answer = json!({ "description": "Taken.", "content": { "application/json": { "schema": schema } } });
    let path = format!("/{}", paths.len());
    paths.insert(path, json!({ "post": { "requestBody": body, "responses": { "200": answer } } }));
}

/// The document, in either contract: as aide writes what comes in, and what goes out.
fn openapi(settings: SchemaSettings) -> Value {
    let mut generator =
        settings.with(|settings| settings.definitions_path = "/components/schemas".into()).into_generator();
    let mut paths = Map::new();
    add::<Team>(&mut generator, &mut paths);
    add::<Framework>(&mut generator, &mut paths);
    add::<Checked<Framework>>(&mut generator, &mut paths);
    add::<Completion>(&mut generator, &mut paths);
    add::<Policy>(&mut generator, &mut paths);
    add::<AnswerProfile>(&mut generator, &mut paths);
    add::<FrameworkDocument>(&mut generator, &mut paths);
    add::<Vec<QuestionDocument>>(&mut generator, &mut paths);
    add::<ResponseSetDocument>(&mut generator, &mut paths);
    add::<ResponseDocument>(&mut generator, &mut paths);
    add::<SingleResponseDocument>(&mut generator, &mut paths);
    add::<TallyDocument>(&mut generator, &mut paths);
    add::<ClosedDocument>(&mut generator, &mut paths);
    add::<WordsDocument>(&mut generator, &mut paths);
    add::<Report>(&mut generator, &mut paths);
    add::<ilt::report::RollupReport>(&mut generator, &mut paths);
    add::<ilt::cycle::Series>(&mut generator, &mut paths);
    add::<Profile>(&mut generator, &mut paths);
    add::<DiagnosticsDocument>(&mut generator, &mut paths);
    add::<Vec<Diagnostic>>(&mut generator, &mut paths);
    add::<ilt::compare::Diff>(&mut generator, &mut paths);
    add::<ilt::compare::Comparability>(&mut generator, &mut paths);
    add::<ilt::compare::Coverage>(&mut generator, &mut paths);
    add::<ilt::compare::Published>(&mut generator, &mut paths);
    #[cfg(feature = "tables")]
    add::<ilt::intake::MappingDocument>(&mut generator, &mut paths);
    #[cfg(feature = "tables")]
    add::<ilt::intake::ImportReport>(&mut generator, &mut paths);
    #[cfg(feature = "overlay")]
    add::<ilt::overlay::document::OverlayDocument>(&mut generator, &mut paths);
    json!({
        "openapi": "3.1.0",
        "info": { "title": "Reflection", "version": "1.0.0" },
        "paths": paths,
        "components": { "schemas": generator.take_definitions(true) },
    })
}

#[test]
fn components_are_clean_in_what_comes_in_and_what_goes_out() {
    for settings in [SchemaSettings::draft2020_12().for_deserialize(), SchemaSettings::draft2020_12().for_serialize()] {
        let document = openapi(settings);
        let components = document["components"]["schemas"].as_object().unwrap();
        let mut targets = Vec::new();
        files::said(&document, "$ref", &mut targets);
        for target in &targets {
            assert!(document.pointer(target.trim_start_matches('#')).is_some(), "{target} leads nowhere");
        }
        for (name, component) in components {
            assert!(targets.contains(&format!("#/components/schemas/{name}").as_str()), "{name} is not used");
            if ["Team", "Text"].contains(&name.as_str()) {
                continue;
            }
            // an app has a `Team`, a `Text` or a `Report` of its own: then schemars would number one of the two
            assert!(name.matches(|letter: char| letter.is_ascii_uppercase()).count() >= 2, "{name} is any app's name");
            assert!(!name.ends_with(|last: char| last.is_ascii_digit()), "{name} is a numbered twin");
            assert_eq!(component["title"], **name);
            let description = component["description"].as_str().unwrap_or_else(|| panic!("{name} is not described"));
            let words_of_a_set = description.split_once("\n\n- `").is_some();
            assert!(words_of_a_set == component.get("enum").is_some(), "{name}: {description}");
        }
        let mut described = Vec::new();
        files::said(&document, "description", &mut described);
        for text in described {
            for rust in ["```", "\n# ", "::", "[`", "assert"] {
                assert!(!text.contains(rust), "{text}");
            }
        }
    }
}

#[test]
fn reading_and_writing_have_one_schema() {
    let [read, written] =
        [SchemaSettings::draft2020_12().for_deserialize(), SchemaSettings::draft2020_12().for_serialize()].map(openapi);
    for (name, component) in read["components"]["schemas"].as_object().unwrap() {
        assert_eq!(component, &written["components"]["schemas"][name], "{name}");
    }
}
