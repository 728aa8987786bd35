// Debian's Chromium, headless, and what every browser check needs.
import { createRequire } from "node:module";
import { createServer } from "node:http";
import { mkdirSync, readFileSync, existsSync } from "node:fs";
import { extname, join, normalize } from "node:path";
import { chromium } from "playwright-core";
import { repository, text } from "./files.mjs";

export const screenshots = `${repository}target/frontend/screenshots`;
mkdirSync(screenshots, { recursive: true });

const axe = text(createRequire(import.meta.url).resolve("axe-core/axe.min.js"));

export const launch = () => chromium.launch({
  executablePath: "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
});

/** A page that fails the test on any error, on any dialog and on any request that leaves this machine. */
export async function open(browser, address, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1000, height: 900 }, locale: "en-US", ...options });
  const page = await context.newPage();
  const complaints = [];
  page.on("pageerror", (error) => complaints.push(`error: ${error.message}`));
  page.on("console", (message) => ["error", "warning"].includes(message.type()) && complaints.push(`${message.type()}: ${message.text()}`));
  page.on("dialog", (dialog) => {
    if (dialog.type() !== "beforeunload") complaints.push(`dialog: ${dialog.message()}`);
    dialog.accept();
  });
  page.on("request", (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (!["file:", "data:", "blob:"].includes(protocol) && hostname !== "localhost") complaints.push(`request: ${request.url()}`);
  });
  await page.goto(address);
  return { page, complaints, close: () => context.close() };
}

/** What axe-core finds: `rule: the element`. */
export async function axeFindings(page, rules = {}) {
  await page.evaluate(axe);
  const { violations } = await page.evaluate((rules) => globalThis.axe.run(document, { rules, preload: false }), rules);
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
}

/** Serves folders on localhost: built pages load their modules from a server only. */
export async function serve(...folders) {
  const types = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".json": "application/json" };
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url, "http://localhost").pathname);
    const file = folders.map((folder) => join(folder, path)).find((file) => existsSync(file));
    if (file === undefined) return response.writeHead(404).end();
    response.writeHead(200, { "content-type": types[extname(file)] ?? "application/octet-stream" }).end(readFileSync(file));
  });
  await new Promise((ready) => server.listen(0, "localhost", ready));
  return { address: `http://localhost:${server.address().port}`, close: () => server.close() };
}
