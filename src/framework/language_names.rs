//! What people write for a language where its tag is due.

use unicode_normalization::UnicodeNormalization;

/// Languages, one a line: the tag, the codes of three letters for it, and its names in English, in Spanish and in itself, in
/// small letters without accents. Every language with a tag of two letters and some that schools in the United States write to
/// families in; the names of one word alone. From the Unicode CLDR (by Babel 2.19) and ISO 639 (by pycountry).
const NAMES: &str = include_str!("language_names.txt");

/// Countries and other slips for a language, with the tag that was meant.
const SLIPS: &[(&str, &str)] = &[
    ("sp", "es"),
    ("esp", "es"),
    ("castilla", "es"),
    ("castellano", "es"),
    ("mx", "es-MX"),
    ("mex", "es-MX"),
    ("pr", "es-PR"),
    ("us", "en-US"),
    ("gb", "en-GB"),
    ("cn", "zh-CN"),
    ("mandarin", "zh"),
    ("cantonese", "yue"),
    ("ua", "uk"),
    ("vn", "vi"),
    ("viet", "vi"),
    ("jp", "ja"),
    ("creole", "ht"),
    ("kreyol", "ht"),
    ("farsi", "fa"),
    ("dari", "prs"),
    ("gr", "el"),
    ("cz", "cs"),
    ("dk", "da"),
];
/// The same for the other parts of a tag.
#[cfg(feature = "authoring")]
const PARTS: &[(&str, &str)] = &[
    ("uk", "GB"),
    ("en", "GB"),
    ("sp", "ES"),
    ("ja", "JP"),
    ("ko", "KR"),
    ("usa", "US"),
    ("mex", "MX"),
    ("gbr", "GB"),
    ("bra", "BR"),
    ("latin", "419"),
    ("latam", "419"),
    ("chs", "Hans"),
    ("cht", "Hant"),
];
/// Tags that are registered and seldom meant: old ones, and Laos
/// for Latin America.
#[cfg(feature = "authoring")]
const SELDOM_MEANT: &[(&str, &str)] =
    &[("iw", "he"), ("in", "id"), ("ji", "yi"), ("mo", "ro"), ("sh", "sr-Latn"), ("es-LA", "es-419")];

/// The tag of the language that was meant by a word.
pub(super) fn meant(word: &str) -> Option<&'static str> {
    let plain: String = word.to_lowercase().nfd().filter(|c| !('\u{300}'..='\u{36f}').contains(c)).collect();
    let named = NAMES.lines().find_map(|line| {
        let mut words = line.split(' ');
        let tag = words.next()?;
        words.any(|name| name == plain).then_some(tag)
    });
    named.or_else(|| among(SLIPS, &plain))
}

/// The part of a tag that was meant by one which is none.
#[cfg(feature = "authoring")]
pub(super) fn part_meant(part: &str) -> Option<&'static str> {
    among(PARTS, &part.to_lowercase())
}

/// What is meant where a tag is registered and seldom meant.
#[cfg(feature = "authoring")]
pub(super) fn seldom_meant(tag: &str) -> Option<&'static str> {
    among(SELDOM_MEANT, tag)
}

fn among(known: &[(&str, &'static str)], word: &str) -> Option<&'static str> {
    known.iter().find(|(written, _)| *written == word).map(|(_, meant)| *meant)
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    /// What is known, as a tag or as a part of an English one.
    #[cfg(feature = "authoring")]
    pub(in crate::framework) fn everything_known() -> Vec<(&'static str, &'static str)> {
        let is_tag = |word: &str| word.parse::<crate::framework::Language>().is_ok();
        let named = NAMES.lines().flat_map(|line| {
            let (tag, names) = line.split_once(' ').unwrap();
            names.split(' ').map(move |name| (name, tag))
        });
        let slips = SLIPS.iter().chain(SELDOM_MEANT).copied();
        named.chain(slips).filter(|(written, _)| is_tag(written)).collect()
    }

    #[test]
    fn a_language_is_found_by_its_code_and_by_its_names() {
        for (word, tag) in [
            ("spa", "es"),
            ("Español", "es"),
            ("spanish", "es"),
            ("inglés", "en"),
            ("Vietnamese", "vi"),
            ("Portuguese", "pt"),
            ("العربية", "ar"),
            ("castellano", "es"),
            ("Soomaali", "so"),
        ] {
            assert_eq!(meant(word), Some(tag), "{word}");
        }
        assert_eq!(meant("xq"), None);
        assert_eq!(meant("es"), None, "a tag is none of its names");
    }
}
