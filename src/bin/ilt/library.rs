//! Files that are checked together: what one of them refers to may stand in another, in any order.

use std::path::{Path, PathBuf};

use ilt::diagnostic::{Code, Diagnostic, FileProblems, Pointer, Severity, SourceFile, did_you_mean};
use ilt::framework::FrameworkFormat;
use ilt::response::{ResponseSetFormat, SingleResponse, SingleResponseFormat};
use ilt::tally::TallyFormat;
use ilt::{Framework, ResponseSet, Tally};

use crate::files;
use crate::kind::Kind;
use crate::told::Told;

/// The word for the built-in framework where a file of a framework may stand.
pub(crate) const NEW_LEADERS: &str = "new_leaders";

/// Problems that can be seen only by who knows the framework that was answered.
const OF_A_FRAMEWORK: [Code; 6] = [
    Code::WrongFramework,
    Code::WrongVersion,
    Code::UnknownArea,
    Code::UnknownQuestion,
    Code::UnknownAnswer,
    Code::UnknownRole,
];

/// A file with what was found in it.
pub(crate) struct Checked {
    pub(crate) kind: Kind,
    /// Its problems and warnings; none of a sound file.
    pub(crate) problems: FileProblems,
    /// The framework that it makes.
    framework: Option<Framework>,
    /// What of it could not be checked, and why.
    pub(crate) unchecked: Option<String>,
}

impl Checked {
    fn new(kind: Kind, problems: FileProblems) -> Self {
        Self { kind, problems, framework: None, unchecked: None }
    }

    pub(crate) fn has_errors(&self) -> bool {
        self.problems.problems().iter().any(|problem| problem.severity == Severity::Error)
    }
}

/// A framework that can be referred to.
struct Entry {
    id: Option<String>,
    version: Option<String>,
    /// Nothing of one that has problems itself.
    framework: Option<Framework>,
}

impl Entry {
    fn of(framework: Framework) -> Self {
        Self {
            id: Some(framework.id().to_string()),
            version: Some(framework.version().to_string()),
            framework: Some(framework),
        }
    }

    /// Whether it is, as far as it can be read, the framework of that name.
    fn may_be(&self, id: &str, version: Option<&str>) -> bool {
        let version_fits = match (&self.version, version) {
            (Some(own), Some(version)) => own == version,
            _ => true,
        };
        version_fits && self.id.as_ref().is_none_or(|own| own == id)
    }
}

/// The files and the frameworks among them, beside the built-in one.
pub(crate) struct Library {
    pub(crate) checked: Vec<Checked>,
    entries: Vec<Entry>,
    built_in: Framework,
}

impl Library {
    /// Checks files; each may refer to any other.
    pub(crate) fn of(files: &[SourceFile]) -> Self {
        let built_in = Framework::new_leaders();
        let entries = vec![Entry::of(built_in.clone())];
        let mut library = Self { checked: Vec::new(), entries, built_in };
        let kinds: Vec<Kind> = files.iter().map(Kind::of).collect();
        let mut checked: Vec<Option<Checked>> = files
            .iter()
            .zip(&kinds)
            .map(|(file, kind)| (*kind == Kind::Framework).then(|| library.framework_file(file)))
            .collect();
        for ((file, kind), checked) in files.iter().zip(&kinds).zip(&mut checked) {
            checked.get_or_insert_with(|| library.answers(*kind, file));
        }
        library.checked = checked.into_iter().flatten().collect();
        library
    }

    /// Reads the files in which frameworks stand that a command was given, and those that they are based on.
    pub(crate) fn open(names: &[&PathBuf], bases: &[PathBuf]) -> Result<Self, Told> {
        let paths = names.iter().copied().filter(|name| **name != *NEW_LEADERS).chain(bases);
        let (mut files, mut sentences) = (Vec::new(), Vec::new());
        for path in paths {
            match files::read(path) {
                Ok(file) => files.push(file),
                Err(sentence) => sentences.push(sentence),
            }
        }
        let library = Self::of(&files);
        let not_one = library.checked.iter().filter(|checked| checked.kind != Kind::Framework);
        sentences.extend(not_one.map(|checked| {
            format!("`{}` holds {}, and a framework is due here", checked.problems.file().path(), checked.kind.name())
        }));
        if !sentences.is_empty() {
            return Err(Told::could_not_run(sentences));
        }
        if library.checked.iter().any(Checked::has_errors) {
            let wrong = library.checked.into_iter().filter(Checked::has_errors).map(|checked| checked.problems);
            return Err(Told::problems(wrong.collect()));
        }
        Ok(library)
    }

    /// The framework that stands under a name which the library was opened with.
    pub(crate) fn framework(&self, name: &Path) -> Result<Framework, Told> {
        if name == Path::new(NEW_LEADERS) {
            return Ok(self.built_in.clone());
        }
        let shown = files::shown(name);
        let checked = self.checked.iter().find(|checked| checked.problems.file().path() == shown);
        let framework = checked.and_then(|checked| checked.framework.clone());
        framework.ok_or_else(|| Told::could_not_run([format!("`{shown}` holds no framework")]))
    }

    fn framework_file(&mut self, file: &SourceFile) -> Checked {
        match Framework::read(file) {
            Ok(framework) => {
                self.entries.push(Entry::of(framework.clone()));
                let warnings = FileProblems::of(file, framework.warnings());
                Checked { framework: Some(framework), ..Checked::new(Kind::Framework, warnings) }
            }
            Err(problems) => {
                let (id, version) = (file.text_at("/id"), file.text_at("/version"));
                self.entries.push(Entry { id, version, framework: None });
                Checked::new(Kind::Framework, problems)
            }
        }
    }

    /// Checks a file of answers, or says that there is nothing in it to check.
    fn answers(&self, kind: Kind, file: &SourceFile) -> Checked {
        let against = |framework: &Framework| {
            let problems = match kind {
                Kind::ResponseSet => ResponseSet::read(framework, file).err(),
                Kind::Response => SingleResponse::read(framework, file).err(),
                Kind::Tally => Tally::read(framework, file).err(),
                _ => Some(FileProblems::of_responses(file, [nothing_to_check(kind, file)])),
            };
            problems.unwrap_or_else(|| FileProblems::of_responses(file, []))
        };
        let (id, version) = (file.text_at("/framework/id"), file.text_at("/framework/version"));
        let Some(id) = id else {
            // which framework was answered is not known, nor then what it asks
            return Checked::new(kind, without(&against(&self.built_in), &OF_A_FRAMEWORK));
        };
        let (entries, version) = (self.entries.iter(), version.as_deref());
        let mut may_be = entries.filter(|entry| entry.may_be(&id, version)).peekable();
        let broken = may_be.peek().is_some();
        if let Some(framework) = may_be.find_map(|entry| entry.framework.as_ref()) {
            return Checked::new(kind, against(framework));
        }
        if broken {
            let path = file.path();
            let unchecked = format!("`{path}` was not checked against its framework, which has problems itself");
            let problems = without(&against(&self.built_in), &OF_A_FRAMEWORK);
            return Checked { unchecked: Some(unchecked), ..Checked::new(kind, problems) };
        }
        Checked::new(kind, self.without_framework(file, &id, version, against))
    }

    /// The problems of a file that answers a framework which is not there.
    fn without_framework(
        &self,
        file: &SourceFile,
        id: &str,
        version: Option<&str>,
        against: impl Fn(&Framework) -> FileProblems,
    ) -> FileProblems {
        let frameworks = || self.entries.iter().filter_map(|entry| entry.framework.as_ref());
        let same = frameworks().find(|framework| *framework.id() == *id);
        let near = did_you_mean(id, frameworks().map(|framework| framework.id().as_str()));
        let help = match (same, near) {
            (Some(same), _) => format!("give the file of that version as well; `{id}` {} is there", same.version()),
            (None, Some(near)) => format!("did you mean `{near}`?"),
            (None, None) => format!("give its file as well: `ilt check FRAMEWORK {}`", file.path()),
        };
        let name = [Some(id), version].into_iter().flatten().collect::<Vec<_>>();
        let message = match name.as_slice() {
            [id, version] => format!("this answers `{id}` {version}, and no such framework is among the files"),
            _ => format!("this answers `{id}`, and no such framework is among the files"),
        };
        retold(&against(same.unwrap_or(&self.built_in)), |problem| {
            if matches!(problem.code, Code::WrongFramework | Code::WrongVersion) {
                problem.message.clone_from(&message);
                problem.help = Some(help.clone());
            }
        })
    }
}

/// The problems of a file of responses, said in other words.
pub(crate) fn retold(problems: &FileProblems, mut tell: impl FnMut(&mut Diagnostic)) -> FileProblems {
    let mut told = problems.problems().to_vec();
    told.iter_mut().for_each(&mut tell);
    FileProblems::of_responses(problems.file(), told)
}

/// The problems of a file of responses but for those of some codes.
fn without(problems: &FileProblems, codes: &[Code]) -> FileProblems {
    let others = problems.problems().iter().filter(|problem| !codes.contains(&problem.code));
    FileProblems::of_responses(problems.file(), others.cloned())
}

/// Said of a file whose kind is none that is checked.
fn nothing_to_check(kind: Kind, file: &SourceFile) -> Diagnostic {
    let format = file.text_at("/format").unwrap_or_default();
    let message = match kind {
        Kind::Written => format!("`{format}` is {}: there is nothing to check", kind.name()),
        _ => format!("`{format}` is no format of a document that can be checked"),
    };
    let formats = [
        FrameworkFormat::V1.as_str(),
        ResponseSetFormat::V1.as_str(),
        SingleResponseFormat::V1.as_str(),
        TallyFormat::V1.as_str(),
    ];
    Diagnostic {
        code: Code::UnsupportedFormat,
        severity: Severity::Error,
        message,
        pointer: Pointer::root().key("format"),
        help: Some(format!("what can be checked: {}", formats.join(", "))),
        related: Vec::new(),
        span: None,
    }
}
