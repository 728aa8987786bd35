// Asks the questions of a form and hands one person's answers in as a document `ilt-response/1`, or the rating of a team
// that answers together as its set `ilt-responses/1`: as a file, or to the one address that the form names. A draft is kept
// in the browser of this device until it is handed in or forgotten.
"use strict";

const askWords = {
  en: {
    languageName: "Language",
    draftTranslation: "This translation is a draft that nobody has reviewed yet.",
    about: (recall) => `The answers are about this time: ${recall}.`,
    privacy: "Your name is not asked and is not handed in. Whoever collects the answers can read yours.",
    progress: (done, all) => `${done} of ${all} questions answered`,
    noLevel: "No rating",
    afterwards: "Anything else?",
    noRole: "I'd rather not say",
    commentHint: "The team's report may quote it word for word. Leave out names.",
    draft: "Save a draft as a file",
    kept: "What you choose is kept in this browser, on this device alone, until you hand it in.",
    forget: "Forget what is kept here",
    forgotten: "Nothing of yours is kept in this browser any more.",
    goesOn: "Here are the answers that you gave in this browser before. Go on where you stopped. If they are not yours, let the browser forget them.",
    download: "Your answers are saved as a file on this device. Hand it in as your team agreed.",
    posts: (host) => `Your answers are sent to ${host}.`,
    reopen: "Open a draft you saved as a file",
    missing: (count) => (count === 1 ? "One question has no answer yet" : `${count} questions have no answer yet`),
    missingHelp: "Please answer what is left, or save a draft and go on later:",
    unanswered: "This question has no answer yet.",
    savedDraft: (file) => `The draft was saved as ${file}.`,
    submitted: (file) => `Thank you. Your answers were saved as ${file}. Hand in this file.`,
    sending: "Your answers are being sent.",
    sent: (host) => `Thank you. Your answers were sent to ${host}.`,
    notSent: (host, file) => `Your answers could not be sent to ${host}. They were saved as ${file}: hand in this file, or try again later.`,
    opened: "The draft is open. Go on where you stopped.",
    notReadable: "This file is no response to these questions, so nothing was opened.",
    sources: "Sources",
  },
  es: {
    languageName: "Idioma",
    draftTranslation: "Esta traducción es un borrador que todavía nadie ha revisado.",
    about: (recall) => `Las respuestas se refieren a este tiempo: ${recall}.`,
    privacy: "No se pregunta su nombre y no se entrega. Quien reúne las respuestas puede leer las suyas.",
    progress: (done, all) => `${done} de ${all} preguntas contestadas`,
    noLevel: "Sin valorar",
    afterwards: "¿Algo más?",
    noRole: "Prefiero no decirlo",
    commentHint: "El informe del equipo puede citarlo palabra por palabra. No escriba nombres.",
    draft: "Guardar un borrador en un archivo",
    kept: "Lo que usted elige se guarda en este navegador, solo en este dispositivo, hasta que lo entregue.",
    forget: "Olvidar lo que está guardado aquí",
    forgotten: "En este navegador ya no se guarda nada suyo.",
    goesOn: "Estas son las respuestas que usted dio antes en este navegador. Siga donde se quedó. Si no son suyas, haga que el navegador las olvide.",
    download: "Sus respuestas se guardan como un archivo en este dispositivo. Entréguelo como acordó su equipo.",
    posts: (host) => `Sus respuestas se envían a ${host}.`,
    reopen: "Abrir un borrador guardado en un archivo",
    missing: (count) => (count === 1 ? "Una pregunta no tiene respuesta todavía" : `${count} preguntas no tienen respuesta todavía`),
    missingHelp: "Conteste lo que falta, o guarde un borrador y siga después:",
    unanswered: "Esta pregunta no tiene respuesta todavía.",
    savedDraft: (file) => `El borrador se guardó como ${file}.`,
    submitted: (file) => `Gracias. Sus respuestas se guardaron como ${file}. Entregue este archivo.`,
    sending: "Sus respuestas se están enviando.",
    sent: (host) => `Gracias. Sus respuestas se enviaron a ${host}.`,
    notSent: (host, file) => `Sus respuestas no se pudieron enviar a ${host}. Se guardaron como ${file}: entregue este archivo, o inténtelo más tarde.`,
    opened: "El borrador está abierto. Siga donde se quedó.",
    notReadable: "Este archivo no es una respuesta a estas preguntas; no se abrió nada.",
    sources: "Fuentes",
  },
};

/** A response in which nothing was chosen yet. */
const nothing = () => ({ respondent: newKey(), answers: new Map(), importance: new Map(), notes: new Map(), role: "", consents: false, comment: "" });

/** One person's response as it stands. Only what a person chose is in it. */
const response = nothing();
/** Whether nothing would be lost: it is kept in this browser, in a file, or was handed in. */
let saved = true;
/** Whether what is shown was kept in this browser when the page was opened. */
let recalled = false;
let language;

/** An opaque key for the respondent: random, and never a name. */
function newKey() {
  const letters = "abcdefghjkmnpqrstuvwxyz23456789";
  return Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => letters[byte % letters.length]).join("");
}

/** A text in the chosen language: by ever shorter tags, else in the first language of the form. */
function textOf(text) {
  const byTag = new Map(Object.entries(text).map(([tag, of]) => [tag.toLowerCase(), { text: of, language: tag }]));
  for (const tag of lookupOrder(language)) if (byTag.has(tag)) return byTag.get(tag);
  return byTag.get(languages()[0].toLowerCase());
}

/** Which way a language is written, where the browser knows it. */
function directionOf(tag) {
  const locale = new Intl.Locale(tag);
  return (locale.getTextInfo?.() ?? locale.textInfo)?.direction ?? "ltr";
}

/** Text that is read by itself, marked with its language where that is not the page's. */
function mark(made, { language: of }) {
  if (of === document.documentElement.lang) return made;
  made.lang = of;
  made.dir = directionOf(of);
  return made;
}

/** An element with a text of the form. */
function say(tag, text, properties) {
  const found = textOf(text);
  return mark(element(tag, properties, found.text), found);
}

const questions = () => askData.sections.flatMap((section) => section.items);
const languages = () => askData.languages.map(({ tag }) => tag);

/** Whether the team agrees on one rating, and nobody answers alone. */
const isByTeam = () => askData.by_team;

function words() {
  return wordsIn(askWords, language);
}

function show() {
  const own = words();
  document.documentElement.lang = language;
  document.documentElement.dir = directionOf(language);
  const title = textOf(askData.title).text;
  document.title = askData.set === null ? title : `${title} · ${askData.set.team.name}`;
  showHeader(own);
  showForm(own);
  const sources = askData.attribution.map(({ text, url }) => mark(source(textOf(text).text, url), textOf(text)));
  fill(document.getElementById("footer"), element("h2", null, own.sources), ...sources);
  progress();
}

function showHeader(own) {
  const picker = element("select", { id: "language" },
    ...languages().map((tag) => element("option", { value: tag, lang: tag, selected: tag === language }, languageName(tag))));
  picker.addEventListener("change", () => {
    language = picker.value;
    show();
    document.getElementById("language").focus();
  });
  const { set, title, description, recall_period, promise } = askData;
  const isDraft = askData.languages.some(({ tag, draft }) => tag === language && draft);
  fill(document.getElementById("header"),
    set === null ? null : element("p", { className: "overline" }, `${set.team.name} · ${set.cycle.label}`),
    say("h1", title),
    description === null ? null : say("p", description),
    element("p", null, own.about(textOf(recall_period).text.replace(/\.$/, ""))),
    languages().length === 1 ? null : element("div", { className: "bar screen" },
      element("div", null, element("label", { className: "above", htmlFor: "language" }, own.languageName), picker)),
    isDraft ? element("p", { className: "quiet" }, own.draftTranslation) : null,
    recalled ? element("div", { id: "recalled", className: "panel screen" }, element("p", null, own.goesOn), forgetting(own)) : null,
    element("div", { className: "panel" },
      ...(isByTeam() ? [] : [element("p", null, own.privacy)]), ...promise.map((sentence) => say("p", sentence))),
  );
}

function showForm(own) {
  let number = 0;
  const sections = askData.sections.map((area) => element("section", { className: "area", "aria-labelledby": `area-${area.id}` },
    say("h2", area.title, { id: `area-${area.id}` }),
    area.description === null ? null : say("p", area.description),
    say("p", askData.stem, { className: "stem" }),
    ...area.items.map((question) => showQuestion(question, ++number)),
  ));
  const form = element("form", { noValidate: true },
    element("div", { id: "missing", className: "panel alarm", hidden: true, tabIndex: -1 }),
    ...sections,
    isByTeam() ? null : showRest(own),
    element("p", { id: "progress", role: "status" }),
    element("div", { className: "buttons screen" },
      say("button", askData.words.submit, { type: "submit", className: "main" }),
      element("button", { type: "button", id: "draft" }, own.draft),
      forgetting(own)),
    element("p", { className: "quiet screen" }, `${askData.post === null ? own.download : own.posts(host())} ${own.kept}`),
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

/** What makes the browser forget everything. */
function forgetting(own) {
  const button = element("button", { type: "button", className: "forget" }, own.forget);
  button.addEventListener("click", () => {
    forget();
    recalled = false;
    Object.assign(response, nothing());
    show();
    tell(words().forgotten);
  });
  return button;
}

function showQuestion(question, number) {
  const own = words();
  const choice = ({ word, label, looks }) => {
    const radio = element("input", { type: "radio", name: question.id, value: word, checked: response.answers.get(question.id) === word });
    radio.addEventListener("change", () => {
      response.answers.set(question.id, word);
      keep();
      answered(question.id);
      progress();
    });
    return element("label", null, radio, element("span", null, say("span", label), looks === null ? null : say("span", looks, { className: "looks" })));
  };
  const points = question.choices.filter(({ other }) => !other);
  const others = question.choices.filter(({ other }) => other);
  const isDescribed = points.some(({ looks }) => looks !== null);
  const made = element("fieldset", { id: `question-${question.id}`, tabIndex: -1 },
    element("legend", null, element("span", { className: "number" }, `${number}. `), say("span", question.text)),
    question.help === null ? null : say("p", question.help, { id: `help-${question.id}`, className: "quiet" }),
    element("p", { id: `error-${question.id}`, className: "error", hidden: true }, own.unanswered),
    element("div", { className: isDescribed ? "answers described" : "answers" }, ...points.map(choice)),
    others.length === 0 ? null : element("div", { className: "answers others" }, ...others.map(choice)),
    ...(askData.importance.length > 0 ? showImportance(question, own) : []),
    ...(askData.asks_notes ? showNote(question) : []),
  );
  return describe(made, question.id, false);
}

function showImportance({ id }, own) {
  const rated = response.importance.get(id);
  const level = element("select", { id: `importance-${id}` },
    element("option", { value: "" }, own.noLevel),
    ...askData.importance.map(({ word, label }) => say("option", label, { value: word, selected: word === rated })));
  level.addEventListener("change", () => {
    if (level.value === "") response.importance.delete(id);
    else response.importance.set(id, level.value);
    keep();
  });
  return [say("label", askData.words.importance, { className: "above", htmlFor: `importance-${id}` }), level];
}

function showNote({ id }) {
  const note = element("textarea", { id: `note-${id}`, className: "note", maxLength: 5000, value: response.notes.get(id) ?? "" });
  note.addEventListener("input", () => {
    if (note.value.trim() === "") response.notes.delete(id);
    else response.notes.set(id, note.value);
    keep();
  });
  return [say("label", askData.words.note, { className: "above", htmlFor: `note-${id}` }), note];
}

/** Says what describes a question: its help, and that it has no answer yet. */
function describe(question, id, isOpen) {
  const by = [question.querySelector(`#help-${id}`), isOpen ? question.querySelector(`#error-${id}`) : null];
  const ids = by.filter((line) => line !== null).map((line) => line.id);
  if (ids.length > 0) question.setAttribute("aria-describedby", ids.join(" "));
  else question.removeAttribute("aria-describedby");
  return question;
}

function showRest(own) {
  const comment = element("textarea", { id: "comment", maxLength: 5000, value: response.comment, "aria-describedby": "comment-hint" });
  comment.addEventListener("input", () => {
    response.comment = comment.value;
    keep();
  });
  const rest = element("section", { className: "area", "aria-labelledby": "rest" }, element("h2", { id: "rest" }, own.afterwards));
  if (askData.roles.length > 0) rest.append(...showRole(own));
  rest.append(
    say("label", askData.words.comment, { className: "above", htmlFor: "comment" }),
    element("p", { id: "comment-hint", className: "quiet" }, own.commentHint),
    comment,
  );
  return rest;
}

function showRole(own) {
  const role = element("select", { id: "role" },
    element("option", { value: "" }, own.noRole),
    ...askData.roles.map(({ word, label }) => say("option", label, { value: word, selected: response.role === word })));
  const consent = element("input", { type: "checkbox", id: "consent", checked: response.consents });
  const line = element("div", { className: "check", hidden: response.role === "" }, consent, say("label", askData.words.consents_to_attribution, { htmlFor: "consent" }));
  role.addEventListener("change", () => {
    response.role = role.value;
    line.hidden = role.value === "";
    keep();
  });
  consent.addEventListener("change", () => {
    response.consents = consent.checked;
    keep();
  });
  return [say("label", askData.words.role, { className: "above", htmlFor: "role" }), role, line];
}

function showReopen(own) {
  const picker = element("input", { type: "file", id: "reopen", accept: ".json,application/json" });
  picker.addEventListener("change", async () => {
    const [file] = picker.files;
    if (file === undefined) return;
    const opened = await readJson(file).then(reopen).catch(() => false);
    if (opened) keep();
    show();
    tell(opened ? words().opened : words().notReadable);
  });
  return element("div", { className: "screen" }, element("label", { className: "above", htmlFor: "reopen" }, own.reopen), picker);
}

/** Takes over a document this page wrote; says whether it could. */
function reopen(document) {
  const { format, framework } = document;
  const known = framework.id === askData.framework.id && framework.version === askData.framework.version
    && format === (isByTeam() ? askData.set.format : "ilt-response/1");
  if (!known) return false;
  const offered = new Map(questions().map(({ id, choices }) => [id, choices.map(({ word }) => word)]));
  const answers = new Map(Object.entries((isByTeam() ? document.consensus : document.answers) ?? {}));
  const importance = new Map(Object.entries(document.importance ?? {}));
  const notes = new Map(Object.entries(document.notes ?? {}));
  const { role = "", comment = "", consents_to_attribution: consents = false, respondent = response.respondent } = document;
  for (const [question, word] of answers) if (!offered.get(question)?.includes(word)) return false;
  for (const [question, level] of importance) if (!offered.has(question) || !askData.importance.some(({ word }) => word === level)) return false;
  for (const [question, note] of notes) if (!offered.has(question) || typeof note !== "string") return false;
  if (role !== "" && !askData.roles.some(({ word }) => word === role)) return false;
  if (typeof comment !== "string" || typeof consents !== "boolean" || typeof respondent !== "string") return false;
  Object.assign(response, { respondent, answers, importance, notes, role, consents, comment });
  return true;
}

/** Under which name a draft is kept: another form has another. */
function place() {
  const { framework, set } = askData;
  return ["ilt", framework.id, framework.version, set?.team.id, set?.cycle.id].filter((part) => part !== undefined).join("/");
}

/** Keeps what was chosen in the browser of this device, where the browser lets it. */
function keep() {
  saved = false;
  try {
    localStorage.setItem(place(), JSON.stringify(toDocument("draft")));
    saved = true;
  } catch {
    // what is not kept is asked about when the page is left
  }
}

function forget() {
  saved = true;
  try {
    localStorage.removeItem(place());
  } catch {
    // nothing was kept
  }
}

/** Goes on with what is kept; says whether there was anything. */
function recall() {
  try {
    const kept = localStorage.getItem(place());
    return kept !== null && reopen(JSON.parse(kept));
  } catch {
    return false;
  }
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

async function submit() {
  const open = questions().filter(({ id }) => !response.answers.has(id));
  const missing = document.getElementById("missing");
  missing.hidden = open.length === 0;
  if (open.length === 0) {
    await handIn();
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

/** Hands the answers in; what could not be sent is saved as a file and stays kept. */
async function handIn() {
  const own = words();
  recalled = false;
  document.getElementById("recalled")?.remove();
  if (askData.post === null) {
    const file = download("submitted");
    forget();
    tell(own.submitted(file));
    return;
  }
  tell(own.sending);
  const sent = await fetch(askData.post, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(toDocument("submitted")),
    credentials: "omit",
    redirect: "error",
    referrerPolicy: "no-referrer",
  }).then(({ ok }) => ok, () => false);
  if (sent) forget();
  tell(sent ? own.sent(host()) : own.notSent(host(), download("submitted")));
}

const host = () => new URL(askData.post).host;

/** The document as it stands: what was skipped is absent. */
function toDocument(status) {
  const inOrder = (given) => Object.fromEntries(questions().filter(({ id }) => given.has(id)).map(({ id }) => [id, given.get(id)]));
  const [answers, importance, notes] = [response.answers, response.importance, response.notes].map(inOrder);
  const some = (name, given) => (Object.keys(given).length === 0 ? {} : { [name]: given });
  if (isByTeam()) return { ...askData.set, responses: [], consensus: answers, ...some("notes", notes) };
  return {
    format: "ilt-response/1",
    framework: askData.framework,
    respondent: response.respondent,
    status,
    answers,
    ...some("importance", importance),
    ...some("notes", notes),
    ...(response.role === "" ? {} : { role: response.role, consents_to_attribution: response.consents }),
    ...(response.comment.trim() === "" ? {} : { comment: response.comment }),
  };
}

function download(status) {
  const whose = isByTeam() ? "rating" : response.respondent;
  const of = askData.set === null ? askData.framework.id : `${askData.set.team.id}-${askData.set.cycle.id}`;
  const file = `${of}-${whose}-${status}.json`;
  const json = `${JSON.stringify(toDocument(status), null, 2)}\n`;
  const address = URL.createObjectURL(new Blob([json], { type: "application/json" }));
  element("a", { href: address, download: file }).click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
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

/** The language of the address (`?language=es`), else the form's own wish, else the reader's, where the form has it. */
function firstLanguage() {
  const wanted = [new URLSearchParams(location.search).get("language"), askData.language, ...navigator.languages].filter(Boolean);
  const there = new Map(languages().map((tag) => [tag.toLowerCase(), tag]));
  for (const tag of wanted.flatMap((tag) => [...lookupOrder(tag)])) if (there.has(tag)) return there.get(tag);
  return languages()[0];
}

language = firstLanguage();
recalled = recall();
show();
