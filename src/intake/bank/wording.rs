//! What a text of another tool says to people, without what it says to the tool.

use crate::intake::likeness::without_html;

/// Characters of what is repeated of a bank in a note.
const NOTE_LENGTH: usize = 160;

pub(super) struct Wording {
    pub(super) text: String,
    /// Whether marks went.
    pub(super) had_markup: bool,
    /// What would have been replaced by something else before anybody reads it.
    pub(super) piped: Option<String>,
}

pub(super) fn of(raw: &str) -> Wording {
    let shown: String = raw.chars().filter(|char| char.is_whitespace() || !is_steering(*char)).collect();
    let folded = shown.split_whitespace().collect::<Vec<_>>().join(" ");
    // only what is a tag or a named character is HTML: "fewer < more" is not
    let text = if has_tag(&folded) || has_entity(&folded) { without_html(&folded) } else { folded.clone() };
    let had_markup = text != folded || shown.len() != raw.len();
    Wording { piped: piped(&folded), text, had_markup }
}

/// A text for a note, cut where it is long.
pub(super) fn cut(text: &str) -> String {
    let folded: String = text.chars().filter(|char| !is_steering(*char)).take(NOTE_LENGTH + 1).collect();
    match folded.char_indices().nth(NOTE_LENGTH) {
        Some((end, _)) => format!("{}…", folded.get(..end).unwrap_or_default()),
        None => folded,
    }
}

fn is_steering(char: char) -> bool {
    char.is_control() || matches!(char, '\u{fffe}' | '\u{ffff}')
}

/// `<b>`, `</p>`, `<br/>`, `<!-- -->`.
fn has_tag(text: &str) -> bool {
    text.match_indices('<').any(|(at, _)| {
        let rest = text.get(at + 1..).unwrap_or_default();
        let name = rest.strip_prefix('/').unwrap_or(rest);
        name.starts_with(|char: char| char.is_ascii_alphabetic() || char == '!') && rest.contains('>')
    })
}

/// `&amp;`, `&#160;`.
fn has_entity(text: &str) -> bool {
    text.match_indices('&').any(|(at, _)| {
        let rest = text.get(at + 1..).unwrap_or_default();
        let name = rest.split_once(';').map_or("", |(name, _)| name);
        !name.is_empty() && name.len() <= 32 && name.chars().all(|char| char.is_ascii_alphanumeric() || char == '#')
    })
}

/// What is piped into a text: `{panel.x}`, `${q1}`, `${e://Field/name}`, `{TOKEN:FIRSTNAME}`.
fn piped(text: &str) -> Option<String> {
    text.match_indices('{').find_map(|(open, _)| {
        let inside = text.get(open + 1..)?.split_once('}')?.0;
        let name = inside.trim();
        let is_name = |char: char| char.is_alphanumeric() || "_.:/-[]#$%".contains(char);
        let starts = name.chars().next().is_some_and(|char| char.is_alphanumeric() || "_#%$".contains(char));
        let is_piped = starts && name.len() <= 200 && name.chars().all(is_name);
        let dollar = text.get(..open).is_some_and(|before| before.ends_with('$'));
        is_piped.then(|| format!("{}{{{inside}}}", if dollar { "$" } else { "" }))
    })
}

#[cfg(test)]
mod tests {
    use super::of;

    #[test]
    fn marks_go_and_words_stay() {
        for (raw, text, had_markup) in [
            ("share <b>lesson plans</b>?", "share lesson plans?", true),
            ("Teaching &amp; learning", "Teaching & learning", true),
            ("fewer < more > less", "fewer < more > less", false),
            ("A; B & C; D", "A; B & C; D", false),
            ("two\n lines", "two lines", false),
            ("a\0b\u{7}", "ab", true),
        ] {
            let wording = of(raw);
            assert_eq!((wording.text.as_str(), wording.had_markup), (text, had_markup), "{raw}");
        }
    }

    #[test]
    fn what_is_piped_is_named() {
        for (raw, piped) in [
            ("How often does {panel.team} meet?", Some("{panel.team}")),
            ("Why did you say ${q1}?", Some("${q1}")),
            ("Dear ${e://Field/name},", Some("${e://Field/name}")),
            ("Dear {TOKEN:FIRSTNAME}", Some("{TOKEN:FIRSTNAME}")),
            ("sets such as {1, 2}", None),
            ("open { alone", None),
            ("{}", None),
        ] {
            assert_eq!(of(raw).piped.as_deref(), piped, "{raw}");
        }
    }
}
