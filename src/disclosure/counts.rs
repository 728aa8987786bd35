use crate::framework::{AnswerCode, Question};
use crate::tally::Group;

/// The codes of a question's points, in scale order.
pub(super) fn point_codes(question: &Question) -> impl Iterator<Item = AnswerCode> + use<> {
    (1..).take(question.scale().points().len())
}

/// How many of a group gave a point answer.
pub(super) fn point_answers(group: &Group, question: &Question, number: usize) -> u64 {
    point_codes(question).map(|code| group.count(number, code)).sum()
}
