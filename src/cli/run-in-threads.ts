import { Piscina } from "piscina";

/** How tasks are worked through in threads. */
export interface ThreadPlan<Task, Outcome> {
  /** How many threads. */
  readonly threads: number;
  /** The module of the thread, and its function that answers a task with an outcome. */
  readonly filename: URL;
  readonly name: string;
  /** Given to each thread when it starts, as its `workerData`. */
  readonly data?: unknown;
  /** What becomes of a task over which a thread broke down. */
  readonly onBreakdown: (task: Task, error: unknown) => Outcome | Promise<Outcome>;
}

/** How far the threads may run ahead of the reader. This bounds the memory that finished outcomes take. */
const aheadPerThread = 32;
/** For one thread. An audit needs a few megabytes; a thread that wants more breaks down, and costs one file. */
const threadMemory = { maxOldGenerationSizeMb: 256 };

/**
 * The outcome of each task in the order given, each as soon as it and all before it are done. A thread that breaks down costs the
 * task that it was working on, and no other.
 */
export async function* runInThreads<Task, Outcome>(
  tasks: readonly Task[],
  { threads, filename, name, data, onBreakdown }: ThreadPlan<Task, Outcome>,
): AsyncGenerator<Outcome> {
  const pool = new Piscina<Task, Outcome>({
    filename: filename.href,
    name,
    minThreads: Math.min(threads, tasks.length),
    maxThreads: threads,
    resourceLimits: threadMemory,
    workerData: data,
  });
  // A thread that ends between two tasks costs none of them.
  pool.on("error", () => undefined);
  try {
    const begun: Promise<Outcome>[] = [];
    for (const task of tasks) {
      begun.push(pool.run(task).catch((error: unknown) => onBreakdown(task, error)));
      const first = begun.length < threads * aheadPerThread ? undefined : begun.shift();
      if (first) yield await first;
    }
    yield* begun;
  } finally {
    await pool.destroy();
  }
}
