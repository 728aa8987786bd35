//! Frameworks that a command is given by name: a file of one, an overlay that makes one, or the word for the built-in.

use std::path::{Path, PathBuf};

use ilt::Framework;
use ilt::compare::digest;
use ilt::diagnostic::Pointer;
use ilt::overlay::Overlay;
use ilt::source::{FileProblems, SourceFile};

use super::{Batch, CheckedFile, Name, Purpose};
use crate::files;
use crate::kind::Kind;
use crate::outcome::Outcome;

/// The word for the built-in framework where a file of a framework may stand.
pub(crate) const NEW_LEADERS: &str = "new_leaders";

/// Files that overlays need.
#[derive(Debug, clap::Args)]
pub(crate) struct Bases {
    /// What an overlay needs beside itself: the framework that it changes, or another part of its own; may be repeated
    #[arg(long = "base", id = "base", value_name = "FILE")]
    pub(crate) files: Vec<PathBuf>,
}

/// The framework of that name.
pub(crate) fn framework(name: &Path, bases: &Bases) -> Result<Framework, Outcome> {
    frameworks([name], bases).map(|[framework]| framework)
}

/// A framework that was named.
pub(crate) struct Named {
    pub(crate) framework: Framework,
    /// The one that it changes, if an overlay makes it.
    pub(crate) base: Option<Framework>,
    /// What was read; nothing of the built-in framework.
    pub(crate) file: Option<SourceFile>,
}

impl Named {
    /// Where the framework says things: in the file that a person wrote, where that says them itself.
    pub(crate) fn places(&self) -> impl Fn(&Pointer) -> Option<String> {
        let file = self.file.as_ref();
        let overlay = self.base.as_ref().zip(file).and_then(|(base, file)| Overlay::read(base, file).ok());
        move |pointer| {
            let file = file?;
            let pointer = match (Kind::of(file), &overlay) {
                (Kind::Framework, _) => pointer.clone(),
                (_, overlay) => overlay.as_ref()?.place_of(pointer)?,
            };
            Some(format!("{}:{}", file.path(), file.place_of(&pointer)?))
        }
    }
}

/// The frameworks of those names; one may be the base of another.
pub(crate) fn frameworks<const N: usize>(names: [&Path; N], bases: &Bases) -> Result<[Framework; N], Outcome> {
    named(names, bases).map(|named| named.map(|Named { framework, .. }| framework))
}

/// The same with what they are made of.
pub(crate) fn named<const N: usize>(names: [&Path; N], bases: &Bases) -> Result<[Named; N], Outcome> {
    let (named, bases) = read(names.into_iter(), &bases.files)?;
    let (mut problems, mut frameworks) = (Vec::new(), Vec::new());
    for (number, file) in named.iter().enumerate() {
        let Some(file) = file else {
            frameworks.push(Named { framework: Framework::new_leaders(), base: None, file: None });
            continue;
        };
        let others =
            named.iter().enumerate().filter(|(other, _)| *other != number).filter_map(|(_, file)| file.as_ref());
        // an overlay as it was and as it is are compared, and not laid over their base together
        let others = others.filter(|other| !make_one_framework(file, other));
        let files: Vec<SourceFile> = [file].into_iter().chain(others).chain(&bases).cloned().collect();
        let batch = Batch::of(&files, Purpose::AsBase);
        let first = batch.checked.first();
        frameworks.extend(first.and_then(|checked| {
            let (framework, base) = (checked.framework.clone()?, checked.base.clone());
            Some(Named { framework, base, file: Some(file.clone()) })
        }));
        for of_file in with_errors(batch) {
            if !problems.contains(&of_file) {
                problems.push(of_file);
            }
        }
    }
    if !problems.is_empty() {
        return Err(Outcome::problems(problems));
    }
    let none = |_| Outcome::could_not_run(["one of these files makes no framework".to_owned()]);
    frameworks.try_into().map_err(none)
}

/// The one framework that these names come to: a framework that another of them is made of is none of its own.
pub(crate) fn last(names: &[PathBuf], bases: &[PathBuf]) -> Result<Framework, Outcome> {
    let (named, bases) = read(names.iter().map(PathBuf::as_path), bases)?;
    let files: Vec<SourceFile> = named.iter().flatten().chain(&bases).cloned().collect();
    let batch = Batch::of(&files, Purpose::AsBase);
    if batch.checked.iter().any(CheckedFile::has_errors) {
        return Err(Outcome::problems(with_errors(batch)));
    }
    let (mut checked, built_in) = (batch.checked.iter(), Framework::new_leaders());
    let mut made: Vec<(&Path, &Framework)> = Vec::new();
    for (name, file) in names.iter().zip(&named) {
        let framework = match file {
            Some(_) => checked.next().and_then(|checked| checked.framework.as_ref()),
            None => Some(&built_in),
        };
        made.extend(framework.map(|framework| (name.as_path(), framework)));
    }
    let mut last: Vec<(&Path, &Framework)> = Vec::new();
    for (name, framework) in &made {
        let known = last.iter().any(|(_, other)| digest(other) == digest(framework));
        if !known && !made.iter().any(|(_, other)| is_made_of(other, framework)) {
            last.push((name, framework));
        }
    }
    match last.as_slice() {
        [(_, framework)] => Ok((*framework).clone()),
        several => {
            let makes = |(name, framework): &(&Path, &Framework)| {
                format!("`{}` makes {}", files::shown(name), Name::of(framework).shown())
            };
            let several = several.iter().map(makes).collect::<Vec<_>>().join(", ");
            Err(Outcome::could_not_run([format!("one framework is due here, and these are more: {several}")]))
        }
    }
}

/// The files of frameworks and overlays under those names, none for the built-in framework, and the files of the bases.
fn read<'n>(
    names: impl Iterator<Item = &'n Path>,
    bases: &[PathBuf],
) -> Result<(Vec<Option<SourceFile>>, Vec<SourceFile>), Outcome> {
    let (mut unread, mut others) = (Vec::new(), Vec::new());
    let mut file = |name: &Path| -> Option<SourceFile> {
        if name == Path::new(NEW_LEADERS) {
            return None;
        }
        let file = files::read(name).map_err(|sentence| unread.push(sentence)).ok()?;
        let kind = Kind::of(&file);
        if !matches!(kind, Kind::Framework | Kind::Overlay) {
            others.push(kind.is_not(&file, "a framework is due"));
        }
        Some(file)
    };
    let named: Vec<Option<SourceFile>> = names.map(&mut file).collect();
    let bases: Vec<SourceFile> = bases.iter().filter_map(|base| file(base)).collect();
    unread.append(&mut others);
    if unread.is_empty() { Ok((named, bases)) } else { Err(Outcome::could_not_run(unread)) }
}

fn with_errors(batch: Batch) -> Vec<FileProblems> {
    batch.checked.into_iter().filter(CheckedFile::has_errors).map(|checked| checked.problems).collect()
}

/// Whether two files are overlays that give what they make one name.
fn make_one_framework(one: &SourceFile, other: &SourceFile) -> bool {
    let makes = |file: &SourceFile| Name::in_file(file, "");
    [one, other].iter().all(|file| Kind::of(file) == Kind::Overlay) && makes(one).is(&makes(other))
}

fn is_made_of(framework: &Framework, base: &Framework) -> bool {
    framework.lineage().iter().any(|pin| pin.release() == base.release() && *pin.digest() == digest(base))
}
