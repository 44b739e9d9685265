import { exampleStandard } from "../../src/outcomes/example-standard.ts";
import type { OutcomeCell } from "../../src/outcomes/outcome.ts";
import { judgeStandard, qualityStandardSchema } from "../../src/outcomes/quality-standard.ts";
import { niromp2019Form as form } from "../../src/proforma/definitions/niromp-2019.ts";

const standard = {
  ...exampleStandard,
  statements: exampleStandard.statements.filter(({ id }) => id === "health"),
};

function judge(good: OutcomeCell, below: OutcomeCell, n: number) {
  const table = {
    ...{ id: "judgement:health", title: "Health plan", rows: ["total"] },
    ...{ columns: ["Good or better", "Below Good", "n"], cells: [[good, below, n]] },
  };
  const [verdict] = judgeStandard(standard, form, [table]);
  return verdict;
}

describe("a standard of 80%", () => {
  it.each([
    [76, "met"],
    [67, "cannot-be-told"],
    [59, "not-met"],
  ])("with %i of 84 is %s, by the whole interval", (good, verdict) => {
    expect(judge(good, 84 - good, 84)?.verdict).toBe(verdict);
  });

  it("with six audits is a count beside what the standard asks for", () => {
    expect(judge(4, 2, 6)).toMatchObject({ verdict: "not-met", text: "4 of 6; the standard asks for 5." });
    expect(judge(5, 1, 6)?.verdict).toBe("met");
  });

  it("cannot be told where a number is hidden, and says none", () => {
    expect(judge("c", "c", 84)).toMatchObject({
      verdict: "cannot-be-told",
      text: "The number is not shown.",
    });
  });

  it("has an example to copy that is one", () => {
    expect(qualityStandardSchema.parse(exampleStandard)).toEqual(exampleStandard);
  });
});
