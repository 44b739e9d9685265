import { fail, type Result } from "../../result.ts";
import type { TrackerChange } from "../../tracker/compare-trackers.ts";
import type { LoadAsk, TrackerDesk, TrackerView } from "./tracker-desk.ts";
import { deskProblems } from "./tracker-strings.ts";
import type { WriteAsk, WrittenFile } from "./tracker-formats.ts";

/** A call to the desk in the worker. */
export type DeskCall = { readonly id: number } & (
  | { readonly method: "load"; readonly ask: LoadAsk }
  | { readonly method: "compare"; readonly ask: Uint8Array }
  | { readonly method: "write"; readonly ask: WriteAsk }
  | { readonly method: "keep" }
);

type Answer = Result<TrackerView> | Result<readonly TrackerChange[]> | Result<WrittenFile> | Result<string>;

export interface DeskReply {
  readonly id: number;
  readonly result: Answer;
}

type AskOf = DeskCall extends infer Call ? (Call extends DeskCall ? Omit<Call, "id"> : never) : never;

/** The desk in a Web Worker. */
export class WorkerDesk implements TrackerDesk {
  private readonly worker: Worker;
  private readonly waiting = new Map<number, (result: Answer) => void>();
  private lastId = 0;

  constructor(worker: Worker) {
    this.worker = worker;
    worker.addEventListener("message", ({ data: { id, result } }: MessageEvent<DeskReply>) => {
      this.waiting.get(id)?.(result);
      this.waiting.delete(id);
    });
    worker.addEventListener("error", () => {
      for (const settle of this.waiting.values()) settle(fail(deskProblems.notLoaded));
      this.waiting.clear();
    });
  }

  // The worker answers each call with what the method promises.
  load = (ask: LoadAsk) => this.call({ method: "load", ask }) as Promise<Result<TrackerView>>;
  compare = (ask: Uint8Array) =>
    this.call({ method: "compare", ask }) as Promise<Result<readonly TrackerChange[]>>;
  write = (ask: WriteAsk) => this.call({ method: "write", ask }) as Promise<Result<WrittenFile>>;
  keep = () => this.call({ method: "keep" }) as Promise<Result<string>>;

  private call(call: AskOf): Promise<Answer> {
    const id = ++this.lastId;
    return new Promise((resolve) => {
      this.waiting.set(id, resolve);
      this.worker.postMessage({ ...call, id });
    });
  }
}
