use crate::document::Node;

/// What a plain scalar means in the core schema of YAML 1.2.2 (section 10.3.2), where `no`, `on` and `12:30` are text.
pub(super) fn plain(text: &str) -> Node {
    match text {
        "" | "~" | "null" | "Null" | "NULL" => Node::Null,
        "true" | "True" | "TRUE" => Node::Bool(true),
        "false" | "False" | "FALSE" => Node::Bool(false),
        _ => number(text).map_or_else(|| Node::Text(text.to_owned()), Node::Number),
    }
}

fn number(text: &str) -> Option<serde_json::Number> {
    let radix = |digits: &str, radix: u32| i64::from_str_radix(digits, radix).ok().map(Into::into);
    if let Some(digits) = text.strip_prefix("0o") {
        return digits.bytes().all(|byte| byte.is_ascii_digit()).then(|| radix(digits, 8)).flatten();
    }
    if let Some(digits) = text.strip_prefix("0x") {
        return digits.bytes().all(|byte| byte.is_ascii_hexdigit()).then(|| radix(digits, 16)).flatten();
    }
    let unsigned = text.strip_prefix(['-', '+']).unwrap_or(text);
    let (mantissa, exponent) = unsigned.split_once(['e', 'E']).unwrap_or((unsigned, "0"));
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let digits = |digits: &str| digits.bytes().all(|byte| byte.is_ascii_digit());
    let exponent = exponent.strip_prefix(['-', '+']).unwrap_or(exponent);
    let written = digits(whole) && digits(fraction) && digits(exponent) && !exponent.is_empty();
    if !written || (whole.is_empty() && fraction.is_empty()) {
        return None;
    }
    let text = text.strip_prefix('+').unwrap_or(text);
    let whole = text.parse::<i64>().map(Into::into).or_else(|_| text.parse::<u64>().map(Into::into)).ok();
    whole.or_else(|| text.parse::<f64>().ok().and_then(serde_json::Number::from_f64))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_core_schema_of_yaml_1_2() {
        for text in [
            "no",
            "yes",
            "on",
            "off",
            "y",
            "N",
            "12:30",
            "1_000",
            "0b1",
            "1.0.0",
            "2026-11-23",
            "-",
            "+",
            ".",
            "e5",
            "1e",
            "0x",
            "nUll",
            "a b",
        ] {
            assert_eq!(plain(text), Node::Text(text.to_owned()), "{text}");
        }
        for (text, number) in [("0", 0), ("-7", -7), ("+3", 3), ("007", 7), ("0o17", 15), ("0xff", 255)] {
            assert_eq!(plain(text), Node::Number(number.into()), "{text}");
        }
        for (text, number) in [("1.5", 1.5), ("1e3", 1000.0), (".5", 0.5), ("3.", 3.0)] {
            assert_eq!(plain(text), Node::Number(serde_json::Number::from_f64(number).unwrap()), "{text}");
        }
        for text in ["", "~", "null", "NULL"] {
            assert_eq!(plain(text), Node::Null, "{text}");
        }
        assert_eq!(plain("True"), Node::Bool(true));
    }
}
