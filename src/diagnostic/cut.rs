//! Pieces of a document in messages and places, no longer than a person reads.

use std::borrow::Cow;

use super::character;

/// The longest piece of a document that a message repeats, in characters.
const WORD: usize = 80;
/// The longest message, help and label, in characters.
const SENTENCE: usize = 1_000;
/// The longest key in a pointer, in characters.
const KEY: usize = 200;

/// A sentence in which no word of the document is longer than it has to be: what stands in backticks is cut.
pub(super) fn sentence(text: String) -> String {
    let text = match character::printable(&text) {
        Cow::Borrowed(_) => text,
        Cow::Owned(written) => written,
    };
    if text.len() <= WORD {
        return text;
    }
    let pieces = text
        .split('`')
        .enumerate()
        .map(|(number, piece)| if number % 2 == 1 { cut(piece, WORD) } else { piece.into() });
    let pieces: Vec<Cow<'_, str>> = pieces.collect();
    match cut(&pieces.join("`"), SENTENCE) {
        Cow::Borrowed(whole) if whole == text => text,
        cut => cut.into_owned(),
    }
}

/// A key as it stands in a pointer.
pub(super) fn key(key: &str) -> Cow<'_, str> {
    cut(key, KEY)
}

fn cut(text: &str, most: usize) -> Cow<'_, str> {
    let end = if text.len() <= most { None } else { text.char_indices().nth(most) };
    match end.and_then(|(end, _)| text.get(..end)) {
        Some(start) => format!("{start}…").into(),
        None => text.into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_words_are_cut() {
        let long = "ñ".repeat(10_000);
        assert_eq!(sentence(format!("there is no `{long}` here")), format!("there is no `{}…` here", "ñ".repeat(WORD)));
        let backticks = "`a".repeat(10_000);
        assert_eq!(sentence(backticks).chars().count(), SENTENCE + 1);
        let whole = format!("`{}` is as long as it may be", "a".repeat(WORD));
        assert_eq!(sentence(whole.clone()), whole);
        assert_eq!(key(&long).chars().count(), KEY + 1);
    }
}
