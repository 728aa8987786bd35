use crate::diagnostic::Pointer;

/// The way from the whole document to the value that is read, kept on the stack: its text is made only when a problem
/// is told there.
#[derive(Clone, Copy)]
pub(crate) struct Path<'a> {
    steps: Option<(&'a Path<'a>, Step<'a>)>,
}

#[derive(Clone, Copy)]
enum Step<'a> {
    Key(&'a str),
    Index(usize),
}

impl<'a> Path<'a> {
    /// The whole document.
    pub(crate) fn root() -> Self {
        Self { steps: None }
    }

    /// The value under `key` of the object at this place.
    pub(crate) fn key(&'a self, key: &'a str) -> Self {
        Self { steps: Some((self, Step::Key(key))) }
    }

    /// The element at `index` of the list at this place.
    pub(crate) fn index(&'a self, index: usize) -> Self {
        Self { steps: Some((self, Step::Index(index))) }
    }

    /// Whether this is the value under `key` of whatever object.
    pub(crate) fn ends_with(&self, key: &str) -> bool {
        matches!(self.steps, Some((_, Step::Key(last))) if last == key)
    }

    /// What the value is called: by the field in which it stands.
    pub(crate) fn said(&self) -> String {
        match self.steps {
            Some((_, Step::Key(key))) => format!("`{key}`"),
            Some((around, Step::Index(_))) => around.said(),
            None => "this document".to_owned(),
        }
    }

    /// The place as it is told.
    pub(crate) fn pointer(&self) -> Pointer {
        match self.steps {
            None => Pointer::root(),
            Some((around, Step::Key(key))) => around.pointer().key(key),
            Some((around, Step::Index(index))) => around.pointer().index(index),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Path;

    #[test]
    fn a_path_becomes_a_pointer() {
        let root = Path::root();
        let (areas, key) = (root.key("areas"), root.key("a/b~c"));
        assert_eq!(areas.index(2).pointer().as_str(), "/areas/2");
        assert_eq!(key.pointer().as_str(), "/a~1b~0c");
        assert_eq!(root.pointer().as_str(), "");
        assert!(areas.ends_with("areas") && !areas.index(0).ends_with("areas"));
    }
}
