import type { CaseFacts } from "../audit/audit-record.ts";
import { decodeUkDate } from "../audit/codecs/uk-date.ts";
import type { ReasonToGive } from "../checks/engine/give-reason.ts";
import { suggest } from "../checks/engine/nearest-names.ts";
import { listChoices } from "../checks/patterns/list-choices.ts";
import { succeed } from "../result.ts";
import type { Result } from "../result.ts";
import { parseWords as parse, usage } from "./command-words.ts";
import {
  readExportArguments,
  readImportArguments,
  readKeyArguments,
  readOutboxArguments,
  readSignOffArguments,
  readWithdrawArguments,
} from "./read-collation-arguments.ts";
import type {
  ExportArguments,
  ImportArguments,
  KeyArguments,
  OutboxArguments,
  SignOffArguments,
  WithdrawArguments,
} from "./read-collation-arguments.ts";
import { readListArguments } from "./read-list-arguments.ts";
import type { ListArguments } from "./read-list-arguments.ts";
import {
  readBackUpArguments,
  readRestoreArguments,
  readServeArguments,
  readTokensArguments,
  readVerifyLogArguments,
} from "./read-service-arguments.ts";
import type {
  BackUpArguments,
  ServeArguments,
  TokensArguments,
  VerifyLogArguments,
} from "./read-service-arguments.ts";
import { formatNames } from "./report-format.ts";
import type { FormatName } from "./report-format.ts";

export type CheckArguments = {
  readonly command: "check";
  readonly paths: readonly string[];
  readonly format: FormatName;
  /** How many files to work on at once; null for as many as the machine has cores. */
  readonly jobs: number | null;
  /** The policy file; null for the policy that ships. */
  readonly policy: string | null;
};
export type ConvertArguments = {
  readonly command: "convert";
  readonly paths: readonly string[];
  /** The folder for the copies; null to put each beside its original. */
  readonly out: string | null;
};
export type SaveArguments = { readonly command: "save"; readonly paths: readonly string[] };
export type ReasonArguments = {
  readonly command: "reason";
  readonly path: string;
  readonly reason: ReasonToGive;
  readonly policy: string | null;
};
export type FactsArguments = {
  readonly command: "facts";
  readonly path: string;
  /** Those that were named: a date, or undefined to forget it. */
  readonly facts: CaseFacts;
};
export type FixArguments = {
  readonly command: "fix";
  readonly paths: readonly string[];
  /** Only say what would be written. */
  readonly dryRun: boolean;
  readonly policy: string | null;
};
/** Null for the list of all checks. */
export type ExplainArguments = { readonly command: "explain"; readonly check: string | null };
export type Arguments =
  | CheckArguments
  | ConvertArguments
  | SaveArguments
  | ReasonArguments
  | FactsArguments
  | FixArguments
  | ExplainArguments
  | SignOffArguments
  | ExportArguments
  | OutboxArguments
  | WithdrawArguments
  | ImportArguments
  | KeyArguments
  | ListArguments
  | ServeArguments
  | TokensArguments
  | BackUpArguments
  | VerifyLogArguments
  | { readonly command: "help" | "version" };

const mostJobs = 64; // More threads than this only cost memory: the work is all processor.

const commands = {
  check: readCheck,
  convert: readConvert,
  save: readSave,
  reason: readReason,
  facts: readFacts,
  fix: readFix,
  explain: readExplain,
  "sign-off": readSignOffArguments,
  export: readExportArguments,
  outbox: readOutboxArguments,
  withdraw: readWithdrawArguments,
  import: readImportArguments,
  key: readKeyArguments,
  list: readListArguments,
  serve: readServeArguments,
  tokens: readTokensArguments,
  backup: readBackUpArguments,
  restore: readRestoreArguments,
  "verify-log": readVerifyLogArguments,
};

/** Reads the words of a command line. Fails with the code `usage` and a sentence that says what to type instead. */
export function readArguments(argv: readonly string[]): Result<Arguments> {
  const [command, ...words] = argv;
  if (asksFor(argv, "--help", "-h") || command === "help") return succeed({ command: "help" });
  if (command === "--version" || command === "-V") return succeed({ command: "version" });

  const names = listChoices(Object.keys(commands));
  if (command === undefined) return usage(`Say what to do: ${names}.`);
  const read = new Map(Object.entries(commands)).get(command);
  if (!read) return usage(`There is no command "${command}": use ${names}.`);
  try {
    return read(words);
  } catch (error) {
    const complaint = complaintOf(error);
    if (complaint === null) throw error;
    return usage(complaint);
  }
}

function readCheck(words: readonly string[]): Result<CheckArguments> {
  const { values, positionals } = parse(words, {
    json: { type: "boolean" },
    format: { type: "string", short: "f" },
    jobs: { type: "string", short: "j" },
    policy: { type: "string", short: "p" },
  });
  if (positionals.length === 0) return usage("Name the files or folders to check.");
  const jobs = values.jobs === undefined ? null : Number(values.jobs);
  if (jobs !== null && !(Number.isInteger(jobs) && jobs >= 1 && jobs <= mostJobs)) {
    return usage(`--jobs takes a whole number from 1 to ${mostJobs}.`);
  }
  const wanted = values.format ?? (values.json === true ? "json" : "text");
  const format = formatNames.find((name) => name === wanted);
  if (!format) return usage(`--format takes ${listChoices(formatNames)}.${suggest(wanted, formatNames)}`);
  if (values.json === true && format !== "json")
    return usage("--json and --format ask for different things.");
  return succeed({ command: "check", paths: positionals, format, jobs, policy: values.policy ?? null });
}

function readConvert(words: readonly string[]): Result<ConvertArguments> {
  const { values, positionals } = parse(words, { out: { type: "string", short: "o" } });
  if (positionals.length === 0) return usage("Name the files to convert.");
  if (values.out === "") return usage("--out takes the name of a folder.");
  return succeed({ command: "convert", paths: positionals, out: values.out ?? null });
}

function readSave(words: readonly string[]): Result<SaveArguments> {
  const { positionals } = parse(words, {});
  if (positionals.length === 0) return usage("Name the files to save the record in.");
  return succeed({ command: "save", paths: positionals });
}

function readReason(words: readonly string[]): Result<ReasonArguments> {
  const { values, positionals } = parse(words, {
    check: { type: "string" },
    at: { type: "string" },
    because: { type: "string" },
    offset: { type: "string" },
    policy: { type: "string", short: "p" },
  });
  const [path, ...others] = positionals;
  const { check, at, because, offset } = values;
  if (path === undefined || others.length > 0) return usage("Name the one file that the reason is for.");
  if (check === undefined || at === undefined || because === undefined) {
    return usage(
      'Say which query may stand and why: --check <id> --at <place> --because "<at least three words>".',
    );
  }
  if (offset !== undefined && !/^\d{1,9}$/.test(offset))
    return usage("--offset takes a whole number from 0.");
  const reason = { check, at, because, ...(offset !== undefined && { offset: Number(offset) }) };
  return succeed({ command: "reason", path, reason, policy: values.policy ?? null });
}

function readFacts(words: readonly string[]): Result<FactsArguments> {
  const { values, positionals } = parse(words, {
    "audit-date": { type: "string" },
    "looked-after-since": { type: "string" },
    "first-review": { type: "string" },
    "second-review": { type: "string" },
  });
  const [path, ...others] = positionals;
  if (path === undefined || others.length > 0) return usage("Name the one file that the dates are for.");
  const given = Object.entries(values);
  if (given.length === 0) {
    return usage("Give a date: --audit-date, --looked-after-since, --first-review or --second-review.");
  }
  const facts = given.map(([option, text]) => [
    option.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase()),
    text === "" ? undefined : decodeUkDate(text),
  ]);
  if (facts.some(([, date]) => date === null)) {
    return usage('Dates are written as 31/03/2027 or 2027-03-31; "" takes one back.');
  }
  // The options above are named after the facts.
  return succeed({ command: "facts", path, facts: Object.fromEntries(facts) as CaseFacts });
}

function readFix(words: readonly string[]): Result<FixArguments> {
  const { values, positionals } = parse(words, {
    "dry-run": { type: "boolean", short: "n" },
    policy: { type: "string", short: "p" },
  });
  if (positionals.length === 0) return usage("Name the files to mend.");
  const dryRun = values["dry-run"] === true;
  return succeed({ command: "fix", paths: positionals, dryRun, policy: values.policy ?? null });
}

function readExplain(words: readonly string[]): Result<ExplainArguments> {
  const { positionals } = parse(words, {});
  const [check = null, ...others] = positionals;
  if (others.length > 0) return usage("Name one check, or none for the list of all.");
  return succeed({ command: "explain", check });
}

/** Whether one of the words stands before a lone `--`, behind which everything is the name of a file. */
function asksFor(argv: readonly string[], ...words: readonly string[]): boolean {
  const end = argv.indexOf("--");
  return argv.slice(0, end === -1 ? undefined : end).some((word) => words.includes(word));
}

/** The first sentence of what parseArgs says of an unknown option or a missing value; null for any other error. */
function complaintOf(error: unknown): string | null {
  if (!(typeof error === "object" && error !== null && "code" in error && "message" in error)) return null;
  if (!String(error.code).startsWith("ERR_PARSE_ARGS_")) return null;
  return `${String(error.message).split(/\. |\n/)[0] ?? ""}.`;
}
