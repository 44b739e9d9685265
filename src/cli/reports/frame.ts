import { readVersion } from "../program-version.ts";
import type { FormatName } from "../report-format.ts";
import { csvOpening } from "./csv.ts";
import type { Tally } from "../tally.ts";

/** What a format has before, between and behind the parts of the files. */
export interface ReportFrame {
  readonly opening: string;
  readonly between: string;
  /** @param afterwords what the outcomes had to say after all files. */
  readonly close: (tally: Tally, afterwords: readonly string[]) => string;
}

/** Loads of the formats that know all checks only the one that is asked for: what reads files is loaded elsewhere. */
export async function frameOf(format: FormatName): Promise<ReportFrame> {
  switch (format) {
    case "json":
      return {
        opening: '{"files":[\n',
        between: ",\n",
        close: ({ files }) => (files === 0 ? "]}\n" : "\n]}\n"),
      };
    case "text":
      return { opening: "", between: "\n", close: (tally) => `\n${tally.summary()}\n` };
    case "markdown":
      return {
        opening: "# Check of permanence audits\n\n",
        between: "\n",
        close: (tally) => `\n${tally.summary()}\n`,
      };
    case "sarif": {
      const { sarifClosing, sarifOpening } = await import("./sarif.ts");
      return {
        opening: sarifOpening(readVersion()),
        between: ",\n",
        close: (tally, afterwords) => sarifClosing(afterwords, !tally.hasRefused),
      };
    }
    case "csv":
      return { opening: csvOpening, between: "", close: () => "" };
  }
}
