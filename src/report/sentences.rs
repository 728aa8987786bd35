//! Which of the crate's sentences a report has.

use super::document::ReportSource;
use super::figures::{POSITION_PLACES, ReportShare, signed};
use crate::disclosure::Hidden;
use crate::framework::{
    AnsweredBy, AreaReading, Attribution, Framework, Language, Relation, Release, Scale, ScoringRules,
    TranslationStatus,
};
use crate::priorities::Reason;
use crate::response::Completion;
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

pub(super) fn reason(phrases: &Phrases<'_>, reason: &Reason) -> String {
    match reason {
        Reason::FavorableReaches { favorable, n, threshold } => phrases.favorable_reaches(*favorable, *n, threshold),
        Reason::UnfavorableWithin { unfavorable, n, threshold } => {
            phrases.unfavorable_within(*unfavorable, *n, threshold)
        }
        Reason::UnfavorableReaches { unfavorable, n, threshold } => {
            phrases.unfavorable_reaches(*unfavorable, *n, threshold)
        }
        Reason::PositionBelow { position, threshold } => phrases.position_below(position, threshold),
        Reason::RatedFavorable {} => phrases.rated_favorable(),
        Reason::RatedUnfavorable {} => phrases.rated_unfavorable(),
        Reason::Importance { high, medium, low } => phrases.importance(*high, *medium, *low),
        Reason::MostImportantOfSteady {} => phrases.most_important_of_steady(),
        Reason::HighestOfSteady {} => phrases.highest_of_steady(),
        Reason::LowestOfSteady {} => phrases.lowest_of_steady(),
    }
}

/// A framework with those it was made from.
pub(super) fn release(phrases: &Phrases<'_>, release: &Release, lineage: &[Release]) -> String {
    if lineage.is_empty() {
        return release.to_string();
    }
    let bases = lineage.iter().rev().map(Release::to_string);
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

pub(super) fn rules(phrases: &Phrases<'_>, framework: &Framework, language: &Language) -> Vec<String> {
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
    let last = if is_team { phrases.rule_not_rated() } else { phrases.rule_skipped() };
    bands
        .into_iter()
        .chain(areas)
        .chain(cuts)
        .chain(positions(phrases, framework, language))
        .chain(importance)
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
