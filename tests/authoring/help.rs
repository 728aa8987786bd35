//! Help for what costs people an hour.

use ilt::Framework;
use ilt::source::SourceFile;

use crate::files::text;

/// The code and help of the one problem that a line makes in the place of another.
fn told(line: &str, by: &str) -> (String, String) {
    let framework = text("base_framework.yaml");
    assert!(framework.contains(line), "{line}");
    let file = SourceFile::new("ours.yaml", framework.replace(line, by));
    let problems = Framework::read(&file).expect_err(by);
    let [problem] = problems.problems() else { panic!("{by}\n{problems}") };
    (problem.code.to_string(), problem.help.clone().unwrap_or_default())
}

#[test]
fn every_hour_saver() {
    const LABEL: &str = "    label: Principal";
    const ID: &str = "  - id: principal";
    const SCALE: &str = "        scale: frequency";
    const STEM: &str = "stem: How often does your team";
    const FAVORABLE: &str = "    favorable: [always]";
    const RULES: &str = "translations:";
    for (line, by, code, help) in [
        (LABEL, "    label: 12", "wrong_type", "put it in quotes: \"12\""),
        (LABEL, "    label: 1.50", "wrong_type", "put it in quotes: \"1.50\""),
        (LABEL, "    label: 0x1F", "wrong_type", "put it in quotes: \"0x1F\""),
        (LABEL, "    label: True", "wrong_type", "put it in quotes: \"True\""),
        (LABEL, "    label: ", "wrong_type", "write a value, or leave the field out if it is optional"),
        (SCALE, "        scale: Frequency", "unknown_scale", "did you mean `frequency`?"),
        (
            SCALE,
            "        scale: frequency\u{200b}",
            "unknown_scale",
            "did you mean `frequency`? what stands here holds a zero-width space (U+200B)",
        ),
        (
            SCALE,
            "        scale: ‘frequency’",
            "unknown_scale",
            "did you mean `frequency`? what stands here holds a curly quote (‘)",
        ),
        (
            FAVORABLE,
            "    favorable: [“‘always’”]",
            "unknown_point",
            "did you mean `always`? what stands here holds a curly quote (“)",
        ),
        (ID, "  - id: ‘principal’", "bad_id", "write `principal`, for example"),
        (ID, "  - id: vice\u{a0}principal", "bad_id", "write `vice_principal`, for example"),
        (ID, "  - id: vice–principal", "bad_id", "write `vice_principal`, for example"),
        (ID, "\t- id: principal", "not_yaml", "put spaces in the place of the tab"),
        (
            STEM,
            "stem:\u{a0}How often",
            "not_yaml",
            "there is a non-breaking space (U+00A0) in this line: type a plain space in its place",
        ),
        (
            STEM,
            "stem: “This year: how often”",
            "not_yaml",
            "a curly quote (“) quotes nothing: write a straight quote, \"",
        ),
        (STEM, "stem: {en: x, es_MX: y}", "bad_language", "a tag has hyphens, not underscores: write `es-MX`"),
        (RULES, "scoring: {highlight_at_least: 0.5}\ntranslations:", "bad_fraction", "write \"1/2\""),
        (RULES, "scoring: {highlight_at_least: 0.75}\ntranslations:", "bad_fraction", "write \"3/4\""),
        (RULES, "scoring: {highlight_at_least: 75%}\ntranslations:", "bad_fraction", "write \"3/4\""),
        (
            RULES,
            "scoring: {highlight_at_least: 0.33}\ntranslations:",
            "bad_fraction",
            "write \"33/100\", or \"1/3\" if that is meant",
        ),
        (
            RULES,
            "priorities: {relative_fallback: no}\ntranslations:",
            "wrong_type",
            "write true or false, without quotes",
        ),
        (RULES, "priorities: {cap: \"2\"}\ntranslations:", "wrong_type", "write it without quotes"),
    ] {
        assert_eq!(told(line, by), (code.to_owned(), help.to_owned()), "{by}");
    }
}

#[test]
fn words_of_yaml_1_1_and_fractions_are_text() {
    let framework = text("base_framework.yaml").replace("label: Principal", "label: no").replace(
        "translations:",
        "scoring: {highlight_at_least: 1/2}\npriorities: {relative_fallback: true}\ntranslations:",
    );
    let framework = Framework::read(&SourceFile::new("ours.yaml", framework)).unwrap();
    assert_eq!(framework.roles()[0].label().in_default_language(), "no");
}

/// The help for the first problem of a file with that field in the place of the framework's own.
fn first_help(field: &str, by: &str) -> String {
    let mut written = String::new();
    let mut inside = false;
    for line in text("base_framework.yaml").lines() {
        let begins = !line.starts_with([' ', '#', '-']);
        inside = begins && line.starts_with(&format!("{field}:")) || inside && !begins;
        if !inside {
            written.push_str(line);
            written.push('\n');
        }
    }
    let problems = Framework::read(&SourceFile::new("ours.yaml", written + by + "\n")).expect_err(by);
    let wrong = problems.problems().iter().find(|problem| problem.code.as_str() == "wrong_type");
    wrong.and_then(|problem| problem.help.clone()).unwrap_or_else(|| panic!("{problems}"))
}

#[test]
fn what_a_list_looks_like_is_shown_where_another_shape_stands() {
    for (field, by, help) in [
        ("roles", "roles: {teacher: Teacher}", "`teacher` is the `id` of an element: write `- id: teacher` and"),
        ("translations", "translations: {es: draft}", "`es` is the `language` of an element: write `- language: es`"),
        ("roles", "roles: {id: teacher, label: Teacher}", "each element of a list begins with a dash"),
        (
            "scales",
            "scales:\n  frequency:\n    points: []",
            "`frequency` is the `id` of an element: write `- id: frequency` and",
        ),
    ] {
        let told = first_help(field, by);
        assert!(told.starts_with(help), "{by}\n{told}");
    }
}

#[test]
fn overlays_are_told_what_stands_in_no_file_yet() {
    let base = crate::files::adopted();
    let digest = ilt::compare::digest(&base);
    let overlay = text("base_overlay.yaml");
    let read =
        |written: &str| ilt::overlay::Overlay::read(&base, &SourceFile::new("ours.yaml", written)).expect_err(written);
    let line = overlay.lines().find(|line| line.trim_start().starts_with("digest:")).unwrap();
    for by in ["", "  digest: \"\"\n", "  digest: sha256:12\n"] {
        let problems = read(&overlay.replace(&format!("{line}\n"), by));
        let help = problems.problems()[0].help.as_deref().unwrap_or_default();
        assert!(help.contains(&format!("write `digest: {digest}`")), "{by}\n{problems}");
    }
    let entry = |entry: &str| format!("{overlay}areas:\n  - id: planning\n    questions:\n      - {entry}\n");
    for word in ["hidden: true", "hide: true", "delete: yes", "removed: true"] {
        let problems = read(&entry(&format!("{{id: keeps_minutes, {word}}}")));
        assert!(problems.to_string().contains("write `hide_because: ` and the reason"), "{problems}");
    }
    let twice =
        "{id: new_one, text: \"one?\", scale: in_place}\n      - {id: new_one, text: \"two?\", scale: in_place}";
    assert!(read(&entry(twice)).to_string().contains("give one of them another id"));
    // a bad neighbor is told beside an id that is taken
    let problems = read(&entry("{id: teamwork, text: \"one?\", scale: in_place, after: keeps_minute}"));
    let codes: Vec<&str> = problems.problems().iter().map(|problem| problem.code.as_str()).collect();
    assert_eq!(codes, ["id_collision", "unknown_target"], "{problems}");
    assert!(problems.to_string().contains("did you mean `keeps_minutes`?"));
}
