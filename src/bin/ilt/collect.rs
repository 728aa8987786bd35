use std::path::{Path, PathBuf};

use ilt::diagnostic::{Code, Diagnostic, Pointer, Problems};
use ilt::response::document::{ResponseSetDocument, SingleResponseDocument};
use ilt::response::{Became, RespondentKey, SingleResponse};
use ilt::source::{FileProblems, SourceFile};
use ilt::{Framework, ResponseSet};

use crate::batch::{Bases, framework};
use crate::files;
use crate::import::set_of_same_cycle;
use crate::kind::Kind;
use crate::occasion::Occasion;
use crate::outcome::{Outcome, completion, count, json};

const AFTER_HELP: &str = "\
Of a folder every JSON and YAML file in it is taken, by name. Among the files may be the set so far,
which says the team and the cycle; without one the four options do. Of several responses of one
respondent the last that was submitted counts, in the order of the files; drafts are left out. No
name of a file gets into the set.

Example: ilt collect framework.yaml handed_in/ --team Cedar --cycle \"Fall 2026\" --order 1 --roster 7
           --output fall.json";

/// Put what people handed in one by one into a team's set of responses
#[derive(Debug, clap::Args)]
#[command(after_help = AFTER_HELP)]
pub(crate) struct Collect {
    /// The framework that was answered, or an overlay that makes it
    framework: PathBuf,
    /// Responses, folders of them, and the set so far
    #[arg(required = true, value_name = "RESPONSES")]
    responses: Vec<PathBuf>,
    #[command(flatten)]
    bases: Bases,
    #[command(flatten)]
    occasion: Occasion,
}

/// One response with where it stands.
struct HandedIn {
    /// The number of its file.
    file: usize,
    /// Its place in the file.
    at: Pointer,
    response: SingleResponse,
}

impl Collect {
    /// Collects; `output` is the file that the set goes to, which may hold one already.
    pub(crate) fn run(self, output: Option<&PathBuf>) -> Result<Outcome, Outcome> {
        let framework = framework(&self.framework, &self.bases)?;
        let (paths, passed_over) = listed(&self.responses)?;
        let (mut files, mut unread) = (Vec::new(), Vec::new());
        for path in &paths {
            match files::read(path) {
                Ok(file) => files.push(file),
                Err(sentence) => unread.push(sentence),
            }
        }
        let (sets, handed_in) = read(&framework, &files, unread)?;
        let (set_file, so_far) = self.so_far(&framework, &files, &sets)?;
        let singles: Vec<SingleResponse> = handed_in.iter().map(|one| one.response.clone()).collect();
        let collected = so_far.collect(&singles).map_err(|problems| {
            let of_set = set_file.and_then(|number| files.get(number));
            of_files(&files, of_set, &handed_in, problems)
        })?;
        let set = collected.responses;
        if let Some(output) = output.filter(|output| output.is_file()) {
            nothing_is_lost(output, &set)?;
        }
        let mut sentences = replaced(&files, &handed_in, &collected.became);
        sentences.extend(told(&collected.became, passed_over));
        let rated = || set.to_document().consensus.map_or(0, |rated| rated.iter().count());
        sentences.push(format!("collected: {}", completion(&framework, set.completion(), rated)));
        Ok(Outcome { sentences, ..Outcome::document(json(&set)?) })
    }

    /// The set to which everything else is added, with the number of its file if it has one.
    fn so_far(
        &self,
        framework: &Framework,
        files: &[SourceFile],
        sets: &[(usize, ResponseSet)],
    ) -> Result<(Option<usize>, ResponseSet), Outcome> {
        let path = |number: usize| files.get(number).map_or("", SourceFile::path);
        if let Some((number, set)) = sets.first() {
            let given = self.occasion.given();
            if !given.is_empty() {
                let sentence =
                    format!("`{}` says the team and the cycle: leave out {}", path(*number), given.join(", "));
                return Err(Outcome::could_not_run([sentence]));
            }
            let others = sets.iter().filter(|(_, other)| head(other) != head(set));
            let sentences: Vec<String> = others
                .map(|(other, _)| {
                    format!(
                        "`{}` says something else than `{}` of the team, the cycle or how many were asked",
                        path(*other),
                        path(*number)
                    )
                })
                .collect();
            if !sentences.is_empty() {
                return Err(Outcome::could_not_run(sentences));
            }
            return Ok((Some(*number), set.clone()));
        }
        let Some((team, cycle, roster)) = self.occasion.whole() else {
            let sentence = format!(
                "nothing says whose responses these are: give {}, or a set of the team's responses among the files",
                self.occasion.missing().join(", ")
            );
            return Err(Outcome::could_not_run([sentence]));
        };
        let document = ResponseSetDocument::new(framework, team, cycle, roster);
        let set = ResponseSet::check(framework, document).map_err(|problems| {
            let sentences = problems.into_iter().map(|problem| {
                let option = match problem.pointer.as_str() {
                    at if at.starts_with("/team") => "--team: ",
                    "/cycle/order" => "--order: ",
                    at if at.starts_with("/cycle") => "--cycle: ",
                    "/roster_size" => "--roster: ",
                    _ => "",
                };
                let help = problem.help.map(|help| format!("; {help}")).unwrap_or_default();
                format!("{option}{}{help}", problem.message)
            });
            Outcome::could_not_run(sentences)
        })?;
        Ok((None, set))
    }
}

/// The files, each folder's by name, and how many files of folders are none of these.
fn listed(paths: &[PathBuf]) -> Result<(Vec<PathBuf>, u64), Outcome> {
    let (mut listed, mut passed_over, mut unread) = (Vec::new(), 0, Vec::new());
    for path in paths {
        if !path.is_dir() {
            listed.push(path.clone());
            continue;
        }
        let entries = std::fs::read_dir(path).and_then(|entries| entries.collect::<Result<Vec<_>, _>>());
        let mut inside: Vec<PathBuf> = match entries {
            Ok(entries) => entries.iter().map(std::fs::DirEntry::path).collect(),
            Err(error) => {
                unread.push(format!("`{}` cannot be read: {error}", files::shown(path)));
                continue;
            }
        };
        inside.sort();
        let all = inside.len();
        inside.retain(|file| file.is_file() && is_document(file));
        passed_over += (all - inside.len()) as u64;
        if inside.is_empty() {
            unread.push(format!(
                "in the folder `{}` is no response: a file that ends in .json, .yaml or .yml",
                files::shown(path)
            ));
        }
        listed.append(&mut inside);
    }
    if unread.is_empty() { Ok((listed, passed_over)) } else { Err(Outcome::could_not_run(unread)) }
}

/// Whether a file's name is that of a document, and not of one that was left behind while it was written.
fn is_document(path: &Path) -> bool {
    let is_hidden = path.file_name().is_none_or(|name| name.as_encoded_bytes().starts_with(b"."));
    let extension = path.extension().map(|extension| extension.to_ascii_lowercase());
    !is_hidden && extension.is_some_and(|extension| ["json", "yaml", "yml"].iter().any(|known| extension == *known))
}

/// Sets, each with the number of its file.
type Sets = Vec<(usize, ResponseSet)>;

/// The sets, and what was handed in, which is also what sets after the first one hold.
fn read(
    framework: &Framework,
    files: &[SourceFile],
    mut unread: Vec<String>,
) -> Result<(Sets, Vec<HandedIn>), Outcome> {
    let (mut sets, mut handed_in, mut problems) = (Vec::new(), Vec::new(), Vec::new());
    for (number, file) in files.iter().enumerate() {
        match Kind::of(file) {
            Kind::ResponseSet => match ResponseSet::read(framework, file) {
                Ok(set) => {
                    if !sets.is_empty() {
                        handed_in.extend(of_set(framework, number, &set));
                    }
                    sets.push((number, set));
                }
                Err(found) => problems.push(found),
            },
            Kind::Response | Kind::Unknown => match SingleResponse::read(framework, file) {
                Ok(response) => handed_in.push(HandedIn { file: number, at: Pointer::root(), response }),
                Err(found) => problems.push(found),
            },
            kind => unread.push(kind.is_not(file, "responses are due")),
        }
    }
    let problems = problems.into_iter().map(|problems| {
        problems.reworded(|problem| {
            if matches!(problem.code, Code::WrongFramework | Code::WrongVersion) {
                problem.help = Some("name the framework that was answered before the responses".to_owned());
            }
        })
    });
    let problems: Vec<FileProblems> = problems.collect();
    match (problems.is_empty(), unread.is_empty()) {
        (true, true) => Ok((sets, handed_in)),
        (false, true) => Err(Outcome::problems(problems)),
        (_, false) => Err(Outcome { problems, ..Outcome::could_not_run(unread) }),
    }
}

/// The responses of a set, as if each had been handed in by itself.
fn of_set(framework: &Framework, file: usize, set: &ResponseSet) -> Vec<HandedIn> {
    let responses = set.to_document().responses.into_iter().enumerate();
    let handed_in = responses.filter_map(|(index, response)| {
        let response = SingleResponse::check(framework, SingleResponseDocument::new(framework, response)).ok()?;
        Some(HandedIn { file, at: Pointer::root().key("responses").index(index), response })
    });
    handed_in.collect()
}

/// Problems with each other of what was sound by itself, each in the file in which it stands.
fn of_files(files: &[SourceFile], of_set: Option<&SourceFile>, handed_in: &[HandedIn], problems: Problems) -> Outcome {
    let mut found: Vec<(Option<&SourceFile>, Diagnostic)> = Vec::new();
    for mut problem in problems {
        let path = problem.pointer.as_str().trim_start_matches('/');
        let (number, rest) = path.split_once('/').unwrap_or((path, ""));
        let one = number.parse().ok().and_then(|number: usize| handed_in.get(number));
        let file = match one {
            Some(one) => {
                problem.pointer =
                    rest.split('/').filter(|step| !step.is_empty()).fold(one.at.clone(), |at, step| at.key(step));
                problem.related.clear();
                files.get(one.file)
            }
            None => of_set,
        };
        found.push((file, problem));
    }
    let of_none = found.iter().filter(|(file, _)| file.is_none());
    let sentences: Vec<String> = of_none
        .map(|(_, problem)| {
            let help = problem.help.as_ref().map(|help| format!("; {help}")).unwrap_or_default();
            format!("error: {}{help}", problem.message)
        })
        .collect();
    let of_files = files.iter().filter_map(|file| {
        let of_file = found.iter().filter(|(other, _)| *other == Some(file)).map(|(_, problem)| problem.clone());
        let of_file = FileProblems::of_responses(file, of_file);
        (!of_file.is_empty()).then_some(of_file)
    });
    Outcome { sentences, ..Outcome::problems(of_files.collect()) }
}

/// What a set says besides its responses.
fn head(set: &ResponseSet) -> ResponseSetDocument {
    ResponseSetDocument { responses: Vec::new(), ..set.to_document() }
}

/// Refuses to write over something else, or over responses that would be gone then.
fn nothing_is_lost(output: &Path, set: &ResponseSet) -> Result<(), Outcome> {
    let file = files::read(output)?;
    let path = file.path();
    let there = set_of_same_cycle(&file, set).map_err(|sentence| format!("{sentence}: name another file"))?;
    let is_kept = |key: &RespondentKey| set.responses().any(|one| one.respondent() == key);
    let lost = there.responses().filter(|one| !is_kept(one.respondent())).count() as u64;
    if lost == 0 && head(&there) == head(set) {
        return Ok(());
    }
    let holds = if lost > 0 {
        format!("holds {} more", count(lost, "response"))
    } else {
        "says something else of the team, the cycle or how many were asked".to_owned()
    };
    let sentence =
        format!("`{path}` is there already and {holds}: give it among the files, so that nothing in it is lost");
    Err(Outcome::could_not_run([sentence]))
}

/// Which response of a respondent counts and which does not, for each that does not.
fn replaced(files: &[SourceFile], handed_in: &[HandedIn], became: &[Became]) -> Vec<String> {
    let path = |number: usize| handed_in.get(number).and_then(|one| files.get(one.file)).map_or("", SourceFile::path);
    let told = became.iter().enumerate().filter_map(|(number, became)| match became {
        Became::Replaced(later) => Some(format!(
            "warning: `{}` and `{}` are of one respondent: the latter counts, the last one that was submitted",
            path(number),
            path(*later)
        )),
        _ => None,
    });
    told.collect()
}

/// What became of the responses, in a sentence.
fn told(became: &[Became], passed_over: u64) -> Vec<String> {
    let number = |wanted: fn(&Became) -> bool| became.iter().filter(|became| wanted(became)).count() as u64;
    let counted = number(|became| matches!(became, Became::Counted));
    let drafts = number(|became| matches!(became, Became::LeftOutDraft));
    let replaced = number(|became| matches!(became, Became::Replaced(_)));
    let mut parts = vec![format!("{counted} taken")];
    parts.extend((drafts > 0).then(|| format!("{} left out (not submitted)", count(drafts, "draft"))));
    parts.extend((replaced > 0).then(|| format!("{replaced} handed in again later")));
    let mut sentences = vec![format!("{}: {}", count(became.len() as u64, "response"), parts.join(", "))];
    if passed_over > 0 {
        sentences.push(format!("{} of the folders passed over: not .json, .yaml or .yml", count(passed_over, "file")));
    }
    sentences
}
