import type { AuditDocument } from "../../../src/word/audit-document.ts";
import { createOfficeDocument } from "../../../src/word/office/create-office-document.ts";
import type { FocusSource } from "../../../src/word/office/watch-document.ts";
import type { WordProblem } from "../../../src/word/office/word-errors.ts";
import { buildForm, buildMainPart, wordFile } from "../../support/build-form.ts";
import type { FormLayout } from "../../support/form/form-layout.ts";
import type { FileOptions } from "../../support/form/form-package.ts";
import type { FormValues } from "../../support/form/form-values.ts";
import {
  openInStandIn,
  type StandInOptions,
  type WordStandIn,
} from "../../support/word-stand-in/word-stand-in.ts";

export interface OpenedForm {
  readonly word: WordStandIn;
  readonly document: AuditDocument;
  /** Trouble that no call returned. */
  readonly troubles: readonly WordProblem[];
}

export interface FormToOpen extends StandInOptions {
  readonly values?: FormValues;
  readonly layout?: FormLayout;
  readonly file?: FileOptions;
  readonly bytes?: Uint8Array;
  readonly window?: FocusSource;
}

/** A form as the conversion leaves it: every control tagged and of its kind. */
export const convertedLayout: FormLayout = { tagged: true, properKinds: true, factorsControl: true };

export const filledValues: FormValues = {
  header: { childId: "A-17" },
  answers: { "health.named-professional": { answer: "Yes", comment: "The nurse is named." } },
  actions: [{ area: "Health", action: "Ask the dentist", date: "2027-03-31" }],
};

/** Opens a form in the stand-in for Word; a converted and partly filled one when nothing else is said. */
export function openForm(form: FormToOpen = {}): OpenedForm {
  const { values = filledValues, layout = convertedLayout, file = {}, window = null, ...options } = form;
  const word = openInStandIn(form.bytes ?? buildForm(values, layout, file), options);
  const troubles: WordProblem[] = [];
  const document = createOfficeDocument({
    Word: word.Word,
    Office: word.Office,
    window,
    now: () => "2026-11-22T10:15:00Z",
    newAuditId: () => "0b9e0f6e-3c1e-4f5a-9a55-3f1d1a2b3c4d",
    onTrouble: (problem) => troubles.push(problem),
  });
  return { word, document, troubles };
}

/** The converted form with its main part's XML changed by hand. */
export function changedForm(change: (xml: string) => string): Uint8Array {
  return wordFile(change(buildMainPart(filledValues, convertedLayout)));
}

/** How often a piece of work goes to Word and back. */
export async function syncsOf(word: WordStandIn, work: () => Promise<unknown>): Promise<number> {
  const before = word.syncs;
  await work();
  return word.syncs - before;
}
