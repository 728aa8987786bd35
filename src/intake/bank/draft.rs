//! From what a bank says to the draft of a framework: what it does not say is asked, and nothing is guessed.

use std::collections::HashSet;

use indexmap::IndexMap;
use serde::Serialize;

use super::document::{CrosswalkDocument, CrosswalkEntryDocument, CrosswalkScaleDocument};
use super::ids::Ids;
use super::matching::{By, Found, Theirs, find};
use super::model::{Bank, BankArea, BankChoice, BankScale, BankSide, Words};
use super::report::{BankFormat, BankReport, NotCarriedKind};
use super::tool::BankTool;
use crate::diagnostic::character;
use crate::framework::document::{
    AreaDocument, FrameworkDocument, NonResponseDocument, NonResponsesDocument, PointDocument, QuestionDocument,
    ScaleDocument, TranslationDocument,
};
use crate::framework::{Keying, NonResponse, PlainText, Text, Version, check_id, limits, says_no_answer};
use crate::intake::DecisionDocument;
use crate::intake::document::DECISIONS;
use crate::intake::likeness::likeness;

/// The tag of a language that nobody named (BCP 47).
const UNDETERMINED: &str = "und";

/// Characters of an id of theirs.
const ID_OF_THEIRS: usize = 300;

/// Codes of options that are often no point of a scale.
const NO_ANSWER: &[&str] = &["-99", "-88", "-77", "77", "88", "99", "999"];

/// A framework's document, and what a person has to decide before it is one. As a file the questions stand in it under
/// `to_decide`, and no file with such a field is a framework: take each out when it is answered.
///
/// ```
/// # use ilt::intake::bank::BankImport;
/// use ilt::{Framework, diagnostic::Code};
///
/// # let survey = r#"{"elements": [{"type": "matrix", "name": "plans", "title": "Plans", "columns": [1, 2], "rows": ["share plans?"]}]}"#;
/// let draft = BankImport::read(survey.as_bytes(), None, None)?.framework;
/// assert!(draft.to_decide.iter().any(|decision| decision.about.as_str() == "the direction of the questions"));
/// let file = serde_json::to_string(&draft).unwrap();
/// let problems = Framework::from_json(&file).unwrap_err();
/// assert!(problems.iter().any(|problem| problem.code == Code::Undecided));
/// # Ok::<(), ilt::intake::bank::BankError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct FrameworkDraft {
    /// The framework, as far as the bank says it.
    #[serde(flatten)]
    pub document: FrameworkDocument,
    /// What a person has to decide.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub to_decide: Vec<DecisionDocument>,
}

/// What another tool's questions become: the draft of a framework, the crosswalk to keep, and what was not carried.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct BankImport {
    /// The framework, with what a person has to decide first.
    pub framework: FrameworkDraft,
    /// Their ids and codes, and which of ours they are: keep it for the next import.
    pub crosswalk: CrosswalkDocument,
    /// What was carried, and everything that was not.
    pub report: BankReport,
}

pub(super) fn draft(tool: BankTool, bank: Bank, before: Option<&CrosswalkDocument>) -> BankImport {
    let none = CrosswalkDocument::default();
    let mut draft = Draft { bank, before: before.unwrap_or(&none), asked: Vec::new(), found: Counts::default() };
    draft.one_of_each();
    let (scales, scale_entries) = draft.scales();
    let (areas, area_entries, question_entries) = draft.areas(&scales);
    draft.ask();
    let Draft { bank, before, asked, found } = draft;
    let default = bank.language.clone().unwrap_or_else(|| UNDETERMINED.to_owned());
    let languages = languages(&bank, &default);
    let text = |words: &Words| text_of(words, &default);
    let id = bank.id.clone().filter(|id| check_id(id).is_ok()).or_else(|| before.framework.clone());
    let version = bank.version.clone().filter(|version| version.parse::<Version>().is_ok());
    let version = version.or_else(|| before.version.clone()).unwrap_or_else(|| "1.0.0".to_owned());
    let optional = |words: &Words| (!words.is_empty()).then(|| text(words));
    let translation = |tag: &String| TranslationDocument { language: tag.clone(), ..TranslationDocument::default() };
    let translations: Vec<TranslationDocument> = languages.iter().map(translation).collect();
    let document = FrameworkDocument {
        id: id.clone().unwrap_or_default(),
        version: version.clone(),
        default_language: default.clone(),
        title: text(&bank.title),
        description: optional(&bank.description),
        stem: text(&bank.stem),
        recall_period: text(&bank.recall_period),
        scales: scales.into_iter().map(|scale| scale.document).collect(),
        areas,
        translations: (!translations.is_empty()).then_some(translations),
        ..FrameworkDocument::default()
    };
    let asks = !asked.is_empty();
    let mut to_decide: Vec<DecisionDocument> = bank.to_decide.iter().map(|(about, ask)| decision(about, ask)).collect();
    if asks {
        to_decide.push(decision("ids", "the crosswalk asks what is what: answer it there, and import again"));
    }
    to_decide.truncate(DECISIONS);
    let crosswalk = CrosswalkDocument {
        framework: id,
        version: Some(version),
        areas: area_entries,
        questions: question_entries,
        scales: scale_entries,
        to_decide: asks.then(|| asked.into_iter().take(DECISIONS).collect()),
        ..CrosswalkDocument::default()
    };
    let gone = |entry: &&CrosswalkEntryDocument| entry.gone == Some(true);
    let was_gone: HashSet<&str> = before.questions.iter().filter(gone).map(|entry| entry.ours.as_str()).collect();
    let now_gone = crosswalk.questions.iter().filter(gone).filter(|entry| !was_gone.contains(entry.ours.as_str()));
    let report = BankReport {
        format: BankFormat::V1,
        tool,
        areas: document.areas.len() as u64,
        questions: document.areas.iter().map(|area| area.questions.len() as u64).sum(),
        scales: document.scales.len() as u64,
        languages,
        by_id: found.id,
        by_code: found.code,
        by_words: found.words,
        new: found.new,
        gone: now_gone.map(|entry| entry.ours.clone()).collect(),
        to_decide: (to_decide.len() + crosswalk.to_decide.as_ref().map_or(0, Vec::len)) as u64,
        not_carried: bank.not_carried,
    };
    BankImport { framework: FrameworkDraft { document, to_decide }, crosswalk, report }
}

fn decision(about: &str, decide: &str) -> DecisionDocument {
    DecisionDocument { about: about.into(), decide: decide.into() }
}

fn text_of(words: &Words, default: &str) -> Text {
    if words.others.is_empty() {
        return Text::from(words.default.as_str());
    }
    let first = (default.to_owned(), PlainText::from(words.default.as_str()));
    let first = Some(first).filter(|(_, text)| !text.is_empty());
    let others = words.others.iter().filter(|(tag, _)| tag != default);
    let others = others.map(|(tag, text)| (tag.clone(), PlainText::from(text.as_str())));
    Text::ByLanguage(first.into_iter().chain(others).collect::<IndexMap<String, PlainText>>())
}

/// The languages besides the default language, as they come.
fn languages(bank: &Bank, default: &str) -> Vec<String> {
    let mut languages: Vec<String> = Vec::new();
    let heads = [&bank.title, &bank.description, &bank.stem, &bank.recall_period].into_iter();
    let areas = bank.areas.iter().flat_map(|area| {
        let questions = area.questions.iter().flat_map(|question| [&question.text, &question.help]);
        [&area.title, &area.description].into_iter().chain(questions)
    });
    let labels = bank.scales.iter().flat_map(|scale| scale.choices.iter().map(|choice| &choice.label));
    for (tag, _) in heads.chain(areas).chain(labels).flat_map(|words| &words.others) {
        if tag != default && !languages.contains(tag) {
            languages.push(tag.clone());
        }
    }
    languages
}

#[derive(Default)]
struct Counts {
    id: u64,
    code: u64,
    words: u64,
    new: u64,
}

struct Draft<'a> {
    bank: Bank,
    before: &'a CrosswalkDocument,
    /// What the crosswalk asks.
    asked: Vec<DecisionDocument>,
    found: Counts,
}

/// A scale of ours, and which of theirs it was.
struct Made {
    theirs: usize,
    document: ScaleDocument,
}

impl Draft<'_> {
    /// Of two things with one id the first one is carried.
    fn one_of_each(&mut self) {
        for area in &mut self.bank.areas {
            area.theirs = id_of(&area.theirs);
            area.questions.iter_mut().for_each(|question| question.theirs = id_of(&question.theirs));
        }
        for scale in &mut self.bank.scales {
            scale.theirs = id_of(&scale.theirs);
            scale.choices.iter_mut().for_each(|choice| choice.theirs = id_of(&choice.theirs));
        }
        let mut areas: Vec<BankArea> = Vec::new();
        for area in std::mem::take(&mut self.bank.areas) {
            match areas.iter_mut().find(|other| other.theirs == area.theirs) {
                Some(other) => {
                    other.questions.extend(area.questions);
                    self.bank.leave(
                        NotCarriedKind::Duplicate,
                        &area.theirs,
                        "another area has this id: they are one now",
                    );
                }
                None => areas.push(area),
            }
        }
        self.bank.areas = areas;
        let mut seen: HashSet<String> = HashSet::new();
        let mut twice = Vec::new();
        for area in &mut self.bank.areas {
            area.questions.retain(|question| {
                let is_new = seen.insert(question.theirs.clone());
                if !is_new {
                    twice.push(question.theirs.clone());
                }
                is_new
            });
        }
        for theirs in twice {
            self.bank.leave(NotCarriedKind::Duplicate, &theirs, "another question has this id");
        }
        let empty: Vec<String> =
            self.bank.areas.iter().filter(|area| area.questions.is_empty()).map(|area| area.theirs.clone()).collect();
        self.bank.areas.retain(|area| !area.questions.is_empty());
        for theirs in empty {
            self.bank.leave(NotCarriedKind::Empty, &theirs, "no question in it was carried");
        }
        let mut names: HashSet<String> = HashSet::new();
        for scale in &mut self.bank.scales {
            let mut number = 2;
            let name = scale.theirs.clone();
            while !names.insert(scale.theirs.clone()) {
                scale.theirs = format!("{name} ({number})");
                number += 1;
            }
        }
        for scale in 0..self.bank.scales.len() {
            let mut seen: HashSet<String> = HashSet::new();
            let Some(known) = self.bank.scales.get_mut(scale) else { continue };
            let (name, before) = (known.theirs.clone(), known.choices.len());
            known.choices.retain(|choice| seen.insert(choice.theirs.clone()));
            if known.choices.len() < before {
                self.bank.leave(NotCarriedKind::Duplicate, &name, "options with an id that another one has");
            }
        }
    }

    /// The id of something that was found, or a new one.
    fn id(
        &mut self,
        what: &str,
        theirs: &Theirs<'_>,
        found: &Found,
        entries: &[CrosswalkEntryDocument],
        ids: &mut Ids,
        kind: &str,
    ) -> String {
        let known = |entry: &usize| entries.get(*entry).map(|entry| entry.ours.clone());
        match found {
            Found::Known { entry, .. } => known(entry).unwrap_or_default(),
            Found::Perhaps { entry } => {
                let ours = known(entry).unwrap_or_default();
                let was = entries.get(*entry).and_then(|entry| entry.words.clone()).unwrap_or_default();
                let about = super::wording::cut(&format!("{what} `{}`", theirs.id));
                let ask = format!(
                    "is it `{ours}`, which read \"{}\"? It reads \"{}\" now. If it is another one, write an id of its own \
                     under `ours`, and `{ours}` once more with `gone: true`",
                    super::wording::cut(&was),
                    super::wording::cut(theirs.words)
                );
                self.asked.push(decision(&about, &ask));
                ours
            }
            Found::New => ids.fresh(theirs.id, kind),
        }
    }

    fn scales(&mut self) -> (Vec<Made>, Vec<CrosswalkScaleDocument>) {
        let before = self.before;
        let used: HashSet<usize> =
            self.bank.areas.iter().flat_map(|area| area.questions.iter().map(|question| question.scale)).collect();
        let scales: Vec<(usize, BankScale)> = self.bank.scales.iter().cloned().enumerate().collect();
        let (scales, unused): (Vec<_>, Vec<_>) = scales.into_iter().partition(|(number, _)| used.contains(number));
        for (_, scale) in unused {
            self.bank.leave(NotCarriedKind::Empty, &scale.theirs, "no question is answered on this scale");
        }
        let flat: Vec<CrosswalkEntryDocument> = before
            .scales
            .iter()
            .map(|scale| CrosswalkEntryDocument {
                words: scale.words.clone(),
                gone: scale.gone,
                ..CrosswalkEntryDocument::new(&scale.theirs, &scale.ours)
            })
            .collect();
        let said: Vec<String> = scales
            .iter()
            .map(|(_, scale)| {
                let labels: Vec<&str> = scale.choices.iter().map(|choice| choice.label.default.as_str()).collect();
                super::wording::cut(&labels.join(" | "))
            })
            .collect();
        let theirs: Vec<Theirs<'_>> = scales
            .iter()
            .zip(&said)
            .map(|((_, scale), words)| Theirs { id: &scale.theirs, code: None, words })
            .collect();
        let found = find(&theirs, &flat);
        let mut ids = Ids::default();
        flat.iter().for_each(|entry| ids.keep(&entry.ours));
        let (mut made, mut entries, mut kept) = (Vec::new(), Vec::new(), HashSet::new());
        for (((number, scale), theirs), found) in scales.iter().zip(&theirs).zip(&found) {
            let ours = self.id("the scale", theirs, found, &flat, &mut ids, "scale");
            kept.insert(ours.clone());
            let old = before.scales.iter().find(|entry| entry.ours == ours);
            let old: &[CrosswalkEntryDocument] = old.map_or(&[], |entry| &entry.points);
            let (document, points) = self.scale(&ours, scale, old);
            made.push(Made { theirs: *number, document });
            entries.push(CrosswalkScaleDocument {
                theirs: scale.theirs.clone(),
                ours,
                points,
                words: words_of(theirs.words),
                gone: None,
            });
        }
        let gone = before.scales.iter().filter(|scale| !kept.contains(&scale.ours));
        entries.extend(gone.map(|scale| CrosswalkScaleDocument { gone: Some(true), ..scale.clone() }));
        (made, entries)
    }

    fn scale(
        &mut self,
        ours: &str,
        scale: &BankScale,
        old: &[CrosswalkEntryDocument],
    ) -> (ScaleDocument, Vec<CrosswalkEntryDocument>) {
        let theirs: Vec<Theirs<'_>> = scale.choices.iter().map(of_choice).collect();
        let found = find(&theirs, old);
        let mut ids = Ids::default();
        old.iter().for_each(|entry| ids.keep(&entry.ours));
        let mut document = ScaleDocument { id: ours.to_owned(), ..ScaleDocument::default() };
        let mut offered = NonResponsesDocument::default();
        let (mut entries, mut points, mut kept) = (Vec::new(), Vec::new(), HashSet::new());
        let default = self.bank.language.clone().unwrap_or_else(|| UNDETERMINED.to_owned());
        for ((choice, theirs), found) in scale.choices.iter().zip(&theirs).zip(&found) {
            let label = text_of(&choice.label, &default);
            if let Ok(kind) = choice.theirs.parse::<NonResponse>() {
                let code = choice.code.as_deref().map(PlainText::from);
                let offers = Some(NonResponseDocument { code, ..NonResponseDocument::new(label) });
                match kind {
                    NonResponse::NotApplicable => offered.not_applicable = offers,
                    NonResponse::DontKnow => offered.dont_know = offers,
                }
                continue;
            }
            let what = format!("the option of the scale `{ours}`");
            let id = self.id(&what, theirs, found, old, &mut ids, "p");
            kept.insert(id.clone());
            self.may_be_no_point(ours, choice, &id);
            entries.push(entry_of(theirs, &id));
            let code = choice.code.clone().or_else(|| (choice.theirs != id).then(|| choice.theirs.clone()));
            let side = choice.side;
            let point = PointDocument {
                code: code.map(PlainText::from),
                ..PointDocument::new(&id, choice.value.unwrap_or(0), label)
            };
            points.push((choice.value, side, point));
        }
        entries.extend(gone(old, &kept));
        self.values(ours, &mut points);
        let of_side = |wanted| {
            let of = points.iter().filter(|(_, side, _)| *side == Some(wanted));
            of.map(|(.., point)| point.id.clone()).collect::<Vec<String>>()
        };
        document.favorable = of_side(BankSide::Favorable);
        document.unfavorable = of_side(BankSide::Unfavorable);
        document.points = points.into_iter().map(|(.., point)| point).collect();
        document.non_responses = (offered != NonResponsesDocument::default()).then_some(offered);
        (document, entries)
    }

    /// Puts the points in the order of their values, or asks for both.
    fn values(&mut self, ours: &str, points: &mut [(Option<i64>, Option<BankSide>, PointDocument)]) {
        let values: HashSet<i64> = points.iter().filter_map(|(value, ..)| *value).collect();
        if values.len() == points.len() {
            points.sort_by_key(|(value, ..)| *value);
            return;
        }
        self.bank.decide(
            format!("the values of the scale `{ours}`"),
            "the file does not say them: put the points in their order from the lowest to the highest, and give each a \
             `value` that rises",
        );
        points.iter_mut().for_each(|(.., point)| point.value = 0);
    }

    fn may_be_no_point(&mut self, ours: &str, choice: &BankChoice, id: &str) {
        let says = [likeness(&choice.theirs), likeness(&choice.label.default)];
        if says.iter().any(|says| says_no_answer(says) || NO_ANSWER.contains(&says.as_str())) {
            self.bank.decide(
                format!("the point `{id}` of the scale `{ours}`"),
                "is it a point at all? If it says that a question does not apply, or that somebody does not know, it stands \
                 under `non_responses` of the scale and not among its points",
            );
        }
    }

    fn areas(
        &mut self,
        scales: &[Made],
    ) -> (Vec<AreaDocument>, Vec<CrosswalkEntryDocument>, Vec<CrosswalkEntryDocument>) {
        let before = self.before;
        let bank_areas = self.bank.areas.clone();
        let theirs: Vec<Theirs<'_>> = bank_areas
            .iter()
            .map(|area| Theirs { id: &area.theirs, code: area.code.as_deref(), words: &area.title.default })
            .collect();
        let of_questions: Vec<Theirs<'_>> = bank_areas
            .iter()
            .flat_map(|area| &area.questions)
            .map(|question| Theirs {
                id: &question.theirs,
                code: question.code.as_deref(),
                words: &question.text.default,
            })
            .collect();
        let found_areas = find(&theirs, &before.areas);
        let found_questions = find(&of_questions, &before.questions);
        // areas and questions share one name space; questions are what answers hang on, so they choose first
        let mut ids = Ids::default();
        before.areas.iter().chain(&before.questions).for_each(|entry| ids.keep(&entry.ours));
        let mut reworded = Vec::new();
        let (mut question_ids, mut question_entries) = (Vec::new(), Vec::new());
        for (theirs, found) in of_questions.iter().zip(&found_questions) {
            let id = self.id("the question", theirs, found, &before.questions, &mut ids, "q");
            match found {
                Found::Known { by: By::Id, .. } => self.found.id += 1,
                Found::Known { by: By::Code, .. } => self.found.code += 1,
                Found::Known { by: By::Words, .. } => self.found.words += 1,
                Found::Perhaps { .. } => {}
                Found::New => self.found.new += 1,
            }
            if let Found::Known { is_reworded: true, .. } = found {
                reworded.push(id.clone());
            }
            question_entries.push(entry_of(theirs, &id));
            question_ids.push(id);
        }
        let default = self.bank.language.clone().unwrap_or_else(|| UNDETERMINED.to_owned());
        let (mut areas, mut area_entries) = (Vec::new(), Vec::new());
        let mut question_ids = question_ids.into_iter();
        for ((area, theirs), found) in bank_areas.iter().zip(&theirs).zip(&found_areas) {
            let id = self.id("the area", theirs, found, &before.areas, &mut ids, "area");
            let questions: Vec<QuestionDocument> = area
                .questions
                .iter()
                .zip(&mut question_ids)
                .map(|(question, id)| {
                    let scale = scales.iter().find(|scale| scale.theirs == question.scale);
                    let all =
                        scale.map(|scale| NonResponse::ALL.iter().filter(|kind| scale.document.offers(**kind)).count());
                    let offered = question.offered.clone().filter(|offered| Some(offered.len()) != all);
                    let scale = scale.map_or("", |scale| scale.document.id.as_str());
                    let code =
                        question.code.clone().or_else(|| (question.theirs != id).then(|| question.theirs.clone()));
                    QuestionDocument {
                        keying: question.is_reverse.then_some(Keying::Reverse),
                        weight: question.weight.filter(|weight| *weight != 1),
                        help: (!question.help.is_empty()).then(|| text_of(&question.help, &default)),
                        code: code.map(PlainText::from),
                        non_responses: offered,
                        ..QuestionDocument::new(&id, text_of(&question.text, &default), scale)
                    }
                })
                .collect();
            area_entries.push(entry_of(theirs, &id));
            areas.push(AreaDocument {
                description: (!area.description.is_empty()).then(|| text_of(&area.description, &default)),
                code: area.code.clone().map(PlainText::from),
                ..AreaDocument::new(&id, text_of(&area.title, &default), questions)
            });
        }
        for id in reworded {
            self.bank.decide(
                format!("the question `{id}`"),
                "it reads otherwise than at the last import: raise its `revision` where it asks something else now",
            );
        }
        let kept: HashSet<String> = area_entries.iter().map(|entry| entry.ours.clone()).collect();
        area_entries.extend(gone(&before.areas, &kept));
        let kept: HashSet<String> = question_entries.iter().map(|entry| entry.ours.clone()).collect();
        question_entries.extend(gone(&before.questions, &kept));
        (areas, area_entries, question_entries)
    }

    /// What no field of a framework can ask by standing empty.
    fn ask(&mut self) {
        if self.bank.language.is_none() {
            self.bank
                .decide("the language", "the file does not say it: write its tag, such as `en`, in place of `und`");
        }
        if !self.bank.says_direction {
            self.bank.decide(
                "the direction of the questions",
                "the file does not say it: is a higher answer the better one at each question? Where it is not, write \
                 `keying: reverse`",
            );
        }
        if let Some(version) = self.bank.version.clone().filter(|version| version.parse::<Version>().is_err()) {
            self.bank.leave(NotCarriedKind::Setting, "version", version);
        }
        if let Some(id) = self.bank.id.clone().filter(|id| check_id(id).is_err()) {
            self.bank.leave(NotCarriedKind::Setting, "id", id);
        }
        let areas = self.bank.areas.len();
        if areas > limits::AREAS {
            self.bank.decide("the areas", format!("there are {areas}, and a framework has {} at most", limits::AREAS));
        }
    }
}

fn of_choice(choice: &BankChoice) -> Theirs<'_> {
    Theirs { id: &choice.theirs, code: choice.code.as_deref(), words: &choice.label.default }
}

/// Words to find something by, unless there is nothing to read in them.
fn words_of(words: &str) -> Option<PlainText> {
    (!words.chars().all(character::shows_nothing)).then(|| words.into())
}

/// Their id, as it can stand in a file.
fn id_of(theirs: &str) -> String {
    theirs.chars().filter(|char| !char.is_control()).take(ID_OF_THEIRS).collect()
}

fn entry_of(theirs: &Theirs<'_>, ours: &str) -> CrosswalkEntryDocument {
    CrosswalkEntryDocument {
        code: theirs.code.map(str::to_owned),
        words: words_of(theirs.words),
        ..CrosswalkEntryDocument::new(theirs.id, ours)
    }
}

/// What was there and is no more.
fn gone(before: &[CrosswalkEntryDocument], kept: &HashSet<String>) -> Vec<CrosswalkEntryDocument> {
    let gone = before.iter().filter(|entry| !kept.contains(&entry.ours));
    gone.map(|entry| CrosswalkEntryDocument { gone: Some(true), ..entry.clone() }).collect()
}
