//! Language tags: which of some languages suits a reader, and in which direction they are read.

use super::likely_script;

/// A tag and its ever shorter beginnings, as RFC 4647 (Phillips & Davis, 2006) looks a language up.
pub(crate) fn lookup_order(tag: &str) -> impl Iterator<Item = &str> {
    std::iter::successors(Some(tag), |tag| {
        let (mut shorter, _) = tag.rsplit_once('-')?;
        // a single letter announces what follows it and cannot stand last
        while let Some((before, single)) = shorter.rsplit_once('-').filter(|(_, last)| last.len() == 1) {
            let _ = single;
            shorter = before;
        }
        Some(shorter)
    })
}

/// Of some languages the one that suits a reader of `asked`: found by ever shorter tags, else a sibling; the one of the same
/// region first, then one of none, then the first of the others.
pub(crate) fn choose<L: Copy>(
    asked: &str,
    languages: impl IntoIterator<Item = L, IntoIter: Clone>,
    tag_of: impl Fn(&L) -> &str,
) -> Option<L> {
    let languages = languages.into_iter();
    let named = |tag: &str| languages.clone().find(|language| tag_of(language) == tag);
    lookup_order(asked).find_map(named).or_else(|| {
        let of_asked = region(asked);
        let siblings = languages.clone().filter(|language| are_siblings(asked, tag_of(language)));
        siblings.min_by_key(|sibling| match region(tag_of(sibling)) {
            None => 1,
            other if other == of_asked => 0,
            Some(_) => 2,
        })
    })
}

/// Whether both are one language in one script, so that a reader of the one can read the other.
pub(crate) fn are_siblings(one: &str, other: &str) -> bool {
    // of private tags nothing is known
    let language = primary(one);
    one == other || language.len() > 1 && language == primary(other) && script(one) == script(other)
}

/// Whether a language is written from right to left.
pub(crate) fn is_right_to_left(tag: &str) -> bool {
    likely_script::is_right_to_left(script(tag))
}

fn primary(tag: &str) -> &str {
    tag.split('-').next().unwrap_or_default()
}

/// The subtags after the first that say something of the language as a whole: what follows a single letter does not.
fn subtags(tag: &str) -> impl Iterator<Item = &str> {
    tag.split('-').skip(1).take_while(|subtag| subtag.len() > 1)
}

fn region(tag: &str) -> Option<&str> {
    let is_region = |subtag: &&str| match subtag.len() {
        2 => true,
        3 => subtag.bytes().all(|byte| byte.is_ascii_digit()),
        _ => false,
    };
    subtags(tag).find(is_region)
}

/// The script that a language is written in.
fn script(tag: &str) -> &str {
    let is_script = |subtag: &&str| subtag.len() == 4 && subtag.bytes().all(|byte| byte.is_ascii_alphabetic());
    subtags(tag).find(is_script).unwrap_or_else(|| likely_script::of(primary(tag), region(tag)))
}

#[cfg(test)]
mod tests {
    use super::choose;

    #[test]
    fn a_reader_gets_what_they_can_read() {
        for (asked, languages, expected) in [
            ("es-MX", &["en", "es", "es-MX"][..], Some("es-MX")),
            ("es-AR", &["en", "es-MX", "es"], Some("es")),
            ("es", &["en", "es-MX"], Some("es-MX")),
            ("es-US", &["es-ES", "es-MX"], Some("es-ES")),
            ("es-MX", &["es-419", "es-MX-x-ours"], Some("es-MX-x-ours")),
            ("en-US", &["en-GB", "en"], Some("en")),
            ("zh-CN", &["zh-Hant", "zh-Hans"], Some("zh-Hans")),
            ("zh-SG", &["zh-Hans"], Some("zh-Hans")),
            ("zh", &["zh-TW", "zh-CN"], Some("zh-CN")),
            ("zh-HK", &["zh-Hans", "zh-TW"], Some("zh-TW")),
            ("zh-Hant-HK", &["zh-TW"], Some("zh-TW")),
            ("zh-TW", &["zh-Hans", "en"], None),
            ("sr", &["sr-Latn"], None),
            ("sr-ME", &["sr-Latn"], Some("sr-Latn")),
            ("pa-PK", &["pa"], Some("pa")), // a shorter tag is what RFC 4647 finds
            ("pa", &["pa-PK"], None),
            ("ar-Arab", &["ar-EG"], Some("ar-EG")),
            ("pt", &["es", "en"], None),
            ("x-ours", &["en"], None),
        ] {
            assert_eq!(choose(asked, languages, |tag| *tag).copied(), expected, "{asked} among {languages:?}");
        }
    }
}
