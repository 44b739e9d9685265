import { inspect } from "node:util";
import { Worker } from "node:worker_threads";

import { WorkerPool } from "../../src/cli/worker-pool.ts";

/** A thread that answers with what it was sent, and comes to a bad end over some of it. */
const echo = `
  const { parentPort } = require("node:worker_threads");
  parentPort.on("message", (path) => {
    if (path.startsWith("throw")) throw new RangeError("broken");
    if (path.startsWith("exit")) process.exit(0);
    parentPort.postMessage("done " + path);
  });`;

async function workThrough(paths: readonly string[], size: number): Promise<string[]> {
  const pool = new WorkerPool<string, string>({
    size,
    start: () => new Worker(echo, { eval: true }),
    onBreakdown: (path, error) => `broke over ${path}: ${inspect(error).split(" ", 1)[0] ?? ""}`,
  });
  try {
    return await Promise.all(paths.map((path) => pool.run(path)));
  } finally {
    await pool.close();
  }
}

describe("a pool of threads", () => {
  it("answers every path, whichever thread was at it", async () => {
    const paths = Array.from({ length: 50 }, (_, index) => String(index));
    expect(await workThrough(paths, 3)).toEqual(paths.map((path) => `done ${path}`));
  });

  it("loses the one file over which a thread broke down, and no other", async () => {
    expect(await workThrough(["a", "throw", "b", "c", "exit", "d", "e"], 2)).toEqual([
      "done a",
      "broke over throw: RangeError",
      "done b",
      "done c",
      "broke over exit: null",
      "done d",
      "done e",
    ]);
  });

  it("outlives a row of breakdowns with a single thread", async () => {
    expect(await workThrough(["throw 1", "throw 2", "throw 3", "throw 4", "a"], 1)).toEqual([
      ...["1", "2", "3", "4"].map((number) => `broke over throw ${number}: RangeError`),
      "done a",
    ]);
  });
});
