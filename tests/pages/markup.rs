//! A strict reader of the little HTML that pages are made of: what a browser would mend is refused here.

/// Elements that stand within a line.
const INLINE: [&str; 6] = ["bdi", "code", "del", "ins", "strong", "span"];

/// The text of sound HTML, element by element; a panic says what is wrong with it.
pub(crate) fn text_of(html: &str) -> String {
    let harmful = |c: char| c != '\n' && c.is_control() || "\u{61c}\u{200e}\u{200f}\u{2028}".contains(c);
    // what sets a part apart and ends it turns nothing around it
    let isolates = ['\u{2068}', '\u{2069}'];
    let turns = |c: char| {
        ('\u{202a}'..='\u{202e}').contains(&c) || ('\u{2066}'..='\u{206f}').contains(&c) && !isolates.contains(&c)
    };
    let [opened, ended] = isolates.map(|isolate| html.matches(isolate).count());
    assert_eq!(opened, ended, "a part that is set apart does not end: {html}");
    assert_eq!(html.find(|c| harmful(c) || turns(c)), None, "a character that does something: {html}");
    let mut text = String::new();
    let mut open: Vec<&str> = Vec::new();
    let mut heading = 0;
    let mut rest = html.strip_prefix("<!doctype html>\n").unwrap_or(html);
    if let Some((before, after)) = rest.split_once("<style>") {
        let style = format!("\n{}</style>", ilt::page::STYLE);
        let after = after.strip_prefix(&style).expect("the style as it stands in the crate");
        text.push_str(&text_of_part(before, &mut open, &mut heading));
        rest = after;
    }
    text.push_str(&text_of_part(rest, &mut open, &mut heading));
    assert!(open.is_empty(), "not closed: {open:?}");
    text
}

fn text_of_part<'a>(html: &'a str, open: &mut Vec<&'a str>, heading: &mut u8) -> String {
    let mut text = String::new();
    let mut rest = html;
    while let Some((before, after)) = rest.split_once('<') {
        text.push_str(&unescaped(before));
        let (tag, after) = after.split_once('>').expect("a tag ends");
        rest = after;
        if let Some(name) = tag.strip_prefix('/') {
            assert_eq!(open.pop(), Some(name), "closed what was not open");
            if !INLINE.contains(&name) {
                text.push('\n');
            }
            continue;
        }
        let (name, attributes) = tag.split_once(' ').unwrap_or((tag, ""));
        inside(name, open);
        if let Some(level) = name.strip_prefix('h').and_then(|level| level.parse::<u8>().ok()) {
            assert!(level <= *heading + 1, "h{level} stands below h{heading}");
            *heading = level;
        }
        let attributes = attributes_of(attributes);
        match attributes {
            Ends::Itself => {}
            Ends::Later if name == "meta" => {}
            Ends::Later => open.push(name),
        }
    }
    text.push_str(&unescaped(rest));
    text
}

/// Where an element may stand.
fn inside(name: &str, open: &[&str]) {
    let parent = open.last().copied().unwrap_or_default();
    let parents: &[&str] = match name {
        "html" | "article" => &[""],
        "head" | "body" => &["html"],
        "meta" | "title" => &["head"],
        "main" => &["body"],
        "header" | "section" => &["main", "article"],
        "h1" | "h2" | "h3" => &["header", "section", "li"],
        "h4" => &["li"],
        "p" | "ul" | "ol" | "dl" => &["header", "section", "li"],
        "li" => &["ul", "ol"],
        "div" => &["dl", "section"],
        "dt" | "dd" | "table" => &["div"],
        "caption" | "thead" | "tbody" => &["table"],
        "tr" => &["thead", "tbody"],
        "th" | "td" => &["tr"],
        "svg" => &["header", "section", "li"],
        "rect" => &["svg"],
        name if INLINE.contains(&name) => {
            &["h1", "h2", "h3", "h4", "p", "li", "dt", "dd", "td", "th", "caption", "span"]
        }
        _ => &[],
    };
    assert!(parents.contains(&parent), "<{name}> stands in <{parent}>");
}

enum Ends {
    Itself,
    Later,
}

fn attributes_of(attributes: &str) -> Ends {
    const KNOWN: [&str; 20] = [
        "aria-hidden",
        "charset",
        "class",
        "colspan",
        "content",
        "dir",
        "fill",
        "fill-opacity",
        "height",
        "http-equiv",
        "lang",
        "name",
        "preserveAspectRatio",
        "role",
        "scope",
        "tabindex",
        "value",
        "viewBox",
        "width",
        "x",
    ];
    let mut rest = attributes;
    while !rest.is_empty() && rest != "/" {
        let (name, value) = rest.split_once("=\"").expect("an attribute has a value in quotes");
        assert!(KNOWN.contains(&name), "an attribute `{name}`");
        let (value, after) = value.split_once('"').expect("a value ends");
        unescaped(&value.replace('\'', "")); // in double quotes a single one is text
        rest = after.strip_prefix(' ').unwrap_or(after);
    }
    if rest == "/" { Ends::Itself } else { Ends::Later }
}

/// Text between tags, where no character may stand that is markup.
fn unescaped(text: &str) -> String {
    assert_eq!(text.find(['<', '>', '"', '\'']), None, "markup in `{text}`");
    let mut parts = text.split('&');
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |text, part| {
        let (name, after) = part.split_once(';').expect("an escaped character ends");
        let character = match name {
            "amp" => '&',
            "lt" => '<',
            "gt" => '>',
            "quot" => '"',
            "#39" => '\'',
            _ => panic!("&{name};"),
        };
        format!("{text}{character}{after}")
    })
}

#[test]
fn what_is_not_sound_is_refused() {
    assert_eq!(text_of("<article><section><p>a &lt;b&gt;</p></section></article>").trim(), "a <b>");
    for wrong in [
        "<article><p>a</p></article>",
        "<article><section><p>a</section></article>",
        "<article><section><script>a</script></section></article>",
        "<article><section><p onclick=\"a\">a</p></section></article>",
        "<article><section><p class=a>a</p></section></article>",
        "<article><section><p>a & b</p></section></article>",
        "<article><section><p>a > b</p></section></article>",
        "<article><section><p>a\u{202e}</p></section></article>",
        "<article><section><h3>a</h3></section></article>",
        "<article><section><p>a</p></section>",
    ] {
        assert!(std::panic::catch_unwind(|| text_of(wrong)).is_err(), "{wrong}");
    }
}
