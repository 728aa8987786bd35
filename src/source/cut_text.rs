//! Texts that a sign cuts which was not meant as a comment.

use super::file::SourceFile;
use super::format::SourceFormat;
use super::places::Wanted;
use crate::diagnostic::{Code, Diagnostic, Pointer};

/// Warnings about those texts at these places that a `#` ends: what follows a blank and `#` is a comment in YAML, also in
/// "grade #5". A comment that was meant as one has a blank after the sign.
pub(crate) fn cut_texts(file: &SourceFile, texts: impl IntoIterator<Item = Pointer>) -> Vec<Diagnostic> {
    if file.format() != SourceFormat::Yaml {
        return Vec::new();
    }
    let lines = file.lines();
    let candidates: Vec<Diagnostic> = texts.into_iter().map(|at| warning(&at)).collect();
    let places = file.located().places(lines.text(), &Wanted::of(&candidates));
    let is_cut = |candidate: &Diagnostic| {
        let entry = places.get(candidate.pointer.as_str())?;
        let written = lines.text().get(entry.value.clone())?;
        let rest = lines.text().get(entry.value.end..)?;
        let rest = rest.split(['\n', '\r']).next()?;
        let comment = rest.strip_prefix([' ', '\t'])?.trim_start_matches([' ', '\t']).strip_prefix('#')?;
        // of a text in quotes everybody sees where it ends
        let is_plain = !entry.container && !written.starts_with(['"', '\'', '|', '>', '*', '&']);
        (is_plain && comment.starts_with(|c: char| !c.is_whitespace() && !"#-=!".contains(c))).then_some(())
    };
    candidates.into_iter().filter(|candidate| is_cut(candidate).is_some()).collect()
}

fn warning(at: &Pointer) -> Diagnostic {
    let message = "a `#` ends this text: after a blank it begins a comment";
    let help = "put the whole text in quotes; if it is a comment, write a blank after the `#`";
    Diagnostic::warning(Code::CutByComment, at, message).help(help)
}
