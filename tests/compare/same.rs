//! What means the same is no change.

use ilt::compare::{Impact, QuestionStatus, comparability, diff, digest, score_digest};
use serde_json::{Value, json};

use crate::edit::{corpus, edited, framework, moved};

#[track_caller]
fn assert_same(old: &Value, new: &Value) {
    let (old, new) = (framework(old), framework(new));
    assert!(diff(&old, &new).is_empty(), "{}", diff(&old, &new).to_text(&"en".parse().unwrap()));
    assert!(diff(&new, &old).is_empty());
}

#[test]
fn a_framework_is_the_same_as_itself() {
    for name in ["minimal", "plain_texts", "every_field", "two_scales", "spanish_default", "unicode_texts"] {
        assert_same(&corpus(name), &corpus(name));
    }
}

#[test]
fn a_plain_text_is_a_text_in_the_default_language() {
    let plain = corpus("plain_texts");
    let by_language = edited(
        plain.clone(),
        &[
            ("/title", Some(json!({"en": "Lakeside reflection"}))),
            ("/attribution/0/rights", Some(json!({"en": "Free for schools"}))),
            ("/scales/0/points/0/label", Some(json!({"EN": "Never"}))),
            ("/scales/0/non_responses/dont_know/label", Some(json!({"en": "Don't know"}))),
            ("/areas/0/questions/0/text", Some(json!({"en": "share lesson plans?"}))),
        ],
    );
    assert_same(&plain, &by_language);
}

/// Positions of the points of `plain_texts`, with their span.
fn spaced(positions: [i64; 4], span: i64) -> Value {
    let at = [
        "/scales/0/points/0/position",
        "/scales/0/points/1/position",
        "/scales/0/points/2/position",
        "/scales/0/points/3/position",
    ];
    let places: Vec<_> = at.into_iter().zip(positions.map(|position| Some(json!(position)))).collect();
    edited(corpus("plain_texts"), &[places, vec![("/scales/0/span", Some(json!(span)))]].concat())
}

#[test]
fn positions_that_are_the_default_or_in_another_unit_are_the_same() {
    let none = corpus("plain_texts");
    for same in [spaced([0, 1, 2, 3], 3), spaced([0, 5, 10, 15], 15)] {
        assert_same(&none, &same);
        assert_eq!(digest(&framework(&none)), digest(&framework(&same)));
        assert_eq!(score_digest(&framework(&none)), score_digest(&framework(&same)));
    }
    let uneven = spaced([0, 1, 3, 4], 4);
    assert_same(&uneven, &spaced([0, 2, 6, 8], 8));
    assert_eq!(digest(&framework(&uneven)), digest(&framework(&spaced([0, 2, 6, 8], 8))));
    assert!(!diff(&framework(&none), &framework(&uneven)).is_empty());
    assert_ne!(score_digest(&framework(&none)), score_digest(&framework(&uneven)));
}

#[test]
fn a_default_may_be_written_or_left_out() {
    let short = corpus("plain_texts");
    let long = edited(
        short.clone(),
        &[
            ("/scales/0/kind", Some(json!("other"))),
            ("/scales/0/revision", Some(json!(1))),
            ("/scales/0/favorable", Some(json!(["always", "often"]))),
            ("/areas/0/questions/0/revision", Some(json!(1))),
            ("/areas/0/questions/0/keying", Some(json!("forward"))),
            ("/areas/0/questions/0/weight", Some(json!(1))),
            ("/areas/0/questions/0/referent", Some(json!("team"))),
            ("/areas/0/questions/0/may_not_arise", Some(json!(false))),
            ("/areas/0/questions/0/removable", Some(json!(true))),
            ("/areas/0/questions/0/non_responses", Some(json!(["dont_know"]))),
            (
                "/scoring",
                Some(json!({"minimum_n": 3, "minimum_coverage": "2/4", "strength": {"favorable_at_least": "4/6"}})),
            ),
            ("/priorities", Some(json!({"cap": 3, "relative_fallback": true}))),
            ("/disclosure", Some(json!({}))),
        ],
    );
    assert_same(&short, &long);
    let short = corpus("minimal");
    let lists = ["/additions", "/translations", "/roles", "/prompts"];
    assert_same(&short, &edited(short.clone(), &lists.map(|list| (list, Some(json!([]))))));
}

#[test]
fn the_order_of_translations_means_nothing() {
    let complete = corpus("complete_translations");
    let reordered = moved(complete.clone(), "/translations/2", "/translations/0");
    let reordered = edited(
        reordered,
        &[
            (
                "/title",
                Some(
                    json!({"es-mx": "Reflexión de Lakeside", "es": "Reflexión de Lakeside", "en": "Lakeside reflection"}),
                ),
            ),
            ("/translations/0", Some(json!({"language": "FR", "status": "draft"}))),
        ],
    );
    assert_same(&complete, &reordered);
}

#[test]
fn a_name_or_a_version_alone_is_another_release() {
    let old = corpus("plain_texts");
    for edit in [("/version", Some(json!("1.0.1"))), ("/id", Some(json!("lakeside")))] {
        let new = edited(old.clone(), &[edit]);
        let diff = diff(&framework(&old), &framework(&new));
        assert_eq!(diff.changes, []);
        assert!(!diff.is_empty());
        assert!(diff.version.is_satisfied());
    }
}

#[test]
fn another_default_language_does_not_reword_what_says_the_same_in_both() {
    let old = corpus("every_field");
    let other_default = [
        ("/default_language", Some(json!("es"))),
        ("/translations", Some(json!([{"language": "en", "status": "reviewed"}]))),
    ];
    let new = edited(old.clone(), &other_default);
    let (old_framework, new_framework) = (framework(&old), framework(&new));
    let found = diff(&old_framework, &new_framework);
    assert_eq!(found.impact, Some(Impact::Breaking));
    assert!(
        found.changes.iter().all(|change| change.impact != Impact::ScoreAffecting),
        "{}",
        found.to_text(&"en".parse().unwrap())
    );
    let found = comparability(&old_framework, &new_framework);
    assert_eq!(found.questions[0].status, QuestionStatus::Identical);

    // where the words of neither default language are the same, nobody can say that they mean it
    let text = ("/areas/0/questions/0/text", Some(json!({"en": "share plans?", "es": "comparte los planes?"})));
    let new = edited(new, &[text]);
    let found = comparability(&old_framework, &framework(&new));
    assert_eq!(found.questions[0].status, QuestionStatus::Reworded);
}

/// Overlays in files are pinned to these: whoever changes how a digest is made breaks them.
#[test]
fn the_digests_of_the_built_in_framework_are_what_they_were() {
    let framework = framework(&crate::edit::new_leaders());
    assert_eq!(digest(&framework).as_str(), "sha256:e56365b08c7fcc2dca3b1aa596cd84b9956a005cab5b6edb3608910ccbe42106");
    assert_eq!(
        score_digest(&framework).as_str(),
        "sha256:552a87e5c17c5fd121d2fd874d3d418d3b6b005c25f1bd56bf11415c4df4a66a"
    );
}
