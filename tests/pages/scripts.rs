//! Every text has 80 columns in scripts whose characters take two, one or none, whatever a team calls itself.

use ilt::compare::{Coverage, comparability, diff};
use ilt::response::document::ResponseSetDocument;
use ilt::{Framework, Policy, ResponseSet};

use crate::forge::forged;
use crate::summary::summary;
use crate::text::{assert_lines, cedar, report, text};

/// Long texts of one script each: first without a blank, then with some.
fn texts() -> Vec<String> {
    let words = [
        "領導團隊的自我反思",
        "リーダーシップチームの振り返り",
        "수업리더십팀성찰",
        "คณะผู้นำด้านการสอนทบทวนตนเอง",
        "فريق القيادة التعليمية",
        "צוות ההובלה",
        "👩‍🏫👨🏽‍🏫🏳️‍🌈",
        "❤️☎️1️⃣©️",
        "🇨🇱🇲🇽",
        "ｆｕｌｌｗｉｄｔｈ",
        "e\u{301}\u{302}\u{303}\u{304}n\u{303}",
        "\u{1100}\u{1161}\u{11a8}",
        "a\u{200b}b\u{2060}c\u{ad}d",
        "\u{202e}txet\u{2066}",
        "한\u{3000}字\u{a0}x",
        "W",
    ];
    words.iter().map(|word| format!("{} {}", word.repeat(30), vec![*word; 30].join(" "))).collect()
}

fn called(name: &str) -> ResponseSet {
    let mut document: ResponseSetDocument = cedar().to_document();
    document.team.name = name.into();
    document.cycle.label = name.into();
    ResponseSet::check(&Framework::new_leaders(), document).unwrap()
}

#[test]
fn every_script_has_80_columns_in_a_report() {
    for words in texts() {
        let report = report(&called(&words), Policy::Confidential, "en");
        summary(&report);
        let forged = forged(&report, |_| words.clone());
        text(&forged);
        summary(&forged);
    }
}

#[test]
fn every_script_has_80_columns_in_a_comparison() {
    let base = Framework::new_leaders();
    for words in texts() {
        let mut document = base.document().clone();
        document.version = "2.0.0".into();
        document.title = words.as_str().into();
        for area in &mut document.areas {
            area.title = words.as_str().into();
            for question in &mut area.questions {
                question.text = words.as_str().into();
            }
        }
        let next = Framework::try_from(document).unwrap();
        for language in ["en", "es"].map(|tag| tag.parse().unwrap()) {
            assert_lines(&diff(&base, &next).to_text(&language));
            assert_lines(&comparability(&base, &next).to_text(&language));
            assert_lines(&Coverage::of(&next).to_text(&language));
        }
    }
}
