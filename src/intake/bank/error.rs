use crate::diagnostic::Problems;
use crate::intake::TableError;

/// Why a file is no bank of questions that can be read.
///
/// ```
/// use ilt::intake::bank::{BankError, BankImport};
///
/// let error = BankImport::read(b"{\"title\": \"Plans\"}", None, None).unwrap_err();
/// assert!(matches!(error, BankError::UnknownTool));
/// assert!(error.help().contains("--from"));
/// ```
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum BankError {
    /// The file is larger than any bank of questions is.
    #[error("the file has more than {} MiB", super::tool::MOST_BYTES / 1024 / 1024)]
    TooLarge,
    /// Nothing in the file tells which tool wrote it.
    #[error("this is none of the files that are read: a SurveyJS survey, an XLSForm, a FHIR Questionnaire")]
    UnknownTool,
    /// It is no JSON, or nested too deep.
    #[error("{}", first(.0))]
    NotJson(Problems),
    /// It is no table, or lacks a sheet.
    #[error(transparent)]
    NotATable(#[from] TableError),
    /// It has no `type` or no `name` among the columns of its sheet `survey`.
    #[error("the sheet `survey` has no column `{0}`")]
    NoColumn(&'static str),
    /// There is no question in it that a framework can ask.
    #[error("there is no question with one choice among several in this file")]
    NothingToAsk,
}

fn first(problems: &Problems) -> &str {
    problems.as_slice().first().map_or("this is not JSON", |problem| &problem.message)
}

impl BankError {
    /// What to do about it.
    pub fn help(&self) -> String {
        match self {
            Self::TooLarge => "export one questionnaire alone, without its answers".into(),
            Self::UnknownTool => "say which it is by `--from surveyjs`, `--from xlsform` or `--from fhir`".into(),
            Self::NotJson(problems) => {
                let help = problems.as_slice().first().and_then(|problem| problem.help.clone());
                help.unwrap_or_else(|| "export it once more".into())
            }
            Self::NotATable(error) => error.help(),
            Self::NoColumn(_) => "an XLSForm has a sheet `survey` with the columns `type`, `name` and `label`".into(),
            Self::NothingToAsk => "free text, numbers and several choices at once are no questions on a scale".into(),
        }
    }
}
