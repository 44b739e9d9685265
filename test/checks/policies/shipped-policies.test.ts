import { saltedDigestOf } from "../../../src/audit/digest.ts";
import { niromp2026 } from "../../../src/checks/policies/niromp-2026.ts";
import { policyValuesSchema } from "../../../src/checks/engine/policy.ts";
import { shippedForms } from "../../../src/proforma/registry.ts";
import { niromp2019Form } from "../../../src/proforma/definitions/niromp-2019.ts";
import { valuesForForm } from "../../../src/checks/policies/policy-for-form.ts";
import { allChecks } from "../../../src/checks/index.ts";
import { defaultPolicyOf, shippedPolicies } from "../../../src/checks/policies/shipped-policies.ts";

/**
 * What each policy said when it was first shipped. Once audits have been judged by one, the next is a new one that extends
 * it: change a digest here only for a policy that was never released.
 */
const asFirstShipped: Readonly<Record<string, string>> = {
  "niromp-2026": "sha256-32d3feb5f192395a570917aff2dbce6c1e08efec80f962bbd02cdf6f464f4cb1",
  "focused-matching-2026": "sha256-56d0f60a1aa63b84953ff3e74bbc06475daeeba2f716c80337ac25c9088f129a",
  "inspection-case-audit-2026": "sha256-dd3e18aff0831a86dda26507546a148a472ce03db79da0c833b7a946aa93a1c9",
  "case-file-audit-2026": "sha256-614a3e6014e7053ba7b75cd37d3840aa18ec9c33c76d5a96474645601366b3ca",
};

describe("the policies that ship", () => {
  it.each(shippedPolicies)("say what they said when audits were first judged by them: $id", (policy) => {
    const { form, ...said } = policy;
    expect(form.id).not.toBe("");
    expect(saltedDigestOf(policy.id, said)).toBe(asFirstShipped[policy.id]);
  });

  it.each(shippedPolicies)("have every value, of the right kind, and no other: $id", ({ values }) => {
    expect(policyValuesSchema.parse(values)).toEqual(values);
  });

  it("say of grades and age bands what the scales of the form say", () => {
    const { sectionWords, ...values } = niromp2026.values;
    expect({ ...valuesForForm(niromp2019Form), sectionWords }).toEqual({ ...values, sectionWords });
  });

  it.each(shippedPolicies)("speak only of checks that there are: $id", ({ severities }) => {
    const known = allChecks.flatMap(({ id, messages }) => [
      id,
      ...Object.keys(messages).map((message) => `${id}/${message}`),
    ]);
    expect(Object.keys(severities).filter((key) => !known.includes(key))).toEqual([]);
  });

  it("have ids of their own, and each form that ships has one of them as its default", () => {
    const ids = shippedPolicies.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const defaults = shippedForms.map((form) => defaultPolicyOf(form));
    expect(defaults.filter(({ id }) => !ids.includes(id))).toEqual([]);
    expect(defaults.map(({ form }) => form.id)).toEqual(shippedForms.map(({ id }) => id));
  });

  it("ask with each of their values for something that a check reads", () => {
    // It says which answers the form offers, before any check runs.
    const read = new Set(["notApplicable", ...allChecks.flatMap(({ policy }) => policy)]);
    expect(Object.keys(policyValuesSchema.shape).filter((key) => !read.has(key as never))).toEqual([]);
  });
});
