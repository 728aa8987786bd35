//! Several overlays of one base: what they say of the same is told to each, and nothing else is told.

use ilt::diagnostic::Code::{self, *};
use ilt::framework::Language;
use ilt::overlay::document::OverlayDocument;
use ilt::overlay::{Conflicts, Overlay, resolve};
use serde_json::{Value, json};

use crate::files::BASE;

fn overlay(fields: &Value) -> Overlay {
    let document = serde_json::to_value(OverlayDocument::on(&BASE, "two_rivers_ilt", "1.0.0")).unwrap();
    let mut document = document.as_object().unwrap().clone();
    document.extend(fields.as_object().unwrap().clone());
    Overlay::from_json(&BASE, &Value::from(document).to_string()).unwrap_or_else(|problems| panic!("{problems}"))
}

fn question(area: &str, id: &str, fields: &Value) -> Value {
    let mut question = json!({"id": id});
    question.as_object_mut().unwrap().extend(fields.as_object().unwrap().clone());
    json!({"areas": [{"id": area, "questions": [question]}]})
}

/// What each of two overlays is told.
fn told(conflicts: &Conflicts) -> [Vec<(Code, &str)>; 2] {
    [0, 1].map(|overlay| conflicts.of(overlay).iter().map(|told| (told.code, told.pointer.as_str())).collect())
}

#[test]
fn two_that_say_something_of_the_same_are_told_so() {
    const TEXT: &str = "/areas/0/questions/0/text";
    let moved = json!({"areas": [{"id": "teamwork", "questions": [{"id": "keeps_minutes", "from": "planning"}]}]});
    let words = json!({"text": {"en": "write minutes?", "es": "escriben actas?"}, "cosmetic": true});
    let revised = json!({"text": {"en": "write minutes?", "es": "escriben actas?"}, "revision": 2});
    for (one, other, at) in [
        // moved and hidden
        (
            &moved,
            question("planning", "keeps_minutes", &json!({"hide_because": "No."})),
            ["/areas/0/questions/0/from", "/areas/0/questions/0/hide_because"],
        ),
        // moved and placed where it was
        (
            &moved,
            question("planning", "keeps_minutes", &json!({"first": true})),
            ["/areas/0/questions/0/from", "/areas/0/questions/0/first"],
        ),
        // the same words, and another revision
        (
            &question("planning", "keeps_minutes", &words),
            question("planning", "keeps_minutes", &json!({"revision": 2})),
            [TEXT, "/areas/0/questions/0/revision"],
        ),
        // one language with two statuses
        (
            &json!({"translations": [{"language": "fr", "status": "draft"}]}),
            json!({"translations": [{"language": "FR", "status": "reviewed"}]}),
            ["/translations/0", "/translations/0"],
        ),
        (&json!({"title": {"fr": "A"}}), json!({"title": {"FR": "B"}}), ["/title/fr", "/title/FR"]),
    ] {
        let overlays = [overlay(one), overlay(&other)];
        let conflicts = resolve(&BASE, &overlays).unwrap_err();
        assert_eq!(told(&conflicts), at.map(|at| vec![(OverlayConflict, at)]), "{conflicts}");
        let conflicts = resolve(&BASE, &[overlays[1].clone(), overlays[0].clone()]).unwrap_err();
        assert_eq!(told(&conflicts), [at[1], at[0]].map(|at| vec![(OverlayConflict, at)]), "{conflicts}");
    }
    // both give the revision that is due: that two do so is all there is to say
    let both = overlay(&question("planning", "keeps_minutes", &revised));
    let conflicts = resolve(&BASE, &[both.clone(), both]).unwrap_err();
    let due = vec![(OverlayConflict, TEXT), (OverlayConflict, "/areas/0/questions/0/revision")];
    assert_eq!(told(&conflicts), [due.clone(), due], "{conflicts}");
}

#[test]
fn what_two_say_beside_each_other_stands_in_one_order() {
    let credit = |publisher: &str| json!({"attribution": [{"title": "Words", "publisher": publisher, "relation": "original", "rights": "Free"}]});
    let overlays = [overlay(&credit("B")), overlay(&credit("A")), overlay(&credit("B"))];
    let publishers = |order: [usize; 3]| -> Vec<String> {
        let made = resolve(&BASE, &order.map(|number| overlays[number].clone())).unwrap();
        made.attribution().iter().skip(2).map(|credit| credit.publisher().to_owned()).collect()
    };
    for order in [[0, 1, 2], [1, 0, 2], [2, 1, 0]] {
        assert_eq!(publishers(order), ["A", "B"], "and what two say in the same words is said once");
    }
}

#[test]
fn whoever_adopts_a_framework_is_held_to_what_it_holds_its_teams_to() {
    let document = question("teamwork", "speaks_up", &json!({"removable": true}));
    let mut overlay = serde_json::to_value(OverlayDocument::on(&BASE, "two_rivers_ilt", "1.0.0")).unwrap();
    overlay["areas"] = document["areas"].clone();
    let problems = Overlay::from_json(&BASE, &overlay.to_string()).unwrap_err();
    let told: Vec<_> = problems.iter().map(|told| (told.code, told.pointer.as_str())).collect();
    assert_eq!(told, [(NotRemovable, "/areas/0/questions/0/removable")]);
}

#[test]
fn what_the_base_says_of_its_sources_can_be_translated_and_not_changed() {
    let french = |rights: Value| {
        json!({
            "attribution": [{"title": "Family questions", "publisher": "Cedar County", "relation": "original", "rights": rights}],
            "additions": [{"en": "The scale of growth", "fr": "L'échelle de croissance"}, "Our own addition"],
        })
    };
    let made = overlay(&french(json!({"fr": "Libre pour les écoles publiques"}))).into_framework();
    let language: Language = "fr".parse().unwrap();
    let rights: Vec<&str> = made.attribution().iter().map(|credit| credit.rights().in_language(&language)).collect();
    assert_eq!(rights, ["Free for public schools", "Libre pour les écoles publiques"]);
    assert!(made.attribution().iter().all(|credit| credit.origin().is_some()), "none of them is the district's own");
    let additions: Vec<&str> = made.additions().iter().map(|addition| addition.in_language(&language)).collect();
    assert_eq!(additions, ["L'échelle de croissance", "Our own addition"]);

    let mut changed = serde_json::to_value(OverlayDocument::on(&BASE, "two_rivers_ilt", "1.0.0")).unwrap();
    changed["attribution"] = french(json!("Free for whoever likes it"))["attribution"].clone();
    let problems = Overlay::from_json(&BASE, &changed.to_string()).unwrap_err();
    let told: Vec<_> = problems.iter().map(|told| (told.code, told.pointer.as_str())).collect();
    assert_eq!(told, [(OverlayConflict, "/attribution/0/rights")]);
}
