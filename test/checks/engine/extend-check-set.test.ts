import { extendCheckSet } from "../../../src/checks/engine/extend-check-set.ts";
import { answerMissing } from "../../../src/checks/answer-missing.ts";
import { gradeMissing } from "../../../src/checks/grade-missing.ts";

describe("extendCheckSet", () => {
  it("adds and retires, and leaves the earlier set as it was", () => {
    const base = Object.freeze([answerMissing]);
    expect(extendCheckSet(base, { add: [gradeMissing], retire: ["answer-missing"] })).toEqual([gradeMissing]);
    expect(base).toEqual([answerMissing]);
  });

  it("refuses to retire what is not there", () => {
    expect(() => extendCheckSet([answerMissing], { retire: ["grade-missing"] })).toThrow(
      "There is no check grade-missing to retire.",
    );
  });

  it("refuses an id a second time, even one that retires with it", () => {
    expect(() =>
      extendCheckSet([answerMissing], { add: [answerMissing], retire: ["answer-missing"] }),
    ).toThrow("There is a check answer-missing already.");
  });
});
