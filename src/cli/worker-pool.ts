import { Worker } from "node:worker_threads";

/** What a worker is sent, and what it sends back. */
export type WorkerAnswer<Outcome> = { readonly outcome: Outcome };

interface Task<Outcome> {
  readonly path: string;
  readonly settle: (outcome: Outcome) => void;
}

interface Seat<Outcome> {
  worker: Worker;
  /** Tasks it has been sent, in that order; it answers in that order. */
  readonly sent: Task<Outcome>[];
}

/** A worker is sent a file more than it works on, so that it need not wait for us between two. */
const SENT_AT_ONCE = 3;

/**
 * Threads that work through files. A thread that breaks down costs the file that it was at and no other: it is
 * replaced, and what it had not begun is handed out again.
 */
export class WorkerPool<Outcome> {
  readonly #waiting: Task<Outcome>[] = [];
  readonly #seats: Seat<Outcome>[];
  #closing = false;

  /**
   * @param start makes a worker, which answers each path that it is posted with a `WorkerAnswer`, in order.
   * @param onBreakdown the outcome of a file over which a worker broke down.
   */
  constructor(
    size: number,
    private readonly start: () => Worker,
    private readonly onBreakdown: (path: string, error: unknown) => Outcome,
  ) {
    this.#seats = Array.from({ length: size }, () => this.#fill({ sent: [] }));
  }

  run(path: string): Promise<Outcome> {
    return new Promise((settle) => {
      this.#waiting.push({ path, settle });
      this.#handOut();
    });
  }

  async close(): Promise<void> {
    this.#closing = true;
    await Promise.all(this.#seats.map((seat) => seat.worker.terminate()));
  }
}
