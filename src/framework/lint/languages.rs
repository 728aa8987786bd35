//! Language tags that are well formed and mean nothing.

use std::collections::BTreeMap;

use language_tags::{LanguageTag, ValidationError};

use crate::diagnostic::{Code, Diagnostic, Pointer};
use crate::framework::{Framework, Language};

/// What people write for a language, and its tag: names, codes of three letters and of countries.
const SLIPS: &[(&str, &str)] = &[
    ("sp", "es"),
    ("spa", "es"),
    ("spanish", "es"),
    ("espanol", "es"),
    ("castilla", "es"),
    ("mx", "es-MX"),
    ("pr", "es-PR"),
    ("eng", "en"),
    ("english", "en"),
    ("us", "en-US"),
    ("gb", "en-GB"),
    ("fre", "fr"),
    ("fra", "fr"),
    ("french", "fr"),
    ("ger", "de"),
    ("deu", "de"),
    ("german", "de"),
    ("chi", "zh"),
    ("zho", "zh"),
    ("cn", "zh-CN"),
    ("chinese", "zh"),
    ("mandarin", "zh"),
    ("por", "pt"),
    ("ara", "ar"),
    ("arabic", "ar"),
    ("rus", "ru"),
    ("russian", "ru"),
    ("ukr", "uk"),
    ("ua", "uk"),
    ("vie", "vi"),
    ("vn", "vi"),
    ("kor", "ko"),
    ("korean", "ko"),
    ("jpn", "ja"),
    ("jp", "ja"),
    ("japanese", "ja"),
    ("hat", "ht"),
    ("haitian", "ht"),
    ("creole", "ht"),
    ("som", "so"),
    ("somali", "so"),
    ("hmong", "hmn"),
    ("tgl", "tl"),
    ("tagalog", "tl"),
    ("pol", "pl"),
    ("polish", "pl"),
    ("ita", "it"),
    ("italian", "it"),
    ("hin", "hi"),
    ("hindi", "hi"),
    ("urd", "ur"),
    ("amharic", "am"),
    ("nepali", "ne"),
    ("burmese", "my"),
    ("gr", "el"),
    ("greek", "el"),
    ("cz", "cs"),
    ("dk", "da"),
];
/// The same for regions.
const REGION_SLIPS: &[(&str, &str)] = &[("UK", "GB"), ("EN", "GB"), ("SP", "ES"), ("JA", "JP"), ("KO", "KR")];

pub(super) fn unregistered(
    framework: &Framework,
    of_texts: &BTreeMap<Language, Pointer>,
    warnings: &mut Vec<Diagnostic>,
) {
    let root = Pointer::root();
    let declared = framework.translations().iter().enumerate().map(|(index, translation)| {
        (translation.language().clone(), root.key("translations").index(index).key("language"))
    });
    // where it is declared rather than where it is used
    let mut used = of_texts.clone();
    used.extend(declared);
    used.insert(framework.default_language().clone(), root.key("default_language"));
    for (language, at) in used {
        if let Some((message, instead)) = what_is_wrong(language.as_str()) {
            let help = match instead {
                Some(instead) => format!("did you mean `{instead}`? No reader who asks for it finds `{language}`"),
                None => format!(
                    "no reader asks for `{language}`: look the tag up in the registry of language subtags (IANA)"
                ),
            };
            warnings.push(Diagnostic::warning(Code::UnregisteredLanguage, &at, message).help(help));
        }
    }
}

/// What of a tag is not registered, and what was meant where that is known.
fn what_is_wrong(tag: &str) -> Option<(String, Option<String>)> {
    // what is not even a tag is told as a problem
    let parsed = LanguageTag::parse(tag).ok()?;
    let slip = |slips: &[(&str, &'static str)], word: &str| {
        slips.iter().find(|(written, _)| *written == word).map(|(_, meant)| *meant)
    };
    let primary = parsed.primary_language();
    match parsed.validate() {
        Ok(()) => None,
        Err(ValidationError::PrimaryLanguageNotInRegistry) => {
            let instead = slip(SLIPS, primary).map(|meant| match tag.strip_prefix(primary) {
                // `spa-MX` is `es-MX`, and `mx-MX` not `es-MX-MX`
                Some(rest) if !meant.contains('-') => format!("{meant}{rest}"),
                _ => meant.to_owned(),
            });
            Some((format!("`{primary}` is no registered language"), instead))
        }
        Err(ValidationError::RegionNotInRegistry) => {
            let region = parsed.region()?;
            let instead = slip(REGION_SLIPS, region).map(|meant| tag.replacen(region, meant, 1));
            Some((format!("`{region}` in `{tag}` is no registered region"), instead))
        }
        Err(ValidationError::ScriptNotInRegistry) => {
            Some((format!("`{}` in `{tag}` is no registered script", parsed.script()?), None))
        }
        Err(_) => Some((format!("a part of `{tag}` is not registered for its language"), None)),
    }
}

#[cfg(test)]
mod tests {
    use super::what_is_wrong;
    use crate::framework::Language;

    #[test]
    fn tags_that_mean_nothing() {
        for (written, message, instead) in [
            ("sp", "`sp` is no registered language", Some("es")),
            ("spa-MX", "`spa` is no registered language", Some("es-MX")),
            ("mx", "`mx` is no registered language", Some("es-MX")),
            ("english", "`english` is no registered language", Some("en")),
            ("Spanish", "`spanish` is no registered language", Some("es")),
            ("en-UK", "`UK` in `en-UK` is no registered region", Some("en-GB")),
            ("xq", "`xq` is no registered language", None),
            ("es-YY", "`YY` in `es-YY` is no registered region", None),
            ("zh-Hanx", "`Hanx` in `zh-Hanx` is no registered script", None),
        ] {
            let tag: Language = written.parse().unwrap();
            let expected = (message.to_owned(), instead.map(str::to_owned));
            assert_eq!(what_is_wrong(tag.as_str()), Some(expected), "{written}");
        }
    }

    #[test]
    fn tags_that_are_registered() {
        for tag in [
            "en",
            "es",
            "es-MX",
            "es-419",
            "zh-Hant-TW",
            "zh-Hans",
            "sr-Latn",
            "ht",
            "so",
            "hmn",
            "de-CH-1996",
            "x-ours",
            "en-x-easy",
        ] {
            let tag: Language = tag.parse().unwrap();
            assert_eq!(what_is_wrong(tag.as_str()), None, "{tag}");
        }
    }

    #[test]
    fn what_is_proposed_is_registered_and_what_is_taken_for_a_slip_is_not() {
        let registered: Vec<_> = super::SLIPS.iter().filter(|(written, _)| what_is_wrong(written).is_none()).collect();
        assert!(registered.is_empty(), "{registered:?}");
        for (_, meant) in super::SLIPS {
            assert_eq!(what_is_wrong(meant), None, "{meant}");
        }
        for (written, meant) in super::REGION_SLIPS {
            assert_eq!(what_is_wrong(&format!("en-{meant}")), None, "{meant}");
            assert!(what_is_wrong(&format!("en-{written}")).is_some(), "{written}");
        }
    }
}
