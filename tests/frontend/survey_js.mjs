// Surveys of SurveyJS: in survey-core, and in its own page in the browser.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { createRequire } from "node:module";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { launch, open, screenshots, serve } from "./browser.mjs";
import { fixtures, json, made, repository } from "./files.mjs";

const { Model, settings } = createRequire(import.meta.url)("survey-core");
// there is no document here in which the first error could be scrolled to
settings.environment = {};

const here = fileURLToPath(new URL(".", import.meta.url));
const collected = `${made}/surveys`;
rmSync(collected, { recursive: true, force: true });
mkdirSync(collected, { recursive: true });
const names = ["new_leaders", "lakeside", "rubric", "tiers", "hostile", "arabic"];
const isByTeam = (name) => name === "tiers";
let browser;
let server;

before(async () => {
  browser = await launch();
  server = await serve(`${here}node_modules`, here, fixtures);
});
after(async () => {
  await browser.close();
  server.close();
});

/** The same dice each time. */
function dice(seed) {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

function modelOf(name) {
  const survey = new Model(json(`${fixtures}/forms/${name}.survey.json`));
  if (isByTeam(name)) survey.mergeData({ responses: [] });
  else survey.setValue("respondent", "r1");
  return survey;
}

/** What is handed in is read by the crate as it stands. */
function assertRead(name, documents) {
  const files = documents.map((document, number) => {
    const file = `${collected}/${name}-${number}.json`;
    writeFileSync(file, JSON.stringify(document));
    return file;
  });
  for (const file of files) execFileSync(`${repository}target/debug/ilt`, ["check", `${fixtures}/forms/${name}.framework.json`, file], { stdio: "pipe" });
}

const matrices = (survey, valueName) => survey.getAllQuestions().filter((question) => question.valueName === valueName);
const field = (name) => (isByTeam(name) ? "consensus" : "answers");

for (const name of names) {
  test(`survey-core, ${name}: no complaint, nothing answered beforehand, and every answer is read by the crate`, () => {
    const framework = json(`${fixtures}/forms/${name}.framework.json`);
    const { asked } = json(`${fixtures}/forms/${name}.set.json`).cycle;
    const questions = framework.areas.flatMap((area) => area.questions).map(({ id }) => id).filter((id) => asked?.includes(id) ?? true);
    const documents = [];
    for (let person = 0; person < 5; person += 1) {
      const survey = modelOf(name);
      assert.equal(survey.jsonErrors, null);
      assert.equal(survey.data[field(name)], undefined, "nothing is answered beforehand");
      const roll = dice(person + 7);
      const rows = matrices(survey, field(name)).flatMap((matrix) => matrix.visibleRows.map((row) => ({ matrix, row })));
      assert.deepEqual(rows.map(({ row }) => row.name), questions);
      const expected = {};
      for (const { matrix, row } of rows) {
        row.value = matrix.columns[roll(matrix.columns.length)].value;
        expected[row.name] = row.value;
      }
      for (const matrix of matrices(survey, "importance")) for (const row of matrix.visibleRows) if (roll(2) === 0) row.value = matrix.columns[roll(3)].value;
      for (const notes of matrices(survey, "notes")) for (const item of notes.items) if (roll(2) === 0) item.value = "A note\nof two lines";
      const role = survey.getQuestionByName("role");
      if (role !== null) {
        role.value = role.choices[roll(role.choices.length)].value;
        survey.getQuestionByName("consents_to_attribution").value = roll(2) === 0;
      }
      while (!survey.isLastPage) assert.ok(survey.nextPage(), "every page lets go on");
      assert.ok(survey.completeLastPage());
      assert.deepEqual(survey.data[field(name)], expected);
      documents.push(survey.data);
    }
    assertRead(name, documents);
  });
}

test("survey-core: a page with a question that has no answer is not left, but in a draft", () => {
  const survey = modelOf("new_leaders");
  assert.equal(survey.nextPage(), false);
  const draft = new Model(json(`${fixtures}/forms/new_leaders.draft.survey.json`));
  draft.setValue("respondent", "r1");
  matrices(draft, "answers")[1].visibleRows[0].value = "never";
  while (!draft.isLastPage) assert.ok(draft.nextPage());
  assert.ok(draft.completeLastPage());
  assert.equal(draft.data.status, "draft");
  assertRead("new_leaders", [draft.data]);
});

test("survey-core: every language of the framework in one document", () => {
  for (const [name, languages, stem] of [
    ["new_leaders", ["en", "es"], { en: "How often do you and your team:", es: "¿Con qué frecuencia usted y su equipo:" }],
    ["lakeside", ["en", "pt"], { en: "In our team,", pt: "Na nossa equipe," }],
    ["arabic", ["ar", "en"], { ar: json(`${fixtures}/forms/arabic.framework.json`).stem.ar, en: "In our team," }],
  ]) {
    const survey = modelOf(name);
    assert.equal(matrices(survey, "answers")[0].processedTitle, stem[languages[0]], "the framework's own language comes first");
    for (const language of languages) {
      survey.locale = language;
      assert.equal(matrices(survey, "answers")[0].processedTitle, stem[language], `${name}, ${language}`);
    }
  }
});

for (const name of names) {
  test(`SurveyJS's page, ${name}: the last column is in view at 1,100 pixels, and what is handed in is read`, async () => {
    const address = `${server.address}/survey.html?form=${name}${isByTeam(name) ? "&team" : ""}`;
    const { page: tab, complaints, close } = await open(browser, address, { viewport: { width: 1100, height: 900 } });
    await tab.locator("table").first().waitFor();
    assert.equal(await tab.getByRole("radio", { checked: true }).count(), 0);
    assert.equal(await tab.evaluate(() => globalThis.harm), undefined);
    for (let number = 0; ; number += 1) {
      for (const table of await tab.locator("table").all()) {
        const cells = await table.locator("tr > :last-child").all();
        for (const cell of cells) {
          const box = await cell.boundingBox();
          if (box === null) continue; // the heads of columns that are a list here
          const { x, width } = box;
          assert.ok(x + width <= 1100, `${name}: the last column ends at ${x + width}`);
        }
        for (const row of await table.locator("tbody tr").all()) await row.locator("label").last().click();
      }
      assert.ok(await tab.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
      if (number === 0) await tab.screenshot({ path: `${screenshots}/survey-${name}.png`, fullPage: true });
      if (await tab.evaluate(() => globalThis.survey.isLastPage)) break;
      assert.ok(await tab.evaluate(() => globalThis.survey.nextPage()));
    }
    await tab.screenshot({ path: `${screenshots}/survey-${name}-last.png`, fullPage: true });
    assert.ok(await tab.evaluate(() => globalThis.survey.completeLastPage()));
    const document = await tab.evaluate(() => globalThis.handedIn);
    assertRead(name, [document]);
    assert.deepEqual(complaints, []);
    await close();
  });
}
