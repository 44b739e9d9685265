import { recordTooLarge } from "../../audit/raw-record-part.ts";
import { fail, type Problem, type Result } from "../../result.ts";

/** Trouble that Word or Office reported. `cause` is for developers: never show it, it may quote the document. */
export interface WordProblem extends Problem {
  readonly cause: unknown;
}

/** A failed call of the common API, which reports by callback and not by throwing. */
export class OfficeCallError extends Error {
  override readonly name = "OfficeCallError";
  readonly code: string;

  constructor(error: { readonly code: number; readonly name: string }) {
    super(`Office refused with ${error.code} (${error.name}).`);
    this.code = String(error.code);
  }
}

const wordError: Problem = {
  code: "word-error",
  message:
    "Word could not do this and did not say why. Nothing you wrote is lost: save the document, close it, open it again and try once more.",
};

const accessDenied: Problem = {
  code: "access-denied",
  message:
    "Word did not allow this change. The document may be protected, open for reading only or marked as final: choose Enable Editing or Stop Protection in Word, then try again.",
};

const notAllowed: Problem = {
  code: "not-allowed",
  message: "Word does not allow this change from the pane. Make it in the document itself.",
};

export const controlGone: Problem = {
  code: "control-gone",
  message:
    "The content control of this answer is no longer in the document. Refresh the pane; if the control was deleted, convert the form to put it back.",
};

export const documentClosed: Problem = {
  code: "document-closed",
  message:
    "Word no longer answers for this document; it may have been closed. Open the document again and open the pane from there.",
};

const wordBusy: Problem = {
  code: "word-busy",
  message:
    "Word is busy, often because a dialog is open or somebody is typing. Close the dialog, wait a moment and try again.",
};

const wordTooOld: Problem = {
  code: "word-too-old",
  message: "This version of Word cannot do this from the pane. Do it in the document itself, or update Word.",
};

const partNotLoaded: Problem = {
  code: "program-not-loaded",
  message:
    "A part of this add-in could not be loaded, so nothing was done. Check the connection and try again.",
};

/** By the codes of `OfficeExtension.Error` and the numbers of the common API. */
const byCode: Readonly<Record<string, Problem>> = {
  AccessDenied: accessDenied,
  NotAllowed: notAllowed,
  ItemNotFound: controlGone,
  InvalidObjectPath: controlGone,
  ConnectionFailure: documentClosed,
  InvalidRequestContext: documentClosed,
  ActivityLimitReached: wordBusy,
  HostIsBusy: wordBusy,
  HostRestartNeeded: documentClosed,
  ApiNotFound: wordTooOld,
  NotImplemented: wordTooOld,
  UnsupportedOperation: notAllowed,
  "5000": accessDenied,
  "5002": accessDenied,
  "5005": documentClosed,
  "5016": wordBusy,
  "5100": wordBusy,
  "5102": wordBusy,
  // Only the record is ever put into a custom XML part.
  "6101": recordTooLarge,
  "7000": accessDenied,
  "8001": accessDenied,
};

/** Codes that only a mistake in our own code can bring about. */
const ourMistakes: ReadonlySet<string> = new Set([
  "PropertyNotLoaded",
  "ValueNotLoaded",
  "RunMustReturnPromise",
]);

/**
 * What an error of Word means for the auditor, with what to do next. What is loaded when it is first used may fail to come.
 * @throws the error itself when it is neither: then the program is broken.
 */
export function problemOf(error: unknown): WordProblem {
  if (error instanceof Error && error.name === "ChunkLoadError") return { ...partNotLoaded, cause: error };
  const code = codeOf(error);
  if (code === null || ourMistakes.has(code)) throw error;
  return { ...(byCode[code] ?? wordError), cause: error };
}

export function isNotFound(error: unknown): boolean {
  return codeOf(error) === "ItemNotFound";
}

export function isClosed(error: unknown): boolean {
  return byCode[codeOf(error) ?? ""] === documentClosed;
}

/** Runs work that talks to Word, and hands its errors on as a problem. */
export async function attempt<Value>(work: () => Promise<Result<Value>>): Promise<Result<Value>> {
  try {
    return await work();
  } catch (error) {
    return fail(problemOf(error));
  }
}

function codeOf(error: unknown): string | null {
  if (typeof error !== "object" || error === null || !("code" in error)) return null;
  return typeof error.code === "string" ? error.code : null;
}
