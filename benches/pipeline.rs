//! What the way from a file to a report costs, against what any program pays for the same bytes.
//!
//! Times are of one machine on one day. What is compared is the ratio of two times in one run, which is printed last:
//! a framework that is checked and compiled to the same file parsed into plain structs, and responses that are tallied
//! and reported to a loop that adds up the same answers.

// a benchmark tells its numbers on the terminal, and one that cannot start has nothing to tell
#![allow(clippy::print_stdout, clippy::expect_used, clippy::indexing_slicing)]

use std::collections::{BTreeMap, HashSet};
use std::hint::black_box;
use std::time::{Duration, Instant};

use criterion::Criterion;
use ilt::framework::{Language, NonResponse};
use ilt::response::document::{CycleDocument, ResponseDocument, ResponseSetDocument, TeamDocument};
use ilt::{Disclosed, Framework, Policy, Report, ResponseSet, Tally};
use serde::Deserialize;

/// The file of the built-in framework.
const FRAMEWORK: &str = include_str!("../src/framework/new_leaders/1.0.0.json");

fn main() {
    let mut criterion = Criterion::default().configure_from_args();
    let responses = [10, 100_000].map(Responses::generate);
    frameworks(&mut criterion);
    responses.iter().for_each(|responses| team(&mut criterion, responses));
    criterion.final_summary();
    // as criterion has it: `cargo bench` measures, `cargo test` and `cargo bench -- --test` only run
    let measures = |argument: &str| std::env::args().any(|given| given == argument);
    print_ratios(&responses, if measures("--bench") && !measures("--test") { 50 } else { 1 });
}

fn frameworks(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("framework");
    group.bench_function("checked and compiled", |bencher| bencher.iter(|| checked(black_box(FRAMEWORK))));
    group.bench_function("parsed into plain structs", |bencher| bencher.iter(|| parsed(black_box(FRAMEWORK))));
    group.finish();
}

fn team(criterion: &mut Criterion, responses: &Responses) {
    let mut group = criterion.benchmark_group(format!("{} respondents", responses.people));
    group.sample_size(20);
    group.bench_function("tallied", |bencher| bencher.iter(|| Tally::of(black_box(&responses.set))));
    group.bench_function("tallied and reported", |bencher| bencher.iter(|| responses.report()));
    group.bench_function("added up", |bencher| bencher.iter(|| sum(black_box(&responses.answers))));
    group.finish();
}

fn print_ratios(responses: &[Responses], rounds: u32) {
    println!("\nratios of the fastest of {rounds} rounds");
    let (checked, parsed) = fastest(rounds, || checked(black_box(FRAMEWORK)), || parsed(black_box(FRAMEWORK)));
    print_ratio("framework: checked and compiled / parsed into plain structs", checked, parsed);
    for responses in responses {
        let sum = || sum(black_box(&responses.answers));
        let (tallied, summed) = fastest(rounds, || Tally::of(black_box(&responses.set)), sum);
        print_ratio(&format!("{} respondents: tallied / added up", responses.people), tallied, summed);
        let (reported, summed) = fastest(rounds, || responses.report(), sum);
        print_ratio(&format!("{} respondents: tallied and reported / added up", responses.people), reported, summed);
    }
}

fn print_ratio(what: &str, ours: Duration, plain: Duration) {
    let ratio = ours.as_secs_f64() / plain.as_secs_f64();
    println!("{what:<65} {ratio:>10.1} = {:>12.3} µs / {:>10.3} µs", micros(ours), micros(plain));
}

fn micros(time: Duration) -> f64 {
    time.as_secs_f64() * 1e6
}

/// The fastest round of each, the two in turn, so that a machine that slows down slows both.
fn fastest<A, B>(rounds: u32, mut ours: impl FnMut() -> A, mut plain: impl FnMut() -> B) -> (Duration, Duration) {
    (0..rounds).fold((Duration::MAX, Duration::MAX), |(fastest_ours, fastest_plain), _| {
        (fastest_ours.min(time(&mut ours)), fastest_plain.min(time(&mut plain)))
    })
}

/// The time of one call: of a short one, so many of them that the clock does not count.
fn time<T>(call: &mut impl FnMut() -> T) -> Duration {
    let mut calls = 1;
    loop {
        let start = Instant::now();
        for _ in 0..calls {
            black_box(call());
        }
        let elapsed = start.elapsed();
        if elapsed > Duration::from_micros(100) {
            return elapsed / calls;
        }
        calls *= 4;
    }
}

fn checked(json: &str) -> Framework {
    Framework::from_json(json).expect("the built-in framework is sound")
}

fn parsed(json: &str) -> PlainFramework {
    serde_json::from_str(json).expect("the built-in framework is JSON")
}

/// What a program does at least that looks at every answer once.
fn sum(answers: &[u8]) -> u64 {
    answers.iter().map(|answer| u64::from(*answer)).sum()
}

/// Responses that no two people gave alike, as far as there are so many: what repeats, a predictor learns.
struct Responses {
    people: usize,
    set: ResponseSet,
    /// The same answers, one byte each.
    answers: Vec<u8>,
    language: Language,
}

impl Responses {
    fn generate(people: usize) -> Self {
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
        let set = ResponseSet::check(&framework, document).expect("generated responses are sound");
        Self { people, set, answers, language: "en".parse().expect("English is a language") }
    }

    fn report(&self) -> Report {
        let closed = black_box(&self.set).close();
        let disclosed = Disclosed::of(&closed, Policy::Confidential).expect("a closed cycle has a report");
        Report::of_disclosed(&disclosed, &self.language)
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

type Texts = BTreeMap<String, String>;

/// The framework's file as a program has it that believes it.
#[derive(Deserialize)]
#[allow(dead_code)]
struct PlainFramework {
    format: String,
    id: String,
    version: String,
    default_language: String,
    title: Texts,
    stem: Texts,
    recall_period: Texts,
    attribution: Vec<PlainAttribution>,
    scales: Vec<PlainScale>,
    areas: Vec<PlainArea>,
    translations: Vec<BTreeMap<String, String>>,
    additions: Vec<Texts>,
    roles: Vec<PlainRole>,
    scoring: serde_json::Map<String, serde_json::Value>,
    priorities: serde_json::Map<String, serde_json::Value>,
    disclosure: serde_json::Map<String, serde_json::Value>,
    prompts: Vec<PlainPrompt>,
}

#[derive(Deserialize)]
#[allow(dead_code)]
struct PlainAttribution {
    title: String,
    publisher: String,
    relation: String,
    rights: Texts,
    url: String,
    retrieved: String,
}

#[derive(Deserialize)]
#[allow(dead_code)]
struct PlainScale {
    id: String,
    points: Vec<PlainPoint>,
    favorable: Vec<String>,
    unfavorable: Vec<String>,
    kind: String,
    revision: u32,
    non_responses: BTreeMap<String, PlainNonResponse>,
}

#[derive(Deserialize)]
#[allow(dead_code)]
struct PlainPoint {
    id: String,
    value: i64,
    label: Texts,
}

#[derive(Deserialize)]
#[allow(dead_code)]
struct PlainNonResponse {
    label: Texts,
}

#[derive(Deserialize)]
#[allow(dead_code)]
struct PlainArea {
    id: String,
    title: Texts,
    questions: Vec<PlainQuestion>,
}

#[derive(Deserialize)]
#[allow(dead_code)]
struct PlainQuestion {
    id: String,
    text: Texts,
    scale: String,
    revision: u32,
    referent: String,
    may_not_arise: Option<bool>,
}

#[derive(Deserialize)]
#[allow(dead_code)]
struct PlainRole {
    id: String,
    label: Texts,
}

#[derive(Deserialize)]
#[allow(dead_code)]
struct PlainPrompt {
    id: String,
    phase: String,
    trigger: String,
    scope: String,
    text: Texts,
}
