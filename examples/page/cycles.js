// Draws what a team said it would do and what became of it, what moved since an earlier cycle, and what it commits to.
"use strict";

/** How many commitments there is room to write down: one or two are advised. */
const room = [1, 2];

function followUpOf(report) {
  const { follow_up: followUp, words } = report;
  if (followUp.length === 0) return null;
  const items = followUp.map(({ commitment, change, since, text }) => {
    const isQuestion = change.of === "question";
    return element("li", null,
      element("h3", null, commitment.goal),
      isQuestion ? element("p", null, commitment.about) : null,
      agreedOf(commitment, words),
      element("p", { className: "verdict" }, text),
      ...(isQuestion ? movementOf(report, since.label, change.change.movement) : [areaMovedOf(change.change, words)]),
      commitment.evidence.length === 0 ? null : list(commitment.evidence));
  });
  return element("section", null, element("h2", null, words.headings.follow_up), element("ol", { className: "entries" }, ...items));
}

/** Who sees to it, and by when. */
function agreedOf({ owner, due }, { commitments }) {
  return element("p", { className: "facts" },
    element("span", null, `${commitments.owner}: ${owner}`), element("span", null, `${commitments.due}: ${due}`));
}

function commitmentsOf(report) {
  const { commitments, commitment_notes: notes, words } = report;
  const items = commitments.map((commitment) => element("li", null,
    element("h3", null, commitment.goal),
    element("p", null, commitment.about),
    agreedOf(commitment, words),
    commitment.status === "not_started" ? null : element("p", { className: "facts" },
      element("span", { className: "tag" }, words.commitments.statuses[commitment.status].label),
      commitment.reason === null ? null : element("span", null, commitment.reason)),
    commitment.evidence.length === 0 ? null : list(commitment.evidence)));
  return element("section", null,
    element("h2", null, words.headings.commitments),
    element("ol", { className: "entries" }, ...(items.length === 0 ? room.map(() => blankOf(words)) : items)),
    ...notes.map((note) => element("p", { className: "panel" }, note)));
}

/** Lines to write a commitment on. */
function blankOf({ commitments: { goal, owner, due, evidence } }) {
  const line = (label) => element("div", { className: "blank" }, element("span", null, `${label}:`), element("span", { className: "rule" }));
  return element("li", null,
    line(goal), element("div", { className: "blank" }, element("span", { className: "rule" })), ...[owner, due, evidence].map(line));
}

function changeOf(report) {
  const { change, words } = report;
  if (change === null) return null;
  const compared = change.questions.filter(({ movement }) => movement.status === "compared");
  const others = change.questions.filter(({ movement }) => movement.status !== "compared");
  const parts = Object.entries(words.change.directions).map(([direction, { label }]) => {
    const moved = compared.filter(({ movement }) => movement.direction === direction);
    return part(label, moved.map(({ question, text, movement }) => element("li", null,
      element("p", null, text), reversedNote(report, question), ...movementOf(report, change.since.label, movement))));
  });
  const areas = [...change.areas, ...change.views].map((area) => element("li", null, areaMovedOf(area, words)));
  return element("section", { className: "moved" },
    element("h2", null, change.title),
    change.turnover === null ? null : element("p", null, change.turnover.text),
    element("p", null, change.text),
    ...parts,
    part(words.change.not_compared, others.map(({ text, movement }) => element("li", null,
      element("p", null, text), element("p", { className: "quiet" }, movement.text)))),
    part(words.change.areas, areas));
}

/** A part of a section, if anything stands in it. */
function part(heading, items) {
  return items.length === 0 ? null : element("div", null, element("h3", null, heading), element("ul", { className: "entries" }, ...items));
}

/** What was answered then and now, or why the two are not compared. */
function movementOf(report, since, movement) {
  if (movement.status !== "compared") return [element("p", { className: "quiet" }, movement.text)];
  const both = [[since, movement.before], [report.cycle.label, movement.after]];
  return both.map(([cycle, { distribution }]) => element("div", { className: "then-now" },
    element("div", { className: "cycle" }, cycle),
    // of a team that answers together there is one rating to tell
    report.framework.answered_by === "team"
      ? element("div", null, ...distribution.filter(({ count }) => count > 0).map(({ label }) => label))
      : element("div", null, ...distributionOf(distribution, { percents: false }))));
}

function areaMovedOf({ title, coverage, movement }, words) {
  if (movement.status !== "compared") return element("p", { className: "facts" }, element("strong", null, title), element("span", null, movement.text));
  return element("p", { className: "facts" },
    element("strong", null, title), directionOf(movement, words), element("span", null, coverage));
}

function directionOf({ direction }, { change }) {
  return tag(change.directions[direction], direction);
}

/** Where questions and areas stood and stand. */
function changeNumbersOf(report) {
  const { change, words, cycle } = report;
  if (change === null) return null;
  const row = (text, movement) => element("tr", null,
    element("th", { scope: "row" }, `${text} `,
      movement.status === "compared" ? directionOf(movement, words) : element("span", { className: "tag" }, words.change.not_compared)),
    ...(movement.status === "compared" ? figuresOf(movement) : ["", "", ""]).map((figure) => element("td", null, figure)));
  const head = [words.headings.question, change.since.label, cycle.label, words.change.delta];
  const { position } = words.columns;
  return element("section", null,
    element("h2", null, words.headings.change_numbers),
    element("table", null,
      element("caption", null, `${position.label}: ${position.meaning}`),
      element("thead", null, element("tr", null, ...head.map((label) => element("th", { scope: "col" }, label)))),
      element("tbody", null,
        ...change.questions.map(({ text, movement }) => row(text, movement)),
        ...[...change.areas, ...change.views].map(({ title, movement }) => row(title, movement)))));
}

/** The positions of both cycles, and how far apart they stand: of a question those of its answers. */
function figuresOf({ before, after, delta }) {
  const positions = [before, after].map((side) => side.position ?? side);
  return [...positions, delta].map(({ display }) => display);
}
