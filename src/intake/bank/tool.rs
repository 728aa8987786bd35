use crate::document::choices;

/// The largest bank that is read, in bytes.
pub(super) const MOST_BYTES: usize = 32 * 1024 * 1024;

choices! {
    /// A tool of which questions are read.
    ///
    /// ```
    /// use ilt::intake::bank::BankTool;
    ///
    /// assert_eq!("fhir".parse::<BankTool>()?, BankTool::Fhir);
    /// # Ok::<(), ilt::diagnostic::UnknownWord>(())
    /// ```
    pub enum BankTool {
        /// A survey of SurveyJS, as JSON.
        SurveyJs = "surveyjs",
        /// An XLSForm, as its workbook, or as one CSV with the names of the sheets in its first column.
        XlsForm = "xlsform",
        /// A FHIR Questionnaire (R4 or R5), as JSON.
        Fhir = "fhir",
    }
}
