//! Names of characters that people cannot tell from others on a screen.

/// Whether a character takes no room at all.
pub(crate) fn is_zero_width(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}' | '\u{feff}')
}

/// Whether a character looks like a space, or like nothing, and is no plain space.
pub(crate) fn is_invisible(c: char) -> bool {
    is_zero_width(c) || c != ' ' && c.is_whitespace() || c.is_control()
}

/// The words of a text of somebody else's, without control characters, line breaks and characters that turn the reading
/// direction, so that none can reach a terminal as a command.
#[cfg(feature = "page")]
pub(crate) fn harmless_words(text: &str) -> impl Iterator<Item = &str> {
    text.split(is_harmful).filter(|word| !word.is_empty())
}

/// Whether a character ends a word of a text of somebody else's: it is a blank, or nothing that is to be shown.
#[cfg(feature = "page")]
pub(crate) fn is_harmful(c: char) -> bool {
    let turns = matches!(c, '\u{61C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{206F}');
    c.is_whitespace() || c.is_control() || turns
}

/// What a person would call the character, with its number where a name alone does not find it.
pub(crate) fn name(c: char) -> String {
    let name = match c {
        ' ' => return "a space".to_owned(),
        '\t' => return "a tab".to_owned(),
        '\n' | '\r' => return "a line break".to_owned(),
        '\u{a0}' | '\u{202f}' | '\u{2007}' => "a non-breaking space",
        '\u{ad}' => "a soft hyphen",
        '\u{200b}' => "a zero-width space",
        '\u{200c}' | '\u{200d}' => "a zero-width joiner",
        '\u{feff}' => "a byte order mark",
        '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' => "a mark of the writing direction",
        c if is_zero_width(c) => "a character without width",
        c if c.is_whitespace() => "an unusual space",
        c if c.is_control() => "a control character",
        '“' | '”' | '„' | '‘' | '’' | '‚' => return format!("a curly quote ({c})"),
        '«' | '»' => return format!("an angle quote ({c})"),
        '–' | '—' | '‐' | '‑' | '−' => return format!("a typographic dash ({c})"),
        c => return format!("`{c}`"),
    };
    format!("{name} (U+{:04X})", u32::from(c))
}

/// A remark on the first character of a word that cannot be told from others on a screen.
pub(crate) fn remark(word: &str) -> Option<String> {
    let odd = |c: &char| is_invisible(*c) || "“”„‘’‚«»–—‐‑−".contains(*c);
    word.chars().find(odd).map(|c| format!("what stands here holds {}", name(c)))
}

#[cfg(test)]
mod tests {
    use super::{name, remark};

    #[test]
    fn what_cannot_be_seen_has_a_name() {
        for (c, expected) in [
            ('\u{a0}', "a non-breaking space (U+00A0)"),
            ('\u{200b}', "a zero-width space (U+200B)"),
            ('\u{feff}', "a byte order mark (U+FEFF)"),
            ('\u{1}', "a control character (U+0001)"),
            ('\u{3000}', "an unusual space (U+3000)"),
            ('’', "a curly quote (’)"),
            ('–', "a typographic dash (–)"),
            (' ', "a space"),
            ('ñ', "`ñ`"),
        ] {
            assert_eq!(name(c), expected);
        }
        assert_eq!(remark("always").as_deref(), None);
        assert_eq!(remark("alw\u{200b}ays").as_deref(), Some("what stands here holds a zero-width space (U+200B)"));
    }
}
