//! Answers side by side are one of the two shapes that responses may have, and the one that this crate writes.

use ilt::ResponseSet;
use ilt::response::SingleResponse;
use ilt::schema::{self, PublishedSchema};
use jsonschema::Validator;
use serde_json::Value;

use crate::document::{Kind, LAKESIDE};
use crate::files;
use crate::verdicts::{Random, mutate, names, values};

fn validator(schema: PublishedSchema) -> Validator {
    jsonschema::draft202012::new(schema.to_schema().as_value()).unwrap()
}

/// Whether answers stand under areas anywhere in a response or a set.
fn is_nested(document: &Value) -> bool {
    let under_areas = |answers: &Value| answers.as_object().is_some_and(|all| all.values().any(Value::is_object));
    let responses = document["responses"].as_array().into_iter().flatten();
    [&document["answers"], &document["consensus"]]
        .into_iter()
        .chain(responses.map(|one| &one["answers"]))
        .any(under_areas)
}

#[test]
fn what_is_valid_flat_is_valid_and_what_is_valid_and_not_nested_is_valid_flat() {
    let mut nested = 0;
    for (kind, flat) in [(Kind::ResponseSet, schema::RESPONSE_SET_FLAT), (Kind::Response, schema::RESPONSE_FLAT)] {
        let (tolerant, flat) = (kind.validator(), validator(flat));
        let mut documents = kind.sound();
        if kind == Kind::ResponseSet {
            let refused = files::all("responses/invalid").into_iter();
            documents.extend(refused.filter_map(|(_, json)| serde_json::from_str(&json).ok()));
        }
        for document in documents {
            nested += u32::from(is_nested(&document));
            assert_eq!(flat.is_valid(&document), tolerant.is_valid(&document) && !is_nested(&document), "{document}");
        }
    }
    assert!(nested > 0);
}

#[test]
fn no_changed_document_is_valid_flat_and_not_valid() {
    for (kind, flat) in [(Kind::ResponseSet, schema::RESPONSE_SET_FLAT), (Kind::Response, schema::RESPONSE_FLAT)] {
        let (tolerant, flat) = (kind.validator(), validator(flat));
        let (documents, values) = (kind.sound(), values());
        let names = names(&documents);
        let mut random = Random(9);
        let mut both = 0;
        for index in 0..2_000 {
            let mut document = documents[index % documents.len()].clone();
            for _ in 0..=random.below(2) {
                mutate(&mut document, &mut random, &values, &names);
            }
            let accepted = flat.is_valid(&document);
            assert!(!accepted || tolerant.is_valid(&document), "{document}");
            both += u32::from(accepted);
        }
        assert!(both > 40, "{both} of {kind:?} say something");
    }
}

#[test]
fn what_the_crate_writes_is_flat() {
    let set = validator(schema::RESPONSE_SET_FLAT);
    for document in Kind::ResponseSet.sound() {
        let read = ResponseSet::from_json(&LAKESIDE, &document.to_string()).unwrap();
        assert!(set.is_valid(&serde_json::to_value(read).unwrap()), "{document}");
    }
    let single = validator(schema::RESPONSE_FLAT);
    let nested = r#"{
      "format": "ilt-response/1", "framework": {"id": "lakeside", "version": "1.2.0"}, "respondent": "r1",
      "status": "draft", "answers": {"planning": {"shares_plans": "often"}, "culture": {}}
    }"#;
    assert!(!single.is_valid(&serde_json::from_str(nested).unwrap()));
    let read = SingleResponse::from_json(&LAKESIDE, nested).unwrap();
    assert!(single.is_valid(&serde_json::to_value(read).unwrap()));
}
