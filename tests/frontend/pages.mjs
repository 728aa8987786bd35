// The plain pages in the browser, opened from their folder as anyone would: the ask page as the program writes it in one file,
// and as it stands in parts in examples/page/.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { axeFindings, launch, open, screenshots } from "./browser.mjs";
import { createServer } from "node:http";
import { fixtures, json, made, repository, text } from "./files.mjs";

const page = (name, folder = `${repository}examples/page`) => new URL(name, pathToFileURL(`${folder}/`)).href;
/** The ask page of a framework in one file. */
const ask = (name, address = "") => new URL(address, pathToFileURL(`${fixtures}/forms/${name}.page.html`)).href;
const collected = `${made}/collected`;
mkdirSync(collected, { recursive: true });
let browser;

before(async () => { browser = await launch(); });
after(() => browser.close());

/** A copy of the pages with other data. */
function copyWith(name, data) {
  const folder = `${made}/page-${name}`;
  rmSync(folder, { recursive: true, force: true });
  cpSync(`${repository}examples/page`, folder, { recursive: true });
  for (const [file, script] of Object.entries(data)) writeFileSync(`${folder}/${file}`, script);
  return folder;
}

const lakeside = () => copyWith("lakeside", {
  "report.data.js": `const reportData = [${text(`${fixtures}/examples/report.lakeside.en.json`)}];`,
});
/** Both pages, of the built-in framework or of Lakeside's. */
const both = (ofLakeside) => [["ask", ask(ofLakeside ? "lakeside" : "new_leaders")], ["report", page("report.html", ofLakeside ? lakeside() : undefined)]];

async function answerAll(page, choose) {
  const groups = page.locator("fieldset");
  const count = await groups.count();
  for (let number = 0; number < count; number += 1) await groups.nth(number).locator("label").nth(choose(number)).click();
}

async function save(page, button, name) {
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: button }).click()]);
  const file = `${collected}/${name}.json`;
  await download.saveAs(file);
  return { file, document: json(file), suggested: download.suggestedFilename() };
}

/** What is handed in is read by the crate as it stands. */
function assertRead(name, document) {
  const file = `${collected}/${name}-read.json`;
  writeFileSync(file, JSON.stringify(document));
  execFileSync(`${repository}target/debug/ilt`, ["check", `${fixtures}/forms/${name}.framework.json`, file], { stdio: "pipe" });
}

for (const [language, count, submit, address] of [
  ["en", 15, "Hand in", ask("new_leaders", "?language=en")], ["es", 15, "Entregar", ask("new_leaders", "?language=es")],
  ["es", 15, "Entregar", page("ask.html?language=es")],
]) {
  test(`${address.split("/").pop()}: every question once, with the point labels, none answered beforehand`, async () => {
    const { page: tab, complaints, close } = await open(browser, address);
    assert.equal(await tab.locator("html").getAttribute("lang"), language);
    assert.equal(await tab.getByRole("group").count(), count);
    assert.equal(await tab.getByRole("radio").count(), count * 7);
    assert.equal(await tab.getByRole("radio", { checked: true }).count(), 0);
    const framework = json(`${fixtures}/examples/framework.cedar.json`);
    const labels = framework.scales[0].points.map(({ label }) => label[language]);
    for (const { text } of framework.areas.flatMap(({ questions }) => questions)) {
      const group = tab.getByRole("group", { name: text[language] });
      for (const label of labels) assert.equal(await group.getByRole("radio", { name: label, exact: true }).count(), 1);
    }
    assert.ok((await tab.locator("footer").textContent()).includes("New Leaders"));
    assert.deepEqual(await axeFindings(tab), []);
    await tab.screenshot({ path: `${screenshots}/ask-${language}.png`, fullPage: true });
    await tab.getByRole("button", { name: submit, exact: true }).click();
    assert.equal(await tab.locator("#missing a").count(), count);
    assert.deepEqual(await axeFindings(tab), []);
    await tab.screenshot({ path: `${screenshots}/ask-${language}-refused.png` });
    assert.deepEqual(complaints, []);
    await close();
  });
}

test("ask.html: the keyboard alone answers, an incomplete response is refused, and a draft goes on later", async () => {
  const { page: tab, complaints, close } = await open(browser, ask("new_leaders"));
  await tab.locator("#language").focus();
  await tab.keyboard.press("Tab");
  await tab.keyboard.press("Space"); // the first point of the first question
  assert.equal(await tab.locator("fieldset").nth(0).getByRole("radio").nth(0).isChecked(), true);
  await tab.keyboard.press("ArrowRight");
  assert.equal(await tab.locator("fieldset").nth(0).getByRole("radio").nth(1).isChecked(), true);
  await tab.keyboard.press("Tab"); // the next question, which focus alone does not answer
  assert.equal(await tab.getByRole("radio", { checked: true }).count(), 1);
  await tab.keyboard.press("ArrowDown");
  assert.equal(await tab.locator("fieldset").nth(1).getByRole("radio").nth(1).isChecked(), true);
  assert.equal(await tab.getByRole("status").textContent(), "2 of 15 questions answered");

  await tab.getByRole("button", { name: "Hand in" }).press("Enter");
  assert.equal(await tab.evaluate(() => document.activeElement.id), "missing");
  await tab.keyboard.press("Tab");
  await tab.keyboard.press("Enter"); // the first link goes to the first open question
  assert.equal(await tab.evaluate(() => document.activeElement.name), "data_analysis_support");

  const draft = await save(tab, "Save a draft", "draft");
  assert.equal(draft.document.format, "ilt-response/1");
  assert.equal(draft.document.status, "draft");
  assert.deepEqual(draft.document.answers, { shared_understanding: "rarely", teacher_team_meetings: "rarely" });

  await tab.goto("about:blank");
  await tab.goto(ask("new_leaders"));
  await tab.getByText("Here are the answers that you gave").waitFor();
  assert.equal(await tab.evaluate(() => scrollY), 0);
  assert.equal(await tab.getByRole("radio", { checked: true }).count(), 2, "the draft is kept on the device");
  assert.deepEqual(await axeFindings(tab), []);
  await tab.screenshot({ path: `${screenshots}/ask-recalled.png` });
  await tab.locator("#recalled .forget").click();
  assert.equal(await tab.getByRole("radio", { checked: true }).count(), 0);
  assert.equal(await tab.evaluate(() => localStorage.length), 0, "and forgotten where somebody says so");
  await tab.locator("#reopen").setInputFiles(draft.file);
  await tab.getByText("The draft is open.").waitFor();
  assert.equal(await tab.getByRole("radio", { checked: true }).count(), 2);
  await tab.selectOption("#language", "es");
  assert.equal(await tab.getByRole("radio", { checked: true }).count(), 2, "another language keeps the answers");
  await tab.locator("#reopen").setInputFiles(`${fixtures}/examples/response_set.lakeside.json`);
  await tab.getByText("Este archivo no es una respuesta").waitFor();
  assert.deepEqual(complaints, []);
  await close();
});

test("ask.html: what is collected goes through the crate into a report, and report.html draws it", async () => {
  const files = [];
  for (let person = 0; person < 6; person += 1) {
    const { page: tab, complaints, close } = await open(browser, ask("new_leaders"));
    await answerAll(tab, (number) => (number + person) % 5);
    await tab.selectOption("#role", "teacher_leader");
    await tab.locator("#consent").check();
    await tab.locator("#comment").fill(`Line <b>one</b>\n${person}`);
    const { file, document, suggested } = await save(tab, "Hand in", `cedar-${person}`);
    assert.match(suggested, /^maple-fall_2026-[a-z0-9]{12}-submitted\.json$/);
    assert.equal(Object.keys(document.answers).length, 15);
    assert.equal(await tab.evaluate(() => localStorage.length), 0, "what was handed in is kept no longer");
    assert.deepEqual(complaints, []);
    if (person === 0) await tab.screenshot({ path: `${screenshots}/ask-submitted.png` });
    await close();
    files.push(file);
  }
  const [set, closed, report] = ["set", "closed", "report"].map((name) => `${collected}/page-${name}.json`);
  cpSync(`${fixtures}/forms/new_leaders.set.json`, set);
  rmSync(closed, { force: true });
  const ilt = (...options) =>
    execFileSync("cargo", ["run", "--locked", "--quiet", "--all-features", "--bin", "ilt", "--", ...options], { cwd: repository, encoding: "utf8" });
  ilt("collect", "new_leaders", set, ...files, "--output", set);
  ilt("close", set, "--output", closed);
  ilt("report", closed, "--format", "json", "--language", "es", "--output", report);
  assert.equal(json(report).participation.respondents, 6);

  const { page: tab, complaints, close } = await open(browser, page("report.html"));
  await tab.locator("#open").setInputFiles(report);
  await tab.getByText("Contestaron 6 de 6 personas.").waitFor();
  assert.equal(await tab.locator(".stack").count(), 15);
  assert.equal(await tab.locator("html").getAttribute("lang"), "es");
  assert.deepEqual(await axeFindings(tab), []);
  await tab.screenshot({ path: `${screenshots}/report-collected-es.png`, fullPage: true });
  await tab.locator("#open").setInputFiles(`${fixtures}/examples/response_set.cedar.json`);
  await tab.locator("#refused").waitFor();
  assert.equal(await tab.locator(".stack").count(), 0, "what is no report is not drawn");
  assert.deepEqual(complaints, []);
  await close();
});

test("ask.html: help, what each level looks like and importance, of what the cycle asks alone", async () => {
  const asked = ["shared_goals", "student_work"];
  const { page: tab, complaints, close } = await open(browser, ask("rubric"), { viewport: { width: 320, height: 800 } });
  assert.equal(await tab.getByRole("group").count(), 2);
  assert.equal(await tab.getByRole("radio", { checked: true }).count(), 0);
  const framework = json(`${fixtures}/examples/framework.rubric.json`);
  for (const { id, text, help, descriptors } of framework.areas.flatMap(({ questions }) => questions).filter(({ id }) => asked.includes(id))) {
    const group = tab.getByRole("group", { name: text });
    assert.ok(await group.getByText(help, { exact: true }).isVisible());
    assert.equal(await group.getAttribute("aria-describedby"), `help-${id}`);
    for (const looks of Object.values(descriptors)) assert.equal(await group.getByRole("radio", { name: looks }).count(), 1);
    assert.equal(await group.getByRole("combobox").inputValue(), "", "nothing is rated beforehand");
    assert.equal(await group.getByRole("textbox").inputValue(), "");
  }
  assert.ok(await tab.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
  assert.deepEqual(await axeFindings(tab), []);
  await tab.screenshot({ path: `${screenshots}/ask-rubric.png`, fullPage: true });
  await tab.getByRole("button", { name: "Hand in" }).click();
  assert.equal(await tab.locator("#question-shared_goals").getAttribute("aria-describedby"), "help-shared_goals error-shared_goals");
  await tab.getByRole("combobox", { name: /important/ }).first().selectOption("high");
  await tab.locator("#note-student_work").fill("Each month, by a protocol.");
  await answerAll(tab, (number) => number);
  const draft = await save(tab, "Save a draft", "rubric-draft");
  assert.deepEqual(draft.document.importance, { shared_goals: "high" });
  await tab.reload();
  const { document } = await save(tab, "Hand in", "rubric-0");
  assert.equal(document.respondent, draft.document.respondent, "it is the same person's");
  assert.deepEqual(document.answers, { shared_goals: "starting", student_work: "developing" });
  assert.deepEqual(document.importance, { shared_goals: "high" });
  assert.deepEqual(document.notes, { student_work: "Each month, by a protocol." });
  assertRead("rubric", document);
  assert.deepEqual(complaints, []);
  await close();
});

test("ask.html: a team agrees on one rating", async () => {
  const { page: tab, complaints, close } = await open(browser, ask("tiers"));
  assert.ok(await tab.getByText("agrees aloud").isVisible());
  assert.equal(await tab.locator("#comment, #role").count(), 0, "there is nobody to comment alone");
  await answerAll(tab, () => 2);
  assert.deepEqual(await axeFindings(tab), []);
  await tab.screenshot({ path: `${screenshots}/ask-team.png`, fullPage: true });
  const { file, document, suggested } = await save(tab, "Hand in", "tiers-rating");
  assert.equal(suggested, "maple-fall_2026-rating-submitted.json");
  assert.deepEqual(document.responses, []);
  assert.deepEqual(document.consensus, { tier_1_team: "fully", tier_2_team: "fully" });
  assertRead("tiers", document);
  await tab.reload();
  await tab.locator("#reopen").setInputFiles(file);
  await tab.getByText("The draft is open.").waitFor();
  assert.equal(await tab.getByRole("radio", { checked: true }).count(), 2);
  assert.deepEqual(complaints, []);
  await close();
});

test("the ask page sends answers to the one address that it was given, and saves them where that cannot be reached", async () => {
  const address = new URL("", pathToFileURL(`${fixtures}/forms/new_leaders.post.html`)).href;
  const received = [];
  let answersWith = 204;
  const server = createServer((request, response) => {
    const headers = { "access-control-allow-origin": "*", "access-control-allow-headers": "content-type" };
    if (request.method === "OPTIONS") return response.writeHead(204, headers).end();
    let body = "";
    request.on("data", (part) => { body += part; });
    request.on("end", () => {
      received.push({ path: request.url, type: request.headers["content-type"], referer: request.headers.referer, cookie: request.headers.cookie, body: JSON.parse(body) });
      response.writeHead(answersWith, headers).end();
    });
  });
  await new Promise((ready) => server.listen(8901, "localhost", ready));
  const { page: tab, complaints, close } = await open(browser, address);
  assert.ok((await tab.locator("form").innerText()).includes("Your answers are sent to localhost:8901."));
  await answerAll(tab, (number) => number % 7);
  answersWith = 500;
  const { file } = await save(tab, "Hand in", "posted-in-vain");
  await tab.getByText("could not be sent").waitFor();
  assert.equal(await tab.evaluate(() => localStorage.length), 1, "it stays kept");
  answersWith = 204;
  await tab.getByRole("button", { name: "Hand in" }).click();
  await tab.getByText("Your answers were sent to localhost:8901.").waitFor();
  assert.deepEqual(received.map(({ path }) => path), ["/answers", "/answers"]);
  const { type, referer, cookie, body } = received[1];
  assert.deepEqual([type, referer, cookie], ["application/json", undefined, undefined]);
  assert.deepEqual(body, json(file));
  assertRead("new_leaders", body);
  assert.equal(await tab.evaluate(() => localStorage.length), 0);
  // nothing else can be reached, not even by a script of the page
  const elsewhere = await tab.evaluate(() => fetch("http://localhost:8902/").then(() => "reached", () => "refused"));
  assert.equal(elsewhere, "refused");
  assert.ok(complaints.some((complaint) => complaint.includes("Content Security Policy")));
  assert.deepEqual(complaints.filter((complaint) => !/Content Security Policy|status of 500/.test(complaint)), []);
  await close();
  await new Promise((done) => { server.close(done); server.closeAllConnections(); });
});

test("a framework's texts do no harm to the ask page and the sheet", async () => {
  for (const address of [ask("hostile"), new URL("", pathToFileURL(`${fixtures}/forms/hostile.sheet.html`)).href]) {
    const { page: tab, complaints, close } = await open(browser, address);
    const whole = await tab.locator("body").innerText();
    assert.ok(whole.includes('</script><script>globalThis.harm = 1</script><!-- "'), "it stands there as text");
    assert.ok(whole.includes("&lt;img src=x onerror=harm()>"));
    assert.ok(!whole.includes("\u202e"), "nothing turns the reading direction");
    assert.equal(await tab.evaluate(() => globalThis.harm), undefined);
    assert.equal(await tab.locator("img").count(), 0);
    assert.deepEqual(complaints, []);
    await close();
  }
  const { page: tab, close } = await open(browser, ask("hostile"));
  await answerAll(tab, () => 0);
  const { document } = await save(tab, "Hand in", "hostile");
  assertRead("hostile", document);
  await close();
});

test("ask.html: a language that is written from right to left", async () => {
  const { page: tab, complaints, close } = await open(browser, ask("arabic"), { locale: "ar" });
  assert.deepEqual(await tab.evaluate(() => [document.documentElement.lang, document.documentElement.dir]), ["ar", "rtl"]);
  assert.deepEqual(await axeFindings(tab), []);
  await tab.screenshot({ path: `${screenshots}/ask-arabic.png`, fullPage: true });
  await tab.selectOption("#language", "en");
  assert.equal(await tab.evaluate(() => document.documentElement.dir), "ltr");
  assert.deepEqual(complaints, []);
  await close();
});

test("the sheet on a screen and on paper", async () => {
  for (const name of ["new_leaders", "rubric", "tiers", "arabic"]) {
    const { page: tab, complaints, close } = await open(browser, new URL("", pathToFileURL(`${fixtures}/forms/${name}.sheet.html`)).href);
    const framework = json(`${fixtures}/forms/${name}.framework.json`);
    const { asked } = json(`${fixtures}/forms/${name}.set.json`).cycle;
    const questions = framework.areas.flatMap(({ questions }) => questions).filter(({ id }) => asked?.includes(id) ?? true);
    assert.equal(await tab.locator("ol > li").count(), questions.length);
    assert.deepEqual(await axeFindings(tab), []);
    assert.deepEqual(complaints, []);
    await tab.screenshot({ path: `${screenshots}/sheet-${name}.png`, fullPage: true });
    await tab.pdf({ path: `${screenshots}/sheet-${name}.pdf`, format: "Letter", margin: { top: "15mm", bottom: "15mm", left: "15mm", right: "15mm" } });
    await close();
  }
});

test("report.html: where too few answered it says so once, and shows what was asked", async () => {
  const { page: tab, complaints, close } = await open(browser, page("report.html"));
  await tab.locator("#open").setInputFiles(`${fixtures}/examples/report.few.en.json`);
  const { disclosure: { too_few: tooFew }, areas } = json(`${fixtures}/examples/report.few.en.json`);
  await tab.getByText(tooFew.text).waitFor();
  const whole = await tab.locator("body").innerText();
  for (const text of [...tooFew.what_can_be_done, ...areas.flatMap(({ questions }) => questions.map(({ text }) => text))]) assert.ok(whole.includes(text), text);
  assert.equal(whole.split(tooFew.text).length, 2);
  assert.equal(await tab.locator(".stack, .question").count(), 0);
  assert.deepEqual(await axeFindings(tab), []);
  await tab.screenshot({ path: `${screenshots}/report-few.png`, fullPage: true });
  assert.deepEqual(complaints, []);
  await close();
});

test("report.html: every number of the report is on the page as text", async () => {
  const { page: tab, complaints, close } = await open(browser, page("report.html?report=cedar.fall_2026.en"));
  const report = json(`${fixtures}/examples/report.cedar.en.json`);
  const areas = await tab.locator(".area-bars > li").allInnerTexts();
  for (const [place, area] of report.areas.entries()) {
    assert.ok(areas[place].includes(area.title) && areas[place].includes(area.coverage), area.id);
    assert.ok(areas[place].includes(area.result.on_scale.score.display), area.id);
  }
  const questions = report.areas.flatMap((area) => area.questions);
  const drawn = await tab.locator(".question").allInnerTexts();
  assert.equal(drawn.length, 15);
  for (const [place, { text, result }] of questions.entries()) {
    assert.ok(drawn[place].includes(text));
    if (result.status === "scored") {
      for (const { label, count, percent } of result.answers.distribution) assert.ok(drawn[place].includes(`${label} ${count} (${percent}%)`));
    } else {
      assert.ok(drawn[place].includes(result.text));
    }
  }
  const whole = await tab.locator("body").innerText();
  for (const line of [...report.disclosure.promise.map(({ text }) => text), ...report.framework.attribution.map(({ text }) => text), ...report.limits]) assert.ok(whole.includes(line), line);
  assert.deepEqual(complaints, []);
  await close();
});

/** The reports that the page was given. */
const given = (tab) => tab.evaluate(() => reportData);

for (const language of ["en", "es"]) {
  test(`report.html in ${language}: a second cycle, in the order of a meeting`, async () => {
    const { page: tab, complaints, close } = await open(browser, page(`report.html?report=cedar.winter_2027.${language}`));
    const report = (await given(tab)).find((report) => report.cycle.id === "winter_2027" && report.language === language);
    const { follow_up: followUp, change, words, more_prompts: more } = report;
    const { headings } = words;
    assert.equal(await tab.locator("html").getAttribute("lang"), language);
    const order = [headings.follow_up, headings.strengths, headings.opportunities, change.title, headings.commitments, headings.areas, headings.questions,
      headings.hidden, headings.comments, headings.notice, headings.interpret, headings.commit, headings.limits, headings.change_numbers, headings.rules];
    assert.deepEqual(await tab.locator("main h2").allInnerTexts(), order);
    const whole = (await tab.locator("main").innerText()).replaceAll(/\s+/g, " ");
    const counted = ({ distribution }) => distribution.map(({ label, count }) => `${label} ${count}`).join(" ");
    const moved = ({ status, before, after, text }) =>
      status === "compared" ? [`${change.since.label} ${counted(before)} ${report.cycle.label} ${counted(after)}`] : [text];
    const said = followUp.flatMap(({ commitment: { goal, about, owner, due, evidence }, text, change: { change } }) =>
      [goal, about, `${words.commitments.owner}: ${owner}`, `${words.commitments.due}: ${due}`, text, ...evidence, ...moved(change.movement)]);
    assert.equal(followUp.length, 3);
    const questions = change.questions.flatMap(({ text, movement }) => [text, ...moved(movement)]);
    const areas = change.areas.map(({ title, coverage, movement }) => `${title} ${words.change.directions[movement.direction].label} ${coverage}`);
    for (const text of [...said, change.turnover.text, change.text, ...questions, ...areas, more]) assert.ok(whole.includes(text), text);
    const rows = await tab.locator("tbody tr").allInnerTexts();
    assert.equal(rows.length, change.questions.length + change.areas.length);
    for (const [place, { movement }] of change.questions.entries()) {
      if (movement.status === "compared") assert.ok(rows[place].replaceAll(/\s+/g, " ").endsWith(` ${movement.before.position.display} ${movement.after.position.display} ${movement.delta.display}`), rows[place]);
    }
    // nothing is committed to yet: lines to write on
    const lines = await tab.locator(".blank").allInnerTexts();
    const { goal, owner, due, evidence } = words.commitments;
    const blank = [`${goal}:`, "", `${owner}:`, `${due}:`, `${evidence}:`];
    assert.deepEqual(lines.map((line) => line.trim()), [...blank, ...blank]);
    assert.deepEqual(await axeFindings(tab), []);
    await tab.screenshot({ path: `${screenshots}/report-second-${language}.png`, fullPage: true });
    assert.deepEqual(complaints, []);
    await close();
  });
}

test("report.html: what a team committed to stands in place of the lines, with what to think of", async () => {
  const report = json(`${fixtures}/examples/report.second_cycle.en.json`);
  report.commitments = report.follow_up.map(({ commitment }) => commitment);
  report.commitment_notes = ["One person is to see to all of this."];
  const folder = copyWith("committed", { "report.data.js": `const reportData = [${JSON.stringify(report)}];` });
  const { page: tab, complaints, close } = await open(browser, page("report.html", folder));
  assert.equal(await tab.locator(".blank").count(), 0);
  const section = tab.locator("section").filter({ has: tab.getByRole("heading", { name: report.words.headings.commitments, exact: true }) });
  const shown = await section.innerText();
  for (const { goal, about, status } of report.commitments) for (const text of [goal, about, report.words.commitments.statuses[status].label]) assert.ok(shown.includes(text), text);
  assert.ok(shown.includes(report.commitment_notes[0]));
  assert.equal(await tab.locator("#report").count(), 0, "one report leaves nothing to choose");
  assert.deepEqual(complaints, []);
  await close();
});

test("report.html: the field's instruments, and whichever report is chosen", async () => {
  const { page: tab, complaints, close } = await open(browser, page("report.html?report=maple.fall_2026.en"), { viewport: { width: 390, height: 800 } });
  const reports = await given(tab);
  assert.equal(await tab.locator("#report option").count(), reports.length);
  for (const [number, { language, framework, words, areas, views }] of reports.entries()) {
    await tab.locator("#report").selectOption({ index: number });
    assert.equal(await tab.locator("html").getAttribute("lang"), language);
    assert.equal(await tab.evaluate(() => document.activeElement.id), "report");
    assert.ok(await tab.getByRole("heading", { level: 1, name: framework.title, exact: true }).isVisible());
    assert.ok(await tab.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${framework.title} scrolls sideways`);
    const drawn = await tab.locator(".question").allInnerTexts();
    for (const [place, question] of areas.flatMap((area) => area.questions).entries()) {
      const { text, help, result, rating, descriptors, consensus, importance, notes } = question;
      const looks = descriptors.filter(({ point }) => rating?.answer === point || consensus?.rating.answer === point
        || (result.answers?.distribution.find((of) => of.point === point)?.count ?? 0) > 0);
      const all = [text, help, words.states[result.status], rating?.label, consensus?.rating.label, consensus?.beside?.text, importance?.text, ...notes, ...looks.map(({ text }) => text)];
      for (const part of all.filter((part) => part !== undefined && part !== null)) assert.ok(drawn[place].includes(part), `${text}: ${part}`);
      if (result.status === "not_rated") assert.ok(!drawn[place].includes(words.states.insufficient));
    }
    for (const { result } of [...areas, ...views]) if ((result.cuts ?? null) !== null) assert.ok(await tab.getByText(result.cuts.text).first().isVisible());
    assert.equal(await tab.locator(".cut").count(), [...areas, ...views].flatMap(({ result }) => result.cuts?.all ?? []).length);
    assert.deepEqual(await axeFindings(tab), [], framework.title);
  }
  assert.ok(reports.some(({ areas }) => areas.some(({ questions }) => questions.some(({ result }) => result.status === "not_rated"))));
  assert.deepEqual(complaints, []);
  await close();
});

test("report.html: a question of which a low answer is the good one says so wherever it stands", async () => {
  const { page: tab, complaints, close } = await open(browser, page("report.html", lakeside()));
  const { words, areas, strengths, opportunities, prompts } = json(`${fixtures}/examples/report.lakeside.en.json`);
  const questions = areas.flatMap((area) => area.questions);
  const proposed = [...strengths.candidates, ...opportunities.candidates].map(({ question }) => question);
  const lists = [questions.map(({ id }) => id), proposed, prompts.flatMap(({ about }) => about)];
  const reversed = questions.filter(({ keying }) => keying === "reverse").map(({ id, text }) => ({ id, text }));
  const standing = reversed.flatMap(({ id }) => lists.map((list) => list.filter((other) => other === id).length));
  assert.ok(standing.length > 0 && standing.every((times) => times > 0), "it stands in every list");
  const notes = tab.getByText(words.questions.reverse);
  assert.equal(await notes.count(), standing.reduce((all, times) => all + times));
  for (const around of await notes.locator("..").allInnerTexts()) assert.ok(reversed.some(({ text }) => around.includes(text)), around);
  assert.deepEqual(complaints, []);
  await close();
});

for (const [name, options] of Object.entries({
  wide: {}, narrow: { viewport: { width: 320, height: 800 } }, dark: { colorScheme: "dark" }, forced: { forcedColors: "active" },
})) {
  test(`both pages, ${name}: nothing is cut off, and axe-core finds nothing`, async () => {
    for (const ofLakeside of [false, true]) {
      for (const [file, address] of both(ofLakeside)) {
        const { page: tab, complaints, close } = await open(browser, address, options);
        await tab.locator("main > *").first().waitFor();
        assert.ok(await tab.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${file} scrolls sideways`);
        assert.deepEqual(await axeFindings(tab), [], file);
        assert.deepEqual(complaints, [], file);
        await tab.screenshot({ path: `${screenshots}/${ofLakeside ? "lakeside-" : ""}${file}-${name}.png`, fullPage: true });
        await close();
      }
    }
  });
}

test("both pages on paper", async () => {
  for (const [file, address] of both(false)) {
    const { page: tab, close } = await open(browser, address);
    await tab.pdf({ path: `${screenshots}/${file}.pdf`, format: "Letter", margin: { top: "15mm", bottom: "15mm", left: "15mm", right: "15mm" } });
    await close();
  }
});

test("a document cannot bring markup, scripts or addresses that run", async () => {
  for (const [, address] of both(true)) {
    const { page: tab, complaints, close } = await open(browser, address);
    assert.equal(await tab.locator("main script, main img, header b, header i, a[href^='javascript']").count(), 0);
    assert.ok((await tab.locator("body").innerText()).includes("<script>alert(1)</script>"), "it stands there as text");
    assert.deepEqual(complaints, []);
    await close();
  }
});
