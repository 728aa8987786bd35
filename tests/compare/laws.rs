//! What holds of any two frameworks.

use std::collections::{BTreeMap, BTreeSet};

use ilt::Framework;
use ilt::compare::{
    AreaStatus, ChangeDocument, Comparability, Coverage, Diff, Impact, QuestionStatus, comparability, diff, digest,
    score_digest,
};
use ilt::framework::Translation;
use proptest::prelude::*;
use serde_json::{Value, json};
use textwrap::core::display_width;

use crate::edit::{Edit, corpus, edited, framework, new_leaders};

/// Changes that do not touch each other, with the impact of each by itself.
fn apart() -> Vec<(Vec<Edit>, Impact)> {
    let put = |place: &'static str, value: Value| vec![(place, Some(value))];
    vec![
        (put("/title/en", json!("Our reflection")), Impact::Editorial),
        (put("/areas/3/title/en", json!("Planning")), Impact::Editorial),
        (put("/areas/3/questions/0/may_not_arise", json!(true)), Impact::Editorial),
        (put("/prompts/2/text/en", json!("What helped?")), Impact::Editorial),
        (put("/title/es", json!("Nuestra reflexión")), Impact::Translation),
        (put("/areas/4/questions/1/text/es", json!("Piden ayuda?")), Impact::Translation),
        (put("/translations/0/status", json!("reviewed")), Impact::Translation),
        (put("/roles/-", json!({"id": "counselor", "label": "Counselor"})), Impact::Additive),
        (
            put(
                "/areas/-",
                json!({"id": "own", "title": "Own", "questions": [{"id": "q", "text": "q?", "scale": "frequency"}]}),
            ),
            Impact::Additive,
        ),
        (put("/stem/en", json!("How often does your team:")), Impact::ScoreAffecting),
        (put("/scales/0/points/2/label/en", json!("At times")), Impact::ScoreAffecting),
        (put("/areas/0/questions/1/revision", json!(3)), Impact::ScoreAffecting),
        (put("/areas/1/questions/1/weight", json!(3)), Impact::ScoreAffecting),
        (put("/areas/1/questions/2/keying", json!("reverse")), Impact::ScoreAffecting),
        (put("/scoring/minimum_n", json!(6)), Impact::ScoreAffecting),
        (put("/areas/0/questions/0/help", json!("Think of the last month.")), Impact::Editorial),
        (put("/areas/0/questions/0/code", json!("1.1")), Impact::Editorial),
        (put("/scales/0/points/0/code", json!("0")), Impact::Editorial),
        (put("/scales/0/non_responses/dont_know/code", json!("-8")), Impact::Editorial),
        (put("/areas/4/code", json!("5")), Impact::Editorial),
        (put("/cosmetic", json!([{"what": "stem", "version": "0.9.0"}])), Impact::Editorial),
        (put("/translations/0/made_from", json!({"title": format!("sha256:{}", "0".repeat(64))})), Impact::Translation),
        (put("/areas/4/cuts", json!([{"at_least": "7/10", "label": "In place"}])), Impact::Additive),
        (put("/views", json!([{"id": "own_view", "title": "V", "questions": ["shared_norms"]}])), Impact::Additive),
        (put("/asks_importance", json!(true)), Impact::Additive),
        (put("/areas/3/questions/1/descriptors", json!({"never": "Nobody does."})), Impact::ScoreAffecting),
        (put("/areas/3/questions/2/scored", json!(false)), Impact::ScoreAffecting),
        (put("/stem_revision", json!(2)), Impact::ScoreAffecting),
        (vec![("/areas/2/questions/2", None)], Impact::Breaking),
        (vec![("/roles/0", None)], Impact::Breaking),
    ]
}

#[test]
fn each_change_has_its_impact() {
    for (edits, impact) in apart() {
        assert_eq!(diff(&framework(&new_leaders()), &framework(&edited(new_leaders(), &edits))).impact, Some(impact));
    }
}

/// What may stand under a key instead; nothing where the key is to go.
fn instead(key: &str, old: &Value, choice: usize) -> Option<Value> {
    let words: &[&str] = match key {
        "kind" => &["other", "frequency", "maturity"],
        "keying" => &["forward", "reverse"],
        "referent" => &["team", "self"],
        "relation" => &["original", "adapted"],
        "status" => &["draft", "reviewed"],
        "trigger" => &["contested", "fragile", "strength"],
        "scope" => &["question", "area", "team"],
        "phase" => &["notice", "interpret"],
        "area_reading" => &["mean_of_questions", "pooled_answers"],
        "open_mode" => &["with_agreement", "never"],
        "version" => &["1.0.0", "1.0.1", "2.0.0-rc.1", "0.9.0"],
        "default_language" => &["en", "es"],
        "language" => &["es", "fr", "es-MX"],
        "scale" => &["frequency", "agreement", "by_position"],
        "id" => &["one", "two", "three"],
        "url" | "retrieved" | "publisher" => &["somewhere", "elsewhere"],
        "what" => &["question", "area", "role"],
        "reason" | "replacement" => &["shares_plans", "look", "planning"],
        "from" | "framework" => &["state_ilt", "county_ilt"],
        "unfavorable_at_most" | "position_below" | "minimum_coverage" => &["1/5", "2/5"],
        _ if key.ends_with("_at_least") => &["1/5", "2/5"],
        _ => &[],
    };
    match old {
        Value::Bool(value) => Some(json!(!value)),
        Value::Number(_) => [0, 1, 2, 3, 4, 5, 7, 10, 20, 25].get(choice % 11).map(|number| json!(number)),
        _ if !words.is_empty() => words.get(choice % (words.len() + 1)).map(|word| json!(word)),
        _ if matches!(key, "title" | "stem" | "recall_period" | "rights" | "description" | "label" | "text") => {
            let texts = [
                json!("Words"),
                json!({"en": "Words"}),
                json!({"en": "Words", "es": "Palabras"}),
                json!({"en": "Words", "es": "Otras palabras"}),
                json!({"es": "Otras palabras", "EN": "Words"}),
                json!({"fr": "Mots", "es": "Palabras", "en": "Other words"}),
            ];
            texts.get(choice % 7).cloned()
        }
        _ => None,
    }
}

/// The places of all nodes below a node.
fn places(value: &Value, at: &str, found: &mut Vec<String>) {
    let mut below = |key: &str, value: &Value| {
        let at = format!("{at}/{key}");
        places(value, &at, found);
        found.push(at);
    };
    match value {
        Value::Object(fields) => fields.iter().for_each(|(key, value)| below(key, value)),
        Value::Array(list) => list.iter().enumerate().for_each(|(index, value)| below(&index.to_string(), value)),
        _ => {}
    }
}

/// Changes one node: what stands under its key, or its place in its list.
fn change(document: &mut Value, node: prop::sample::Index, choice: usize) {
    let mut found = Vec::new();
    places(document, "", &mut found);
    let place = &found[node.index(found.len())];
    let (parent, name) = place.rsplit_once('/').unwrap();
    match document.pointer_mut(parent).unwrap() {
        Value::Object(fields) => match instead(name, &fields[name], choice) {
            Some(value) => fields[name] = value,
            None => drop(fields.remove(name)),
        },
        Value::Array(list) => {
            let index: usize = name.parse().unwrap();
            match choice % 4 {
                0 => drop(list.remove(index)),
                1 => list.swap(0, index),
                2 => list.rotate_left(index),
                _ => list.insert(0, list[index].clone()),
            }
        }
        _ => {}
    }
    // a copy is an element of its own
    if let Some(copy) = document.pointer_mut(&format!("{parent}/0/id")).filter(|_| choice % 4 == 3) {
        *copy = json!(format!("copy_{}", choice % 3));
    }
}

/// A sound framework of the corpus, changed in two ways.
fn two_frameworks() -> impl Strategy<Value = (Framework, Framework)> {
    let names = [
        "plain_texts",
        "every_field",
        "two_scales",
        "reverse_and_weights",
        "complete_translations",
        "positions",
        "derived",
    ];
    let changes = || prop::collection::vec((any::<prop::sample::Index>(), any::<u16>()), 0..8);
    let bases = prop::sample::select(names.map(corpus).to_vec());
    (bases, changes(), changes()).prop_map(|(base, first, second)| {
        let sound = |changes: Vec<(prop::sample::Index, u16)>| {
            let mut document = base.clone();
            for (node, choice) in changes {
                let mut changed = document.clone();
                change(&mut changed, node, usize::from(choice));
                // what is no framework any more is not changed further
                if Framework::from_json(&changed.to_string()).is_ok() {
                    document = changed;
                }
            }
            framework(&document)
        };
        (sound(first), sound(second))
    })
}

/// A framework without where it came from, which is no content.
fn without_provenance(framework: &Framework) -> Framework {
    fn strip(value: &mut Value) {
        match value {
            Value::Object(fields) => {
                ["origin", "origins", "lineage"].iter().for_each(|field| drop(fields.remove(*field)));
                fields.values_mut().for_each(strip);
            }
            Value::Array(list) => list.iter_mut().for_each(strip),
            _ => {}
        }
    }
    let mut document = serde_json::to_value(framework).unwrap();
    strip(&mut document);
    crate::edit::framework(&document)
}

/// Whether two frameworks mean the same, by everything that can be asked of them.
fn mean_the_same(a: &Framework, b: &Framework) -> bool {
    let (a, b) = (&without_provenance(a), &without_provenance(b));
    let retired = |framework: &Framework| {
        let all = framework.retired().iter();
        all.map(|gone| ((gone.what(), gone.id().clone()), gone.clone())).collect::<BTreeMap<_, _>>()
    };
    let languages = |framework: &Framework| {
        let listed = framework.translations().iter();
        let made_from = |t: &Translation| t.made_from().map(|(at, of)| (at.to_owned(), of.clone())).collect();
        listed
            .map(|t| (t.language().clone(), (t.status(), t.complete(), made_from(t))))
            .collect::<BTreeMap<_, (_, _, BTreeMap<_, _>)>>()
    };
    let cosmetic = |framework: &Framework| {
        let declared = framework.cosmetic_changes().iter();
        declared.map(|of| (of.what(), of.id().cloned(), of.version().clone())).collect::<BTreeSet<_>>()
    };
    (a.id(), a.version(), a.default_language()) == (b.id(), b.version(), b.default_language())
        && (a.answered_by(), a.asks_importance(), a.stem_revision(), a.views(), cosmetic(a))
            == (b.answered_by(), b.asks_importance(), b.stem_revision(), b.views(), cosmetic(b))
        && (a.title(), a.description(), a.stem(), a.recall_period())
            == (b.title(), b.description(), b.stem(), b.recall_period())
        && (a.attribution(), a.additions()) == (b.attribution(), b.additions())
        && languages(a) == languages(b)
        && retired(a) == retired(b)
        && (a.scales(), a.areas(), a.roles(), a.prompts()) == (b.scales(), b.areas(), b.roles(), b.prompts())
        && (a.scoring(), a.priorities(), a.disclosure()) == (b.scoring(), b.priorities(), b.disclosure())
}

/// Whether something stands at a place, or is left out there.
fn has_place(document: &Value, pointer: &str) -> bool {
    let mut node = document;
    for word in pointer.split('/').skip(1) {
        node = match node {
            Value::Object(fields) => match fields.get(word) {
                Some(value) => value,
                None => return true,
            },
            Value::Array(list) => match word.parse::<usize>().ok().and_then(|index| list.get(index)) {
                Some(value) => value,
                None => return false,
            },
            _ => return false,
        };
    }
    true
}

fn is_narrow(text: &str) -> bool {
    text.ends_with('\n') && text.lines().all(|line| display_width(line) <= 80 && line.trim_end() == line)
}

fn counts_of(areas: &AreaStatus) -> (&'static str, u64, u64, u64, u64) {
    match areas {
        AreaStatus::Full { questions } => ("full", *questions, *questions, *questions, 0),
        AreaStatus::Common { common, questions, questions_before, reasons } => {
            ("common", *common, *questions, *questions_before, reasons.len() as u64)
        }
        AreaStatus::None { questions, questions_before, reasons } => {
            ("none", 0, *questions, *questions_before, reasons.len() as u64)
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_impact_of_joined_changes_is_the_gravest(chosen in prop::collection::vec(any::<bool>(), 30)) {
        let apart = apart();
        prop_assert_eq!(apart.len(), chosen.len());
        let chosen: Vec<_> = apart.into_iter().zip(chosen).filter(|(_, chosen)| *chosen).map(|(change, _)| change).collect();
        let edits: Vec<Edit> = chosen.iter().flat_map(|(edits, _)| edits.clone()).collect();
        let found = diff(&framework(&new_leaders()), &framework(&edited(new_leaders(), &edits)));
        prop_assert_eq!(found.impact, chosen.iter().map(|(_, impact)| *impact).max());
        prop_assert_eq!(found.version.required, found.impact.map(Impact::required_step));
        prop_assert_eq!(found.is_empty(), chosen.is_empty());
    }

    #[test]
    fn a_diff_is_empty_exactly_when_the_two_mean_the_same((a, b) in two_frameworks()) {
        prop_assert!(diff(&a, &a).is_empty());
        let found = diff(&a, &b);
        prop_assert_eq!(found.is_empty(), mean_the_same(&a, &b), "{}", found.to_text(&"en".parse().unwrap()));
        prop_assert_eq!(diff(&b, &a).is_empty(), found.is_empty());
    }

    #[test]
    fn digests_are_equal_exactly_when_nothing_changed((a, b) in two_frameworks()) {
        prop_assert_eq!(digest(&a) == digest(&b), diff(&a, &b).is_empty(), "{}", diff(&a, &b).to_text(&"en".parse().unwrap()));
        prop_assert_eq!(digest(&without_provenance(&a)), digest(&a));
        let again: Framework = serde_json::from_str(&serde_json::to_string(&a).unwrap()).unwrap();
        prop_assert_eq!((digest(&again), score_digest(&again)), (digest(&a), score_digest(&a)));
    }

    #[test]
    fn a_score_digest_changes_with_what_affects_scores_alone((a, b) in two_frameworks()) {
        let found = diff(&a, &b);
        // a view that is gone changes no score that is left, and its own was in the digest
        let keeps_its_views = a.views().iter().all(|view| b.view(view.id().as_str()).is_some());
        if found.impact <= Some(Impact::Translation) && keeps_its_views {
            prop_assert_eq!(score_digest(&a), score_digest(&b), "{}", found.to_text(&"en".parse().unwrap()));
        }
        if score_digest(&a) == score_digest(&b) {
            let affecting = found.changes.iter().find(|change| change.impact == Impact::ScoreAffecting);
            prop_assert_eq!(affecting, None);
        }
    }

    #[test]
    fn a_diff_is_sound((a, b) in two_frameworks()) {
        let found = diff(&a, &b);
        prop_assert_eq!(found.impact, found.changes.iter().map(|change| change.impact).max());
        let (old, new) = (serde_json::to_value(&a).unwrap(), serde_json::to_value(&b).unwrap());
        for change in &found.changes {
            let document = if change.document == ChangeDocument::Old { &old } else { &new };
            prop_assert!(has_place(document, change.pointer.as_str()), "{:?}", change);
        }
        for (index, change) in found.changes.iter().enumerate() {
            prop_assert!(!found.changes[..index].contains(change), "told twice: {:?}", change);
        }
        prop_assert!(is_narrow(&found.to_text(&"en".parse().unwrap())), "{}", found.to_text(&"en".parse().unwrap()));
        let json = serde_json::to_string(&found).unwrap();
        prop_assert_eq!(serde_json::from_str::<Diff>(&json).unwrap(), found);
    }

    #[test]
    fn comparability_is_the_same_in_both_directions((a, b) in two_frameworks()) {
        let (there, back) = (comparability(&a, &b), comparability(&b, &a));
        let mirrored = |status| match status {
            QuestionStatus::Added => QuestionStatus::Removed,
            QuestionStatus::Removed => QuestionStatus::Added,
            other => other,
        };
        prop_assert_eq!(there.questions.len(), back.questions.len());
        for question in &there.questions {
            let other = back.questions.iter().find(|other| other.id == question.id).unwrap();
            prop_assert_eq!(question.status, mirrored(other.status));
            prop_assert_eq!((&question.reasons, question.moved), (&other.reasons, other.moved));
            prop_assert_eq!((&question.old_area, &question.new_area), (&other.new_area, &other.old_area));
        }
        prop_assert_eq!(there.areas.len(), back.areas.len());
        for area in &there.areas {
            let other = back.areas.iter().find(|other| other.id == area.id).unwrap();
            let (kind, common, questions, before, reasons) = counts_of(&area.status);
            prop_assert_eq!((kind, common, before, questions, reasons), counts_of(&other.status));
        }
    }

    #[test]
    fn comparability_adds_up((a, b) in two_frameworks()) {
        let found = comparability(&a, &b);
        let summary = &found.summary;
        prop_assert_eq!(summary.comparable, summary.identical + summary.equivalent);
        let known = summary.comparable + summary.reworded + summary.rekeyed + summary.rescaled;
        prop_assert_eq!(summary.known, known);
        prop_assert_eq!(known + summary.added, b.questions().count() as u64);
        prop_assert_eq!(known + summary.removed, a.questions().count() as u64);
        for area in &found.areas {
            let (_, common, questions, before, reasons) = counts_of(&area.status);
            prop_assert!(common <= questions.min(before));
            prop_assert_eq!(reasons == 0, matches!(area.status, AreaStatus::Full { .. }));
        }
        // where nothing affects scores, everything that was there is comparable
        if diff(&a, &b).impact < Some(Impact::ScoreAffecting) {
            prop_assert_eq!(summary.comparable, a.questions().count() as u64);
            prop_assert!(found.areas.iter().all(|area| a.area(area.id.as_str()).is_none() || counts_of(&area.status).0 == "full"));
        }
        prop_assert!(is_narrow(&found.to_text(&"en".parse().unwrap())), "{}", found.to_text(&"en".parse().unwrap()));
        let json = serde_json::to_string(&found).unwrap();
        prop_assert_eq!(serde_json::from_str::<Comparability>(&json).unwrap(), found);
    }

    #[test]
    fn coverage_adds_up((framework, _) in two_frameworks()) {
        let coverage = Coverage::of(&framework);
        prop_assert_eq!(coverage.texts, framework.document().texts().count() as u64);
        let document = serde_json::to_value(&framework).unwrap();
        for language in &coverage.languages {
            let own = language.translated + language.same_as_default.len() as u64;
            prop_assert_eq!(own + language.inherited + language.missing.len() as u64, coverage.texts);
            prop_assert!(language.draft == 0 || language.draft == own);
            // a language that is declared complete is: the framework would not be sound otherwise
            prop_assert!(!language.declared_complete || language.missing.is_empty());
            for gap in language.missing.iter().chain(&language.same_as_default) {
                prop_assert!(document.pointer(gap.pointer.as_str()).is_some(), "{:?}", gap);
            }
        }
        prop_assert!(is_narrow(&coverage.to_text(&"en".parse().unwrap())), "{}", coverage.to_text(&"en".parse().unwrap()));
    }
}
