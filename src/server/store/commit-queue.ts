/** Work that waits for a transaction, and whoever waits for its answer. */
interface Waiting<Work, Answer> {
  readonly work: Work;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
}

export interface CommitQueue<Work, Answer> {
  /** Answers once the work is durable. */
  push(work: Work): Promise<Answer>;
  /** Answers once nothing is waiting any more. */
  drain(): Promise<void>;
}

export interface CommitQueueOptions<Work, Answer> {
  /** One transaction for all of them: their answers in their order, or a throw and none of them was done. */
  readonly commit: (batch: readonly Work[]) => Promise<readonly Answer[]>;
  /** Work with the same key never goes into one transaction; null goes with everything. */
  readonly keyOf: (work: Work) => string | null;
  readonly most: number;
  /** Whether a failed transaction would fail for each work alone just the same, such as when the database is gone. */
  readonly isHopeless: (error: unknown) => boolean;
}

/**
 * Lets work that arrives while a transaction is under way go together into the next one: the disk is waited for once for
 * all of it. One transaction at a time. When one fails for something in it, its work is tried again, each alone, so that
 * nobody's trouble is another's.
 */
export function createCommitQueue<Work, Answer>(
  options: CommitQueueOptions<Work, Answer>,
): CommitQueue<Work, Answer> {
  let waiting: Waiting<Work, Answer>[] = [];
  let running: Promise<void> | null = null;

  async function run(): Promise<void> {
    // Whoever else sends at this moment comes along.
    await new Promise((resolve) => setImmediate(resolve));
    while (waiting.length > 0) {
      const { batch, rest } = takeBatch(waiting, options);
      waiting = rest;
      await commitBatch(batch, options);
    }
  }

  function start(): void {
    running ??= run().finally(() => {
      running = null;
      if (waiting.length > 0) start();
    });
  }

  return {
    push: (work) =>
      new Promise<Answer>((resolve, reject) => {
        waiting.push({ work, resolve, reject });
        start();
      }),
    drain: async () => {
      while (running) await running;
    },
  };
}

function takeBatch<Work, Answer>(
  waiting: readonly Waiting<Work, Answer>[],
  { keyOf, most }: CommitQueueOptions<Work, Answer>,
) {
  const keys = new Set<string>();
  const batch: Waiting<Work, Answer>[] = [];
  const rest: Waiting<Work, Answer>[] = [];
  for (const each of waiting) {
    const key = keyOf(each.work);
    const fits = batch.length < most && (key === null || !keys.has(key));
    if (key !== null) keys.add(key);
    (fits ? batch : rest).push(each);
  }
  return { batch, rest };
}

async function commitBatch<Work, Answer>(
  batch: readonly Waiting<Work, Answer>[],
  options: CommitQueueOptions<Work, Answer>,
): Promise<void> {
  try {
    const answers = await options.commit(batch.map(({ work }) => work));
    batch.forEach(({ resolve, reject }, index) => {
      const answer = answers[index];
      if (answer === undefined) reject(new Error("A transaction left work without an answer."));
      else resolve(answer);
    });
  } catch (error) {
    if (batch.length > 1 && !options.isHopeless(error)) {
      for (const each of batch) await commitBatch([each], options);
    } else {
      for (const { reject } of batch) reject(error);
    }
  }
}
