//! Surveys of SurveyJS: pages, panels, matrices, and questions with one choice.

use super::json::{Json, tag};
use super::model::{Bank, BankArea, BankChoice, BankQuestion, Words};
use super::report::NotCarriedKind;
use crate::document::Node;

/// What the crate's own surveys put before the names of what is no question.
const OURS: &str = "ilt-";

/// What a field means that is not carried; any other is a setting.
const FIELDS: &[(NotCarriedKind, &[&str])] = &[
    (
        NotCarriedKind::Logic,
        &[
            "visibleIf",
            "enableIf",
            "requiredIf",
            "setValueIf",
            "setValueExpression",
            "resetValueIf",
            "choicesVisibleIf",
            "choicesEnableIf",
            "rowsVisibleIf",
            "columnsVisibleIf",
            "triggers",
            "choicesFromQuestion",
            "choicesByUrl",
        ],
    ),
    (
        NotCarriedKind::Validation,
        &["isRequired", "eachRowRequired", "isAllRowRequired", "eachRowUnique", "validators", "checkErrorsMode"],
    ),
    (NotCarriedKind::Media, &["imageLink", "logo", "backgroundImage"]),
    (NotCarriedKind::Scoring, &["correctAnswer", "calculatedValues", "completedHtmlOnCondition"]),
    (
        NotCarriedKind::QuestionType,
        &[
            "hasOther",
            "showOtherItem",
            "hasNone",
            "showNoneItem",
            "showRefuseItem",
            "showDontKnowItem",
            "hasComment",
            "showCommentArea",
        ],
    ),
    (NotCarriedKind::DisplayText, &["completedHtml", "completedBeforeHtml", "loadingHtml"]),
];

pub(super) fn read(survey: &Node) -> Bank {
    let mut reader = Reader { bank: Bank::default(), by_default: says_default(survey), matrices: Vec::new() };
    let locale = survey.text("locale").and_then(tag);
    reader.bank.language = if reader.by_default { None } else { locale.or_else(|| first_tag(survey)) };
    reader.bank.title = reader.said(survey.get("title"), "title");
    reader.bank.description = reader.said(survey.get("description"), "description");
    let top = Place { name: String::new(), title: Words::default(), description: Words::default() };
    for (index, page) in survey.list("pages").iter().enumerate() {
        let name = page.text("name").map_or_else(|| format!("page{}", index + 1), str::to_owned);
        reader.container(page, &name, &top);
    }
    reader.elements(survey.list("elements").iter().chain(survey.list("questions")), &top);
    reader.rest(survey, "", &["title", "description", "pages", "elements", "questions", "locale"]);
    reader.stem();
    reader.bank
}

/// Whether a text of several languages has one that is called `default`.
fn says_default(node: &Node) -> bool {
    match node {
        Node::List(list) => list.iter().any(says_default),
        Node::Object(fields) => {
            fields.iter().any(|(key, value)| key == "default" && matches!(value, Node::Text(_)) || says_default(value))
        }
        _ => false,
    }
}

/// The first language of the title, where its languages are named.
fn first_tag(survey: &Node) -> Option<String> {
    survey.get("title")?.fields().iter().find_map(|(key, _)| tag(key))
}

/// What stands around a question.
#[derive(Clone)]
struct Place {
    name: String,
    title: Words,
    description: Words,
}

/// A matrix, with the number of its area.
struct Matrix {
    area: usize,
    title: Words,
    around: Place,
}

struct Reader {
    bank: Bank,
    by_default: bool,
    matrices: Vec<Matrix>,
}

impl Reader {
    /// A text, in each of its languages.
    fn said(&mut self, node: Option<&Node>, at: &str) -> Words {
        let raw = match node {
            Some(node @ Node::Object(fields)) => {
                let main = node.text("default");
                let language = self.bank.language.clone();
                let main = main.or_else(|| language.as_deref().and_then(|language| node.text(language)));
                let mut words = Words::plain(main.unwrap_or_default());
                for (key, value) in fields.iter().filter(|(key, _)| key != "default" && Some(key) != language.as_ref())
                {
                    let Node::Text(text) = value else { continue };
                    match tag(key) {
                        Some(tag) => words.others.push((tag, text.clone())),
                        None => self.bank.leave(NotCarriedKind::Language, at, key),
                    }
                }
                words
            }
            Some(node) => Words::plain(&node.word().unwrap_or_default()),
            None => return Words::default(),
        };
        self.bank.words(&raw, at).unwrap_or_default()
    }

    /// Everything of something that was not read.
    fn rest(&mut self, node: &Node, at: &str, read: &[&str]) {
        for (key, value) in node.fields() {
            if read.contains(&key.as_str()) || !node.has(key) {
                continue;
            }
            let kind = FIELDS.iter().find(|(_, keys)| keys.contains(&key.as_str()));
            let kind = kind.map_or(NotCarriedKind::Setting, |(kind, _)| *kind);
            let what = value.word().map_or_else(|| key.clone(), |word| format!("{key}: {word}"));
            self.bank.leave(kind, at, what);
        }
    }

    fn container(&mut self, node: &Node, name: &str, around: &Place) {
        let title = self.said(node.get("title"), name);
        let description = self.said(node.get("description"), name);
        let place = if title.is_empty() && !around.title.is_empty() {
            around.clone()
        } else {
            if !title.is_empty() && !around.title.is_empty() {
                self.bank.leave(NotCarriedKind::Section, &around.name, around.title.default.clone());
            }
            Place { name: name.to_owned(), title, description }
        };
        self.elements(node.list("elements").iter().chain(node.list("questions")), &place);
        self.rest(node, name, &["name", "type", "title", "description", "elements", "questions"]);
    }

    fn elements<'n>(&mut self, elements: impl Iterator<Item = &'n Node>, around: &Place) {
        for element in elements {
            let name = element.text("name").unwrap_or_default().to_owned();
            match element.text("type").unwrap_or_default() {
                "panel" | "flowpanel" => self.container(element, &name, around),
                "matrix" => self.matrix(element, &name, around),
                "radiogroup" | "dropdown" | "buttongroup" => {
                    let choices = self.choices(element.list("choices"), &name);
                    self.question(element, &name, choices, around);
                }
                "rating" => {
                    let choices = self.rates(element, &name);
                    self.question(element, &name, choices, around);
                }
                "boolean" => {
                    let label = |key| element.get(key).and_then(Node::word).map(|text| Words::plain(&text));
                    let choice = |value: &str, key, word: &str| BankChoice {
                        theirs: value.to_owned(),
                        label: label(key).unwrap_or_else(|| Words::plain(word)),
                        ..BankChoice::default()
                    };
                    let choices = vec![choice("false", "labelFalse", "No"), choice("true", "labelTrue", "Yes")];
                    match element.has("labelTrue") && element.has("labelFalse") {
                        true => self.question(element, &name, choices, around),
                        // what people read then is the tool's own, in whatever language
                        false => self.bank.leave(NotCarriedKind::QuestionType, &name, "boolean"),
                    }
                }
                "html" => self.bank.leave(NotCarriedKind::DisplayText, &name, "html"),
                "image" | "video" => self.bank.leave(NotCarriedKind::Media, &name, "image"),
                "expression" => {
                    let what = element.text("expression").unwrap_or("expression").to_owned();
                    self.bank.leave(NotCarriedKind::Scoring, &name, what);
                }
                other => {
                    if name == "framework" && self.ours(element) {
                        continue;
                    }
                    self.bank.leave(NotCarriedKind::QuestionType, &name, other);
                }
            }
        }
    }

    /// The framework that a survey of this crate's own asks.
    fn ours(&mut self, element: &Node) -> bool {
        let Some(framework) = element.get("defaultValue") else { return false };
        let (Some(id), Some(version)) = (framework.text("id"), framework.text("version")) else { return false };
        (self.bank.id, self.bank.version) = (Some(id.to_owned()), Some(version.to_owned()));
        true
    }

    /// The area of a place, which may be there already.
    fn area(&mut self, name: &str, title: &Words, description: &Words) -> usize {
        let known = self.bank.areas.iter().position(|area| area.theirs == name);
        known.unwrap_or_else(|| {
            let (theirs, title, description) = (name.to_owned(), title.clone(), description.clone());
            self.bank.areas.push(BankArea { theirs, title, description, ..BankArea::default() });
            self.bank.areas.len() - 1
        })
    }

    fn push(&mut self, area: usize, question: BankQuestion) {
        if let Some(area) = self.bank.areas.get_mut(area) {
            area.questions.push(question);
        }
    }

    fn matrix(&mut self, element: &Node, name: &str, around: &Place) {
        if element.text("cellType").is_some_and(|cell| cell != "radio") {
            return self.bank.leave(NotCarriedKind::QuestionType, name, "matrix with several choices");
        }
        if element.text("valueName").is_some_and(|field| field == "importance") {
            return self.bank.leave(NotCarriedKind::QuestionType, name, "importance");
        }
        let title = match element.has("title") {
            true => self.said(element.get("title"), name),
            false => Words::plain(&self.bank.text(name, name).unwrap_or_default()),
        };
        let about = self.said(element.get("description"), name);
        let choices = self.choices(element.list("columns"), name);
        let scale = self.bank.scale(None, choices);
        // the page of a survey of this crate's own is the area, whose matrices differ in their choices alone
        let own = around.name.strip_prefix(OURS);
        let help = if own.is_some() { about.clone() } else { Words::default() };
        let area = match own {
            Some(area) => self.area(area, &around.title, &around.description),
            None => self.area(name, &title, &about),
        };
        self.matrices.push(Matrix { area, title, around: around.clone() });
        for row in element.list("rows") {
            let theirs = row.word().or_else(|| row.get("value").and_then(Node::word)).unwrap_or_default();
            let at = if theirs.is_empty() { name.to_owned() } else { theirs.clone() };
            let text = row.get("text").or(row.get("value")).or(Some(row));
            let told = self.bank.not_carried.len();
            let text = self.said(text, &at);
            self.rest(row, &at, &["value", "text"]);
            if !text.is_empty() {
                self.push(area, BankQuestion { theirs, text, help: help.clone(), scale, ..BankQuestion::default() });
            } else if self.bank.not_carried.len() == told {
                self.bank.leave(NotCarriedKind::Empty, &at, "a row without a text");
            }
        }
        let read = [
            "type",
            "name",
            "title",
            "description",
            "columns",
            "rows",
            "valueName",
            "rowTitleWidth",
            "columnMinWidth",
            "alternateRows",
        ];
        self.rest(element, name, &read);
    }

    fn question(&mut self, element: &Node, name: &str, choices: Vec<BankChoice>, around: &Place) {
        let told = self.bank.not_carried.len();
        let text = match element.has("title") {
            true => self.said(element.get("title"), name),
            false => Words::plain(&self.bank.text(name, name).unwrap_or_default()),
        };
        let is_told = self.bank.not_carried.len() > told;
        let help = self.said(element.get("description"), name);
        let read = [
            "type",
            "name",
            "title",
            "description",
            "choices",
            "rateValues",
            "rateMin",
            "rateMax",
            "rateStep",
            "rateCount",
            "minRateDescription",
            "maxRateDescription",
            "labelTrue",
            "labelFalse",
            "autoGenerate",
        ];
        self.rest(element, name, &read);
        if text.is_empty() {
            if !is_told {
                self.bank.leave(NotCarriedKind::Empty, name, "a question without a text");
            }
            return;
        }
        // what the crate's own surveys ask besides
        if around.name.strip_prefix(OURS) == Some("rest") {
            return self.bank.leave(NotCarriedKind::QuestionType, name, "no question of a framework");
        }
        if choices.len() < 2 {
            return self.bank.leave(NotCarriedKind::QuestionType, name, "fewer than two choices in this file");
        }
        let scale = self.bank.scale(None, choices);
        let place = (around.name.clone(), around.title.clone(), around.description.clone());
        let area = self.area(&place.0, &place.1, &place.2);
        self.push(area, BankQuestion { theirs: name.to_owned(), text, help, scale, ..BankQuestion::default() });
    }

    fn choices(&mut self, list: &[Node], at: &str) -> Vec<BankChoice> {
        let mut choices = Vec::new();
        for choice in list {
            let value = choice.get("value").unwrap_or(choice);
            let theirs = value.word().unwrap_or_default();
            let label = match choice.get("text") {
                Some(text) => self.said(Some(text), at),
                None => Words::plain(&self.bank.text(&theirs, at).unwrap_or_default()),
            };
            self.rest(choice, &format!("{at}: {theirs}"), &["value", "text"]);
            let number = value.as_integer().or_else(|| theirs.trim().parse().ok());
            choices.push(BankChoice { theirs, label, value: number, ..BankChoice::default() });
        }
        choices
    }

    /// The numbers of a rating, of which only the ends have words.
    fn rates(&mut self, element: &Node, at: &str) -> Vec<BankChoice> {
        let given = element.list("rateValues");
        let mut choices = if given.is_empty() {
            let number = |key, default| element.get(key).and_then(Node::as_integer).unwrap_or(default);
            let (min, step) = (number("rateMin", 1), number("rateStep", 1).max(1));
            let count = element.get("rateCount").and_then(Node::as_integer);
            let last = count.map_or_else(
                || number("rateMax", 5),
                |count| min.saturating_add(step.saturating_mul(count.saturating_sub(1))),
            );
            let numbers = (0..100_i64).map(|index| min.saturating_add(step.saturating_mul(index)));
            let numbers = numbers.take_while(|number| *number <= last);
            let choice = |number: i64| BankChoice {
                theirs: number.to_string(),
                label: Words::plain(&number.to_string()),
                value: Some(number),
                ..BankChoice::default()
            };
            numbers.map(choice).collect()
        } else {
            self.choices(given, at)
        };
        let ends = [
            (choices.len().min(1).saturating_sub(1), "minRateDescription"),
            (choices.len().saturating_sub(1), "maxRateDescription"),
        ];
        for (place, key) in ends {
            let words = self.said(element.get(key), at);
            if let (false, Some(choice)) = (words.is_empty(), choices.get_mut(place)) {
                choice.label = words;
            }
        }
        choices
    }

    /// What all matrices of a survey have for their title is what every question continues, where the page around each is
    /// called otherwise: then the page is the area.
    fn stem(&mut self) {
        let Some(first) = self.matrices.first() else { return };
        let is_same = self.matrices.iter().all(|matrix| matrix.title == first.title);
        let is_own = self.matrices.iter().all(|matrix| matrix.around.name.starts_with(OURS));
        let is_around = self.matrices.iter().all(|matrix| !matrix.around.title.is_empty());
        if is_same && (is_own || self.matrices.len() > 1 && is_around) {
            self.bank.stem = first.title.clone();
            for matrix in self.matrices.iter().filter(|_| !is_own) {
                if let Some(area) = self.bank.areas.get_mut(matrix.area) {
                    area.title = matrix.around.title.clone();
                    area.description = matrix.around.description.clone();
                }
            }
            return;
        }
        let around: Vec<(String, String)> = self
            .matrices
            .iter()
            .filter(|matrix| !matrix.around.title.is_empty())
            .map(|matrix| (matrix.around.name.clone(), matrix.around.title.default.clone()))
            .collect();
        for (name, title) in around {
            self.bank.leave(NotCarriedKind::Section, &name, title);
        }
    }
}
