use std::collections::BTreeSet;

use super::{Node, Path, TEXT_LENGTH, Unread};
use crate::diagnostic::{Code, Diagnostic, Findings, Pointer, Severity, did_you_mean, suggestion};

/// Help for a number or a truth value where text is due; where it is known, what to write follows.
pub(crate) const PUT_IN_QUOTES: &str = "put it in quotes";

/// Collects the problems of one document.
///
/// A place whose shape is already wrong is *broken*: decoding put a placeholder there, so what a later check says
/// about that place would be about the placeholder and is left out.
pub(crate) struct Sink {
    findings: Findings,
    broken: BTreeSet<Pointer>,
    /// Where one of two values counts: whether something is missing there cannot be said.
    torn: BTreeSet<Pointer>,
    /// Lists and maps of which not all was read, because there is more than they may hold.
    cut: BTreeSet<Pointer>,
    /// Responses are private: their problems repeat no value.
    private: bool,
    unread: Unread,
    /// Whether lists are read to their end, whatever their limits.
    without_limits: bool,
    /// The first text that is too long, and how many more there are.
    long_texts: Vec<(&'static str, Pointer, usize)>,
    /// Whether a problem was not told because it may come from what was not read.
    withheld: bool,
}

impl Sink {
    pub(crate) fn new() -> Self {
        Self {
            findings: Findings::default(),
            broken: BTreeSet::new(),
            torn: BTreeSet::new(),
            cut: BTreeSet::new(),
            private: false,
            unread: Unread::default(),
            without_limits: false,
            long_texts: Vec::new(),
            withheld: false,
        }
    }

    pub(crate) fn private() -> Self {
        Self { private: true, ..Self::new() }
    }

    pub(super) fn of_a_part() -> Self {
        Self { without_limits: true, ..Self::new() }
    }

    pub(crate) fn is_private(&self) -> bool {
        self.private
    }

    /// Of what was not read nothing is told.
    #[cfg(feature = "authoring")]
    pub(crate) fn unread(&mut self, unread: Unread) {
        self.torn.extend(unread.parts_of.iter().cloned());
        self.unread = unread;
    }

    /// A value that was not read, which was told.
    fn unread_value(&mut self, at: &Path<'_>) {
        if !self.is_full() {
            let at = at.pointer();
            self.broken.insert(at.clone());
            self.unread.values.insert(at);
        }
    }

    fn push(&mut self, problem: Diagnostic) {
        if self.unread.hides(&problem) {
            self.withheld = true;
        } else {
            self.findings.push(problem);
        }
    }

    /// Whether the problems that come now are only counted.
    pub(crate) fn is_full(&self) -> bool {
        self.findings.is_full()
    }

    /// Counts problems that are not told.
    pub(crate) fn omit(&mut self, code: Code, count: u64) {
        self.findings.omit(code, Severity::Error, count);
    }

    /// Counts a problem of decoding where no more are told; whether it did.
    fn only_counts(&mut self, code: Code) -> bool {
        let counts = self.is_full() && self.unread.is_empty();
        if counts {
            self.omit(code, 1);
        }
        counts
    }

    /// The candidate that was most likely meant; nobody looks for it where the problem is not told.
    pub(crate) fn near<'a>(&self, word: &str, among: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
        if self.is_full() { None } else { did_you_mean(word, among) }
    }

    /// Help that names the candidate which was most likely meant; nobody looks for it where the problem is not told.
    pub(crate) fn suggestion<'a>(&self, word: &str, among: impl IntoIterator<Item = &'a str>) -> Option<String> {
        if self.is_full() { None } else { suggestion(word, among) }
    }

    /// A problem of shape: what stands at its place is not usable at all.
    pub(crate) fn shape(&mut self, problem: Diagnostic) {
        // what is told after this is only counted, and a place for each would outgrow the document
        if !self.is_full() {
            self.broken.insert(problem.pointer.clone());
        }
        self.push(problem);
    }

    /// A field that is missing.
    pub(crate) fn missing_field(&mut self, at: &Path<'_>, name: &str) {
        if !self.only_counts(Code::MissingField) {
            let message = format!("the field `{name}` is missing");
            self.shape(Diagnostic::new(Code::MissingField, &at.key(name).pointer(), message));
        }
    }

    /// A field that nobody knows. Nothing is ever looked for at its place. In a file with answers it may be an answer of
    /// which a blank was forgotten, and is repeated only where it is a slip of a field's name.
    pub(crate) fn unknown_field(
        &mut self,
        at: &Path<'_>,
        name: &str,
        is_known: bool,
        help: impl FnOnce(&mut Self) -> String,
    ) {
        if !self.only_counts(Code::UnknownField) {
            let (message, help) = match self.private && !is_known {
                true => ("a field stands here that this document does not have".to_owned(), help(self)),
                false => (format!("there is no field `{name}`"), help(self)),
            };
            self.push(Diagnostic::new(Code::UnknownField, &at.key(name).pointer(), message).help(help));
        }
    }

    /// A field that is no more, or is there for as long as a document is a draft; its code, and what to do instead.
    pub(crate) fn gone_field(&mut self, at: &Path<'_>, name: &str, code: Code, help: &str) {
        if !self.only_counts(code) {
            let message = match code {
                Code::Undecided => "there is something left for a person to decide".to_owned(),
                _ => format!("the field `{name}` is no more"),
            };
            self.push(Diagnostic::new(code, &at.key(name).pointer(), message).help(help));
        }
    }

    /// One key with two values: the first one is checked like any other.
    pub(crate) fn equal_keys(&mut self, at: &Path<'_>, key: &str) {
        if !self.only_counts(Code::EqualKeys) {
            let what = if self.private { "one key".to_owned() } else { format!("`{key}`") };
            let message = format!("{what} stands here twice, and only one of the two could count");
            let problem = Diagnostic::new(Code::EqualKeys, &at.key(key).pointer(), message);
            self.torn.insert(problem.pointer.clone());
            self.push(problem.help("keep one and delete the other"));
        }
    }

    /// How many of so many entries are read, and the limits of what is inside each of them. That there are more is one
    /// problem, and whatever seems to be missing may be among them.
    pub(crate) fn kept<'m>(&mut self, count: usize, most: &'m [usize], at: &Path<'_>) -> (usize, &'m [usize]) {
        let Some((most, inside)) = most.split_first() else { return (count, most) };
        if self.without_limits {
            return (count, inside);
        }
        if count > *most {
            // a key among the answers is not repeated
            let place = if self.private { "here".to_owned() } else { format!("in {}", at.said()) };
            self.too_many(&at.pointer(), &format!("entries {place}"), count, *most);
        }
        (count.min(*most), inside)
    }

    /// More than there may be.
    pub(crate) fn too_many(&mut self, at: &Pointer, what: &str, count: usize, most: usize) {
        let message = format!("there are {count} {what}, and {most} are the most");
        if !self.is_full() {
            self.cut.insert(at.clone());
        }
        self.report(Diagnostic::new(Code::TooMany, at, message));
    }

    /// Every list and map of which not all was read.
    #[cfg(feature = "overlay")]
    pub(crate) fn cut(&self) -> impl Iterator<Item = &Pointer> {
        self.cut.iter()
    }

    /// Whether there was more than there may be in something at the place.
    #[cfg(feature = "overlay")]
    pub(crate) fn is_cut_within(&self, pointer: &Pointer) -> bool {
        self.cut.iter().any(|cut| pointer.contains(cut))
    }

    /// Of what stands at the place a part could not be read.
    #[cfg(feature = "overlay")]
    pub(crate) fn torn(&mut self, pointer: Pointer) {
        self.torn.insert(pointer);
    }

    /// A placeholder stands at the place because of a problem that was reported elsewhere.
    pub(crate) fn placeholder(&mut self, pointer: Pointer) {
        self.broken.insert(pointer);
    }

    /// A problem of meaning, unless its place is broken already.
    pub(crate) fn report(&mut self, problem: Diagnostic) {
        if !self.is_broken(&problem.pointer) && !problem.related.iter().any(|second| self.is_broken(&second.pointer)) {
            self.push(problem);
        }
    }

    /// A text of so many characters, which is more than there may be.
    pub(crate) fn long_text(&mut self, length: usize, at: &Pointer) {
        self.too_long("text", at, format!("this text has {length} characters, and {TEXT_LENGTH} are the most"));
    }

    /// A text that passes a limit. However many there are, it is one limit and one problem.
    pub(crate) fn too_long(&mut self, limit: &'static str, at: &Pointer, message: String) {
        if self.is_broken(at) {
            return;
        }
        if let Some((.., more)) = self.long_texts.iter_mut().find(|(passed, ..)| *passed == limit) {
            *more += 1;
        } else {
            self.long_texts.push((limit, at.clone(), 0));
            self.push(Diagnostic::new(Code::TextTooLong, at, message));
        }
        if !self.is_full() {
            self.broken.insert(at.clone());
        }
    }

    /// A number within its range, which is reported otherwise.
    pub(crate) fn range(&mut self, value: i64, min: i64, max: i64, at: &Pointer) -> i64 {
        if value < min || value > max {
            let what = if self.private { "this number".to_owned() } else { format!("`{value}`") };
            let message = format!("{what} is outside its range: a whole number from {min} to {max}");
            self.report(Diagnostic::new(Code::OutOfRange, at, message));
        }
        value
    }

    /// Whether the place or anything around it is broken.
    pub(crate) fn is_broken(&self, pointer: &Pointer) -> bool {
        !self.broken.is_empty() && pointer.lineage().any(|place| self.broken.contains(place))
    }

    /// Whether a placeholder may stand anywhere inside the place: what is missing there may be a broken piece.
    pub(crate) fn is_broken_within(&self, pointer: &Pointer) -> bool {
        let inside = self.broken.range(pointer.key("")..).next();
        self.is_uncertain(pointer) || inside.is_some_and(|broken| pointer.contains(broken))
    }

    /// Whether the place was not read, or not all that was written there: what others say of it may be true.
    pub(crate) fn is_uncertain(&self, pointer: &Pointer) -> bool {
        let sets = [&self.broken, &self.torn, &self.cut];
        let is_in = |place| sets.iter().any(|set| set.contains(place));
        sets.iter().any(|set| !set.is_empty()) && pointer.lineage().any(is_in)
    }

    pub(crate) fn wrong_type(&mut self, at: &Path<'_>, expected: &str, found: &Node) {
        if matches!(found, Node::Unread) {
            return self.unread_value(at);
        }
        if self.only_counts(Code::WrongType) {
            return;
        }
        let help = match found {
            Node::Null => Some("write a value, or leave the field out if it is optional".to_owned()),
            // 1.0 in quotes is no version either
            Node::Number(_) if expected == "text" && at.ends_with("version") => {
                Some("a version is three numbers with dots, such as 1.0.0 (SemVer)".to_owned())
            }
            Node::Bool(_) | Node::Number(_) if expected == "text" => Some(match found {
                Node::Bool(value) if !self.private => format!("{PUT_IN_QUOTES}: \"{value}\""),
                // of a decimal number it is not known how it was written
                Node::Number(number) if !self.private && !number.is_f64() => format!("{PUT_IN_QUOTES}: \"{number}\""),
                _ => PUT_IN_QUOTES.to_owned(),
            }),
            Node::Text(_) if expected == "true or false" => Some("write true or false, without quotes".to_owned()),
            Node::Text(text) if expected == "a whole number" && text.trim().parse::<i64>().is_ok() => {
                Some("write it without quotes".to_owned())
            }
            _ => None,
        };
        let message = format!("expected {expected}, found {}", found.describe());
        self.shape(Diagnostic::new(Code::WrongType, &at.pointer(), message).help_if(help));
    }

    /// Something else where a list is due, whose elements are known by that field; `is_element` where it seems to be one of
    /// them. The help shows how a list is written.
    pub(crate) fn no_list(&mut self, at: &Path<'_>, found: &Node, key: Option<&str>, is_element: bool) {
        if !matches!(found, Node::Object(_) | Node::Text(_)) {
            return self.wrong_type(at, "a list", found);
        }
        if self.only_counts(Code::WrongType) {
            return;
        }
        let help = match (found, key) {
            (Node::Object(fields), Some(key)) if !self.private && !fields.is_empty() => {
                let (first, _) = fields.first().map(|(first, value)| (first.as_str(), value)).unwrap_or((key, found));
                if is_element {
                    format!(
                        "each element of a list begins with a dash, also where it is the only one: `- {first}: ...`; in JSON \
                         brackets stand around it: `[{{\"{first}\": ...}}]`"
                    )
                } else {
                    format!(
                        "`{first}` is the `{key}` of an element: write `- {key}: {first}` and its other fields below that; in \
                         JSON `[{{\"{key}\": \"{first}\", ...}}]`"
                    )
                }
            }
            (Node::Text(word), None) if !self.private => format!("write a list of one: `[\"{word}\"]`"),
            _ => "each element of a list begins with a dash: `- `; in JSON brackets stand around them".to_owned(),
        };
        let message = format!("expected a list, found {}", found.describe());
        self.shape(Diagnostic::new(Code::WrongType, &at.pointer(), message).help(help));
    }

    /// Says what helps with problems of which more is known by now.
    #[cfg(feature = "overlay")]
    pub(crate) fn help_with(&mut self, is: impl Fn(&Diagnostic) -> bool, help: &str) {
        for problem in self.findings.told_mut().iter_mut().filter(|problem| is(problem)) {
            problem.help = Some(help.to_owned());
        }
    }

    /// A word that is not among the allowed ones.
    pub(crate) fn unknown_choice(&mut self, code: Code, at: &Path<'_>, word: &str, choices: &[&str]) {
        if self.only_counts(code) {
            return;
        }
        let list = choices.join(", ");
        let problem = if self.private {
            Diagnostic::new(code, &at.pointer(), format!("this must be one of: {list}"))
        } else {
            Diagnostic::new(code, &at.pointer(), format!("`{word}` is not one of: {list}"))
                .help_if(self.suggestion(word, choices.iter().copied()))
        };
        self.shape(problem);
    }

    /// Every place whose shape is wrong.
    #[cfg(feature = "overlay")]
    pub(crate) fn broken(&self) -> impl Iterator<Item = &Pointer> {
        self.broken.iter()
    }

    /// Whether there was no problem so far.
    pub(crate) fn is_empty(&self) -> bool {
        self.findings.is_empty() && !self.withheld
    }

    /// Every problem in order, and none if there was none.
    pub(crate) fn into_problems(mut self) -> Findings {
        for (_, first, more) in self.long_texts.iter().filter(|(.., more)| *more > 0) {
            let is_first = |problem: &&mut Diagnostic| problem.code == Code::TextTooLong && problem.pointer == *first;
            if let Some(told) = self.findings.told_mut().iter_mut().find(is_first) {
                let are = if *more == 1 { "text is" } else { "texts are" };
                told.message.push_str(&format!("; {more} more {are} too long"));
            }
        }
        self.findings
    }
}
