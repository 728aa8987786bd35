//! Marks of other tools in a text, which readers would see as they stand.

use crate::diagnostic::{Code, Diagnostic, Pointer};
use crate::framework::{Language, Text};

/// What a mark is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Html,
    Markdown,
    Escape,
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
                Kind::Markdown => (
                    format!("`{mark}` in this text is Markdown, which readers would see as it stands"),
                    "write plain text: forms and reports bring their own looks",
                ),
                Kind::Escape => (
                    format!(
                        "`{mark}` in this text stands for a character in other files, and readers would see it as it stands"
                    ),
                    "write the character itself; a line break in a text is read as a blank",
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
            '<' => template(between(rest, "<<", ">>"))
                .or_else(|| Some((Kind::Html, html_tag(rest)?)))
                .or_else(|| template(between(rest, "<%", "%>"))),
            '&' => Some((Kind::Html, entity(rest)?)),
            '$' => {
                template(between(rest, "${", "}").or_else(|| between(rest, "$(", ")")).or_else(|| variable(rest, "$")))
            }
            '{' => template(between(rest, "{{", "}}").or_else(|| between(rest, "{", "}"))),
            '%' if !text.get(..start).is_some_and(ends_in_word) => template(format(rest).or_else(|| {
                let name = variable(rest, "%")?;
                rest.get(..name.len() + 1).filter(|mark| mark.ends_with('%'))
            })),
            '[' => link(rest)
                .map(|link| (Kind::Markdown, link))
                .or_else(|| template(between(rest, "[[", "]]").or_else(|| piped_field(rest)))),
            '*' => Some((Kind::Markdown, strong(rest, "**")?)),
            '_' => Some((Kind::Markdown, strong(rest, "__").filter(|_| !text.get(..start).is_some_and(ends_in_word))?)),
            '\\' => Some((Kind::Escape, escape(rest)?)),
            _ => None,
        }
    })
}

fn template(mark: Option<&str>) -> Option<(Kind, &str)> {
    Some((Kind::Template, mark?))
}

fn ends_in_word(text: &str) -> bool {
    text.ends_with(char::is_alphanumeric)
}

/// A sign with a name after it: `$name`, and not `$100`.
fn variable<'a>(text: &'a str, sign: &str) -> Option<&'a str> {
    let name = text.strip_prefix(sign)?;
    let end = name.find(|c: char| !c.is_ascii_alphanumeric() && c != '_').unwrap_or(name.len());
    name.starts_with(|c: char| c.is_ascii_alphabetic()).then_some(())?;
    text.get(..sign.len() + end)
}

/// `%s`, `%1$s`, `%(name)s`.
fn format(text: &str) -> Option<&str> {
    let (mark, after) = if let Some(named) = between(text, "%(", ")") {
        (text.get(..named.len() + 1)?, text.get(named.len() + 1..)?)
    } else {
        let number = text.get(1..)?.trim_start_matches(|c: char| c.is_ascii_digit() || c == '$');
        let end = text.len() - number.len() + 1;
        (text.get(..end)?, text.get(end..)?)
    };
    let is_mark = mark.ends_with(['s', 'd']) && !after.starts_with(|c: char| c.is_alphanumeric() || c == '%');
    is_mark.then_some(mark)
}

/// `[text](address)`.
fn link(text: &str) -> Option<&str> {
    let words = between(text, "[", "]")?;
    let address = between(text.get(words.len()..)?, "(", ")")?;
    let is_address = address.contains("://") || address.contains("mailto:") || address.starts_with("(#");
    text.get(..words.len() + address.len()).filter(|_| is_address)
}

/// `**words**`, `__words__`.
fn strong<'a>(text: &'a str, sign: &str) -> Option<&'a str> {
    let mark = between(text, sign, sign)?;
    let inside = mark.get(sign.len()..mark.len() - sign.len())?;
    let is_word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    (is_word(inside.chars().next()) && inside.trim_end() == inside).then_some(mark)
}

/// `\n`, `\t`, `\u00e9`, `\xe9`: the letter of a path is followed by others.
fn escape(text: &str) -> Option<&str> {
    let digits = match text.get(1..2)? {
        "n" | "r" | "t" => 0,
        "x" => 2,
        "u" => 4,
        _ => return None,
    };
    let mark = text.get(..2 + digits)?;
    let is_number = mark.get(2..)?.chars().all(|c| c.is_ascii_hexdigit());
    let follows = text.get(2 + digits..)?.chars().next();
    (is_number && (digits > 0 || !follows.is_some_and(char::is_alphanumeric))).then_some(mark)
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

/// What browsers read also without its semicolon, where no letter follows.
const ENTITIES: [&str; 7] = ["&nbsp", "&amp", "&lt", "&gt", "&quot", "&apos", "&copy"];

/// `&nbsp;`, `&#39;`, `&#x27;`.
fn entity(text: &str) -> Option<&str> {
    let closed = between(text, "&", ";").filter(|entity| {
        let name = entity.get(1..entity.len() - 1).unwrap_or_default();
        match name.strip_prefix('#') {
            Some(number) => number.trim_start_matches(['x', 'X']).chars().all(|c| c.is_ascii_hexdigit()),
            None => name.len() >= 2 && name.chars().all(|c| c.is_ascii_alphanumeric()),
        }
    });
    closed.or_else(|| {
        let open = ENTITIES.iter().find_map(|entity| text.get(..entity.len()).filter(|start| start == entity))?;
        (!text.get(open.len()..)?.starts_with(char::is_alphanumeric)).then_some(open)
    })
}

/// `[first_name]`, `[event-name][score]`, `[Field:2]`, `[Q1]`, `[%Q1%]`, `[SCHOOL]`, `[School name]`, `[your school]`: what no
/// person writes in square brackets who is done writing.
fn piped_field(text: &str) -> Option<&str> {
    let field = between(text, "[", "]")?;
    let name = field.get(1..field.len() - 1)?;
    let is_word = name.chars().all(|c| c.is_ascii_alphanumeric() || "_-:.%".contains(c));
    let numbered = name.strip_prefix(['q', 'Q']).is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
    let is_loud = name.chars().filter(|c| c.is_alphabetic()).count() > 1 && !name.chars().any(char::is_lowercase);
    let lower = name.to_lowercase();
    let begins =
        ["insert ", "enter ", "your ", "name of ", "inserte ", "escriba ", "su ", "nombre de ", "pipe:", "question("];
    let ends = ["name", "nombre"];
    let is_field = is_word && (name.contains(['_', ':', '%']) || numbered)
        || is_loud
        || begins.iter().any(|begin| lower.starts_with(begin))
        || ends.iter().any(|end| lower.ends_with(end));
    is_field.then_some(field)
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
            ("meet with <<coach>>", Kind::Template, "<<coach>>"),
            ("meet with $coach", Kind::Template, "$coach"),
            ("meet with %COACH%", Kind::Template, "%COACH%"),
            ("meet with [%Q1%]", Kind::Template, "[%Q1%]"),
            ("meet with %s", Kind::Template, "%s"),
            ("meet with %1$s,", Kind::Template, "%1$s"),
            ("meet with %(coach)s", Kind::Template, "%(coach)s"),
            ("meet with [Q1]", Kind::Template, "[Q1]"),
            ("meet with [COACH]", Kind::Template, "[COACH]"),
            ("meet at [School Name]", Kind::Template, "[School Name]"),
            ("meet at [insert place]", Kind::Template, "[insert place]"),
            ("meet at [pipe: 2]", Kind::Template, "[pipe: 2]"),
            ("Reading&nbsp and math", Kind::Html, "&nbsp"),
            ("share **lesson** plans", Kind::Markdown, "**lesson**"),
            ("share __lesson__ plans", Kind::Markdown, "__lesson__"),
            ("see [this](https://example.org)", Kind::Markdown, "[this](https://example.org)"),
            ("share plans\\nand goals\\n", Kind::Escape, "\\n"),
            ("el equipo\\u00e9", Kind::Escape, "\\u00e9"),
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
            "from 50% of classes to 60%",
            "50%s",
            "all 5 **",
            "meet [sic] or [e.g. math]",
            "fill in ____ or ___ plans",
            "snake__case__name",
            "C:\\network\\temp",
            "AT&T and R&D",
            "5 * 3 ** 2",
        ] {
            assert_eq!(first_mark(text), None, "{text}");
        }
    }
}
