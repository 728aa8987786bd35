//! Looking things up in a tree of JSON.

use crate::document::Node;

pub(super) trait Json {
    fn get(&self, key: &str) -> Option<&Node>;
    fn text(&self, key: &str) -> Option<&str>;
    fn list(&self, key: &str) -> &[Node];
    fn fields(&self) -> &[(String, Node)];
    fn has(&self, key: &str) -> bool;
    /// A word or a number as a word.
    fn word(&self) -> Option<String>;
}

impl Json for Node {
    fn get(&self, key: &str) -> Option<&Node> {
        self.fields().iter().find(|(name, _)| name == key).map(|(_, node)| node)
    }

    fn text(&self, key: &str) -> Option<&str> {
        match self.get(key)? {
            Node::Text(text) => Some(text),
            _ => None,
        }
    }

    fn list(&self, key: &str) -> &[Node] {
        match self.get(key) {
            Some(Node::List(list)) => list,
            _ => &[],
        }
    }

    fn fields(&self) -> &[(String, Node)] {
        match self {
            Node::Object(fields) => fields,
            _ => &[],
        }
    }

    fn has(&self, key: &str) -> bool {
        self.get(key).is_some_and(|node| !matches!(node, Node::Null | Node::Bool(false)))
    }

    fn word(&self) -> Option<String> {
        match self {
            Node::Text(text) => Some(text.clone()),
            Node::Number(number) => {
                Some(self.as_integer().map_or_else(|| number.to_string(), |whole| whole.to_string()))
            }
            Node::Bool(is) => Some(is.to_string()),
            _ => None,
        }
    }
}

/// The tag of a language as it is usually written; nothing where it is none.
pub(super) fn tag(written: &str) -> Option<String> {
    let language: crate::framework::Language = written.trim().replace('_', "-").parse().ok()?;
    Some(language.as_str().to_owned())
}
