import type { CheckOutcome } from "./check-outcome.ts";
import type { FileStatus } from "./check-report.ts";
import { notDone, nothingBlocks, somethingBlocks } from "./exit-code.ts";
import type { ExitCode } from "./exit-code.ts";
import { countOf } from "../text/count-of.ts";

/** Counts files as they are checked, for the closing line and the exit status. */
export class Tally {
  readonly #files: Record<FileStatus, number> = { complete: 0, incomplete: 0, refused: 0 };
  #mostChecks = 0;
  #filesNotFullyChecked = 0;

  add(outcome: CheckOutcome): void {
    this.#files[outcome.status] += 1;
    this.#mostChecks = Math.max(this.#mostChecks, outcome.ran);
    if (outcome.couldNotRun > 0) this.#filesNotFullyChecked += 1;
  }

  get files(): number {
    const { complete, incomplete, refused } = this.#files;
    return complete + incomplete + refused;
  }

  get hasRefused(): boolean {
    return this.#files.refused > 0;
  }

  get exitCode(): ExitCode {
    if (this.hasRefused) return notDone;
    return this.#files.incomplete > 0 ? somethingBlocks : nothingBlocks;
  }

  /** As in "6 files: 4 ready, 1 not ready, 1 could not be opened; 41 checks ran". */
  summary(): string {
    const { complete, incomplete, refused } = this.#files;
    const files = `${countOf(this.files, "file")}: ${complete} ready, ${incomplete} not ready, ${refused} could not be opened`;
    const exceptions =
      this.#filesNotFullyChecked === 0
        ? ""
        : `, not all of them in ${countOf(this.#filesNotFullyChecked, "file")}`;
    return `${files}; ${countOf(this.#mostChecks, "check")} ran${exceptions}`;
  }
}
