import { Tally } from "../../src/cli/tally.ts";
import type { FileStatus } from "../../src/cli/check-report.ts";

function tallyOf(statuses: readonly FileStatus[], couldNotRun = 0): Tally {
  const tally = new Tally();
  for (const status of statuses)
    tally.add({ text: "", status, ran: status === "refused" ? 0 : 14, couldNotRun });
  return tally;
}

describe("the tally of a run", () => {
  test.each([
    { because: "nothing blocks", statuses: ["complete", "complete"], exitCode: 0 },
    { because: "something blocks", statuses: ["complete", "incomplete"], exitCode: 1 },
    { because: "a refused file outweighs a finding", statuses: ["refused", "incomplete"], exitCode: 2 },
  ] as const)("ends with $exitCode when $because", ({ statuses, exitCode }) => {
    expect(tallyOf(statuses).exitCode).toBe(exitCode);
  });

  it("closes with one line", () => {
    expect(tallyOf(["complete", "incomplete", "complete"]).summary()).toBe(
      "3 files: 2 ready, 1 not ready, 0 could not be opened; 14 checks ran",
    );
    expect(tallyOf(["complete"], 2).summary()).toBe(
      "1 file: 1 ready, 0 not ready, 0 could not be opened; 14 checks ran, not all of them in 1 file",
    );
    expect(tallyOf([]).summary()).toBe("0 files: 0 ready, 0 not ready, 0 could not be opened; 0 checks ran");
  });
});
