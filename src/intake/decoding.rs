//! Text in whatever encoding a tool saved it.

use std::borrow::Cow;

use encoding_rs::{Encoding, UTF_8, WINDOWS_1252};

use super::TableError;

/// The text of a file, without a byte order mark. Where nobody says an encoding it is UTF-8, what its mark says, or what
/// Excel in Windows writes; a file that is neither whole is an error, since it was cut or mixed on its way.
pub(super) fn decode<'a>(bytes: &'a [u8], asked: Option<&str>) -> Result<Cow<'a, str>, TableError> {
    let encoding = match asked {
        Some(label) => Encoding::for_label(label.as_bytes())
            .ok_or_else(|| TableError::UnknownEncoding(label.chars().take(40).collect()))?,
        None => guess(bytes),
    };
    let (text, encoding, is_broken) = encoding.decode(bytes);
    // of a byte that Windows leaves open the decoder makes a control character
    let unassigned = |char: char| encoding == WINDOWS_1252 && matches!(char, '\u{80}'..='\u{9f}');
    match text.char_indices().find(|(_, char)| unassigned(*char) || is_broken && *char == char::REPLACEMENT_CHARACTER) {
        Some((place, _)) => {
            let before = text.get(..place).unwrap_or_default();
            Err(TableError::NotText { line: lines(before), encoding: encoding.name() })
        }
        None => Ok(text),
    }
}

/// A file of Windows has bytes that stand alone; one with whole characters of UTF-8 in it is UTF-8, broken or not.
fn guess(bytes: &[u8]) -> &'static Encoding {
    let (mut rest, mut whole) = (bytes, false);
    loop {
        match str::from_utf8(rest) {
            Ok(text) => {
                return if whole || !text.is_ascii() || rest.len() == bytes.len() { UTF_8 } else { WINDOWS_1252 };
            }
            Err(error) => {
                let (before, after) = rest.split_at(error.valid_up_to());
                whole |= !before.is_ascii();
                rest = after.get(error.error_len().unwrap_or(after.len())..).unwrap_or_default();
            }
        }
    }
}

fn lines(before: &str) -> u64 {
    1 + before.matches('\n').count() as u64
}

#[cfg(test)]
mod tests {
    use super::{TableError, decode};

    #[test]
    fn text_is_read_in_the_encoding_it_was_saved_in() {
        for (bytes, asked, text) in [
            (b"Ni\xc3\xb1os" as &[u8], None, "Niños"),
            (b"\xef\xbb\xbfNi\xc3\xb1os", None, "Niños"),
            (b"Ni\xf1os \x93so\x94", None, "Niños “so”"),
            (b"\xff\xfeN\0i\0\xf1\0", None, "Niñ"),
            (b"Ni\xf1os", Some("iso-8859-1"), "Niños"),
            (b"Never", None, "Never"),
            (b"", None, ""),
        ] {
            assert_eq!(decode(bytes, asked).as_deref(), Ok(text));
        }
    }

    #[test]
    fn broken_text_is_told_with_its_line() {
        let not_text = |line, encoding| Err(TableError::NotText { line, encoding });
        assert_eq!(decode(b"Ni\xc3\xb1os\nA\xff\n", None), not_text(2, "UTF-8"));
        assert_eq!(decode(b"Ni\xf1os", Some("utf-8")), not_text(1, "UTF-8"));
        assert_eq!(decode(b"a\nb\n\x81", None), not_text(3, "windows-1252"));
        assert_eq!(decode(b"a", Some("klingon")), Err(TableError::UnknownEncoding("klingon".into())));
    }
}
