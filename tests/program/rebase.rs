//! An overlay moved to another version of its base.

use std::fs;

use ilt::Framework;
use ilt::compare::comparability;
use ilt::overlay::Overlay;

use crate::desk::Desk;

fn example(name: &str) -> String {
    fs::read_to_string(format!("{}/examples/districts/two_rivers/{name}", env!("CARGO_MANIFEST_DIR"))).unwrap()
}

fn without_comments(yaml: &str) -> String {
    yaml.lines().filter(|line| !line.starts_with('#')).map(|line| format!("{line}\n")).collect()
}

const REBASE: &str = "rebase overlay.yaml --onto new.yaml --choices choices.yaml";

#[test]
fn two_rivers_goes_along_with_a_changed_framework() {
    let desk = Desk::new("rebase");
    desk.write("overlay.yaml", example("overlay.yaml")).write("new.yaml", example("new_leaders_2.yaml"));
    // without a file for them, the conflicts are told alone
    let told = desk.run("rebase overlay.yaml --onto new.yaml");
    assert!(told.code == 1 && told.out.is_empty() && told.err.contains("--choices FILE"), "{told}");
    let ran = desk.run(REBASE);
    let open = "error: 1 conflict to settle: choose in `choices.yaml`\n";
    assert!(ran.code == 1 && ran.out.is_empty() && ran.err.ends_with(open), "{ran}");
    assert!(ran.err.contains("base then: Implement systems and structures"), "{ran}");

    // a person writes the choice
    let written = fs::read_to_string(desk.path("choices.yaml")).unwrap();
    let chosen = format!("{}\n    choice: ours\n", written.trim_end());
    assert_eq!(chosen, without_comments(&example("choices.yaml")));
    desk.write("choices.yaml", example("choices.yaml"));
    let ran = desk.run(REBASE);
    assert_eq!((ran.code, ran.err.as_str()), (0, "rebased onto new_leaders_ilt 2.0.0: 1 conflict settled\n"));
    assert_eq!(ran.out, without_comments(&example("overlay_2.yaml")));
    assert_eq!(
        fs::read_to_string(desk.path("choices.yaml")).unwrap(),
        example("choices.yaml"),
        "what says it already stays as it is"
    );
    desk.write("rebased.yaml", &ran.out);
    let checked = desk.run("check rebased.yaml new.yaml choices.yaml --deny-warnings");
    assert_eq!(checked.code, 0, "{checked}");

    // in JSON it is the same
    let json = desk.run(&format!("{REBASE} --format json"));
    let base = Framework::read(&ilt::source::SourceFile::new("new.yaml", example("new_leaders_2.yaml"))).unwrap();
    let (new, old) = (Overlay::from_json(&base, &json.out).unwrap(), Framework::new_leaders());
    let before = Overlay::read(&old, &ilt::source::SourceFile::new("overlay.yaml", example("overlay.yaml"))).unwrap();
    let kept = comparability(before.framework(), new.framework()).summary;
    assert_eq!((kept.known, kept.comparable, kept.added), (18, 18, 1));
}

#[test]
fn what_is_no_choice_is_told_at_its_place() {
    let desk = Desk::new("rebase_wrong");
    desk.write("overlay.yaml", example("overlay.yaml")).write("new.yaml", example("new_leaders_2.yaml"));
    for (choice, code) in [("both", "unknown_choice"), ("rename", "unknown_choice")] {
        desk.write("choices.yaml", example("choices.yaml").replace("choice: ours", &format!("choice: {choice}")));
        let ran = desk.run(REBASE);
        assert!(ran.code == 1 && ran.out.is_empty() && ran.err.contains(code), "{ran}");
        assert!(ran.err.contains("choices.yaml:"), "{ran}");
    }
    // the base moved once more since somebody chose
    desk.write("choices.yaml", example("choices.yaml").replace("in a regular and planned way", "in a planned way"));
    let ran = desk.run(REBASE);
    assert!(ran.code == 1 && ran.err.contains("changed_base"), "{ran}");
    // and nobody is rebased onto something else
    desk.write("choices.yaml", example("choices.yaml"));
    let ran = desk.run("rebase overlay.yaml --base new.yaml --onto new.yaml");
    assert!(ran.code == 1 && ran.err.contains("wrong_base"), "{ran}");
}

#[test]
fn onto_the_same_base_it_says_the_same() {
    let desk = Desk::new("rebase_same");
    desk.write("overlay.yaml", example("overlay.yaml"));
    let ran = desk.run("rebase overlay.yaml --onto new_leaders");
    assert_eq!(ran.code, 0, "{ran}");
    let base = Framework::new_leaders();
    let read = |yaml: String| Overlay::read(&base, &ilt::source::SourceFile::new("overlay.yaml", yaml)).unwrap();
    assert_eq!(read(ran.out).document(), read(example("overlay.yaml")).document());
}

/// A model whose authors changed answers' words in a minor version, as a real one did, and a district that follows.
#[test]
fn a_model_with_other_labels_in_a_minor_version() {
    let desk = Desk::new("maturity");
    for name in ["model_1.yaml", "model_1_1.yaml", "model_2.yaml", "overlay.yaml", "overlay_2.yaml", "choices.yaml"] {
        let folder = format!("{}/examples/districts/maturity", env!("CARGO_MANIFEST_DIR"));
        desk.write(name, fs::read_to_string(format!("{folder}/{name}")).unwrap());
    }
    // nothing is wrong with either, and beside each other the price is told
    let ran = desk.run("check --deny-warnings model_1.yaml model_1_1.yaml");
    assert_eq!(ran.code, 0, "{ran}");
    let price =
        "care_with_data 1.1.0: 0 of 4 questions stay comparable with care_with_data 1.0.0; 4 on another scale\n";
    assert!(ran.err.contains(price), "{ran}");
    assert!(ran.err.contains("the scale `plan` (revision 1) ends the series of 2 questions"), "{ran}");
    let ran = desk.run("diff model_1.yaml model_1_1.yaml");
    assert!(ran.code == 1 && ran.err.contains("version 1.1.0 is too low for what changed: 2.0.0 would do"), "{ran}");
    assert_eq!(
        ran.out.matches("Where the revision is the same: raise it, or declare the change cosmetic.").count(),
        1,
        "{ran}"
    );
    // with a decision for each scale
    let ran = desk.run("diff model_1.yaml model_2.yaml");
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
    assert!(ran.out.contains("3 of 4 questions can be compared with before."), "{ran}");
    // the district's overlay goes along
    let rebase = "rebase overlay.yaml --base model_1.yaml --onto model_2.yaml --choices";
    let open = desk.run(&format!("{rebase} open.yaml"));
    assert!(open.code == 1 && open.err.contains("2 conflicts to settle"), "{open}");
    let ran = desk.run(&format!("{rebase} choices.yaml"));
    assert_eq!((ran.code, ran.err.as_str()), (0, "rebased onto care_with_data 2.0.0: 2 conflicts settled\n"));
    assert_eq!(ran.out, without_comments(&fs::read_to_string(desk.path("overlay_2.yaml")).unwrap()));
    let ran = desk.run("check --deny-warnings model_2.yaml overlay_2.yaml");
    assert!(
        ran.code == 0 && ran.err.contains("4 of 5 questions stay comparable with care_with_data 2.0.0; 1 new"),
        "{ran}"
    );
}
