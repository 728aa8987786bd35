//! The header of a table: which lines it takes, and what its columns are called.

use std::collections::HashMap;

use super::Layout;
use super::likeness::{likeness, without_html};
use super::limits::{MOST_HEADER_LINES, MOST_TITLE_LINES};
use super::line::{Line, is_blank};

/// What SurveyMonkey writes below a question that is no matrix.
const NO_ROW: &[&str] = &["response", "open-ended response"];

/// One column of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Column {
    /// Its place in every row.
    pub(super) place: usize,
    /// By what a mapping names it: unlike every other column's.
    pub(super) name: String,
    /// What stands in its header, line by line, without HTML; a title over several columns is that of each.
    pub(super) titles: Vec<String>,
}

pub(super) struct Header {
    /// How many lines of the file it takes, with those above it.
    pub(super) lines: usize,
    pub(super) columns: Vec<Column>,
}

/// The header of a table; nothing where there is none.
pub(super) fn header(lines: &[Line], layout: &Layout) -> Option<Header> {
    let above = layout.title_lines.map_or_else(|| title_lines(lines), |said| usize::try_from(said).unwrap_or(0));
    let rest = lines.get(above..).filter(|rest| rest.first().is_some_and(|line| !line.is_blank()))?;
    let tall = layout.header_lines.map_or_else(|| header_lines(rest), |said| usize::try_from(said).unwrap_or(1));
    let header = rest.get(..tall.clamp(1, rest.len()))?;
    let rows = rest.get(header.len()..).unwrap_or_default();
    let width = header.iter().map(|line| line.cells.len()).max().unwrap_or(0);
    let is_used = |place: usize| header.iter().chain(rows).any(|line| !is_blank(line.cell(place)));
    let mut carried = String::new();
    let mut columns = Vec::new();
    for place in (0..width).filter(|place| is_used(*place)) {
        let mut titles: Vec<String> = header.iter().map(|line| without_html(line.cell(place))).collect();
        if let [first, second, ..] = titles.as_mut_slice() {
            if first.is_empty() && !second.is_empty() {
                first.clone_from(&carried);
            } else {
                carried.clone_from(first);
            }
        }
        titles.retain(|title| !title.is_empty() && !is_of_the_tool(title));
        titles.dedup();
        columns.push(Column { place, name: String::new(), titles });
    }
    name(&mut columns);
    Some(Header { lines: above + header.len(), columns })
}

/// What a tool notes for itself below a title.
fn is_of_the_tool(title: &str) -> bool {
    title.starts_with("{\"ImportId\"") || NO_ROW.contains(&likeness(title).as_str())
}

/// The lines above the header: blank ones, and titles that stand alone above a wider line.
fn title_lines(lines: &[Line]) -> usize {
    let near = lines.iter().take(MOST_TITLE_LINES + 1);
    let widest = near.clone().map(Line::filled).max().unwrap_or(0);
    let is_title = |line: &&Line| line.filled() == 0 || line.filled() == 1 && widest > 1;
    near.take_while(is_title).count()
}

/// How many lines belong to the header.
fn header_lines(rest: &[Line]) -> usize {
    let line = |number: usize| rest.get(number);
    let says_import_id = |line: &Line| line.cells.iter().any(|cell| cell.trim_start().starts_with("{\"ImportId\""));
    if let Some(of_the_tool) = (1..MOST_HEADER_LINES).find(|number| line(*number).is_some_and(says_import_id)) {
        return of_the_tool + 1;
    }
    let (Some(first), Some(second)) = (line(0), line(1)) else { return 1 };
    let says_no_row = second.cells.iter().any(|cell| NO_ROW.contains(&likeness(cell).as_str()));
    // a matrix has its title above its first row alone: columns without a title of their own are named one line below
    let untitled = (0..second.cells.len()).filter(|place| is_blank(first.cell(*place)));
    let (mut named, mut all) = (0, 0);
    for place in untitled {
        all += 1;
        named += usize::from(!is_blank(second.cell(place)));
    }
    let is_matrix = all > 1 && named * 2 > all && second.filled() > 1;
    if says_no_row || is_matrix && !is_blank(first.cell(0)) && is_blank(second.cell(0)) { 2 } else { 1 }
}

/// Names each column by the first of its titles, or by as many as make it unlike the others.
fn name(columns: &mut [Column]) {
    let mut named: Vec<String> = columns.iter().map(|column| first(&column.titles)).collect();
    let all: Vec<String> = columns.iter().map(|column| column.titles.join(" | ")).collect();
    let shared = alike(&named);
    for (name, longer) in named.iter_mut().zip(all).filter(|(name, _)| shared.contains_key(&likeness(name))) {
        *name = longer;
    }
    let mut seen: HashMap<String, usize> = HashMap::new();
    let alike = alike(&named);
    for (column, name) in columns.iter_mut().zip(named) {
        let like = likeness(&name);
        let nth = seen.entry(like.clone()).or_default();
        *nth += 1;
        column.name = if alike.contains_key(&like) || name.is_empty() { format!("{name} ({nth})") } else { name };
    }
}

fn first(titles: &[String]) -> String {
    titles.first().cloned().unwrap_or_default()
}

/// The names that more than one column has.
fn alike(names: &[String]) -> HashMap<String, usize> {
    let mut times: HashMap<String, usize> = HashMap::new();
    for name in names {
        *times.entry(likeness(name)).or_default() += 1;
    }
    times.retain(|_, times| *times > 1);
    times
}
