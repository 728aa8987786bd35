//! Characters that nobody sees: which of them a script or an emoji needs, and where the others stand.

use std::fmt;

use unicode_normalization::char::{canonical_combining_class, is_combining_mark};

use super::character::{self, is_right_to_left, is_unseen, shows_nothing};

/// Whether a character belongs to a script whose letters join: Arabic and its kin, N'Ko, Mongolian.
fn joins(c: char) -> bool {
    matches!(c, '\u{600}'..='\u{8ff}' | '\u{1800}'..='\u{18af}' | '\u{fb50}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}'
        | '\u{10d00}'..='\u{10d3f}' | '\u{1e900}'..='\u{1e95f}')
        && !is_unseen(c)
}

/// Whether a character belongs to a script of India and its kin, where joiners choose the form of a cluster.
fn is_indic(c: char) -> bool {
    matches!(c, '\u{900}'..='\u{dff}' | '\u{f00}'..='\u{fff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}'
        | '\u{1a20}'..='\u{1aaf}' | '\u{1b00}'..='\u{1bff}' | '\u{a800}'..='\u{a82f}' | '\u{a880}'..='\u{a8ff}'
        | '\u{a980}'..='\u{a9df}' | '\u{abc0}'..='\u{abff}' | '\u{11000}'..='\u{11fff}')
        && !is_unseen(c)
}

/// Whether a character belongs to a script that puts no space between words, where lines break at a zero-width space.
fn runs_on(c: char) -> bool {
    matches!(c, '\u{e00}'..='\u{fff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}' | '\u{1950}'..='\u{19ff}'
        | '\u{1a20}'..='\u{1aaf}' | '\u{1b00}'..='\u{1b7f}' | '\u{a980}'..='\u{a9ff}' | '\u{aa60}'..='\u{aadf}')
        && !is_unseen(c)
}

/// Whether a character is a picture that emoji are made of.
fn is_pictograph(c: char) -> bool {
    matches!(c, '\u{a9}' | '\u{ae}' | '\u{203c}' | '\u{2049}' | '\u{2122}' | '\u{2139}' | '\u{2190}'..='\u{21ff}'
        | '\u{2300}'..='\u{23ff}' | '\u{24c2}' | '\u{25a0}'..='\u{27bf}' | '\u{2900}'..='\u{297f}'
        | '\u{2b00}'..='\u{2bff}' | '\u{3030}' | '\u{303d}' | '\u{3297}' | '\u{3299}' | '\u{1f000}'..='\u{1faff}')
}

/// Whether a character is one of those that have standardized variants: Chinese characters, mathematics, and others.
fn has_variants(c: char) -> bool {
    matches!(c, '0' | '\u{1000}'..='\u{109f}' | '\u{2010}'..='\u{2bff}' | '\u{2e80}'..='\u{9fff}'
        | '\u{a840}'..='\u{a87f}' | '\u{f900}'..='\u{faff}' | '\u{ff00}'..='\u{ff60}' | '\u{10ac0}'..='\u{10aff}'
        | '\u{13000}'..='\u{143ff}' | '\u{20000}'..='\u{3ffff}')
        && !is_unseen(c)
}

fn is_virama(c: char) -> bool {
    canonical_combining_class(c) == 9
}

fn is_jamo(c: char) -> bool {
    matches!(c, '\u{1100}'..='\u{11ff}' | '\u{a960}'..='\u{a97f}' | '\u{d7b0}'..='\u{d7ff}')
}

/// Whether an unseen character does something for what stands around it, so that a writer may have meant it.
fn is_needed(c: char, before: &str, after: &str) -> bool {
    let last = before.chars().next_back();
    let next = after.chars().next();
    let (was, comes) = (|is: fn(char) -> bool| last.is_some_and(is), |is: fn(char) -> bool| next.is_some_and(is));
    match c {
        '\u{200c}' => {
            was(is_virama)
                || was(|c| !shows_nothing(c))
                    && comes(|c| !shows_nothing(c))
                    && (was(joins) || comes(joins) || was(is_indic) || comes(is_indic))
        }
        '\u{200d}' => {
            let joined = was(is_pictograph) || was(|c| c == '\u{fe0f}') || ends_with_tags(before);
            joined && comes(is_pictograph)
                || was(is_virama)
                || was(is_indic) && comes(is_virama)
                || was(joins)
                || comes(joins) && !was(is_unseen)
        }
        '\u{200b}' => (was(runs_on) || comes(runs_on)) && !was(is_unseen),
        '\u{34f}' => comes(is_combining_mark),
        '\u{fe0e}' | '\u{fe0f}' => {
            was(|c| is_pictograph(c) || has_variants(c) || c.is_ascii_digit() || c == '#' || c == '*')
        }
        '\u{fe00}'..='\u{fe0d}' | '\u{e0100}'..='\u{e01ef}' => was(has_variants),
        '\u{180b}'..='\u{180f}' => was(|c| matches!(c, '\u{1800}'..='\u{18af}') && !is_unseen(c)),
        '\u{115f}' | '\u{1160}' => was(is_jamo) && !was(is_unseen) || comes(is_jamo) && !comes(is_unseen),
        '\u{e0020}'..='\u{e007f}' => ends_with_tags(before),
        // directions are chosen for a whole text; to override the order of letters is a trick, not a need
        '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202c}' | '\u{2066}'..='\u{2069}' => {
            before.chars().chain(after.chars()).any(is_right_to_left)
        }
        '\u{2800}' => before.chars().chain(after.chars()).any(|c| matches!(c, '\u{2801}'..='\u{28ff}')),
        _ => false,
    }
}

/// Whether a black flag stands last, perhaps with tags that say of which region it is.
fn ends_with_tags(before: &str) -> bool {
    before.trim_end_matches(|c| matches!(c, '\u{e0020}'..='\u{e007e}')).ends_with('\u{1f3f4}')
}

/// Whether the character at `index` of `text` is unseen and stands there for nothing.
pub(crate) fn is_stray(text: &str, index: usize, c: char) -> bool {
    is_unseen(c)
        && text
            .split_at_checked(index)
            .is_none_or(|(before, rest)| !is_needed(c, before, rest.get(c.len_utf8()..).unwrap_or_default()))
}

/// Where in a text characters stand that nobody sees.
pub(crate) struct Place<'a> {
    character: char,
    /// The word in which it stands, up to it and as a whole.
    before: &'a str,
    word: &'a str,
    /// How many more such characters there are in the text.
    more: usize,
}

impl<'a> Place<'a> {
    /// The first of the characters of a text, given by their byte index, that `is` chooses.
    pub(crate) fn first(text: &'a str, is: impl Fn(usize, char) -> bool) -> Option<Self> {
        let mut found = text.char_indices().filter(|(index, c)| is(*index, *c));
        let (index, character) = found.next()?;
        let more = found.count();
        let (head, tail) = text.split_at_checked(index)?;
        let before = head.rsplit(char::is_whitespace).next()?;
        let rest = tail.split(char::is_whitespace).next()?;
        Some(Self { character, before, word: text.get(index - before.len()..index + rest.len())?, more })
    }
}

/// What there is to see of a word, and no more than a message can hold.
fn seen(word: &str) -> String {
    word.chars().filter(|c| !shows_nothing(*c)).take(40).collect()
}

impl Place<'_> {
    /// What is told of a text that is somebody's own.
    pub(crate) fn without_words(&self) -> String {
        format!("{} stands in this text", character::name(self.character))
    }
}

impl fmt::Display for Place<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (before, word) = (seen(self.before), seen(self.word));
        write!(f, "{} stands ", character::name(self.character))?;
        match (before.is_empty(), word.is_empty()) {
            (_, true) => f.write_str("by itself between the words")?,
            (true, false) => write!(f, "before the word `{word}`")?,
            (false, false) if before == word => write!(f, "after the word `{word}`")?,
            (false, false) => write!(f, "in the word `{word}`, after `{before}`")?,
        }
        match self.more {
            0 => Ok(()),
            1 => f.write_str(", and there is one more in this text"),
            more => write!(f, ", and there are {more} more in this text"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Place, is_stray};

    fn told(text: &str) -> Option<String> {
        Place::first(text, |index, c| is_stray(text, index, c)).map(|place| place.to_string())
    }

    #[test]
    fn what_a_script_or_an_emoji_needs_is_not_told() {
        for text in [
            "share plans?",
            // emoji: a family, a teacher with a skin tone, a rainbow flag, the flag of Scotland, a heart, a keycap
            "👨‍👩‍👧‍👦 families",
            "👩🏽‍🏫",
            "🏳️‍🌈",
            "🏴\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}",
            "❤️‍🔥 we ♥️ data",
            "#️⃣ 1️⃣ ▶️ ☑︎",
            // Persian and Urdu
            "می‌شود و کتاب‌ها",
            "PDF‌ها و ۵‌تا",
            "سال ۱۴۰۳ ه‍.ش",
            "آپ‌کے",
            // Hindi, Marathi, Bengali, Malayalam, Sinhala, Kannada, Tamil
            "क्‍ष और क्‌ष",
            "र्‍य",
            "র‍্যাব",
            "ന്‍",
            "ශ්‍රී ලංකා",
            "ರ‍್ಕ",
            // Arabic and Hebrew with marks, isolates and embeddings around a name in Latin letters
            "مرحبا \u{200f}(ILT)\u{200e}!",
            "الفريق \u{2066}ILT 2026\u{2069} يجتمع",
            "צוות \u{202a}ILT\u{202c}\u{200f}",
            "\u{61c}١٢٣ سؤال",
            // Khmer, Thai and Burmese break lines at zero-width spaces
            "សាលា\u{200b}រៀន",
            "โรงเรียน\u{200b}ของเรา",
            "ကျောင်း\u{200b}သား",
            // a variant of a Chinese character, Mongolian, old Korean, Braille
            "葛\u{e0100}城",
            "ᠠ\u{180b}ᠨ",
            "\u{1112}\u{119e}\u{11ab}\u{115f}\u{1161}",
            "⠠⠺⠑⠀⠞⠂⠅",
        ] {
            assert_eq!(told(text), None, "{text:?}");
        }
    }

    #[test]
    fn what_nobody_needs_is_told_with_its_word_and_place() {
        for (text, expected) in [
            ("share pla\u{200b}ns?", "a zero-width space (U+200B) stands in the word `plans?`, after `pla`"),
            ("\u{feff}share plans?", "a byte order mark (U+FEFF) stands before the word `share`"),
            ("share plans\u{200e}", "a mark of the writing direction (U+200E) stands after the word `plans`"),
            ("share \u{2060} plans", "a word joiner (U+2060) stands by itself between the words"),
            (
                "co\u{ad}op\u{ad}er\u{ad}ate",
                "a soft hyphen (U+00AD) stands in the word `cooperate`, after `co`, and there are 2 more in this text",
            ),
            (
                "share\u{202e}snalp",
                "a mark of the writing direction (U+202E) stands in the word `sharesnalp`, after `share`",
            ),
            (
                "مرحبا\u{202e}abc",
                "a mark of the writing direction (U+202E) stands in the word `مرحباabc`, after `مرحبا`",
            ),
            ("plans\u{200d}", "a zero-width joiner (U+200D) stands after the word `plans`"),
            ("pl\u{200c}ans", "a zero-width non-joiner (U+200C) stands in the word `plans`, after `pl`"),
            // typed twice, or where the word ends anyway
            (
                "می\u{200c}\u{200c}شود",
                "a zero-width non-joiner (U+200C) stands in the word `میشود`, after `می`, and there is one more in this text",
            ),
            ("خانه\u{200c} ما", "a zero-width non-joiner (U+200C) stands after the word `خانه`"),
            ("👩\u{200d} teacher", "a zero-width joiner (U+200D) stands after the word `👩`"),
            (
                "hi\u{e0068}\u{e0069}",
                "a tag character (U+E0068) stands after the word `hi`, and there is one more in this text",
            ),
            ("a\u{fe0f}b", "a variation selector (U+FE0F) stands in the word `ab`, after `a`"),
            ("a\u{2800}b", "a blank Braille pattern (U+2800) stands in the word `ab`, after `a`"),
            ("a\u{3164}b", "a Hangul filler (U+3164) stands in the word `ab`, after `a`"),
        ] {
            assert_eq!(told(text).as_deref(), Some(expected), "{text:?}");
        }
    }
}
