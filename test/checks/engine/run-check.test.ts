import { createCheck } from "../../../src/checks/engine/create-check.ts";
import { outcomeOf } from "../../support/test-check.ts";

const facts = { codes: [], severity: "note" as const, why: "Because.", source: "This test." };

describe("a check of a section", () => {
  const profile = createCheck({
    ...facts,
    id: "profile",
    subject: "section",
    needs: ["grade", "profile"],
    messages: { counted: "{name}: {yes} Yes, {no} No, {na} Not applicable." },
    appliesTo: ({ id }) => id === "review" || id === "evidence",
    check: ({ profile: { countFor, countAgainst, countNeither } }, report) =>
      report("counted", { values: { yes: countFor, no: countAgainst, na: countNeither } }),
  });

  it("sees how its questions were answered", () => {
    const { findings } = outcomeOf(profile, { answers: { "review.clear-decisions": { answer: "No" } } });
    expect(findings.map(({ message }) => message)).toEqual([
      "Review process: 1 Yes, 1 No, 1 Not applicable.",
    ]);
  });

  it("cannot run before all of them are", () => {
    const { whyNot } = outcomeOf(profile, { answers: { "review.clear-decisions": { answer: null } } });
    expect(whyNot).toContain("questions without an answer that can be read");
  });
});

describe("a check that needs today's date", () => {
  const late = createCheck({
    ...facts,
    id: "late",
    subject: "action-row",
    needs: ["date", "today"],
    messages: { late: "{name}: late." },
    check: ({ date, today }, report) => {
      if (date < today) report("late");
    },
  });

  it("is given it", () => {
    expect(outcomeOf(late, { today: "2027-04-01" }).findings).toHaveLength(1);
    expect(outcomeOf(late, { today: "2027-03-31" }).findings).toHaveLength(0);
  });

  it("cannot run where it is not known", () => {
    expect(outcomeOf(late, { today: null }).whyNot).toBe("Improvement action 1: today's date is not known.");
  });
});

describe("a check of texts", () => {
  const lengths = createCheck({
    ...facts,
    id: "digits",
    subject: "text",
    needs: ["text"],
    messages: { digits: "{name}: has digits." },
    check: ({ text }, report) => {
      const offset = text.indexOf("7");
      if (offset >= 0) report("digits", { span: { offset, length: 1 } });
    },
  });

  it("reads every text that was written, in the order of the form, and may point into it", () => {
    const { findings } = outcomeOf(
      lengths,
      {
        header: { childId: "7" },
        answers: { "health.named-professional": { asWritten: "7?", comment: "At 7" } },
        judgements: { health: { comment: "7 weeks late" } },
        actions: [{ area: "7", action: "by 7", date: null, dateAsWritten: "7th" }],
        factors: "7",
        local: [
          { section: "health", question: "7?", answer: null, asWritten: "7", comment: "7" },
          { section: "elsewhere", question: "7?", answer: "Yes", comment: "7" },
        ],
      },
      "blank",
    );
    expect(findings.map(({ at, span }) => [at, span?.offset])).toEqual([
      ["header/childId", 0],
      ["health.named-professional/answer", 0],
      ["health.named-professional/comment", 3],
      ["local/1/question", 0],
      ["local/1/answer", 0],
      ["local/1/comment", 0],
      ["health.judgement/comment", 0],
      ["local/2/question", 0],
      ["local/2/comment", 0],
      ["actions/1/area", 0],
      ["actions/1/action", 3],
      ["actions/1/date", 0],
      ["factors", 0],
    ]);
  });

  it("does not apply to a form on which nothing was written", () => {
    expect(outcomeOf(lengths, {}, "blank")).toEqual({ findings: [], judged: 0, whyNot: null });
  });
});

describe("a broken check", () => {
  const base = {
    ...facts,
    id: "broken",
    subject: "audit" as const,
    needs: [],
    messages: { odd: "The {thing} is odd." },
  };
  const whyNot = "The audit: a fault in this check, please report it (Error).";

  it("that leaves a gap in its sentence has not run", () => {
    const gap = createCheck({ ...base, check: (_, report) => report("odd") });
    expect(outcomeOf(gap)).toEqual({ findings: [], judged: 0, whyNot });
  });

  it("that writes into the record has not run", () => {
    const check = createCheck({
      ...base,
      subject: "question",
      appliesTo: ({ place }) => place === "health.named-professional/answer",
      needs: ["answer"],
      check: ({ answer }) => {
        Object.assign(answer, { value: "No" });
      },
    });
    expect(outcomeOf(check).whyNot).toBe(
      "Health plan: named professional: a fault in this check, please report it (TypeError).",
    );
  });

  it("that throws something odd has not run", () => {
    const odd = createCheck({
      ...base,
      check: () => {
        // eslint-disable-next-line @typescript-eslint/only-throw-error -- this is what is tested
        throw "odd";
      },
    });
    expect(outcomeOf(odd).whyNot).toBe("The audit: a fault in this check, please report it (unknown fault).");
  });
});
