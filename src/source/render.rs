use std::borrow::Cow;
use std::fmt;

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{Annotation, AnnotationKind, Group, Level, Origin, Renderer, Snippet};

use super::file::SourceFile;
use super::lines::Lines;
use super::locate::locate;
use crate::diagnostic::{Code, Diagnostic, Findings, Omitted, Place, Severity, Span, character};
use crate::document::{DiagnosticsDocument, Known};

/// The problems of a file, each with its place.
///
/// `Display` shows them as a compiler does: path, line and column, the line with a caret, the second place where there
/// is one, and the help. Problems of response files show no line of the file.
///
/// ```
/// use ilt::{Framework, source::SourceFile};
///
/// let file = SourceFile::new("ours.yaml", "format: ilt-framework/1\nid: Our Framework\n");
/// let problems = Framework::read(&file).unwrap_err();
/// let shown = problems.to_string();
/// assert!(shown.contains("ours.yaml:2:5"));
/// assert!(shown.contains("id: Our Framework"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub struct FileProblems {
    file: SourceFile,
    private: bool,
    findings: Findings,
}

/// The longest piece of a file that is cut into the lines of one problem, in bytes. Places farther apart stand in
/// pieces of their own, and of a line that is longer only what is around the place is shown.
const PIECE: usize = 16 * 1024;
/// How much is shown of a longer line before its place, and from there on, in bytes.
const AROUND: usize = 60;

/// Lines of the file with marks.
type Piece<'a> = Snippet<'a, Annotation<'a>>;

/// Control characters that the renderer leaves in a line of the file and a terminal obeys, U+0080 to U+009F, as a sign that
/// takes their column.
fn shown_controls(block: &str) -> Cow<'_, str> {
    let is_left = |c: char| c.is_control() && c != '\n' && c != '\u{1b}';
    if block.contains(is_left) { block.replace(is_left, "\u{fffd}").into() } else { block.into() }
}

/// A place in a line that was cut.
struct Cut {
    /// The column in what is left of the line.
    shown: usize,
    meant: Place,
}

/// A place with how it is marked and what is said of it.
type Mark<'a> = (Span, AnnotationKind, Option<&'a str>);

impl FileProblems {
    pub(super) fn new(file: &SourceFile, private: bool, mut findings: Findings) -> Self {
        let problems = findings.told_mut();
        locate(file, private, problems);
        // as the file is read, from top to bottom; what has no place comes first
        problems.sort_by_key(|problem| problem.span.map(|span| span.start.offset));
        Self { file: file.clone(), private, findings }
    }

    /// Problems of a file that was read before, such as the warnings of a framework, with their places.
    ///
    /// ```
    /// use ilt::{Framework, source::{FileProblems, SourceFile}};
    ///
    /// let json = serde_json::to_string(&Framework::new_leaders())?;
    /// let file = SourceFile::new("ours.json", json);
    /// let framework = Framework::read(&file)?;
    /// assert!(FileProblems::of(&file, framework.warnings()).problems().is_empty());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn of(file: &SourceFile, problems: impl IntoIterator<Item = Diagnostic>) -> Self {
        Self::new(file, false, problems.into_iter().collect())
    }

    /// As [`of`](Self::of), for a file of responses, of which no line is shown.
    ///
    /// ```
    /// use ilt::{Framework, ResponseSet, source::{FileProblems, SourceFile}, response::document::*};
    ///
    /// let framework = Framework::new_leaders();
    /// # let team = TeamDocument::new("cedar", "Cedar");
    /// # let mut document = ResponseSetDocument::new(&framework, team, CycleDocument::new("fall", "Fall", 1), 7);
    /// # document.responses.push(ResponseDocument::submitted("r1", []));
    /// # let json = serde_json::to_string(&document)?;
    /// let file = SourceFile::new("responses.json", json);
    /// let responses = ResponseSet::read(&framework, &file)?;
    /// let shown = FileProblems::of_responses(&file, responses.warnings()).to_string();
    /// assert!(shown.contains("warning[blank_submission]") && shown.contains("responses.json:1:"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn of_responses(file: &SourceFile, problems: impl IntoIterator<Item = Diagnostic>) -> Self {
        Self::new(file, true, problems.into_iter().collect())
    }

    /// The file.
    pub fn file(&self) -> &SourceFile {
        &self.file
    }

    /// The problems from top to bottom; of a file with more than a hundred the first hundred that were found.
    pub fn problems(&self) -> &[Diagnostic] {
        self.findings.told()
    }

    /// How many more problems there are beyond the hundred that are told.
    pub fn omitted(&self) -> &[Omitted] {
        self.findings.omitted()
    }

    /// How many problems there are of that severity, told or not.
    pub fn count(&self, severity: Severity) -> u64 {
        let told = self.problems().iter().filter(|problem| problem.severity == severity).count() as u64;
        let omitted = self.omitted().iter().filter(|omitted| omitted.severity == severity);
        told + omitted.map(|omitted| omitted.count).sum::<u64>()
    }

    /// Whether nothing is wrong.
    pub fn is_empty(&self) -> bool {
        self.findings.is_empty()
    }

    /// These problems and further ones of the same file.
    #[must_use]
    pub fn and(mut self, problems: impl IntoIterator<Item = Diagnostic>) -> Self {
        problems.into_iter().for_each(|problem| self.findings.push(problem));
        Self::new(&self.file, self.private, self.findings)
    }

    /// Those of the problems whose code is one of these.
    #[must_use]
    pub fn only(mut self, keep: impl FnMut(Code) -> bool) -> Self {
        self.findings.retain(keep);
        self
    }

    /// These problems, with nothing in their places that may not be repeated.
    pub(crate) fn keeping_to_themselves(mut self, known: &Known<'_>) -> Self {
        known.keep_to_themselves(&mut self.findings);
        self
    }

    /// These problems in other words.
    #[must_use]
    pub fn reworded(mut self, reword: impl FnMut(&mut Diagnostic)) -> Self {
        self.findings.told_mut().iter_mut().for_each(reword);
        self
    }

    /// The problems as a document, for programs.
    ///
    /// ```
    /// use ilt::{Framework, source::SourceFile};
    ///
    /// let problems = Framework::read(&SourceFile::new("ours.yaml", "id: Ours\n")).unwrap_err();
    /// let json = serde_json::to_value(problems.to_document())?;
    /// assert_eq!(json["format"], "ilt-diagnostics/1");
    /// assert_eq!(json["problems"][0]["span"]["start"]["line"], 1);
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub fn to_document(&self) -> DiagnosticsDocument {
        DiagnosticsDocument { file: Some(self.file.path().to_owned()), ..self.findings.clone().into() }
    }

    /// The problems as a compiler shows them, in color for a terminal if wished.
    pub fn render(&self, color: bool) -> String {
        let renderer = if color { Renderer::styled() } else { Renderer::plain() }.decor_style(DecorStyle::Ascii);
        let lines = self.file.lines();
        let blocks = self.problems().iter().map(|problem| {
            let mut cuts = Vec::new();
            let group = self.group(problem, &lines, &mut cuts);
            // the renderer counts columns in what is left of a line
            cuts.iter().fold(renderer.render(&[group]), |block, Cut { shown, meant }| {
                let place = |column| format!("{}:{}:{column}\n", self.path(), meant.line);
                block.replacen(&place(*shown), &place(meant.column), 1)
            })
        });
        let blocks = blocks.map(|block| shown_controls(&block).into_owned());
        blocks.chain(self.findings.and_more()).collect::<Vec<_>>().join("\n\n")
    }

    fn group<'a>(&'a self, problem: &'a Diagnostic, lines: &Lines<'a>, cuts: &mut Vec<Cut>) -> Group<'a> {
        let level = match problem.severity {
            Severity::Error => Level::ERROR,
            Severity::Warning => Level::WARNING,
        };
        let mut group = Group::with_title(level.primary_title(&*problem.message).id(problem.code.as_str()));
        let pieces = if self.private { Vec::new() } else { self.pieces(problem, lines, cuts) };
        if pieces.is_empty() {
            group = group.element(self.origin(problem.span));
            for related in &problem.related {
                if let Some(Span { start, .. }) = related.span {
                    let note = format!("{}: line {}, column {}", related.label, start.line, start.column);
                    group = group.element(Level::NOTE.message(note));
                }
            }
        }
        group = group.elements(pieces);
        match &problem.help {
            Some(help) => group.element(Level::HELP.message(&**help)),
            None => group,
        }
    }

    /// The file's path as it is shown.
    fn path(&self) -> Cow<'_, str> {
        character::printable(self.file.path())
    }

    fn origin(&self, span: Option<Span>) -> Origin<'_> {
        let origin = Origin::path(self.path());
        match span {
            Some(Span { start, .. }) => origin.line(start.line).char_column(start.column),
            None => origin,
        }
    }

    /// The lines of the file that a problem is about: in one piece, or, where they are far apart, in one for each
    /// place; nothing where it has none.
    fn pieces<'a>(&'a self, problem: &'a Diagnostic, lines: &Lines<'a>, cuts: &mut Vec<Cut>) -> Vec<Piece<'a>> {
        let Some(primary) = problem.span else { return Vec::new() };
        let mark = AnnotationKind::Primary;
        let mut marks = vec![(primary, mark, None)];
        for related in &problem.related {
            marks.extend(related.span.map(|span| (span, AnnotationKind::Context, Some(&*related.label))));
        }
        let first = marks.iter().map(|(span, ..)| span.start.line).min().unwrap_or(primary.start.line);
        let last = marks.iter().map(|(span, ..)| span.end.line).max().unwrap_or(primary.end.line);
        if let Some(together) = self.piece(first, last, &marks, lines) {
            return vec![together];
        }
        let each = marks.iter().map(|mark| {
            let piece = self.piece(mark.0.start.line, mark.0.end.line, &[*mark], lines);
            piece.unwrap_or_else(|| self.cut(*mark, lines, cuts))
        });
        each.collect()
    }

    fn piece<'a>(&'a self, first: usize, last: usize, marks: &[Mark<'a>], lines: &Lines<'a>) -> Option<Piece<'a>> {
        let (start, end) = (lines.start(first), lines.start(last + 1));
        let text = lines.text().get(start..end).filter(|text| text.len() <= PIECE)?;
        let snippet = Snippet::source(text).line_start(first).path(self.path());
        let annotations = marks
            .iter()
            .map(|(span, kind, label)| kind.span(span.start.offset - start..span.end.offset - start).label(*label));
        Some(snippet.annotations(annotations))
    }

    /// What stands around a place in a line that is too long to be shown.
    fn cut<'a>(&'a self, (span, kind, label): Mark<'a>, lines: &Lines<'a>, cuts: &mut Vec<Cut>) -> Piece<'a> {
        let (line, at) = (lines.line_of(span.start.offset), span.start.offset);
        let start_of_line = lines.start_of_line(at);
        let end_of_line = start_of_line + line.len();
        let start = lines.boundary(at.saturating_sub(AROUND).max(start_of_line));
        let end = lines.boundary((at + AROUND).min(end_of_line)).max(at);
        let before = if start > start_of_line { "…" } else { "" };
        let after = if end < end_of_line { "…" } else { "" };
        let shown = format!("{before}{}{after}", lines.text().get(start..end).unwrap_or_default());
        let from = before.len() + at - start;
        let to = before.len() + span.end.offset.clamp(at, end) - start;
        let column = shown.get(..from).unwrap_or_default().chars().count() + 1;
        cuts.push(Cut { shown: column, meant: span.start });
        let snippet = Snippet::source(shown).line_start(span.start.line).path(self.path());
        snippet.annotation(kind.span(from..to).label(label))
    }
}

impl fmt::Display for FileProblems {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.render(false))
    }
}
