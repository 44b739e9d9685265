import "../no-eval.ts";
import { niromp2019 } from "../../proforma/definitions/niromp-2019.ts";
import { summariseFile, type FileSummary } from "./file-summary.ts";

/** Reads files off the page's own thread, so that the page answers while hundreds are checked. */

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

self.addEventListener("message", ({ data }: MessageEvent<SummaryRequest>) => {
  self.postMessage({ id: data.id, summary: summarise(data) } satisfies SummaryAnswer);
});

function summarise({ bytes, today }: SummaryRequest): FileSummary {
  try {
    return summariseFile(bytes, niromp2019, today);
  } catch {
    // A broken program costs one file; what was thrown may hold case text, so it goes nowhere.
    return faulty;
  }
}
