//! Rule 5: what may be shown.

use ilt::disclosure::{Comments, EffectivePolicy, Hidden};
use ilt::framework::OpenMode;
use ilt::framework::document::{DisclosureDocument, FrameworkDocument};
use ilt::response::ResponseStatus;
use ilt::response::document::{ReportedDocument, ResponseDocument, ResponseSetDocument};
use ilt::score::QuestionResult;
use ilt::{Disclosed, Framework, Policy, ResponseSet, Tally};

use super::team::{answered, checked, flags, framework, scores_of, with_roles};

fn disclosed(framework: &Framework, document: &ResponseSetDocument, policy: Policy) -> Result<Disclosed, &'static str> {
    let responses = ResponseSet::check(framework, document.clone()).unwrap();
    let disclosed = Disclosed::of(&responses.close(), policy);
    assert_eq!(disclosed, Disclosed::of_tally(&Tally::of(&responses), responses.occasion(), policy));
    disclosed.map_err(|problems| problems.as_slice()[0].code.as_str())
}

fn with_threshold(threshold: i64) -> Framework {
    let disclosure = DisclosureDocument { threshold: Some(threshold), open_mode: None };
    checked(FrameworkDocument { disclosure: Some(disclosure), ..framework(&[1]) })
}

/// The roles shown where everyone gave the same answer.
fn shown_roles(threshold: i64, answers: &str, roles: &str) -> String {
    let framework = with_threshold(threshold);
    let document = with_roles(answered(&framework, &[answers]), roles);
    let scores = scores_of(&framework, document, Policy::Confidential);
    scores.questions()[0].role_groups().iter().map(|group| group.role().id().as_str()).collect()
}

#[test]
fn a_question_is_hidden_below_the_threshold() {
    let framework = checked(framework(&[4]));
    let scores =
        scores_of(&framework, answered(&framework, &["444444", "44444d", "4444dd", "444nnn"]), Policy::Confidential);
    let hidden = QuestionResult::Suppressed { reason: Hidden::FewAnswers };
    let results: Vec<bool> = scores.questions().iter().map(|score| *score.result() == hidden).collect();
    assert_eq!(results, [false, false, true, true]);
    let n: Vec<Option<u64>> = scores.questions().iter().map(ilt::score::QuestionScore::n).collect();
    assert_eq!(n, [Some(6), Some(5), Some(4), Some(3)], "how many answered is no answer");
    assert_eq!(flags(&scores.questions()[2]), ["low_visibility"], "2 of 6 don't know is a finding");
    assert_eq!(flags(&scores.questions()[3]), ["poor_fit"]);
}

#[test]
fn below_the_threshold_of_respondents_nothing_is_told_but_the_reason() {
    let framework = checked(framework(&[2]));
    let mut document = answered(&framework, &["4444", "dddd"]);
    document.responses[0].comment = Some("Hello".into());
    let scores = scores_of(&framework, document.clone(), Policy::Confidential);
    for score in scores.questions() {
        assert_eq!(*score.result(), QuestionResult::Suppressed { reason: Hidden::FewRespondents });
        assert_eq!((score.n(), flags(score).len()), (None, 0));
    }
    let disclosed = disclosed(&framework, &document, Policy::Confidential).unwrap();
    assert_eq!(*disclosed.comments(), Comments::Hidden { reason: Hidden::FewRespondents });
}

#[test]
fn shown_questions_may_still_be_insufficient() {
    let mut document = framework(&[1]);
    document.scoring = Some(ilt::framework::document::ScoringDocument { minimum_n: Some(6), ..Default::default() });
    let framework = checked(document);
    let scores = scores_of(&framework, answered(&framework, &["44444"]), Policy::Confidential);
    assert!(matches!(scores.questions()[0].result(), QuestionResult::Insufficient { answers: Some(_) }));
}

#[test]
fn hidden_role_groups_do_not_follow_from_the_shown_ones() {
    for (k, roles, expected, why) in [
        (5, "aaaaabbbbb", "ab", "nothing is hidden"),
        (5, "aaaaabbbb", "", "the four of b would be what is left"),
        (5, "aaaaabbbbc", "a", "five are hidden together"),
        (5, "aaaaaabbbbbc", "a", "one is hidden, so the smallest shown group is hidden too"),
        (5, "aaaaabbbbbc", "", "equal smallest groups are hidden together"),
        (5, "aaaaaabbbbbcccccd", "a", "equal smallest groups are hidden together"),
        (5, "aaaaa.....", "a", "those without a role are never shown"),
        (5, "aaaaa.....b", "a", "but others are hidden among them"),
        (5, "aaaaa.", "", "nor is one of them what is left"),
        (5, "aaaaaabbbbb....", "a", "and hide the smallest shown group"),
        (5, "..........", "", "nobody has a role"),
        (5, "aaaaa", "a", "the group is the team"),
        (3, "aaabbb", "ab", "the threshold is the framework's"),
        (3, "aaaabbbcc", "a", "two are hidden"),
        (3, "aaabbbccd", "ab", "three are hidden"),
        (3, "aaaabbbccd", "ab", "three are hidden"),
        (4, "aaaabbbc", "a", "four are hidden"),
        (6, "aaaaaabbbbb", "", "five are fewer than six"),
    ] {
        let answers = "4".repeat(roles.len());
        assert_eq!(shown_roles(k, &answers, roles), expected, "{k} {roles}: {why}");
    }
}

#[test]
fn role_groups_are_counted_by_their_answers() {
    // ten people of whom one of b skipped: four answers are few
    assert_eq!(shown_roles(5, "4444444444", "aaaaabbbbb"), "ab");
    assert_eq!(shown_roles(5, "444444444-", "aaaaabbbbb"), "");
    // a group without an answer hides nothing
    assert_eq!(shown_roles(5, "4444444444d", "aaaaabbbbbc"), "ab");
}

#[test]
fn a_role_group_has_n_sum_and_gap() {
    let framework = checked(framework(&[1]));
    let document = with_roles(answered(&framework, &["4455533321"]), "aaaaabbbbb");
    let scores = scores_of(&framework, document, Policy::Confidential);
    let groups = scores.questions()[0].role_groups();
    let numbers: Vec<_> = groups
        .iter()
        .map(|group| (group.n(), group.value_sum(), group.position().to_string(), group.gap().unwrap().to_string()))
        .collect();
    // 23/5 against 12/5, on a span of 4
    let expected = [(5, Some(23), "9/10", "11/20"), (5, Some(12), "7/20", "-11/20")];
    assert_eq!(numbers, expected.map(|(n, sum, x, gap)| (n, sum, x.to_owned(), gap.to_owned())));
    assert!(groups.iter().all(ilt::score::RoleGroup::is_flagged));
}

#[test]
fn a_gap_of_a_quarter_is_flagged() {
    for (answers, gap, flagged) in [
        ("4444433333", "1/4", true),
        ("4444333333", "1/5", false),
        ("3333344444", "-1/4", true),
        ("44444", "none", false),
    ] {
        let framework = checked(framework(&[1]));
        let roles = if answers.len() == 5 { "aaaaa" } else { "aaaaabbbbb" };
        let scores = scores_of(&framework, with_roles(answered(&framework, &[answers]), roles), Policy::Confidential);
        let group = &scores.questions()[0].role_groups()[0];
        assert_eq!(group.gap().map_or("none".to_owned(), ToString::to_string), gap, "{answers}");
        assert_eq!(group.is_flagged(), flagged, "{answers}");
    }
}

#[test]
fn two_sums_of_a_small_group_are_never_shown() {
    // values and positions that say different things are two equations about the same few answers
    let mut document = framework(&[1]);
    document.scales[0].points[4].value = 9;
    let framework = checked(document);
    let scores = scores_of(&framework, with_roles(answered(&framework, &["55555"]), "aaaaa"), Policy::Confidential);
    assert_eq!(scores.questions()[0].role_groups()[0].value_sum(), None);
}

#[test]
fn no_group_is_shown_where_its_position_would_count_its_answers() {
    // of 0, 1, 10, 100 and 1000 every sum of fewer than ten says how often each is in it
    let mut document = framework(&[1]);
    document.scales[0].span = Some(1_000);
    for (point, position) in document.scales[0].points.iter_mut().zip([0, 1, 10, 100, 1_000]) {
        point.position = Some(position);
    }
    let framework = checked(document);
    let responses = || with_roles(answered(&framework, &["1234512345"]), "aaaaabbbbb");
    let groups = |policy, document| scores_of(&framework, document, policy).questions()[0].role_groups().len();
    assert_eq!(groups(Policy::Confidential, responses()), 0);
    let mut open = responses();
    open.agreed_open = Some("All ten agreed.".into());
    assert_eq!(groups(Policy::Open, open), 2);
}

#[test]
fn a_role_is_shown_by_its_consent_where_the_others_are_enough() {
    for (roles, expected, why) in [
        ("Abbbbb", "ab", "one who consents beside five"),
        ("Abbbbcc", "a", "and beside six who are hidden together"),
        ("AAbbbbb", "ab", "both of the role consent"),
        ("Aabbbbb", "", "one of the two does not"),
        ("Abbbb", "", "four who do not consent are few"),
        ("Abbbbbc", "a", "one is hidden, so the smallest of the others is hidden too"),
        ("A.....", "a", "the others have no role"),
        ("AAABBB", "", "nobody is left to be hidden among"),
        ("AAAAABBBBB", "ab", "as without consent"),
        ("ABccccc", "abc", "two roles of one"),
        ("ABcccc", "", "four who do not consent are few"),
        (".bbbbb", "", "consent does not make a role"),
    ] {
        assert_eq!(shown_roles(5, &"4".repeat(roles.len()), roles), expected, "{roles}: {why}");
    }
    // those who do not consent are counted by their answers
    assert_eq!(shown_roles(5, "444444-", "Abbbbbb"), "ab");
    assert_eq!(shown_roles(5, "44444--", "Abbbbbb"), "");
    // and a draft neither consents nor objects
    let framework = with_threshold(5);
    let mut document = with_roles(answered(&framework, &["4444444"]), "Aabbbbb");
    document.responses[1].status = ResponseStatus::Draft;
    let scores = scores_of(&framework, document, Policy::Confidential);
    assert_eq!(scores.questions()[0].role_groups().len(), 2);
}

#[test]
fn open_mode_shows_every_role_group_and_nobody_without_a_role() {
    let framework = checked(framework(&[1]));
    let document = with_roles(answered(&framework, &["1234"]), "ab..");
    let scores = scores_of(&framework, document, Policy::Open);
    let groups = scores.questions()[0].role_groups();
    let roles: Vec<_> = groups.iter().map(|group| (group.role().id().as_str(), group.value_sum())).collect();
    assert_eq!(roles, [("a", Some(1)), ("b", Some(2))]);
}

#[test]
fn the_stricter_policy_applies() {
    let effective = |threshold: Option<i64>, open_mode: Option<OpenMode>, requested: Policy| {
        let disclosure = DisclosureDocument { threshold, open_mode };
        let framework = checked(FrameworkDocument { disclosure: Some(disclosure), ..framework(&[1]) });
        let document = answered(&framework, &["4"]);
        disclosed(&framework, &document, requested).map(|disclosed| disclosed.policy().clone())
    };
    let confidential = |threshold| Ok(EffectivePolicy::Confidential { threshold });
    assert_eq!(effective(None, None, Policy::Confidential), confidential(5));
    assert_eq!(effective(Some(7), None, Policy::Confidential), confidential(7));
    assert_eq!(effective(Some(3), None, Policy::Confidential), confidential(3));
    assert_eq!(effective(None, None, Policy::ConfidentialAtLeast(3)), confidential(5));
    assert_eq!(effective(None, None, Policy::ConfidentialAtLeast(6)), confidential(6));
    assert_eq!(effective(Some(3), None, Policy::ConfidentialAtLeast(3)), confidential(3));
    for threshold in 0..3 {
        let refused = effective(Some(3), None, Policy::ConfidentialAtLeast(threshold));
        assert_eq!(refused, Err("threshold_too_low"));
    }
    let agreement = "Everyone agreed.".to_owned();
    assert_eq!(effective(None, None, Policy::Open), Ok(EffectivePolicy::Open { agreement }));
    assert_eq!(effective(Some(4), Some(OpenMode::Never), Policy::Open), confidential(4));
}

#[test]
fn open_mode_needs_a_recorded_agreement() {
    let framework = checked(framework(&[1]));
    let mut document = answered(&framework, &["444444"]);
    document.agreed_open = None;
    assert_eq!(disclosed(&framework, &document, Policy::Open), Err("open_without_agreement"));
    assert!(disclosed(&framework, &document, Policy::Confidential).is_ok());
    document.agreed_open = Some(" \n".into());
    let problems = ResponseSet::check(&framework, document).unwrap_err();
    assert_eq!(problems.as_slice()[0].code.as_str(), "blank_text");
}

#[test]
fn an_open_cycle_has_no_report() {
    let framework = checked(framework(&[1]));
    let mut document = answered(&framework, &["444444"]);
    document.cycle.closed = false;
    for policy in [Policy::Confidential, Policy::Open, Policy::ConfidentialAtLeast(9)] {
        assert_eq!(disclosed(&framework, &document, policy), Err("cycle_open"));
    }
    let responses = ResponseSet::check(&framework, document).unwrap();
    assert_eq!(responses.completion().submitted, 6, "how many answered may be told");
    assert_eq!(responses.into_reported().unwrap_err().as_slice()[0].code.as_str(), "cycle_open");
}

#[test]
fn a_cycle_is_reported_once() {
    let framework = checked(framework(&[1]));
    let mut document = answered(&framework, &["4444444"]);
    document.responses[6].status = ResponseStatus::Draft;
    let reported = ResponseSet::check(&framework, document).unwrap().into_reported().unwrap();
    let reported = reported.to_document();
    let expected = ["m0", "m1", "m2", "m3", "m4", "m5"].map(str::to_owned).to_vec();
    assert_eq!(reported.cycle.reported, Some(ReportedDocument { respondents: expected }));
    assert!(disclosed(&framework, &reported, Policy::Confidential).is_ok(), "the same people again");

    let mut fewer = reported.clone();
    fewer.responses.remove(0);
    let mut more = reported.clone();
    more.responses.push(ResponseDocument::submitted("m7", [("q1", "p1")]));
    let mut handed_in = reported.clone();
    handed_in.responses[6].status = ResponseStatus::Submitted;
    let mut swapped = reported.clone();
    swapped.responses[0].respondent = "somebody_else".into();
    for changed in [fewer, more, handed_in, swapped] {
        assert_eq!(disclosed(&framework, &changed, Policy::Confidential), Err("changed_after_report"));
        assert!(disclosed(&framework, &changed, Policy::Open).is_ok(), "everything is known already");
        let again = ResponseSet::check(&framework, changed).unwrap().into_reported();
        assert_eq!(again.unwrap_err().as_slice()[0].code.as_str(), "changed_after_report");
    }

    let mut without_the_draft = reported;
    without_the_draft.responses.remove(6);
    assert!(disclosed(&framework, &without_the_draft, Policy::Confidential).is_ok(), "a draft was in no report");
}

#[test]
fn comments_are_trimmed_sorted_and_nobodys() {
    let framework = checked(framework(&[1]));
    let mut document = answered(&framework, &["444444"]);
    let comments = ["  b\n", "a", " ", "b", "é", "Z"];
    for (response, comment) in document.responses.iter_mut().zip(comments) {
        response.comment = Some(comment.to_owned());
    }
    let shown = |document: &ResponseSetDocument| {
        disclosed(&framework, document, Policy::Confidential).unwrap().comments().clone()
    };
    let expected = |comments: &[&str]| Comments::Shown { comments: comments.iter().map(ToString::to_string).collect() };
    assert_eq!(shown(&document), expected(&["Z", "a", "b", "b", "é"]));
    document.responses[1].status = ResponseStatus::Draft;
    assert_eq!(shown(&document), expected(&["Z", "b", "b", "é"]));
    document.responses[2].status = ResponseStatus::Draft;
    assert_eq!(shown(&document), Comments::Hidden { reason: Hidden::FewRespondents });
    let open = disclosed(&framework, &document, Policy::Open).unwrap();
    assert_eq!(*open.comments(), expected(&["Z", "b", "b", "é"]));
}
