//! What each change does, literally.

use ilt::compare::{ChangeDocument, ChangeKind, ChangeKind::*, ChangeNote, Equivalences, Impact, Impact::*, Wording};
use ilt::compare::{diff, diff_with};
use ilt::framework::NonResponse;
use serde_json::{Value, json};

use crate::edit::{Edit, corpus, edited, framework, moved, new_leaders};

/// A change as a table has it: what it does, what happened, what it is about, which field, and where.
type Row = (Impact, ChangeKind, &'static str, &'static str, &'static str);

fn rows(diff: &ilt::compare::Diff) -> Vec<(Impact, ChangeKind, String, String, String)> {
    let rows = diff.changes.iter().map(|change| {
        let field = change.field.clone().unwrap_or_default();
        let field = match &change.language {
            Some(language) => format!("{field} {language}"),
            None => field,
        };
        let document = if change.document == ChangeDocument::Old { " (old)" } else { "" };
        (change.impact, change.kind, change.subject.to_string(), field, format!("{}{document}", change.pointer))
    });
    rows.collect()
}

#[track_caller]
fn assert_rows(old: &Value, new: &Value, expected: &[Row]) {
    let diff = diff(&framework(old), &framework(new));
    let expected: Vec<_> =
        expected.iter().map(|(i, k, s, f, p)| (*i, *k, (*s).to_owned(), (*f).to_owned(), (*p).to_owned())).collect();
    assert_eq!(rows(&diff), expected, "{}", diff.to_text(&"en".parse().unwrap()));
    assert_eq!(diff.impact, expected.iter().map(|row| row.0).max());
}

fn put(place: &'static str, value: Value) -> Edit {
    (place, Some(value))
}

fn question(id: &str) -> Value {
    json!({"id": id, "text": {"en": "Visit each other's lessons?"}, "scale": "frequency"})
}

#[test]
fn changes_of_the_built_in_framework() {
    let table: Vec<(Vec<Edit>, Vec<Row>)> = vec![
        // the head
        (
            vec![put("/title/en", json!("Our reflection"))],
            vec![(Editorial, Changed, "the framework", "title", "/title")],
        ),
        (
            vec![put("/title/es", json!("Nuestra reflexión"))],
            vec![(Translation, Changed, "the framework", "title es", "/title/es")],
        ),
        (
            vec![put("/title/fr", json!("Réflexion"))],
            vec![(Translation, Added, "the framework", "title fr", "/title/fr")],
        ),
        (vec![("/title/es", None)], vec![(Translation, Removed, "the framework", "title es", "/title/es (old)")]),
        (
            vec![put("/title", json!("Our reflection"))],
            vec![
                (Editorial, Changed, "the framework", "title", "/title"),
                (Translation, Removed, "the framework", "title es", "/title/es (old)"),
            ],
        ),
        (
            vec![put("/stem/en", json!("How often does your team:"))],
            vec![(ScoreAffecting, Changed, "the framework", "stem", "/stem")],
        ),
        (
            vec![put("/recall_period/en", json!("This school year"))],
            vec![(ScoreAffecting, Changed, "the framework", "recall_period", "/recall_period")],
        ),
        // credits and languages
        (
            vec![put("/attribution/0/relation", json!("adapted")), ("/attribution/0/retrieved", None)],
            vec![
                (
                    Editorial,
                    Changed,
                    "attribution \"What Makes a Strong Instructional Leadership Team?\"",
                    "relation",
                    "/attribution/0/relation",
                ),
                (
                    Editorial,
                    Removed,
                    "attribution \"What Makes a Strong Instructional Leadership Team?\"",
                    "retrieved",
                    "/attribution/0/retrieved (old)",
                ),
            ],
        ),
        (
            vec![put(
                "/attribution/-",
                json!({"title": "Ours", "publisher": "Lakeside", "relation": "original", "rights": "Free"}),
            )],
            vec![(Editorial, Added, "attribution \"Ours\"", "", "/attribution/1")],
        ),
        (
            vec![put("/additions/0", json!("The scale."))],
            vec![
                (Editorial, Added, "addition to the sources", "", "/additions/0"),
                (Editorial, Removed, "addition to the sources", "", "/additions/0 (old)"),
            ],
        ),
        (
            vec![put("/translations/0/status", json!("reviewed")), put("/translations/0/complete", json!(true))],
            vec![
                (Translation, Changed, "language es", "status", "/translations/0/status"),
                (Translation, Changed, "language es", "complete", "/translations/0/complete"),
            ],
        ),
        (
            vec![put("/translations/+0", json!({"language": "fr", "status": "draft"}))],
            vec![(Additive, Added, "language fr", "", "/translations/0")],
        ),
        (vec![("/translations", None)], vec![(Breaking, Removed, "language es", "", "/translations/0 (old)")]),
        // scales
        (
            vec![put("/scales/0/kind", json!("agreement"))],
            vec![(Editorial, Changed, "scale frequency", "kind", "/scales/0/kind")],
        ),
        (
            vec![put("/scales/0/revision", json!(2))],
            vec![(ScoreAffecting, Changed, "scale frequency", "revision", "/scales/0/revision")],
        ),
        (
            vec![put("/scales/0/points/1/label/en", json!("Seldom"))],
            vec![(ScoreAffecting, Changed, "point rarely (scale frequency)", "label", "/scales/0/points/1/label")],
        ),
        (
            vec![put("/scales/0/points/1/label/es", json!("Raramente"))],
            vec![(Translation, Changed, "point rarely (scale frequency)", "label es", "/scales/0/points/1/label/es")],
        ),
        (
            vec![put("/scales/0/points/4/value", json!(6))],
            vec![(ScoreAffecting, Changed, "point always (scale frequency)", "value", "/scales/0/points/4/value")],
        ),
        (
            vec![
                put("/scales/0/points/-", json!({"id": "daily", "value": 6, "label": "Daily"})),
                put("/scales/0/favorable/-", json!("daily")),
            ],
            vec![(ScoreAffecting, Added, "point daily (scale frequency)", "", "/scales/0/points/5")],
        ),
        (
            vec![("/scales/0/points/2", None)],
            vec![(Breaking, Removed, "point sometimes (scale frequency)", "", "/scales/0/points/2 (old)")],
        ),
        (
            vec![put("/scales/0/favorable", json!(["sometimes", "often", "always"]))],
            vec![(ScoreAffecting, Changed, "point sometimes (scale frequency)", "side", "/scales/0/favorable")],
        ),
        (
            vec![put("/scales/0/unfavorable", json!(["never"]))],
            vec![(ScoreAffecting, Changed, "point rarely (scale frequency)", "side", "/scales/0/unfavorable")],
        ),
        (
            vec![
                put("/scales/0/span", json!(5)),
                put("/scales/0/points/0/position", json!(0)),
                put("/scales/0/points/1/position", json!(1)),
                put("/scales/0/points/2/position", json!(2)),
                put("/scales/0/points/3/position", json!(3)),
                put("/scales/0/points/4/position", json!(5)),
            ],
            vec![(ScoreAffecting, Changed, "scale frequency", "positions", "/scales/0/points")],
        ),
        (
            vec![("/scales/0/non_responses/dont_know", None)],
            vec![(
                ScoreAffecting,
                Removed,
                "non-response dont_know (scale frequency)",
                "",
                "/scales/0/non_responses/dont_know (old)",
            )],
        ),
        (
            vec![put("/scales/0/non_responses/dont_know/label/en", json!("Cannot say"))],
            vec![(
                ScoreAffecting,
                Changed,
                "non-response dont_know (scale frequency)",
                "label",
                "/scales/0/non_responses/dont_know/label",
            )],
        ),
        (
            vec![put(
                "/scales/-",
                json!({"id": "yes_no", "points": [{"id": "no", "value": 0, "label": "No"}, {"id": "yes", "value": 1, "label": "Yes"}],
                       "favorable": ["yes"], "unfavorable": ["no"]}),
            )],
            vec![(Additive, Added, "scale yes_no", "", "/scales/1")],
        ),
        // areas
        (
            vec![put("/areas/1/title/en", json!("Climate"))],
            vec![(Editorial, Changed, "area school_culture", "title", "/areas/1/title")],
        ),
        (
            vec![put("/areas/1/description", json!("How we treat each other."))],
            vec![(Editorial, Added, "area school_culture", "description", "/areas/1/description")],
        ),
        (
            vec![put("/areas/+2", json!({"id": "peers", "title": "Peers", "questions": [question("peer_visits")]}))],
            vec![
                (Additive, Added, "area peers", "", "/areas/2"),
                (Additive, Added, "question peer_visits (peers)", "", "/areas/2/questions/0"),
            ],
        ),
        (
            vec![("/areas/4", None)],
            vec![
                (Breaking, Removed, "area personal_leadership", "", "/areas/4 (old)"),
                (
                    Breaking,
                    Removed,
                    "question strong_relationships (personal_leadership)",
                    "",
                    "/areas/4/questions/0 (old)",
                ),
                (Breaking, Removed, "question asking_for_help (personal_leadership)", "", "/areas/4/questions/1 (old)"),
                (Breaking, Removed, "question equity_of_voice (personal_leadership)", "", "/areas/4/questions/2 (old)"),
            ],
        ),
        // questions
        (
            vec![put("/areas/1/questions/+1", question("peer_visits"))],
            vec![(ScoreAffecting, Added, "question peer_visits (school_culture)", "", "/areas/1/questions/1")],
        ),
        (
            vec![("/areas/1/questions/1", None)],
            vec![(
                Breaking,
                Removed,
                "question family_and_community (school_culture)",
                "",
                "/areas/1/questions/1 (old)",
            )],
        ),
        (
            vec![put("/areas/2/questions/0/text/en", json!("Share responsibilities?"))],
            vec![(
                ScoreAffecting,
                Changed,
                "question delegation (talent_management)",
                "text",
                "/areas/2/questions/0/text",
            )],
        ),
        (
            vec![put("/areas/2/questions/0/text/es", json!("Reparten responsabilidades?"))],
            vec![(
                Translation,
                Changed,
                "question delegation (talent_management)",
                "text es",
                "/areas/2/questions/0/text/es",
            )],
        ),
        (
            vec![put("/areas/2/questions/0/revision", json!(2))],
            vec![(
                ScoreAffecting,
                Changed,
                "question delegation (talent_management)",
                "revision",
                "/areas/2/questions/0/revision",
            )],
        ),
        (
            vec![
                put("/areas/2/questions/0/text/en", json!("Share responsibilities?")),
                put("/areas/2/questions/0/revision", json!(2)),
            ],
            vec![
                (
                    ScoreAffecting,
                    Changed,
                    "question delegation (talent_management)",
                    "text",
                    "/areas/2/questions/0/text",
                ),
                (
                    ScoreAffecting,
                    Changed,
                    "question delegation (talent_management)",
                    "revision",
                    "/areas/2/questions/0/revision",
                ),
            ],
        ),
        (
            vec![put("/areas/2/questions/0/keying", json!("reverse"))],
            vec![(
                ScoreAffecting,
                Changed,
                "question delegation (talent_management)",
                "keying",
                "/areas/2/questions/0/keying",
            )],
        ),
        (
            vec![put("/areas/2/questions/0/weight", json!(2))],
            vec![(
                ScoreAffecting,
                Changed,
                "question delegation (talent_management)",
                "weight",
                "/areas/2/questions/0/weight",
            )],
        ),
        (
            // two, two and two count as one, one and one
            vec![
                put("/areas/2/questions/0/weight", json!(2)),
                put("/areas/2/questions/1/weight", json!(2)),
                put("/areas/2/questions/2/weight", json!(2)),
            ],
            vec![
                (
                    Editorial,
                    Changed,
                    "question delegation (talent_management)",
                    "weight",
                    "/areas/2/questions/0/weight",
                ),
                (
                    Editorial,
                    Changed,
                    "question new_staff_support (talent_management)",
                    "weight",
                    "/areas/2/questions/1/weight",
                ),
                (
                    Editorial,
                    Changed,
                    "question differentiated_development (talent_management)",
                    "weight",
                    "/areas/2/questions/2/weight",
                ),
            ],
        ),
        (
            vec![
                put("/areas/2/questions/0/referent", json!("self")),
                put("/areas/2/questions/0/may_not_arise", json!(true)),
            ],
            vec![
                (
                    Editorial,
                    Changed,
                    "question delegation (talent_management)",
                    "referent",
                    "/areas/2/questions/0/referent",
                ),
                (
                    Editorial,
                    Changed,
                    "question delegation (talent_management)",
                    "may_not_arise",
                    "/areas/2/questions/0/may_not_arise",
                ),
            ],
        ),
        (
            vec![put("/areas/2/questions/0/removable", json!(false))],
            vec![(
                Breaking,
                Changed,
                "question delegation (talent_management)",
                "removable",
                "/areas/2/questions/0/removable",
            )],
        ),
        (
            vec![put("/areas/2/questions/0/non_responses", json!(["dont_know"]))],
            vec![(
                ScoreAffecting,
                Changed,
                "question delegation (talent_management)",
                "non_responses",
                "/areas/2/questions/0/non_responses",
            )],
        ),
        // roles, rules, prompts
        (
            vec![put("/roles/+0", json!({"id": "counselor", "label": "Counselor"}))],
            vec![(Additive, Added, "role counselor", "", "/roles/0")],
        ),
        (vec![("/roles/0", None)], vec![(Breaking, Removed, "role principal", "", "/roles/0 (old)")]),
        (
            vec![put("/roles/0/label/en", json!("Head of school"))],
            vec![(ScoreAffecting, Changed, "role principal", "label", "/roles/0/label")],
        ),
        (
            vec![
                put("/scoring", json!({"minimum_n": 4, "places": 1, "strength": {"favorable_at_least": "3/4"}})),
                put("/priorities", json!({"cap": 2})),
                put("/disclosure", json!({"threshold": 6, "open_mode": "never"})),
            ],
            vec![
                (ScoreAffecting, Changed, "rule scoring.minimum_n", "", "/scoring/minimum_n"),
                (ScoreAffecting, Changed, "rule scoring.places", "", "/scoring/places"),
                (
                    ScoreAffecting,
                    Changed,
                    "rule scoring.strength.favorable_at_least",
                    "",
                    "/scoring/strength/favorable_at_least",
                ),
                (ScoreAffecting, Changed, "rule priorities.cap", "", "/priorities/cap"),
                (ScoreAffecting, Changed, "rule disclosure.threshold", "", "/disclosure/threshold"),
                (ScoreAffecting, Changed, "rule disclosure.open_mode", "", "/disclosure/open_mode"),
            ],
        ),
        (
            vec![put(
                "/prompts/+0",
                json!({"id": "start", "phase": "notice", "trigger": "always", "scope": "team", "text": "What stands out?"}),
            )],
            vec![(Additive, Added, "prompt start", "", "/prompts/0")],
        ),
        (
            vec![put("/prompts/0/text/en", json!("What stands out?"))],
            vec![(Editorial, Changed, "prompt team_first_look", "text", "/prompts/0/text")],
        ),
        (vec![("/prompts/0", None)], vec![(Editorial, Removed, "prompt team_first_look", "", "/prompts/0 (old)")]),
    ];
    for (edits, expected) in table {
        assert_rows(&new_leaders(), &edited(new_leaders(), &edits), &expected);
    }
}

#[test]
fn elements_that_move() {
    let table: Vec<(&str, &str, Vec<Row>)> = vec![
        ("/areas/4", "/areas/0", vec![(Editorial, Moved, "area personal_leadership", "", "/areas/0")]),
        (
            "/areas/0/questions/0",
            "/areas/0/questions/2",
            vec![(
                Editorial,
                Moved,
                "question shared_understanding (learning_and_teaching)",
                "",
                "/areas/0/questions/2",
            )],
        ),
        (
            "/areas/0/questions/0",
            "/areas/1/questions/3",
            vec![(
                ScoreAffecting,
                Moved,
                "question shared_understanding (school_culture)",
                "area",
                "/areas/1/questions/3",
            )],
        ),
        ("/roles/5", "/roles/0", vec![(Editorial, Moved, "role other", "", "/roles/0")]),
        ("/prompts/0", "/prompts/1", vec![(Editorial, Moved, "prompt commitment_celebrate", "", "/prompts/0")]),
        ("/additions/0", "/additions/1", vec![(Editorial, Moved, "addition to the sources", "", "/additions/0")]),
    ];
    for (from, to, expected) in table {
        assert_rows(&new_leaders(), &moved(new_leaders(), from, to), &expected);
    }
}

#[test]
fn changes_that_need_other_frameworks() {
    let scales = corpus("two_scales");
    assert_rows(
        &scales,
        &edited(scales.clone(), &[put("/areas/0/questions/0/scale", json!("agreement"))]),
        &[
            (Breaking, Changed, "question shares_plans (planning)", "scale", "/areas/0/questions/0/scale"),
            (
                ScoreAffecting,
                Changed,
                "question shares_plans (planning)",
                "non_responses",
                "/areas/0/questions/0/non_responses",
            ),
        ],
    );
    assert_rows(
        &scales,
        &moved(scales.clone(), "/scales/1", "/scales/0"),
        &[(Editorial, Moved, "scale agreement", "", "/scales/0")],
    );
    let every = corpus("every_field");
    assert_rows(
        &every,
        &edited(
            every.clone(),
            &[
                put("/description/en", json!("For Lakeside.")),
                ("/description/es", None),
                ("/translations/0/complete", None),
            ],
        ),
        &[
            (Editorial, Changed, "the framework", "description", "/description"),
            (Translation, Removed, "the framework", "description es", "/description/es (old)"),
            (Translation, Changed, "language es", "complete", "/translations/0/complete"),
        ],
    );
    assert_rows(
        &every,
        &edited(every.clone(), &[("/description", None)]),
        &[(Editorial, Removed, "the framework", "description", "/description (old)")],
    );
    assert_rows(
        &every,
        &edited(every.clone(), &[put("/scales/0/span", json!(20)), put("/scales/0/points/2/position", json!(20))]),
        &[
            (ScoreAffecting, Changed, "scale maturity", "span", "/scales/0/span"),
            (ScoreAffecting, Changed, "point established (scale maturity)", "position", "/scales/0/points/2/position"),
        ],
    );
    assert_rows(
        &every,
        &edited(every.clone(), &[("/areas/0/questions/0/removable", None), ("/areas/0/questions/0/revision", None)]),
        &[
            (ScoreAffecting, Changed, "question shares_plans (planning)", "revision", "/areas/0/questions/0/revision"),
            (Additive, Changed, "question shares_plans (planning)", "removable", "/areas/0/questions/0/removable"),
        ],
    );
    assert_rows(
        &every,
        &edited(
            every.clone(),
            &[
                put("/prompts/1/trigger", json!("contested")),
                put("/prompts/1/scope", json!("question")),
                put("/prompts/1/phase", json!("notice")),
            ],
        ),
        &[
            (Editorial, Changed, "prompt first_look", "phase", "/prompts/1/phase"),
            (Editorial, Changed, "prompt first_look", "trigger", "/prompts/1/trigger"),
            (Editorial, Changed, "prompt first_look", "scope", "/prompts/1/scope"),
        ],
    );
}

/// The change of one text, with or without a declaration.
fn noted(edits: &[Edit], cosmetic: Option<Wording>) -> Vec<(Impact, Option<ChangeNote>)> {
    let (old, new) = (framework(&new_leaders()), framework(&edited(new_leaders(), edits)));
    let diff = diff_with(&old, &new, &Equivalences::from_iter(cosmetic));
    diff.changes.iter().map(|change| (change.impact, change.note)).collect()
}

#[test]
fn words_are_cosmetic_only_where_somebody_says_so() {
    use ChangeNote::{DeclaredCosmetic, NewRevision, SameRevision};
    let question = || Wording::Question("delegation".parse().unwrap());
    let point = || Wording::Point { scale: "frequency".parse().unwrap(), point: "rarely".parse().unwrap() };
    let dont_know = || Wording::NonResponse { scale: "frequency".parse().unwrap(), kind: NonResponse::DontKnow };
    let role = || Wording::Role("principal".parse().unwrap());
    for (place, wording, note) in [
        ("/stem/en", Wording::Stem, Some(SameRevision)),
        ("/recall_period/en", Wording::RecallPeriod, None),
        ("/areas/2/questions/0/text/en", question(), Some(SameRevision)),
        ("/scales/0/points/1/label/en", point(), Some(SameRevision)),
        ("/scales/0/non_responses/dont_know/label/en", dont_know(), Some(SameRevision)),
        ("/roles/0/label/en", role(), None),
    ] {
        let edits = [put(place, json!("Other words"))];
        assert_eq!(noted(&edits, None), [(ScoreAffecting, note)], "{place}");
        assert_eq!(noted(&edits, Some(wording)), [(Editorial, Some(DeclaredCosmetic))], "{place}");
        let elsewhere = Wording::Question("shared_norms".parse().unwrap());
        assert_eq!(noted(&edits, Some(elsewhere)), [(ScoreAffecting, note)], "{place}");
    }
    // a raised revision says the opposite, and is believed
    let text = put("/areas/2/questions/0/text/en", json!("Other words"));
    let both = [text, put("/areas/2/questions/0/revision", json!(2))];
    assert_eq!(noted(&both, None), [(ScoreAffecting, None), (ScoreAffecting, None)]);
    assert_eq!(noted(&both, Some(question())), [(ScoreAffecting, Some(NewRevision)), (ScoreAffecting, None)]);
    let label = put("/scales/0/points/1/label/en", json!("Other words"));
    let both = [label, put("/scales/0/revision", json!(2))];
    assert_eq!(noted(&both, Some(point())), [(ScoreAffecting, None), (ScoreAffecting, Some(NewRevision))]);
    // what is declared and did not change is nothing
    assert_eq!(noted(&[], Some(question())), []);
}

#[test]
fn a_revision_that_falls_is_noted() {
    let old = edited(new_leaders(), &[put("/areas/2/questions/0/revision", json!(2))]);
    let diff = diff(&framework(&old), &framework(&new_leaders()));
    let [change] = &diff.changes[..] else { panic!("one change") };
    assert_eq!((change.impact, change.note), (ScoreAffecting, Some(ChangeNote::RevisionFell)));
    assert_eq!((change.before.as_deref(), change.after.as_deref()), (Some("2"), Some("1")));
}

#[test]
fn twelve_labels_in_six_scales_under_the_same_numbers_require_a_major_version() {
    // as a real maturity model changed them, in a minor release
    let points = |words: [&str; 4]| -> Vec<Value> {
        words
            .iter()
            .enumerate()
            .map(|(at, word)| json!({"id": format!("level_{at}"), "value": at, "label": word}))
            .collect()
    };
    let model = |version: &str, words: [&str; 4]| {
        let mut document = corpus("plain_texts");
        let scale = |index: usize, words: [&str; 4]| {
            json!({"id": format!("maturity_{index}"), "points": points(words),
                   "favorable": ["level_3"], "unfavorable": ["level_0"]})
        };
        let same = ["Not yet", "Beginning", "Growing", "Established"];
        document["scales"] = (0..24).map(|index| scale(index, if index < 6 { words } else { same })).collect();
        document["areas"][0]["questions"] = (0..24)
            .map(|index| json!({"id": format!("q{index}"), "text": "do it?", "scale": format!("maturity_{index}")}))
            .collect();
        document["version"] = json!(version);
        framework(&document)
    };
    let old = model("2.1.0", ["Not yet", "Beginning", "Growing", "Established"]);
    let new = model("2.2.0", ["Not yet", "Emerging", "Practicing", "Established"]);
    let diff = diff(&old, &new);
    assert_eq!(diff.changes.len(), 12);
    assert_eq!(diff.impact, Some(ScoreAffecting));
    assert_eq!(diff.version.least.as_deref(), Some("3.0.0"));
    let summary = ilt::compare::comparability(&old, &new).summary;
    assert_eq!((summary.rescaled, summary.identical), (6, 18));
}

/// Two views that read questions of three areas together, with cuts, codes and help.
fn instrument() -> Value {
    let cuts = json!([{"at_least": "2/5", "label": "Begun"}, {"at_least": "7/10", "label": "In place"}]);
    edited(
        new_leaders(),
        &[
            put(
                "/views",
                json!([
                    {"id": "families", "title": "Families", "questions": ["family_and_community", "delegation"], "cuts": cuts},
                    {"id": "norms", "title": "Norms", "questions": ["shared_norms"]},
                ]),
            ),
            put("/areas/0/cuts", cuts.clone()),
            put("/areas/0/code", json!("A")),
            put("/areas/0/questions/0/code", json!("A.1")),
            put("/areas/0/questions/0/help", json!("Think of last month.")),
            put("/areas/0/questions/0/descriptors", json!({"never": "Nobody does."})),
            put("/scales/0/points/0/code", json!("N")),
            put("/asks_importance", json!(true)),
        ],
    )
}

/// Rules 6b, row by row: help, codes, cuts and views end no series, whatever becomes of them, and `scored` changes areas
/// and views alone.
#[test]
fn what_instruments_have_ends_no_series() {
    let cut = "cut at 7/10 (learning_and_teaching)";
    let code =
        |place, subject, pointer| (vec![put(place, json!("B"))], vec![(Editorial, Changed, subject, "code", pointer)]);
    let question = "question shared_understanding (learning_and_teaching)";
    let table: Vec<(Vec<Edit>, Vec<Row>)> = vec![
        (
            vec![put("/areas/0/questions/0/help", json!("Think of today."))],
            vec![(Editorial, Changed, question, "help", "/areas/0/questions/0/help")],
        ),
        (
            vec![("/areas/0/questions/0/help", None)],
            vec![(Editorial, Removed, question, "help", "/areas/0/questions/0/help (old)")],
        ),
        code("/areas/0/questions/0/code", question, "/areas/0/questions/0/code"),
        code("/areas/0/code", "area learning_and_teaching", "/areas/0/code"),
        code("/scales/0/points/0/code", "point never (scale frequency)", "/scales/0/points/0/code"),
        (
            vec![("/scales/0/points/0/code", None)],
            vec![(Editorial, Removed, "point never (scale frequency)", "code", "/scales/0/points/0/code (old)")],
        ),
        // a cut that moves is another one; the position is as it was
        (
            vec![put("/areas/0/cuts/1/at_least", json!("3/4"))],
            vec![
                (Additive, Added, "cut at 3/4 (learning_and_teaching)", "", "/areas/0/cuts/1"),
                (Editorial, Removed, cut, "", "/areas/0/cuts/1 (old)"),
            ],
        ),
        (
            vec![put("/areas/0/cuts/1/label", json!("There"))],
            vec![(Editorial, Changed, cut, "label", "/areas/0/cuts/1/label")],
        ),
        (vec![("/areas/0/cuts/1", None)], vec![(Editorial, Removed, cut, "", "/areas/0/cuts/1 (old)")]),
        (
            vec![("/views/0/cuts/1", None)],
            vec![(Editorial, Removed, "cut at 7/10 (families)", "", "/views/0/cuts/1 (old)")],
        ),
        (
            vec![put("/views/-", json!({"id": "trust", "title": "Trust", "questions": ["shared_norms"]}))],
            vec![(Additive, Added, "view trust", "", "/views/2")],
        ),
        (vec![("/views/0", None)], vec![(Editorial, Removed, "view families", "", "/views/0 (old)")]),
        (
            vec![put("/views/0/title", json!("Home"))],
            vec![(Editorial, Changed, "view families", "title", "/views/0/title")],
        ),
        // the view has another score, which its own line says
        (
            vec![put("/views/1/questions", json!(["shared_norms", "delegation"]))],
            vec![(ScoreAffecting, Changed, "view norms", "questions", "/views/1/questions")],
        ),
        (
            vec![put("/areas/0/questions/0/scored", json!(false))],
            vec![(ScoreAffecting, Changed, question, "scored", "/areas/0/questions/0/scored")],
        ),
        // what was rated is refused then
        (
            vec![("/asks_importance", None)],
            vec![(Breaking, Changed, "the framework", "asks_importance", "/asks_importance")],
        ),
        (
            vec![put("/priorities", json!({"importance_first": true}))],
            vec![(ScoreAffecting, Changed, "rule priorities.importance_first", "", "/priorities/importance_first")],
        ),
        // three and three count as one and one, but not beside the questions that a view reads with them
        (
            vec![
                put("/areas/0/questions/0/weight", json!(3)),
                put("/areas/0/questions/1/weight", json!(3)),
                put("/areas/0/questions/2/weight", json!(3)),
            ],
            vec![
                (Editorial, Changed, question, "weight", "/areas/0/questions/0/weight"),
                (
                    Editorial,
                    Changed,
                    "question teacher_team_meetings (learning_and_teaching)",
                    "weight",
                    "/areas/0/questions/1/weight",
                ),
                (
                    Editorial,
                    Changed,
                    "question data_analysis_support (learning_and_teaching)",
                    "weight",
                    "/areas/0/questions/2/weight",
                ),
            ],
        ),
        (
            vec![
                put("/areas/2/questions/0/weight", json!(3)),
                put("/areas/2/questions/1/weight", json!(3)),
                put("/areas/2/questions/2/weight", json!(3)),
            ],
            vec![
                (
                    ScoreAffecting,
                    Changed,
                    "question delegation (talent_management)",
                    "weight",
                    "/areas/2/questions/0/weight",
                ),
                (
                    ScoreAffecting,
                    Changed,
                    "question new_staff_support (talent_management)",
                    "weight",
                    "/areas/2/questions/1/weight",
                ),
                (
                    ScoreAffecting,
                    Changed,
                    "question differentiated_development (talent_management)",
                    "weight",
                    "/areas/2/questions/2/weight",
                ),
            ],
        ),
    ];
    let before = framework(&instrument());
    for (edits, expected) in table {
        let new = edited(instrument(), &edits);
        assert_rows(&instrument(), &new, &expected);
        let found = ilt::compare::comparability(&before, &framework(&new));
        assert_eq!(found.summary.identical, 15, "{edits:?}");
        let same_digest = ilt::compare::score_digest(&before) == ilt::compare::score_digest(&framework(&new));
        assert!(!same_digest || expected.iter().all(|row| row.0 != ScoreAffecting), "{edits:?}");
    }
}
