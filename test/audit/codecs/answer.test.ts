import { decodeAnswer } from "../../../src/audit/codecs/answer.ts";
import { niromp2019 } from "../../../src/proforma/definitions/niromp-2019.ts";

describe("an answer", () => {
  test.each([
    ["Yes", "Yes"],
    ["yes ", "Yes"],
    ["YES", "Yes"],
    ["Y", "Yes"],
    ["Yes.", "Yes"],
    ["\u00a0Yes", "Yes"],
    ["No", "No"],
    ["n", "No"],
    ["NO!", "No"],
    ["Not applicable", "Not applicable"],
    ["n/a", "Not applicable"],
    ["N.A.", "Not applicable"],
    ["not  applicable", "Not applicable"],
  ])("written %j is %s", (written, answer) => {
    expect(decodeAnswer(niromp2019, written)).toBe(answer);
  });

  test.each([
    [""],
    ["Yes?"],
    ["Yes/No"],
    ["Yes and no"],
    ["Partly"],
    ["Yes - see comments"],
    ["Nope"],
    ["☐ Yes ☐ No"],
  ])("is not what %j says", (written) => {
    expect(decodeAnswer(niromp2019, written)).toBeNull();
  });
});
