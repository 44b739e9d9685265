import {
  endOfWording,
  startOfKey,
  withoutNumbering,
  wordingKey,
} from "../../../src/audit/recognise/wording.ts";

describe("the key of a wording", () => {
  test.each([
    ["the child’s day to day needs"],
    ["The Child's day-to-day needs?"],
    ["the\u00a0child's day\u2011to\u2011day needs"],
    ["the childs  day to day\nneeds:"],
  ])("is the same for %j", (text) => {
    expect(wordingKey(text)).toBe("thechildsdaytodayneeds");
  });

  it("can be begun without finishing it, unless a letter is beyond ASCII", () => {
    expect(startOfKey(" (The plan", 4)).toBe("thep");
    expect(startOfKey("Y/N", 4)).toBe("yn");
    expect(startOfKey("“The plan", 4)).toBeNull();
  });
});

describe("a number typed in front", () => {
  test.each([
    ["1. "],
    ["1) "],
    ["1 "],
    ["Q3: "],
    ["Q3 "],
    ["Question 3 - "],
    ["(a) "],
    ["a) "],
    ["2.3 "],
    ["iv. "],
    ["No. 4: "],
    ["3a. "],
  ])("%j is no part of the wording", (number) => {
    expect(withoutNumbering(`${number}Views of carer?`)).toBe("Views of carer?");
  });

  test.each([["A plan is in place"], ["I agree"], ["Views of carer?"], ["mid-term plan"]])(
    "is not seen in %j",
    (text) => {
      expect(withoutNumbering(text)).toBe(text);
    },
  );
});

describe("where a wording ends", () => {
  test.each([
    ["Team: Court team", "team", "Team:"],
    ["Team : Court team", "team", "Team :"],
    ["Grade Good", "grade", "Grade"],
    ["Grade", "grade", "Grade"],
    ["Comments “Mother came.”", "comments", "Comments"],
    ["1. Views of carer? Yes", "viewsofcarer", "1. Views of carer?"],
  ])("in %j, after %j, is the end of %j", (text, key, label) => {
    expect(text.slice(0, endOfWording(text, key) ?? 0)).toBe(label);
  });

  it("is nowhere when the text only begins with the same letters", () => {
    expect(endOfWording("Teamwork is good", "team")).toBeNull();
    expect(endOfWording("A team", "team")).toBeNull();
  });
});
