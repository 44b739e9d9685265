import { readBody } from "../../support/read-body.ts";
import { blockTexts, p, r, sdt, t, textOf } from "../../support/small-document.ts";

const alternatives = (...branches: readonly string[]): string =>
  `<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">${branches.join("")}</mc:AlternateContent>`;
const choice = (content: string): string => `<mc:Choice Requires="wps">${content}</mc:Choice>`;
const fallback = (content: string): string => `<mc:Fallback>${content}</mc:Fallback>`;

describe("of alternate content", () => {
  test.each([
    {
      because: "the choice is read, the fallback is not",
      branches: choice(t("a")) + fallback(t("b")),
      text: "a",
    },
    {
      because: "the first choice is read, the second is not",
      branches: choice(t("a")) + choice(t("b")),
      text: "a",
    },
    { because: "the fallback is read when there is no choice", branches: fallback(t("b")), text: "b" },
    {
      because: "an inner one is decided for itself",
      branches: choice(alternatives(fallback(t("c")))) + fallback(t("b")),
      text: "c",
    },
    { because: "nothing is read when there is nothing", branches: "", text: "" },
  ])("$because", ({ branches, text }) => {
    expect(textOf(t("before ") + alternatives(branches) + t(" after"))).toBe(`before ${text} after`);
  });

  test("the second of two in a row is decided anew", () => {
    expect(textOf(alternatives(choice(t("a"))) + alternatives(choice(t("b"))))).toBe("ab");
  });

  test("a text box in both branches is read once, with its controls", () => {
    const box = `<w:txbxContent>${sdt(p(t("boxed")), '<w:id w:val="7"/>')}</w:txbxContent>`;
    const body = p(t("a") + r(alternatives(choice(box), fallback(box))));
    expect(blockTexts(body)).toEqual(["a", "boxed"]);
    expect(readBody(body).document.controls).toHaveLength(1);
  });
});
