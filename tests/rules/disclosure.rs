//! Rule 5: what may be shown.

use ilt::disclosure::{Comments, EffectivePolicy, Hidden, Promise};
use ilt::framework::OpenMode;
use ilt::framework::document::{DisclosureDocument, FrameworkDocument};
use ilt::response::ResponseStatus;
use ilt::response::document::ResponseSetDocument;
use ilt::score::QuestionResult;
use ilt::{Disclosed, Framework, Policy, ResponseSet, Scores};

use super::team::{answered, checked, flags, framework, scores_of, with_roles};

fn disclosed(framework: &Framework, document: &ResponseSetDocument, policy: Policy) -> Result<Disclosed, &'static str> {
    let responses = ResponseSet::check(framework, document.clone()).unwrap();
    Disclosed::of(&responses.close(), policy).map_err(|problems| problems.as_slice()[0].code.as_str())
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
fn a_confidential_report_names_a_role_by_consent_alone() {
    for (k, roles, expected, why) in [
        (5, "Abbbbb", "a", "one who consents beside five"),
        (5, "AAbbbbb", "a", "both of the role consent"),
        (5, "Aabbbbb", "", "one of the two does not"),
        (5, "Abbbb", "", "four who do not consent are few"),
        (5, "Abbbbbb", "a", "others are never named, however many they are"),
        (5, "aaaaabbbbb", "", "nobody consents"),
        (5, "aaaaa", "", "nor where the role is the team"),
        (5, "A.....", "a", "the others have no role"),
        (5, "AAABBB", "", "nobody is left to be hidden among"),
        (5, "ABccccc", "ab", "two roles of one"),
        (5, "ABcccc", "", "four who do not consent are few"),
        (5, "ABcccccC", "ab", "who consents in a role that does not covers nobody"),
        (5, "ABccccC", "", "and four are left"),
        (5, ".bbbbb", "", "consent does not make a role"),
        (3, "Abbb", "a", "the threshold is the framework's"),
        (6, "Abbbbb", "", "five are fewer than six"),
    ] {
        assert_eq!(shown_roles(k, &"4".repeat(roles.len()), roles), expected, "{k} {roles}: {why}");
    }
    // a draft neither consents nor objects
    let framework = with_threshold(5);
    let mut document = with_roles(answered(&framework, &["4444444"]), "Aabbbbb");
    document.responses[1].status = ResponseStatus::Draft;
    let scores = scores_of(&framework, document, Policy::Confidential);
    assert_eq!(scores.questions()[0].role_groups().len(), 1);
}

#[test]
fn the_line_of_a_role_tells_nothing_of_who_answered() {
    // whether it is there follows from how many answered, whoever they are
    for (answers, expected) in [
        ("4444444", "a"),
        ("d444444", "a"), // the role itself did not answer: its line is there all the same
        ("444444n", "a"),
        ("d44444d", ""), // five answers, of which one may be of the role: four may be of the others
        ("44444nn", ""),
    ] {
        assert_eq!(shown_roles(5, answers, "Abbbbbb"), expected, "{answers}");
    }
    let framework = with_threshold(5);
    let document = with_roles(answered(&framework, &["d444444"]), "Abbbbbb");
    let scores = scores_of(&framework, document, Policy::Confidential);
    let group = &scores.questions()[0].role_groups()[0];
    assert_eq!((group.n(), group.value_sum(), group.position(), group.gap()), (0, 0, None, None));
    assert!(!group.is_flagged());
}

#[test]
fn a_role_has_n_sum_and_gap() {
    let framework = checked(framework(&[1]));
    let document = with_roles(answered(&framework, &["4455533321"]), "AAAAAbbbbb");
    let scores = scores_of(&framework, document, Policy::Confidential);
    let groups = scores.questions()[0].role_groups();
    let numbers: Vec<_> = groups
        .iter()
        .map(|group| {
            (group.n(), group.value_sum(), group.position().unwrap().to_string(), group.gap().unwrap().to_string())
        })
        .collect();
    // 23/5 against 12/5, on a span of 4
    assert_eq!(numbers, [(5, 23, "9/10".to_owned(), "11/20".to_owned())]);
    assert!(groups[0].is_flagged());
}

#[test]
fn a_role_has_a_sum_on_any_scale() {
    // values 1 2 3 4 9 at even positions
    let mut document = framework(&[1]);
    document.scales[0].points[4].value = 9;
    let framework = checked(document);
    let scores = scores_of(&framework, with_roles(answered(&framework, &["5544444"]), "AAbbbbb"), Policy::Confidential);
    let group = &scores.questions()[0].role_groups()[0];
    assert_eq!((group.value_sum(), group.position().unwrap().to_string()), (18, "1".to_owned()));
}

#[test]
fn a_gap_of_a_quarter_is_flagged() {
    for (answers, gap, flagged) in
        [("4444433333", "1/4", true), ("4444333333", "1/5", false), ("3333344444", "-1/4", true)]
    {
        let framework = checked(framework(&[1]));
        let document = with_roles(answered(&framework, &[answers]), "AAAAAbbbbb");
        let scores = scores_of(&framework, document, Policy::Confidential);
        let group = &scores.questions()[0].role_groups()[0];
        assert_eq!(group.gap().unwrap().to_string(), gap, "{answers}");
        assert_eq!(group.is_flagged(), flagged, "{answers}");
    }
}

#[test]
fn open_mode_shows_every_role_and_nobody_without_one() {
    let framework = checked(framework(&[1]));
    let document = with_roles(answered(&framework, &["1234"]), "ab..");
    let scores = scores_of(&framework, document.clone(), Policy::Open);
    let groups = scores.questions()[0].role_groups();
    let roles: Vec<_> = groups.iter().map(|group| (group.role().id().as_str(), group.value_sum())).collect();
    assert_eq!(roles, [("a", 1), ("b", 2)]);

    // agreed to after closing it shows none: nobody answered on that promise
    let silent = ResponseSetDocument { agreed_open: None, ..document };
    let closed = ResponseSet::check(&framework, silent).unwrap().close();
    let closed = closed.with_agreed_open("All four agreed afterwards.").unwrap();
    let disclosed = Disclosed::of(&closed, Policy::Open).unwrap();
    assert!(Scores::of(&disclosed).questions()[0].role_groups().is_empty());
}

#[test]
fn what_follows_from_a_report_is_said_where_it_can_come_true() {
    let promises = |columns: &[&str], policy: Policy| -> Vec<&'static str> {
        let framework = checked(framework(&[columns.len()]));
        let document = answered(&framework, columns);
        let promises = disclosed(&framework, &document, policy).unwrap().promises();
        promises.into_iter().map(Promise::as_str).collect()
    };
    let confidential = |columns: &[&str]| promises(columns, Policy::Confidential);
    assert_eq!(confidential(&["44432"]), ["names_hidden", "confidential"]);
    assert_eq!(confidential(&["44432", "44444"]), ["names_hidden", "confidential", "one_answer"]);
    assert_eq!(confidential(&["444432", "444443"]), ["names_hidden", "confidential", "all_but_one"]);
    // a way of not answering is an answer, also of a question that is hidden
    assert_eq!(confidential(&["44432", "ddddd"]), ["names_hidden", "confidential", "one_answer"]);
    assert_eq!(confidential(&["444432", "ddddd4"]), ["names_hidden", "confidential", "all_but_one"]);
    assert_eq!(confidential(&["444432", "44444-"]), ["names_hidden", "confidential", "all_but_one"]);
    // four hidden answers and one "don't know": nobody knows which points they are
    assert_eq!(confidential(&["44432", "4444d"]), ["names_hidden", "confidential"]);
    // of too few people nothing follows
    assert_eq!(confidential(&["4444"]), ["confidential"]);
    assert_eq!(promises(&["4444"], Policy::Open), ["open", "agreement", "one_answer"]);
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
