//! Every kind of document: how the crate reads it, and what its schema says.

use std::sync::LazyLock;

use ilt::cycle::{Commitments, Rollup, Series};
use ilt::diagnostic::{Diagnostic, Problems};
use ilt::document::DiagnosticsDocument;
use ilt::report::RollupReport;
use ilt::response::SingleResponse;
use ilt::response::document::ResponseSetDocument;
use ilt::schema;
use ilt::words::Words;
use ilt::{Closed, Framework, Policy, Profile, Report, ResponseSet, Tally};
use jsonschema::Validator;
use serde_json::Value;

#[cfg(feature = "overlay")]
use crate::compare::Adopted;
use crate::files::{self, lakeside};

pub(crate) static LAKESIDE: LazyLock<Framework> = LazyLock::new(lakeside);

/// A document's kind by the name of its schema.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Kind {
    Framework,
    ResponseSet,
    Response,
    Tally,
    Closed,
    Commitments,
    Words,
    Report,
    Rollup,
    Series,
    Profile,
    Diagnostics,
    #[cfg(feature = "overlay")]
    Adopted(Adopted),
}

impl Kind {
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Framework => "framework",
            Self::ResponseSet => "response_set",
            Self::Response => "response",
            Self::Tally => "tally",
            Self::Closed => "closed",
            Self::Commitments => "commitments",
            Self::Words => "words",
            Self::Report => "report",
            Self::Rollup => "rollup",
            Self::Series => "series",
            Self::Profile => "profile",
            Self::Diagnostics => "diagnostics",
            #[cfg(feature = "overlay")]
            Self::Adopted(document) => document.name(),
        }
    }

    pub(crate) fn schema(self) -> Value {
        let published = schema::all().iter().find(|published| published.name() == self.name()).unwrap();
        serde_json::from_str(&published.json()).unwrap()
    }

    pub(crate) fn validator(self) -> Validator {
        jsonschema::draft202012::new(&self.schema()).unwrap()
    }

    /// The crate's verdict, with every problem.
    pub(crate) fn problems(self, framework: &Framework, json: &str) -> Vec<Diagnostic> {
        let list = |problems: Problems| problems.into_iter().collect();
        match self {
            Self::Framework => Framework::from_json(json).map_or_else(list, |_| Vec::new()),
            Self::ResponseSet => {
                let read = ResponseSet::from_json(framework, json);
                // read straight into rows and through serde, it is one and the same
                match serde_json::from_str::<ResponseSetDocument>(json.trim_start_matches('\u{feff}')) {
                    Ok(document) => assert_eq!(read, ResponseSet::check(framework, document), "{json}"),
                    Err(_) => assert!(read.is_err(), "{json}"),
                }
                read.map_or_else(list, |_| Vec::new())
            }
            Self::Response => SingleResponse::from_json(framework, json).map_or_else(list, |_| Vec::new()),
            Self::Tally => Tally::from_json(framework, json).map_or_else(list, |_| Vec::new()),
            Self::Closed => Closed::from_json(framework, json).map_or_else(list, |_| Vec::new()),
            Self::Commitments => Commitments::from_json(framework, json).map_or_else(list, |_| Vec::new()),
            Self::Words => Words::from_json(json).map_or_else(list, |_| Vec::new()),
            Self::Report => Report::from_json(json).map_or_else(list, |_| Vec::new()),
            Self::Rollup => RollupReport::from_json(json).map_or_else(list, |_| Vec::new()),
            Self::Series => Series::from_json(json).map_or_else(list, |_| Vec::new()),
            Self::Profile => Profile::from_json(json).map_or_else(list, |_| Vec::new()),
            Self::Diagnostics => DiagnosticsDocument::from_json(json).map_or_else(list, |_| Vec::new()),
            #[cfg(feature = "overlay")]
            Self::Adopted(document) => document.problems(json),
        }
    }

    /// Sound documents of this kind; those that answer a framework answer Lakeside's.
    pub(crate) fn sound(self) -> Vec<Value> {
        match self {
            Self::Framework => files::parsed("framework/valid"),
            Self::ResponseSet => files::parsed("responses/valid"),
            Self::Tally => files::parsed("tallies/valid"),
            Self::Closed => files::parsed("closed/valid"),
            Self::Commitments => files::parsed("commitments/valid"),
            Self::Words => files::parsed("words/valid"),
            Self::Response => singles().iter().map(|single| serde_json::to_value(single).unwrap()).collect(),
            Self::Report => reports().iter().map(|report| serde_json::to_value(report).unwrap()).collect(),
            Self::Rollup => rollups().iter().map(|rollup| serde_json::to_value(rollup).unwrap()).collect(),
            Self::Series => series().iter().map(|series| serde_json::to_value(series).unwrap()).collect(),
            Self::Profile => singles()
                .iter()
                .map(|single| serde_json::to_value(Profile::of(&single.response(), &"en".parse().unwrap())).unwrap())
                .collect(),
            Self::Diagnostics => {
                let mut documents: Vec<Value> = ["ten_mistakes", "duplicate_ids", "sets_overlap"]
                    .iter()
                    .map(|name| {
                        let json = files::read(&format!("tests/corpus/framework/invalid/{name}.json"));
                        let problems = DiagnosticsDocument::from(Framework::from_json(&json).unwrap_err());
                        serde_json::to_value(problems).unwrap()
                    })
                    .collect();
                // as of a file that was read with its places
                let mut placed = documents[1].clone();
                placed["file"] = "frameworks/lakeside.json".into();
                let place = |column: u32| serde_json::json!({"line": 3, "column": column, "offset": 40 + column});
                let span = serde_json::json!({"start": place(7), "end": place(12)});
                placed["problems"][0]["span"] = span.clone();
                placed["problems"][0]["related"][0]["span"] = span;
                documents.push(placed);
                documents
            }
            #[cfg(feature = "overlay")]
            Self::Adopted(document) => document.sound(),
        }
    }
}

pub(crate) const EVERY_KIND: &[Kind] = &[
    Kind::Framework,
    Kind::ResponseSet,
    Kind::Response,
    Kind::Tally,
    Kind::Closed,
    Kind::Commitments,
    Kind::Words,
    Kind::Report,
    Kind::Rollup,
    Kind::Series,
    Kind::Profile,
    Kind::Diagnostics,
    #[cfg(feature = "overlay")]
    Kind::Adopted(Adopted::Overlay),
    #[cfg(feature = "overlay")]
    Kind::Adopted(Adopted::Diff),
    #[cfg(feature = "overlay")]
    Kind::Adopted(Adopted::Comparability),
    #[cfg(feature = "overlay")]
    Kind::Adopted(Adopted::Coverage),
];

fn singles() -> Vec<SingleResponse> {
    let every_field = r#"{
      "format": "ilt-response/1",
      "framework": {"id": "lakeside", "version": "1.2.0"},
      "respondent": "r1",
      "status": "submitted",
      "role": "teacher",
      "answers": {"planning": {"shares_plans": "often", "visits_classes": "dont_know"}, "culture": {"is_heard": "agree"}},
      "consents_to_attribution": true,
      "comment": "More time."
    }"#;
    let draft = r#"{
      "format": "ilt-response/1",
      "framework": {"id": "lakeside", "version": "1.2.0"},
      "respondent": "r2",
      "status": "draft",
      "answers": {}
    }"#;
    [every_field, draft].iter().map(|json| SingleResponse::from_json(&LAKESIDE, json).unwrap()).collect()
}

/// Roll-ups with every kind of result: shown and not shown, with and without something more that is known.
fn rollups() -> Vec<RollupReport> {
    let words = ["often", "often", "never", "sometimes", "never", "always"];
    let closed = |number: usize| {
        let (plans, heard) = (words[number], if number < 5 { "agree" } else { "disagree" });
        let responses: Vec<Value> = (0..5)
            .map(|person| {
                let mut answers = serde_json::json!({"shares_plans": plans, "is_heard": heard});
                if number < 4 {
                    answers["visits_classes"] = "often".into();
                }
                serde_json::json!({"respondent": format!("r{person}"), "status": "submitted", "answers": answers})
            })
            .collect();
        let document = serde_json::json!({
            "format": "ilt-responses/1",
            "framework": {"id": "lakeside", "version": "1.2.0"},
            "team": {"id": format!("team_{number}"), "name": "A team"},
            "cycle": {"id": "fall_2026", "label": "Fall 2026", "order": 1},
            "roster_size": 5,
            "responses": responses,
        });
        ResponseSet::from_json(&LAKESIDE, &document.to_string()).unwrap().close()
    };
    let all: Vec<Closed> = (0..6).map(closed).collect();
    let rollup = |closed: &[Closed]| Rollup::of(&LAKESIDE, closed, Policy::Confidential).unwrap();
    let again = rollup(&all).with_agreed_again("All agreed.").unwrap();
    let languages = ["en".parse().unwrap(), "fr".parse().unwrap()];
    vec![RollupReport::of(&rollup(&all[..5]), &languages[0]), RollupReport::of(&again, &languages[1])]
}

/// A cycle of a team whose answers to the three questions these are.
fn cycle(framework: &Framework, order: i64, answers: &[(&str, &str, &str)], agreed: Option<&str>) -> Closed {
    let responses: Vec<Value> = answers
        .iter()
        .enumerate()
        .map(|(index, (plans, visits, heard))| {
            let mut answers = serde_json::Map::new();
            for (question, word) in [("shares_plans", plans), ("visits_classes", visits), ("is_heard", heard)] {
                if !word.is_empty() && framework.question(question).is_some() {
                    answers.insert(question.to_owned(), (*word).into());
                }
            }
            serde_json::json!({
                "respondent": format!("r{index}"),
                "status": "submitted",
                "role": if index % 2 == 0 { "principal" } else { "teacher" },
                "answers": answers,
                "comment": "More time.",
            })
        })
        .collect();
    let mut document = serde_json::json!({
        "format": "ilt-responses/1",
        "framework": {"id": "lakeside", "version": framework.version()},
        "team": {"id": "cedar", "name": "Cedar"},
        "cycle": {"id": format!("cycle_{order}"), "label": format!("Cycle {order}"), "order": order},
        "roster_size": 20,
        "responses": responses,
    });
    if framework.question("shares_plans").is_some() {
        document["consensus"] = serde_json::json!({"shares_plans": "often"});
    }
    if let Some(agreed) = agreed {
        document["agreed_open"] = agreed.into();
    }
    ResponseSet::from_json(framework, &document.to_string()).unwrap_or_else(|problems| panic!("{problems}")).close()
}

/// Series with a point, and with each reason why there is none; with lines that go on and that end by a rewording, by other
/// questions in an area's score and by what came and went.
fn series() -> Vec<Series> {
    let changed = |version: &str, change: &dyn Fn(&mut Value)| {
        let mut document = serde_json::to_value(&*LAKESIDE).unwrap();
        document["version"] = version.into();
        change(&mut document);
        Framework::from_json(&document.to_string()).unwrap_or_else(|problems| panic!("{problems}"))
    };
    let reworded = changed("1.3.0", &|document| {
        document["areas"][0]["questions"][0]["text"] = "share what they plan?".into();
        document["areas"][0]["questions"][0]["revision"] = 9.into();
        document["areas"][0]["questions"][1]["weight"] = 7.into();
    });
    let smaller = changed("2.0.0", &|document| {
        document["areas"].as_array_mut().unwrap().remove(0);
    });
    let mixed = [("always", "never", "agree"), ("often", "", "disagree"), ("always", "never", "disagree")].repeat(4);
    let few = [("always", "never", "agree"), ("often", "dont_know", "")].repeat(4);
    let frameworks = [&*LAKESIDE, &LAKESIDE, &reworded, &smaller, &reworded];
    let cycles = |agreed| -> Vec<Closed> {
        let each = frameworks.iter().zip(1..);
        each.map(|(framework, order)| cycle(framework, order, if order == 2 { &few } else { &mixed }, agreed)).collect()
    };
    let mut part = cycles(None);
    let mut document = part[1].to_document();
    document.cycle.asked = Some(vec!["is_heard".to_owned()]);
    document.groups.iter_mut().for_each(|group| group.counts.retain(|question, _| question == "is_heard"));
    document.consensus = None;
    part[1] = Closed::check(&LAKESIDE, document).unwrap_or_else(|problems| panic!("{problems}"));
    vec![
        Series::of(&cycles(None), Policy::Confidential, &"en".parse().unwrap()).unwrap(),
        Series::of(&cycles(Some("All agreed.")), Policy::Open, &"es".parse().unwrap()).unwrap(),
        Series::of(&part, Policy::ConfidentialAtLeast(7), &"en".parse().unwrap()).unwrap(),
        Series::of(&cycles(None)[..1], Policy::Confidential, &"en".parse().unwrap()).unwrap(),
    ]
}

/// Reports with every kind of result: suppressed, insufficient and scored; shown and hidden comments; strengths,
/// opportunities and what is relative; with and without role groups.
fn reports() -> Vec<Report> {
    let set = |answers: &[(&str, &str, &str)], agreed| cycle(&LAKESIDE, 1, answers, agreed);
    let english = "en".parse().unwrap();
    let mixed: Vec<_> = (0..12)
        .map(|n| match n % 3 {
            0 => ("always", "", "agree"),
            1 => ("often", "dont_know", "disagree"),
            _ => ("always", "never", "disagree"),
        })
        .collect();
    let steady = vec![("sometimes", "sometimes", "agree"); 4];
    vec![
        Report::of(&set(&mixed, None), Policy::Confidential, &english).unwrap(),
        Report::of(&set(&mixed, Some("All agreed.")), Policy::Open, &"es".parse().unwrap()).unwrap(),
        Report::of(&set(&steady, Some("All agreed.")), Policy::Open, &english).unwrap(),
        Report::of(&set(&steady, None), Policy::Confidential, &english).unwrap(),
        Report::of(&set(&[("often", "", "")], Some("We agreed.")), Policy::Open, &english).unwrap(),
    ]
}
