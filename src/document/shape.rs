use indexmap::IndexMap;

use super::{Node, Path, PlainText, Sink, Text};
use crate::diagnostic::{Code, Pointer};

/// What a document is made of: its fields in order. [`document!`](super::document) makes it from the same list as the
/// struct, so whatever has to know every field of a document asks here and is told of a new one by itself.
#[derive(Debug)]
pub(crate) struct Shape {
    /// The name of the document's type.
    pub(crate) name: &'static str,
    /// The fields by which an element of a list of these is known; none where a list is taken as it is.
    pub(crate) key: &'static [&'static str],
    /// Whether the order in such a list means something.
    pub(crate) ordered: bool,
    pub(crate) fields: &'static [Field],
    pub(crate) gone: &'static [GoneField],
}

/// A field that is no more and that people may still write, or that a draft alone has.
#[derive(Debug)]
pub(crate) struct GoneField {
    pub(crate) name: &'static str,
    pub(crate) code: Code,
    /// What to do instead.
    pub(crate) help: &'static str,
}

/// One field of a document.
#[derive(Debug)]
pub(crate) struct Field {
    pub(crate) name: &'static str,
    /// What an overlay asks for.
    #[cfg_attr(not(feature = "overlay"), allow(dead_code))]
    pub(crate) required: bool,
    pub(crate) kind: Kind,
    /// What is meant where the field is left out, if anything is.
    pub(crate) default: Option<fn() -> Tree<'static>>,
}

/// What stands in a field.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Kind {
    /// A text in one language or in several: what is translated.
    Text,
    /// A text in no language: an id, a word out of a list, a name, a date.
    Word,
    /// The tag of a language, which may be written in any case.
    Language,
    /// A fraction in quotes, which may be written in other than its lowest terms.
    Fraction,
    Number,
    Truth,
    /// Words whose order means nothing.
    Set,
    List(&'static Kind),
    Map(&'static Kind),
    Object(&'static Shape),
}

/// A type that stands in a field of a document.
pub(crate) trait Shaped {
    const KIND: Kind;

    /// What it says, with the shape beside it.
    fn tree(&self) -> Tree<'_>;

    /// Takes out what is beyond its limits, which is one problem for each list. What was read keeps them already; this
    /// is for what was put together in code.
    fn cut(&mut self, _most: &[usize], _at: &Path<'_>, _sink: &mut Sink) {}
}

/// What a document says, for those who walk over all of its fields alike.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Tree<'a> {
    Text(&'a Text),
    Word(&'a str),
    Number(i64),
    Truth(bool),
    List(Vec<Self>),
    Map(Vec<(&'a str, Self)>),
    Object(Object<'a>),
}

/// An object of a document.
#[derive(Clone, Debug)]
pub(crate) struct Object<'a> {
    pub(crate) shape: &'static Shape,
    /// For each field of the shape what is written there.
    values: Vec<Option<Tree<'a>>>,
}

impl Shape {
    pub(crate) fn field(&self, name: &str) -> Option<&'static Field> {
        self.fields.iter().find(|field| field.name == name)
    }
}

impl<'a> Object<'a> {
    pub(crate) fn new(shape: &'static Shape, values: Vec<Option<Tree<'a>>>) -> Self {
        Self { shape, values }
    }

    /// An object in which nothing is written.
    pub(crate) fn empty(shape: &'static Shape) -> Self {
        Self { shape, values: vec![None; shape.fields.len()] }
    }

    /// Every field with what is written there.
    pub(crate) fn fields(&self) -> impl Iterator<Item = (&'static Field, Option<&Tree<'a>>)> {
        self.shape.fields.iter().zip(self.values.iter().map(Option::as_ref))
    }

    /// The fields that are written.
    pub(crate) fn written(&self) -> impl Iterator<Item = (&'static Field, &Tree<'a>)> {
        self.fields().filter_map(|(field, value)| Some((field, value?)))
    }

    /// What is written in a field.
    pub(crate) fn get(&self, name: &str) -> Option<&Tree<'a>> {
        self.written().find(|(field, _)| field.name == name).map(|(_, value)| value)
    }

    /// The word in a field.
    pub(crate) fn word(&self, name: &str) -> Option<&'a str> {
        match self.get(name)? {
            Tree::Word(word) => Some(word),
            _ => None,
        }
    }

    /// The elements of the list in a field; none where it is left out.
    pub(crate) fn list(&self, name: &str) -> &[Tree<'a>] {
        self.get(name).map_or(&[], Tree::elements)
    }

    /// The object in a field.
    pub(crate) fn object(&self, name: &str) -> Option<&Self> {
        match self.get(name)? {
            Tree::Object(object) => Some(object),
            _ => None,
        }
    }

    /// What a field says: what is written there, else what is meant where it is left out.
    pub(crate) fn says(&self, name: &str) -> Option<Tree<'a>> {
        let default = || self.shape.field(name)?.default.map(|default| default());
        self.get(name).cloned().or_else(default)
    }
}

impl PartialEq for Object<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.shape.name == other.shape.name && self.values == other.values
    }
}

impl<'a> Tree<'a> {
    pub(crate) fn as_object(&self) -> Option<&Object<'a>> {
        match self {
            Self::Object(object) => Some(object),
            _ => None,
        }
    }

    /// Visits this value and everything in it, each with its place, in the order of the fields.
    pub(crate) fn walk(&self, at: &Pointer, visit: &mut dyn FnMut(&Pointer, &Self)) {
        visit(at, self);
        match self {
            Self::List(list) => {
                list.iter().enumerate().for_each(|(index, element)| element.walk(&at.index(index), visit));
            }
            Self::Map(entries) => entries.iter().for_each(|(key, value)| value.walk(&at.key(key), visit)),
            Self::Object(object) => {
                object.written().for_each(|(field, value)| value.walk(&at.key(field.name), visit));
            }
            Self::Text(_) | Self::Word(_) | Self::Number(_) | Self::Truth(_) => {}
        }
    }

    /// The elements of a list; anything else is one element.
    pub(crate) fn elements(&self) -> &[Self] {
        match self {
            Self::List(list) => list,
            other => std::slice::from_ref(other),
        }
    }

    /// Every text that may be in several languages, with its place.
    pub(crate) fn texts(&self) -> Vec<(Pointer, &'a Text)> {
        let mut texts = Vec::new();
        self.walk(&Pointer::root(), &mut |at, value| {
            if let Self::Text(text) = value {
                texts.push((at.clone(), *text));
            }
        });
        texts
    }
}

/// The same as if it were read from a file.
impl From<&Tree<'_>> for Node {
    fn from(tree: &Tree<'_>) -> Self {
        let text = |text: &str| Self::Text(text.to_owned());
        match tree {
            Tree::Text(Text::Plain(word)) => text(word),
            Tree::Text(Text::ByLanguage(texts)) => {
                Self::Object(texts.iter().map(|(tag, word)| (tag.clone(), text(word))).collect())
            }
            Tree::Word(word) => text(word),
            Tree::Number(number) => Self::Number((*number).into()),
            Tree::Truth(truth) => Self::Bool(*truth),
            Tree::List(list) => Self::List(list.iter().map(Self::from).collect()),
            Tree::Map(entries) => {
                Self::Object(entries.iter().map(|(key, value)| ((*key).to_owned(), value.into())).collect())
            }
            Tree::Object(object) => {
                Self::Object(object.written().map(|(field, value)| (field.name.to_owned(), value.into())).collect())
            }
        }
    }
}

impl Shaped for String {
    const KIND: Kind = Kind::Word;

    fn tree(&self) -> Tree<'_> {
        Tree::Word(self)
    }
}

impl Shaped for PlainText {
    const KIND: Kind = Kind::Word;

    fn tree(&self) -> Tree<'_> {
        Tree::Word(self)
    }
}

impl Shaped for i64 {
    const KIND: Kind = Kind::Number;

    fn tree(&self) -> Tree<'_> {
        Tree::Number(*self)
    }
}

impl Shaped for bool {
    const KIND: Kind = Kind::Truth;

    fn tree(&self) -> Tree<'_> {
        Tree::Truth(*self)
    }
}

impl<T: Shaped> Shaped for Vec<T> {
    const KIND: Kind = Kind::List(&T::KIND);

    fn tree(&self) -> Tree<'_> {
        Tree::List(self.iter().map(T::tree).collect())
    }

    fn cut(&mut self, most: &[usize], at: &Path<'_>, sink: &mut Sink) {
        let (kept, inside) = sink.kept(self.len(), most, at);
        self.truncate(kept);
        self.iter_mut().enumerate().for_each(|(index, element)| element.cut(inside, &at.index(index), sink));
    }
}

impl<T: Shaped> Shaped for IndexMap<String, T> {
    const KIND: Kind = Kind::Map(&T::KIND);

    fn tree(&self) -> Tree<'_> {
        Tree::Map(self.iter().map(|(key, value)| (key.as_str(), value.tree())).collect())
    }

    fn cut(&mut self, most: &[usize], at: &Path<'_>, sink: &mut Sink) {
        let (kept, inside) = sink.kept(self.len(), most, at);
        self.truncate(kept);
        self.iter_mut().for_each(|(key, value)| value.cut(inside, &at.key(key), sink));
    }
}

impl From<&'static str> for Tree<'static> {
    fn from(word: &'static str) -> Self {
        Self::Word(word)
    }
}

impl From<i64> for Tree<'_> {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

impl From<bool> for Tree<'_> {
    fn from(truth: bool) -> Self {
        Self::Truth(truth)
    }
}

impl From<[(); 0]> for Tree<'_> {
    fn from(_: [(); 0]) -> Self {
        Self::List(Vec::new())
    }
}

#[cfg(test)]
mod tests {
    #![allow(unreachable_pub)] // the macro declares documents of the crate's interface

    use super::{Kind, Shape, Shaped, Tree};
    use crate::document::{Decode, Node, Path, Sink, Text, document};

    document! {
        /// A corner of a classroom.
        pub struct Corner known by (id) in any order {
            required {
                /// Its id.
                id: String,
                /// What it is called.
                title: Text,
            }
            optional {
                /// How many chairs stand there.
                chairs: i64 = 4,
                /// The language that is spoken there.
                spoken: String as Language,
                /// Corners inside the corner.
                shelves: Vec<Shelf> [..=2] = [],
            }
        }
    }

    document! {
        /// A shelf.
        pub struct Shelf {
            required {
                /// What is on it.
                label: Text,
            }
            optional {}
        }
    }

    fn corner() -> Corner {
        let shelf = |label: &str| Shelf { label: label.into() };
        Corner {
            id: "reading".into(),
            title: [("en", "Reading"), ("es", "Lectura")].into(),
            shelves: Some(vec![shelf("Poems"), shelf("Maps")]),
            ..Corner::default()
        }
    }

    #[test]
    fn a_shape_lists_the_fields_of_its_declaration() {
        let Shape { name, key, ordered, fields, gone: _ } = Corner::SHAPE;
        assert_eq!((name, key, ordered), ("Corner", &["id"][..], false));
        let list: Vec<_> = fields.iter().map(|field| (field.name, field.required)).collect();
        assert_eq!(list, [("id", true), ("title", true), ("chairs", false), ("spoken", false), ("shelves", false)]);
        let kind = |name: &str| Corner::SHAPE.field(name).unwrap().kind;
        assert!(matches!(kind("title"), Kind::Text));
        assert!(matches!(kind("spoken"), Kind::Language));
        assert!(matches!(kind("shelves"), Kind::List(Kind::Object(shelf)) if shelf.ordered && shelf.key.is_empty()));
    }

    #[test]
    fn what_is_left_out_says_its_default() {
        let corner = corner();
        let Tree::Object(object) = corner.tree() else { panic!("a document is an object") };
        assert_eq!((object.get("chairs"), object.says("chairs")), (None, Some(Tree::Number(4))));
        assert_eq!(object.says("spoken"), None);
        assert_eq!(object.says("id"), Some(Tree::Word("reading")));
    }

    #[test]
    fn a_tree_holds_what_the_document_says() {
        let mut sink = Sink::new();
        let read = Corner::decode(&Node::from(&corner().tree()), &Path::root(), &mut sink);
        assert!(sink.is_empty());
        assert_eq!(read, corner());
    }

    #[test]
    fn what_is_beyond_a_limit_is_one_problem_and_is_not_read() {
        let mut corner = corner();
        corner.shelves.as_mut().unwrap().extend([Shelf::default(), Shelf::default()]);
        let (at, mut read, mut made) = (Path::root(), Sink::new(), Sink::new());
        let decoded = Corner::decode(&Node::from(&corner.tree()), &at, &mut read);
        corner.cut(&[], &at, &mut made);
        assert_eq!((decoded.shelves.as_ref().unwrap().len(), decoded), (2, corner));
        assert!(
            read.is_uncertain(&at.key("shelves").pointer()),
            "a shelf that seems to be missing may be one of these"
        );
        let told = read.into_problems();
        assert_eq!(told.told()[0].message, "there are 4 entries in `shelves`, and 2 are the most");
        assert_eq!(told, made.into_problems());
        assert_eq!(told.told().len(), 1);
    }

    #[test]
    fn every_text_is_found_with_its_place() {
        let corner = corner();
        let texts: Vec<_> = corner.tree().texts().into_iter().map(|(at, text)| (at.to_string(), text)).collect();
        let shelves = corner.shelves.as_ref().unwrap();
        assert_eq!(
            texts,
            [
                ("/title".to_owned(), &corner.title),
                ("/shelves/0/label".to_owned(), &shelves[0].label),
                ("/shelves/1/label".to_owned(), &shelves[1].label),
            ]
        );
    }
}
