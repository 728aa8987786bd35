// Draws the areas, the views and the questions of a report, and what was answered.
"use strict";

/** The areas, or the views: whatever has a score of several questions. */
function areasOf({ areas, words }, scored, heading) {
  const texts = new Map(areas.flatMap(({ questions }) => questions.map(({ id, text }) => [id, text])));
  const items = scored.filter(({ result }) => result.status !== "unscored").map((area) => {
    const title = element("span", { className: "title" }, coded(area.code, area.title));
    // a view names its questions, which stand under their areas
    const of = typeof area.questions[0] === "string" ? list(area.questions.map((id) => texts.get(id))) : null;
    if (area.result.status !== "scored") {
      return element("li", null, element("div", { className: "line" }, title, element("span", null, words.areas.no_score)),
        element("p", { className: "quiet" }, area.result.text), of);
    }
    const { on_scale: onScale, position, favorable, highlight, decided_by: decidedBy, cuts } = area.result;
    const score = onScale === null ? position.display : onScale.score.display;
    const unit = onScale === null ? words.areas.position : `${words.areas.score}, ${onScale.lowest} … ${onScale.highest}`;
    return element("li", null,
      element("div", { className: "line" }, title,
        element("span", null, element("span", { className: "score" }, score), " ", element("span", { className: "quiet" }, `(${unit})`))),
      trackOf(position, cuts),
      element("p", { className: "facts" },
        tag(words.highlights[highlight], highlight),
        element("span", null, decidedBy.text),
        cuts === null ? null : element("span", null, cuts.text),
        element("span", null, area.coverage),
        element("span", null, shareOf(words.sides.favorable, favorable))),
      of);
  });
  if (items.length === 0) return null;
  return element("section", null,
    element("h2", null, heading),
    element("ul", { className: "area-bars" }, ...items),
    meaningsOf(words.highlights, (highlight) => scored.some(({ result }) => result.highlight === highlight)));
}

/** How far a score stands on the way, with a mark at each cut; the facts below say the same. */
function trackOf(position, cuts) {
  const bar = element("div", { className: "reached" });
  bar.style.width = `${position.number * 100}%`;
  const marks = (cuts?.all ?? []).map(({ number }) => {
    const mark = element("div", { className: "cut" });
    mark.style.left = `${number * 100}%`;
    return mark;
  });
  return element("div", { className: "track", "aria-hidden": "true" }, bar, ...marks);
}

function shareOf(of, { text, percent }) {
  return `${of} ${text} (${percent}%)`;
}

function questionsOf(report) {
  const { words, framework } = report;
  const questions = report.areas.flatMap((area) => area.questions);
  let number = 0;
  const areas = report.areas.map((area) => element("div", null,
    element("h3", null, coded(area.code, area.title)),
    area.description === null ? null : element("p", { className: "quiet" }, area.description),
    ...area.questions.map((question) => questionOf(report, question, ++number))));
  return element("section", null,
    element("h2", null, words.headings.questions),
    meaningsOf(words.bands, (band) => questions.some(({ result }) => result.band === band)),
    meaningsOf(words.flags, (flag) => questions.some(({ flags }) => flags.includes(flag)), "flag"),
    element("p", null, framework.stem),
    ...areas);
}

function questionOf(report, question, number) {
  const { words } = report;
  const { result, answered, non_responses: others, flags, role_groups: roles, consensus, rating, importance, notes, help, weight, descriptors } = question;
  const { headings } = words;
  const facts = [
    result.status === "scored" ? tag(words.bands[result.band], result.band) : element("span", { className: "tag" }, words.states[result.status]),
    ...flags.map((flag) => tag(words.flags[flag], "flag")),
  ];
  const answers = rating === null ? result.answers ?? null : null;
  if (answers !== null) {
    facts.push(element("span", null, `${headings.mean} ${answers.mean.display}`),
      element("span", null, shareOf(words.sides.favorable, answers.favorable)),
      element("span", null, shareOf(words.sides.unfavorable, answers.unfavorable)));
  }
  const counted = [answered, ...(others ?? []).map(({ label, code, count }) => `${pointOf(label, code)} ${count}`)].filter((text) => text !== null);
  return element("article", { className: "question" },
    element("h4", null, coded(question.code ?? `${number}.`, question.text)),
    help === null ? null : element("p", { className: "quiet" }, `${words.questions.help} ${help}`),
    reversedNote(report, question.id),
    weight === 1 ? null : element("p", { className: "quiet" }, `${words.questions.weight} ${weight}`),
    rating === null ? null : element("p", null, ratingOf(headings.rating, rating, descriptors)),
    ...(answers === null ? [] : distributionOf(answers.distribution, { descriptors })),
    result.status === "scored" ? null : element("p", null, result.text),
    element("p", { className: "facts" }, ...facts),
    counted.length === 0 ? null : element("p", { className: "facts" }, ...counted.map((text) => element("span", null, text))),
    importance === null ? null : element("p", { className: "facts" }, importance.text),
    roles.length === 0 ? null : element("p", { className: "facts" }, `${headings.role_groups}:`),
    ...roles.map((group) => element("p", { className: "facts" }, group.text)),
    consensus === null ? null : element("p", { className: "facts" }, ratingOf(headings.consensus, consensus.rating, descriptors)),
    (consensus?.beside ?? null) === null ? null : element("p", { className: "facts" }, consensus.beside.text),
    notes.length === 0 ? null : element("div", null, element("p", { className: "facts" }, `${headings.notes}:`), list(notes)));
}

/** A point or a way of giving no answer, with what it is called in the system that it comes from. */
function pointOf(label, code) {
  return code === null ? label : `${label} (${code})`;
}

/** A rating that was agreed on, with what it looks like. */
function ratingOf(heading, { answer, label }, descriptors) {
  return `${heading}: ${label}${described(looksLike(answer, descriptors))}`;
}

function described(text) {
  return text === undefined ? "" : `: ${text}`;
}

/** What a point looks like at a question that says it. */
function looksLike(answer, descriptors) {
  return descriptors.find(({ point }) => point === answer)?.text;
}

/** The bar is for the eye; the list under it says the same to everyone. Beside another cycle the counts are enough. */
function distributionOf(distribution, { descriptors = [], percents = true }) {
  const looks = looksOf(distribution);
  const bar = element("div", { className: "stack", "aria-hidden": "true" });
  for (const [place, { percent, count }] of distribution.entries()) {
    if (count === 0) continue;
    const part = looks[place](element("div"));
    part.style.width = `${percent}%`;
    bar.append(part);
  }
  const items = distribution.map(({ point, label, code, count, percent }, place) => element("li", { className: count === 0 ? "zero" : "" },
    looks[place](element("span", { className: "swatch", "aria-hidden": "true" })),
    element("span", null, `${pointOf(label, code)} `, element("span", { className: "count" }, `${count}`), percents ? ` (${percent}%)` : "", count === 0 ? "" : described(looksLike(point, descriptors)))));
  const isDescribed = descriptors.length > 0;
  return [bar, element("ul", { className: isDescribed ? "counts described" : "counts" }, ...items)];
}

/** For each point what colors it: its side, and stronger the farther it stands from the middle. */
function looksOf(distribution) {
  const sides = ["favorable", "unfavorable", "neutral"];
  const places = new Map(sides.map((side) => [side, distribution.flatMap((point, place) => (point.side === side ? [place] : []))]));
  return distribution.map(({ side }, place) => (part) => {
    const ofSide = places.get(side);
    // the side that holds the first point has its far end there
    const steps = ofSide.includes(0) ? [...ofSide].reverse() : ofSide;
    part.classList.add(side);
    part.style.setProperty("--depth", `${steps.length === 1 ? 100 : (steps.indexOf(place) / (steps.length - 1)) * 100}%`);
    return part;
  });
}
