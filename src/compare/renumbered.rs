//! Questions that kept their words and got other ids.

use std::collections::HashMap;

use crate::Framework;
use crate::framework::{Question, QuestionId, letters};

/// A question with the words that stood under another id before.
///
/// ```
/// use ilt::Framework;
/// use ilt::compare::renumbered;
///
/// let old = Framework::new_leaders();
/// let mut document = old.document().clone();
/// document.areas[1].questions[2].id = "hard_talks".into();
/// let found = renumbered(&old, &Framework::try_from(document)?);
/// assert_eq!((found[0].old.as_str(), found[0].new.as_str()), ("necessary_conversations", "hard_talks"));
/// # Ok::<(), ilt::diagnostic::Problems>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Renumbered {
    /// The id under which the words stood.
    pub old: QuestionId,
    /// The id under which they stand now.
    pub new: QuestionId,
}

/// The questions of the new framework whose words stood under another id in the old one and stand there no more: where a bank
/// was renumbered, all of them. Their series ends, unless they get their old ids back. Nothing is guessed: a question whose
/// words changed as well is not among them.
pub fn renumbered(old: &Framework, new: &Framework) -> Vec<Renumbered> {
    let words = |question: &Question| letters(question.text().in_default_language());
    let mut before: HashMap<String, Vec<&QuestionId>> = HashMap::new();
    for question in old.questions() {
        before.entry(words(question)).or_default().push(question.id());
    }
    let found = new.questions().filter_map(|question| {
        let said = words(question);
        // of words that stood under several ids nobody can say which is meant
        let [id] = before.get(&said)?.as_slice() else { return None };
        let stands_there = new.question(id.as_str()).is_some_and(|other| words(other) == said);
        (!stands_there).then(|| Renumbered { old: (*id).clone(), new: question.id().clone() })
    });
    found.collect()
}
