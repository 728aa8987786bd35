//! HTML says what the text says, and nothing that somebody wrote can be more than text in it.

use std::sync::Arc;

use ilt::strategies::{frameworks, response_sets};
use ilt::{Policy, Report};
use proptest::prelude::*;

use crate::forge::forged;
use crate::markup::text_of;
use crate::text::{ESCAPE, cedar, report, text};

/// Texts that try to be more than text.
const MARKUP: [&str; 8] = [
    "<script>alert(1)</script>",
    "</style><script>alert(1)</script><!--",
    "\" onmouseover=\"alert(1)\" x=\"",
    "' autofocus onfocus='alert(1)",
    "<img src=x onerror=alert(1)>",
    "&lt;b&gt; &amp; &#60;i&#62; &unknown",
    "]]> <![CDATA[ <svg/onload=alert(1)>",
    "javascript:alert(1)",
];

/// The words of a text of somebody else's that are shown.
fn shown(text: &str) -> impl Iterator<Item = &str> {
    let turns =
        |c: char| matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{206f}');
    text.split(move |c: char| c.is_whitespace() || c.is_control() || turns(c)).filter(|word| !word.is_empty())
}

#[test]
fn markup_in_any_text_is_text() {
    for markup in MARKUP.iter().chain([&ESCAPE]) {
        let report = forged(&report(&cedar(), Policy::Open, "es"), |text| format!("{text} {markup}"));
        text(&report);
        let read = text_of(&report.to_html());
        let words: Vec<&str> = read.split_whitespace().collect();
        let markup: Vec<&str> = shown(markup).collect();
        let times = words.windows(markup.len()).filter(|words| *words == markup).count();
        assert!(times > 200, "{times} times {markup:?}");
    }
}

/// What stands in the text stands in the HTML, but for the marks of bars and where a text was cut to fit a line.
#[test]
fn html_says_what_text_says() {
    for language in ["en", "es"] {
        for policy in [Policy::Confidential, Policy::Open] {
            let report = report(&cedar(), policy, language);
            let html = text_of(&report.to_html());
            let html: Vec<&str> = html.split(is_between).collect();
            let bars = &report.words.bars;
            let text = report.to_text().replace('\n', " ");
            let text = text.split("  ").collect::<Vec<_>>().join(" ");
            let text = text.replace(&bars.one, " ").replace(&bars.favorable_of_all, " ");
            for word in text.split(is_between).filter(|word| word.chars().any(char::is_alphanumeric)) {
                let is_rank = word.strip_suffix('.').is_some_and(|rank| rank.parse::<u64>().is_ok());
                assert!(is_rank || word.ends_with('…') || html.contains(&word), "`{word}` is in the text alone");
            }
        }
    }
}

fn is_between(c: char) -> bool {
    c.is_whitespace() || ",;:()".contains(c)
}

#[test]
fn a_page_and_its_part_hold_the_same() {
    let report = report(&cedar(), Policy::Confidential, "en");
    let page = report.page();
    let (html, part) = (page.to_html(), page.to_html_fragment());
    text_of(&part);
    let inner = part.trim_end().strip_prefix("<article").and_then(|part| part.strip_suffix("</article>")).unwrap();
    assert!(html.contains(&format!("<main{inner}</main>\n</body>")));
    assert!(html.contains("<title>Cedar, Fall 2026: Instructional leadership team reflection</title>"));
    assert!(!html.contains("<script") && !html.contains("http://") && !html.contains("url("));
}

/// A screen reader must know in which language to read, and the reader from which side.
#[test]
fn languages_and_directions_are_said() {
    let mexican = report(&cedar(), Policy::Confidential, "es-MX").to_html();
    assert!(mexican.contains("<html lang=\"es\" dir=\"ltr\">") && mexican.contains("<h1 lang=\"es-MX\" dir=\"auto\">"));
    let german = report(&cedar(), Policy::Confidential, "de").to_html();
    assert!(
        german.contains("<html lang=\"en\"") && german.contains("<h1 dir=\"auto\">"),
        "there is none in German: all of it is in English"
    );
    let english = report(&cedar(), Policy::Confidential, "en").to_html();
    assert!(english.contains("<h1 dir=\"auto\">Instructional"));
    assert!(english.contains("<li lang=\"\" dir=\"auto\">I would like"), "nobody knows in what language people write");
    let mut arabic = report(&cedar(), Policy::Confidential, "en");
    Arc::make_mut(&mut arabic.words).language = "ar".into();
    assert!(arabic.to_html().contains("<html lang=\"ar\" dir=\"rtl\">"));
}

#[test]
fn comparisons_are_pages_too() {
    use ilt::Framework;
    use ilt::compare::{Coverage, comparability, diff};

    let old = Framework::new_leaders();
    for markup in MARKUP.iter().chain([&ESCAPE]) {
        let mut document = old.document().clone();
        let markup: String = markup.chars().filter(|c| !c.is_control()).collect();
        document.areas[1].title = markup.as_str().into();
        document.areas[2].questions[0].text = markup.as_str().into();
        let new = Framework::try_from(document).unwrap();
        let first = shown(&markup).next().unwrap();
        for page in [
            diff(&old, &new).page(&"en".parse().unwrap()),
            comparability(&old, &new).page(&"en".parse().unwrap()),
            Coverage::of(&new).page(&"en".parse().unwrap()),
        ] {
            let html = text_of(&page.to_html());
            text_of(&page.to_html_fragment());
            assert!(html.contains(first), "{html}");
            let html: Vec<&str> = html.split(is_between).collect();
            let text = page.to_text();
            let mut words = text.split(is_between).filter(|word| word.chars().any(char::is_alphanumeric));
            // what is longer than a line is broken in the text alone
            assert!(words.all(|word| html.contains(&word)), "{text}\n{html:?}");
        }
    }
}

fn texts() -> impl Strategy<Value = Vec<String>> {
    let wide = proptest::string::string_regex("[學校領導 👩‍🏫ｱאב\u{301}a-z]{0,120}").unwrap();
    let one = prop_oneof![
        any::<String>(),
        wide,
        proptest::sample::select(&MARKUP[..]).prop_map(str::to_owned),
        "[a-z]{60,200}",
    ];
    proptest::collection::vec(one, 1..12)
}

fn reports() -> impl Strategy<Value = Report> {
    let policy = prop_oneof![Just(Policy::Confidential), Just(Policy::ConfidentialAtLeast(3))];
    let language = proptest::sample::select(&["en", "es", "de"][..]);
    (frameworks().prop_flat_map(|framework| response_sets(&framework)), policy, language)
        .prop_filter_map("a closed cycle", |(responses, policy, language)| {
            Report::of(&responses.close(), policy, &language.parse().unwrap()).ok()
        })
        .boxed()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    /// Lines hold their 80 columns and the HTML is sound, whatever is asked, answered and written, in any script.
    #[test]
    fn any_report_is_a_page(report in reports(), texts in texts()) {
        let mut next = texts.iter().cycle();
        let report = forged(&report, |_| next.next().unwrap().clone());
        text(&report);
        let read = text_of(&report.to_html());
        let title = shown(&report.framework.title).collect::<Vec<_>>().join(" ");
        prop_assert!(read.contains(&title), "{}", title);
    }
}
