//! Overlays among files, each laid over its base, which may be what other overlays make.

use ilt::Framework;
use ilt::compare::digest;
use ilt::diagnostic::{Code, Diagnostic, Pointer};
use ilt::overlay::document::OverlayDocument;
use ilt::overlay::{Overlay, resolve};
use ilt::source::{FileProblems, SourceFile};

use super::{Batch, CheckedFile, Name};

/// Overlays that make one framework of one base together.
struct Customization<'f> {
    makes: Name,
    base: Name,
    /// The digests that the base has by what the files say.
    pins: Vec<String>,
    /// The files with their numbers.
    parts: Vec<(usize, &'f SourceFile)>,
}

impl<'f> Customization<'f> {
    /// Puts the files together that make one framework; a file whose names cannot be read stands alone.
    fn all(files: impl Iterator<Item = (usize, &'f SourceFile)>) -> Vec<Self> {
        let mut all: Vec<Self> = Vec::new();
        for (number, file) in files {
            let (makes, base) = (Name::in_file(file, ""), Name::in_file(file, "/base"));
            let (pin, part) = (file.text_at("/base/digest"), (number, file));
            match all.iter_mut().find(|other| other.makes.is(&makes) && other.base.is(&base)) {
                Some(known) => {
                    known.pins.extend(pin);
                    known.parts.push(part);
                }
                None => all.push(Self { makes, base, pins: pin.into_iter().collect(), parts: vec![part] }),
            }
        }
        all
    }
}

impl Batch {
    /// Checks overlays, those first whose base is there.
    pub(super) fn overlay_files<'f>(
        &mut self,
        files: impl Iterator<Item = (usize, &'f SourceFile)>,
    ) -> Vec<(usize, CheckedFile)> {
        let mut waiting = Customization::all(files);
        let mut checked = Vec::new();
        while let Some(next) = self.next(&waiting) {
            let customization = waiting.remove(next);
            let framework = match self.base(&customization).cloned() {
                Some(base) => lay(&base, &customization, &mut checked),
                None => {
                    let makers = waiting.iter().chain([&customization]);
                    let in_turn = makers.into_iter().any(|maker| maker.makes.is(&customization.base));
                    let parts = customization.parts.iter();
                    let alone = parts.map(|(number, file)| (*number, self.alone(file, &customization.base, in_turn)));
                    checked.extend(alone);
                    None
                }
            };
            match framework {
                Some(framework) => self.add(framework),
                None => self.broken.push(customization.makes),
            }
        }
        checked
    }

    /// The number of one whose base is there; of one whose base will not come any more, where there is none.
    fn next(&self, waiting: &[Customization<'_>]) -> Option<usize> {
        let maker = |number: usize| {
            let base = waiting.get(number).map(|customization| &customization.base)?;
            let others = waiting.iter().enumerate().filter(|(other, _)| *other != number);
            others.filter(|(_, other)| other.makes.is(base)).map(|(other, _)| other).next()
        };
        let numbers = || 0..waiting.len();
        waiting
            .iter()
            .position(|customization| self.named(&customization.base).next().is_some())
            .or_else(|| numbers().find(|number| maker(*number).is_none()))
            // each waits for another: whoever goes from base to base ends up among those that go around in a circle
            .or_else(|| numbers().try_fold(0, |number, _| maker(number)).filter(|_| !waiting.is_empty()))
    }

    /// The base, if it is there: the one with the right content where several have its name.
    fn base(&self, customization: &Customization<'_>) -> Option<&Framework> {
        let is_pinned =
            |framework: &&Framework| customization.pins.iter().any(|pin| *pin == digest(framework).as_str());
        let bases = || self.named(&customization.base);
        let pinned = bases().nth(1).and_then(|_| bases().find(is_pinned));
        pinned.or_else(|| bases().next())
    }

    /// What can be said of an overlay without its base, and that it is not there; `in_turn` if it is made of what this
    /// overlay makes.
    fn alone(&self, file: &SourceFile, base: &Name, in_turn: bool) -> CheckedFile {
        let problems = OverlayDocument::read(file).err();
        let problems = problems.unwrap_or_else(|| FileProblems::of(file, []));
        let at = |field: &str| Pointer::root().key("base").key(field);
        let told = problems.problems().iter().any(|problem| [at("id"), at("version")].contains(&problem.pointer));
        let mut checked = CheckedFile::new(problems);
        if self.is_broken(base) {
            let path = file.path();
            checked.unchecked = Some(format!("`{path}` was not checked against its base, which has problems itself"));
        } else if base.id.is_some() && !told {
            let (message, help) = if Name::in_file(file, "").is(base) {
                let message = format!("this changes {}, which is what it makes itself", base.shown());
                (message, "name the framework that it starts from, and give what it makes an id of its own".to_owned())
            } else if in_turn {
                let message =
                    format!("this changes {}, which is made in turn of what this overlay makes", base.shown());
                (message, "start from a framework that is there without this overlay".to_owned())
            } else {
                self.not_there(file, "changes", base)
            };
            let place = if self.same(base).is_some() { at("version") } else { at("id") };
            checked.add([Diagnostic::new(Code::WrongBase, &place, message).help(help)]);
        }
        checked
    }
}

/// Lays the parts of a customization over their base, and says what each file is found to be; the framework that they
/// make, if nothing is wrong.
fn lay(
    base: &Framework,
    customization: &Customization<'_>,
    checked: &mut Vec<(usize, CheckedFile)>,
) -> Option<Framework> {
    let mut overlays: Vec<Overlay> = Vec::new();
    let mut wrong = None;
    let mut read = Vec::new();
    for (number, file) in &customization.parts {
        match Overlay::read(base, file) {
            Ok(overlay) => {
                // a file that stands here twice, perhaps in YAML and in JSON, is one part
                let known = overlays.iter().position(|other| other.document() == overlay.document());
                read.push((*number, *file, known.unwrap_or(overlays.len())));
                overlays.extend(known.is_none().then_some(overlay));
            }
            Err(problems) => {
                wrong = wrong.or(Some(file.path()));
                checked.push((*number, CheckedFile::new(problems)));
            }
        }
    }
    let resolved = resolve(base, &overlays);
    let framework = resolved.as_ref().ok().filter(|_| wrong.is_none());
    let versions = |file: &SourceFile| {
        let path = file.path();
        format!(
            "`{path}` and the others that make the same framework are laid over their base together: if one is an older version of another, check them one at a time"
        )
    };
    let unchecked = |file: &SourceFile, wrong: &str| {
        let path = file.path();
        format!("`{path}` was not laid over its base: `{wrong}`, a part of the same framework, has problems")
    };
    for (index, (number, file, overlay)) in read.into_iter().enumerate() {
        let problems = match &resolved {
            Ok(_) => overlays.get(overlay).map(|overlay| overlay.warnings_in(file)),
            Err(conflicts) => Some(FileProblems::of(file, conflicts.of(overlay).iter().cloned())),
        };
        let problems = problems.unwrap_or_else(|| FileProblems::of(file, []));
        let clash = (index == 0 && resolved.is_err()).then(|| versions(file));
        let unchecked = wrong.map(|wrong| unchecked(file, wrong)).or(clash);
        let framework = framework.cloned();
        let base = framework.as_ref().map(|_| base.clone());
        checked.push((number, CheckedFile { framework, base, unchecked, ..CheckedFile::new(problems) }));
    }
    framework.cloned()
}
