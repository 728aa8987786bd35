//! Changes of a JSON document as a tree, so that what runs is the reading of documents and not that of brackets.

use fastrand::Rng;
use serde_json::{Map, Value};

/// Words that documents give a meaning, and texts that have been trouble.
const LEAVES: &[&str] = &[
    "", " ", "en", "es", "es-MX", "1.0.0", "2.0.0-rc.1", "1/2", "2/3", "0", "1", "-1", "reversed", "team", "members", "cosmetic",
    "not_applicable", "dont_know", "done", "dropped", "keep", "theirs", "submitted", "draft", "a\u{0}b", "\u{202e}x", "e\u{301}",
    "\u{a0}", "{x}", "<b>x</b>", "rising", "never", "always",
];

/// The document with one to four changes, if it is JSON and the result fits.
pub fn changed(data: &mut [u8], size: usize, max_size: usize, seed: u32) -> Option<usize> {
    let mut tree: Value = serde_json::from_slice(data.get(..size)?).ok()?;
    let mut rng = Rng::with_seed(u64::from(seed));
    for _ in 0..rng.usize(1..=4) {
        change(&mut tree, &mut rng);
    }
    let made = serde_json::to_vec(&tree).ok()?;
    if made.len() > max_size {
        return None;
    }
    data.get_mut(..made.len())?.copy_from_slice(&made);
    Some(made.len())
}

/// One document with parts of another.
pub fn crossed(one: &[u8], other: &[u8], out: &mut [u8], seed: u32) -> usize {
    let parsed = (serde_json::from_slice::<Value>(one), serde_json::from_slice::<Value>(other));
    let (Ok(mut tree), Ok(other)) = parsed else { return 0 };
    let mut rng = Rng::with_seed(u64::from(seed));
    let part = at(&mut other.clone(), rng.usize(..count(&other))).clone();
    let place = rng.usize(..count(&tree));
    *at(&mut tree, place) = part;
    let made = serde_json::to_vec(&tree).unwrap_or_default();
    match out.get_mut(..made.len()) {
        Some(out) => out.copy_from_slice(&made),
        None => return 0,
    }
    made.len()
}

fn children(value: &Value) -> Vec<&Value> {
    match value {
        Value::Array(items) => items.iter().collect(),
        Value::Object(fields) => fields.values().collect(),
        _ => Vec::new(),
    }
}

fn count(value: &Value) -> usize {
    1 + children(value).into_iter().map(count).sum::<usize>()
}

/// The value of this number, counted from the root on, depth first.
fn at(value: &mut Value, mut number: usize) -> &mut Value {
    if number == 0 {
        return value;
    }
    number -= 1;
    let sizes: Vec<usize> = children(value).into_iter().map(count).collect();
    let mut child = 0;
    while number >= sizes[child] {
        number -= sizes[child];
        child += 1;
    }
    let inner = match value {
        Value::Array(items) => &mut items[child],
        Value::Object(fields) => fields.values_mut().nth(child).expect("counted"),
        _ => unreachable!("leaves have no children"),
    };
    at(inner, number)
}

fn change(tree: &mut Value, rng: &mut Rng) {
    let all = count(tree);
    let place = rng.usize(..all);
    let elsewhere = at(tree, rng.usize(..all)).clone();
    let value = at(tree, place);
    match value {
        Value::Object(fields) if !fields.is_empty() && rng.u8(..4) != 0 => change_fields(fields, elsewhere, rng),
        Value::Array(items) if !items.is_empty() && rng.u8(..4) != 0 => change_items(items, elsewhere, rng),
        Value::String(text) if rng.bool() => change_text(text, rng),
        Value::Number(number) if rng.bool() => {
            let by = *rng.choice(&[-1, 1, 2, 100, -100, 1 << 40]).expect("not empty");
            *value = Value::from(number.as_i64().unwrap_or_default().saturating_add(by));
        }
        _ => *value = if rng.bool() { elsewhere } else { leaf(rng) },
    }
}

fn change_fields(fields: &mut Map<String, Value>, elsewhere: Value, rng: &mut Rng) {
    let key = fields.keys().nth(rng.usize(..fields.len())).cloned().expect("counted");
    match rng.u8(..4) {
        0 => drop(fields.shift_remove(&key)),
        1 => {
            let value = fields.shift_remove(&key).expect("there");
            let mut other = key;
            change_text(&mut other, rng);
            fields.insert(other, value);
        }
        2 => drop(fields.insert(key, elsewhere)),
        _ => {
            let other = fields.keys().nth(rng.usize(..fields.len())).cloned().expect("counted");
            let value = fields.get(&other).cloned().expect("there");
            fields.insert(key, value);
        }
    }
}

fn change_items(items: &mut Vec<Value>, elsewhere: Value, rng: &mut Rng) {
    let (one, other) = (rng.usize(..items.len()), rng.usize(..items.len()));
    match rng.u8(..5) {
        0 => drop(items.remove(one)),
        1 => items.insert(other, items[one].clone()),
        2 => items.swap(one, other),
        3 => items.insert(one, elsewhere),
        _ => items[one] = elsewhere,
    }
}

fn change_text(text: &mut String, rng: &mut Rng) {
    let letters: Vec<char> = text.chars().collect();
    let place = rng.usize(..=letters.len());
    let (left, right) = letters.split_at(place);
    let middle = match rng.u8(..3) {
        0 => rng.choice(LEAVES).copied().unwrap_or_default().to_owned(),
        1 => rng.char(' '..='~').to_string(),
        _ => String::new(),
    };
    let right = if middle.is_empty() { right.get(1..).unwrap_or_default() } else { right };
    *text = left.iter().chain(&middle.chars().collect::<Vec<_>>()).chain(right).collect();
}

fn leaf(rng: &mut Rng) -> Value {
    match rng.u8(..6) {
        0 => Value::Null,
        1 => Value::Bool(rng.bool()),
        2 => Value::from(rng.i64(-2..12)),
        3 => Value::Array(Vec::new()),
        4 => Value::Object(Map::new()),
        _ => Value::from(rng.choice(LEAVES).copied().unwrap_or_default()),
    }
}

/// A target on documents of JSON: changed as trees, and now and then as bytes.
#[macro_export]
macro_rules! documents {
    (|$data:ident: &[u8]| $body:block) => {
        libfuzzer_sys::fuzz_target!(|$data: &[u8]| $body);
        libfuzzer_sys::fuzz_mutator!(|data: &mut [u8], size: usize, max_size: usize, seed: u32| {
            let as_tree = if seed % 16 == 0 { None } else { $crate::tree::changed(data, size, max_size, seed) };
            as_tree.unwrap_or_else(|| libfuzzer_sys::fuzzer_mutate(data, size, max_size))
        });
        libfuzzer_sys::fuzz_crossover!(|one: &[u8], other: &[u8], out: &mut [u8], seed: u32| {
            $crate::tree::crossed(one, other, out, seed)
        });
    };
}
