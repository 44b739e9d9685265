import { z } from "zod";

import { auditRecordSchema } from "../audit/audit-record.ts";
import { policyFileSchema } from "../checks/policies/policy-file.ts";
import type { PolicyFile } from "../checks/policies/policy-file.ts";
import { shippedPolicies } from "../checks/policies/shipped-policies.ts";
import { checkReportSchema } from "./check-report.ts";

/**
 * The JSON Schemas (draft 2020-12) that ship for other programs, by file name: of the audit record, of what
 * `check --json` prints, and of a policy file. They are made from the schemas that the program itself uses, so they cannot drift.
 */
export function publishedSchemas(): ReadonlyMap<string, object> {
  return new Map([
    ["audit-record.schema.json", schemaOf(auditRecordSchema, "Audit record, schema version 1")],
    ["policy.schema.json", schemaOf(policyFileSchema, "Policy of permanency-audit")],
    ["check-report.schema.json", schemaOf(checkReportSchema, "Report of permanency-audit check --json")],
  ]);
}

function schemaOf(schema: z.core.$ZodType, title: string): object {
  const { $schema, ...rest } = z.toJSONSchema(schema);
  return { $schema, title, ...rest };
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
