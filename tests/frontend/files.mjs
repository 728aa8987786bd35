// Where everything is: `run` makes these files before any check reads them.
import { readFileSync, readdirSync, mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";

export const repository = fileURLToPath(new URL("../..", import.meta.url));
export const fixtures = `${repository}target/frontend/fixtures`;
export const made = `${repository}target/frontend/made`;
mkdirSync(made, { recursive: true });

export const text = (file) => readFileSync(file, "utf8");
export const json = (file) => JSON.parse(text(file));

/** The files of a folder with that ending, in order. */
export const filesOf = (folder, ending = ".json") => readdirSync(folder).filter((name) => name.endsWith(ending)).sort();

/** The published schemas by name. */
export const schemas = new Map(
  filesOf(`${fixtures}/schemas`).map((file) => [file.replace(/\.json$/, ""), json(`${fixtures}/schemas/${file}`)]),
);

/** Example documents: `{ document, file, text }`, where `document` names the schema. */
export const examples = filesOf(`${fixtures}/examples`).map((file) => ({
  document: file.split(".")[0], file, text: text(`${fixtures}/examples/${file}`),
}));

/** What the crate wrote for forms: every framework, profile, layout, status and language. */
export const answerSchemas = filesOf(`${fixtures}/answers`).map((file) => {
  const [framework, profile, layout, status, language] = file.split(".");
  return { name: file.replace(/\.json$/, ""), framework, profile, layout, status, language, ...json(`${fixtures}/answers/${file}`) };
});

/** The one answer schema of that name. */
export const answerSchema = (name) => answerSchemas.find((answers) => answers.name === name);
