import type { WordDocument } from "../document-model.ts";
import { WORDPROCESSING, WORDPROCESSING_STRICT } from "../xml/names.ts";

/** How names of WordprocessingML are written in one document. */
export interface WordNames {
  /** Goes before the name of an element or attribute, the colon included: `w:`. */
  readonly prefix: string;
  /** What the outermost element of an inserted stretch must say so that the prefix is known there; mostly nothing. */
  readonly declaration: string;
}

/**
 * The document's own prefix. Where it has WordprocessingML as its default namespace there is no prefix to use for
 * attributes, which are never in a default namespace (Namespaces in XML, 6.2), so one is declared on the spot.
 */
export function namesOf(document: Pick<WordDocument, "dialect" | "prefix">): WordNames {
  if (document.prefix !== "") return { prefix: `${document.prefix}:`, declaration: "" };
  const namespace = document.dialect === "strict" ? WORDPROCESSING_STRICT : WORDPROCESSING;
  return { prefix: "w:", declaration: ` xmlns:w="${namespace}"` };
}
