//! FHIR Questionnaires, R4 and R5.

use super::json::{Json, tag};
use super::model::{Bank, BankArea, BankChoice, BankQuestion, BankSide, Words};
use super::report::NotCarriedKind;
use crate::document::Node;
use crate::form::of_fhir::{ABOUT, CODE, CODE_SYSTEM, KEYING, RECALL_PERIOD, SCALE_SYSTEM, SIDE, STEM, WEIGHT};

/// How the crate's own Questionnaires call what is no question.
const OURS: &str = "ilt-";
const TRANSLATION: &str = "http://hl7.org/fhir/StructureDefinition/translation";
/// The names by which a value stands on an option: R4's and R5's.
const VALUES: &[&str] = &["/ordinalValue", "/itemWeight", "/questionnaire-ordinalValue"];

const FIELDS: &[(NotCarriedKind, &[&str])] = &[
    (NotCarriedKind::Logic, &["enableWhen", "enableBehavior", "disabledDisplay", "readOnly"]),
    (NotCarriedKind::Validation, &["required", "maxLength"]),
    (NotCarriedKind::Setting, &["initial", "definition", "prefix"]),
];

pub(super) fn read(questionnaire: &Node) -> Bank {
    let mut reader = Reader { bank: Bank::default(), questionnaire };
    reader.bank.language = questionnaire.text("language").and_then(tag);
    let name = questionnaire.text("id").or(questionnaire.text("name"));
    // an id of FHIR has no underscore, so the name comes first where it is one of ours
    let ours = questionnaire.text("name").filter(|name| crate::framework::check_id(name).is_ok());
    reader.bank.id = ours.or(name).map(str::to_owned);
    reader.bank.version = questionnaire.text("version").map(str::to_owned);
    reader.bank.title = reader.said(questionnaire, "title", "title").unwrap_or_default();
    reader.bank.description = reader.said(questionnaire, "description", "description").unwrap_or_default();
    reader.items(questionnaire.list("item"), None, &mut Vec::new());
    let read = [
        "resourceType",
        "language",
        "id",
        "name",
        "version",
        "title",
        "_title",
        "description",
        "_description",
        "item",
        "contained",
    ];
    reader.rest(questionnaire, "", &read);
    reader.bank
}

struct Reader<'a> {
    bank: Bank,
    questionnaire: &'a Node,
}

impl Reader<'_> {
    /// A text with its translations, which stand in a second field beside it; nothing where it was refused.
    fn said(&mut self, node: &Node, field: &str, at: &str) -> Option<Words> {
        let mut raw = Words::plain(node.text(field).unwrap_or_default());
        let beside = node.get(&format!("_{field}"));
        for extension in beside.map(|beside| beside.list("extension")).unwrap_or_default() {
            let url = extension.text("url").unwrap_or_default();
            if url != TRANSLATION {
                let kind = if url.contains("rendering") { NotCarriedKind::Markup } else { NotCarriedKind::Setting };
                self.bank.leave(kind, at, url);
                continue;
            }
            let part = |name: &str| {
                let part = extension.list("extension").iter().find(|part| part.text("url") == Some(name))?;
                part.fields().iter().find(|(key, _)| key.starts_with("value")).and_then(|(_, value)| value.word())
            };
            let (Some(language), Some(content)) = (part("lang"), part("content")) else { continue };
            match tag(&language) {
                Some(tag) => raw.others.push((tag, content)),
                None => self.bank.leave(NotCarriedKind::Language, at, language),
            }
        }
        self.bank.words(&raw, at)
    }

    fn rest(&mut self, node: &Node, at: &str, read: &[&str]) {
        for (key, value) in node.fields() {
            if read.contains(&key.as_str()) || !node.has(key) {
                continue;
            }
            if key == "extension" || key == "modifierExtension" {
                for extension in node.list(key) {
                    self.extension(extension, at);
                }
                continue;
            }
            let kind = FIELDS.iter().find(|(_, keys)| keys.contains(&key.as_str()));
            let kind = kind.map_or(NotCarriedKind::Setting, |(kind, _)| *kind);
            let what = value.word().map_or_else(|| key.clone(), |word| format!("{key}: {word}"));
            self.bank.leave(kind, at, what);
        }
    }

    fn extension(&mut self, extension: &Node, at: &str) {
        let url = extension.text("url").unwrap_or_default();
        if [SIDE, KEYING, WEIGHT, CODE].contains(&url) || is_value(url) {
            return;
        }
        let lower = url.to_lowercase();
        let says = |words: &[&str]| words.iter().any(|word| lower.contains(word));
        let kind = if says(&["calculatedexpression", "initialexpression", "variable"]) {
            NotCarriedKind::Scoring
        } else if says(&["media", "image", "attachment"]) {
            NotCarriedKind::Media
        } else if says(&["enablewhen", "answerexpression", "cqf-expression"]) {
            NotCarriedKind::Logic
        } else if says(&["minvalue", "maxvalue", "minlength", "regex", "constraint", "maxdecimal"]) {
            NotCarriedKind::Validation
        } else {
            NotCarriedKind::Setting
        };
        self.bank.leave(kind, at, url);
    }

    fn items(&mut self, items: &[Node], area: Option<usize>, around: &mut Vec<(String, String)>) {
        for item in items {
            let id = item.text("linkId").unwrap_or_default().to_owned();
            match item.text("type").unwrap_or_default() {
                "group" => self.group(item, &id, around),
                "choice" | "coding" if id.starts_with(OURS) => {
                    self.bank.leave(NotCarriedKind::QuestionType, &id, "coding")
                }
                "choice" | "coding" => self.question(item, &id, area, around),
                "display" if id.starts_with(ABOUT) => {
                    let words = self.said(item, "text", &id).unwrap_or_default();
                    match area.and_then(|area| self.bank.areas.get_mut(area)) {
                        Some(area) => area.description = words,
                        None => self.bank.description = words,
                    }
                }
                "display" if id.starts_with(STEM) => self.bank.stem = self.said(item, "text", &id).unwrap_or_default(),
                "display" if id == RECALL_PERIOD => {
                    self.bank.recall_period = self.said(item, "text", &id).unwrap_or_default();
                }
                "display" => {
                    let text = item.text("text").unwrap_or("display").to_owned();
                    self.bank.leave(NotCarriedKind::DisplayText, &id, text);
                }
                "attachment" => self.bank.leave(NotCarriedKind::Media, &id, "attachment"),
                other => {
                    let scores = item.list("extension").iter().any(|extension| {
                        extension.text("url").is_some_and(|url| url.to_lowercase().contains("calculatedexpression"))
                    });
                    let kind = if scores { NotCarriedKind::Scoring } else { NotCarriedKind::QuestionType };
                    self.bank.leave(kind, &id, other);
                    self.items(item.list("item"), area, around);
                }
            }
        }
    }

    fn group(&mut self, item: &Node, id: &str, around: &mut Vec<(String, String)>) {
        let title = self.said(item, "text", id).unwrap_or_default();
        let code = self.code(item, id);
        if item.has("repeats") {
            return self.bank.leave(NotCarriedKind::QuestionType, id, "a group that repeats");
        }
        self.rest(item, id, &["linkId", "type", "text", "_text", "item", "code"]);
        self.bank.areas.push(BankArea { theirs: id.to_owned(), code, title: title.clone(), ..BankArea::default() });
        let number = self.bank.areas.len() - 1;
        around.push((id.to_owned(), title.default));
        self.items(item.list("item"), Some(number), around);
        around.pop();
        // a group around groups is no area
        let is_empty = self.bank.areas.get(number).is_some_and(|area| area.questions.is_empty());
        let has_groups = item.list("item").iter().any(|item| item.text("type") == Some("group"));
        if is_empty && has_groups {
            let area = self.bank.areas.remove(number);
            self.bank.leave(NotCarriedKind::Section, id, area.title.default);
        }
    }

    /// The code of an item: that of this crate's own, or the first one.
    fn code(&mut self, item: &Node, at: &str) -> Option<String> {
        let codes = item.list("code");
        let own = codes.iter().find(|code| code.text("system") == Some(CODE_SYSTEM));
        let chosen = own.or(codes.first())?;
        for code in codes.iter().filter(|code| !std::ptr::eq(*code, chosen)) {
            self.bank.leave(NotCarriedKind::Setting, at, format!("code: {}", code.text("code").unwrap_or_default()));
        }
        chosen.text("code").map(str::to_owned)
    }

    fn question(&mut self, item: &Node, id: &str, area: Option<usize>, around: &[(String, String)]) {
        if item.has("repeats") {
            return self.bank.leave(NotCarriedKind::QuestionType, id, "several choices at once");
        }
        if item.text("answerConstraint").is_some_and(|constraint| constraint != "optionsOnly") {
            self.bank.leave(NotCarriedKind::QuestionType, id, "an answer in one's own words");
        }
        let (name, choices) = self.options(item, id);
        let code = self.code(item, id);
        let read = [
            "linkId",
            "type",
            "text",
            "_text",
            "item",
            "code",
            "answerOption",
            "answerValueSet",
            "answerConstraint",
            "repeats",
        ];
        self.rest(item, id, &read);
        let text = self.said(item, "text", id);
        let mut help = Words::default();
        for inner in item.list("item") {
            let says_help = inner.list("extension").iter().any(|extension| {
                let coded = extension.get("valueCodeableConcept");
                coded.is_some_and(|concept| {
                    concept.list("coding").iter().any(|coding| coding.text("code") == Some("help"))
                })
            });
            match says_help && inner.text("type") == Some("display") {
                true => help = self.said(inner, "text", id).unwrap_or_default(),
                false => self.items(std::slice::from_ref(inner), area, &mut around.to_vec()),
            }
        }
        let Some(text) = text else { return };
        if choices.len() < 2 {
            return self.bank.leave(NotCarriedKind::QuestionType, id, "fewer than two options in this file");
        }
        let own_scale = name.as_deref().and_then(|name| name.strip_prefix(SCALE_SYSTEM));
        let (scale, offered) = match own_scale {
            Some(own) => {
                let (scale, offered) = self.bank.own_scale(own, choices);
                (scale, Some(offered))
            }
            None => (self.bank.scale(name.as_deref(), choices), None),
        };
        let own = |url: &str| {
            let extension = item.list("extension").iter().find(|extension| extension.text("url") == Some(url))?;
            extension.fields().iter().find(|(key, _)| key.starts_with("value")).and_then(|(_, value)| value.word())
        };
        let keying = own(KEYING);
        self.bank.says_direction |= keying.is_some();
        let question = BankQuestion {
            theirs: id.to_owned(),
            code,
            text,
            help,
            scale,
            offered,
            is_reverse: keying.as_deref() == Some("reverse"),
            weight: own(WEIGHT).and_then(|weight| weight.parse().ok()),
        };
        let area = area.unwrap_or_else(|| match self.bank.areas.iter().position(|area| area.theirs.is_empty()) {
            Some(area) => area,
            None => {
                self.bank.areas.push(BankArea::default());
                self.bank.areas.len() - 1
            }
        });
        if let Some(area) = self.bank.areas.get_mut(area) {
            area.questions.push(question);
        }
    }

    /// The options of a question, and what their scale is called.
    fn options(&mut self, item: &Node, at: &str) -> (Option<String>, Vec<BankChoice>) {
        let mut choices = Vec::new();
        let mut systems: Vec<String> = Vec::new();
        for option in item.list("answerOption") {
            let value = option.fields().iter().find(|(key, _)| key.starts_with("value")).map(|(_, value)| value);
            let Some(value) = value else { continue };
            systems.extend(value.text("system").map(str::to_owned));
            if option.has("initialSelected") {
                self.bank.leave(NotCarriedKind::Setting, at, "initialSelected");
            }
            let extensions: Vec<&Node> = option.list("extension").iter().chain(value.list("extension")).collect();
            choices.push(self.choice(value, &extensions, at));
        }
        systems.dedup();
        if let Some(set) = item.text("answerValueSet") {
            let found = set.strip_prefix('#').and_then(|id| {
                self.questionnaire.list("contained").iter().find(|resource| resource.text("id") == Some(id))
            });
            let Some(found) = found else {
                self.bank.leave(NotCarriedKind::QuestionType, at, format!("its options stand elsewhere: {set}"));
                return (None, choices);
            };
            let included = found.get("compose").map(|compose| compose.list("include")).unwrap_or_default();
            let concepts: Vec<Node> = match included.is_empty() {
                true => found.get("expansion").map(|expansion| expansion.list("contains")).unwrap_or_default().to_vec(),
                false => included.iter().flat_map(|include| include.list("concept")).cloned().collect(),
            };
            for concept in &concepts {
                let extensions: Vec<&Node> = concept.list("extension").iter().collect();
                choices.push(self.choice(concept, &extensions, at));
            }
            return (set.strip_prefix('#').map(str::to_owned), choices);
        }
        let name = match systems.as_slice() {
            [system] => Some(system.clone()),
            _ => None,
        };
        (name, choices)
    }

    fn choice(&mut self, value: &Node, extensions: &[&Node], at: &str) -> BankChoice {
        let whole = value.word();
        let theirs = whole.clone().or_else(|| value.text("code").map(str::to_owned));
        let theirs = theirs.or_else(|| value.text("display").map(str::to_owned)).unwrap_or_default();
        let at = format!("{at}: {theirs}");
        let mut label = match &whole {
            Some(word) => Words::plain(&self.bank.text(word, &at).unwrap_or_default()),
            None => self.said(value, "display", &at).unwrap_or_default(),
        };
        if label.is_empty() {
            label = Words::plain(&theirs);
        }
        for designation in value.list("designation") {
            let said = designation.text("language").and_then(tag).zip(designation.text("value"));
            if let Some((tag, text)) = said
                && let Some(text) = self.bank.text(text, &at)
            {
                label.others.push((tag, text));
            }
        }
        let mut choice = BankChoice { theirs, label, ..BankChoice::default() };
        for extension in extensions {
            let url = extension.text("url").unwrap_or_default();
            let said = extension.fields().iter().find(|(key, _)| key.starts_with("value")).map(|(_, value)| value);
            if is_value(url) {
                choice.value = said.and_then(Node::as_integer);
                if choice.value.is_none() {
                    let said = said.and_then(Node::word).unwrap_or_default();
                    self.bank.leave(NotCarriedKind::Scoring, &at, format!("a value that is no whole number: {said}"));
                }
            } else if url == SIDE {
                choice.side = match said.and_then(Node::word).as_deref() {
                    Some("favorable") => Some(BankSide::Favorable),
                    Some("unfavorable") => Some(BankSide::Unfavorable),
                    _ => None,
                };
            } else if url == CODE {
                choice.code = said.and_then(Node::word);
            } else {
                self.extension(extension, &at);
            }
        }
        choice
    }
}

fn is_value(url: &str) -> bool {
    VALUES.iter().any(|end| url.ends_with(end))
}
