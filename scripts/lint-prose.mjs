// Checks what people read, in the source's strings and in the documentation: `npm run lint` calls it. It ends with 1 when
// a phrase of the word list is used, or when a sentence on a screen or in a message has more than 25 words. Without
// arguments it checks everything that git tracks; with paths, these.
import { relative } from "node:path";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import remarkRetext from "remark-retext";
import retextEnglish from "retext-english";
import { unified } from "unified";
import { VFile } from "vfile";
import { reporter } from "vfile-reporter";
import { collectSentences, pageFiles, readTracked, sourceFiles } from "./prose/collect-texts.mjs";
import { banPhrases, limitSentences } from "./prose/prose-rules.mjs";
import { root } from "./run.mjs";

const sentences = unified().use(retextEnglish).use(banPhrases).use(limitSentences);
const pages = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkRetext, unified().use(retextEnglish).use(banPhrases));

/** The pages that quote what must not be written, and the history of what was. */
const quoting = /^(?:CHANGELOG\.md|docs\/decisions\/)/;

/** @param {string} path */
async function lintSource(path) {
  const file = new VFile({ path });
  for (const { text, line } of collectSentences(readTracked(path))) {
    const passage = new VFile({ value: text });
    await sentences.run(sentences.parse(passage), passage);
    for (const message of passage.messages)
      file.message(message.reason, { line, column: 1 }, `prose:${message.ruleId ?? ""}`);
  }
  return file;
}

/** @param {string} path */
async function lintPage(path) {
  const file = new VFile({ path, value: readTracked(path) });
  await pages.run(pages.parse(file), file);
  return file;
}

const named = process.argv.slice(2).map((path) => relative(root, path));
const paths =
  named.length > 0 ? named : [...sourceFiles(), ...pageFiles().filter((path) => !quoting.test(path))];
const files = await Promise.all(
  paths.map((path) => (path.endsWith(".md") ? lintPage(path) : lintSource(path))),
);
const problems = files.filter(({ messages }) => messages.length > 0);
if (problems.length > 0) {
  console.error(reporter(problems));
  process.exitCode = 1;
}
