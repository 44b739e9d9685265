import { nearestNames, suggest } from "../../src/text/nearest-names.ts";

const names = ["answer-missing", "grade-missing", "header-field-missing", "placeholder-left"];

describe("the names nearest to what was typed", () => {
  it.each([
    { because: "a letter too many", typed: "answers-missing", nearest: ["answer-missing"] },
    { because: "capitals", typed: "Placeholder-Left", nearest: ["placeholder-left"] },
    { because: "one word of the name", typed: "placeholder", nearest: ["placeholder-left"] },
    { because: "nothing like it", typed: "weather", nearest: [] },
    { because: "nothing at all", typed: "", nearest: [] },
  ])("are found for $because", ({ typed, nearest }) => {
    expect(nearestNames(typed, names)).toEqual(nearest);
  });

  it("are never more than asked for", () => {
    expect(nearestNames("missing", names, 2)).toHaveLength(2);
  });

  it("make a question", () => {
    expect(suggest("placeholder", names)).toBe(' Did you mean "placeholder-left"?');
    expect(suggest("weather", names)).toBe("");
  });
});
