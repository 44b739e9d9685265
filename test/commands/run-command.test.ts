import type { CommandOutcome } from "../../src/commands/command-outcome.ts";
import type { CommandSettings, RibbonCommand } from "../../src/commands/ribbon-commands.ts";
import { runCommand } from "../../src/commands/run-command.ts";

interface Run {
  readonly told: readonly CommandOutcome[];
  /** What happened, in its order. */
  readonly order: readonly string[];
}

async function run(command: RibbonCommand): Promise<Run> {
  const told: CommandOutcome[] = [];
  const order: string[] = [];
  // The commands of these tests look at no document.
  const open = () => Promise.resolve({} as CommandSettings);
  await runCommand(command, { completed: () => order.push("completed") }, open, async (outcome) => {
    await Promise.resolve();
    told.push(outcome);
    order.push("told");
  });
  return { told, order };
}

it("tells Word that the command is over only after its message was read", async () => {
  const { told, order } = await run(() => Promise.resolve({ say: "record-saved" }));
  expect(told).toEqual([{ say: "record-saved" }]);
  expect(order).toEqual(["told", "completed"]);
});

it("shows no message where the document shows the result", async () => {
  expect((await run(() => Promise.resolve(null))).order).toEqual(["completed"]);
});

it("is over for Word even when the program broke, of which only the fact is told", async () => {
  const { told, order } = await run(() => Promise.reject(new Error("Anna's review was late")));
  expect(told).toEqual([{ say: "failed", code: "internal-error" }]);
  expect(order.at(-1)).toBe("completed");
});
