//! The files of this test, and what is run on them.

use std::fs;
use std::path::PathBuf;

use ilt::compare::{Published, publish};
use ilt::cycle::{Change, Commitments, Rollup};
use ilt::diagnostic::Code::{self, *};
use ilt::diagnostic::Stage;
use ilt::intake::{Keys, Mapping, Table};
use ilt::overlay::Overlay;
use ilt::report::RollupReport;
use ilt::response::document::ResponseDocument;
use ilt::response::{RespondentKey, SingleResponse};
use ilt::source::{FileProblems, SourceFile};
use ilt::words::Words;
use ilt::{Closed, Disclosed, Framework, Policy, ResponseSet, Tally};

pub(crate) fn path(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/authoring").join(name)
}

pub(crate) fn text(name: &str) -> String {
    fs::read_to_string(path(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

fn read(name: &str) -> Framework {
    Framework::read(&SourceFile::new(name, text(name))).unwrap()
}

pub(crate) fn framework() -> Framework {
    read("base_framework.yaml")
}

/// The framework that overlays change.
pub(crate) fn adopted() -> Framework {
    read("base_adopted.yaml")
}

/// The cycle of the sound responses, closed.
fn closed() -> Closed {
    let file = SourceFile::new("base_responses.yaml", text("base_responses.yaml"));
    ResponseSet::read(&framework(), &file).unwrap().close()
}

/// A cycle of seven people, of whom two said never and five said often.
fn closed_by_seven() -> Closed {
    let file = SourceFile::new("base_responses.yaml", text("base_responses.yaml"));
    let mut document = ResponseSet::read(&framework(), &file).unwrap().to_document();
    let answers = ["never", "never", "often", "often", "often", "often", "often"];
    let responses = (1..).zip(answers);
    document.responses = responses
        .map(|(number, answer)| ResponseDocument::submitted(&format!("r{number}"), [("shares_plans", answer)]))
        .collect();
    ResponseSet::check(&framework(), document).unwrap().close()
}

fn of_two_questions() -> Framework {
    let mut document = framework().document().clone();
    let mut question = document.areas[0].questions[0].clone();
    question.id = "visits_classes".to_owned();
    document.areas[0].questions.push(question);
    Framework::try_from(document).unwrap()
}

fn answered_by_the_team() -> Framework {
    let mut document = framework().document().clone();
    document.answered_by = Some(ilt::framework::AnsweredBy::Team);
    Framework::try_from(document).unwrap()
}

fn second_version() -> Framework {
    let mut document = framework().document().clone();
    document.version = "2.0.0".to_owned();
    Framework::try_from(document).unwrap()
}

/// So many schools that closed the same cycle.
fn schools(number: usize) -> (Vec<SourceFile>, Vec<Closed>) {
    let named = |school: &str| {
        let text = text("base_closed.yaml")
            .replace("{id: cedar, name: Cedar Elementary}", &format!("{{id: {school}, name: A school}}"));
        SourceFile::new(&format!("{school}.yaml"), text)
    };
    let files: Vec<SourceFile> =
        ["birch", "elm", "maple", "oak", "willow"].iter().take(number).map(|school| named(school)).collect();
    let closed = files.iter().map(|file| Closed::read(&framework(), file).unwrap()).collect();
    (files, closed)
}

/// A closed cycle, of the framework or of its second version, whose questions are others.
fn read_closed(file: &SourceFile) -> Result<Closed, FileProblems> {
    let mut document = second_version().document().clone();
    document.stem = "How well does your team:".into();
    let second = Framework::try_from(document).unwrap();
    Closed::read(&second, file).or_else(|_| Closed::read(&framework(), file))
}
/// What another tool exported, with one person's answers sent in twice.
const TABLE: &str = "\
Email Address,Sent,Q3_1
ana@lakeside.example,02/03/2026,Often
ana@lakeside.example,03/02/2026,Never
ben@lakeside.example,03/03/2026,6
";

/// What has to be done to meet a code.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Run {
    ReadFramework,
    ReadOverlay,
    /// The warnings of an overlay that can be used.
    WarnOverlay,
    /// Gives a framework out beside the one that was given out before.
    Publish,
    /// The warnings of a framework that can be used.
    Warn,
    ReadResponses,
    /// Reads responses to a framework of two questions.
    ReadPart,
    /// Reads responses to a framework that the team answers together.
    ReadRating,
    Report(Policy),
    /// Takes a respondent out who is not there.
    Without(&'static str),
    ReadTally,
    ReadClosed,
    ReadWords,
    ReadCommitments,
    /// The warnings of commitments that can be used.
    WarnCommitments,
    /// Holds commitments against the cycle that was closed.
    Against,
    ReadMapping,
    /// Reads a table by its mapping.
    ImportTable,
    /// The warnings of responses that can be used.
    WarnResponses,
    /// The same of a framework that the team answers together.
    WarnRating,
    /// Compares responses with the cycle that was closed before.
    ChangedSince,
    /// Closes the cycle that was closed before.
    CloseAgain,
    /// Asks what moved since the cycle that was closed before.
    Since,
    /// Takes a response from somebody.
    HandedInBy(&'static str),
    /// Rolls a closed cycle up with those of so many other teams, of which the first is `birch`.
    RollUp(usize),
    /// Rolls a closed cycle up with five others that were rolled up before without it.
    RollUpAgain,
    /// Adds a tally of the second version of the framework to one of the first.
    MergeTallies,
}

impl Run {
    pub(crate) fn of(code: Code) -> Self {
        match code {
            EmptyArea | EmptyList | TooFewPoints | ImportanceNotAsked => Self::ReadFramework,
            DuplicateRespondent | MoreThanRoster | BadRespondentKey | ClosedField => Self::ReadResponses,
            NotAsked => Self::ReadPart,
            AnsweredByTeam => Self::ReadRating,
            DifferentRespondent => Self::HandedInBy("r5"),
            BlankSubmission => Self::WarnResponses,
            NothingRated => Self::WarnRating,
            ChangedAfterClosing => Self::ChangedSince,
            AlreadyClosed => Self::CloseAgain,
            DifferentTeams | NotLater => Self::Since,
            FinerThanClosed => Self::ReadClosed,
            OneAim | ReasonOfDropping | HiddenBaseline => Self::ReadCommitments,
            SeveralOwners | SoleOwner | ManyCommitments => Self::WarnCommitments,
            ChangedBaseline | OwnerIsRespondent => Self::Against,
            UnknownTarget => Self::ReadOverlay,
            UncreditedWords | LostTranslation | LostDescriptors | HiddenWithArea | NearId | BorrowedWords => {
                Self::WarnOverlay
            }
            Republished => Self::Publish,
            UnknownRespondent => Self::Without("r9"),
            OpenWithoutAgreement => Self::Report(Policy::Open),
            ThresholdTooLow => Self::Report(Policy::ConfidentialAtLeast(2)),
            ImpossibleCounts => Self::ReadTally,
            DifferentFrameworks => Self::MergeTallies,
            DuplicateTeam | DifferentCycles | NothingComparable => Self::RollUp(5),
            TooFewTeams => Self::RollUp(3),
            RolledUpBefore => Self::RollUpAgain,
            BadHole | BadPluralForm => Self::ReadWords,
            BadColumn | NoTeam | Undecided => Self::ReadMapping,
            UnknownColumn | UnmappedCells | UndatedRows => Self::ImportTable,
            _ => match code.stage() {
                Stage::Base => Self::ReadOverlay,
                Stage::Framework => Self::ReadResponses,
                Stage::Review => Self::Warn,
                _ => Self::ReadFramework,
            },
        }
    }

    /// The sound document of the kind that is read.
    pub(crate) fn base(self) -> &'static str {
        match self {
            Self::ReadFramework | Self::Warn | Self::Publish => "base_framework.yaml",
            Self::ReadOverlay | Self::WarnOverlay => "base_overlay.yaml",
            Self::ReadResponses
            | Self::ReadPart
            | Self::ReadRating
            | Self::Report(_)
            | Self::Without(_)
            | Self::WarnResponses
            | Self::WarnRating
            | Self::ChangedSince
            | Self::CloseAgain
            | Self::Since => "base_responses.yaml",
            Self::HandedInBy(_) => "base_response.yaml",
            Self::ReadClosed | Self::RollUp(_) | Self::RollUpAgain => "base_closed.yaml",
            Self::ReadTally | Self::MergeTallies => "base_tally.yaml",
            Self::ReadWords => "base_words.yaml",
            Self::ReadCommitments | Self::WarnCommitments | Self::Against => "base_commitments.yaml",
            Self::ReadMapping | Self::ImportTable => "base_mapping.yaml",
        }
    }

    /// The problems of a file; none where it has none.
    pub(crate) fn on(self, file: &SourceFile) -> Option<FileProblems> {
        let responses = || ResponseSet::read(&framework(), file);
        let problems = match self {
            Self::ReadFramework => return Framework::read(file).err(),
            Self::ReadOverlay => return Overlay::read(&adopted(), file).err(),
            Self::ReadResponses => return responses().err(),
            Self::ReadPart => return ResponseSet::read(&of_two_questions(), file).err(),
            Self::ReadRating => return ResponseSet::read(&answered_by_the_team(), file).err(),
            Self::ReadClosed => return Closed::read(&framework(), file).err(),
            Self::WarnResponses => match responses() {
                Ok(responses) => FileProblems::of_responses(file, responses.warnings()),
                Err(problems) => return Some(problems),
            },
            Self::WarnRating => match ResponseSet::read(&answered_by_the_team(), file) {
                Ok(responses) => FileProblems::of_responses(file, responses.warnings()),
                Err(problems) => return Some(problems),
            },
            Self::ChangedSince => match responses() {
                Ok(responses) => FileProblems::of_responses(file, closed().changed_since(&responses)),
                Err(problems) => return Some(problems),
            },
            Self::CloseAgain => match responses() {
                Ok(responses) => FileProblems::of_responses(file, responses.close_again(&closed()).err()?),
                Err(problems) => return Some(problems),
            },
            Self::Since => match responses() {
                Ok(responses) => {
                    let change = Change::between(&closed(), &responses.close(), Policy::Confidential);
                    FileProblems::of_responses(file, change.err()?)
                }
                Err(problems) => return Some(problems),
            },
            Self::HandedInBy(respondent) => match SingleResponse::read(&framework(), file) {
                Ok(response) => {
                    let respondent = RespondentKey::new(respondent).unwrap();
                    FileProblems::of_responses(file, response.handed_in_by(&respondent).err()?)
                }
                Err(problems) => return Some(problems),
            },
            Self::RollUp(others) => match read_closed(file) {
                Ok(closed) => {
                    let (mut files, mut all) = schools(others);
                    files.push(file.clone());
                    all.push(closed);
                    let problems = Rollup::of(&framework(), &all, Policy::Confidential).err()?;
                    FileProblems::of_list(&files, problems).pop()?
                }
                Err(problems) => return Some(problems),
            },
            Self::RollUpAgain => match read_closed(file) {
                Ok(closed) => {
                    let (_, mut all) = schools(5);
                    let report = |all: &[Closed]| {
                        let rollup = Rollup::of(&framework(), all, Policy::Confidential).unwrap();
                        RollupReport::of(&rollup, framework().default_language())
                    };
                    let earlier = report(&all);
                    all.push(closed);
                    FileProblems::of_responses(file, report(&all).beside(&earlier).err()?)
                }
                Err(problems) => return Some(problems),
            },
            Self::ReadTally => return Tally::read(&framework(), file).err(),
            Self::ReadWords => return Words::read(file).err(),
            Self::ReadCommitments => return Commitments::read(&framework(), file).err(),
            Self::WarnCommitments => match Commitments::read(&framework(), file) {
                Ok(commitments) => FileProblems::of_responses(file, commitments.warnings()),
                Err(problems) => return Some(problems),
            },
            Self::Against => match Commitments::read(&framework(), file) {
                Ok(commitments) => FileProblems::of_responses(file, commitments.against(&closed_by_seven()).err()?),
                Err(problems) => return Some(problems),
            },
            Self::ReadMapping => return Mapping::read(&framework(), file).err(),
            Self::ImportTable => match Mapping::read(&framework(), file) {
                Ok(mapping) => {
                    let table = Table::read(TABLE.as_bytes(), &mapping.layout()).unwrap();
                    FileProblems::of(file, mapping.import(&table, &Keys::numbers()).responses.err()?)
                }
                Err(problems) => return Some(problems),
            },
            Self::MergeTallies => match Tally::read(&second_version(), file) {
                Ok(tally) => FileProblems::of_responses(file, Tally::empty(&framework()).merge(&tally).err()?),
                Err(problems) => return Some(problems),
            },
            Self::Warn => match Framework::read(file) {
                Ok(framework) => framework.warnings_in(file),
                Err(problems) => return Some(problems),
            },
            Self::WarnOverlay => match Overlay::read(&adopted(), file) {
                Ok(overlay) => overlay.warnings_in(file),
                Err(problems) => return Some(problems),
            },
            Self::Publish => match Framework::read(file) {
                Ok(new) => FileProblems::of(file, publish(&[Published::of(&framework())], &new).err()?),
                Err(problems) => return Some(problems),
            },
            Self::Report(policy) => match responses() {
                Ok(responses) => FileProblems::of_responses(file, Disclosed::of(&responses.close(), policy).err()?),
                Err(problems) => return Some(problems),
            },
            Self::Without(respondent) => match responses() {
                Ok(responses) => FileProblems::of_responses(file, responses.without(respondent).err()?),
                Err(problems) => return Some(problems),
            },
        };
        (!problems.problems().is_empty()).then_some(problems)
    }
}
