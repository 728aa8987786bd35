//! Codes of any document.

use super::Explanation;

pub(super) const NOT_JSON: Explanation = Explanation {
    meaning: "A file whose name ends in `.json` must be JSON for every program that reads it: text and names in double \
              quotes, commas between elements and none after the last, no comments.",
    wrong: "\
{\"id\": \"lakeside\", \"version\": \"1.0.0\",}
",
    right: "\
{\"id\": \"lakeside\", \"version\": \"1.0.0\"}
",
};

pub(super) const EQUAL_KEYS: Explanation = Explanation {
    meaning: "One field stands twice in one object, and only one of the two could count. In a text by language, `es` \
              and `ES` are the same language.",
    wrong: "\
title: Our framework
title: Our new framework
",
    right: "\
title: Our new framework
",
};

pub(super) const UNKNOWN_FIELD: Explanation = Explanation {
    meaning: "The file has a field that documents of its kind do not have. It is most often a slip of the finger, so it \
              is never passed over in silence.",
    wrong: "\
titel: Our framework
",
    right: "\
title: Our framework
",
};

pub(super) const MISSING_FIELD: Explanation = Explanation {
    meaning: "A field is missing that every document of this kind needs.",
    wrong: "\
roles:
  - id: principal
",
    right: "\
roles:
  - id: principal
    label: Principal
",
};

pub(super) const WRONG_TYPE: Explanation = Explanation {
    meaning: "A value is of another kind than the field needs, such as a number where text is due. In YAML, text that \
              looks like a number needs quotes.",
    wrong: "\
title: 2026
",
    right: "\
title: \"2026\"
",
};

pub(super) const UNKNOWN_CHOICE: Explanation = Explanation {
    meaning: "The field takes one of a few words, and this is none of them.",
    wrong: "\
disclosure:
  open_mode: sometimes
",
    right: "\
disclosure:
  open_mode: never
",
};

pub(super) const UNSUPPORTED_FORMAT: Explanation = Explanation {
    meaning: "The first field of a document says what it is and in which form. This form is not one that this version \
              of the program reads.",
    wrong: "\
format: ilt-framework/9
",
    right: "\
format: ilt-framework/1
",
};

pub(super) const OUT_OF_RANGE: Explanation = Explanation {
    meaning: "A number is smaller or larger than the field allows.",
    wrong: "\
disclosure:
  threshold: 1
",
    right: "\
disclosure:
  threshold: 5
",
};

pub(super) const BLANK_TEXT: Explanation = Explanation {
    meaning: "A text holds nothing to read: it is empty, or made of blanks alone.",
    wrong: "\
title: \" \"
",
    right: "\
title: Our framework
",
};

pub(super) const TOO_MANY: Explanation = Explanation {
    meaning: "A list holds more than any real questionnaire needs. The limits keep a mistake from filling a server's \
              memory.",
    wrong: "\
translations:
  - {language: es, status: draft}
  - {language: fr, status: draft}
  # ... and 49 more
",
    right: "\
translations:
  - {language: es, status: draft}
  - {language: fr, status: draft}
",
};

pub(super) const TEXT_TOO_LONG: Explanation = Explanation {
    meaning: "A text is longer than anybody reads in a questionnaire or a comment.",
    wrong: "\
title: Our framework ... and 2,000 characters more
",
    right: "\
title: Our framework
",
};

pub(super) const NOT_YAML: Explanation = Explanation {
    meaning: "The file is not YAML, and below this place it could not be read. Most often the indentation is off, a tab \
              indents a line, or text with a colon, a quote or a bracket stands without quotes.",
    wrong: "\
stem: Think of this year: how often do you
",
    right: "\
stem: \"Think of this year: how often do you\"
",
};

pub(super) const YAML_ONLY: Explanation = Explanation {
    meaning: "YAML can say things that have no counterpart in JSON: merge keys, tags, keys that are lists, several \
              documents in one file. Files are the same in both, so these are not used.",
    wrong: "\
title: !important Our framework
",
    right: "\
title: Our framework
",
};

pub(super) const TOO_LARGE: Explanation = Explanation {
    meaning: "The file is larger or nested deeper than any document is, or a few lines of it repeat others so often \
              that they would fill a server's memory.",
    wrong: "\
additions:
  - &a [x, x, x, x, x, x, x, x, x, x]
  - &b [*a, *a, *a, *a, *a, *a, *a, *a, *a, *a]
  - &c [*b, *b, *b, *b, *b, *b, *b, *b, *b, *b]
  - &d [*c, *c, *c, *c, *c, *c, *c, *c, *c, *c]
",
    right: "\
additions:
  - The sixth area is our own.
",
};
