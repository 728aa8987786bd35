//! An element of the base while overlays change it, and where each change is written.

use std::collections::HashSet;

use indexmap::IndexMap;

use super::order::Place;
use super::sinks::{Sinks, Source};
use crate::diagnostic::{Code, Diagnostic};
use crate::framework::{Language, PlainText, Text};

/// A change of one field, or of one language of a text.
pub(super) struct Edit {
    /// The field's place in the element, as a JSON Pointer.
    pub(super) field: String,
    pub(super) source: Source,
    kind: EditKind,
}

#[derive(Clone, Copy, PartialEq)]
enum EditKind {
    Value,
    /// A field that is another because of what is written elsewhere.
    Elsewhere,
    /// One language of a text.
    Language,
    /// A whole text, whose languages are listed besides.
    Text {
        /// Whether there was none before.
        new: bool,
        /// Whether the words of the default language are others than before.
        rewords: bool,
    },
}

impl Edit {
    /// Whether its place says something else, which the field follows.
    pub(super) fn is_elsewhere(&self) -> bool {
        self.kind == EditKind::Elsewhere
    }

    /// Whether the text was not there before.
    pub(super) fn is_new(&self) -> bool {
        matches!(self.kind, EditKind::Text { new: true, .. })
    }
}

/// Why an element is left out.
pub(super) struct Hidden {
    /// The entry of the element.
    pub(super) source: Source,
    pub(super) because: PlainText,
    pub(super) replacement: Option<String>,
}

/// An element while it is changed.
pub(super) struct Edited<T> {
    pub(super) document: T,
    /// The entry of an overlay that is about it.
    pub(super) entry: Option<Source>,
    /// Where an overlay adds it; nothing for what the base has.
    pub(super) added: Option<Source>,
    pub(super) edits: Vec<Edit>,
    pub(super) place: Option<(Place, Source)>,
    pub(super) hidden: Option<Hidden>,
    /// The parts whose words in the default language changed, by their place in the element, and whether the change is
    /// cosmetic.
    pub(super) reworded: Vec<(String, bool)>,
}

/// How a text is read: whether other words are declared cosmetic, and which language counts.
#[derive(Clone, Copy)]
pub(super) struct Wording<'a> {
    pub(super) cosmetic: bool,
    pub(super) default: &'a Language,
}

impl<T> Edited<T> {
    pub(super) fn of_base(document: T) -> Self {
        Self { document, entry: None, added: None, edits: Vec::new(), place: None, hidden: None, reworded: Vec::new() }
    }

    pub(super) fn added(document: T, source: Source) -> Self {
        Self { entry: Some(source.clone()), added: Some(source), ..Self::of_base(document) }
    }

    /// A field that is another now because of what is written elsewhere.
    pub(super) fn follow(&mut self, field: &str, source: &Source) {
        let source = source.clone();
        self.edits.push(Edit { field: field.to_owned(), source, kind: EditKind::Elsewhere });
    }

    /// A field that could not be read, of which nobody knows now what it is.
    fn unread(&mut self, field: &str, source: &Source, sinks: &Sinks) {
        if sinks.is_broken(source) {
            self.follow(field, source);
        }
    }

    pub(super) fn is_reworded(&self) -> bool {
        !self.reworded.is_empty()
    }

    /// Puts a value into a field, unless another overlay does so, too.
    pub(super) fn set<V>(
        &mut self,
        field: &str,
        value: Option<V>,
        source: Source,
        sinks: &mut Sinks,
        put: impl FnOnce(&mut T, V),
    ) {
        let Some(value) = value else { return self.unread(field, &source, sinks) };
        if let Some(other) = self.edits.iter().find(|edit| edit.field == field && edit.source.overlay != source.overlay)
        {
            sinks.conflict(&other.source, &source, &format!("`{}` is changed here", name(field)));
        }
        self.edits.push(Edit { field: field.to_owned(), source, kind: EditKind::Value });
        put(&mut self.document, value);
    }

    /// Puts a text into a field, language by language; whether its words in the default language are others now.
    pub(super) fn text(
        &mut self,
        field: &str,
        text: Option<&Text>,
        wording: Wording<'_>,
        source: Source,
        sinks: &mut Sinks,
        place: impl Fn(&mut T) -> Option<&mut Text>,
    ) -> bool {
        let Some(text) = text.filter(|_| !sinks.is_broken(&source)) else {
            self.unread(field, &source, sinks);
            return false;
        };
        if matches!(text, Text::ByLanguage(texts) if texts.is_empty()) {
            let help = "write it in at least one language, or leave the field out";
            sinks.report(&source, Code::BlankText, "this text is in no language".to_owned(), help);
            return false;
        }
        let Wording { cosmetic, default } = wording;
        let old = place(&mut self.document).map(std::mem::take).filter(|old| *old != Text::default());
        let merged = Merged::of(old.as_ref(), text, cosmetic, default);
        let written = |tag: &str| match text {
            Text::Plain(_) => source.clone(),
            Text::ByLanguage(_) => source.key(tag),
        };
        let languages: Vec<(String, Source)> =
            merged.tags.iter().map(|(raw, tag)| (format!("{field}/{tag}"), written(raw))).collect();
        let clash = self.edits.iter().find(|edit| {
            // of one overlay each text is one, however many languages it has
            edit.source.overlay != source.overlay
                && match edit.kind {
                    EditKind::Text { rewords, .. } => edit.field == field && (rewords || merged.rewords),
                    EditKind::Language => languages.iter().any(|(language, _)| *language == edit.field),
                    EditKind::Value | EditKind::Elsewhere => false,
                }
        });
        if let Some(other) = clash {
            let here = languages.iter().find(|(language, _)| *language == other.field).map(|(_, here)| here);
            let here = here.unwrap_or(&source);
            sinks.conflict(&other.source, here, &format!("the text `{}` is changed here", name(field)));
        }
        let rewords = merged.rewords && old.is_some();
        if rewords && !merged.lost.is_empty() {
            let languages: Vec<String> = merged.lost.iter().map(|tag| format!("`{tag}`")).collect();
            let message = format!("the words change, and what the base says in {} is left out", languages.join(", "));
            let problem = Diagnostic::warning(Code::LostTranslation, &source.at, message);
            let help = "write them in that language as well: the base's say the old words";
            sinks.warnings.push(problem.help(help));
        }
        let kind = EditKind::Text { new: old.is_none(), rewords: merged.rewords };
        self.edits.push(Edit { field: field.to_owned(), source, kind });
        if let (Text::Plain(_), [(_, source)]) = (&merged.text, &*languages) {
            // a text in one language is one without tags now, and what is said of it is said of that language
            self.edits.push(Edit { field: field.to_owned(), source: source.clone(), kind: EditKind::Value });
        }
        let of_languages = languages.into_iter();
        self.edits.extend(of_languages.map(|(field, source)| Edit { field, source, kind: EditKind::Language }));
        if let Some(text) = place(&mut self.document) {
            *text = merged.text;
        }
        rewords
    }

    /// A new revision in one overlay says that people answer otherwise, and another calls the same words cosmetic.
    pub(super) fn disagreement(&self, sinks: &mut Sinks) {
        let is_cosmetic = self.reworded.iter().any(|(part, cosmetic)| part.is_empty() && *cosmetic);
        let of = |field: &str| self.edits.iter().find(|edit| edit.field == field).map(|edit| &edit.source);
        if let (true, Some(revision), Some(text)) = (is_cosmetic, of("/revision"), of("/text"))
            && revision.overlay != text.overlay
        {
            sinks.conflict(text, revision, "whether people answer as before is said here");
        }
    }

    /// Whatever an overlay says of an element that is hidden contradicts that.
    pub(super) fn contradictions(&self, what: &str, sinks: &mut Sinks) {
        let Some(hidden) = &self.hidden else { return };
        let mut told = HashSet::new();
        let edits = self.edits.iter().map(|edit| &edit.source);
        for source in edits.chain(self.place.as_ref().map(|(_, source)| source)) {
            if told.insert(source.overlay) {
                sinks.conflict(&hidden.source, source, &format!("{what}, so nothing can be changed in it"));
            }
        }
    }
}

/// The field that a place ends with.
fn name(place: &str) -> &str {
    place.rsplit('/').next().unwrap_or(place)
}

/// A text of the base with what an overlay says instead.
struct Merged {
    text: Text,
    /// Every tag that the overlay gives, as it is written there and as it stands in the text.
    tags: Vec<(String, String)>,
    rewords: bool,
    /// The languages of the old words that say nothing of the new ones.
    lost: Vec<String>,
}

impl Merged {
    fn of(old: Option<&Text>, new: &Text, cosmetic: bool, default: &Language) -> Self {
        let normal = |tag: &str| tag.parse::<Language>().map_or_else(|_| tag.to_owned(), |tag| tag.to_string());
        let mut seen = HashSet::new();
        let given: Vec<(String, String, &str)> = match new {
            Text::Plain(text) => vec![(default.to_string(), default.to_string(), text)],
            Text::ByLanguage(texts) => {
                let tags = texts.iter().map(|(raw, text)| {
                    let tag = normal(raw);
                    // two tags of one language both stay as they are written, which is told when the whole is checked
                    let twice = *raw != tag && (texts.contains_key(&tag) || !seen.insert(tag.clone()));
                    (raw.clone(), if twice { raw.clone() } else { tag }, &**text)
                });
                tags.collect()
            }
        };
        let before: IndexMap<String, &str> = match old {
            None => IndexMap::new(),
            Some(Text::Plain(text)) => IndexMap::from([(default.to_string(), &**text)]),
            Some(Text::ByLanguage(texts)) => texts.iter().map(|(tag, text)| (normal(tag), &**text)).collect(),
        };
        let in_default = given.iter().find(|(_, tag, _)| tag == default.as_str()).map(|(.., text)| *text);
        let rewords = in_default.is_some_and(|text| before.get(default.as_str()) != Some(&text));
        // what translates the old words does not translate the new ones
        let is_lost = |tag: &&String| *tag != default.as_str() && !given.iter().any(|(_, given, _)| given == *tag);
        let lost = before.keys().filter(is_lost).filter(|_| rewords && !cosmetic).cloned().collect();
        let mut texts = if rewords && !cosmetic { IndexMap::new() } else { before };
        for (_, tag, text) in &given {
            texts.insert(tag.clone(), text);
        }
        texts.sort_by_cached_key(|tag, _| {
            let tag = normal(tag);
            (tag != default.as_str(), tag)
        });
        let alone = texts.len() == 1 && texts.contains_key(default.as_str());
        let mut texts = texts.into_iter().map(|(tag, text)| (tag, PlainText::from(text)));
        let only = if alone { texts.next() } else { None };
        let text = only.map_or_else(|| Text::ByLanguage(texts.collect()), |(_, text)| text.into());
        Self { text, tags: given.into_iter().map(|(raw, tag, _)| (raw, tag)).collect(), rewords, lost }
    }
}

/// A text of the base in further languages; nothing where its words in the default language would be others.
pub(super) fn translated(old: &Text, new: &Text, default: &Language) -> Option<Text> {
    let merged = Merged::of(Some(old), new, false, default);
    (!merged.rewords).then_some(merged.text)
}
