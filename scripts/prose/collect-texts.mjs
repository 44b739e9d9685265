// What people read of this product: the sentences in the source's strings, the pages of documentation, and for developers the
// comments and the titles of tests.
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
export const codeFiles = () => trackedFiles("*.ts", "*.tsx", "*.mjs", "*.js", "*.cjs");

/** @param {string} path from the root */
export const readTracked = (path) => readFileSync(join(root, path), "utf8");

/**
 * The strings of a source file that are made of words: a sentence or a label, not an id, a query or a list of words. What
 * is filled into a template counts as one word.
 * @param {string} source
 * @returns {readonly Passage[]}
 */
export function collectSentences(source) {
  const file = parse(source);
  /** @type {Passage[]} */
  const passages = [];
  /** @param {ts.Node} node */
  const visit = (node) => {
    if (ts.isImportDeclaration(node)) return;
    const text = textOf(node);
    if (text !== null && isSentence(text)) {
      passages.push({ text, line: lineOf(file, node.getStart(file)) });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return passages;
}

/**
 * What developers read in a file of code: its comments, each in one line of words, and the titles of its tests.
 * @param {string} source
 * @returns {readonly Passage[]}
 */
export function collectNotes(source) {
  const file = parse(source);
  /** @type {Passage[]} */
  const passages = [];
  /** @type {{ start: number, end: number }[]} */
  const literals = [];
  /** @param {ts.Node} node */
  const visit = (node) => {
    const isLiteral =
      ts.isStringLiteralLike(node) || ts.isRegularExpressionLiteral(node) || ts.isJsxText(node);
    if (isLiteral || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)) {
      literals.push({ start: node.getStart(file), end: node.getEnd() });
    }
    const title = ts.isCallExpression(node) && isTest(node.expression) ? node.arguments[0] : undefined;
    const text = title === undefined ? null : textOf(title);
    if (title !== undefined && text !== null)
      passages.push({ text, line: lineOf(file, title.getStart(file)) });
    ts.forEachChild(node, visit);
  };
  visit(file);
  let code = "";
  let end = 0;
  for (const literal of literals) {
    code += source.slice(end, literal.start) + " ".repeat(literal.end - literal.start);
    end = literal.end;
  }
  code += source.slice(end);
  for (const { 0: comment, index } of code.matchAll(/\/\*[^]*?\*\/|(?:\/\/.*(?:\n\s*|$))+/gu)) {
    const text = comment.replace(/\/\*\*?|\*\/|^\s*(?:\/\/|\*)/gmu, " ").replace(/\s+/gu, " ");
    passages.push({ text: text.trim(), line: lineOf(file, index) });
  }
  return passages;
}

/** @param {ts.Expression} called whether it is `it`, `test` or `describe`, with or without `.each(…)` and the like */
function isTest(called) {
  /** @type {ts.Expression} */
  let root = called;
  while (
    ts.isCallExpression(root) ||
    ts.isPropertyAccessExpression(root) ||
    ts.isTaggedTemplateExpression(root)
  ) {
    root = ts.isTaggedTemplateExpression(root) ? root.tag : root.expression;
  }
  return ts.isIdentifier(root) && /^(?:it|test|describe\w*)$/u.test(root.text);
}

/** @param {string} source */
const parse = (source) =>
  ts.createSourceFile("source.tsx", source, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);

/** @param {ts.SourceFile} file @param {number} position */
const lineOf = (file, position) => file.getLineAndCharacterOfPosition(position).line + 1;

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
