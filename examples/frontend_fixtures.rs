//! Writes what `tests/frontend/` proves on the tools that front ends use: schemas, example documents, and thousands of
//! mutated documents with this crate's verdict on each.
//! `cargo run --all-features --example frontend_fixtures -- write FOLDER`.
//!
//! `... -- compare FILE` reads documents before and after they went through JavaScript, and fails where they differ.

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};

use ilt::compare::{Comparability, Coverage, Diff, comparability, diff};
use ilt::cycle::{Rollup, Series};
use ilt::diagnostic::{Code, Problems};
use ilt::document::DiagnosticsDocument;
use ilt::form::{AnswerProfile, AnswerSchema, Form, PostAddress};
use ilt::framework::document::{AreaDocument, FrameworkDocument, QuestionDocument, ScoringDocument};
use ilt::framework::limits::TEXT_LENGTH;
use ilt::intake::{ImportReport, MappingDocument};
use ilt::overlay::Overlay;
use ilt::overlay::document::OverlayDocument;
use ilt::report::RollupReport;
use ilt::response::document::{CycleDocument, ResponseSetDocument, SingleResponseDocument, TeamDocument};
use ilt::response::{ResponseStatus, SingleResponse};
use ilt::source::SourceFile;
use ilt::tally::document::{ClosedDocument, TallyDocument};
use ilt::words::document::WordsDocument;
use ilt::{Closed, Framework, Policy, Profile, Report, ResponseSet, Tally, schema};
use schemars::Schema;
use schemars::generate::SchemaSettings;
use serde_json::{Map, Value, json};

#[path = "second_cycle.rs"]
#[allow(dead_code, reason = "it prints nothing here")]
mod second_cycle;

type Outcome<T> = Result<T, Box<dyn Error>>;

/// Mutants of each example document; a tenth of them of one that is long.
const MUTANTS: usize = 400;
const LONG: usize = 20_000;
/// The question of the rubric that its forms do not ask.
const NOT_ASKED: &str = "own_learning";

/// The closed cycles of six schools.
const DISTRICT: [&str; 6] = [
    include_str!("data/cedar.closed.json"),
    include_str!("data/district/birch.closed.json"),
    include_str!("data/district/elm.closed.json"),
    include_str!("data/district/maple.closed.json"),
    include_str!("data/district/oak.closed.json"),
    include_str!("data/district/willow.closed.json"),
];

fn main() -> Outcome<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["write", folder] => write(Path::new(folder)),
        ["compare", file] => compare(Path::new(file)),
        _ => Err("say `write` and a folder, or `compare` and a file".into()),
    }
}

fn write(folder: &Path) -> Outcome<()> {
    for part in ["schemas", "examples", "answers", "forms"] {
        fs::create_dir_all(folder.join(part))?;
    }
    for published in schema::all() {
        fs::write(folder.join("schemas").join(published.file_name()), published.json())?;
    }
    answer_schemas(&folder.join("answers"))?;
    forms(&folder.join("forms"))?;
    let beyond: Vec<Code> = Code::ALL.iter().copied().filter(|code| code.is_beyond_schema()).collect();
    fs::write(folder.join("beyond_schema.json"), serde_json::to_string(&beyond)?)?;
    for (document, name, text) in written_flat()? {
        fs::write(folder.join("examples").join(format!("{document}.{name}.json")), text)?;
    }
    fs::write(folder.join("openapi.json"), serde_json::to_string(&openapi())?)?;
    fs::write(folder.join("texts.json"), serde_json::to_string(&texts()?)?)?;
    let examples = examples()?;
    let mut cases = Vec::new();
    for (document, name, text) in &examples {
        fs::write(folder.join("examples").join(format!("{document}.{name}.json")), text)?;
        cases.push(case(document, name, text));
    }
    for (document, kind) in [
        ("framework", "framework"),
        ("overlay", "overlays"),
        ("response_set", "responses"),
        ("tally", "tallies"),
        ("closed", "closed"),
    ] {
        for part in ["valid", "invalid"] {
            for (name, text) in corpus(kind, part)? {
                cases.push(case(document, &format!("corpus, {part}, {name}"), &text));
            }
        }
    }
    let mut dice = Dice(2026);
    for (document, name, text) in &examples {
        let sound: Value = serde_json::from_str(text)?;
        for number in 0..if text.len() < LONG { MUTANTS } else { MUTANTS / 10 } {
            let mut mutant = sound.clone();
            for _ in 0..=dice.below(2) {
                mutate(&mut mutant, &mut dice);
            }
            cases.push(case(document, &format!("{name}, mutant {number}"), &mutant.to_string()));
        }
    }
    let lines: Vec<String> = cases.iter().map(Value::to_string).collect();
    fs::write(folder.join("cases.ndjson"), lines.join("\n") + "\n")?;
    Ok(())
}

/// Everything a form needs, for every framework, profile, layout, status and language.
fn answer_schemas(folder: &Path) -> Outcome<()> {
    for (name, framework, languages) in [
        ("new_leaders", new_leaders(), ["en", "es"]),
        ("lakeside", lakeside()?, ["en", "pt"]),
        ("rubric", rubric()?, ["en", "es"]),
        ("tiers", tiers()?, ["en", "es"]),
    ] {
        for language in languages {
            for (profile_name, profile) in [("types", AnswerProfile::Types), ("form", AnswerProfile::Form)] {
                // a form that asks all that a form can ask, of a cycle that asks a part
                let form = framework.form();
                let form = if name == "rubric" { form.with_notes().asking(|id| id != NOT_ASKED) } else { form };
                let schema = form.answer_schema(profile, &language.parse()?);
                for (layout, schema) in [("flat", schema.clone()), ("nested", schema.nested_by_area())] {
                    for (status, schema) in [("submitted", schema.clone()), ("draft", schema.draft())] {
                        let everything = json!({
                            "schema": schema.to_value(),
                            "schema_without_dialect": schema.clone().without_dialect().to_value(),
                            "react_jsonschema_form": schema.react_jsonschema_form(),
                            "json_forms": schema.json_forms(),
                            "skeleton": skeleton(&schema, name)?,
                            "messages": schema.messages(),
                        });
                        let file = format!("{name}.{profile_name}.{layout}.{status}.{language}.json");
                        fs::write(folder.join(file), everything.to_string())?;
                    }
                }
            }
        }
    }
    Ok(())
}

/// The form of each framework as a page that saves a file, as one that sends to this machine, as a survey of SurveyJS and
/// as a sheet.
fn forms(folder: &Path) -> Outcome<()> {
    let address = "http://localhost:8901/answers".parse()?;
    for (name, framework, team, asked) in [
        ("new_leaders", new_leaders(), "Cedar", None),
        ("lakeside", lakeside()?, "Lakeside <i>&</i>", None),
        ("rubric", rubric()?, "Maple", Some(["shared_goals", "student_work"])),
        ("tiers", tiers()?, "Maple", Some(["tier_1_team", "tier_2_team"])),
        ("hostile", hostile()?, "Cedar", None),
        ("arabic", arabic()?, "Cedar", None),
    ] {
        let mut cycle = CycleDocument::new("fall_2026", "Fall 2026", 1);
        cycle.asked = asked.map(|asked| asked.map(str::to_owned).into());
        let set = ResponseSetDocument::new(&framework, TeamDocument::new("maple", team), cycle, 6);
        let form = Form::of_cycle(&ResponseSet::check(&framework, set.clone())?);
        let form = if name == "rubric" { form.with_notes() } else { form };
        let language = framework.default_language();
        let write = |file: &str, text: String| fs::write(folder.join(format!("{name}.{file}")), text);
        write("framework.json", serde_json::to_string(&framework)?)?;
        write("set.json", serde_json::to_string(&set)?)?;
        write("page.html", form.ask_page().to_html())?;
        write("post.html", form.ask_page().posting_to(PostAddress::clone(&address)).to_html())?;
        write("survey.json", form.survey_js(language, ResponseStatus::Submitted).to_string())?;
        write("draft.survey.json", form.survey_js(language, ResponseStatus::Draft).to_string())?;
        write("sheet.html", form.sheet(language).to_html())?;
    }
    Ok(())
}

/// Texts that would be something else if a page took them for more than text.
fn hostile() -> Outcome<Framework> {
    let mut document = lakeside()?.document().clone();
    let text = "</script><script>globalThis.harm = 1</script><!-- \"'`${globalThis.harm = 1} \u{202e}&lt;img src=x onerror=harm()>";
    document.title = text.into();
    document.stem = text.into();
    document.areas.iter_mut().for_each(|area| area.title = text.into());
    document.areas.iter_mut().flat_map(|area| &mut area.questions).for_each(|question| {
        question.text = text.into();
        question.help = Some(text.into());
    });
    Ok(Framework::try_from(document)?)
}

/// A framework whose first language is written from right to left, with English besides.
fn arabic() -> Outcome<Framework> {
    let mut document = serde_json::to_value(lakeside()?.document())?;
    if let Value::Object(fields) = &mut document {
        fields.insert("default_language".to_owned(), "ar".into());
        fields.insert("translations".to_owned(), json!([{ "language": "en", "status": "reviewed" }]));
    }
    let mut values = vec![&mut document];
    let mut number = 0;
    while let Some(value) = values.pop() {
        match value {
            Value::Object(fields) if fields.contains_key("en") => {
                let english = fields.get("en").cloned().unwrap_or_default();
                number += 1;
                *fields =
                    Map::from_iter([("ar".to_owned(), format!("نص عربي {number}").into()), ("en".to_owned(), english)]);
            }
            Value::Object(fields) => values.extend(fields.values_mut()),
            Value::Array(list) => values.extend(list.iter_mut()),
            _ => {}
        }
    }
    Ok(Framework::from_json(&document.to_string())?)
}

/// What a form starts from: a response, or the rating of a team.
fn skeleton(schema: &AnswerSchema, name: &str) -> Outcome<Value> {
    if name != "tiers" {
        return Ok(serde_json::to_value(schema.skeleton("r1"))?);
    }
    let team = TeamDocument { id: "maple".into(), name: "Maple".into() };
    Ok(serde_json::to_value(schema.rating(team, CycleDocument::new("fall_2026", "Fall 2026", 1), 6))?)
}

fn compare(file: &Path) -> Outcome<()> {
    for line in fs::read_to_string(file)?.lines() {
        let line: Value = serde_json::from_str(line)?;
        let field = |name: &str| line.get(name).and_then(Value::as_str).ok_or("this is no line of a comparison");
        let (document, name) = (field("document")?, field("name")?);
        if reading(document, name, field("before")?)? != reading(document, name, field("after")?)? {
            return Err(format!("{document}: {name}: JavaScript changed it").into());
        }
    }
    Ok(())
}

/// A document as this crate reads it and writes it again.
fn reading(document: &str, name: &str, text: &str) -> Outcome<Value> {
    Ok(match document {
        "framework" => serde_json::to_value(Framework::from_json(text)?)?,
        "overlay" => serde_json::to_value(Overlay::from_json(&county()?, text)?.document())?,
        "response_set" => serde_json::to_value(ResponseSet::from_json(&framework_of(name)?, text)?)?,
        "response" => serde_json::to_value(SingleResponse::from_json(&framework_of(name)?, text)?)?,
        "tally" => serde_json::to_value(Tally::from_json(&framework_of(name)?, text)?)?,
        "closed" => serde_json::to_value(Closed::from_json(&framework_of(name)?, text)?)?,
        "report" => serde_json::to_value(serde_json::from_str::<Report>(text)?)?,
        "rollup" => serde_json::to_value(serde_json::from_str::<RollupReport>(text)?)?,
        "series" => serde_json::to_value(serde_json::from_str::<Series>(text)?)?,
        "profile" => serde_json::to_value(serde_json::from_str::<Profile>(text)?)?,
        "diff" => serde_json::to_value(serde_json::from_str::<Diff>(text)?)?,
        "comparability" => serde_json::to_value(serde_json::from_str::<Comparability>(text)?)?,
        "coverage" => serde_json::to_value(serde_json::from_str::<Coverage>(text)?)?,
        _ => serde_json::to_value(serde_json::from_str::<DiagnosticsDocument>(text)?)?,
    })
}

fn corpus_folder(kind: &str, part: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus").join(kind).join(part)
}

fn corpus(kind: &str, part: &str) -> Outcome<Vec<(String, String)>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(corpus_folder(kind, part))? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if name.ends_with(".json") {
            files.push((name, fs::read_to_string(entry.path())?));
        }
    }
    files.sort();
    Ok(files)
}

fn new_leaders() -> Framework {
    Framework::new_leaders()
}

fn lakeside() -> Result<Framework, Problems> {
    Framework::from_json(include_str!("../tests/frontend/lakeside.json"))
}

/// A rubric that asks for importance, too.
fn rubric() -> Outcome<Framework> {
    let rubric = include_str!("instruments/rubric/framework.yaml");
    let mut document = Framework::read(&SourceFile::new("framework.yaml", rubric))?.document().clone();
    document.asks_importance = Some(true);
    Ok(Framework::try_from(document)?)
}

/// An inventory that the team answers as one.
fn tiers() -> Outcome<Framework> {
    let tiers = include_str!("instruments/tiers/framework.yaml");
    Ok(Framework::read(&SourceFile::new("framework.yaml", tiers))?)
}

/// The framework that all overlays change.
fn county() -> Result<Framework, Problems> {
    Framework::from_json(include_str!("../tests/corpus/overlays/base.json"))
}

/// The framework that the documents of that name answer.
fn framework_of(name: &str) -> Result<Framework, Problems> {
    if name.starts_with("corpus") && !name.ends_with("new_leaders.json") {
        Framework::from_json(include_str!("../tests/corpus/responses/framework.json"))
    } else if name.starts_with("lakeside") {
        lakeside()
    } else {
        Ok(new_leaders())
    }
}

/// Sound documents: which schema, a name, and the text.
fn examples() -> Outcome<Vec<(&'static str, String, String)>> {
    let mut examples = Vec::new();
    let mut add = |document: &'static str, name: &str, value: Value| -> Outcome<()> {
        examples.push((document, name.to_owned(), serde_json::to_string_pretty(&value)? + "\n"));
        Ok(())
    };
    let cedar = include_str!("data/cedar.json");
    let sets = [("cedar", new_leaders(), ResponseSet::from_json(&new_leaders(), cedar)?), {
        let framework = lakeside()?;
        let set = lakeside_set(&framework)?;
        ("lakeside", framework, set)
    }];
    for (name, framework, set) in &sets {
        add("framework", name, serde_json::to_value(framework)?)?;
        add("response_set", name, serde_json::to_value(set)?)?;
        add("tally", name, serde_json::to_value(Tally::of(set))?)?;
        add("closed", name, serde_json::to_value(set.close())?)?;
        for language in ["en", "es"] {
            let report = Report::of(&set.close(), Policy::Confidential, &language.parse()?)?;
            add("report", &format!("{name}.{language}"), serde_json::to_value(report)?)?;
        }
    }
    add("framework", "rubric", serde_json::to_value(rubric()?)?)?;
    add("framework", "tiers", serde_json::to_value(tiers()?)?)?;
    let [(_, _, cedar), _] = &sets;
    let report = Report::of(&cedar.close(), Policy::Open, &"es-MX".parse()?)?;
    add("report", "cedar.open", serde_json::to_value(report)?)?;
    let mut few = cedar.to_document();
    few.responses.truncate(3);
    let few = ResponseSet::check(cedar.framework(), few)?.close();
    let report = Report::of(&few, Policy::Confidential, &"en".parse()?)?;
    add("report", "few.en", serde_json::to_value(report)?)?;
    let district: Vec<Closed> =
        DISTRICT.iter().map(|json| Closed::from_json(&new_leaders(), json)).collect::<Result<_, _>>()?;
    // of a second cycle, and of a team that answers together and did not rate everything
    let report = Report::of_reflection(&second_cycle::reflection()?, &"en".parse()?, &[]);
    add("report", "second_cycle.en", serde_json::to_value(report)?)?;
    let rated = Closed::from_json(&tiers()?, include_str!("instruments/tiers/closed.json"))?;
    let report = Report::of(&rated, Policy::Confidential, &"en".parse()?)?;
    add("report", "tiers.en", serde_json::to_value(report)?)?;
    let rollup = Rollup::of(&new_leaders(), &district, Policy::Confidential)?;
    for language in ["en", "es"] {
        add(
            "rollup",
            &format!("district.{language}"),
            serde_json::to_value(RollupReport::of(&rollup, &language.parse()?))?,
        )?;
    }
    let mut later = cedar.to_document();
    (later.cycle.id, later.cycle.order) = ("winter_2027".into(), 2);
    let mut document = new_leaders().document().clone();
    document.version = "1.1.0".into();
    if let Some(question) = document.areas.iter_mut().flat_map(|area| &mut area.questions).last() {
        (question.text, question.revision) = ("Listen to everyone?".into(), Some(2));
    }
    let newer = Framework::try_from(document)?;
    later.framework = (&newer).into();
    let closed = [cedar.close(), ResponseSet::check(&newer, later)?.close()];
    for language in ["en", "es"] {
        let series = Series::of(&closed, Policy::Confidential, &language.parse()?)?;
        add("series", &format!("cedar.{language}"), serde_json::to_value(series)?)?;
    }
    let nested = json!({ "talent_management": { "delegation": "often" }, "school_culture": {} });
    for (name, answers) in [("flat", json!({ "delegation": "often" })), ("nested", nested)] {
        let response = json!({
            "format": "ilt-response/1",
            "framework": { "id": "new_leaders_ilt", "version": "1.0.0" },
            "respondent": "k7f2",
            "status": "draft",
            "answers": answers,
            "role": "other",
            "consents_to_attribution": true,
            "comment": "One\nline, and “another”: 1 < 2 & 3.",
        });
        let single = SingleResponse::from_json(&new_leaders(), &response.to_string())?;
        for language in ["en", "es"] {
            let profile = Profile::of(&single.response(), &language.parse()?);
            add("profile", &format!("{name}.{language}"), serde_json::to_value(profile)?)?;
        }
        add("response", name, response)?;
    }
    for name in ["every_field", "complete_spanish"] {
        let text = fs::read_to_string(corpus_folder("overlays", "valid").join(format!("{name}.json")))?;
        add("overlay", name, serde_json::from_str(&text)?)?;
    }
    let problems = Framework::from_json(include_str!("../tests/corpus/framework/invalid/ten_mistakes.json"));
    if let Err(problems) = problems {
        add("diagnostics", "ten_mistakes", serde_json::to_value(DiagnosticsDocument::from(problems))?)?;
    }
    let (old, new) = (lakeside()?, lakeside_next()?);
    for (name, old, new) in [("forth", &old, &new), ("back", &new, &old), ("apart", &new_leaders(), &old)] {
        add("diff", name, serde_json::to_value(diff(old, new))?)?;
        add("comparability", name, serde_json::to_value(comparability(old, new))?)?;
    }
    for (name, framework) in [("new_leaders", &new_leaders()), ("lakeside", &new)] {
        add("coverage", name, serde_json::to_value(Coverage::of(framework))?)?;
    }
    Ok(examples)
}

/// Responses as this crate writes them. They are no cases: it reads answers under their areas as well, which these
/// documents' schemas refuse.
fn written_flat() -> Outcome<Vec<(&'static str, &'static str, String)>> {
    let nested = json!({
        "format": "ilt-response/1",
        "framework": { "id": "new_leaders_ilt", "version": "1.0.0" },
        "respondent": "k7f2",
        "status": "draft",
        "answers": { "talent_management": { "delegation": "often" }, "school_culture": {} },
    });
    let single = SingleResponse::from_json(&new_leaders(), &nested.to_string())?;
    let set = ResponseSet::from_json(&new_leaders(), include_str!("data/cedar.json"))?;
    Ok(vec![
        ("response_flat", "single", serde_json::to_string_pretty(&single)? + "\n"),
        ("response_set_flat", "cedar", serde_json::to_string_pretty(&set)? + "\n"),
    ])
}

/// What a program that takes and gives these documents says of itself: its paths, and the types as components.
fn openapi() -> Value {
    let settings = SchemaSettings::draft2020_12();
    let mut generator = settings.with(|to| to.definitions_path = "/components/schemas".into()).into_generator();
    let content = |schema: Schema| json!({ "application/json": { "schema": schema } });
    let mut paths = Map::new();
    let mut path = |name: &str, takes: Schema, gives: Schema, refuses: Schema| {
        let answer = |schema: Schema| json!({ "content": content(schema), "description": "The document." });
        let responses = json!({ "200": answer(gives), "422": answer(refuses) });
        paths.insert(
            name.into(),
            json!({ "post": { "requestBody": { "content": content(takes) }, "responses": responses } }),
        );
    };
    let refuses = generator.subschema_for::<DiagnosticsDocument>();
    let framework = generator.subschema_for::<FrameworkDocument>();
    let set = generator.subschema_for::<ResponseSetDocument>();
    let single = generator.subschema_for::<SingleResponseDocument>();
    path("/coverage", framework.clone(), generator.subschema_for::<Coverage>(), refuses.clone());
    path("/diff", framework.clone(), generator.subschema_for::<Diff>(), refuses.clone());
    path("/comparability", framework, generator.subschema_for::<Comparability>(), refuses.clone());
    path("/overlay", generator.subschema_for::<OverlayDocument>(), Schema::default(), refuses.clone());
    let closed = generator.subschema_for::<ClosedDocument>();
    path("/tally", set.clone(), generator.subschema_for::<TallyDocument>(), refuses.clone());
    path("/close", set, closed.clone(), refuses.clone());
    path("/rollup", closed.clone(), generator.subschema_for::<RollupReport>(), refuses.clone());
    path("/series", closed.clone(), generator.subschema_for::<Series>(), refuses.clone());
    path("/report", closed, generator.subschema_for::<Report>(), refuses.clone());
    path("/profile", single, generator.subschema_for::<Profile>(), refuses.clone());
    path(
        "/import",
        generator.subschema_for::<MappingDocument>(),
        generator.subschema_for::<ImportReport>(),
        refuses.clone(),
    );
    path("/words", generator.subschema_for::<WordsDocument>(), Schema::default(), refuses);
    json!({
        "openapi": "3.1.0",
        "info": { "title": "Reflection", "version": "1.0.0" },
        "paths": paths,
        "components": { "schemas": generator.take_definitions(true) },
    })
}

/// A framework whose questions are texts that YAML's readers like to take for something else: for the program to write.
fn texts() -> Outcome<Framework> {
    const LETTERS: &[u8] = b"-+.:_0123456789abefoxyzntTZE~=< ,#'\"&*!|>?%@`[]{}\\";
    let mut texts: Vec<String> = serde_json::from_str(include_str!("../tests/frontend/yaml.json"))?;
    let mut dice = Dice(2027);
    while texts.len() < 440 {
        let letters = 1 + dice.below(6);
        let text: String = (0..letters).filter_map(|_| dice.one_of(LETTERS).copied().map(char::from)).collect();
        if !text.trim().is_empty() {
            texts.push(text);
        }
    }
    let mut document = lakeside()?.document().clone();
    document.title = [("en", "no"), ("no", "yes")].into();
    let questions: Vec<QuestionDocument> = (texts.iter().zip(0..))
        .map(|(text, number)| QuestionDocument::new(&format!("q{number}"), text.as_str(), "agreement"))
        .collect();
    let areas = questions.chunks(16).zip(0..);
    document.areas =
        areas.map(|(asked, number)| AreaDocument::new(&format!("a{number}"), "y", asked.to_vec())).collect();
    Ok(Framework::try_from(document)?)
}

/// Lakeside's framework in its next version: a question more, one moved, one said otherwise, and a rule changed.
fn lakeside_next() -> Result<Framework, Problems> {
    let mut document = lakeside()?.document().clone();
    document.version = "2.1.0".into();
    document.title = [("en", "Lakeside team talk"), ("pt", "Lakeside team talk"), ("pt-BR", "Conversa")].into();
    document.scoring = Some(ScoringDocument { minimum_n: Some(6), ..ScoringDocument::default() });
    if let [trust, planning] = document.areas.as_mut_slice() {
        planning.questions.extend(trust.questions.pop());
        for (question, revision) in trust.questions.iter_mut().zip(2..) {
            question.text = "we admit mistakes".into();
            question.revision = Some(revision);
        }
        trust.questions.push(QuestionDocument::new("asks_for_help", "we ask for help", "agreement"));
    }
    Framework::try_from(document)
}

fn lakeside_set(framework: &Framework) -> Outcome<ResponseSet> {
    let team = TeamDocument::new("lakeside", "Lakeside & <i>friends</i>");
    let cycle = CycleDocument::new("spring_2027", "Spring 2027", 2);
    let mut document = serde_json::to_value(ResponseSetDocument::new(framework, team, cycle, 9))?;
    let answers = [
        ["agree", "disagree", "yes", "yes"],
        ["strongly_agree", "disagree", "yes", "no"],
        ["neither", "neither", "no", "no"],
        ["slightly_agree", "strongly_agree", "no", "no"],
        ["dont_know", "agree", "no", "no"],
        ["agree", "slightly_disagree", "yes", "no"],
    ];
    let responses = answers.iter().enumerate().map(|(place, answers)| {
        let answered: Map<String, Value> = ["admits_mistakes", "blame", "length", "notes"]
            .iter()
            .zip(answers)
            .map(|(question, answer)| ((*question).to_owned(), json!(answer)))
            .collect();
        let comment = "<img src=x onerror=alert(1)> \"quoted\"";
        json!({ "respondent": format!("l{place}"), "status": "submitted", "answers": answered, "comment": comment })
    });
    if let Some(fields) = document.as_object_mut() {
        fields.insert("responses".into(), responses.collect());
    }
    Ok(ResponseSet::from_json(framework, &document.to_string())?)
}

/// A document with this crate's verdict: accepted, or refused with these codes.
fn case(document: &str, name: &str, text: &str) -> Value {
    let codes: Vec<&str> = match verdict(document, name, text) {
        Ok(()) => Vec::new(),
        Err(problems) => problems.iter().map(|problem| problem.code.as_str()).collect(),
    };
    json!({ "document": document, "name": name, "accepted": codes.is_empty(), "codes": codes, "text": text })
}

fn verdict(document: &str, name: &str, text: &str) -> Result<(), Problems> {
    match document {
        "framework" => Framework::from_json(text).map(drop),
        "overlay" => Overlay::from_json(&county()?, text).map(drop),
        "response_set" => ResponseSet::from_json(&framework_of(name)?, text).map(drop),
        "response" => SingleResponse::from_json(&framework_of(name)?, text).map(drop),
        "tally" => Tally::from_json(&framework_of(name)?, text).map(drop),
        "closed" => Closed::from_json(&framework_of(name)?, text).map(drop),
        "report" => Report::from_json(text).map(drop),
        "rollup" => RollupReport::from_json(text).map(drop),
        "series" => Series::from_json(text).map(drop),
        "profile" => Profile::from_json(text).map(drop),
        "diff" => Diff::from_json(text).map(drop),
        "comparability" => Comparability::from_json(text).map(drop),
        "coverage" => Coverage::from_json(text).map(drop),
        _ => DiagnosticsDocument::from_json(text).map(drop),
    }
}

/// A seeded sequence of numbers (SplitMix64; Steele, Lea & Flood, 2014): the same on every machine.
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((mixed ^ (mixed >> 31)) % end.max(1) as u64) as usize
    }

    fn one_of<'a, T>(&mut self, these: &'a [T]) -> Option<&'a T> {
        these.get(self.below(these.len()))
    }
}

/// One change at one place of the document.
fn mutate(document: &mut Value, dice: &mut Dice) {
    let mut places = Vec::new();
    walk(document, String::new(), &mut places);
    let (Some(at), Some(from)) = (dice.one_of(&places).cloned(), dice.one_of(&places).cloned()) else { return };
    let elsewhere = document.pointer(&from).cloned().unwrap_or_default();
    let Some(place) = document.pointer_mut(&at) else { return };
    match place {
        Value::Object(fields) if dice.below(3) > 0 => mutate_object(fields, dice),
        Value::Array(elements) if dice.below(3) > 0 => mutate_array(elements, dice),
        Value::String(text) if dice.below(3) > 0 => *text = mutated_text(text, dice),
        Value::Number(_) if dice.below(3) > 0 => *place = number(dice),
        _ if dice.below(3) == 0 => *place = elsewhere,
        _ => *place = stranger(dice),
    }
}

fn walk(value: &Value, at: String, places: &mut Vec<String>) {
    match value {
        Value::Object(fields) => {
            for (name, inner) in fields {
                walk(inner, format!("{at}/{}", name.replace('~', "~0").replace('/', "~1")), places);
            }
        }
        Value::Array(elements) => {
            for (index, inner) in elements.iter().enumerate() {
                walk(inner, format!("{at}/{index}"), places);
            }
        }
        _ => {}
    }
    places.push(at);
}

fn mutate_object(fields: &mut Map<String, Value>, dice: &mut Dice) {
    let names: Vec<String> = fields.keys().cloned().collect();
    let name = dice.one_of(&names).cloned();
    match (dice.below(4), name) {
        (0 | 1, Some(name)) => {
            fields.remove(&name);
        }
        (2, Some(name)) => {
            if let Some(value) = fields.remove(&name) {
                fields.insert(mutated_text(&name, dice), value);
            }
        }
        _ => {
            let name = dice.one_of(&["extra", "$schema", "Format", "description", "es", "", "__proto__", "weight"]);
            fields.insert((*name.unwrap_or(&"extra")).to_owned(), stranger(dice));
        }
    }
}

fn mutate_array(elements: &mut Vec<Value>, dice: &mut Dice) {
    let place = dice.below(elements.len());
    match dice.below(5) {
        0 => elements.clear(),
        1 if !elements.is_empty() => {
            elements.remove(place);
        }
        2 => elements.reverse(),
        3 => elements.push(stranger(dice)),
        _ => elements.extend(elements.get(place).cloned()),
    }
}

fn mutated_text(text: &str, dice: &mut Dice) -> String {
    match dice.below(10) {
        0 => String::new(),
        1 => " \u{3000}\u{a0}".to_owned(),
        2 => text.to_uppercase(),
        3 => text.repeat(TEXT_LENGTH / text.len().max(1) + 1),
        4 => format!("{text} "),
        5 => format!("{text}\n"),
        6 => format!("\u{1d4d0}{text}\u{fe0f}"),
        7 => "\u{1f600}".repeat(TEXT_LENGTH),
        8 => text.chars().skip(1).collect(),
        _ => format!("{text}x"),
    }
}

fn number(dice: &mut Dice) -> Value {
    let numbers =
        [json!(0), json!(1), json!(-1), json!(2), json!(3.0), json!(2.5), json!(1e3), json!(100), json!(1_000_001)];
    let large = [json!((1_i64 << 53) - 1), json!(1_i64 << 53), json!(1e300), json!(i64::MIN), json!(u64::MAX)];
    let these: Vec<Value> = numbers.into_iter().chain(large).collect();
    dice.one_of(&these).cloned().unwrap_or_default()
}

/// A value that is seldom right.
fn stranger(dice: &mut Dice) -> Value {
    let strangers =
        [json!(null), json!(true), json!([]), json!({}), json!("often"), json!(["often"]), json!({ "en": "One" })];
    match dice.below(3) {
        0 => number(dice),
        _ => dice.one_of(&strangers).cloned().unwrap_or_default(),
    }
}
