import type { Finding } from "../../../src/checks/engine/finding.ts";
import { niromp2019Form } from "../../../src/proforma/definitions/niromp-2019.ts";
import { summariseAudit } from "../../../src/taskpane/summary/audit-summary.ts";
import { makeWordSummary } from "../../../src/taskpane/summary/word-summary.ts";
import { listedAudit } from "../../support/listed-audit.ts";
import { wordsOfWordFile } from "../../support/read-word-text.ts";

function recordOf(changes: Parameters<typeof listedAudit>[0] = {}) {
  const { summary } = listedAudit(changes);
  if (summary === null || summary.status === "refused") throw new Error("The audit was refused.");
  return summary.record;
}

const query: Finding = {
  check: "grade-above-answers",
  severity: "query",
  at: "health.judgement/grade",
  messageId: "few",
  message: "Health plan: only 1 of 4 answers is Yes.",
};

const record = recordOf();
const changed = {
  ...record,
  answers: {
    ...record.answers,
    "health.named-professional": { answer: "No" as const, comment: "Not named." },
  },
  judgements: { ...record.judgements, health: { grade: "Inadequate", comment: null } },
  actions: [{ area: "Health", action: "Name a professional", date: "2027-03-31" }],
  factors: "Stable placement.",
};

describe("the summary of an audit", () => {
  const summary = summariseAudit(niromp2019Form, changed, [
    query,
    { ...query, reason: "Agreed with health." },
  ]);

  it("has the nine grades in the order of the form, those below the line marked", () => {
    expect(summary.sections).toHaveLength(9);
    expect(summary.sections.filter(({ isBelow }) => isBelow)).toMatchObject([
      { title: "Health plan", grade: "Inadequate" },
    ]);
  });

  it("has the questions answered No, each with its comment", () => {
    expect(summary.against).toEqual([{ question: "Health plan: named professional", comment: "Not named." }]);
  });

  it("keeps what is still to explain apart from what was explained", () => {
    expect(summary.open).toEqual([query.message]);
    expect(summary.explained).toEqual([{ what: query.message, reason: "Agreed with health." }]);
    expect(summary.state[0]).toBe("Not ready: 1 thing to fix or explain.");
  });

  it("has the actions, with dates as people write them, and the key factors", () => {
    expect(summary.lists[0]?.rows).toEqual([["Health", "Name a professional", "31 March 2027"]]);
    expect(summary.texts.map(({ value }) => value)).toEqual(["Stable placement."]);
  });

  it("is the same in its Word file", () => {
    const text = wordsOfWordFile(makeWordSummary(summary));
    for (const words of [
      "Inadequate",
      "Not named.",
      "Agreed with health.",
      "31 March 2027",
      "Stable placement.",
    ])
      expect(text).toContain(words);
    expect(makeWordSummary(summary)).toEqual(makeWordSummary(summary));
  });
});
