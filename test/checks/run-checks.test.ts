import { createCheck } from "../../src/checks/engine/create-check.ts";
import { runChecks } from "../../src/checks/run-checks.ts";
import { auditGiven } from "../support/given-audit.ts";

const facts = { codes: [], why: "Because.", source: "This test." };

const answerNo = createCheck({
  ...facts,
  id: "answer-no",
  severity: "error",
  subject: "question",
  needs: ["answer"],
  messages: { no: "{name}: answered No." },
  check: ({ answer }, report) => {
    if (answer.value === "No") report("no");
  },
});

const gradeGood = createCheck({
  ...facts,
  id: "grade-good",
  severity: "query",
  subject: "judgement",
  needs: ["grade"],
  messages: { good: "{name}: graded well.", better: { severity: "note", text: "{name}: graded better." } },
  check: ({ grade }, report) => {
    if (grade === "Good") report("good");
    if (grade === "Outstanding") report("better");
  },
});

const brokenAtHealth = createCheck({
  ...facts,
  id: "broken-at-health",
  severity: "error",
  subject: "question",
  needs: ["answer", "comment?"],
  messages: { seen: "{name}: seen." },
  check: ({ name, comment }, report) => {
    if (name === "Health plan: named professional") throw new TypeError(`cannot read ${comment ?? ""}`);
    if (name === "Health plan: statutory assessments") report("seen");
  },
});

const actionCommented = createCheck({
  ...facts,
  id: "action-in-words",
  severity: "note",
  subject: "action-row",
  needs: ["cells"],
  messages: { inWords: "{name}: in words." },
  check: (_, report) => report("inWords"),
});

describe("runChecks", () => {
  it("counts a check that judged all it applies to as run, and reports what it found", () => {
    expect(runChecks(auditGiven(), [answerNo])).toEqual({
      findings: [
        {
          check: "answer-no",
          severity: "error",
          at: "clarity.contingency/answer",
          messageId: "no",
          message: "Clarity: contingency: answered No.",
        },
      ],
      ran: 1,
      couldNotRun: [],
      notApplicable: [],
    });
  });

  it("runs every check of the registry when none is named", () => {
    const dates = { lookedAfterSince: "2026-06-01", firstReview: "2026-06-26", secondReview: "2026-09-20" };
    const { ran, couldNotRun, notApplicable } = runChecks(
      auditGiven({ caseDates: { ...dates, auditDate: "2026-11-20" } }),
    );
    expect(couldNotRun).toEqual([]);
    // What only other forms ask for: strengths, sections for some cases, other values in a row.
    expect(notApplicable).toEqual([
      "value-missing",
      "value-unreadable",
      "section-outside-case",
      "strength-treated-as-action",
    ]);
    expect(ran).toBeGreaterThanOrEqual(14);
  });

  it("sorts findings as their places stand on the form, whichever check found them", () => {
    const audit = auditGiven({
      answers: { "health.named-professional": { answer: "No" }, "review.clear-decisions": { answer: "No" } },
      judgements: Object.fromEntries(
        [
          "care-plan",
          "clarity",
          "education",
          "placement",
          "assessment",
          "multi-agency",
          "participation",
          "review",
        ].map((id) => [id, { grade: "Inadequate" }]),
      ),
      local: [{ section: "health", question: "Dentist?", answer: "No", comment: null }],
    });
    const { findings } = runChecks(audit, [actionCommented, gradeGood, answerNo]);
    expect(findings.map(({ at }) => at)).toEqual([
      "clarity.contingency/answer",
      "health.named-professional/answer",
      "local/1/answer",
      "health.judgement/grade",
      "review.clear-decisions/answer",
      "actions/1/area",
    ]);
  });

  it("keeps the order of the checks for findings at one place", () => {
    const again = { ...answerNo, id: "answer-no-again" };
    const { findings } = runChecks(auditGiven(), [again, answerNo]);
    expect(findings.map(({ check }) => check)).toEqual(["answer-no-again", "answer-no"]);
  });

  it("lets a throw cost no other check and no other subject, and says nothing of what was written", () => {
    const { findings, ran, couldNotRun } = runChecks(auditGiven(), [brokenAtHealth, answerNo]);
    expect(findings.map(({ check }) => check)).toEqual(["answer-no", "broken-at-health"]);
    expect(ran).toBe(1);
    expect(couldNotRun).toEqual([
      {
        check: "broken-at-health",
        why: "1 of 33 questions: a fault in this check, please report it (TypeError).",
      },
    ]);
  });

  it("calls a check that missed some of its subjects not run, and still reports what it found in others", () => {
    const audit = auditGiven({
      answers: {
        "health.named-professional": { answer: null },
        "health.statutory-assessments": { answer: null, comment: null, missing: true },
        "health.general-wellbeing": { answer: null, asWritten: "Partly" },
      },
    });
    const { findings, ran, couldNotRun } = runChecks(audit, [answerNo]);
    expect(findings).toHaveLength(1);
    expect(ran).toBe(0);
    expect(couldNotRun).toEqual([
      {
        check: "answer-no",
        why: "3 of 33 questions: 1 not in the document, 2 no answer that can be read.",
      },
    ]);
  });

  it("does not apply a check to what nobody filled in and nobody had to", () => {
    expect(runChecks(auditGiven({}, "blank"), [actionCommented])).toEqual({
      findings: [],
      ran: 0,
      couldNotRun: [],
      notApplicable: ["action-in-words"],
    });
  });

  it("leaves out a region's own question that is not answered", () => {
    const audit = auditGiven({
      local: [{ section: "health", question: "Dentist?", answer: null, comment: null }],
    });
    expect(runChecks(audit, [answerNo])).toMatchObject({ ran: 1, couldNotRun: [] });
  });
});

describe("the severity of a finding", () => {
  const audit = (severities: Record<string, "error" | "query" | "note">) =>
    auditGiven({ judgements: { clarity: { grade: "Outstanding" } }, policy: { severities } });
  const severities = (given: Record<string, "error" | "query" | "note">) =>
    new Set(
      runChecks(audit(given), [gradeGood]).findings.map((each) => `${each.messageId} ${each.severity}`),
    );

  it("is that of the message, else that of the check", () => {
    expect(severities({})).toEqual(new Set(["good query", "better note"]));
  });

  it("may be set by the policy for a check, which leaves its other messages as they are", () => {
    expect(severities({ "grade-good": "error" })).toEqual(new Set(["good error", "better note"]));
  });

  it("may be set by the policy for one message", () => {
    expect(severities({ "grade-good/better": "query" })).toEqual(new Set(["good query", "better query"]));
  });
});

describe("the reason for a query", () => {
  const reasonAt = (check: string, at: string, reason: string) =>
    runChecks(auditGiven({ reasons: [{ check, at, reason }] }), [gradeGood]).findings.map(
      (each) => each.reason,
    );

  it("goes with the finding at its place and with no other", () => {
    const reasons = reasonAt("grade-good", "health.judgement/grade", "Agreed in moderation.");
    expect(reasons.filter((reason) => reason !== undefined)).toEqual(["Agreed in moderation."]);
  });

  it.each([
    ["of another check", "answer-no", "Agreed in moderation."],
    ["of two words", "grade-good", "Not now."],
  ])("is not one %s", (_, check, reason) => {
    expect(reasonAt(check, "health.judgement/grade", reason)).toEqual(Array(9).fill(undefined));
  });
});
