import { randomUUID } from "node:crypto";
import { mkdirSync } from "node:fs";
import { basename, dirname, extname, join, resolve } from "node:path";

import { convertAudit } from "../../audit/convert/convert-audit.ts";
import type { ConvertedAudit } from "../../audit/convert/convert-audit.ts";
import type { SaveMoment } from "../../audit/next-record.ts";
import { readStoredRecord } from "../../audit/stored-record.ts";
import { openWordFile } from "../../ooxml/package/open-word-file.ts";
import type { Form } from "../../proforma/form.ts";
import { succeed } from "../../result.ts";
import type { Result } from "../../result.ts";
import { usage } from "../command-line.ts";
import type { DefineCommand } from "../command-line.ts";
import type { ExitCode } from "../exit-code.ts";
import { findNamedFiles } from "../find-files.ts";
import { nodeCompression } from "../node-compression.ts";
import { openAudit } from "../open-audit.ts";
import { readWholeFile } from "../read-file.ts";
import { printable } from "../printable.ts";
import { knownForms, type Surroundings } from "../surroundings.ts";
import { isoMomentOf } from "../today.ts";
import { refuse, writeFiles } from "../write-files.ts";
import type { Done, WriteOutcome } from "../write-files.ts";
import { createFile, removeLeftovers } from "../write-file-safely.ts";
import { tryStep } from "../writing-trouble.ts";

interface ConvertWanted {
  readonly paths: readonly string[];
  /** The folder for the copies; null to put each beside its original. */
  readonly out: string | null;
}

export const defineConvert: DefineCommand = (command, run) => {
  command
    .description(
      "Writes a copy of each document in which every answer has its own named control, with the audit record saved in it. Never changes the original or replaces a file.",
    )
    .argument("<files...>", "files to convert")
    .option(
      "-o, --out <folder>",
      "put the copies here (beside the originals, as <name>-structured, if you leave this out)",
    )
    .action(async (paths, { out = null }) => {
      const wanted: ConvertWanted = { paths, out };
      await run(out === "" ? usage("--out takes the name of a folder.") : succeed(wanted), convert);
    });
};

/** Writes a structured copy of each document. No original is changed, and no file is written over. */
export async function convert(wanted: ConvertWanted, surroundings: Surroundings): Promise<ExitCode> {
  const files = findNamedFiles(wanted.paths);
  const folders = new Set(files.map(({ path }) => dirname(resolve(copyOf(path, wanted.out)))));
  for (const folder of folders) removeLeftovers(folder, new Date());
  return writeFiles(files, (path) => convertToCopy(path, wanted.out, knownForms(surroundings)), surroundings);
}

/** Where the copy of a document goes: under its own name in the folder, or beside it as `<name>-structured`. */
function copyOf(path: string, out: string | null): string {
  if (out !== null) return join(out, basename(path));
  const extension = extname(path);
  return join(dirname(path), `${basename(path, extension)}-structured${extension}`);
}

function convertToCopy(path: string, out: string | null, forms: readonly Form[]): WriteOutcome {
  const opened = openAudit(path, forms);
  if (opened.status === "refused") return refuse(opened.reason);
  const copy = copyOf(path, out);
  const earlier = readEarlierCopy(copy, opened.audit.form);
  const converted = convertAudit({
    file: opened.file,
    reading: {
      document: opened.audit.document,
      xml: opened.audit.mainXml,
      recognition: opened.audit.recognition,
      form: opened.audit.form,
    },
    compression: nodeCompression,
    ...(earlier?.moment ?? { now: isoMomentOf(new Date()), newAuditId: randomUUID }),
  });
  if (!converted.ok) return refuse(converted.problem);

  const outcome = describe(converted.value, copy);
  if (!converted.value.changed && out === null) return { ...outcome, what: "structured already" };
  if (earlier && isSame(earlier.bytes, converted.value.bytes)) {
    return { ...outcome, what: `converted already: ${printable(copy)}` };
  }
  const written = writeCopy(copy, converted.value.bytes);
  return written.ok ? outcome : refuse(written.problem);
}

/** An existing file at the place of the copy, and under which id and time its record was saved. */
interface EarlierCopy {
  readonly bytes: Uint8Array;
  readonly moment: SaveMoment | null;
}

/**
 * A second run over the same originals is to find its own copies and be content with them. Their records bear the id and
 * the time of the first run, so these are given to the second as well.
 */
function readEarlierCopy(copy: string, form: Form): EarlierCopy | null {
  const read = readWholeFile(copy);
  if (!read.ok) return null;
  const { bytes } = read.value;
  const file = openWordFile(bytes, nodeCompression);
  const stored = file.ok ? readStoredRecord(file.value, [form]) : null;
  if (stored?.status !== "found") return { bytes, moment: null };
  const { auditId, savedAt } = stored.record;
  if (auditId === undefined || savedAt === undefined) return { bytes, moment: null };
  return { bytes, moment: { now: savedAt, newAuditId: () => auditId } };
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return Buffer.compare(one, other) === 0;
}

function writeCopy(copy: string, bytes: Uint8Array): Result<null> {
  const folder = tryStep("make-room", () => mkdirSync(dirname(copy), { recursive: true }));
  return folder.ok ? createFile(copy, bytes) : folder;
}

function describe({ changes, messages }: ConvertedAudit, copy: string): Done {
  const left = changes.filter(({ code }) => code === "not-converted");
  const made = changes.length - left.length;
  const places = left.map(({ at }) => at).join(", ");
  return {
    status: "done",
    what: `converted to ${printable(copy)}, ${made} ${made === 1 ? "change" : "changes"}`,
    messages: left[0] ? [...messages, { ...left[0], message: `${places}: ${left[0].message}` }] : messages,
  };
}
