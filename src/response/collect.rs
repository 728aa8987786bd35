//! From responses that people handed in one by one to a team's set: which of them count.

use std::collections::HashMap;

use super::document::ResponseDocument;
use super::{RespondentKey, ResponseSet, SingleResponse};
use crate::diagnostic::{Code, Diagnostic, Pointer, Problems};

/// A set with what was handed in since.
///
/// ```
/// use ilt::{Framework, ResponseSet};
/// use ilt::response::document::{CycleDocument, ResponseDocument, ResponseSetDocument, SingleResponseDocument, TeamDocument};
/// use ilt::response::{Became, SingleResponse};
///
/// let framework = Framework::new_leaders();
/// let team = TeamDocument::new("cedar", "Cedar");
/// let document = ResponseSetDocument::new(&framework, team, CycleDocument::new("fall_2026", "Fall 2026", 1), 7);
/// let so_far = ResponseSet::check(&framework, document)?;
///
/// let handed_in = [
///     ResponseDocument::submitted("r1", [("delegation", "often")]),
///     ResponseDocument::draft("r2", [("delegation", "rarely")]),
///     ResponseDocument::submitted("r1", [("delegation", "always")]), // somebody changed their mind
/// ];
/// let handed_in = handed_in.map(|one| SingleResponseDocument::new(&framework, one));
/// let handed_in = handed_in.into_iter().map(|one| SingleResponse::check(&framework, one)).collect::<Result<Vec<_>, _>>()?;
///
/// let collected = so_far.collect(&handed_in)?;
/// assert_eq!(collected.became, [Became::Replaced(2), Became::LeftOutDraft, Became::Counted]);
/// assert_eq!(collected.responses.completion().respondents, 1);
/// # Ok::<(), ilt::diagnostic::Problems>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Collected {
    /// The set with the responses that count.
    pub responses: ResponseSet,
    /// What became of each response, in the order in which they were handed in.
    pub became: Vec<Became>,
}

/// What became of a response that was handed in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Became {
    /// It counts; an earlier one of the same respondent in the set does not any more.
    Counted,
    /// It is a draft, and was not handed in: it is left out.
    LeftOutDraft,
    /// A later response of the same respondent counts: the one of that number among those that were handed in.
    Replaced(usize),
}

impl ResponseSet {
    /// This set with what was handed in since: of several responses of one respondent the last one that was submitted
    /// counts, and drafts are left out.
    ///
    /// # Errors
    /// Every problem at once. The place of one that stands in a response begins with its number among those that were
    /// handed in; all others stand in the set, such as that more people answered than were asked.
    pub fn collect(&self, handed_in: &[SingleResponse]) -> Result<Collected, Problems> {
        let mut last: HashMap<&RespondentKey, usize> = HashMap::new();
        for (number, single) in handed_in.iter().enumerate().filter(|(_, single)| single.response().is_submitted()) {
            last.insert(&single.respondent.key, number);
        }
        let became = handed_in.iter().enumerate().map(|(number, single)| match last.get(&single.respondent.key) {
            _ if !single.response().is_submitted() => Became::LeftOutDraft,
            Some(later) if *later != number => Became::Replaced(*later),
            _ => Became::Counted,
        });
        let became: Vec<Became> = became.collect();
        let mut problems = Vec::new();
        let others = handed_in.iter().enumerate().filter(|(_, single)| single.framework != self.framework);
        for (number, _) in others {
            let message = "this response was given to another framework than those of the set";
            problems.push(Diagnostic::new(
                Code::WrongFramework,
                &Pointer::root().index(number).key("framework"),
                message,
            ));
        }
        let (mut document, mut numbers) = (self.to_document(), HashMap::new());
        let places: HashMap<&RespondentKey, usize> =
            self.responses().enumerate().map(|(place, response)| (response.respondent(), place)).collect();
        let counted = handed_in.iter().zip(&became).enumerate().filter(|(_, (_, became))| **became == Became::Counted);
        for (number, (single, _)) in counted {
            let response: ResponseDocument = single.response().to_document();
            let place = places.get(&single.respondent.key).copied();
            match place.and_then(|place| document.responses.get_mut(place)) {
                Some(earlier) => *earlier = response,
                None => document.responses.push(response),
            }
            numbers.insert(place.unwrap_or(document.responses.len() - 1), number);
        }
        match Problems::or(problems, Some(document)).and_then(|document| Self::check(&self.framework, document)) {
            Ok(responses) => Ok(Collected { responses, became }),
            Err(mut found) => {
                found.findings_mut().told_mut().iter_mut().for_each(|problem| in_its_response(problem, &numbers));
                Err(found)
            }
        }
    }
}

/// A problem at its place in the response that was handed in.
fn in_its_response(problem: &mut Diagnostic, numbers: &HashMap<usize, usize>) {
    let Some(path) = problem.pointer.as_str().strip_prefix("/responses/") else { return };
    let (place, rest) = path.find('/').map_or((path, ""), |end| path.split_at(end));
    let Some((place, number)) = place.parse().ok().and_then(|place: usize| Some((place, numbers.get(&place)?))) else {
        return;
    };
    if let Some(message) = problem.message.strip_prefix(&format!("response {}:", place + 1)) {
        problem.message = format!("this response:{message}");
    }
    problem.pointer = Pointer::root().index(*number).below(rest);
}
