//! How rules are declared: one row says everything there is to say of one of them.

#[cfg(feature = "proptest1")]
use proptest::prelude::*;

use super::fraction::suggestion;
use super::{Fraction, FractionText};
use crate::diagnostic::{Code, Diagnostic, Pointer};
use crate::document::Sink;

/// Declares rules: a row of each makes its field in the document, its field in the checked rules, its default, its
/// check and what generated frameworks have there. A row is a `share`, a `number` in a range, a `choice`, a `truth`, or
/// a `group` of rules. The text above it goes on with the default, so it has no period.
macro_rules! rules {
    (
        $(#[$rules_meta:meta])*
        pub struct $rules:ident;
        $(#[$document_meta:meta])*
        pub struct $document:ident { $($rows:tt)* }
    ) => {
        rules! { @rows [{ $(#[$rules_meta])* } $rules { $(#[$document_meta])* } $document] [] $($rows)* }
    };
    (@rows $names:tt [$($done:tt)*] #[doc = $doc:literal] share $field:ident = $n:literal / $of:literal; $($rest:tt)*) => {
        rules! { @rows $names [$($done)* {
            #[doc = concat!($doc, ".")]
            [#[doc = concat!($doc, "; \"", $n, "/", $of, "\" if left out.")]]
            $field: Fraction as FractionText,
            [= concat!($n, "/", $of)],
            Fraction::constant($n, $of),
            declare_rules::read_share,
            prop::option::weighted(0.4, declare_rules::shares())
        }] $($rest)* }
    };
    (
        @rows $names:tt [$($done:tt)*]
        #[doc = $doc:literal] number $field:ident: $type:ty = $default:literal in $min:expr, $max:expr; $($rest:tt)*
    ) => {
        rules! { @rows $names [$($done)* {
            #[doc = concat!($doc, ".")]
            [
                #[doc = concat!($doc, "; ", $default, " if left out.")]
                #[schemars(range(min = $min, max = $max))]
            ]
            $field: $type as i64,
            [= $default],
            $default,
            |rule: &mut $type, written: &i64, at: &Pointer, sink: &mut Sink| {
                if let Ok(number) = sink.range(*written, $min, $max, at).try_into() {
                    *rule = number;
                }
            },
            // few numbers above the default, since teams are small
            prop::option::of($min..=$default + 2_i64)
        }] $($rest)* }
    };
    (
        @rows $names:tt [$($done:tt)*]
        #[doc = $doc:literal] choice $field:ident: $type:ident = $default:ident; $($rest:tt)*
    ) => {
        rules! { @rows $names [$($done)* {
            #[doc = concat!($doc, ".")]
            [#[doc = concat!($doc, ".")]]
            $field: $type as $type,
            [= $type::$default],
            $type::$default,
            declare_rules::take,
            prop::option::of(prop::sample::select($type::ALL))
        }] $($rest)* }
    };
    (@rows $names:tt [$($done:tt)*] #[doc = $doc:literal] truth $field:ident = $default:literal; $($rest:tt)*) => {
        rules! { @rows $names [$($done)* {
            #[doc = concat!($doc, ".")]
            [#[doc = concat!($doc, "; ", $default, " if left out.")]]
            $field: bool as bool,
            [= $default],
            $default,
            declare_rules::take,
            prop::option::of(any::<bool>())
        }] $($rest)* }
    };
    (
        @rows $names:tt [$($done:tt)*]
        #[doc = $doc:literal] group $field:ident: $rules:ident as $document:ident; $($rest:tt)*
    ) => {
        rules! { @rows $names [$($done)* {
            #[doc = concat!($doc, ".")]
            [#[doc = concat!($doc, ".")]]
            $field: $rules as $document,
            [],
            $rules::default(),
            |rules: &mut $rules, written: &$document, at: &Pointer, sink: &mut Sink| {
                *rules = $rules::of(Some(written), at, sink);
            },
            prop::option::of($document::strategy())
        }] $($rest)* }
    };
    (@rows [{ $(#[$rules_meta:meta])* } $rules:ident { $(#[$document_meta:meta])* } $document:ident] [$({
        #[$checked_meta:meta]
        [$(#[$written_meta:meta])*]
        $field:ident: $checked:ty as $written:ty,
        [$(= $told:expr)?],
        $default:expr,
        $read:expr,
        $strategy:expr
    })*]) => {
        $(#[$rules_meta])*
        #[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize, schemars::JsonSchema)]
        #[schemars(transform = $crate::json_schema::clean_output::<Self>)]
        #[serde(deny_unknown_fields)]
        #[non_exhaustive]
        pub struct $rules {
            $( #[$checked_meta] pub $field: $checked, )*
        }

        $crate::document::document! {
            $(#[$document_meta])*
            pub struct $document {
                required {}
                optional {
                    $( $(#[$written_meta])* $field: $written $(= $told)?, )*
                }
            }
        }

        impl Default for $rules {
            fn default() -> Self {
                Self { $( $field: $default, )* }
            }
        }

        impl $rules {
            /// The rules of a document: the default where it says nothing, or something that is reported.
            pub(super) fn of(document: Option<&$document>, at: &Pointer, sink: &mut Sink) -> Self {
                let mut rules = Self::default();
                let Some(document) = document else { return rules };
                $(
                    if let Some(written) = &document.$field {
                        $read(&mut rules.$field, written, &at.key(stringify!($field)), sink);
                    }
                )*
                rules
            }
        }

        #[cfg(feature = "proptest1")]
        impl $document {
            /// Sound documents, in which some rules are left out.
            pub(crate) fn strategy() -> BoxedStrategy<Self> {
                let documents = Just(Self::default()).boxed();
                $(
                    let documents = (documents, $strategy)
                        .prop_map(|(document, $field)| Self { $field, ..document })
                        .boxed();
                )*
                documents
            }
        }
    };
}
pub(super) use rules;

/// Takes over what needs no check.
pub(super) fn take<T: Copy>(rule: &mut T, written: &T, _: &Pointer, _: &mut Sink) {
    *rule = *written;
}

pub(super) fn read_share(rule: &mut Fraction, written: &FractionText, at: &Pointer, sink: &mut Sink) {
    match written.0.parse() {
        Ok(fraction) => *rule = fraction,
        Err(error) => {
            let problem = Diagnostic::new(Code::BadFraction, at, format!("`{}` is no threshold", written.0));
            sink.report(problem.help_on(&written.0, suggestion(&written.0).unwrap_or_else(|| error.to_string())));
        }
    }
}

#[cfg(feature = "proptest1")]
pub(super) fn shares() -> BoxedStrategy<FractionText> {
    let parts = (1..=12_u32).prop_flat_map(|denominator| (0..=denominator, Just(denominator)));
    parts.prop_map(|(numerator, denominator)| FractionText(format!("{numerator}/{denominator}"))).boxed()
}
