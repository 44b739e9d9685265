import type { AuditToCheck } from "../../../src/checks/engine/audit-to-check.ts";
import { runCheck, startRun } from "../../../src/checks/engine/run-check.ts";
import { allChecks } from "../../../src/checks/index.ts";
import { defaultPolicy } from "../../../src/checks/policies/shipped-policies.ts";
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
const shorter = 20_000;

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

/** The shortest of three runs of each check, in milliseconds: what else the machine did counts less. */
function measure(text: string): number[] {
  const audit = auditOf(text);
  return checks.map((check) => {
    const times = [1, 2, 3].map(() => {
      const run = startRun(audit, audit.policy ?? defaultPolicy);
      run.subjectsOf(check.subject);
      const start = performance.now();
      runCheck(check, run);
      return performance.now() - start;
    });
    return Math.min(...times);
  });
}

describe("a check of long texts", () => {
  it.each(units)("takes time in proportion to the text, here of %j again and again", (unit) => {
    const one = measure(unit.repeat(shorter / unit.length));
    const twice = measure(unit.repeat((2 * shorter) / unit.length));
    // Thrice and a little, as a busy machine measures no better; a pattern that backtracks takes four times as long.
    const slow = checks.filter((_, index) => (twice[index] ?? 0) > 3 * (one[index] ?? 0) + 15);
    expect(slow.map(({ id }) => id)).toEqual([]);
  });
});
