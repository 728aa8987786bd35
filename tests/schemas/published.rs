//! What is committed is what the types say, and reads well elsewhere.

use std::collections::BTreeSet;

use ilt::schema;
use serde_json::Value;

fn parsed(json: &str) -> Value {
    serde_json::from_str(json).unwrap()
}

/// Every schema object inside `schema`, with its place.
fn walk<'a>(schema: &'a Value, at: String, visit: &mut impl FnMut(&str, &'a Value)) {
    visit(&at, schema);
    for keyword in ["properties", "$defs"] {
        for (name, inner) in schema.get(keyword).and_then(Value::as_object).into_iter().flatten() {
            walk(inner, format!("{at}/{keyword}/{name}"), visit);
        }
    }
    for keyword in ["items", "additionalProperties", "propertyNames"] {
        if let Some(inner) = schema.get(keyword).filter(|inner| inner.is_object()) {
            walk(inner, format!("{at}/{keyword}"), visit);
        }
    }
    for keyword in ["allOf", "anyOf", "oneOf"] {
        for (index, inner) in schema.get(keyword).and_then(Value::as_array).into_iter().flatten().enumerate() {
            walk(inner, format!("{at}/{keyword}/{index}"), visit);
        }
    }
}

#[test]
fn the_committed_schemas_are_what_the_types_say() {
    for published in schema::all() {
        let file = format!("{}/schemas/{}", env!("CARGO_MANIFEST_DIR"), published.file_name());
        let committed = std::fs::read_to_string(file).unwrap();
        let run = format!("{}: run `cargo run --all-features --example schemas`", published.file_name());
        assert_eq!(parsed(&committed), published.to_schema().to_value(), "{run}");
        if cfg!(feature = "preserve_order") {
            assert!(committed == published.json(), "{run}");
        }
    }
}

#[test]
fn every_schema_of_the_folder_is_published_and_every_published_one_is_there() {
    let folder = std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/schemas")).unwrap();
    let found: BTreeSet<_> = folder.map(|file| file.unwrap().file_name().into_string().unwrap()).collect();
    let mut published: BTreeSet<_> = schema::all().iter().map(|published| published.file_name()).collect();
    if cfg!(not(feature = "overlay")) {
        published.insert("overlay.json".to_owned());
    }
    assert_eq!(found, published);
}

#[test]
fn twice_the_same_bytes() {
    for published in schema::all() {
        assert_eq!(published.json(), published.json());
    }
}

#[test]
fn every_schema_has_an_id_of_its_own_version() {
    for published in schema::all() {
        let schema = parsed(&published.json());
        assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema");
        assert_eq!(schema["$id"], published.id());
        let format = schema["properties"]["format"]["const"].as_str().unwrap();
        assert_eq!(format.rsplit_once('/').unwrap().1, published.id().rsplit_once(':').unwrap().1);
    }
}

#[test]
fn every_property_is_described_and_every_object_closed() {
    for published in schema::all() {
        let root = parsed(&published.json());
        walk(&root, published.name().to_owned(), &mut |at, schema| {
            for (name, property) in schema.get("properties").and_then(Value::as_object).into_iter().flatten() {
                let target = property.get("$ref").and_then(Value::as_str).map(|target| target.trim_start_matches('#'));
                let described = target.map_or(property, |target| root.pointer(target).unwrap());
                assert!(described.get("description").is_some(), "{at}: `{name}` has no description");
            }
            if schema.get("type").is_some_and(|name| name == "object") {
                assert!(schema.get("additionalProperties").is_some(), "{at} is open");
            }
            if let Some(description) = schema.get("description").and_then(Value::as_str) {
                for rust in ["```", "::", "[`", "assert"] {
                    assert!(!description.contains(rust), "{at}: {description}");
                }
            }
        });
    }
}

#[test]
fn only_keywords_that_every_validator_knows() {
    const KNOWN: &[&str] = &[
        "$schema",
        "$id",
        "$ref",
        "$defs",
        "title",
        "description",
        "type",
        "const",
        "enum",
        "properties",
        "required",
        "additionalProperties",
        "propertyNames",
        "minProperties",
        "maxProperties",
        "items",
        "minItems",
        "maxItems",
        "uniqueItems",
        "minimum",
        "maximum",
        "minLength",
        "maxLength",
        "pattern",
        "allOf",
        "anyOf",
        "oneOf",
    ];
    for published in schema::all() {
        let schema = parsed(&published.json());
        walk(&schema, published.name().to_owned(), &mut |at, schema| {
            for keyword in schema.as_object().unwrap().keys() {
                assert!(KNOWN.contains(&keyword.as_str()), "{at}: {keyword}");
            }
            if schema.get("$ref").is_some() {
                assert_eq!(schema.as_object().unwrap().len(), 1, "{at}: something stands beside a $ref");
            }
            // generators that see only titles call a type as the others do; a title elsewhere becomes a stray type
            let definition = at.strip_prefix(&format!("{}/$defs/", published.name())).filter(|at| !at.contains('/'));
            match definition {
                Some(name) => assert_eq!(schema["title"], name, "{at}"),
                None => {
                    let may = at == published.name() || at == format!("{}/properties/format", published.name());
                    assert_eq!(schema.get("title").is_some(), may, "{at}");
                }
            }
        });
    }
}

#[test]
fn every_integer_survives_javascript() {
    const LARGEST: i64 = (1 << 53) - 1;
    for published in schema::all() {
        let schema = parsed(&published.json());
        walk(&schema, published.name().to_owned(), &mut |at, schema| {
            let integer = match &schema["type"] {
                Value::Array(names) => names.contains(&"integer".into()),
                name => name == "integer",
            };
            if integer {
                assert!(schema["minimum"].as_i64().is_some_and(|least| least >= -LARGEST), "{at}");
                assert!(schema["maximum"].as_i64().is_some_and(|most| most <= LARGEST), "{at}");
            }
        });
    }
}

#[test]
fn a_definition_stands_after_those_that_it_needs() {
    for published in schema::all() {
        let schema = parsed(&published.json());
        let mut known = BTreeSet::new();
        for (name, definition) in schema["$defs"].as_object().into_iter().flatten() {
            walk(definition, name.clone(), &mut |at, schema| {
                if let Some(target) = schema.get("$ref").and_then(Value::as_str) {
                    assert!(known.contains(target), "{}: {at} needs {target}", published.name());
                }
            });
            known.insert(format!("#/$defs/{name}"));
        }
    }
}

#[test]
fn definitions_are_used_and_none_is_a_numbered_twin() {
    for published in schema::all() {
        let schema = parsed(&published.json());
        let mut used = Vec::new();
        walk(&schema, String::new(), &mut |_, schema| {
            used.extend(schema.get("$ref").and_then(Value::as_str).map(str::to_owned));
        });
        for name in schema["$defs"].as_object().into_iter().flatten().map(|(name, _)| name) {
            assert!(used.contains(&format!("#/$defs/{name}")), "{}: {name} is not used", published.name());
            assert!(!name.ends_with(|last: char| last.is_ascii_digit()), "{name} is a numbered twin");
        }
        for target in used {
            assert!(schema.pointer(target.trim_start_matches('#')).is_some(), "{target}");
        }
    }
}
