// Forms that react-jsonschema-form and JSON Forms make of the answer schemas, in the browser.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { after, before, test } from "node:test";
import Ajv2020 from "ajv/dist/2020.js";
import { axeFindings, launch, open, screenshots, serve } from "./browser.mjs";
import { answerSchema, fixtures, json, made, repository } from "./files.mjs";

const collected = `${made}/collected`;
mkdirSync(collected, { recursive: true });
const ajv = new Ajv2020({ strict: true });
let browser;
let server;

before(async () => {
  browser = await launch();
  server = await serve(`${made}/forms`, fixtures);
});
after(async () => {
  await browser.close();
  server.close();
});

/** The questions of a framework in a language, with the labels of their answers. */
function questionsOf(framework, language) {
  const document = json(`${fixtures}/examples/framework.${framework === "new_leaders" ? "cedar" : framework}.json`);
  const say = (text) => (typeof text === "string" ? text : text[language] ?? text[document.default_language]);
  return document.areas.flatMap((area) => area.questions.map((question) => {
    const scale = document.scales.find(({ id }) => id === question.scale);
    const choices = [...scale.points.map(({ id, label }) => [id, say(label)]), ...Object.entries(scale.non_responses ?? {}).map(([id, { label }]) => [id, say(label)])];
    return { area: area.id, id: question.id, text: say(question.text), choices };
  }));
}

const openForm = async (form, name, extra = "") => {
  const opened = await open(browser, `${server.address}/${form}.html?answers=${name}${extra}`);
  await opened.page.getByRole("radio").first().waitFor();
  return opened;
};
const checked = (tab) => tab.getByRole("radio", { checked: true }).count();
const submit = async (tab, name) => {
  await tab.getByRole("button", { name: answerSchema(name).messages["submit.text"] }).click();
  return tab.evaluate(() => window.handedIn);
};

/** The radio group of a question, found by what a person reads above it. */
async function groupOf(tab, form, text) {
  const groups = await groupsOf(tab, form, text);
  assert.equal(await groups.count(), 1, text);
  return groups;
}

/** The radio groups of a question: its own, and where it is asked for that of its importance. */
async function groupsOf(tab, form, text) {
  if (form === "json_forms") return tab.getByRole("group", { name: text });
  // the default theme of react-jsonschema-form ties the label to the group by `for`, which names no group
  const ids = await tab.locator("label[for]").evaluateAll(
    (labels, text) => labels.filter((label) => label.textContent.replace(/\*$/, "") === text).map((label) => label.htmlFor), text);
  return tab.locator(ids.map((id) => `[role=radiogroup][id="${id}"]`).join(", ") || "none");
}

// JSON Forms draws every label as a heading of the sixth level, react-jsonschema-form its list of errors as one of the
// third: no schema says otherwise.
const rules = { "heading-order": { enabled: false } };

for (const [form, name, extra] of [
  ["rjsf", "new_leaders.types.flat.submitted.en"],
  ["rjsf", "new_leaders.types.nested.submitted.es"],
  ["rjsf", "new_leaders.types.flat.submitted.es", "&ajv2020&no_html5"],
  ["rjsf", "new_leaders.form.flat.submitted.es", "&skip_one_of"],
  ["rjsf", "new_leaders.form.nested.submitted.en", "&skip_one_of&no_html5"],
  ["rjsf", "lakeside.types.nested.submitted.pt"],
  ["rjsf", "lakeside.form.flat.submitted.en", "&skip_one_of"],
  ["json_forms", "new_leaders.form.flat.submitted.en"],
  ["json_forms", "new_leaders.form.nested.submitted.es"],
  ["json_forms", "new_leaders.types.flat.submitted.es"],
  ["json_forms", "new_leaders.types.nested.submitted.en"],
  ["json_forms", "lakeside.form.flat.submitted.pt"],
  ["json_forms", "lakeside.types.nested.submitted.en"],
]) {
  test(`${form}, ${name}${extra ?? ""}`, async () => {
    const [framework, , layout, , language] = name.split(".");
    const questions = questionsOf(framework, language);
    const { page: tab, complaints, close } = await openForm(form, name, extra);

    // a radio group for each question, with the labels of its answers, and nothing answered
    assert.equal(await tab.getByRole("radiogroup").count(), questions.length);
    assert.equal(await checked(tab), 0);
    for (const { text, choices } of questions) {
      const group = await groupOf(tab, form, text);
      assert.equal(await group.count(), 1, text);
      const labels = (await group.getByRole("radio").evaluateAll((radios) => radios.map((radio) => radio.labels[0].textContent))).map((label) => label.trim());
      assert.deepEqual(labels, choices.map(([, label]) => label));
    }
    assert.equal(await tab.locator("#root_framework").filter({ visible: true }).count(), 0, "what nobody fills in is not shown");
    assert.equal(await tab.getByRole("checkbox").count(), framework === "new_leaders" ? 1 : 0, "consent is about roles");
    assert.deepEqual(await axeFindings(tab, rules), []);
    await tab.screenshot({ path: `${screenshots}/${form}-${name}.png`, fullPage: true });

    // the keyboard: Tab reaches the group, Space answers, an arrow moves on
    const first = (await groupOf(tab, form, questions[0].text)).getByRole("radio");
    await first.nth(0).focus();
    assert.equal(await checked(tab), 0, "focus alone answers nothing");
    await tab.keyboard.press("Space");
    assert.equal(await first.nth(0).isChecked(), true);
    await tab.keyboard.press("ArrowDown");
    assert.equal(await first.nth(1).isChecked(), true);
    await tab.keyboard.press("Tab");
    assert.equal(await tab.evaluate(() => document.activeElement.type), "radio", "Tab goes to the next question");
    assert.equal(await checked(tab), 1);

    // a click on a label answers that question and no other; an incomplete response is refused
    const expected = { [questions[0].id]: questions[0].choices[1][0] };
    for (const [place, { id, text, choices }] of questions.entries()) {
      if (place === 0) continue;
      if (place === 1 || place === questions.length - 1) assert.equal(await submit(tab, name), undefined, "an incomplete response is refused");
      const [word, label] = choices[place % choices.length];
      await (await groupOf(tab, form, text)).getByText(label, { exact: true }).click();
      expected[id] = word;
      assert.equal(await checked(tab), place + 1);
    }
    assert.deepEqual(await axeFindings(tab, rules), []);

    const document = await submit(tab, name);
    const answers = layout === "flat" ? document.answers : Object.assign({}, ...Object.values(document.answers));
    assert.deepEqual(answers, expected);
    for (const { area, id } of questions) if (layout === "nested") assert.equal(document.answers[area][id], expected[id]);
    const valid = ajv.getSchema(answerSchema(name).schema.$id) ?? ajv.compile(answerSchema(name).schema);
    assert.ok(valid(document), ajv.errorsText(valid.errors));
    writeFileSync(`${collected}/${form}-${name}.json`, JSON.stringify(document));
    assert.deepEqual(complaints, []);
    await close();
  });
}

const rubric = json(`${fixtures}/examples/framework.rubric.json`);
const asked = rubric.areas.flatMap(({ questions }) => questions).filter(({ id }) => id !== "own_learning");

for (const [form, name, extra] of [
  ["rjsf", "rubric.types.flat.submitted.en", ""],
  ["rjsf", "rubric.form.nested.submitted.es", "&skip_one_of"],
  ["json_forms", "rubric.types.nested.submitted.es", ""],
  ["json_forms", "rubric.form.flat.submitted.en", ""],
]) {
  test(`${form}, ${name}: help, what each level looks like, importance and notes, of what is asked alone`, async () => {
    const { page: tab, complaints, close } = await openForm(form, name, extra);
    const { messages } = answerSchema(name);
    assert.equal(await checked(tab), 0, "nothing is answered beforehand");
    assert.equal(await tab.getByRole("radiogroup").count(), 2 * asked.length);
    assert.equal(await tab.getByText("What we learn ourselves").count(), 0, "it is not asked");
    for (const { text, help, descriptors } of asked) {
      if (help !== undefined) assert.ok(await tab.getByText(help, { exact: true }).isVisible(), help);
      const group = (await groupsOf(tab, form, text)).first();
      const labels = await group.getByRole("radio").evaluateAll((radios) => radios.map((radio) => radio.labels[0].textContent.trim()));
      assert.deepEqual(labels, rubric.scales[0].points.map(({ id, label }) => `${label}: ${descriptors[id]}`));
    }
    assert.deepEqual(await axeFindings(tab, rules), []);
    await tab.screenshot({ path: `${screenshots}/${form}-${name}.png`, fullPage: true });

    const expected = {};
    for (const [place, { id, text }] of asked.entries()) {
      const { id: word } = rubric.scales[0].points[place % 4];
      await (await groupsOf(tab, form, text)).first().getByRole("radio").nth(place % 4).check();
      expected[id] = word;
    }
    const importance = form === "rjsf" ? (await groupsOf(tab, form, asked[1].text)).nth(1) : tab.getByRole("group", { name: messages["importance.roles.label"] }).nth(1);
    await importance.getByText(messages["importance.roles.high"], { exact: true }).click();
    await tab.getByRole("textbox").nth(0).fill("It hangs in the staff room.");
    // JSON Forms takes over what is typed a moment later
    if (form === "json_forms") await tab.waitForFunction(() => window.formData.notes !== undefined);
    const document = await submit(tab, name);
    const answers = name.includes(".flat.") ? document.answers : Object.assign({}, ...Object.values(document.answers));
    assert.deepEqual(answers, expected);
    assert.deepEqual(document.importance, { roles: "high" });
    assert.deepEqual(document.notes, { shared_goals: "It hangs in the staff room." });
    const valid = ajv.getSchema(answerSchema(name).schema.$id) ?? ajv.compile(answerSchema(name).schema);
    assert.ok(valid(document), ajv.errorsText(valid.errors));
    assert.deepEqual(complaints, []);
    await close();
  });
}

for (const [form, name, extra] of [
  ["rjsf", "tiers.types.flat.submitted.en", ""], ["rjsf", "tiers.form.nested.submitted.es", "&skip_one_of"],
  ["json_forms", "tiers.types.flat.submitted.es", ""], ["json_forms", "tiers.form.nested.submitted.en", ""],
]) {
  test(`${form}, ${name}: a team hands in one rating`, async () => {
    const { page: tab, complaints, close } = await openForm(form, name, extra);
    assert.equal(await checked(tab), 0);
    assert.equal(await tab.locator("input:visible:not([type=radio]), textarea:visible, select:visible").count(), 0, "ratings and nothing else");
    const groups = tab.getByRole("radiogroup");
    assert.equal(await groups.count(), 15);
    for (let number = 0; number < 15; number += 1) await groups.nth(number).getByRole("radio").nth(number % 3).check();
    assert.deepEqual(await axeFindings(tab, rules), []);
    await tab.screenshot({ path: `${screenshots}/${form}-${name}.png`, fullPage: true });
    const document = await submit(tab, name);
    const { schema, skeleton } = answerSchema(name);
    const valid = ajv.getSchema(schema.$id) ?? ajv.compile(schema);
    assert.ok(valid(document), ajv.errorsText(valid.errors));
    const { consensus, ...rest } = document;
    const { consensus: _, ...start } = skeleton;
    assert.deepEqual(rest, start);
    const words = Object.values(consensus).flatMap((answer) => (typeof answer === "string" ? [answer] : Object.values(answer)));
    assert.equal(words.filter((word) => word === "partly").length, 5);
    assert.deepEqual(complaints, []);
    await close();
  });
}

test("react-jsonschema-form answers the form profile beforehand unless it is told not to", async () => {
  const { page: tab, close } = await openForm("rjsf", "new_leaders.form.flat.submitted.en");
  assert.equal(await checked(tab), 15, "once this fails, the warning in the documentation is out of date");
  assert.equal(Object.values((await submit(tab, "new_leaders.form.flat.submitted.en")).answers).filter((word) => word === "never").length, 15);
  await close();
});

for (const [form, name, extra] of [
  ["rjsf", "new_leaders.types.flat.draft.en", ""], ["rjsf", "new_leaders.form.nested.draft.es", "&skip_one_of"],
  ["json_forms", "new_leaders.form.flat.draft.en", ""], ["json_forms", "new_leaders.types.nested.draft.es", ""],
]) {
  test(`${form}, ${name}: an untouched draft is handed in with no answer`, async () => {
    const { page: tab, close } = await openForm(form, name, extra);
    const document = await submit(tab, name);
    assert.equal(document.status, "draft");
    assert.equal(Object.values(document.answers).flatMap((answer) => (typeof answer === "string" ? [answer] : Object.values(answer))).length, 0);
    await close();
  });
}

test("what both forms collect goes through the crate into a report", () => {
  const set = {
    format: "ilt-responses/1", framework: { id: "new_leaders_ilt", version: "1.0.0" }, team: { id: "cedar", name: "Cedar" },
    cycle: { id: "fall_2026", label: "Fall 2026", order: 1 }, roster_size: 9, responses: [],
  };
  writeFileSync(`${collected}/set.json`, JSON.stringify(set));
  const names = [
    "rjsf-new_leaders.types.flat.submitted.en", "rjsf-new_leaders.types.nested.submitted.es", "rjsf-new_leaders.types.flat.submitted.es",
    "rjsf-new_leaders.form.flat.submitted.es", "rjsf-new_leaders.form.nested.submitted.en", "json_forms-new_leaders.form.flat.submitted.en",
    "json_forms-new_leaders.form.nested.submitted.es", "json_forms-new_leaders.types.flat.submitted.es", "json_forms-new_leaders.types.nested.submitted.en",
  ];
  const files = names.map((name, person) => {
    const file = `${collected}/person-${person}.json`;
    writeFileSync(file, JSON.stringify({ ...json(`${collected}/${name}.json`), respondent: `r${person}` }));
    return file;
  });
  const [closed, report] = [`${collected}/forms.closed.json`, `${collected}/forms-report.json`];
  rmSync(closed, { force: true });
  const ilt = (...options) =>
    execFileSync("cargo", ["run", "--locked", "--quiet", "--all-features", "--bin", "ilt", "--", ...options], { cwd: repository, encoding: "utf8" });
  ilt("collect", "new_leaders", `${collected}/set.json`, ...files, "--output", `${collected}/set.json`);
  ilt("close", `${collected}/set.json`, "--output", closed);
  ilt("report", closed, "--format", "json", "--language", "es", "--output", report);
  const { participation, areas } = json(report);
  assert.equal(participation.respondents, 9);
  // everyone gave the same answers, flat or nested, in whatever language
  for (const question of areas.flatMap((area) => area.questions)) {
    assert.ok(question.result.status === "suppressed" || question.flags.includes("unanimous"), question.id);
  }
});
