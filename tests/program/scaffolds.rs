//! What a person starts from.

use ilt::Framework;
use ilt::overlay::document::OverlayDocument;
use insta::assert_snapshot;

use crate::desk::{ADOPTED, Desk, FRAMEWORK, changed, digest_of, framework, made};

#[test]
fn a_new_framework_checks_clean() {
    let desk = Desk::new("new_framework");
    let ran = desk.run("new framework lakeside");
    assert_snapshot!("new_framework", ran.fine());
    assert!(ran.out.starts_with("# yaml-language-server: $schema=framework.schema.json\n"));
    desk.write("lakeside.yaml", &ran.out);
    let check = desk.run("check lakeside.yaml --deny-warnings");
    assert_eq!((check.code, check.err), (0, digest_of(&ran.out) + "1 file checked: 0 problems, 0 warnings\n"));

    let ran = desk.run("new framework lago --language es-MX --schema ../schemas/framework.json");
    let lago = framework(ran.fine());
    assert_eq!((lago.id().as_str(), lago.default_language().as_str()), ("lago", "es-MX"));
    assert!(ran.out.starts_with("# yaml-language-server: $schema=../schemas/framework.json\n"));
    assert!(ran.out.contains("\n#   ilt schema framework > ../schemas/framework.json\n"));
    let json = desk.run("new framework lago --language es-MX --format json");
    assert_eq!(Framework::from_json(json.fine()).unwrap(), lago);
    assert_eq!(desk.run("new framework lago --schema a\u{a0}b").code, 2);
    let named_null = desk.run("new framework null --language no");
    assert_eq!(framework(named_null.fine()).id().as_str(), "null");
}

/// What stands behind a # is right as well.
#[test]
fn what_a_scaffold_leaves_out_can_be_put_in() {
    let desk = Desk::new("scaffold");
    let yaml = desk.run("new framework lakeside").out;
    let (head, optional) = yaml.split_once("# Optional from here on.").unwrap();
    let uncommented = optional.lines().skip(1).map(|line| line.strip_prefix("# ").unwrap_or(line));
    let whole = format!("{head}{}\n", uncommented.collect::<Vec<_>>().join("\n"));
    let whole = framework(&whole);
    assert_eq!((whole.translations().len(), whole.roles().len()), (1, 2));
}

#[test]
fn a_new_overlay_checks_clean() {
    let desk = Desk::new("new_overlay");
    let ran = desk.run("new overlay two_rivers");
    assert_snapshot!("new_overlay", ran.fine());
    assert!(ran.out.starts_with("# yaml-language-server: $schema=overlay.schema.json\n"));
    let check = desk.write("two_rivers.yaml", &ran.out).run("check two_rivers.yaml --deny-warnings");
    assert_eq!(check.code, 0, "{check}");
    let json = desk.run("new overlay two_rivers --format json");
    let document: OverlayDocument = serde_json::from_str(json.fine()).unwrap();
    assert_eq!(document, OverlayDocument::on(&Framework::new_leaders(), "two_rivers", "1.0.0"));

    // an overlay of what the overlay makes, and so on
    desk.write("north.yaml", desk.run("new overlay north --base two_rivers.yaml").fine());
    assert!(
        desk.run("new overlay north --base two_rivers.yaml")
            .out
            .contains("\n# Whatever the schema cannot see: ilt check THIS_FILE BASE\n")
    );
    let south = desk.run("new overlay null --base north.yaml --base two_rivers.yaml --schema ../overlay.json");
    assert!(south.fine().starts_with("# yaml-language-server: $schema=../overlay.json\n"), "{south}");
    assert_eq!(desk.write("south.yaml", south.out).run("check south.yaml two_rivers.yaml north.yaml").code, 0);

    desk.run("new overlay new_leaders_ilt").could_not_run(
        "error: `new_leaders_ilt` is the framework that this overlay changes; what it makes is a framework of your own: \
         give it an id of its own\n",
    );
    desk.run("new overlay ours --base missing.yaml").could_not_run("error: there is no file `missing.yaml`\n");
    let ran = desk.run("new overlay ours --base north.yaml");
    assert!(ran.code == 1 && ran.err.contains("error[wrong_base]"), "{ran}");
}

/// The examples of a scaffold without their #, laid over their base.
fn with_examples(base: &str, scaffold: &str) -> Framework {
    let (head, examples) = scaffold.split_once("\n# Whatever is not named here").unwrap();
    let examples = examples.lines().skip(1).map(|line| line.strip_prefix("# ").unwrap_or(line));
    // what stood behind one # is read, and what stood behind two is not
    let examples = examples.filter(|line| !line.starts_with(|first: char| first.is_uppercase()));
    made(&framework(base), &format!("{head}\n{}\n", examples.collect::<Vec<_>>().join("\n")))
}

#[test]
fn the_examples_of_a_new_overlay_are_right_for_its_base() {
    let desk = Desk::new("overlay_examples");
    // everything in Spanish as well, which has to stay complete
    let mut in_two = serde_json::to_value(framework(ADOPTED).document()).unwrap();
    in_spanish(&mut in_two);
    in_two["translations"][0]["complete"] = true.into();
    let no_translation = changed(ADOPTED, "translations:\n  - {language: es, status: draft}\n", "");
    let no_translation = changed(&no_translation, ", es: Reflexión del equipo de Lakeside", "");
    let in_spanish_alone =
        changed(&no_translation.replace("{en:", "{es:"), "default_language: en", "default_language: es");
    let taken = changed(&changed(ADOPTED, "id: planning", "id: our_area"), "id: speaks_up", "id: our_question");
    for (base, hidden) in [
        (&desk.run("resolve new_leaders").out, 1),
        (&FRAMEWORK.to_owned(), 0),
        (&in_two.to_string(), 1),
        (&no_translation, 1),
        (&in_spanish_alone, 1),
        (&taken, 1),
    ] {
        let scaffold = desk.write("base.yaml", base).run("new overlay ours --base base.yaml");
        let (base, new) = (framework(base), with_examples(base, scaffold.fine()));
        assert_eq!(new.areas().len(), base.areas().len() + 1);
        assert_eq!(new.questions().count(), base.questions().count() + 1 - hidden);
        assert_eq!(new.attribution().len(), base.attribution().len() + 1);
        let revised = new.questions().filter(|question| question.revision() == 2).count();
        assert_eq!((revised, new.translations().len(), new.retired().len()), (1, 1, hidden));
    }
}

/// Says every text of a framework in Spanish as well.
fn in_spanish(document: &mut serde_json::Value) {
    // the key of a descriptor is a point's id
    let is_text = |key: &str| ["title", "stem", "recall_period", "rights", "label", "text", "always"].contains(&key);
    match document {
        serde_json::Value::Object(object) => {
            let is_credit = object.contains_key("publisher");
            for (key, value) in object.iter_mut() {
                match value.as_str().filter(|_| is_text(key) && !(is_credit && key == "title")) {
                    Some(text) => *value = serde_json::json!({"en": text, "es": format!("{text} (es)")}),
                    None => in_spanish(value),
                }
            }
        }
        serde_json::Value::Array(list) => list.iter_mut().for_each(in_spanish),
        _ => {}
    }
}

/// Fills every question of a scaffold in.
fn filled(scaffold: &str, answer: &str) -> String {
    let line = |line: &str| {
        if line.starts_with("  ") && line.ends_with(':') && !line.ends_with("answers:") {
            format!("{line} {answer}\n")
        } else {
            format!("{line}\n")
        }
    };
    scaffold.lines().map(line).collect()
}

#[test]
fn new_responses_say_what_is_still_to_fill_in() {
    let desk = Desk::new("new_responses");
    desk.write("lakeside.yaml", FRAMEWORK);
    let empty = desk.run("new responses lakeside.yaml");
    assert_snapshot!("new_responses", empty.fine());
    let check = desk.write("fall.yaml", &empty.out).run("check fall.yaml lakeside.yaml");
    assert_snapshot!("check_new_responses", check.err);
    let base = framework(FRAMEWORK);
    for question in base.questions() {
        let words = base.stem().in_default_language().to_owned() + " " + question.text().in_default_language();
        assert!(empty.out.contains(&words), "{words}");
        assert!(check.err.contains(&format!("there is no answer to `{}` here", question.id())), "{check}");
    }

    // JSON has no comments, and the same is left to fill in
    let json = desk.run("new responses lakeside.yaml --format json");
    let check_json = desk.write("fall.json", json.fine()).run("check fall.json lakeside.yaml");
    let codes =
        |text: &str| text.lines().filter(|line| line.starts_with("error")).map(str::to_owned).collect::<Vec<_>>();
    assert_eq!(codes(&check_json.err), codes(&check.err));

    let words = [
        "new",
        "responses",
        "lakeside.yaml",
        "--team",
        "Cedar",
        "--cycle",
        "f26=Fall 2026",
        "--order",
        "2",
        "--roster",
        "7",
        "--policy",
        "open",
    ];
    let told = crate::desk::Ran::of("", desk.command(&words).output().unwrap());
    desk.write(
        "fall.yaml",
        filled(told.fine(), "never").replace("agreed_open: \"\"", "agreed_open: All of us, on May 4"),
    );
    let check = desk.run("check fall.yaml lakeside.yaml --deny-warnings");
    assert_eq!(check.code, 0, "{check}");
    let closed = desk.run("close fall.yaml --framework lakeside.yaml");
    assert_eq!((closed.json()["cycle"]["id"].as_str(), closed.json()["roster_size"].as_i64()), (Some("f26"), Some(7)));
    assert_eq!(desk.run("new responses lakeside.yaml --team \u{674e}").code, 2);
}

#[test]
fn a_new_response_is_filled_in_and_handed_in() {
    let desk = Desk::new("new_response");
    let empty = desk.run("new response new_leaders --language es");
    assert!(empty.fine().contains("# ¿") || empty.out.contains("# nunca") || empty.out.contains("Nunca"), "{empty}");
    let check = desk.write("r.yaml", &empty.out).run("check r.yaml");
    assert_eq!(check.err.matches("error[wrong_type]: there is no answer to `").count(), 15, "{check}");
    assert!(check.err.contains("error[bad_respondent_key]: the key of a respondent cannot be empty"), "{check}");
    let named = desk.run("new response new_leaders --respondent r4");
    assert_eq!(desk.write("r4.yaml", filled(named.fine(), "often")).run("check r4.yaml").code, 0);
    let json = desk.run("new response new_leaders --respondent r4 --format json").json();
    assert_eq!((json["respondent"].as_str(), json["answers"].as_object().unwrap().len()), (Some("r4"), 15));
    assert_eq!(desk.run("new response new_leaders --respondent Ana@school").code, 2);
}

#[test]
fn a_team_that_answers_together_fills_in_its_rating() {
    let desk = Desk::new("new_rating");
    let together = changed(ADOPTED, "default_language: en", "answered_by: team\ndefault_language: en");
    desk.write("inventory.yaml", together);
    let empty = desk.run("new responses inventory.yaml --team Cedar --cycle Fall --order 1 --roster 5");
    assert!(empty.fine().contains("\nresponses: []\n") && empty.out.contains("\nconsensus:\n"), "{empty}");
    let check = desk.write("fall.yaml", &empty.out).run("check fall.yaml inventory.yaml");
    assert!(check.code == 1 && check.err.contains("there is no answer to `"), "{check}");
    desk.run("new response inventory.yaml")
        .could_not_run("error: the team answers this framework together: `ilt new responses` has its rating\n");
}
