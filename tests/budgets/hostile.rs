//! Files that are made to cost more than they are worth.

use std::fmt::Write;

use ilt::Framework;
use ilt::compare::digest;

use super::Kind;

/// The head of a document of that kind, up to its lists.
fn head(base: &Framework, kind: Kind) -> String {
    let (id, version, digest) = (base.id(), base.version(), digest(base));
    match kind {
        Kind::Framework => r#""format": "ilt-framework/1", "id": "lakeside", "version": "1.0.0""#.to_owned(),
        Kind::Overlay => format!(
            r#""format": "ilt-overlay/1", "id": "lakeside", "version": "1.0.0", "base": {{"id": "{id}", "version": "{version}", "digest": "{digest}"}}"#
        ),
        Kind::Responses => format!(
            r#""format": "ilt-responses/1", "framework": {{"id": "{id}", "version": "{version}"}}, "roster_size": 9"#
        ),
    }
}

/// A list that documents of that kind have.
fn list(kind: Kind) -> &'static str {
    match kind {
        Kind::Framework | Kind::Overlay => "roles",
        Kind::Responses => "responses",
    }
}

/// Pieces side by side, with commas between them.
fn pieces(count: usize, piece: impl Fn(usize) -> String) -> String {
    (0..count).fold(String::new(), |mut all, number| {
        let comma = if number == 0 { "" } else { "," };
        write!(all, "{comma}{}", piece(number)).unwrap();
        all
    })
}

/// Every file by what is wrong with it.
pub(super) fn files(base: &Framework, kind: Kind) -> Vec<(&'static str, String)> {
    let (head, list) = (head(base, kind), list(kind));
    let with = |field: &str| format!("{{{head}, {field}}}");
    let listed =
        |count: usize, element: &dyn Fn(usize) -> String| with(&format!("\"{list}\": [{}]", pieces(count, element)));
    let id = base.questions().next().unwrap().id().as_str();
    let near = |number: usize| format!("{id}{number}");
    let mut files = vec![
        ("deep nesting", with(&format!("\"title\": {}{}", "[".repeat(50_000), "]".repeat(50_000)))),
        ("deep objects", with(&format!("\"title\": {}1{}", "{\"a\":".repeat(60), "}".repeat(60)))),
        ("equal keys", with(&pieces(20_000, |_| "\"id\":1".to_owned()))),
        ("unknown fields", with(&pieces(15_000, |number| format!("\"x{number}\":1")))),
        ("fields that are nearly right", with(&pieces(15_000, |number| format!("\"versio{number}\":1")))),
        ("empty objects", listed(50_000, &|_| "{}".to_owned())),
        ("numbers", listed(60_000, &|_| "1".to_owned())),
        ("empty lists", listed(50_000, &|_| "[]".to_owned())),
        ("unknown fields in a list", listed(8_000, &|number| format!("{{\"idd\":\"r{number}\",\"labl\":\"x\"}}"))),
        ("a wide list", listed(8_000, &|number| format!("{{\"id\":\"r{number}\",\"label\":\"L\"}}"))),
        ("a huge text", with(&format!("\"title\": \"{}\"", "a".repeat(1_000_000)))),
        ("a huge key", with(&format!("\"{}\": 1", "k".repeat(1_000_000)))),
        ("a huge word", with(&format!("\"default_language\": \"{}\"", "`x ".repeat(300_000)))),
        ("huge numbers", listed(3_000, &|_| "9".repeat(300))),
        ("control characters", with(&format!("\"title\": \"{}\"", "\u{7f}\u{200b}".repeat(100_000)))),
        (
            "one long line",
            listed(10_000, &|number| format!("{{\"id\":\"R{number}\",\"label\":\"{}\"}}", "l".repeat(100))),
        ),
        ("cut off", format!("{{{head}, \"{list}\": [{}", pieces(15_000, |_| "{}".to_owned()))),
    ];
    // what only YAML has
    let mut bomb = format!("{{{head}}}").replace("{\"format", "\"format").trim_end_matches('}').replace(", \"", "\n\"");
    if matches!(kind, Kind::Framework) {
        bomb += "\nadditions:\n  - &a0 [x, x, x, x, x, x, x, x, x, x]\n";
        for level in 1..50 {
            writeln!(bomb, "  - &a{level} [{}]", vec![format!("*a{}", level - 1); 10].join(", ")).unwrap();
        }
        files.push(("an alias bomb", bomb));
        files.push(("tags", format!("roles:\n{}", "  - !t x\n".repeat(50_000))));
        files.push(("keys that are none", format!("roles:\n{}", "  - ? [a]\n    : b\n".repeat(20_000))));
        files.push(("aliases of nothing", format!("roles:\n{}", "  - *a\n".repeat(50_000))));
    }
    match kind {
        Kind::Framework => {
            let scales = pieces(800, |number| format!("{{\"id\":\"s{number}\",\"points\":[]}}"));
            let questions =
                pieces(3_000, |number| format!("{{\"id\":\"q{number}\",\"text\":\"q?\",\"scale\":\"z{number}\"}}"));
            let areas = format!(
                "\"scales\": [{scales}], \"areas\": [{{\"id\":\"a\",\"title\":\"A\",\"questions\":[{questions}]}}]"
            );
            files.push(("scales that are nearly right", with(&areas)));
            // what the first readers made of these: 600,000 problems in 267 MB, 187 MB of renderings, 13 seconds of near words
            files.push(("0.6 MB of numbers", listed(300_000, &|_| "1".to_owned())));
            let label = "l".repeat(100);
            files.push((
                "2 MB of bad ids in one line",
                listed(16_000, &|number| format!("{{\"id\":\"R{number}\",\"label\":\"{label}\"}}")),
            ));
            let scales = pieces(50, |number| format!("{{\"id\":\"scale_of_frequency_{number}\",\"points\":[]}}"));
            let questions = pieces(27_000, |number| {
                format!("{{\"id\":\"q{number}\",\"text\":\"q?\",\"scale\":\"scale_of_frequencz_{number}\"}}")
            });
            let areas = format!(
                "\"scales\": [{scales}], \"areas\": [{{\"id\":\"a\",\"title\":\"A\",\"questions\":[{questions}]}}]"
            );
            files.push(("1.7 MB of scales that are nearly right", with(&areas)));
        }
        Kind::Overlay => {
            let questions = pieces(8_000, |number| format!("{{\"id\":\"{}\"}}", near(number)));
            let area = base.areas()[0].id();
            files.push((
                "ids that are nearly right",
                with(&format!("\"areas\": [{{\"id\":\"{area}\",\"questions\":[{questions}]}}]")),
            ));
        }
        Kind::Responses => {
            let whole = r#""team": {"id": "cedar", "name": "Cedar"}, "cycle": {"id": "fall", "label": "Fall", "order": 1, "closed": true}"#;
            let response = |number: usize, answers: &str| {
                format!("{{\"respondent\":\"r{number}\",\"status\":\"submitted\",\"answers\":{{{answers}}}}}")
            };
            let answers = pieces(8_000, |number| format!("\"{}\":\"x\"", near(number)));
            files.push((
                "questions that are nearly right",
                with(&format!("{whole}, \"responses\": [{}]", response(1, &answers))),
            ));
            let responses = pieces(10_000, |number| response(number, "\"zzz\":\"never\",\"yyy\":1"));
            files.push(("unknown answers", with(&format!("{whole}, \"responses\": [{responses}]"))));
            let nested =
                format!("\"{}\":{{{}}}", "k".repeat(100_000), pieces(20_000, |number| format!("\"a{number}\":1")));
            files.push((
                "problems under a huge key",
                with(&format!("{whole}, \"responses\": [{}]", response(1, &nested))),
            ));
        }
    }
    files
}
