use std::collections::HashSet;

use indexmap::IndexMap;

use super::{Node, Path, Shape, Sink};
use crate::diagnostic::{Problems, is_slip_of, suggestion};

/// Reads one value of a document out of its tree. It cannot fail: what cannot be read is reported, and the default
/// stands in its place until the check ends.
pub(crate) trait Decode: Default {
    /// Of an object its fields.
    const SHAPE: Option<&'static Shape> = None;

    fn decode(node: &Node, at: &Path<'_>, sink: &mut Sink) -> Self;

    /// Reads no more entries of a list or a map than that, and of each of them than the next limit says.
    fn decode_within(node: &Node, _most: &[usize], at: &Path<'_>, sink: &mut Sink) -> Self {
        Self::decode(node, at, sink)
    }
}

/// Reads a document from its tree and checks it.
pub(crate) fn from_tree<D: Decode, T>(
    tree: &Node,
    mut sink: Sink,
    check: impl FnOnce(D, Sink) -> Result<T, Problems>,
) -> Result<T, Problems> {
    let document = D::decode(tree, &Path::root(), &mut sink);
    if sink.is_full() {
        return Problems::or(sink.into_problems(), None);
    }
    check(document, sink)
}

/// Reads a part of a document anew that was read before. Nothing is told of it: what is wrong with the document, and what
/// it holds beyond a limit, is told of the whole.
pub(crate) fn read_part<D: Decode>(tree: &Node) -> D {
    D::decode(tree, &Path::root(), &mut Sink::of_a_part())
}

impl Decode for String {
    fn decode(node: &Node, at: &Path<'_>, sink: &mut Sink) -> Self {
        match node {
            Node::Text(text) => text.clone(),
            other => {
                sink.wrong_type(at, "text", other);
                Self::default()
            }
        }
    }
}

impl Decode for i64 {
    fn decode(node: &Node, at: &Path<'_>, sink: &mut Sink) -> Self {
        node.as_integer().unwrap_or_else(|| {
            sink.wrong_type(at, "a whole number", node);
            Self::default()
        })
    }
}

impl Decode for bool {
    fn decode(node: &Node, at: &Path<'_>, sink: &mut Sink) -> Self {
        match node {
            Node::Bool(value) => *value,
            other => {
                sink.wrong_type(at, "true or false", other);
                Self::default()
            }
        }
    }
}

impl<T: Decode> Decode for Vec<T> {
    fn decode(node: &Node, at: &Path<'_>, sink: &mut Sink) -> Self {
        Self::decode_within(node, &[], at, sink)
    }

    fn decode_within(node: &Node, most: &[usize], at: &Path<'_>, sink: &mut Sink) -> Self {
        match node {
            Node::List(list) => {
                let (kept, inside) = sink.kept(list.len(), most, at);
                let mut elements = Self::new();
                for (index, element) in list.iter().enumerate().take(kept) {
                    let element = T::decode_within(element, inside, &at.index(index), sink);
                    // a document of so many problems is checked no further, so nobody asks for its elements
                    if !sink.is_full() {
                        elements.push(element);
                    }
                }
                elements
            }
            other => {
                let key = T::SHAPE.and_then(|shape| shape.key.first().copied());
                let is_field = |name: &str| T::SHAPE.is_some_and(|shape| shape.field(name).is_some());
                let is_element = matches!(other, Node::Object(fields) if fields.iter().any(|(name, _)| is_field(name)));
                sink.no_list(at, other, key, is_element);
                Self::default()
            }
        }
    }
}

impl<T: Decode> Decode for IndexMap<String, T> {
    fn decode(node: &Node, at: &Path<'_>, sink: &mut Sink) -> Self {
        Self::decode_within(node, &[], at, sink)
    }

    fn decode_within(node: &Node, most: &[usize], at: &Path<'_>, sink: &mut Sink) -> Self {
        let mut map = Self::new();
        let entries = entries(node, at, sink);
        let (kept, inside) = sink.kept(entries.len(), most, at);
        for (key, value) in entries.into_iter().take(kept) {
            let value = T::decode_within(value, inside, &at.key(key), sink);
            if !sink.is_full() {
                map.insert(key.to_owned(), value);
            }
        }
        map
    }
}

/// The entries of an object, each key once: a second equal key is reported, and the first one counts.
fn entries<'a>(node: &'a Node, at: &Path<'_>, sink: &mut Sink) -> Vec<(&'a str, &'a Node)> {
    let Node::Object(entries) = node else {
        sink.wrong_type(at, "an object", node);
        return Vec::new();
    };
    let mut once: Vec<(&str, &Node)> = Vec::with_capacity(entries.len());
    // among few keys looking at each is quicker than hashing
    let mut many: Option<HashSet<&str>> = (entries.len() > 32).then(HashSet::new);
    for (key, value) in entries {
        let is_new = match &mut many {
            Some(known) => known.insert(key),
            None => once.iter().all(|(known, _)| known != key),
        };
        if is_new {
            once.push((key, value));
        } else {
            sink.equal_keys(at, key);
        }
    }
    once
}

/// What people write to leave something out.
const LEAVES_OUT: [&str; 14] = [
    "hidden", "hide", "visible", "remove", "removed", "delete", "deleted", "omit", "exclude", "skip", "drop",
    "disabled", "enabled", "active",
];

/// The fields of one object while they are read.
pub(crate) struct Fields<'a> {
    values: Vec<(&'a str, &'a Node)>,
    at: &'a Path<'a>,
    /// The fields that are missing and of which it was told why.
    told: Vec<&'static str>,
    is_object: bool,
}

impl<'a> Fields<'a> {
    /// Opens the object at `at`; every field beyond the shape's is a problem.
    pub(crate) fn open(node: &'a Node, at: &'a Path<'a>, shape: &Shape, sink: &mut Sink) -> Self {
        let values = entries(node, at, sink);
        let known = || shape.fields.iter().map(|field| field.name);
        let mut told = Vec::new();
        let mut absent: Option<Vec<&'static str>> = None;
        for field in values.iter().map(|(field, _)| field).filter(|field| shape.field(field).is_none()) {
            if let Some(gone) = shape.gone.iter().find(|gone| gone.name == *field) {
                sink.gone_field(at, gone.name, gone.code, gone.help);
                continue;
            }
            // nobody looks for near words where the problem is only counted
            let is_slip = !sink.is_full() && is_slip_of(field, known());
            sink.unknown_field(at, field, is_slip, |sink| {
                // looked for once, however many fields are unknown
                let absent = absent.get_or_insert_with(|| {
                    known().filter(|field| values.iter().all(|(other, _)| other != field)).collect()
                });
                let leaves_out = LEAVES_OUT.contains(field) && shape.field("hide_because").is_some();
                match sink.near(field, absent.iter().copied()).filter(|_| !leaves_out) {
                    Some(near) => {
                        // one slip is one problem: the field that is meant is not missing besides
                        sink.placeholder(at.key(near).pointer());
                        told.push(near);
                        suggestion(field, [near]).unwrap_or_default()
                    }
                    None if LEAVES_OUT.contains(field) && known().any(|known| known == "hide_because") => {
                        "to leave it out write `hide_because: ` and the reason in its place".to_owned()
                    }
                    None if LEAVES_OUT.contains(field) && shape.key == ["id"] => {
                        "to leave it out delete it here, and list its id under `retired`".to_owned()
                    }
                    // many editors write this into JSON by themselves
                    None if *field == "$schema" => {
                        "take it out, and name the schema in the settings of your editor".to_owned()
                    }
                    None => {
                        let fields = known().collect::<Vec<_>>().join(", ");
                        let blank = if sink.is_private() { "; is a blank missing after a colon?" } else { "" };
                        format!("the fields here are: {fields}{blank}")
                    }
                }
            });
        }
        Self { values, at, told, is_object: matches!(node, Node::Object(_)) }
    }

    fn value(&self, name: &str) -> Option<&'a Node> {
        self.values.iter().find(|(field, _)| *field == name).map(|(_, node)| *node)
    }

    pub(crate) fn required<T: Decode>(&self, name: &str, most: &[usize], sink: &mut Sink) -> T {
        match self.value(name) {
            Some(node) => T::decode_within(node, most, &self.at.key(name), sink),
            None => {
                // an object that is no object was reported once; its fields are not missing besides
                if self.is_object && !self.told.contains(&name) {
                    sink.missing_field(self.at, name);
                }
                T::default()
            }
        }
    }

    pub(crate) fn optional<T: Decode>(&self, name: &str, most: &[usize], sink: &mut Sink) -> Option<T> {
        self.value(name).map(|node| T::decode_within(node, most, &self.at.key(name), sink))
    }
}
