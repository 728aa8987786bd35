use super::Report;
use crate::diagnostic::Problems;
use crate::disclosure::Policy;
use crate::framework::{Language, Library};

impl Library {
    /// The report on a closed cycle, as an app has stored it: finds the framework that was answered, then discloses, scores
    /// and ranks. What a server needs to answer a request.
    ///
    /// ```
    /// use ilt::Policy;
    /// use ilt::framework::Library;
    ///
    /// let library = Library::built_in();
    /// let stored = include_str!("../../examples/data/cedar.closed.json");
    /// let report = library.report(stored, Policy::Confidential, &"en".parse()?)?;
    /// assert_eq!(report.strengths.candidates[0].question, "consistent_meetings");
    ///
    /// // a framework that nobody kept
    /// let lost = stored.replace("new_leaders_ilt", "lakeside");
    /// let problems = library.report(&lost, Policy::Confidential, &"en".parse()?).unwrap_err();
    /// assert_eq!(problems.as_slice()[0].message, "this cycle is of answers to a framework that this library does not have");
    /// assert!(problems.to_string().contains("it has new_leaders_ilt 1.0.0"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// Every problem of the document; when the library does not have its framework; when there must be no such report: see
    /// [`Disclosed::of`](crate::Disclosed::of).
    pub fn report(&self, closed: &str, policy: Policy, language: &Language) -> Result<Report, Problems> {
        Report::of(&self.closed(closed)?, policy, language)
    }
}
