import { Option } from "@commander-js/extra-typings";

import type { SameChildChoice } from "../collation/collation-list.ts";
import { fileFormats } from "../collation/adapters/file/file-format.ts";
import type { FileFormat } from "../collation/adapters/file/file-format.ts";
import { succeed } from "../result.ts";
import type { Result } from "../result.ts";
import { oneOf, usage } from "./command-line.ts";

/** Which list is meant, as it was typed. */
export interface DestinationArguments {
  /** A folder, a file, a URL, `service` or `microsoft-list`; null for the list that the settings name. */
  readonly to: string | null;
  /** Of the files in a folder. */
  readonly format: FileFormat;
  /** The settings file; null where there is none. */
  readonly settings: string | null;
}

export function toOption() {
  return new Option(
    "-t, --to <list>",
    "where to send: a folder, a .csv, .xlsx or .jsonl file, service, microsoft-list, or the URL of a service",
  );
}

export function fileFormatOption() {
  return new Option(
    "-f, --format <format>",
    "format of the files in a folder: csv, xlsx or jsonl (csv if you leave this out)",
  ).argParser(oneOf("--format", fileFormats));
}

export function settingsOption() {
  return new Option(
    "-s, --settings <file>",
    "the collation.json with your region's shared list, cycle and sharing policy",
  );
}

export function replaceOption() {
  return new Option(
    "--replace",
    "if the list already has a child's audit from another copy of the form, replace it",
  );
}

export function keepBothOption() {
  return new Option(
    "--keep-both",
    "if the list already has a child's audit from another copy of the form, keep both",
  ).conflicts("replace");
}

interface SameChildValues {
  readonly replace?: true | undefined;
  readonly keepBoth?: true | undefined;
}

/** What to do where the list already has the child's audit; `refuse` where nobody said. */
export function sameChildOf({ replace, keepBoth }: SameChildValues): SameChildChoice {
  if (replace) return "replace";
  return keepBoth ? "keep-both" : "refuse";
}

interface DestinationValues {
  readonly to?: string | undefined;
  readonly format?: FileFormat | undefined;
  readonly settings?: string | undefined;
}

/** @param mayLack whether nothing will be sent, so that the command needs no list. */
export function readDestination(values: DestinationValues, mayLack = false): Result<DestinationArguments> {
  const { to = null, settings = null, format = "csv" } = values;
  if (to === "") return usage("--to takes the name of a folder, a file or a list.");
  if (to === null && settings === null && !mayLack) return usage(whereTo);
  return succeed({ to, format, settings });
}

const whereTo =
  "Tell us where to send: --to <folder or .csv, .xlsx or .jsonl file>, or --settings <collation.json> for the list in that file.";
