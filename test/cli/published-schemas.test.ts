import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { policyFileSchema } from "../../src/checks/policies/policy-file.ts";
import {
  publishedPolicies,
  publishedSchemas,
  publishedSharingPolicies,
} from "../../src/cli/published-schemas.ts";
import { readSharingPolicyFile } from "../../src/cli/read-collation-files.ts";
import { niromp2026Sharing } from "../../src/collation/sharing-policy.ts";

const assets = join(__dirname, "../../assets");

describe("the JSON Schemas and policies that ship", () => {
  it.each([...publishedSchemas(), ...publishedPolicies(), ...publishedSharingPolicies()])(
    "has %s as the program's own schemas make it",
    (name, schema) => {
      const path = join(assets, name);
      const shipped: unknown = existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : null;
      // When this fails after a change of the shapes: npm run build, then node scripts/write-json-schemas.mjs.
      expect(shipped).toEqual(JSON.parse(JSON.stringify(schema)));
    },
  );

  it("has the sharing policy that ships as a file that may be named", () => {
    expect(readSharingPolicyFile(join(assets, `policies/${niromp2026Sharing.id}.json`))).toEqual({
      ok: true,
      value: niromp2026Sharing,
    });
  });

  it.each([...publishedPolicies().values()])("has a policy that is one: $id", (policy) => {
    expect(policyFileSchema.parse(policy)).toEqual(policy);
  });
});
