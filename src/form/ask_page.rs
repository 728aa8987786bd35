//! A page that asks, in one file: `examples/page/ask.html` with everything that it loads put into it.

use std::fmt;
use std::str::FromStr;

use serde_json::{Map, Value, json};

use super::{Form, FormChoice};
use crate::diagnostic::character::harmless_words;
use crate::framework::{Attribution, Language, LocalizedText, Translation, TranslationStatus};

const PAGE: &str = include_str!("../../examples/page/ask.html");
const STYLES: [(&str, &str); 2] = [
    ("<link rel=\"stylesheet\" href=\"page.css\">", include_str!("../../examples/page/page.css")),
    ("<link rel=\"stylesheet\" href=\"ask.css\">", include_str!("../../examples/page/ask.css")),
];
const SCRIPTS: [(&str, &str); 3] = [
    ("<script src=\"page.js\"></script>", include_str!("../../examples/page/page.js")),
    (
        "<script src=\"ask.data.js\"></script>",
        "const askData = JSON.parse(document.getElementById(\"ask-data\").textContent);\n",
    ),
    ("<script src=\"ask.js\"></script>", include_str!("../../examples/page/ask.js")),
];

/// A page that asks a form's questions, in every language of the form and in one file: nothing is loaded from elsewhere, and
/// nothing is answered beforehand. A draft stays in the browser of whoever answers; what they hand in is a file that
/// [`SingleResponse`](crate::response::SingleResponse) reads, or goes to one address.
///
/// ```
/// # use ilt::Framework;
/// let page = Framework::new_leaders().form().ask_page().starting_in("es".parse()?).posting_to("https://two-rivers.example/answers".parse()?);
/// let html = page.to_html();
/// assert!(html.contains("Cultura escolar"));
/// assert!(html.contains("connect-src https://two-rivers.example;"), "it reaches nothing else");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug)]
pub struct AskPage {
    form: Form,
    language: Option<Language>,
    address: Option<PostAddress>,
}

/// Where a page sends answers: an address of `https`, or of a server on the same machine.
///
/// ```
/// use ilt::form::PostAddress;
///
/// let address: PostAddress = "https://two-rivers.example/answers?team=cedar".parse()?;
/// assert_eq!(address.origin(), "https://two-rivers.example");
/// assert!("http://two-rivers.example/answers".parse::<PostAddress>().is_err(), "anybody on the way could read it");
/// # Ok::<(), ilt::form::PostAddressError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PostAddress {
    address: String,
    origin: usize,
}

/// A word that is no address that answers may be sent to.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("this is no address such as `https://school.example/answers`; `http` is for `localhost` alone")]
pub struct PostAddressError;

impl PostAddress {
    /// The scheme, the host and the port.
    pub fn origin(&self) -> &str {
        self.address.get(..self.origin).unwrap_or_default()
    }
}

impl fmt::Display for PostAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.address)
    }
}

impl FromStr for PostAddress {
    type Err = PostAddressError;

    fn from_str(address: &str) -> Result<Self, PostAddressError> {
        let (scheme, rest) = address.split_once("://").ok_or(PostAddressError)?;
        let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
        let (authority, path) = rest.split_at_checked(end).ok_or(PostAddressError)?;
        let (host, port) = authority.split_once(':').unwrap_or((authority, "443"));
        let is_named = !host.is_empty() && host.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'.');
        let is_here = ["localhost", "127.0.0.1"].contains(&host);
        let is_secret = scheme == "https" || scheme == "http" && is_here;
        let in_path = |b: u8| b.is_ascii_alphanumeric() || b"-._~:/?#[]@!$&()*+=%".contains(&b);
        if !is_secret || !is_named || port.parse::<u16>().is_err() || !path.bytes().all(in_path) {
            return Err(PostAddressError);
        }
        Ok(Self { address: address.to_owned(), origin: address.len() - path.len() })
    }
}

impl Form {
    /// A page that asks this.
    pub fn ask_page(&self) -> AskPage {
        AskPage { form: self.clone(), language: None, address: None }
    }
}

impl AskPage {
    /// In that language first, whatever the reader's is; each reader may choose another.
    #[must_use]
    pub fn starting_in(self, language: Language) -> Self {
        Self { language: Some(language), ..self }
    }

    /// What is handed in goes to that address as JSON, and not into a file. The server says by its CORS headers that it takes
    /// it from the page.
    #[must_use]
    pub fn posting_to(self, address: PostAddress) -> Self {
        Self { address: Some(address), ..self }
    }

    /// The page as one HTML document. Whatever the framework says is data in it, of which nothing can be run: the page's
    /// policy names the one script and the one style by their digests.
    pub fn to_html(&self) -> String {
        let style = STYLES.map(|(_, style)| style.replace('\r', "")).concat();
        let script = SCRIPTS.map(|(_, script)| script.replace('\r', "")).concat();
        let data = serde_json::to_string(&self.data()).unwrap_or_default().replace('<', "\\u003c");
        let connect = self.address.as_ref().map_or("'none'", PostAddress::origin);
        let title = self.form.title.in_language(self.first_language());
        let [(base_style, _), (own_style, _)] = STYLES;
        let [(base_script, _), (given, _), (own_script, _)] = SCRIPTS;
        let parts = [
            ("script-src 'self'", format!("script-src '{}'", digest(&script))),
            ("style-src 'self'", format!("style-src '{}'", digest(&style))),
            ("connect-src 'none'", format!("connect-src {connect}")),
            ("<html lang=\"en\">", format!("<html lang=\"{}\">", self.first_language())),
            ("<title>Reflection</title>", format!("<title>{}</title>", escaped(&harmless(title)))),
            (base_style, format!("<style>{style}</style>")),
            (own_style, String::new()),
            (base_script, format!("<script type=\"application/json\" id=\"ask-data\">{data}</script>")),
            (given, format!("<script>{script}</script>")),
            (own_script, String::new()),
        ];
        parts.into_iter().fold(PAGE.to_owned(), |page, (place, with)| page.replacen(place, &with, 1))
    }

    fn first_language(&self) -> &Language {
        self.language.as_ref().unwrap_or(self.form.framework.default_language())
    }

    /// What the script of the page is given: `askData`.
    pub fn data(&self) -> Value {
        let form = &self.form;
        let drafts = form.framework.translations().iter();
        let drafts: Vec<&Language> =
            drafts.filter(|of| of.status() == TranslationStatus::Draft).map(Translation::language).collect();
        let language = |tag: &Language| json!({ "tag": tag.as_str(), "draft": drafts.contains(&tag) });
        let credits = form.attribution.iter().zip(form.framework.attribution());
        let credit =
            |(text, credit): (&LocalizedText, &Attribution)| json!({ "text": self.say(text), "url": credit.url() });
        let words = &form.words;
        json!({
            "framework": { "id": form.framework.id().as_str(), "version": form.framework.version().to_string() },
            "language": self.language.as_ref().map(Language::as_str),
            "languages": form.languages.iter().map(language).collect::<Vec<_>>(),
            "set": form.set,
            "by_team": form.is_of_team(),
            "post": self.address.as_ref().map(PostAddress::to_string),
            "title": self.say(&form.title),
            "description": self.say_some(form.description.as_ref()),
            "recall_period": self.say(&form.recall_period),
            "stem": self.say(&form.stem),
            "promise": form.promise.iter().map(|sentence| self.say(sentence)).collect::<Vec<_>>(),
            "attribution": credits.map(credit).collect::<Vec<_>>(),
            "roles": self.choices(&form.roles),
            "importance": self.choices(&form.importance),
            "asks_notes": form.asks_notes,
            "words": {
                "role": self.say(&words.role),
                "consents_to_attribution": self.say(&words.consents_to_attribution),
                "comment": self.say(&words.comment),
                "note": self.say(&words.note),
                "importance": self.say(&words.importance),
                "submit": self.say(&words.submit),
            },
            "sections": form.sections.iter().map(|section| json!({
                "id": section.id.as_str(),
                "title": self.say(&section.title),
                "description": self.say_some(section.description.as_ref()),
                "items": section.items.iter().map(|item| json!({
                    "id": item.question.id().as_str(),
                    "text": self.say(item.question.text()),
                    "help": self.say_some(item.question.help()),
                    "choices": self.choices(&item.choices),
                })).collect::<Vec<_>>(),
            })).collect::<Vec<_>>(),
        })
    }

    fn choices(&self, choices: &[FormChoice]) -> Value {
        let choice = |choice: &FormChoice| {
            json!({
                "word": choice.word,
                "label": self.say(&choice.label),
                "looks": self.say_some(choice.descriptor.as_ref()),
                "other": choice.non_response.is_some(),
            })
        };
        choices.iter().map(choice).collect()
    }

    /// A text by the tags of its languages.
    fn say(&self, text: &LocalizedText) -> Value {
        let default = self.form.framework.default_language();
        let texts = [(default, text.in_default_language())].into_iter().chain(text.translations());
        Value::Object(texts.map(|(tag, text)| (tag.to_string(), harmless(text).into())).collect::<Map<_, _>>())
    }

    fn say_some(&self, text: Option<&LocalizedText>) -> Value {
        text.map_or(Value::Null, |text| self.say(text))
    }
}

/// A text without characters that turn the reading direction or show nothing.
fn harmless(text: &str) -> String {
    harmless_words(text).collect::<Vec<_>>().join(" ")
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;")
}

/// How a policy names a script or a style.
fn digest(text: &str) -> String {
    format!("sha256-{}", base64(&hmac_sha256::Hash::hash(text.as_bytes())))
}

fn base64(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let letter = |number: u32| LETTERS.get((number & 63) as usize).copied().map_or('=', char::from);
    let mut written = String::new();
    for chunk in bytes.chunks(3) {
        let all = chunk.iter().fold(0, |all, byte| all << 8 | u32::from(*byte)) << (8 * (3 - chunk.len()));
        for place in 0..4 {
            written.push(if place <= chunk.len() { letter(all >> (18 - 6 * place)) } else { '=' });
        }
    }
    written
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_digest_is_written_as_browsers_write_it() {
        for (bytes, written) in [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg==")] {
            assert_eq!(base64(bytes.as_bytes()), written);
        }
    }

    #[test]
    fn everything_that_the_page_loads_has_its_place() {
        for (place, asset) in STYLES.into_iter().chain(SCRIPTS) {
            assert_eq!(PAGE.matches(place).count(), 1, "{place}");
            assert!(!asset.contains("</script") && !asset.contains("</style") && !asset.contains("<!--"));
        }
    }
}
