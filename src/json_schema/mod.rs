//! What types say of themselves to other languages: `JsonSchema` without the parts of a documentation that speak to
//! Rust. The published schemas and whoever describes an API with these types read the same.

mod clean;

use schemars::{Schema, json_schema};

pub(crate) use clean::{LARGEST_INTEGER, at_most, clean_input, clean_output, each_at_most};

/// A map whose keys have a pattern; how many there may be is declared with the field. Generators read keys better as
/// `propertyNames` than as patterns.
pub(crate) fn map(keys: &str, values: &Schema) -> Schema {
    json_schema!({
        "type": "object",
        "propertyNames": { "type": "string", "pattern": keys },
        "additionalProperties": values,
    })
}

/// A name of several words as the name of a type.
pub(crate) fn pascal_case(words: &str) -> String {
    let capital = |word: &str| {
        let mut letters = word.chars();
        letters.next().map(|first| first.to_ascii_uppercase().to_string() + letters.as_str()).unwrap_or_default()
    };
    words.split('_').map(capital).collect()
}
