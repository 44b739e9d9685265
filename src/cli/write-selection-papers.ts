import { randomUUID } from "node:crypto";
import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";

import { makeTemplate } from "../audit/template/make-template.ts";
import { openWordFile } from "../ooxml/package/open-word-file.ts";
import type { Form } from "../proforma/form.ts";
import { fail, succeed, type Result } from "../result.ts";
import { allCases } from "../sample/read-cases.ts";
import { makeManagersList, makeSelectionPage } from "../sample/selection-papers.ts";
import type { SelectionRecord } from "../sample/selection-record.ts";
import { startForm } from "../sample/start-form.ts";
import { nodeCompression } from "./node-compression.ts";
import { printable } from "./printable.ts";
import { isoMomentOf } from "./today.ts";
import { createFile } from "./write-file-safely.ts";
import { tryStep, writingTrouble } from "./writing-trouble.ts";

/**
 * Writes what a draw needs to a folder: the record as JSON and as a page to sign, the list for the IRO managers, and a form for
 * each case of a sample of age ranges. Writes nothing where one of the files exists: fails with `already-there` or as `createFile`.
 */
export function writeSelectionPapers(record: SelectionRecord, form: Form, folder: string): Result<null> {
  const forms = makeForms(record, form);
  if (!forms.ok) return forms;
  const papers: readonly Paper[] = [
    {
      name: "selection-record.json",
      bytes: new TextEncoder().encode(`${JSON.stringify(record, null, 2)}\n`),
    },
    { name: "selection-record.docx", bytes: makeSelectionPage(record) },
    { name: "cases-to-audit.docx", bytes: makeManagersList(record) },
    ...forms.value,
  ];
  const taken = papers.find(({ name }) => existsSync(join(folder, name)));
  if (taken !== undefined) return fail(named(taken.name, writingTrouble.alreadyThere));
  const made = tryStep("make-room", () => mkdirSync(folder, { recursive: true }));
  if (!made.ok) return made;
  for (const { name, bytes } of papers) {
    const written = createFile(join(folder, name), bytes);
    if (!written.ok) return fail(named(name, written.problem));
  }
  return succeed(null);
}

interface Paper {
  readonly name: string;
  readonly bytes: Uint8Array;
}

function makeForms({ authority, cycle, kind, bands }: SelectionRecord, form: Form): Result<readonly Paper[]> {
  if (kind !== "age-bands") return succeed([]);
  const file = openWordFile(makeTemplate(form, { isTemplate: false }), nodeCompression);
  if (!file.ok) return file;
  const papers: Paper[] = [];
  for (const [band, { chosen }] of Object.entries(bands)) {
    for (const reference of chosen) {
      const moment = { now: isoMomentOf(new Date()), newAuditId: randomUUID };
      const made = startForm(
        { form, file: file.value, compression: nodeCompression, ...moment },
        { authority, reference, band: band === allCases ? null : band },
      );
      if (!made.ok) return made;
      const name = `${cycle}-${reference}`.replace(/[^\p{L}\p{N}._-]+/gu, "-");
      const taken = papers.filter((paper) => paper.name.startsWith(name)).length;
      papers.push({ name: `${name}${taken === 0 ? "" : `-${taken + 1}`}.docx`, bytes: made.value });
    }
  }
  return succeed(papers);
}

function named(name: string, problem: { readonly code: string; readonly message: string }) {
  return { code: problem.code, message: `${printable(name)}: ${problem.message}` };
}
