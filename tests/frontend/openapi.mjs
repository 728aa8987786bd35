// openapi-typescript makes types of an OpenAPI document with these components; every example is a value of its type.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { test } from "node:test";
import openapi, { astToString } from "./openapi/node_modules/openapi-typescript/dist/index.mjs";
import { examples, fixtures, json, made, schemas } from "./files.mjs";

const folder = `${made}/openapi`;
mkdirSync(folder, { recursive: true });

test("openapi-typescript: nothing unknown, and tsc --strict compiles every example", async () => {
  const document = json(`${fixtures}/openapi.json`);
  const types = astToString(await openapi(document));
  writeFileSync(`${folder}/api.ts`, types);
  const named = types.slice(types.indexOf("schemas: {"), types.indexOf("responses: never"));
  assert.doesNotMatch(named.replace(/\/\*[^]*?\*\//g, ""), /\bany\b|\bunknown\b/);
  const uses = examples.flatMap(({ document: name, text }, number) => {
    const type = schemas.get(name).title.replace(/^Flat/, "");
    return [`export const example${number}: components["schemas"]["${type}"] = ${text.trim()};`];
  });
  writeFileSync(`${folder}/use.ts`, [`import type { components } from "./api";`, ...uses, `
    export function favorable(report: components["schemas"]["ReportDocument"]): string[] {
      return report.areas.flatMap((area) => area.questions).map(({ result }): string => {
        switch (result.status) {
          case "suppressed": return result.text;
          case "unscored": return result.answers?.favorable.text ?? result.text;
          case "insufficient": return result.answers?.favorable.text ?? result.text;
          case "not_rated": return result.text;
          case "scored": return \`\${result.band}: \${result.answers.favorable.text}\`;
        }
      });
    }`].join("\n"));
  execFileSync("node_modules/.bin/tsc", ["--strict", "--noEmit", "--target", "es2022", "--module", "es2022", "--moduleResolution", "bundler", "--types", "", `${folder}/use.ts`],
    { cwd: import.meta.dirname, stdio: "inherit" });
});
