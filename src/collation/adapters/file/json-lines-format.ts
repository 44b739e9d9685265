import { fail, succeed, type Result } from "../../../result.ts";
import type { ListProblem } from "../../collation-list.ts";
import type { HeldAudit } from "../../list-row.ts";
import { fileProblem } from "./file-problem.ts";
import type { FileContent, FileRow, RowTrouble } from "./list-content.ts";
import { readHeld } from "./read-held.ts";

/** A list as JSON lines for programs: on each line `{"state":…,"sentAt":…,"audit":…}`, UTF-8. */
export function jsonLinesOf(held: readonly HeldAudit[]): Uint8Array {
  const lines = held.map(({ state, sentAt, audit }) => `${JSON.stringify({ state, sentAt, audit })}\n`);
  return new TextEncoder().encode(lines.join(""));
}

/** Reads what `jsonLinesOf` wrote, whatever ends its lines. Fails with `list-file-damaged` or `list-file-foreign`. */
export function readJsonLines(bytes: Uint8Array): Result<FileContent, ListProblem> {
  const text = decode(bytes);
  if (text === null) return fail(fileProblem("list-file-damaged"));
  const rows: (FileRow & { row: number })[] = [];
  const troubles: RowTrouble[] = [];
  for (const [index, line] of text.split(/\r\n|\n|\r/).entries()) {
    if (line.trim() === "") continue;
    const row = index + 1;
    const held = readLine(line);
    if (held.ok) rows.push({ row, held: held.value, beside: new Map() });
    else troubles.push({ row, problem: held.problem });
  }
  // One line may be broken; where all are, it is another kind of file.
  if (
    rows.length === 0 &&
    troubles.every(({ problem }) => problem.code !== "row-newer") &&
    troubles.length > 0
  )
    return fail(fileProblem("list-file-damaged"));
  return succeed({ rows, troubles, columnsBeside: [] });
}

/**
 * Reads what a collation service gives out as `export.json`: `{"audits":[{"state":…,"sentAt":…,"audit":…}]}`. Rows are counted
 * from 1. Fails with `list-file-damaged` or `list-file-foreign`.
 */
export function readServiceExport(bytes: Uint8Array): Result<FileContent, ListProblem> {
  const text = decode(bytes);
  if (text === null) return fail(fileProblem("list-file-damaged"));
  const { audits } = fieldsOf(text);
  if (!Array.isArray(audits)) return fail(fileProblem("list-file-foreign"));
  const rows: (FileRow & { row: number })[] = [];
  const troubles: RowTrouble[] = [];
  for (const [index, each] of audits.entries()) {
    const row = index + 1;
    const held = readFields(isObject(each) ? each : {});
    if (held.ok) rows.push({ row, held: held.value, beside: new Map() });
    else troubles.push({ row, problem: held.problem });
  }
  return succeed({ rows, troubles, columnsBeside: [] });
}

function readLine(line: string): Result<HeldAudit> {
  return readFields(fieldsOf(line));
}

interface Fields {
  readonly state?: unknown;
  readonly sentAt?: unknown;
  readonly audit?: unknown;
  readonly audits?: unknown;
}

function readFields({ state, sentAt, audit }: Fields): Result<HeldAudit> {
  return readHeld(JSON.stringify(audit ?? null), textOf(state), textOf(sentAt));
}

function textOf(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

function fieldsOf(line: string): Fields {
  try {
    const value: unknown = JSON.parse(line);
    return isObject(value) ? value : {};
  } catch {
    return {};
  }
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
