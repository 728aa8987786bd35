// JavaScript reads every pattern as the other engines do, with every set of rules that it has: `v` is that of HTML's
// attribute `pattern`.
import assert from "node:assert/strict";
import { test } from "node:test";
import { json } from "./files.mjs";

const table = json(new URL("patterns.json", import.meta.url));

for (const flags of ["", "u", "v"]) {
  test(`patterns of the schemas with the flags "${flags}"`, () => {
    for (const { pattern, matches, refuses, refuses_a_line_feed } of table) {
      const engine = new RegExp(pattern, flags);
      for (const text of matches) assert.ok(engine.test(text), `${pattern} ${JSON.stringify(text)}`);
      for (const text of [...refuses, ...refuses_a_line_feed]) assert.ok(!engine.test(text), `${pattern} ${JSON.stringify(text)}`);
    }
  });
}
