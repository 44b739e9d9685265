import { z } from "zod";

import { auditRecordSchema } from "../audit/audit-record.ts";
import { recordSchemaOf } from "../audit/record-schema.ts";
import { policyFileSchema } from "../checks/policies/policy-file.ts";
import type { PolicyFile } from "../checks/policies/policy-file.ts";
import { shippedPolicies } from "../checks/policies/shipped-policies.ts";
import { collatedAuditSchema } from "../collation/collated-audit.ts";
import { collationSettingsSchema } from "../collation/collation-settings.ts";
import { niromp2026Sharing } from "../collation/sharing-policy.ts";
import { actionRegisterSchema } from "../actions/register.ts";
import { activitySchema } from "../activity/make-activity.ts";
import { agreedGradesSchema } from "../moderation/agreed-grades.ts";
import { editionSchema } from "../outcomes/editions/edition.ts";
import { exampleStandard } from "../outcomes/example-standard.ts";
import { codebookSchema, permanenceCodebook } from "../outcomes/factors/codebook.ts";
import { codingsSchema } from "../outcomes/factors/codings.ts";
import { findingRules, findingRulesSchema } from "../outcomes/find-findings.ts";
import { outcomeSchema } from "../outcomes/outcome.ts";
import { selectionRecordSchema } from "../sample/selection-record.ts";
import { qualityStandardSchema } from "../outcomes/quality-standard.ts";
import { decisionsSchema } from "../outcomes/recommendations.ts";
import { trackerSchema } from "../tracker/make-tracker.ts";
import { trackerRulesFileSchema } from "../tracker/rules.ts";
import { formFileSchema, type Form } from "../proforma/form.ts";
import { shippedForms } from "../proforma/registry.ts";
import { checkReportSchema } from "./check-report.ts";
import { sharingPolicyFileSchema } from "./read-collation-files.ts";

/**
 * The JSON Schemas (draft 2020-12) that ship for other programs, by file name: of the audit record, of what
 * `check --json` and `outcome --json` print, of a policy file, of a definition, of each form's record, of an audit as a collation list has it, and of the two files that say what goes there
 * and where that is. They are made from the schemas that the program itself uses, so they cannot drift.
 */
export function publishedSchemas(): ReadonlyMap<string, object> {
  const schemas = [
    schemaOf("audit-record", auditRecordSchema, "Audit record, schema version 1"),
    schemaOf("policy", policyFileSchema, "Policy of permanency-audit"),
    schemaOf("check-report", checkReportSchema, "Report of permanency-audit check --json"),
    schemaOf("collated-audit", collatedAuditSchema, "Audit in a collation list, schema version 1"),
    schemaOf("sharing-policy", sharingPolicyFileSchema, "Sharing policy of permanency-audit"),
    schemaOf("outcome", outcomeSchema, "Outcome of audits, schema version 1"),
    schemaOf("agreed-grades", agreedGradesSchema, "First, second and agreed grades, schema version 1"),
    schemaOf("action-register", actionRegisterSchema, "Register of audit actions, schema version 1"),
    schemaOf("audit-activity", activitySchema, "Audit activity of a quarter, schema version 1"),
    schemaOf("tracker", trackerSchema, "Permanence tracker, schema version 1"),
    schemaOf("tracker-rules", trackerRulesFileSchema, "Rules of the permanence tracker", "input"),
    schemaOf("selection-record", selectionRecordSchema, "Selection record of a sample, schema version 1"),
    schemaOf("edition", editionSchema, "Edition of a region's outcome, schema version 1"),
    schemaOf("factor-codebook", codebookSchema, "Codebook of what helps and hinders permanence", "input"),
    schemaOf("factor-codings", codingsSchema, "What people coded of what helps and hinders", "input"),
    schemaOf("quality-standard", qualityStandardSchema, "Regional quality standard", "input"),
    schemaOf(
      "recommendation-decisions",
      decisionsSchema,
      "Decisions about the findings of an outcome",
      "input",
    ),
    schemaOf("finding-rules", findingRulesSchema, "Rules that propose findings", "input"),
    schemaOf(
      "collation-settings",
      collationSettingsSchema,
      "Collation settings (collation.json) of permanency-audit",
      "input",
    ),
    schemaOf("form-definition", formFileSchema, "Definition of a form", "input"),
    ...shippedForms.map((form) =>
      schemaOf(`forms/${form.id}/record`, recordSchemaOf(form), `Record of ${form.title}, schema version 1`),
    ),
  ];
  return new Map(schemas);
}

/** @param io whether it describes what is written or, with values that may be left out, what is read. */
function schemaOf(
  name: string,
  schema: z.core.$ZodType,
  title: string,
  io: "output" | "input" = "output",
): readonly [file: string, schema: object] {
  const { $schema, ...rest } = z.toJSONSchema(schema, { io });
  const $id = `urn:permanency-audit:schema:${name}:1`;
  return [`${name}.schema.json`, { $schema, $id, title, ...rest }];
}

/** The definitions that ship, as files that others start a form or a new version from, by file name. */
export function publishedDefinitions(): ReadonlyMap<string, Form & { readonly $schema: string }> {
  return new Map(
    shippedForms.map((form) => [
      `forms/${form.id}/definition.json`,
      { $schema: "../../form-definition.schema.json", ...form },
    ]),
  );
}

/** The sharing policies that ship, as the files that others copy from, by file name. */
export function publishedSharingPolicies(): ReadonlyMap<string, z.infer<typeof sharingPolicyFileSchema>> {
  return new Map([
    [
      `policies/${niromp2026Sharing.id}.json`,
      { $schema: "../sharing-policy.schema.json", ...niromp2026Sharing },
    ],
  ]);
}

/** The quality standard, the codebook and the rules of findings that ship, as the files that regions copy from, by file name. */
export function publishedStandards(): ReadonlyMap<string, object> {
  return new Map<string, object>([
    [`standards/${exampleStandard.id}.json`, exampleStandard],
    [`factors/${permanenceCodebook.id}.json`, permanenceCodebook],
    ["standards/finding-rules.json", { schemaVersion: 1, rules: findingRules }],
  ]);
}

/** The policies that ship, as the files that others extend and copy from, by file name. */
export function publishedPolicies(): ReadonlyMap<string, PolicyFile> {
  return new Map(
    shippedPolicies.map((policy) => [
      `policies/${policy.id}.json`,
      { $schema: "../policy.schema.json", ...policy, severities: { ...policy.severities } },
    ]),
  );
}
