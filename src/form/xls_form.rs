use csv::Terminator;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, XlsxError};

use super::{Form, FormChoice, FormItem, FormSection};
use crate::framework::{Language, LocalizedText, NonResponse, Point, Side};

/// Names of languages as XLSForm writes them before their tags, of those that schools ask for most.
const LANGUAGES: &[(&str, &str)] = &[
    ("ar", "العربية"),
    ("en", "English"),
    ("es", "Español"),
    ("fr", "Français"),
    ("ht", "Kreyòl ayisyen"),
    ("pt", "Português"),
    ("vi", "Tiếng Việt"),
    ("zh", "中文"),
];

impl Form {
    /// The form as an [XLSForm](https://xlsform.org), for KoboToolbox, ODK and others: a workbook of three sheets, with all
    /// languages of the form. Questions and choices have our ids for their names, so that answers come back without a guess.
    ///
    /// ```
    /// # use ilt::Framework;
    /// let form = Framework::new_leaders().form().xls_form();
    /// assert_eq!(form.survey[0][..3], ["type", "name", "label::English (en)"]);
    /// assert!(form.survey.iter().any(|row| row[..2] == ["select_one frequency", "delegation"]));
    /// assert!(form.to_csv().starts_with("survey,type,name,"));
    /// ```
    pub fn xls_form(&self) -> XlsForm {
        Writer { form: self }.write()
    }
}

/// The sheets of an XLSForm: rows of cells, the first of them the header.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct XlsForm {
    /// What is asked.
    pub survey: Vec<Vec<String>>,
    /// What it may be answered with.
    pub choices: Vec<Vec<String>>,
    /// What the form is called.
    pub settings: Vec<Vec<String>>,
}

impl XlsForm {
    fn sheets(&self) -> [(&'static str, &Vec<Vec<String>>); 3] {
        [("survey", &self.survey), ("choices", &self.choices), ("settings", &self.settings)]
    }

    /// One text for all sheets, with their names in its first column: pyxform reads it.
    pub fn to_csv(&self) -> String {
        let mut writer =
            csv::WriterBuilder::new().flexible(true).terminator(Terminator::Any(b'\n')).from_writer(Vec::new());
        for (name, rows) in self.sheets() {
            for (number, row) in rows.iter().enumerate() {
                let sheet = if number == 0 { name } else { "" };
                // into memory nothing fails
                let _ = writer.write_record([sheet].into_iter().chain(row.iter().map(String::as_str)));
            }
        }
        String::from_utf8(writer.into_inner().unwrap_or_default()).unwrap_or_default()
    }

    /// The workbook that KoboToolbox and ODK take.
    ///
    /// # Errors
    /// What the library cannot write, such as a text that is longer than a cell of Excel may be.
    pub fn to_xlsx(&self) -> Result<Vec<u8>, XlsFormError> {
        self.workbook().map_err(|error| XlsFormError(error.to_string()))
    }

    fn workbook(&self) -> Result<Vec<u8>, XlsxError> {
        let mut workbook = Workbook::new();
        // the same form has the same bytes
        let created = ExcelDateTime::from_ymd(2000, 1, 1)?;
        workbook.set_properties(&DocProperties::new().set_creation_datetime(&created));
        let (bold, wrapped) = (Format::new().set_bold(), Format::new().set_text_wrap());
        for (name, rows) in self.sheets() {
            let sheet = workbook.add_worksheet().set_name(name)?;
            sheet.set_freeze_panes(1, 0)?;
            for (number, row) in (0_u32..).zip(rows) {
                for (column, cell) in (0_u16..).zip(row).filter(|(_, cell)| !cell.is_empty()) {
                    let format = if number == 0 { &bold } else { &wrapped };
                    sheet.write_string_with_format(number, column, cell, format)?;
                }
            }
            for (column, title) in (0_u16..).zip(rows.first().into_iter().flatten()) {
                let is_text = title.contains("label") || title.contains("hint");
                sheet.set_column_width(column, if is_text { 50 } else { 18 })?;
            }
        }
        workbook.save_to_buffer()
    }
}

/// Why a workbook cannot be written.
#[derive(Debug, thiserror::Error)]
#[error("the workbook cannot be written: {0}")]
pub struct XlsFormError(String);

struct Writer<'a> {
    form: &'a Form,
}

/// A row by the names of its columns.
#[derive(Default)]
struct Row<'a> {
    plain: Vec<(&'static str, String)>,
    texts: Vec<(&'static str, &'a LocalizedText)>,
    /// What is made for each language by itself.
    made: Vec<(&'static str, Vec<String>)>,
}

impl<'a> Row<'a> {
    fn of(kind: &str, name: &str) -> Self {
        Self { plain: vec![("type", kind.to_owned()), ("name", name.to_owned())], ..Self::default() }
    }

    fn says(mut self, column: &'static str, text: &'a LocalizedText) -> Self {
        self.texts.push((column, text));
        self
    }

    fn with(mut self, column: &'static str, word: impl Into<String>) -> Self {
        self.plain.push((column, word.into()));
        self
    }
}

impl<'a> Writer<'a> {
    fn write(&self) -> XlsForm {
        let form = self.form;
        let mut survey = vec![Row::of("note", "_recall_period").says("label", &form.recall_period)];
        if let Some(description) = &form.description {
            survey.push(Row::of("note", "_about").says("label", description));
        }
        survey.extend(
            form.promise
                .iter()
                .zip(1..)
                .map(|(sentence, number)| Row::of("note", &format!("_promise_{number}")).says("label", sentence)),
        );
        for (section, number) in form.sections.iter().zip(1..) {
            self.section(section, number, &mut survey);
        }
        if !form.roles.is_empty() {
            survey.push(Row::of("select_one _role", "_role").says("label", &form.words.role));
            let consents = Row::of("acknowledge", "_consents_to_attribution");
            survey.push(consents.says("label", &form.words.consents_to_attribution).with("relevant", "${_role} != ''"));
        }
        if !form.is_of_team() {
            survey.push(Row::of("text", "_comment").says("label", &form.words.comment).with("appearance", "multiline"));
        }
        survey.extend(
            form.attribution
                .iter()
                .zip(1..)
                .map(|(credit, number)| Row::of("note", &format!("_attribution_{number}")).says("label", credit)),
        );
        let plain = ["type", "name"];
        let texts = ["label", "hint", "guidance_hint"];
        let rest = ["required", "appearance", "relevant", "code", "keying", "weight", "scale"];
        XlsForm {
            survey: self.sheet(&survey, &plain, &texts, &rest),
            choices: self.sheet(&self.choices(), &["list_name", "name"], &["label"], &["score", "side", "code"]),
            settings: self.settings(),
        }
    }

    fn settings(&self) -> Vec<Vec<String>> {
        let framework = &self.form.framework;
        let header = ["form_title", "form_id", "version", "default_language"].map(str::to_owned).to_vec();
        let language = self.form.languages.first().map(named).unwrap_or_default();
        let title = self.form.title.in_default_language().to_owned();
        vec![header, vec![title, framework.id().to_string(), framework.version().to_string(), language]]
    }

    fn sheet(&self, rows: &[Row<'_>], plain: &[&str], texts: &[&str], rest: &[&str]) -> Vec<Vec<String>> {
        let used = |name: &str| {
            rows.iter().any(|row| {
                row.texts.iter().any(|(column, _)| *column == name)
                    || row.made.iter().any(|(column, _)| *column == name)
            })
        };
        let texts: Vec<&str> = texts.iter().copied().filter(|name| used(name)).collect();
        let languages = &self.form.languages;
        let titles =
            texts.iter().flat_map(|name| languages.iter().map(move |language| format!("{name}::{}", named(language))));
        let header = plain.iter().map(|name| (*name).to_owned()).chain(titles);
        let header: Vec<String> = header.chain(rest.iter().map(|name| (*name).to_owned())).collect();
        let cells = |row: &Row<'_>| -> Vec<String> {
            let word = |name: &&str| {
                let found = row.plain.iter().find(|(column, _)| column == name);
                found.map(|(_, word)| word.clone()).unwrap_or_default()
            };
            let said = texts.iter().flat_map(|name| {
                languages.iter().enumerate().map(move |(number, language)| {
                    let text = row.texts.iter().find(|(column, _)| column == name);
                    let text = text.map(|(_, text)| text.in_language(language).to_owned());
                    let made = row.made.iter().find(|(column, _)| column == name);
                    let made = made.and_then(|(_, texts)| texts.get(number).cloned());
                    plain_text(text.or(made).unwrap_or_default())
                })
            });
            plain.iter().map(word).chain(said).chain(rest.iter().map(word)).collect()
        };
        let mut sheet = vec![header];
        sheet.extend(rows.iter().map(cells));
        sheet
    }

    fn section(&self, section: &'a FormSection, number: usize, rows: &mut Vec<Row<'a>>) {
        let group = Row::of("begin_group", section.id.as_str()).says("label", &section.title);
        let code = section.code.as_ref().map(ToString::to_string).unwrap_or_default();
        rows.push(group.with("appearance", "field-list").with("code", code));
        if let Some(description) = &section.description {
            rows.push(Row::of("note", &format!("_about_{number}")).says("label", description));
        }
        rows.push(Row::of("note", &format!("_stem_{number}")).says("label", &self.form.stem));
        for item in &section.items {
            rows.push(self.item(item));
            if self.form.asks_notes {
                let name = format!("_note_{}", item.question.id());
                rows.push(Row::of("text", &name).says("label", &self.form.words.note));
            }
        }
        rows.push(Row::of("end_group", section.id.as_str()));
    }

    fn item(&self, item: &'a FormItem) -> Row<'a> {
        let question = &item.question;
        let mut row = Row::of(&format!("select_one {}", self.list(item)), question.id().as_str())
            .says("label", question.text())
            .with("required", "yes")
            .with("appearance", "likert")
            .with("keying", question.keying().as_str())
            .with("scale", question.scale().id().as_str());
        if let Some(help) = question.help() {
            row = row.says("hint", help);
        }
        if let Some(code) = question.code() {
            row = row.with("code", code);
        }
        if question.weight() != 1 {
            row = row.with("weight", question.weight().to_string());
        }
        let described: Vec<&FormChoice> = item.choices.iter().filter(|choice| choice.descriptor.is_some()).collect();
        if !described.is_empty() {
            let all = |language: &Language| {
                let each = described.iter().map(|choice| choice.text.in_language(language));
                each.collect::<Vec<_>>().join(" ")
            };
            row.made.push(("guidance_hint", self.form.languages.iter().map(all).collect()));
        }
        row
    }

    /// The list of a question's choices: that of its scale, or one of fewer options.
    fn list(&self, item: &FormItem) -> String {
        let scale = item.question.scale();
        let offered = item.question.non_responses();
        let of_scale = NonResponse::ALL.iter().filter(|kind| scale.non_response_label(**kind).is_some());
        let missing: Vec<&str> = of_scale.filter(|kind| !offered.contains(kind)).map(|kind| kind.as_str()).collect();
        match missing.is_empty() {
            true => scale.id().to_string(),
            false => format!("{}-without-{}", scale.id(), missing.join("-")),
        }
    }

    fn choices(&self) -> Vec<Row<'a>> {
        let mut rows: Vec<Row<'a>> = Vec::new();
        let mut lists: Vec<String> = Vec::new();
        for item in self.form.sections.iter().flat_map(|section| &section.items) {
            let list = self.list(item);
            if lists.contains(&list) {
                continue;
            }
            let scale = item.question.scale();
            for choice in &item.choices {
                let point = scale.points().iter().find(|point| *point.id() == *choice.word);
                let side = point.map(Point::side).filter(|side| *side != Side::Neutral).map_or("", Side::as_str);
                let row =
                    Row { plain: vec![("list_name", list.clone()), ("name", choice.word.clone())], ..Row::default() };
                let code = choice.code.as_ref().map(ToString::to_string).unwrap_or_default();
                let score = choice.value.map(|value| value.to_string()).unwrap_or_default();
                let row = row.says("label", &choice.label).with("score", score).with("code", code);
                rows.push(row.with("side", side));
            }
            lists.push(list);
        }
        if !self.form.roles.is_empty() {
            rows.extend(self.form.roles.iter().map(|role| {
                let row = Row {
                    plain: vec![("list_name", "_role".to_owned()), ("name", role.word.clone())],
                    ..Row::default()
                };
                row.says("label", &role.label)
            }));
        }
        rows
    }
}

/// A language as a column's title names it: `Español (es)`.
fn named(language: &Language) -> String {
    let tag = language.as_str();
    let name = language.lookup_order().find_map(|tag| LANGUAGES.iter().find(|(known, _)| *known == tag));
    format!("{} ({tag})", name.map_or(tag, |(_, name)| name))
}

/// What XLSForm would take for the name of a question: `${` of a text stands apart.
fn plain_text(text: String) -> String {
    text.replace("${", "$ {")
}
