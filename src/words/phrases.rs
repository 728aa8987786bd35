//! Every sentence that the crate says, with its holes, and the words chosen to say it.

use std::fmt::Display;

use serde::Deserialize;

use super::labels::Labels;
use super::sentence::{Declared, Filling, Hole};
use super::{ENGLISH, Words, tag};
use crate::diagnostic::Pointer;

/// The words for one reader: those of the first language that has them.
#[derive(Clone, Debug)]
pub(crate) struct Phrases<'a> {
    asked: String,
    /// The words of the language in which most is said, before those that stand for what is missing there; English last.
    order: Vec<&'a Words>,
    /// How many of them, from the first on, a reader of what was asked for can read.
    suiting: usize,
    /// Whether all of them are the crate's own.
    built_in: bool,
}

impl<'a> Phrases<'a> {
    /// The words that were brought, then the built-in ones, in the language of those there are that suits a reader of `asked`,
    /// else one of `default`. Both are tags.
    pub(crate) fn of(asked: &str, default: &str, brought: &'a [Words]) -> Self {
        let mut order = words_for(asked, brought);
        let suiting = order.len();
        if order.is_empty() {
            order = words_for(default, brought);
        }
        if !order.iter().any(|words| std::ptr::eq(*words, &*ENGLISH)) {
            order.push(&ENGLISH);
        }
        Self { asked: asked.to_owned(), order, suiting, built_in: brought.is_empty() }
    }

    /// The language in which most is said.
    pub(crate) fn language(&self) -> &str {
        self.order.first().map_or("en", |words| words.language())
    }

    /// Whether nothing is said in words that were brought.
    pub(crate) fn is_built_in(&self) -> bool {
        self.built_in
    }

    /// What a reader is told where not all is said in the language that was asked for.
    pub(crate) fn note(&self) -> Option<String> {
        if self.suiting == 0 {
            return Some(self.words_of_other_language(&self.asked));
        }
        let mut missing = self.order.iter().take(self.suiting).map(|words| words.missing());
        let of_first = missing.next().unwrap_or_default();
        let others: Vec<&[Pointer]> = missing.collect();
        let of_all = of_first.iter().any(|place| others.iter().all(|missing| missing.contains(place)));
        of_all.then(|| self.words_partly_english(&self.asked))
    }

    /// A group of labels with `more` fields before them. Every field is there, as a test of each group says.
    pub(crate) fn labels<'l, T: Deserialize<'l> + Default>(&self, group: &str, more: &[(&'l str, Option<&'l str>)]) -> T
    where
        'a: 'l,
    {
        let labels = self.order.iter().filter_map(|words| words.document.labels.as_ref()?.group()?.get(group));
        T::deserialize(Labels::Group(more.to_vec(), labels.collect())).unwrap_or_default()
    }

    /// Texts one after the other, as the language lists them.
    pub(crate) fn list<T: AsRef<str>>(&self, texts: impl IntoIterator<Item = T>) -> String {
        let mut texts = texts.into_iter();
        let first = texts.next().map(|text| text.as_ref().to_owned()).unwrap_or_default();
        texts.fold(first, |before, next| self.next_of_list(before, next.as_ref()))
    }

    fn say(&self, name: Name, fillings: &[Filling<'_>]) -> String {
        let said = |words: &&'a Words| Some((*words, words.sentences.get(name as usize)?.as_ref()?));
        let saying = self.order.iter().find_map(said);
        saying.map(|(words, sentence)| sentence.say(&words.rule, words.right_to_left, fillings)).unwrap_or_default()
    }
}

/// The words for a reader of that language, those of the longest tag first; where no shorter one has any, those of a sibling.
fn words_for<'a>(tag: &str, brought: &'a [Words]) -> Vec<&'a Words> {
    let all = || brought.iter().chain(Words::built_in().map((|words| words) as fn(&'static Words) -> &'a Words));
    let of_tag = |tag: &str| all().filter(move |words| words.language() == tag).collect::<Vec<_>>();
    let named: Vec<&Words> = tag::lookup_order(tag).flat_map(of_tag).collect();
    if !named.is_empty() {
        return named;
    }
    tag::choose(tag, all(), |words| words.language()).map(|words| of_tag(words.language())).unwrap_or_default()
}

/// Declares the sentences: a method for each, and the list that files of words are held to. A `count` is a number by which
/// a language may choose a plural form.
macro_rules! sentences {
    ( $( $name:ident( $( $hole:ident: $kind:ident ),* ); )* ) => {
        pub(super) const SENTENCES: &[Declared] = &[ $( Declared {
            name: stringify!($name),
            holes: &[ $( Hole { name: stringify!($hole), is_count: sentences!(@is_count $kind) }, )* ],
        }, )* ];

        /// The numbers of the declared sentences.
        #[allow(non_camel_case_types, dead_code)]
        #[derive(Clone, Copy)]
        enum Name { $( $name, )* }

        // the pages of comparisons need their features
        #[allow(dead_code)]
        impl Phrases<'_> {
            $( sentences! { @say $name( $( $hole: $kind ),* ) } )*
        }
    };
    (@is_count count) => { true };
    (@is_count text) => { false };
    (@say $name:ident()) => {
        pub(crate) fn $name(&self) -> String {
            self.say(Name::$name, &[])
        }
    };
    (@say $name:ident( $( $hole:ident: $kind:ident ),+ )) => {
        pub(crate) fn $name(&self, $( $hole: sentences!(@type $kind) ),+ ) -> String {
            self.say(Name::$name, &[ $( sentences!(@filling $kind $hole) ),+ ])
        }
    };
    (@type count) => { u64 };
    (@type text) => { impl Display };
    (@filling count $hole:ident) => { Filling::Count($hole) };
    (@filling text $hole:ident) => { Filling::Text(&$hole) };
}

sentences! {
    answered_of_roster(respondents: count, roster: count);
    drafts(drafts: count);
    blank(blank: count);
    names_hidden(roster: count);
    names_hidden_before();
    team_rating();
    one_answer();
    one_answer_or_importance();
    all_but_one();
    all_but_one_or_importance();
    named_roles();
    roles_shown();
    may_be_open();
    reopened(agreement: text);
    confidential(threshold: count);
    open();
    agreement(agreement: text);
    comments_as_written();
    notes_as_written();
    answered(n: count, respondents: count);
    share(count: count, of: count);
    coverage(in_score: count, questions: count);
    asked(asked: count, questions: count);
    team_rated(rated: count, questions: count);
    not_rated();
    unscored_question();
    unscored_area();
    importance(levels: text);
    consensus_same(count: count, of: count);
    consensus_higher(gap: text);
    consensus_lower(gap: text);
    cut_reached(percent: text, label: text, at_least: text);
    cut_not_reached(percent: text, label: text, at_least: text);
    bands_of_area(strengths: count, opportunities: count, questions: count);
    on_scale(score: text, lowest: text, highest: text);
    suppressed_few_answers(n: count, threshold: count);
    suppressed_few_people(threshold: count);
    too_few(respondents: count, roster: count, threshold: count);
    too_few_talk();
    too_few_open();
    insufficient(n: count, minimum: count);
    insufficient_area();
    insufficient_area_of_team();
    role_without_answer(role: text);
    role_group(role: text, n: count, position: text);
    role_group_with_gap(role: text, n: count, position: text, gap: text);
    role_sees_it_differently();
    said(count: count, n: count, points: text);
    all_said(n: count, points: text);
    nobody_said(points: text);
    either_point(one: text, other: text);
    any_point(lowest: text, highest: text);
    answers_nearer(low: text, high: text);
    answers_not_near_enough(high: text);
    team_said(rating: text);
    most_important_of_steady();
    highest_of_steady();
    lowest_of_steady();
    two_cycles();
    one_person_differs();
    moved_since(cycle: text);
    moved(questions: count, improved: count, declined: count, unclear: count, none: count);
    turnover(stayed: count, joined: count, left: count);
    common_questions(common: count, questions: count);
    new_series(reasons: text);
    moved_added(cycle: text);
    moved_removed();
    moved_not_asked_before(cycle: text);
    moved_not_asked_now();
    moved_suppressed_before(cycle: text);
    moved_suppressed_now();
    moved_too_few_before(cycle: text);
    moved_too_few_now();
    moved_no_baseline(cycle: text);
    moved_nothing_in_common();
    rule_change(least: text, moves: count);
    rule_change_of_team();
    nothing_stands_out();
    relative();
    extended_by_tie(cap: count);
    commit();
    more_prompts(prompts: count);
    roles_hidden(threshold: count);
    done_improved();
    done_no_clear_change();
    done_declined();
    done_no_number();
    in_progress_improved();
    in_progress_no_clear_change();
    in_progress_declined();
    in_progress_no_number();
    not_started_improved();
    not_started_no_clear_change();
    not_started_declined();
    not_started_no_number();
    dropped(reason: text);
    no_evidence();
    many_commitments(commitments: count, advised: count);
    sole_owner();
    limit_self_reports();
    limit_team_rating();
    limit_no_ranking();
    limit_few_people();
    rule_strength(favorable: text, unfavorable: text);
    rule_opportunity(unfavorable: text, position: text);
    rule_minimum(minimum: count);
    rule_area_mean_of_questions(coverage: text);
    rule_area_pooled_answers(coverage: text);
    rule_positions(points: text);
    rule_highlight(share: text);
    rule_team();
    rule_not_rated();
    rule_importance();
    rule_cuts();
    rule_cap(cap: count);
    rule_skipped();
    made_from(release: text, bases: text);
    adapted_by(publishers: text, adapters: text);
    covers_stem();
    covers_areas(areas: count);
    covers_questions(questions: count);
    covers_views(views: count);
    translation_draft();
    translation_reviewed();
    texts_original();
    texts_adapted();
    texts_verbatim();
    quoted_title(title: text);
    retrieved(date: text);
    credit(source: text, relation: text, rights: text);
    credit_on_form(source: text, rights: text);
    form_description(recall_period: text, promise: text, credits: text);
    described_point(label: text, descriptor: text);
    profile_own_view();
    profile_positions();
    rollup_teams(teams: count);
    rollup_no_names();
    rollup_of_reports();
    rollup_fewest(teams: count);
    rollup_whole_areas();
    rollup_one_band();
    rollup_all_but_one();
    rollup_other_reports();
    rollup_other_list();
    rolled_up_again(agreement: text);
    labeled_count(label: text, count: text);
    rollup_known_of_each();
    rollup_known_of_others();
    nothing_changed(release: text);
    diff_title(old: text, new: text);
    only_the_version_changed();
    only_the_name_changed();
    changes(changes: count, gravest: text);
    version_satisfied(step: text, new: text);
    version_too_small(step: text, new: text, least: text);
    version_the_same(step: text, new: text, least: text);
    version_went_down(least: text);
    version_of_another();
    change(subject: text, kind: text);
    change_of_field(subject: text, field: text, kind: text);
    change_in_language(subject: text, language: text, kind: text);
    change_of_field_in_language(subject: text, field: text, language: text, kind: text);
    subject_framework();
    subject_language(id: text);
    subject_attribution(title: text);
    subject_addition();
    subject_scale(id: text);
    subject_point(id: text, scale: text);
    subject_non_response(id: text, scale: text);
    subject_area(id: text);
    subject_question(id: text, area: text);
    subject_descriptor(id: text, question: text);
    subject_view(id: text);
    subject_cut(at_least: text, of: text);
    subject_role(id: text);
    subject_rule(id: text);
    subject_prompt(id: text);
    subject_retired(what: text, id: text);
    subject_cosmetic_change(what: text);
    subject_cosmetic_change_of(what: text, id: text);
    comparability_of(old: text, new: text);
    comparable(comparable: count, questions: count);
    identical(n: count);
    equivalent(n: count);
    reworded(n: count);
    rekeyed(n: count);
    rescaled(n: count);
    known(known: count, added: count, removed: count);
    known_with_statuses(known: count, statuses: text, added: count, removed: count);
    in_another_area(moved: count);
    of_every_known_question(reasons: text);
    rules_changed(rules: text);
    area_in_full(questions: count);
    area_on_some(common: count, questions: count);
    area_on_some_of_before(common: count, questions: count, before: count);
    area_added();
    area_removed();
    area_question_reworded(question: text);
    area_question_rekeyed(question: text);
    area_question_rescaled(question: text);
    area_question_added(question: text);
    area_question_removed(question: text);
    area_question_moved_in(question: text, from: text);
    area_question_moved_out(question: text, to: text);
    area_question_scored(question: text);
    area_question_no_longer_scored(question: text);
    view_added();
    view_removed();
    view_question_joined(question: text);
    view_question_left(question: text);
    area_weights_changed();
    area_reading_changed();
    next_reason(before: text, next: text);
    languages_of(framework: text, default: text, others: count);
    texts_there(language: text, there: count, texts: count, missing: text);
    nothing_missing();
    texts_missing(missing: count);
    texts_inherited(inherited: count);
    still_of_old_words(languages: text);
    answered_on_scale(scale: text, questions: text);
    rebase_of(overlay: text, from: text, onto: text);
    no_conflicts();
    conflicts(conflicts: count, open: count);
    choice_offered(choice: text, meaning: text);
    words_of_other_language(asked: text);
    words_partly_english(asked: text);
    all_texts_of_other_language(language: text, asked: text);
    texts_of_other_language(texts: count, language: text, asked: text);
    next_sentence(before: text, next: text);
    next_of_list(before: text, next: text);
}
