import { decodeChoice } from "../../../src/audit/codecs/choice.ts";
import type { Message, Recognition } from "../../../src/audit/recognise/recognition.ts";
import type { Form } from "../../../src/proforma/form.ts";
import type { Written } from "./form-values.ts";

/**
 * What a reader got wrong: a text that is in no value and that no message names, and a value that was not written at its place.
 * Empty when every text came back in its own place or is named.
 */
export function findFaults(
  form: Form,
  written: readonly Written[],
  recognition: Recognition,
): readonly string[] {
  return [...lost(form, written, recognition), ...misread(form, written, recognition)];
}

function lost(form: Form, written: readonly Written[], recognition: Recognition): readonly string[] {
  const local = JSON.stringify(recognition.local);
  return written.flatMap((each) => {
    const { place, value, table, row } = each;
    const slot = place === null ? undefined : recognition.slots.get(place);
    const read = slot?.written ?? null;
    if (read !== null && means(form, read, value)) return [];
    // A mark in a column that nothing heads is kept as it was written.
    if (place !== null && textsOfOwner(recognition, place).some((text) => mark.test(text))) return [];
    // A cell that holds an answer and its comment may be kept whole, at the one place of the two.
    if (place !== null && textsOfOwner(recognition, place).some((text) => text.includes(value))) return [];
    if (place === null && local.includes(JSON.stringify(value).slice(1, -1))) return [];
    if (recognition.messages.some((message) => names(message, each))) return [];
    return [
      `lost: ${place ?? "a text that nothing asks for"}, written in row ${row ?? "-"} of table ${table}`,
    ];
  });
}

const mark = /^[x\u2612\u2713]$/iu;

function misread(form: Form, written: readonly Written[], { slots }: Recognition): readonly string[] {
  const byPlace = new Map<string, string[]>();
  for (const { place, value } of written) {
    if (place !== null) byPlace.set(place, [...(byPlace.get(place) ?? []), value]);
  }
  return [...slots.values()].flatMap(({ place, written: read }) => {
    if (read === null) return [];
    const own = byPlace.get(place) ?? [];
    const foreign = (read.match(/Zq\d+q/g) ?? []).filter(
      (token) => !ownersTexts(written, place).some((text) => text.includes(token)),
    );
    if (foreign.length > 0) return [`misread: ${place} has a text of another place`];
    if (own.some((value) => means(form, read, value))) return [];
    if (isChoiceOf(form, read) && !ownersTexts(written, place).some((text) => text.includes(read))) {
      return [`misread: ${place} has a choice that was not made there`];
    }
    return own.length === 0 && ownersTexts(written, place).length === 0
      ? [`misread: ${place} has a text though nothing was written there`]
      : [];
  });
}

function textsOfOwner({ slots }: Recognition, place: string): readonly string[] {
  return [...slots.values()].flatMap((slot) =>
    slot.written !== null && ownerOf(slot.place) === ownerOf(place) ? [slot.written] : [],
  );
}

/** What was written in the cells of the same question or judgement. */
function ownersTexts(written: readonly Written[], place: string): readonly string[] {
  const owner = ownerOf(place);
  return written.flatMap((each) =>
    each.place !== null && ownerOf(each.place) === owner ? [each.value] : [],
  );
}

function ownerOf(place: string): string {
  return place.replace(/\/[^/]*$/, "");
}

function means(form: Form, read: string, value: string): boolean {
  if (read.includes(value)) return true;
  return Object.values(form.scales).some(({ values }) => {
    const meant = decodeChoice(values, value);
    return meant !== null && decodeChoice(values, read) === meant;
  });
}

function isChoiceOf(form: Form, text: string): boolean {
  return Object.values(form.scales).some(({ values }) => decodeChoice(values, text) !== null);
}

function names({ at, message }: Message, { place, table, row }: Written): boolean {
  if (at !== undefined && place !== null && ownerOf(at) === ownerOf(place)) return true;
  if (row === null) {
    return new RegExp(
      `the page (?:above|below|between)[^.]*\\b${table}\\b|the page above table 1`,
      "iu",
    ).test(message);
  }
  if (new RegExp(`\\brow ${row} of table ${table}\\b`, "iu").test(message)) return true;
  if (new RegExp(`^Table ${table} has a column`, "u").test(message)) return true;
  const rows = new RegExp(`^Table ${table} \\(rows ([^)]*)\\)`, "u").exec(message)?.[1];
  return rows?.split(/\D+/u).includes(String(row)) === true;
}
