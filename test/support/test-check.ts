import type { Place } from "../../src/audit/place.ts";
import type { Check } from "../../src/checks/engine/create-check.ts";
import type { Fix, Severity, TextSpan } from "../../src/checks/engine/finding.ts";
import { allChecks } from "../../src/checks/index.ts";
import { defaultPolicyOf } from "../../src/checks/policies/shipped-policies.ts";
import type { CheckOutcome } from "../../src/checks/engine/run-check.ts";
import { runCheck, startRun } from "../../src/checks/engine/run-check.ts";
import { readExamples, readPage } from "./check-page.ts";
import type { Given } from "./given-audit.ts";
import { auditGiven } from "./given-audit.ts";

interface Case {
  /** Names the boundary of the case. */
  readonly because: string;
  /** What differs from a complete audit, or from a blank one. */
  readonly given: Given;
  readonly on?: "complete" | "blank";
}

interface Rejected extends Case {
  /** All that the check finds, in the order of the form. */
  readonly findings: readonly {
    readonly messageId: string;
    readonly at: Place;
    readonly severity?: Severity;
    readonly span?: TextSpan;
    readonly fix?: Fix;
    readonly moderation?: true;
  }[];
}

interface NotChecked extends Case {
  /** The sentence that says why. */
  readonly why: string;
}

export interface CheckCases {
  /** Judged, and nothing found. */
  readonly accept: readonly [Case, ...Case[]];
  readonly reject: readonly [Rejected, ...Rejected[]];
  /** Nothing there for the check to judge. */
  readonly notApplicable?: readonly Case[];
  /** Something that it should have judged and could not. */
  readonly couldNotCheck?: readonly NotChecked[];
}

/** Runs one check over a complete audit, or a blank one, with what is given put in its place. */
export function outcomeOf(check: Check, given: Given = {}, on?: "complete" | "blank"): CheckOutcome {
  const audit = auditGiven(given, on);
  return runCheck(check, startRun(audit, audit.policy ?? defaultPolicyOf(audit.form)));
}

/** The rule of a form that ships, as a check. @throws when none has this name: a wrong test. */
export function ruleNamed(id: string): Check {
  const rule = allChecks.find((check) => check.id === id && check.listSubjects !== undefined);
  if (rule === undefined) throw new Error(`No form that ships has a rule ${id}.`);
  return rule;
}

/** Tests one check by literal cases over a frozen audit, and runs the examples on its page. */
export function testCheck(check: Check, cases: CheckCases): void {
  describe(check.id, () => {
    it.each(cases.accept)("accepts: $because", ({ given, on }) => {
      const { findings, judged, whyNot } = outcomeOf(check, given, on);
      expect({ findings, whyNot }).toEqual({ findings: [], whyNot: null });
      expect(judged).toBeGreaterThan(0);
    });

    it.each(cases.reject)("rejects: $because", ({ given, on, findings }) => {
      const found = outcomeOf(check, given, on).findings;
      expect(found.map(({ messageId, at }) => `${messageId} at ${at}`)).toEqual(
        findings.map(({ messageId, at }) => `${messageId} at ${at}`),
      );
      expect(found).toMatchObject(findings);
    });

    for (const { because, given, on } of cases.notApplicable ?? []) {
      it(`does not apply: ${because}`, () => {
        expect(outcomeOf(check, given, on)).toEqual({ findings: [], judged: 0, whyNot: null });
      });
    }

    for (const { because, given, on, why } of cases.couldNotCheck ?? []) {
      it(`could not check: ${because}`, () => {
        expect(outcomeOf(check, given, on).whyNot).toBe(why);
      });
    }

    it("has a case for each of its messages", () => {
      const tried = cases.reject.flatMap(({ findings }) => findings.map(({ messageId }) => messageId));
      expect([...new Set(tried)].sort()).toEqual(Object.keys(check.messages).sort());
    });

    it("finds on its page what the page says it finds", () => {
      const examples = readExamples(readPage(check));
      const asFound = examples.map(({ given }) => ({
        meets: outcomeOf(check, given).findings.length === 0,
        given,
      }));
      expect(asFound).toEqual(examples);
      expect(new Set(examples.map(({ meets }) => meets))).toEqual(new Set([true, false]));
    });
  });
}
