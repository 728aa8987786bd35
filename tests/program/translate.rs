//! `ilt translate`: a table out, and back into the file that a person wrote.

use crate::desk::{Desk, FRAMEWORK, changed, example};

#[test]
fn a_translator_with_a_spreadsheet() {
    let desk = Desk::new("translate_sheet");
    desk.write("plains.yaml", example("high_plains/overlay.yaml"));
    let ran = desk.run("translate ht plains.yaml --output ht.csv");
    assert!(ran.code == 0 && ran.err == "73 texts to do\n" && ran.out.is_empty(), "{ran}");
    let sheet =
        desk.read("ht.csv").replacen("High Plains team reflection,,", "High Plains team reflection,Refleksyon,", 1);
    desk.write("ht.csv", sheet);
    let ran = desk.run("translate ht plains.yaml --from ht.csv --output plains.yaml");
    assert!(ran.code == 0 && ran.err.starts_with("1 text put in, 72 still open\n"), "{ran}");
    let new = desk.read("plains.yaml");
    assert!(
        new.contains("\n  ht: \"Refleksyon\"\n") && new.contains("# \"How often\" goes with never and always"),
        "{new}"
    );
    assert!(desk.run("translate ht plains.yaml").err.contains("72 texts to do"));
    // the words move, and it is known which translation stayed behind
    desk.write("plains.yaml", new.replacen("en: High Plains team reflection", "en: High Plains teams reflect", 1));
    let ran = desk.run("translate ht plains.yaml");
    assert!(ran.out.contains("ours: Refleksyon\n    status: stale\n"), "{ran}");
    let ran = desk.run("check plains.yaml");
    assert!(ran.err.contains("warning[stale_translation]"), "{ran}");
}

#[test]
fn a_table_is_a_document_like_any_other() {
    let desk = Desk::new("translate_check");
    desk.write("summit.yaml", example("summit_network/framework.yaml"));
    let ran = desk.run("translate es summit.yaml --output es.yaml");
    assert!(ran.code == 0, "{ran}");
    let ran = desk.run("check summit.yaml es.yaml");
    assert!(ran.code == 0 && ran.err.contains("2 files checked: 0 problems"), "{ran}");
    desk.write("es.yaml", desk.read("es.yaml").replacen("id: title", "id: titel", 1));
    let ran = desk.run("check summit.yaml es.yaml");
    assert!(ran.code == 1 && ran.err.contains("did you mean `title`?"), "{ran}");
    let ran = desk.run("translate es summit.yaml --from es.yaml");
    assert!(ran.code == 1 && ran.err.contains("did you mean `title`?") && ran.out.is_empty(), "{ran}");
    let ran = desk.run("translate es summit.yaml --format json");
    assert!(ran.out.starts_with("{\n  \"format\": \"ilt-translation/1\""), "{ran}");
}

#[test]
fn nothing_of_a_person_s_is_lost() {
    let desk = Desk::new("translate_loses_nothing");
    let summit = example("summit_network/framework.yaml");
    desk.write("summit.yaml", &summit);
    // a table over the framework
    let ran = desk.run("translate es summit.yaml --output summit.yaml");
    assert!(ran.code == 2 && desk.read("summit.yaml") == summit, "{ran}");
    // into what nobody here owns
    desk.write("es.csv", "id,base,ours,status\n");
    let ran = desk.run("translate fr new_leaders --from es.csv");
    assert!(ran.code == 2 && ran.err.contains("make an overlay of it"), "{ran}");
    let ran = desk.run("translate en summit.yaml");
    assert!(ran.code == 2 && ran.err.contains("is the default language"), "{ran}");
    // a text behind an alias
    let aliased = summit.replacen(
        "title: Summit leadership team self-check\n",
        "title: &title Summit leadership team self-check\n",
        1,
    );
    let aliased = aliased.replacen("title: Classroom practice\n", "title: *title\n", 1);
    desk.write("aliased.yaml", &aliased);
    let row = "areas.classroom_practice.title,Summit leadership team self-check,Autoevaluación,done\n";
    desk.write("one.csv", format!("id,base,ours,status\n{row}"));
    let ran = desk.run("translate es aliased.yaml --from one.csv --output aliased.yaml");
    assert!(ran.code == 2 && desk.read("aliased.yaml") == aliased, "{ran}");
    assert!(ran.err.contains("nothing in it is thrown away"), "{ran}");
}

#[test]
fn places_are_those_of_the_file_that_a_person_wrote() {
    let desk = Desk::new("translate_places");
    desk.write("plains.yaml", example("high_plains/overlay.yaml"));
    let line =
        |text: &str| 1 + example("high_plains/overlay.yaml").lines().position(|line| line.contains(text)).unwrap();
    let ran = desk.run("coverage plains.yaml");
    let place = format!("plains.yaml:{}:52: No\n", line("{id: \"no\", value: 0"));
    assert!(ran.code == 0 && ran.out.contains(&place), "{ran}");
    // beside its base, and of what the base says nothing is said
    let ran = desk.run("diff new_leaders plains.yaml --only changes --format json");
    let changes = ran.json()["changes"].as_array().unwrap().clone();
    let of = |pointer: &str| changes.iter().find(|change| change["pointer"] == pointer).unwrap()["place"].clone();
    assert_eq!(of("/stem_revision"), format!("plains.yaml:{}:16", line("stem_revision: 2")));
    assert!(changes.iter().any(|change| change["document"] == "old" && change["place"].is_null()), "{ran}");
    // a framework, and the one that it was
    desk.write("old.yaml", FRAMEWORK).write("new.yaml", changed(FRAMEWORK, "Lakeside team", "Lakeside teams"));
    let ran = desk.run("diff old.yaml new.yaml");
    let line = 1 + FRAMEWORK.lines().position(|line| line.starts_with("title: ")).unwrap();
    assert!(ran.out.contains(&format!("at new.yaml:{line}:1\n")), "{ran}");
}
