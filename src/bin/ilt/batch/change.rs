//! What became of a framework on the way from another one, in a few sentences.

use ilt::Framework;
use ilt::compare::{QuestionReason, QuestionStatus, comparability, diff, renumbered};

use crate::outcome::count;

/// How many other ids are listed beside all else.
const MOST: usize = 10;

/// That questions stand under other ids now, which ended their series, and under which.
pub(crate) fn other_ids(old: &Framework, new: &Framework, most: usize) -> Option<String> {
    let found = renumbered(old, new);
    let (name, release) = (new.release(), old.release());
    let pairs = found.iter().take(most).map(|one| format!("`{}` was `{}`", one.new, one.old));
    let pairs: Vec<String> = pairs.collect();
    let more = match found.len() - pairs.len() {
        0 => String::new(),
        more => format!(" and {more} more, which `ilt diff` lists"),
    };
    let have = if found.len() == 1 { "has" } else { "have" };
    let told = count(found.len() as u64, "question");
    (!found.is_empty()).then(|| {
        format!(
            "{name}: {told} {have} the words that stood under another id in {release}, and begin a new series: give the old ids \
             back if the same is asked: {}{more}",
            pairs.join(", ")
        )
    })
}

/// How many questions stay comparable and what became of the others; which decision about a scale or the stem ended
/// series; and which translations still say the old words.
pub(super) fn sentences(old: &Framework, new: &Framework) -> Vec<String> {
    let found = comparability(old, new);
    let (summary, release) = (&found.summary, old.release());
    let asked = new.questions().count() as u64;
    let parts = [
        (summary.reworded, "reworded"),
        (summary.rekeyed, "re-keyed"),
        (summary.rescaled, "on another scale"),
        (summary.added, "new"),
        (summary.removed, if old.id() == new.id() { "gone" } else { "hidden" }),
    ];
    let parts = parts.iter().filter(|(number, _)| *number > 0).map(|(number, what)| format!("{number} {what}"));
    let parts: Vec<String> = parts.collect();
    let what = if parts.is_empty() { String::new() } else { format!("; {}", parts.join(", ")) };
    let name = new.release();
    let mut sentences = vec![format!(
        "{name}: {} of {} stay comparable with {release}{what}",
        summary.comparable,
        count(asked, "question")
    )];
    sentences.extend(other_ids(old, new, MOST));
    let ended = |reasons: &[QuestionReason]| {
        let questions = found.questions.iter().filter(|question| !question.status.is_comparable());
        let mut questions = questions.filter(|question| question.reasons.iter().any(|reason| reasons.contains(reason)));
        questions.next().is_some()
    };
    if ended(&[QuestionReason::StemRevisionChanged]) {
        let revision = new.stem_revision();
        sentences.push(format!("{name}: the stem has revision {revision} now, which ends every series"));
    } else if ended(&[QuestionReason::StemReworded]) {
        let next = old.stem_revision().saturating_add(1);
        sentences.push(format!(
            "{name}: the words of the stem changed and its revision did not, which ends every series; write \
             `stem_revision: {next}` if that is meant, and list the stem under `cosmetic` if people answer as before"
        ));
    }
    if ended(&[QuestionReason::RecallPeriodReworded]) {
        sentences.push(format!("{name}: the recall period is another one, which ends every series"));
    }
    if ended(&[QuestionReason::AnsweredByChanged]) {
        sentences.push(format!("{name}: others answer, which ends every series"));
    }
    for scale in new.scales() {
        let ended = found.questions.iter().filter(|question| {
            let is_on = new.question(question.id.as_str()).is_some_and(|asked| asked.scale().id() == scale.id());
            is_on && question.status == QuestionStatus::Rescaled
        });
        let number = ended.count() as u64;
        if number > 0 {
            let (id, revision) = (scale.id(), scale.revision());
            let series = count(number, "question");
            sentences.push(format!("{name}: the scale `{id}` (revision {revision}) ends the series of {series}"));
        }
    }
    let stale = diff(old, new).changes.into_iter().flat_map(|change| {
        let at = change.pointer;
        change.stale.into_iter().map(move |language| (language.to_string(), at.clone()))
    });
    for (language, at) in stale {
        sentences.push(format!("{name}: the text in `{language}` at {at} still says the words of {release}"));
    }
    sentences
}
