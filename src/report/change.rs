//! What a report says of what moved since an earlier cycle.

use super::build::Writer;
use super::document::*;
use super::figures::{POSITION_PLACES, ReportNumber, signed};
use crate::compare::QuestionReason;
use crate::cycle::{AreaChange, Change, Direction, Movement, NoMovement, QuestionChange};
use crate::disclosure::Turnover;
use crate::document::Choice;
use crate::framework::QuestionId;
use crate::response::Cycle;
use crate::score::{AreaPosition, Ratio};

impl Writer<'_> {
    pub(super) fn change(&self, change: &Change) -> ReportChange {
        let since = change.before().occasion().cycle();
        let label = since.label();
        let moved = |way: Direction| {
            change.questions().iter().filter(|question| question.movement().direction() == Some(way)).count() as u64
        };
        let [improved, declined, unclear] =
            [Direction::Improved, Direction::Declined, Direction::NoClearChange].map(moved);
        let all = change.questions().len() as u64;
        ReportChange {
            since: of_cycle(since),
            title: self.phrases.moved_since(label),
            turnover: change.turnover().map(|turnover| self.turnover(turnover)),
            text: self.phrases.moved(all, improved, declined, unclear, all - improved - declined - unclear),
            questions: change.questions().iter().map(|moved| self.question_moved(moved, label)).collect(),
            areas: change.areas().iter().map(|moved| self.area_moved(moved, label)).collect(),
            views: change
                .views()
                .iter()
                .map(|moved| {
                    let (id, title) = (moved.view().id().to_string(), self.text(moved.view().title()));
                    self.together(id, title, moved.common(), moved.questions(), moved.movement(), label)
                })
                .collect(),
        }
    }

    pub(super) fn question_moved(&self, moved: &QuestionChange, since: &str) -> ReportQuestionChange {
        ReportQuestionChange {
            question: moved.question().id().to_string(),
            text: self.text(moved.question().text()),
            movement: match moved.movement() {
                Movement::Compared(both) => ReportQuestionMovement::Compared {
                    direction: both.direction(),
                    delta: ReportNumber { display: signed(both.delta()), ..number(both.delta()) },
                    threshold: number(both.threshold()),
                    before: self.answers(moved.question(), both.before()),
                    after: self.answers(moved.question(), both.after()),
                },
                Movement::None(why) => {
                    ReportQuestionMovement::NotCompared { why: why.clone(), text: self.why(why, since) }
                }
            },
        }
    }

    pub(super) fn area_moved(&self, moved: &AreaChange, since: &str) -> ReportAreaChange {
        let (id, title) = (moved.area().id().to_string(), self.text(moved.area().title()));
        self.together(id, title, moved.common(), moved.questions(), moved.movement(), since)
    }

    fn turnover(&self, turnover: Turnover) -> ReportTurnover {
        let (stayed, joined, left) = (turnover.stayed(), turnover.joined(), turnover.left());
        ReportTurnover { stayed, joined, left, text: self.phrases.turnover(stayed, joined, left) }
    }

    fn together(
        &self,
        id: String,
        title: String,
        common: &[QuestionId],
        questions: u64,
        movement: &Movement<AreaPosition>,
        since: &str,
    ) -> ReportAreaChange {
        ReportAreaChange {
            id,
            title,
            common: common.iter().map(ToString::to_string).collect(),
            questions,
            coverage: self.phrases.common_questions(common.len() as u64, questions),
            movement: match movement {
                Movement::Compared(both) => ReportAreaMovement::Compared {
                    direction: both.direction(),
                    delta: ReportNumber { display: signed(both.delta()), ..number(both.delta()) },
                    threshold: number(both.threshold()),
                    before: number(both.before().position()),
                    after: number(both.after().position()),
                },
                Movement::None(why) => ReportAreaMovement::NotCompared { why: why.clone(), text: self.why(why, since) },
            },
        }
    }

    /// Why there is no number, in words.
    fn why(&self, why: &NoMovement, since: &str) -> String {
        let say = self.phrases;
        match why {
            NoMovement::NewSeries { reasons } => {
                let words = &self.reasons.get_or_init(|| say.labels("comparability", &[])).reasons;
                let known = QuestionReason::told(reasons).filter_map(|reason| words.get(reason.word()).cloned());
                say.new_series(known.reduce(|before, next| say.next_reason(before, next)).unwrap_or_default())
            }
            NoMovement::Added {} => say.moved_added(since),
            NoMovement::Removed {} => say.moved_removed(),
            NoMovement::NotAskedBefore {} => say.moved_not_asked_before(since),
            NoMovement::NotAskedNow {} => say.moved_not_asked_now(),
            NoMovement::SuppressedBefore {} => say.moved_suppressed_before(since),
            NoMovement::SuppressedNow {} => say.moved_suppressed_now(),
            NoMovement::TooFewBefore {} => say.moved_too_few_before(since),
            NoMovement::TooFewNow {} => say.moved_too_few_now(),
            NoMovement::NoBaseline {} => say.moved_no_baseline(since),
            NoMovement::NothingInCommon {} => say.moved_nothing_in_common(),
        }
    }
}

pub(super) fn of_cycle(cycle: &Cycle) -> ReportSince {
    ReportSince { id: cycle.id().to_string(), label: cycle.label().to_owned(), order: cycle.order() }
}

fn number(ratio: &Ratio) -> ReportNumber {
    ReportNumber::of(ratio, POSITION_PLACES)
}
