//! The forms of a framework of one's own.

use ilt::Framework;
use ilt::response::SingleResponse;
use ilt::source::SourceFile;
use serde_json::{Value, json};

use crate::desk::{Desk, FRAMEWORK};

const OVERLAY: &str = include_str!("../../examples/districts/two_rivers/overlay.yaml");
const TIERS: &str = include_str!("../../examples/instruments/tiers/framework.yaml");

fn framework(text: &str) -> Framework {
    Framework::read(&SourceFile::new("framework.yaml", text.to_owned())).unwrap()
}

#[test]
fn a_framework_in_yaml_in_json_and_as_an_overlay_has_a_form() {
    let desk = Desk::new("form");
    let framework = framework(FRAMEWORK);
    desk.write("framework.yaml", FRAMEWORK).write("framework.json", serde_json::to_string(&framework).unwrap());
    let schema = desk.run("form framework.yaml").json();
    assert_eq!(
        schema,
        framework.form().answer_schema(ilt::form::AnswerProfile::Types, framework.default_language()).to_value()
    );
    assert_eq!(desk.run("form framework.json").json(), schema);

    desk.write("overlay.yaml", OVERLAY);
    for (tool, starts) in [
        ("json-schema", "{"),
        ("ui", "{"),
        ("page", "<!doctype html>"),
        ("paper", ""),
        ("paper --format html", "<!doctype html>"),
        ("paper --format markdown", "# "),
        ("surveyjs", "{"),
        ("xlsform", "survey,"),
        ("fhir", "{"),
        ("google-forms", "{"),
    ] {
        let ran = desk.run(&format!("form new_leaders --as {tool}"));
        assert!(ran.code == 0 && ran.out.starts_with(starts), "{ran}");
        let made = desk.run(&format!("form overlay.yaml --as {tool}"));
        assert!(made.code == 0 && made.out.starts_with(starts), "{made}");
        let of_another_tool = ["xlsform", "fhir", "google-forms"].contains(&tool);
        assert_eq!(ran.err.starts_with("not in this form: "), of_another_tool, "{ran}");
        assert_eq!(ran.err.is_empty(), !of_another_tool, "{ran}");
        assert_ne!(ran.out, made.out);
    }
    let ran = desk.run("form --as page --output form.html");
    assert_eq!(
        (ran.fine(), std::fs::read_to_string(desk.path("form.html")).unwrap()),
        ("", desk.run("form --as page").out)
    );
}

#[test]
fn what_a_form_starts_from_is_read_and_answers_nothing() {
    let desk = Desk::new("form_ui");
    let new_leaders = Framework::new_leaders();
    for options in ["", " --nested", " --profile form --language es", " --profile types --nested --notes"] {
        let form = desk.run(&format!("form --as ui --draft{options}")).json();
        let skeleton = SingleResponse::from_json(&new_leaders, &form["skeleton"].to_string()).unwrap();
        assert!(!skeleton.response().is_submitted());
        assert_eq!(form["schema"].get("$schema"), None);
        let validator = jsonschema::draft7::new(&form["schema"]).unwrap();
        assert!(validator.is_valid(&form["skeleton"]));
        assert_eq!(
            form["react_jsonschema_form"]["notes"]["ui:style"].is_null(),
            options.contains("notes") || options.contains("profile form")
        );
    }
    let spanish = desk.run("form --as ui --language es-MX").json();
    assert_eq!(spanish["messages"]["answers.delegation.never"], "Nunca");
}

#[test]
fn a_team_s_cycle_says_what_is_asked_and_where_its_rating_goes() {
    let desk = Desk::new("form_team");
    let set = json!({
        "format": "ilt-responses/1",
        "framework": {"id": framework(TIERS).id(), "version": framework(TIERS).version()},
        "team": {"id": "maple", "name": "Maple"},
        "cycle": {"id": "fall", "label": "Fall", "order": 1, "asked": ["tier_1_team"]},
        "roster_size": 6,
        "responses": [],
    });
    desk.write("tiers.yaml", TIERS).write("fall.json", set.to_string());
    let due =
        "error: the team answers together, and its rating stands in its set of responses: give that by `--set FILE`\n";
    for tool in ["ui", "page", "surveyjs"] {
        desk.run(&format!("form tiers.yaml --as {tool}")).could_not_run(due);
        let ran = desk.run(&format!("form tiers.yaml --set fall.json --as {tool}"));
        assert!(
            ran.fine().contains("tier_1_team") && !ran.out.contains("tier_2_team") && ran.out.contains("Maple"),
            "{ran}"
        );
    }
    // a sheet says nothing of where its answers go
    assert!(desk.run("form tiers.yaml --as paper").fine().contains("[ ] "));
    let ran = desk.run("form tiers.yaml --set tiers.yaml --as page");
    ran.could_not_run("error: `tiers.yaml` holds a framework, and a team's responses are due here\n");
    assert_eq!(desk.run("form new_leaders --set fall.json --as page").code, 1);
    let page = desk.run("form tiers.yaml --set fall.json --as page").out;
    let data = page.split("id=\"ask-data\">").nth(1).unwrap().split("</script>").next().unwrap();
    let data: Value = serde_json::from_str(data).unwrap();
    assert_eq!((&data["by_team"], &data["set"]["roster_size"]), (&json!(true), &json!(6)));
}

#[test]
fn words_that_are_not_known_are_errors() {
    let desk = Desk::new("form_wrong");
    for (arguments, told) in [
        ("form --as paeg", "[possible values: json-schema, ui, page, paper, surveyjs, xlsform, fhir, google-forms]"),
        ("form --profile forms", "a similar value exists: 'form'"),
        ("form --language e_s", "this is not a language tag"),
        ("form --as page --post example", "this is no address such as `https://school.example/answers`"),
        ("form --as page --post http://school.example/answers", "`http` is for `localhost` alone"),
        ("form --as page --post https://school.example;script-src/", "this is no address"),
        (
            "form --as page --nested",
            "error: `--nested` says something of `--as json-schema` and `--as ui` alone: leave it out\n",
        ),
        ("form --as paper --draft", "error: `--draft` says something of"),
        ("form --post https://school.example/", "error: `--post` says something of `--as page` alone: leave it out\n"),
        ("form --as paper --format json", "error: a sheet is to be read"),
        ("form --format html", "error: `--format html` is for what people read at length"),
        ("form nowhere.yaml", "error: there is no file `nowhere.yaml`"),
    ] {
        let ran = desk.run(arguments);
        assert!(ran.code == 2 && ran.out.is_empty() && ran.err.contains(told), "{ran}");
    }
    let told = "warning: `new_leaders_ilt` is not in `fr`: its texts are in `en` here\n";
    for tool in ["json-schema", "ui", "page", "paper", "surveyjs", "xlsform", "fhir", "google-forms"] {
        let ran = desk.run(&format!("form --language fr --as {tool}"));
        let (first, rest) = ran.err.split_at(told.len());
        assert_eq!((ran.code, first), (0, told), "{ran}");
        assert!(rest.is_empty() || rest.starts_with("not in this form: "), "{ran}");
    }
    let workbook = desk.run("form --as xlsform --output form.xlsx");
    assert_eq!((workbook.code, &*workbook.out), (0, ""), "{workbook}");
    let imported = desk.run("import-framework form.xlsx --format json");
    assert!(imported.err.contains("carried from xlsform: 5 areas, 15 questions, 1 scale"), "{imported}");
}

/// Texts that would be something else if a page took them for more than text.
#[test]
fn a_page_holds_what_a_framework_says_as_data() {
    let desk = Desk::new("form_hostile");
    let mut document = serde_json::to_value(framework(FRAMEWORK).document()).unwrap();
    let text = "</script><script src=\"ask.js\"></script><!-- \u{202e}\u{2066}'\"` </style>";
    document["title"] = json!(text);
    document["areas"][0]["questions"][0]["text"] = json!(text);
    desk.write("hostile.json", document.to_string());
    let page = desk.run("form hostile.json --as page");
    assert_eq!(page.code, 0, "{page}");
    assert_eq!(page.out.matches("</script").count(), 2, "the data and the one script");
    assert_eq!(page.out.matches("<script").count(), 2);
    assert!(
        !page.out.contains('\u{202e}') && !page.out.contains('\u{2066}') && page.out.matches("</style").count() == 1
    );
    assert!(page.out.contains("<title>&lt;/script>&lt;script src=\"ask.js\">"));
    // the policy names the one script and the one style; nothing else runs, and nothing is reached
    let policy = page.out.split("Content-Security-Policy\" content=\"").nth(1).unwrap().split('"').next().unwrap();
    assert!(policy.starts_with("default-src 'none'; script-src 'sha256-"), "{policy}");
    assert!(policy.contains("; style-src 'sha256-") && policy.contains("; connect-src 'none';"), "{policy}");
    assert!(!policy.contains("unsafe") && !policy.contains("'self'"), "{policy}");
    let clean = desk.run("form --as page");
    let script = |page: &str| page.split("<script>").nth(1).unwrap().to_owned();
    assert_eq!(script(clean.fine()), script(&page.out), "what runs is the same for every framework");
    let posts = desk.run("form --as page --post https://school.example:8443/a?b=c");
    assert!(posts.fine().contains("; connect-src https://school.example:8443;"), "{posts}");
    let sheet = desk.run("form hostile.json --as paper --format html");
    assert!(!sheet.out.contains("<script") && !sheet.out.contains('\u{202e}'));
}
