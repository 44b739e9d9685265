// What people read of this product: the sentences in the source's strings, and the pages of documentation.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { root } from "../run.mjs";

/** @typedef {{ text: string, line: number }} Passage one string of the source, and the line it starts at */

/** Word lists and definitions: their wording is data, and a form's wording is its publisher's. */
const data = /identifiers\/words\/|proforma\/definitions\/|english-authorities\.ts$/;

/** @param {readonly string[]} patterns @returns {readonly string[]} paths from the root, as git knows them */
function trackedFiles(...patterns) {
  const listed = execFileSync(
    "git",
    ["ls-files", "--cached", "--others", "--exclude-standard", ...patterns],
    {
      cwd: root,
      encoding: "utf8",
    },
  );
  return listed.split("\n").filter((path) => path !== "");
}

export const sourceFiles = () => trackedFiles("src/*.ts", "src/*.tsx").filter((path) => !data.test(path));
export const pageFiles = () => trackedFiles("*.md");

/** @param {string} path from the root */
export const readTracked = (path) => readFileSync(join(root, path), "utf8");

/**
 * The strings of a source file that are made of words: a sentence or a label, not an id, a query or a list of words. What
 * is filled into a template counts as one word.
 * @param {string} source
 * @returns {readonly Passage[]}
 */
export function collectSentences(source) {
  const file = ts.createSourceFile("source.tsx", source, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  /** @type {Passage[]} */
  const passages = [];
  /** @param {ts.Node} node */
  const visit = (node) => {
    if (ts.isImportDeclaration(node)) return;
    const text = textOf(node);
    if (text !== null && isSentence(text)) {
      passages.push({ text, line: file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1 });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return passages;
}

/** @param {ts.Node} node @returns {string | null} */
function textOf(node) {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isJsxText(node)) return node.text.replace(/\s+/gu, " ").trim();
  if (ts.isTemplateExpression(node)) {
    return node.head.text + node.templateSpans.map(({ literal }) => `X${literal.text}`).join("");
  }
  return null;
}

/** @param {string} text */
function isSentence(text) {
  const words = text.trim().split(/\s+/u);
  if (/[{}]|<\/?[a-z!]/u.test(text) || words.every((word) => /^[A-Z]{1,2}$/u.test(word))) return false;
  if (words.length < 2 || /^(?:select|insert|update|create|alter|drop|delete|with)\b/iu.test(text.trim()))
    return false;
  return /[.?!,:]/u.test(text) || /^[A-Z]/u.test(text.trim());
}
