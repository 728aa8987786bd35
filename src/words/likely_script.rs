//! Which script a language is written in where its tag does not say.
//!
//! A table of the languages that the Unicode CLDR has data of, and of those with a tag of two letters, from its likely
//! subtags (by Babel 2.19), cut to what a reader has to be told apart by. A crate with all of them (`icu_locale`) would be a
//! third of this one's dependencies, and behind a feature a reader would get another text in another build.

/// The scripts with the languages that are written in them, or are in a region; all others are written in Latin letters.
const SCRIPTS: &[(&str, &str)] = &[
    (
        "Arab",
        "apc ar ary az-IQ az-IR bal bgn bqi brh ckb fa ha-CM ha-SD kk-AF kk-CN kk-IR kk-MN ks ku-IQ ku-IR ku-LB ky-CN lrc ms-CC mzn pa-PK ps sd sdh skr tg-PK trw ug ur uz-AF",
    ),
    ("Armn", "hy"),
    ("Avst", "ae"),
    ("Beng", "as bn mni"),
    ("Cakm", "ccp"),
    ("Cans", "cr csw iu oj"),
    ("Cher", "chr"),
    ("Copt", "cop"),
    (
        "Cyrl",
        "ab ady av az-RU ba be bg bua ce cu cv kaa kbd kk ku-AM ku-AZ ku-GE ku-TM kv ky mdf mk mn myv os ru sah sr tg tt tyv ug-KZ ug-MN uk uz-CN xdq",
    ),
    ("Deva", "bgc bho brx doi hi kok mai mr ne pi-IN raj sa sd-IN suz xnr"),
    ("Ethi", "am byn gez ti tig wal"),
    ("Geor", "ka lzz-GE"),
    ("Grek", "el"),
    ("Gujr", "gu"),
    ("Guru", "pa"),
    ("Hans", "yue-CN zh"),
    ("Hant", "yue zh-AU zh-BN zh-GB zh-GF zh-HK zh-ID zh-MO zh-PA zh-PF zh-PH zh-SR zh-TH zh-TW zh-US zh-VN"),
    ("Hebr", "he yi"),
    ("Hmnp", "hnj mww"),
    ("Jpan", "ja"),
    ("Khmr", "km"),
    ("Knda", "kn"),
    ("Kore", "ko"),
    ("Laoo", "lo"),
    ("Latn", "ky-TR sr-ME sr-RO sr-TR"),
    ("Mlym", "ml"),
    ("Mong", "mn-CN"),
    ("Mymr", "my pi-MM shn"),
    ("Nkoo", "nqo"),
    ("Olck", "sat"),
    ("Orya", "or"),
    ("Osge", "osa"),
    ("Rohg", "rhg"),
    ("Sinh", "pi-LK si"),
    ("Syrc", "syr"),
    ("Taml", "ta"),
    ("Tavt", "blt"),
    ("Telu", "te"),
    ("Tfng", "shi zgh"),
    ("Thaa", "dv"),
    ("Thai", "pi-TH th"),
    ("Tibt", "bo dz"),
    ("Vaii", "vai"),
    ("Yiii", "ii"),
];
const LATIN: &str = "Latn";
const RIGHT_TO_LEFT: [&str; 9] = ["Adlm", "Arab", "Hebr", "Mand", "Nkoo", "Rohg", "Samr", "Syrc", "Thaa"];

pub(super) fn of(language: &str, region: Option<&str>) -> &'static str {
    let found = |is: &dyn Fn(&str) -> bool| {
        SCRIPTS.iter().find(|(_, languages)| languages.split(' ').any(is)).map(|(script, _)| *script)
    };
    let in_region = region.and_then(|region| found(&|tag| tag.split_once('-') == Some((language, region))));
    in_region.or_else(|| found(&|tag| tag == language)).unwrap_or(LATIN)
}

pub(super) fn is_right_to_left(script: &str) -> bool {
    RIGHT_TO_LEFT.contains(&script)
}
