//! Codes of overlays, and of where frameworks came from.

use super::Explanation;

pub(super) const BAD_DIGEST: Explanation = Explanation {
    meaning: "A digest says in one number what a framework says. It is copied whole from what printed it: `sha256:` \
              and 64 digits.",
    wrong: "\
lineage:
  - {id: state_ilt, version: 1.0.0, digest: sha256:12ab}
",
    right: "\
lineage:
  - id: state_ilt
    version: 1.0.0
    digest: sha256:0000000000000000000000000000000000000000000000000000000000000000
",
};

pub(super) const UNKNOWN_ORIGIN: Explanation = Explanation {
    meaning: "An element says that it came from a framework that the lineage does not list, so nobody could tell \
              whose words it has.",
    wrong: "\
origins:
  stem: {from: state_ilt}
",
    right: "\
origins:
  stem: {from: state_ilt}
lineage:
  - id: state_ilt
    version: 1.0.0
    digest: sha256:0000000000000000000000000000000000000000000000000000000000000000
",
};

pub(super) const RETIRED_ID: Explanation = Explanation {
    meaning: "An id that stood for something once never stands for anything else: old answers would count as answers \
              to the new question.",
    wrong: "\
retired:
  - {what: role, id: principal, version: 1.0.0, reason: The role is gone.}
",
    right: "\
retired:
  - {what: role, id: dean, version: 1.0.0, reason: The role is gone.}
",
};

pub(super) const WRONG_BASE: Explanation = Explanation {
    meaning: "An overlay changes one framework in one exact version. Against another one, nobody could say what its \
              changes mean.",
    wrong: "\
base:
  id: hillside
  version: 1.0.0
  digest: sha256:ed67a07c3e4117eb24bad4aa15da7549e6ac1ade476bf78772f5d5d857cc01c6
",
    right: "\
base:
  id: lakeside
  version: 1.0.0
  digest: sha256:ed67a07c3e4117eb24bad4aa15da7549e6ac1ade476bf78772f5d5d857cc01c6
",
};

pub(super) const CHANGED_BASE: Explanation = Explanation {
    meaning: "The base has the right name and version and says something else than when the overlay was written. \
              Compare the two; what you changed may have changed under you.",
    wrong: "\
base:
  id: lakeside
  version: 1.0.0
  digest: sha256:0000000000000000000000000000000000000000000000000000000000000000
",
    right: "\
base:
  id: lakeside
  version: 1.0.0
  digest: sha256:ed67a07c3e4117eb24bad4aa15da7549e6ac1ade476bf78772f5d5d857cc01c6
",
};

pub(super) const UNKNOWN_TARGET: Explanation = Explanation {
    meaning: "Something is to be changed, named as a neighbor or put in another's place that is not there. Most often \
              its id is misspelled.",
    wrong: "\
areas:
  - id: planning
    questions:
      - {id: share_plans, weight: 2}
",
    right: "\
areas:
  - id: planning
    questions:
      - {id: shares_plans, weight: 2}
",
};

pub(super) const DUPLICATE_TARGET: Explanation = Explanation {
    meaning: "Two entries of one overlay are about the same thing, and it would depend on their order what comes of \
              it.",
    wrong: "\
roles:
  - {id: principal, label: Head of school}
  - {id: principal, hide_because: We have none.}
",
    right: "\
roles:
  - {id: principal, label: Head of school}
",
};

pub(super) const INCOMPLETE_ADDITION: Explanation = Explanation {
    meaning: "Something new has to be there whole: a question with its text and its scale, a scale with its points, a \
              role with its label.",
    wrong: "\
areas:
  - id: planning
    questions:
      - id: visits_classrooms
        text: visit each other's classrooms?
",
    right: "\
areas:
  - id: planning
    questions:
      - id: visits_classrooms
        text: visit each other's classrooms?
        scale: frequency
",
};

pub(super) const ID_COLLISION: Explanation = Explanation {
    meaning: "Something new has an id that stands for something else already. Areas and questions share their ids, \
              because answers may be nested by area; and a framework of your own has an id of its own.",
    wrong: "\
areas:
  - id: planning
    questions:
      - id: planning
        text: plan ahead?
        scale: frequency
",
    right: "\
areas:
  - id: planning
    questions:
      - id: plans_ahead
        text: plan ahead?
        scale: frequency
",
};

pub(super) const WRONG_AREA: Explanation = Explanation {
    meaning: "A question is listed under an area in which the base does not have it. To move it there, say from \
              where; so nothing moves by mistake.",
    wrong: "\
areas:
  - id: teamwork
    questions:
      - {id: shares_plans, weight: 2}
",
    right: "\
areas:
  - id: planning
    questions:
      - {id: shares_plans, weight: 2}
",
};

pub(super) const BAD_PLACEMENT: Explanation = Explanation {
    meaning: "An element stands in one place: behind one neighbor, before one, or first.",
    wrong: "\
areas:
  - {id: teamwork, after: planning, first: true}
",
    right: "\
areas:
  - {id: teamwork, first: true}
",
};

pub(super) const NOT_REMOVABLE: Explanation = Explanation {
    meaning: "The base says of this question that every team is asked it, so a district may reword it and cannot \
              leave it out.",
    wrong: "\
areas:
  - id: teamwork
    questions:
      - {id: speaks_up, hide_because: We have no time for it.}
",
    right: "\
areas:
  - id: planning
    questions:
      - {id: keeps_minutes, hide_because: A tool does it.}
",
};

pub(super) const UNDECLARED_REWORDING: Explanation = Explanation {
    meaning: "The words of a question or of a point changed. If people answer something else now, its revision rises \
              and a new series starts; if everybody would answer as before, the change is cosmetic. Only a person can \
              say which.",
    wrong: "\
areas:
  - id: planning
    questions:
      - {id: shares_plans, text: \"show each other lesson plans?\"}
",
    right: "\
areas:
  - id: planning
    questions:
      - {id: shares_plans, text: \"show each other lesson plans?\", revision: 2}
",
};

pub(super) const REVISION_NOT_RAISED: Explanation = Explanation {
    meaning: "A revision counts how often the meaning of a question changed, so a new one is higher than the base's.",
    wrong: "\
areas:
  - id: planning
    questions:
      - {id: shares_plans, text: \"show each other lesson plans?\", revision: 1}
",
    right: "\
areas:
  - id: planning
    questions:
      - {id: shares_plans, text: \"show each other lesson plans?\", revision: 2}
",
};

pub(super) const LOOSER_DISCLOSURE: Explanation = Explanation {
    meaning: "Whoever answers relies on the confidentiality that the base promises. An overlay may hide more, and \
              never less. Reading everything together is a team's own agreement, recorded with its responses.",
    wrong: "\
disclosure:
  threshold: 4
",
    right: "\
disclosure:
  threshold: 8
",
};

pub(super) const OVERLAY_CONFLICT: Explanation = Explanation {
    meaning: "Two places say different things of one thing: two overlays that change the same, a change of something \
              that is hidden, a new revision that is called cosmetic.",
    wrong: "\
roles:
  - {id: principal, label: Head of school, hide_because: We have none.}
",
    right: "\
roles:
  - {id: principal, hide_because: We have none.}
",
};

pub(super) const REPUBLISHED: Explanation = Explanation {
    meaning: "This id and version were given out before with other content. Answers name only these two, so nobody \
              could tell to what people answered.",
    wrong: "\
title: Another title
",
    right: "\
title: Another title
version: 1.0.1
",
};

pub(super) const UNCREDITED_WORDS: Explanation = Explanation {
    meaning: "An overlay adds words or changes some, and no attribution says whose they are. A report tells for every \
              question whose words it has, and here it could name nobody.",
    wrong: "\
areas:
  - id: planning
    questions:
      - {id: sets_dates, text: \"set dates early?\", scale: frequency}
",
    right: "\
attribution:
  - {title: Our questions, publisher: Two Rivers, relation: original, rights: Free for our schools}
areas:
  - id: planning
    questions:
      - {id: sets_dates, text: \"set dates early?\", scale: frequency}
",
};

pub(super) const LOST_TRANSLATION: Explanation = Explanation {
    meaning: "Words change, and the base's translation of them is left out, because it says the old ones. Readers of \
              that language get the default language here until somebody translates the new words.",
    wrong: "\
title: Two Rivers looks back
",
    right: "\
title: {en: Two Rivers looks back, es: Two Rivers mira atrás}
",
};
