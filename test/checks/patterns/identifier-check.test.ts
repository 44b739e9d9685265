import { giveReason } from "../../../src/checks/engine/give-reason.ts";
import { blocks } from "../../../src/checks/engine/finding.ts";
import { identifierNhsNumber } from "../../../src/checks/identifier-nhs-number.ts";
import { identifierPersonName } from "../../../src/checks/identifier-person-name.ts";
import { maxHitsPerText } from "../../../src/checks/patterns/bound-hits.ts";
import { runChecks } from "../../../src/checks/run-checks.ts";
import { auditGiven } from "../../support/given-audit.ts";

const auditId = "6f9c2b1e-6d4c-4a55-9f0b-0c1de2f3a4b5";

function findingsOf(factors: string, reasons: Parameters<typeof auditGiven>[0] = {}) {
  const audit = auditGiven({ factors, ...reasons });
  return runChecks({ ...audit, record: { ...audit.record, auditId } }, [identifierPersonName]).findings;
}

/** The record's reasons once somebody said why the first hit of the text is no name. */
function reasonsGivenFor(factors: string) {
  const audit = auditGiven({ factors });
  const given = giveReason(
    { ...audit, record: { ...audit.record, auditId } },
    { check: identifierPersonName.id, at: "factors", because: "A brand of pram.", offset: 0 },
    auditId,
    [identifierPersonName],
  );
  if (!given.ok) throw new Error(given.problem.code);
  return [...given.value];
}

describe("a check for identifiers", () => {
  it("reports each hit with its span and without its text", () => {
    const findings = findingsOf("Zoë Hartnell\u00ADs, then Zoë Hartnell.");
    expect(findings.map(({ span }) => span)).toEqual([
      { offset: 0, length: 14 },
      { offset: 21, length: 12 },
    ]);
    expect(JSON.stringify(findings)).not.toContain("Hartnell");
  });

  it("finds a name everywhere once one comment shows that it is a name, also in small letters", () => {
    const answers = {
      "health.named-professional": { answer: "Yes", comment: "The social worker, Zhyrena, came." },
      "education.aspirational": { answer: "Yes", comment: "zhyrena asked. Ask ZHYRENA." },
    } as const;
    const { findings } = runChecks(auditGiven({ answers }), [identifierPersonName]);
    expect(findings.map(({ severity }) => severity)).toEqual(["query", "query", "query"]);
  });

  it("keeps a reason as long as the words are the same, wherever they move", () => {
    const reasons = reasonsGivenFor("Kezia Orrick was used.");
    expect(JSON.stringify(reasons)).not.toContain("Kezia");
    expect(
      findingsOf("On each walk Kezia Orrick was used.", { reasons }).map(({ reason }) => reason),
    ).toEqual(["A brand of pram."]);
  });

  it("lets no reason for one name stand for another", () => {
    const reasons = reasonsGivenFor("Kezia Orrick was used.");
    const [finding] = findingsOf("Fiona Orrick was used.", { reasons });
    expect(finding).not.toHaveProperty("reason");
  });

  it("lets even a sure hit stand once a person says that it is none, in these words only", () => {
    const reference = "The printer's reference is 943 476 5919.";
    const audit = auditGiven({ factors: reference });
    const record = { ...audit.record, auditId };
    const [found] = runChecks({ ...audit, record }, [identifierNhsNumber]).findings;
    expect(found).toMatchObject({ severity: "error", mayBeMistaken: true });
    const reasons = giveReason(
      { ...audit, record },
      { check: identifierNhsNumber.id, at: "factors", because: "A printer's own reference." },
      auditId,
      [identifierNhsNumber],
    );
    if (!reasons.ok) throw new Error(reasons.problem.code);
    const after = (factors: string) =>
      runChecks({ ...audit, record: { ...record, factors, reasons: [...reasons.value] } }, [
        identifierNhsNumber,
      ]).findings;
    expect(after(reference).map(blocks)).toEqual([false]);
    expect(after("The printer's reference is 401 023 2137.").map(blocks)).toEqual([true]);
  });

  it("gives a text a bounded number of findings, the last of which covers the rest", () => {
    const factors = "Ask Kezia. ".repeat(100_000);
    const findings = findingsOf(factors);
    expect(findings).toHaveLength(maxHitsPerText);
    const last = findings.at(-1)?.span;
    expect((last?.offset ?? 0) + (last?.length ?? 0)).toBe(factors.lastIndexOf(". "));
  });
});
