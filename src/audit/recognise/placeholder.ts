import type { PreparedForm } from "./prepare-form.ts";
import type { Stretch } from "./wording.ts";

/** Longer texts are someone's own words even when they begin like a placeholder. */
const LONGEST_PLACEHOLDER = 60;

const promptStart = /^[\s[(<]*(?:please )?(?:click|tap|choose|select|pick|enter|type|insert|add|write)\b/iu;
const promptWords = new Set(
  (
    "please click tap or on here to choose select pick enter type insert write your a an the one option options item items from of list " +
    "drop down dropdown menu text date answer grade comment comments response below in this box field and for add"
  ).split(" "),
);

/**
 * Is the whole text a placeholder of the pro forma, or a prompt shaped like one ("Select a grade")? A prompt is short, begins
 * with what to do and has no word that is about a case.
 */
export function isPlaceholderText(form: PreparedForm, text: string): boolean {
  const trimmed = text.trim();
  if (trimmed === "" || trimmed.length > LONGEST_PLACEHOLDER) return false;
  if (form.isPlaceholder(trimmed)) return true;
  if (!startsAsPrompt(trimmed)) return false;
  const words = trimmed.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.length > 1 && words.every((word) => promptWords.has(word));
}

/** Does the text begin with what to do there ("Enter …")? */
export function startsAsPrompt(text: string): boolean {
  return promptStart.test(text);
}

/**
 * What is left of a text when a placeholder that was left in front of or behind it is taken off. Only placeholders that end
 * like a sentence are: a short "Enter text" may be the beginning of someone's own sentence.
 */
export function withoutLeftPlaceholder(form: PreparedForm, text: string): Stretch {
  for (const placeholder of form.placeholderSentences) {
    if (placeholder.length >= text.length) continue;
    if (text.startsWith(placeholder)) return { from: placeholder.length, to: text.length };
    if (text.endsWith(placeholder)) return { from: 0, to: text.length - placeholder.length };
  }
  return { from: 0, to: text.length };
}
