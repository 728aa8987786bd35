use std::collections::HashMap;

use super::{
    AreaComparability, AreaReason, AreaStatus, Comparability, ComparabilityFormat, ComparabilitySummary,
    DisclosureChange, QuestionComparability, QuestionReason, QuestionStatus, ViewComparability,
};
use crate::Framework;
use crate::compare::{Change, ChangeNote, Diff, Equivalences, Subject, diff_with};
use crate::framework::{Area, DisclosureRules, NonResponse, OpenMode, Question, QuestionId, ScaleId};

/// What stays comparable between two frameworks. What one of them declares cosmetic about the other, or both about a
/// framework that they came from, is believed: see [`Equivalences::declared`].
///
/// ```
/// use ilt::Framework;
/// use ilt::compare::comparability;
///
/// let old = Framework::new_leaders();
/// let mut document = old.document().clone();
/// document.scales[0].points[1].value = 1;
/// document.scales[0].points[0].value = 0;
/// let found = comparability(&old, &Framework::try_from(document)?);
/// assert_eq!((found.summary.comparable, found.summary.rescaled), (0, 15));
/// assert_eq!(found.summary.known, 15, "every question is still known by its id");
/// # Ok::<(), ilt::diagnostic::Problems>(())
/// ```
pub fn comparability(old: &Framework, new: &Framework) -> Comparability {
    comparability_with(old, new, &Equivalences::declared(old, new))
}

/// What stays comparable between two frameworks, given what is cosmetic between them.
///
/// ```
/// use ilt::Framework;
/// use ilt::compare::{Equivalences, Wording, comparability_with};
///
/// let old = Framework::new_leaders();
/// let mut document = old.document().clone();
/// document.recall_period = "Since our last reflection".into();
/// let new = Framework::try_from(document)?;
/// let found = comparability_with(&old, &new, &Equivalences::from_iter([Wording::RecallPeriod]));
/// assert_eq!((found.summary.comparable, found.summary.equivalent), (15, 15));
/// # Ok::<(), ilt::diagnostic::Problems>(())
/// ```
pub fn comparability_with(old: &Framework, new: &Framework, equivalences: &Equivalences) -> Comparability {
    let diff = diff_with(old, new, equivalences);
    let questions = Changes::of(&diff).questions(old, new);
    let (areas, views) = (areas(old, new, &diff, &questions), views(old, new, &diff, &questions));
    let rules_changed = diff.changes.iter().filter_map(|change| match &change.subject {
        Subject::Rule { id } => Some(id.clone()),
        _ => None,
    });
    Comparability {
        format: ComparabilityFormat::V1,
        summary: summary(&questions),
        areas,
        views,
        questions,
        rules_changed: rules_changed.collect(),
        disclosure: disclosure_change(old.disclosure(), new.disclosure()),
        old: diff.old,
        new: diff.new,
    }
}

fn disclosure_change(old: &DisclosureRules, new: &DisclosureRules) -> Option<DisclosureChange> {
    let opened = old.open_mode == OpenMode::Never && new.open_mode != OpenMode::Never;
    if new.threshold < old.threshold || opened {
        Some(DisclosureChange::Looser)
    } else {
        (new != old).then_some(DisclosureChange::Stricter)
    }
}

type Finding = (QuestionReason, QuestionStatus);

/// The changes that bear on questions, by what they are about.
#[derive(Default)]
struct Changes<'a> {
    of_all: Vec<Finding>,
    of_scales: HashMap<&'a ScaleId, Vec<Finding>>,
    of_non_responses: HashMap<(&'a ScaleId, NonResponse), Vec<Finding>>,
    of_questions: HashMap<&'a QuestionId, Vec<Finding>>,
}

impl<'a> Changes<'a> {
    fn of(diff: &'a Diff) -> Self {
        let mut changes = Self::default();
        for change in &diff.changes {
            let Some(finding) = finding(change) else { continue };
            match &change.subject {
                Subject::Framework {} => changes.of_all.push(finding),
                Subject::Scale { id } => changes.of_scales.entry(id).or_default().push(finding),
                Subject::Point { scale, .. } => changes.of_scales.entry(scale).or_default().push(finding),
                Subject::NonResponse { scale, id } => {
                    changes.of_non_responses.entry((scale, *id)).or_default().push(finding);
                }
                Subject::Question { id, .. } | Subject::Descriptor { question: id, .. } => {
                    changes.of_questions.entry(id).or_default().push(finding);
                }
                _ => {}
            }
        }
        changes
    }

    fn questions(&self, old: &Framework, new: &Framework) -> Vec<QuestionComparability> {
        let before = by_id(old);
        let now = by_id(new);
        let of_new = with_areas(new).map(|(area, question)| {
            let Some((old_area, old_question)) = before.get(question.id()) else {
                return alone(question, QuestionStatus::Added, None, Some(area));
            };
            let mut findings = self.between(old_question, question);
            findings.sort_unstable();
            findings.dedup();
            let status = findings.iter().map(|(_, status)| *status).max().unwrap_or(QuestionStatus::Identical);
            QuestionComparability {
                moved: old_area.id() != area.id(),
                reasons: findings.into_iter().map(|(reason, _)| reason).collect(),
                ..alone(question, status, Some(old_area), Some(area))
            }
        });
        let gone = with_areas(old).filter(|(_, question)| !now.contains_key(question.id()));
        let gone = gone.map(|(area, question)| alone(question, QuestionStatus::Removed, Some(area), None));
        of_new.chain(gone).collect()
    }

    /// Everything that bears on a question that is in both.
    fn between(&self, old: &Question, new: &Question) -> Vec<Finding> {
        let mut findings = self.of_all.clone();
        findings.extend(self.of_questions.get(new.id()).into_iter().flatten());
        if old.scale().id() == new.scale().id() {
            let scale = new.scale().id();
            findings.extend(self.of_scales.get(scale).into_iter().flatten());
            for kind in NonResponse::ALL {
                // a question may leave out what its scale offers
                if old.non_responses().contains(kind) || new.non_responses().contains(kind) {
                    findings.extend(self.of_non_responses.get(&(scale, *kind)).into_iter().flatten());
                }
            }
        }
        findings
    }
}

/// What a change means for the questions it is about, if it means anything for them.
fn finding(change: &Change) -> Option<Finding> {
    use QuestionReason as Reason;
    use QuestionStatus::{Equivalent, Rekeyed, Rescaled, Reworded};
    let wording = |reason, status| match (&change.language, change.note) {
        (Some(_), _) => (Reason::TranslationChanged, Equivalent),
        (None, Some(ChangeNote::DeclaredCosmetic)) => (Reason::DeclaredCosmetic, Equivalent),
        _ => (reason, status),
    };
    Some(match (&change.subject, change.field.as_deref()) {
        // the number alone is another one
        (_, Some("revision" | "stem_revision")) if change.note == Some(ChangeNote::SeriesContinues) => return None,
        (_, Some("continues" | "stem_continues")) => return None,
        // what it is called in another system
        (Subject::Point { .. } | Subject::NonResponse { .. }, Some("code")) => return None,
        (Subject::Framework {}, Some("stem")) => wording(Reason::StemReworded, Reworded),
        (Subject::Framework {}, Some("stem_revision")) => (Reason::StemRevisionChanged, Reworded),
        (Subject::Framework {}, Some("answered_by")) => (Reason::AnsweredByChanged, Rescaled),
        (Subject::Framework {}, Some("recall_period")) => wording(Reason::RecallPeriodReworded, Reworded),
        (Subject::Question { .. }, Some("text")) => wording(Reason::TextReworded, Reworded),
        (Subject::Descriptor { .. }, _) => wording(Reason::DescriptorsReworded, Reworded),
        (Subject::Question { .. }, Some("revision")) => (Reason::RevisionChanged, Reworded),
        (Subject::Question { .. }, Some("keying")) => (Reason::KeyingChanged, Rekeyed),
        (Subject::Question { .. }, Some("scale")) => (Reason::ScaleReplaced, Rescaled),
        (Subject::Question { .. }, Some("non_responses")) => (Reason::NonResponsesChanged, Rescaled),
        (Subject::Scale { .. }, Some("revision")) => (Reason::ScaleRevisionChanged, Rescaled),
        (Subject::Scale { .. }, Some("span" | "positions")) => (Reason::PointsChanged, Rescaled),
        (Subject::Point { .. }, Some("label")) => wording(Reason::LabelsReworded, Rescaled),
        (Subject::Point { .. }, _) => (Reason::PointsChanged, Rescaled),
        (Subject::NonResponse { .. }, _) => wording(Reason::NonResponsesChanged, Rescaled),
        _ => return None,
    })
}

fn with_areas(framework: &Framework) -> impl Iterator<Item = (&Area, &Question)> {
    framework.areas().iter().flat_map(|area| area.questions().iter().map(move |question| (area, question)))
}

fn by_id(framework: &Framework) -> HashMap<&QuestionId, (&Area, &Question)> {
    with_areas(framework).map(|(area, question)| (question.id(), (area, question))).collect()
}

fn alone(
    question: &Question,
    status: QuestionStatus,
    old_area: Option<&Area>,
    new_area: Option<&Area>,
) -> QuestionComparability {
    QuestionComparability {
        id: question.id().clone(),
        text: question.text().in_default_language().to_owned(),
        status,
        reasons: Vec::new(),
        moved: false,
        old_area: old_area.map(|area| area.id().clone()),
        new_area: new_area.map(|area| area.id().clone()),
    }
}

fn summary(questions: &[QuestionComparability]) -> ComparabilitySummary {
    let count = |status| questions.iter().filter(|question| question.status == status).count() as u64;
    let (identical, equivalent) = (count(QuestionStatus::Identical), count(QuestionStatus::Equivalent));
    let (added, removed) = (count(QuestionStatus::Added), count(QuestionStatus::Removed));
    ComparabilitySummary {
        known: (questions.len() as u64).saturating_sub(added + removed),
        comparable: identical + equivalent,
        identical,
        equivalent,
        reworded: count(QuestionStatus::Reworded),
        rekeyed: count(QuestionStatus::Rekeyed),
        rescaled: count(QuestionStatus::Rescaled),
        added,
        removed,
        moved: questions.iter().filter(|question| question.moved).count() as u64,
    }
}

/// What has a score, before and now: the questions of an area or of a view.
struct Scored<'a> {
    is_area: bool,
    old: Option<Vec<&'a Question>>,
    new: Option<Vec<&'a Question>>,
}

fn areas(old: &Framework, new: &Framework, diff: &Diff, questions: &[QuestionComparability]) -> Vec<AreaComparability> {
    let gone = old.areas().iter().filter(|area| new.area(area.id().as_str()).is_none());
    let areas = new.areas().iter().chain(gone).filter_map(|area| {
        let [old, new] = [old, new].map(|framework| {
            framework.area(area.id().as_str()).map(|area| area.questions().iter().collect::<Vec<_>>())
        });
        Some(AreaComparability {
            id: area.id().clone(),
            title: area.title().in_default_language().to_owned(),
            status: Scored { is_area: true, old, new }.status(diff, questions)?,
        })
    });
    areas.collect()
}

fn views(old: &Framework, new: &Framework, diff: &Diff, questions: &[QuestionComparability]) -> Vec<ViewComparability> {
    let gone = old.views().iter().filter(|view| new.view(view.id().as_str()).is_none());
    let views = new.views().iter().chain(gone).filter_map(|view| {
        let [old, new] = [old, new].map(|framework| {
            let ids = framework.view(view.id().as_str())?.questions().iter();
            Some(ids.filter_map(|id| framework.question(id.as_str())).collect::<Vec<_>>())
        });
        Some(ViewComparability {
            id: view.id().clone(),
            title: view.title().in_default_language().to_owned(),
            status: Scored { is_area: false, old, new }.status(diff, questions)?,
        })
    });
    views.collect()
}

impl Scored<'_> {
    /// Of the questions those count that are scored; nothing where none was and none is.
    fn status(&self, diff: &Diff, of_all: &[QuestionComparability]) -> Option<AreaStatus> {
        let weights = |questions: &Option<Vec<&Question>>| {
            let scored = questions.iter().flatten().filter(|question| question.scored());
            scored.map(|question| (question.id().clone(), u128::from(question.weight()))).collect::<HashMap<_, _>>()
        };
        let (before, now) = (weights(&self.old), weights(&self.new));
        let (questions, questions_before) = (now.len() as u64, before.len() as u64);
        if questions + questions_before == 0 {
            return None;
        }
        let none = |reasons| Some(AreaStatus::None { questions, questions_before, reasons });
        let one_sided = match (&self.old, &self.new, self.is_area) {
            (None, _, true) => Some(AreaReason::AreaAdded {}),
            (_, None, true) => Some(AreaReason::AreaRemoved {}),
            (None, _, false) => Some(AreaReason::ViewAdded {}),
            (_, None, false) => Some(AreaReason::ViewRemoved {}),
            (Some(_), Some(_), _) => None,
        };
        if let Some(reason) = one_sided {
            return none(vec![reason]);
        }
        let mut common: Vec<(u128, u128)> = Vec::new();
        let mut reasons = Vec::new();
        for question in of_all {
            let left_out = match (before.get(&question.id), now.get(&question.id)) {
                (None, None) => continue,
                (Some(before), Some(now)) => {
                    let left_out = left_out(question);
                    if left_out.is_none() {
                        common.push((*before, *now));
                    }
                    left_out
                }
                (None, Some(_)) => Some(self.came(question)),
                (Some(_), None) => Some(self.went(question)),
            };
            reasons.extend(left_out);
        }
        let in_one_ratio =
            |[(before, now), (other_before, other_now)]: [(u128, u128); 2]| before * other_now == other_before * now;
        let first = common.first().copied().unwrap_or_default();
        if !common.iter().all(|weights| in_one_ratio([first, *weights])) {
            reasons.push(AreaReason::WeightsChanged {});
        }
        let is_reading =
            |change: &Change| matches!(&change.subject, Subject::Rule { id } if id == "scoring.area_reading");
        if diff.changes.iter().any(is_reading) {
            reasons.push(AreaReason::AreaReadingChanged {});
        }
        if common.is_empty() {
            none(reasons)
        } else if reasons.is_empty() {
            Some(AreaStatus::Full { questions })
        } else {
            Some(AreaStatus::Common { common: common.len() as u64, questions, questions_before, reasons })
        }
    }

    /// Whether a question that counted, or counts, was there and is there.
    fn stays(&self, question: &QuestionComparability) -> bool {
        let is_in =
            |questions: &Option<Vec<&Question>>| questions.iter().flatten().any(|other| *other.id() == question.id);
        is_in(&self.old) && is_in(&self.new)
    }

    fn came(&self, question: &QuestionComparability) -> AreaReason {
        let id = question.id.clone();
        match &question.old_area {
            _ if self.stays(question) => AreaReason::QuestionScored { question: id },
            None => AreaReason::QuestionAdded { question: id },
            Some(from) if self.is_area => AreaReason::QuestionMovedIn { question: id, from: from.clone() },
            Some(_) => AreaReason::QuestionJoined { question: id },
        }
    }

    fn went(&self, question: &QuestionComparability) -> AreaReason {
        let id = question.id.clone();
        match &question.new_area {
            _ if self.stays(question) => AreaReason::QuestionNoLongerScored { question: id },
            None => AreaReason::QuestionRemoved { question: id },
            Some(to) if self.is_area => AreaReason::QuestionMovedOut { question: id, to: to.clone() },
            Some(_) => AreaReason::QuestionLeft { question: id },
        }
    }
}

/// Why a question that was and is in the area is not common, if it is not.
fn left_out(question: &QuestionComparability) -> Option<AreaReason> {
    let id = question.id.clone();
    match question.status {
        QuestionStatus::Reworded => Some(AreaReason::QuestionReworded { question: id }),
        QuestionStatus::Rekeyed => Some(AreaReason::QuestionRekeyed { question: id }),
        QuestionStatus::Rescaled => Some(AreaReason::QuestionRescaled { question: id }),
        _ => None,
    }
}
