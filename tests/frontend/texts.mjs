// js-yaml reads every text that the program writes in YAML as this very text.
import assert from "node:assert/strict";
import { test } from "node:test";
import { CORE_SCHEMA, load } from "js-yaml";
import { filesOf, fixtures, json, made, text } from "./files.mjs";

test("js-yaml, in its default schema and in that of YAML 1.2", () => {
  const due = json(`${fixtures}/texts.json`);
  const written = text(`${fixtures}/texts.yaml`);
  for (const options of [{}, { schema: CORE_SCHEMA }]) assert.deepEqual(load(written, options), due);
});

test("js-yaml, in 2,000 nasty texts", () => {
  const written = filesOf(`${made}/nasty`, ".yaml");
  assert(written.length > 0);
  for (const file of written) {
    const due = json(`${made}/nasty/${file.replace(".yaml", ".json")}`);
    for (const options of [{}, { schema: CORE_SCHEMA }]) assert.deepEqual(load(text(`${made}/nasty/${file}`), options), due);
  }
});
