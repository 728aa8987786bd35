//! Responses to measure with, and the same file as a program has it that believes it.

use std::collections::{BTreeMap, HashSet};

use ilt::ResponseSet;
use ilt::framework::{Framework, Language, NonResponse};
use ilt::response::document::{CycleDocument, ResponseDocument, ResponseSetDocument, TeamDocument};
use serde::Deserialize;

/// Responses that no two people gave alike, as far as there are so many: what repeats, a predictor learns.
pub(crate) struct Responses {
    pub(crate) people: usize,
    pub(crate) set: ResponseSet,
    /// The set's file.
    pub(crate) json: String,
    /// The same answers, one byte each.
    pub(crate) answers: Vec<u8>,
    pub(crate) language: Language,
}

impl Responses {
    pub(crate) fn generate(people: usize) -> Self {
        let framework = Framework::new_leaders();
        let team = TeamDocument::new("cedar", "Cedar");
        let roster = i64::try_from(people).expect("a number of people");
        let mut document =
            ResponseSetDocument::new(&framework, team, CycleDocument::new("fall_2026", "Fall 2026", 1), roster);
        let mut random = Random(20_261_123);
        let mut answers = Vec::new();
        let mut distinct = HashSet::new();
        for number in 0..people {
            let row: Vec<u8> = framework.questions().map(|_| random.below(8)).collect();
            let words = framework.questions().zip(&row).filter_map(|(question, code)| {
                let points = question.scale().points().iter().map(|point| point.id().as_str());
                // 0 is a skipped question
                let known = points.chain(NonResponse::ALL.iter().map(|kind| kind.as_str()));
                known.zip(1..).find(|(_, known)| known == code).map(|(word, _)| (question.id().as_str(), word))
            });
            let mut response = ResponseDocument::submitted(&format!("r{number}"), words);
            let roles = framework.roles();
            response.role = roles.get(usize::from(random.below(8))).map(|role| role.id().to_string());
            document.responses.push(response);
            answers.extend(&row);
            distinct.insert(row);
        }
        assert!(distinct.len() >= people.min(20_000), "{} distinct rows", distinct.len());
        let json = serde_json::to_string(&document).expect("a document is JSON");
        let set = ResponseSet::check(&framework, document).expect("generated responses are sound");
        Self { people, set, json, answers, language: "en".parse().expect("English is a language") }
    }
}

/// SplitMix64 (Steele, Lea and Flood 2014): the same numbers in every run.
struct Random(u64);

impl Random {
    fn below(&mut self, limit: u8) -> u8 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^= mixed >> 31;
        (mixed % u64::from(limit)) as u8
    }
}

/// A file of responses in plain structs.
#[derive(Deserialize)]
#[allow(dead_code)]
pub(crate) struct PlainSet {
    format: String,
    framework: PlainRelease,
    team: PlainTeam,
    cycle: PlainCycle,
    roster_size: u64,
    responses: Vec<PlainResponse>,
}

#[derive(Deserialize)]
#[allow(dead_code)]
struct PlainRelease {
    id: String,
    version: String,
}

#[derive(Deserialize)]
#[allow(dead_code)]
struct PlainTeam {
    id: String,
    name: String,
}

#[derive(Deserialize)]
#[allow(dead_code)]
struct PlainCycle {
    id: String,
    label: String,
    order: u64,
}

#[derive(Deserialize)]
#[allow(dead_code)]
struct PlainResponse {
    respondent: String,
    status: String,
    answers: BTreeMap<String, String>,
    role: Option<String>,
}
