import type { Worker } from "node:worker_threads";

/** How a pool starts its threads, and what becomes of a task over which one broke down. */
export interface PoolPlan<Task, Outcome> {
  readonly size: number;
  /** Starts a thread that answers every task it is posted with one outcome, in order. */
  readonly start: () => Worker;
  readonly onBreakdown: (task: Task, error: unknown) => Outcome | Promise<Outcome>;
}

interface Order<Task, Outcome> {
  readonly task: Task;
  readonly settle: (outcome: Outcome | Promise<Outcome>) => void;
}

interface Seat<Task, Outcome> {
  worker: Worker | null;
  /** What the worker has been posted and has not answered, in that order. */
  sent: Order<Task, Outcome>[];
}

/** A thread is posted more than the one task it is at, so that it need not wait for us between two. */
const sentAhead = 3;

/**
 * Threads that work through tasks. A thread that breaks down costs the task that it was at and no other: it is
 * replaced, and what it had not begun is handed out again.
 */
export class WorkerPool<Task, Outcome> {
  readonly #plan: PoolPlan<Task, Outcome>;
  readonly #seats: readonly Seat<Task, Outcome>[];
  #waiting: Order<Task, Outcome>[] = [];

  constructor(plan: PoolPlan<Task, Outcome>) {
    this.#plan = plan;
    this.#seats = Array.from({ length: plan.size }, () => ({ worker: null, sent: [] }));
  }

  run(task: Task): Promise<Outcome> {
    return new Promise((settle) => {
      this.#waiting.push({ task, settle });
      this.#handOut();
    });
  }

  async close(): Promise<void> {
    const workers = this.#seats.flatMap((seat) => seat.worker ?? []);
    for (const seat of this.#seats) seat.worker = null;
    await Promise.all(workers.map((worker) => worker.terminate()));
  }

  /** The seat with the least to do comes first, so that work spreads before it piles up. */
  #handOut(): void {
    for (let ahead = 0; ahead < sentAhead; ahead += 1) {
      for (const seat of this.#seats) {
        if (seat.sent.length > ahead) continue;
        const order = this.#waiting.shift();
        if (!order) return;
        seat.sent.push(order);
        seat.worker ??= this.#startIn(seat);
        seat.worker.postMessage(order.task);
      }
    }
  }

  #startIn(seat: Seat<Task, Outcome>): Worker {
    const worker = this.#plan.start();
    let trouble: unknown = null;
    worker.on("message", (outcome: Outcome) => {
      seat.sent.shift()?.settle(outcome);
      this.#handOut();
    });
    worker.on("error", (error) => (trouble = error));
    worker.on("exit", () => {
      if (seat.worker === worker) this.#replace(seat, trouble);
    });
    return worker;
  }

  #replace(seat: Seat<Task, Outcome>, trouble: unknown): void {
    const [culprit, ...unharmed] = seat.sent;
    seat.worker = null;
    seat.sent = [];
    this.#waiting = [...unharmed, ...this.#waiting];
    culprit?.settle(this.#plan.onBreakdown(culprit.task, trouble));
    this.#handOut();
  }
}
