import type { OfficeResult } from "../../../src/word/office/office-host.ts";

// In Office.js an enumeration with these values; without Word there is no other way to have one.
export const AsyncResultStatus = { Succeeded: "succeeded" } as unknown as typeof Office.AsyncResultStatus;
const failed = "failed" as unknown as Office.AsyncResultStatus;

/** Thrown while a call of the common API is carried out: the number that it answers with. */
export class CommonRefusal extends Error {
  override readonly name = "CommonRefusal";
  readonly code: number;

  constructor(code: number) {
    super(`Office refused: ${code}`);
    this.code = code;
  }
}

/** Answers later, as Office does: with a value, or with the number of an error. */
export function answer<Value>(
  callback: (result: OfficeResult<Value>) => void,
  outcome: Value | number,
): void {
  const error = {
    code: typeof outcome === "number" ? outcome : 0,
    name: "Office",
    message: "Office refused.",
  };
  setTimeout(() => {
    if (typeof outcome === "number") {
      // Of a failed call only the error is ever read.
      callback({ status: failed, error, value: undefined as Value });
    } else {
      callback({ status: AsyncResultStatus.Succeeded, error, value: outcome });
    }
  }, 0);
}

/** Carries a call out later, as Office does, and answers with the result. */
export function answerLater<Value>(
  callback: (result: OfficeResult<Value>) => void,
  work: () => Exclude<Value, number>,
): void {
  setTimeout(() => {
    try {
      answer<Value>(callback, work());
    } catch (error) {
      if (!(error instanceof CommonRefusal)) throw error;
      answer<Value>(callback, error.code);
    }
  }, 0);
}
