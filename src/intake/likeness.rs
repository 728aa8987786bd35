//! Texts that people would call the same, whatever a tool made of them.

use unicode_normalization::UnicodeNormalization;

use crate::diagnostic::character;

/// A text in the form in which it is compared: without HTML, in lower case, with plain quotes, dots and blanks.
pub(super) fn likeness(text: &str) -> String {
    let mut like = String::with_capacity(text.len());
    for word in text.nfkc().filter(|char| !character::is_unseen(*char)).collect::<String>().split_whitespace() {
        if !like.is_empty() {
            like.push(' ');
        }
        for char in word.chars() {
            match char {
                '‘' | '’' | '‚' | '‛' | '′' => like.push('\''),
                '“' | '”' | '„' | '‟' | '«' | '»' | '″' => like.push('"'),
                '‐' | '‑' | '‒' | '–' | '—' | '−' => like.push('-'),
                char => like.extend(char.to_lowercase()),
            }
        }
    }
    like
}

/// A header as a person reads it.
pub(super) fn without_html(text: &str) -> String {
    let is_html = text.contains('<') && text.contains('>') || text.contains('&') && text.contains(';');
    let plain = if is_html { nanohtml2text::html2text(text) } else { text.to_owned() };
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::{likeness, without_html};

    #[test]
    fn what_a_tool_made_of_a_text_is_like_it() {
        for (one, other) in [
            ("SOMETIMES ", "Sometimes"),
            ("recognise what colleagues\u{a0}have done well?\u{a0}", "recognise what colleagues have done well?"),
            ("the school’s priorities", "the school's priorities"),
            ("you and your team…", "You and your team..."),
            ("Reflexio\u{301}n", "reflexi\u{f3}n"),
            ("\u{feff}Never", "never"),
            ("Don\u{2019}t\nknow", "don't know"),
        ] {
            assert_eq!(likeness(one), likeness(other), "{one}");
        }
        assert_ne!(likeness("Never"), likeness("Ever"));
        assert_ne!(likeness("resume"), likeness("résumé"));
    }

    #[test]
    fn headers_lose_their_html() {
        assert_eq!(without_html("<strong>Shared direction</strong>: How often…"), "Shared direction: How often…");
        assert_eq!(without_html("Teaching &amp; learning"), "Teaching & learning");
        assert_eq!(without_html(" fewer < more "), "fewer < more");
    }
}
