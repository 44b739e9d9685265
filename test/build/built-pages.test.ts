import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { allChecks } from "../../src/checks/index.ts";

const root = resolve(__dirname, "../..");
const web = resolve(root, "dist/web");

// `npm test` builds them first; a single run of Jest takes those that are there.
const describeBuilt = existsSync(resolve(web, "manifest.xml")) ? describe : describe.skip;

describeBuilt("the built pages (skipped where npm run build has not been run)", () => {
  it.each([
    "index.html",
    "tracker.html",
    "taskpane.html",
    "commands.html",
    "message.html",
    "sign-in.html",
    "sign-in-dialog.html",
    "help.html",
    "checks/index.html",
  ])("%s runs no script that is written in it, and brings its policy", (name) => {
    const page = readFileSync(resolve(web, name), "utf8");
    expect(page).toContain("default-src 'none'");
    expect(page).not.toMatch(/<script(?![^>]*\ssrc=)/);
    expect(page).not.toMatch(/\son\w+=/);
  });

  it("have a page for every check, as the pane links to it", () => {
    const missing = allChecks.filter(({ id }) => !existsSync(resolve(web, "checks", `${id}.html`)));
    expect(missing.map(({ id }) => id)).toEqual([]);
  });

  it("bring the manifest, the template and every icon along", () => {
    const manifest = readFileSync(resolve(web, "manifest.xml"), "utf8");
    const icons = [...manifest.matchAll(/\/(assets\/icons\/[^"]*)"/g)].map(([, path]) => path ?? "");
    expect(icons.length).toBeGreaterThan(30);
    expect(icons.filter((path) => !existsSync(resolve(web, path)))).toEqual([]);
    expect(existsSync(resolve(web, "assets/niromp-pro-forma.dotx"))).toBe(true);
  });

  it("are served by npm start beside the service, which says so in four lines", () => {
    const start = resolve(root, "scripts/start.mjs");
    const { status, stdout, stderr } = spawnSync(process.execPath, [start, "--check", "--port", "0"], {
      encoding: "utf8",
    });
    expect(stderr).toBe("");
    expect(status).toBe(0);
    expect(stdout.trim().split("\n")).toEqual([
      expect.stringMatching(/^In the browser .*http:\/\/localhost:\d+\//),
      expect.stringMatching(/^In Word .*npm run word/),
      expect.stringMatching(/^Export with +pa_[0-9a-f]{16}_[\w-]{43} /),
      expect.stringMatching(/^To stop .*Ctrl\+C/),
    ]);
  });
});

it.each([
  ["build.mjs", ["--host", "http://audit.example.gov.uk"], "is not https"],
  ["build.mjs", ["--office", "none"], '--office is "cdn" or "local"'],
  ["start.mjs", ["--port", "many"], "--port is a number"],
])("%s %j is refused with a plain sentence", (script, args, sentence) => {
  const { status, stderr } = spawnSync(process.execPath, [resolve(root, "scripts", script), ...args], {
    encoding: "utf8",
  });
  expect(status).toBe(2);
  expect(stderr).toContain(sentence);
  expect(stderr).not.toContain("at ");
});

const itWithoutWord = ["win32", "darwin"].includes(process.platform) ? it.skip : it;

itWithoutWord(
  "npm run word says where Word can run (skipped on Windows and Mac, where it opens Word)",
  () => {
    const word = resolve(root, "scripts/word.mjs");
    const { status, stderr } = spawnSync(process.execPath, [word], { encoding: "utf8" });
    expect(status).toBe(2);
    expect(stderr).toContain("Word is not installed on this machine");
  },
);
