// What type generators make of the schemas: TypeScript that compiles, and no class or type that says nothing.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { test } from "node:test";
import { compile } from "json-schema-to-typescript";
import { InputData, JSONSchemaInput, quicktype } from "quicktype-core";
import { answerSchemas, examples, made, schemas as published } from "./files.mjs";

/** The published schemas, and the types profile of two frameworks' answers. */
const schemas = new Map([...published, ...answerSchemas.filter(({ profile, language }) => profile === "types" && language === "en").map(({ name, schema }) => [name.replaceAll(".", "_"), schema])]);
const typeName = (title) => title.replace(/[^A-Za-z0-9]+/g, " ").trim().split(" ").map((word) => word[0].toUpperCase() + word.slice(1)).join("");


const folder = `${made}/types`;
mkdirSync(folder, { recursive: true });

/** `Foo1` beside `Foo` means that a generator met one thing twice. */
function numberedTwins(names) {
  const known = new Set(names);
  return names.filter((name) => /\d$/.test(name) && known.has(name.replace(/\d+$/, "")));
}

test("json-schema-to-typescript: no any, no numbered twins, and tsc --strict compiles it", async () => {
  for (const [name, schema] of schemas) {
    const types = await compile(schema, name, { bannerComment: "", additionalProperties: true, format: false });
    writeFileSync(`${folder}/${name}.ts`, types);
    assert.doesNotMatch(types.replace(/\/\*[^]*?\*\//g, ""), /\bany\b|\bunknown\b/, name);
    const names = [...types.matchAll(/export (?:interface|type) (\w+)/g)].map(([, name]) => name);
    assert.deepEqual(numberedTwins(names), [], name);
    writeUse(name, schema);
  }
  execFileSync("node_modules/.bin/tsc", ["--strict", "--noEmit", "--target", "es2022", "--module", "es2022",
    "--moduleResolution", "bundler", "--types", "", ...[...schemas.keys()].flatMap((name) => [`${folder}/${name}.ts`, `${folder}/${name}.use.ts`])],
  { cwd: import.meta.dirname, stdio: "inherit" });
});

/** The examples as values of the generated types: tsc checks them literally. */
function writeUse(name, schema) {
  if (!published.has(name)) return writeFileSync(`${folder}/${name}.use.ts`, "");
  const uses = examples.filter(({ document }) => document === name)
    .map(({ text }, number) => `export const example${number}: ${schema.title} = ${text.trim()};`);
  writeFileSync(`${folder}/${name}.use.ts`, [`import type { ${schema.title} } from "./${name}";`, ...uses].join("\n"));
}

test("a switch over a tag narrows in TypeScript", () => {
  writeFileSync(`${folder}/narrow.ts`, `
    import type { ReportDocument } from "./report";
    import type { ComparabilityDocument } from "./comparability";
    export function favorable(report: ReportDocument): string[] {
      return report.areas.flatMap((area) => area.questions).map(({ result }): string => {
        switch (result.status) {
          case "suppressed":
          case "not_rated": return result.text;
          case "unscored":
          case "insufficient": return result.answers?.favorable.text ?? result.text;
          case "scored": return \`\${result.band}: \${result.answers.favorable.text}\`;
        }
      });
    }
    export function comparable(found: ComparabilityDocument): string[] {
      return found.areas.map(({ title, status }): string => {
        switch (status.status) {
          case "full": return title;
          case "common": return \`\${title}, on \${status.common} of \${status.questions}\`;
          case "none": return status.reasons.flatMap((why) => why.reason === "question_moved_out" ? [why.to] : []).join();
        }
      });
    }`);
  execFileSync("node_modules/.bin/tsc", ["--strict", "--noEmit", "--target", "es2022", "--module", "es2022", "--moduleResolution", "bundler", "--types", "", `${folder}/narrow.ts`],
    { cwd: import.meta.dirname, stdio: "inherit" });
});

/** Where quicktype knows no name for a type it makes one up. */
const MADE_UP = /\b(?:Purple|Fluffy|Tentacled|Sticky|Indigo|Indecent|Hilarious|Ambitious|Cunning|Magenta|Frisky|Mischievous|Braggadocious)\w+/;
/** Java has no unions: for a text that may be absent quicktype makes a second class, and no title of a schema names it. */
const ANOTHER_IN_JAVA = ["PurpleLocalizedText"];
/** Of the names of types that every program of that language sees, those that quicktype could use. */
const TAKEN = /^(?:Text|Text2|Result|Error|Optional|Set|List|Map|Object|String|Character|Comment|Report|Response|Profile|Range|Flow|Pair|Unit|Action|Task)$/;

const justTypes = { "just-types": "true" };
const languages = { typescript: justTypes, java: { package: "ilt" }, swift: justTypes, kotlin: justTypes, csharp: justTypes };
for (const [language, rendererOptions] of Object.entries(languages)) {
  test(`quicktype: in ${language} no class is empty, and no name is made up or taken`, async () => {
    for (const [name, schema] of schemas) {
      const input = new JSONSchemaInput(undefined);
      await input.addSource({ name: typeName(schema.title), schema: JSON.stringify(schema) });
      const inputData = new InputData();
      inputData.addInput(input);
      const { lines } = await quicktype({ inputData, lang: language, rendererOptions });
      const code = lines.join("\n");
      writeFileSync(`${folder}/${name}.quicktype.${language}`, code);
      assert.doesNotMatch(code, /(?:interface|class|struct) \w+[^{]*\{\s*\}/, name);
      const names = [...code.matchAll(/(?:interface|class|struct|enum|record) (\w+)/g)].map(([, name]) => name);
      assert.deepEqual(numberedTwins(names), [], name);
      assert.deepEqual(names.filter((name) => MADE_UP.test(name) && !(language === "java" && ANOTHER_IN_JAVA.includes(name))), [], name);
      assert.deepEqual(names.filter((name) => TAKEN.test(name)), [], name);
      if (language === "typescript") assert.doesNotMatch(code.replace(/\/\*[^]*?\*\/|\/\/.*/g, ""), /\bany\b/, name);
    }
  });
}

test("quicktype: its Java compiles beside Jackson", () => {
  const jars = ["annotations", "core", "databind"].map((part) => `/usr/share/java/jackson-${part}.jar`).join(":");
  const sources = [...schemas.keys()].flatMap((name) => {
    // each schema in a package of its own; what quicktype puts into one text are files
    const root = `${folder}/java/${name}`;
    mkdirSync(root, { recursive: true });
    const code = readFileSync(`${folder}/${name}.quicktype.java`, "utf8").replaceAll("package ilt;", `package ilt.${name};`)
      // Debian's Jackson declares one exception more than Jackson does
      .replace(/(String toJsonString\(.*\) throws) JsonProcessingException/, "$1 IOException");
    const [, ...files] = code.split(/^\/\/ (\w+\.java)$/m);
    return files.flatMap((path, index) => {
      if (index % 2) return [];
      writeFileSync(`${root}/${path}`, files[index + 1]);
      return [`${root}/${path}`];
    });
  });
  assert(sources.length > 200);
  execFileSync("javac", ["-proc:none", "-nowarn", "-Xlint:none", "-implicit:none", "-cp", jars, "-d", `${folder}/java/classes`, ...sources], { stdio: "inherit" });
});
