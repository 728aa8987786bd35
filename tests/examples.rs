//! What the examples print. The examples are compiled into this test, so nothing is built or started by it.
#![cfg(all(feature = "new-leaders", feature = "page"))]

#[path = "../examples/custom_framework.rs"]
#[allow(dead_code, reason = "`main` is not called here")]
mod custom_framework;
#[path = "../examples/embed.rs"]
#[allow(dead_code, reason = "`main` is not called here")]
mod embed;
#[path = "../examples/reflect.rs"]
#[allow(dead_code, reason = "`main` is not called here")]
mod reflect;

#[path = "../examples/second_cycle.rs"]
#[allow(dead_code, reason = "`main` is not called here")]
mod second_cycle;

use insta::assert_snapshot;

/// What `reflect` prints, what it complains of, and its exit code.
fn reflect(arguments: &[&str]) -> (String, String, u8) {
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let code = reflect::run(arguments.iter().map(|argument| (*argument).to_owned()), &mut out, &mut err);
    (String::from_utf8_lossy(&out).into_owned(), String::from_utf8_lossy(&err).into_owned(), code)
}

fn printed(arguments: &[&str]) -> String {
    let (out, err, code) = reflect(arguments);
    assert_eq!((err.as_str(), code), ("", 0));
    out
}

#[test]
fn the_confidential_report() {
    let text = printed(&[]);
    assert_snapshot!("cedar_confidential", text);

    assert!(text.contains(
        "for collaboration?\nNot shown: 4 people answered it, and a confidential report needs at least 5.\n"
    ));
    assert!(text.contains(
        "- Ensure resources are allocated equitably across the school?\n  Not shown: 3 people answered it, and a confidential report needs at least 5.\n"
    ));
    assert!(text.contains("School culture: Mixed\n  1 of 2 a strength, 1 of 2 an opportunity (2 of 3 questions)\n"));
    assert!(text.contains("\nSchool culture           3.00 (1…5)  0.50  2 of 3 questions\n"));
    // a principal reads words; ids and numbers stand at the end
    let (read, numbers) = text.split_once("The areas in numbers").unwrap();
    assert!(!read.contains('_') || read.split("____").all(|part| !part.trim_matches('_').contains('_')), "{read}");
    assert!(!read.contains("pos.") && !read.contains("(sum") && numbers.contains("\nfamily_and_community       7"));
    let opportunities = text.split("Opportunities to prioritize").nth(1).unwrap();
    let opportunities = opportunities.split("Also:").next().unwrap();
    assert!(opportunities.contains("\n1. Implement systems"));
    assert!(opportunities.contains("\n2. (tied) Support teachers"));
    assert!(opportunities.contains("\n2. (tied) Reflect on teacher progress"));
}

/// The numbers of the worked example in the rules.
#[test]
fn the_open_report_shows_every_number() {
    let text = printed(&["--open"]);
    assert_snapshot!("cedar_open", text);

    let rows = "\
shared_understanding 7 0 0 1 5 1 28 4.00 0.75 6 0 Strength
teacher_team_meetings 6 0 0 4 2 0 20 3.33 0.58 2 0 Steady
data_analysis_support 7 0 4 2 1 0 18 2.57 0.39 1 4 Opportunity
shared_norms 7 1 0 0 4 2 27 3.86 0.71 6 1 Strength dissent
family_and_community 7 1 4 2 0 0 15 2.14 0.29 0 5 Opportunity
necessary_conversations 4 0 1 2 1 0 12 3.00 0.50 1 1 Steady fragile, low visibility
delegation 7 1 2 0 2 2 23 3.29 0.57 4 3 Opportunity contested, fragile
new_staff_support 7 0 2 5 0 0 19 2.71 0.43 0 2 Opportunity
differentiated_development 7 0 4 2 1 0 18 2.57 0.39 1 4 Opportunity
consistent_meetings 7 0 0 0 2 5 33 4.71 0.93 7 0 Strength
actionable_data 7 0 0 0 7 0 28 4.00 0.75 7 0 Strength unanimous
equitable_resources 3 0 1 1 1 0 9 3.00 0.50 1 1 Opportunity contested, fragile, poor fit
strong_relationships 6 0 0 0 3 3 27 4.50 0.88 6 0 Strength
asking_for_help 7 0 0 7 0 0 21 3.00 0.50 0 0 Steady unanimous, fragile
equity_of_voice 6 0 1 3 2 0 19 3.17 0.54 2 1 Steady fragile
";
    let words: Vec<&str> = text.split_whitespace().collect();
    assert!(words.join(" ").contains(&rows.split_whitespace().collect::<Vec<_>>().join(" ")), "{text}");
}

#[test]
fn the_spanish_report() {
    assert_snapshot!("cedar_spanish", printed(&["--language", "es"]));
    assert_eq!(printed(&["--language", "es-MX"]), printed(&["--language", "es"]));
}

#[test]
fn the_report_as_json() {
    let json = printed(&["--json"]);
    assert_snapshot!("cedar_json", json);
    let report: ilt::Report = serde_json::from_str(&json).unwrap();
    assert_eq!(report.to_text(), printed(&[]), "the text is made of nothing but the document");
}

#[test]
fn the_report_as_markdown() {
    assert_snapshot!("cedar_markdown", printed(&["--markdown"]));
}

#[test]
fn the_summary_of_the_report() {
    assert_snapshot!("cedar_summary", printed(&["--summary"]));
    assert_snapshot!("cedar_summary_spanish", printed(&["--summary", "--language", "es"]));
}

/// Its words are those of the text; how they look stands in `page.css` alone.
#[test]
fn the_report_as_html() {
    let html = printed(&["--html"]);
    assert!(html.contains(ilt::page::STYLE));
    assert_snapshot!("cedar_html", html.replace(ilt::page::STYLE, "…\n"));
}

#[test]
fn options_combine() {
    let json = printed(&["--open", "--json", "--language", "es"]);
    let report: ilt::Report = serde_json::from_str(&json).unwrap();
    assert_eq!(report.to_text(), printed(&["--language", "es", "--open"]));
    let html = printed(&["--open", "--html", "--language", "es"]);
    assert_eq!(html, report.to_html());
    assert_eq!(printed(&["--open", "--markdown", "--language", "es"]), report.to_markdown());
    let summary = printed(&["--summary", "--open", "--markdown", "--language", "es"]);
    assert_eq!(summary, report.summary_page().to_markdown());
    let cedar = concat!(env!("CARGO_MANIFEST_DIR"), "/examples/data/cedar.closed.json");
    assert_eq!(printed(&[cedar]), printed(&[]));
}

#[test]
fn a_wrong_command_says_what_is_wrong() {
    let wrong = |arguments: &[&str], message: &str| {
        let (out, err, code) = reflect(arguments);
        assert_eq!((out.as_str(), err.as_str(), code), ("", format!("{message}\nsee `--help`\n").as_str(), 2));
    };
    wrong(&["--opne"], "`--opne` is not an option");
    wrong(&["--json", "--language"], "`--language` needs a tag, such as `es`");
    wrong(&["--language", "e s"], "`e s`: this is not a language tag such as `en`, `es` or `es-MX`");
    wrong(&["one.json", "two.json"], "`two.json` is a second file, and one is read");
    let (help, err, code) = reflect(&["--help"]);
    assert!(help.contains("usage: reflect [--open]") && err.is_empty() && code == 0);
}

#[test]
fn a_report_that_cannot_be_says_why() {
    let (out, err, code) = reflect(&["no such file.json"]);
    assert!(out.is_empty() && err.starts_with("`no such file.json`: ") && code == 1, "{err}");
    let framework = concat!(env!("CARGO_MANIFEST_DIR"), "/src/framework/new_leaders/1.0.0.json");
    let (out, err, code) = reflect(&[framework]);
    assert!(out.is_empty() && err.contains("ilt-closed/1") && code == 1, "{err}");
}

#[test]
fn an_app_that_embeds_the_crate() {
    let mut out = Vec::new();
    embed::run(&mut out).unwrap();
    assert_snapshot!("embed", String::from_utf8_lossy(&out));
}

#[test]
fn a_second_cycle() {
    let printed = |summary: bool| {
        let mut out = Vec::new();
        second_cycle::run(summary, &mut out).unwrap();
        String::from_utf8(out).unwrap()
    };
    let text = printed(false);
    assert_snapshot!("second_cycle", text);
    assert_snapshot!("second_cycle_summary", printed(true));
    // in the order of a meeting
    let headings = [
        "What we said we would do",
        "Strengths to celebrate",
        "Opportunities to prioritize",
        "What moved since Fall 2026",
        "What we commit to",
        "The areas at a glance",
        "Question by question",
        "What cannot be seen",
        "Comments",
        "First: what do you notice?",
        "What these numbers cannot say",
        "The areas in numbers",
        "How the numbers were made",
        "Sources",
    ];
    let places: Vec<Option<usize>> = headings.iter().map(|heading| text.find(&format!("\n{heading}\n"))).collect();
    assert!(places.iter().all(Option::is_some) && places.is_sorted(), "{places:?}");
    assert!(text.contains("   Done, and it improved: celebrate it, and say what worked.\n"));
    assert!(text.contains("   Fall 2026: Never 1, Rarely 4, Sometimes 2, Often 0, Always 0\n"));
    assert!(text.contains("  A new series starts here: its words changed.\n"));
    // what was reworded has no number of what moved, in words or elsewhere
    let (_, moved) = text.split_once("What moved, in numbers").unwrap();
    assert!(moved.contains("\ndelegation                  Cannot be compared\n"), "{moved}");
}

#[test]
fn a_framework_made_in_code() {
    let mut out = Vec::new();
    custom_framework::run(&mut out).unwrap();
    assert_snapshot!("custom_framework", String::from_utf8_lossy(&out));
}
