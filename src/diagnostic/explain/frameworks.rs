//! Codes of frameworks.

use super::Explanation;

pub(super) const BAD_ID: Explanation = Explanation {
    meaning: "An id is what answers and files refer to, for ever and in every program: small letters, digits and \
              underscores, a letter first, at most 64 characters. What people read is the title or the label.",
    wrong: "\
roles:
  - id: Teacher Leader
    label: Teacher leader
",
    right: "\
roles:
  - id: teacher_leader
    label: Teacher leader
",
};

pub(super) const DUPLICATE_ID: Explanation = Explanation {
    meaning: "An id names one thing. Here one id stands for two, so that nobody could tell which of them is meant.",
    wrong: "\
roles:
  - {id: coach, label: Literacy coach}
  - {id: coach, label: Math coach}
",
    right: "\
roles:
  - {id: literacy_coach, label: Literacy coach}
  - {id: math_coach, label: Math coach}
",
};

pub(super) const BAD_VERSION: Explanation = Explanation {
    meaning: "A version is three numbers with dots (SemVer): the first rises when results stop being comparable, the \
              second when something is added, the third for small corrections.",
    wrong: "\
version: \"1.0\"
",
    right: "\
version: 1.0.0
",
};

pub(super) const BAD_LANGUAGE: Explanation = Explanation {
    meaning: "A language is named by its tag (BCP 47): `en`, `es`, or with a region after a hyphen, `es-MX`.",
    wrong: "\
title: {en: Our framework, es_MX: Nuestro marco}
",
    right: "\
title: {en: Our framework, es-MX: Nuestro marco}
translations:
  - {language: es-MX, status: draft}
",
};

pub(super) const MISSING_DEFAULT_LANGUAGE: Explanation = Explanation {
    meaning: "Every text must be there in the framework's default language, because that is what readers get whose own \
              language is missing.",
    wrong: "\
default_language: en
title: {es: Nuestro marco}
",
    right: "\
default_language: en
title: {en: Our framework, es: Nuestro marco}
",
};

pub(super) const DUPLICATE_TRANSLATION: Explanation = Explanation {
    meaning: "A language is listed twice among the translations, or the default language is listed, which is no \
              translation.",
    wrong: "\
default_language: en
translations:
  - {language: en, status: reviewed}
",
    right: "\
default_language: en
translations:
  - {language: es, status: reviewed}
",
};

pub(super) const INCOMPLETE_TRANSLATION: Explanation = Explanation {
    meaning: "A language is declared complete, and this text is not there in it, so that a reader of that language would \
              suddenly meet another one.",
    wrong: "\
title: Our framework
translations:
  - {language: es, status: reviewed, complete: true}
",
    right: "\
title: Our framework
translations:
  - {language: es, status: reviewed}
",
};

pub(super) const UNDECLARED_LANGUAGE: Explanation = Explanation {
    meaning: "Some texts are in a language that the framework does not list under `translations`, so nobody knows how \
              far that translation is.",
    wrong: "\
title: {en: Our framework, fr: Notre cadre}
",
    right: "\
title: {en: Our framework, fr: Notre cadre}
translations:
  - {language: fr, status: draft}
",
};

pub(super) const BAD_FRACTION: Explanation = Explanation {
    meaning: "Thresholds are exact fractions from 0 to 1, such as 2/3. A decimal cannot say two thirds, and then a team \
              of six would land on the wrong side of it.",
    wrong: "\
scoring:
  highlight_at_least: 0.5
",
    right: "\
scoring:
  highlight_at_least: 1/2
",
};

pub(super) const EMPTY_AREA: Explanation = Explanation {
    meaning: "An area has no questions, so there would be nothing to report under its title.",
    wrong: "\
areas:
  - id: planning
    title: Planning
    questions: []
",
    right: "\
areas:
  - id: planning
    title: Planning
    questions:
      - id: shares_plans
        text: share lesson plans?
        scale: frequency
",
};

pub(super) const EMPTY_LIST: Explanation = Explanation {
    meaning: "A list is empty that needs at least one element: a framework has areas, scales and an attribution.",
    wrong: "\
areas: []
",
    right: "\
areas:
  - id: planning
    title: Planning
    questions:
      - id: shares_plans
        text: share lesson plans?
        scale: frequency
",
};

pub(super) const UNKNOWN_SCALE: Explanation = Explanation {
    meaning: "A question is answered on a scale that the framework does not have. Questions name a scale by its id, not \
              by what people read.",
    wrong: "\
areas:
  - id: planning
    title: Planning
    questions:
      - id: shares_plans
        text: share lesson plans?
        scale: Frequency
",
    right: "\
areas:
  - id: planning
    title: Planning
    questions:
      - id: shares_plans
        text: share lesson plans?
        scale: frequency
",
};

pub(super) const NON_RESPONSE_NOT_OFFERED: Explanation = Explanation {
    meaning: "A question or an answer uses \"not applicable\" or \"don't know\" where the scale or the question does \
              not offer it.",
    wrong: "\
areas:
  - id: planning
    title: Planning
    questions:
      - id: shares_plans
        text: share lesson plans?
        scale: frequency
        non_responses: [dont_know]
",
    right: "\
areas:
  - id: planning
    title: Planning
    questions:
      - id: shares_plans
        text: share lesson plans?
        scale: frequency
        non_responses: [not_applicable]
",
};

pub(super) const TRIGGER_OUT_OF_SCOPE: Explanation = Explanation {
    meaning: "A prompt waits for something that cannot happen to what the prompt is about: a question can be contested, \
              for example, and the whole report cannot.",
    wrong: "\
prompts:
  - id: look_again
    phase: notice
    trigger: contested
    scope: team
    text: What might both sides see?
",
    right: "\
prompts:
  - id: look_again
    phase: notice
    trigger: contested
    scope: question
    text: What might both sides see?
",
};

pub(super) const REVERSE_KEYED: Explanation = Explanation {
    meaning: "For a reverse-keyed question \"always\" is bad news. People misread such questions, so a person should \
              look at it again; it is allowed.",
    wrong: "\
areas:
  - id: planning
    title: Planning
    questions:
      - id: shares_plans
        text: run over time in meetings?
        scale: frequency
        keying: reverse
",
    right: "\
areas:
  - id: planning
    title: Planning
    questions:
      - id: shares_plans
        text: end meetings on time?
        scale: frequency
",
};

pub(super) const UNEQUAL_AREAS: Explanation = Explanation {
    meaning: "One area has many more questions than another, so that their results cannot be read side by side; it is \
              allowed.",
    wrong: "\
areas:
  - id: planning
    title: Planning
    questions:
      - {id: shares_plans, text: share lesson plans, scale: frequency}
      - {id: plans_ahead, text: plan a unit ahead, scale: frequency}
      - {id: uses_data, text: plan with data, scale: frequency}
      - {id: plans_together, text: plan together, scale: frequency}
  - id: culture
    title: Culture
    questions:
      - {id: is_heard, text: hear everyone, scale: frequency}
",
    right: "\
areas:
  - id: planning
    title: Planning
    questions:
      - {id: shares_plans, text: share lesson plans, scale: frequency}
      - {id: plans_ahead, text: plan a unit ahead, scale: frequency}
  - id: culture
    title: Culture
    questions:
      - {id: is_heard, text: hear everyone, scale: frequency}
      - {id: is_seen, text: see everyone, scale: frequency}
",
};
