//! What a district changes in a framework, laid over it.

mod areas;
mod build;
mod credit;
pub mod document;
mod draft;
mod entry;
mod lint;
mod merge;
mod of;
mod offered;
mod order;
pub mod rebase;
mod scales;
mod sinks;
mod sources;
mod texts;
mod views;
mod withdrawn;

use std::fmt;

use crate::Framework;
use crate::compare::digest;
use crate::diagnostic::{Code, Diagnostic, Findings, Omitted, Pointer, Problems};
use crate::document::{FromTree, Node, Path, Shaped, Sink, from_tree, ways_in};
use crate::framework::{Digest, bad_digest, check_names};
#[cfg(feature = "authoring")]
use crate::source::{FileProblems, SourceFile, cut_texts, load};

use build::Built;
use merge::Merge;
use sinks::Sinks;
use sources::Sources;

use document::OverlayDocument;

/// A checked overlay: what a district changes in a framework, and the framework that it makes of it.
///
/// It is pinned to its base by id, version and content, so that nobody changes words under it. The framework it makes
/// is an ordinary one with an id and a version of its own. It remembers its lineage and where each of its elements came
/// from; the base's attribution cannot be removed, and says *adapted* where a text of its own was changed.
///
/// ```
/// use ilt::Framework;
/// use ilt::compare::digest;
/// use ilt::overlay::Overlay;
///
/// let base = Framework::new_leaders();
/// let json = format!(r#"{{
///   "format": "ilt-overlay/1",
///   "id": "two_rivers_ilt",
///   "version": "1.0.0",
///   "base": {{"id": "new_leaders_ilt", "version": "1.0.0", "digest": "{}"}},
///   "areas": [
///     {{"id": "school_culture", "questions": [
///       {{"id": "family_and_community", "revision": 2,
///        "text": {{"en": "Reach every family in its own language?", "es": "¿Llegan a cada familia en su idioma?"}}}}
///     ]}}
///   ]
/// }}"#, digest(&base));
/// let framework = Overlay::from_json(&base, &json)?.into_framework();
/// assert_eq!(framework.id(), "two_rivers_ilt");
/// assert_eq!(framework.lineage()[0].release().id(), "new_leaders_ilt");
/// assert_eq!(framework.attribution()[0].publisher(), "New Leaders");
/// assert_eq!(framework.attribution()[0].relation().as_str(), "adapted");
/// # Ok::<(), ilt::diagnostic::Problems>(())
/// ```
#[derive(Clone)]
pub struct Overlay {
    document: OverlayDocument,
    framework: Framework,
    warnings: Vec<Diagnostic>,
    sources: Sources,
}

ways_in! {
    /// Reads and checks an overlay's file.
    Overlay, base: &Framework;
}

impl FromTree<&Framework> for Overlay {
    fn from_tree(base: &Framework, tree: &Node) -> Result<Self, Problems> {
        from_tree(tree, Sink::new(), |document, sink| check(base, document, sink))
    }
}

impl Overlay {
    /// Checks a document against the base that it changes.
    ///
    /// # Errors
    /// Every problem of the document: what it names and the base does not have, what contradicts itself, and what would
    /// be wrong with the framework that it makes.
    pub fn check(base: &Framework, document: OverlayDocument) -> Result<Self, Problems> {
        check(base, document, Sink::new())
    }

    /// Reads and checks an overlay's file in YAML or JSON; every problem has its line and column.
    ///
    /// # Errors
    /// Every problem of the file.
    #[cfg(feature = "authoring")]
    pub fn read(base: &Framework, file: &SourceFile) -> Result<Self, FileProblems> {
        load(file, Sink::new(), |document, sink| check(base, document, sink))
    }

    /// The document this overlay was made from.
    pub fn document(&self) -> &OverlayDocument {
        &self.document
    }

    /// The framework that this overlay alone makes of its base.
    pub fn framework(&self) -> &Framework {
        &self.framework
    }

    /// The framework that this overlay alone makes of its base.
    pub fn into_framework(self) -> Framework {
        self.framework
    }

    /// What a person should look at again in this overlay: nothing is wrong with it, but it is rarely meant so. What
    /// can be said of the base already is not repeated.
    pub fn warnings(&self) -> &[Diagnostic] {
        &self.warnings
    }

    /// Where this overlay says what stands at a place of the framework that it makes; nothing where the base says it.
    ///
    /// ```
    /// use ilt::Framework;
    /// use ilt::diagnostic::Pointer;
    /// use ilt::overlay::Overlay;
    /// use ilt::overlay::document::{OverlayDocument, OverlayRoleDocument};
    ///
    /// let base = Framework::new_leaders();
    /// let role = OverlayRoleDocument { label: Some("Librarian".into()), ..OverlayRoleDocument::of("librarian") };
    /// let document = OverlayDocument { roles: Some(vec![role]), ..OverlayDocument::on(&base, "two_rivers_ilt", "1.0.0") };
    /// let overlay = Overlay::check(&base, document)?;
    /// let last = Pointer::root().key("roles").index(base.roles().len()).key("label");
    /// assert_eq!(overlay.place_of(&last).unwrap().as_str(), "/roles/0/label");
    /// assert_eq!(overlay.place_of(&Pointer::root().key("stem")), None);
    /// # Ok::<(), ilt::diagnostic::Problems>(())
    /// ```
    pub fn place_of(&self, at: &Pointer) -> Option<Pointer> {
        self.sources.of(at).map(|source| source.at)
    }

    /// These warnings with their places in the file that the overlay was read from, and what only the file shows: a text
    /// that a comment cuts.
    #[cfg(feature = "authoring")]
    pub fn warnings_in(&self, file: &SourceFile) -> FileProblems {
        let texts = self.document.tree().texts().into_iter().flat_map(|(at, text)| text.places(&at));
        FileProblems::of(file, self.warnings.iter().cloned().chain(cut_texts(file, texts)))
    }
}

impl fmt::Debug for Overlay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Overlay").field("framework", &self.framework).finish_non_exhaustive()
    }
}

/// Overlays of one base that cannot be laid over it together, with the problems of each.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub struct Conflicts(Vec<Findings>);

impl Conflicts {
    /// The problems of the overlay with that number, from 0 in the order in which they were given.
    pub fn of(&self, overlay: usize) -> &[Diagnostic] {
        self.0.get(overlay).map_or(&[], Findings::told)
    }

    /// How many more problems that overlay has beyond the hundred that are told.
    ///
    /// ```
    /// use ilt::Framework;
    /// use ilt::overlay::{Overlay, document::OverlayDocument, resolve};
    ///
    /// let base = Framework::new_leaders();
    /// let part = || OverlayDocument::on(&base, "two_rivers_ilt", "1.0.0");
    /// let titled = |title: &str| Overlay::check(&base, OverlayDocument { title: Some(title.into()), ..part() });
    /// let conflicts = resolve(&base, &[titled("Two Rivers reflects")?, titled("Our year")?]).unwrap_err();
    /// assert_eq!(conflicts.of(0).len(), 1);
    /// assert!(conflicts.omitted(0).is_empty());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn omitted(&self, overlay: usize) -> &[Omitted] {
        self.0.get(overlay).map_or(&[], Findings::omitted)
    }
}

impl fmt::Display for Conflicts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let all = self
            .0
            .iter()
            .enumerate()
            .flat_map(|(number, problems)| problems.told().iter().map(move |one| (number, one)));
        for (index, (number, problem)) in all.enumerate() {
            let break_before = if index == 0 { "" } else { "\n" };
            write!(f, "{break_before}overlay {}: {problem}", number + 1)?;
        }
        for (number, problems) in self.0.iter().enumerate() {
            if let Some(more) = problems.and_more() {
                write!(f, "\noverlay {}: {more}", number + 1)?;
            }
        }
        Ok(())
    }
}

/// The framework that several overlays of one base make of it together. In which order they are given makes no
/// difference: two that say something of the same are a conflict. They are parts of one customization, so they name one
/// id and one version. No overlay makes no difference to the base.
///
/// An overlay may also change a framework that another overlay made: then that is its base.
///
/// ```
/// use ilt::Framework;
/// use ilt::overlay::{Overlay, resolve};
/// use ilt::overlay::document::OverlayDocument;
///
/// let base = Framework::new_leaders();
/// let part = || OverlayDocument::on(&base, "two_rivers_ilt", "1.0.0");
/// let words = OverlayDocument { title: Some("Two Rivers reflects".into()), ..part() };
/// let rules = OverlayDocument { priorities: Some(serde_json::from_str(r#"{"cap": 2}"#)?), ..part() };
/// let overlays = [Overlay::check(&base, words)?, Overlay::check(&base, rules)?];
/// let framework = resolve(&base, &overlays)?;
/// assert_eq!(framework.title().in_default_language(), "Two Rivers reflects");
/// assert_eq!(framework.priorities().cap, 2);
/// assert_eq!(resolve(&base, &[])?, base);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// Every conflict between the overlays, and whatever only goes wrong once they come together.
pub fn resolve(base: &Framework, overlays: &[Overlay]) -> Result<Framework, Conflicts> {
    if overlays.is_empty() {
        return Ok(base.clone());
    }
    let documents: Vec<&OverlayDocument> = overlays.iter().map(Overlay::document).collect();
    let sinks = Sinks::new(documents.iter().map(|_| Sink::new()).collect());
    lay(base, &documents, sinks).map(|(framework, ..)| framework).map_err(Conflicts)
}

fn check(base: &Framework, mut document: OverlayDocument, mut sink: Sink) -> Result<Overlay, Problems> {
    document.cut(&[], &Path::root(), &mut sink);
    match lay(base, &[&document], Sinks::new(vec![sink])) {
        Ok((framework, sources, lost)) => {
            let known = base.warnings();
            let of_framework = framework.warnings();
            let new = of_framework.iter().filter(|warning| {
                !known.iter().any(|other| (other.code, &other.message) == (warning.code, &warning.message))
            });
            let new = new.cloned();
            let borrowed = framework.words_of(base).into_iter().filter(|warning| {
                // the words of the built-in framework are told of any
                !of_framework.contains(warning)
            });
            let new = new.chain(borrowed).chain(lint::near_ids(base, &framework));
            let new = new.map(|warning| sources.problem(warning, framework.document()).1);
            let hidden = lint::hidden_with_their_area(base, &document, &framework);
            let warnings = lost.into_iter().chain(hidden).chain(new).collect();
            Ok(Overlay { document, framework, warnings, sources })
        }
        Err(problems) => {
            let mut all = Findings::default();
            problems.into_iter().for_each(|problems| all.append(problems));
            Problems::or(all, None)
        }
    }
}

/// A framework with the places behind its own, and what a person should look at again.
type Resolved = (Framework, Sources, Vec<Diagnostic>);

/// Lays overlays over their base, and checks what comes of it.
fn lay(base: &Framework, overlays: &[&OverlayDocument], mut sinks: Sinks) -> Result<Resolved, Vec<Findings>> {
    if !are_of(base, overlays, &mut sinks) {
        let alone = overlays.iter().zip(sinks.each).map(|(of, sink)| check_names(&of.id, &of.version, None, sink));
        return Err(alone.map(Sink::into_problems).collect());
    }
    let mut merge = Merge::of(base, overlays, sinks);
    merge.names();
    merge.head();
    merge.translations();
    merge.scales();
    merge.areas();
    merge.views();
    merge.roles();
    merge.prompts();
    merge.disclosure();
    merge.hide();
    merge.lost_of_views();
    merge.leave_views();
    merge.leave_prompts();
    merge.withdraw();
    merge.rescale();
    merge.leave_descriptors();
    let Built { document, sources, mut sinks, missing } = merge.build();
    let warnings = std::mem::take(&mut sinks.warnings);
    let mut sink = sources.placeholders(&sinks);
    missing.into_iter().for_each(|at| sink.placeholder(at));
    if !sinks.is_whole("scale") {
        let scales = Pointer::root().key("scales");
        (0..document.scales.len()).for_each(|index| sink.torn(scales.index(index).key("non_responses")));
    }
    let made = document.clone();
    // what is missing without a problem of any overlay is told like any other problem
    let again = sinks.is_empty() && (sink.broken().next().is_some() || !sinks.is_whole("scale"));
    let checked = Framework::check(document, sink);
    let checked = checked.and_then(|framework| if again { Framework::try_from(made.clone()) } else { Ok(framework) });
    if let Err(problems) = &checked {
        let whole = ["area", "question", "scale", "role", "prompt", "view"].iter().all(|kind| sinks.is_whole(kind));
        let mut untranslated = Vec::new();
        if let Some(first) = sinks.each.first_mut() {
            problems.omitted().iter().for_each(|more| first.omit(more.code, more.count));
        }
        for problem in problems {
            if problem.code == Code::IncompleteTranslation && !sources.wrote(&problem.pointer) {
                untranslated.push(problem);
                continue;
            }
            let (overlay, problem) = sources.problem(problem.clone(), &made);
            if problem.code != Code::TooMany || !sinks.is_cut(overlay, &problem.pointer) {
                sinks.pass_on(overlay, problem);
            }
        }
        // an entry that comes to nothing may have translated one of them
        if let (Some(first), true) = (untranslated.first(), whole) {
            let (overlay, mut problem) = sources.problem((*first).clone(), &made);
            if let more @ 2.. = untranslated.len() {
                problem.message =
                    format!("a language is declared complete, and {more} texts of the base are not in it");
                let help = "leave `complete` out until every text is translated: `ilt coverage` lists them then";
                problem = problem.help(help);
            }
            sinks.pass_on(overlay, problem);
        }
    }
    let problems = sinks.into_problems();
    match checked {
        Ok(framework) if problems.iter().all(Findings::is_empty) => Ok((framework, sources, warnings)),
        _ => Err(problems),
    }
}

/// Whether every overlay is one of this framework, as far as it says: what another has is not known.
fn are_of(base: &Framework, overlays: &[&OverlayDocument], sinks: &mut Sinks) -> bool {
    let at = Pointer::root().key("base");
    let (id, version, content) = (base.id().as_str(), base.version().to_string(), digest(base));
    let mut are = true;
    for (overlay, sink) in overlays.iter().zip(&mut sinks.each) {
        let pin = &overlay.base;
        let field = |field: &str| at.key(field);
        let pinned = pin.digest.parse::<Digest>();
        if pin.id != id && !sink.is_broken(&field("id")) {
            let message = format!("this overlay changes `{}`, and not `{id}`", pin.id);
            let problem = Diagnostic::new(Code::WrongBase, &field("id"), message);
            sink.report(problem.help("check this overlay against the framework that it changes"));
            are = false;
        } else if pin.version != version && !sink.is_broken(&field("version")) {
            let message = format!("this overlay changes version `{}` of `{id}`, and not `{version}`", pin.version);
            let problem = Diagnostic::new(Code::WrongBase, &field("version"), message);
            sink.report(problem.help("check this overlay against the version that it changes"));
            are = false;
        } else if pinned.as_ref().is_ok_and(|pinned| *pinned != content) {
            let message = format!("`{id}` `{version}` says something else than when this overlay was written");
            let problem = Diagnostic::new(Code::ChangedBase, &field("digest"), message);
            sink.report(problem.help(format!("see what changed in the base, and then write `{content}`")));
        }
        if let Err(error) = &pinned {
            sink.report(bad_digest(&pin.digest, error, &field("digest")));
        }
        if pin.id == id && (pin.version == version || sink.is_broken(&field("version"))) {
            let is_of_digest = |problem: &Diagnostic| {
                matches!(problem.code, Code::MissingField | Code::BadDigest) && problem.pointer == field("digest")
            };
            let help = format!("write `digest: {content}`, which is that of `{id}` {version} as it is here");
            sink.help_with(is_of_digest, &help);
            let is_of_version =
                |problem: &Diagnostic| problem.code == Code::MissingField && problem.pointer == field("version");
            sink.help_with(is_of_version, &format!("`{id}` is here in version {version}"));
        }
    }
    are
}
