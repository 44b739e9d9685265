import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { AuditContent } from "../../src/audit/audit-record.ts";
import { buildForm } from "./build-form.ts";
import type { FormLayout } from "./form/form-layout.ts";
import type { FileOptions } from "./form/form-package.ts";
import { valuesOf } from "./form/form-values.ts";

/**
 * The samples that ship under assets/samples: audits of an authority that does not exist, with what each truly says in
 * `assets/truths/<name>.truth.json`. The truths are written by hand; the Word files are made from them, in the layouts given here.
 * After a change of either run
 *
 *     REWRITE_SAMPLES=1 npx jest test/support/samples
 *
 * which writes the Word files anew; without the variable the same test compares them.
 */
export interface Sample {
  readonly name: string;
  readonly about: string;
  /** Every question answered, every No explained, every section graded with a comment, every action dated. */
  readonly isComplete: boolean;
  readonly layout: FormLayout;
  readonly options?: FileOptions;
}

export const samples: readonly Sample[] = [
  { name: "westhaven-01", about: "as circulated", isComplete: true, layout: { markup: "word" } },
  {
    name: "westhaven-02",
    about: "curly apostrophes, runs split by editing",
    isComplete: true,
    layout: { markup: "word", apostrophes: "curly", splitRuns: 2 },
  },
  {
    name: "westhaven-03",
    about: "controls around paragraphs",
    isComplete: true,
    layout: { markup: "word", controls: "block" },
  },
  {
    name: "westhaven-04",
    about: "controls around runs",
    isComplete: true,
    layout: { markup: "word", controls: "run" },
  },
  {
    name: "westhaven-05",
    about: "one long table, numbered by hand, with a question of the region's own",
    isComplete: true,
    layout: { markup: "word", tables: "one", numbering: "1." },
  },
  {
    name: "westhaven-06",
    about: "dates in words, the columns in another order",
    isComplete: true,
    layout: { markup: "word", dates: "31 March 2027", columns: ["answer", "label", "comment"] },
  },
  { name: "half-done", about: "half filled in", isComplete: false, layout: { markup: "word" } },
  {
    name: "text-only",
    about: "controls removed, placeholders left as text",
    isComplete: true,
    layout: { controls: "none" },
  },
  {
    name: "saved-by-another-program",
    about: "fields instead of controls, as LibreOffice leaves them",
    isComplete: true,
    layout: { controls: "fill-in-fields" },
    options: { savedBy: "LibreOffice/7.4.7.2$Linux_X86_64" },
  },
  {
    name: "not-ready",
    about: "with problems on purpose: gaps, grades at odds with answers, made-up identifiers",
    isComplete: false,
    layout: {},
  },
];

const folder = resolve(__dirname, "../../assets/samples");

export function samplePath(sample: Sample): string {
  return resolve(folder, `${sample.name}.docx`);
}

/** The bytes as they ship. */
export function readSample(sample: Sample): Uint8Array {
  return new Uint8Array(readFileSync(samplePath(sample)));
}

/** What the sample truly says: what a reader must find. */
export function truthOf(sample: Sample): AuditContent {
  // Our own file; the test of the samples checks its shape.
  return JSON.parse(
    readFileSync(resolve(folder, `../truths/${sample.name}.truth.json`), "utf8"),
  ) as AuditContent;
}

export function makeSample(sample: Sample): Uint8Array {
  return buildForm(valuesOf(truthOf(sample)), sample.layout, sample.options);
}

/** The form as circulated, for auditors who need one. */
export const blankFormPath = resolve(__dirname, "../../assets/niromp-pro-forma.docx");
