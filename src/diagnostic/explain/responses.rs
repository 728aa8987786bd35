//! Codes of responses, reports and tallies.

use super::Explanation;

pub(super) const WRONG_FRAMEWORK: Explanation = Explanation {
    meaning: "The responses say that they were given to another framework than the one they are read with, so their \
              answers may mean something else.",
    wrong: "\
framework: {id: other, version: 1.0.0}
",
    right: "\
framework: {id: lakeside, version: 1.0.0}
",
};

pub(super) const WRONG_VERSION: Explanation = Explanation {
    meaning: "The responses were given to another version of the framework, in which a question may have had another \
              meaning.",
    wrong: "\
framework: {id: lakeside, version: 2.0.0}
",
    right: "\
framework: {id: lakeside, version: 1.0.0}
",
};

pub(super) const UNKNOWN_AREA: Explanation = Explanation {
    meaning: "Answers stand under the areas of their questions, and this id is none of the framework's areas.",
    wrong: "\
responses:
  - respondent: r1
    status: submitted
    answers: {planing: {shares_plans: often}}
",
    right: "\
responses:
  - respondent: r1
    status: submitted
    answers: {planning: {shares_plans: often}}
",
};

pub(super) const UNKNOWN_QUESTION: Explanation = Explanation {
    meaning: "An answer stands under an id that is none of the framework's questions.",
    wrong: "\
responses:
  - respondent: r1
    status: submitted
    answers: {shares_plan: often}
",
    right: "\
responses:
  - respondent: r1
    status: submitted
    answers: {shares_plans: often}
",
};

pub(super) const UNKNOWN_ANSWER: Explanation = Explanation {
    meaning: "An answer is the id of a point of the question's scale, or a non-response that the question offers; this \
              one is neither. Labels and numbers are no answers.",
    wrong: "\
responses:
  - respondent: r1
    status: submitted
    answers: {shares_plans: Often}
",
    right: "\
responses:
  - respondent: r1
    status: submitted
    answers: {shares_plans: often}
",
};

pub(super) const UNKNOWN_ROLE: Explanation = Explanation {
    meaning: "A role is one of those that the framework lists, named by its id.",
    wrong: "\
responses:
  - respondent: r1
    status: submitted
    answers: {shares_plans: often}
    role: Principal
",
    right: "\
responses:
  - respondent: r1
    status: submitted
    answers: {shares_plans: often}
    role: principal
",
};

pub(super) const DUPLICATE_RESPONDENT: Explanation = Explanation {
    meaning: "Each person answers once in a cycle, and this key has two responses.",
    wrong: "\
responses:
  - {respondent: r1, status: submitted, answers: {shares_plans: often}}
  - {respondent: r1, status: submitted, answers: {shares_plans: never}}
",
    right: "\
responses:
  - {respondent: r1, status: submitted, answers: {shares_plans: often}}
  - {respondent: r2, status: submitted, answers: {shares_plans: never}}
",
};

pub(super) const MORE_THAN_ROSTER: Explanation = Explanation {
    meaning: "More people handed in a response than were asked, so the roster is wrong or somebody answered twice.",
    wrong: "\
roster_size: 1
responses:
  - {respondent: r1, status: submitted, answers: {shares_plans: often}}
  - {respondent: r2, status: submitted, answers: {shares_plans: never}}
",
    right: "\
roster_size: 2
responses:
  - {respondent: r1, status: submitted, answers: {shares_plans: often}}
  - {respondent: r2, status: submitted, answers: {shares_plans: never}}
",
};

pub(super) const UNKNOWN_RESPONDENT: Explanation = Explanation {
    meaning: "Somebody is to be taken out of the responses, and nobody there has that key.",
    wrong: "\
# taking r9 out of
responses:
  - respondent: r1
    status: submitted
    answers: {shares_plans: often}
",
    right: "\
# taking r1 out of
responses:
  - respondent: r1
    status: submitted
    answers: {shares_plans: often}
",
};

pub(super) const CYCLE_OPEN: Explanation = Explanation {
    meaning: "People are still answering. Until the cycle is closed only the number of responses may be told, because a \
              report now and one later would subtract to one person's answers.",
    wrong: "\
cycle:
  id: fall_2026
  label: Fall 2026
  order: 1
  closed: false
",
    right: "\
cycle:
  id: fall_2026
  label: Fall 2026
  order: 1
  closed: true
",
};

pub(super) const OPEN_WITHOUT_AGREEMENT: Explanation = Explanation {
    meaning: "Open mode shows what everyone answered. It needs the team's agreement, and that must be written down.",
    wrong: "\
# an open report on
cycle:
  id: fall_2026
  label: Fall 2026
  order: 1
  closed: true
",
    right: "\
# an open report on
agreed_open: All seven members agreed on 2026-11-20
cycle:
  id: fall_2026
  label: Fall 2026
  order: 1
  closed: true
",
};

pub(super) const CHANGED_AFTER_REPORT: Explanation = Explanation {
    meaning: "Somebody's response came or went after the cycle had its report. Two reports that differ by one person \
              show what that person answered, so there is no second one.",
    wrong: "\
cycle:
  id: fall_2026
  label: Fall 2026
  order: 1
  closed: true
  reported: {respondents: [r1, r2]}
",
    right: "\
cycle:
  id: fall_2026
  label: Fall 2026
  order: 1
  closed: true
  reported: {respondents: [r1]}
",
};

pub(super) const THRESHOLD_TOO_LOW: Explanation = Explanation {
    meaning: "A report that hides what fewer than three people said hides nobody: with two, each knows what the other \
              answered.",
    wrong: "\
# a confidential report with
threshold: 2
",
    right: "\
# a confidential report with
threshold: 5
",
};

pub(super) const DIFFERENT_FRAMEWORKS: Explanation = Explanation {
    meaning: "Two tallies are added up, or one is read, that count answers to different frameworks or to different \
              versions of one.",
    wrong: "\
framework: {id: lakeside, version: 2.0.0}
groups:
  - respondents: 3
    consenting: 0
    counts:
      shares_plans: {often: 2, never: 1}
",
    right: "\
framework: {id: lakeside, version: 1.0.0}
groups:
  - respondents: 3
    consenting: 0
    counts:
      shares_plans: {often: 2, never: 1}
",
};

pub(super) const IMPOSSIBLE_COUNTS: Explanation = Explanation {
    meaning: "Counts contradict each other: a question has more answers than people, or more people consent than \
              answered.",
    wrong: "\
framework: {id: lakeside, version: 1.0.0}
groups:
  - respondents: 3
    consenting: 0
    counts:
      shares_plans: {often: 3, never: 1}
",
    right: "\
framework: {id: lakeside, version: 1.0.0}
groups:
  - respondents: 3
    consenting: 0
    counts:
      shares_plans: {often: 2, never: 1}
",
};
