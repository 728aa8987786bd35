//! Where the values stand that problems are about.

use std::collections::{BTreeMap, HashMap};
use std::fmt;
use std::ops::Range;

use serde::de::{Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::value::RawValue;

use super::compose::{Kind, Value};
use crate::diagnostic::{Diagnostic, Pointer};
use crate::document::Node;

/// How many values of one key are kept: more problems than this of one document are not told.
const MOST: usize = 200;

/// Where one value stands.
#[derive(Clone)]
pub(super) struct Entry {
    /// The bytes of its key, if it has one.
    pub(super) key: Option<Range<usize>>,
    /// The bytes of the value; where an alias repeats it, of the value that is repeated.
    pub(super) value: Range<usize>,
    /// Whether the value is a list or an object, which may go over many lines.
    pub(super) container: bool,
    /// The bytes of the alias through which the value came here.
    pub(super) alias: Option<Range<usize>>,
}

/// The values whose places are asked for, by the steps that lead to them.
#[derive(Default)]
pub(super) struct Wanted {
    below: BTreeMap<String, Wanted>,
    /// How many values are there under these steps, more than one of equal keys; 0 where nobody has looked.
    times: usize,
}

impl Wanted {
    /// All places of these problems.
    pub(super) fn of<'p>(problems: impl IntoIterator<Item = &'p Diagnostic>) -> Self {
        let mut wanted = Self::default();
        for problem in problems {
            wanted.add(&problem.pointer);
            problem.related.iter().for_each(|related| wanted.add(&related.pointer));
        }
        wanted
    }

    /// Those of them that are in a document: what is not there is not looked for.
    fn within(&self, tree: &Node) -> Self {
        let mut found = Self::default();
        self.find(tree, &mut found);
        found
    }

    fn find(&self, tree: &Node, found: &mut Self) {
        found.times += 1;
        match tree {
            Node::Object(members) if !self.below.is_empty() => {
                for (step, value) in members.iter().map(|(key, value)| (step(key), value)) {
                    if let Some(wanted) = self.below.get(&step) {
                        wanted.find(value, found.below.entry(step).or_default());
                    }
                }
            }
            Node::List(list) => {
                for (step, wanted) in &self.below {
                    if let Some(element) = step.parse().ok().and_then(|index: usize| list.get(index)) {
                        wanted.find(element, found.below.entry(step.clone()).or_default());
                    }
                }
            }
            _ => {}
        }
    }

    fn add(&mut self, pointer: &Pointer) {
        // steps stay as they are written in a pointer, since they only come back into pointers
        pointer.as_str().split('/').skip(1).fold(self, |wanted, step| wanted.below.entry(step.to_owned()).or_default());
    }
}

/// Where values of a document stand; of equal keys there are several, in the file's order.
#[derive(Default)]
pub(super) struct Places {
    entries: HashMap<String, Vec<Entry>>,
}

impl Places {
    /// The places of wanted values among those of a file.
    pub(super) fn among(values: &[Value], root: Option<usize>, wanted: &Wanted) -> Self {
        let mut places = Self::default();
        if let Some(root) = root {
            Among { values, places: &mut places }.value(root, None, String::new(), wanted, None, 0);
        }
        places
    }

    /// The places of wanted values in a text that is JSON, and its tree: whatever leads to none of them is passed over, and
    /// what stands behind the last of them is not read.
    pub(super) fn in_json(text: &str, tree: &Node, wanted: &Wanted) -> Self {
        let (mut places, wanted) = (Self::default(), &wanted.within(tree));
        let whole = text.trim_matches([' ', '\t', '\n', '\r']);
        InJson { text, at: String::new(), wanted, places: &mut places }.value(whole, None);
        places
    }

    pub(super) fn get(&self, at: &str) -> Option<&Entry> {
        self.entries.get(at)?.first()
    }

    /// The further values under one key.
    pub(super) fn again(&self, at: &Pointer) -> Option<&[Entry]> {
        self.entries.get(at.as_str())?.get(1..).filter(|again| !again.is_empty())
    }

    fn insert(&mut self, at: &str, entry: Entry) {
        match self.entries.get_mut(at) {
            Some(known) if known.len() > MOST => {}
            Some(known) => known.push(entry),
            None => {
                self.entries.insert(at.to_owned(), vec![entry]);
            }
        }
    }
}

/// A key as a step of a pointer.
fn step(key: &str) -> String {
    Pointer::root().key(key).as_str().get(1..).unwrap_or_default().to_owned()
}

struct Among<'a> {
    values: &'a [Value],
    places: &'a mut Places,
}

impl Among<'_> {
    fn value(
        &mut self,
        number: usize,
        key: Option<Range<usize>>,
        at: String,
        wanted: &Wanted,
        alias: Option<&Range<usize>>,
        aliases: usize,
    ) {
        let Some(value) = self.values.get(number) else { return };
        match &value.kind {
            Kind::Unread => return,
            // an alias of an alias of itself goes nowhere
            Kind::Alias(target) if aliases < self.values.len() => {
                return self.value(*target, key, at, wanted, alias.or(Some(&value.bytes)), aliases + 1);
            }
            _ => {}
        }
        let container = !matches!(value.kind, Kind::Scalar(_));
        self.places.insert(&at, Entry { key, value: value.bytes.clone(), container, alias: alias.cloned() });
        if wanted.below.is_empty() {
            return;
        }
        match &value.kind {
            Kind::List(list) => {
                for (step, wanted) in &wanted.below {
                    if let Some(number) = step.parse().ok().and_then(|index: usize| list.get(index)) {
                        self.value(*number, None, format!("{at}/{step}"), wanted, alias, aliases);
                    }
                }
            }
            Kind::Object(members) => {
                for member in members {
                    let step = step(&member.key);
                    if let Some(wanted) = wanted.below.get(&step) {
                        let key = Some(member.key_bytes.clone());
                        self.value(member.value, key, format!("{at}/{step}"), wanted, alias, aliases);
                    }
                }
            }
            _ => {}
        }
    }
}

struct InJson<'t, 'a> {
    text: &'t str,
    at: String,
    wanted: &'a Wanted,
    places: &'a mut Places,
}

impl<'t> InJson<'t, '_> {
    /// Where a piece of the text stands in it.
    fn bytes(&self, piece: &str) -> Range<usize> {
        let start = (piece.as_ptr() as usize).saturating_sub(self.text.as_ptr() as usize);
        start..start + piece.len()
    }

    fn value(self, value: &'t str, key: Option<&str>) {
        let container = value.starts_with(['{', '[']);
        let key = key.map(|key| self.bytes(key));
        self.places.insert(&self.at, Entry { key, value: self.bytes(value), container, alias: None });
        if container && !self.wanted.below.is_empty() {
            // the text was read before, so it is JSON; that it goes on behind what is wanted is no error
            let _ = serde_json::Deserializer::from_str(value).deserialize_any(self);
        }
    }

    fn below(&mut self, step: &str, value: &'t str, key: Option<&str>) {
        if let Some(wanted) = self.wanted.below.get(step) {
            let at = format!("{}/{step}", self.at);
            InJson { text: self.text, at, wanted, places: self.places }.value(value, key);
        }
    }
}

impl<'t> Visitor<'t> for InJson<'t, '_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list or an object")
    }

    fn visit_seq<A: SeqAccess<'t>>(mut self, mut access: A) -> Result<(), A::Error> {
        let steps = self.wanted.below.keys().filter_map(|step| Some((step.parse().ok()?, step.as_str())));
        let steps: HashMap<usize, &str> = steps.collect();
        let last = steps.keys().max().copied().unwrap_or_default();
        for index in 0..=last {
            if let Some(step) = steps.get(&index) {
                let Some(value) = access.next_element::<&RawValue>()? else { break };
                self.below(step, value.get(), None);
            } else if access.next_element::<IgnoredAny>()?.is_none() {
                break;
            }
        }
        Ok(())
    }

    fn visit_map<A: MapAccess<'t>>(mut self, mut access: A) -> Result<(), A::Error> {
        let mut left: usize = self.wanted.below.values().map(|wanted| wanted.times).sum();
        while left > 0
            && let Some(key) = access.next_key::<&RawValue>()?
        {
            let step = serde_json::from_str::<String>(key.get()).map_or_else(|_| String::new(), |key| step(&key));
            if self.wanted.below.contains_key(&step) {
                left -= 1;
                self.below(&step, access.next_value::<&RawValue>()?.get(), Some(key.get()));
            } else {
                access.next_value::<IgnoredAny>()?;
            }
        }
        Ok(())
    }
}
