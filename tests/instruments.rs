//! The three instruments of `examples/instruments`: each goes through the program, and its report was read. The example is
//! compiled into this test, so nothing but the program is started by it.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use std::fs;
use std::path::Path;
use std::process::Command;

use ilt::framework::Library;
use ilt::page::PageOptions;
use ilt::response::document::{CycleDocument, ResponseSetDocument, TeamDocument};
use ilt::{Framework, Policy, Report};
use insta::assert_snapshot;

#[path = "../examples/instruments.rs"]
#[allow(dead_code, reason = "`main` is not called here")]
mod instruments;

use instruments::INSTRUMENTS;

/// The file in which the answers to an instrument stand.
fn answers(name: &str) -> &'static str {
    if name == "tiers" { "rating.yaml" } else { "responses.yaml" }
}

/// What the program prints in an instrument's folder, what it says besides, and its exit code.
fn ilt(name: &str, arguments: &str) -> (String, String, i32) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/instruments").join(name);
    let mut command = Command::new(env!("CARGO_BIN_EXE_ilt"));
    let ran = command.current_dir(folder).args(arguments.split_whitespace()).output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    (text(ran.stdout), text(ran.stderr), ran.status.code().unwrap())
}

/// What the program prints where nothing is wrong.
fn printed(name: &str, arguments: &str) -> String {
    let (out, err, code) = ilt(name, arguments);
    assert_eq!(code, 0, "{name}: ilt {arguments}\n{err}");
    out
}

fn text(name: &str, file: &str) -> String {
    fs::read_to_string(format!("{}/examples/instruments/{name}/{file}", env!("CARGO_MANIFEST_DIR"))).unwrap()
}

/// The report on an instrument's closed cycle.
fn report(name: &str) -> Report {
    let mut library = Library::new();
    library.add(Framework::from_json(&text(name, "framework.json")).unwrap()).unwrap();
    library.report(&text(name, "closed.json"), Policy::Confidential, &"en".parse().unwrap()).unwrap()
}

#[test]
fn every_file_checks() {
    for name in INSTRUMENTS {
        let files = format!("framework.yaml framework.json {} closed.json district.yaml", answers(name));
        let (_, told, code) = ilt(name, &format!("check --deny-warnings {files}"));
        assert!(code == 0 && told.contains("5 files checked: 0 problems, 0 warnings"), "{name}: {told}");
        assert_eq!(printed(name, "resolve --format json framework.yaml"), text(name, "framework.json"));
    }
}

#[test]
fn closing_the_answers_gives_the_closed_cycle() {
    for (name, told) in [
        ("tiers", "closed: the team's own rating of 10 questions\n"),
        ("two_ratings", "closed: 8 of 9 people answered\n"),
        ("rubric", "closed: 7 of 8 people answered\n"),
    ] {
        let (closed, said, code) = ilt(name, &format!("close --framework framework.yaml {}", answers(name)));
        assert_eq!((said.as_str(), code), (told, 0));
        assert_eq!(closed, text(name, "closed.json"), "{name}");
    }
}

#[test]
fn the_report_of_an_inventory_that_the_team_rated() {
    assert_snapshot!("tiers", printed("tiers", "report --framework framework.yaml closed.json"));
    assert_snapshot!("tiers_diff", printed("tiers", "diff framework.yaml district.yaml"));
}

#[test]
fn the_report_of_a_survey_with_two_ratings() {
    assert_snapshot!("two_ratings", printed("two_ratings", "report --framework framework.yaml closed.json"));
    assert_snapshot!(
        "two_ratings_spanish",
        printed("two_ratings", "report --framework framework.yaml closed.json --language es")
    );
    assert_snapshot!("two_ratings_diff", printed("two_ratings", "diff framework.yaml district.yaml"));
}

#[test]
fn the_report_of_a_rubric() {
    assert_snapshot!("rubric", printed("rubric", "report --framework framework.yaml closed.json"));
    assert_snapshot!("rubric_diff", printed("rubric", "diff framework.yaml district.yaml"));
}

/// A descriptor stands below the bar of its point: where somebody ticked it, or of every point where that is asked for.
#[test]
fn what_points_look_like_is_told_in_full_on_request() {
    let options = "report --framework framework.yaml closed.json --all-descriptors";
    let all = printed("rubric", options);
    assert!(all.contains(
        "    1 Starting    unfavorable  0\n      Goals come from the district, and few of us could name them.\n    2 Developing"
    ));
    // also of a question whose answers are hidden
    let (_, hidden) = all.split_once("\nWhat we learn ourselves\nNot shown").unwrap();
    assert!(hidden.contains("    - Starting: There is no time for our own learning.\n"), "{hidden}");
    // a rating of the team has no bars
    let rated = printed("tiers", options);
    assert!(
        rated.contains(
            "    The team's own rating: Not yet: Whoever a teacher names joins.\n    - Partly: There are rules"
        )
    );
    for name in ["rubric", "tiers"] {
        let report = report(name);
        let page = report.page_with(PageOptions::default().all_descriptors());
        assert_eq!(printed(name, options), page.to_text());
        let html = page.to_html();
        let questions = report.areas.iter().flat_map(|area| &area.questions);
        let descriptors: Vec<_> = questions.flat_map(|question| &question.descriptors).collect();
        assert!(descriptors.len() >= 12);
        assert!(descriptors.iter().all(|descriptor| html.contains(&descriptor.text)), "{html}");
    }
}

/// What the rules give, counted by hand.
#[test]
fn areas_and_ranks_are_as_counted_by_hand() {
    let areas = |report: &Report| -> Vec<(String, u64, String)> {
        let score = |area: &ilt::report::ReportArea| area.result.display().unwrap_or("-").to_owned();
        report.areas.iter().map(|area| (area.id.clone(), area.questions_in_score, score(area))).collect()
    };
    let area = |id: &str, questions: u64, score: &str| (id.to_owned(), questions, score.to_owned());
    // (2 + 2 + 1 + 0 + 2 + 1) of 12; (1 + 0 + 2 + 1) of 8, one of five not rated; the third tier is not asked
    let tiers = report("tiers");
    assert_eq!(areas(&tiers), [area("all_students", 6, "1.33"), area("some_students", 4, "1.00")]);
    // (2 + 1) of 4; (2 + 1 + 0 + 2 + 1) of 10; (2 + 1 + 0) of 6, one of four not rated
    let views: Vec<(String, String)> =
        tiers.views.iter().map(|view| (view.id.clone(), view.result.display().unwrap_or("-").to_owned())).collect();
    let view = |id: &str, score: &str| (id.to_owned(), score.to_owned());
    assert_eq!(views, [view("teams", "1.50"), view("practice", "1.20"), view("data", "1.00")]);
    // importance comes first: (2 * 7 + 1) / 8, (2 * 4 + 4) / 8, (2 + 6) / 8, 4 / 6
    let asked_for = report("two_ratings").opportunities.candidates;
    let ranked: Vec<&str> = asked_for.iter().map(|candidate| candidate.question.as_str()).collect();
    assert_eq!(ranked, ["time_on_instruction", "disagreement", "visits", "feedback"]);
    let rubric = report("rubric");
    let selected = |standouts: &ilt::report::ReportStandouts| -> Vec<(u64, String)> {
        let selected = standouts.candidates.iter().filter(|candidate| candidate.selected);
        selected.map(|candidate| (candidate.rank, candidate.question.clone())).collect()
    };
    // four answers are too few for a confidential report: the last question is in no score
    assert_eq!(areas(&rubric), [area("purpose", 3, "2.67"), area("learning", 2, "1.71")]);
    assert_eq!(selected(&rubric.strengths), [(1, "membership".to_owned()), (2, "shared_goals".to_owned())]);
}

/// The program has the files and says lines in them, and an app places in the document.
fn without_places(text: &str) -> String {
    let lines = text.lines().filter(|line| !line.trim_start().starts_with("at "));
    lines.flat_map(|line| [line, "\n"]).collect()
}

#[test]
fn the_example_prints_each_report_and_its_diff() {
    let print = |names: &[&str]| {
        let (mut out, mut err) = (Vec::new(), Vec::new());
        let code = instruments::run(names.iter().map(|name| (*name).to_owned()), &mut out, &mut err);
        (String::from_utf8(out).unwrap(), String::from_utf8(err).unwrap(), code)
    };
    let expected = |name: &str| {
        let report = printed(name, "report --framework framework.yaml closed.json");
        let diff = printed(name, "diff framework.yaml district.yaml");
        // the program says what stays comparable after the changes
        let (changes, _) = diff.split_once("\nWhat stays comparable").unwrap();
        (report, without_places(changes.trim_end()))
    };
    let (all, said, code) = print(&[]);
    assert_eq!((said.as_str(), code), ("", 0));
    let all = without_places(&all);
    for name in INSTRUMENTS {
        let (report, changes) = expected(name);
        assert!(all.contains(without_places(report.trim_end()).trim_end()) && all.contains(&changes), "{name}");
        assert!(print(&[name]).0.starts_with(report.trim_end()));
    }
    let message = "there is no instrument `survey`; these are: tiers, two_ratings, rubric\n";
    assert_eq!(print(&["survey"]), (String::new(), message.to_owned(), 1));
}

/// A view that a district added is of the district, and the others of whoever published the inventory.
#[test]
fn a_view_says_whose_it_is() {
    let framework = Framework::from_json(&text("tiers", "framework.json")).unwrap();
    let file = ilt::source::SourceFile::new("district.yaml", text("tiers", "district.yaml"));
    let district = ilt::overlay::Overlay::read(&framework, &file).unwrap().into_framework();
    let (team, cycle) = (TeamDocument::new("maple", "Maple"), CycleDocument::new("fall", "Fall", 1));
    let set = ilt::ResponseSet::check(&district, ResponseSetDocument::new(&district, team, cycle, 6)).unwrap();
    let report = Report::of(&set.close(), Policy::Confidential, &"en".parse().unwrap()).unwrap();
    let adds = |id: &str| framework.view(id).is_none();
    assert!(report.views.iter().any(|view| adds(&view.id)) && report.views.iter().any(|view| !adds(&view.id)));
    for view in &report.views {
        let source = &report.framework.sources[view.source];
        assert!(source.views.contains(&view.id) && source.covers.contains("view"), "{source:?}");
        assert_eq!(view.source == report.areas[0].source, !adds(&view.id), "{}", view.id);
    }
}
