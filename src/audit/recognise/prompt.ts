import type { ContentControl, WordDocument } from "../../ooxml/document-model.ts";
import { isPlaceholderText, startsAsPrompt } from "./placeholder.ts";
import type { PreparedForm } from "./prepare-form.ts";

/** So many controls with the same words show what a form prompts with: nobody writes one comment so often. */
const MIN_COPIES = 3;

/** Is what a control shows as its placeholder a prompt, and not somebody's words that another program marked so? */
export function isPrompt(document: WordDocument, form: PreparedForm, control: ContentControl): boolean {
  const text = control.text.trim();
  if (text === "" || isPlaceholderText(form, text) || startsAsPrompt(text)) return true;
  return copiesOf(document, control.text) >= MIN_COPIES;
}

const counts = new WeakMap<WordDocument, ReadonlyMap<string, number>>();

function copiesOf(document: WordDocument, text: string): number {
  let known = counts.get(document);
  if (known === undefined) {
    const found = new Map<string, number>();
    for (const { placeholderShown, text: each } of document.controls) {
      if (placeholderShown) found.set(each, (found.get(each) ?? 0) + 1);
    }
    known = found;
    counts.set(document, known);
  }
  return known.get(text) ?? 0;
}
