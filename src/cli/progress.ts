import type { SingleBar } from "cli-progress";

import type { OutputStream } from "./surroundings.ts";

/** Shows how far a long run is. */
export interface Progress {
  advance(): void;
  /** Clears its line, so that other text can be written to the same screen. */
  makeWay(): void;
  stop(): void;
}

const noProgress: Progress = { advance: () => undefined, makeWay: () => undefined, stop: () => undefined };

/** Fewer files than this are done before anybody would look for a bar. */
const longRun = 40;
const saveCursor = "\u001B7";
const clearLine = "\r\u001B[K";

/** A bar on the stream for messages, when a person watches it and the run is long. */
export async function startProgress(total: number, stream: OutputStream): Promise<Progress> {
  if (stream.isTTY !== true || total < longRun) return noProgress;
  const bar = await makeBar(stream);
  bar.start(total, 0);
  return {
    advance: () => {
      // The bar goes back at its end to where the cursor was saved at its start; text that was written since moved on.
      stream.write(saveCursor);
      bar.increment();
    },
    makeWay: () => stream.write(clearLine),
    stop: () => bar.stop(),
  };
}

async function makeBar(stream: OutputStream): Promise<SingleBar> {
  const progress = await import("cli-progress");
  return new progress.default.SingleBar({
    stream,
    format: "{bar} {value} of {total} files, {eta_formatted} left",
    hideCursor: true,
    clearOnComplete: true,
    forceRedraw: true,
    barCompleteChar: "█",
    barIncompleteChar: "░",
  });
}
