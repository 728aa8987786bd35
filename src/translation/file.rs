//! Translations in the file that a person wrote, with its comments as they are.

use super::TranslationTable;
use super::check::check;
use super::document::TranslationTableDocument;
use crate::Framework;
use crate::diagnostic::Problems;
use crate::document::{Node, Shaped, Sink};
#[cfg(feature = "overlay")]
use crate::overlay::Overlay;
use crate::source::{FileProblems, SourceFile, load};

impl TranslationTableDocument {
    /// Reads a table's file in YAML or JSON without its framework; every problem has its line and column.
    ///
    /// # Errors
    /// Every problem of the file's shape. What only the framework tells is said by [`TranslationTable::read`].
    pub fn read(file: &SourceFile) -> Result<Self, FileProblems> {
        load(file, Sink::new(), |document: Self, sink| Problems::or(sink.into_problems(), Some(document)))
    }
}

impl TranslationTable {
    /// Reads and checks a table's file in YAML or JSON; every problem has its line and column.
    ///
    /// ```
    /// use ilt::{Framework, source::SourceFile, translation::TranslationTable};
    ///
    /// let file = SourceFile::new("fr.yaml", "\
    /// format: ilt-translation/1
    /// framework: {id: new_leaders_ilt, version: 1.0.0}
    /// language: fr
    /// texts:
    ///   - {id: areas.school_culture.titel, base: School culture, ours: Vie de l'école, status: done}
    /// ");
    /// let problems = TranslationTable::read(&Framework::new_leaders(), &file).unwrap_err();
    /// assert!(problems.to_string().contains("fr.yaml:5:10"));
    /// assert!(problems.to_string().contains("did you mean `areas.school_culture.title`?"));
    /// ```
    ///
    /// # Errors
    /// Every problem of the file.
    pub fn read(framework: &Framework, file: &SourceFile) -> Result<Self, FileProblems> {
        load(file, Sink::new(), |document, sink| check(framework, document, sink))
    }

    /// The text of a framework's file with these translations in it; `framework` is what was read from it. Its comments and
    /// its layout stay. Nothing where the file is so written that a text cannot be put into it, such as one behind an alias.
    ///
    /// ```
    /// use ilt::{Framework, source::SourceFile};
    /// use ilt::translation::{TranslationTable, document::TranslationTableDocument};
    ///
    /// # let json = serde_json::to_string(&Framework::new_leaders())?;
    /// # let json = json.replacen('{', "{ # ours\n", 1);
    /// let file = SourceFile::new("ours.yaml", json);
    /// let framework = Framework::read(&file)?;
    /// let mut table = TranslationTableDocument::of(&framework, &"fr".parse()?);
    /// table.texts[0].ours = "L'équipe se regarde".into();
    ///
    /// let table = TranslationTable::check(&framework, table)?;
    /// let text = table.framework_file(&framework, &file).unwrap();
    /// assert!(text.contains("# ours") && text.contains("L'équipe se regarde"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn framework_file(&self, framework: &Framework, file: &SourceFile) -> Option<String> {
        let expected = self.in_framework(framework);
        let is_read = |file: &SourceFile| Framework::read(file).is_ok_and(|read| *read.document() == expected);
        rewritten(file, framework.document(), &expected, is_read)
    }

    /// The text of an overlay's file with these translations in it; `overlay` is what was read from it. What is said of
    /// [`framework_file`](Self::framework_file) holds here as well.
    #[cfg(feature = "overlay")]
    pub fn overlay_file(&self, base: &Framework, overlay: &Overlay, file: &SourceFile) -> Option<String> {
        let expected = self.in_overlay(base, overlay);
        let is_read = |file: &SourceFile| Overlay::read(base, file).is_ok_and(|read| *read.document() == expected);
        rewritten(file, overlay.document(), &expected, is_read)
    }
}

/// The text of a file that says `old`, where it is to say `new`: nothing where what comes of it is not read so.
fn rewritten(
    file: &SourceFile,
    old: &impl Shaped,
    new: &impl Shaped,
    is_read: impl Fn(&SourceFile) -> bool,
) -> Option<String> {
    let [old, new] = [old.tree(), new.tree()].map(|tree| Node::from(&tree));
    let again = SourceFile::with_format(file.path(), file.rewritten(&old, &new)?, file.format());
    is_read(&again).then(|| again.text().to_owned())
}
