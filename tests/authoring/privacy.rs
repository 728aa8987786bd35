//! Of a file of responses no line and no value is shown, whatever is wrong with it.

use ilt::source::{FileProblems, SourceFile};
use ilt::{ResponseSet, Tally};

use crate::files::{framework, text};

const SENTINEL: &str = "Sentinel";

/// Everything that can be got out of the problems of a file.
fn everything(problems: &FileProblems) -> String {
    format!(
        "{problems}\n{}\n{problems:?}\n{}",
        problems.render(true),
        serde_json::to_string(&problems.to_document()).unwrap()
    )
}

fn problems(name: &str, text: &str) -> FileProblems {
    ResponseSet::read(&framework(), &SourceFile::new(name, text)).expect_err(text)
}

#[test]
fn no_value_of_a_response_is_shown() {
    let responses = text("base_responses.yaml");
    for (line, by) in [
        ("{shares_plans: often}", "{shares_plans: Sentinel}"),
        ("{shares_plans: often}", "{shares_plans: [Sentinel]}"),
        ("{shares_plans: often}", "Sentinel"),
        ("{shares_plans: often}", "{shares_plans: !Sentinel often}"),
        ("{shares_plans: often}", "{shares_plans: *Sentinel}"),
        ("{shares_plans: often}", "{shares_plans: Sentinel"),
        ("{shares_plans: often}", "{shares_plans: 'Sentinel"),
        ("status: submitted", "status: Sentinel"),
        ("status: submitted", "status: submitted\n    role: Sentinel"),
        ("status: submitted", "status: submitted\n    comment: Sentinel: she said"),
        ("status: submitted", "status: submitted\n    comment: she said: Sentinel"),
        ("status: submitted", "status: submitted\n    comment: |\n      She said\n   Sentinel\n"),
        ("status: submitted", "status: submitted\n    comment: {en: Sentinel}"),
        ("status: submitted", "status: submitted\n    consents_to_attribution: Sentinel"),
        (
            "status: submitted",
            "status: submitted\n    consents_to_attribution: Sentinel\n    consents_to_attribution: true",
        ),
        ("status: submitted", "status: submitted\n\tcomment: Sentinel"),
        ("status: submitted", "status: submitted\n    comment: @Sentinel"),
        ("roster_size: 7", "roster_size: Sentinel"),
        ("roster_size: 7", "roster_size: 7\nconsensus: {shares_plans: Sentinel}"),
    ] {
        assert!(responses.contains(line), "{line}");
        let shown = everything(&problems("responses.yaml", &responses.replace(line, by)));
        assert!(shown.contains("responses.yaml"), "{shown}");
        assert!(!shown.contains(SENTINEL), "{by}\n{shown}");
        assert!(!shown.contains("Cedar Elementary"), "no line of the file: {shown}");
    }
}

#[test]
fn no_value_of_a_response_in_json_is_shown() {
    let json = |response: &str| {
        format!(
            "{{\"format\": \"ilt-responses/1\", \"framework\": {{\"id\": \"lakeside\", \"version\": \"1.0.0\"}},\n\
             \"team\": {{\"id\": \"cedar\", \"name\": \"Cedar Elementary\"}},\n\
             \"cycle\": {{\"id\": \"fall\", \"label\": \"Fall\", \"order\": 1, \"closed\": true}},\n\
             \"roster_size\": 7, \"responses\": [{response}]}}"
        )
    };
    for response in [
        "{\"respondent\": \"r1\", \"status\": \"submitted\", \"answers\": {\"shares_plans\": \"Sentinel\"}}",
        "{\"respondent\": \"r1\", \"status\": \"Sentinel\", \"answers\": {}}",
        "{\"respondent\": \"r1\", \"status\": \"submitted\", \"answers\": {}, \"comment\": [\"Sentinel\"]}",
        "{\"respondent\": \"r1\", \"status\": \"submitted\", \"answers\": {}, \"comment\": \"Sentinel}",
        "{\"respondent\": \"r1\", \"status\": \"submitted\", \"answers\": {}, \"comment\": Sentinel}",
        "{\"respondent\": \"r1\", \"status\": \"submitted\", \"answers\": {\"shares_plans\": \"Sentinel\",}}",
        "{\"respondent\": \"r1\", \"status\": \"submitted\", \"answers\": {\"shares_plans\": \"Sentinel\\ud800\"}}",
        "\"Sentinel\"",
    ] {
        let shown = everything(&problems("responses.json", &json(response)));
        assert!(shown.contains("responses.json:"), "{shown}");
        assert!(!shown.contains(SENTINEL), "{response}\n{shown}");
        assert!(!shown.contains("Cedar Elementary"), "no line of the file: {shown}");
    }
}

#[test]
fn no_line_of_a_tally_is_shown() {
    let tally = text("base_tally.yaml").replace("often: 2", "Sentinels: 2").replace("roster_size: 7", "roster_size: 1");
    let problems = Tally::read(&framework(), &SourceFile::new("tally.yaml", tally)).unwrap_err();
    assert_eq!(
        problems.to_string(),
        "\
error[more_than_roster]: more people submitted a response than the roster counts
--> tally.yaml:3:14

error[unknown_answer]: `shares_plans` cannot be answered like this
--> tally.yaml:10:33
 = help: it offers: never, often, always, not_applicable"
    );
}

#[test]
fn a_second_place_is_told_without_its_line() {
    let twice = "responses:\n  - {respondent: r1, status: draft, answers: {}}\n  - {respondent: r1, status: draft, answers: {}}\n";
    let responses = text("base_responses.yaml");
    let (head, _) = responses.split_once("responses:\n").unwrap();
    assert_eq!(
        problems("responses.yaml", &format!("{head}{twice}")).to_string(),
        "\
error[duplicate_respondent]: one respondent has two responses
--> responses.yaml:11:18
 = note: the other one: line 10, column 18
 = help: keep the one that counts"
    );
}
