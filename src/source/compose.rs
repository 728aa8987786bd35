use std::collections::{HashMap, HashSet};
use std::ops::Range;

use granit_parser::{Event, Parser, ScalarStyle, Span as EventSpan, Tag};

use super::lines::Lines;
use super::scalar;
use super::syntax::{self, SyntaxProblem};
use crate::diagnostic::{Code, Diagnostic, Findings, Pointer, Severity};
use crate::document::Node;

/// The most values and bytes of one file in YAML: far above any framework, and what a server can hold with their places.
const VALUES: usize = 1_000_000;
pub(super) const YAML_BYTES: usize = 64 * 1024 * 1024;

/// What helps where there are more.
pub(super) const LARGE_YAML: &str = "no framework is so large; write responses of so many people in JSON";

/// A value as it stands in the file, aliases not yet followed.
pub(super) struct Value {
    pub(super) kind: Kind,
    pub(super) bytes: Range<usize>,
}

pub(super) enum Kind {
    Scalar(Node),
    List(Vec<usize>),
    Object(Vec<Member>),
    Alias(usize),
    /// Something stands here, and what it is cannot be said.
    Unread,
}

/// A key of an object with the number of its value.
pub(super) struct Member {
    pub(super) key: String,
    pub(super) key_bytes: Range<usize>,
    pub(super) value: usize,
}

/// Puts the parser's events together.
pub(super) struct Composer<'a> {
    lines: &'a Lines<'a>,
    pub(super) values: Vec<Value>,
    /// How many values there may be.
    most: usize,
    /// By the parser's number of an anchor the value that it names.
    anchors: HashMap<usize, usize>,
    pub(super) problems: Vec<SyntaxProblem>,
    /// Further problems, of which only the number is known.
    pub(super) omitted: Findings,
    /// The objects of which a member was not read.
    pub(super) incomplete: HashSet<usize>,
    /// Whether the rest of the file was not read.
    pub(super) cut_off: bool,
    open: Vec<Open>,
    root: Option<usize>,
}

/// A list or an object that is still open.
struct Open {
    value: usize,
    key: Key,
}

enum Key {
    /// A list has none.
    None,
    /// The next value is a key.
    Due,
    /// The key that waits for its value.
    Read(String, Range<usize>),
    /// A key that is none waits for its value.
    Unread,
}

impl<'a> Composer<'a> {
    pub(super) fn new(lines: &'a Lines<'a>) -> Self {
        Self {
            lines,
            values: Vec::new(),
            most: VALUES,
            anchors: HashMap::new(),
            problems: Vec::new(),
            omitted: Findings::default(),
            incomplete: HashSet::new(),
            cut_off: false,
            open: Vec::new(),
            root: None,
        }
    }

    /// The number of the document's value, as far as the file could be read.
    pub(super) fn compose(&mut self) -> Option<usize> {
        let mut options = granit_parser::options! { emit_unresolved_aliases: true, simple_key_max_lookahead: 4096 };
        options.set_emit_comments(false);
        let mut documents = 0;
        let mut last_scalar = None;
        for event in Parser::new_from_str_with_options(self.lines.text(), options) {
            let (event, span) = match event {
                Ok(event) => event,
                Err(error) => {
                    self.abort(&error, last_scalar);
                    break;
                }
            };
            let bytes = bytes(&span);
            if let Some(tag) = event.tag() {
                self.tag(tag, span.tag_span().and_then(|span| span.byte_range()).unwrap_or_else(|| bytes.clone()));
            }
            if self.values.len() >= self.most {
                let message = format!("the file has more than {} values", self.most);
                self.problem(Code::TooLarge, &message, &bytes, LARGE_YAML);
                self.cut_off = true;
                break;
            }
            match event {
                Event::DocumentStart(..) => {
                    documents += 1;
                    if documents == 2 {
                        let message = "a second document starts here, and a file holds one";
                        self.problem(Code::YamlOnly, message, &bytes, "put it in a file of its own");
                        // what is absent here may stand there
                        self.cut_off = true;
                        break;
                    }
                }
                Event::SequenceEnd | Event::MappingEnd => {
                    if let Some(closed) = self.open.pop()
                        && let Some(value) = self.values.get_mut(closed.value)
                    {
                        value.bytes.end = bytes.end.max(value.bytes.start);
                    }
                }
                Event::Scalar(text, style, anchor, tag) => {
                    last_scalar = Some(self.values.len());
                    self.scalar(&text, style, tag.as_deref(), anchor, bytes);
                }
                Event::SequenceStart(_, anchor, _) => {
                    let value = self.place(Kind::List(Vec::new()), bytes, anchor);
                    self.open.push(Open { value, key: Key::None });
                }
                Event::MappingStart(_, anchor, _) => {
                    let value = self.place(Kind::Object(Vec::new()), bytes, anchor);
                    self.open.push(Open { value, key: Key::Due });
                }
                Event::Alias(anchor) => self.alias(anchor, bytes),
                Event::UnresolvedAlias(_) => {
                    let message = "nothing above has the name that this alias repeats";
                    let help = "name a value with `&` first; put text that starts with `*` in quotes";
                    self.problem(Code::YamlOnly, message, &bytes, help);
                    self.place(Kind::Unread, bytes, 0);
                }
                _ => {}
            }
        }
        self.root
    }

    /// The parser reads no further; a scalar that ends where it stopped may be put together of two.
    fn abort(&mut self, error: &granit_parser::ScanError, last_scalar: Option<usize>) {
        self.cut_off = true;
        let stopped = error.marker().byte_offset().unwrap_or(usize::MAX);
        let last = last_scalar.and_then(|number| self.values.get_mut(number));
        let since = last.as_ref().map_or(0, |value| value.bytes.start);
        if let Some(value) = last.filter(|value| value.bytes.end >= stopped) {
            value.kind = Kind::Unread;
        }
        let bracket = self.open.last().and_then(|open| self.values.get(open.value)).map(|value| value.bytes.clone());
        let bracket = bracket.filter(|bytes| bytes.len() == 1).map(|bytes| bytes.start);
        self.problems.push(syntax::problem(error, self.lines, since, bracket));
    }

    fn scalar(&mut self, text: &str, style: ScalarStyle, tag: Option<&Tag>, anchor: usize, bytes: Range<usize>) {
        let plain = style == ScalarStyle::Plain && !tag.is_some_and(|tag| tag.is_yaml_core_schema_tag("str"));
        let node = if plain { scalar::plain(text) } else { Node::Text(text.to_owned()) };
        if let Some(Open { value, key: key @ Key::Due }) = self.open.last_mut() {
            let object = *value;
            let (message, help) = match text {
                "<<" if plain => ("`<<` merges nothing: YAML 1.2 has no merge keys", "write the fields out here"),
                _ if plain && bytes.is_empty() => ("there is no key before this colon", "write the field's name"),
                _ => {
                    *key = Key::Read(text.to_owned(), bytes.clone());
                    self.values.push(Value { kind: Kind::Scalar(node), bytes });
                    return;
                }
            };
            *key = Key::Unread;
            self.incomplete.insert(object);
            self.problem(Code::YamlOnly, message, &bytes, help);
            self.values.push(Value { kind: Kind::Unread, bytes });
            return;
        }
        self.place(Kind::Scalar(node), bytes, anchor);
    }

    fn alias(&mut self, anchor: usize, bytes: Range<usize>) {
        let target = self.anchors.get(&anchor).copied();
        let kind = match target {
            Some(target) if self.open.iter().any(|open| open.value == target) => {
                let message = "this alias repeats what it stands in itself";
                self.problem(Code::YamlOnly, message, &bytes, "write out what is meant");
                Kind::Unread
            }
            Some(target) => Kind::Alias(target),
            None => Kind::Unread,
        };
        self.place(kind, bytes, 0);
    }

    /// Puts a value where the events say it belongs, and returns its number.
    fn place(&mut self, kind: Kind, bytes: Range<usize>, anchor: usize) -> usize {
        let number = self.values.len();
        if anchor > 0 {
            self.anchors.insert(anchor, number);
        }
        self.values.push(Value { kind, bytes: bytes.clone() });
        let Some(parent) = self.open.last_mut() else {
            self.root.get_or_insert(number);
            return number;
        };
        let object = parent.value;
        match std::mem::replace(&mut parent.key, Key::Due) {
            Key::None => {
                parent.key = Key::None;
                if let Some(Value { kind: Kind::List(list), .. }) = self.values.get_mut(object) {
                    list.push(number);
                }
            }
            Key::Due => {
                parent.key = Key::Unread;
                self.incomplete.insert(object);
                self.problem(Code::YamlOnly, "a key is text, and this one is not", &bytes, "write the key as text");
            }
            Key::Read(key, key_bytes) => {
                if let Some(Value { kind: Kind::Object(members), .. }) = self.values.get_mut(object) {
                    members.push(Member { key, key_bytes, value: number });
                }
            }
            Key::Unread => {}
        }
        number
    }

    fn tag(&mut self, tag: &Tag, bytes: Range<usize>) {
        if !tag.is_yaml_core_schema() {
            let message = format!("the tag `{}` says nothing here", tag.original());
            let help = "delete it, or put text that starts with `!` in quotes";
            self.private_problem(Code::YamlOnly, &message, Some("a tag says nothing here"), &bytes, help);
        }
    }

    fn problem(&mut self, code: Code, message: &str, bytes: &Range<usize>, help: &str) {
        self.private_problem(code, message, None, bytes, help);
    }

    /// A problem with what is said where nothing of the file may be repeated.
    fn private_problem(
        &mut self,
        code: Code,
        message: &str,
        private: Option<&'static str>,
        bytes: &Range<usize>,
        help: &str,
    ) {
        if self.problems.len() >= Findings::MOST {
            return self.omitted.omit(code, Severity::Error, 1);
        }
        let mut problem = Diagnostic::new(code, &Pointer::root(), message).help(help);
        problem.span = Some(self.lines.span(self.lines.on_first_line(bytes.clone())));
        self.problems.push(SyntaxProblem::new(problem, private));
    }
}

fn bytes(span: &EventSpan) -> Range<usize> {
    span.byte_range().unwrap_or(0..0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_of_too_many_values_is_read_up_to_them() {
        let lines = Lines::new("a: 1\nb: 2\nc: 3\n");
        let mut composer = Composer::new(&lines);
        composer.most = 5;
        assert_eq!(composer.compose(), Some(0));
        assert!(composer.cut_off);
        let [problem] = &composer.problems[..] else { panic!("{}", composer.problems.len()) };
        let problem = problem.told(false);
        assert_eq!((problem.code, &*problem.message), (Code::TooLarge, "the file has more than 5 values"));
        assert_eq!(problem.span.unwrap().start.to_string(), "3:1");
    }
}
