import { hasAny } from "../../../src/checks/patterns/has-any.ts";

describe("hasAny", () => {
  it.each([
    ["The SW to book.", ["sw"], true, "whatever the case"],
    ["Swimming on Mondays", ["sw"], false, "a word that only begins so"],
    ["Escalated to the director", ["escalat*"], true, "a star stands for any ending"],
    ["De-escalated", ["scalat*"], false, "never for a beginning"],
    ["virtual\u00a0 school", ["virtual school"], true, "whatever space stands between"],
    ["B.O.S.", ["b.s"], false, "a full stop is no wild card"],
    ["the child’s voice", ["child's voice"], true, "with either apostrophe"],
    ["anything", [], false, "no words, nothing found"],
    ["étage", ["tage"], false, "letters with accents are letters"],
  ])("%s in %j: %s, %4$s", (text, words, found) => {
    expect(hasAny(text, words)).toBe(found);
  });
});
