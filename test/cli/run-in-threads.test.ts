import { join } from "node:path";
import { pathToFileURL } from "node:url";

import { runInThreads } from "../../src/cli/run-in-threads.ts";

async function workThrough(words: readonly string[], threads: number): Promise<string[]> {
  const outcomes: string[] = [];
  const plan = {
    threads,
    filename: pathToFileURL(join(__dirname, "../support/echo-thread.mjs")),
    name: "echo",
    onBreakdown: (word: string, error: unknown) => `broke over ${word}: ${(error as Error).name}`,
  };
  for await (const outcome of runInThreads<string, string>(words, plan)) outcomes.push(outcome);
  return outcomes;
}

describe("work in threads", () => {
  it("gives every outcome, in the order of the tasks", async () => {
    const words = Array.from({ length: 500 }, (_, index) => String(index));
    expect(await workThrough(words, 3)).toEqual(words.map((word) => `done ${word}`));
  });

  it("loses the task over which a thread broke down, and no other", async () => {
    expect(await workThrough(["a", "throw", "b", "c", "refuse", "d", "e"], 2)).toEqual([
      "done a",
      "broke over throw: RangeError",
      "done b",
      "done c",
      "broke over refuse: TypeError",
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
