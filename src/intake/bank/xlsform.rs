//! XLSForm: the sheets `survey`, `choices` and `settings`.

use std::collections::HashMap;

use super::error::BankError;
use super::json::tag;
use super::model::{Bank, BankArea, BankChoice, BankQuestion, BankSide, Words};
use super::report::NotCarriedKind;
use crate::intake::line::Line;

/// What a column of the survey means that is not carried; any other is a setting.
const COLUMNS: &[(NotCarriedKind, &[&str])] = &[
    (NotCarriedKind::Logic, &["relevant", "choice_filter", "trigger", "repeat_count", "read_only", "readonly"]),
    (NotCarriedKind::Validation, &["required", "constraint", "constraint_message", "required_message"]),
    (NotCarriedKind::Media, &["image", "audio", "video", "big-image", "media"]),
    (NotCarriedKind::Scoring, &["calculation"]),
    (NotCarriedKind::DisplayText, &["guidance_hint"]),
];
/// The columns that are read.
const READ: &[&str] = &[
    "type",
    "name",
    "label",
    "hint",
    "appearance",
    "code",
    "keying",
    "weight",
    "scale",
    "list_name",
    "list name",
    "score",
    "side",
    "value",
];
/// How the crate's own forms call what is no question: with a sign before it that no id has.
const OURS: &str = "_";

/// A sheet: its columns, each with its name and language, and its rows.
#[derive(Default)]
struct Sheet<'a> {
    columns: Vec<Column>,
    rows: Vec<&'a Line>,
}

struct Column {
    /// In small letters, without its language.
    name: String,
    /// The language as it is written there.
    language: Option<String>,
}

impl<'a> Sheet<'a> {
    fn of(lines: &'a [Line]) -> Self {
        let mut lines = lines.iter().filter(|line| !line.is_blank());
        let Some(header) = lines.next() else { return Self::default() };
        let columns = header.cells.iter().map(|cell| Column::of(cell)).collect();
        Self { columns, rows: lines.collect() }
    }

    fn has(&self, name: &str) -> bool {
        self.columns.iter().any(|column| column.name == name)
    }

    fn cell(&self, row: &Line, name: &str) -> String {
        let place = self.columns.iter().position(|column| column.name == name);
        let cell = place.map_or("", |place| row.cell(place));
        cell.split_whitespace().collect::<Vec<_>>().join(" ")
    }
}

impl Column {
    /// `label::English (en)`, `label:es`, `media::image::English (en)`.
    fn of(cell: &str) -> Self {
        let written = cell.trim().replace("::", ":");
        let mut parts = written.split(':').map(str::trim);
        let mut name = parts.next().unwrap_or_default().to_lowercase();
        let mut language = parts.next_back().filter(|part| !part.is_empty()).map(str::to_owned);
        if name == "media" {
            let kind = language.clone().unwrap_or_default();
            name = if matches!(kind.as_str(), "image" | "audio" | "video") { kind } else { name };
            language = None;
        }
        Self { name, language }
    }
}

/// The tag in `English (en)`, or of `en` alone.
fn language_tag(written: &str) -> Option<String> {
    match written.rsplit_once('(') {
        Some((_, rest)) => tag(rest.trim_end().strip_suffix(')')?),
        // `English` alone could be read as a tag, and is a name
        None => tag(written).filter(|tag| tag.split('-').next().is_some_and(|first| first.len() <= 3)),
    }
}

/// One table, in whose first column stands to which sheet a line belongs.
pub(super) fn read_one(lines: &[Line]) -> Result<Bank, BankError> {
    let mut sheets: HashMap<String, Vec<Line>> = HashMap::new();
    let mut current = String::new();
    for line in lines {
        let name = line.cell(0).trim().to_lowercase();
        if !name.is_empty() {
            current = name;
        }
        let cells: Vec<String> = line.cells.iter().skip(1).cloned().collect();
        sheets.entry(current.clone()).or_default().push(Line { number: line.number, cells });
    }
    let mut sheet = |name: &str| sheets.remove(name).unwrap_or_default();
    read(&sheet("survey"), &sheet("choices"), &sheet("settings"))
}

pub(super) fn read(survey: &[Line], choices: &[Line], settings: &[Line]) -> Result<Bank, BankError> {
    let (survey, choices, settings) = (Sheet::of(survey), Sheet::of(choices), Sheet::of(settings));
    for column in ["type", "name"] {
        if !survey.has(column) {
            return Err(BankError::NoColumn(column));
        }
    }
    let mut reader = Reader { bank: Bank::default(), default: None, lists: HashMap::new(), groups: Vec::new() };
    reader.settings(&settings, &survey);
    reader.columns(&survey);
    reader.choices(&choices);
    reader.bank.says_direction = survey.has("keying");
    for row in &survey.rows {
        reader.row(&survey, row);
    }
    if let Some(group) = reader.groups.last().map(|group| group.name.clone()) {
        reader.bank.leave(NotCarriedKind::Section, &group, "a group that never ends");
    }
    Ok(reader.bank)
}

#[derive(Default)]
struct Group {
    name: String,
    title: Words,
    description: Words,
    code: Option<String>,
    is_repeat: bool,
    has_questions: bool,
}

struct Reader {
    bank: Bank,
    /// The default language as the columns write it.
    default: Option<String>,
    lists: HashMap<String, Vec<BankChoice>>,
    groups: Vec<Group>,
}

impl Reader {
    fn settings(&mut self, settings: &Sheet<'_>, survey: &Sheet<'_>) {
        let row = settings.rows.first();
        let setting = |name: &str| row.map(|row| settings.cell(row, name)).filter(|text| !text.is_empty());
        self.default = setting("default_language");
        let bare = survey.columns.iter().any(|column| column.name == "label" && column.language.is_none());
        if self.default.is_none() && !bare {
            // as the tools do: the first language is the one in which the form opens
            self.default = survey
                .columns
                .iter()
                .filter(|column| column.name == "label")
                .find_map(|column| column.language.clone());
        }
        self.bank.language = self.default.as_deref().and_then(language_tag);
        self.bank.id = setting("form_id").or_else(|| setting("id_string"));
        self.bank.version = setting("version");
        let title = setting("form_title").unwrap_or_default();
        self.bank.title = self.bank.words(&Words::plain(&title), "form_title").unwrap_or_default();
        let read = ["default_language", "form_id", "id_string", "version", "form_title"];
        for column in settings.columns.iter().filter(|column| !read.contains(&column.name.as_str())) {
            if let Some(said) = setting(&column.name) {
                self.bank.leave(NotCarriedKind::Setting, &column.name, said);
            }
        }
    }

    /// Languages that nobody can name.
    fn columns(&mut self, survey: &Sheet<'_>) {
        for column in &survey.columns {
            let unknown = column.language.as_deref().filter(|language| language_tag(language).is_none());
            if let Some(language) = unknown.filter(|language| self.default.as_deref() != Some(*language)) {
                self.bank.leave(NotCarriedKind::Language, &column.name, language);
                let ask =
                    "which language is it? Write its tag beside its name, such as `English (en)`, and import again";
                self.bank.decide(format!("the language `{language}`"), ask);
            }
        }
    }

    /// A text in each of its languages; nothing where it was refused.
    fn said(&mut self, sheet: &Sheet<'_>, row: &Line, name: &str, at: &str) -> Option<Words> {
        let mut raw = Words::default();
        for (place, column) in sheet.columns.iter().enumerate().filter(|(_, column)| column.name == name) {
            let text = row.cell(place);
            match &column.language {
                None => raw.default = text.to_owned(),
                language if *language == self.default => raw.default = text.to_owned(),
                Some(language) => match language_tag(language) {
                    Some(tag) if Some(&tag) == self.bank.language.as_ref() => raw.default = text.to_owned(),
                    Some(tag) => raw.others.push((tag, text.to_owned())),
                    None => {}
                },
            }
        }
        // a dash stands in the place of a text that is not translated
        raw.others.retain(|(_, text)| !matches!(text.trim(), "" | "-"));
        self.bank.words(&raw, at)
    }

    fn choices(&mut self, choices: &Sheet<'_>) {
        for row in &choices.rows {
            let list = [choices.cell(row, "list_name"), choices.cell(row, "list name")];
            let Some(list) = list.into_iter().find(|list| !list.is_empty()) else { continue };
            // in old forms a choice's name stands under `value`
            let names = [choices.cell(row, "name"), choices.cell(row, "value")];
            let theirs = whole(names.into_iter().find(|name| !name.is_empty()).unwrap_or_default());
            let at = format!("{list}: {theirs}");
            let label = self.said(choices, row, "label", &at).unwrap_or_default();
            let score = choices.cell(row, "score");
            let value = whole(score).parse().ok().or_else(|| theirs.parse().ok());
            let side = match choices.cell(row, "side").as_str() {
                "favorable" => Some(BankSide::Favorable),
                "unfavorable" => Some(BankSide::Unfavorable),
                _ => None,
            };
            let code = Some(choices.cell(row, "code")).filter(|code| !code.is_empty());
            self.rest(choices, row, &at);
            self.lists.entry(list).or_default().push(BankChoice { theirs, code, label, value, side });
        }
    }

    /// Everything of a row that was not read.
    fn rest(&mut self, sheet: &Sheet<'_>, row: &Line, at: &str) {
        for (place, column) in sheet.columns.iter().enumerate() {
            let said = row.cell(place).trim();
            if said.is_empty() || column.name.is_empty() || READ.contains(&column.name.as_str()) {
                continue;
            }
            let kind = COLUMNS.iter().find(|(_, names)| names.contains(&column.name.as_str()));
            let kind = kind.map_or(NotCarriedKind::Setting, |(kind, _)| *kind);
            // how it looks is said by no framework, and is nothing that anybody answers
            self.bank.leave(kind, at, format!("{}: {said}", column.name));
        }
    }

    fn row(&mut self, survey: &Sheet<'_>, row: &Line) {
        let kind = survey.cell(row, "type");
        let name = survey.cell(row, "name");
        let words: Vec<&str> = kind.split(' ').collect();
        let first = words.first().copied().unwrap_or_default().to_lowercase();
        // `begin group` and `begin_group`, `select one x`, `select_one x` and `select one from x`
        let (first, rest) = match (first.as_str(), words.get(1).map(|word| word.to_lowercase()).as_deref()) {
            (start @ ("begin" | "end"), Some(what @ ("group" | "repeat"))) => {
                (format!("{start}_{what}"), words.get(2..))
            }
            ("select", Some(what @ ("one" | "multiple"))) => (format!("select_{what}"), words.get(2..)),
            _ => (first.clone(), words.get(1..)),
        };
        let rest = rest.unwrap_or_default();
        let rest = rest.strip_prefix(&["from"]).unwrap_or(rest);
        match first.as_str() {
            "" => {}
            "begin_group" | "begin_repeat" => {
                let title = self.said(survey, row, "label", &name).unwrap_or_default();
                self.rest(survey, row, &name);
                let is_repeat = first == "begin_repeat";
                if is_repeat {
                    self.bank.leave(NotCarriedKind::QuestionType, &name, "repeat");
                }
                let code = Some(survey.cell(row, "code")).filter(|code| !code.is_empty());
                self.groups.push(Group { name, title, code, is_repeat, ..Group::default() });
            }
            "end_group" | "end_repeat" => {
                if let Some(group) = self.groups.pop()
                    && !group.has_questions
                    && !group.title.is_empty()
                {
                    self.bank.leave(NotCarriedKind::Section, &group.name, group.title.default);
                }
            }
            "select_one" if name.starts_with(OURS) => self.bank.leave(NotCarriedKind::QuestionType, &name, kind),
            "select_one" => self.question(survey, row, &name, rest),
            "note" => self.note(survey, row, &name, kind),
            "calculate" => self.bank.leave(NotCarriedKind::Scoring, &name, survey.cell(row, "calculation")),
            "image" | "audio" | "video" | "file" => self.bank.leave(NotCarriedKind::Media, &name, kind),
            "start" | "end" | "today" | "deviceid" | "username" | "phonenumber" | "email" | "audit" | "hidden" => {
                self.bank.leave(NotCarriedKind::Setting, &name, kind);
            }
            _ => self.bank.leave(NotCarriedKind::QuestionType, &name, kind),
        }
    }

    /// A text that nobody answers: of the crate's own forms some are a framework's.
    fn note(&mut self, survey: &Sheet<'_>, row: &Line, name: &str, kind: String) {
        let is = |what: &str| name.strip_prefix(OURS).is_some_and(|rest| rest.starts_with(what));
        if ["stem", "recall_period", "about"].iter().any(|what| is(what)) {
            let words = self.said(survey, row, "label", name).unwrap_or_default();
            match self.groups.last_mut() {
                Some(group) if is("about") => group.description = words,
                _ if is("about") => self.bank.description = words,
                _ if is("stem") => self.bank.stem = words,
                _ => self.bank.recall_period = words,
            }
            return;
        }
        let label = self.said(survey, row, "label", name).unwrap_or_default().default;
        self.bank.leave(NotCarriedKind::DisplayText, name, if label.is_empty() { kind } else { label });
    }

    fn question(&mut self, survey: &Sheet<'_>, row: &Line, name: &str, rest: &[&str]) {
        let list = rest.first().copied().unwrap_or_default();
        // the line of labels above a table of questions
        if survey.cell(row, "appearance") == "label" {
            return;
        }
        if self.groups.iter().any(|group| group.is_repeat) {
            return self.bank.leave(NotCarriedKind::QuestionType, name, "a question that is asked again and again");
        }
        if rest.contains(&"or_other") {
            self.bank.leave(NotCarriedKind::QuestionType, name, "or_other");
        }
        let Some(choices) = self.lists.get(list).filter(|choices| choices.len() > 1).cloned() else {
            return self.bank.leave(
                NotCarriedKind::QuestionType,
                name,
                format!("select_one {list}: no list of choices"),
            );
        };
        self.rest(survey, row, name);
        let Some(text) = self.said(survey, row, "label", name) else { return };
        let help = self.said(survey, row, "hint", name).unwrap_or_default();
        let own = survey.cell(row, "scale");
        let (scale, offered) = match own.is_empty() {
            true => (self.bank.scale(Some(list), choices), None),
            false => {
                let (scale, offered) = self.bank.own_scale(&own, choices);
                (scale, Some(offered))
            }
        };
        let code = Some(survey.cell(row, "code")).filter(|code| !code.is_empty());
        let question = BankQuestion {
            theirs: name.to_owned(),
            code,
            text,
            help,
            scale,
            offered,
            is_reverse: survey.cell(row, "keying") == "reverse",
            weight: whole(survey.cell(row, "weight")).parse().ok(),
        };
        for group in &mut self.groups {
            group.has_questions = true;
        }
        // the group around it with words of its own, or the one next to it
        let around = self.groups.iter().rposition(|group| !group.title.is_empty()).or(self.groups.len().checked_sub(1));
        let around_it = around.and_then(|place| self.groups.get(place));
        let mut area = BankArea {
            theirs: around_it.map(|group| group.name.clone()).unwrap_or_default(),
            title: around_it.map(|group| group.title.clone()).unwrap_or_default(),
            description: around_it.map(|group| group.description.clone()).unwrap_or_default(),
            code: around_it.and_then(|group| group.code.clone()),
            ..BankArea::default()
        };
        let outer: Vec<(String, String)> = self
            .groups
            .iter()
            .take(around.unwrap_or(0))
            .filter(|group| !group.title.is_empty())
            .map(|group| (group.name.clone(), group.title.default.clone()))
            .collect();
        for (name, title) in outer {
            self.bank.leave(NotCarriedKind::Section, &name, title);
        }
        match self.bank.areas.iter_mut().find(|known| known.theirs == area.theirs) {
            Some(known) => known.questions.push(question),
            None => {
                area.questions.push(question);
                self.bank.areas.push(area);
            }
        }
    }
}

/// A workbook has `1.0` where somebody wrote `1`.
fn whole(text: String) -> String {
    match text.strip_suffix(".0") {
        Some(whole) if whole.parse::<i64>().is_ok() => whole.to_owned(),
        _ => text,
    }
}
