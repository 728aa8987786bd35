//! Writes what a form of one framework needs, as one JSON object:
//! `cargo run --example answer_schema -- [types|form] [LANGUAGE] [nested] [draft] [without_dialect] [FRAMEWORK.json]`.

use std::error::Error;

use ilt::Framework;
use ilt::form::AnswerProfile;
use serde_json::json;

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let says = |word: &str| arguments.iter().any(|argument| argument == word);
    let framework = match arguments.iter().find(|argument| argument.ends_with(".json")) {
        Some(path) => Framework::from_json(&std::fs::read_to_string(path)?)?,
        None => Framework::new_leaders(),
    };
    let words = ["types", "form", "nested", "draft", "without_dialect"];
    let language =
        arguments.iter().find(|argument| !words.contains(&argument.as_str()) && !argument.ends_with(".json"));
    let language = language.map_or("en", String::as_str).parse()?;
    let profile = if says("form") { AnswerProfile::Form } else { AnswerProfile::Types };
    let mut schema = framework.form().answer_schema(profile, &language);
    if says("nested") {
        schema = schema.nested_by_area();
    }
    if says("draft") {
        schema = schema.draft();
    }
    if says("without_dialect") {
        schema = schema.without_dialect();
    }
    let everything = json!({
        "schema": schema.to_value(),
        "react_jsonschema_form": schema.react_jsonschema_form(),
        "json_forms": schema.json_forms(),
        "skeleton": schema.skeleton("r1"),
        "messages": schema.messages(),
    });
    #[allow(clippy::print_stdout)]
    {
        println!("{everything:#}");
    }
    Ok(())
}
