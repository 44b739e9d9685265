import { saltedDigestOf } from "../../../src/audit/digest.ts";
import { policyValuesSchema } from "../../../src/checks/engine/policy.ts";
import { allChecks } from "../../../src/checks/index.ts";
import { defaultPolicy, shippedPolicies } from "../../../src/checks/policies/shipped-policies.ts";

/**
 * What each policy said when it was first shipped. Once audits have been judged by one, the next is a new one that extends
 * it: change a digest here only for a policy that was never released.
 */
const asFirstShipped: Readonly<Record<string, string>> = {
  "niromp-2026": "sha256-32d3feb5f192395a570917aff2dbce6c1e08efec80f962bbd02cdf6f464f4cb1",
};

describe("the policies that ship", () => {
  it.each(shippedPolicies)("say what they said when audits were first judged by them: $id", (policy) => {
    expect(saltedDigestOf(policy.id, policy)).toBe(asFirstShipped[policy.id]);
  });

  it.each(shippedPolicies)("have every value, of the right kind, and no other: $id", ({ values }) => {
    expect(policyValuesSchema.parse(values)).toEqual(values);
  });

  it.each(shippedPolicies)("speak only of checks that there are: $id", ({ severities }) => {
    const known = allChecks.flatMap(({ id, messages }) => [
      id,
      ...Object.keys(messages).map((message) => `${id}/${message}`),
    ]);
    expect(Object.keys(severities).filter((key) => !known.includes(key))).toEqual([]);
  });

  it("have ids of their own, and the default is one of them", () => {
    const ids = shippedPolicies.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toContain(defaultPolicy.id);
  });

  it("ask with each of their values for something that a check reads", () => {
    // It says which answers the form offers, before any check runs.
    const read = new Set(["notApplicable", ...allChecks.flatMap(({ policy }) => policy)]);
    expect(Object.keys(policyValuesSchema.shape).filter((key) => !read.has(key as never))).toEqual([]);
  });
});
