use ilt::intake::{ColumnDocument, ColumnKind, ImportCells, Keys, LeaveOutDocument, MappingDocument};

use ilt::response::document::TeamDocument;

use crate::read::{EXPORTS, decided, expected, framework, imported, sorted, table};

/// By export the column of the team, the one that names people where the draft does not find it, and the rows that are no
/// response: what a person says who knows the survey.
fn decide(name: &str) -> impl FnOnce(&mut MappingDocument) + use<> {
    let is_resaved = name == "google-sheet-resaved-excel.csv";
    let is_anonymous = name == "qualtrics-choice-text.csv";
    let who = is_resaved.then_some("What is your name?");
    let name = name.to_owned();
    move |mapping| {
        let (column, is) = match &*name {
            "redcap-raw.csv" => ("team", "99"),
            "limesurvey-codes.csv" => ("team", "TEST"),
            "qualtrics-numeric.csv" => ("Status", "1"),
            _ => ("Which team are you in?", "TEST"),
        };
        mapping.leave_out.get_or_insert_default().push(LeaveOutDocument::new("test", column, [is]));
        // the list of codes of each project says what they mean, and from which end they count
        let (codes, others): (&[&str], &[(&str, &str)]) = match &*name {
            // somebody shortened the label in one row
            "google-sheet-resaved-excel.csv" => (&[], &[("n/a", "not_applicable")]),
            "redcap-raw.csv" => (&["1", "2", "3", "4", "5"], &[("88", "not_applicable")]),
            "limesurvey-codes.csv" => (&["AO01", "AO02", "AO03", "AO04", "AO05"], &[("AO06", "not_applicable")]),
            "qualtrics-numeric.csv" => (&["5", "4", "3", "2", "1"], &[("7", "not_applicable"), ("-99", "skipped")]),
            _ => (&[], &[]),
        };
        let codes = codes.iter().zip(["never", "rarely", "sometimes", "often", "always"]);
        for (cell, word) in codes.map(|(cell, word)| (*cell, word)).chain(others.iter().copied()) {
            mapping.cells.get_or_insert_default().insert(cell.to_owned(), word.to_owned());
        }
        if name.ends_with("raw.csv") || name.ends_with("numeric.csv") {
            let teams = [("1", "Maths"), ("2", "Science"), ("3", "English"), ("4", "Office")];
            let team = |(code, name): (&str, &str)| (code.to_owned(), TeamDocument::called(name).expect("a team"));
            mapping.teams = Some(teams.into_iter().map(team).collect());
        }
        if name == "limesurvey-codes.csv" {
            for area in framework().areas() {
                for (question, number) in area.questions().iter().zip(1..) {
                    let column = format!("{}[SQ{number:03}]", area.id());
                    mapping.columns.push(ColumnDocument::question(&column, question.id().as_str()));
                }
            }
        }
        if name == "surveymonkey-moved.csv" {
            mapping.columns.push(ColumnDocument::of("Date Created", ColumnKind::SubmittedAt));
        }
        if is_anonymous {
            // nothing in it says that one person sent it in twice: somebody who knows leaves the first one out
            let twice = LeaveOutDocument::new("sent again", "ResponseId", ["R_02abcDEF0002"]);
            mapping.leave_out.get_or_insert_default().push(twice);
            mapping.columns.retain(|column| column.says != Some(ColumnKind::Respondent));
        }
        mapping.columns.extend(who.map(|who| ColumnDocument::of(who, ColumnKind::Respondent)));
    }
}

#[test]
fn every_export_gives_the_answers_of_eight_people() {
    for name in EXPORTS {
        let mapping = decided(name, decide(name));
        assert_eq!(sorted(imported(name, &mapping)), sorted(expected()), "{name}");
    }
}

#[test]
fn the_account_of_every_export_says_what_was_left_out_and_why() {
    for name in EXPORTS {
        let report = decided(name, decide(name)).import(&table(name), &Keys::numbers()).report;
        let is_anonymous = name == "qualtrics-choice-text.csv";
        assert_eq!((report.rows, report.used, report.replaced), (10, 8, u64::from(!is_anonymous)), "{name}");
        let left_out: Vec<_> = report.left_out.iter().map(|rule| (rule.because.as_str(), rule.rows)).collect();
        let due = if is_anonymous { vec![("preview", 1), ("test", 0), ("sent again", 1)] } else { vec![("test", 1)] };
        assert_eq!(left_out, due, "{name}");
        let ImportCells { answered, not_applicable, dont_know, skipped, not_understood, .. } = report.cells;
        assert_eq!((answered, not_applicable, dont_know, skipped, not_understood), (98, 5, 0, 17, 0), "{name}");
        assert_eq!(report.teams.iter().map(|team| team.responses).sum::<u64>(), 8, "{name}");
        assert_eq!(report.blank, if name.starts_with("google-sheet") { 2 } else { 0 }, "{name}");
    }
}

#[test]
fn names_and_addresses_stay_in_the_table() {
    for name in EXPORTS {
        let mapping = decided(name, decide(name));
        let import = mapping.import(&table(name), &Keys::hashed(b"a long secret of the district").expect("a secret"));
        let sets = import.responses.expect("responses");
        let said = serde_json::to_string(&sets).expect("JSON") + &serde_json::to_string(&import.report).expect("JSON");
        for private in
            ["school.example", "Zoë", "Nunez", "Núñez", "Sjöström", "192.0.2", "Year 7", "R_0", "1189000", "tk00"]
        {
            assert!(!said.contains(private), "{name}: {private}");
        }
        let debug = format!("{:?}", table(name));
        assert!(!debug.contains("Often") && !debug.contains('@'), "{debug}");
    }
}

#[test]
fn a_person_keeps_the_key_in_another_tool() {
    let keys = Keys::hashed(b"a long secret of the district").expect("a secret");
    let keys_of = |name: &str| {
        let mapping = decided(name, |mapping| {
            decide(name)(mapping);
            mapping.cycle.id = name.split(['-', '.']).next().expect("a name").into();
        });
        let import = mapping.import(&table(name), &keys);
        let sets = import.responses.expect("responses");
        let mut keys: Vec<String> =
            sets.iter().flat_map(|set| set.to_document().responses).map(|response| response.respondent).collect();
        keys.sort();
        (keys, import.report.unnamed)
    };
    let (google, unnamed) = keys_of("google-forms.csv");
    let (monkey, _) = keys_of("surveymonkey.csv");
    assert_eq!((google.len(), unnamed), (8, 1));
    // one left the address out, and has a key of that row alone
    assert_eq!(google.iter().filter(|key| monkey.contains(key)).count(), 7);
}

#[test]
fn teams_are_one_and_the_same_in_every_tool() {
    let teams = |name: &str| {
        let import = decided(name, decide(name)).import(&table(name), &Keys::numbers());
        let mut teams: Vec<_> = import.report.teams.iter().map(|team| (team.id.to_string(), team.responses)).collect();
        teams.sort();
        teams
    };
    for name in EXPORTS {
        assert_eq!(teams(name), teams("google-forms.csv"), "{name}");
    }
}
