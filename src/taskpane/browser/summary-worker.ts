import "../no-eval.ts";
import type { Form } from "../../proforma/form.ts";
import { shippedForms } from "../../proforma/registry.ts";
import { summariseFile, type FileSummary } from "./file-summary.ts";

/** Reads files off the page's own thread, so that the page answers while hundreds are checked. */

/** The forms that the page knows beside those that ship: sent before any file. */
export interface FormsOfPage {
  readonly definitions: readonly Form[];
}

export interface SummaryRequest {
  readonly id: number;
  readonly bytes: Uint8Array;
  readonly today: string;
}

export interface SummaryAnswer {
  readonly id: number;
  readonly summary: FileSummary;
}

const faulty: FileSummary = {
  status: "refused",
  reason: {
    code: "internal-error",
    message:
      "Something went wrong in this program while it read the file. Please report it; the file is unchanged.",
  },
};

let forms: readonly Form[] = shippedForms;

self.addEventListener("message", ({ data }: MessageEvent<SummaryRequest | FormsOfPage>) => {
  if ("definitions" in data) {
    forms = [...shippedForms, ...data.definitions];
    return;
  }
  self.postMessage({ id: data.id, summary: summarise(data) } satisfies SummaryAnswer);
});

function summarise({ bytes, today }: SummaryRequest): FileSummary {
  try {
    return summariseFile(bytes, forms, today);
  } catch {
    // A broken program costs one file; what was thrown may hold case text, so it goes nowhere.
    return faulty;
  }
}
