//! An overlay on another version of its base.

mod base;
mod document;
mod elements;
mod fields;
mod ledger;
mod lists;
mod references;
mod run;
mod series;

pub use document::{Choice, ConflictDocument, ConflictKind, RebaseDocument, RebaseFormat};

use super::Overlay;
use super::document::{OverlayDocument, OverlayScaleDocument};
use super::of::pin;
use crate::Framework;
use crate::compare::{Coverage, diff};
use crate::diagnostic::{Code, Diagnostic, Findings, Pointer, Problems};
use crate::framework::document::{PinDocument, ReleaseDocument, TranslationDocument};
use crate::framework::{Digest, Language, Translation};

use ledger::{Conflict, Ledger, is_same, key};
use run::Run;

/// An overlay on another version of its base.
///
/// ```
/// use ilt::Framework;
/// use ilt::overlay::Overlay;
/// use ilt::overlay::document::{OverlayAreaDocument, OverlayDocument, OverlayQuestionDocument};
/// use ilt::overlay::rebase::Choice;
///
/// let old = Framework::new_leaders();
/// let ours = OverlayQuestionDocument {
///     text: Some("Keep up two-way communication with families in their own language?".into()),
///     revision: Some(2),
///     ..OverlayQuestionDocument::of("family_and_community")
/// };
/// let culture = OverlayAreaDocument { questions: Some(vec![ours]), ..OverlayAreaDocument::of("school_culture") };
/// let document = OverlayDocument { areas: Some(vec![culture]), ..OverlayDocument::on(&old, "two_rivers_ilt", "1.0.0") };
/// let overlay = Overlay::check(&old, document)?;
///
/// // the source moves, and rewords the same question
/// let mut moved = old.document().clone();
/// moved.version = "2.0.0".into();
/// let question = &mut moved.areas[1].questions[1];
/// (question.text, question.revision) = ("Talk with every family twice a year?".into(), Some(2));
/// let new = Framework::try_from(moved)?;
///
/// let rebased = overlay.rebase(&old, &new)?;
/// let mut record = rebased.record().clone();
/// assert_eq!(rebased.open().count(), 1);
/// assert_eq!(record.conflicts[0].at, "questions.family_and_community.text");
///
/// // a person decides, and the decision is written down
/// record.conflicts[0].choice = Some(Choice::Ours);
/// let rebased = overlay.rebase_with(&old, &new, &record)?;
/// let again = Overlay::check(&new, rebased.overlay().clone())?;
/// let question = again.framework().question("family_and_community").unwrap();
/// assert_eq!((question.revision(), question.continues()), (3, Some(2)), "its series goes on");
/// # Ok::<(), ilt::diagnostic::Problems>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rebased {
    overlay: OverlayDocument,
    record: RebaseDocument,
    problems: Option<Problems>,
}

impl Rebased {
    /// The overlay on the new base. As long as a conflict is open, what the overlay said stands there, and it need not be
    /// sound.
    pub fn overlay(&self) -> &OverlayDocument {
        &self.overlay
    }

    /// The conflicts with what was chosen, to be kept.
    pub fn record(&self) -> &RebaseDocument {
        &self.record
    }

    /// The conflicts of which nobody chose yet.
    pub fn open(&self) -> impl Iterator<Item = &ConflictDocument> {
        self.record.conflicts.iter().filter(|conflict| conflict.choice.is_none())
    }

    /// What is wrong with the overlay on the new base though nothing is left to choose; its places are those of the
    /// overlay. A person has to mend it.
    pub fn problems(&self) -> &[Diagnostic] {
        self.problems.as_ref().map_or(&[], Problems::as_slice)
    }

    /// Whether every conflict is settled and the overlay is sound on the new base.
    pub fn is_settled(&self) -> bool {
        self.open().next().is_none() && self.problems.is_none()
    }
}

impl Overlay {
    /// This overlay on another version of its base, with what both changed: see [`Rebased`]. Nothing is guessed.
    ///
    /// What the overlay changes and the base left alone stays. What the base changed and the overlay left alone is the
    /// base's. Where both made the same change, the overlay no longer says it. Where own words stay, their series goes
    /// on whatever revision the base has now.
    ///
    /// # Errors
    /// That the overlay was not written for the old base, or that the new one is no version of it.
    pub fn rebase(&self, old_base: &Framework, new_base: &Framework) -> Result<Rebased, Problems> {
        self.is_of(old_base, new_base)?;
        Ok(self.rebased(old_base, new_base, &[]))
    }

    /// The same with what a person chose: see [`Rebased::record`].
    ///
    /// # Errors
    /// As for [`Overlay::rebase`], and every choice that is none here: of another rebase, made about other texts, or not
    /// offered.
    pub fn rebase_with(
        &self,
        old_base: &Framework,
        new_base: &Framework,
        choices: &RebaseDocument,
    ) -> Result<Rebased, Problems> {
        self.is_of(old_base, new_base)?;
        let rebased = self.rebased(old_base, new_base, &choices.conflicts);
        let without = self.rebased(old_base, new_base, &[]);
        let mut findings = Findings::default();
        let root = Pointer::root();
        for (field, is_same) in [
            ("overlay", choices.overlay == rebased.record.overlay),
            ("from", choices.from == rebased.record.from),
            ("onto", choices.onto == rebased.record.onto),
        ] {
            if !is_same {
                let message = format!("these choices were made in another rebase: its `{field}` is another one");
                let problem = Diagnostic::new(Code::WrongBase, &root.key(field), message);
                findings.push(problem.help("let the conflicts be written anew, and choose again"));
            }
        }
        let known: Vec<&ConflictDocument> = rebased.record.conflicts.iter().chain(&without.record.conflicts).collect();
        for (index, written) in choices.conflicts.iter().enumerate() {
            let at = root.key("conflicts").index(index);
            if let Some(problem) = wrong_choice(written, &known, &at) {
                findings.push(problem);
            }
        }
        Problems::or(findings, Some(rebased))
    }

    fn is_of(&self, old_base: &Framework, new_base: &Framework) -> Result<(), Problems> {
        let at = Pointer::root().key("base");
        let (old, new) = (pin(old_base), pin(new_base));
        if self.document().base != old {
            let message =
                format!("this overlay changes `{}` `{}`, and was not written for this framework", old.id, old.version);
            let problem = Diagnostic::new(Code::WrongBase, &at, message);
            return Err(problem.help("name the framework that it was written for").into());
        }
        if old.id != new.id {
            let message = format!("`{}` is no version of `{}`", new.id, old.id);
            let problem = Diagnostic::new(Code::WrongBase, &at.key("id"), message);
            return Err(problem.help("an overlay is rebased onto another version of its base").into());
        }
        Ok(())
    }

    fn rebased(&self, old_base: &Framework, new_base: &Framework, choices: &[ConflictDocument]) -> Rebased {
        let was = self.document();
        let (from, onto) = (pin(old_base), pin(new_base));
        let mut run = Run::new(self.framework(), old_base, new_base, Ledger::new(choices));
        let mut overlay = OverlayDocument { base: onto.clone(), ..was.clone() };
        run.all(&mut overlay);
        if let Some(scales) = &mut overlay.scales {
            for scale in scales.iter_mut() {
                let entry = was.scales.iter().flatten().find(|entry| entry.id == scale.id);
                entry.into_iter().for_each(|entry| run.decide_scale(entry, scale));
            }
            scales.retain(|scale| *scale != OverlayScaleDocument::of(&scale.id) || is_listed(was, scale));
        }
        if overlay.scales.as_ref().is_some_and(Vec::is_empty) && was.scales.as_ref().is_none_or(|were| !were.is_empty())
        {
            overlay.scales = None;
        }
        run.decide_head(was, &mut overlay);
        run.references(&mut overlay);
        made_from(&run, &mut overlay, new_base);
        incomplete(&mut run, &mut overlay, new_base);
        if from != onto && !is_in_lineage(new_base, &from) {
            overlay.rebased_from.get_or_insert_default().push(from.clone());
        }
        let is_open = run.ledger.conflicts.iter().any(|conflict| conflict.choice.is_none());
        let mut problems = Findings::default();
        if !is_open {
            match Overlay::check(new_base, overlay.clone()) {
                Ok(made) => {
                    run.go_on(&mut overlay, self.framework(), made.framework());
                    problems = self.versioned(new_base, &mut overlay);
                }
                Err(found) => found.into_iter().for_each(|problem| problems.push(problem)),
            }
        }
        let overlay_was = ReleaseDocument { id: was.id.clone(), version: was.version.clone() };
        let conflicts = run.ledger.conflicts;
        let record = RebaseDocument { format: RebaseFormat::V1, overlay: overlay_was, from, onto, conflicts };
        let problems = Problems::or(problems, Some(())).err();
        Rebased { overlay, record, problems }
    }

    /// Gives what the overlay makes now the least version that its changes require.
    fn versioned(&self, new_base: &Framework, overlay: &mut OverlayDocument) -> Findings {
        let mut problems = Findings::default();
        match Overlay::check(new_base, overlay.clone()) {
            Ok(made) => {
                if let Some(least) = diff(self.framework(), made.framework()).version.least {
                    overlay.version = least;
                }
            }
            Err(found) => found.into_iter().for_each(|problem| problems.push(problem)),
        }
        problems
    }
}

fn is_listed(overlay: &OverlayDocument, scale: &OverlayScaleDocument) -> bool {
    overlay.scales.iter().flatten().any(|entry| entry == scale)
}

fn is_in_lineage(framework: &Framework, pin: &PinDocument) -> bool {
    framework.document().lineage.iter().flatten().any(|other| other == pin)
}

/// Why a written choice is none.
fn wrong_choice(written: &ConflictDocument, known: &[&ConflictDocument], at: &Pointer) -> Option<Diagnostic> {
    let choice = written.choice?;
    let place = at.key("choice");
    let mut same = known.iter().filter(|conflict| key(conflict) == key(written));
    let Some(first) = same.clone().next() else {
        let message = format!("there is no conflict at `{}`, so there is nothing to choose", written.at);
        return Some(Diagnostic::new(Code::UnknownTarget, &at.key("at"), message).help("take the entry out"));
    };
    if !same.any(|conflict| is_same(conflict, written)) {
        let message = format!("the texts at `{}` are others than when this was chosen", written.at);
        let help = "let the conflicts be written anew, and choose again";
        return Some(Diagnostic::new(Code::ChangedBase, &place, message).help(help));
    }
    if !first.choices.contains(&choice) {
        let offered: Vec<&str> = first.choices.iter().map(|choice| choice.as_str()).collect();
        let message = format!("`{choice}` is not offered at `{}`", written.at);
        let help = format!("choose one of: {}", offered.join(", "));
        return Some(Diagnostic::new(Code::UnknownChoice, &place, message).help(help));
    }
    if choice == Choice::Rename && written.new_id.is_none() {
        let message = format!("`{}` is to have another id, and none is given", written.at);
        return Some(Diagnostic::new(Code::MissingField, &at.key("new_id"), message).help("write it under `new_id`"));
    }
    None
}

/// Notes from which words translations were made whose words the base changed.
fn made_from(run: &Run<'_>, overlay: &mut OverlayDocument, base: &Framework) {
    for made in &run.made_from {
        let digest = Digest::of(made.words.as_bytes()).to_string();
        translation(overlay, base, &made.language, |entry| {
            entry.made_from.get_or_insert_default().insert(made.place.clone(), digest);
        });
    }
}

/// Changes the overlay's entry for a language.
fn translation(
    overlay: &mut OverlayDocument,
    base: &Framework,
    language: &Language,
    change: impl FnOnce(&mut TranslationDocument),
) {
    let all = overlay.translations.get_or_insert_default();
    let is = |translation: &&mut TranslationDocument| translation.language.parse::<Language>().as_ref() == Ok(language);
    if let Some(known) = all.iter_mut().find(is) {
        return change(known);
    }
    let mut of_base = base.translations().iter().filter(|translation| translation.language() == language);
    let status = of_base.next().map(Translation::status).unwrap_or_default();
    let mut new = TranslationDocument { language: language.to_string(), status, ..TranslationDocument::default() };
    change(&mut new);
    all.push(new);
}

/// Languages that were promised to be complete and are not any more.
fn incomplete(run: &mut Run<'_>, overlay: &mut OverlayDocument, base: &Framework) {
    let of_base = base.translations().iter().filter(|translation| translation.complete());
    let of_base = of_base.map(|translation| translation.language().clone());
    let of_overlay = overlay.translations.iter().flatten();
    let of_overlay = of_overlay.filter(|translation| translation.complete == Some(true));
    let of_overlay = of_overlay.filter_map(|translation| translation.language.parse().ok());
    let mut promised: Vec<Language> = of_base.chain(of_overlay).collect();
    promised.dedup();
    if promised.is_empty() || Overlay::check(base, overlay.clone()).is_ok() {
        return;
    }
    let mut open = overlay.clone();
    promised.iter().for_each(|language| translation(&mut open, base, language, |entry| entry.complete = Some(false)));
    let Ok(made) = Overlay::check(base, open) else { return };
    for language in Coverage::of(made.framework()).languages {
        let Some(missing) = language.missing.first().filter(|_| promised.contains(&language.language)) else {
            continue;
        };
        let tag = language.language.as_str();
        let at = format!("translations.{tag}.complete");
        let says = [None, Some(missing.text.clone()), None];
        let choices = &[Choice::Theirs];
        let kind = ConflictKind::TranslationIncomplete;
        if run.ledger.choose(Conflict { at: &at, kind, language: Some(tag), says, choices }).is_some() {
            translation(overlay, base, &language.language, |entry| entry.complete = Some(false));
        }
    }
}
