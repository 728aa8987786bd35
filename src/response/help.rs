//! Which framework was answered, and what it asks and offers, as problems say it.

use crate::diagnostic::{Code, Diagnostic, Findings, Pointer, is_slip_of};
use crate::document::{PUT_IN_QUOTES, Sink};
use crate::framework::document::ReleaseDocument;
use crate::framework::{Framework, Library, Release, Role};

/// How many frameworks of a library are listed.
const LISTED: usize = 10;

impl ReleaseDocument {
    pub(super) fn framework_of<'l>(&self, library: &'l Library) -> Option<&'l Framework> {
        library.get(&Release::new(self.id.parse().ok()?, self.version.parse().ok()?))
    }

    /// The framework of the library that this names; a problem where there is none. As the name may be anything in a file
    /// with answers, it is not repeated unless the library knows it.
    pub(crate) fn find<'l>(&self, library: &'l Library, subject: &str, sink: &mut Sink) -> Option<&'l Framework> {
        let at = Pointer::root().key("framework");
        let (id_at, version_at) = (at.key("id"), at.key("version"));
        if sink.is_broken(&id_at) || sink.is_broken(&version_at) {
            return None;
        }
        let found = self.framework_of(library);
        if found.is_none() {
            let is_of = |framework: &&Framework| *framework.id() == *self.id.as_str();
            let (code, at, message, listed): (_, _, _, Vec<&Framework>) = if library.newest(&self.id).is_some() {
                let message = format!("{subject} to another version of `{}` than this library has", self.id);
                (Code::WrongVersion, version_at, message, library.frameworks().filter(is_of).collect())
            } else {
                let message = format!("{subject} to a framework that this library does not have");
                (Code::WrongFramework, id_at, message, library.frameworks().collect())
            };
            sink.report(Diagnostic::new(code, &at, message).help(it_has(&listed)));
        }
        found
    }

    /// Whether this is, as far as the document says, that framework in that version. Otherwise it is the one problem
    /// there is with the document's questions, answers and roles: what another framework has is not known.
    pub(crate) fn is_of(&self, framework: &Framework, at: &Pointer, subject: &str, sink: &mut Sink) -> bool {
        let (id_at, version_at) = (at.key("id"), at.key("version"));
        if sink.is_broken(&id_at) {
            return true;
        }
        let (id, version) = (framework.id(), framework.version());
        if *id != *self.id.as_str() {
            let message = format!("{subject} to another framework than `{id}`");
            let problem = Diagnostic::new(Code::WrongFramework, &id_at, message);
            sink.report(problem.help("check this document against the framework that was answered"));
            return false;
        }
        if version.to_string() != self.version && !sink.is_broken(&version_at) {
            let message = format!("{subject} to another version of `{id}` than `{version}`");
            let problem = Diagnostic::new(Code::WrongVersion, &version_at, message);
            sink.report(problem.help("check this document against the version that was answered"));
            return false;
        }
        true
    }
}

/// What a library has, and how it comes to have more.
fn it_has(listed: &[&Framework]) -> String {
    let names: Vec<String> = listed.iter().take(LISTED).map(|framework| framework.release().to_string()).collect();
    let has = match (names.as_slice(), listed.len().saturating_sub(LISTED)) {
        ([], _) => "it has no framework".to_owned(),
        (names, 0) => format!("it has {}", names.join(", ")),
        (names, more) => format!("it has {} and {more} more", names.join(", ")),
    };
    format!("{has}; keep the JSON of the framework with each cycle, and add it")
}

/// A question that the framework does not have: named where it is a slip of one that it has, since it may be an answer.
pub(crate) fn unknown_question(framework: &Framework, word: &str) -> String {
    let questions = framework.questions().map(|question| question.id().as_str());
    if is_slip_of(word, questions) { format!("question `{word}`") } else { "such question".to_owned() }
}

/// For a word under which no question stands.
pub(crate) fn help_on_questions(framework: &Framework, word: &str, sink: &Sink) -> String {
    let near = near_question(framework, word, sink).filter(|_| is_no_answer(word));
    did_you_mean_or(near, "answers stand under the ids of the framework's questions")
}

/// For a word in the list of what is asked.
pub(super) fn help_on_asked(framework: &Framework, word: &str, sink: &Sink) -> String {
    let near = near_question(framework, word, sink);
    did_you_mean_or(near, "what is asked is a list of ids of the framework's questions")
}

/// For a word under which no area stands.
pub(super) fn help_on_areas(framework: &Framework, word: &str, sink: &Sink) -> String {
    let near = sink.near(word, framework.areas().iter().map(|area| area.id().as_str()));
    did_you_mean_or(near.filter(|_| is_no_answer(word)), "nested answers stand under the ids of the framework's areas")
}

fn near_question<'f>(framework: &'f Framework, word: &str, sink: &Sink) -> Option<&'f str> {
    sink.near(word, framework.questions().map(|question| question.id().as_str()))
}

fn did_you_mean_or(near: Option<&str>, otherwise: &str) -> String {
    near.map_or_else(|| otherwise.to_owned(), |near| format!("did you mean `{near}`?"))
}

/// Whether the word that was meant does not say what was answered: `q1:5` is near `q15`.
fn is_no_answer(word: &str) -> bool {
    word.len() >= 8 || word.chars().all(|c| c.is_alphanumeric() || c == '_')
}

/// For an answer that the question of that number does not offer.
pub(crate) fn help_on_answers(framework: &Framework, number: usize) -> String {
    let words: Vec<&str> = framework.plan().words(number).collect();
    format!("it offers: {}", words.join(", "))
}

/// A number, or whatever stands where an answer is due, is none in quotes either: the question's words are told instead.
pub(super) fn help_on_types(framework: &Framework, findings: &mut Findings) {
    let plan = framework.plan();
    let is_of_answer = |problem: &&mut Diagnostic| {
        let at = problem.pointer.as_str();
        problem.code == Code::WrongType
            && (at.contains("/answers/") || at.starts_with("/consensus/"))
            && problem.message.starts_with("expected text")
    };
    for problem in findings.told_mut().iter_mut().filter(is_of_answer) {
        let field = problem.pointer.as_str().rsplit('/').next();
        if let Some((field, number)) = field.and_then(|field| Some((field, plan.number(field)?))) {
            let offered = help_on_answers(framework, number);
            // where nothing stands, nothing was answered yet, or the question was skipped
            let is_quoted = problem.help.as_deref().is_none_or(|help| help.starts_with(PUT_IN_QUOTES));
            if is_quoted {
                problem.help = Some(offered);
            } else {
                problem.message = format!("there is no answer to `{field}` here (null)");
                problem.help = Some(offered + "; if it was skipped, take it out");
            }
        }
    }
}

/// For a role that the framework does not have.
pub(crate) fn help_on_roles(framework: &Framework) -> String {
    let roles: Vec<&str> = framework.roles().iter().map(Role::id).map(AsRef::as_ref).collect();
    if roles.is_empty() {
        "the framework has no roles: leave the field out".to_owned()
    } else {
        format!("the roles are: {}", roles.join(", "))
    }
}
