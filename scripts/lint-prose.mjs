// Checks what people read, in the source's strings, in the documentation, in comments and in the titles of tests:
// `npm run lint` calls it. It ends with 1 when a phrase of the word list is used, or when a sentence on a screen or in a
// message has more than 25 words. Without arguments it checks everything that git tracks; with paths, these.
import { relative } from "node:path";
import { toString } from "mdast-util-to-string";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import remarkRetext from "remark-retext";
import retextEnglish from "retext-english";
import { unified } from "unified";
import { visit } from "unist-util-visit";
import { VFile } from "vfile";
import { reporter } from "vfile-reporter";
import {
  codeFiles,
  collectNotes,
  collectSentences,
  pageFiles,
  readTracked,
  sourceFiles,
} from "./prose/collect-texts.mjs";
import { banPhrases, findBanned, limitSentences } from "./prose/prose-rules.mjs";
import { root } from "./run.mjs";

const phrases = unified().use(retextEnglish).use(banPhrases);
const sentences = unified().use(retextEnglish).use(banPhrases).use(limitSentences);
const pages = unified().use(remarkParse).use(remarkGfm).use(remarkRetext, phrases);

/** The files that quote what must not be written, and the history of what was. */
const quoting =
  /^(?:CHANGELOG\.md|docs\/decisions\/|scripts\/prose\/word-list\.mjs|test\/build\/prose\.test\.ts)/;

/**
 * Reports what the rules find in one passage at the line where it starts.
 * @param {VFile} file @param {string} text @param {number} line
 * @param {Pick<typeof sentences, "parse" | "run">} rules
 */
async function lintPassage(file, text, line, rules) {
  const passage = new VFile({ value: text });
  await rules.run(rules.parse(passage), passage);
  for (const { reason, ruleId = "" } of passage.messages) {
    file.message(reason, { line, column: 1 }, `prose:${ruleId}`);
  }
}

/** @param {string} path */
async function lintCode(path) {
  const file = new VFile({ path });
  const source = readTracked(path);
  for (const { text, line } of collectNotes(source)) {
    for (const reason of findBanned(text)) file.message(reason, { line, column: 1 }, "prose:banned-phrase");
  }
  // Strings of tests and scripts are data; those of a file that was named are checked all the same.
  if (named.length === 0 && !strings.has(path)) return file;
  for (const { text, line } of collectSentences(source)) {
    await lintPassage(file, text, line, sentences);
  }
  return file;
}

/** @param {string} path */
async function lintPage(path) {
  const file = new VFile({ path, value: readTracked(path) });
  const page = pages.parse(file);
  await pages.run(page, file);
  // remark-retext leaves tables out.
  /** @type {{ text: string, line: number }[]} */
  const cells = [];
  visit(page, "tableCell", (cell) => {
    cells.push({ text: toString(cell), line: cell.position?.start.line ?? 1 });
  });
  for (const { text, line } of cells) await lintPassage(file, text, line, phrases);
  return file;
}

const strings = new Set(sourceFiles());
const named = process.argv.slice(2).map((path) => relative(root, path));
const tracked = [...codeFiles(), ...pageFiles()].filter((path) => !quoting.test(path));
const paths = named.length > 0 ? named : tracked;
const files = await Promise.all(
  paths.map((path) => (path.endsWith(".md") ? lintPage(path) : lintCode(path))),
);
const problems = files.filter(({ messages }) => messages.length > 0);
if (problems.length > 0) {
  console.error(reporter(problems));
  process.exitCode = 1;
}
