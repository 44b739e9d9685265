import { readBody } from "../../support/read-body.ts";
import { firstControlOf, p, r, sdt, t, tbl, tc, textOf, tr } from "../../support/small-document.ts";

const deleted = '<w:del w:id="1"><w:r><w:delText>gone</w:delText></w:r></w:del>';

describe("text in a document with tracked changes", () => {
  test.each([
    { because: "an insertion is there", content: `<w:ins w:id="1">${t("new")}</w:ins>`, text: "new" },
    { because: "a deletion is not", content: t("a") + deleted + t("b"), text: "ab" },
    {
      because: "what was moved here is there",
      content: `<w:moveTo w:id="1">${t("new")}</w:moveTo>`,
      text: "new",
    },
    {
      because: "what was moved away is not",
      content: `<w:moveFrom w:id="1">${t("old")}</w:moveFrom>`,
      text: "",
    },
    {
      because: "an insertion that was deleted again is not",
      content: `<w:ins w:id="1">${deleted}</w:ins>`,
      text: "",
    },
    {
      because: "a deletion is one, however its text is tagged",
      content: `<w:del w:id="1">${t("old")}</w:del>`,
      text: "",
    },
    { because: "a deleted break is none", content: `<w:del w:id="1">${r("<w:br/>")}</w:del>`, text: "" },
    {
      because: "the marks of a move are nothing",
      content: `<w:moveFromRangeStart w:id="1"/>${t("a")}<w:moveFromRangeEnd w:id="1"/>`,
      text: "a",
    },
  ])("$because", ({ content, text }) => {
    expect(textOf(content)).toBe(text);
  });

  test("a deletion inside a control is not part of its text", () => {
    expect(firstControlOf(p(sdt(t("a") + deleted + t("b")))).text).toBe("ab");
  });

  test("a control inside a deletion is listed, without text", () => {
    expect(firstControlOf(p(`<w:del w:id="1">${sdt(t("a"))}</w:del>`))).toMatchObject({ text: "" });
  });
});

describe("the number of tracked changes", () => {
  const numberIn = (body: string): number => readBody(body).document.trackedChanges;

  test.each([
    { because: "none", body: p(t("a")), count: 0 },
    {
      because: "an insertion and a deletion",
      body: p(`<w:ins w:id="1">${t("a")}</w:ins>${deleted}`),
      count: 2,
    },
    { because: "both ends of a move", body: p('<w:moveFrom w:id="1"/><w:moveTo w:id="2"/>'), count: 2 },
    { because: "a deleted paragraph mark", body: p("<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>"), count: 1 },
    { because: "an inserted paragraph mark", body: p("<w:pPr><w:rPr><w:ins/></w:rPr></w:pPr>"), count: 1 },
    { because: "an inserted row", body: tbl(tr("<w:trPr><w:ins/></w:trPr>", tc(p()))), count: 1 },
    { because: "a deleted row", body: tbl(tr("<w:trPr><w:del/></w:trPr>", tc(p()))), count: 1 },
    {
      because: "an inserted and a deleted cell",
      body: tbl(tr(tc(p(), "<w:cellIns/>"), tc(p(), "<w:cellDel/>"))),
      count: 2,
    },
    {
      because: "a change of format is none",
      body: p(r("<w:rPr><w:rPrChange><w:rPr/></w:rPrChange></w:rPr>")),
      count: 0,
    },
    {
      because: "a change of a paragraph's format is none",
      body: p("<w:pPr><w:pPrChange><w:pPr/></w:pPrChange></w:pPr>"),
      count: 0,
    },
  ])("$because", ({ body, count }) => {
    expect(numberIn(body)).toBe(count);
  });
});
