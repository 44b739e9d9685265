import type { AuditToCheck } from "../../../src/checks/engine/audit-to-check.ts";
import { runCheck, startRun } from "../../../src/checks/engine/run-check.ts";
import { allChecks } from "../../../src/checks/index.ts";
import { defaultPolicyOf } from "../../../src/checks/policies/shipped-policies.ts";
import { countSteps } from "../../support/count-steps.ts";
import { auditGiven } from "../../support/given-audit.ts";

/** The identifiers have a test of their own. */
const checks = allChecks.filter(({ codes }) => !codes.some((code) => code.startsWith("P")));

/** Where some pattern of a check begins to match again and again, or could. */
const units = [
  "a ",
  "  ",
  "31/",
  "7 ",
  "'s ",
  "Jo Bloggs to ",
  "owner: Jo ",
  "graded as to be ",
  "1",
  "not judged overall ",
  "mosaic ",
  "city of council ",
  "to\n",
  "\u202e😀 ",
  "пример ",
];
const shorter = 6000;

/** The same long text wherever something can be written. */
function auditOf(text: string): AuditToCheck {
  return auditGiven({
    header: {
      localAuthority: text,
      childId: text,
      ageRange: null,
      ageRangeAsWritten: text,
      team: text,
      iro: text,
    },
    answers: {
      "participation.child": { answer: "Yes", comment: text },
      "health.named-professional": { answer: null, asWritten: text, comment: text },
    },
    judgements: {
      health: { grade: "Inadequate", comment: text },
      education: { grade: null, asWritten: text, comment: text },
    },
    actions: [{ area: text, action: text, date: null, dateAsWritten: text }],
    factors: text,
  });
}

/** How many characters the patterns of each check read. */
function measure(text: string): number[] {
  const audit = auditOf(text);
  return checks.map((check) => {
    const run = startRun(audit, audit.policy ?? defaultPolicyOf(audit.form));
    run.subjectsOf(check.subject);
    return countSteps(() => {
      runCheck(check, run);
    });
  });
}

describe("a check of long texts", () => {
  it.each(units)("reads characters in proportion to the text, here of %j again and again", (unit) => {
    const one = measure(unit.repeat(shorter / unit.length));
    const twice = measure(unit.repeat((2 * shorter) / unit.length));
    const slow = checks.filter((_, index) => (twice[index] ?? 0) > 2.2 * (one[index] ?? 0) + 500);
    expect(slow.map(({ id }) => id)).toEqual([]);
  });
});
