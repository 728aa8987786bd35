//! Markdown says what the text says, and nothing that somebody wrote can be more than text in it.

use ilt::{Policy, Report};
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use crate::forge::forged;
use crate::text::{ESCAPE, cedar, report};

/// Texts that try to be more than text.
const MARKUP: [&str; 24] = [
    "<script>alert(1)</script>",
    "*The* **team** _that_ __works__ ~~hard~~",
    "# Cedar",
    "- Cedar",
    "+ Cedar",
    "1. Cedar",
    "12) Cedar",
    "> Cedar",
    "| a | b |",
    r"\| a \\| b \\\| c \",
    "`code` ``two`` ```three```",
    "[a](https://example.org) ![b](c.png) [d]: e [^f]",
    "<https://example.org> https://example.org www.example.org WWW.example.org a@example.org",
    "&lt;b&gt; &amp; &#60;i&#62; &copy;",
    "---",
    "===",
    "***",
    ": Cedar",
    "$x^2$ {.class} ==Cedar==",
    "<!-- Cedar -->",
    "Cedar #",
    "    Cedar",
    "~~~",
    "- [ ] Cedar",
];

/// The text of a page in Markdown, block by block; a panic where something is in it that no page is made of.
pub(crate) fn text_of(markdown: &str) -> String {
    let with_tables = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_TASKLISTS;
    let more = Options::ENABLE_FOOTNOTES | Options::ENABLE_MATH | Options::ENABLE_DEFINITION_LIST;
    let read = |options: Options| -> String {
        let mut text = String::new();
        for event in Parser::new_ext(markdown, options) {
            match event {
                Event::Text(told) => text.push_str(&told),
                Event::HardBreak | Event::SoftBreak => text.push('\n'),
                Event::End(TagEnd::Strong) => {}
                Event::End(_) => text.push('\n'),
                Event::Start(tag) => assert!(
                    matches!(
                        tag,
                        Tag::Heading { .. }
                            | Tag::Paragraph
                            | Tag::List(None)
                            | Tag::Item
                            | Tag::Strong
                            | Tag::Table(_)
                            | Tag::TableHead
                            | Tag::TableRow
                            | Tag::TableCell
                    ),
                    "{tag:?} in\n{markdown}"
                ),
                other => panic!("{other:?} in\n{markdown}"),
            }
        }
        text
    };
    // a reader that knows tables and much more says the same as one that knows none of it, but for the lines of tables
    let (plain, extended) = (read(Options::empty()), read(with_tables | more | Options::ENABLE_HEADING_ATTRIBUTES));
    let words = |text: &str| -> Vec<String> {
        let words = text.split_whitespace().map(str::to_owned);
        words.filter(|word| word.chars().any(|c| !"|:-".contains(c))).collect()
    };
    assert_eq!(words(&plain), words(&extended));
    plain
}

#[test]
fn markup_in_any_text_is_text() {
    for markup in MARKUP.iter().chain([&ESCAPE]) {
        let wrapped = |text: &str| [format!("{markup} {text}"), format!("{text} {markup}"), (*markup).to_owned()];
        for place in 0..3 {
            let report = forged(&report(&cedar(), Policy::Open, "es"), |text| wrapped(text)[place].clone());
            for page in [report.page(), report.summary_page()] {
                let text = text_of(&page.to_markdown());
                let words: Vec<&str> = text.split_whitespace().collect();
                let shown: Vec<&str> = words_of(markup).collect();
                let times = words.windows(shown.len()).filter(|words| *words == shown).count();
                assert!(times > 20, "{times} times {markup:?} in\n{}", page.to_markdown());
            }
        }
    }
}

/// The words of a text of somebody else's that are shown.
fn words_of(text: &str) -> impl Iterator<Item = &str> {
    let turns =
        |c: char| matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{206f}');
    text.split(move |c: char| c.is_whitespace() || c.is_control() || turns(c)).filter(|word| !word.is_empty())
}

fn says_what_text_says(report: &Report) {
    let bars = &report.words.bars;
    for page in [report.page(), report.summary_page()] {
        let markdown = text_of(&page.to_markdown());
        let markdown: Vec<&str> = markdown.split(is_between).collect();
        let text = page.to_text().replace('\n', " ").split("  ").collect::<Vec<_>>().join(" ");
        let text = text.replace(&bars.one, " ").replace(&bars.favorable_of_all, " ");
        for word in text.split(is_between).filter(|word| word.chars().any(char::is_alphanumeric)) {
            assert!(word.ends_with('…') || markdown.contains(&word), "`{word}` is in the text alone");
        }
    }
}

fn is_between(c: char) -> bool {
    c.is_whitespace() || ",;:()".contains(c)
}

#[test]
fn markdown_says_what_text_says() {
    for language in ["en", "es"] {
        for policy in [Policy::Confidential, Policy::ConfidentialAtLeast(8), Policy::Open] {
            says_what_text_says(&report(&cedar(), policy, language));
        }
    }
}

#[test]
fn a_list_is_one_list_and_a_table_a_table() {
    let markdown = report(&cedar(), Policy::Confidential, "en").to_markdown();
    let count = |tag: fn(&Tag<'_>) -> bool| {
        let events = Parser::new_ext(&markdown, Options::ENABLE_TABLES);
        events.filter(|event| matches!(event, Event::Start(of) if tag(of))).count()
    };
    assert_eq!(count(|tag| matches!(tag, Tag::Table(_))), 2, "{markdown}");
    assert_eq!(count(|tag| matches!(tag, Tag::TableRow)), 5 + 15);
    assert!(markdown.contains("\n- **2.** (tied) Support teachers in analyzing data"), "{markdown}");
    assert!(markdown.contains("\n#### Delegate responsibilities to various team members?\n\n**Opportunity**\n"));
    assert!(markdown.contains("\n- 2 Rarely: **2** (29%), unfavorable\n"), "{markdown}");
}
