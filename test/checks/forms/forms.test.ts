import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { z } from "zod";
import type { Form } from "../../../scripts/checks/score-forms.mjs";
import {
  auditOf,
  compareFindings,
  completeForm,
  renderQualities,
} from "../../../scripts/checks/score-forms.mjs";
import { auditContentSchema, auditRecordSchema } from "../../../src/audit/audit-record.ts";
import { allChecks } from "../../../src/checks/index.ts";
import { runChecks } from "../../../src/checks/run-checks.ts";
import { niromp2019Form } from "../../../src/proforma/definitions/niromp-2019.ts";

const content = auditContentSchema.shape;
const formSchema = z.strictObject({
  title: z.string(),
  quality: z.enum(["good", "fair", "poor"]),
  like: z.string().optional(),
  header: z.optional(content.header),
  answers: z.optional(content.answers),
  judgements: z.optional(content.judgements),
  actions: z.optional(content.actions),
  factors: z.optional(content.factors),
  local: z.optional(content.local),
  wanted: z.array(z.strictObject({ check: z.string(), at: z.string() })),
});

const files = readdirSync(__dirname).filter((name) => name.endsWith(".json"));
const forms = new Map(
  files.map((name): [string, Form] => [
    name.replace(/\.json$/, ""),
    // Optional entries are absent, never undefined: the files are JSON.
    formSchema.parse(JSON.parse(readFileSync(resolve(__dirname, name), "utf8"))) as Form,
  ]),
);
const judged = [...forms.keys()].map((name) => {
  const form = completeForm(forms, name);
  const audit = auditOf(form, niromp2019Form);
  const { findings } = runChecks(audit);
  return { name, form, audit, findings, quality: form.quality, result: compareFindings(form, findings) };
});

describe("the 30 forms that the checks are measured on", () => {
  it("are 30 audits of this pro forma, from good to poor", () => {
    expect(judged).toHaveLength(30);
    for (const { audit } of judged) expect(auditRecordSchema.parse(audit.record)).toEqual(audit.record);
    expect(new Set(judged.map(({ quality }) => quality))).toEqual(new Set(["good", "fair", "poor"]));
  });

  it("want findings only of checks that exist", () => {
    const ids = allChecks.map(({ id }) => id);
    const unknown = judged.flatMap(({ form }) => form.wanted.filter(({ check }) => !ids.includes(check)));
    expect(unknown).toEqual([]);
  });
});

describe("on a good form", () => {
  it.each(judged.filter(({ quality }) => quality === "good"))(
    "no check says anything: $name",
    ({ findings }) => {
      expect(findings.map(({ check, at }) => `${check} at ${at}`)).toEqual([]);
    },
  );
});

describe("on the other forms", () => {
  it.each(judged.filter(({ quality }) => quality !== "good"))(
    "the checks find what a quality lead wants, and no more: $name",
    ({ result: { missed, unwanted } }) => {
      expect({ missed, unwanted }).toEqual({ missed: [], unwanted: [] });
    },
  );

  it("no two findings of one place have the same cause", () => {
    const twice = judged.flatMap(({ name, findings }) => {
      const places = findings.filter(({ span }) => !span).map(({ at }) => at);
      return places.filter((at, index) => places.indexOf(at) !== index).map((at) => `${name}: ${at}`);
    });
    expect(twice).toEqual([]);
  });
});

describe("the page of the checks", () => {
  it("has the counts", () => {
    const page = readFileSync(resolve(__dirname, "../../../docs/checks/README.md"), "utf8");
    expect(page).toContain(renderQualities(judged));
  });
});
