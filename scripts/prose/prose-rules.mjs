// Two rules for a prose linter (unified with retext): no phrase of the word list, and no sentence that is too long.
import { toString } from "nlcst-to-string";
import { visit } from "unist-util-visit";
import { bannedPhrases } from "./word-list.mjs";

/** GOV.UK's limit for a sentence. */
export const maxWords = 25;

/**
 * The phrases of a text that the word list bans, each with what to write instead.
 * @param {string} text
 * @returns {readonly string[]}
 */
export function findBanned(text) {
  return bannedPhrases.flatMap(({ phrase, instead }) =>
    Array.from(text.matchAll(phrase), ([found]) => `"${found}": write "${instead}"`),
  );
}

/** Warns of each phrase that the word list bans, with what to write instead. */
export function banPhrases() {
  /** @param {import("nlcst").Root} tree @param {import("vfile").VFile} file */
  return (tree, file) => {
    visit(tree, "SentenceNode", (sentence) => {
      for (const reason of findBanned(toString(sentence))) {
        file.message(reason, sentence.position, "prose:banned-phrase");
      }
    });
  };
}

/** Warns of each sentence over {@link maxWords} words. */
export function limitSentences() {
  /** @param {import("nlcst").Root} tree @param {import("vfile").VFile} file */
  return (tree, file) => {
    visit(tree, "SentenceNode", (sentence) => {
      const words = sentence.children.filter(({ type }) => type === "WordNode").length;
      if (words > maxWords) {
        file.message(
          `${String(words)} words in one sentence; the limit is ${String(maxWords)}`,
          sentence.position,
          "prose:long-sentence",
        );
      }
    });
  };
}
