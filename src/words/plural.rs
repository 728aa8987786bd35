//! Which plural form a number takes in a language.

/// The plural forms of the Unicode CLDR.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    Zero,
    One,
    Two,
    Few,
    Many,
    Other,
}

impl Form {
    pub(super) const ALL: [Self; 6] = [Self::Zero, Self::One, Self::Two, Self::Few, Self::Many, Self::Other];

    pub(super) const fn as_str(self) -> &'static str {
        match self {
            Self::Zero => "zero",
            Self::One => "one",
            Self::Two => "two",
            Self::Few => "few",
            Self::Many => "many",
            Self::Other => "other",
        }
    }
}

/// How a language chooses.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Rule {
    /// One at exactly 1, other elsewhere.
    OneAtOne,
    /// As CLDR says.
    #[cfg(feature = "languages")]
    Cldr(unic_langid::LanguageIdentifier),
    /// Nothing is known of the language's forms: every number takes the last.
    Unknown,
}

#[cfg(feature = "languages")]
fn cardinals(language: &unic_langid::LanguageIdentifier) -> Option<intl_pluralrules::PluralRules> {
    use intl_pluralrules::{PluralRuleType, PluralRules};
    PluralRules::create(language.clone(), PluralRuleType::CARDINAL).ok()
}

/// Counts that a report may well name: a form that one of them takes is needed.
const COUNTS: std::ops::RangeInclusive<u64> = 0..=1_000;

impl Rule {
    /// The rule for a language by its tag.
    pub(super) fn of(tag: &str) -> Self {
        let subtag = tag.split('-').next().unwrap_or(tag);
        if matches!(subtag, "en" | "es") {
            return Self::OneAtOne;
        }
        Self::of_library(tag, subtag)
    }

    #[cfg(feature = "languages")]
    fn of_library(tag: &str, subtag: &str) -> Self {
        let known = |tag: &str| {
            let language: unic_langid::LanguageIdentifier = tag.parse().ok()?;
            cardinals(&language).map(|_| language)
        };
        known(tag).or_else(|| known(subtag)).map_or(Self::Unknown, Self::Cldr)
    }

    #[cfg(not(feature = "languages"))]
    fn of_library(_: &str, _: &str) -> Self {
        Self::Unknown
    }

    pub(super) fn form(&self, n: u64) -> Form {
        match self {
            Self::OneAtOne if n == 1 => Form::One,
            Self::OneAtOne | Self::Unknown => Form::Other,
            #[cfg(feature = "languages")]
            Self::Cldr(language) => {
                use intl_pluralrules::PluralCategory;
                match cardinals(language).and_then(|rules| rules.select(n).ok()) {
                    Some(PluralCategory::ZERO) => Form::Zero,
                    Some(PluralCategory::ONE) => Form::One,
                    Some(PluralCategory::TWO) => Form::Two,
                    Some(PluralCategory::FEW) => Form::Few,
                    Some(PluralCategory::MANY) => Form::Many,
                    Some(PluralCategory::OTHER) | None => Form::Other,
                }
            }
        }
    }

    /// How many of the counts take each form.
    pub(super) fn taken(&self) -> [(Form, usize); 6] {
        let forms: Vec<Form> = COUNTS.map(|n| self.form(n)).collect();
        Form::ALL.map(|form| (form, forms.iter().filter(|taken| **taken == form).count()))
    }

    /// Whether any number takes the form: some languages have one for millions.
    pub(super) fn has(&self, form: Form) -> bool {
        form == Form::Other || COUNTS.chain([1_000_000]).any(|n| self.form(n) == form)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_built_in_languages_have_one_at_exactly_1() {
        for tag in ["en", "es", "es-MX"] {
            assert_eq!(Rule::of(tag), Rule::OneAtOne);
        }
        assert_eq!(
            [0, 1, 2, 11, 21].map(|n| Rule::OneAtOne.form(n).as_str()),
            ["other", "one", "other", "other", "other"]
        );
    }

    #[cfg(feature = "languages")]
    #[test]
    fn the_library_says_the_same_of_the_built_in_languages() {
        for tag in ["en", "es"] {
            let library = Rule::of_library(tag, tag);
            assert_ne!(library, Rule::Unknown);
            for n in COUNTS {
                assert_eq!(library.form(n), Rule::of(tag).form(n), "{tag} {n}");
            }
        }
    }

    #[cfg(feature = "languages")]
    #[test]
    fn arabic_has_six_forms() {
        let arabic = Rule::of("ar-EG");
        let forms = [0, 1, 2, 3, 11, 100].map(|n| arabic.form(n).as_str());
        assert_eq!(forms, ["zero", "one", "two", "few", "many", "other"]);
        assert!(arabic.taken().iter().all(|(_, counts)| *counts > 0));
        assert!(Rule::of("br").has(Form::Many) && !Rule::of("fr").has(Form::Few));
    }
}
