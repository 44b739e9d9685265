import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";

import { policyFileSchema } from "../../src/checks/policies/policy-file.ts";
import {
  publishedDefinitions,
  publishedPolicies,
  publishedSchemas,
  publishedSharingPolicies,
  publishedStandards,
} from "../../src/cli/published-schemas.ts";
import { readDefinition } from "../../src/proforma/read-definitions.ts";
import { readSharingPolicyFile } from "../../src/cli/read-collation-files.ts";
import { niromp2026Sharing } from "../../src/collation/sharing-policy.ts";

import { completeForm } from "../support/complete-form.ts";
import { runCommand } from "../support/run-command.ts";
import { inTemporaryFolder } from "../support/temporary-folder.ts";

const assets = join(__dirname, "../../assets");

describe("the JSON Schemas and policies that ship", () => {
  it.each([
    ...publishedSchemas(),
    ...publishedPolicies(),
    ...publishedDefinitions(),
    ...publishedSharingPolicies(),
    ...publishedStandards(),
  ])("has %s as the program's own schemas make it", (name, schema) => {
    const path = join(assets, name);
    const shipped: unknown = existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : null;
    // When this fails after a change of the shapes: npm run build, then node scripts/write-json-schemas.mjs.
    expect(shipped).toEqual(JSON.parse(JSON.stringify(schema)));
  });

  it.each([...publishedSchemas()])("has in %s a valid JSON Schema (2020-12) with an id", (name, schema) => {
    const ajv = new Ajv2020({ allErrors: true });
    addFormats.default(ajv);
    expect(schema).toMatchObject({
      $schema: "https://json-schema.org/draft/2020-12/schema",
      $id: `urn:permanency-audit:schema:${name.replace(".schema.json", "")}:1`,
    });
    void ajv.validateSchema(schema);
    expect(ajv.errors).toBeNull();
    expect(ajv.compile(schema)({ no: "such thing" })).toBe(false);
  });

  it("has a schema for what check --json prints about read, refused and left out files", () =>
    inTemporaryFolder(async (folder) => {
      writeFileSync(join(folder, "ours.docx"), completeForm());
      for (const name of ["letter.docx", "old.doc", "~$ours.docx"]) writeFileSync(join(folder, name), "");
      const { stdout } = await runCommand(["check", "--json", folder]);
      const ajv = new Ajv2020();
      addFormats.default(ajv);
      const isReport = ajv.compile(publishedSchemas().get("check-report.schema.json") ?? false);
      isReport(JSON.parse(stdout));
      expect(isReport.errors).toBeNull();
      expect(JSON.parse(stdout)).toMatchObject({ leftOut: [{ code: "old-word-format" }], lockFiles: 1 });
    }));

  it("has the sharing policy that ships as a file that may be named", () => {
    expect(readSharingPolicyFile(join(assets, `policies/${niromp2026Sharing.id}.json`))).toEqual({
      ok: true,
      value: niromp2026Sharing,
    });
  });

  it.each([...publishedDefinitions()])(
    "has in %s a definition that the schema and the program take",
    (name) => {
      const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true });
      const text = readFileSync(join(assets, name), "utf8");
      ajv.validate(publishedSchemas().get("form-definition.schema.json") ?? false, JSON.parse(text));
      expect(ajv.errors).toBeNull();
      expect(readDefinition({ name, text }).ok).toBe(true);
    },
  );

  it.each([...publishedPolicies().values()])("has a policy that is one: $id", (policy) => {
    expect(policyFileSchema.parse(policy)).toEqual(policy);
  });
});
