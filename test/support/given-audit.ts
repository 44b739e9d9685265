import { z } from "zod";
import * as mini from "zod/mini";
import type { AuditRecord } from "../../src/audit/audit-record.ts";
import {
  answerEntrySchema,
  auditContentSchema,
  auditRecordSchema,
  caseFactsSchema,
  judgementEntrySchema,
  reasonSchema,
} from "../../src/audit/audit-record.ts";
import type { AuditToCheck } from "../../src/checks/engine/audit-to-check.ts";
import { policyValuesSchema } from "../../src/checks/engine/policy.ts";
import { defaultPolicyOf } from "../../src/checks/policies/shipped-policies.ts";
import type { Form } from "../../src/proforma/form.ts";
import { shippedForms } from "../../src/proforma/registry.ts";
import { completeValues, recordOfForm } from "./record-of-form.ts";
import { niromp2019 } from "./niromp-2019.ts";

const content = auditContentSchema.shape;
const severity = z.enum(["error", "query", "note"]);
const places = z.array(z.string());

/** What is special about an audit in a case or an example: the rest is as in the complete or the blank one. */
export const givenSchema = z
  .strictObject({
    /** The id of a form that ships; the NIROMP form when absent. */
    form: z.enum(shippedForms.map(({ id }) => id)),
    /** By place, on any form. */
    values: z.record(
      z.string(),
      z.union([z.string(), z.number(), z.boolean(), z.array(z.string()), z.null()]),
    ),
    header: content.header,
    answers: z.record(z.string(), mini.partial(answerEntrySchema)),
    judgements: z.record(z.string(), mini.partial(judgementEntrySchema)),
    actions: content.actions,
    factors: content.factors,
    local: content.local,
    reasons: mini.array(reasonSchema),
    /** The dates that the form has no field for. */
    caseDates: caseFactsSchema,
    savedAt: mini.iso.datetime(),
    /** Null where only the record is at hand. */
    facts: z
      .strictObject({
        placeholdersAsText: places,
        commentControlIsList: places,
        missingParts: z.array(
          z.strictObject({
            kind: z.enum(["header-field", "question", "judgement", "list", "prompt"]),
            id: z.string(),
          }),
        ),
        listsTypedOver: z.array(z.strictObject({ place: z.string(), item: z.string().nullable() })),
        otherWording: z.array(z.strictObject({ place: z.string(), value: z.string() })),
        repeated: z.array(z.strictObject({ place: z.string(), differs: z.boolean() })),
        trackedChanges: z.int(),
        hiddenRuns: z.int(),
        wordComments: z.strictObject({ count: z.int(), authors: z.int() }),
        margins: z.int(),
        embeddedDocuments: z.int(),
        embeddedFiles: z.int(),
        otherData: z.int(),
        namesPerson: z.boolean(),
        recordState: z.enum(["never-saved", "up-to-date", "stale", "damaged", "newer"]),
        isTagged: z.boolean(),
      })
      .partial()
      .nullable(),
    today: z.iso.date().nullable(),
    policy: z
      .strictObject({
        severities: z.record(z.string(), severity),
        values: policyValuesSchema.partial(),
      })
      .partial(),
  })
  .partial();

export type Given = z.infer<typeof givenSchema>;

const proForma = niromp2019;
/** There is none of this name, so that the audits are nobody's. */
const authority = "Northborough";

/** Answered throughout, with nothing that any check should find. */
function completeRecord(): AuditRecord {
  const answers: AuditRecord["answers"] = {};
  const judgements: AuditRecord["judgements"] = {};
  for (const section of proForma.sections) {
    const about = section.title.toLowerCase();
    for (const { id, title } of section.questions) {
      answers[id] = { answer: "Yes", comment: `The ${about} was read for ${title}, and the minutes agree.` };
    }
    if (section.judgement) {
      judgements[section.id] = {
        grade: "Good",
        comment: `Clear strengths in the ${about}; the gaps are small.`,
      };
    }
  }
  answers["clarity.contingency"] = {
    answer: "No",
    comment: "There is no second plan should the first one fail.",
  };
  answers["review.iro-escalation"] = {
    answer: "Not applicable",
    comment: "Nothing blocked the plan at this review.",
  };
  return {
    schemaVersion: 1,
    proForma: { id: proForma.id, version: proForma.version },
    header: {
      localAuthority: authority,
      childId: "NB-26A-03",
      ageRange: "6-10",
      team: "Looked after children team 2",
      iro: "PK",
    },
    answers,
    judgements,
    actions: [
      {
        area: "Contingency planning",
        action: "Team manager to add a second plan to the care plan.",
        date: "2027-03-31",
      },
    ],
    factors: "Early twin track planning and contact between reviews.",
    local: [],
    reasons: [],
  };
}

/** The form as it is handed out. */
function blankRecord(): AuditRecord {
  const record = completeRecord();
  return {
    ...record,
    header: Object.fromEntries(proForma.header.map(({ id }) => [id, null])),
    answers: Object.fromEntries(
      Object.keys(record.answers).map((id) => [id, { answer: null, comment: null }]),
    ),
    judgements: Object.fromEntries(
      Object.keys(record.judgements).map((id) => [id, { grade: null, comment: null }]),
    ),
    actions: [],
    factors: null,
  };
}

/**
 * A complete or a blank audit with what is given put in its place, frozen through and through.
 * @throws when an id is not of the pro forma or the record would not be one: a wrong case.
 */
export function auditGiven(given: Given = {}, base: "complete" | "blank" = "complete"): AuditToCheck {
  const { facts = {}, today = "2026-11-22", policy = {}, form: formId = proForma.id } = given;
  const form = shippedForms.find(({ id }) => id === formId);
  if (form === undefined) throw new Error(`No form ${formId} ships.`);
  return freeze({
    record: form === proForma.form ? recordGiven(given, base) : otherRecordGiven(form, given, base),
    form,
    facts: facts && {
      placeholdersAsText: [],
      commentControlIsList: [],
      missingParts: [],
      listsTypedOver: [],
      otherWording: [],
      repeated: [],
      trackedChanges: 0,
      hiddenRuns: 0,
      wordComments: { count: 0, authors: 0 },
      margins: 0,
      embeddedDocuments: 0,
      embeddedFiles: 0,
      otherData: 0,
      namesPerson: false,
      recordState: "never-saved",
      isTagged: false,
      ...withoutGaps(facts),
    },
    today,
    policy: {
      id: "of this case",
      form: { id: form.id },
      severities: policy.severities ?? {},
      values: {
        ...defaultPolicyOf(form).values,
        participatingAuthorities: [authority],
        ...withoutGaps(policy.values ?? {}),
      },
    },
  });
}

function recordGiven(given: Given, base: "complete" | "blank"): AuditRecord {
  const { header, answers, judgements, actions, factors, local, reasons, savedAt, caseDates } = given;
  const record = base === "complete" ? completeRecord() : blankRecord();
  return auditRecordSchema.parse({
    ...record,
    ...withoutGaps({ actions, factors, local, reasons, savedAt }),
    header: { ...record.header, ...header },
    answers: mergeEntries(record.answers, answers),
    judgements: mergeEntries(record.judgements, judgements),
    ...(caseDates && { facts: caseDates }),
  });
}

function otherRecordGiven(form: Form, given: Given, base: "complete" | "blank"): AuditRecord {
  const { values = {}, local, reasons, savedAt } = given;
  const all = base === "complete" ? { ...completeValues(form), ...values } : values;
  return { ...recordOfForm(form, all), ...withoutGaps({ local, reasons, savedAt }) };
}

function mergeEntries<Entry extends object>(
  entries: Readonly<Record<string, Entry>>,
  changes: Readonly<Record<string, object>> = {},
): Record<string, Entry> {
  const merged: Record<string, Entry> = { ...entries };
  for (const [id, change] of Object.entries(changes)) {
    const entry = merged[id];
    if (!entry) throw new Error(`The pro forma has no ${id}.`);
    merged[id] = { ...entry, ...change };
  }
  return merged;
}

/** Zod's partial objects allow undefined where ours do not. */
function withoutGaps<Given extends object>(
  given: Given,
): { [Key in keyof Given]: Exclude<Given[Key], undefined> } {
  const entries = Object.entries(given).filter(([, value]) => value !== undefined);
  // The same object without its undefined values.
  return Object.fromEntries(entries) as { [Key in keyof Given]: Exclude<Given[Key], undefined> };
}

function freeze<Value>(value: Value): Value {
  if (typeof value !== "object" || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const part of Object.values(value)) freeze(part);
  return value;
}
