use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use super::{Decode, Node, Path, PlainText, Sink, TEXT_LENGTH, TEXT_PATTERN};
use crate::diagnostic::unseen::{self, Place};
use crate::diagnostic::{Code, Diagnostic, Pointer, character};

impl JsonSchema for PlainText {
    fn schema_name() -> Cow<'static, str> {
        "PlainText".into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "minLength": 1, "maxLength": TEXT_LENGTH, "pattern": TEXT_PATTERN })
    }
}

impl Decode for PlainText {
    fn decode(node: &Node, at: &Path<'_>, sink: &mut Sink) -> Self {
        match node {
            Node::Text(text) => {
                // as it is written: a schema counts that, too
                if is_too_long(text) {
                    sink.long_text(text.chars().count(), &at.pointer());
                }
                text.as_str().into()
            }
            other => {
                sink.wrong_type(at, "text", other);
                Self::default()
            }
        }
    }
}

impl PlainText {
    /// Reports what is wrong with the text: there is something to read, not too much of it, and no character that steers
    /// a device.
    pub(crate) fn check(&self, at: &Pointer, sink: &mut Sink) {
        if self.is_plain() {
            // what most texts are
        } else if self.chars().all(character::shows_nothing) {
            let help = "write the text, or leave the field out if it is optional";
            let problem = Diagnostic::new(Code::BlankText, at, "there is nothing to read in this text");
            sink.report(problem.help_on(self, help));
        } else if let Some(place) = Place::first(self, |_, c| c.is_control()) {
            let help = "take it out: readers see nothing there, a terminal obeys it, and a database may refuse it";
            let message = if sink.is_private() { place.without_words() } else { place.to_string() };
            sink.report(Diagnostic::new(Code::ControlCharacter, at, message).help(help));
        }
        if is_too_long(self) {
            sink.long_text(self.chars().count(), at);
        }
    }

    /// A warning where characters stand in the text that nobody sees and no script needs.
    pub(crate) fn unseen(&self, at: &Pointer) -> Option<Diagnostic> {
        if self.is_plain() {
            return None;
        }
        let place = Place::first(self, |index, c| unseen::is_stray(self, index, c))?;
        let help = "delete the word and type it again: a text with it looks like one without it and is another";
        Some(Diagnostic::warning(Code::InvisibleCharacter, at, place.to_string()).help(help))
    }
}

fn is_too_long(text: &str) -> bool {
    // no character takes less than a byte
    text.len() > TEXT_LENGTH && text.chars().count() > TEXT_LENGTH
}
