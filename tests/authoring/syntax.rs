//! Files that are not quite YAML, or not quite JSON: what is said, and that the rest is read on where it can be.

use ilt::Framework;
use ilt::source::{FileProblems, SourceFile};

use crate::files::text;

fn problems(name: &str, text: String) -> FileProblems {
    Framework::read(&SourceFile::new(name, text)).expect_err(name)
}

/// Every problem as code, place and message.
fn said(problems: &FileProblems) -> Vec<String> {
    let one = |problem: &ilt::diagnostic::Diagnostic| {
        let place = problem.span.map_or("?".to_owned(), |span| span.start.to_string());
        format!("{} {place} {}", problem.code, problem.message)
    };
    problems.problems().iter().map(one).collect()
}

fn help(problems: &FileProblems, index: usize) -> &str {
    problems.problems()[index].help.as_deref().unwrap_or("")
}

/// The sound framework with a piece of it replaced.
fn framework_with(piece: &str, by: &str) -> String {
    let framework = text("base_framework.yaml");
    assert!(framework.contains(piece), "{piece}");
    framework.replace(piece, by)
}

#[test]
fn below_a_syntax_error_nothing_is_said_to_be_missing() {
    // the scales, the areas and the title in English are below the error or in what was not read
    let text = "format: ilt-framework/1\nid: Lakeside\nversion: 1.0.0\ndefault_language: en\n\
                stem: How: often\ntitle: x\nscales: []\n";
    let problems = problems("broken.yaml", text.to_owned());
    assert_eq!(
        said(&problems),
        [
            "bad_id 2:5 `Lakeside` cannot be an id: an id starts with a small letter from a to z, not with `L`",
            "not_yaml 5:10 this colon makes a field where none can stand",
        ]
    );
}

#[test]
fn what_was_put_together_of_two_lines_is_not_judged() {
    // without its comma the first value swallows the next key
    let text = "{\"format\": \"ilt-framework/1\", \"id\": 1 \"version\": \"1.0.0\"}";
    let problems = problems("broken.json", text.to_owned());
    assert_eq!(said(&problems), ["not_json 1:39 this is not JSON: expected `,` or `}`"]);
}

#[test]
fn a_tab_that_indents_is_named_whatever_the_parser_makes_of_it() {
    for (piece, by, place) in [
        ("    label: Principal", "\tlabel: Principal", "34:1"),
        ("    label: Principal", "  \t label: Principal", "34:3"),
        ("  - id: principal", "\t- id: principal", "33:1"),
        ("    favorable: [always]", "\tfavorable: [always]", "19:1"),
        ("  - title: Questions", "\t- title: Questions", "9:1"),
        ("    questions:\n", "\tquestions:\n", "26:1"),
    ] {
        let problems = problems("tab.yaml", framework_with(piece, by));
        let expected = format!("not_yaml {place} a tab indents this line, and YAML indents with spaces");
        assert_eq!(said(&problems), [expected], "{by:?}\n{problems}");
        assert_eq!(help(&problems, 0), "put spaces in the place of the tab");
    }
}

#[test]
fn syntax_errors_are_told_in_plain_words() {
    for (line, expected) in [
        ("stem: \"How often", "not_yaml 6:7 the quote that opens here is never closed"),
        ("stem: 'How often's'", "not_yaml 6:18 the text goes on behind its closing quote"),
        ("stem: \"How\" often", "not_yaml 6:13 the text goes on behind its closing quote"),
        ("stem: @often", "not_yaml 6:7 text cannot start with `@`"),
        ("stem: [How often", "not_yaml 6:7 the bracket that opens here is never closed"),
        ("stem: {a: [b}", "not_yaml 6:11 the bracket that opens here is closed by one of another kind"),
        ("stem: How often]", ""),
        ("stem: \"a \\q\"", "not_yaml 6:7 a backslash in these double quotes starts no character that YAML knows"),
        ("stem:\n  en: b\n c: d", "not_yaml 8:2 the indentation of this line fits no line above it"),
        ("stem", "not_yaml 6:1 this line is no field: it has no colon with a space after it"),
        ("stem: - often", "not_yaml 6:7 a list cannot start here"),
        ("stem: *", "not_yaml 6:7 text cannot start with `*` or `&`, which repeat a value"),
        ("- stem", "not_yaml 6:3 an element of a list stands here among the fields of an object"),
        ("stem: \u{1}", "not_yaml 6:7 a control character (U+0001) cannot stand here"),
        ("stem: *often", "yaml_only 6:7 nothing above has the name that this alias repeats"),
        ("stem: &a [*a]", "yaml_only 6:11 this alias repeats what it stands in itself"),
        ("stem: !often x", "yaml_only 6:7 the tag `!often` says nothing here"),
        ("stem: x\n? [a]\n: b", "yaml_only 7:3 a key is text, and this one is not"),
        ("stem: x\n: b", "yaml_only 7:1 there is no key before this colon"),
        ("stem: x\n---\na: b", "yaml_only 7:1 a second document starts here, and a file holds one"),
    ] {
        let text = framework_with("stem: How often does your team", line);
        match Framework::read(&SourceFile::new("line.yaml", text)) {
            Ok(_) => assert_eq!(expected, "", "{line}"),
            Err(problems) => {
                let told: Vec<String> =
                    said(&problems).into_iter().filter(|said| !said.starts_with("wrong_type")).collect();
                assert_eq!(told, [expected], "{line}\n{problems}");
            }
        }
    }
}

#[test]
fn an_empty_file_is_told_as_such() {
    for text in ["", "\n\n", "# nothing yet\n", "\u{feff}"] {
        let problems = problems("empty.yaml", text.to_owned());
        assert_eq!(said(&problems), ["not_yaml 1:1 there is nothing in this file"], "{text:?}");
    }
    let problems = problems("empty.json", String::new());
    assert_eq!(said(&problems), ["not_json 1:1 this is not JSON: the text ends inside a value"]);
}

#[test]
fn merge_keys_are_no_fields_and_nothing_is_missing_for_them() {
    let text = framework_with(
        "  - id: principal\n    label: Principal\n",
        "  - &a\n    id: principal\n    label: Principal\n  - <<: *a\n    id: coach\n",
    );
    let problems = problems("merge.yaml", text);
    assert_eq!(said(&problems), ["yaml_only 36:5 `<<` merges nothing: YAML 1.2 has no merge keys"]);
    assert_eq!(help(&problems, 0), "write the fields out here");
}

#[test]
fn an_alias_repeats_its_value_and_a_problem_in_it_shows_both_places() {
    let sound = framework_with("label: Never}", "label: &never Never}").replace("label: Often}", "label: *never}");
    assert!(Framework::read(&SourceFile::new("sound.yaml", sound)).is_ok());
    let text = framework_with("label: Never}", "label: &never 7}").replace("label: Often}", "label: *never}");
    let problems = problems("alias.yaml", text);
    assert_eq!(
        problems.to_string(),
        "\
error[wrong_type]: expected text, found a number
  --> alias.yaml:16:45
   |
16 |       - {id: never, value: 1, label: &never 7}
   |                                             ^
   |
   = help: put it in quotes: \"7\"

error[wrong_type]: expected text, found a number
  --> alias.yaml:16:45
   |
16 |       - {id: never, value: 1, label: &never 7}
   |                                             ^
17 |       - {id: often, value: 2, label: *never}
   |                                      ------ this alias repeats it
   |
   = help: put it in quotes: \"7\""
    );
}

#[test]
fn json_is_json_for_everybody() {
    let json = |id: &str| format!("{{\"format\": \"ilt-framework/1\", \"id\": {id}}}");
    for (text, expected, help) in [
        (
            "{'id': 1}".to_owned(),
            "not_json 1:2 this is not JSON: key must be a string",
            "JSON puts text in double quotes: \"",
        ),
        (
            "id: lakeside".to_owned(),
            "not_json 1:1 this is not JSON: expected value",
            "a file in YAML has a name that ends in `.yaml`",
        ),
        (
            json("lakeside"),
            "not_json 1:37 this is not JSON: expected value",
            "check the brackets, quotes and commas around that line",
        ),
        (
            json("\"a\", // ours"),
            "not_json 1:42 this is not JSON: key must be a string",
            "JSON has no comments: delete it, or write the file in YAML",
        ),
        (
            json("\"a\","),
            "not_json 1:41 this is not JSON: trailing comma",
            "delete the comma before the closing bracket",
        ),
        (
            json("“a”"),
            "not_json 1:37 this is not JSON: expected value",
            "a curly quote (“) quotes nothing: write a straight quote, \"",
        ),
        (
            json("\"a\tb\""),
            "not_json 1:39 this is not JSON: control character (\\u0000-\\u001F) found while parsing a string",
            "check the brackets, quotes and commas around that line",
        ),
        (
            json("\"\\ud83d\""),
            "not_json 1:44 this is not JSON: unexpected end of hex escape",
            "check the brackets, quotes and commas around that line",
        ),
        (
            json("\"\\ude00\""),
            "not_json 1:43 this is not JSON: lone leading surrogate in hex escape",
            "check the brackets, quotes and commas around that line",
        ),
    ] {
        let problems = problems("strict.json", text.clone());
        let not_json: Vec<_> =
            problems.problems().iter().filter(|problem| problem.code.as_str() == "not_json").collect();
        assert_eq!(not_json.len(), 1, "{text}\n{problems}");
        let told = format!("not_json {} {}", not_json[0].span.unwrap().start, not_json[0].message);
        assert_eq!((told.as_str(), not_json[0].help.as_deref().unwrap()), (expected, help), "{text}");
    }
}

#[test]
fn json_escapes_and_tabs_are_read() {
    let json = "\t{\"id\":\t\"\\ud83d\\ude00\",\r\n\t\"title\": \"a\\tb\\u0041\"}";
    let problems = problems("escapes.json", json.to_owned());
    let bad_id = "bad_id 1:9 `😀` cannot be an id: an id starts with a small letter from a to z, not with `😀`";
    assert!(said(&problems).contains(&bad_id.to_owned()), "{problems}");
}

/// JSON allows the control characters from U+0080 to U+009F in a text as they are, and a terminal obeys them.
#[test]
fn no_control_character_of_a_line_is_shown() {
    for control in '\u{80}'..='\u{9f}' {
        let json = format!("{{\"format\": \"ilt-framework/1\", \"id\": \"a\", \"title\": \"visit{control}classes\"}}");
        let shown = problems("controls.json", json).render(false);
        assert!(shown.contains("visit\u{fffd}classes"), "{shown}");
        assert!(shown.chars().all(|c| c == '\n' || !c.is_control()), "{shown:?}");
    }
}
