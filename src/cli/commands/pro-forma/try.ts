import { basename } from "node:path";

import { readAudit } from "../../../audit/read-audit.ts";
import {
  asWrittenOf,
  isMissing,
  valuesInRecord,
  valueOf,
  type RecordValue,
} from "../../../audit/record-values.ts";
import { openWordFile } from "../../../ooxml/package/open-word-file.ts";
import type { Form } from "../../../proforma/form.ts";
import { readDefinition } from "../../../proforma/read-definitions.ts";
import { succeed, type Problem, type Result } from "../../../result.ts";
import type { DefineCommand } from "../../command-line.ts";
import { notDone, nothingBlocks, somethingBlocks, type ExitCode } from "../../exit-code.ts";
import { findFiles, type FoundFile } from "../../find-files.ts";
import { readDefinitionFile } from "../../load-forms.ts";
import { nodeCompression } from "../../node-compression.ts";
import { printable } from "../../printable.ts";
import { readWholeFile } from "../../read-file.ts";
import type { Surroundings } from "../../surroundings.ts";
import { TextOutput } from "../../text-output.ts";

interface TryWanted {
  readonly file: string;
  readonly filled: readonly string[];
  readonly json: boolean;
}

/** A value by its place and by what a person would call it. */
interface NamedPlace {
  readonly place: string;
  readonly title: string;
}

/** What --json prints of each file. */
type Trial =
  | { readonly file: string; readonly status: "refused"; readonly reason: Problem }
  | {
      readonly file: string;
      readonly status: "read";
      readonly read: readonly (NamedPlace & { readonly value: RecordValue })[];
      /** Kept as it is written, as it is no value of its type or scale. */
      readonly asWritten: readonly NamedPlace[];
      readonly blank: readonly NamedPlace[];
      /** Not in the document at all. */
      readonly missing: readonly NamedPlace[];
      /** Rows and texts that belong to no value of the definition. */
      readonly leftOver: readonly Problem[];
    };

export const defineTry: DefineCommand = (command, run) => {
  command
    .description(
      "Reads filled forms by a definition, and lists what was read and what was left over. Changes no file.",
    )
    .argument("<file>", "definition to read by, as a JSON file")
    .argument("<filled...>", "filled Word forms, or folders of them, to read")
    .option("--json", "print one JSON object for other programs")
    .action((file, filled, { json = false }) => run(succeed({ file, filled, json }), tryForms));
};

/** Ends with 0 where every file was read with nothing left over, 1 where something was, and 2 where a file was refused. */
async function tryForms(wanted: TryWanted, { stdout, stderr }: Surroundings): Promise<ExitCode> {
  const text = readDefinitionFile(wanted.file);
  const form = text.ok ? readDefinition(text.value) : text;
  if (!form.ok) {
    stderr.write(`${form.problem.message}\n`);
    return notDone;
  }
  const { files } = findFiles(wanted.filled);
  if (files.length === 0) {
    stderr.write("There are no Word documents to try here.\n");
    return notDone;
  }
  const trials = files.map((file) => tryForm(form.value, file));
  const { id, version } = form.value;
  const output = new TextOutput(stdout);
  if (wanted.json)
    await output.write(`${JSON.stringify({ form: { id, version }, files: trials }, null, 2)}\n`);
  else for (const trial of trials) await output.write(inWords(trial));
  if (trials.some(({ status }) => status === "refused")) return notDone;
  return trials.some(hasLeftOver) ? somethingBlocks : nothingBlocks;
}

function hasLeftOver(trial: Trial): boolean {
  return trial.status === "read" && trial.leftOver.length + trial.missing.length + trial.asWritten.length > 0;
}

function tryForm(form: Form, { path, problem }: FoundFile): Trial {
  const refuse = (reason: Problem): Trial => ({ file: path, status: "refused", reason });
  if (problem !== null) return refuse(problem);
  const opened = openFile(path);
  if (!opened.ok) return refuse(opened.problem);
  const audit = readAudit(opened.value, form);
  if (audit.status === "refused") return refuse(audit.reason);
  const { record, recognition } = audit;
  const values = valuesInRecord(form, record).map((value) => ({
    name: { place: value.place, title: value.title },
    value: valueOf(record, value),
    isMissing: isMissing(record, value.owner),
    isAsWritten: asWrittenOf(record, value) !== null,
  }));
  const present = values.filter((each) => !each.isMissing);
  const missingParts = audit.facts.missingParts.filter(
    ({ kind }) => kind !== "question" && kind !== "judgement",
  );
  return {
    file: path,
    status: "read",
    read: present.flatMap(({ name, value }) => (value === null ? [] : [{ ...name, value }])),
    asWritten: present.filter(({ isAsWritten }) => isAsWritten).map(({ name }) => name),
    blank: present.filter(({ value, isAsWritten }) => value === null && !isAsWritten).map(({ name }) => name),
    missing: [
      ...values.filter((each) => each.isMissing).map(({ name }) => name),
      ...missingParts.map(({ kind, id }) => ({ place: id, title: `${partNames[kind] ?? kind} ${id}` })),
    ],
    leftOver: recognition.messages.map(({ code, message }) => ({ code, message })),
  };
}

const partNames: Readonly<Record<string, string>> = {
  "header-field": "Field",
  list: "List",
  prompt: "Free text",
};

function openFile(path: string) {
  const read = readWholeFile(path);
  return read.ok ? openWordFile(read.value.bytes, nodeCompression) : (read satisfies Result<never>);
}

function inWords(trial: Trial): string {
  const name = printable(basename(trial.file));
  if (trial.status === "refused") return `${name}  refused: ${trial.reason.message} (${trial.reason.code})\n`;
  const { read, asWritten, blank, missing, leftOver } = trial;
  const counts = `${read.length} read, ${blank.length} blank, ${asWritten.length} kept as written, ${missing.length} missing, ${leftOver.length} left over`;
  const titles = (label: string, places: readonly NamedPlace[]) =>
    places.map(({ title }) => `  ${label}: ${title}`);
  const lines = [
    `${name}  ${counts}`,
    ...titles("read", read),
    ...titles("kept as written", asWritten),
    ...titles("missing", missing),
    ...leftOver.map(({ message, code }) => `  left over: ${message} (${code})`),
  ];
  return `${lines.join("\n")}\n`;
}
