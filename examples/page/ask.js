// Asks the questions of a framework document and downloads one person's answers as a document `ilt-responses/1`.
// Nothing leaves the page but that file; nothing is kept in the browser.
"use strict";

const askWords = {
  en: {
    languageName: "Language",
    draftTranslation: "This translation is a draft that nobody has reviewed yet.",
    about: (recall) => `The answers are about this time: ${recall}.`,
    privacy: "Your name is not asked and is not in the file. Whoever collects the files can read your answers.",
    progress: (done, all) => `${done} of ${all} questions answered`,
    importance: "How important is it to work on this? (optional)",
    levels: { high: "High", medium: "Medium", low: "Low" },
    noLevel: "No rating",
    afterwards: "Anything else?",
    role: "Your role (optional)",
    noRole: "I'd rather not say",
    consent: "The report may show my answers under my role, where that points to me.",
    comment: "A comment (optional)",
    commentHint: "The team's report may quote it word for word. Leave out names.",
    draft: "Save a draft",
    submit: "Submit",
    download: "Both buttons save a file on this device. A draft can be opened again below and counts in no score. Hand the submitted file in as your team agreed.",
    reopen: "Open a draft you saved",
    missing: (count) => (count === 1 ? "One question has no answer yet" : `${count} questions have no answer yet`),
    missingHelp: "Please answer what is left, or save a draft and go on later:",
    unanswered: "This question has no answer yet.",
    savedDraft: (file) => `The draft was saved as ${file}.`,
    submitted: (file) => `Thank you. Your answers were saved as ${file}. Hand in this file.`,
    opened: "The draft is open. Go on where you stopped.",
    notReadable: "This file is no response to these questions, so nothing was opened.",
    unsupported: "This page is older than the framework document it was given, so it asks nothing.",
    sources: "Sources",
  },
  es: {
    languageName: "Idioma",
    draftTranslation: "Esta traducción es un borrador que todavía nadie ha revisado.",
    about: (recall) => `Las respuestas se refieren a este tiempo: ${recall}.`,
    privacy: "No se pregunta su nombre y no está en el archivo. Quien reúne los archivos puede leer sus respuestas.",
    progress: (done, all) => `${done} de ${all} preguntas contestadas`,
    importance: "¿Qué importancia tiene trabajar en esto? (opcional)",
    levels: { high: "Alta", medium: "Media", low: "Baja" },
    noLevel: "Sin valorar",
    afterwards: "¿Algo más?",
    role: "Su función (opcional)",
    noRole: "Prefiero no decirlo",
    consent: "El informe puede mostrar mis respuestas con mi función, aunque eso me señale.",
    comment: "Un comentario (opcional)",
    commentHint: "El informe del equipo puede citarlo palabra por palabra. No escriba nombres.",
    draft: "Guardar un borrador",
    submit: "Enviar",
    download: "Los dos botones guardan un archivo en este dispositivo. Un borrador se puede volver a abrir aquí abajo y no cuenta en ningún puntaje. Entregue el archivo enviado como acordó su equipo.",
    reopen: "Abrir un borrador guardado",
    missing: (count) => (count === 1 ? "Una pregunta no tiene respuesta todavía" : `${count} preguntas no tienen respuesta todavía`),
    missingHelp: "Conteste lo que falta, o guarde un borrador y siga después:",
    unanswered: "Esta pregunta no tiene respuesta todavía.",
    savedDraft: (file) => `El borrador se guardó como ${file}.`,
    submitted: (file) => `Gracias. Sus respuestas se guardaron como ${file}. Entregue este archivo.`,
    opened: "El borrador está abierto. Siga donde se quedó.",
    notReadable: "Este archivo no es una respuesta a estas preguntas; no se abrió nada.",
    unsupported: "Esta página es más antigua que el documento que recibió, así que no pregunta nada.",
    sources: "Fuentes",
  },
};

/** One person's response as it stands. Only what a person chose is in it. */
const response = { respondent: newKey(), answers: new Map(), importance: new Map(), role: "", consents: false, comment: "" };
let saved = true;
let language;

/** An opaque key for the respondent: random, and never a name. */
function newKey() {
  const letters = "abcdefghjkmnpqrstuvwxyz23456789";
  return Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => letters[byte % letters.length]).join("");
}

/** A localized text in the chosen language: by ever shorter tags, else in the default language. */
function textOf(text) {
  const fallback = askData.framework.default_language;
  if (typeof text === "string") return { text, language: fallback };
  const byTag = new Map(Object.entries(text).map(([tag, of]) => [tag.toLowerCase(), { text: of, language: tag }]));
  for (const tag of lookupOrder(language)) if (byTag.has(tag)) return byTag.get(tag);
  return byTag.get(fallback.toLowerCase());
}

/** An element with a text of the framework, marked with its language where it is not the page's. */
function say(tag, text, properties) {
  const found = textOf(text);
  const made = element(tag, properties, found.text);
  if (found.language !== document.documentElement.lang) made.lang = found.language;
  return made;
}

/** The areas in which this cycle asks something, with what it asks. */
function areas() {
  const { asked } = askData.cycle;
  const asks = ({ id }) => asked === undefined || asked.includes(id);
  const some = askData.framework.areas.map((area) => ({ ...area, questions: area.questions.filter(asks) }));
  return some.filter((area) => area.questions.length > 0);
}

const questions = () => areas().flatMap((area) => area.questions);

/** Whether the team agrees on one rating, and nobody answers alone. */
const isByTeam = () => askData.framework.answered_by === "team";

/** What a question can be answered with: the points of its scale, then the ways of giving no answer it offers. */
function answersOf(question) {
  const scale = askData.framework.scales.find((scale) => scale.id === question.scale);
  const offered = Object.entries(scale.non_responses ?? {});
  const others = offered.filter(([word]) => (question.non_responses ?? [word]).includes(word));
  return [
    ...scale.points.map((point) => ({ word: point.id, label: point.label, looks: question.descriptors?.[point.id], other: false })),
    ...others.map(([word, { label }]) => ({ word, label, other: true })),
  ];
}

function languages() {
  const { default_language: first, translations } = askData.framework;
  return [first, ...(translations ?? []).map((translation) => translation.language)];
}

function words() {
  return wordsIn(askWords, language);
}

// what the report can and cannot keep to itself, in the language that is shown
function promised() {
  const promise = askData.promise ?? {};
  const tag = lookupOrder(language).find((tag) => Object.hasOwn(promise, tag));
  return promise[tag ?? askData.framework.default_language] ?? [];
}

function show() {
  const { framework, team, cycle } = askData;
  const own = words();
  document.documentElement.lang = language;
  document.title = `${textOf(framework.title).text} · ${team.name}`;
  showHeader(framework, team, cycle, own);
  showForm(framework, own);
  const sources = framework.attribution.map(({ title, publisher, rights, url }) =>
    source(`${publisher}, “${title}”${url === undefined ? "" : `, ${url}`}. ${textOf(rights).text}`, url));
  fill(document.getElementById("footer"), element("h2", null, own.sources), ...sources);
  progress();
}

function showHeader(framework, team, cycle, own) {
  const picker = element("select", { id: "language" },
    ...languages().map((tag) => element("option", { value: tag, lang: tag, selected: tag === language }, languageName(tag))));
  picker.addEventListener("change", () => {
    language = picker.value;
    show();
    document.getElementById("language").focus();
  });
  const translation = (framework.translations ?? []).find((translation) => translation.language === language);
  fill(document.getElementById("header"),
    element("p", { className: "overline" }, `${team.name} · ${cycle.label}`),
    say("h1", framework.title),
    framework.description === undefined ? null : say("p", framework.description),
    element("p", null, own.about(textOf(framework.recall_period).text.replace(/\.$/, ""))),
    element("div", { className: "bar screen" },
      element("div", null, element("label", { className: "above", htmlFor: "language" }, own.languageName), picker)),
    translation?.status === "draft" ? element("p", { className: "quiet" }, own.draftTranslation) : null,
    element("div", { className: "panel" },
      ...[...(isByTeam() ? [] : [own.privacy]), ...promised()].map((line) => element("p", null, line))),
  );
}

function showForm(framework, own) {
  let number = 0;
  const sections = areas().map((area) => element("section", { className: "area", "aria-labelledby": `area-${area.id}` },
    say("h2", area.title, { id: `area-${area.id}` }),
    area.description === undefined ? null : say("p", area.description),
    say("p", framework.stem, { className: "stem" }),
    ...area.questions.map((question) => showQuestion(question, ++number)),
  ));
  const form = element("form", { noValidate: true },
    element("div", { id: "missing", className: "panel alarm", hidden: true, tabIndex: -1 }),
    ...sections,
    isByTeam() ? null : showRest(framework, own),
    element("p", { id: "progress", role: "status" }),
    element("div", { className: "buttons screen" },
      element("button", { type: "submit", className: "main" }, own.submit),
      element("button", { type: "button", id: "draft" }, own.draft)),
    element("p", { className: "quiet screen" }, own.download),
    element("div", { id: "message", className: "panel", hidden: true, tabIndex: -1 }),
    showReopen(own),
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    submit();
  });
  fill(document.getElementById("main"), form);
  document.getElementById("draft").addEventListener("click", () => {
    const file = download("draft");
    tell(words().savedDraft(file));
  });
}

function showQuestion(question, number) {
  const own = words();
  const choice = ({ word, label, looks }) => {
    const radio = element("input", { type: "radio", name: question.id, value: word, checked: response.answers.get(question.id) === word });
    radio.addEventListener("change", () => {
      response.answers.set(question.id, word);
      saved = false;
      answered(question.id);
      progress();
    });
    return element("label", null, radio, element("span", null, say("span", label), looks === undefined ? null : say("span", looks, { className: "looks" })));
  };
  const answers = answersOf(question);
  const points = answers.filter(({ other }) => !other);
  const others = answers.filter(({ other }) => other);
  const isDescribed = points.some(({ looks }) => looks !== undefined);
  const made = element("fieldset", { id: `question-${question.id}`, tabIndex: -1 },
    element("legend", null, element("span", { className: "number" }, `${number}. `), say("span", question.text)),
    question.help === undefined ? null : say("p", question.help, { id: `help-${question.id}`, className: "quiet" }),
    element("p", { id: `error-${question.id}`, className: "error", hidden: true }, own.unanswered),
    element("div", { className: isDescribed ? "answers described" : "answers" }, ...points.map(choice)),
    others.length === 0 ? null : element("div", { className: "answers others" }, ...others.map(choice)),
    ...(askData.framework.asks_importance ? showImportance(question, own) : []),
  );
  return describe(made, question.id, false);
}

function showImportance({ id }, own) {
  const rated = response.importance.get(id);
  const level = element("select", { id: `importance-${id}` },
    element("option", { value: "" }, own.noLevel),
    ...Object.entries(own.levels).map(([word, label]) => element("option", { value: word, selected: word === rated }, label)));
  level.addEventListener("change", () => {
    if (level.value === "") response.importance.delete(id);
    else response.importance.set(id, level.value);
    saved = false;
  });
  return [element("label", { className: "above", htmlFor: `importance-${id}` }, own.importance), level];
}

/** Says what describes a question: its help, and that it has no answer yet. */
function describe(question, id, isOpen) {
  const by = [question.querySelector(`#help-${id}`), isOpen ? question.querySelector(`#error-${id}`) : null];
  const ids = by.filter((line) => line !== null).map((line) => line.id);
  if (ids.length > 0) question.setAttribute("aria-describedby", ids.join(" "));
  else question.removeAttribute("aria-describedby");
  return question;
}

function showRest(framework, own) {
  const comment = element("textarea", { id: "comment", maxLength: 5000, value: response.comment, "aria-describedby": "comment-hint" });
  comment.addEventListener("input", () => {
    response.comment = comment.value;
    saved = false;
  });
  const rest = element("section", { className: "area", "aria-labelledby": "rest" }, element("h2", { id: "rest" }, own.afterwards));
  if ((framework.roles ?? []).length > 0) rest.append(...showRole(framework, own));
  rest.append(
    element("label", { className: "above", htmlFor: "comment" }, own.comment),
    element("p", { id: "comment-hint", className: "quiet" }, own.commentHint),
    comment,
  );
  return rest;
}

function showRole(framework, own) {
  const role = element("select", { id: "role" },
    element("option", { value: "" }, own.noRole),
    ...framework.roles.map(({ id, label }) => say("option", label, { value: id, selected: response.role === id })));
  const consent = element("input", { type: "checkbox", id: "consent", checked: response.consents });
  const line = element("div", { className: "check", hidden: response.role === "" }, consent, element("label", { htmlFor: "consent" }, own.consent));
  role.addEventListener("change", () => {
    response.role = role.value;
    line.hidden = role.value === "";
    saved = false;
  });
  consent.addEventListener("change", () => {
    response.consents = consent.checked;
    saved = false;
  });
  return [element("label", { className: "above", htmlFor: "role" }, own.role), role, line];
}

function showReopen(own) {
  const picker = element("input", { type: "file", id: "reopen", accept: ".json,application/json" });
  picker.addEventListener("change", async () => {
    const [file] = picker.files;
    if (file === undefined) return;
    const opened = await readJson(file).then(reopen).catch(() => false);
    show();
    tell(opened ? words().opened : words().notReadable);
  });
  return element("div", { className: "screen" }, element("label", { className: "above", htmlFor: "reopen" }, own.reopen), picker);
}

/** Takes over a document this page wrote; says whether it could. */
function reopen(document) {
  const { framework, responses } = document;
  const [one, ...others] = isByTeam() ? [{ answers: document.consensus ?? {} }, ...responses] : responses;
  const known = document.format === "ilt-responses/1" && framework.id === askData.framework.id
    && framework.version === askData.framework.version && others.length === 0;
  if (!known) return false;
  const offered = new Map(questions().map((question) => [question.id, answersOf(question).map(({ word }) => word)]));
  const answers = new Map(Object.entries(one.answers));
  const importance = new Map(Object.entries(one.importance ?? {}));
  for (const [question, word] of answers) if (!offered.get(question)?.includes(word)) return false;
  for (const [question, level] of importance) if (!offered.has(question) || !Object.hasOwn(words().levels, level)) return false;
  Object.assign(response, {
    respondent: one.respondent ?? response.respondent, answers, importance, role: one.role ?? "", consents: one.consents_to_attribution ?? false, comment: one.comment ?? "",
  });
  saved = true;
  return true;
}

function progress() {
  document.getElementById("progress").textContent = words().progress(response.answers.size, questions().length);
}

/** Marks a question as in need of an answer. */
function unanswered(id) {
  document.getElementById(`error-${id}`).hidden = false;
  describe(document.getElementById(`question-${id}`), id, true);
}

function answered(id) {
  document.getElementById(`error-${id}`).hidden = true;
  describe(document.getElementById(`question-${id}`), id, false);
}

function submit() {
  const open = questions().filter(({ id }) => !response.answers.has(id));
  const missing = document.getElementById("missing");
  missing.hidden = open.length === 0;
  if (open.length === 0) {
    const file = download("submitted");
    tell(words().submitted(file));
    return;
  }
  const links = open.map((question) => {
    const link = element("a", { href: `#question-${question.id}` }, say("span", question.text));
    link.addEventListener("click", (event) => {
      event.preventDefault();
      document.querySelector(`#question-${CSS.escape(question.id)} input`).focus();
    });
    return element("li", null, link);
  });
  fill(missing, element("h2", null, words().missing(open.length)), element("p", null, words().missingHelp), element("ul", null, ...links));
  open.forEach(({ id }) => unanswered(id));
  missing.focus();
}

/** The document as it stands: what was skipped is absent. */
function toDocument(status) {
  const { framework, team, cycle, roster_size } = askData;
  const inOrder = (given) => Object.fromEntries(questions().filter(({ id }) => given.has(id)).map(({ id }) => [id, given.get(id)]));
  const head = {
    format: "ilt-responses/1",
    framework: { id: framework.id, version: framework.version },
    team,
    cycle,
    roster_size,
  };
  if (isByTeam()) return { ...head, responses: [], consensus: inOrder(response.answers) };
  return {
    ...head,
    responses: [{
      respondent: response.respondent,
      status,
      answers: inOrder(response.answers),
      ...(response.importance.size === 0 ? {} : { importance: inOrder(response.importance) }),
      ...(response.role === "" ? {} : { role: response.role, consents_to_attribution: response.consents }),
      ...(response.comment.trim() === "" ? {} : { comment: response.comment }),
    }],
  };
}

function download(status) {
  const whose = isByTeam() ? "rating" : response.respondent;
  const file = `${askData.team.id}-${askData.cycle.id}-${whose}-${status}.json`;
  const json = `${JSON.stringify(toDocument(status), null, 2)}\n`;
  const address = URL.createObjectURL(new Blob([json], { type: "application/json" }));
  element("a", { href: address, download: file }).click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
  saved = true;
  return file;
}

function tell(text) {
  const message = document.getElementById("message");
  message.textContent = text;
  message.hidden = false;
  message.focus();
}

addEventListener("beforeunload", (event) => {
  if (!saved) event.preventDefault();
});

/** The language of the address (`ask.html?language=es`), else of the reader, where the framework has it. */
function firstLanguage() {
  const wanted = [new URLSearchParams(location.search).get("language"), ...navigator.languages].filter(Boolean);
  const there = new Map(languages().map((tag) => [tag.toLowerCase(), tag]));
  for (const tag of wanted.flatMap((tag) => [...lookupOrder(tag)])) if (there.has(tag)) return there.get(tag);
  return askData.framework.default_language;
}

if (askData.framework.format === "ilt-framework/1") {
  language = firstLanguage();
  show();
} else {
  fill(document.getElementById("main"), element("p", null, askWords.en.unsupported));
}
