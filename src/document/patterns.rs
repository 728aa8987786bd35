/// What a language tag looks like to a JSON Schema: a little wider than BCP 47, which no regular expression says.
pub const LANGUAGE_PATTERN: &str = "^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$";

/// What the place of a text looks like to a JSON Schema: fields and ids with dots between them.
pub const TEXT_PLACE_PATTERN: &str = r"^[a-z0-9_]+(\.[a-z0-9_]+)*$";

/// The characters of Unicode's basic plane that show nothing: blanks, and marks that only steer other characters.
macro_rules! shows_nothing {
    () => {
        concat!(
            "\u{9}-\u{d}\u{20}\u{85}\u{a0}\u{ad}\u{34f}\u{61c}\u{115f}\u{1160}\u{1680}\u{17b4}\u{17b5}\u{180b}-\u{180f}",
            "\u{2000}-\u{200f}\u{2028}-\u{202f}\u{205f}-\u{206f}\u{2800}\u{3000}\u{3164}\u{fe00}-\u{fe0f}\u{feff}",
            "\u{ffa0}\u{fff0}-\u{fffb}",
        )
    };
}

/// Control characters that are no blanks. NUL is not named: a pattern in a language of C would end there.
macro_rules! controls {
    () => {
        "\u{1}-\u{8}\u{e}-\u{1f}\u{7f}-\u{84}\u{86}-\u{9f}"
    };
}

/// What a text with something to read in it looks like to a JSON Schema: it shows at least one character and holds no
/// control character. The characters stand there as themselves, because not every language reads the same escapes.
///
/// Beyond it are NUL and the invisible characters outside of Unicode's basic plane, which not every language can name.
pub const TEXT_PATTERN: &str =
    concat!("^[", shows_nothing!(), "]*[^", shows_nothing!(), controls!(), "][^", controls!(), "]*$");
