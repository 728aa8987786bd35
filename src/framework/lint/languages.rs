//! Language tags that are well formed and mean nothing.

use std::collections::BTreeMap;

use language_tags::{LanguageTag, ValidationError};

use crate::diagnostic::{Code, Diagnostic, Pointer};
use crate::framework::language_names::{meant, part_meant, seldom_meant};
use crate::framework::{Framework, Language};

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
    let primary = parsed.primary_language();
    // no language with a name of more letters was ever registered, and not every reader of the registry knows that
    let registered = if primary.len() > 3 && !primary.contains('-') {
        Err(ValidationError::PrimaryLanguageNotInRegistry)
    } else {
        parsed.validate()
    };
    match registered {
        Ok(()) => {
            let meant = seldom_meant(tag)?;
            Some((format!("`{tag}` is registered, and seldom what is meant"), Some(meant.to_owned())))
        }
        Err(ValidationError::PrimaryLanguageNotInRegistry) => {
            let instead = meant(primary).map(|meant| match tag.strip_prefix(primary) {
                // `spa-MX` is `es-MX`, and `mx-MX` not `es-MX-MX`
                Some(rest) if !meant.contains('-') => format!("{meant}{rest}"),
                _ => meant.to_owned(),
            });
            Some((format!("`{primary}` is no registered language"), instead))
        }
        Err(ValidationError::RegionNotInRegistry) => {
            let region = parsed.region()?;
            Some((format!("`{region}` in `{tag}` is no registered region"), meant_by_part(tag)))
        }
        Err(ValidationError::ScriptNotInRegistry) => {
            Some((format!("`{}` in `{tag}` is no registered script", parsed.script()?), meant_by_part(tag)))
        }
        Err(_) => Some((format!("a part of `{tag}` is not registered for its language"), meant_by_part(tag))),
    }
}

/// The tag with the part that was meant in the place of one which is none.
fn meant_by_part(tag: &str) -> Option<String> {
    let (of, meant) = tag.split('-').skip(1).find_map(|part| Some((part, part_meant(part)?)))?;
    Some(tag.split('-').map(|part| if part == of { meant } else { part }).collect::<Vec<_>>().join("-"))
}

#[cfg(test)]
mod tests {
    use super::what_is_wrong;
    use crate::framework::Language;
    use crate::framework::language_names::tests::everything_known;

    #[test]
    fn what_is_proposed_is_registered_and_what_is_taken_for_a_slip_is_not() {
        for (written, meant) in everything_known() {
            assert!(what_is_wrong(written).is_some(), "{written}");
            assert_eq!(what_is_wrong(meant), None, "{meant}");
        }
    }

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
            ("vie", "`vie` is no registered language", Some("vi")),
            ("kurdish", "`kurdish` is no registered language", Some("ku")),
            ("Ingles", "`ingles` is no registered language", Some("en")),
            ("en-USA", "a part of `en-usa` is not registered for its language", Some("en-US")),
            ("es-latam", "a part of `es-latam` is not registered for its language", Some("es-419")),
            ("zh-CHS", "a part of `zh-chs` is not registered for its language", Some("zh-Hans")),
            ("iw", "`iw` is registered, and seldom what is meant", Some("he")),
            ("es-LA", "`es-LA` is registered, and seldom what is meant", Some("es-419")),
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
}
