//! What the way from a file to a report costs, against what any program pays for the same bytes.
//!
//! Times are of one machine on one day. What is compared is the ratio of two times in one run, which is printed last,
//! beside the bar that it has to stay below; and the number of allocations, which is the same on every machine. What the
//! program costs, in instructions and memory, is measured by `benches/program`.

// a benchmark tells its numbers on the terminal, and one that cannot start has nothing to tell
#![allow(clippy::print_stdout, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

mod responses;

use std::fs;
use std::hint::black_box;
use std::time::{Duration, Instant};

use allocation_counter::measure;
use criterion::Criterion;
use ilt::{Closed, Disclosed, Framework, Policy, Priorities, Report, ResponseSet, Scores, Tally};
use responses::{PlainSet, Responses};

/// The file of the built-in framework.
const FRAMEWORK: &str = include_str!("../../src/framework/new_leaders/1.0.0.json");

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        // what `benches/program` measures the program against
        ["write", people, path, ..] => {
            let people = people.parse().expect("a number of respondents");
            fs::write(path, Responses::generate(people).json).expect("a place for the file");
        }
        ["read", path, ..] => {
            let json = fs::read_to_string(path).expect("a file of responses");
            black_box(ResponseSet::from_json(&Framework::new_leaders(), &json).expect("sound responses"));
        }
        ["repeat", step, times, ..] => repeat(step, times.parse().expect("a number of times")),
        _ => bench(),
    }
}

/// Does one step for a team of ten so many times: what one costs, in instructions, is the difference of two runs.
fn repeat(step: &str, times: u32) {
    let team = Responses::generate(10);
    let closed = team.set.close();
    let disclosed = disclosed(&team);
    let report = reported(&disclosed, &team);
    for _ in 0..times {
        match step {
            "parse" => drop(black_box(typed(&team))),
            "read" => drop(black_box(read(&team))),
            "score" => drop(black_box(scored(&closed))),
            "report" => drop(black_box(reported(black_box(&disclosed), &team))),
            "text" => drop(black_box(black_box(&report).to_text())),
            _ => panic!("there is no step `{step}`"),
        }
    }
}

fn bench() {
    let mut criterion = Criterion::default().configure_from_args();
    let [team, many] = [10, 100_000].map(Responses::generate);
    frameworks(&mut criterion);
    [&team, &many].into_iter().for_each(|responses| group(&mut criterion, responses));
    criterion.final_summary();
    // as criterion has it: `cargo bench` measures, `cargo test` and `cargo bench -- --test` only run
    let measures = |argument: &str| std::env::args().any(|given| given == argument);
    let rounds = if measures("--bench") && !measures("--test") { 50 } else { 1 };
    println!("\nratios of the fastest of {rounds} rounds, each with its bar");
    let framework = fastest(rounds, || checked(black_box(FRAMEWORK)), || value(black_box(FRAMEWORK)));
    print_ratio("framework: read / parsed as serde_json::Value", framework, Some(2.5));
    print_reading(&team, rounds);
    print_reading(&many, rounds.min(5));
    print_allocations(&team, &many);
    print_steps(&team, rounds);
    for responses in [&team, &many] {
        let people = responses.people;
        let sum = || sum(black_box(&responses.answers));
        let tallied = fastest(rounds, || Tally::of(black_box(&responses.set)), sum);
        print_ratio(&format!("{people} respondents: tallied / added up"), tallied, None);
        let reported = fastest(rounds, || reported(&disclosed(responses), responses), sum);
        print_ratio(&format!("{people} respondents: tallied and reported / added up"), reported, None);
    }
}

fn frameworks(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("framework");
    group.bench_function("read", |bencher| bencher.iter(|| checked(black_box(FRAMEWORK))));
    group.bench_function("parsed as a value", |bencher| bencher.iter(|| value(black_box(FRAMEWORK))));
    group.finish();
}

fn group(criterion: &mut Criterion, responses: &Responses) {
    let mut group = criterion.benchmark_group(format!("{} respondents", responses.people));
    group.sample_size(20);
    group.bench_function("tallied", |bencher| bencher.iter(|| Tally::of(black_box(&responses.set))));
    group.bench_function("tallied and reported", |bencher| bencher.iter(|| reported(&disclosed(responses), responses)));
    group.bench_function("added up", |bencher| bencher.iter(|| sum(black_box(&responses.answers))));
    group.finish();
}

fn print_reading(responses: &Responses, rounds: u32) {
    let read = fastest(rounds, || read(responses), || typed(responses));
    print_ratio(&format!("{} respondents: read / parsed into plain structs", responses.people), read, Some(1.0));
}

/// What one respondent more costs.
fn print_allocations(team: &Responses, many: &Responses) {
    let count = |responses: &Responses, read: fn(&Responses)| measure(|| read(responses)).count_total;
    let [ours, plain] = [|responses: &Responses| drop(read(responses)), |responses: &Responses| drop(typed(responses))]
        .map(|read: fn(&Responses)| (count(team, read), count(many, read)));
    let each = |(few, more): (u64, u64)| (more - few) as f64 / (many.people - team.people) as f64;
    println!(
        "{:<62} {:>7.2}  <= 3.0 (plain structs: {:.2}; a team of {}: {} and {})",
        "allocations for each respondent",
        each(ours),
        each(plain),
        team.people,
        ours.0,
        plain.0
    );
}

/// What comes after reading, against the parse of the team's file.
fn print_steps(team: &Responses, rounds: u32) {
    let print = |what: &str, times, bar| print_ratio(&format!("{what} / the parse of its file"), times, Some(bar));
    let closed = team.set.close();
    let disclosed = disclosed(team);
    let scored = || scored(&closed);
    print("team of ten: disclosed, scored, ranked", fastest(rounds, scored, || typed(team)), 1.5);
    let report = || reported(black_box(&disclosed), team);
    print("team of ten: reported", fastest(rounds, report, || typed(team)), 4.0);
    let report = reported(&disclosed, team);
    let text = || black_box(&report).page().to_text();
    print("team of ten: report as text", fastest(rounds, text, || typed(team)), 9.0);
}

fn print_ratio(what: &str, (ours, plain): (Duration, Duration), bar: Option<f64>) {
    let ratio = ours.as_secs_f64() / plain.as_secs_f64();
    let bar = bar.map_or_else(String::new, |bar| format!("<= {bar:.1}"));
    println!("{what:<62} {ratio:>7.2}  {bar:<6} ({:.1} µs / {:.3} µs)", micros(ours), micros(plain));
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

fn value(json: &str) -> serde_json::Value {
    serde_json::from_str(json).expect("the built-in framework is JSON")
}

fn read(responses: &Responses) -> ResponseSet {
    let json = black_box(&responses.json);
    ResponseSet::from_json(responses.set.framework(), json).expect("generated responses are sound")
}

fn typed(responses: &Responses) -> PlainSet {
    serde_json::from_str(black_box(&responses.json)).expect("generated responses are JSON")
}

fn disclosed(responses: &Responses) -> Disclosed {
    let closed = black_box(&responses.set).close();
    Disclosed::of(&closed, Policy::Confidential).expect("a closed cycle has a report")
}

fn scored(closed: &Closed) -> (Disclosed, Scores, Priorities) {
    let disclosed = Disclosed::of(black_box(closed), Policy::Confidential).expect("a closed cycle has a report");
    let scores = Scores::of(&disclosed);
    let priorities = Priorities::of(&scores);
    (disclosed, scores, priorities)
}

fn reported(disclosed: &Disclosed, responses: &Responses) -> Report {
    Report::of_disclosed(disclosed, &responses.language)
}

/// What a program does at least that looks at every answer once.
fn sum(answers: &[u8]) -> u64 {
    answers.iter().map(|answer| u64::from(*answer)).sum()
}
