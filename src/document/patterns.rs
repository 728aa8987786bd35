/// What a language tag looks like to a JSON Schema: a little wider than BCP 47, which no regular expression says.
pub const LANGUAGE_PATTERN: &str = "^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$";

/// What a text with something to read in it looks like to a JSON Schema: one character that is no blank of Unicode. The
/// blanks are listed, because every language means something else by `\S`.
pub const TEXT_PATTERN: &str = r"[^\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]";
