import { createColors } from "picocolors";

import type { Problem } from "../result.ts";
import { notDone, nothingBlocks, somethingBlocks } from "./exit-code.ts";
import type { ExitCode } from "./exit-code.ts";
import type { FoundFiles } from "./find-files.ts";
import { printable } from "./printable.ts";
import { sayLockFiles } from "./reports/say.ts";
import { mayColour } from "./surroundings.ts";
import type { Surroundings } from "./surroundings.ts";
import { TextOutput } from "./text-output.ts";

/** What became of one audit on its way to a list or out of it. */
export type LineOutcome =
  | { readonly status: "done"; readonly what: string; readonly messages: readonly Problem[] }
  /** Something in the audit keeps it back; `details` has a line for each. */
  | { readonly status: "blocked"; readonly what: string; readonly details: readonly string[] }
  | { readonly status: "waiting" | "refused"; readonly problem: Problem };

/** Prints a line for each audit, and knows in the end how the command is to end. */
export class FileLines {
  private readonly output: TextOutput;
  private readonly colours: ReturnType<typeof createColors>;
  private code: ExitCode = nothingBlocks;

  constructor({ stdout, env }: Pick<Surroundings, "stdout" | "env">) {
    this.output = new TextOutput(stdout);
    this.colours = createColors(mayColour(stdout, env));
  }

  /** 2 once anything was refused or waits, else 1 once anything was blocked. */
  get exitCode(): ExitCode {
    return this.code;
  }

  async tell(title: string, outcome: LineOutcome): Promise<void> {
    if (outcome.status === "blocked" && this.code === nothingBlocks) this.code = somethingBlocks;
    if (outcome.status === "waiting" || outcome.status === "refused") this.code = notDone;
    await this.output.write(`${this.colours.bold(printable(title))}  ${this.wordsFor(outcome)}\n`);
  }

  /** Names what was left out of the folders, which does not change how the command ends. */
  async tellLeftOut({ leftOut, lockFiles }: Pick<FoundFiles, "leftOut" | "lockFiles">): Promise<void> {
    const { bold, yellow, dim } = this.colours;
    for (const { path, problem } of leftOut)
      await this.output.write(
        `${bold(printable(path))}  ${yellow("left out")}: ${sayProblem(problem, dim)}\n`,
      );
    for (const line of sayLockFiles(lockFiles)) await this.output.write(`${line}\n`);
  }

  async write(text: string): Promise<void> {
    await this.output.write(text);
  }

  private wordsFor(outcome: LineOutcome): string {
    const { green, yellow, red, dim } = this.colours;
    switch (outcome.status) {
      case "done": {
        const messages = outcome.messages.map(({ message }) => ` ${message}`).join("");
        return `${green(outcome.what)}${messages === "" ? "" : `.${messages}`}`;
      }
      case "blocked":
        return [yellow(outcome.what), ...outcome.details.map((line) => `  ${printable(line)}`)].join("\n");
      case "waiting":
        return `${yellow("waiting")}: ${sayProblem(outcome.problem, dim)}`;
      case "refused":
        return `${red("refused")}: ${sayProblem(outcome.problem, dim)}`;
    }
  }
}

function sayProblem({ code, message }: Problem, dim: (text: string) => string): string {
  return `${message} ${dim(`(${code})`)}`;
}
