import { countSteps } from "./count-steps.ts";

const fromEachPlace = (text: string) => {
  for (let at = 0; at < text.length; at += 1) /b+/u.test(text.slice(at));
};

describe("counting steps", () => {
  it("tells work that reads a text once from work that reads it again from each place", () => {
    const once = (length: number) => countSteps(() => "a ".repeat(length).replace(/\p{L}/gu, "x"));
    const again = (length: number) =>
      countSteps(() => {
        fromEachPlace("a ".repeat(length));
      });
    expect(once(2000) / once(1000)).toBeLessThan(2.1);
    expect(again(200) / again(100)).toBeGreaterThan(3.5);
  });
});
