import type { Reason } from "../../../src/audit/audit-record.ts";
import { digestOf } from "../../../src/audit/digest.ts";
import type { AuditToCheck } from "../../../src/checks/engine/audit-to-check.ts";
import type { ReasonToGive } from "../../../src/checks/engine/give-reason.ts";
import { giveReason } from "../../../src/checks/engine/give-reason.ts";
import { runChecks } from "../../../src/checks/run-checks.ts";
import type { Given } from "../../support/given-audit.ts";
import { auditGiven } from "../../support/given-audit.ts";
import { smallChecks } from "../../support/small-checks.ts";

const auditId = "0b9e7f6a-3a52-4c54-9a10-1d3b7a4ad0c1";
const because = "Agreed in the moderation.";
const atHealth = { check: "grade-good", at: "health.judgement/grade", because };

/** An audit as it was saved under our id. */
function saved(given: Given = {}, reasons: readonly Reason[] = []): AuditToCheck {
  const audit = auditGiven(given);
  return { ...audit, record: { ...audit.record, auditId, reasons: [...reasons] } };
}

/** The reasons once this one is given. */
function reasonsAfter(audit: AuditToCheck, reason: ReasonToGive): readonly Reason[] {
  const given = giveReason(audit, reason, auditId, smallChecks);
  if (!given.ok) throw new Error(given.problem.message);
  return given.value;
}

/** What is said of the findings of a check at a place. */
function findingsAt(audit: AuditToCheck, { check, at }: { check: string; at: string }) {
  return runChecks(audit, smallChecks)
    .findings.filter((finding) => finding.check === check && finding.at === at)
    .map(
      ({ reason, lapsedReason }) =>
        reason ?? (lapsedReason === undefined ? "open" : `lapsed: ${lapsedReason}`),
    );
}

describe("a reason", () => {
  it("lets the query at its place stand, and no other", () => {
    const audit = saved({}, reasonsAfter(saved(), atHealth));
    const withReason = runChecks(audit, smallChecks).findings.filter(({ reason }) => reason !== undefined);
    expect(withReason).toMatchObject([{ check: "grade-good", at: atHealth.at, reason: because }]);
  });

  it("expires when the answer changes that it was given for, and is shown as expired", () => {
    const reasons = reasonsAfter(saved({ judgements: { health: { grade: "Good" } } }), {
      ...atHealth,
      check: "section-good",
    });
    const others = saved(
      { answers: { "health.statutory-assessments": { comment: "Another comment." } } },
      reasons,
    );
    const changed = saved(
      { answers: { "health.named-professional": { comment: "Another comment." } } },
      reasons,
    );
    const at = { check: "section-good", at: atHealth.at };
    expect(findingsAt(others, at)).toEqual([because]);
    expect(findingsAt(changed, at)).toEqual([`lapsed: ${because}`]);
  });

  it("expires when the finding says another number", () => {
    const reasons = reasonsAfter(saved(), { ...atHealth, check: "section-good" });
    const changed = saved({ answers: { "health.statutory-assessments": { answer: "No" } } }, reasons);
    expect(findingsAt(changed, { check: "section-good", at: atHealth.at })).toEqual([`lapsed: ${because}`]);
  });

  it("holds again when the answer is as it was", () => {
    const first = saved({}, reasonsAfter(saved(), { ...atHealth, check: "section-good" }));
    const changed = saved(
      { answers: { "health.statutory-assessments": { answer: "No" } } },
      first.record.reasons,
    );
    const again = saved(
      {},
      reasonsAfter(changed, { ...atHealth, check: "section-good", because: "It is still so." }),
    );
    expect(again.record.reasons).toHaveLength(2);
    expect(findingsAt(again, { check: "section-good", at: atHealth.at })).toEqual([because]);
  });

  it("takes the place of an earlier one for the same", () => {
    const audit = saved({}, reasonsAfter(saved(), atHealth));
    const reasons = reasonsAfter(audit, { ...atHealth, because: "  Agreed once more.  " });
    expect(reasons.map(({ reason }) => reason)).toEqual(["Agreed once more."]);
  });

  it("is bound to a digest that is another in another audit, and holds no word of the text", () => {
    const at = { check: "letter-x", at: "factors", because };
    const audit = saved({ factors: "Xerxes came." });
    const [here] = reasonsAfter(audit, at);
    const elsewhere = giveReason(audit, at, "5d1c9c54-90cf-4a3b-8e2f-4f8a4f7f2f10", smallChecks);
    expect(here?.basis).toMatch(/^sha256-[0-9a-f]{64}$/);
    expect(elsewhere).not.toMatchObject({ value: [{ basis: here?.basis }] });
  });

  it("for a stretch of text is for that stretch, wherever it moves to", () => {
    const audit = saved({ factors: "Xa and Xb." });
    const reasons = reasonsAfter(audit, { check: "letter-x", at: "factors", because, offset: 7 });
    const at = { check: "letter-x", at: "factors" };
    expect(findingsAt(saved({ factors: "Xa and Xb." }, reasons), at)).toEqual(["open", because]);
    expect(findingsAt(saved({ factors: "First Xb, then Xa." }, reasons), at)).toEqual([because, "open"]);
    expect(findingsAt(saved({ factors: "Xa and Xc." }, reasons), at)).toEqual([
      `lapsed: ${because}`,
      `lapsed: ${because}`,
    ]);
  });

  it("without an offset is for all queries of the check at the place", () => {
    const reasons = reasonsAfter(saved({ factors: "Xa and Xb." }), {
      check: "letter-x",
      at: "factors",
      because,
    });
    const at = { check: "letter-x", at: "factors" };
    expect(findingsAt(saved({ factors: "Xa and Xb." }, reasons), at)).toEqual([because, because]);
  });

  it("is refused when no finding asks for it", () => {
    const refusals = [
      { ...atHealth, because: "Not now." },
      { ...atHealth, because: "… … …" },
      { ...atHealth, check: "grade-god" },
      { ...atHealth, at: "health.judgement/comment" },
      { check: "letter-x", at: "factors", because },
      { check: "one-word", at: "health.named-professional/answer", because },
    ].map((reason) => {
      const audit = saved({ answers: { "health.named-professional": { comment: "Done." } } });
      const given = giveReason(audit, reason, auditId, smallChecks);
      return given.ok ? "given" : `${given.problem.code}: ${given.problem.message}`;
    });
    expect(refusals).toEqual([
      "reason-too-short: Write a reason of at least 3 words.",
      "reason-too-short: Write a reason of at least 3 words.",
      'check-unknown: There is no check "grade-god". Did you mean "grade-good"?',
      expect.stringContaining(
        'query-not-there: The check "grade-good" has no query at health.judgement/comment. It has queries at',
      ),
      'query-not-there: The check "letter-x" has no query at factors. It has none in this audit.',
      expect.stringContaining('not-a-query: What "one-word" found there must be fixed'),
    ]);
  });

  it("is refused when it holds an identifier itself, as it goes wherever the audit goes", () => {
    const audit = saved({ judgements: { health: { grade: "Good" } } });
    const given = giveReason(
      audit,
      { ...atHealth, because: "The nurse on 01902 555123 agrees." },
      auditId,
      smallChecks,
    );
    expect(given).toMatchObject({ ok: false, problem: { code: "reason-holds-identifier" } });
    expect(JSON.stringify(given)).not.toContain("555");
  });
});

describe("a reason that another program saved without a basis", () => {
  const unbound: Reason = { check: atHealth.check, at: atHealth.at, reason: because };

  it("holds while nothing is known to have changed", () => {
    expect(findingsAt(saved({}, [unbound]), atHealth)).toEqual([because]);
  });

  it("holds for all that the audit said, and expires when any of it changes", () => {
    const before = saved();
    const reasons = [{ ...unbound, basis: digestOf(before.record) }];
    expect(findingsAt(saved({}, reasons), atHealth)).toEqual([because]);
    expect(findingsAt(saved({ factors: "Something else." }, reasons), atHealth)).toEqual([
      `lapsed: ${because}`,
    ]);
  });
});
