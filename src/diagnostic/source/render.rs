use std::fmt;

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};

use super::file::SourceFile;
use crate::diagnostic::{Diagnostic, Severity, Span};

/// The problems of a file, each with its place.
///
/// `Display` shows them as a compiler does: path, line and column, the line with a caret, the second place where there
/// is one, and the help. Problems of response files show no line of the file.
///
/// ```
/// use ilt::{Framework, diagnostic::SourceFile};
///
/// let file = SourceFile::new("ours.yaml", "format: ilt-framework/1\nid: Our Framework\n");
/// let problems = Framework::read(&file).unwrap_err();
/// let shown = problems.to_string();
/// assert!(shown.contains("ours.yaml:2:5"));
/// assert!(shown.contains("id: Our Framework"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileProblems {
    file: SourceFile,
    private: bool,
    problems: Vec<Diagnostic>,
}

impl FileProblems {
    pub(super) fn new(file: &SourceFile, private: bool, mut problems: Vec<Diagnostic>) -> Self {
        // as the file is read, from top to bottom; what has no place comes first
        problems.sort_by_key(|problem| problem.span.map(|span| span.start.offset));
        Self { file: file.clone(), private, problems }
    }

    /// The problems with warnings of a file that can be used.
    pub fn warnings(file: &SourceFile, warnings: Vec<Diagnostic>) -> Self {
        let places = super::reader::read(file).places;
        let located = super::locate::locate(warnings, &places, file);
        Self::new(file, false, located)
    }

    /// The file.
    pub fn file(&self) -> &SourceFile {
        &self.file
    }

    /// The problems from top to bottom.
    pub fn problems(&self) -> &[Diagnostic] {
        &self.problems
    }

    /// The problems as a compiler shows them, in color for a terminal if wished.
    pub fn render(&self, color: bool) -> String {
        let renderer = if color { Renderer::styled() } else { Renderer::plain() }.decor_style(DecorStyle::Ascii);
        let blocks: Vec<String> = self.problems.iter().map(|problem| renderer.render(&[self.group(problem)])).collect();
        blocks.join("\n\n")
    }

    fn group<'a>(&'a self, problem: &'a Diagnostic) -> Group<'a> {
        let level = match problem.severity {
            Severity::Error => Level::ERROR,
            Severity::Warning => Level::WARNING,
        };
        let title = level.primary_title(&*problem.message).id(problem.code.as_str());
        let group = match problem.span {
            Some(span) if !self.private => Group::with_title(title).element(self.snippet(problem, span)),
            Some(span) => {
                let origin = Origin::path(self.file.path()).line(span.start.line).char_column(span.start.column);
                Group::with_title(title).element(origin)
            }
            None => Group::with_title(title).element(Origin::path(self.file.path())),
        };
        match &problem.help {
            Some(help) => group.element(Level::HELP.message(&**help)),
            None => group,
        }
    }

    fn snippet<'a>(&'a self, problem: &'a Diagnostic, span: Span) -> Snippet<'a, annotate_snippets::Annotation<'a>> {
        let bytes = |span: Span| span.start.offset..span.end.offset;
        let snippet = Snippet::source(self.file.text())
            .path(self.file.path())
            .annotation(AnnotationKind::Primary.span(bytes(span)));
        problem.related.iter().filter_map(|related| Some((related, related.span?))).fold(
            snippet,
            |snippet, (related, span)| {
                snippet.annotation(AnnotationKind::Context.span(bytes(span)).label(&*related.label))
            },
        )
    }
}

impl fmt::Display for FileProblems {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.render(false))
    }
}

impl std::error::Error for FileProblems {}
