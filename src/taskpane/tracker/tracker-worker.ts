import "../no-eval.ts";
import { fail } from "../../result.ts";
import { LocalDesk } from "./tracker-desk.ts";
import { deskProblems } from "./tracker-strings.ts";
import type { DeskCall, DeskReply } from "./worker-desk.ts";

/** Reads lists and writes files off the page's own thread, so that the page answers while thousands of children are worked out. */

const desk = new LocalDesk();

self.addEventListener("message", ({ data }: MessageEvent<DeskCall>) => {
  void answer(data).then((result) => {
    self.postMessage({ id: data.id, result } satisfies DeskReply);
  });
});

async function answer(call: DeskCall): Promise<DeskReply["result"]> {
  try {
    switch (call.method) {
      case "load":
        return await desk.load(call.ask);
      case "compare":
        return await desk.compare(call.ask);
      case "write":
        return await desk.write(call.ask);
      case "keep":
        return await desk.keep();
    }
  } catch {
    // A broken program: what was thrown may hold case text, so it goes nowhere.
    return fail(deskProblems.broken);
  }
}
