//! Files that are checked together: what one of them refers to may stand in another, in any order.

mod change;
mod named;
mod overlays;

use std::collections::BTreeMap;

use ilt::compare::digest;
use ilt::cycle::Commitments;
use ilt::diagnostic::{Code, Diagnostic, Pointer, Severity, Stage, did_you_mean};
use ilt::framework::{Library, Release};
use ilt::intake::Mapping;
use ilt::intake::bank::Crosswalk;
use ilt::overlay::rebase::RebaseDocument;
use ilt::response::SingleResponse;
use ilt::source::{FileProblems, SourceFile};
use ilt::translation::TranslationTable;
use ilt::words::Words;
use ilt::{Closed, Framework, ResponseSet, Tally};

use crate::files;
use crate::kind::Kind;

pub(crate) use change::other_ids;
pub(crate) use named::{Bases, NEW_LEADERS, Named, framework, frameworks, last, named};

/// A file with what was found in it.
pub(crate) struct CheckedFile {
    /// Its problems and warnings; none of a sound file.
    pub(crate) problems: FileProblems,
    /// The framework that it makes.
    framework: Option<Framework>,
    /// The framework that it changes, of an overlay.
    base: Option<Framework>,
    /// The answers in it, which may be those of another file.
    answered: Option<Answered>,
    /// What of it could not be checked, and why.
    pub(crate) unchecked: Option<String>,
}

/// Sound answers of a team in one cycle, or what it commits itself to after one.
enum Answered {
    Collected(ResponseSet),
    Closed(Closed),
    Committed(Commitments),
}

impl CheckedFile {
    fn new(problems: FileProblems) -> Self {
        Self { problems, framework: None, base: None, answered: None, unchecked: None }
    }

    /// Adds problems of a file of which lines may be shown.
    fn add(&mut self, problems: impl IntoIterator<Item = Diagnostic>) {
        self.problems = self.problems.clone().and(problems);
    }

    /// The framework that it makes.
    pub(crate) fn framework(&self) -> Option<&Framework> {
        self.framework.as_ref()
    }

    pub(crate) fn closed(&self) -> Option<&Closed> {
        match &self.answered {
            Some(Answered::Closed(closed)) => Some(closed),
            _ => None,
        }
    }

    pub(crate) fn has_errors(&self) -> bool {
        self.problems.count(Severity::Error) > 0
    }
}

/// The id and the version of a framework, as far as they can be read.
struct Name {
    id: Option<String>,
    version: Option<String>,
}

impl Name {
    fn of(framework: &Framework) -> Self {
        Self { id: Some(framework.id().to_string()), version: Some(framework.version().to_string()) }
    }

    /// The name that stands in that part of a file.
    fn in_file(file: &SourceFile, part: &str) -> Self {
        Self { id: file.text_at(&format!("{part}/id")), version: file.text_at(&format!("{part}/version")) }
    }

    /// Whether both may name one framework.
    fn may_be(&self, other: &Self) -> bool {
        let fit = |one: &Option<String>, other: &Option<String>| one.is_none() || other.is_none() || one == other;
        fit(&self.id, &other.id) && fit(&self.version, &other.version)
    }

    /// Whether both are known and name one framework.
    fn is(&self, other: &Self) -> bool {
        let is = |one: &Option<String>, other: &Option<String>| one.is_some() && one == other;
        is(&self.id, &other.id) && is(&self.version, &other.version)
    }

    /// The name as it is read in a sentence.
    fn shown(&self) -> String {
        let id = self.id.iter().map(|id| format!("`{id}`"));
        id.chain(self.version.clone()).collect::<Vec<_>>().join(" ")
    }
}

/// How one more file is given to the command that is run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Purpose {
    /// Among the files of `ilt check`.
    ToCheck,
    /// By `--base`.
    AsBase,
}

/// The files and the frameworks among them, beside the built-in one.
pub(crate) struct Batch {
    pub(crate) checked: Vec<CheckedFile>,
    library: Library,
    /// Frameworks under the name of one in the library, with other content: an overlay may be pinned to either.
    others: Vec<Framework>,
    /// The names of frameworks that have problems themselves.
    broken: Vec<Name>,
    purpose: Purpose,
}

impl Batch {
    /// Checks files; each may refer to any other.
    pub(crate) fn of(files: &[SourceFile], purpose: Purpose) -> Self {
        let (library, others, broken) = (Library::built_in(), Vec::new(), Vec::new());
        let mut batch = Self { checked: Vec::new(), library, others, broken, purpose };
        let kinds: Vec<Kind> = files.iter().map(Kind::of).collect();
        let of_kind =
            |wanted: Kind| files.iter().zip(&kinds).enumerate().filter(move |(_, (_, kind))| **kind == wanted);
        let mut checked: BTreeMap<usize, CheckedFile> = BTreeMap::new();
        for (number, (file, _)) in of_kind(Kind::Framework) {
            checked.insert(number, batch.framework_file(file));
        }
        checked.extend(of_kind(Kind::Words).map(|(number, (file, _))| {
            let problems = Words::read(file).err().unwrap_or_else(|| FileProblems::of(file, []));
            (number, CheckedFile::new(problems))
        }));
        checked.extend(of_kind(Kind::Crosswalk).map(|(number, (file, _))| {
            let problems = Crosswalk::read(file).err().unwrap_or_else(|| FileProblems::of(file, []));
            (number, CheckedFile::new(problems))
        }));
        checked.extend(of_kind(Kind::Rebase).map(|(number, (file, _))| {
            let problems = RebaseDocument::read(file).err().unwrap_or_else(|| FileProblems::of(file, []));
            (number, CheckedFile::new(problems))
        }));
        checked.extend(batch.overlay_files(of_kind(Kind::Overlay).map(|(number, (file, _))| (number, file))));
        for (number, (file, kind)) in files.iter().zip(&kinds).enumerate() {
            checked.entry(number).or_insert_with(|| batch.answers(*kind, file));
        }
        batch.checked = checked.into_values().collect();
        batch.review(files);
        batch.committed(files);
        batch
    }

    /// What is to be looked at in sound answers; also that they are others than when their cycle was closed, where both
    /// are there.
    fn review(&mut self, files: &[SourceFile]) {
        let closed: Vec<Closed> = self.checked.iter().filter_map(CheckedFile::closed).cloned().collect();
        for (checked, file) in self.checked.iter_mut().zip(files) {
            let responses = match &checked.answered {
                Some(Answered::Collected(responses)) => responses,
                Some(Answered::Closed(closed)) => {
                    checked.problems = FileProblems::of_responses(file, closed.warnings());
                    continue;
                }
                Some(Answered::Committed(_)) | None => continue,
            };
            let same = closed.iter().filter(|closed| {
                closed.occasion().is_same_as(responses.occasion()) && closed.framework() == responses.framework()
            });
            let warnings = responses.warnings().into_iter();
            let warnings = warnings.chain(same.filter_map(|closed| closed.changed_since(responses)));
            checked.problems = FileProblems::of_responses(file, warnings);
        }
    }

    /// Tells of commitments what to look at again, and what does not go with the closed cycles of their team.
    fn committed(&mut self, files: &[SourceFile]) {
        let closed: Vec<Closed> = self.checked.iter().filter_map(CheckedFile::closed).cloned().collect();
        for (checked, file) in self.checked.iter_mut().zip(files) {
            let Some(Answered::Committed(commitments)) = &checked.answered else { continue };
            let team = commitments.occasion().team().id();
            let of_team = closed.iter().filter(|closed| closed.occasion().team().id() == team);
            let against = of_team.filter_map(|closed| commitments.against(closed).err()).flatten();
            let told: Vec<Diagnostic> = against.chain(commitments.warnings()).collect();
            checked.problems = FileProblems::of_responses(file, told);
        }
    }

    /// Tells of every file that gives out a framework under the name of another one.
    pub(crate) fn republished(&mut self) {
        let mut library = Library::built_in();
        let mut places: BTreeMap<Release, String> = BTreeMap::new();
        for checked in &mut self.checked {
            let Some(framework) = &checked.framework else { continue };
            let release = framework.release().clone();
            match library.add(framework.clone()) {
                Ok(()) => {
                    places.entry(release).or_insert_with(|| format!("stands in `{}`", checked.problems.file().path()));
                }
                Err(problems) => {
                    let place = places.get(&release).map_or("is built into this program", String::as_str);
                    let message =
                        format!("version `{}` of `{}` {place} with other content", release.version(), release.id());
                    let told = problems.into_iter().map(|mut problem| {
                        problem.message.clone_from(&message);
                        problem
                    });
                    checked.add(told);
                }
            }
        }
    }

    /// Tells of every file that gives out the words of an earlier one's framework as its own: which of two was first, nobody
    /// can see.
    pub(crate) fn borrowed(&mut self) {
        let frameworks: Vec<Framework> =
            self.checked.iter().filter_map(|checked| checked.framework.as_ref()).cloned().collect();
        // an overlay was told of when it was laid over its base
        for checked in self.checked.iter_mut().filter(|checked| checked.base.is_none()) {
            let Some(framework) = &checked.framework else { continue };
            let earlier = frameworks.iter().take_while(|source| source.release() != framework.release());
            let told: Vec<Diagnostic> = earlier.flat_map(|source| framework.words_of(source)).collect();
            let new = told.into_iter().filter(|warning| {
                let known = checked.problems.problems();
                !known.iter().any(|other| (other.code, &other.message) == (warning.code, &warning.message))
            });
            let new: Vec<Diagnostic> = new.collect();
            checked.add(new);
        }
    }

    /// The digest of every framework that is sound, each in a sentence.
    pub(crate) fn digests(&self) -> Vec<String> {
        let sound = self.checked.iter().filter(|checked| !checked.has_errors());
        let mut sentences: Vec<String> = Vec::new();
        for framework in sound.filter_map(|checked| checked.framework.as_ref()) {
            let sentence = format!("digest of {}: {}", framework.release(), digest(framework));
            if !sentences.contains(&sentence) {
                sentences.push(sentence);
            }
        }
        sentences
    }

    /// What became of every sound framework: of one that an overlay makes beside its base, and of a new version beside the
    /// one before, each in a sentence.
    pub(crate) fn changes(&self) -> Vec<String> {
        let mut sentences: Vec<String> = Vec::new();
        for checked in self.checked.iter().filter(|checked| !checked.has_errors()) {
            let Some(framework) = &checked.framework else { continue };
            let before = self.frameworks().filter(|other| {
                other.id() == framework.id() && other.version().cmp_precedence(framework.version()).is_lt()
            });
            let before = before.max_by(|one, other| one.version().cmp_precedence(other.version()));
            for old in checked.base.iter().chain(before) {
                for sentence in change::sentences(old, framework) {
                    if !sentences.contains(&sentence) {
                        sentences.push(sentence);
                    }
                }
            }
        }
        sentences
    }

    fn add(&mut self, framework: Framework) {
        if self.library.add(framework.clone()).is_err() {
            self.others.push(framework);
        }
    }

    fn framework_file(&mut self, file: &SourceFile) -> CheckedFile {
        match Framework::read(file) {
            Ok(framework) => {
                self.add(framework.clone());
                let warnings = framework.warnings_in(file);
                CheckedFile { framework: Some(framework), ..CheckedFile::new(warnings) }
            }
            Err(problems) => {
                self.broken.push(Name::in_file(file, ""));
                CheckedFile::new(problems)
            }
        }
    }

    /// Checks a file of answers, or says that there is nothing in it to check.
    fn answers(&self, kind: Kind, file: &SourceFile) -> CheckedFile {
        let checked = |framework: &Framework| -> Result<Option<Answered>, FileProblems> {
            match kind {
                Kind::ResponseSet => ResponseSet::read(framework, file).map(|set| Some(Answered::Collected(set))),
                Kind::Closed => Closed::read(framework, file).map(|closed| Some(Answered::Closed(closed))),
                Kind::Commitments => {
                    Commitments::read(framework, file).map(|commitments| Some(Answered::Committed(commitments)))
                }
                Kind::Response => SingleResponse::read(framework, file).map(|_| None),
                Kind::Tally => Tally::read(framework, file).map(|_| None),
                Kind::Translation => TranslationTable::read(framework, file).map(|_| None),
                Kind::Mapping => Mapping::read(framework, file).map(|_| None),
                _ if files::is_delimited(file.text()) => Err(FileProblems::of_responses(file, [table()])),
                _ => {
                    // what is no document at all says so before all else
                    let unread = ResponseSet::read(framework, file).err().map(|problems| problems.only(of_text));
                    let unread = unread.filter(|problems| !problems.is_empty());
                    Err(unread.unwrap_or_else(|| FileProblems::of_responses(file, [nothing_to_check(kind)])))
                }
            }
        };
        let none = || FileProblems::of_responses(file, []);
        let against = |framework: &Framework| checked(framework).err().unwrap_or_else(none);
        let name = Name::in_file(file, "/framework");
        let any = Framework::new_leaders();
        if name.id.is_none() {
            // which framework was answered is not known, nor then what it asks
            return CheckedFile::new(apart_from_answers(against(&any)));
        }
        if let Some(framework) = self.named(&name).next() {
            return match checked(framework) {
                Ok(answered) => CheckedFile { answered, ..CheckedFile::new(none()) },
                Err(problems) => CheckedFile::new(problems),
            };
        }
        if self.is_broken(&name) {
            let path = file.path();
            let unchecked = format!("`{path}` was not checked against its framework, which has problems itself");
            let problems = apart_from_answers(against(&any));
            return CheckedFile { unchecked: Some(unchecked), ..CheckedFile::new(problems) };
        }
        // which framework a file with answers names is not repeated
        let message = "these answers are to a framework that is not among the files".to_owned();
        let (_, help) = self.not_there(file, "answers", &name);
        // of a framework of that name the version is wrong alone
        let same = self.same(&name).unwrap_or(&any);
        let problems = against(same).reworded(|problem| {
            if matches!(problem.code, Code::WrongFramework | Code::WrongVersion) {
                problem.message.clone_from(&message);
                // that a sign is hidden there helps before all else
                let hidden = problem.help.as_deref().and_then(|told| told.split_once("; "));
                let hidden = hidden.filter(|(told, _)| told.starts_with("what stands here holds"));
                problem.help = Some(hidden.map_or_else(|| help.clone(), |(told, _)| format!("{told}; {help}")));
            }
        });
        CheckedFile::new(problems)
    }

    /// The frameworks that a name may mean; one without an id means nothing.
    fn named(&self, name: &Name) -> impl Iterator<Item = &Framework> {
        self.frameworks().filter(|framework| name.id.is_some() && Name::of(framework).may_be(name))
    }

    /// Whether a name may mean a framework that has problems itself.
    fn is_broken(&self, name: &Name) -> bool {
        self.broken.iter().any(|broken| name.id.is_some() && broken.may_be(name))
    }

    fn frameworks(&self) -> impl Iterator<Item = &Framework> {
        self.library.frameworks().chain(&self.others)
    }

    /// A framework of that name in whatever version.
    fn same(&self, name: &Name) -> Option<&Framework> {
        self.frameworks().find(|framework| name.id.as_deref() == Some(framework.id().as_str()))
    }

    /// What is said of a file that refers to a framework which is not there, and what helps.
    fn not_there(&self, file: &SourceFile, refers: &str, name: &Name) -> (String, String) {
        let shown = name.shown();
        let message = format!("this {refers} {shown}, and no such framework is among the files");
        let id = name.id.as_deref().unwrap_or_default();
        let near = did_you_mean(id, self.frameworks().map(|framework| framework.id().as_str()));
        let help = match (self.same(name), near, self.purpose) {
            (Some(same), ..) => format!("give the file of that version as well; `{id}` {} is there", same.version()),
            (None, Some(near), _) => format!("did you mean `{near}`?"),
            (None, None, Purpose::ToCheck) => {
                format!("give its file as well: `ilt check FRAMEWORK {}`", file.path())
            }
            (None, None, Purpose::AsBase) => "give its file as well, by `--base FILE`".to_owned(),
        };
        (message, help)
    }
}

fn of_text(code: Code) -> bool {
    code.stage() == Stage::Text
}

/// The problems that can be seen without the framework that was answered.
fn apart_from_answers(problems: FileProblems) -> FileProblems {
    problems.only(|code| code.stage() != Stage::Framework)
}

/// Said of a table, of which nothing is repeated either.
fn table() -> Diagnostic {
    let message = "this is a table (CSV), and documents are written in YAML or JSON";
    let help = "answers that another tool exported come in by `ilt import`; `ilt new framework` writes a framework to start from";
    Diagnostic::new(Code::UnsupportedFormat, &Pointer::root().key("format"), message).help(help)
}

/// Said of a file whose kind is none that is checked. It may be somebody's answers: nothing of it is repeated.
fn nothing_to_check(kind: Kind) -> Diagnostic {
    let message = match kind {
        Kind::Written => format!("this is {}: there is nothing to check", kind.name()),
        _ => "this file names no format of a document that can be checked".to_owned(),
    };
    let help = format!("what can be checked: {}", Kind::checked_formats().join(", "));
    Diagnostic::new(Code::UnsupportedFormat, &Pointer::root().key("format"), message).help(help)
}
