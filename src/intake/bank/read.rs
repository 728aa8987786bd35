//! From a file to what it says.

use super::crosswalk::Crosswalk;
use super::draft::{self, BankImport};
use super::error::BankError;
use super::json::Json;
use super::model::Bank;
use super::tool::{BankTool, MOST_BYTES};
use super::{fhir, surveyjs, xlsform};
use crate::document::Node;
use crate::intake::decoding::decode;
use crate::intake::{delimited, workbook};

impl BankImport {
    /// Reads another tool's questions; which tool it is is found out where nobody says it. With the crosswalk of the last
    /// import everything keeps its id.
    ///
    /// ```
    /// use ilt::intake::bank::{BankImport, Crosswalk};
    ///
    /// let survey = |row: &str, id: &str| {
    ///     format!(r#"{{"elements": [{{"type": "matrix", "name": "plans", "title": "Plans", "columns": [1, 2],
    ///         "rows": [{{"value": "{id}", "text": "{row}"}}]}}]}}"#)
    /// };
    /// let first = BankImport::read(survey("share plans?", "row1").as_bytes(), None, None)?;
    /// let kept = Crosswalk::check(first.crosswalk).unwrap();
    /// let next = BankImport::read(survey("share plans?", "row2").as_bytes(), None, Some(&kept))?; // renumbered
    /// assert_eq!(next.framework.document.areas[0].questions[0].id, "row1");
    /// assert_eq!(next.report.by_words, 1);
    /// # Ok::<(), ilt::intake::bank::BankError>(())
    /// ```
    ///
    /// # Errors
    /// Why the file is none that can be read.
    pub fn read(bytes: &[u8], tool: Option<BankTool>, crosswalk: Option<&Crosswalk>) -> Result<Self, BankError> {
        if bytes.len() > MOST_BYTES {
            return Err(BankError::TooLarge);
        }
        let tool = tool.map_or_else(|| guess(bytes), Ok)?;
        let bank: Bank = match tool {
            BankTool::SurveyJs => surveyjs::read(&json(bytes)?),
            BankTool::Fhir => fhir::read(&json(bytes)?),
            BankTool::XlsForm if bytes.starts_with(workbook::ZIP) => {
                let sheet = |name| match workbook::read(bytes, Some(name)) {
                    Err(crate::intake::TableError::UnknownSheet { .. }) if name != "survey" => Ok(Vec::new()),
                    other => other.map(|(_, lines)| lines),
                };
                xlsform::read(&sheet("survey")?, &sheet("choices")?, &sheet("settings")?)?
            }
            BankTool::XlsForm => {
                let lines = delimited::read(&decode(bytes, None)?, None)?;
                xlsform::read_one(&lines)?
            }
        };
        if bank.areas.iter().all(|area| area.questions.is_empty()) {
            return Err(BankError::NothingToAsk);
        }
        Ok(draft::draft(tool, bank, crosswalk.map(|crosswalk| &crosswalk.document)))
    }
}

fn json(bytes: &[u8]) -> Result<Node, BankError> {
    Node::from_json(crate::document::text(bytes).map_err(BankError::NotJson)?).map_err(BankError::NotJson)
}

fn guess(bytes: &[u8]) -> Result<BankTool, BankError> {
    if bytes.starts_with(workbook::ZIP) {
        return Ok(BankTool::XlsForm);
    }
    let start = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes).trim_ascii_start();
    if start.starts_with(b"{") {
        let tree = json(bytes)?;
        return match tree.text("resourceType") {
            Some("Questionnaire") => Ok(BankTool::Fhir),
            None if tree.get("pages").or(tree.get("elements")).is_some() => Ok(BankTool::SurveyJs),
            _ => Err(BankError::UnknownTool),
        };
    }
    let first = start.split(|byte| matches!(byte, b'\n' | b'\r')).next().unwrap_or_default();
    let first = first.iter().map(u8::to_ascii_lowercase).filter(|byte| *byte != b'"').collect::<Vec<u8>>();
    if first.starts_with(b"survey") { Ok(BankTool::XlsForm) } else { Err(BankError::UnknownTool) }
}
