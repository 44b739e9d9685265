import type { Problem } from "../../result.ts";

export const noMainPart: Problem = {
  code: "no-main-part",
  message:
    "This Word file has lost its text: open it in Word, let Word repair it and save it again, or restore an earlier version.",
};

export const partMissing: Problem = {
  code: "part-missing",
  message:
    "A part that this Word file refers to is not in it: open it in Word, let Word repair it and save it again.",
};

export const partNotText: Problem = {
  code: "part-not-text",
  message: "A part of this Word file that should be text is not: open it in Word and save it again.",
};

export const documentSigned: Problem = {
  code: "document-signed",
  message:
    "This document has a digital signature, which any change would break, so we did not change it. Remove the signature in Word, or work on a copy without one.",
};

export function notAWordDocument(what: string, whatToDo = "check that it is the right file"): Problem {
  return { code: "not-a-word-document", message: `This is ${what}, not a Word document: ${whatToDo}.` };
}
