//! Every file under `corpus/framework/invalid`, and everything that is said about it.

use std::collections::BTreeSet;

use ilt::Framework;
use ilt::diagnostic::Code::{self, *};
use ilt::diagnostic::Stage;

use crate::files;
use crate::problem::{Problem, assert_problems, problem};

/// For each file its problems: all of them, and no others.
const FILES: &[(&str, &[Problem])] = &[
    (
        "answered_by_team",
        &[problem(
            ImportanceOfTeam,
            "/asks_importance",
            "importance is asked of each respondent, and here the team answers with one rating",
            Some("leave `asks_importance` out, or let the members answer"),
        )
        .and("/answered_by", "the team answers")],
    ),
    (
        "bad_default_language",
        &[problem(
            BadLanguage,
            "/default_language",
            "`en_US` is not a language tag",
            Some("a tag has hyphens, not underscores: write `en-US`"),
        )],
    ),
    (
        "bad_ids",
        &[
            problem(
                BadId,
                "/id",
                "`Lakeside District` cannot be an id: an id starts with a small letter from a to z, not with `L`",
                Some("write `lakeside_district`, for example"),
            ),
            problem(
                BadId,
                "/scales/0/points/1/id",
                "`some-times` cannot be an id: an id is made of small letters, digits and underscores, and `-` is none of them",
                Some("write `some_times`, for example"),
            ),
            problem(
                BadId,
                "/scales/0/points/3/id",
                "`1` cannot be an id: an id starts with a small letter from a to z, not with `1`",
                None,
            ),
            problem(BadId, "/areas/0/id", "`` cannot be an id: an id cannot be empty", None),
            problem(
                BadId,
                "/areas/0/questions/0/id",
                "`aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa` cannot be an id: an id has at most 64 characters",
                Some("write `aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa`, for example"),
            ),
            problem(
                BadId,
                "/areas/0/questions/1/id",
                "`_visits` cannot be an id: an id starts with a small letter from a to z, not with `_`",
                Some("write `visits`, for example"),
            ),
            problem(
                BadId,
                "/roles/0/id",
                "`niño.1` cannot be an id: an id is made of small letters, digits and underscores, and `ñ` is none of them",
                Some("write `nino_1`, for example"),
            ),
            problem(
                BadId,
                "/roles/1/id",
                "`李` cannot be an id: an id starts with a small letter from a to z, not with `李`",
                None,
            ),
            problem(
                BadId,
                "/prompts/0/id",
                "`Look` cannot be an id: an id starts with a small letter from a to z, not with `L`",
                Some("write `look`, for example"),
            ),
        ],
    ),
    (
        "bad_ids_of_what_others_name",
        &[
            problem(
                BadId,
                "/scales/0/id",
                "`Frequency` cannot be an id: an id starts with a small letter from a to z, not with `F`",
                Some("write `frequency`, for example"),
            ),
            problem(
                BadId,
                "/scales/0/points/0/id",
                "`Never` cannot be an id: an id starts with a small letter from a to z, not with `N`",
                Some("write `never`, for example"),
            ),
        ],
    ),
    (
        "bad_languages",
        &[
            problem(
                BadLanguage,
                "/translations/0/language",
                "`pt_BR` is not a language tag",
                Some("a tag has hyphens, not underscores: write `pt-BR`"),
            ),
            problem(
                BadLanguage,
                "/translations/1/language",
                "`` is not a language tag",
                Some("write a tag such as `en`, `es` or `es-MX`"),
            ),
            problem(
                BadLanguage,
                "/translations/2/language",
                "`español` is not a language tag",
                Some("did you mean `es`? A language stands here by its tag"),
            ),
            problem(
                BadLanguage,
                "/title/es_MX",
                "`es_MX` is not a language tag",
                Some("a tag has hyphens, not underscores: write `es-MX`"),
            ),
            problem(
                BadLanguage,
                "/stem/es_MX",
                "`es_MX` is not a language tag",
                Some("a tag has hyphens, not underscores: write `es-MX`"),
            ),
            problem(
                MissingDefaultLanguage,
                "/stem",
                "this text has no `en`, the framework's default language",
                Some("add a text under `en`"),
            ),
            problem(
                BadLanguage,
                "/recall_period/not a tag",
                "`not a tag` is not a language tag",
                Some("write a tag such as `en`, `es` or `es-MX`"),
            ),
        ],
    ),
    (
        "bad_version",
        &[problem(
            BadVersion,
            "/version",
            "`1.0` is not a version",
            Some("a version is three numbers with dots, such as 1.0.0 (SemVer)"),
        )],
    ),
    (
        "bad_version_v",
        &[problem(
            BadVersion,
            "/version",
            "`v1.0.0` is not a version",
            Some("a version is three numbers with dots, such as 1.0.0 (SemVer)"),
        )],
    ),
    (
        "blank_texts",
        &[
            problem(
                BlankText,
                "/title",
                "there is nothing to read in this text",
                Some("write the text, or leave the field out if it is optional"),
            ),
            problem(
                BlankText,
                "/description",
                "there is nothing to read in this text",
                Some("write the text, or leave the field out if it is optional"),
            ),
            problem(
                BlankText,
                "/stem/es",
                "there is nothing to read in this text",
                Some("write the text, or leave the field out if it is optional"),
            ),
            problem(
                BlankText,
                "/attribution/0/title",
                "there is nothing to read in this text",
                Some("write the text, or leave the field out if it is optional"),
            ),
            problem(
                BlankText,
                "/attribution/0/publisher",
                "there is nothing to read in this text",
                Some("write the text, or leave the field out if it is optional"),
            ),
            problem(
                BlankText,
                "/attribution/0/rights",
                "there is nothing to read in this text",
                Some("write the text, or leave the field out if it is optional"),
            ),
            problem(
                BlankText,
                "/attribution/0/url",
                "there is nothing to read in this text",
                Some("write the text, or leave the field out if it is optional"),
            ),
            problem(
                BlankText,
                "/attribution/0/retrieved",
                "there is nothing to read in this text",
                Some("write the text, or leave the field out if it is optional"),
            ),
            problem(
                BlankText,
                "/areas/0/questions/1/text",
                "there is nothing to read in this text",
                Some("write the text, or leave the field out if it is optional"),
            ),
        ],
    ),
    (
        "codes",
        &[
            problem(
                DuplicateCode,
                "/scales/0/points/3/code",
                "the code `0` stands for two points of the scale",
                Some("give one of the two a code of its own, or leave it out"),
            )
            .and("/scales/0/points/0/code", "it stands here first"),
            problem(
                DuplicateCode,
                "/scales/0/non_responses/dont_know/code",
                "the code `-8` stands for two non-responses of the scale",
                Some("give one of the two a code of its own, or leave it out"),
            )
            .and("/scales/0/non_responses/not_applicable/code", "it stands here first"),
            problem(
                DuplicateCode,
                "/areas/2/code",
                "the code `C` stands for two areas",
                Some("give one of the two a code of its own, or leave it out"),
            )
            .and("/areas/1/code", "it stands here first"),
            problem(
                DuplicateCode,
                "/areas/0/questions/1/code",
                "the code `1.1` stands for two questions",
                Some("give one of the two a code of its own, or leave it out"),
            )
            .and("/areas/0/questions/0/code", "it stands here first"),
            problem(
                BlankText,
                "/areas/0/code",
                "there is nothing to read in this text",
                Some("write the text, or leave the field out if it is optional"),
            ),
        ],
    ),
    (
        "control_characters",
        &[
            problem(
                ControlCharacter,
                "/title",
                "a NUL character (U+0000) stands in the word `Lakeside`, after `Lake`",
                Some("take it out: readers see nothing there, a terminal obeys it, and a database may refuse it"),
            ),
            problem(
                ControlCharacter,
                "/attribution/0/title",
                "an escape character (U+001B) stands before the word `[1mOurs[0m`, and there is one more in this text",
                Some("take it out: readers see nothing there, a terminal obeys it, and a database may refuse it"),
            ),
            problem(
                ControlCharacter,
                "/scales/0/non_responses/dont_know/label",
                "a backspace (U+0008) stands by itself between the words",
                Some("take it out: readers see nothing there, a terminal obeys it, and a database may refuse it"),
            ),
            problem(
                ControlCharacter,
                "/areas/0/questions/1/text",
                "a control character (U+009F) stands in the word `classes?`, after `classes`",
                Some("take it out: readers see nothing there, a terminal obeys it, and a database may refuse it"),
            ),
        ],
    ),
    (
        "cosmetic_changes",
        &[
            problem(
                UnknownChoice,
                "/cosmetic/6/what",
                "`area` is not one of: question, scale, role, stem, recall_period",
                None,
            ),
            problem(
                BadDeclaration,
                "/cosmetic/0",
                "it is not said which question",
                Some("add the `id` of the question"),
            ),
            problem(
                UnknownTarget,
                "/cosmetic/1/id",
                "there is no question `share_plans`",
                Some("did you mean `shares_plans`?"),
            ),
            problem(BadDeclaration, "/cosmetic/2/id", "there is one `stem`, which has no id", Some("leave the id out")),
            problem(
                BadDeclaration,
                "/cosmetic/3/version",
                "the version `2.0.0` is not earlier than this one, `2.0.0`",
                Some("write the last version that had the old words"),
            ),
            problem(
                DuplicateId,
                "/cosmetic/5",
                "this declaration stands here twice",
                Some("keep one and delete the other"),
            ),
            problem(
                BadVersion,
                "/cosmetic/6/version",
                "`1` is not a version",
                Some("a version is three numbers with dots, such as 1.0.0 (SemVer)"),
            ),
            problem(UnknownTarget, "/cosmetic/7/id", "there is no scale `agreement`", Some("take the declaration out")),
            problem(
                BadDeclaration,
                "/cosmetic/7/version",
                "the version `2.1.0` is not earlier than this one, `2.0.0`",
                Some("write the last version that had the old words"),
            ),
        ],
    ),
    (
        "cuts",
        &[
            problem(BadFraction, "/views/0/cuts/0/at_least", "the threshold `0.7` is a number", Some("write \"7/10\"")),
            problem(MissingField, "/views/0/cuts/1/at_least", "the field `at_least` is missing", None),
            problem(
                CutsNotRising,
                "/areas/0/cuts/1/at_least",
                "the cut at `2/4` does not lie above the one at `1/2`",
                Some("put the cuts in order from the lowest to the highest, each once"),
            )
            .and("/areas/0/cuts/0/at_least", "the one before stands here"),
            problem(
                BlankText,
                "/areas/0/cuts/2/label",
                "there is nothing to read in this text",
                Some("write the text, or leave the field out if it is optional"),
            ),
            problem(
                CutsNotRising,
                "/areas/0/cuts/2/at_least",
                "the cut at `1/3` does not lie above the one at `2/4`",
                Some("put the cuts in order from the lowest to the highest, each once"),
            )
            .and("/areas/0/cuts/1/at_least", "the one before stands here"),
            problem(BadFraction, "/areas/0/cuts/3/at_least", "`70%` is no threshold", Some("write \"7/10\"")),
        ],
    ),
    (
        "descriptors",
        &[
            problem(
                BlankText,
                "/areas/0/questions/0/descriptors/never",
                "there is nothing to read in this text",
                Some("write the text, or leave the field out if it is optional"),
            ),
            problem(
                MissingDefaultLanguage,
                "/areas/0/questions/0/descriptors/always",
                "this text has no `en`, the framework's default language",
                Some("add a text under `en`"),
            ),
            problem(
                UnknownPoint,
                "/areas/0/questions/0/descriptors/alway",
                "the scale `frequency` has no point `alway`",
                Some("did you mean `always`?"),
            ),
            problem(
                UnknownPoint,
                "/areas/0/questions/0/descriptors/Often",
                "the scale `frequency` has no point `Often`",
                Some("did you mean `often`?"),
            ),
            problem(
                BlankText,
                "/areas/0/questions/1/help",
                "there is nothing to read in this text",
                Some("write the text, or leave the field out if it is optional"),
            ),
            problem(
                UnknownScale,
                "/areas/0/questions/1/scale",
                "there is no scale `frequncy`",
                Some("did you mean `frequency`?"),
            ),
        ],
    ),
    (
        "duplicate_ids",
        &[
            problem(
                DuplicateId,
                "/scales/1/id",
                "the id `frequency` stands for two scales",
                Some("give one of the two an id of its own"),
            )
            .and("/scales/0/id", "it stands here first"),
            problem(
                DuplicateId,
                "/scales/0/points/2/id",
                "the id `never` stands for two points of the scale",
                Some("give one of the two an id of its own"),
            )
            .and("/scales/0/points/0/id", "it stands here first"),
            problem(
                DuplicateId,
                "/areas/1/id",
                "the id `planning` stands for two areas or questions",
                Some("give one of the two an id of its own"),
            )
            .and("/areas/0/id", "it stands here first"),
            problem(
                DuplicateId,
                "/areas/1/questions/0/id",
                "the id `planning` stands for two areas or questions",
                Some("give one of the two an id of its own"),
            )
            .and("/areas/0/id", "it stands here first"),
            problem(
                DuplicateId,
                "/areas/1/questions/1/id",
                "the id `shares_plans` stands for two areas or questions",
                Some("give one of the two an id of its own"),
            )
            .and("/areas/0/questions/0/id", "it stands here first"),
            problem(
                DuplicateId,
                "/roles/1/id",
                "the id `teacher` stands for two roles",
                Some("give one of the two an id of its own"),
            )
            .and("/roles/0/id", "it stands here first"),
            problem(
                DuplicateId,
                "/roles/2/id",
                "the id `teacher` stands for two roles",
                Some("give one of the two an id of its own"),
            )
            .and("/roles/0/id", "it stands here first"),
            problem(
                DuplicateId,
                "/prompts/1/id",
                "the id `look` stands for two prompts",
                Some("give one of the two an id of its own"),
            )
            .and("/prompts/0/id", "it stands here first"),
        ],
    ),
    (
        "empty_area",
        &[problem(
            EmptyArea,
            "/areas/1/questions",
            "the area `culture` has no questions",
            Some("add a question or delete the area"),
        )],
    ),
    (
        "empty_lists",
        &[
            problem(EmptyList, "/attribution", "there are no attributions, and a framework needs at least one", None),
            problem(EmptyList, "/scales", "there are no scales, and a framework needs at least one", None),
            problem(EmptyList, "/areas", "there are no areas, and a framework needs at least one", None),
        ],
    ),
    (
        "empty_object",
        &[
            problem(MissingField, "/format", "the field `format` is missing", None),
            problem(MissingField, "/id", "the field `id` is missing", None),
            problem(MissingField, "/version", "the field `version` is missing", None),
            problem(MissingField, "/default_language", "the field `default_language` is missing", None),
            problem(MissingField, "/title", "the field `title` is missing", None),
            problem(MissingField, "/stem", "the field `stem` is missing", None),
            problem(MissingField, "/recall_period", "the field `recall_period` is missing", None),
            problem(MissingField, "/attribution", "the field `attribution` is missing", None),
            problem(MissingField, "/scales", "the field `scales` is missing", None),
            problem(MissingField, "/areas", "the field `areas` is missing", None),
        ],
    ),
    (
        "equal_keys",
        &[problem(
            EqualKeys,
            "/title",
            "`title` stands here twice, and only one of the two could count",
            Some("keep one and delete the other"),
        )],
    ),
    (
        "equal_keys_both_sound_and_not",
        &[
            problem(
                EqualKeys,
                "/scales",
                "`scales` stands here twice, and only one of the two could count",
                Some("keep one and delete the other"),
            ),
            problem(
                OutOfRange,
                "/areas/0/questions/1/weight",
                "`0` is outside its range: a whole number from 1 to 1000",
                None,
            ),
        ],
    ),
    (
        "equal_keys_deep",
        &[
            problem(
                EqualKeys,
                "/scales/0/points/0/id",
                "`id` stands here twice, and only one of the two could count",
                Some("keep one and delete the other"),
            ),
            problem(
                EqualKeys,
                "/areas/0/questions/0/id",
                "`id` stands here twice, and only one of the two could count",
                Some("keep one and delete the other"),
            ),
            problem(
                EqualKeys,
                "/areas/0/questions/0/id",
                "`id` stands here twice, and only one of the two could count",
                Some("keep one and delete the other"),
            ),
        ],
    ),
    (
        "equal_keys_in_text",
        &[problem(
            EqualKeys,
            "/title/en",
            "`en` stands here twice, and only one of the two could count",
            Some("keep one and delete the other"),
        )],
    ),
    (
        "equal_languages",
        &[
            problem(
                EqualKeys,
                "/title/ES",
                "`ES` stands for the language `es`, which is here already",
                Some("keep one and delete the other"),
            )
            .and("/title/es", "it stands here first"),
            problem(
                EqualKeys,
                "/title/EN",
                "`EN` stands for the language `en`, which is here already",
                Some("keep one and delete the other"),
            )
            .and("/title/en", "it stands here first"),
        ],
    ),
    (
        "importance_first",
        &[problem(
            ImportanceNotAsked,
            "/priorities/importance_first",
            "opportunities rank by importance, and nobody is asked for it",
            Some("write `asks_importance: true`, or leave this out"),
        )],
    ),
    (
        "incomplete_translations",
        &[
            problem(
                BadLanguage,
                "/scales/0/points/1/label/es_MX",
                "`es_MX` is not a language tag",
                Some("a tag has hyphens, not underscores: write `es-MX`"),
            ),
            problem(
                BlankText,
                "/areas/0/title/es",
                "there is nothing to read in this text",
                Some("write the text, or leave the field out if it is optional"),
            ),
            problem(
                IncompleteTranslation,
                "/scales/0/non_responses/dont_know/label",
                "`es-MX` is declared complete, and this text is not in it",
                Some("add the text, or leave `complete` out until every text is translated"),
            )
            .and("/translations/0/complete", "`es-MX` is declared complete here"),
            problem(
                IncompleteTranslation,
                "/areas/0/questions/0/text",
                "`fr` is declared complete, and this text is not in it",
                Some("add the text, or leave `complete` out until every text is translated"),
            )
            .and("/translations/1/complete", "`fr` is declared complete here"),
            problem(
                IncompleteTranslation,
                "/areas/0/questions/1/text",
                "`es-MX`, `fr` are declared complete, and this text is not in them",
                Some("add the text, or leave `complete` out until every text is translated"),
            )
            .and("/translations/0/complete", "`es-MX` is declared complete here"),
        ],
    ),
    (
        "invisible_texts",
        &[
            problem(
                BlankText,
                "/description",
                "there is nothing to read in this text",
                Some(
                    "what stands here holds a Hangul filler (U+3164); write the text, or leave the field out if it is optional",
                ),
            ),
            problem(
                BlankText,
                "/stem/es",
                "there is nothing to read in this text",
                Some(
                    "what stands here holds a soft hyphen (U+00AD); write the text, or leave the field out if it is optional",
                ),
            ),
            problem(
                BlankText,
                "/attribution/0/publisher",
                "there is nothing to read in this text",
                Some(
                    "what stands here holds a tag character (U+E0041); write the text, or leave the field out if it is optional",
                ),
            ),
            problem(
                BlankText,
                "/scales/0/points/0/label",
                "there is nothing to read in this text",
                Some(
                    "what stands here holds a word joiner (U+2060); write the text, or leave the field out if it is optional",
                ),
            ),
            problem(
                BlankText,
                "/scales/0/points/3/label",
                "there is nothing to read in this text",
                Some(
                    "what stands here holds an escape character (U+001B); write the text, or leave the field out if it is optional",
                ),
            ),
            problem(
                BlankText,
                "/areas/0/questions/1/text",
                "there is nothing to read in this text",
                Some(
                    "what stands here holds a zero-width space (U+200B); write the text, or leave the field out if it is optional",
                ),
            ),
        ],
    ),
    (
        "made_from",
        &[
            problem(
                BadDigest,
                "/translations/0/made_from/title",
                "`0123` is no digest",
                Some("a digest is `sha256:` and 64 digits from 0 to f, in small letters"),
            ),
            problem(
                UnknownTarget,
                "/translations/0/made_from/titel",
                "there is no text `titel`",
                Some("did you mean `title`?"),
            ),
            problem(
                UnknownTarget,
                "/translations/0/made_from/questions.shares_plan.text",
                "there is no text `questions.shares_plan.text`",
                Some("did you mean `questions.shares_plans.text`?"),
            ),
            problem(
                UnknownTarget,
                "/translations/0/made_from/areas.planning.questions.shares_plans.text",
                "there is no text `areas.planning.questions.shares_plans.text`",
                Some("take it out"),
            ),
        ],
    ),
    ("missing_attribution", &[problem(MissingField, "/attribution", "the field `attribution` is missing", None)]),
    (
        "missing_default_language",
        &[
            problem(
                MissingDefaultLanguage,
                "/title",
                "this text has no `en`, the framework's default language",
                Some("add a text under `en`"),
            ),
            problem(
                MissingDefaultLanguage,
                "/stem",
                "this text has no `en`, the framework's default language",
                Some("add a text under `en`"),
            ),
            problem(
                MissingDefaultLanguage,
                "/scales/0/points/0/label",
                "this text has no `en`, the framework's default language",
                Some("add a text under `en`"),
            ),
        ],
    ),
    (
        "no_points",
        &[problem(
            TooFewPoints,
            "/scales/0/points",
            "the scale `frequency` has 0 of the two points that a scale needs at least",
            None,
        )],
    ),
    (
        "non_responses",
        &[
            problem(
                NonResponseNotOffered,
                "/areas/0/questions/0/non_responses/1",
                "the scale `frequency` does not offer `not_applicable`",
                Some("add it to the scale's `non_responses` with a label"),
            ),
            problem(
                DuplicateId,
                "/areas/0/questions/1/non_responses/1",
                "`dont_know` stands here twice",
                Some("keep one and delete the other"),
            ),
        ],
    ),
    (
        "not_json_cut_off",
        &[problem(
            NotJson,
            "",
            "this is not JSON: the text ends inside a value at line 3 column 0",
            Some("check the brackets, quotes and commas around that line"),
        )],
    ),
    (
        "not_json_empty",
        &[problem(
            NotJson,
            "",
            "this is not JSON: the text ends inside a value at line 1 column 0",
            Some("check the brackets, quotes and commas around that line"),
        )],
    ),
    (
        "not_json_trailing_comma",
        &[problem(
            NotJson,
            "",
            "this is not JSON: trailing comma at line 38 column 7",
            Some("check the brackets, quotes and commas around that line"),
        )],
    ),
    (
        "not_json_yaml",
        &[problem(
            NotJson,
            "",
            "this is not JSON: expected ident at line 1 column 2",
            Some("check the brackets, quotes and commas around that line"),
        )],
    ),
    (
        "one_point",
        &[
            problem(
                SetsOverlap,
                "/scales/0/favorable/0",
                "the point `never` is favorable and unfavorable",
                Some("a point is on one side, or on none"),
            )
            .and("/scales/0/unfavorable/0", "it stands here too"),
            problem(
                TooFewPoints,
                "/scales/0/points",
                "the scale `frequency` has 1 of the two points that a scale needs at least",
                None,
            ),
        ],
    ),
    (
        "out_of_range",
        &[
            problem(
                OutOfRange,
                "/scales/0/revision",
                "`0` is outside its range: a whole number from 1 to 1000000",
                None,
            ),
            problem(
                OutOfRange,
                "/scales/0/points/1/value",
                "`2000000` is outside its range: a whole number from -1000000 to 1000000",
                None,
            ),
            problem(
                OutOfRange,
                "/areas/0/questions/0/revision",
                "`-3` is outside its range: a whole number from 1 to 1000000",
                None,
            ),
            problem(OutOfRange, "/scoring/minimum_n", "`2` is outside its range: a whole number from 3 to 1000", None),
            problem(OutOfRange, "/scoring/places", "`5` is outside its range: a whole number from 0 to 4", None),
            problem(OutOfRange, "/priorities/cap", "`0` is outside its range: a whole number from 1 to 1000", None),
            problem(
                OutOfRange,
                "/disclosure/threshold",
                "`2` is outside its range: a whole number from 3 to 1000",
                None,
            ),
        ],
    ),
    (
        "points_out_of_order",
        &[problem(
            ValuesNotIncreasing,
            "/scales/0/points/1/value",
            "the value `1` of `never` does not lie above the value `2` of `sometimes`",
            Some("put the points in order from the lowest to the highest value"),
        )],
    ),
    (
        "positions_not_from_zero",
        &[problem(
            BadPositions,
            "/scales/0/points/0/position",
            "the first point stands at `1` and not at 0",
            Some(
                "give every point a `position`, the first 0, the last the scale's `span`, each above the one before; or leave both out and the points are evenly spaced",
            ),
        )],
    ),
    (
        "positions_not_increasing",
        &[problem(
            BadPositions,
            "/scales/0/points/2/position",
            "the position `2` does not lie above the one before it",
            Some(
                "give every point a `position`, the first 0, the last the scale's `span`, each above the one before; or leave both out and the points are evenly spaced",
            ),
        )],
    ),
    (
        "positions_not_to_span",
        &[problem(
            BadPositions,
            "/scales/0/points/3/position",
            "the last point stands at `3` and not at the span, `4`",
            Some(
                "give every point a `position`, the first 0, the last the scale's `span`, each above the one before; or leave both out and the points are evenly spaced",
            ),
        )],
    ),
    (
        "positions_partial",
        &[problem(
            BadPositions,
            "/scales/0/points",
            "2 of 4 points have a position",
            Some(
                "give every point a `position`, the first 0, the last the scale's `span`, each above the one before; or leave both out and the points are evenly spaced",
            ),
        )],
    ),
    (
        "positions_partial_without_span",
        &[problem(
            BadPositions,
            "/scales/0/points",
            "1 of 4 points have a position, and there is no `span`",
            Some(
                "give every point a `position`, the first 0, the last the scale's `span`, each above the one before; or leave both out and the points are evenly spaced",
            ),
        )],
    ),
    (
        "positions_span_alone",
        &[problem(
            BadPositions,
            "/scales/0/points",
            "0 of 4 points have a position",
            Some(
                "give every point a `position`, the first 0, the last the scale's `span`, each above the one before; or leave both out and the points are evenly spaced",
            ),
        )],
    ),
    (
        "positions_span_out_of_range",
        &[problem(OutOfRange, "/scales/0/span", "`0` is outside its range: a whole number from 1 to 1000000", None)],
    ),
    (
        "positions_without_span",
        &[
            problem(
                BadPositions,
                "/scales/0",
                "the scale `frequency` has positions and no `span`",
                Some(
                    "give every point a `position`, the first 0, the last the scale's `span`, each above the one before; or leave both out and the points are evenly spaced",
                ),
            ),
            problem(
                BadPositions,
                "/scales/0/points/2/position",
                "the position `1` does not lie above the one before it",
                Some(
                    "give every point a `position`, the first 0, the last the scale's `span`, each above the one before; or leave both out and the points are evenly spaced",
                ),
            ),
        ],
    ),
    (
        "prompts_about_nothing",
        &[
            problem(
                UnknownTarget,
                "/prompts/0/about",
                "there is no question `shares_plan`",
                Some("did you mean `shares_plans`?"),
            ),
            problem(
                UnknownTarget,
                "/prompts/1/about",
                "`planning` is an area",
                Some("give the prompt the scope `area`, or name a question"),
            ),
            problem(
                UnknownTarget,
                "/prompts/2/about",
                "`shares_plans` is a question",
                Some("give the prompt the scope `question`, or name an area"),
            ),
            problem(
                UnknownTarget,
                "/prompts/3/about",
                "there is no area `culture`",
                Some("name one of this framework by its id"),
            ),
            problem(
                UnknownTarget,
                "/prompts/4/about",
                "a prompt of the scope `team` is about no question and no area alone",
                Some("leave `about` out, or give it the scope `question` or `area`"),
            ),
        ],
    ),
    (
        "provenance",
        &[
            problem(
                BadId,
                "/lineage/0/id",
                "`State` cannot be an id: an id starts with a small letter from a to z, not with `S`",
                Some("write `state`, for example"),
            ),
            problem(
                BadVersion,
                "/lineage/0/version",
                "`1` is not a version",
                Some("a version is three numbers with dots, such as 1.0.0 (SemVer)"),
            ),
            problem(
                BadDigest,
                "/lineage/0/digest",
                "`sha256:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA` is no digest",
                Some(
                    "a digest is `sha256:` and 64 digits from 0 to f, in small letters; `ilt resolve` and `ilt check` print it",
                ),
            ),
            problem(
                UnknownOrigin,
                "/origins/stem/from",
                "`county_itl` is no framework of the lineage",
                Some("did you mean `county_ilt`?"),
            ),
            problem(
                UnknownOrigin,
                "/areas/0/origin/adapted_by/0/framework",
                "`nobody` is no framework of the lineage",
                Some("name one of: state, county_ilt, plain_texts; or leave the origin out"),
            ),
            problem(
                RetiredId,
                "/areas/0/id",
                "the id `planning` is retired",
                Some("give it an id that was never used: old answers stand under the retired one"),
            )
            .and("/retired/0/id", "it is retired here"),
            problem(
                BadVersion,
                "/retired/0/version",
                "`2` is not a version",
                Some("a version is three numbers with dots, such as 1.0.0 (SemVer)"),
            ),
            problem(
                BlankText,
                "/retired/0/reason",
                "there is nothing to read in this text",
                Some("write the text, or leave the field out if it is optional"),
            ),
            problem(
                UnknownTarget,
                "/retired/1/replacement",
                "there is no scale `nothing` to stand in its place",
                Some("name one that is there, or leave the field out"),
            ),
            problem(
                DuplicateId,
                "/retired/3/id",
                "the id `gone` is retired twice",
                Some("keep one and delete the other"),
            )
            .and("/retired/2/id", "it stands here first"),
            problem(
                UnknownTarget,
                "/retired/3/replacement",
                "there is no question `a b` to stand in its place",
                Some("name one that is there, or leave the field out"),
            ),
            problem(
                BadId,
                "/retired/4/id",
                "`Gone Role` cannot be an id: an id starts with a small letter from a to z, not with `G`",
                Some("write `gone_role`, for example"),
            ),
            problem(
                DuplicateId,
                "/retired/6/id",
                "the id `gone` is retired twice",
                Some("keep one and delete the other"),
            )
            .and("/retired/2/id", "it stands here first"),
            problem(
                UnknownTarget,
                "/retired/7/replacement",
                "`hush` cannot stand in its own place",
                Some("name another one, or leave the field out"),
            ),
        ],
    ),
    (
        "reserved_id_of_a_question",
        &[problem(
            ReservedId,
            "/areas/0/questions/1/id",
            "`constructor` cannot be the id of an area or a question: in JavaScript every object has something of that name",
            Some("write `constructors`, for example"),
        )],
    ),
    (
        "reserved_id_of_an_area",
        &[
            problem(
                ReservedId,
                "/areas/0/id",
                "`constructor` cannot be the id of an area or a question: in JavaScript every object has something of that name",
                Some("write `constructors`, for example"),
            ),
            problem(
                BadId,
                "/areas/0/questions/1/id",
                "`Constructor` cannot be an id: an id starts with a small letter from a to z, not with `C`",
                None,
            ),
        ],
    ),
    (
        "reserved_ids",
        &[
            problem(
                ReservedId,
                "/scales/0/points/0/id",
                "`dont_know` is no point: it says that there is no answer",
                Some("declare it under the scale's `non_responses` with a label"),
            ),
            problem(
                ReservedId,
                "/scales/0/points/1/id",
                "`skipped` is no point: it says that there is no answer",
                Some("declare it under the scale's `non_responses` with a label"),
            ),
            problem(
                ReservedId,
                "/scales/0/points/3/id",
                "`not_applicable` is no point: it says that there is no answer",
                Some("declare it under the scale's `non_responses` with a label"),
            ),
        ],
    ),
    ("root_is_a_list", &[problem(WrongType, "", "expected an object, found a list", None)]),
    ("root_is_text", &[problem(WrongType, "", "expected an object, found text", None)]),
    (
        "sets_empty",
        &[
            problem(
                EmptySet,
                "/scales/0/favorable",
                "the scale `frequency` has no favorable points",
                Some("name at least one point"),
            ),
            problem(
                EmptySet,
                "/scales/0/unfavorable",
                "the scale `frequency` has no unfavorable points",
                Some("name at least one point"),
            ),
        ],
    ),
    (
        "sets_not_segments",
        &[
            problem(
                SetNotSegment,
                "/scales/0/favorable",
                "the favorable points of `frequency` are not the upper end of the scale",
                Some("list the uppermost points without a gap"),
            ),
            problem(
                SetNotSegment,
                "/scales/0/unfavorable",
                "the unfavorable points of `frequency` are not the lower end of the scale",
                Some("list the lowermost points without a gap"),
            ),
        ],
    ),
    (
        "sets_overlap",
        &[problem(
            SetsOverlap,
            "/scales/0/favorable/0",
            "the point `sometimes` is favorable and unfavorable",
            Some("a point is on one side, or on none"),
        )
        .and("/scales/0/unfavorable/1", "it stands here too")],
    ),
    (
        "sets_overlap_at_the_wrong_end",
        &[problem(
            SetsOverlap,
            "/scales/0/favorable/0",
            "the point `never` is favorable and unfavorable",
            Some("a point is on one side, or on none"),
        )
        .and("/scales/0/unfavorable/0", "it stands here too")],
    ),
    (
        "sets_with_duplicates",
        &[
            problem(
                DuplicateId,
                "/scales/0/favorable/2",
                "`always` stands here twice",
                Some("keep one and delete the other"),
            ),
            problem(
                DuplicateId,
                "/scales/0/favorable/3",
                "`always` stands here twice",
                Some("keep one and delete the other"),
            ),
            problem(
                DuplicateId,
                "/scales/0/unfavorable/1",
                "`never` stands here twice",
                Some("keep one and delete the other"),
            ),
        ],
    ),
    (
        "ten_mistakes",
        &[
            problem(UnknownField, "/titel", "there is no field `titel`", Some("did you mean `title`?")),
            problem(MissingField, "/recall_period", "the field `recall_period` is missing", None),
            problem(WrongType, "/scales/0/points/2/value", "expected a whole number, found text", None),
            problem(
                BadId,
                "/id",
                "`Lakeside District` cannot be an id: an id starts with a small letter from a to z, not with `L`",
                Some("write `lakeside_district`, for example"),
            ),
            problem(
                BadVersion,
                "/version",
                "`1` is not a version",
                Some("a version is three numbers with dots, such as 1.0.0 (SemVer)"),
            ),
            problem(
                UnknownPoint,
                "/scales/0/unfavorable/0",
                "the scale has no point `nevr`",
                Some("did you mean `never`?"),
            ),
            problem(
                DuplicateId,
                "/areas/0/questions/1/id",
                "the id `shares_plans` stands for two areas or questions",
                Some("give one of the two an id of its own"),
            )
            .and("/areas/0/questions/0/id", "it stands here first"),
            problem(
                UnknownScale,
                "/areas/0/questions/0/scale",
                "there is no scale `frequence`",
                Some("did you mean `frequency`?"),
            ),
            problem(
                MissingDefaultLanguage,
                "/areas/1/title",
                "this text has no `en`, the framework's default language",
                Some("add a text under `en`"),
            ),
            problem(
                OutOfRange,
                "/disclosure/threshold",
                "`2` is outside its range: a whole number from 3 to 1000",
                None,
            ),
        ],
    ),
    (
        "text_too_long",
        &[problem(
            TextTooLong,
            "/stem/en",
            "this text has 4001 characters, and 4000 are the most; 1 more text is too long",
            None,
        )],
    ),
    (
        "thresholds",
        &[
            problem(
                BadFraction,
                "/scoring/strength/favorable_at_least",
                "the threshold `0.66` is a number",
                Some("write \"33/50\", or \"2/3\" if that is meant"),
            ),
            problem(
                BadFraction,
                "/scoring/opportunity/position_below",
                "the threshold `1` is a number",
                Some("write \"1\""),
            ),
            problem(
                WrongType,
                "/scoring/contested/unfavorable_at_least",
                "expected a fraction in quotes, such as \"2/3\", found nothing (null)",
                Some("write a value, or leave the field out if it is optional"),
            ),
            problem(
                WrongType,
                "/scoring/poor_fit_at_least",
                "expected a fraction in quotes, such as \"2/3\", found true or false",
                None,
            ),
            problem(
                WrongType,
                "/scoring/role_gap_at_least",
                "expected a fraction in quotes, such as \"2/3\", found a list",
                None,
            ),
            problem(
                BadFraction,
                "/scoring/minimum_coverage",
                "`3/2` is no threshold",
                Some("a threshold is a fraction from 0 to 1 in text form, such as \"2/3\""),
            ),
            problem(
                BadFraction,
                "/scoring/strength/unfavorable_at_most",
                "`0.2` is no threshold",
                Some("write \"1/5\""),
            ),
            problem(
                BadFraction,
                "/scoring/opportunity/unfavorable_at_least",
                "`` is no threshold",
                Some("a threshold is a fraction from 0 to 1 in text form, such as \"2/3\""),
            ),
            problem(
                BadFraction,
                "/scoring/contested/favorable_at_least",
                "`-1/3` is no threshold",
                Some("a threshold is a fraction from 0 to 1 in text form, such as \"2/3\""),
            ),
            problem(
                BadFraction,
                "/scoring/low_visibility_at_least",
                "`1/0` is no threshold",
                Some("a threshold is a fraction from 0 to 1 in text form, such as \"2/3\""),
            ),
            problem(BadFraction, "/scoring/highlight_at_least", "`50%` is no threshold", Some("write \"1/2\"")),
        ],
    ),
    ("too_many_areas", &[problem(TooMany, "/areas", "there are 201 entries in `areas`, and 200 are the most", None)]),
    (
        "too_many_points",
        &[problem(TooMany, "/scales/0/points", "there are 21 entries in `points`, and 20 are the most", None)],
    ),
    (
        "translations",
        &[
            problem(
                DuplicateTranslation,
                "/translations/1/language",
                "`es` is listed twice",
                Some("keep one and delete the other"),
            ),
            problem(
                DuplicateTranslation,
                "/translations/2/language",
                "`en` is the default language, which is no translation",
                Some("list only the languages besides the default language"),
            ),
            problem(
                DuplicateTranslation,
                "/translations/3/language",
                "`en` is the default language, which is no translation",
                Some("list only the languages besides the default language"),
            ),
        ],
    ),
    (
        "triggers_out_of_scope",
        &[
            problem(
                TriggerOutOfScope,
                "/prompts/0/trigger",
                "the trigger `contested` never fires in the scope `area`",
                Some("its scope can be: question"),
            ),
            problem(
                TriggerOutOfScope,
                "/prompts/1/trigger",
                "the trigger `always` never fires in the scope `question`",
                Some("its scope can be: team"),
            ),
            problem(
                TriggerOutOfScope,
                "/prompts/2/trigger",
                "the trigger `strength` never fires in the scope `team`",
                Some("its scope can be: area, question"),
            ),
            problem(
                TriggerOutOfScope,
                "/prompts/3/trigger",
                "the trigger `mixed` never fires in the scope `question`",
                Some("its scope can be: area"),
            ),
        ],
    ),
    (
        "unknown_choices",
        &[
            problem(
                UnknownChoice,
                "/attribution/0/relation",
                "`Adapted` is not one of: original, adapted, verbatim",
                Some("did you mean `adapted`?"),
            ),
            problem(
                UnknownChoice,
                "/scales/0/kind",
                "`frequncy` is not one of: other, frequency, agreement, quality, maturity",
                Some("did you mean `frequency`?"),
            ),
            problem(
                UnknownChoice,
                "/areas/0/questions/0/keying",
                "`reversed` is not one of: forward, reverse",
                Some("did you mean `reverse`?"),
            ),
            problem(UnknownChoice, "/areas/0/questions/0/referent", "`me` is not one of: team, self", None),
            problem(
                UnknownChoice,
                "/areas/0/questions/1/non_responses/0",
                "`dontknow` is not one of: not_applicable, dont_know",
                Some("did you mean `dont_know`?"),
            ),
            problem(UnknownChoice, "/translations/0/status", "`done` is not one of: draft, reviewed", None),
            problem(
                UnknownChoice,
                "/scoring/area_reading",
                "`mean` is not one of: mean_of_questions, pooled_answers",
                Some("did you mean `mean_of_questions`?"),
            ),
            problem(UnknownChoice, "/disclosure/open_mode", "`allways` is not one of: with_agreement, never", None),
            problem(
                UnknownChoice,
                "/prompts/0/phase",
                "`notise` is not one of: notice, interpret, commit",
                Some("did you mean `notice`?"),
            ),
            problem(
                UnknownChoice,
                "/prompts/0/trigger",
                "`contestd` is not one of: always, strength, steady, opportunity, mixed, contested, dissent, unanimous, fragile, low_visibility, poor_fit, role_gap, suppressed, insufficient, improved, declined, no_clear_change, new_series, celebrate, look_again, stop_and_ask, what_else, recommit_or_drop, judge_by_evidence, dropped",
                Some("did you mean `contested`?"),
            ),
            problem(
                UnknownChoice,
                "/prompts/1/scope",
                "`school` is not one of: team, area, question, commitment",
                None,
            ),
        ],
    ),
    (
        "unknown_fields",
        &[
            problem(
                UnknownField,
                "/$schema",
                "there is no field `$schema`",
                Some("take it out, and name the schema in the settings of your editor"),
            ),
            problem(
                UnknownField,
                "/colour",
                "there is no field `colour`",
                Some(
                    "the fields here are: format, id, version, default_language, title, stem, recall_period, attribution, scales, areas, description, answered_by, asks_importance, stem_revision, stem_continues, additions, translations, views, roles, scoring, priorities, disclosure, prompts, retired, cosmetic, lineage, origins",
                ),
            ),
            problem(
                UnknownField,
                "/titles",
                "there is no field `titles`",
                Some(
                    "the fields here are: format, id, version, default_language, title, stem, recall_period, attribution, scales, areas, description, answered_by, asks_importance, stem_revision, stem_continues, additions, translations, views, roles, scoring, priorities, disclosure, prompts, retired, cosmetic, lineage, origins",
                ),
            ),
            problem(
                UnknownField,
                "/scales/0/favourable",
                "there is no field `favourable`",
                Some("did you mean `favorable`?"),
            ),
            problem(
                UnknownField,
                "/scales/0/points/0/vlaue",
                "there is no field `vlaue`",
                Some("did you mean `value`?"),
            ),
            problem(
                UnknownField,
                "/areas/0/questions/0/wieght",
                "there is no field `wieght`",
                Some("did you mean `weight`?"),
            ),
            problem(
                UnknownField,
                "/areas/0/questions/1/required",
                "there is no field `required`",
                Some(
                    "the fields here are: id, text, scale, revision, continues, keying, weight, referent, may_not_arise, removable, non_responses, descriptors, help, scored, code, origin",
                ),
            ),
            problem(
                UnknownField,
                "/scoring/strength/at_least",
                "there is no field `at_least`",
                Some("the fields here are: favorable_at_least, unfavorable_at_most"),
            ),
        ],
    ),
    (
        "unknown_point",
        &[
            problem(
                UnknownPoint,
                "/scales/0/favorable/0",
                "the scale has no point `oftn`",
                Some("did you mean `often`?"),
            ),
            problem(
                UnknownPoint,
                "/scales/0/unfavorable/0",
                "the scale has no point `not_at_all`",
                Some("the points are: never, sometimes, often, always"),
            ),
        ],
    ),
    (
        "unknown_scale",
        &[
            problem(
                UnknownScale,
                "/areas/0/questions/0/scale",
                "there is no scale `frequncy`",
                Some("did you mean `frequency`?"),
            ),
            problem(
                UnknownScale,
                "/areas/0/questions/1/scale",
                "there is no scale `agreement`",
                Some("the scales are: frequency"),
            ),
        ],
    ),
    (
        "unsupported_format",
        &[problem(
            UnsupportedFormat,
            "/format",
            "`ilt-framework/2` is not one of: ilt-framework/1",
            Some("did you mean `ilt-framework/1`?"),
        )],
    ),
    (
        "unsupported_format_far",
        &[problem(UnsupportedFormat, "/format", "`surveyjs` is not one of: ilt-framework/1", None)],
    ),
    (
        "values_not_increasing",
        &[
            problem(
                ValuesNotIncreasing,
                "/scales/0/points/1/value",
                "the value `1` of `sometimes` does not lie above the value `1` of `never`",
                Some("put the points in order from the lowest to the highest value"),
            ),
            problem(
                ValuesNotIncreasing,
                "/scales/0/points/3/value",
                "the value `4` of `always` does not lie above the value `5` of `often`",
                Some("put the points in order from the lowest to the highest value"),
            ),
        ],
    ),
    (
        "views",
        &[
            problem(MissingField, "/views/3/questions", "the field `questions` is missing", None),
            problem(OutOfRange, "/stem_revision", "`0` is outside its range: a whole number from 1 to 1000000", None),
            problem(
                DuplicateId,
                "/views/0/id",
                "the id `planning` stands for two areas, questions or views",
                Some("give one of the two an id of its own"),
            )
            .and("/areas/0/id", "it stands here first"),
            problem(
                DuplicateId,
                "/views/1/id",
                "the id `planning` stands for two areas, questions or views",
                Some("give one of the two an id of its own"),
            )
            .and("/areas/0/id", "it stands here first"),
            problem(
                UnknownTarget,
                "/views/0/questions/1",
                "there is no question `share_plans`",
                Some("did you mean `shares_plans`?"),
            ),
            problem(
                UnknownTarget,
                "/views/0/questions/2",
                "there is no question `planning`",
                Some("it is an area: name its questions one by one"),
            ),
            problem(
                DuplicateId,
                "/views/0/questions/3",
                "`shares_plans` stands here twice",
                Some("keep one and delete the other"),
            ),
            problem(
                EmptyList,
                "/views/1/questions",
                "the view `planning` names no questions",
                Some("name at least one, or delete the view"),
            ),
            problem(
                BadId,
                "/views/2/id",
                "`Sharing plans` cannot be an id: an id starts with a small letter from a to z, not with `S`",
                Some("write `sharing_plans`, for example"),
            ),
            problem(
                BlankText,
                "/views/2/title",
                "there is nothing to read in this text",
                Some("write the text, or leave the field out if it is optional"),
            ),
            problem(
                RetiredId,
                "/views/3/id",
                "the id `walks` is retired",
                Some("give it an id that was never used: old answers stand under the retired one"),
            )
            .and("/retired/0/id", "it is retired here"),
            problem(
                RetiredId,
                "/views/3/id",
                "the id `walks` is retired",
                Some("give it an id that was never used: old answers stand under the retired one"),
            )
            .and("/retired/1/id", "it is retired here"),
            problem(
                DuplicateId,
                "/retired/1/id",
                "the id `walks` is retired twice",
                Some("keep one and delete the other"),
            )
            .and("/retired/0/id", "it stands here first"),
        ],
    ),
    (
        "weights",
        &[
            problem(WrongType, "/areas/0/questions/2/weight", "expected a whole number, found a decimal number", None),
            problem(
                WrongType,
                "/areas/0/questions/4/weight",
                "expected a whole number, found text",
                Some("write it without quotes"),
            ),
            problem(
                WrongType,
                "/areas/0/questions/5/weight",
                "expected a whole number, found a number that is too large",
                None,
            ),
            problem(
                OutOfRange,
                "/areas/0/questions/0/weight",
                "`0` is outside its range: a whole number from 1 to 1000",
                None,
            ),
            problem(
                OutOfRange,
                "/areas/0/questions/1/weight",
                "`-1` is outside its range: a whole number from 1 to 1000",
                None,
            ),
            problem(
                OutOfRange,
                "/areas/0/questions/3/weight",
                "`1001` is outside its range: a whole number from 1 to 1000",
                None,
            ),
        ],
    ),
    (
        "wrong_types_bool",
        &[
            problem(WrongType, "/id", "expected text, found true or false", Some("put it in quotes: \"true\"")),
            problem(WrongType, "/stem/en", "expected text, found true or false", Some("put it in quotes: \"true\"")),
            problem(WrongType, "/scales", "expected a list, found true or false", None),
            problem(
                WrongType,
                "/areas/0/title",
                "expected text, found true or false",
                Some("put it in quotes: \"false\""),
            ),
            problem(
                WrongType,
                "/priorities/relative_fallback",
                "expected true or false, found text",
                Some("write true or false, without quotes"),
            ),
            problem(WrongType, "/disclosure/threshold", "expected a whole number, found true or false", None),
            problem(
                WrongType,
                "/disclosure/open_mode",
                "expected one of: with_agreement, never, found true or false",
                None,
            ),
        ],
    ),
    (
        "wrong_types_list",
        &[
            problem(WrongType, "/default_language", "expected text, found a list", None),
            problem(WrongType, "/recall_period", "expected text, found a list", None),
            problem(WrongType, "/scales/0/non_responses", "expected an object, found a list", None),
            problem(WrongType, "/areas/0/questions/0/text", "expected text, found a list", None),
            problem(WrongType, "/areas/0/questions/1/scale", "expected text, found a list", None),
            problem(WrongType, "/priorities", "expected an object, found a list", None),
        ],
    ),
    (
        "wrong_types_null",
        &[
            problem(
                WrongType,
                "/version",
                "expected text, found nothing (null)",
                Some("write a value, or leave the field out if it is optional"),
            ),
            problem(
                WrongType,
                "/stem",
                "expected text, found nothing (null)",
                Some("write a value, or leave the field out if it is optional"),
            ),
            problem(
                WrongType,
                "/scales/0/points/1/value",
                "expected a whole number, found nothing (null)",
                Some("write a value, or leave the field out if it is optional"),
            ),
            problem(
                WrongType,
                "/scales/0/points/1/position",
                "expected a whole number, found nothing (null)",
                Some("write a value, or leave the field out if it is optional"),
            ),
            problem(
                WrongType,
                "/areas/0/questions/1/weight",
                "expected a whole number, found nothing (null)",
                Some("write a value, or leave the field out if it is optional"),
            ),
            problem(
                WrongType,
                "/description",
                "expected text, found nothing (null)",
                Some("write a value, or leave the field out if it is optional"),
            ),
            problem(
                WrongType,
                "/roles/0",
                "expected an object, found nothing (null)",
                Some("write a value, or leave the field out if it is optional"),
            ),
            problem(
                WrongType,
                "/disclosure",
                "expected an object, found nothing (null)",
                Some("write a value, or leave the field out if it is optional"),
            ),
        ],
    ),
    (
        "wrong_types_number",
        &[
            problem(WrongType, "/id", "expected text, found a number", Some("put it in quotes: \"7\"")),
            problem(WrongType, "/title", "expected text, found a decimal number", Some("put it in quotes")),
            problem(WrongType, "/attribution", "expected a list, found a number", None),
            problem(
                WrongType,
                "/scales/0/points/0/label",
                "expected text, found a number",
                Some("put it in quotes: \"1\""),
            ),
            problem(WrongType, "/areas/0/questions/0/may_not_arise", "expected true or false, found a number", None),
            problem(
                WrongType,
                "/areas/0/questions/1/keying",
                "expected one of: forward, reverse, found a number",
                None,
            ),
            problem(WrongType, "/translations", "expected a list, found a number", None),
            problem(WrongType, "/scoring", "expected an object, found a number", None),
        ],
    ),
    (
        "wrong_types_object",
        &[
            problem(WrongType, "/format", "expected one of: ilt-framework/1, found an object", None),
            problem(WrongType, "/title/en", "expected text, found an object", None),
            problem(
                WrongType,
                "/attribution/0/relation",
                "expected one of: original, adapted, verbatim, found an object",
                None,
            ),
            problem(WrongType, "/scales/0/points/0/value", "expected a whole number, found an object", None),
            problem(
                WrongType,
                "/areas",
                "expected a list, found an object",
                Some(
                    "`planning` is the `id` of an element: write `- id: planning` and its other fields below that; in JSON `[{\"id\": \"planning\", ...}]`",
                ),
            ),
            problem(
                WrongType,
                "/roles",
                "expected a list, found an object",
                Some("each element of a list begins with a dash: `- `; in JSON brackets stand around them"),
            ),
        ],
    ),
];

#[test]
fn every_problem_of_every_file_is_told() {
    for (name, expected) in FILES {
        let json = files::read("invalid", name);
        let problems = Framework::from_json(&json).expect_err(name);
        assert_problems(name, &problems, expected);
    }
}

#[test]
fn every_file_is_in_the_table() {
    let table: Vec<String> = FILES.iter().map(|(name, _)| (*name).to_owned()).collect();
    assert_eq!(table, files::names("invalid"));
}

#[test]
fn every_code_that_a_framework_can_raise_is_in_the_table() {
    let told: BTreeSet<Code> = FILES.iter().flat_map(|(_, problems)| problems.iter().map(|p| p.code)).collect();
    // codes stand in `Code::ALL` room after room: any document, frameworks, their warnings, and then overlays
    let of_files = [NotYaml, YamlOnly, TooLarge];
    let of_frameworks: BTreeSet<Code> = Code::ALL
        .iter()
        .copied()
        .take_while(|code| *code != WrongBase)
        .filter(|code| code.stage() != Stage::Review && !of_files.contains(code))
        .collect();
    assert_eq!(told, of_frameworks);
}

#[test]
fn serde_tells_the_same_problems() {
    for (name, expected) in FILES {
        let json = files::read("invalid", name);
        let error = serde_json::from_str::<Framework>(&json).expect_err(name).to_string();
        if expected.iter().any(|problem| problem.code == NotJson) {
            continue; // serde_json says it in its own words
        }
        let problems = Framework::from_json(&json).expect_err(name);
        assert_eq!(error, problems.to_string(), "{name}");
    }
}

#[test]
fn ten_mistakes_are_ten_problems_also_through_serde() {
    let json = files::read("invalid", "ten_mistakes");
    let (_, expected) = FILES.iter().find(|(name, _)| *name == "ten_mistakes").unwrap();
    assert_eq!(expected.len(), 10);
    let codes: BTreeSet<Code> = expected.iter().map(|problem| problem.code).collect();
    assert_eq!(codes.len(), 10, "ten different mistakes");
    assert_eq!(Framework::from_json(&json).unwrap_err().len(), 10);

    let error = serde_json::from_str::<Framework>(&json).unwrap_err().to_string();
    for problem in *expected {
        assert!(error.contains(problem.message), "{}", problem.message);
        assert!(error.contains(&format!("at {}", problem.at)), "{}", problem.at);
    }
}
