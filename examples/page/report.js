// Draws a report document `ilt-report/1`, in the order of a meeting. Every number, sentence and word of it stands in the
// document: nothing is computed here, and the bars take their lengths from `number` and `percent`.
"use strict";

const reportWords = {
  en: { choose: "Report", open: "Open another report", notReadable: "This file is no report, so nothing is shown.", newer: "This report was written by a newer version than this page, so nothing is shown: what the page does not know could be misread." },
  es: { choose: "Informe", open: "Abrir otro informe", notReadable: "Este archivo no es un informe; no se muestra nada.", newer: "Este informe se escribió con una versión más nueva que esta página; no se muestra nada: lo que la página no conoce se podría malinterpretar." },
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
  fill(header, ...headerOf(report, own));
  fill(main, followUpOf(report), ...(report.disclosure.too_few === null ? answeredOf(report) : tooFewOf(report)));
  const { attribution, additions, sources, release } = report.framework;
  fill(footer,
    report.words.note === null ? null : element("p", null, report.words.note),
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
  const { words, areas, views, hidden, limits, rules } = report;
  return [
    element("div", { className: "standouts" }, standoutsOf(report, "strengths"), standoutsOf(report, "opportunities")),
    changeOf(report),
    commitmentsOf(report),
    areasOf(report, areas, words.headings.areas),
    areasOf(report, views, words.headings.views),
    questionsOf(report),
    lines(words.headings.hidden, hidden.map((part) => hiddenText(report, part))),
    commentsOf(report),
    ...talkOf(report),
    lines(words.headings.limits, limits),
    changeNumbersOf(report),
    lines(words.headings.rules, rules.text),
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
    report.commitments.length === 0 ? null : commitmentsOf(report),
    ...talkOf(report),
  ];
}

/** The questions for the team's talk, and how many more there are. */
function talkOf(report) {
  return [
    ...["notice", "interpret", "commit"].map((phase) => promptsOf(report, phase)),
    report.more_prompts === null ? null : element("p", { className: "quiet" }, report.more_prompts),
  ];
}

function headerOf(report, own) {
  const { team, cycle, framework, participation, disclosure, words } = report;
  return [
    chooser(report, own),
    element("p", { className: "overline" }, `${team.name} · ${cycle.label}`),
    element("h1", null, framework.title),
    element("p", { className: "quiet" }, framework.recall_period),
    framework.description === null ? null : element("p", null, framework.description),
    element("p", null, participation.text),
    cycle.asked === null ? null : element("p", null, cycle.asked.text),
    framework.translation === null ? null : element("p", { className: "quiet" }, framework.translation.text),
    element("section", { className: "panel" },
      element("h2", null, words.headings.confidentiality),
      disclosure.promise.length === 1 ? element("p", null, disclosure.promise[0].text) : list(disclosure.promise.map(({ text }) => text))),
  ];
}

/** A text after what it is called in the system that it comes from. */
function coded(code, text) {
  return (code ?? null) === null ? text : `${code} ${text}`;
}

function tag(term, kind) {
  return element("span", { className: `tag ${kind}` }, term.label);
}

/** What the words mean of which some is used here. */
function meaningsOf(terms, isUsed, kind) {
  const used = Object.entries(terms).filter(([word]) => isUsed(word));
  const line = ([word, term]) => element("div", null, element("dt", null, tag(term, kind ?? word)), element("dd", null, term.meaning));
  return used.length === 0 ? null : element("dl", { className: "meanings" }, ...used.map(line));
}

function standoutsOf(report, which) {
  const { headings } = report.words;
  const { candidates, notes } = report[which];
  const named = titles(report);
  const ranked = ({ rank, tied }) => element("span", { className: "rank" }, `${rank}${tied ? ` (${headings.tied})` : ""}. `);
  const item = (candidate) => element("li", null,
    element("strong", null, ranked(candidate), candidate.text),
    element("div", { className: "quiet" }, named.get(`area ${candidate.area}`)),
    reversedNote(report, candidate.question),
    list(candidate.reasons.map((reason) => reason.text)));
  const brief = (candidate) => element("li", null, ranked(candidate), candidate.text, reversedNote(report, candidate.question));
  const proposed = candidates.filter(({ selected }) => selected);
  const also = candidates.filter(({ selected }) => !selected);
  return element("section", null,
    element("h2", null, headings[which]),
    ...notes.map((note) => element("p", { className: "quiet" }, note)),
    proposed.length === 0 ? null : element("ol", null, ...proposed.map(item)),
    also.length === 0 ? null : element("h3", null, headings.also),
    also.length === 0 ? null : element("ol", null, ...also.map(brief)));
}

/** What questions, areas and commitments are called, by what they are and their ids. */
function titles(report) {
  const areas = report.areas.flatMap((area) => [[`area ${area.id}`, area.title], ...area.questions.map(({ id, text }) => [`question ${id}`, text])]);
  return new Map([...report.follow_up.map(({ commitment }) => [`commitment ${commitment.id}`, commitment.goal]), ...areas]);
}

/** Stands beside a question of which a low answer is the good one: its words do not say so. */
function reversedNote(report, id) {
  const questions = report.areas.flatMap((area) => area.questions);
  const reversed = questions.some((question) => question.id === id && question.keying === "reverse");
  return reversed ? element("div", { className: "quiet" }, report.words.questions.reverse) : null;
}

function promptsOf(report, phase) {
  const named = titles(report);
  const items = report.prompts.filter((prompt) => prompt.asked && prompt.phase === phase).map(({ scope, about, text }) => {
    const names = about.map((id) => element("li", null, named.get(`${scope} ${id}`), scope === "question" ? reversedNote(report, id) : null));
    return element("li", null, text, names.length === 0 ? null : element("ul", null, ...names));
  });
  if (items.length === 0) return null;
  return element("section", { className: "panel" }, element("h2", null, report.words.headings[phase]), element("ul", null, ...items));
}

function hiddenText(report, { question, text }) {
  return question === null ? text : `${titles(report).get(`question ${question}`)} ${text}`;
}

function commentsOf({ comments, words }) {
  if (comments.status !== "shown" || comments.comments.length === 0) return null;
  return element("section", null, element("h2", null, words.headings.comments),
    ...comments.comments.map((comment) => element("blockquote", null, comment)));
}

/** A choice among the reports that the page was given, where there are several. */
function chooser(shown, own) {
  if (reportData.length < 2) return null;
  const picker = element("select", { id: "report" }, ...reportData.map((report) => element("option",
    { value: addressOf(report), lang: report.language, selected: report === shown },
    `${report.team.name} · ${report.cycle.label} · ${report.framework.title} (${languageName(report.language)})`)));
  if (!reportData.includes(shown)) picker.selectedIndex = -1;
  picker.addEventListener("change", () => {
    show(reportData.find((report) => addressOf(report) === picker.value));
    document.getElementById("report").focus();
  });
  return element("div", { className: "screen choose", lang: own.language }, element("label", { className: "above", htmlFor: "report" }, own.choose), picker);
}

/** What stands after `?report=` in an address of this page. */
function addressOf({ team, cycle, language }) {
  return [team.id, cycle.id, language].join(".");
}

function opener(own) {
  const picker = element("input", { type: "file", id: "open", accept: ".json,application/json" });
  picker.addEventListener("change", async () => {
    const [file] = picker.files;
    if (file !== undefined) show(await readJson(file).catch(() => null));
  });
  return element("div", { className: "screen", lang: own.language }, element("label", { className: "above", htmlFor: "open" }, own.open), picker);
}

const asked = new URLSearchParams(location.search).get("report");
show(reportData.find((report) => addressOf(report) === asked) ?? reportData[0]);
