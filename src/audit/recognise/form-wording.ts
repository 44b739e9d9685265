import { decodeValue } from "../codecs/value.ts";
import { isPrintedChoices } from "./printed-choices.ts";
import { isPlaceholderText } from "./placeholder.ts";
import type { PreparedForm } from "./prepare-form.ts";
import { endOfWording, wordingKey } from "./wording.ts";

/** A mark under a heading or beside a word is an answer. */
const tickMark = /^\W*x\W*$|[\u2611\u2612\u2713-\u2718\u{1f5f5}-\u{1f5f8}]/iu;

/** "3.", "(b)", "Q 4": a number in front of a question says nothing. */
const numberOnly = /^\W*(?:q(?:uestion)?\W*)?(?:\d{1,2}(?:\.\d{1,2})*[a-z]?|[a-z]|[ivx]+)\W*$/iu;

/** So many letters of the form's other wording tell it from anybody's words: a paragraph may have been parted in two. */
const MIN_PART_OF_BOILERPLATE = 24;

const boilerplateKeys = new WeakMap<PreparedForm, ReadonlySet<string>>();

/** A number says nothing beside a question. In a row of its own it is somebody's text. */
export function isNumber(text: string): boolean {
  return numberOnly.test(text);
}

/** Is the text printed on the form, or a prompt of Word's, so that nobody wrote it in answer to anything? */
export function isFormWording(form: PreparedForm, text: string): boolean {
  const key = wordingKey(text);
  if (tickMark.test(text)) return false;
  if (key === "" || isNumber(text)) return true;
  if (form.lookUp(text).length > 0 || isPlaceholderText(form, text)) return true;
  return isBoilerplate(form, key) || isPrintedScale(form, text) || isLabelBeforePrompt(form, text);
}

/** "Grade Choose an item." */
function isLabelBeforePrompt(form: PreparedForm, text: string): boolean {
  const { answer, comment, grade } = form.columnKeys;
  const keys = [...form.labels.map(({ key }) => key), ...grade, ...comment, ...answer];
  return keys.some((key) => {
    const end = endOfWording(text, key);
    return end !== null && end < text.length && isPlaceholderText(form, text.slice(end));
  });
}

function isBoilerplate(form: PreparedForm, key: string): boolean {
  let keys = boilerplateKeys.get(form);
  if (keys === undefined) {
    const { title, publisher, boilerplate } = form.form;
    keys = new Set([title, publisher, ...boilerplate].map(wordingKey));
    boilerplateKeys.set(form, keys);
  }
  if (keys.has(key)) return true;
  return key.length >= MIN_PART_OF_BOILERPLATE && [...keys].some((each) => each.includes(key));
}

/** "Yes / No", "Outstanding / Good / …": every choice, and none of them chosen. */
function isPrintedScale({ choices }: PreparedForm, text: string): boolean {
  return choices.some((value) => isPrintedChoices(text, (part) => decodeValue(value, part) !== null));
}
