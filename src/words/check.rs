use oxilangtag::LanguageTag;

use super::document::{LabelsDocument, PluralDocument, SentenceDocument, WordsDocument};
use super::phrases::SENTENCES;
use super::plural::{Form, Rule};
use super::sentence::{Declared, Sentence, Template, Unfit};
use super::{ENGLISH, Words, tag};
use crate::diagnostic::{Code, Diagnostic, Pointer, Problems};
use crate::document::{PlainText, Sink};

/// Checks a document, of which decoding may have reported problems already.
pub(super) fn check(document: WordsDocument, mut sink: Sink) -> Result<Words, Problems> {
    let english = ENGLISH.document.labels.as_ref();
    let mut words = words(document, english, &mut sink);
    words.missing = missing(&words, english);
    Problems::or(sink.into_problems(), Some(words))
}

/// The words of a document, without those that have a problem. The labels are held to `labels`, if there are any.
pub(super) fn words(document: WordsDocument, labels: Option<&LabelsDocument>, sink: &mut Sink) -> Words {
    let root = Pointer::root();
    let language = language(&document.language, &root.key("language"), sink);
    let mut check = WordsCheck { rule: Rule::of(&language), language: &language, sink };
    if let Some(own) = &document.labels {
        check.labels(own, labels, &root.key("labels"));
    }
    let mut sentences = vec![None; SENTENCES.len()];
    let at = root.key("sentences");
    for (name, sentence) in document.sentences.iter().flatten() {
        let at = at.key(name);
        match SENTENCES.iter().zip(&mut sentences).find(|(declared, _)| declared.name == name) {
            Some((declared, said)) => *said = check.sentence(sentence, declared, &at),
            None => check.unknown(name, SENTENCES.iter().map(|declared| declared.name), &at),
        }
    }
    let rule = check.rule;
    let right_to_left = tag::is_right_to_left(&language);
    Words { document: WordsDocument { language, ..document }, rule, right_to_left, sentences, missing: Vec::new() }
}

/// The places of what these words lack.
fn missing(words: &Words, english: Option<&LabelsDocument>) -> Vec<Pointer> {
    let (mut missing, root) = (Vec::new(), Pointer::root());
    if let Some(english) = english {
        english.missing_in(words.document.labels.as_ref(), &root.key("labels"), &mut missing);
    }
    let unsaid = SENTENCES.iter().zip(&words.sentences).filter(|(_, said)| said.is_none());
    missing.extend(unsaid.map(|(declared, _)| root.key("sentences").key(declared.name)));
    missing
}

/// The tag in its usual case.
fn language(tag: &str, at: &Pointer, sink: &mut Sink) -> String {
    match LanguageTag::parse_and_normalize(tag) {
        Ok(tag) => tag.into_inner(),
        Err(_) => {
            let problem = Diagnostic::new(Code::BadLanguage, at, format!("`{tag}` is not a language tag"));
            sink.report(problem.help_on(tag, "write a tag such as `en`, `es` or `es-MX`"));
            tag.to_owned()
        }
    }
}

struct WordsCheck<'a> {
    language: &'a str,
    rule: Rule,
    sink: &'a mut Sink,
}

impl WordsCheck<'_> {
    fn labels(&mut self, labels: &LabelsDocument, english: Option<&LabelsDocument>, at: &Pointer) {
        match (labels, english) {
            (LabelsDocument::Label(text), None | Some(LabelsDocument::Label(_))) => text.check(at, self.sink),
            (LabelsDocument::Label(_), Some(LabelsDocument::Group(group))) => {
                let names: Vec<&str> = group.keys().map(String::as_str).collect();
                let message = "expected labels by their names, found text".to_owned();
                let problem = Diagnostic::new(Code::WrongType, at, message);
                self.sink.shape(problem.help(format!("the fields here are: {}", names.join(", "))));
            }
            (LabelsDocument::Group(_), Some(LabelsDocument::Label(_))) => {
                self.sink.shape(Diagnostic::new(Code::WrongType, at, "expected text, found an object"));
            }
            (LabelsDocument::Group(group), english) => {
                for (name, labels) in group {
                    let at = at.key(name);
                    let known = english.and_then(LabelsDocument::group);
                    match known.map(|known| (known.get(name), known)) {
                        Some((None, known)) => self.unknown(name, known.keys().map(String::as_str), &at),
                        Some((of_name, _)) => self.labels(labels, of_name, &at),
                        None => self.labels(labels, None, &at),
                    }
                }
            }
        }
    }

    fn unknown<'n>(&mut self, name: &str, known: impl IntoIterator<Item = &'n str>, at: &Pointer) {
        let help = self.sink.suggestion(name, known);
        let problem = Diagnostic::new(Code::UnknownField, at, format!("the crate says nothing called `{name}`"));
        self.sink.shape(problem.help(
            help.unwrap_or_else(|| "take it out: English, which this crate brings, has all that there is".to_owned()),
        ));
    }

    fn sentence(&mut self, sentence: &SentenceDocument, declared: &Declared, at: &Pointer) -> Option<Sentence> {
        match sentence {
            SentenceDocument::Plain(text) => self.template(text, declared, None, at).map(Sentence::Plain),
            SentenceDocument::Plural(plural) => self.plural(plural, declared, at),
        }
    }

    fn plural(&mut self, plural: &PluralDocument, declared: &Declared, at: &Pointer) -> Option<Sentence> {
        let counts = declared.holes.iter().filter(|hole| hole.is_count).map(|hole| hole.name);
        let by = declared.holes.iter().position(|hole| hole.is_count && hole.name == plural.by);
        if by.is_none() {
            let help = match counts.clone().collect::<Vec<_>>().as_slice() {
                [] => "there is none: write one sentence".to_owned(),
                counts => format!("the numbers here are: {}", counts.join(", ")),
            };
            let message = format!("`{}` is no number of this sentence", plural.by);
            self.sink.report(Diagnostic::new(Code::BadHole, &at.key("by"), message).help(help));
        }
        if self.rule == Rule::Unknown {
            let message = format!("the plural forms of `{}` are not known", self.language);
            let problem = Diagnostic::new(Code::BadPluralForm, at, message);
            self.sink.report(problem.help("write one sentence, or have the crate built with its feature `languages`"));
            return None;
        }
        let mut forms = Vec::new();
        for (form, counts) in self.rule.taken() {
            let text = match form {
                Form::Zero => plural.zero.as_ref(),
                Form::One => plural.one.as_ref(),
                Form::Two => plural.two.as_ref(),
                Form::Few => plural.few.as_ref(),
                Form::Many => plural.many.as_ref(),
                Form::Other => Some(&plural.other),
            };
            let at_form = at.key(form.as_str());
            match text {
                Some(_) if !self.rule.has(form) => {
                    let message = format!("no number takes the form `{}` in `{}`", form.as_str(), self.language);
                    let problem = Diagnostic::new(Code::BadPluralForm, &at_form, message);
                    self.sink.report(problem.help("take it out"));
                }
                Some(text) => {
                    // "one response" needs no number, unless 21 is said like 1
                    let may_lack = by.filter(|_| counts == 1);
                    forms.extend(self.template(text, declared, may_lack, &at_form).map(|template| (form, template)));
                }
                None if counts > 0 => {
                    let message =
                        format!("`{}` has the plural form `{}`, which is missing", self.language, form.as_str());
                    self.sink.report(Diagnostic::new(Code::BadPluralForm, at, message));
                }
                None => {}
            }
        }
        Some(Sentence::Plural { by: by?, forms })
    }

    fn template(
        &mut self,
        text: &PlainText,
        declared: &Declared,
        may_lack: Option<usize>,
        at: &Pointer,
    ) -> Option<Template> {
        text.check(at, self.sink);
        let names = || declared.holes.iter().map(|hole| hole.name);
        let template = match Template::parse(text, declared.holes) {
            Ok(template) => template,
            Err(unfit) => {
                let all: Vec<String> = names().map(|name| format!("{{{name}}}")).collect();
                let all = match all.as_slice() {
                    [] => "this sentence has no holes".to_owned(),
                    all => format!("the holes here are: {}", all.join(", ")),
                };
                let (message, help) = match unfit {
                    Unfit::Brace => ("a brace stands here without its other".to_owned(), all),
                    Unfit::Unknown(name) => {
                        let near = self.sink.suggestion(name, names());
                        (format!("this sentence has no hole `{{{name}}}`"), near.unwrap_or(all))
                    }
                };
                self.sink.report(Diagnostic::new(Code::BadHole, at, message).help(help));
                return None;
            }
        };
        let needed = declared.holes.iter().enumerate().filter(|(number, _)| Some(*number) != may_lack);
        let lacking: Vec<&str> =
            needed.filter(|(number, _)| !template.has(*number)).map(|(_, hole)| hole.name).collect();
        for name in &lacking {
            let message = format!("the hole `{{{name}}}` is missing");
            self.sink.report(Diagnostic::new(Code::BadHole, at, message));
        }
        lacking.is_empty().then_some(template)
    }
}
