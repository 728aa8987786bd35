//! What each row says, and what is wrong with it.

use ilt::Framework;
use ilt::compare::Coverage;
use ilt::diagnostic::Code;
use ilt::source::SourceFile;
use ilt::translation::document::{TextStatus, TranslationTableDocument};
use ilt::translation::{SheetError, TranslationTable};
use serde_json::{Value, json};

use crate::files::{tag, text};

/// A framework whose English moved while the Spanish stayed.
fn probe() -> Value {
    let file = |id: &str, words: Value| json!({"id": id, "text": words, "scale": "freq"});
    let label = |en: &str, es: &str| json!({"en": en, "es": es});
    json!({
        "format": "ilt-framework/1", "id": "probe", "version": "1.0.0", "default_language": "en",
        "title": label("Probe", "Sonda"), "stem": label("How often does your team", "¿Con qué frecuencia su equipo"),
        "recall_period": label("This year", "Este año"),
        "attribution": [{"title": "Own", "publisher": "Own", "relation": "original", "rights": label("Free", "Libre")}],
        "scales": [{"id": "freq", "favorable": ["yes"], "unfavorable": ["no"], "points": [
            {"id": "no", "value": 0, "label": label("No", "No")},
            {"id": "yes", "value": 1, "label": label("Yes", "Sí")},
        ]}],
        "areas": [{"id": "plan", "title": label("Planning", "Planificación"), "questions": [
            file("q1", label("share plans?", "comparte planes?")),
            file("q2", label("agree on goals?", "acuerda metas?")),
        ]}],
        "translations": [{"language": "es", "status": "reviewed", "complete": true}],
    })
}

fn framework(value: Value) -> Framework {
    Framework::from_json(&value.to_string()).unwrap()
}

fn of_case(name: &str) -> Framework {
    let mut value = probe();
    if name == "new" {
        value["version"] = "2.0.0".into();
        value["areas"][0]["questions"][0]["text"]["en"] = "share weekly plans with families?".into();
        value["areas"][0]["questions"][0]["revision"] = 2.into();
    }
    framework(value)
}

#[test]
fn only_the_english_moved() {
    let spanish = tag("es");
    let (old, new) = (of_case("old"), of_case("new"));
    // nothing says what the Spanish was made from; but beside the version before, it is plain that it stayed
    let rows = |table: &TranslationTableDocument| -> Vec<(String, TextStatus)> {
        table.texts.iter().map(|row| (row.id.clone(), row.status)).collect()
    };
    let unchanged = ("scales.freq.points.no.label".to_owned(), TextStatus::Unchanged);
    assert_eq!(rows(&TranslationTableDocument::of(&new, &spanish)), std::slice::from_ref(&unchanged));
    let table = TranslationTableDocument::since(&old, &new, &spanish);
    assert_eq!(rows(&table), [unchanged, ("questions.q1.text".to_owned(), TextStatus::Stale)]);
    assert_eq!(
        (&*table.texts[1].base, &*table.texts[1].ours),
        ("share weekly plans with families?", "comparte planes?")
    );

    // handed back as it was, nothing was looked at
    let checked = TranslationTable::check(&new, table.clone()).unwrap();
    assert_eq!((checked.written(), checked.open()), (0, 2));
    assert_eq!(checked.put_into(&new).unwrap(), new);

    // one is right as it is, the other is translated anew
    let mut answered = table;
    answered.texts[0].status = TextStatus::Done;
    answered.texts[1].ours = "comparte planes semanales con las familias?".into();
    let checked = TranslationTable::check(&new, answered.clone()).unwrap();
    assert_eq!((checked.written(), checked.open()), (2, 0));
    let done = checked.put_into(&new).unwrap();
    assert!(TranslationTableDocument::since(&old, &done, &spanish).texts.is_empty());
    let coverage = Coverage::of(&done);
    assert!(coverage.languages[0].same_as_default.is_empty(), "`No` is Spanish as well");
    // the same table once more changes nothing
    let again = TranslationTable::check(&done, answered).unwrap();
    assert_eq!(again.put_into(&done).unwrap(), done);

    // from now on every version knows it
    let mut moved = serde_json::to_value(&done).unwrap();
    moved["areas"][0]["questions"][0]["text"]["en"] = "share monthly plans with families?".into();
    let table = TranslationTableDocument::of(&framework(moved), &spanish);
    assert_eq!(rows(&table), [("questions.q1.text".to_owned(), TextStatus::Stale)]);
}

#[test]
fn what_is_found_under_a_shorter_tag_is_there() {
    let mexican = tag("es-MX");
    let mut value = probe();
    value["areas"][0]["title"] = "Planning".into();
    let framework = framework({
        value["translations"][0]["complete"] = false.into();
        value
    });
    let table = TranslationTableDocument::of(&framework, &mexican);
    assert_eq!(table.texts.iter().map(|row| &*row.id).collect::<Vec<_>>(), ["areas.plan.title"]);
    let mut all = TranslationTableDocument::of_all(&framework, &mexican);
    assert_eq!(all.texts.iter().filter(|row| row.status == TextStatus::Inherited).count() + 1, all.texts.len());
    all.texts[0].ours = "La sonda".into();
    let checked = TranslationTable::check(&framework, all).unwrap();
    assert_eq!((checked.written(), checked.open()), (1, 1), "what is inherited is not open");
    let new = checked.put_into(&framework).unwrap();
    assert_eq!((new.title().in_language(&mexican), new.title().in_language(&tag("es"))), ("La sonda", "Sonda"));
}

/// Rows with everything that may be wrong with one, and where it is told.
const WRONG: &str = "\
format: ilt-translation/1
framework: {id: probe, version: 1.0.0}
language: es
texts:
  - {id: areas.plna.title, base: Planning, ours: Planes, status: done}
  - {id: areas.plan.title, base: Plans, ours: Planes, status: done}
  - {id: title, base: Probe, ours: '', status: done}
  - {id: stem, base: How often does your team, ours: ' ', status: stale}
  - {id: title, base: Probe, ours: Sonda, status: done}
  - {id: recall_period, base: This year, ours: El año, status: missing}
  - {id: questions.q1.text, base: 'share plans?', ours: \"\\u0007\", status: done}
";

#[test]
fn all_that_is_wrong_is_told_at_once() {
    let framework = of_case("old");
    let told = |problems: &ilt::source::FileProblems| -> Vec<(Code, String)> {
        let problems = problems.problems().iter();
        problems.map(|problem| (problem.code, problem.span.unwrap().start.to_string())).collect()
    };
    let file = SourceFile::new("es.yaml", WRONG);
    let problems = TranslationTable::read(&framework, &file).unwrap_err();
    let expected = [
        (Code::UnknownTarget, "5:10"),
        (Code::ChangedBase, "6:34"),
        (Code::BlankText, "7:36"),
        (Code::BlankText, "8:54"),
        (Code::DuplicateId, "9:10"),
        (Code::ChangedBase, "10:48"),
        (Code::BlankText, "11:57"),
    ];
    assert_eq!(told(&problems), expected.map(|(code, at)| (code, at.to_owned())), "{problems}");
    // the same as a sheet
    let document = TranslationTableDocument::read(&file).unwrap();
    let error = TranslationTable::read_csv(&framework, &tag("es"), "es.csv", document.to_csv().as_bytes()).unwrap_err();
    let SheetError::Problems(problems) = error else { panic!("{error}") };
    let codes: Vec<Code> = told(&problems).into_iter().map(|(code, _)| code).collect();
    assert_eq!(codes, expected.map(|(code, _)| code));
    assert_eq!(told(&problems)[1].1, "3:18", "{problems}");
    // and the table as a whole
    for (from, to, code) in [
        ("id: probe,", "id: prob,", Code::WrongFramework),
        ("language: es", "language: en", Code::BadLanguage),
        ("language: es", "language: e_s!", Code::BadLanguage),
        ("format: ilt-translation/1", "format: ilt-translation/2", Code::UnsupportedFormat),
    ] {
        let file = SourceFile::new("es.yaml", WRONG.replacen(from, to, 1));
        let problems = TranslationTable::read(&framework, &file).unwrap_err();
        assert!(problems.problems().iter().any(|problem| problem.code == code), "{to}: {problems}");
    }
}

#[test]
fn a_sheet_without_its_columns_says_so_at_its_header() {
    let framework = of_case("old");
    let told = |csv: &str| match TranslationTable::read_csv(&framework, &tag("es"), "es.csv", csv.as_bytes()) {
        Err(SheetError::Problems(problems)) => problems.to_string(),
        other => panic!("{other:?}"),
    };
    let text = told("id,bsae,ours\ntitle,Probe,Sonda\n");
    assert!(text.contains("there is no column `base`") && text.contains("es.csv:1:1"), "{text}");
    let text = told("id,base,ours,status\ntitle,Probe,Sonda,don\n");
    assert!(text.contains("did you mean `done`?") && text.contains("es.csv:2:19"), "{text}");
    assert!(matches!(
        TranslationTable::read_csv(&framework, &tag("es"), "es.csv", b"id,base,ours\n\"title,Probe,Sonda\n"),
        Err(SheetError::Table(_))
    ));
}

#[test]
fn the_readme_of_the_format_is_what_is_written() {
    let schema = text("schemas/translation.json");
    assert!(schema.contains("urn:ilt:schema:translation:1"));
}
