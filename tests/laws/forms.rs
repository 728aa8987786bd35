//! Whatever a form offers, the crate reads.

use ilt::form::{AnswerProfile, Form};
use ilt::response::{ResponseStatus, SingleResponse};
use ilt::strategies::{frameworks, response_sets};
use ilt::{Framework, ResponseSet};
use proptest::prelude::*;
use serde_json::{Map, Value, json};

use super::team::{cases, pick};

/// Questions with the words that each can be answered with.
type Offered = Vec<(String, Vec<String>)>;

fn list<'a>(value: &'a Value, place: &str) -> &'a [Value] {
    value.pointer(place).and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default()
}

fn words(choices: &[Value], field: &str) -> Vec<String> {
    choices.iter().map(|choice| choice[field].as_str().unwrap().to_owned()).collect()
}

fn of_schema(form: &Form) -> Offered {
    let schema = form.answer_schema(AnswerProfile::Form, form.framework.default_language()).to_value();
    let field = if form.is_of_team() { "consensus" } else { "answers" };
    let questions = schema["properties"][field]["properties"].as_object().unwrap();
    questions.iter().map(|(id, question)| (id.clone(), words(list(question, "/oneOf"), "const"))).collect()
}

fn of_page(form: &Form) -> Offered {
    let data = form.ask_page().data();
    let items = list(&data, "/sections").iter().flat_map(|section| list(section, "/items"));
    items.map(|item| (item["id"].as_str().unwrap().to_owned(), words(list(item, "/choices"), "word"))).collect()
}

fn of_survey(form: &Form) -> Offered {
    let survey = form.survey_js(form.framework.default_language(), ResponseStatus::Submitted);
    let field = if form.is_of_team() { "consensus" } else { "answers" };
    let elements = list(&survey, "/pages").iter().flat_map(|page| list(page, "/elements"));
    let matrices = elements.filter(|element| element["valueName"] == field);
    let rows = matrices.flat_map(|matrix| {
        let offered = words(list(matrix, "/columns"), "value");
        list(matrix, "/rows").iter().map(move |row| (row["value"].as_str().unwrap().to_owned(), offered.clone()))
    });
    rows.collect()
}

/// What a form hands in where these answers were chosen.
fn handed_in(form: &Form, answers: Map<String, Value>, seed: u64) -> Value {
    let importance: Map<String, Value> = answers
        .keys()
        .enumerate()
        .filter(|_| !form.importance.is_empty())
        .map(|(index, id)| (id.clone(), form.importance[pick(seed, index, form.importance.len())].word.clone().into()))
        .collect();
    if form.is_of_team() {
        let mut set = serde_json::to_value(form.set.as_ref().unwrap()).unwrap();
        set["consensus"] = answers.into();
        return set;
    }
    let framework = &form.framework;
    let mut response = json!({
        "format": "ilt-response/1",
        "framework": { "id": framework.id(), "version": framework.version() },
        "respondent": "r1",
        "status": "submitted",
        "answers": answers,
    });
    if !importance.is_empty() {
        response["importance"] = importance.into();
    }
    if let Some(role) = form.roles.get(pick(seed, 99, form.roles.len().max(1))) {
        response["role"] = role.word.clone().into();
    }
    response
}

fn is_read(framework: &Framework, form: &Form, document: &Value) -> Result<(), TestCaseError> {
    let json = document.to_string();
    let read = if form.is_of_team() {
        ResponseSet::from_json(framework, &json).map(|_| ())
    } else {
        SingleResponse::from_json(framework, &json).map(|_| ())
    };
    prop_assert!(read.is_ok(), "{json}: {:?}", read.err());
    Ok(())
}

proptest! {
    #![proptest_config(cases(128))]

    #[test]
    fn whatever_a_form_offers_is_read(
        responses in frameworks().prop_flat_map(|framework| response_sets(&framework)),
        seed in any::<u64>(),
    ) {
        let framework = responses.framework();
        let form = Form::of_cycle(&responses);
        let asked: Vec<&str> =
            framework.questions().map(|question| question.id().as_str()).filter(|id| responses.asks(id)).collect();
        let ways = [of_schema(&form), of_page(&form), of_survey(&form)];
        for offered in &ways {
            prop_assert_eq!(offered.iter().map(|(id, _)| id.as_str()).collect::<Vec<_>>(), asked.clone());
            prop_assert_eq!(offered, &ways[0], "every way out offers the same");
            let chosen = offered.iter().enumerate();
            let answers: Map<String, Value> =
                chosen.map(|(index, (id, words))| (id.clone(), words[pick(seed, index, words.len())].clone().into())).collect();
            is_read(framework, &form, &handed_in(&form, answers, seed))?;
        }
        // and nothing that it does not offer
        if let (Some((id, words)), false) = (ways[0].first(), form.is_of_team()) {
            let answers = Map::from_iter([(id.clone(), format!("{}_not", words[0]).into())]);
            let json = handed_in(&form, answers, seed).to_string();
            prop_assert!(SingleResponse::from_json(framework, &json).is_err());
        }
    }
}

#[cfg(feature = "page")]
proptest! {
    #![proptest_config(cases(64))]

    #[test]
    fn a_sheet_has_every_box_in_80_columns(framework in frameworks()) {
        let form = framework.form().with_notes();
        for language in &form.languages {
            let text = form.sheet(language).to_text();
            let boxes: usize = form.items().map(|item| item.choices.len() + form.importance.len()).sum();
            let consent = usize::from(!form.roles.is_empty());
            prop_assert_eq!(text.matches("[ ] ").count(), boxes + form.roles.len() + consent, "{}", text);
            for sentence in &form.promise {
                let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
                prop_assert!(words.contains(sentence.in_language(language)));
            }
            prop_assert!(text.lines().all(|line| line.chars().count() <= 80));
        }
    }
}
