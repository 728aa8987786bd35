//! Every file under `corpus/responses/invalid`, and everything that is said about it.

use std::collections::BTreeSet;

use ilt::ResponseSet;
use ilt::diagnostic::Code::{self, *};
use ilt::diagnostic::{Problems, Stage};

use crate::files;
use crate::problem::{Problem, assert_problems, problem};

/// For each file its problems: all of them, and no others.
const FILES: &[(&str, &[Problem])] = &[
    (
        "asked",
        &[
            problem(WrongType, "/cycle/asked/4", "expected text, found a number", Some("put it in quotes")),
            problem(
                UnknownQuestion,
                "/cycle/asked/1",
                "the framework has no question `is_herd`",
                Some("did you mean `is_heard`?"),
            ),
            problem(
                UnknownQuestion,
                "/cycle/asked/2",
                "the framework has no such question",
                Some("what is asked is a list of ids of the framework's questions"),
            ),
            problem(DuplicateId, "/cycle/asked/3", "this question stands here twice", None)
                .and("/cycle/asked/0", "it stands here first"),
        ],
    ),
    (
        "asked_nothing",
        &[problem(
            EmptyList,
            "/cycle/asked",
            "a cycle asks at least one question",
            Some("list the questions that are asked, or leave the field out to ask all"),
        )],
    ),
    (
        "bad_slugs",
        &[
            problem(
                BadId,
                "/team/id",
                "this cannot be an id: an id starts with a small letter from a to z, not with `C`",
                None,
            ),
            problem(
                BadId,
                "/cycle/id",
                "this cannot be an id: an id starts with a small letter from a to z, not with `2`",
                None,
            ),
        ],
    ),
    (
        "bad_slugs_nothing_left",
        &[
            problem(BadId, "/team/id", "this cannot be an id: an id cannot be empty", None),
            problem(
                BadId,
                "/cycle/id",
                "this cannot be an id: an id starts with a small letter from a to z, not with `李`",
                None,
            ),
        ],
    ),
    (
        "blank_respondents",
        &[
            problem(
                BadRespondentKey,
                "/responses/0/respondent",
                "the key of a respondent cannot be empty",
                Some("write a code such as `r4`, not a name: letters, digits and `_ . : -`"),
            ),
            problem(
                BadRespondentKey,
                "/responses/1/respondent",
                "the key of a respondent is a code and no name: a space cannot stand in it",
                Some("write a code such as `r4`, not a name: letters, digits and `_ . : -`"),
            ),
            problem(
                BadRespondentKey,
                "/responses/2/respondent",
                "the key of a respondent cannot be empty",
                Some("write a code such as `r4`, not a name: letters, digits and `_ . : -`"),
            ),
            problem(
                UnknownAnswer,
                "/responses/2/answers/shares_plans",
                "response 3: the answer to `shares_plans` is none that the question offers",
                Some("it offers: never, sometimes, often, always, not_applicable, dont_know"),
            ),
        ],
    ),
    (
        "blank_texts",
        &[
            problem(
                BlankText,
                "/team/name",
                "there is nothing to read in this text",
                Some("write the text, or leave the field out if it is optional"),
            ),
            problem(
                BlankText,
                "/cycle/label",
                "there is nothing to read in this text",
                Some("write the text, or leave the field out if it is optional"),
            ),
            problem(
                BlankText,
                "/agreed_open",
                "there is nothing to read in this text",
                Some("write the text, or leave the field out if it is optional"),
            ),
        ],
    ),
    (
        "broken_respondent_with_bad_answers",
        &[
            problem(MissingField, "/responses/0/respondent", "the field `respondent` is missing", None),
            problem(WrongType, "/responses/1/respondent", "expected text, found a list", None),
            problem(UnknownChoice, "/responses/1/status", "this must be one of: draft, submitted", None),
            problem(
                UnknownRole,
                "/responses/0/role",
                "response 1: the role is not one of the framework's",
                Some("the roles are: principal, teacher"),
            ),
            problem(
                TextTooLong,
                "/responses/0/comment",
                "response 1: the comment has 5001 characters, and 5000 are the most",
                None,
            ),
            problem(
                UnknownAnswer,
                "/responses/0/answers/shares_plans",
                "response 1: the answer to `shares_plans` is none that the question offers",
                Some("it offers: never, sometimes, often, always, not_applicable, dont_know"),
            ),
            problem(
                UnknownQuestion,
                "/responses/0/answers/is_herd",
                "response 1: the framework has no question `is_herd`",
                Some("did you mean `is_heard`?"),
            ),
            problem(
                NonResponseNotOffered,
                "/responses/1/answers/visits_classes",
                "response 2: the question `visits_classes` does not offer the non-response given",
                Some("it offers: never, sometimes, often, always, dont_know"),
            ),
        ],
    ),
    (
        "closed_by_a_field",
        &[problem(
            ClosedField,
            "/cycle/closed",
            "the field `closed` is no more",
            Some("take it out; `ilt close` makes the closed cycle of a set, a document of its own"),
        )],
    ),
    (
        "consensus",
        &[
            problem(
                WrongType,
                "/consensus/is_heard",
                "expected text, found a number",
                Some("it offers: disagree, agree"),
            ),
            problem(
                UnknownQuestion,
                "/consensus/shares_plan",
                "the consensus rating: the framework has no question `shares_plan`",
                Some("did you mean `shares_plans`?"),
            ),
            problem(
                UnknownQuestion,
                "/consensus/?",
                "the consensus rating: the framework has no such question",
                Some("answers stand under the ids of the framework's questions"),
            ),
            problem(
                UnknownAnswer,
                "/consensus/shares_plans",
                "the consensus rating: the answer to `shares_plans` is none that the question offers",
                Some("it offers: never, sometimes, often, always, not_applicable, dont_know"),
            ),
            problem(
                NonResponseNotOffered,
                "/consensus/visits_classes",
                "the consensus rating: the question `visits_classes` does not offer the non-response given",
                Some("it offers: never, sometimes, often, always, dont_know"),
            ),
        ],
    ),
    (
        "control_characters",
        &[
            problem(
                ControlCharacter,
                "/team/name",
                "a NUL character (U+0000) stands in this text",
                Some("take it out: readers see nothing there, a terminal obeys it, and a database may refuse it"),
            ),
            problem(
                ControlCharacter,
                "/cycle/label",
                "an escape character (U+001B) stands in this text",
                Some("take it out: readers see nothing there, a terminal obeys it, and a database may refuse it"),
            ),
            problem(
                ControlCharacter,
                "/agreed_open",
                "a control character (U+007F) stands in this text",
                Some("take it out: readers see nothing there, a terminal obeys it, and a database may refuse it"),
            ),
        ],
    ),
    (
        "duplicate_respondent_within_the_roster",
        &[problem(
            DuplicateRespondent,
            "/responses/2/respondent",
            "one respondent has two responses",
            Some("keep the one that counts"),
        )
        .and("/responses/0/respondent", "the other one")],
    ),
    (
        "duplicate_respondents",
        &[
            problem(
                DuplicateRespondent,
                "/responses/2/respondent",
                "one respondent has two responses",
                Some("keep the one that counts"),
            )
            .and("/responses/0/respondent", "the other one"),
            problem(
                DuplicateRespondent,
                "/responses/3/respondent",
                "one respondent has two responses",
                Some("keep the one that counts"),
            )
            .and("/responses/0/respondent", "the other one"),
        ],
    ),
    (
        "eleven_mistakes",
        &[
            problem(
                UnknownField,
                "/cycle/?",
                "a field stands here that this document does not have",
                Some("the fields here are: id, label, order, asked; is a blank missing after a colon?"),
            ),
            problem(UnknownChoice, "/responses/0/status", "this must be one of: draft, submitted", None),
            problem(
                WrongType,
                "/responses/2/answers/shares_plans",
                "expected text, found a number",
                Some("it offers: never, sometimes, often, always, not_applicable, dont_know"),
            ),
            problem(MissingField, "/responses/3/respondent", "the field `respondent` is missing", None),
            problem(
                WrongVersion,
                "/framework/version",
                "these responses were given to another version of `lakeside` than `1.2.0`",
                Some("check this document against the version that was answered"),
            ),
            problem(
                BadId,
                "/team/id",
                "this cannot be an id: an id starts with a small letter from a to z, not with `C`",
                None,
            ),
            problem(
                OutOfRange,
                "/cycle/order",
                "this number is outside its range: a whole number from 0 to 1000000",
                None,
            ),
            problem(
                BlankText,
                "/agreed_open",
                "there is nothing to read in this text",
                Some("write the text, or leave the field out if it is optional"),
            ),
            problem(
                DuplicateRespondent,
                "/responses/1/respondent",
                "one respondent has two responses",
                Some("keep the one that counts"),
            )
            .and("/responses/0/respondent", "the other one"),
            problem(
                MoreThanRoster,
                "/roster_size",
                "4 people submitted a response, more than the roster counts",
                Some("correct the roster's size, or remove the responses of people outside the team"),
            ),
            problem(
                TextTooLong,
                "/responses/4/comment",
                "response 5: the comment has 5001 characters, and 5000 are the most",
                None,
            ),
        ],
    ),
    (
        "empty_object",
        &[
            problem(MissingField, "/format", "the field `format` is missing", None),
            problem(MissingField, "/framework", "the field `framework` is missing", None),
            problem(MissingField, "/team", "the field `team` is missing", None),
            problem(MissingField, "/cycle", "the field `cycle` is missing", None),
            problem(MissingField, "/roster_size", "the field `roster_size` is missing", None),
            problem(MissingField, "/responses", "the field `responses` is missing", None),
        ],
    ),
    (
        "equal_keys_both_wrong",
        &[
            problem(
                EqualKeys,
                "/responses/0/answers/is_heard",
                "one key stands here twice, and only one of the two could count",
                Some("keep one and delete the other"),
            ),
            problem(
                EqualKeys,
                "/responses/0/answers/?",
                "one key stands here twice, and only one of the two could count",
                Some("keep one and delete the other"),
            ),
            problem(
                UnknownAnswer,
                "/responses/0/answers/is_heard",
                "response 1: the answer to `is_heard` is none that the question offers",
                Some("it offers: disagree, agree"),
            ),
            problem(
                UnknownQuestion,
                "/responses/0/answers/?",
                "response 1: the framework has no such question",
                Some("answers stand under the ids of the framework's questions"),
            ),
        ],
    ),
    (
        "equal_keys_in_answers",
        &[problem(
            EqualKeys,
            "/responses/0/answers/shares_plans",
            "one key stands here twice, and only one of the two could count",
            Some("keep one and delete the other"),
        )],
    ),
    (
        "equal_keys_in_the_object",
        &[problem(
            EqualKeys,
            "/roster_size",
            "one key stands here twice, and only one of the two could count",
            Some("keep one and delete the other"),
        )],
    ),
    ("framework_without_id", &[problem(MissingField, "/framework/id", "the field `id` is missing", None)]),
    (
        "framework_without_version",
        &[problem(MissingField, "/framework/version", "the field `version` is missing", None)],
    ),
    (
        "importance",
        &[
            problem(WrongType, "/responses/0/importance", "expected an object, found text", None),
            problem(
                UnknownChoice,
                "/responses/1/importance/shares_plans",
                "this must be one of: high, medium, low",
                None,
            ),
            problem(
                WrongType,
                "/responses/1/importance/is_heard",
                "expected one of: high, medium, low, found a number",
                None,
            ),
            problem(
                UnknownQuestion,
                "/responses/1/importance/is_herd",
                "response 2: the framework has no question `is_herd`",
                Some("did you mean `is_heard`?"),
            ),
            problem(
                NotAsked,
                "/responses/1/importance/visits_classes",
                "response 2: this cycle does not ask `visits_classes`",
                Some("take it out, or add the question to what the cycle asks"),
            ),
        ],
    ),
    (
        "keys_that_are_no_codes",
        &[
            problem(
                DuplicateRespondent,
                "/responses/9/respondent",
                "one respondent has two responses",
                Some("keep the one that counts"),
            )
            .and("/responses/8/respondent", "the other one"),
            problem(
                BadRespondentKey,
                "/responses/0/respondent",
                "the key of a respondent is a code and no name: `к` cannot stand in it",
                Some("write a code such as `r4`, not a name: letters, digits and `_ . : -`"),
            ),
            problem(
                BadRespondentKey,
                "/responses/1/respondent",
                "the key of a respondent is a code and no name: a space cannot stand in it",
                Some("write a code such as `r4`, not a name: letters, digits and `_ . : -`"),
            ),
            problem(
                BadRespondentKey,
                "/responses/2/respondent",
                "the key of a respondent is a code and no name: `@` cannot stand in it",
                Some("write a code such as `r4`, not a name: letters, digits and `_ . : -`"),
            ),
            problem(
                BadRespondentKey,
                "/responses/3/respondent",
                "the key of a respondent is a code and no name: a space cannot stand in it",
                Some("write a code such as `r4`, not a name: letters, digits and `_ . : -`"),
            ),
            problem(
                BadRespondentKey,
                "/responses/4/respondent",
                "the key of a respondent is a code and no name: a zero-width space (U+200B) cannot stand in it",
                Some("write a code such as `r4`, not a name: letters, digits and `_ . : -`"),
            ),
            problem(
                BadRespondentKey,
                "/responses/5/respondent",
                "the key of a respondent starts with a letter or a digit, not with `-`",
                Some("write a code such as `r4`, not a name: letters, digits and `_ . : -`"),
            ),
            problem(
                BadRespondentKey,
                "/responses/6/respondent",
                "the key of a respondent cannot be empty",
                Some("write a code such as `r4`, not a name: letters, digits and `_ . : -`"),
            ),
            problem(
                BadRespondentKey,
                "/responses/7/respondent",
                "the key of a respondent has at most 64 characters",
                Some("write a code such as `r4`, not a name: letters, digits and `_ . : -`"),
            ),
        ],
    ),
    (
        "missing_fields",
        &[
            problem(MissingField, "/format", "the field `format` is missing", None),
            problem(MissingField, "/framework/id", "the field `id` is missing", None),
            problem(MissingField, "/framework/version", "the field `version` is missing", None),
            problem(MissingField, "/team/id", "the field `id` is missing", None),
            problem(MissingField, "/team/name", "the field `name` is missing", None),
            problem(MissingField, "/cycle/id", "the field `id` is missing", None),
            problem(MissingField, "/cycle/label", "the field `label` is missing", None),
            problem(MissingField, "/cycle/order", "the field `order` is missing", None),
            problem(MissingField, "/roster_size", "the field `roster_size` is missing", None),
            problem(MissingField, "/responses/0/respondent", "the field `respondent` is missing", None),
            problem(MissingField, "/responses/0/status", "the field `status` is missing", None),
            problem(MissingField, "/responses/0/answers", "the field `answers` is missing", None),
        ],
    ),
    ("missing_framework", &[problem(MissingField, "/framework", "the field `framework` is missing", None)]),
    (
        "more_than_roster",
        &[problem(
            MoreThanRoster,
            "/roster_size",
            "3 people submitted a response, more than the roster counts",
            Some("correct the roster's size, or remove the responses of people outside the team"),
        )],
    ),
    (
        "new_leaders",
        &[
            problem(
                UnknownQuestion,
                "/responses/0/answers/delegtion",
                "response 1: the framework has no question `delegtion`",
                Some("did you mean `delegation`?"),
            ),
            problem(
                UnknownAnswer,
                "/responses/0/answers/shared_norms",
                "response 1: the answer to `shared_norms` is none that the question offers",
                Some("it offers: never, rarely, sometimes, often, always, not_applicable, dont_know"),
            ),
            problem(
                UnknownAnswer,
                "/responses/0/answers/equity_of_voice",
                "response 1: the answer to `equity_of_voice` is none that the question offers",
                Some("it offers: never, rarely, sometimes, often, always, not_applicable, dont_know"),
            ),
            problem(
                UnknownRole,
                "/responses/1/role",
                "response 2: the role is not one of the framework's",
                Some(
                    "the roles are: principal, assistant_principal, teacher_leader, department_head, social_worker, other",
                ),
            ),
        ],
    ),
    (
        "new_leaders_importance",
        &[problem(
            ImportanceNotAsked,
            "/responses/0/importance",
            "response 1: the framework does not ask how important a question is",
            Some("take the field out"),
        )],
    ),
    (
        "non_responses_not_offered",
        &[
            problem(
                NonResponseNotOffered,
                "/responses/0/answers/visits_classes",
                "response 1: the question `visits_classes` does not offer the non-response given",
                Some("it offers: never, sometimes, often, always, dont_know"),
            ),
            problem(
                NonResponseNotOffered,
                "/responses/0/answers/is_heard",
                "response 1: the question `is_heard` does not offer the non-response given",
                Some("it offers: disagree, agree"),
            ),
        ],
    ),
    (
        "not_asked",
        &[
            problem(
                NotAsked,
                "/consensus/is_heard",
                "the consensus rating: this cycle does not ask `is_heard`",
                Some("take it out, or add the question to what the cycle asks"),
            ),
            problem(
                NotAsked,
                "/responses/0/answers/is_heard",
                "response 1: this cycle does not ask `is_heard`",
                Some("take it out, or add the question to what the cycle asks"),
            ),
            problem(
                NotAsked,
                "/responses/1/answers/planning/visits_classes",
                "response 2: this cycle does not ask `visits_classes`",
                Some("take it out, or add the question to what the cycle asks"),
            ),
            problem(
                NotAsked,
                "/responses/2/notes/is_heard",
                "response 3: this cycle does not ask `is_heard`",
                Some("take it out, or add the question to what the cycle asks"),
            ),
        ],
    ),
    (
        "not_json_cut_off",
        &[problem(
            NotJson,
            "",
            "this is not JSON: the text ends inside a list at line 20 column 0",
            Some("check the brackets, quotes and commas around that line"),
        )],
    ),
    (
        "notes",
        &[
            problem(WrongType, "/responses/0/notes", "expected an object, found text", None),
            problem(WrongType, "/responses/1/notes/shares_plans", "expected text, found a list", None),
            problem(WrongType, "/responses/1/notes/culture", "expected text, found an object", None),
            problem(
                UnknownQuestion,
                "/responses/1/notes/shares_plan",
                "response 2: the framework has no question `shares_plan`",
                Some("did you mean `shares_plans`?"),
            ),
            problem(
                UnknownQuestion,
                "/responses/1/notes/?",
                "response 2: the framework has no such question",
                Some("answers stand under the ids of the framework's questions"),
            ),
        ],
    ),
    (
        "order_out_of_range",
        &[problem(
            OutOfRange,
            "/cycle/order",
            "this number is outside its range: a whole number from 0 to 1000000",
            None,
        )],
    ),
    ("root_is_a_list", &[problem(WrongType, "", "expected an object, found a list", None)]),
    (
        "roster_0",
        &[problem(
            OutOfRange,
            "/roster_size",
            "this number is outside its range: a whole number from 1 to 1000000",
            None,
        )],
    ),
    (
        "roster_negative",
        &[problem(
            OutOfRange,
            "/roster_size",
            "this number is outside its range: a whole number from 1 to 1000000",
            None,
        )],
    ),
    (
        "roster_out_of_range",
        &[problem(
            OutOfRange,
            "/roster_size",
            "this number is outside its range: a whole number from 1 to 1000000",
            None,
        )],
    ),
    (
        "texts_too_long",
        &[
            problem(TextTooLong, "/agreed_open", "this text has 4001 characters, and 4000 are the most", None),
            problem(
                TextTooLong,
                "/responses/0/comment",
                "response 1: the comment has 5001 characters, and 5000 are the most",
                None,
            ),
            problem(
                BadRespondentKey,
                "/responses/1/respondent",
                "the key of a respondent has at most 64 characters",
                Some("write a code such as `r4`, not a name: letters, digits and `_ . : -`"),
            ),
            problem(
                UnknownAnswer,
                "/responses/1/answers/shares_plans",
                "response 2: the answer to `shares_plans` is none that the question offers",
                Some("it offers: never, sometimes, often, always, not_applicable, dont_know"),
            ),
        ],
    ),
    (
        "unknown_areas",
        &[
            problem(WrongType, "/responses/1/answers/planning", "expected text, found an object", None),
            problem(
                UnknownArea,
                "/responses/0/answers/plannning",
                "response 1: the framework has no area `plannning`",
                Some("did you mean `planning`?"),
            ),
            problem(
                UnknownArea,
                "/responses/0/answers/?",
                "response 1: the framework has no such area",
                Some("nested answers stand under the ids of the framework's areas"),
            ),
            problem(
                UnknownQuestion,
                "/responses/0/answers/culture/shares_plans",
                "response 1: the question `shares_plans` is not one of the area `culture`",
                Some("move it to the area in which the framework asks it"),
            ),
            problem(
                UnknownAnswer,
                "/responses/0/answers/culture/is_heard",
                "response 1: the answer to `is_heard` is none that the question offers",
                Some("it offers: disagree, agree"),
            ),
            problem(
                UnknownQuestion,
                "/responses/0/answers/culture/is_herd",
                "response 1: the framework has no question `is_herd`",
                Some("did you mean `is_heard`?"),
            ),
        ],
    ),
    (
        "unknown_fields",
        &[
            problem(
                UnknownField,
                "/team/?",
                "a field stands here that this document does not have",
                Some("the fields here are: id, name; is a blank missing after a colon?"),
            ),
            problem(
                UnknownField,
                "/cycle/close",
                "a field stands here that this document does not have",
                Some("the fields here are: id, label, order, asked; is a blank missing after a colon?"),
            ),
            problem(UnknownField, "/responses/0/coment", "there is no field `coment`", Some("did you mean `comment`?")),
            problem(
                UnknownField,
                "/responses/1/name",
                "a field stands here that this document does not have",
                Some(
                    "the fields here are: respondent, status, answers, role, consents_to_attribution, comment, notes, importance; is a blank missing after a colon?",
                ),
            ),
        ],
    ),
    (
        "unknown_fields_meant_for_another",
        &[
            problem(UnknownField, "/rostersize", "there is no field `rostersize`", Some("did you mean `roster_size`?")),
            problem(
                UnknownField,
                "/responses/0/Respondent",
                "there is no field `Respondent`",
                Some("did you mean `respondent`?"),
            ),
            problem(UnknownField, "/responses/0/answer", "there is no field `answer`", Some("did you mean `answers`?")),
            problem(
                UnknownField,
                "/responses/1/Respondent",
                "there is no field `Respondent`",
                Some("did you mean `respondent`?"),
            ),
            problem(UnknownField, "/responses/1/answer", "there is no field `answer`", Some("did you mean `answers`?")),
        ],
    ),
    (
        "unknown_points",
        &[
            problem(
                UnknownAnswer,
                "/responses/0/answers/shares_plans",
                "response 1: the answer to `shares_plans` is none that the question offers",
                Some("it offers: never, sometimes, often, always, not_applicable, dont_know"),
            ),
            problem(
                UnknownAnswer,
                "/responses/0/answers/visits_classes",
                "response 1: the answer to `visits_classes` is none that the question offers",
                Some("it offers: never, sometimes, often, always, dont_know"),
            ),
            problem(
                UnknownAnswer,
                "/responses/0/answers/is_heard",
                "response 1: the answer to `is_heard` is none that the question offers",
                Some("it offers: disagree, agree"),
            ),
            problem(
                UnknownAnswer,
                "/responses/1/answers/is_heard",
                "response 2: the answer to `is_heard` is none that the question offers",
                Some("it offers: disagree, agree"),
            ),
            problem(
                UnknownAnswer,
                "/responses/1/answers/shares_plans",
                "response 2: the answer to `shares_plans` is none that the question offers",
                Some("it offers: never, sometimes, often, always, not_applicable, dont_know"),
            ),
        ],
    ),
    (
        "unknown_question_with_a_wrong_type",
        &[
            problem(
                WrongType,
                "/responses/0/answers/share_plans",
                "expected text, found a number",
                Some("put it in quotes"),
            ),
            problem(
                UnknownQuestion,
                "/responses/0/answers/share_plans",
                "response 1: the framework has no question `share_plans`",
                Some("did you mean `shares_plans`?"),
            ),
        ],
    ),
    (
        "unknown_questions",
        &[
            problem(
                UnknownQuestion,
                "/responses/0/answers/share_plans",
                "response 1: the framework has no question `share_plans`",
                Some("did you mean `shares_plans`?"),
            ),
            problem(
                UnknownQuestion,
                "/responses/0/answers/?",
                "response 1: the framework has no such question",
                Some("answers stand under the ids of the framework's questions"),
            ),
            problem(
                UnknownQuestion,
                "/responses/1/answers/?",
                "response 2: the framework has no such question",
                Some("did you mean `visits_classes`?"),
            ),
        ],
    ),
    (
        "unknown_roles",
        &[
            problem(
                UnknownRole,
                "/responses/0/role",
                "response 1: the role is not one of the framework's",
                Some("the roles are: principal, teacher"),
            ),
            problem(
                UnknownRole,
                "/responses/1/role",
                "response 2: the role is not one of the framework's",
                Some("the roles are: principal, teacher"),
            ),
        ],
    ),
    (
        "unknown_status",
        &[
            problem(UnknownChoice, "/responses/0/status", "this must be one of: draft, submitted", None),
            problem(UnknownChoice, "/responses/1/status", "this must be one of: draft, submitted", None),
        ],
    ),
    ("unsupported_format", &[problem(UnsupportedFormat, "/format", "this must be one of: ilt-responses/1", None)]),
    (
        "version_that_is_none",
        &[problem(
            WrongVersion,
            "/framework/version",
            "these responses were given to another version of `lakeside` than `1.2.0`",
            Some("check this document against the version that was answered"),
        )],
    ),
    (
        "wrong_framework",
        &[problem(
            WrongFramework,
            "/framework/id",
            "these responses were given to another framework than `lakeside`",
            Some("check this document against the framework that was answered"),
        )],
    ),
    (
        "wrong_framework_and_version",
        &[problem(
            WrongFramework,
            "/framework/id",
            "these responses were given to another framework than `lakeside`",
            Some("check this document against the framework that was answered"),
        )],
    ),
    (
        "wrong_types_bool",
        &[
            problem(
                WrongType,
                "/responses/0/answers/shares_plans",
                "expected text, found true or false",
                Some("it offers: never, sometimes, often, always, not_applicable, dont_know"),
            ),
            problem(
                WrongType,
                "/responses/0/consents_to_attribution",
                "expected true or false, found text",
                Some("write true or false, without quotes"),
            ),
            problem(WrongType, "/responses/1", "expected an object, found true or false", None),
        ],
    ),
    (
        "wrong_types_list",
        &[
            problem(
                WrongType,
                "/responses/0/answers/shares_plans",
                "expected text, found a list",
                Some("it offers: never, sometimes, often, always, not_applicable, dont_know"),
            ),
            problem(WrongType, "/responses/1/answers", "expected an object, found a list", None),
        ],
    ),
    (
        "wrong_types_null",
        &[
            problem(
                WrongType,
                "/responses/0/answers/shares_plans",
                "there is no answer to `shares_plans` here (null)",
                Some(
                    "it offers: never, sometimes, often, always, not_applicable, dont_know; if it was skipped, take it out",
                ),
            ),
            problem(
                WrongType,
                "/responses/0/role",
                "expected text, found nothing (null)",
                Some("write a value, or leave the field out if it is optional"),
            ),
            problem(
                WrongType,
                "/responses/1/answers",
                "expected an object, found nothing (null)",
                Some("write a value, or leave the field out if it is optional"),
            ),
            problem(
                WrongType,
                "/agreed_open",
                "expected text, found nothing (null)",
                Some("write a value, or leave the field out if it is optional"),
            ),
            problem(
                WrongType,
                "/consensus",
                "expected an object, found nothing (null)",
                Some("write a value, or leave the field out if it is optional"),
            ),
        ],
    ),
    (
        "wrong_types_number",
        &[
            problem(
                WrongType,
                "/responses/0/answers/shares_plans",
                "expected text, found a number",
                Some("it offers: never, sometimes, often, always, not_applicable, dont_know"),
            ),
            problem(
                WrongType,
                "/responses/0/answers/is_heard",
                "expected text, found a decimal number",
                Some("it offers: disagree, agree"),
            ),
            problem(WrongType, "/responses/1/respondent", "expected text, found a number", Some("put it in quotes")),
            problem(WrongType, "/responses/1/comment", "expected text, found a number", Some("put it in quotes")),
        ],
    ),
    (
        "wrong_types_object",
        &[
            problem(WrongType, "/responses/1/status", "expected one of: draft, submitted, found an object", None),
            problem(WrongType, "/responses/1/comment", "expected text, found an object", None),
            problem(
                UnknownArea,
                "/responses/0/answers/shares_plans",
                "response 1: `shares_plans` is a question and no area: expected text, found an object",
                None,
            ),
        ],
    ),
    (
        "wrong_types_text",
        &[
            problem(WrongType, "/cycle/order", "expected a whole number, found text", Some("write it without quotes")),
            problem(WrongType, "/roster_size", "expected a whole number, found text", Some("write it without quotes")),
            problem(
                WrongType,
                "/responses",
                "expected a list, found text",
                Some("each element of a list begins with a dash: `- `; in JSON brackets stand around them"),
            ),
        ],
    ),
    (
        "wrong_version",
        &[problem(
            WrongVersion,
            "/framework/version",
            "these responses were given to another version of `lakeside` than `1.2.0`",
            Some("check this document against the version that was answered"),
        )],
    ),
];

fn problems_of(name: &str) -> Problems {
    ResponseSet::from_json(&files::framework_of(name), &files::read("responses/invalid", name)).expect_err(name)
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
    assert_eq!(table, files::names("responses/invalid"));
}

#[test]
fn every_code_that_the_document_can_raise_is_in_the_table() {
    let told: BTreeSet<Code> = FILES.iter().flat_map(|(_, problems)| problems.iter().map(|p| p.code)).collect();
    let of_responses: BTreeSet<Code> = Code::ALL
        .iter()
        .copied()
        .skip_while(|code| *code != WrongFramework)
        .take_while(|code| *code != AlreadyClosed)
        // what a caller asks for, not what a document holds
        .filter(|code| ![UnknownRespondent, DifferentRespondent].contains(code))
        .chain(Code::ALL.iter().copied().take_while(|code| *code != BadId))
        // what the team answers stands in `team`, a million responses in `limits`, and what only a file read with its places can be in `authoring`
        .filter(|code| {
            ![TooMany, AnsweredByTeam, Code::NotYaml, Code::YamlOnly, Code::TooLarge].contains(code)
                && code.stage() != Stage::Review
        })
        .chain([BadId, DuplicateId, EmptyList, ImportanceNotAsked, NonResponseNotOffered])
        .collect();
    assert_eq!(told, of_responses);
}
