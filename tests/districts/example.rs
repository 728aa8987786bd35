//! What `examples/districts.rs` prints. It is compiled into this test, so nothing is built or started by it.

use ilt::{Framework, Policy};

use crate::districts;
use crate::files::{file, kept, overlaid, report};

/// What it prints, what it complains of, and its exit code.
fn printed(names: &[&str]) -> (String, String, u8) {
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let code = districts::run(names.iter().map(|name| (*name).to_owned()), &mut out, &mut err);
    (String::from_utf8(out).unwrap(), String::from_utf8(err).unwrap(), code)
}

/// What stays comparable, and then the reports of these files.
fn expected(framework: &Framework, reports: &[(&str, Policy, &str)]) -> String {
    let reports = reports.iter().map(|(name, policy, language)| report(framework, name, *policy, language).to_text());
    [kept(framework).to_text(&"en".parse().unwrap())].into_iter().chain(reports).map(|text| text + "\n").collect()
}

#[test]
fn what_stays_comparable_and_the_reports_are_printed_in_order() {
    let willow = "two_rivers/responses.yaml";
    let willow = [(willow, Policy::Confidential, "en"), (willow, Policy::Confidential, "es")];
    let two_rivers = expected(&overlaid("two_rivers/overlay.yaml"), &willow);
    let summit_network = expected(
        &Framework::read(&file("summit_network/framework.yaml")).unwrap(),
        &[("summit_network/responses.yaml", Policy::Confidential, "en")],
    );
    let high_plains = expected(
        &overlaid("high_plains/overlay.yaml"),
        &[("high_plains/antelope.yaml", Policy::Open, "en"), ("high_plains/bluestem.yaml", Policy::Open, "en")],
    );
    for (names, text) in [
        (&[][..], format!("{two_rivers}{summit_network}{high_plains}")),
        (&["summit_network"], summit_network),
        (&["high_plains", "two_rivers"], two_rivers + &high_plains),
    ] {
        assert_eq!(printed(names), (text, String::new(), 0), "{names:?}");
    }
}

#[test]
fn a_district_that_is_not_there_is_told() {
    let message = "there is no district `summit`; the districts are: two_rivers, summit_network, high_plains\n";
    assert_eq!(printed(&["two_rivers", "summit"]), (String::new(), message.to_owned(), 1));
}
