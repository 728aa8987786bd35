// ajv in its strict mode has nothing to say about any schema, and gives this crate's verdict on every document.
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { test } from "node:test";
import Ajv from "ajv";
import Ajv2020 from "ajv/dist/2020.js";
import { answerSchema, answerSchemas, examples, fixtures, json, made, schemas, text } from "./files.mjs";

const said = [];
const logger = Object.fromEntries(["log", "warn", "error"].map((level) => [level, (...words) => said.push(words.join(" "))]));
const ajv = new Ajv2020({ strict: true, strictRequired: true, strictTypes: true, allErrors: true, logger });
const validators = new Map();

/** Documents with the crate's verdict: the examples, the corpus, and mutants of the examples. */
const cases = text(`${fixtures}/cases.ndjson`).trim().split("\n").map((line) => JSON.parse(line));

test("every schema is valid against the metaschema and compiles in strict mode", () => {
  for (const [name, schema] of schemas) {
    assert.equal(ajv.validateSchema(schema), true, `${name}: ${ajv.errorsText()}`);
    validators.set(name, ajv.compile(schema));
  }
  assert.ok(validators.size >= 10);
});

test("of the names that every object has none is an id that the crate takes for an area or a question", () => {
  const id = new RegExp(schemas.get("framework").properties.id.pattern);
  const names = Object.getOwnPropertyNames(Object.prototype).filter((name) => id.test(name));
  const refused = cases.filter(({ document, name, codes }) => document === "framework" && name.startsWith("corpus") && codes.includes("reserved_id"))
    .flatMap(({ text }) => JSON.parse(text).areas)
    .flatMap(({ id, questions }) => [`area ${id}`, ...questions.map(({ id }) => `question ${id}`)]);
  for (const name of names) for (const kind of ["area", "question"]) assert.ok(refused.includes(`${kind} ${name}`), `${kind} ${name}`);
});

test("every example is valid", () => {
  for (const { document, file, text } of examples) {
    const valid = validators.get(document);
    assert.ok(valid(JSON.parse(text)), `${file}: ${ajv.errorsText(valid.errors)}`);
  }
});

test("ajv's verdict is the crate's", () => {
  const beyond = new Set(json(`${fixtures}/beyond_schema.json`));
  const counts = { accepted: 0, refused: 0, beyond: 0 };
  const differences = [];
  for (const { document, name, accepted, codes, text } of cases) {
    if (codes.includes("not_json")) continue;
    const valid = validators.get(document)(JSON.parse(text.replace(/^\uFEFF/, "")));
    const only = !accepted && codes.every((code) => beyond.has(code));
    counts[accepted ? "accepted" : only ? "beyond" : "refused"] += 1;
    if (!only && valid !== accepted) differences.push(`${document}: ${name}: the crate says [${codes}], ajv says ${valid ? "valid" : ajv.errorsText(validators.get(document).errors)}`);
  }
  console.log(counts);
  assert.deepEqual(differences.slice(0, 20), [], `${differences.length} differences`);
  assert.ok(counts.accepted > 300 && counts.refused > 1000, "the documents test both verdicts");
});

test("numbers survive JavaScript", () => {
  const after = cases.filter(({ accepted }) => accepted).map(({ document, name, text }) => {
    const value = JSON.parse(text.replace(/^\uFEFF/, ""), (key, value) => {
      // `number` is a double, to be drawn, and so is a `position` of a series; all others are counted
      const isDrawn = key === "number" || (document === "series" && key === "position");
      if (typeof value === "number" && !isDrawn) assert.ok(Math.abs(value) <= Number.MAX_SAFE_INTEGER, `${document}: ${name}: ${key}`);
      return value;
    });
    return JSON.stringify({ document, name, before: text, after: JSON.stringify(value) });
  });
  // `run` has the crate read these: each is accepted, and equal to what it was before
  writeFileSync(`${made}/through_javascript.ndjson`, `${after.join("\n")}\n`);
});

test("every answer schema compiles in strict mode, and without a dialect in draft 7 as well", () => {
  const draft7 = new Ajv({ strict: true, strictRequired: true, strictTypes: true, logger });
  for (const { name, schema, schema_without_dialect: plain, skeleton, status } of answerSchemas) {
    assert.equal(ajv.validateSchema(schema), true, `${name}: ${ajv.errorsText()}`);
    const valid = ajv.getSchema(schema.$id) ?? ajv.compile(schema);
    const old = draft7.compile(plain);
    for (const check of [valid, old]) assert.equal(check(skeleton), status === "draft", `${name}: nothing is answered, so it is a draft`);
  }
});

test("ajv's verdict by an answer schema is the crate's", () => {
  const validators = ["flat", "nested"].map((layout) => ajv.getSchema(answerSchema(`new_leaders.form.${layout}.draft.en`).schema.$id));
  const differences = [];
  let accepted = 0;
  for (const line of cases) {
    if (line.document !== "response") continue;
    const document = JSON.parse(line.text);
    if (line.accepted && document.status !== "draft") continue;
    const valid = validators.some((valid) => valid(document));
    accepted += line.accepted;
    if (valid !== line.accepted) differences.push(`${line.name}: the crate says [${line.codes}], ajv says ${valid}: ${line.text.slice(0, 300)}`);
  }
  assert.deepEqual(differences.slice(0, 10), [], `${differences.length} differences`);
  assert.ok(accepted > 50);
});

test("ajv logged nothing", () => assert.deepEqual(said, []));
