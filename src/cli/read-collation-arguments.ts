import { decodeUkDate } from "../audit/codecs/uk-date.ts";
import type { SignOffToGive } from "../audit/sign-off.ts";
import { suggest } from "../checks/engine/nearest-names.ts";
import { listChoices } from "../checks/patterns/list-choices.ts";
import { fileFormats } from "../collation/targets/file/file-format.ts";
import type { FileFormat } from "../collation/targets/file/file-format.ts";
import { succeed } from "../result.ts";
import type { Result } from "../result.ts";
import { parseWords, usage } from "./command-words.ts";

/** Which list is meant, as it was typed. */
export interface TargetArguments {
  /** A folder, a file, an address, `service` or `microsoft-list`; null for the list that the settings name. */
  readonly to: string | null;
  /** Of the files in a folder. */
  readonly format: FileFormat;
  /** The settings file; null where there is none. */
  readonly settings: string | null;
}

export type ExportArguments = {
  readonly command: "export";
  readonly paths: readonly string[];
  readonly target: TargetArguments;
  /** Null for what the settings say. */
  readonly cycle: string | null;
  readonly region: string | null;
  /** A file with a sharing policy; null for that of the settings, else the one that ships. */
  readonly sharing: string | null;
  /** A file with the authority's key; null for the environment's. */
  readonly keyFile: string | null;
  readonly policy: string | null;
  /** Only say what would be sent. */
  readonly dryRun: boolean;
};
export type WithdrawArguments = {
  readonly command: "withdraw";
  /** A document, or the key of an audit. */
  readonly what: string;
  readonly target: TargetArguments;
};
export type ImportArguments = {
  readonly command: "import";
  readonly paths: readonly string[];
  readonly target: TargetArguments;
};
export type OutboxArguments = {
  readonly command: "outbox";
  readonly wanted:
    | { readonly action: "list" }
    | { readonly action: "send"; readonly target: TargetArguments }
    /** The key of an audit, or the file name that it waits under. */
    | { readonly action: "forget"; readonly what: string };
};
export type SignOffArguments = {
  readonly command: "sign-off";
  readonly paths: readonly string[];
  readonly step: SignOffToGive["step"];
  readonly initials: string;
  readonly role: string;
  /** ISO; null for today. */
  readonly on: string | null;
  readonly remarks: string | null;
  readonly policy: string | null;
};
export type KeyArguments = { readonly command: "key" };

const targetOptions = {
  to: { type: "string", short: "t" },
  format: { type: "string", short: "f" },
  settings: { type: "string", short: "s" },
} as const;

interface TargetValues {
  readonly to?: string | undefined;
  readonly format?: string | undefined;
  readonly settings?: string | undefined;
}

const whereTo =
  "Say where to: --to <folder or .csv, .xlsx, .jsonl file>, or --settings <collation.json> for the list that it names.";

export function readExportArguments(words: readonly string[]): Result<ExportArguments> {
  const { values, positionals } = parseWords(words, {
    ...targetOptions,
    cycle: { type: "string", short: "c" },
    region: { type: "string" },
    sharing: { type: "string" },
    "key-file": { type: "string" },
    policy: { type: "string", short: "p" },
    "dry-run": { type: "boolean", short: "n" },
  });
  if (positionals.length === 0) return usage("Name the files or folders whose audits to send.");
  const dryRun = values["dry-run"] === true;
  const target = readTarget(values, dryRun);
  if (!target.ok) return target;
  if (values.cycle === undefined && values.settings === undefined)
    return usage("Say which round the audits belong to, as in --cycle 2026-autumn.");
  return succeed({
    command: "export",
    paths: positionals,
    target: target.value,
    cycle: values.cycle ?? null,
    region: values.region ?? null,
    sharing: values.sharing ?? null,
    keyFile: values["key-file"] ?? null,
    policy: values.policy ?? null,
    dryRun,
  });
}

export function readWithdrawArguments(words: readonly string[]): Result<WithdrawArguments> {
  const { values, positionals } = parseWords(words, targetOptions);
  const [what, ...others] = positionals;
  if (what === undefined || others.length > 0)
    return usage("Name the one document to withdraw, or the key of its audit.");
  const target = readTarget(values);
  return target.ok ? succeed({ command: "withdraw", what, target: target.value }) : target;
}

export function readImportArguments(words: readonly string[]): Result<ImportArguments> {
  const { values, positionals } = parseWords(words, targetOptions);
  if (positionals.length === 0) return usage("Name the .csv, .xlsx or .jsonl files to take in.");
  const target = readTarget(values);
  return target.ok ? succeed({ command: "import", paths: positionals, target: target.value }) : target;
}

export function readOutboxArguments(words: readonly string[]): Result<OutboxArguments> {
  const [action = "list", ...rest] = words;
  if (action === "list") {
    const { positionals } = parseWords(rest, {});
    if (positionals.length > 0) return usage("outbox list takes nothing more.");
    return succeed({ command: "outbox", wanted: { action } });
  }
  if (action === "send") {
    const { values, positionals } = parseWords(rest, targetOptions);
    if (positionals.length > 0) return usage("outbox send sends all that waits: name only where to.");
    const target = readTarget(values);
    return target.ok ? succeed({ command: "outbox", wanted: { action, target: target.value } }) : target;
  }
  if (action === "forget") {
    const [what, ...others] = parseWords(rest, {}).positionals;
    if (what === undefined || others.length > 0)
      return usage("Name what to give up: the key or the file name that outbox list shows.");
    return succeed({ command: "outbox", wanted: { action, what } });
  }
  return usage(`outbox takes list, send or forget.${suggest(action, ["list", "send", "forget"])}`);
}

export function readSignOffArguments(words: readonly string[]): Result<SignOffArguments> {
  const { values, positionals } = parseWords(words, {
    ready: { type: "boolean" },
    countersign: { type: "boolean" },
    return: { type: "boolean" },
    initials: { type: "string" },
    role: { type: "string" },
    on: { type: "string" },
    remarks: { type: "string" },
    policy: { type: "string", short: "p" },
  });
  if (positionals.length === 0) return usage("Name the files to sign.");
  const steps = [
    ...(values.ready === true ? (["ready"] as const) : []),
    ...(values.countersign === true ? (["countersigned"] as const) : []),
    ...(values.return === true ? (["returned"] as const) : []),
  ];
  const [step, ...others] = steps;
  if (step === undefined || others.length > 0)
    return usage("Say one of --ready, --countersign and --return.");
  const { initials, role, remarks = null } = values;
  if (initials === undefined || role === undefined)
    return usage('Say who signs: --initials PK --role "Quality lead".');
  if (remarks !== null && step !== "returned") return usage("--remarks goes with --return alone.");
  const on = values.on === undefined ? null : decodeUkDate(values.on);
  if (values.on !== undefined && on === null)
    return usage("--on takes a date, as in 31/03/2027 or 2027-03-31.");
  const policy = values.policy ?? null;
  return succeed({ command: "sign-off", paths: positionals, step, initials, role, on, remarks, policy });
}

export function readKeyArguments(words: readonly string[]): Result<KeyArguments> {
  if (parseWords(words, {}).positionals.length > 0) return usage("key takes nothing more.");
  return succeed({ command: "key" });
}

/** @param mayLack whether nothing will be sent, so that it does not matter where to. */
function readTarget(values: TargetValues, mayLack = false): Result<TargetArguments> {
  const { to = null, settings = null } = values;
  if (to === "") return usage("--to takes the name of a folder, a file or a list.");
  if (to === null && settings === null && !mayLack) return usage(whereTo);
  const wanted = values.format ?? "csv";
  const format = fileFormats.find((each) => each === wanted);
  if (!format) return usage(`--format takes ${listChoices(fileFormats)}.${suggest(wanted, fileFormats)}`);
  return succeed({ to, format, settings });
}
