// ajv in its strict mode has nothing to say about any schema, and gives this crate's verdict on every document.
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { test } from "node:test";
import Ajv2020 from "ajv/dist/2020.js";
import { examples, fixtures, json, made, schemas, text } from "./files.mjs";

const said = [];
const logger = Object.fromEntries(["log", "warn", "error"].map((level) => [level, (...words) => said.push(words.join(" "))]));
const ajv = new Ajv2020({ strict: true, strictRequired: true, strictTypes: true, allErrors: true, logger });
const validators = new Map();

test("every schema is valid against the metaschema and compiles in strict mode", () => {
  for (const [name, schema] of schemas) {
    assert.equal(ajv.validateSchema(schema), true, `${name}: ${ajv.errorsText()}`);
    validators.set(name, ajv.compile(schema));
  }
  assert.ok(validators.size >= 6);
});

test("every example is valid", () => {
  for (const { document, file, text } of examples) {
    const valid = validators.get(document);
    assert.ok(valid(JSON.parse(text)), `${file}: ${ajv.errorsText(valid.errors)}`);
  }
});

test("ajv's verdict is the crate's", () => {
  const beyond = new Set(json(`${fixtures}/beyond_schemas.json`));
  const counts = { accepted: 0, refused: 0, beyond: 0 };
  const differences = [];
  for (const line of text(`${fixtures}/cases.ndjson`).trim().split("\n")) {
    const { document, name, accepted, codes, text } = JSON.parse(line);
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
  const lines = text(`${fixtures}/cases.ndjson`).trim().split("\n").map((line) => JSON.parse(line)).filter(({ accepted }) => accepted);
  const after = lines.map(({ document, name, text }) => {
    const value = JSON.parse(text.replace(/^\uFEFF/, ""), (key, value) => {
      if (typeof value === "number") assert.ok(Math.abs(value) <= Number.MAX_SAFE_INTEGER, `${document}: ${name}: ${key}`);
      return value;
    });
    return JSON.stringify({ document, name, before: text, after: JSON.stringify(value) });
  });
  // `run` has the crate read these: each is accepted, and equal to what it was before
  writeFileSync(`${made}/through_javascript.ndjson`, `${after.join("\n")}\n`);
});

test("ajv logged nothing", () => assert.deepEqual(said, []));
