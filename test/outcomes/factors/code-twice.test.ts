import { agreementOf, auditsToCodeTwice } from "../../../src/outcomes/factors/code-twice.ts";
import { auditKeyOf } from "../../support/collation/collated-audit.ts";

const ids = Array.from({ length: 84 }, (_, index) => auditKeyOf(`audit ${index}`));

it("asks for a second coding of one audit in five, and of the same ones in any order", () => {
  const drawn = auditsToCodeTwice(ids);
  expect(drawn.size).toBe(17);
  expect([...auditsToCodeTwice(ids.toReversed())].toSorted()).toEqual([...drawn].toSorted());
  expect(auditsToCodeTwice(ids.slice(0, 6)).size).toBe(2);
});

it("counts a code as agreed when both ticked the same of it or neither did", () => {
  const coding = (by: string, codes: readonly string[], polarity: "supports" | "hinders" = "hinders") => ({
    ...{ auditId: ids[0] ?? "", by, on: "2026-12-03" },
    codes: codes.map((code) => ({ code, polarity })),
  });
  const codebook = { codes: ["a", "b", "c"].map(codeOf) };
  const pair = [coding("AB", ["a", "b"]), coding("CD", ["a"])];
  expect(agreementOf([pair, [coding("AB", ["c"])]], codebook)).toEqual({ audits: 1, codes: 3, agreed: 2 });
  const opposite = [coding("AB", ["a"]), coding("CD", ["a"], "supports")];
  expect(agreementOf([opposite], codebook)).toMatchObject({ agreed: 2 });
});

function codeOf(id: string) {
  return { id, title: id, definition: id, example: id, notThis: id, phrases: [] };
}
