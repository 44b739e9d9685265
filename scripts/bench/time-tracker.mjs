// How long the tracker takes over 5,000 made-up children: in the command, and in its page in a real browser. Medians.
//
//     node scripts/bench/time-tracker.mjs
//
// It needs a build, and Chromium for the page (CHROMIUM names one; otherwise /usr/bin/chromium).
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

import { makeChildren } from "../tracker/make-children.mjs";
import { median } from "./median.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const children = 5000;
const rounds = 5;

/** Seconds of processor time of the whole command, from start to end, printing JSON. @param {string} list */
function timeCommand(list) {
  const usage = new URL("report-usage.mjs", import.meta.url).href;
  const main = join(root, "dist/cli/main.js");
  const words = ["--import", usage, main, "tracker", list, "--on", "2026-11-30", "--json"];
  const seconds = Array.from({ length: rounds }, () => {
    const { output } = spawnSync(process.execPath, words, {
      encoding: "utf8",
      maxBuffer: 2 ** 30,
      stdio: ["ignore", "ignore", "inherit", "pipe"],
    });
    const { processorMs } = /** @type {{ processorMs: number }} */ (JSON.parse(output[3] ?? "{}"));
    return processorMs / 1000;
  });
  return median(seconds);
}

/** @type {Record<string, string>} */
const types = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css" };

/** @param {string} list */
async function timePage(list) {
  const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";
  if (!existsSync(executablePath)) return null;
  const web = join(root, "dist/web");
  const server = createServer((request, response) => {
    const path = join(web, new URL(request.url ?? "/", "http://localhost").pathname);
    const isThere = existsSync(path);
    response.writeHead(isThere ? 200 : 404, {
      "content-type": types[extname(path)] ?? "application/octet-stream",
    });
    response.end(isThere ? readFileSync(path) : "");
  });
  await new Promise((resolve) => server.listen(0, "localhost", () => resolve(null)));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  const browser = await chromium.launch({
    executablePath,
    args: ["--headless=new", "--no-sandbox", "--disable-gpu"],
  });
  const opened = [];
  const filtered = [];
  try {
    for (let round = 0; round < rounds; round++) {
      const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
      await page.goto(`http://localhost:${String(address.port)}/tracker.html`);
      await page.getByRole("heading", { name: "No list open" }).waitFor();
      // From the moment that the page has the file until rows are drawn.
      await page.evaluate(() => {
        const input = document.querySelector("input[type=file]");
        const opening = new Promise((resolve) => {
          input?.addEventListener(
            "change",
            () => {
              const start = performance.now();
              const look = () => {
                if (document.querySelectorAll("[role=grid] [role=row]").length > 5)
                  resolve(performance.now() - start);
                else requestAnimationFrame(look);
              };
              look();
            },
            { capture: true },
          );
        });
        Object.assign(window, { opening });
      });
      await page.getByLabel("List to open").setInputFiles(list);
      opened.push(Number(await page.evaluate(() => /** @type {unknown} */ (Reflect.get(window, "opening")))));
      for (const team of ["North", "South", "East", ""]) filtered.push(await timeFilter(page, team));
      await page.close();
    }
  } finally {
    await browser.close();
    server.close();
  }
  return { open: median(opened) / 1000, filter: median(filtered), slowestFilter: Math.max(...filtered) };
}

/**
 * Milliseconds from choosing a team until the page has drawn what it shows then.
 * @param {import("playwright-core").Page} page @param {string} team
 */
function timeFilter(page, team) {
  return page.evaluate(async (chosen) => {
    const select = [...document.querySelectorAll("select")].find((each) =>
      [...each.options].some(({ value }) => value === "North"),
    );
    if (!(select instanceof HTMLSelectElement)) throw new Error("There is no list of teams.");
    const shown = () => document.querySelector("[role=tabpanel] [role=status]")?.textContent ?? "";
    const before = shown();
    const start = performance.now();
    select.value = chosen;
    select.dispatchEvent(new Event("change", { bubbles: true }));
    while (shown() === before) await new Promise((resolve) => requestAnimationFrame(resolve));
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    return performance.now() - start;
  }, team);
}

export async function timeTracker() {
  const folder = mkdtempSync(join(tmpdir(), "permanency-audit-tracker-"));
  try {
    const list = join(folder, "children.csv");
    writeFileSync(list, makeChildren(children));
    return { command: timeCommand(list), page: await timePage(list) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href)
  console.log(JSON.stringify(await timeTracker()));
