//! The form of a framework: its own texts, and what the crate says around them in each of its languages.

use serde::{Deserialize, Serialize};

use super::{Form, FormChoice, FormItem, FormSection, FormWords};
use crate::disclosure::Promise;
use crate::framework::{
    AnsweredBy, Area, Attribution, Framework, Language, LocalizedText, PlainText, Question, Translation,
};
use crate::response::{Importance, ImportanceLabels};
use crate::words::{Phrases, Words};

/// What people read besides the framework's own texts, as it stands in the files of words.
#[derive(Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Labels {
    role: String,
    consents_to_attribution: String,
    comment: String,
    /// Beside a question.
    note: String,
    /// Above the notes on all questions.
    notes: String,
    submit: String,
    required: String,
    mark_one: String,
}

/// The headings that a form has in common with a report.
#[derive(Default, Deserialize)]
struct ReportLabels {
    headings: Headings,
}

#[derive(Default, Deserialize)]
struct Headings {
    confidentiality: String,
    sources: String,
}

impl Framework {
    /// What is asked of people, in the languages of this framework: for every form, of this crate or of another tool.
    ///
    /// ```
    /// # use ilt::{Framework, form::AnswerProfile};
    /// let form = Framework::new_leaders().form();
    /// assert_eq!(form.items().count(), 15);
    /// let schema = form.answer_schema(AnswerProfile::Types, &"en".parse()?); // one of the ways out
    /// # Ok::<(), ilt::framework::LanguageError>(())
    /// ```
    pub fn form(&self) -> Form {
        self.form_in(&[], &[])
    }

    /// The same with further languages, in which a framework has nothing to say itself: with the words that an app brings for
    /// what stands around the questions.
    pub fn form_in(&self, more: &[Language], words: &[Words]) -> Form {
        let mut languages = vec![self.default_language().clone()];
        for language in self.translations().iter().map(Translation::language).chain(more) {
            if !languages.contains(language) {
                languages.push(language.clone());
            }
        }
        Speaker::new(self, &languages, words).form()
    }
}

/// Says in every language of a form what the crate says.
struct Speaker<'a> {
    framework: &'a Framework,
    languages: &'a [Language],
    phrases: Vec<Phrases<'a>>,
}

impl<'a> Speaker<'a> {
    fn new(framework: &'a Framework, languages: &'a [Language], words: &'a [Words]) -> Self {
        let default = framework.default_language().as_str();
        let phrases = languages.iter().map(|language| Phrases::of(language.as_str(), default, words));
        Self { framework, languages, phrases: phrases.collect() }
    }

    /// A text of the crate's, made in each language.
    fn say(&self, text: impl Fn(&Language, &Phrases<'_>) -> String) -> LocalizedText {
        let said = self.languages.iter().zip(&self.phrases).map(|(language, phrases)| text(language, phrases));
        self.localized(said)
    }

    /// What is said in each language, as one text.
    fn localized(&self, said: impl Iterator<Item = String>) -> LocalizedText {
        let mut said = self.languages.iter().cloned().zip(said.map(PlainText::from));
        let (language, default) = said.next().unwrap_or_else(|| (self.framework.default_language().clone(), "".into()));
        LocalizedText::new(language, default, said.collect())
    }

    fn form(self) -> Form {
        let framework = self.framework;
        let is_of_team = framework.answered_by() == AnsweredBy::Team;
        let roles = framework.roles().iter().filter(|_| !is_of_team);
        Form {
            framework: framework.clone(),
            languages: self.languages.to_vec(),
            title: framework.title().clone(),
            description: framework.description().cloned(),
            recall_period: framework.recall_period().clone(),
            stem: framework.stem().clone(),
            promise: self.promise(),
            attribution: framework.attribution().iter().map(|credit| self.credit(credit)).collect(),
            about: self.about(),
            roles: roles.map(|role| FormChoice::named(role.id().as_str(), role.label().clone())).collect(),
            sections: framework.areas().iter().map(|area| self.section(area)).collect(),
            importance: if framework.asks_importance() { self.importance() } else { Vec::new() },
            asks_notes: false,
            words: self.words(),
            set: None,
        }
    }

    fn promise(&self) -> Vec<LocalizedText> {
        let said: Vec<Vec<String>> =
            self.phrases.iter().map(|phrases| Promise::sentences_before(self.framework, phrases)).collect();
        let sentence = |index: usize| {
            self.localized(said.iter().map(|sentences| sentences.get(index).cloned().unwrap_or_default()))
        };
        (0..said.first().map_or(0, Vec::len)).map(sentence).collect()
    }

    fn credit(&self, credit: &Attribution) -> LocalizedText {
        self.say(|language, phrases| credit_in(credit, language, phrases))
    }

    /// What stands under the title: the time that is asked about, what is promised, and whose texts these are.
    fn about(&self) -> LocalizedText {
        self.say(|language, phrases| {
            let credits = self.framework.attribution().iter().map(|credit| credit_in(credit, language, phrases));
            let credits = credits.reduce(|before, next| phrases.next_sentence(before, next)).unwrap_or_default();
            let promise = Promise::sentences_before(self.framework, phrases).join(" ");
            phrases.form_description(self.framework.recall_period().in_language(language), promise, credits)
        })
    }

    fn section(&self, area: &Area) -> FormSection {
        FormSection {
            id: area.id().clone(),
            title: area.title().clone(),
            description: area.description().cloned(),
            code: area.code().map(PlainText::from),
            items: area.questions().iter().map(|question| self.item(question)).collect(),
        }
    }

    fn item(&self, question: &Question) -> FormItem {
        let scale = question.scale();
        let points = scale.points().iter().map(|point| {
            let descriptor = question.descriptor(point.id().as_str());
            let described = |descriptor: &LocalizedText| {
                self.say(|language, phrases| {
                    phrases.described_point(point.label().in_language(language), descriptor.in_language(language))
                })
            };
            FormChoice {
                descriptor: descriptor.cloned(),
                text: descriptor.map_or_else(|| point.label().clone(), described),
                value: Some(point.value()),
                code: point.code().map(PlainText::from),
                ..FormChoice::named(point.id().as_str(), point.label().clone())
            }
        });
        let non_responses = question.non_responses().iter().filter_map(|kind| {
            Some(FormChoice {
                non_response: Some(*kind),
                code: scale.non_response_code(*kind).map(PlainText::from),
                ..FormChoice::named(kind.as_str(), scale.non_response_label(*kind)?.clone())
            })
        });
        FormItem { question: question.clone(), choices: points.chain(non_responses).collect() }
    }

    fn importance(&self) -> Vec<FormChoice> {
        let level = |importance: &Importance| {
            let label = self.say(|_, phrases| ImportanceLabels::of(phrases).level(*importance).to_owned());
            FormChoice::named(importance.as_str(), label)
        };
        Importance::ALL.iter().map(level).collect()
    }

    fn words(&self) -> FormWords {
        let of = |word: fn(Labels) -> String| self.say(|_, phrases| word(phrases.labels("form", &[])));
        let heading = |word: fn(Headings) -> String| {
            self.say(|_, phrases| word(phrases.labels::<ReportLabels>("report", &[]).headings))
        };
        FormWords {
            role: of(|labels| labels.role),
            consents_to_attribution: of(|labels| labels.consents_to_attribution),
            comment: of(|labels| labels.comment),
            note: of(|labels| labels.note),
            notes: of(|labels| labels.notes),
            importance: self.say(|_, phrases| ImportanceLabels::of(phrases).question),
            submit: of(|labels| labels.submit),
            required: of(|labels| labels.required),
            mark_one: of(|labels| labels.mark_one),
            promise: heading(|headings| headings.confidentiality),
            sources: heading(|headings| headings.sources),
        }
    }
}

/// Whose texts these are, in a sentence or two.
fn credit_in(credit: &Attribution, language: &Language, phrases: &Phrases<'_>) -> String {
    let source = [credit.publisher().to_owned(), phrases.quoted_title(credit.title())];
    let source = source.into_iter().chain(credit.url().map(str::to_owned));
    phrases.credit_on_form(phrases.list(source), credit.rights().in_language(language))
}

impl FormChoice {
    /// What is no point of a scale.
    fn named(word: &str, label: LocalizedText) -> Self {
        Self {
            word: word.to_owned(),
            text: label.clone(),
            label,
            descriptor: None,
            value: None,
            non_response: None,
            code: None,
        }
    }
}
