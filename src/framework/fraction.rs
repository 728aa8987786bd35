use std::fmt;
use std::str::FromStr;

use num_rational::Ratio;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::limits::FRACTION_PART;
use crate::diagnostic::{Code, Diagnostic, parsed};
use crate::document::{Decode, Kind, Node, Path, Shaped, Sink, Tree};

/// What a threshold looks like to a JSON Schema.
pub const FRACTION_PATTERN: &str = r"^(0|1|[0-9]{1,7}\/[1-9][0-9]{0,6})$";

/// An exact threshold from 0 to 1, written as a fraction: `"2/3"`, `"0"`, `"1"`.
///
/// Decimals are refused because they lie: 28 hundredths of 25 are 7.000000000000001 in floating point.
///
/// ```
/// # use ilt::framework::Fraction;
/// let two_thirds: Fraction = "2/3".parse()?;
/// assert!(two_thirds.is_reached_by(4, 6), "4 of 6 reach two thirds");
/// assert!(!two_thirds.is_reached_by(5, 8));
/// assert!("0.66".parse::<Fraction>().is_err());
/// assert!("3/2".parse::<Fraction>().is_err());
/// # Ok::<(), ilt::framework::FractionError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Fraction {
    numerator: u32,
    denominator: u32,
}

/// Text that is no fraction from 0 to 1.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a threshold is a fraction from 0 to 1 in text form, such as \"2/3\"")]
pub struct FractionError;

impl Fraction {
    pub(crate) const fn constant(numerator: u32, denominator: u32) -> Self {
        Self { numerator, denominator }
    }

    /// Whether `count` of `total` reach this fraction: `count / total >= self`, exactly. Nothing of nothing reaches
    /// any.
    pub fn is_reached_by(self, count: u64, total: u64) -> bool {
        self.is_reached_by_part(count.into(), total.into())
    }

    /// As [`is_reached_by`](Self::is_reached_by), for sums of up to 2^100.
    pub(crate) fn is_reached_by_part(self, part: u128, whole: u128) -> bool {
        part * u128::from(self.denominator) >= u128::from(self.numerator) * whole
    }

    /// Whether `count` of `total` stay within this fraction: `count / total <= self`, exactly.
    pub fn is_not_exceeded_by(self, count: u64, total: u64) -> bool {
        u128::from(count) * u128::from(self.denominator) <= u128::from(self.numerator) * u128::from(total)
    }

    /// Whether it is less than another one, however both are written.
    pub(super) fn is_below(self, other: Self) -> bool {
        u64::from(self.numerator) * u64::from(other.denominator)
            < u64::from(other.numerator) * u64::from(self.denominator)
    }

    /// The same in lowest terms.
    pub(crate) fn to_rational(self) -> Ratio<i128> {
        Ratio::new(self.numerator.into(), self.denominator.into())
    }
}

impl FromStr for Fraction {
    type Err = FractionError;

    fn from_str(text: &str) -> Result<Self, FractionError> {
        let part = |digits: &str| {
            // seven digits write every part there may be
            let plain = (1..=7).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit());
            digits.parse::<u32>().ok().filter(|part| plain && *part <= FRACTION_PART).ok_or(FractionError)
        };
        let (numerator, denominator) = match text {
            "0" => (0, 1),
            "1" => (1, 1),
            _ => {
                let (numerator, denominator) = text.split_once('/').ok_or(FractionError)?;
                if denominator.starts_with('0') {
                    return Err(FractionError);
                }
                (part(numerator)?, part(denominator)?)
            }
        };
        if numerator > denominator {
            return Err(FractionError);
        }
        Ok(Self { numerator, denominator })
    }
}

impl fmt::Display for Fraction {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.denominator {
            1 => write!(f, "{}", self.numerator),
            _ => write!(f, "{}/{}", self.numerator, self.denominator),
        }
    }
}

impl Serialize for Fraction {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Fraction {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        parsed(deserializer, Code::BadFraction)
    }
}

/// Help that writes a decimal number or a percentage as a fraction; nothing where the text is neither.
pub(super) fn suggestion(text: &str) -> Option<String> {
    let (digits, percent) = match text.strip_suffix('%') {
        Some(digits) => (digits.trim_end(), true),
        None => (text, false),
    };
    let (whole, decimals) = digits.split_once('.').unwrap_or((digits, ""));
    let decimals = decimals.trim_end_matches('0');
    if decimals.len() > 4 || whole.len() > 3 {
        return None;
    }
    let power = 10_u32.pow(u32::try_from(decimals.len()).ok()?);
    let number = |digits: &str| match digits {
        "" => Some(0),
        _ if digits.bytes().all(|byte| byte.is_ascii_digit()) => digits.parse::<u32>().ok(),
        _ => None,
    };
    let written = number(whole)? * power + number(decimals)?;
    // a whole number above 1 was meant as a percentage
    let percent = percent || decimals.is_empty() && written > 1;
    let denominator = if percent { power * 100 } else { power };
    if written > denominator || !digits.contains(|c: char| c.is_ascii_digit()) {
        return None;
    }
    // 0.67 is 67 hundredths and was hardly meant to be
    let sixths = (1..6_u32).find(|sixths| {
        let apart = (written * 6).abs_diff(sixths * denominator);
        apart > 0 && apart * 100 <= denominator * 6 && decimals.len() + if percent { 2 } else { 0 } >= 2
    });
    let exact = reduced(written, denominator);
    Some(match sixths {
        Some(sixths) => format!("write \"{exact}\", or \"{}\" if that is meant", reduced(sixths, 6)),
        None => format!("write \"{exact}\""),
    })
}

fn reduced(numerator: u32, denominator: u32) -> Fraction {
    let (mut divisor, mut rest) = (denominator, numerator);
    while rest > 0 {
        (divisor, rest) = (rest, divisor % rest);
    }
    Fraction { numerator: numerator / divisor, denominator: denominator / divisor }
}

fn schema() -> Schema {
    json_schema!({ "type": "string", "pattern": FRACTION_PATTERN })
}

impl JsonSchema for Fraction {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Fraction".into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        schema()
    }
}

/// A threshold as a document has it: the text of a [`Fraction`], not yet checked.
///
/// ```
/// # use ilt::framework::FractionText;
/// let threshold = FractionText::from("2/3");
/// assert_eq!(serde_json::to_string(&threshold)?, r#""2/3""#);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct FractionText(pub String);

impl From<&str> for FractionText {
    fn from(text: &str) -> Self {
        Self(text.to_owned())
    }
}

impl JsonSchema for FractionText {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "FractionText".into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        schema()
    }
}

impl Shaped for FractionText {
    const KIND: Kind = Kind::Fraction;

    fn tree(&self) -> Tree<'_> {
        Tree::Word(&self.0)
    }
}

impl Decode for FractionText {
    fn decode(node: &Node, at: &Path<'_>, sink: &mut Sink) -> Self {
        match node {
            Node::Text(text) => Self(text.clone()),
            Node::Number(number) => {
                // a decimal cannot say two thirds, and a reader cannot know how many digits were meant
                let problem =
                    Diagnostic::new(Code::BadFraction, &at.pointer(), format!("the threshold `{number}` is a number"));
                let help = suggestion(&number.to_string());
                sink.shape(problem.help(
                    help.unwrap_or_else(|| "write a fraction from 0 to 1 in quotes, such as \"2/3\"".to_owned()),
                ));
                Self::default()
            }
            other => {
                sink.wrong_type(at, "a fraction in quotes, such as \"2/3\"", other);
                Self::default()
            }
        }
    }
}

pub(super) fn greatest_common_divisor(a: u64, b: u64) -> u64 {
    if b == 0 { a } else { greatest_common_divisor(b, a % b) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_fractions_from_0_to_1_are_read() {
        for text in ["0", "1", "2/3", "0/5", "5/5", "7/1000000"] {
            assert!(text.parse::<Fraction>().is_ok(), "{text}");
        }
        for text in
            ["", "2", "3/2", "1/0", "0/0", "0.5", "-1/2", "+1/2", "1/+2", " 1/2", "1/2/3", "1/02", "1/1000001", "½"]
        {
            assert!(text.parse::<Fraction>().is_err(), "{text}");
        }
    }

    #[test]
    fn decimals_and_percentages_are_written_as_fractions() {
        for (text, help) in [
            ("0.5", "write \"1/2\""),
            ("0.75", "write \"3/4\""),
            ("0.50", "write \"1/2\""),
            (".25", "write \"1/4\""),
            ("0.6", "write \"3/5\""),
            ("0.7", "write \"7/10\""),
            ("0.3", "write \"3/10\""),
            ("0", "write \"0\""),
            ("1", "write \"1\""),
            ("1.0", "write \"1\""),
            ("0.67", "write \"67/100\", or \"2/3\" if that is meant"),
            ("0.333", "write \"333/1000\", or \"1/3\" if that is meant"),
            ("0.17", "write \"17/100\", or \"1/6\" if that is meant"),
            ("75", "write \"3/4\""),
            ("75%", "write \"3/4\""),
            ("66.7 %", "write \"667/1000\", or \"2/3\" if that is meant"),
            ("100", "write \"1\""),
        ] {
            assert_eq!(suggestion(text).as_deref(), Some(help), "{text}");
        }
        for text in ["", "%", ".", "1.5", "101", "-0.5", "1e3", "half", "2/3", "0.123456", "4294967296", "½"] {
            assert_eq!(suggestion(text), None, "{text}");
        }
    }

    #[test]
    fn thresholds_are_exact_where_floats_are_not() {
        // 0.28 * 25 is 7.000000000000001 in doubles, so that 7 of 25 would fail
        let fraction: Fraction = "28/100".parse().unwrap();
        assert!(fraction.is_reached_by(7, 25));
        assert!(fraction.is_not_exceeded_by(7, 25));
        assert!(!fraction.is_reached_by(6, 25));
        assert!(fraction.is_reached_by(u64::MAX, u64::MAX));
    }
}
