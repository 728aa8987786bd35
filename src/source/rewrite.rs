//! A file that says something more than before, with its comments and its layout as they were.

use std::ops::Range;

use super::compose::{Kind, Value};
use super::file::SourceFile;
use super::format::SourceFormat;
use super::located::Located;
use crate::document::Node;

/// From how many members on an object between braces has a line for each.
const MANY: usize = 4;

impl SourceFile {
    /// The text of this file, which says `old`, where it is to say `new`: with values of other words, and with further
    /// members and elements at the end of those there are. Whatever else stands in it stays, comments included. Nothing
    /// where that cannot be done; whoever asks reads what comes of it once more.
    pub(crate) fn rewritten(&self, old: &Node, new: &Node) -> Option<String> {
        let json = self.format() == SourceFormat::Json;
        // what is JSON is YAML, whose values have places
        let again;
        let located = if json {
            again = Located::read(self.text(), SourceFormat::Yaml);
            &again
        } else {
            self.located()
        };
        let (values, root) = located.values()?;
        let mut rewrite = Rewrite { text: self.text(), values, json, edits: Vec::new() };
        rewrite.change(root, old, new, Around::Block { column: 0, is_member: false })?;
        let Rewrite { mut edits, .. } = rewrite;
        // what is put at one place stands there in the order in which it was found: what is inside first
        edits.sort_by_key(|(bytes, _)| bytes.start);
        let mut text = String::with_capacity(self.text().len() * 2);
        let mut at = 0;
        for (bytes, new) in edits {
            text.push_str(self.text().get(at..bytes.start)?);
            text.push_str(&new);
            at = bytes.end;
        }
        text.push_str(self.text().get(at..)?);
        Some(text)
    }
}

/// Where a value stands.
#[derive(Clone, Copy)]
enum Around {
    /// Between braces or brackets.
    Flow,
    /// In lines of its own, in what starts in that column.
    Block { column: usize, is_member: bool },
}

struct Rewrite<'a> {
    text: &'a str,
    values: &'a [Value],
    json: bool,
    edits: Vec<(Range<usize>, String)>,
}

impl Rewrite<'_> {
    /// What is to be written otherwise so that the value of that number says `new`.
    fn change(&mut self, number: usize, old: &Node, new: &Node, around: Around) -> Option<()> {
        if old == new {
            return Some(());
        }
        let value = self.values.get(number)?;
        let inner = if self.is_flow(value) { Around::Flow } else { around };
        match (&value.kind, old, new) {
            (Kind::Object(members), Node::Object(was), Node::Object(is)) => {
                if was.iter().any(|(key, _)| member(is, key).is_none()) {
                    return None;
                }
                let first = members.first().map_or(value.bytes.start, |first| first.key_bytes.start);
                let column = self.column(first)?;
                let inner = match inner {
                    Around::Flow => Around::Flow,
                    Around::Block { .. } => Around::Block { column, is_member: true },
                };
                for (key, was) in was {
                    let is = member(is, key)?;
                    if was != is {
                        let there = members.iter().find(|member| member.key == *key)?;
                        self.change(there.value, was, is, inner)?;
                    }
                }
                let added = is.iter().filter(|(key, _)| member(was, key).is_none());
                let added: Vec<(&str, &Node)> = added.map(|(key, value)| (key.as_str(), value)).collect();
                let starts = members.last().map(|last| (last.key_bytes.start, last.value));
                self.add(value, inner, starts, added.len(), |rewrite, index, column| {
                    let (key, value) = added.get(index)?;
                    Some(match column {
                        None => format!("{}: {}", rewrite.key(key), rewrite.flow(value, 0)),
                        Some(column) => format!("{}:{}", rewrite.key(key), rewrite.block(value, column)),
                    })
                })
            }
            (Kind::List(elements), Node::List(was), Node::List(is)) if is.len() >= was.len() => {
                let column = match inner {
                    Around::Flow => 0,
                    Around::Block { .. } => self.column(self.dash(*elements.first()?)?)?,
                };
                let inner = match inner {
                    Around::Flow => Around::Flow,
                    Around::Block { .. } => Around::Block { column: column + 2, is_member: false },
                };
                for ((was, is), number) in was.iter().zip(is).zip(elements) {
                    self.change(*number, was, is, inner)?;
                }
                let added = is.get(was.len()..)?;
                let inner = match inner {
                    Around::Flow => Around::Flow,
                    Around::Block { .. } => Around::Block { column, is_member: false },
                };
                let starts = elements.last().and_then(|last| Some((self.values.get(*last)?.bytes.start, *last)));
                self.add(value, inner, starts, added.len(), |rewrite, index, column| {
                    let value = added.get(index)?;
                    Some(match column {
                        None => rewrite.flow(value, 0),
                        Some(column) => format!("- {}", rewrite.element(value, column + 2)),
                    })
                })
            }
            (Kind::Scalar(_), Node::Text(was), is) => {
                let content = self.content(&value.bytes)?;
                let start = self.header(content.start);
                let written = self.text.get(start..content.end)?;
                let new = self.instead(was, written, is, around);
                // no blank is left behind the colon of what goes on below
                let before = self.text.get(..start)?;
                let start = if new.starts_with(['\r', '\n']) { before.trim_end().len() } else { start };
                self.edits.push((start..content.end, new));
                Some(())
            }
            _ => None,
        }
    }

    /// Puts members or elements behind the last one, which starts there; each is written for its column, or for a line.
    fn add(
        &mut self,
        of: &Value,
        around: Around,
        last: Option<(usize, usize)>,
        number: usize,
        write: impl Fn(&Self, usize, Option<usize>) -> Option<String>,
    ) -> Option<()> {
        if number == 0 {
            return Some(());
        }
        let (at, between, column) = match (around, last) {
            (Around::Flow, None) => (of.bytes.start + 1, None, None),
            (Around::Flow, Some((start, last))) => {
                let end = self.end(last)?;
                let is_on_lines = self.text.get(end..of.bytes.end)?.contains('\n');
                let indent = self.text.get(self.line(start)..start)?;
                let is_first = indent.trim().is_empty();
                let lines = format!(",{}{indent}", self.line_break());
                (end, Some(if is_on_lines && is_first { lines } else { ", ".to_owned() }), None)
            }
            (Around::Block { column, .. }, Some((_, last))) => {
                let end = self.end_of_line(self.end(last)?)?;
                (end, Some(format!("{}{}", self.line_break(), " ".repeat(column))), Some(column))
            }
            (Around::Block { .. }, None) => return None,
        };
        let mut new = String::new();
        for index in 0..number {
            let written = write(self, index, column)?;
            match (&between, index) {
                (Some(between), _) => new.push_str(between),
                (None, 0) => {}
                (None, _) => new.push_str(", "),
            }
            new.push_str(&written);
        }
        self.edits.push((at..at, new));
        Some(())
    }

    /// What stands in the place of a text.
    fn instead(&self, was: &str, written: &str, is: &Node, around: Around) -> String {
        // what a person wrote stays as it is written, where it is one line
        let is_kept = !written.contains('\n') && !written.starts_with(['|', '>']);
        match (is, around) {
            (Node::Object(texts), Around::Flow) if is_kept => {
                let texts = texts.iter().map(|(key, text)| match text {
                    Node::Text(text) if text == was => format!("{}: {written}", self.key(key)),
                    text => format!("{}: {}", self.key(key), self.flow(text, 0)),
                });
                format!("{{{}}}", texts.collect::<Vec<_>>().join(", "))
            }
            (Node::Object(texts), Around::Block { column, is_member }) => {
                let column = if is_member { column + 2 } else { column };
                let line = format!("{}{}", self.line_break(), " ".repeat(column));
                let texts = texts.iter().map(|(key, text)| match text {
                    Node::Text(text) if text == was && is_kept => format!("{}: {written}", self.key(key)),
                    text => format!("{}:{}", self.key(key), self.block(text, column)),
                });
                let texts = texts.collect::<Vec<_>>().join(&line);
                if is_member { line + &texts } else { texts }
            }
            (is, _) => self.flow(is, 0),
        }
    }

    /// A value behind the colon of a key in that column.
    fn block(&self, value: &Node, column: usize) -> String {
        let line = |column: usize| format!("{}{}", self.line_break(), " ".repeat(column));
        match value {
            Node::Object(members) if !members.is_empty() => {
                let members = members.iter().map(|(key, value)| {
                    format!("{}{}:{}", line(column + 2), self.key(key), self.block(value, column + 2))
                });
                members.collect()
            }
            Node::List(list) if !list.is_empty() => {
                let elements =
                    list.iter().map(|value| format!("{}- {}", line(column + 2), self.element(value, column + 4)));
                elements.collect()
            }
            value => format!(" {}", self.flow(value, 0)),
        }
    }

    /// An element of a list, whose own members stand in that column.
    fn element(&self, value: &Node, column: usize) -> String {
        match value {
            Node::Object(members) if !members.is_empty() => {
                let line = format!("{}{}", self.line_break(), " ".repeat(column));
                let members =
                    members.iter().map(|(key, value)| format!("{}:{}", self.key(key), self.block(value, column)));
                members.collect::<Vec<_>>().join(&line)
            }
            value => self.flow(value, 0),
        }
    }

    /// A value between braces, brackets or quotes.
    fn flow(&self, value: &Node, depth: usize) -> String {
        match value {
            Node::Object(members) => {
                let members =
                    members.iter().map(|(key, value)| format!("{}: {}", self.key(key), self.flow(value, depth + 1)));
                let members: Vec<String> = members.collect();
                if members.len() < MANY {
                    format!("{{{}}}", members.join(", "))
                } else {
                    let line = format!("{}{}", self.line_break(), " ".repeat(8 + 2 * depth));
                    format!("{{{line}{}}}", members.join(&format!(",{line}")))
                }
            }
            Node::List(list) => {
                let list: Vec<String> = list.iter().map(|value| self.flow(value, depth + 1)).collect();
                format!("[{}]", list.join(", "))
            }
            Node::Text(text) => quoted(text),
            Node::Number(number) => number.to_string(),
            Node::Bool(truth) => truth.to_string(),
            Node::Null | Node::Unread => "null".to_owned(),
        }
    }

    /// A key, in quotes where it would be read as something else.
    fn key(&self, key: &str) -> String {
        let is_word = key.starts_with(|first: char| first.is_ascii_alphabetic())
            && key.chars().all(|c| c.is_ascii_alphanumeric() || "_.-".contains(c));
        let means_else = ["y", "n", "yes", "no", "on", "off", "true", "false", "null"];
        let means_else = means_else.iter().any(|word| key.eq_ignore_ascii_case(word));
        if self.json || !is_word || means_else { quoted(key) } else { key.to_owned() }
    }

    fn is_flow(&self, value: &Value) -> bool {
        let mark = match value.kind {
            Kind::Object(_) => '{',
            Kind::List(_) => '[',
            _ => return false,
        };
        self.text.get(value.bytes.start..).is_some_and(|rest| rest.starts_with(mark))
    }

    /// The end of what a value says.
    fn end(&self, number: usize) -> Option<usize> {
        let value = self.values.get(number)?;
        match &value.kind {
            Kind::Object(members) if !self.is_flow(value) && !members.is_empty() => self.end(members.last()?.value),
            Kind::List(list) if !self.is_flow(value) && !list.is_empty() => self.end(*list.last()?),
            _ => Some(self.content(&value.bytes)?.end),
        }
    }

    /// Without the blanks that are counted to the value.
    fn content(&self, bytes: &Range<usize>) -> Option<Range<usize>> {
        let written = self.text.get(bytes.clone())?;
        Some(bytes.start..bytes.start + written.trim_end().len())
    }

    /// Where a text begins whose lines stand below a mark such as `>-`.
    fn header(&self, start: usize) -> usize {
        let before = self.text.get(..start).unwrap_or_default().trim_end();
        let word = before.rsplit([' ', '\t', '\n']).next().unwrap_or_default();
        let is_mark = |mark: &str| mark.chars().all(|c| c.is_ascii_digit() || "+-".contains(c));
        let is_header = word.strip_prefix(['|', '>']).is_some_and(is_mark);
        if is_header { before.len() - word.len() } else { start }
    }

    /// The mark of an element of a list, before it.
    fn dash(&self, element: usize) -> Option<usize> {
        let before = self.text.get(..self.values.get(element)?.bytes.start)?.trim_end();
        before.ends_with('-').then(|| before.len() - 1)
    }

    fn line(&self, at: usize) -> usize {
        self.text.get(..at).and_then(|before| before.rfind('\n')).map_or(0, |end| end + 1)
    }

    fn column(&self, at: usize) -> Option<usize> {
        Some(self.text.get(self.line(at)..at)?.chars().count())
    }

    fn end_of_line(&self, at: usize) -> Option<usize> {
        let rest = self.text.get(at..)?;
        let line = rest.find('\n').map_or(rest, |end| rest.get(..end).unwrap_or(rest));
        Some(at + line.trim_end_matches('\r').len())
    }

    fn line_break(&self) -> &'static str {
        if self.text.contains("\r\n") { "\r\n" } else { "\n" }
    }
}

fn member<'n>(members: &'n [(String, Node)], key: &str) -> Option<&'n Node> {
    members.iter().find(|(known, _)| known == key).map(|(_, value)| value)
}

/// A text in quotes, as JSON and YAML have it.
fn quoted(text: &str) -> String {
    let json = serde_json::Value::from(text).to_string();
    json.replace('\u{fffe}', "\\ufffe").replace('\u{ffff}', "\\uffff").replace('\u{feff}', "\\ufeff")
}

#[cfg(test)]
// helpers of tests are no `#[test]`s, for which clippy.toml allows these
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    /// A file with a text in one more language at a place, and what comes of it.
    fn told(path: &str, text: &str, change: impl Fn(&mut serde_json::Value)) -> Option<String> {
        let file = SourceFile::new(path, text);
        let old: serde_json::Value = as_json(file.tree().unwrap());
        let mut new = old.clone();
        change(&mut new);
        let rewritten = file.rewritten(&Node::from_value(old).unwrap(), &Node::from_value(new.clone()).unwrap())?;
        let again = SourceFile::new(path, rewritten.as_str());
        assert_eq!(as_json(again.tree().unwrap()), new, "{rewritten}");
        Some(rewritten)
    }

    fn as_json(node: &Node) -> serde_json::Value {
        match node {
            Node::Object(members) => members.iter().map(|(key, value)| (key.clone(), as_json(value))).collect(),
            Node::List(list) => list.iter().map(as_json).collect(),
            Node::Text(text) => text.as_str().into(),
            Node::Number(number) => number.clone().into(),
            Node::Bool(truth) => (*truth).into(),
            Node::Null | Node::Unread => serde_json::Value::Null,
        }
    }

    fn in_two(words: &str) -> serde_json::Value {
        serde_json::json!({"en": words, "es": "Señas: \"sí\" #1"})
    }

    #[test]
    fn what_a_person_wrote_stays_around_what_is_new() {
        for (before, after) in [
            // a text of one line, with a comment behind it
            ("a: Foo # why\nb: 1\n", "a:\n  en: Foo\n  es: \"Señas: \\\"sí\\\" #1\" # why\nb: 1\n"),
            ("a: 'It''s' \n", "a:\n  en: 'It''s'\n  es: \"Señas: \\\"sí\\\" #1\" \n"),
            // of several lines
            (
                "a: >-\n  Foo\n  bar\n# next\nb: 1\n",
                "a:\n  en: \"Foo bar\"\n  es: \"Señas: \\\"sí\\\" #1\"\n# next\nb: 1\n",
            ),
            ("a: Foo\n  bar\nb: 1", "a:\n  en: \"Foo bar\"\n  es: \"Señas: \\\"sí\\\" #1\"\nb: 1"),
            // lines of Windows
            ("a: Foo\r\nb: 1\r\n", "a:\r\n  en: Foo\r\n  es: \"Señas: \\\"sí\\\" #1\"\r\nb: 1\r\n"),
            ("{a: Foo, b: 1} # end\n", "{a: {en: Foo, es: \"Señas: \\\"sí\\\" #1\"}, b: 1} # end\n"),
        ] {
            let change = |value: &mut serde_json::Value| {
                let words = value["a"].as_str().unwrap().to_owned();
                value["a"] = in_two(&words);
            };
            assert_eq!(told("a.yaml", before, change).as_deref(), Some(after));
        }
    }

    #[test]
    fn members_and_elements_come_behind_the_last_one() {
        let more = |value: &mut serde_json::Value| {
            value["a"]["es"] = "dos".into();
            value["list"].as_array_mut().unwrap().push(serde_json::json!({"id": "q", "text": {"es": "uno"}}));
            value["last"] = serde_json::json!([{"tag": "no", "of": {"x.y": "1"}}]);
        };
        let last = "last:\n  - tag: \"no\"\n    of:\n      x.y: \"1\"";
        for (before, after) in [
            (
                "a: {en: one} # c\nlist:\n- id: p # d\n  # e\n",
                format!(
                    "a: {{en: one, es: \"dos\"}} # c\nlist:\n- id: p # d\n- id: \"q\"\n  text:\n    es: \"uno\"\n{last}\n  # e\n"
                ),
            ),
            (
                "a:\n    en: |\n        one\n\n# c\nlist: [\n  {id: p}, # d\n]",
                format!(
                    "a:\n    en: |\n        one\n    es: \"dos\"\n\n# c\nlist: [\n  {{id: p}},\n  {{id: \"q\", text: {{es: \"uno\"}}}}, # d\n]\n{last}"
                ),
            ),
        ] {
            assert_eq!(told("a.yaml", before, more).as_deref(), Some(after.as_str()));
        }
        let json = "{\n  \"a\": {\"en\": \"one\"},\n  \"list\": []\n}\n";
        let after = "{\n  \"a\": {\"en\": \"one\", \"es\": \"dos\"},\n  \"list\": [{\"id\": \"q\", \"text\": {\"es\": \"uno\"}}],\n  \
                     \"last\": [{\"tag\": \"no\", \"of\": {\"x.y\": \"1\"}}]\n}\n";
        assert_eq!(told("a.json", json, more).as_deref(), Some(after));
    }

    #[test]
    fn what_is_behind_an_alias_or_would_go_is_not_touched() {
        let change = |value: &mut serde_json::Value| value["b"] = in_two("Foo");
        assert_eq!(told("a.yaml", "a: &a Foo\nb: *a\n", change), None);
        let without = |value: &mut serde_json::Value| value["a"] = serde_json::json!({});
        assert_eq!(told("a.yaml", "a: {b: 1}\n", without), None);
    }
}
