//! Every file under `corpus/overlays/invalid`, and everything that is said about it.

use std::collections::BTreeSet;

use ilt::diagnostic::Code::{self, *};
use ilt::diagnostic::Stage;
use ilt::overlay::Overlay;
use ilt::overlay::document::OverlayDocument;

use crate::files::{self, BASE};
use crate::problem::{Problem, assert_problems, problem};

/// For each file its problems: all of them, and no others.
const FILES: &[(&str, &[Problem])] = &[
    (
        "bad_base",
        &[
            problem(UnknownField, "/base/Version", "there is no field `Version`", Some("did you mean `version`?")),
            problem(WrongType, "/base/id", "expected text, found a number", Some("put it in quotes: \"7\"")),
            problem(MissingField, "/base/digest", "the field `digest` is missing", None),
        ],
    ),
    (
        "bad_digest",
        &[
            problem(
                BadDigest,
                "/base/digest",
                "`5FE1B43C` is no digest",
                Some(
                    "write `digest: sha256:473ba5c3dd6b3322e88eacbd5fe75c52e7cc08f7478ba37eb4fbd995d8322a97`, which is that of `county_ilt` 2.1.0 as it is here",
                ),
            ),
            problem(UnknownTarget, "/areas/0/id", "the base has no area `planing`", Some("did you mean `planning`?")),
        ],
    ),
    (
        "bad_ids",
        &[
            problem(
                UnknownTarget,
                "/areas/1/questions/0/id",
                "the base has no question `Shares Plans`",
                Some("did you mean `shares_plans`?"),
            ),
            problem(
                BadId,
                "/attribution/0/origin/from",
                "`State` cannot be an id: an id starts with a small letter from a to z, not with `S`",
                Some("write `state`, for example"),
            ),
            problem(
                BadId,
                "/scales/0/id",
                "`Yes/No` cannot be an id: an id starts with a small letter from a to z, not with `Y`",
                Some("write `yes_no`, for example"),
            ),
            problem(
                BadId,
                "/scales/0/points/1/id",
                "`Yes` cannot be an id: an id starts with a small letter from a to z, not with `Y`",
                Some("write `yes`, for example"),
            ),
            problem(
                BadId,
                "/areas/0/id",
                "`Languages` cannot be an id: an id starts with a small letter from a to z, not with `L`",
                Some("write `languages`, for example"),
            ),
            problem(
                BadId,
                "/areas/0/questions/0/id",
                "`has-interpreters` cannot be an id: an id is made of small letters, digits and underscores, and `-` is none of them",
                Some("write `has_interpreters`, for example"),
            ),
            problem(
                BadId,
                "/areas/1/id",
                "`Planning` cannot be an id: an id starts with a small letter from a to z, not with `P`",
                Some("write `planning`, for example"),
            ),
            problem(
                BadId,
                "/roles/0/id",
                "`1st_aide` cannot be an id: an id starts with a small letter from a to z, not with `1`",
                Some("write `st_aide`, for example"),
            ),
            problem(BadId, "/prompts/0/id", "`` cannot be an id: an id cannot be empty", None),
            problem(
                BadId,
                "/retired/0/id",
                "`Bus driver` cannot be an id: an id starts with a small letter from a to z, not with `B`",
                Some("write `bus_driver`, for example"),
            ),
        ],
    ),
    (
        "bad_languages",
        &[
            problem(
                DuplicateTranslation,
                "/translations/1/language",
                "`en` is the default language, which is no translation",
                Some("list only the languages besides the default language"),
            ),
            problem(
                BadLanguage,
                "/translations/0/language",
                "`es_MX` is not a language tag",
                Some("a tag has hyphens, not underscores: write `es-MX`"),
            ),
            problem(
                BadLanguage,
                "/title/en_US",
                "`en_US` is not a language tag",
                Some("a tag has hyphens, not underscores: write `en-US`"),
            ),
            problem(
                BadLanguage,
                "/roles/0/label/spanish please",
                "`spanish please` is not a language tag",
                Some("write a tag such as `en`, `es` or `es-MX`"),
            ),
        ],
    ),
    (
        "bad_names",
        &[
            problem(
                BadId,
                "/id",
                "`Two Rivers` cannot be an id: an id starts with a small letter from a to z, not with `T`",
                Some("write `two_rivers`, for example"),
            ),
            problem(
                BadVersion,
                "/version",
                "`1.0` is not a version",
                Some("a version is three numbers with dots, such as 1.0.0 (SemVer)"),
            ),
        ],
    ),
    (
        "bad_origins",
        &[
            problem(
                UnknownOrigin,
                "/attribution/0/origin/from",
                "`town_ilt` is no framework of the lineage",
                Some("name one of: state_ilt, county_ilt, two_rivers_ilt; or leave the origin out"),
            ),
            problem(
                UnknownOrigin,
                "/attribution/1/origin/adapted_by/0/framework",
                "`county_itl` is no framework of the lineage",
                Some("did you mean `county_ilt`?"),
            ),
        ],
    ),
    (
        "bad_placements",
        &[
            problem(
                BadPlacement,
                "/areas/0/before",
                "`planning` stands in one place, and two are given",
                Some("keep one of `after`, `before` and `first`"),
            )
            .and("/areas/0/after", "this is the other one"),
            problem(
                BadPlacement,
                "/areas/0/first",
                "`planning` stands in one place, and two are given",
                Some("keep one of `after`, `before` and `first`"),
            )
            .and("/areas/0/after", "this is the other one"),
            problem(BadPlacement, "/areas/1/after", "`teamwork` cannot stand beside itself", Some("name another one")),
            problem(
                BadPlacement,
                "/areas/2/questions/1/after",
                "`hears_families` and `greets_families` are placed beside one another in a circle",
                Some("place one of them beside something else, or `first`"),
            ),
            problem(
                BadPlacement,
                "/roles/1/before",
                "`teacher` and `aide` are placed beside one another in a circle",
                Some("place one of them beside something else, or `first`"),
            ),
        ],
    ),
    (
        "bad_scales",
        &[
            problem(
                UnknownPoint,
                "/scales/0/unfavorable/2",
                "the scale has no point `offten`",
                Some("did you mean `often`?"),
            ),
            problem(
                SetNotSegment,
                "/scales/0/favorable",
                "the favorable points of `frequency` are not the upper end of the scale",
                Some("list the uppermost points without a gap"),
            ),
            problem(
                ValuesNotIncreasing,
                "/scales/0",
                "the value `3` of `often` does not lie above the value `3` of `rarely`: `points/2/value` of the scale `frequency`",
                Some("put the points in order from the lowest to the highest value"),
            ),
            problem(
                BadPositions,
                "/scales/1",
                "the last point stands at `3` and not at the span, `4`: `points/2/position` of the scale `agreement`",
                Some(
                    "give every point a `position`, the first 0, the last the scale's `span`, each above the one before; or leave both out and the points are evenly spaced",
                ),
            ),
            problem(
                SetsOverlap,
                "/scales/1/favorable/1",
                "the point `partly` is favorable and unfavorable",
                Some("a point is on one side, or on none"),
            )
            .and("/scales/1/unfavorable/1", "it stands here too"),
            problem(
                EmptySet,
                "/scales/2/favorable",
                "the scale `stars` has no favorable points",
                Some("name at least one point"),
            ),
            problem(
                DuplicateId,
                "/scales/2/points/2/id",
                "the id `one` stands for two points of the scale",
                Some("give one of the two an id of its own"),
            )
            .and("/scales/2/points/0/id", "it stands here first"),
            problem(
                ValuesNotIncreasing,
                "/scales/2/points/1/value",
                "the value `1` of `two` does not lie above the value `2` of `one`",
                Some("put the points in order from the lowest to the highest value"),
            ),
        ],
    ),
    (
        "bad_scoring",
        &[
            problem(BadFraction, "/scoring/poor_fit_at_least", "the threshold `1` is a number", Some("write \"1\"")),
            problem(OutOfRange, "/scoring/minimum_n", "`2` is outside its range: a whole number from 3 to 1000", None),
            problem(BadFraction, "/scoring/minimum_coverage", "`0.5` is no threshold", Some("write \"1/2\"")),
            problem(OutOfRange, "/scoring/places", "`5` is outside its range: a whole number from 0 to 4", None),
            problem(
                BadFraction,
                "/scoring/strength/favorable_at_least",
                "`3/2` is no threshold",
                Some("a threshold is a fraction from 0 to 1 in text form, such as \"2/3\""),
            ),
            problem(OutOfRange, "/priorities/cap", "`0` is outside its range: a whole number from 1 to 1000", None),
            problem(
                OutOfRange,
                "/disclosure/threshold",
                "`1001` is outside its range: a whole number from 3 to 1000",
                None,
            ),
        ],
    ),
    (
        "bad_versions",
        &[
            problem(
                BadVersion,
                "/version",
                "`1.0.0-aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa…` is not a version",
                Some("a version is three numbers with dots, such as 1.0.0 (SemVer)"),
            ),
            problem(
                BadVersion,
                "/retired/0/version",
                "`v1` is not a version",
                Some("a version is three numbers with dots, such as 1.0.0 (SemVer)"),
            ),
        ],
    ),
    (
        "blank_texts",
        &[
            problem(
                BlankText,
                "/stem",
                "this text is in no language",
                Some("write it in at least one language, or leave the field out"),
            ),
            problem(
                BlankText,
                "/areas/1/hide_because",
                "there is nothing to read in this text",
                Some("write the text, or leave the field out if it is optional"),
            ),
            problem(
                BlankText,
                "/areas/0/questions/0/text",
                "this text is in no language",
                Some("write it in at least one language, or leave the field out"),
            ),
            problem(
                BlankText,
                "/roles/1/hide_because",
                "there is nothing to read in this text",
                Some("write the text, or leave the field out if it is optional"),
            ),
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
                "/additions/0",
                "there is nothing to read in this text",
                Some("write the text, or leave the field out if it is optional"),
            ),
            problem(
                BlankText,
                "/areas/0/title/es",
                "there is nothing to read in this text",
                Some("write the text, or leave the field out if it is optional"),
            ),
            problem(
                BlankText,
                "/roles/0/label",
                "there is nothing to read in this text",
                Some("write the text, or leave the field out if it is optional"),
            ),
        ],
    ),
    (
        "changed_base",
        &[
            problem(
                ChangedBase,
                "/base/digest",
                "`county_ilt` `2.1.0` says something else than when this overlay was written",
                Some(
                    "see what changed in the base, and then write `sha256:473ba5c3dd6b3322e88eacbd5fe75c52e7cc08f7478ba37eb4fbd995d8322a97`",
                ),
            ),
            problem(UnknownTarget, "/areas/0/id", "the base has no area `planing`", Some("did you mean `planning`?")),
        ],
    ),
    (
        "codes_and_cuts",
        &[
            problem(MissingField, "/areas/1/cuts/1/at_least", "the field `at_least` is missing", None),
            problem(
                IncompleteAddition,
                "/scales/0/non_responses/dont_know",
                "the new non-response `dont_know` lacks `label`",
                Some("a new non-response needs `label`"),
            ),
            problem(
                DuplicateCode,
                "/scales/0/points/1/code",
                "the code `0` stands for two points of the scale",
                Some("give one of the two a code of its own, or leave it out"),
            )
            .and("/scales/0/points/0/code", "it stands here first"),
            problem(
                DuplicateCode,
                "/areas/0/code",
                "the code `P` stands for two areas",
                Some("give one of the two a code of its own, or leave it out"),
            ),
            problem(
                DuplicateCode,
                "/areas/0/questions/0/code",
                "the code `P1` stands for two questions",
                Some("give one of the two a code of its own, or leave it out"),
            ),
            problem(BadFraction, "/areas/1/cuts/0/at_least", "`50%` is no threshold", Some("write \"1/2\"")),
            problem(
                CutsNotRising,
                "/areas/0/cuts/1/at_least",
                "the cut at `1/2` does not lie above the one at `1/2`",
                Some("put the cuts in order from the lowest to the highest, each once"),
            )
            .and("/areas/0/cuts/0/at_least", "the one before stands here"),
            problem(
                BlankText,
                "/areas/0/questions/1/code",
                "there is nothing to read in this text",
                Some("write the text, or leave the field out if it is optional"),
            ),
            problem(
                ImportanceNotAsked,
                "/priorities/importance_first",
                "opportunities rank by importance, and nobody is asked for it",
                Some("write `asks_importance: true`, or leave this out"),
            ),
        ],
    ),
    (
        "contradictions",
        &[
            problem(
                OverlayConflict,
                "/scales/1/replaces",
                "`growth` is replaced here",
                Some("decide which of the two is meant, and delete the other"),
            )
            .and("/scales/0/replaces", "this contradicts it"),
            problem(
                OverlayConflict,
                "/areas/0/questions/0/cosmetic",
                "this says that people answer as before, and the new revision says that they do not",
                Some("decide which of the two is meant, and delete the other"),
            )
            .and("/areas/0/questions/0/revision", "this contradicts it"),
            problem(
                OverlayConflict,
                "/areas/0/questions/0/text",
                "the question `shares_plans` is hidden, so nothing can be changed in it",
                Some("decide which of the two is meant, and delete the other"),
            )
            .and("/areas/0/hide_because", "this contradicts it"),
            problem(
                OverlayConflict,
                "/areas/1/questions/0/text",
                "the question `hears_families` is hidden, so nothing can be changed in it",
                Some("decide which of the two is meant, and delete the other"),
            )
            .and("/areas/1/questions/0/hide_because", "this contradicts it"),
            problem(
                OverlayConflict,
                "/areas/0/questions/2/from",
                "`planning` is hidden, so `greets_families` cannot stand in it",
                Some("decide which of the two is meant, and delete the other"),
            )
            .and("/areas/0/hide_because", "this contradicts it"),
            problem(
                OverlayConflict,
                "/areas/0/questions/1",
                "`planning` is hidden, so `plans_ahead` cannot stand in it",
                Some("decide which of the two is meant, and delete the other"),
            )
            .and("/areas/0/hide_because", "this contradicts it"),
            problem(
                OverlayConflict,
                "/areas/0/first",
                "the area `planning` is hidden, so nothing can be changed in it",
                Some("decide which of the two is meant, and delete the other"),
            )
            .and("/areas/0/hide_because", "this contradicts it"),
            problem(
                OverlayConflict,
                "/roles/0/label",
                "the role `coach` is hidden, so nothing can be changed in it",
                Some("decide which of the two is meant, and delete the other"),
            )
            .and("/roles/0/hide_because", "this contradicts it"),
            problem(
                OverlayConflict,
                "/prompts/0/text",
                "the prompt `look_again` is hidden, so nothing can be changed in it",
                Some("decide which of the two is meant, and delete the other"),
            )
            .and("/prompts/0/hide_because", "this contradicts it"),
            problem(
                OverlayConflict,
                "/scales/2/kind",
                "the scale `growth` is replaced, so nothing can be changed in it",
                Some("decide which of the two is meant, and delete the other"),
            )
            .and("/scales/1/replaces", "this contradicts it"),
            problem(
                EmptyArea,
                "/areas/0/questions/2/from",
                "the area `families` has no questions left",
                Some("hide the area itself, too, by `hide_because`"),
            ),
        ],
    ),
    (
        "control_characters",
        &[
            problem(
                ControlCharacter,
                "/areas/0/hide_because",
                "an escape character (U+001B) stands before the word `[1mnone.`",
                Some("take it out: readers see nothing there, a terminal obeys it, and a database may refuse it"),
            ),
            problem(
                BlankText,
                "/roles/0/hide_because",
                "there is nothing to read in this text",
                Some(
                    "what stands here holds a zero-width space (U+200B); write the text, or leave the field out if it is optional",
                ),
            ),
            problem(
                ControlCharacter,
                "/title/en",
                "a control character (U+0007) stands before the word `Rivers`",
                Some("take it out: readers see nothing there, a terminal obeys it, and a database may refuse it"),
            ),
            problem(
                ControlCharacter,
                "/title/es",
                "a control character (U+007F) stands after the word `ríos`",
                Some("take it out: readers see nothing there, a terminal obeys it, and a database may refuse it"),
            ),
        ],
    ),
    (
        "descriptors",
        &[
            problem(
                UndeclaredRewording,
                "/areas/0/questions/0/text",
                "the words of `shares_plans` change, and nothing says whether people answer as before",
                Some("raise `revision` to 2 if they mean something else now; write `cosmetic: true` if they do not"),
            ),
            problem(
                OverlayConflict,
                "/areas/0/questions/2/cosmetic",
                "this says that people answer as before, and the new revision says that they do not",
                Some("decide which of the two is meant, and delete the other"),
            )
            .and("/areas/0/questions/2/revision", "this contradicts it"),
            problem(
                UnknownPoint,
                "/areas/0/questions/1/descriptors/alway",
                "the scale `frequency` has no point `alway`",
                Some("did you mean `always`?"),
            ),
            problem(
                UnknownPoint,
                "/areas/1/questions/0/descriptors/agree",
                "the scale `growth` has no point `agree`",
                Some("the points are: beginning, growing, rooted"),
            ),
        ],
    ),
    (
        "duplicate_targets",
        &[
            problem(DuplicateId, "/cosmetic/1", "`stem` stands here twice", Some("keep one and delete the other")),
            problem(
                DuplicateTarget,
                "/scales/1/id",
                "the scale `agreement` has two entries in this overlay",
                Some("put everything about it into one entry; where two different ones are meant, give one of them another id"),
            )
            .and("/scales/0/id", "the other one stands here"),
            problem(
                DuplicateTarget,
                "/scales/0/points/1/id",
                "the point `agree` has two entries in this overlay",
                Some("put everything about it into one entry; where two different ones are meant, give one of them another id"),
            )
            .and("/scales/0/points/0/id", "the other one stands here"),
            problem(
                DuplicateTarget,
                "/areas/2/id",
                "the area `planning` has two entries in this overlay",
                Some("put everything about it into one entry; where two different ones are meant, give one of them another id"),
            )
            .and("/areas/0/id", "the other one stands here"),
            problem(
                DuplicateTarget,
                "/areas/0/questions/1/id",
                "the question `shares_plans` has two entries in this overlay",
                Some("put everything about it into one entry; where two different ones are meant, give one of them another id"),
            )
            .and("/areas/0/questions/0/id", "the other one stands here"),
            problem(
                DuplicateTarget,
                "/areas/1/questions/0/id",
                "the question `shares_plans` has two entries in this overlay",
                Some("put everything about it into one entry; where two different ones are meant, give one of them another id"),
            )
            .and("/areas/0/questions/0/id", "the other one stands here"),
            problem(
                DuplicateTarget,
                "/roles/1/id",
                "the role `aide` has two entries in this overlay",
                Some("put everything about it into one entry; where two different ones are meant, give one of them another id"),
            )
            .and("/roles/0/id", "the other one stands here"),
            problem(
                DuplicateTarget,
                "/prompts/1/id",
                "the prompt `first_look` has two entries in this overlay",
                Some("put everything about it into one entry; where two different ones are meant, give one of them another id"),
            )
            .and("/prompts/0/id", "the other one stands here"),
        ],
    ),
    (
        "duplicate_words",
        &[problem(
            DuplicateId,
            "/areas/0/questions/0/non_responses/1",
            "`not_applicable` stands here twice",
            Some("keep one and delete the other"),
        )],
    ),
    (
        "empty_areas",
        &[
            problem(
                IncompleteAddition,
                "/areas/2",
                "the new area `languages` lacks `questions`",
                Some("a new area needs `title` and `questions`"),
            ),
            problem(
                EmptyArea,
                "/areas/1/questions/0/hide_because",
                "the area `families` has no questions left",
                Some("hide the area itself, too, by `hide_because`"),
            ),
        ],
    ),
    (
        "empty_object",
        &[
            problem(MissingField, "/format", "the field `format` is missing", None),
            problem(MissingField, "/id", "the field `id` is missing", None),
            problem(MissingField, "/version", "the field `version` is missing", None),
            problem(MissingField, "/base", "the field `base` is missing", None),
        ],
    ),
    (
        "equal_keys",
        &[
            problem(
                EqualKeys,
                "/title",
                "`title` stands here twice, and only one of the two could count",
                Some("keep one and delete the other"),
            ),
            problem(
                EqualKeys,
                "/areas/0/questions",
                "`questions` stands here twice, and only one of the two could count",
                Some("keep one and delete the other"),
            ),
        ],
    ),
    (
        "equal_languages",
        &[
            problem(
                EqualKeys,
                "/title/EN",
                "`EN` stands for the language `en`, which is here already",
                Some("keep one and delete the other"),
            )
            .and("/title/en", "it stands here first"),
            problem(
                BlankText,
                "/areas/0/title/ES",
                "there is nothing to read in this text",
                Some("write the text, or leave the field out if it is optional"),
            ),
            problem(
                EqualKeys,
                "/areas/0/title/ES",
                "`ES` stands for the language `es`, which is here already",
                Some("keep one and delete the other"),
            )
            .and("/areas/0/title/es", "it stands here first"),
            problem(
                EqualKeys,
                "/areas/0/questions/0/text/es-MX",
                "`es-MX` stands for the language `es-MX`, which is here already",
                Some("keep one and delete the other"),
            )
            .and("/areas/0/questions/0/text/es-mx", "it stands here first"),
        ],
    ),
    (
        "id_collisions",
        &[
            problem(
                IdCollision,
                "/scales/0/id",
                "`agreement` is a scale of the base, and only a new scale replaces another",
                Some("give the new scale an id of its own"),
            ),
            problem(
                IdCollision,
                "/areas/0/id",
                "`shares_plans` is the id of a question already",
                Some("areas and questions share their ids: give what is new an id of its own"),
            ),
            problem(
                IdCollision,
                "/areas/1/questions/0/id",
                "`families` is the id of an area already",
                Some("areas and questions share their ids: give what is new an id of its own"),
            ),
            problem(
                IdCollision,
                "/areas/2/questions/0/id",
                "`languages` is the id of an area already",
                Some("areas and questions share their ids: give what is new an id of its own"),
            ),
        ],
    ),
    (
        "incomplete_additions",
        &[
            problem(
                IncompleteAddition,
                "/scales/0/points/0",
                "the new point `one` lacks `label`",
                Some("a new point needs `value` and `label`"),
            ),
            problem(
                IncompleteAddition,
                "/scales/0/points/1",
                "the new point `two` lacks `value` and `label`",
                Some("a new point needs `value` and `label`"),
            ),
            problem(
                IncompleteAddition,
                "/scales/1",
                "the new scale `levels` lacks `favorable` and `unfavorable`",
                Some("a new scale needs `points`, `favorable` and `unfavorable`"),
            ),
            problem(
                IncompleteAddition,
                "/areas/1",
                "the new area `languages` lacks `questions`",
                Some("a new area needs `title` and `questions`"),
            ),
            problem(
                IncompleteAddition,
                "/areas/2",
                "the new area `music` lacks `title`",
                Some("a new area needs `title` and `questions`"),
            ),
            problem(
                IncompleteAddition,
                "/areas/0/questions/0",
                "the new question `plans_ahead` lacks `scale`",
                Some("a new question needs `text` and `scale`"),
            ),
            problem(
                IncompleteAddition,
                "/areas/0/questions/1",
                "the new question `sees_far` lacks `text`",
                Some("a new question needs `text` and `scale`"),
            ),
            problem(
                IncompleteAddition,
                "/prompts/0",
                "the new prompt `whose_language` lacks `trigger` and `scope`",
                Some("a new prompt needs `phase`, `trigger`, `scope` and `text`"),
            ),
            problem(
                TooFewPoints,
                "/scales/2/points",
                "the scale `heights` has 1 of the two points that a scale needs at least",
                None,
            ),
        ],
    ),
    (
        "incomplete_translations",
        &[
            problem(
                IncompleteTranslation,
                "/stem",
                "`es` is declared complete, and this text is not in it",
                Some("add the text, or leave `complete` out until every text is translated"),
            )
            .and("/translations/0/complete", "`es` is declared complete here"),
            problem(
                IncompleteTranslation,
                "/areas/0/questions/1/text",
                "`es` is declared complete, and this text is not in it",
                Some("add the text, or leave `complete` out until every text is translated"),
            )
            .and("/translations/0/complete", "`es` is declared complete here"),
            problem(
                IncompleteTranslation,
                "/translations/0/complete",
                "`es` is declared complete, and this text is not in it: `label` of the role `coach`",
                Some("add the text, or leave `complete` out until every text is translated"),
            ),
        ],
    ),
    (
        "looser_disclosure",
        &[
            problem(
                LooserDisclosure,
                "/disclosure/threshold",
                "the threshold `4` is lower than the base's, `5`",
                Some("confidentiality can only be made stricter"),
            ),
            problem(
                LooserDisclosure,
                "/disclosure/open_mode",
                "the base rules open mode out, and this would allow it",
                Some("confidentiality can only be made stricter"),
            ),
        ],
    ),
    (
        "looser_than_any",
        &[problem(
            LooserDisclosure,
            "/disclosure/threshold",
            "the threshold `2` is lower than the base's, `5`",
            Some("confidentiality can only be made stricter"),
        )],
    ),
    (
        "name_of_the_base_itself",
        &[problem(
            IdCollision,
            "/id",
            "`county_ilt` is the framework that this overlay changes",
            Some("what it makes is a framework of your own: give it an id of its own"),
        )],
    ),
    (
        "names_of_the_base",
        &[problem(
            IdCollision,
            "/id",
            "`state_ilt` is one that the base came from",
            Some("what it makes is a framework of your own: give it an id of its own"),
        )],
    ),
    (
        "no_default_language",
        &[
            problem(
                MissingDefaultLanguage,
                "/additions/0",
                "this text has no `en`, the framework's default language",
                Some("add a text under `en`"),
            ),
            problem(
                MissingDefaultLanguage,
                "/areas/0/questions/0/text",
                "this text has no `en`, the framework's default language",
                Some("add a text under `en`"),
            ),
            problem(
                MissingDefaultLanguage,
                "/areas/1/title",
                "this text has no `en`, the framework's default language",
                Some("add a text under `en`"),
            ),
            problem(
                MissingDefaultLanguage,
                "/roles/0/label",
                "this text has no `en`, the framework's default language",
                Some("add a text under `en`"),
            ),
        ],
    ),
    (
        "non_responses_taken_out",
        &[
            problem(
                UnknownTarget,
                "/scales/0/non_responses/dont_know/offered",
                "the scale `frequency` does not offer `dont_know`",
                Some("there is nothing to take out"),
            ),
            problem(
                IncompleteAddition,
                "/scales/2/non_responses/dont_know",
                "the new non-response `dont_know` lacks `label`",
                Some("a new non-response needs `label`"),
            ),
            problem(
                OverlayConflict,
                "/scales/0/non_responses/not_applicable/label",
                "`not_applicable` is taken out, so nothing can be changed in it",
                Some("decide which of the two is meant, and delete the other"),
            )
            .and("/scales/0/non_responses/not_applicable/offered", "this contradicts it"),
            problem(
                NonResponseNotOffered,
                "/areas/0/questions/0/non_responses/0",
                "the scale `agreement` does not offer `dont_know`",
                Some("add it to the scale's `non_responses` with a label"),
            ),
        ],
    ),
    (
        "not_json_cut_off",
        &[problem(
            NotJson,
            "",
            "this is not JSON: the text ends inside a string at line 6 column 18",
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
        "not_removable",
        &[problem(
            NotRemovable,
            "/areas/0/hide_because",
            "the question `speaks_up` cannot be left out: the base says that every team is asked it",
            Some("move it to another area, or keep this one"),
        )],
    ),
    (
        "not_removable_by_itself",
        &[problem(
            NotRemovable,
            "/areas/0/questions/0/hide_because",
            "the question `speaks_up` cannot be left out: the base says that every team is asked it",
            Some("keep it; you may say it in other words or move it to another area"),
        )],
    ),
    (
        "nothing_left",
        &[
            problem(
                NotRemovable,
                "/areas/1/hide_because",
                "the question `speaks_up` cannot be left out: the base says that every team is asked it",
                Some("move it to another area, or keep this one"),
            ),
            problem(EmptyList, "/areas", "there are no areas, and a framework needs at least one", None),
        ],
    ),
    (
        "out_of_range",
        &[
            problem(
                RevisionNotRaised,
                "/scales/1/revision",
                "the revision `0` of `agreement` is not higher than the base's, `1`",
                Some("write 2, or leave it out if people answer as before"),
            ),
            problem(
                OutOfRange,
                "/scales/0/points/0/value",
                "`1000001` is outside its range: a whole number from -1000000 to 1000000",
                None,
            ),
            problem(OutOfRange, "/scales/1/span", "`0` is outside its range: a whole number from 1 to 1000000", None),
            problem(
                OutOfRange,
                "/areas/0/questions/0/weight",
                "`0` is outside its range: a whole number from 1 to 1000",
                None,
            ),
            problem(
                OutOfRange,
                "/areas/0/questions/1/revision",
                "`1000001` is outside its range: a whole number from 1 to 1000000",
                None,
            ),
        ],
    ),
    (
        "reserved_ids",
        &[
            problem(
                ReservedId,
                "/scales/0/points/2/id",
                "`dont_know` is no point: it says that there is no answer",
                Some("declare it under the scale's `non_responses` with a label"),
            ),
            problem(
                ReservedId,
                "/areas/0/id",
                "`constructor` cannot be the id of an area or a question: in JavaScript every object has something of that name",
                Some("write `constructors`, for example"),
            ),
        ],
    ),
    (
        "retired_ids",
        &[
            problem(
                RetiredId,
                "/retired/2/id",
                "the question `shares_plans` is there, so its id is not retired",
                Some("to leave it out, say why under `hide_because` in its own entry: that retires its id"),
            ),
            problem(
                RetiredId,
                "/retired/3/id",
                "the scale `growth` is there, so its id is not retired",
                Some("add a scale that `replaces` it: that retires its id"),
            ),
            problem(
                DuplicateId,
                "/retired/4/id",
                "the question `keeps_minutes` is left out by this overlay, which retires its id",
                Some("delete this entry"),
            ),
            problem(
                DuplicateId,
                "/retired/7/id",
                "the base retired the question `data_walls` already",
                Some("delete this entry"),
            ),
            problem(
                RetiredId,
                "/roles/0/id",
                "the id `dean` is retired",
                Some("give it an id that was never used: old answers stand under the retired one"),
            ),
            problem(
                RetiredId,
                "/areas/0/questions/0/id",
                "the id `older_walls` is retired",
                Some("give it an id that was never used: old answers stand under the retired one"),
            )
            .and("/retired/1/id", "it is retired here"),
            problem(
                RetiredId,
                "/areas/1/id",
                "the id `walls` is retired",
                Some("give it an id that was never used: old answers stand under the retired one"),
            )
            .and("/retired/0/id", "it is retired here"),
            problem(
                DuplicateId,
                "/retired/6/id",
                "the id `aide` is retired twice",
                Some("keep one and delete the other"),
            )
            .and("/retired/5/id", "it stands here first"),
        ],
    ),
    (
        "revisions_not_raised",
        &[
            problem(
                RevisionNotRaised,
                "/scales/0/revision",
                "the revision `2` of `frequency` is not higher than the base's, `2`",
                Some("write 3, or leave it out if people answer as before"),
            ),
            problem(
                RevisionNotRaised,
                "/areas/0/questions/0/revision",
                "the revision `1` of `shares_plans` is not higher than the base's, `1`",
                Some("write 2, or leave it out if people answer as before"),
            ),
            problem(
                RevisionNotRaised,
                "/areas/0/questions/1/revision",
                "the revision `2` of `visits_classes` is not higher than the base's, `3`",
                Some("write 4, or leave it out if people answer as before"),
            ),
        ],
    ),
    ("root_is_a_list", &[problem(WrongType, "", "expected an object, found a list", None)]),
    (
        "scales_of_questions",
        &[
            problem(
                UnknownScale,
                "/areas/0/questions/2/scale",
                "the scale `frequency` is replaced by `levels`",
                Some("write `scale: levels`"),
            ),
            problem(
                UnknownScale,
                "/areas/0/questions/0/scale",
                "there is no scale `freqency`",
                Some("the scales are: levels, agreement, growth"),
            ),
            problem(
                NonResponseNotOffered,
                "/areas/0/questions/1/non_responses/0",
                "the scale `levels` does not offer `not_applicable`",
                Some("add it to the scale's `non_responses` with a label"),
            ),
            problem(
                UnknownScale,
                "/areas/0/questions/3/scale",
                "there is no scale `stars`",
                Some("the scales are: levels, agreement, growth"),
            ),
            problem(
                NonResponseNotOffered,
                "/areas/1/questions/0/non_responses/0",
                "the scale `growth` does not offer `dont_know`",
                Some("add it to the scale's `non_responses` with a label"),
            ),
        ],
    ),
    (
        "ten_mistakes",
        &[
            problem(UnknownField, "/titel", "there is no field `titel`", Some("did you mean `title`?")),
            problem(
                UnknownTarget,
                "/scales/0/points/0/id",
                "the scale `frequency` has no point `oftn`",
                Some("did you mean `often`?"),
            ),
            problem(BadPlacement, "/areas/0/after", "`planning` cannot stand beside itself", Some("name another one")),
            problem(
                UndeclaredRewording,
                "/areas/0/questions/0/text",
                "the words of `shares_plans` change, and nothing says whether people answer as before",
                Some("raise `revision` to 2 if they mean something else now; write `cosmetic: true` if they do not"),
            ),
            problem(
                WrongArea,
                "/areas/0/questions/1/id",
                "the question `hears_families` stands in the area `families`, and not in this one",
                Some("to move it here, add `from: families`; to change it where it is, list it under `families`"),
            ),
            problem(
                IncompleteAddition,
                "/areas/0/questions/2",
                "the new question `plans_ahead` lacks `scale`",
                Some("a new question needs `text` and `scale`"),
            ),
            problem(
                RevisionNotRaised,
                "/areas/0/questions/3/revision",
                "the revision `3` of `visits_classes` is not higher than the base's, `3`",
                Some("write 4, or leave it out if people answer as before"),
            ),
            problem(
                LooserDisclosure,
                "/disclosure/threshold",
                "the threshold `3` is lower than the base's, `5`",
                Some("confidentiality can only be made stricter"),
            ),
            problem(
                NotRemovable,
                "/areas/1/questions/0/hide_because",
                "the question `speaks_up` cannot be left out: the base says that every team is asked it",
                Some("keep it; you may say it in other words or move it to another area"),
            ),
            problem(
                RetiredId,
                "/roles/0/id",
                "the id `dean` is retired",
                Some("give it an id that was never used: old answers stand under the retired one"),
            ),
        ],
    ),
    (
        "texts_too_long",
        &[problem(
            TextTooLong,
            "/title",
            "this text has 4001 characters, and 4000 are the most; 1 more text is too long",
            None,
        )],
    ),
    (
        "too_deep",
        &[problem(
            TooLarge,
            "",
            "lists and objects are nested more than 64 deep",
            Some("no document goes deeper than 10; check the brackets and the indentation"),
        )],
    ),
    (
        "too_many",
        &[
            problem(TooMany, "/additions", "there are 51 entries in `additions`, and 50 are the most", None),
            problem(TooMany, "/scales/0/points", "there are 21 entries in `points`, and 20 are the most", None),
        ],
    ),
    (
        "too_many_with_those_of_the_base",
        &[problem(
            TooMany,
            "/additions",
            "there are 51 entries in `additions`, and 50 are the most",
            Some("what the base has counts, too"),
        )],
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
                "/translations/4/language",
                "`en` is the default language, which is no translation",
                Some("list only the languages besides the default language"),
            ),
            problem(
                DuplicateTranslation,
                "/translations/2/language",
                "`vi` is listed twice",
                Some("keep one and delete the other"),
            ),
        ],
    ),
    (
        "triggers_out_of_scope",
        &[
            problem(
                TriggerOutOfScope,
                "/prompts/0",
                "the trigger `always` never fires in the scope `area`: `trigger` of the prompt `first_look`",
                Some("its scope can be: team"),
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
                "the trigger `mixed` never fires in the scope `team`",
                Some("its scope can be: area"),
            ),
        ],
    ),
    (
        "undeclared_rewordings",
        &[
            problem(
                UndeclaredRewording,
                "/stem",
                "the words of the stem change, and nothing says whether people answer as before",
                Some(
                    "write `stem_revision: 2` if it means something else now; write `cosmetic: [stem]` if it does not",
                ),
            ),
            problem(
                UndeclaredRewording,
                "/scales/0/points/0/label",
                "the words of `often` change, and nothing says whether people answer as before",
                Some(
                    "raise the scale's `revision` to 3 if they mean something else now; write `cosmetic: true` if they do not",
                ),
            ),
            problem(
                UndeclaredRewording,
                "/scales/0/non_responses/not_applicable/label",
                "the words of `not_applicable` change, and nothing says whether people answer as before",
                Some(
                    "raise the scale's `revision` to 3 if they mean something else now; write `cosmetic: true` if they do not",
                ),
            ),
            problem(
                UndeclaredRewording,
                "/areas/0/questions/0/text",
                "the words of `shares_plans` change, and nothing says whether people answer as before",
                Some("raise `revision` to 2 if they mean something else now; write `cosmetic: true` if they do not"),
            ),
            problem(
                UndeclaredRewording,
                "/areas/0/questions/1/text",
                "the words of `visits_classes` change, and nothing says whether people answer as before",
                Some("raise `revision` to 4 if they mean something else now; write `cosmetic: true` if they do not"),
            ),
        ],
    ),
    (
        "unknown_choices",
        &[
            problem(UnknownChoice, "/cosmetic/0", "`title` is not one of: stem, recall_period", None),
            problem(
                UnknownChoice,
                "/translations/0/status",
                "`reviewd` is not one of: draft, reviewed",
                Some("did you mean `reviewed`?"),
            ),
            problem(
                UnknownChoice,
                "/scales/0/kind",
                "`frequent` is not one of: other, frequency, agreement, quality, maturity",
                Some("did you mean `frequency`?"),
            ),
            problem(
                UnknownField,
                "/scales/0/non_responses/na",
                "there is no field `na`",
                Some("the fields here are: not_applicable, dont_know"),
            ),
            problem(UnknownChoice, "/areas/0/questions/0/keying", "`backward` is not one of: forward, reverse", None),
            problem(UnknownChoice, "/areas/0/questions/0/referent", "`us` is not one of: team, self", None),
            problem(
                UnknownChoice,
                "/prompts/0/trigger",
                "`sometimes` is not one of: always, strength, steady, opportunity, mixed, contested, dissent, unanimous, fragile, low_visibility, poor_fit, role_gap, suppressed, insufficient, improved, declined, no_clear_change, new_series, celebrate, look_again, stop_and_ask, what_else, recommit_or_drop, judge_by_evidence, dropped",
                None,
            ),
            problem(
                UnknownChoice,
                "/prompts/0/scope",
                "`teams` is not one of: team, area, question, commitment",
                Some("did you mean `team`?"),
            ),
            problem(
                UnknownChoice,
                "/retired/0/what",
                "`survey` is not one of: question, area, scale, role, prompt, view",
                None,
            ),
        ],
    ),
    (
        "unknown_fields",
        &[
            problem(UnknownField, "/titel", "there is no field `titel`", Some("did you mean `title`?")),
            problem(
                UnknownField,
                "/weight",
                "there is no field `weight`",
                Some(
                    "the fields here are: format, id, version, base, rebased_from, title, description, stem, recall_period, cosmetic, cosmetic_since, attribution, additions, translations, scales, areas, views, asks_importance, stem_revision, stem_continues, roles, scoring, priorities, disclosure, prompts, retired",
                ),
            ),
            problem(UnknownField, "/scales/0/point", "there is no field `point`", Some("did you mean `points`?")),
            problem(
                UnknownField,
                "/scales/1/points/0/lable",
                "there is no field `lable`",
                Some("did you mean `label`?"),
            ),
            problem(UnknownField, "/areas/0/befor", "there is no field `befor`", Some("did you mean `before`?")),
            problem(
                UnknownField,
                "/areas/0/questions/0/hide",
                "there is no field `hide`",
                Some("to leave it out write `hide_because: ` and the reason in its place"),
            ),
            problem(
                UnknownField,
                "/areas/0/questions/0/origin",
                "there is no field `origin`",
                Some(
                    "the fields here are: id, text, revision, continues, cosmetic, scale, keying, weight, referent, may_not_arise, removable, non_responses, descriptors, help, scored, code, from, after, before, first, hide_because, replacement",
                ),
            ),
            problem(UnknownField, "/roles/0/labels", "there is no field `labels`", Some("did you mean `label`?")),
            problem(
                UnknownField,
                "/scoring/strength/favourable_at_least",
                "there is no field `favourable_at_least`",
                Some("did you mean `favorable_at_least`?"),
            ),
            problem(
                UnknownField,
                "/disclosure/treshold",
                "there is no field `treshold`",
                Some("did you mean `threshold`?"),
            ),
            problem(
                UnknownField,
                "/prompts/0/wording",
                "there is no field `wording`",
                Some(
                    "the fields here are: id, phase, trigger, scope, about, text, after, before, first, hide_because, replacement",
                ),
            ),
            problem(
                UnknownField,
                "/retired/0/why",
                "there is no field `why`",
                Some("the fields here are: what, id, version, reason, replacement"),
            ),
            problem(MissingField, "/retired/0/reason", "the field `reason` is missing", None),
        ],
    ),
    (
        "unknown_neighbors",
        &[
            problem(UnknownTarget, "/areas/0/after", "there is no area `famlies`", Some("did you mean `families`?")),
            problem(
                UnknownTarget,
                "/areas/1/questions/0/after",
                "there is no question `translators` in this area",
                Some("no other question stands here, so leave `after` out"),
            ),
            problem(
                UnknownTarget,
                "/areas/0/questions/0/before",
                "there is no question `hears_families` in this area",
                Some("name one of: keeps_minutes, visits_classes"),
            ),
            problem(UnknownTarget, "/roles/0/before", "there is no role `aide`", Some("name one of: coach, principal")),
            problem(
                UnknownTarget,
                "/prompts/0/after",
                "there is no prompt `second_look`",
                Some("name one of: look_again"),
            ),
        ],
    ),
    (
        "unknown_replacements",
        &[
            problem(
                OverlayConflict,
                "/roles/1/replacement",
                "something stands in the place of `teacher`, which is not hidden",
                Some("say why it is hidden under `hide_because`, or leave `replacement` out"),
            ),
            problem(
                UnknownTarget,
                "/areas/0/questions/0/replacement",
                "there is no question `share_plans` to stand in its place",
                Some("did you mean `shares_plans`?"),
            ),
            problem(
                UnknownTarget,
                "/areas/0/questions/1/replacement",
                "`shares_plans` cannot stand in its own place",
                Some("name another one, or leave the field out"),
            ),
            problem(
                UnknownTarget,
                "/areas/1/replacement",
                "there is no area `keeps_promises` to stand in its place",
                Some("name one that is there, or leave the field out"),
            ),
            problem(
                UnknownTarget,
                "/roles/0/replacement",
                "there is no role `aide` to stand in its place",
                Some("name one that is there, or leave the field out"),
            ),
            problem(
                UnknownTarget,
                "/retired/0/replacement",
                "there is no prompt `last_look` to stand in its place",
                Some("did you mean `first_look`?"),
            ),
        ],
    ),
    (
        "unknown_targets",
        &[
            problem(
                UnknownTarget,
                "/scales/0/id",
                "the base has no scale `frequncy`",
                Some("did you mean `frequency`?"),
            ),
            problem(
                UnknownTarget,
                "/scales/1/points/0/id",
                "the scale `agreement` has no point `agreed`",
                Some("did you mean `agree`?"),
            ),
            problem(
                UnknownTarget,
                "/scales/1/points/1/id",
                "the scale `agreement` has no point `unsure`",
                Some(
                    "points are not added to a scale: write a new scale that `replaces: agreement`, with all its points",
                ),
            ),
            problem(
                UnknownTarget,
                "/scales/2/replaces",
                "the base has no scale `grwth`",
                Some("did you mean `growth`?"),
            ),
            problem(
                UnknownTarget,
                "/scales/3/replaces",
                "the base has no scale `stairs`",
                Some("the scales of the base are: frequency, agreement, growth"),
            ),
            problem(UnknownTarget, "/areas/0/id", "the base has no area `planing`", Some("did you mean `planning`?")),
            problem(
                UnknownTarget,
                "/areas/2/id",
                "the base has no area `music`",
                Some("there is nothing to hide: name one of the base, or delete the entry"),
            ),
            problem(
                UnknownTarget,
                "/areas/1/questions/0/id",
                "the base has no question `speak_up`",
                Some("did you mean `speaks_up`?"),
            ),
            problem(
                UnknownTarget,
                "/areas/1/questions/1/id",
                "the base has no question `sings`",
                Some("to add it, give it `text` and `scale`"),
            ),
            problem(
                UnknownTarget,
                "/areas/1/questions/2/id",
                "the base has no question `dances`",
                Some("to add it, leave `revision` out"),
            ),
            problem(UnknownTarget, "/roles/1/id", "the base has no role `aide`", Some("to add it, give it `label`")),
            problem(
                UnknownTarget,
                "/roles/2/id",
                "the base has no role `dancer`",
                Some("to add it, leave `cosmetic` out"),
            ),
            problem(
                UnknownTarget,
                "/prompts/0/id",
                "the base has no prompt `frist_look`",
                Some("did you mean `first_look`?"),
            ),
            problem(
                UnknownTarget,
                "/prompts/1/id",
                "the base has no prompt `last_look`",
                Some("did you mean `first_look`?"),
            ),
            problem(UnknownTarget, "/areas/1/after", "there is no area `familys`", Some("did you mean `families`?")),
        ],
    ),
    (
        "unsupported_format",
        &[problem(
            UnsupportedFormat,
            "/format",
            "`ilt-overlay/2` is not one of: ilt-overlay/1",
            Some("did you mean `ilt-overlay/1`?"),
        )],
    ),
    (
        "unsupported_format_of_a_framework",
        &[problem(UnsupportedFormat, "/format", "`ilt-framework/1` is not one of: ilt-overlay/1", None)],
    ),
    (
        "views",
        &[
            problem(
                IdCollision,
                "/areas/2/id",
                "`voices` is the id of a view already",
                Some("areas, questions and views share their ids: give what is new an id of its own"),
            ),
            problem(
                IdCollision,
                "/areas/0/questions/1/id",
                "`habits` is the id of a view already",
                Some("areas, questions and views share their ids: give what is new an id of its own"),
            ),
            problem(
                IdCollision,
                "/views/0/id",
                "`planning` is the id of an area already",
                Some("areas, questions and views share their ids: give what is new an id of its own"),
            ),
            problem(UnknownTarget, "/views/2/id", "the base has no view `voice`", Some("did you mean `voices`?")),
            problem(
                BadPlacement,
                "/views/3/first",
                "`walks` stands in one place, and two are given",
                Some("keep one of `after`, `before` and `first`"),
            )
            .and("/views/3/after", "this is the other one"),
            problem(
                IncompleteAddition,
                "/views/4",
                "the new view `talks` lacks `questions`",
                Some("a new view needs `title` and `questions`"),
            ),
            problem(
                OverlayConflict,
                "/views/1/questions",
                "the question `keeps_minutes` is hidden, so the view `sharing` cannot name it",
                Some("decide which of the two is meant, and delete the other"),
            )
            .and("/areas/0/questions/0/hide_because", "this contradicts it"),
            problem(
                EmptyList,
                "/areas/1/questions/0/hide_because",
                "the view `habits` has no questions left",
                Some("hide the view itself, too, by `hide_because`"),
            ),
            problem(
                UnknownTarget,
                "/views/1/questions/1",
                "there is no question `share_plans`",
                Some("did you mean `shares_plans`?"),
            ),
            problem(
                DuplicateId,
                "/views/1/questions/2",
                "`shares_plans` stands here twice",
                Some("keep one and delete the other"),
            ),
        ],
    ),
    (
        "wrong_areas",
        &[
            problem(
                WrongArea,
                "/areas/0/questions/0/id",
                "the question `hears_families` stands in the area `families`, and not in this one",
                Some("to move it here, add `from: families`; to change it where it is, list it under `families`"),
            ),
            problem(
                WrongArea,
                "/areas/0/questions/1/from",
                "the question `keeps_promises` stands in the area `teamwork`, and not in `families`",
                Some("write `from: teamwork`"),
            ),
            problem(
                WrongArea,
                "/areas/0/questions/2/from",
                "the question `shares_plans` stands in this area, and does not come from `teamwork`",
                Some("leave `from` out"),
            ),
            problem(
                WrongArea,
                "/areas/0/questions/3/from",
                "the question `keeps_minutes` stands in this area, and does not come from `planning`",
                Some("leave `from` out"),
            ),
        ],
    ),
    (
        "wrong_base",
        &[problem(
            WrongBase,
            "/base/id",
            "this overlay changes `new_leaders_ilt`, and not `county_ilt`",
            Some("check this overlay against the framework that it changes"),
        )],
    ),
    (
        "wrong_base_version",
        &[problem(
            WrongBase,
            "/base/version",
            "this overlay changes version `2.0.0` of `county_ilt`, and not `2.1.0`",
            Some("check this overlay against the version that it changes"),
        )],
    ),
    (
        "wrong_base_without_sense",
        &[
            problem(
                WrongBase,
                "/base/id",
                "this overlay changes `County`, and not `county_ilt`",
                Some("check this overlay against the framework that it changes"),
            ),
            problem(
                BadDigest,
                "/base/digest",
                "`sha256:e1b43c49196f4b2c8aed6ee024d7dd7c4554a64702c89f585867667c50736c` is no digest",
                Some(
                    "a digest is `sha256:` and 64 digits from 0 to f, in small letters; `ilt resolve` and `ilt check` print it",
                ),
            ),
        ],
    ),
    (
        "wrong_types_null",
        &[
            problem(
                WrongType,
                "/title",
                "expected text, found nothing (null)",
                Some("write a value, or leave the field out if it is optional"),
            ),
            problem(
                WrongType,
                "/scales",
                "expected a list, found nothing (null)",
                Some("write a value, or leave the field out if it is optional"),
            ),
            problem(
                WrongType,
                "/areas/0/questions/0",
                "expected an object, found nothing (null)",
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
                "/roles/0/id",
                "expected text, found nothing (null)",
                Some("write a value, or leave the field out if it is optional"),
            ),
            problem(
                WrongType,
                "/retired",
                "expected a list, found nothing (null)",
                Some("write a value, or leave the field out if it is optional"),
            ),
        ],
    ),
    (
        "wrong_types_number",
        &[
            problem(WrongType, "/title", "expected text, found a number", Some("put it in quotes: \"7\"")),
            problem(WrongType, "/cosmetic/0", "expected one of: stem, recall_period, found a number", None),
            problem(WrongType, "/scales/0/favorable", "expected a list, found a number", None),
            problem(WrongType, "/areas/0/first", "expected true or false, found a number", None),
            problem(
                WrongType,
                "/areas/0/questions/0/id",
                "expected text, found a number",
                Some("put it in quotes: \"7\""),
            ),
            problem(WrongType, "/priorities", "expected an object, found a number", None),
        ],
    ),
    (
        "wrong_types_object",
        &[
            problem(
                WrongType,
                "/areas",
                "expected a list, found an object",
                Some("each element of a list begins with a dash: `- `; in JSON brackets stand around them"),
            ),
            problem(WrongType, "/roles/0/label/en", "expected text, found an object", None),
            problem(WrongType, "/prompts/0/after", "expected text, found an object", None),
        ],
    ),
    (
        "wrong_types_text",
        &[
            problem(
                WrongType,
                "/scales/0/revision",
                "expected a whole number, found text",
                Some("write it without quotes"),
            ),
            problem(
                WrongType,
                "/scales/0/points/0/cosmetic",
                "expected true or false, found text",
                Some("write true or false, without quotes"),
            ),
            problem(
                WrongType,
                "/areas",
                "expected a list, found text",
                Some("write a list of one: `[\"planning\"]`"),
            ),
            problem(
                WrongType,
                "/disclosure/threshold",
                "expected a whole number, found text",
                Some("write it without quotes"),
            ),
        ],
    ),
];

#[test]
fn every_problem_of_every_file_is_told() {
    for (name, expected) in FILES {
        let problems = Overlay::from_json(&BASE, &files::read("invalid", name)).expect_err(name);
        assert_problems(name, &problems, expected);
    }
}

#[test]
fn every_file_is_in_the_table() {
    let table: Vec<String> = FILES.iter().map(|(name, _)| (*name).to_owned()).collect();
    assert_eq!(table, files::names("invalid"));
}

#[test]
fn every_code_that_an_overlay_can_raise_is_in_the_table() {
    let told: BTreeSet<Code> = FILES.iter().flat_map(|(_, problems)| problems.iter().map(|p| p.code)).collect();
    // codes stand in `Code::ALL` room after room: any document, frameworks, their warnings, overlays, and then responses
    let (of_files, of_words) = ([NotYaml, YamlOnly], [BadHole, BadPluralForm]);
    let due: BTreeSet<Code> = Code::ALL
        .iter()
        .copied()
        .take_while(|code| *code != WrongFramework)
        // what was published is no matter of one overlay, nor is who answers, and earlier words are the framework's own
        .filter(|code| {
            code.stage() != Stage::Review
                && !of_files.contains(code)
                && !of_words.contains(code)
                && ![Republished, ImportanceOfTeam, BadDeclaration].contains(code)
        })
        .collect();
    assert_eq!(told, due);
}

#[test]
fn a_document_made_in_code_has_the_problems_of_its_file() {
    let mut made = 0;
    for (name, expected) in FILES {
        if let Ok(document) = serde_json::from_str::<OverlayDocument>(&files::read("invalid", name)) {
            let problems = Overlay::check(&BASE, document).expect_err(name);
            assert_problems(name, &problems, expected);
            made += 1;
        }
    }
    assert!(made > 40, "{made}");
}

#[test]
fn ten_mistakes_are_ten_problems() {
    let (_, problems) = FILES.iter().find(|(name, _)| *name == "ten_mistakes").unwrap();
    let codes: BTreeSet<Code> = problems.iter().map(|problem| problem.code).collect();
    assert_eq!((problems.len(), codes.len()), (10, 10));
}
