import type { Block, WordDocument } from "../../ooxml/document-model.ts";
import type { Form } from "../../proforma/form.ts";
import type { FormKey } from "../../proforma/registry.ts";
import { fail, succeed, type Result } from "../../result.ts";
import { formUnclear, noKnownForm } from "./messages.ts";
import { ownerId } from "./known-wording.ts";
import { prepareForm } from "./prepare-form.ts";
import type { Recognition } from "./recognition.ts";
import { recognise } from "./recognise.ts";
import { MIN_SHARE_OF_FORM } from "./refuse.ts";
import { withoutNumbering, wordingKey } from "./wording.ts";

/** A document with the form that it is a copy of. */
export interface RecognisedForm {
  readonly form: Form;
  readonly recognition: Recognition;
}

/** So many times as much of one form's own wording must be there as of another's that is as likely. */
const CLEAR_MAJORITY = 3;
/** By so much of its rows one form must be ahead of another, where neither has wording of its own in the document. */
const CLEAR_LEAD = 0.1;

/**
 * Finds which of several forms a document is a copy of, and where every value of it is. Their wording is compared first, and
 * only the clear best is read; a copy in other words is read as each of them. Two editions of one form are told apart by what
 * one has and the other has not; where the document has none of that, by the record that is saved in it.
 * @param saved the form of that record
 *
 * Fails with the codes of `recognise`, and with `form-unclear` when the document may be a copy of several.
 */
export function recogniseForm(
  document: WordDocument,
  forms: readonly Form[],
  saved: FormKey | null = null,
): Result<RecognisedForm> {
  const [only] = forms;
  if (only !== undefined && forms.length === 1) return readAs(only, document);
  const texts = keysOf(document);
  const all = forms.map((form) => familiarityOf(form, document, texts));
  const likely = all.filter(({ share }) => share >= MIN_SHARE_OF_FORM);
  if (likely.length > 0) return readBest(document, likely, saved);
  // Hardly a wording is there to the letter: reading may still find the questions in other words.
  const found: Familiarity[] = [];
  for (const each of all) {
    const recognised = readAs(each.form, document);
    if (recognised.ok) found.push({ ...each, share: shareFound(each.form, recognised.value.recognition) });
    else if (recognised.problem.code !== noKnownForm.code) return recognised;
  }
  return found.length > 0 ? readBest(document, found, saved) : fail(noKnownForm);
}

function readAs(form: Form, document: WordDocument): Result<RecognisedForm> {
  const recognition = recognise(document, form);
  return recognition.ok ? succeed({ form, recognition: recognition.value }) : recognition;
}

function readBest(
  document: WordDocument,
  candidates: readonly Familiarity[],
  saved: FormKey | null,
): Result<RecognisedForm> {
  const unbeaten = candidates.filter((one) => candidates.every((other) => !isClearlyLess(one, other)));
  const [best, ...others] = unbeaten.length > 0 ? unbeaten : candidates;
  if (best === undefined) return fail(noKnownForm);
  if (others.length === 0) return readAs(best.form, document);
  const settled = [best, ...others].find(
    ({ form }) => form.id === saved?.id && form.version === saved.version,
  );
  if (settled !== undefined) return readAs(settled.form, document);
  return fail(formUnclear([best, ...others].map(({ form }) => form)));
}

/** How much of a form's wording is in a document, to the letter. */
interface Familiarity {
  readonly form: Form;
  /** Of its questions and judgements, from 0 to 1, those that only tags name included. */
  readonly share: number;
  /** The keys of all its wordings, and whether each is there. */
  readonly wordings: ReadonlyMap<string, boolean>;
}

function familiarityOf(form: Form, document: WordDocument, texts: ReadonlySet<string>): Familiarity {
  const prepared = prepareForm(form);
  const found = new Set<string>();
  for (const { tag } of document.controls) {
    const value = tag === null ? null : prepared.valueOfTag(tag);
    const owner = value === null ? null : prepared.ownerOf(value);
    if (owner !== null) found.add(ownerId(owner));
  }
  const owners = [...prepared.keysOfOwners];
  for (const [id, keys] of owners) if (keys.some((key) => texts.has(key))) found.add(id);
  return {
    form,
    share: owners.length === 0 ? 0 : found.size / owners.length,
    wordings: new Map([...prepared.keys].map((key) => [key, texts.has(key)])),
  };
}

function shareFound(form: Form, { missing }: Recognition): number {
  const owners = prepareForm(form).rows.length;
  const absent = missing.filter(({ kind }) => kind === "question" || kind === "judgement").length;
  return owners === 0 ? 0 : 1 - absent / owners;
}

/** Whether the document is far more likely to be a copy of the other form. */
function isClearlyLess(one: Familiarity, other: Familiarity): boolean {
  if (one === other) return false;
  const ours = countOwn(one, other);
  const theirs = countOwn(other, one);
  if (ours > 0 || theirs > 0) return theirs >= ours * CLEAR_MAJORITY && theirs > 0;
  return other.share - one.share >= CLEAR_LEAD;
}

/** How many of one form's wordings are there that the other form does not have. */
function countOwn(one: Familiarity, other: Familiarity): number {
  let count = 0;
  for (const [key, isThere] of one.wordings) if (isThere && !other.wordings.has(key)) count += 1;
  return count;
}

/** Longer texts are nobody's label. */
const MAX_TEXT = 1000;

function keysOf({ blocks }: WordDocument): ReadonlySet<string> {
  const keys = new Set<string>();
  const add = (text: string): void => {
    if (text === "" || text.length > MAX_TEXT) return;
    keys.add(wordingKey(text));
    const plain = withoutNumbering(text);
    if (plain !== text) keys.add(wordingKey(plain));
  };
  const addBlocks = (inside: readonly Block[]): void => {
    for (const block of inside) {
      if (block.type === "paragraph") add(block.text);
      else
        for (const { cells } of block.rows) {
          for (const cell of cells) {
            add(cell.text);
            if (cell.blocks.length > 1 || cell.blocks[0]?.type === "table") addBlocks(cell.blocks);
          }
        }
    }
  };
  addBlocks(blocks);
  return keys;
}
