//! What people read, literally.

use ilt::compare::{Coverage, comparability, diff};
use serde_json::json;
use textwrap::core::display_width;

use crate::edit::{Edit, edited, framework, new_leaders};

#[test]
fn what_holds_for_every_question_is_told_once() {
    let new = edited(new_leaders(), &[("/scales/0/non_responses/dont_know", None)]);
    let text = comparability(&framework(&new_leaders()), &framework(&new)).to_text(&"en".parse().unwrap());
    assert!(text.contains("Known from before by the id: 15 (15 rescaled). New: 0. Gone: 0.\n"), "{text}");
    assert!(text.contains("Of every question known from before: the ways of giving no answer changed.\n"), "{text}");
    assert_eq!(text.matches("the ways of giving no answer changed").count(), 1, "{text}");
}

#[test]
fn old_answers_are_read_again_only_where_there_are_any_to_compare() {
    let cap = || ("/priorities/cap", Some(json!(2)));
    let text = |edits: &[Edit]| {
        comparability(&framework(&new_leaders()), &framework(&edited(new_leaders(), edits)))
            .to_text(&"en".parse().unwrap())
    };
    let told = "Rules changed: priorities.cap.";
    let kept = text(&[cap()]);
    let ended = text(&[cap(), ("/stem", Some(json!("How far does your team")))]);
    assert!(kept.contains(&format!("\n{told} Read the old answers again under the new rules.\n")), "{kept}");
    assert!(ended.contains(&format!("\n{told}\n")), "{ended}");
}

#[test]
fn a_relabeled_language_is_told_in_two_lines() {
    let new = edited(new_leaders(), &[("/scales/0/points/1/label/es", Some(json!("Raramente")))]);
    let text = comparability(&framework(&new_leaders()), &framework(&new)).to_text(&"en".parse().unwrap());
    assert!(text.contains("Known from before by the id: 15 (15 equivalent). New: 0. Gone: 0.\n"), "{text}");
    assert!(text.contains("Of every question known from before: words changed in another language.\n"), "{text}");
    assert!(text.contains("\nQuestions that go on in other words\n  shared_understanding, teacher_team_meetings,"));
}

#[test]
fn a_developer_reads_the_gravest_changes_first() {
    let edits = [
        ("/version", Some(json!("1.1.0"))),
        ("/areas/2/questions/0/text/en", Some(json!("Share responsibilities?"))),
        ("/scales/0/points/1/label/es", Some(json!("Raramente"))),
        ("/roles/+1", Some(json!({"id": "counselor", "label": "Counselor"}))),
        ("/areas/1/questions/2", None),
        ("/areas/1/title/en", Some(json!("Climate"))),
        ("/scoring/minimum_n", Some(json!(4))),
        ("/areas/0/questions/0/non_responses", Some(json!([]))),
    ];
    let found = diff(&framework(&new_leaders()), &framework(&edited(new_leaders(), &edits)));
    let expected = "From new_leaders_ilt 1.0.0 to new_leaders_ilt 1.1.0

7 changes; the gravest: breaking.
This requires a major step of the version: 1.1.0 is too low, 2.0.0 would do.

Breaking (1): what others refer to is gone or replaced
  question necessary_conversations (school_culture): removed
    before: Facilitate important and necessary conversations with colleagues
      when encountering language and systems that reinforces inequities or
      creates barriers for collaboration?
    at /areas/1/questions/2 in the old document

Score-affecting (3): the same answers do not mean, or count, the same
  question shared_understanding (learning_and_teaching): non_responses changed
    before: not_applicable, dont_know
    now: none
    at /areas/0/questions/0/non_responses
  question delegation (talent_management): text changed
    before: Delegate responsibilities to various team members?
    now: Share responsibilities?
    The revision is the same.
    The text in es is still that of the words before.
    at /areas/2/questions/0/text
  rule scoring.minimum_n: changed
    before: 3
    now: 4
    at /scoring/minimum_n
  Where the revision is the same: raise it, or declare the change cosmetic.

Additive (1): new beside what was there
  role counselor: added
    now: Counselor
    at /roles/1

Translation (1): another language alone
  point rarely (scale frequency): label in es changed
    before: Rara vez
    now: Raramente
    at /scales/0/points/1/label/es

Editorial (1): nobody answers other than before
  area school_culture: title changed
    before: School culture
    now: Climate
    The text in es is still that of the words before.
    at /areas/1/title
";
    assert_eq!(found.to_text(&"en".parse().unwrap()), expected);
}

#[test]
fn a_translator_reads_what_is_still_to_do() {
    let edits = [
        ("/areas/1/title", Some(json!("School culture"))),
        ("/areas/2/title/es", Some(json!("Talent management"))),
        ("/stem/es-MX", Some(json!("¿Con qué frecuencia ustedes:"))),
        ("/translations/0/status", Some(json!("reviewed"))),
    ];
    let expected = "Languages of new_leaders_ilt 1.0.0: en and 2 others

es: 79 of 80 texts; 1 is missing
  Reviewed.
  Missing:
    /areas/1/title: School culture
  The same as in the default language:
    /areas/2/title/es: Talent management

es-MX: 79 of 80 texts; 1 is missing
  It is not listed under `translations`.
  78 of them stand under a shorter tag.
  Missing:
    /areas/1/title: School culture
";
    assert_eq!(Coverage::of(&framework(&edited(new_leaders(), &edits))).to_text(&"en".parse().unwrap()), expected);
}

/// A terminal gives these characters two columns each.
#[test]
fn eighty_columns_hold_for_wide_characters() {
    let wide = [
        "學校領導團隊的反思".repeat(12),
        "การสะท้อนคิดของทีมผู้นำ".repeat(12),
        "تأمل فريق القيادة في المدرسة ".repeat(12),
        "👩🏫 ".repeat(60),
        "https://例え.jp/".to_owned() + &"長い".repeat(90),
    ];
    for text in wide {
        let edits = |text: &str| {
            framework(&edited(
                new_leaders(),
                &[
                    ("/areas/1/title/en", Some(json!(text))),
                    ("/areas/2/questions/0/text/en", Some(json!(text))),
                    ("/scales/0/points/0/label/es", None),
                ],
            ))
        };
        let (old, new) = (framework(&new_leaders()), edits(&text));
        let longer = edits(&format!("{text}{text}"));
        for page in [
            diff(&old, &new).to_text(&"en".parse().unwrap()),
            diff(&new, &longer).to_text(&"en".parse().unwrap()),
            comparability(&old, &new).to_text(&"en".parse().unwrap()),
            comparability(&new, &old).to_text(&"en".parse().unwrap()),
            Coverage::of(&new).to_text(&"en".parse().unwrap()),
        ] {
            assert!(page.lines().all(|line| display_width(line) <= 80), "{page}");
        }
        let told = diff(&old, &new).to_text(&"en".parse().unwrap());
        let letters = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
        assert!(letters(&told).contains(&letters(&text)), "nothing of it is lost: {told}");
    }
}

#[test]
fn two_long_texts_are_told_word_by_word() {
    let of = |text: &str| framework(&edited(new_leaders(), &[("/areas/2/questions/0/text/en", Some(json!(text)))]));
    let (old, new) = (
        of("Delegate responsibilities to various team members during meetings?"),
        of("Delegate new responsibilities to various team members each month?"),
    );
    let (diff, english) = (diff(&old, &new), "en".parse().unwrap());
    let words: Vec<(&str, &str)> =
        diff.changes[0].words.iter().map(|words| (words.kind.as_str(), words.text.as_str())).collect();
    let expected = [
        ("kept", "Delegate"),
        ("added", "new"),
        ("kept", "responsibilities to various team members"),
        ("removed", "during meetings?"),
        ("added", "each month?"),
    ];
    assert_eq!(words, expected);
    let text = diff.to_text(&english);
    let lines = text.lines().map(str::trim).collect::<Vec<_>>().join(" ");
    let before = "before: Delegate responsibilities to various team members [-during meetings?-] now: Delegate {+new+} \
                  responsibilities to various team members {+each month?+} ";
    assert!(lines.contains(before), "{text}");
    let html = diff.to_html(&english);
    assert!(html.contains("<del><bdi lang=\"\">during meetings?</bdi></del>"), "{html}");
    assert!(html.contains("<ins><bdi lang=\"\">each month?</bdi></ins>"), "{html}");
    let markdown = diff.page(&english).to_markdown();
    assert!(markdown.contains("during meetings?") && markdown.contains("each month?"), "{markdown}");
    // what is said twice is said once, and a word that is the same but for what nobody sees is no other word
    let unseen = of("Delegate responsi\u{ad}bilities to various team members during meetings?");
    let text = ilt::compare::diff(&old, &unseen).to_text(&english);
    assert!(text.contains("[soft hyphen U+00AD]") && !text.contains("{+"), "{text}");
}

#[test]
fn a_change_of_a_scale_names_the_questions_on_it_once() {
    let edits = [
        ("/scales/0/points/0/label/en", Some(json!("Not once"))),
        ("/scales/0/points/1/label/en", Some(json!("Seldom"))),
        ("/areas/2/questions/0/text/en", Some(json!("Share responsibilities?"))),
    ];
    let diff = diff(&framework(&new_leaders()), &framework(&edited(new_leaders(), &edits)));
    let questions: Vec<usize> = diff.changes.iter().map(|change| change.questions.len()).collect();
    assert_eq!(questions, [15, 15, 0]);
    let text = diff.to_text(&"en".parse().unwrap());
    assert_eq!(text.matches("The scale frequency is that of: ").count(), 1, "{text}");
    assert_eq!(text.matches("raise it, or declare the change cosmetic").count(), 1, "{text}");
}

#[test]
fn every_page_is_read_in_spanish_too() {
    let edits = [
        ("/version", Some(json!("1.0.1"))),
        ("/stem/en", Some(json!("How often does our team"))),
        ("/areas/0/questions/1/weight", Some(json!(2))),
        ("/areas/1/title/es", Some(json!("Cultura"))),
        ("/areas/2/questions/0", None),
        ("/scoring", Some(json!({"minimum_n": 4}))),
        ("/scales/0/points/0/label/es", None),
    ];
    let (old, new) = (framework(&new_leaders()), framework(&edited(new_leaders(), &edits)));
    let spanish = "es-MX".parse().unwrap();
    insta::assert_snapshot!("spanish_diff", diff(&old, &new).to_text(&spanish));
    insta::assert_snapshot!("spanish_comparability", comparability(&old, &new).to_text(&spanish));
    insta::assert_snapshot!("spanish_coverage", Coverage::of(&new).to_text(&spanish));
    insta::assert_snapshot!("english_diff", diff(&old, &new).to_text(&"en".parse().unwrap()));
    assert!(diff(&old, &new).to_html(&spanish).contains("<html lang=\"es\""));
    let danish = "da".parse().unwrap();
    assert_eq!(diff(&old, &new).to_text(&danish), diff(&old, &new).to_text(&"en".parse().unwrap()), "no words of it");
}
