//! The form for what a team commits to, and what is said of it once people wrote in it.

use std::fs;

use ilt::cycle::document::CommitmentsDocument;
use ilt::cycle::{Aim, Commitments};
use ilt::framework::AreaId;
use ilt::{Closed, Disclosed, Framework, Policy};

use crate::desk::{CEDAR_CLOSED, Desk, FRAMEWORK, RESPONSES, changed};

fn disclosed(policy: Policy) -> Disclosed {
    let closed = Closed::from_json(&Framework::new_leaders(), CEDAR_CLOSED).unwrap();
    Disclosed::of(&closed, policy).unwrap()
}

fn filled_in(form: &str) -> String {
    let owned = form.replacen("owner: \"\"", "owner: Dana", 2).replace("owner: \"\"", "owner: Lee");
    owned.replace("goal: \"\"", "goal: Families hear from us.").replace("due: \"\"", "due: The end of March")
}

#[test]
fn a_form_is_the_librarys_draft() {
    let desk = Desk::new("commit");
    desk.write("cedar.json", CEDAR_CLOSED);
    let culture = || Aim::Area(AreaId::new("school_culture").unwrap());
    for (options, policy, aims) in [
        ("", Policy::Confidential, None),
        ("--policy open", Policy::Open, None),
        ("--threshold 6 --about school_culture", Policy::ConfidentialAtLeast(6), Some(culture())),
    ] {
        let disclosed = disclosed(policy);
        let expected = match aims {
            Some(aim) => Commitments::draft_of(&disclosed, [aim]),
            None => Commitments::draft(&disclosed),
        };
        let json = desk.run(&format!("commit cedar.json {options} --format json"));
        assert_eq!(serde_json::from_str::<CommitmentsDocument>(json.fine()).unwrap(), expected, "{options}");

        let form = desk.run(&format!("commit cedar.json {options}")).fine().to_owned();
        desk.write("commitments.yaml", &form);
        let check = desk.run("check commitments.yaml");
        let blanks = 3 * expected.commitments.len();
        assert_eq!((check.code, check.err.matches("error[blank_text]").count()), (1, blanks), "{check}");
        assert!(check.err.contains(&format!("1 file checked: {blanks} problems, 0 warnings")), "{check}");

        desk.write("commitments.yaml", filled_in(&form));
        let check = desk.run("check commitments.yaml cedar.json");
        assert_eq!((check.code, check.err == "2 files checked: 0 problems, 0 warnings\n"), (0, true), "{check}");
    }
}

#[test]
fn a_form_tells_a_principal_what_to_write() {
    let desk = Desk::new("commit_form");
    desk.write("cedar.json", CEDAR_CLOSED);
    insta::assert_snapshot!(
        "commit_form",
        desk.run("commit cedar.json --about delegation --about school_culture").fine()
    );
}

#[test]
fn a_form_that_people_filled_in_is_not_written_over() {
    let desk = Desk::new("commit_twice");
    desk.write("cedar.json", CEDAR_CLOSED);
    assert_eq!(desk.run("commit cedar.json --output commitments.yaml").fine(), "");
    desk.write("commitments.yaml", filled_in(&fs::read_to_string(desk.path("commitments.yaml")).unwrap()));
    desk.run("commit cedar.json --output commitments.yaml").could_not_run(
        "error: `commitments.yaml` is there already, and somebody may have filled it in: name another file\n",
    );
    assert!(fs::read_to_string(desk.path("commitments.yaml")).unwrap().contains("Dana"));
}

#[test]
fn what_cannot_be_committed_to_says_why() {
    let desk = Desk::new("no_commit");
    desk.write("lakeside.yaml", FRAMEWORK).write("fall.yaml", RESPONSES).write("cedar.json", CEDAR_CLOSED);
    desk.run("commit cedar.json --about delegatin").could_not_run(
        "error: the framework `new_leaders_ilt` has no question and no area `delegatin`; did you mean `delegation`?\n",
    );
    desk.run("commit cedar.json --policy open --threshold 5")
        .could_not_run("error: an open report hides nothing: leave out `--threshold` or `--policy open`\n");
    desk.run("commit lakeside.yaml")
        .could_not_run("error: `lakeside.yaml` holds a framework, and a closed cycle is due here\n");
    let open = desk.run("commit fall.yaml --framework lakeside.yaml");
    assert!(open.code == 2 && open.err.contains("is being collected"), "{open}");
}

#[test]
fn commitments_are_checked_beside_the_closed_cycle() {
    let desk = Desk::new("commitments_checked");
    desk.write("cedar.json", CEDAR_CLOSED);
    let form = filled_in(desk.run("commit cedar.json").fine());
    desk.write("key.yaml", form.replacen("Dana", "K7F2", 1));
    desk.write("counts.yaml", changed(&form, "rarely: 4", "rarely: 5"));
    desk.write("one.yaml", form.replace("Lee", "Dana"));
    desk.write("two.yaml", form.replacen("Dana", "Dana and Lee", 1));
    for (file, code, said) in [
        ("key.yaml", 1, "error[owner_is_respondent]"),
        ("counts.yaml", 1, "error[changed_baseline]"),
        ("one.yaml", 0, "warning[sole_owner]"),
        ("two.yaml", 0, "warning[several_owners]"),
    ] {
        let check = desk.run(&format!("check {file} cedar.json"));
        assert_eq!((check.code, check.err.matches(said).count() > 0), (code, true), "{check}");
        assert!(!check.err.contains("Dana") && !check.err.contains("K7F2"), "nothing of the file is shown: {check}");
    }
    // without the closed cycle nothing is known of keys and counts
    assert_eq!(desk.run("check key.yaml counts.yaml").code, 0);
}
