//! One framework's own schemas: what a form needs, and what it hands in.

use ilt::form::{AnswerProfile, AnswerSchema, Form};
use ilt::framework::{AnsweredBy, Language};
use ilt::response::SingleResponse;
use ilt::response::document::{
    CycleDocument, ResponseDocument, ResponseSetDocument, SingleResponseDocument, TeamDocument,
};
use ilt::{Framework, Profile, ResponseSet, Tally};
use serde_json::{Value, json};

use crate::files;

fn english() -> Language {
    "en".parse().unwrap()
}

fn validator(schema: &AnswerSchema) -> jsonschema::Validator {
    jsonschema::draft202012::new(&schema.to_value()).unwrap()
}

/// All eight schemas of a form.
fn every_schema(form: &Form) -> Vec<AnswerSchema> {
    let mut all = Vec::new();
    for profile in [AnswerProfile::Types, AnswerProfile::Form] {
        for nested in [false, true] {
            for draft in [false, true] {
                let schema = form.answer_schema(profile, &english());
                let schema = if nested { schema.nested_by_area() } else { schema };
                all.push(if draft { schema.draft() } else { schema });
            }
        }
    }
    all
}

/// The keywords of a schema, wherever they stand.
fn keywords(schema: &Value, found: &mut Vec<String>) {
    match schema {
        Value::Object(fields) => {
            for (name, value) in fields {
                found.push(name.clone());
                match name.as_str() {
                    "properties" | "$defs" => value.as_object().unwrap().values().for_each(|v| keywords(v, found)),
                    _ => keywords(value, found),
                }
            }
        }
        Value::Array(list) => list.iter().for_each(|value| keywords(value, found)),
        _ => {}
    }
}

/// Lakeside's framework, which asks for no importance here.
fn lakeside() -> Framework {
    let mut document = files::lakeside().document().clone();
    document.asks_importance = None;
    Framework::try_from(document).unwrap()
}

/// A complete response to Lakeside's framework.
fn complete(nested: bool) -> Value {
    let answers = if nested {
        json!({
            "planning": {"shares_plans": "often", "visits_classes": "dont_know"},
            "culture": {"is_heard": "agree"},
        })
    } else {
        json!({"shares_plans": "often", "visits_classes": "dont_know", "is_heard": "agree"})
    };
    json!({
        "format": "ilt-response/1",
        "framework": {"id": "lakeside", "version": "1.2.0"},
        "respondent": "r1",
        "status": "submitted",
        "role": "teacher",
        "answers": answers,
        "consents_to_attribution": false,
        "comment": "More time.",
    })
}

#[test]
fn every_schema_is_one_and_its_skeleton_answers_nothing() {
    let framework = lakeside();
    for schema in every_schema(&framework.form()) {
        let value = schema.to_value();
        jsonschema::meta::validate(&value).unwrap();
        let skeleton = serde_json::to_value(schema.skeleton("r1")).unwrap();
        let errors: Vec<_> = validator(&schema).iter_errors(&skeleton).map(|error| error.to_string()).collect();
        if value["properties"]["status"]["const"] == "draft" {
            assert!(errors.is_empty(), "{errors:?}");
        } else {
            assert_eq!(errors.len(), 3, "one for every question: {errors:?}");
        }
        assert!(schema.skeleton("r1").answers.is_empty());
    }
}

#[test]
fn no_question_has_a_default_and_none_is_answered_by_a_constant() {
    let framework = lakeside();
    for schema in every_schema(&framework.form()) {
        let mut found = Vec::new();
        let value = schema.to_value();
        keywords(&value, &mut found);
        assert!(!found.iter().any(|keyword| keyword == "default"));
        // react-jsonschema-form fills in the first of a `oneOf` of constants: the types profile has none
        if value.get("$defs").is_some() {
            assert!(!found.iter().any(|keyword| keyword == "oneOf"));
        } else {
            for keyword in ["$ref", "allOf", "anyOf", "$defs"] {
                assert!(!found.iter().any(|other| other == keyword), "{keyword}");
            }
        }
    }
}

#[test]
fn without_its_dialect_a_schema_says_nothing_that_draft_7_does_not() {
    let framework = lakeside();
    for schema in every_schema(&framework.form()) {
        let with = schema.to_value();
        assert_eq!(with["$schema"], "https://json-schema.org/draft/2020-12/schema");
        let without = schema.without_dialect().to_value();
        assert!(without.get("$schema").is_none() && without.get("$id").is_none());
        let seventh = jsonschema::draft7::new(&without).unwrap();
        for nested in [false, true] {
            assert_eq!(
                seventh.is_valid(&complete(nested)),
                jsonschema::draft202012::new(&with).unwrap().is_valid(&complete(nested))
            );
        }
    }
}

#[test]
fn ids_tell_the_schemas_apart() {
    let framework = lakeside();
    let mut ids: Vec<String> = every_schema(&framework.form())
        .iter()
        .map(|schema| schema.to_value()["$id"].as_str().unwrap().to_owned())
        .collect();
    assert_eq!(ids[0], "urn:ilt:schema:answers:lakeside:1.2.0:types:flat:submitted");
    ids.sort();
    ids.dedup();
    assert_eq!(ids.len(), 8);
}

#[test]
fn a_complete_response_is_accepted_and_an_incomplete_or_foreign_one_is_not() {
    let framework = lakeside();
    for profile in [AnswerProfile::Types, AnswerProfile::Form] {
        for nested in [false, true] {
            let schema = framework.form().answer_schema(profile, &english());
            let schema = if nested { schema.nested_by_area() } else { schema };
            let validator = validator(&schema);
            let sound = complete(nested);
            assert!(validator.is_valid(&sound));
            assert!(!validator.is_valid(&complete(!nested)), "the layout is another one");
            let changed = |place: &str, value: Value| {
                let mut document = sound.clone();
                *document.pointer_mut(place).unwrap() = value;
                document
            };
            let question = if nested { "/answers/planning/shares_plans" } else { "/answers/shares_plans" };
            for (place, value) in [
                (question, json!("agree")),
                (question, json!(3)),
                (question, json!("")),
                (question, Value::Null),
                // the question offers only "dont_know"
                (&question.replace("shares_plans", "visits_classes"), json!("not_applicable")),
                ("/framework/version", json!("1.3.0")),
                ("/framework/id", json!("elsewhere")),
                ("/status", json!("draft")),
                ("/respondent", json!(" ")),
                ("/role", json!("superintendent")),
                ("/answers", json!({})),
            ] {
                assert!(!validator.is_valid(&changed(place, value.clone())), "{place} {value}");
            }
        }
    }
}

#[test]
fn the_crate_reads_what_a_form_hands_in() {
    let framework = lakeside();
    for nested in [false, true] {
        let single = SingleResponse::from_json(&framework, &complete(nested).to_string()).unwrap();
        // it is written flat, whatever it was read from
        assert_eq!(serde_json::to_value(&single).unwrap()["answers"], complete(false)["answers"]);
        assert_eq!(SingleResponse::check(&framework, single.to_document()).unwrap(), single);
    }
}

#[test]
fn flat_and_nested_responses_score_alike() {
    let framework = lakeside();
    let set = |nested: bool| {
        let team = TeamDocument::new("cedar", "Cedar");
        let mut document =
            ResponseSetDocument::new(&framework, team, CycleDocument::new("fall_2026", "Fall 2026", 1), 7);
        let single: SingleResponseDocument = serde_json::from_value(complete(nested)).unwrap();
        document.consensus = Some(single.answers.clone());
        document.responses.push(ResponseDocument::from(single));
        ResponseSet::check(&framework, document).unwrap()
    };
    assert_eq!(set(true), set(false));
    assert_eq!(Tally::of(&set(true)), Tally::of(&set(false)));
    assert_eq!(set(true).to_document(), set(false).to_document());
}

#[test]
fn sets_of_words_have_names_of_their_own() {
    let mut document: Value = serde_json::from_str(&files::read("tests/corpus/responses/framework.json")).unwrap();
    document["asks_importance"] = json!(false);
    // two ids that come to one name
    document["scales"][0]["id"] = json!("a_1");
    document["scales"][1]["id"] = json!("a1");
    for (area, question, scale) in [(0, 0, "a_1"), (0, 1, "a_1"), (1, 0, "a1")] {
        document["areas"][area]["questions"][question]["scale"] = json!(scale);
    }
    let framework = Framework::from_json(&document.to_string()).unwrap();
    let schema = framework.form().answer_schema(AnswerProfile::Types, &english()).to_value();
    let names: Vec<&String> = schema["$defs"].as_object().unwrap().keys().collect();
    assert_eq!(names, ["A1Answer", "A1AnswerWithoutNotApplicable", "a1_answer_2"]);
    assert_eq!(schema["properties"]["answers"]["properties"]["is_heard"]["$ref"], "#/$defs/a1_answer_2");
    assert_eq!(schema["$defs"]["a1_answer_2"]["enum"], json!(["disagree", "agree"]));
}

#[test]
fn what_people_read_is_in_their_language_and_in_order() {
    let framework = Framework::from_json(&files::read("tests/corpus/framework/valid/every_field.json")).unwrap();
    let language = framework.translations()[0].language().clone();
    let form = framework.form().answer_schema(AnswerProfile::Form, &language);
    let value = form.to_value();
    assert_eq!(value["title"], framework.title().in_language(&language));
    assert_eq!(value["properties"]["answers"]["title"], framework.stem().in_language(&language));
    let asked: Vec<&String> = value["properties"]["answers"]["properties"].as_object().unwrap().keys().collect();
    let questions: Vec<&str> = framework.questions().map(|question| question.id().as_str()).collect();
    assert_eq!(asked, questions);
    for question in framework.questions() {
        let written = &value["properties"]["answers"]["properties"][question.id().as_str()];
        assert_eq!(written["title"], question.text().in_language(&language));
        let words: Vec<&Value> = written["oneOf"].as_array().unwrap().iter().map(|option| &option["const"]).collect();
        let points = question.scale().points().iter().map(|point| point.id().as_str());
        let offered = question.non_responses().iter().map(|kind| kind.as_str());
        assert_eq!(words, points.chain(offered).collect::<Vec<_>>());
    }
    // the attribution stands wherever the questions stand
    let publisher = framework.attribution()[0].publisher();
    assert!(value["description"].as_str().unwrap().contains(publisher));
    assert!(form.react_jsonschema_form().get("ui:description").is_none(), "it stands in the schema");
    let types = framework.form().answer_schema(AnswerProfile::Types, &language);
    assert!(types.react_jsonschema_form()["ui:description"].as_str().unwrap().contains(publisher));
    assert!(types.json_forms().to_string().contains(publisher));
    // so does the promise, before anybody answers
    let promise = framework.form().promise;
    let promise: Vec<&str> = promise.iter().map(|sentence| sentence.in_language(&language)).collect();
    assert_eq!(types.json_forms()["elements"][0]["text"], promise.join(" "));
    assert!(types.messages()["attribution.text"].contains(publisher));
}

#[test]
fn the_types_profile_has_no_language() {
    let framework = Framework::from_json(&files::read("tests/corpus/framework/valid/every_field.json")).unwrap();
    let in_language = |tag: &str| {
        framework.form().answer_schema(AnswerProfile::Types, &tag.parse().unwrap()).nested_by_area().to_value()
    };
    assert_eq!(in_language("en"), in_language("es"));
    let text = in_language("en").to_string();
    for question in framework.questions() {
        assert!(!text.contains(question.text().in_default_language()));
    }
}

#[test]
fn ui_schemas_point_at_what_the_schema_has() {
    let framework = lakeside();
    for schema in every_schema(&framework.form()) {
        let value = schema.to_value();
        let mut shown = 0;
        let ui = schema.json_forms();
        let mut elements = vec![&ui];
        while let Some(element) = elements.pop() {
            elements.extend(element.get("elements").and_then(Value::as_array).into_iter().flatten());
            if let Some(scope) = element.get("scope").and_then(Value::as_str) {
                assert!(value.pointer(scope.trim_start_matches('#')).is_some(), "{scope}");
                shown += u32::from(element["options"]["format"] == "radio");
            }
        }
        assert_eq!(shown, 3);
        assert_ui(&value, &schema.react_jsonschema_form());
        let messages = schema.messages();
        for question in framework.questions() {
            assert!(messages.contains_key(&format!("answers.{}.label", question.id())));
        }
    }
}

/// Every field of a UI schema is one of the schema, and they are in its order.
fn assert_ui(schema: &Value, ui: &Value) {
    let Some(properties) = schema.get("properties").and_then(Value::as_object) else { return };
    let fields: Vec<&String> = ui.as_object().unwrap().keys().filter(|key| !key.starts_with("ui:")).collect();
    assert_eq!(fields, properties.keys().collect::<Vec<_>>());
    if let Some(order) = ui.get("ui:order") {
        assert_eq!(order.as_array().unwrap().iter().map(|name| name.as_str().unwrap()).collect::<Vec<_>>(), fields);
    }
    for field in fields {
        assert_ui(&properties[field], &ui[field]);
    }
}

#[test]
fn a_profile_has_a_mean_where_half_of_an_area_is_answered() {
    let framework = lakeside();
    let profile = |answers: &[(&str, &str)]| {
        let document = SingleResponseDocument {
            framework: (&framework).into(),
            respondent: "r1".into(),
            answers: answers.iter().copied().collect(),
            ..SingleResponseDocument::default()
        };
        Profile::of(&SingleResponse::check(&framework, document).unwrap().response(), &english())
    };
    let position = |profile: &Profile, area: usize| profile.areas[area].position.as_ref().map(|p| p.display.clone());
    let nothing = profile(&[]);
    assert_eq!((position(&nothing, 0), position(&nothing, 1)), (None, None));
    // one of two is half; a non-response is no answer
    let half = profile(&[("shares_plans", "often"), ("visits_classes", "dont_know"), ("is_heard", "disagree")]);
    assert_eq!((position(&half, 0), position(&half, 1)), (Some("0.67".into()), Some("0.00".into())));
    assert_eq!(half.areas[0].answered, 1);
    let unknown = &half.areas[0].questions[1];
    assert!(unknown.position.is_none());
    assert_eq!(unknown.answer.as_ref().unwrap().label, "Don't know");
    assert!(!format!("{half:?}").contains("often"), "a log is no place for answers");
}

#[test]
fn a_profile_is_keyed_and_weighted() {
    let text = files::read("tests/corpus/framework/valid/reverse_and_weights.json");
    let framework = Framework::from_json(&text).unwrap();
    let area = &framework.areas()[0];
    let first = |question: &ilt::framework::Question| question.scale().points()[0].id().to_string();
    let document = SingleResponseDocument {
        framework: (&framework).into(),
        respondent: "r1".into(),
        answers: area.questions().iter().map(|question| (question.id().to_string(), first(question))).collect(),
        ..SingleResponseDocument::default()
    };
    let profile = Profile::of(&SingleResponse::check(&framework, document).unwrap().response(), &english());
    let (mut sum, mut weights) = (0, 0);
    for (question, written) in area.questions().iter().zip(&profile.areas[0].questions) {
        let reverse = question.keying() == ilt::framework::Keying::Reverse;
        assert_eq!(written.position.as_ref().unwrap().display, if reverse { "1.00" } else { "0.00" });
        sum += if reverse { question.weight() } else { 0 };
        weights += question.weight();
    }
    assert!(sum > 0 && sum < weights, "the framework has both keyings");
    let mean = ilt::score::Ratio::new(i128::from(sum), u128::from(weights)).unwrap().to_decimal(2);
    assert_eq!(profile.areas[0].position.as_ref().unwrap().display, mean);
}

/// Lakeside's framework with help for a question, and a point of it described.
fn described() -> Framework {
    let mut document = serde_json::to_value(lakeside().document()).unwrap();
    let question = &mut document["areas"][0]["questions"][0];
    question["help"] = json!("Think of the last month.");
    question["descriptors"] = json!({"often": "Most weeks, on paper."});
    Framework::from_json(&document.to_string()).unwrap()
}

#[test]
fn help_stands_at_its_question_and_what_a_point_looks_like_at_the_point() {
    let framework = described();
    let [types, form] =
        [AnswerProfile::Types, AnswerProfile::Form].map(|profile| framework.form().answer_schema(profile, &english()));
    let labels =
        json!(["Never", "Sometimes", "Often: Most weeks, on paper.", "Always", "Not applicable", "Don't know"]);
    let question = &form.to_value()["properties"]["answers"]["properties"]["shares_plans"];
    assert_eq!(question["description"], "Think of the last month.");
    let titles: Value = question["oneOf"].as_array().unwrap().iter().map(|option| option["title"].clone()).collect();
    assert_eq!(titles, labels);
    let ui = &types.react_jsonschema_form()["answers"];
    assert_eq!(ui["shares_plans"]["ui:enumNames"], labels);
    assert_eq!(ui["shares_plans"]["ui:description"], "Think of the last month.");
    assert!(ui["visits_classes"].get("ui:description").is_none());
    for schema in [&types, &form] {
        let messages = schema.messages();
        assert_eq!(messages["answers.shares_plans.often"], "Often: Most weeks, on paper.");
        assert_eq!(messages["answers.shares_plans.often.description"], "Most weeks, on paper.");
        assert_eq!(messages["answers.shares_plans.description"], "Think of the last month.");
        assert!(!messages.contains_key("answers.visits_classes.description"));
        // JSON Forms shows a description only to whoever is at the question, unless it is told
        let ui = schema.json_forms();
        let group = ui["elements"].as_array().unwrap().iter().find(|element| element["type"] == "Group").unwrap();
        let shown = |index: usize| group["elements"][index]["options"].get("showUnfocusedDescription").cloned();
        assert_eq!((shown(0), shown(1)), (Some(json!(true)), None));
    }
    // the words of answers are as they were
    assert_eq!(
        types.to_value()["$defs"],
        lakeside().form().answer_schema(AnswerProfile::Types, &english()).to_value()["$defs"]
    );
}

#[test]
fn a_form_asks_what_the_cycle_asks_and_nothing_else() {
    let framework = described();
    let asking = framework.form().with_notes().asking(|id| id == "shares_plans");
    for (schema, asking) in every_schema(&framework.form()).into_iter().zip(every_schema(&asking)) {
        let nested = schema.to_value()["$id"].as_str().unwrap().contains(":nested:");
        let submitted = schema.to_value()["properties"]["status"]["const"] == "submitted";
        let whole = schema.to_value();
        let schema = asking;
        let value = schema.to_value();
        assert_ne!(value["$id"], whole["$id"]);
        let sound = |answers: Value| {
            let mut document = serde_json::to_value(schema.skeleton("r1")).unwrap();
            document["answers"] = answers;
            document["notes"] = json!({"shares_plans": "On Fridays."});
            document
        };
        let (asked, more) = if nested {
            (
                json!({"planning": {"shares_plans": "often"}}),
                json!({"planning": {"shares_plans": "often"}, "culture": {"is_heard": "agree"}}),
            )
        } else {
            (json!({"shares_plans": "often"}), json!({"shares_plans": "often", "is_heard": "agree"}))
        };
        let validator = validator(&schema);
        assert!(validator.is_valid(&sound(asked)), "{value}");
        assert!(!validator.is_valid(&sound(more)));
        assert_eq!(validator.is_valid(&sound(json!({}))), !submitted);
        assert_ui(&value, &schema.react_jsonschema_form());
        for gone in ["visits_classes", "is_heard", "culture"] {
            assert!(!value.to_string().contains(gone));
            assert!(!schema.react_jsonschema_form().to_string().contains(gone));
            assert!(!schema.json_forms().to_string().contains(gone));
            assert!(!schema.messages().keys().any(|key| key.contains(gone)));
            assert!(!serde_json::to_string(&schema.skeleton("r1")).unwrap().contains(gone));
        }
    }
}

#[test]
fn a_form_with_notes_asks_one_for_each_question() {
    let framework = lakeside();
    let with = every_schema(&framework.form().with_notes());
    for (schema, with) in every_schema(&framework.form()).into_iter().zip(with) {
        let types = schema.to_value().get("$defs").is_some();
        assert_eq!(
            schema.to_value()["properties"].get("notes").is_some(),
            types,
            "a response may have notes all the same"
        );
        assert!(!schema.json_forms().to_string().contains("notes"));
        assert_ui(&with.to_value(), &with.react_jsonschema_form());
        let ui = with.json_forms().to_string();
        for question in framework.questions() {
            assert!(ui.contains(&format!("#/properties/notes/properties/{}\"", question.id())));
            assert_eq!(with.react_jsonschema_form()["notes"][question.id().as_str()]["ui:widget"], "textarea");
        }
        assert!(with.skeleton("r1").notes.is_none());
    }
}

#[test]
fn importance_is_asked_where_the_framework_asks_for_it_and_never_required() {
    let framework = lakeside();
    for schema in every_schema(&framework.form()) {
        assert!(
            !schema.to_value().to_string().contains("importan")
                && !schema.json_forms().to_string().contains("importan")
        );
    }
    let mut document = framework.document().clone();
    document.asks_importance = Some(true);
    let framework = Framework::try_from(document).unwrap();
    for schema in every_schema(&framework.form()) {
        let (value, skeleton) = (schema.to_value(), serde_json::to_value(schema.skeleton("r1")).unwrap());
        assert!(skeleton.get("importance").is_none(), "nothing is rated beforehand");
        let nested = value["$id"].as_str().unwrap().contains(":nested:");
        let mut sound = complete(nested);
        sound["status"] = value["properties"]["status"]["const"].clone();
        let validator = validator(&schema);
        assert!(validator.is_valid(&sound), "it may be left out");
        for (rated, accepted) in [
            (json!({}), true),
            (json!({"is_heard": "high", "shares_plans": "low"}), true),
            (json!({"is_heard": "agree"}), false),
            (json!({"nowhere": "high"}), false),
        ] {
            sound["importance"] = rated;
            assert_eq!(validator.is_valid(&sound), accepted, "{sound}");
        }
        let mut found = Vec::new();
        keywords(&value, &mut found);
        assert!(!found.iter().any(|keyword| keyword == "default"));
        assert_ui(&value, &schema.react_jsonschema_form());
        assert_eq!(schema.messages()["importance.is_heard.high"], "High");
        for question in framework.questions() {
            let place = format!("/properties/importance/properties/{}", question.id());
            assert!(schema.json_forms().to_string().contains(&format!("#{place}\"")));
            assert!(value.pointer(&place).is_some());
        }
    }
}

#[test]
fn a_team_that_answers_together_hands_in_its_rating() {
    let mut document = lakeside().document().clone();
    document.answered_by = Some(AnsweredBy::Team);
    let framework = Framework::try_from(document).unwrap();
    let mut winter = CycleDocument::new("winter", "Winter", 2);
    winter.asked = Some(vec!["shares_plans".to_owned(), "is_heard".to_owned()]);
    let form = framework.form().with_notes().asking(|id| winter.asked.iter().flatten().any(|asked| asked == id));
    for schema in every_schema(&form) {
        let value = schema.to_value();
        jsonschema::meta::validate(&value).unwrap();
        let validator = validator(&schema);
        let team = TeamDocument { id: "cedar".into(), name: "Cedar".into() };
        let mut rating = serde_json::to_value(schema.rating(team, winter.clone(), 7)).unwrap();
        let draft = !value["properties"]["consensus"].to_string().contains("\"required\"");
        assert_eq!(validator.is_valid(&rating), draft, "nothing is rated beforehand");
        let nested = value["$id"].as_str().unwrap().contains(":nested:");
        rating["consensus"] = if nested {
            json!({"planning": {"shares_plans": "often"}, "culture": {"is_heard": "agree"}})
        } else {
            json!({"shares_plans": "often", "is_heard": "agree"})
        };
        assert!(validator.is_valid(&rating), "{rating}");
        let set = ResponseSet::from_json(&framework, &rating.to_string()).unwrap();
        assert_eq!(set.to_document().consensus.unwrap().get("is_heard"), Some("agree"));
        rating["notes"] = json!({"is_heard": "In the notes of three meetings."});
        assert!(validator.is_valid(&rating), "{rating}");
        assert!(ResponseSet::from_json(&framework, &rating.to_string()).is_ok());
        rating["responses"] = json!([complete(nested)]);
        assert!(!validator.is_valid(&rating));
        assert!(ResponseSet::from_json(&framework, &rating.to_string()).is_err());
        assert_ui(&value, &schema.react_jsonschema_form());
        assert!(schema.json_forms().to_string().contains("#/properties/notes/properties/is_heard"));
        for nobody in ["respondent", "role", "consents_to_attribution", "comment"] {
            assert!(value["properties"].get(nobody).is_none());
            assert!(schema.react_jsonschema_form().get(nobody).is_none());
            assert!(!schema.json_forms().to_string().contains(&format!("#/properties/{nobody}")));
        }
        assert!(schema.json_forms().to_string().contains("#/properties/consensus/"));
    }
}

/// What a cycle does not ask is in nobody's own view, and half of an area is half of what is asked.
#[test]
fn a_profile_has_what_the_cycle_asks() {
    let framework = lakeside();
    let mut cycle = CycleDocument::new("winter", "Winter", 2);
    cycle.asked = Some(vec!["visits_classes".to_owned()]);
    let mut document = ResponseSetDocument::new(&framework, TeamDocument::new("cedar", "Cedar"), cycle, 7);
    document.responses.push(ResponseDocument::submitted("r1", [("visits_classes", "often")]));
    let set = ResponseSet::check(&framework, document).unwrap();
    let of_set = Profile::of(&set.responses().next().unwrap(), &english());
    let single = SingleResponseDocument {
        framework: (&framework).into(),
        respondent: "r1".into(),
        answers: [("visits_classes", "often")].into_iter().collect(),
        ..SingleResponseDocument::default()
    };
    let single = SingleResponse::check(&framework, single).unwrap().asking(|id| id == "visits_classes");
    assert_eq!(Profile::of(&single.response(), &english()), of_set);
    let [area] = &of_set.areas[..] else { panic!("one area is asked: {}", of_set.areas.len()) };
    let [question] = &area.questions[..] else { panic!("one question is asked: {}", area.questions.len()) };
    assert_eq!((question.id.as_str(), area.answered), ("visits_classes", 1));
    assert_eq!(area.position.as_ref().unwrap().display, "0.67");
}
