import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { policyFileSchema } from "../../src/checks/policies/policy-file.ts";
import { publishedPolicies, publishedSchemas } from "../../src/cli/published-schemas.ts";

const assets = join(__dirname, "../../assets");

describe("the JSON Schemas and policies that ship", () => {
  it.each([...publishedSchemas(), ...publishedPolicies()])(
    "has %s as the program's own schemas make it",
    (name, schema) => {
      const path = join(assets, name);
      const shipped: unknown = existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : null;
      // When this fails after a change of the shapes: npm run build, then node scripts/write-json-schemas.mjs.
      expect(shipped).toEqual(JSON.parse(JSON.stringify(schema)));
    },
  );

  it.each([...publishedPolicies().values()])("has a policy that is one: $id", (policy) => {
    expect(policyFileSchema.parse(policy)).toEqual(policy);
  });
});
