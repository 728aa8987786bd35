// zod makes a type of every schema and gives this crate's verdict on every document.
import assert from "node:assert/strict";
import { test } from "node:test";
import * as z from "zod";
import { answerSchemas, examples, fixtures, json, schemas, text } from "./files.mjs";

const types = new Map([...schemas].map(([name, schema]) => [name, z.fromJSONSchema(schema)]));

test("every example is read, and nothing of it is lost", () => {
  for (const { document, file, text } of examples) assert.deepEqual(types.get(document).parse(JSON.parse(text)), JSON.parse(text), file);
});

test("zod's verdict is the crate's", () => {
  const beyond = new Set(json(`${fixtures}/beyond_schema.json`));
  const cases = text(`${fixtures}/cases.ndjson`).trim().split("\n").map((line) => JSON.parse(line));
  const counts = { accepted: 0, refused: 0 };
  for (const { document, name, accepted, codes, text } of cases) {
    if (codes.includes("not_json") || (!accepted && codes.every((code) => beyond.has(code)))) continue;
    const { success } = types.get(document).safeParse(JSON.parse(text.replace(/^\uFEFF/, "")));
    assert.equal(success, accepted, `${document}: ${name}: the crate says [${codes}]`);
    counts[accepted ? "accepted" : "refused"] += 1;
  }
  console.log(counts);
  assert.ok(counts.accepted > 300 && counts.refused > 1000, "the documents test both verdicts");
});

test("an answer schema takes its skeleton where it is a draft", () => {
  for (const { name, schema, skeleton, status } of answerSchemas) {
    assert.equal(z.fromJSONSchema(schema).safeParse(skeleton).success, status === "draft", name);
  }
});
