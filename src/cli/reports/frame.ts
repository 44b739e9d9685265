import { readVersion } from "../program-version.ts";
import type { LeftOutReport } from "../check-report.ts";
import type { FormatName } from "../report-format.ts";
import { csvOpening, renderLeftOutRows } from "./csv.ts";
import { renderLeftOutMarkdown } from "./markdown.ts";
import { renderLeftOutText } from "./text.ts";
import type { Tally } from "../tally.ts";

/** What a format has before, between and behind the parts of the files. */
export interface ReportFrame {
  readonly opening: string;
  readonly between: string;
  readonly close: (ending: ReportEnding) => string;
}

/** What is known once every file was checked. */
export interface ReportEnding {
  readonly tally: Tally;
  /** What the outcomes had to say after all files. */
  readonly afterwords: readonly string[];
  readonly leftOut: LeftOutReport;
}

/** Loads of the formats that know all checks only the one that is asked for: what reads files is loaded elsewhere. */
export async function frameOf(format: FormatName): Promise<ReportFrame> {
  switch (format) {
    case "json":
      return {
        opening: '{"files":[\n',
        between: ",\n",
        close: ({ tally: { files }, leftOut: { leftOut, lockFiles } }) =>
          `${files === 0 ? "" : "\n"}],"leftOut":${JSON.stringify(leftOut)},"lockFiles":${lockFiles}}\n`,
      };
    case "summary":
      return {
        opening: "",
        between: "",
        close: ({ tally, leftOut }) => `${renderLeftOutText(leftOut)}${tally.summary()}\n`,
      };
    case "text":
      return {
        opening: "",
        between: "\n",
        close: ({ tally, leftOut }) => `\n${renderLeftOutText(leftOut)}${tally.summary()}\n`,
      };
    case "markdown":
      return {
        opening: "# Check of permanence audits\n\n",
        between: "\n",
        close: ({ tally, leftOut }) => `\n${renderLeftOutMarkdown(leftOut)}${tally.summary()}\n`,
      };
    case "sarif": {
      const { renderLeftOutNotifications, sarifClosing, sarifOpening } = await import("./sarif.ts");
      return {
        opening: sarifOpening(readVersion()),
        between: ",\n",
        close: ({ tally, afterwords, leftOut }) =>
          sarifClosing([...afterwords, ...renderLeftOutNotifications(leftOut)], !tally.hasRefused),
      };
    }
    case "csv":
      return { opening: csvOpening, between: "", close: ({ leftOut }) => renderLeftOutRows(leftOut) };
  }
}
