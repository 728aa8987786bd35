// Draws a report document `ilt-report/1`. Every number, sentence and word of it stands in the document: nothing is
// computed here, and the bars take their lengths from `number` and `percent`.
"use strict";

const reportWords = {
  en: { open: "Open another report", notReadable: "This file is no report, so nothing is shown.", newer: "This report was written by a newer version than this page, so nothing is shown: what the page does not know could be misread." },
  es: { open: "Abrir otro informe", notReadable: "Este archivo no es un informe; no se muestra nada.", newer: "Este informe se escribió con una versión más nueva que esta página; no se muestra nada: lo que la página no conoce se podría malinterpretar." },
};

function show(report) {
  const known = report?.format === "ilt-report/1";
  const own = wordsIn(reportWords, known ? report.words.language : document.documentElement.lang);
  const [header, main, footer] = ["header", "main", "footer"].map((id) => document.getElementById(id));
  if (!known) {
    const newer = String(report?.format).startsWith("ilt-report/");
    fill(header);
    fill(main, element("p", { id: "refused", className: "panel alarm", tabIndex: -1 }, newer ? own.newer : own.notReadable));
    fill(footer, opener(own));
    document.getElementById("refused").focus();
    return;
  }
  document.documentElement.lang = report.language;
  document.title = `${report.team.name} · ${report.cycle.label} · ${report.framework.title}`;
  fill(header, ...headerOf(report));
  fill(main, ...(report.disclosure.too_few === null ? answeredOf(report) : tooFewOf(report)));
  const { attribution, additions, sources, release } = report.framework;
  fill(footer,
    element("h2", null, report.words.headings.sources),
    element("p", { className: "quiet" }, release),
    ...attribution.map(({ text, url }) => source(text, url)),
    // one source has everything: then its attribution says it
    sources.length < 2 ? null : element("div", null, element("h3", null, report.words.headings.words_of), list(sources.map(wordsOf))),
    additions.length === 0 ? null : element("div", null, element("h3", null, report.words.headings.additions), list(additions)),
    opener(own),
  );
}

function wordsOf({ text, covers, areas, questions, views }) {
  const ids = [...areas, ...questions, ...views];
  return ids.length === 0 ? `${text}: ${covers}` : `${text}: ${covers} [${ids.join(", ")}]`;
}

function list(texts) {
  return element("ul", null, ...texts.map((text) => element("li", null, text)));
}

function lines(heading, texts) {
  return texts.length === 0 ? null : element("section", null, element("h2", null, heading), list(texts));
}

function answeredOf(report) {
  return [
    areasOf(report, report.areas, report.words.headings.areas),
    areasOf(report, report.views, report.words.headings.views),
    element("div", { className: "standouts" }, standoutsOf(report, "strengths"), standoutsOf(report, "opportunities")),
    promptsOf(report, "notice"),
    questionsOf(report),
    promptsOf(report, "interpret"),
    promptsOf(report, "commit"),
    report.more_prompts === null ? null : element("p", { className: "quiet" }, report.more_prompts),
    commentsOf(report),
    lines(report.words.headings.hidden, report.hidden.map((hidden) => hiddenText(report, hidden))),
    lines(report.words.headings.limits, report.limits),
    element("section", null, element("h2", null, report.words.headings.rules), meaningsOf(report), list(report.rules.text)),
  ];
}

// too few answered for anything to be shown: why, what can be done, and what was asked
function tooFewOf(report) {
  const { disclosure: { too_few: tooFew }, framework, areas, words } = report;
  return [
    element("section", null,
      element("h2", null, words.states.suppressed),
      ...[tooFew.text, ...tooFew.what_can_be_done].map((text) => element("p", null, text))),
    element("section", null,
      element("h2", null, words.headings.questions),
      element("p", null, framework.stem),
      ...areas.flatMap((area) => [element("h3", null, area.title), list(area.questions.map(({ text }) => text))])),
    promptsOf(report, "notice"),
    promptsOf(report, "interpret"),
    promptsOf(report, "commit"),
    report.more_prompts === null ? null : element("p", { className: "quiet" }, report.more_prompts),
  ];
}

function headerOf({ team, cycle, framework, participation, disclosure, words }) {
  return [
    element("p", { className: "overline" }, `${team.name} · ${cycle.label}`),
    element("h1", null, framework.title),
    framework.description === null ? null : element("p", null, framework.description),
    element("p", null, participation.text),
    cycle.asked === null ? null : element("p", null, cycle.asked.text),
    framework.translation === null ? null : element("p", { className: "quiet" }, framework.translation.text),
    element("section", { className: "panel" },
      element("h2", null, words.headings.confidentiality),
      ...disclosure.promise.map(({ text }) => element("p", null, text))),
  ];
}

/** The areas, or the views: whatever has a score of several questions. */
function areasOf({ words }, areas, heading) {
  const items = areas.filter(({ result }) => result.status !== "unscored").map((area) => {
    const title = element("span", { className: "title" }, coded(area.code, area.title));
    if (area.result.status !== "scored") {
      return element("li", null, element("div", { className: "line" }, title, element("span", null, words.areas.no_score)),
        element("p", { className: "quiet" }, area.result.text));
    }
    const { on_scale: onScale, position, favorable, highlight, decided_by: decidedBy, cuts } = area.result;
    const score = onScale === null ? position.display : onScale.score.display;
    const unit = onScale === null ? words.areas.position : `${words.areas.score}, ${onScale.lowest} … ${onScale.highest}`;
    const bar = element("div");
    bar.style.width = `${position.number * 100}%`;
    return element("li", null,
      element("div", { className: "line" }, title,
        element("span", null, element("span", { className: "score" }, score), " ", element("span", { className: "quiet" }, `(${unit})`))),
      element("div", { className: "track", "aria-hidden": "true" }, bar),
      element("p", { className: "facts" },
        tag(words.highlights[highlight], highlight),
        element("span", null, decidedBy.text),
        cuts === null ? null : element("span", null, cuts.text),
        element("span", null, area.coverage),
        element("span", null, `${favorable.percent}% ${words.sides.favorable} (${favorable.text})`)));
  });
  return items.length === 0 ? null : element("section", null, element("h2", null, heading), element("ul", { className: "area-bars" }, ...items));
}

/** A text after what it is called in the system that it comes from. */
function coded(code, text) {
  return (code ?? null) === null ? text : `${code} ${text}`;
}

function tag(term, kind) {
  return element("span", { className: `tag ${kind}` }, term.label);
}

/** What the bands and flags of this report mean. */
function meaningsOf({ areas, words }) {
  const questions = areas.flatMap((area) => area.questions);
  const bands = Object.entries(words.bands).filter(([band]) => questions.some(({ result }) => result.band === band));
  const flags = Object.entries(words.flags).filter(([flag]) => questions.some(({ flags }) => flags.includes(flag)));
  const line = (kind) => ([name, term]) => element("div", null,
    element("dt", null, tag(term, kind ?? name)), element("dd", null, term.meaning));
  return element("dl", { className: "meanings" }, ...bands.map(line()), ...flags.map(line("flag")));
}

function standoutsOf(report, which) {
  const { headings } = report.words;
  const { candidates, notes } = report[which];
  const item = ({ rank, tied, text, question, reasons }) => element("li", null,
    element("strong", null, element("span", { className: "rank" }, `${rank}${tied ? ` (${headings.tied})` : ""}. `), text),
    reversedNote(report, question),
    ...reasons.map((reason) => element("div", { className: "quiet" }, reason.text)));
  const proposed = candidates.filter(({ selected }) => selected);
  const also = candidates.filter(({ selected }) => !selected);
  return element("section", null,
    element("h2", null, headings[which]),
    proposed.length === 0 ? null : element("ol", null, ...proposed.map(item)),
    also.length === 0 ? null : element("h3", null, headings.also),
    also.length === 0 ? null : element("ol", null, ...also.map(item)),
    ...notes.map((note) => element("p", { className: "quiet" }, note)));
}

function titles(report) {
  const areas = report.areas.flatMap((area) => [[area.id, area.title], ...area.questions.map(({ id, text }) => [id, text])]);
  return new Map([...report.follow_up.map(({ commitment }) => [commitment.id, commitment.goal]), ...areas]);
}

/** Stands beside a question of which a low answer is the good one: its words do not say so. */
function reversedNote(report, id) {
  const questions = report.areas.flatMap((area) => area.questions);
  const reversed = questions.some((question) => question.id === id && question.keying === "reverse");
  return reversed ? element("div", { className: "quiet" }, report.words.questions.reverse) : null;
}

function promptsOf(report, phase) {
  const named = titles(report);
  const items = report.prompts.filter((prompt) => prompt.asked && prompt.phase === phase).map((prompt) => {
    const about = prompt.about.map((id) => element("li", null, named.get(id), reversedNote(report, id)));
    return element("li", null, prompt.text, about.length === 0 ? null : element("ul", null, ...about));
  });
  if (items.length === 0) return null;
  return element("section", { className: "panel" }, element("h2", null, report.words.headings[phase]), element("ul", null, ...items));
}

function questionsOf(report) {
  const { words, framework } = report;
  let number = 0;
  const areas = report.areas.map((area) => element("div", null,
    element("h3", null, coded(area.code, area.title)),
    ...area.questions.map((question) => questionOf(report, question, ++number))));
  return element("section", null,
    element("h2", null, words.headings.questions),
    element("p", null, `${framework.recall_period}. ${framework.stem}`),
    ...areas);
}

function questionOf(report, question, number) {
  const { words } = report;
  const { result, answered, non_responses: others, flags, role_groups: roles, consensus, rating, importance, notes, help, descriptors } = question;
  const { headings } = words;
  const facts = [
    result.status === "scored" ? tag(words.bands[result.band], result.band) : element("span", { className: "tag" }, words.states[result.status]),
    ...flags.map((flag) => tag(words.flags[flag], "flag")),
  ];
  const answers = result.answers ?? null;
  if (answers !== null && rating === null) facts.push(element("span", null, `${headings.mean} ${answers.mean.display}`));
  if (answered !== null) facts.push(element("span", null, answered));
  for (const { label, count } of others ?? []) if (count > 0) facts.push(element("span", null, `${label}: ${count}`));
  if (importance !== null) facts.push(element("span", null, importance.text));
  return element("article", { className: "question" },
    element("h4", null, `${number}. ${coded(question.code, question.text)}`),
    help === null ? null : element("p", { className: "quiet" }, `${words.questions.help} ${help}`),
    reversedNote(report, question.id),
    rating === null ? null : element("p", null, ratingOf(headings.rating, rating, descriptors)),
    ...(answers === null || rating !== null ? [] : distributionOf(answers.distribution, descriptors)),
    result.status === "scored" ? null : element("p", null, result.text),
    element("p", { className: "facts" }, ...facts),
    ...roles.map((group) => element("p", { className: "facts" }, group.text)),
    consensus === null ? null : element("p", { className: "facts" }, ratingOf(headings.consensus, consensus.rating, descriptors)),
    (consensus?.beside ?? null) === null ? null : element("p", { className: "facts" }, consensus.beside.text),
    notes.length === 0 ? null : element("div", null, element("p", { className: "facts" }, headings.notes), list(notes)));
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

/** The bar is for the eye; the list under it says the same to everyone. */
function distributionOf(distribution, descriptors) {
  const looks = looksOf(distribution);
  const bar = element("div", { className: "stack", "aria-hidden": "true" });
  for (const [place, { percent, count }] of distribution.entries()) {
    if (count === 0) continue;
    const part = looks[place](element("div"));
    part.style.width = `${percent}%`;
    bar.append(part);
  }
  const items = distribution.map(({ point, label, count, percent }, place) => element("li", { className: count === 0 ? "zero" : "" },
    looks[place](element("span", { className: "swatch", "aria-hidden": "true" })),
    element("span", null, `${label} `, element("span", { className: "count" }, `${count}`), ` (${percent}%)`, count === 0 ? "" : described(looksLike(point, descriptors)))));
  return [bar, element("ul", { className: "counts" }, ...items)];
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

function hiddenText(report, { question, text }) {
  return question === null ? text : `${titles(report).get(question)} ${text}`;
}

function commentsOf({ comments, words }) {
  if (comments.status !== "shown" || comments.comments.length === 0) return null;
  return element("section", null, element("h2", null, words.headings.comments),
    ...comments.comments.map((comment) => element("blockquote", null, comment)));
}

function opener(own) {
  const picker = element("input", { type: "file", id: "open", accept: ".json,application/json" });
  picker.addEventListener("change", async () => {
    const [file] = picker.files;
    if (file !== undefined) show(await readJson(file).catch(() => null));
  });
  return element("div", { className: "screen", lang: own.language }, element("label", { className: "above", htmlFor: "open" }, own.open), picker);
}

show(reportData);
