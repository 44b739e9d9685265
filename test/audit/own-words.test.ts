import { makeOwnWordsTest } from "../../src/audit/own-words.ts";
import { niromp2019Form } from "../../src/proforma/definitions/niromp-2019.ts";
import { niromp2019 } from "../support/niromp-2019.ts";

describe("the words that belong in a header or footer", () => {
  const isOwn = makeOwnWordsTest(niromp2019Form, "Westhaven");

  it.each([
    "",
    " \n ",
    niromp2019.title,
    ...niromp2019.margins,
    "Page 1 of 12",
    "OFFICIAL-SENSITIVE",
    "Westhaven City Council, Children's Services",
    "Printed on 22/11/2026",
    "— 3 —",
  ])("may be: %s", (text) => expect(isOwn(text)).toBe(true));

  it.each(["Tommy", "Page 1 of 12, J", "Audit by Jane Smith", "9434765919", "Northborough Council", "王"])(
    "are not: %s",
    (text) => expect(isOwn(text)).toBe(false),
  );

  it("do without the name of an authority where the form has none", () => {
    expect(makeOwnWordsTest(niromp2019Form, null)("Westhaven Council")).toBe(false);
  });
});
