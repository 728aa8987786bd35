use std::collections::HashMap;
use std::ops::Range;

use granit_parser::{Event, Parser, ScalarStyle, Span as EventSpan, Tag};

use super::file::{SourceFile, SourceFormat};
use super::lines::Lines;
use super::scalar;
use crate::diagnostic::{Code, Diagnostic, Node, Pointer};

/// The largest file, in bytes.
const FILE_SIZE: usize = 64 * 1024 * 1024;
/// The deepest nesting of lists and objects.
const DEPTH: usize = 64;
/// The most values that aliases may add to a file.
const ALIASED_VALUES: usize = 10_000;

/// What was read of a file.
pub(super) struct Read {
    /// The document, as far as it could be read; nothing where there is none.
    pub(super) tree: Option<Node>,
    pub(super) places: Places,
    /// Problems of the file's syntax, each with its place.
    pub(super) problems: Vec<Diagnostic>,
}

/// Where everything of a document stands. A pointer has several entries where equal keys stand in one object.
pub(super) type Places = HashMap<Pointer, Vec<Entry>>;

/// Where one value stands.
#[derive(Clone)]
pub(super) struct Entry {
    /// The bytes of its key, if it has one.
    pub(super) key: Option<Range<usize>>,
    /// The bytes of the value.
    pub(super) value: Range<usize>,
    /// Whether the value is a list or an object, which may go over many lines.
    pub(super) container: bool,
}

pub(super) fn read(file: &SourceFile) -> Read {
    let lines = Lines::new(file.text());
    let mut problems = Vec::new();
    if file.text().len() > FILE_SIZE {
        let message = format!("the file has more than {} MiB", FILE_SIZE / 1024 / 1024);
        problems.push(Diagnostic::new(Code::TooLarge, &Pointer::root(), message));
        return Read { tree: None, places: Places::new(), problems };
    }
    let raw = match file.format() {
        SourceFormat::Json => strict_json(file, &lines).err(),
        SourceFormat::Yaml => None,
    };
    let not_json = raw.is_some();
    problems.extend(raw);
    let mut composer = Composer { lines: &lines, values: Vec::new(), anchors: HashMap::new(), problems: Vec::new() };
    let root = composer.compose(file.text());
    // what JSON already complained of is not said again as YAML
    problems.extend(composer.problems.into_iter().filter(|problem| !(not_json && problem.code == Code::NotYaml)));
    let mut builder =
        Builder { values: &composer.values, lines: &lines, places: Places::new(), budget: ALIASED_VALUES, problems };
    let tree = root.and_then(|root| builder.build(root, &Pointer::root(), None, 0, false));
    Read { tree, places: builder.places, problems: builder.problems }
}

/// Whether a file that says it is JSON is JSON for everybody who reads it.
fn strict_json(file: &SourceFile, lines: &Lines<'_>) -> Result<(), Diagnostic> {
    serde_json::from_str::<serde::de::IgnoredAny>(file.text()).map(|_| ()).map_err(|error| {
        let offset = lines.offset(error.line(), error.column());
        let mut problem = Diagnostic::not_json(&error);
        problem.span = Some(lines.span(offset..offset));
        problem
    })
}

/// A value as it stands in the file, aliases not yet followed.
struct Value {
    kind: Kind,
    bytes: Range<usize>,
}

enum Kind {
    Scalar(Node),
    List(Vec<usize>),
    Object(Vec<(String, Range<usize>, usize)>),
    Alias(usize),
}

/// Puts the parser's events together.
struct Composer<'a> {
    lines: &'a Lines<'a>,
    values: Vec<Value>,
    /// By the parser's number of an anchor the value that it names.
    anchors: HashMap<usize, usize>,
    problems: Vec<Diagnostic>,
}

/// A list or an object that is still open.
struct Open {
    value: usize,
    /// The key that waits for its value.
    key: Option<(String, Range<usize>)>,
    /// Whether the next value is a key.
    object: bool,
}

impl Composer<'_> {
    /// The number of the document's value, as far as the file could be read.
    fn compose(&mut self, text: &str) -> Option<usize> {
        let mut options = granit_parser::options! { emit_unresolved_aliases: true, simple_key_max_lookahead: 4096 };
        options.set_emit_comments(false);
        let mut open: Vec<Open> = Vec::new();
        let mut root = None;
        let mut documents = 0;
        for event in Parser::new_from_str_with_options(text, options) {
            let (event, span) = match event {
                Ok(event) => event,
                Err(error) => {
                    self.syntax(&error, text);
                    break;
                }
            };
            let bytes = bytes(&span);
            match event {
                Event::DocumentStart(..) => {
                    documents += 1;
                    if documents == 2 {
                        let message = "a second document starts here, and a file holds one";
                        self.problem(Code::YamlOnly, message, &bytes, "put it in a file of its own");
                    }
                }
                Event::SequenceEnd | Event::MappingEnd => {
                    if let Some(closed) = open.pop()
                        && let Some(value) = self.values.get_mut(closed.value)
                    {
                        value.bytes.end = bytes.end.max(value.bytes.start);
                    }
                }
                Event::Scalar(text, style, anchor, tag) => {
                    let node = self.scalar(&text, style, tag.as_deref(), &bytes);
                    self.place(Kind::Scalar(node), bytes, anchor, &mut open, &mut root);
                }
                Event::SequenceStart(_, anchor, tag) => {
                    self.tag(tag.as_deref(), &bytes);
                    let value = self.place(Kind::List(Vec::new()), bytes, anchor, &mut open, &mut root);
                    open.push(Open { value, key: None, object: false });
                }
                Event::MappingStart(_, anchor, tag) => {
                    self.tag(tag.as_deref(), &bytes);
                    let value = self.place(Kind::Object(Vec::new()), bytes, anchor, &mut open, &mut root);
                    open.push(Open { value, key: None, object: true });
                }
                Event::Alias(anchor) => {
                    self.place(Kind::Alias(anchor), bytes, 0, &mut open, &mut root);
                }
                Event::UnresolvedAlias(_) => {
                    let message = "no value with that anchor stands before this alias";
                    self.problem(Code::NotYaml, message, &bytes, "put text that starts with `*` in quotes");
                    self.place(Kind::Scalar(Node::Null), bytes, 0, &mut open, &mut root);
                }
                _ => {}
            }
        }
        root
    }

    /// Puts a value where the events say it belongs, and returns its number.
    fn place(
        &mut self,
        kind: Kind,
        bytes: Range<usize>,
        anchor: usize,
        open: &mut [Open],
        root: &mut Option<usize>,
    ) -> usize {
        let number = self.values.len();
        if anchor > 0 {
            self.anchors.insert(anchor, number);
        }
        let resolved = match kind {
            Kind::Alias(anchor) => Kind::Alias(self.anchors.get(&anchor).copied().unwrap_or(number)),
            other => other,
        };
        let key = match &resolved {
            Kind::Scalar(node) => Some(key_text(node)),
            _ => None,
        };
        self.values.push(Value { kind: resolved, bytes: bytes.clone() });
        let Some(parent) = open.last_mut() else {
            // only the first document counts
            root.get_or_insert(number);
            return number;
        };
        if parent.object && parent.key.is_none() {
            let text = key.unwrap_or_else(|| {
                let help = "write the key as text";
                self.problem(Code::YamlOnly, "a key is text, and this one is not", &bytes, help);
                String::new()
            });
            parent.key = Some((text, bytes));
            return number;
        }
        let key = parent.key.take();
        match self.values.get_mut(parent.value).map(|value| &mut value.kind) {
            Some(Kind::List(list)) => list.push(number),
            Some(Kind::Object(entries)) => {
                let (key, at) = key.unwrap_or_default();
                entries.push((key, at, number));
            }
            _ => {}
        }
        number
    }

    fn scalar(&mut self, text: &str, style: ScalarStyle, tag: Option<&Tag>, bytes: &Range<usize>) -> Node {
        let quoted = style != ScalarStyle::Plain || tag.is_some_and(|tag| tag.is_yaml_core_schema_tag("str"));
        self.tag(tag, bytes);
        if quoted { Node::Text(text.to_owned()) } else { scalar::plain(text) }
    }

    fn tag(&mut self, tag: Option<&Tag>, bytes: &Range<usize>) {
        if let Some(tag) = tag.filter(|tag| !tag.is_yaml_core_schema()) {
            let message = format!("the tag `{}` says nothing here", tag.original());
            self.problem(Code::YamlOnly, &message, bytes, "delete it, or put text that starts with `!` in quotes");
        }
    }

    fn syntax(&mut self, error: &granit_parser::ScanError, text: &str) {
        let offset = error.marker().byte_offset().unwrap_or(text.len());
        let line = text.get(..offset).and_then(|before| before.rsplit('\n').next()).unwrap_or("");
        let help = if line.chars().all(char::is_whitespace) && line.contains('\t')
            || text.get(offset..).is_some_and(|rest| rest.starts_with('\t'))
        {
            "YAML indents with spaces: put spaces in the place of the tab"
        } else {
            "check the indentation, quotes and colons around that line; put text with a colon in quotes"
        };
        self.problem(Code::NotYaml, &format!("this is not YAML: {}", error.info()), &(offset..offset), help);
    }

    fn problem(&mut self, code: Code, message: &str, bytes: &Range<usize>, help: &str) {
        let mut problem = Diagnostic::new(code, &Pointer::root(), message).help(help);
        problem.span = Some(self.lines.span(self.lines.on_first_line(bytes.clone())));
        self.problems.push(problem);
    }
}

/// A key as people wrote it: `1` and `true` are keys too.
fn key_text(node: &Node) -> String {
    match node {
        Node::Text(text) => text.clone(),
        Node::Number(number) => number.to_string(),
        Node::Bool(value) => value.to_string(),
        _ => String::new(),
    }
}

fn bytes(span: &EventSpan) -> Range<usize> {
    span.byte_range().unwrap_or(0..0)
}

/// Makes the tree, follows aliases under a budget, and remembers where everything stands.
struct Builder<'a> {
    values: &'a [Value],
    lines: &'a Lines<'a>,
    places: Places,
    budget: usize,
    problems: Vec<Diagnostic>,
}

impl Builder<'_> {
    fn build(
        &mut self,
        number: usize,
        at: &Pointer,
        key: Option<Range<usize>>,
        depth: usize,
        aliased: bool,
    ) -> Option<Node> {
        let value = self.values.get(number)?;
        if depth > DEPTH {
            return self.too_large(&value.bytes, format!("lists and objects are nested more than {DEPTH} deep"));
        }
        if aliased {
            if self.budget == 0 {
                return None;
            }
            self.budget -= 1;
            if self.budget == 0 {
                return self.too_large(&value.bytes, format!("aliases add more than {ALIASED_VALUES} values"));
            }
        }
        if let Kind::Alias(anchor) = value.kind {
            return self.build(anchor, at, key, depth + 1, true);
        }
        let container = !matches!(value.kind, Kind::Scalar(_));
        let entry = Entry { key, value: value.bytes.clone(), container };
        self.places.entry(at.clone()).or_default().push(entry);
        match &value.kind {
            Kind::Scalar(node) => Some(node.clone()),
            Kind::List(list) => {
                let mut nodes = Vec::with_capacity(list.len());
                for (index, number) in list.iter().enumerate() {
                    nodes.push(self.build(*number, &at.index(index), None, depth + 1, aliased)?);
                }
                Some(Node::List(nodes))
            }
            Kind::Object(entries) => {
                let mut nodes = Vec::with_capacity(entries.len());
                for (key, bytes, number) in entries {
                    let node = self.build(*number, &at.key(key), Some(bytes.clone()), depth + 1, aliased)?;
                    nodes.push((key.clone(), node));
                }
                Some(Node::Object(nodes))
            }
            Kind::Alias(_) => None,
        }
    }

    fn too_large(&mut self, bytes: &Range<usize>, message: String) -> Option<Node> {
        let mut problem = Diagnostic::new(Code::TooLarge, &Pointer::root(), message);
        problem.span = Some(self.lines.span(self.lines.on_first_line(bytes.clone())));
        self.problems.push(problem);
        None
    }
}
