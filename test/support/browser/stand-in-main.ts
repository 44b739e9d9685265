import { decodeBase64 } from "../../../src/word/base64.ts";
import { openInStandIn, type StandInOptions, type WordStandIn } from "../word-stand-in/word-stand-in.ts";

/** Replaces Office.js in a page: Word and Office over the document that the test provided beforehand. */

export interface DocumentToOpen extends StandInOptions {
  readonly base64: string;
}

/** What the page's global object has. */
export interface StandInGlobals {
  documentToOpen: DocumentToOpen;
  standIn: WordStandIn;
}

const globals = globalThis as unknown as StandInGlobals;
const { base64, ...options } = globals.documentToOpen;
const bytes = decodeBase64(base64);
if (bytes === null) throw new Error("The document is not base64.");
const standIn = openInStandIn(bytes, options);
Object.assign(globalThis, { standIn, Word: standIn.Word, Office: standIn.Office });
