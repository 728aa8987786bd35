//! Marks of other tools in a text, which readers would see as they stand.

use crate::diagnostic::{Code, Diagnostic, Pointer};
use crate::framework::{Language, Text};

/// What a mark is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Html,
    Template,
}

/// The longest mark that is repeated, in characters.
const SHORT: usize = 60;

pub(super) fn marks(default: &Language, texts: &[(Pointer, &Text)], warnings: &mut Vec<Diagnostic>) {
    for (at, text) in texts {
        for (language, words) in text.by_language(default) {
            let Some((kind, mark)) = first_mark(words) else { continue };
            let mark: String = if mark.chars().count() > SHORT {
                mark.chars().take(SHORT).chain(['…']).collect()
            } else {
                mark.to_owned()
            };
            let (message, help) = match kind {
                Kind::Html => (
                    format!("`{mark}` in this text is HTML, which readers would see as it stands"),
                    "write plain text: forms and reports bring their own looks",
                ),
                Kind::Template => (
                    format!("`{mark}` stands for something that another tool fills in, and nothing fills it in here"),
                    "write out what readers should see",
                ),
            };
            warnings.push(Diagnostic::warning(Code::MarksInText, &text.place_of(&language, at), message).help(help));
        }
    }
}

/// The first mark in a text.
fn first_mark(text: &str) -> Option<(Kind, &str)> {
    text.char_indices().find_map(|(start, c)| {
        let rest = text.get(start..)?;
        match c {
            '<' => html_tag(rest)
                .map(|tag| (Kind::Html, tag))
                .or_else(|| Some((Kind::Template, between(rest, "<%", "%>")?))),
            '&' => Some((Kind::Html, entity(rest)?)),
            '$' => Some((Kind::Template, between(rest, "${", "}").or_else(|| between(rest, "$(", ")"))?)),
            '{' => Some((Kind::Template, between(rest, "{{", "}}").or_else(|| between(rest, "{", "}"))?)),
            '[' => Some((Kind::Template, between(rest, "[[", "]]").or_else(|| piped_field(rest))?)),
            _ => None,
        }
    })
}

/// What runs from an opening sign to the next closing one, with something that is no blank in it.
fn between<'a>(text: &'a str, open: &str, close: &str) -> Option<&'a str> {
    let inside = text.strip_prefix(open)?;
    let end = inside.find(close)?;
    inside.get(..end).filter(|inside| !inside.trim().is_empty())?;
    text.get(..open.len() + end + close.len())
}

/// `<b>`, `</p>`, `<br/>`, `<a href="...">`, `<!-- ... -->`: a `<` that stands before a word is one, and one before a blank is
/// "less than".
fn html_tag(text: &str) -> Option<&str> {
    if let Some(comment) = between(text, "<!--", "-->") {
        return Some(comment);
    }
    let tag = between(text, "<", ">")?;
    let inside = tag.get(1..tag.len() - 1)?;
    let name = inside.strip_prefix('/').unwrap_or(inside);
    let end = name.find(|c: char| !c.is_ascii_alphanumeric() && c != '-').unwrap_or(name.len());
    let (name, after) = name.split_at_checked(end)?;
    let is_name = name.starts_with(|c: char| c.is_ascii_alphabetic());
    let is_tag = is_name && !inside.contains('<') && (after.is_empty() || after.starts_with([' ', '/', '\n', '\t']));
    is_tag.then_some(tag)
}

/// `&nbsp;`, `&#39;`, `&#x27;`.
fn entity(text: &str) -> Option<&str> {
    let entity = between(text, "&", ";")?;
    let name = entity.get(1..entity.len() - 1)?;
    let is_name = match name.strip_prefix('#') {
        Some(number) => number.trim_start_matches(['x', 'X']).chars().all(|c| c.is_ascii_hexdigit()),
        None => name.len() >= 2 && name.chars().all(|c| c.is_ascii_alphanumeric()),
    };
    is_name.then_some(entity)
}

/// `[first_name]`, `[event-name][score]`, `[Field:2]`: a word in square brackets that no person writes.
fn piped_field(text: &str) -> Option<&str> {
    let field = between(text, "[", "]")?;
    let name = field.get(1..field.len() - 1)?;
    let is_word = name.chars().all(|c| c.is_ascii_alphanumeric() || "_-:.".contains(c));
    (is_word && name.contains(['_', ':'])).then_some(field)
}

#[cfg(test)]
mod tests {
    use super::{Kind, first_mark};

    #[test]
    fn marks_of_other_tools() {
        for (text, kind, mark) in [
            ("share <b>lesson</b> plans?", Kind::Html, "<b>"),
            ("share plans?<br/>", Kind::Html, "<br/>"),
            ("share plans</p>", Kind::Html, "</p>"),
            ("see <a href=\"x\">this</a>", Kind::Html, "<a href=\"x\">"),
            ("plans <!-- old -->", Kind::Html, "<!-- old -->"),
            ("Reading&nbsp;and math", Kind::Html, "&nbsp;"),
            ("the team&#39;s goals", Kind::Html, "&#39;"),
            ("the team&#x27;s goals", Kind::Html, "&#x27;"),
            ("meet with ${e://Field/coach}?", Kind::Template, "${e://Field/coach}"),
            ("meet with ${q://QID1/ChoiceText}", Kind::Template, "${q://QID1/ChoiceText}"),
            ("meet with {TOKEN:FIRSTNAME}", Kind::Template, "{TOKEN:FIRSTNAME}"),
            ("meet with {{ coach }}", Kind::Template, "{{ coach }}"),
            ("meet with {coach}", Kind::Template, "{coach}"),
            ("meet with [coach_name]", Kind::Template, "[coach_name]"),
            ("meet with [[coach]]", Kind::Template, "[[coach]]"),
            ("meet with <%= coach %>", Kind::Template, "<%= coach %>"),
        ] {
            assert_eq!(first_mark(text), Some((kind, mark)), "{text}");
        }
    }

    #[test]
    fn what_people_write() {
        for text in [
            "visit classrooms < 3 or > 5 times?",
            "2 <3 and more>",
            "reading & math; science",
            "R&D; planning",
            "[optional] share plans",
            "meet [at least once]",
            "$100 per class",
            "grades K–5 (all)",
            "{}",
            "a { b",
        ] {
            assert_eq!(first_mark(text), None, "{text}");
        }
    }
}
