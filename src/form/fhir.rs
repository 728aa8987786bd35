use serde_json::{Map, Value, json};

use super::of_fhir::{ABOUT, CODE, CODE_SYSTEM, KEYING, RECALL_PERIOD, SCALE_SYSTEM, SIDE, STEM, WEIGHT};
use super::{Form, FormChoice, FormItem, FormSection};
use crate::framework::{LocalizedText, Side};

const TRANSLATION: &str = "http://hl7.org/fhir/StructureDefinition/translation";
const ITEM_WEIGHT: &str = "http://hl7.org/fhir/StructureDefinition/itemWeight";
const ITEM_CONTROL: &str = "http://hl7.org/fhir/StructureDefinition/questionnaire-itemControl";
const ITEM_CONTROLS: &str = "http://hl7.org/fhir/questionnaire-item-control";

impl Form {
    /// The form as a [FHIR](https://hl7.org/fhir/questionnaire.html) Questionnaire of release 5, with all languages of the
    /// form by FHIR's own extension for translations. Items have our ids for their `linkId`, options our words for their code.
    ///
    /// ```
    /// # use ilt::Framework;
    /// let questionnaire = Framework::new_leaders().form().questionnaire();
    /// assert_eq!(questionnaire["resourceType"], "Questionnaire");
    /// let area = questionnaire["item"].as_array().unwrap().iter().find(|item| item["linkId"] == "talent_management").unwrap();
    /// let delegation = area["item"].as_array().unwrap().iter().find(|item| item["linkId"] == "delegation").unwrap();
    /// assert_eq!(delegation["type"], "coding");
    /// assert_eq!(delegation["answerOption"][0]["valueCoding"]["code"], "never");
    /// ```
    pub fn questionnaire(&self) -> Value {
        let framework = &self.framework;
        let mut resource = Map::new();
        resource.insert("resourceType".to_owned(), "Questionnaire".into());
        if let Some(language) = self.languages.first() {
            resource.insert("language".to_owned(), language.as_str().into());
        }
        resource.insert("url".to_owned(), format!("urn:ilt:framework:{}", framework.id()).into());
        resource.insert("name".to_owned(), framework.id().as_str().into());
        resource.insert("version".to_owned(), framework.version().to_string().into());
        resource.insert("status".to_owned(), "active".into());
        self.say(&mut resource, "title", &self.title);
        if let Some(description) = &self.description {
            self.say(&mut resource, "description", description);
        }
        if let Some(credit) = self.attribution.first() {
            self.say(&mut resource, "copyright", credit);
        }
        let mut items = vec![self.display(RECALL_PERIOD, &self.recall_period)];
        let promise = self.promise.iter().zip(1..);
        items.extend(promise.map(|(sentence, number)| self.display(&format!("ilt-promise-{number}"), sentence)));
        let sections = self.sections.iter().zip(1..);
        items.extend(sections.map(|(section, number)| self.group(section, number)));
        if !self.roles.is_empty() {
            items.push(self.role());
            let mut consents =
                self.text_item("ilt-consents-to-attribution", "boolean", &self.words.consents_to_attribution);
            let when = json!([{ "question": "ilt-role", "operator": "exists", "answerBoolean": true }]);
            consents.insert("enableWhen".to_owned(), when);
            items.push(consents.into());
        }
        if !self.is_of_team() {
            items.push(self.text_item("ilt-comment", "text", &self.words.comment).into());
        }
        resource.insert("item".to_owned(), items.into());
        resource.into()
    }

    /// A text with its translations, which stand in a field of their own beside it.
    fn say(&self, object: &mut Map<String, Value>, field: &str, text: &LocalizedText) {
        object.insert(field.to_owned(), text.in_default_language().into());
        let translations: Vec<Value> = text
            .translations()
            .filter(|(language, _)| self.languages.contains(language))
            .map(|(language, said)| {
                json!({ "url": TRANSLATION, "extension": [
                    { "url": "lang", "valueCode": language.as_str() }, { "url": "content", "valueString": said },
                ] })
            })
            .collect();
        if !translations.is_empty() {
            object.insert(format!("_{field}"), json!({ "extension": translations }));
        }
    }

    fn text_item(&self, id: &str, kind: &str, text: &LocalizedText) -> Map<String, Value> {
        let mut item = Map::new();
        item.insert("linkId".to_owned(), id.into());
        self.say(&mut item, "text", text);
        item.insert("type".to_owned(), kind.into());
        item
    }

    fn display(&self, id: &str, text: &LocalizedText) -> Value {
        self.text_item(id, "display", text).into()
    }

    fn group(&self, section: &FormSection, number: usize) -> Value {
        let mut group = self.text_item(section.id.as_str(), "group", &section.title);
        if let Some(code) = &section.code {
            group.insert("code".to_owned(), json!([{ "system": CODE_SYSTEM, "code": code.as_str() }]));
        }
        let about = section.description.iter().map(|about| self.display(&format!("{ABOUT}-{number}"), about));
        let mut items: Vec<Value> = about.collect();
        items.push(self.display(&format!("{STEM}-{number}"), &self.stem));
        items.extend(section.items.iter().map(|item| self.item(item)));
        group.insert("item".to_owned(), items.into());
        group.into()
    }

    fn item(&self, item: &FormItem) -> Value {
        let question = &item.question;
        let mut made = self.text_item(question.id().as_str(), "coding", question.text());
        let mut extensions = vec![json!({ "url": KEYING, "valueCode": question.keying().as_str() })];
        if question.weight() != 1 {
            extensions.push(json!({ "url": WEIGHT, "valueInteger": question.weight() }));
        }
        made.insert("extension".to_owned(), extensions.into());
        if let Some(code) = question.code() {
            made.insert("code".to_owned(), json!([{ "system": CODE_SYSTEM, "code": code }]));
        }
        made.insert("required".to_owned(), true.into());
        made.insert("answerConstraint".to_owned(), "optionsOnly".into());
        let system = format!("{SCALE_SYSTEM}{}", question.scale().id());
        let options: Vec<Value> = item.choices.iter().map(|choice| self.option(choice, item, &system)).collect();
        made.insert("answerOption".to_owned(), options.into());
        let help = question.help().map(|help| {
            let mut help = self.text_item(&format!("{}.help", question.id()), "display", help);
            let control = json!({ "coding": [{ "system": ITEM_CONTROLS, "code": "help" }] });
            help.insert("extension".to_owned(), json!([{ "url": ITEM_CONTROL, "valueCodeableConcept": control }]));
            Value::from(help)
        });
        let described = item.choices.iter().filter(|choice| choice.descriptor.is_some());
        let described =
            described.map(|choice| self.display(&format!("{}.{}", question.id(), choice.word), &choice.text));
        let inside: Vec<Value> = help.into_iter().chain(described).collect();
        if !inside.is_empty() {
            made.insert("item".to_owned(), inside.into());
        }
        made.into()
    }

    fn option(&self, choice: &FormChoice, item: &FormItem, system: &str) -> Value {
        let mut coding = Map::new();
        let mut extensions = Vec::new();
        if let Some(value) = choice.value {
            extensions.push(json!({ "url": ITEM_WEIGHT, "valueDecimal": value }));
        }
        let point = item.question.scale().points().iter().find(|point| *point.id() == *choice.word);
        if let Some(side) = point.map(crate::framework::Point::side).filter(|side| *side != Side::Neutral) {
            extensions.push(json!({ "url": SIDE, "valueCode": side.as_str() }));
        }
        if let Some(code) = &choice.code {
            extensions.push(json!({ "url": CODE, "valueString": code.as_str() }));
        }
        if !extensions.is_empty() {
            coding.insert("extension".to_owned(), extensions.into());
        }
        coding.insert("system".to_owned(), system.into());
        coding.insert("code".to_owned(), choice.word.as_str().into());
        self.say(&mut coding, "display", &choice.label);
        json!({ "valueCoding": coding })
    }

    fn role(&self) -> Value {
        let mut role = self.text_item("ilt-role", "coding", &self.words.role);
        let options = self.roles.iter().map(|role| {
            let mut coding = Map::new();
            coding.insert("code".to_owned(), role.word.as_str().into());
            self.say(&mut coding, "display", &role.label);
            json!({ "valueCoding": coding })
        });
        role.insert("answerOption".to_owned(), options.collect::<Vec<_>>().into());
        role.into()
    }
}
