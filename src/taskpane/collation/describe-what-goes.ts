import type { SharedPart } from "../../collation/describe-sharing.ts";
import { sayDay, sayMoment } from "./words.ts";

/**
 * What goes and what stays in two or three sentences, read off the values themselves: a sharing policy may let comments go.
 * @param to the name of the shared list, or "the file"
 */
export function describeWhatGoes(parts: readonly SharedPart[], to: string): string {
  const goes = parts.flatMap((part) => part.goes);
  const stays = parts.flatMap((part) => part.stays);
  const commentsGo = goes.some(({ title }) => isComment(title));
  const commentsStay = stays.some(isComment);
  const sentences = [`We send grades, Yes/No answers and actions to ${to}.`];
  if (commentsGo) sentences.push("Comments go too, as the people who run the list have agreed.");
  if (goes.some(({ isHash }) => isHash)) {
    sentences.push(
      commentsStay && !commentsGo
        ? "Comments and the child’s name or number stay in this file."
        : "The child’s name or number stays in this file.",
      "A code that only your authority can link to the child goes instead.",
    );
  } else if (commentsStay && !commentsGo) sentences.push("Comments stay in this file.");
  return sentences.join(" ");
}

/** A value as people write it: dates and times in words, everything else as it goes. */
export function valueInWords(value: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return sayDay(value);
  if (/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(value)) return sayMoment(value);
  return value;
}

function isComment(title: string): boolean {
  return /, comment$/i.test(title);
}
