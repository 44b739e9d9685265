// The pages that are only read: the help, and a page for every check, made of docs/checks.
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Marked } from "marked";

import { readingPagePolicy } from "./hosting.mjs";

/** The page that links to all checks; on GitHub the same file is the folder's front page. */
const listOfChecks = "README.md";

/**
 * Writes help.html, checks/index.html and checks/<id>.html, with the style sheet that they share.
 * @param {{ root: string, output: string }} folders
 */
export function writeReadingPages({ root, output }) {
  const layout = readFileSync(join(root, "src/taskpane/pages/reading-page.html"), "utf8");
  const pages = join(root, "src/taskpane/pages");
  const checks = join(root, "docs/checks");
  mkdirSync(join(output, "checks"), { recursive: true });

  writeFileSync(join(output, "page.css"), readFileSync(join(pages, "page.css")));
  const help = readFileSync(join(pages, "help.md"), "utf8");
  writeFileSync(join(output, "help.html"), renderPage(layout, help, ""));
  for (const name of readdirSync(checks).filter((each) => each.endsWith(".md"))) {
    const page = renderPage(layout, readFileSync(join(checks, name), "utf8"), "../");
    writeFileSync(join(output, "checks", addressOf(name)), page);
  }
}

/**
 * @param {string} layout @param {string} markdown
 * @param {string} toRoot the way from the page to the folder of the pages
 */
export function renderPage(layout, markdown, toRoot) {
  const title = /^# (.+)$/m.exec(markdown)?.[1] ?? "Permanency Audit";
  const text = foldDetails(markdown).replace(/<!--.*?-->/gs, "");
  const content = reader.parse(text, { async: false });
  // Functions, so that a $ in a text is a $.
  return layout
    .replaceAll("{policy}", readingPagePolicy)
    .replaceAll("{root}", toRoot)
    .replaceAll("{title}", () => title)
    .replace("{content}", () => content);
}

/**
 * The technical details of a check's page are for people who write policies and programs. An auditor finds them folded away.
 * @param {string} markdown
 */
function foldDetails(markdown) {
  const [advice = "", details] = markdown.split(/^## Technical details\n/m);
  if (details === undefined) return markdown;
  return `${advice}<details><summary>Technical details</summary>\n\n${details}\n</details>\n`;
}

const reader = new Marked({
  gfm: true,
  /** Between each other the files link to Markdown, and the pages to pages. */
  walkTokens: (token) => {
    if (token.type === "link" && !/^[a-z]+:/.test(String(token.href))) {
      token.href = String(token.href).replace(/[^/#]+\.md(?=$|#)/, addressOf);
    }
  },
});

/** @param {string} name */
function addressOf(name) {
  return name === listOfChecks ? "index.html" : name.replace(/\.md$/, ".html");
}
