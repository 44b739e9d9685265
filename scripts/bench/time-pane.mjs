// How fast the pane starts, beside a hello world with the structure of Microsoft's React task-pane template, both built for
// production and shown by the same Chromium with its processor slowed four times:
//     node scripts/bench/time-pane.mjs [rounds]
// It needs the built pages (npm run build) and a Chromium, Chrome or Edge; CHROMIUM names one.
import { mkdirSync, readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import HtmlWebpackPlugin from "html-webpack-plugin";
import { chromium } from "playwright-core";
import webpack from "webpack";

import { root, run } from "../run.mjs";
import { median } from "./median.mjs";

const slowing = 4;
const cache = join(root, "node_modules/.cache/time-pane");
/** A blank form, with 48 questions to answer. */
const form = join(root, "assets/niromp-pro-forma.docx");

/** @typedef {{ template: number, content: number, state: number }} PaneTimes medians in milliseconds from the start of navigation */

/** @returns {Promise<string>} the folder of the built template */
async function buildTemplate() {
  const source = join(root, "scripts/bench/pane-template");
  const output = join(cache, "template");
  const compiler = webpack({
    mode: "production",
    context: root,
    target: ["web", "es2022"],
    entry: join(source, "taskpane.jsx"),
    output: { path: output, filename: "[name].[contenthash:8].js", clean: true },
    module: {
      rules: [
        {
          test: /\.jsx$/,
          loader: "swc-loader",
          options: {
            jsc: {
              target: "es2022",
              parser: { syntax: "ecmascript", jsx: true },
              transform: { react: { runtime: "automatic" } },
            },
          },
        },
      ],
    },
    performance: { hints: false },
    plugins: [
      new HtmlWebpackPlugin({
        filename: "taskpane.html",
        template: join(source, "taskpane.html"),
        scriptLoading: "defer",
        minify: false,
      }),
    ],
  });
  const stats = await promisify(compiler.run.bind(compiler))();
  await promisify(compiler.close.bind(compiler))();
  if (stats?.hasErrors()) throw new Error(stats.toString("errors-only"));
  return output;
}

/** @returns {string} a script that stands for Office.js over a document that the page holds */
function buildStandIn() {
  mkdirSync(cache, { recursive: true });
  run(process.execPath, [join(root, "test/support/browser/bundle-stand-in.mjs"), cache]);
  return readFileSync(join(cache, "stand-in.js"), "utf8");
}

const types = new Map([
  [".html", "text/html; charset=utf-8"],
  [".js", "text/javascript; charset=utf-8"],
  [".png", "image/png"],
]);

/** @param {string} folder @returns {Promise<{ address: string, close: () => void }>} */
async function serve(folder) {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? "/", "http://localhost").pathname;
    readFile(join(folder, path)).then(
      (content) => response.writeHead(200, { "content-type": types.get(extname(path)) ?? "" }).end(content),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise((resolve) => {
    server.listen(0, "localhost", () => {
      resolve(undefined);
    });
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  return {
    address: `http://localhost:${String(address.port)}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** Runs in the page before its own scripts: looks at every frame which of the patterns the page shows. */
const noteWhenSeen = `({ base64, wanted }) => {
  globalThis.documentToOpen = { base64 };
  globalThis.seenAt = wanted.map(() => 0);
  localStorage.setItem("permanency-audit.started", "1");
  const look = () => {
    const text = document.body?.innerText ?? "";
    wanted.forEach((pattern, index) => {
      if (seenAt[index] === 0 && new RegExp(pattern).test(text)) seenAt[index] = performance.now();
    });
    if (seenAt.includes(0)) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}`;

/**
 * Opens a page with nothing cached and notes when each pattern first matched what the page shows.
 * @param {import("playwright-core").Browser} browser
 * @param {{ url: string, standIn: string, document: string, wanted: readonly string[] }} settings
 * @returns {Promise<readonly number[]>} milliseconds since the start of navigation, one for each pattern
 */
async function timePage(browser, { url, standIn, document, wanted }) {
  const context = await browser.newContext({ viewport: { width: 350, height: 900 } });
  try {
    const page = await context.newPage();
    await page.route(/\/office\.js$/, (route) =>
      route.fulfill({ contentType: "text/javascript", body: standIn }),
    );
    await page.addInitScript({
      content: `(${noteWhenSeen})(${JSON.stringify({ base64: document, wanted })})`,
    });
    const session = await context.newCDPSession(page);
    await session.send("Emulation.setCPUThrottlingRate", { rate: slowing });
    await page.goto(url);
    await page.waitForFunction("!globalThis.seenAt.includes(0)", undefined, { timeout: 120_000 });
    return /** @type {number[]} */ (await page.evaluate("globalThis.seenAt"));
  } finally {
    await context.close();
  }
}

/**
 * @param {number} rounds each opens the template and the pane once, in turn
 * @returns {Promise<PaneTimes>}
 */
export async function timePane(rounds) {
  const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";
  const standIn = buildStandIn();
  const document = readFileSync(form).toString("base64");
  const [template, pane] = await Promise.all([buildTemplate().then(serve), serve(join(root, "dist/web"))]);
  const browser = await chromium.launch({
    executablePath,
    args: ["--headless=new", "--no-sandbox", "--disable-gpu"],
  });
  try {
    /** @type {{ template: number[], content: number[], state: number[] }} */
    const times = { template: [], content: [], state: [] };
    const shared = { standIn, document };
    for (let round = 0; round <= rounds; round += 1) {
      const [hello = NaN] = await timePage(browser, {
        ...shared,
        url: `${template.address}/taskpane.html`,
        wanted: ["Welcome"],
      });
      const [content = NaN, state = NaN] = await timePage(browser, {
        ...shared,
        url: `${pane.address}/taskpane.html`,
        wanted: ["Permanency Audit", "0 of \\d+ answered"],
      });
      // The first round warms the browser and the disk.
      if (round === 0) continue;
      times.template.push(hello);
      times.content.push(content);
      times.state.push(state);
    }
    return {
      template: median(times.template),
      content: median(times.content),
      state: median(times.state),
    };
  } finally {
    await browser.close();
    template.close();
    pane.close();
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const { template, content, state } = await timePane(Number(process.argv[2] ?? 9));
  console.log(`template, first content: ${template.toFixed(0)} ms`);
  console.log(
    `pane, first content: ${content.toFixed(0)} ms, ${(content / template).toFixed(2)} x the template`,
  );
  console.log(`pane, state of a 48-value form: ${state.toFixed(0)} ms, ${(state / template).toFixed(2)} x`);
}
