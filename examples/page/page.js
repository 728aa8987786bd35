// What both pages use. Text reaches the page through `textContent` alone: no document can bring markup or scripts.
"use strict";

/** Makes an element: `element("p", { className: "quiet" }, "text", otherElement)`. */
function element(tag, properties, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(properties ?? {})) {
    if (name in made) made[name] = value;
    else made.setAttribute(name, value);
  }
  return fill(made, ...children);
}

/** Gives an element these children and no others; `null` is no child. */
function fill(parent, ...children) {
  parent.replaceChildren(...children.filter((child) => child !== null));
  return parent;
}

/** A language tag and its ever shorter beginnings: "es-MX", "es". */
function* lookupOrder(tag) {
  for (let parts = tag.toLowerCase().split("-"); parts.length > 0; parts.pop()) yield parts.join("-");
}

/** The page's own words in a language: in English where it does not speak that language. */
function wordsIn(words, language) {
  for (const tag of lookupOrder(language)) if (Object.hasOwn(words, tag)) return { ...words[tag], language: tag };
  return { ...words.en, language: "en" };
}

/** What a language calls itself. */
function languageName(tag) {
  const name = new Intl.DisplayNames([tag], { type: "language" }).of(tag);
  return name.charAt(0).toLocaleUpperCase(tag) + name.slice(1);
}

/** The source of the questions, with a link where its address is one. */
function source(text, address) {
  const line = element("p", null, text);
  if (/^https?:\/\//.test(address ?? "") && text.includes(address)) {
    const [before, ...after] = text.split(address);
    fill(line, before, element("a", { href: address }, address), after.join(address));
  }
  return line;
}

/** Reads a JSON file that a person picked. */
async function readJson(file) {
  const text = await file.text();
  return JSON.parse(text.replace(/^\uFEFF/, ""));
}
