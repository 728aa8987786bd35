//! Prints every public item of a crate with its signature, one a line, from the JSON that rustdoc writes.

use std::collections::HashSet;
use std::error::Error;

use public_api::tokens::Token;
use public_api::{Builder, PublicItem};

fn main() -> Result<(), Box<dyn Error>> {
    let json = std::env::args_os().nth(1).ok_or("say which file rustdoc wrote")?;
    // which traits a type gets by itself is long, and follows from its fields
    let api = Builder::from_rustdoc_json(json).omit_blanket_impls(true).omit_auto_trait_impls(true).build()?;
    let of_traits: HashSet<_> = api.items().filter(|item| is_of_trait(item)).map(PublicItem::id).collect();
    let mut printed = HashSet::new();
    for item in api.items() {
        // a function of a trait's is what the trait says; a type that has two paths is listed twice
        let said = item.parent_id().is_some_and(|parent| of_traits.contains(&parent)) && has(item, "fn");
        let line = item.to_string();
        if !said && !line.contains("StructuralPartialEq") && printed.insert(line.clone()) {
            println!("{line}");
        }
    }
    Ok(())
}

fn is_of_trait(item: &PublicItem) -> bool {
    has(item, "impl") && has(item, "for")
}

fn has(item: &PublicItem, word: &str) -> bool {
    item.tokens().any(|token| matches!(token, Token::Keyword(keyword) | Token::Kind(keyword) if keyword == word))
}
