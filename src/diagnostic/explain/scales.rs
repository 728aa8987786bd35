//! Codes of scales.

use super::Explanation;

pub(super) const RESERVED_ID: Explanation = Explanation {
    meaning: "`not_applicable`, `dont_know` and `skipped` say that there is no answer, so no point of a scale can have \
              one of these ids. No area and no question can be called `constructor`: in JavaScript every object has \
              something of that name, so forms and validators would take a skipped question for an answered one.",
    wrong: "\
scales:
  - id: frequency
    points:
      - {id: never, value: 1, label: Never}
      - {id: not_applicable, value: 2, label: N/A}
      - {id: always, value: 3, label: Always}
    favorable: [always]
    unfavorable: [never]
",
    right: "\
scales:
  - id: frequency
    points:
      - {id: never, value: 1, label: Never}
      - {id: always, value: 3, label: Always}
    favorable: [always]
    unfavorable: [never]
    non_responses:
      not_applicable: {label: N/A}
",
};

pub(super) const TOO_FEW_POINTS: Explanation = Explanation {
    meaning: "A scale needs at least two points, or there is nothing to choose.",
    wrong: "\
scales:
  - id: frequency
    points:
      - {id: always, value: 3, label: Always}
    favorable: [always]
    unfavorable: [never]
",
    right: "\
scales:
  - id: frequency
    points:
      - {id: never, value: 1, label: Never}
      - {id: often, value: 2, label: Often}
      - {id: always, value: 3, label: Always}
    favorable: [always]
    unfavorable: [never]
",
};

pub(super) const VALUES_NOT_INCREASING: Explanation = Explanation {
    meaning: "Points stand in order from the lowest to the highest value, and no two have the same value.",
    wrong: "\
scales:
  - id: frequency
    points:
      - {id: never, value: 1, label: Never}
      - {id: often, value: 1, label: Often}
      - {id: always, value: 3, label: Always}
    favorable: [always]
    unfavorable: [never]
",
    right: "\
scales:
  - id: frequency
    points:
      - {id: never, value: 1, label: Never}
      - {id: often, value: 2, label: Often}
      - {id: always, value: 3, label: Always}
    favorable: [always]
    unfavorable: [never]
",
};

pub(super) const BAD_POSITIONS: Explanation = Explanation {
    meaning: "Positions say where points stand between the ends of a scale that is not evenly spaced: all points have \
              one, from 0 up to the scale's `span`, or none has.",
    wrong: "\
scales:
  - id: frequency
    points:
      - {id: never, value: 1, label: Never}
      - {id: often, value: 2, label: Often, position: 1}
      - {id: always, value: 3, label: Always}
    favorable: [always]
    unfavorable: [never]
",
    right: "\
scales:
  - id: frequency
    points:
      - {id: never, value: 1, label: Never, position: 0}
      - {id: often, value: 2, label: Often, position: 3}
      - {id: always, value: 3, label: Always, position: 4}
    favorable: [always]
    unfavorable: [never]
    span: 4
",
};

pub(super) const EMPTY_SET: Explanation = Explanation {
    meaning: "A scale names its favorable and its unfavorable points, at least one each; without them there is no \
              percent favorable.",
    wrong: "\
scales:
  - id: frequency
    points:
      - {id: never, value: 1, label: Never}
      - {id: often, value: 2, label: Often}
      - {id: always, value: 3, label: Always}
    favorable: [always]
    unfavorable: []
",
    right: "\
scales:
  - id: frequency
    points:
      - {id: never, value: 1, label: Never}
      - {id: often, value: 2, label: Often}
      - {id: always, value: 3, label: Always}
    favorable: [always]
    unfavorable: [never]
",
};

pub(super) const SET_NOT_SEGMENT: Explanation = Explanation {
    meaning: "The favorable points are the upper end of the scale and the unfavorable ones its lower end, without a \
              gap.",
    wrong: "\
scales:
  - id: frequency
    points:
      - {id: never, value: 1, label: Never}
      - {id: often, value: 2, label: Often}
      - {id: always, value: 3, label: Always}
    favorable: [often]
    unfavorable: [never]
",
    right: "\
scales:
  - id: frequency
    points:
      - {id: never, value: 1, label: Never}
      - {id: often, value: 2, label: Often}
      - {id: always, value: 3, label: Always}
    favorable: [always]
    unfavorable: [never]
",
};

pub(super) const SETS_OVERLAP: Explanation = Explanation {
    meaning: "A point is favorable, unfavorable or neither, and never both.",
    wrong: "\
scales:
  - id: frequency
    points:
      - {id: never, value: 1, label: Never}
      - {id: often, value: 2, label: Often}
      - {id: always, value: 3, label: Always}
    favorable: [often, always]
    unfavorable: [never, often]
",
    right: "\
scales:
  - id: frequency
    points:
      - {id: never, value: 1, label: Never}
      - {id: often, value: 2, label: Often}
      - {id: always, value: 3, label: Always}
    favorable: [often, always]
    unfavorable: [never]
",
};

pub(super) const UNKNOWN_POINT: Explanation = Explanation {
    meaning: "A list of points names one that the scale does not have. Points are named by their ids, not by their \
              labels.",
    wrong: "\
scales:
  - id: frequency
    points:
      - {id: never, value: 1, label: Never}
      - {id: often, value: 2, label: Often}
      - {id: always, value: 3, label: Always}
    favorable: [alway]
    unfavorable: [never]
",
    right: "\
scales:
  - id: frequency
    points:
      - {id: never, value: 1, label: Never}
      - {id: often, value: 2, label: Often}
      - {id: always, value: 3, label: Always}
    favorable: [always]
    unfavorable: [never]
",
};

pub(super) const NON_RESPONSE_AS_POINT: Explanation = Explanation {
    meaning: "A point is labeled \"N/A\", \"Don't know\" or the like. As a point it has a value and counts as an \
              answer, which drags every mean; as a non-response it is counted apart.",
    wrong: "\
scales:
  - id: frequency
    points:
      - {id: na, value: 0, label: N/A}
      - {id: never, value: 1, label: Never}
      - {id: often, value: 2, label: Often}
      - {id: always, value: 3, label: Always}
    favorable: [always]
    unfavorable: [na, never]
",
    right: "\
scales:
  - id: frequency
    points:
      - {id: never, value: 1, label: Never}
      - {id: often, value: 2, label: Often}
      - {id: always, value: 3, label: Always}
    favorable: [always]
    unfavorable: [never]
    non_responses:
      not_applicable: {label: N/A}
",
};

pub(super) const SET_ACROSS_MIDDLE: Explanation = Explanation {
    meaning: "A favorable point stands below the middle of its scale, or an unfavorable one above. Most often the \
              points run the wrong way or the two lists are swapped; it is allowed.",
    wrong: "\
scales:
  - id: frequency
    points:
      - {id: never, value: 1, label: Never}
      - {id: often, value: 2, label: Often}
      - {id: usually, value: 3, label: Usually}
      - {id: always, value: 4, label: Always}
    favorable: [often, usually, always]
    unfavorable: [never]
",
    right: "\
scales:
  - id: frequency
    points:
      - {id: never, value: 1, label: Never}
      - {id: often, value: 2, label: Often}
      - {id: usually, value: 3, label: Usually}
      - {id: always, value: 4, label: Always}
    favorable: [usually, always]
    unfavorable: [never]
",
};
