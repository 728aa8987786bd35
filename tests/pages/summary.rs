//! A report on one page: 60 lines of 80 columns, whatever was asked and answered.

use ilt::cycle::{Aim, Commitments, Reflection};
use ilt::framework::document::{AreaDocument, QuestionDocument, RoleDocument};
use ilt::response::document::{ResponseDocument, ResponseSetDocument};
use ilt::{Disclosed, Framework, Policy, Report, ResponseSet};

use crate::forge::forged;
use crate::markup::text_of;
use crate::text::{ESCAPE, assert_lines, cedar, every_sentence, report};

/// The summary as text, which has its place on one page.
pub(crate) fn summary(report: &Report) -> String {
    let page = report.summary_page();
    let text = page.to_text();
    assert!(text.lines().count() <= 60, "{} lines:\n{text}", text.lines().count());
    assert_lines(&text);
    text_of(&page.to_html());
    crate::markdown::text_of(&page.to_markdown());
    text
}

#[test]
fn the_example_has_its_summary() {
    let text = summary(&report(&cedar(), Policy::Confidential, "en"));
    let headings =
        ["What you can rely on", "Strengths to celebrate", "Opportunities to prioritize", "What we commit to"];
    let places: Vec<usize> = headings.iter().map(|heading| text.find(heading).unwrap()).collect();
    assert!(places.is_sorted(), "{text}");
    for told in [
        "Cedar, Fall 2026\n7 of 7 people answered.\n",
        "\n1. Use consistent processes to ensure team meetings run smoothly and objectives…\n   all 7 said Often or Always\n",
        "\n2. (tied) Support teachers in analyzing data and identifying next steps to impr…\n   4 of 7 said Never or Rarely\n",
        "\nMore in the full report: 2\n",
        "\n2. What we will do:\n   ____",
        "\n   By when: ___",
    ] {
        assert!(text.contains(told), "no `{told}` in\n{text}");
    }
    assert!(!text.contains("Comments"), "no comment stands here, so nothing is promised of any");
}

#[test]
fn every_report_has_its_summary() {
    for language in ["en", "es"] {
        every_sentence(language).iter().for_each(|report| drop(summary(report)));
    }
    // a translation that is much longer, words that take two columns, and whatever a file may say
    for text in ["Länger als gedacht, ", "學校領導團隊", ESCAPE] {
        let forged = forged(&report(&cedar(), Policy::Open, "en"), |_| text.repeat(40));
        summary(&forged);
    }
}

/// Forty questions of two thousand letters, on all of which everyone agrees; everything that can be promised is.
#[test]
fn a_tie_is_counted_and_never_split_in_silence() {
    let mut document = Framework::new_leaders().document().clone();
    let long = "A question that does not end ".repeat(60);
    document.areas = (1..=4)
        .map(|area| {
            let questions = (1..=10).map(|number| {
                QuestionDocument::new(&format!("question_{area}_{number}"), long.trim(), &document.scales[0].id)
            });
            AreaDocument::new(&format!("area_{area}"), long.trim(), questions)
        })
        .collect();
    document.translations = None;
    document.prompts = None;
    document.title = long.trim().into();
    document.asks_importance = Some(true);
    document.roles = Some(vec![RoleDocument::new("principal", "Principal"), RoleDocument::new("teacher", "Teacher")]);
    let framework = Framework::try_from(document).unwrap();
    let answered = |answer: &str| {
        let mut document = ResponseSetDocument { roster_size: 9, ..cedar().to_document() };
        document.agreed_reopening = Some(long.trim().into());
        document.agreed_open = Some(long.trim().into());
        document.responses = (0..8)
            .map(|person| {
                // all but one agree on one half of the questions, and everyone on the other
                let answers = framework.questions().enumerate().map(|(number, question)| {
                    let other = if answer == "always" { "often" } else { "rarely" };
                    (question.id().as_str(), if person == 0 && number % 2 == 0 { other } else { answer })
                });
                let mut response = ResponseDocument::submitted(&format!("r{person}"), answers);
                response.role = Some(if person == 0 { "principal" } else { "teacher" }.into());
                response.consents_to_attribution = Some(person == 0);
                response.comment = Some(long.trim().into());
                response
            })
            .collect();
        ResponseSet::check(&framework, document).unwrap()
    };
    for policy in [Policy::Confidential, Policy::Open] {
        for (answer, more) in [("always", 40), ("never", 40)] {
            for language in ["en", "es"] {
                let report = report(&answered(answer), policy, language);
                let text = summary(&report);
                let shown = text.lines().filter(|line| line.starts_with("1. (")).count();
                let label = &report.words.headings.more;
                assert!(shown >= 3, "{text}");
                for promise in report.disclosure.promise.iter().filter(|promise| {
                    matches!(
                        promise.about.as_str(),
                        "names_hidden" | "one_answer_or_importance" | "named_roles" | "open"
                    )
                }) {
                    let words = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
                    assert!(words(&text).contains(&words(&promise.text)), "no `{}` in\n{text}", promise.text);
                }
                assert!(text.contains(&format!("\n{label} {}\n", more - shown)), "{shown}:\n{text}");
            }
        }
    }
}

/// What a team commits to, in as many and as long words as a file may hold, for the first time and followed up.
#[test]
fn long_commitments_keep_to_the_page() {
    let then = cedar().close();
    let disclosed = Disclosed::of(&then, Policy::Confidential).unwrap();
    let aims = then.framework().questions().take(5).map(|question| Aim::Question(question.id().clone()));
    let mut document = Commitments::draft_of(&disclosed, aims.collect::<Vec<_>>());
    for commitment in &mut document.commitments {
        let of = |text: &str| text.repeat(30).as_str().into();
        (commitment.goal, commitment.owner) = (of("Hear everybody in every meeting. "), of("Dana Montgomery "));
        (commitment.due, commitment.evidence) = (of("by the end of March "), Some(vec![of("What was said. "); 3]));
    }
    let commitments = Commitments::check(then.framework(), document).unwrap();
    let mut later = cedar().to_document();
    (later.cycle.id, later.cycle.label, later.cycle.order) = ("winter_2027".into(), "Winter 2027".into(), 2);
    let now = ResponseSet::check(then.framework(), later).unwrap().close();
    let first = Reflection::of(&then, Policy::Confidential).unwrap();
    let second = Reflection::since(&then, &now, Policy::Confidential).unwrap();
    for (reflection, heading) in [(first, "What we commit to"), (second, "What we said we would do")] {
        let reflection = reflection.with_commitments(&commitments).unwrap();
        let text = summary(&Report::of_reflection(&reflection, &"en".parse().unwrap(), &[]));
        let (_, told) = text.split_once(heading).unwrap();
        assert!(told.contains("\n1. Hear everybody in every meeting."), "{text}");
        assert!(told.contains("…\n"), "{text}");
    }
}
