//! Names of characters that people cannot tell from others on a screen.

use std::borrow::Cow;

/// Whether a character shows nothing by itself and is neither a blank nor a control character: what Unicode calls
/// default-ignorable, the marks of annotations, and the fillers and blank patterns that look like a space.
pub(crate) fn is_unseen(c: char) -> bool {
    matches!(c,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180b}'..='\u{180f}'
        | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{2800}' | '\u{3164}'
        | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{fffb}' | '\u{1bca0}'..='\u{1bca3}'
        | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e0fff}'
    )
}

/// Whether a text is what most are: printable letters and signs of English and its neighbors, one space between words and
/// none around them. Then it is in its normal form, every character of it is seen and takes one column, and whoever would
/// look for anything else may pass it over.
pub(crate) fn is_plain(text: &str) -> bool {
    let bytes = text.as_bytes();
    let ([first, rest @ ..], [.., last]) = (bytes, bytes) else { return false };
    let is_blank_between = |byte: u8, next: u8| (byte == b' ') & (next != b' ');
    // every byte without a branch, so that a processor takes many at once
    let pairs = bytes.iter().zip(rest);
    let are_plain = if text.is_ascii() {
        pairs.fold(true, |all, (byte, next)| all & (is_sign(*byte) | is_blank_between(*byte, *next)))
    } else {
        pairs.fold(true, |all, (byte, next)| {
            all & (is_sign(*byte) | is_of_letter(*byte, *next) | is_blank_between(*byte, *next))
        })
    };
    are_plain && *first != b' ' && (is_sign(*last) || is_of_letter(*last, 0))
}

/// A printable sign of ASCII, as a byte of UTF-8.
fn is_sign(byte: u8) -> bool {
    (b'!'..=b'~').contains(&byte)
}

/// A byte of a letter or sign from U+00A1 to U+024F, which has two, and no soft hyphen.
fn is_of_letter(byte: u8, next: u8) -> bool {
    let is_second = (0x80..=0xbf).contains(&byte);
    let is_first = (0xc3..=0xc8).contains(&byte);
    is_second | is_first | (byte == 0xc2) & (next >= 0xa1) & (next != 0xad) | (byte == 0xc9) & (next <= 0x8f)
}

/// A text of somebody else's as it may stand in a message: what a terminal obeys, what turns the reading direction and what
/// nobody sees is written as its number.
///
/// ```
/// use ilt::diagnostic::printable;
///
/// assert_eq!(printable("fall\u{202e}nosj.json"), "fall\\u{202e}nosj.json");
/// assert_eq!(printable("otoño.json"), "otoño.json");
/// ```
pub fn printable(text: &str) -> Cow<'_, str> {
    let is_printed = |c: char| !c.is_control() && !is_unseen(c);
    if text.chars().all(is_printed) {
        return text.into();
    }
    let written = text.chars().map(|c| if is_printed(c) { c.to_string() } else { c.escape_unicode().to_string() });
    written.collect::<String>().into()
}

/// Whether a reader sees nothing where the character stands.
pub(crate) fn shows_nothing(c: char) -> bool {
    c.is_whitespace() || c.is_control() || is_unseen(c)
}

/// Whether a character looks like a space, or like nothing, and is no plain space.
pub(crate) fn is_invisible(c: char) -> bool {
    c != ' ' && shows_nothing(c)
}

/// Whether a character belongs to a right-to-left script.
pub(super) fn is_right_to_left(c: char) -> bool {
    matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}' | '\u{10800}'..='\u{10fff}'
        | '\u{1e800}'..='\u{1efff}')
        && !is_unseen(c)
}

/// What keeps a text from being mixed with what stands around it, whatever its direction, and what ends it.
const ISOLATE: char = '\u{2068}';
const END_OF_ISOLATE: char = '\u{2069}';

/// A text inside another one that is read in that direction, set apart (by FSI and PDI, UAX 9) where it holds letters of the
/// other direction; nothing where it may stand as it is.
pub(crate) fn isolated(text: &str, right_to_left: bool) -> Option<String> {
    let is_other = |c: char| c.is_alphabetic() && is_right_to_left(c) != right_to_left;
    // what is written in Latin letters is the usual case
    let may_be_other = right_to_left || !text.is_ascii();
    (may_be_other && text.chars().any(is_other)).then(|| format!("{ISOLATE}{text}{END_OF_ISOLATE}"))
}

/// Whether a text sets parts of itself apart and ends each of them, so that nothing outside it is turned.
fn closes_its_isolates(text: &str) -> bool {
    let mut open = 0_usize;
    let is_sound = text.chars().all(|c| match c {
        ISOLATE => {
            open += 1;
            true
        }
        END_OF_ISOLATE => open.checked_sub(1).map(|left| open = left).is_some(),
        _ => true,
    });
    is_sound && open == 0
}

/// The words of a text of somebody else's, without control characters, line breaks and characters that turn the reading
/// direction, so that none can reach a terminal as a command.
pub(crate) fn harmless_words(text: &str) -> impl Iterator<Item = &str> {
    text.split(harmful_in(text)).filter(|word| !word.is_empty())
}

/// Which characters of a text end its words: parts that are set apart and end stay so.
pub(crate) fn harmful_in(text: &str) -> impl Fn(char) -> bool + use<> {
    let is_kept = text.contains(ISOLATE) && closes_its_isolates(text);
    move |c| is_harmful(c) && !(is_kept && matches!(c, ISOLATE | END_OF_ISOLATE))
}

/// Whether a character ends a word of a text of somebody else's: it is a blank, or nothing that is to be shown.
pub(crate) fn is_harmful(c: char) -> bool {
    let turns = matches!(c, '\u{61C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{206F}');
    c.is_whitespace() || c.is_control() || turns
}

/// By the words of pages, characters that nobody sees and that have a name of their own.
#[cfg(feature = "page")]
pub(crate) const UNSEEN: [(&str, std::ops::RangeInclusive<char>); 19] = [
    ("soft_hyphen", '\u{ad}'..='\u{ad}'),
    ("zero_width_space", '\u{200b}'..='\u{200b}'),
    ("zero_width_non_joiner", '\u{200c}'..='\u{200c}'),
    ("zero_width_joiner", '\u{200d}'..='\u{200d}'),
    ("left_to_right_mark", '\u{200e}'..='\u{200e}'),
    ("right_to_left_mark", '\u{200f}'..='\u{200f}'),
    ("arabic_letter_mark", '\u{61c}'..='\u{61c}'),
    ("left_to_right_embedding", '\u{202a}'..='\u{202a}'),
    ("right_to_left_embedding", '\u{202b}'..='\u{202b}'),
    ("end_of_embedding", '\u{202c}'..='\u{202c}'),
    ("left_to_right_override", '\u{202d}'..='\u{202d}'),
    ("right_to_left_override", '\u{202e}'..='\u{202e}'),
    ("word_joiner", '\u{2060}'..='\u{2060}'),
    ("left_to_right_isolate", '\u{2066}'..='\u{2066}'),
    ("right_to_left_isolate", '\u{2067}'..='\u{2067}'),
    ("first_strong_isolate", '\u{2068}'..='\u{2068}'),
    ("end_of_isolate", '\u{2069}'..='\u{2069}'),
    ("byte_order_mark", '\u{feff}'..='\u{feff}'),
    ("variation_selector", '\u{fe00}'..='\u{fe0f}'),
];

/// The word under which a page has the name of a character that nobody sees.
#[cfg(feature = "page")]
pub(crate) fn unseen_word(c: char) -> &'static str {
    UNSEEN.iter().find(|(_, range)| range.contains(&c)).map_or("invisible", |(word, _)| word)
}

/// Two texts for a reader who is to see how they differ: where they look alike, the characters that nobody sees are
/// written by their names.
#[cfg(feature = "page")]
pub(crate) fn told_apart(before: &str, now: &str, name: impl Fn(char) -> String) -> (String, String) {
    let seen = |text: &str| -> Vec<String> {
        let words = harmless_words(text).map(|word| word.chars().filter(|c| !is_unseen(*c)).collect());
        words.filter(|word: &String| !word.is_empty()).collect()
    };
    let written_out = |text: &str| -> String {
        let each = text.chars().map(|c| if is_unseen(c) { format!("[{}]", name(c)) } else { c.to_string() });
        each.collect()
    };
    if before != now && seen(before) == seen(now) {
        (written_out(before), written_out(now))
    } else {
        (before.to_owned(), now.to_owned())
    }
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
        '\u{200c}' => "a zero-width non-joiner",
        '\u{200d}' => "a zero-width joiner",
        '\u{2060}' => "a word joiner",
        '\u{feff}' => "a byte order mark",
        '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {
            "a mark of the writing direction"
        }
        '\u{2800}' => "a blank Braille pattern",
        '\u{115f}' | '\u{1160}' | '\u{3164}' | '\u{ffa0}' => "a Hangul filler",
        '\u{fe00}'..='\u{fe0f}' | '\u{e0100}'..='\u{e01ef}' => "a variation selector",
        '\u{e0000}'..='\u{e007f}' => "a tag character",
        c if is_unseen(c) => "an invisible character",
        '\0' => "a NUL character",
        '\u{8}' => "a backspace",
        '\u{1b}' => "an escape character",
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
    use unicode_normalization::is_nfc;

    use super::{is_plain, name, remark, shows_nothing};

    #[test]
    fn plain_text_needs_no_second_look() {
        let plain: Vec<char> = ('\0'..'\u{1000}').filter(|c| is_plain(&c.to_string())).collect();
        assert!("!aZ~¿ñø\u{24f}".chars().all(|c| plain.contains(&c)));
        let ranges = [0x21..=0x7e, 0xa1..=0xac, 0xae..=0x24f].map(|range: std::ops::RangeInclusive<u32>| range.count());
        assert_eq!(plain.len(), ranges.iter().sum::<usize>());
        for c in plain {
            assert!(!shows_nothing(c) && is_nfc(&format!("a{c}{c}")), "{c:?}");
            #[cfg(feature = "page")]
            assert!(!super::is_harmful(c) && textwrap::core::display_width(&c.to_string()) == 1, "{c:?}");
        }
        assert!(is_plain("¿Comparten los planes de clase?"));
        for text in ["", " ", " a", "a ", "a  b", "a\tb", "a\u{a0}b", "e\u{301}", "coop\u{ad}erate"] {
            assert!(!is_plain(text), "{text:?}");
        }
    }

    #[cfg(feature = "page")]
    #[test]
    fn texts_that_look_alike_are_told_apart() {
        for (before, now, expected) in [
            ("share plans?", "share pla\u{200b}ns?", ("share plans?", "share pla[U+200B]ns?")),
            ("\u{200f}שלום", "שלום", ("[U+200F]שלום", "שלום")),
            ("a\u{200f}b", "a b", ("a[U+200F]b", "a b")),
            ("share plans?", "share goals?", ("share plans?", "share goals?")),
            ("می\u{200c}شود", "نمی\u{200c}شود", ("می\u{200c}شود", "نمی\u{200c}شود")),
        ] {
            let (before, now) = super::told_apart(before, now, |c| format!("U+{:04X}", u32::from(c)));
            assert_eq!((before.as_str(), now.as_str()), expected);
        }
    }

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
