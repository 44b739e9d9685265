import { listChoices } from "../../src/text/list-choices.ts";

describe("listChoices", () => {
  it.each([
    [["Yes", "No", "Not applicable"], "Yes, No or Not applicable"],
    [["Yes", "No"], "Yes or No"],
    [["Yes"], "Yes"],
    [[], ""],
  ])("makes of %j: %s", (choices, words) => {
    expect(listChoices(choices)).toBe(words);
  });
});
