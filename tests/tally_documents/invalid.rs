//! Every file under `corpus/tallies/invalid`, and everything that is said about it.

use std::collections::BTreeSet;

use ilt::Tally;
use ilt::diagnostic::Code::{self, *};
use ilt::diagnostic::Problems;

use crate::files;
use crate::problem::{Problem, assert_problems, problem};

/// For each file its problems: all of them, and no others.
const FILES: &[(&str, &[Problem])] = &[
    (
        "different_framework",
        &[problem(
            WrongFramework,
            "/framework/id",
            "this tally counts answers to another framework than `lakeside`",
            Some("check this document against the framework that was answered"),
        )],
    ),
    (
        "different_framework_impossible",
        &[
            problem(
                WrongFramework,
                "/framework/id",
                "this tally counts answers to another framework than `lakeside`",
                Some("check this document against the framework that was answered"),
            ),
            problem(
                ImpossibleCounts,
                "/groups/0/counts/?",
                "this question has more answers than people who submitted a response",
                None,
            ),
            problem(
                OutOfRange,
                "/groups/1/counts/shares_plans/?",
                "a count is a whole number from 0 to 9007199254740991",
                None,
            ),
        ],
    ),
    (
        "different_version",
        &[problem(
            WrongVersion,
            "/framework/version",
            "this tally counts answers to another version of `lakeside` than `1.2.0`",
            Some("check this document against the version that was answered"),
        )],
    ),
    (
        "duplicate_role",
        &[
            problem(
                DuplicateId,
                "/groups/2/role",
                "these counts are of a role that stands here already",
                Some("add the two up"),
            )
            .and("/groups/0/role", "it stands here first"),
            problem(
                ImpossibleCounts,
                "/groups/2/counts/shares_plans",
                "this question has more answers than people who submitted a response",
                None,
            ),
        ],
    ),
    (
        "duplicate_without_role",
        &[problem(
            DuplicateId,
            "/groups/1",
            "these counts are of people without a role, who stand here already",
            Some("add the two up"),
        )
        .and("/groups/0", "it stands here first")],
    ),
    (
        "duplicates_are_more_than_roster",
        &[
            problem(
                DuplicateId,
                "/groups/1/role",
                "these counts are of a role that stands here already",
                Some("add the two up"),
            )
            .and("/groups/0/role", "it stands here first"),
            problem(MoreThanRoster, "/roster_size", "more people submitted a response than the roster counts", None),
        ],
    ),
    (
        "empty_object",
        &[
            problem(MissingField, "/format", "the field `format` is missing", None),
            problem(MissingField, "/framework", "the field `framework` is missing", None),
            problem(MissingField, "/roster_size", "the field `roster_size` is missing", None),
            problem(MissingField, "/drafts", "the field `drafts` is missing", None),
            problem(MissingField, "/blank", "the field `blank` is missing", None),
            problem(MissingField, "/groups", "the field `groups` is missing", None),
        ],
    ),
    (
        "equal_keys",
        &[
            problem(
                EqualKeys,
                "/groups/0/counts/shares_plans/often",
                "one key stands here twice, and only one of the two could count",
                Some("keep one and delete the other"),
            ),
            problem(
                EqualKeys,
                "/groups/1/respondents",
                "one key stands here twice, and only one of the two could count",
                Some("keep one and delete the other"),
            ),
        ],
    ),
    (
        "framework_without_version",
        &[problem(MissingField, "/framework/version", "the field `version` is missing", None)],
    ),
    (
        "importance",
        &[
            problem(
                UnknownField,
                "/groups/0/importance/is_heard/?",
                "a field stands here that this document does not have",
                Some("the fields here are: high, medium, low; is a blank missing after a colon?"),
            ),
            problem(WrongType, "/groups/0/importance/visits_classes", "expected an object, found a number", None),
            problem(
                ImpossibleCounts,
                "/groups/0/importance/shares_plans",
                "more people rated how important this question is than submitted a response",
                None,
            ),
            problem(
                OutOfRange,
                "/groups/0/importance/is_heard/high",
                "a count is a whole number from 0 to 9007199254740991",
                None,
            ),
            problem(
                UnknownQuestion,
                "/groups/0/importance/is_herd",
                "the framework has no question `is_herd`",
                Some("did you mean `is_heard`?"),
            ),
        ],
    ),
    (
        "impossible_counts",
        &[
            problem(ImpossibleCounts, "/groups/0/consenting", "more people consent than submitted a response", None),
            problem(
                ImpossibleCounts,
                "/groups/1/counts/shares_plans",
                "this question has more answers than people who submitted a response",
                None,
            ),
            problem(
                ImpossibleCounts,
                "/groups/1/counts/is_heard",
                "this question has more answers than people who submitted a response",
                None,
            ),
        ],
    ),
    (
        "missing_fields",
        &[
            problem(MissingField, "/framework/id", "the field `id` is missing", None),
            problem(MissingField, "/framework/version", "the field `version` is missing", None),
            problem(MissingField, "/groups/0/respondents", "the field `respondents` is missing", None),
            problem(MissingField, "/groups/0/consenting", "the field `consenting` is missing", None),
            problem(MissingField, "/groups/0/counts", "the field `counts` is missing", None),
            problem(MissingField, "/groups/1/respondents", "the field `respondents` is missing", None),
            problem(MissingField, "/groups/1/consenting", "the field `consenting` is missing", None),
        ],
    ),
    ("missing_framework", &[problem(MissingField, "/framework", "the field `framework` is missing", None)]),
    (
        "more_than_roster",
        &[problem(MoreThanRoster, "/roster_size", "more people submitted a response than the roster counts", None)],
    ),
    (
        "more_than_roster_with_unknown_role",
        &[
            problem(
                UnknownRole,
                "/groups/0/role",
                "the role is not one of the framework's",
                Some("the roles are: principal, teacher"),
            ),
            problem(MoreThanRoster, "/roster_size", "more people submitted a response than the roster counts", None),
        ],
    ),
    (
        "negative",
        &[
            problem(OutOfRange, "/roster_size", "a count is a whole number from 0 to 9007199254740991", None),
            problem(OutOfRange, "/drafts", "a count is a whole number from 0 to 9007199254740991", None),
            problem(OutOfRange, "/groups/0/respondents", "a count is a whole number from 0 to 9007199254740991", None),
            problem(OutOfRange, "/groups/0/consenting", "a count is a whole number from 0 to 9007199254740991", None),
            problem(
                OutOfRange,
                "/groups/1/counts/is_heard/agree",
                "a count is a whole number from 0 to 9007199254740991",
                None,
            ),
        ],
    ),
    (
        "negative_among_unknown",
        &[
            problem(
                OutOfRange,
                "/groups/1/counts/?/often",
                "a count is a whole number from 0 to 9007199254740991",
                None,
            ),
            problem(
                UnknownQuestion,
                "/groups/1/counts/?",
                "the framework has no such question",
                Some("answers stand under the ids of the framework's questions"),
            ),
            problem(
                OutOfRange,
                "/groups/1/counts/shares_plans/offten",
                "a count is a whole number from 0 to 9007199254740991",
                None,
            ),
            problem(
                UnknownAnswer,
                "/groups/1/counts/shares_plans/offten",
                "`shares_plans` cannot be answered like this",
                Some("it offers: never, sometimes, often, always, not_applicable, dont_know"),
            ),
            problem(
                ImpossibleCounts,
                "/groups/1/counts/is_heard",
                "this question has more answers than people who submitted a response",
                None,
            ),
        ],
    ),
    (
        "new_leaders",
        &[
            problem(
                UnknownAnswer,
                "/groups/0/counts/delegation/?",
                "`delegation` cannot be answered like this",
                Some("it offers: never, rarely, sometimes, often, always, not_applicable, dont_know"),
            ),
            problem(
                UnknownQuestion,
                "/groups/0/counts/delegtion",
                "the framework has no question `delegtion`",
                Some("did you mean `delegation`?"),
            ),
        ],
    ),
    (
        "not_json_empty",
        &[problem(
            NotJson,
            "",
            "this is not JSON: the text ends inside a value at line 2 column 0",
            Some("check the brackets, quotes and commas around that line"),
        )],
    ),
    (
        "slips",
        &[
            problem(UnknownField, "/groups/0/rolle", "there is no field `rolle`", Some("did you mean `role`?")),
            problem(
                UnknownField,
                "/groups/0/respondent",
                "there is no field `respondent`",
                Some("did you mean `respondents`?"),
            ),
            problem(
                UnknownField,
                "/groups/1/respondent",
                "there is no field `respondent`",
                Some("did you mean `respondents`?"),
            ),
        ],
    ),
    (
        "too_large",
        &[
            problem(OutOfRange, "/roster_size", "a count is a whole number from 0 to 9007199254740991", None),
            problem(OutOfRange, "/drafts", "a count is a whole number from 0 to 9007199254740991", None),
            problem(OutOfRange, "/groups/0/respondents", "a count is a whole number from 0 to 9007199254740991", None),
            problem(
                OutOfRange,
                "/groups/1/counts/is_heard/agree",
                "a count is a whole number from 0 to 9007199254740991",
                None,
            ),
        ],
    ),
    (
        "too_large_for_any_integer",
        &[
            problem(WrongType, "/roster_size", "expected a whole number, found a number that is too large", None),
            problem(WrongType, "/drafts", "expected a whole number, found a number that is too large", None),
        ],
    ),
    (
        "unknown_ids",
        &[
            problem(
                UnknownRole,
                "/groups/0/role",
                "the role is not one of the framework's",
                Some("the roles are: principal, teacher"),
            ),
            problem(
                UnknownQuestion,
                "/groups/0/counts/share_plans",
                "the framework has no question `share_plans`",
                Some("did you mean `shares_plans`?"),
            ),
            problem(
                UnknownQuestion,
                "/groups/0/counts/?",
                "the framework has no such question",
                Some("answers stand under the ids of the framework's questions"),
            ),
            problem(
                UnknownAnswer,
                "/groups/0/counts/is_heard/often",
                "`is_heard` cannot be answered like this",
                Some("it offers: disagree, agree"),
            ),
            problem(
                NonResponseNotOffered,
                "/groups/1/counts/visits_classes/not_applicable",
                "`visits_classes` does not offer this non-response",
                Some("it offers: never, sometimes, often, always, dont_know"),
            ),
            problem(
                UnknownAnswer,
                "/groups/1/counts/is_heard/?",
                "`is_heard` cannot be answered like this",
                Some("it offers: disagree, agree"),
            ),
        ],
    ),
    ("unsupported_format", &[problem(UnsupportedFormat, "/format", "this must be one of: ilt-tally/1", None)]),
    (
        "wrong_types",
        &[
            problem(WrongType, "/roster_size", "expected a whole number, found text", Some("write it without quotes")),
            problem(WrongType, "/drafts", "expected a whole number, found a decimal number", None),
            problem(WrongType, "/groups/0", "expected an object, found text", None),
            problem(
                WrongType,
                "/groups/1/respondents",
                "expected a whole number, found nothing (null)",
                Some("write a value, or leave the field out if it is optional"),
            ),
            problem(
                WrongType,
                "/groups/1/counts/is_heard/agree",
                "expected a whole number, found text",
                Some("write it without quotes"),
            ),
            problem(WrongType, "/groups/1/counts/shares_plans", "expected an object, found a list", None),
            problem(
                WrongType,
                "/groups/1/role",
                "expected text, found nothing (null)",
                Some("write a value, or leave the field out if it is optional"),
            ),
        ],
    ),
];

fn problems_of(name: &str) -> Problems {
    Tally::from_json(&files::framework_of(name), &files::read("tallies/invalid", name)).expect_err(name)
}

/// The table without the files of a framework that is not built in.
fn table() -> impl Iterator<Item = &'static (&'static str, &'static [Problem])> {
    FILES.iter().filter(|(name, _)| files::is_readable(name))
}

#[test]
fn every_problem_of_every_file_is_told() {
    for (name, expected) in table() {
        assert_problems(name, &problems_of(name), expected);
    }
}

#[test]
fn every_file_is_in_the_table() {
    let table: Vec<String> = FILES.iter().map(|(name, _)| (*name).to_owned()).collect();
    assert_eq!(table, files::names("tallies/invalid"));
}

#[test]
fn every_code_that_the_document_can_raise_is_in_the_table() {
    let told: BTreeSet<Code> = FILES.iter().flat_map(|(_, problems)| problems.iter().map(|p| p.code)).collect();
    let of_tallies = [
        NotJson,
        EqualKeys,
        UnknownField,
        MissingField,
        WrongType,
        UnsupportedFormat,
        OutOfRange,
        DuplicateId,
        NonResponseNotOffered,
        WrongFramework,
        WrongVersion,
        UnknownQuestion,
        UnknownAnswer,
        UnknownRole,
        MoreThanRoster,
        ImpossibleCounts,
    ];
    assert_eq!(told, of_tallies.into_iter().collect());
}
