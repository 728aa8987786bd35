//! Which of the crate's sentences a report has.

use super::document::ReportSource;
use super::figures::{POSITION_PLACES, ReportShare, signed};
use crate::disclosure::Hidden;
use crate::framework::{
    AnsweredBy, AreaReading, Attribution, Fraction, Framework, Keying, Language, Question, Relation, Release, Scale,
    ScoringRules, Side, TranslationStatus,
};
use crate::priorities::Reason;
use crate::response::{Completion, Importance, ImportanceLabels};
use crate::score::Ratio;
use crate::words::Phrases;

pub(super) fn participation(phrases: &Phrases<'_>, completion: Completion) -> String {
    let Completion { respondents, blank, drafts, roster_size } = completion;
    let more = [(blank > 0).then(|| phrases.blank(blank)), (drafts > 0).then(|| phrases.drafts(drafts))];
    let answered = phrases.answered_of_roster(respondents, roster_size);
    more.into_iter().flatten().fold(answered, |before, next| phrases.next_sentence(before, next))
}

pub(super) fn suppressed(phrases: &Phrases<'_>, reason: Hidden, n: Option<u64>, threshold: u64) -> String {
    match (reason, n) {
        (Hidden::FewAnswers, Some(n)) => phrases.suppressed_few_answers(n, threshold),
        _ => phrases.suppressed_few_people(threshold),
    }
}

pub(super) fn role_group(
    phrases: &Phrases<'_>,
    role: &str,
    n: u64,
    position: Option<&str>,
    gap: Option<&str>,
    flagged: bool,
) -> String {
    let Some(position) = position else { return phrases.role_without_answer(role) };
    let group = match gap {
        Some(gap) => phrases.role_group_with_gap(role, n, position, gap),
        None => phrases.role_group(role, n, position),
    };
    if flagged { phrases.next_sentence(group, phrases.role_sees_it_differently()) } else { group }
}

/// Why a question stands out, in the words in which it was answered.
pub(super) fn reason(phrases: &Phrases<'_>, reason: &Reason, points: &Points<'_>, rating: Option<&str>) -> String {
    match reason {
        Reason::FavorableReaches { favorable, n, .. } => points.said(phrases, Side::Favorable, *favorable, *n),
        Reason::UnfavorableWithin { unfavorable, n, .. } | Reason::UnfavorableReaches { unfavorable, n, .. } => {
            points.said(phrases, Side::Unfavorable, *unfavorable, *n)
        }
        Reason::PositionBelow { threshold, .. } => points.average_below(phrases, *threshold),
        Reason::RatedFavorable {} | Reason::RatedUnfavorable {} => phrases.team_said(rating.unwrap_or_default()),
        Reason::Importance { high, medium, low } => importance(phrases, [*high, *medium, *low]),
        Reason::MostImportantOfSteady {} => phrases.most_important_of_steady(),
        Reason::HighestOfSteady {} => phrases.highest_of_steady(),
        Reason::LowestOfSteady {} => phrases.lowest_of_steady(),
    }
}

/// How important a question was found, in the words of the form: high, medium and low.
pub(super) fn importance(phrases: &Phrases<'_>, counts: [u64; 3]) -> String {
    let labels = ImportanceLabels::of(phrases);
    let levels = Importance::ALL.iter().zip(counts);
    let levels = levels.map(|(level, count)| phrases.labeled_count(labels.level(*level), count));
    phrases.importance(phrases.list(levels))
}

/// The points of a question's scale as people read them.
pub(super) struct Points<'a> {
    labels: Vec<(&'a str, Side)>,
    reversed: bool,
}

impl<'a> Points<'a> {
    pub(super) fn of(question: &'a Question, language: &Language) -> Self {
        let labels = question.scale().points().iter().map(|point| point.label().in_language(language));
        let sides = question.keyed_points().map(|(_, side)| side);
        Self { labels: labels.zip(sides).collect(), reversed: question.keying() == Keying::Reverse }
    }

    /// That so many of so many gave an answer of that side.
    fn said(&self, phrases: &Phrases<'_>, side: Side, count: u64, n: u64) -> String {
        let labels: Vec<&str> = self.labels.iter().filter(|(_, of)| *of == side).map(|(label, _)| *label).collect();
        let points = match labels.as_slice() {
            [] => String::new(),
            [only] => (*only).to_owned(),
            [one, other] => phrases.either_point(one, other),
            [first, .., last] => phrases.any_point(first, last),
        };
        match count {
            0 => phrases.nobody_said(points),
            count if count == n => phrases.all_said(n, points),
            count => phrases.said(count, n, points),
        }
    }

    /// That the mean of the answers' positions is below that share of the scale.
    fn average_below(&self, phrases: &Phrases<'_>, threshold: Fraction) -> String {
        let [mut low, mut high] =
            [self.labels.first(), self.labels.last()].map(|point| point.map_or("", |(label, _)| label));
        if self.reversed {
            (low, high) = (high, low);
        }
        // what is below a threshold that the middle reaches is below the middle
        if threshold.is_reached_by(1, 2) {
            phrases.answers_nearer(low, high)
        } else {
            phrases.answers_not_near_enough(high)
        }
    }
}

/// A framework with those it was made from.
pub(super) fn release(phrases: &Phrases<'_>, release: &Release, lineage: &[Release]) -> String {
    if lineage.is_empty() {
        return release.to_string();
    }
    // of a framework that it was rebased onto, the version that it stands on now
    let mut bases: Vec<&Release> = Vec::new();
    for base in lineage.iter().rev() {
        if !bases.iter().any(|later| later.id() == base.id()) {
            bases.push(base);
        }
    }
    let bases = bases.into_iter().map(Release::to_string);
    phrases.made_from(release, phrases.list(bases))
}

/// Whose words these are.
pub(super) fn source(phrases: &Phrases<'_>, publishers: &[String], adapted_by: &[String]) -> String {
    let publishers = phrases.list(publishers);
    match adapted_by {
        [] => publishers,
        adapters => phrases.adapted_by(publishers, phrases.list(adapters)),
    }
}

/// How much of a framework has these words.
pub(super) fn covers(phrases: &Phrases<'_>, source: &ReportSource) -> String {
    let count = |number: usize| u64::try_from(number).ok().filter(|number| *number > 0);
    let parts = [
        source.stem.then(|| phrases.covers_stem()),
        count(source.areas.len()).map(|areas| phrases.covers_areas(areas)),
        count(source.questions.len()).map(|questions| phrases.covers_questions(questions)),
        count(source.views.len()).map(|views| phrases.covers_views(views)),
    ];
    phrases.list(parts.into_iter().flatten())
}

pub(super) fn credit(phrases: &Phrases<'_>, credit: &Attribution, rights: &str) -> String {
    let title = phrases.quoted_title(credit.title());
    let address = credit.url().map(str::to_owned);
    let retrieved = credit.retrieved().map(|date| phrases.retrieved(date));
    let source = [Some(credit.publisher().to_owned()), Some(title), address, retrieved];
    let relation = match credit.relation() {
        Relation::Original => phrases.texts_original(),
        Relation::Adapted => phrases.texts_adapted(),
        Relation::Verbatim => phrases.texts_verbatim(),
    };
    phrases.credit(phrases.list(source.into_iter().flatten()), relation, rights)
}

pub(super) fn limits(phrases: &Phrases<'_>, answered_by: AnsweredBy) -> Vec<String> {
    match answered_by {
        AnsweredBy::Members => {
            vec![phrases.limit_self_reports(), phrases.limit_no_ranking(), phrases.limit_few_people()]
        }
        AnsweredBy::Team => vec![phrases.limit_team_rating(), phrases.limit_no_ranking()],
    }
}

/// How an agreed rating stands to the answers, and whether they part.
pub(super) fn beside(
    phrases: &Phrases<'_>,
    same: &ReportShare,
    gap: Option<&Ratio>,
    scoring: &ScoringRules,
) -> (bool, String) {
    let told = phrases.consensus_same(same.count, same.of);
    match gap.filter(|gap| gap.abs().is_at_least(scoring.role_gap_at_least) && !gap.sign().is_eq()) {
        None => (false, told),
        Some(gap) => {
            let apart = signed(gap);
            let parts =
                if gap.sign().is_gt() { phrases.consensus_higher(apart) } else { phrases.consensus_lower(apart) };
            (true, phrases.next_sentence(told, parts))
        }
    }
}

pub(super) fn rules(phrases: &Phrases<'_>, framework: &Framework, language: &Language, compares: bool) -> Vec<String> {
    let (scoring, priorities) = (framework.scoring(), framework.priorities());
    let (strength, opportunity) = (&scoring.strength, &scoring.opportunity);
    let is_team = framework.answered_by() == AnsweredBy::Team;
    let bands = match framework.answered_by() {
        AnsweredBy::Members => vec![
            phrases.rule_strength(strength.favorable_at_least, strength.unfavorable_at_most),
            phrases.rule_opportunity(opportunity.unfavorable_at_least, opportunity.position_below),
            phrases.rule_minimum(scoring.minimum_n.into()),
        ],
        AnsweredBy::Team => vec![phrases.rule_team()],
    };
    let areas = [
        match scoring.area_reading {
            AreaReading::MeanOfQuestions => phrases.rule_area_mean_of_questions(scoring.minimum_coverage),
            AreaReading::PooledAnswers => phrases.rule_area_pooled_answers(scoring.minimum_coverage),
        },
        phrases.rule_highlight(scoring.highlight_at_least),
    ];
    let has_cuts = framework.areas().iter().any(|area| !area.cuts().is_empty())
        || framework.views().iter().any(|view| !view.cuts().is_empty());
    let cuts = has_cuts.then(|| phrases.rule_cuts());
    let importance = priorities.importance_first.then(|| phrases.rule_importance());
    let change = compares.then(|| match framework.answered_by() {
        AnsweredBy::Members => phrases.rule_change(scoring.change_at_least, scoring.change_moves.into()),
        AnsweredBy::Team => phrases.rule_change_of_team(),
    });
    let last = if is_team { phrases.rule_not_rated() } else { phrases.rule_skipped() };
    bands
        .into_iter()
        .chain(areas)
        .chain(cuts)
        .chain(positions(phrases, framework, language))
        .chain(importance)
        .chain(change)
        .chain([phrases.rule_cap(priorities.cap.into()), last])
        .collect()
}

/// Where the points stand of each scale in use whose values say something else.
fn positions(phrases: &Phrases<'_>, framework: &Framework, language: &Language) -> Vec<String> {
    let is_used = |scale: &Scale| framework.questions().any(|question| question.scale().id() == scale.id());
    let scales = framework.scales().iter().filter(|scale| !scale.values_match_positions() && is_used(scale));
    let points = scales.map(|scale| {
        let points = scale.points().iter().map(|point| {
            let position = Ratio::new(point.position().into(), u128::from(scale.span().unsigned_abs()));
            let position = position.map_or_else(String::new, |position| position.to_decimal(POSITION_PLACES));
            format!("{} {position}", point.label().in_language(language))
        });
        phrases.list(points)
    });
    points.map(|points| phrases.rule_positions(points)).collect()
}

pub(super) fn translation(phrases: &Phrases<'_>, status: TranslationStatus) -> String {
    match status {
        TranslationStatus::Draft => phrases.translation_draft(),
        TranslationStatus::Reviewed => phrases.translation_reviewed(),
    }
}
