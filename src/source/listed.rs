//! Problems of several documents that were taken together, each told of the file that it stands in.

use super::{FileProblems, SourceFile};
use crate::diagnostic::{Diagnostic, Pointer, Problems};

impl FileProblems {
    /// Problems of a list of documents with answers, such as [`Rollup::of`](crate::cycle::Rollup::of) tells them, whose places
    /// begin with the number of the document: for each file its own, in their order. What is said of all of them stands with
    /// the last file. No line of a file is shown.
    ///
    /// ```
    /// use ilt::cycle::Rollup;
    /// use ilt::source::{FileProblems, SourceFile};
    /// use ilt::{Closed, Framework, Policy};
    ///
    /// let framework = Framework::new_leaders();
    /// let cedar = include_str!("../../examples/data/cedar.closed.json");
    /// let files = ["fall.json", "copy.json"].map(|path| SourceFile::new(path, cedar));
    /// let closed = [Closed::read(&framework, &files[0])?, Closed::read(&framework, &files[1])?];
    /// let problems = Rollup::of(&framework, &closed, Policy::Confidential).unwrap_err();
    ///
    /// let shown = FileProblems::of_list(&files, problems)[0].to_string();
    /// assert!(shown.starts_with("error[too_few_teams]"));
    /// assert!(shown.contains("error[duplicate_team]: this team stands in the list twice; it stands first in `fall.json`"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn of_list(files: &[SourceFile], problems: Problems) -> Vec<Self> {
        let mut of_files: Vec<Vec<Diagnostic>> = files.iter().map(|_| Vec::new()).collect();
        for problem in &problems {
            let (number, at) = in_list(&problem.pointer).unwrap_or((files.len().saturating_sub(1), Pointer::root()));
            let mut told = Diagnostic { pointer: at, related: Vec::new(), ..problem.clone() };
            for related in &problem.related {
                if let Some((file, label)) =
                    in_list(&related.pointer).and_then(|(number, _)| Some((files.get(number)?, &related.label)))
                {
                    told.message = format!("{}; {label} in `{}`", told.message, file.path());
                }
            }
            if let Some(of_file) = of_files.get_mut(number) {
                of_file.push(told);
            }
        }
        let with_problems = files.iter().zip(of_files).filter(|(_, problems)| !problems.is_empty());
        with_problems.map(|(file, problems)| Self::of_responses(file, problems)).collect()
    }
}

/// The number of a document in a list, and the place in it.
fn in_list(pointer: &Pointer) -> Option<(usize, Pointer)> {
    let path = pointer.as_str().strip_prefix('/')?;
    let (number, rest) = path.find('/').map_or((path, ""), |end| path.split_at(end));
    Some((number.parse().ok()?, Pointer::root().below(rest)))
}
