import { createCommitQueue } from "../../../src/server/store/commit-queue.ts";

/** A queue over a database that answers when it is told to, and what went into each of its transactions. */
function queueWith(options: { most?: number; fails?: (work: string) => boolean; isHopeless?: boolean } = {}) {
  const transactions: (readonly string[])[] = [];
  const queue = createCommitQueue<string, string>({
    commit: (batch) => {
      transactions.push(batch);
      if (batch.some((work) => options.fails?.(work))) return Promise.reject(new Error("refused"));
      return Promise.resolve(batch.map((work) => work.toUpperCase()));
    },
    keyOf: (work) => work.split("/")[1] ?? null,
    most: options.most ?? 10,
    isHopeless: () => options.isHopeless ?? false,
  });
  return { queue, transactions };
}

describe("a commit queue", () => {
  it("puts what arrives together into one transaction and answers each", async () => {
    const { queue, transactions } = queueWith();
    expect(await Promise.all(["a", "b", "c"].map((work) => queue.push(work)))).toEqual(["A", "B", "C"]);
    expect(transactions).toEqual([["a", "b", "c"]]);
  });

  it("takes no more at once than it may, in the order of arrival", async () => {
    const { queue, transactions } = queueWith({ most: 2 });
    await Promise.all(["a", "b", "c"].map((work) => queue.push(work)));
    expect(transactions).toEqual([["a", "b"], ["c"]]);
  });

  it("keeps work with the same key in transactions of their own, in their order", async () => {
    const { queue, transactions } = queueWith();
    await Promise.all(["1/x", "2/x", "3", "4/x"].map((work) => queue.push(work)));
    expect(transactions).toEqual([["1/x", "3"], ["2/x"], ["4/x"]]);
  });

  it("lets what fails fail alone", async () => {
    const { queue } = queueWith({ fails: (work) => work === "b" });
    const results = await Promise.allSettled(["a", "b", "c"].map((work) => queue.push(work)));
    expect(results.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
  });

  it("does not try one by one what is hopeless", async () => {
    const { queue, transactions } = queueWith({ fails: () => true, isHopeless: true });
    await Promise.allSettled(["a", "b"].map((work) => queue.push(work)));
    expect(transactions).toHaveLength(1);
  });

  it("goes on after a failure, and says when nothing waits any more", async () => {
    const { queue } = queueWith({ fails: (work) => work === "a" });
    const failed = queue.push("a").catch(() => "failed");
    await queue.drain();
    expect(await failed).toBe("failed");
    expect(await queue.push("b")).toBe("B");
  });
});
