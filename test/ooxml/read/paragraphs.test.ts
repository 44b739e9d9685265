import { readBody } from "../../support/read-body.ts";
import {
  blockTexts,
  cellsOf,
  firstParagraphOf,
  p,
  r,
  sdt,
  t,
  tbl,
  tc,
  tr,
} from "../../support/small-document.ts";

const box = (content: string): string => `<w:pict><w:txbxContent>${content}</w:txbxContent></w:pict>`;

describe("the place of a paragraph", () => {
  const places = (body: string): readonly (string | null)[] => {
    const { xml, document } = readBody(body);
    const [paragraph] = document.blocks;
    if (paragraph?.type !== "paragraph") throw new Error("no paragraph");
    return [paragraph.span, paragraph.properties, paragraph.content].map((span) =>
      span === null ? null : xml.slice(span.start, span.end),
    );
  };

  test("is that of the element, of its properties and of what comes after them", () => {
    const properties = '<w:pPr><w:pStyle w:val="Title"/></w:pPr>';
    const body = p(properties + t("a"));
    expect(places(body)).toEqual([body, properties, t("a")]);
  });

  test("has an empty content when there is none", () => {
    expect(places(p())).toEqual(["<w:p></w:p>", null, ""]);
    expect(places(p("<w:pPr/>"))).toEqual(["<w:p><w:pPr/></w:p>", "<w:pPr/>", ""]);
  });

  test("has no content when the element is a single tag", () => {
    expect(places("<w:p/>")).toEqual(["<w:p/>", null, null]);
  });
});

describe("a paragraph's control", () => {
  test("is the innermost one around the paragraph", () => {
    expect(firstParagraphOf(sdt(sdt(p(t("a"))))).control).toBe(1);
    expect(firstParagraphOf(p(t("a"))).control).toBeNull();
  });

  test("is no control inside the paragraph", () => {
    expect(firstParagraphOf(p(sdt(t("a")))).control).toBeNull();
  });

  test("may be one around the cell or the row", () => {
    const inCell = cellsOf(tbl(tr(sdt(tc(p())))))[0]?.blocks;
    const inRow = cellsOf(tbl(sdt(tr(tc(p())))))[0]?.blocks;
    expect([inCell, inRow]).toMatchObject([[{ control: 0 }], [{ control: 0 }]]);
  });
});

describe("a deleted paragraph mark", () => {
  const markDeleted = '<w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>';
  const textOfCell = (...paragraphs: readonly string[]): string | undefined =>
    cellsOf(tbl(tr(tc(paragraphs.join("")))))[0]?.text;

  test("joins the paragraph to the next without a line break", () => {
    expect(textOfCell(p(markDeleted + t("a")), p(t("b")), p(t("c")))).toBe("ab\nc");
  });

  test("of a wholly deleted paragraph leaves no empty line", () => {
    const deleted = p(`${markDeleted}<w:del w:id="2"><w:r><w:delText>x</w:delText></w:r></w:del>`);
    expect(textOfCell(p(t("a")), deleted, p(t("b")))).toBe("a\nb");
  });

  test("may have been moved away", () => {
    expect(textOfCell(p(`<w:pPr><w:rPr><w:moveFrom w:id="1"/></w:rPr></w:pPr>${t("a")}`), p(t("b")))).toBe(
      "ab",
    );
  });

  test("is not meant by the record of how a paragraph was before", () => {
    const change = "<w:pPr><w:pPrChange><w:pPr><w:rPr><w:del/></w:rPr></w:pPr></w:pPrChange></w:pPr>";
    expect(textOfCell(p(change + t("a")), p(t("b")))).toBe("a\nb");
  });

  test("is not meant by an inserted one", () => {
    expect(textOfCell(p(`<w:pPr><w:rPr><w:ins w:id="1"/></w:rPr></w:pPr>${t("a")}`), p(t("b")))).toBe("a\nb");
  });
});

describe("a text box", () => {
  test("follows its paragraph as blocks of its own", () => {
    const body = p(t("a") + r(box(p(t("in the box")) + tbl(tr(tc(p(t("cell"))))))) + t("b")) + p(t("after"));
    expect(blockTexts(body)).toEqual(["ab", "in the box", "cell", "after"]);
  });

  test("has its text in that of the cell, after the paragraph", () => {
    const cell = tc(p(t("a") + r(box(p(t("boxed")))) + t("b")) + p(t("c")));
    expect(cellsOf(tbl(tr(cell)))[0]?.text).toBe("ab\nboxed\nc");
  });

  test("without text leaves no empty line in the cell", () => {
    expect(cellsOf(tbl(tr(tc(p(t("a") + r(box(p()))) + p(t("b"))))))[0]?.text).toBe("a\nb");
  });

  test("is not part of the control around its anchor, but its controls are inside that control", () => {
    const { document } = readBody(p(sdt(t("a") + r(box(sdt(p(t("b"))))))));
    expect(document.controls).toMatchObject([
      { text: "a", parent: null, level: "run" },
      { text: "b", parent: 0, level: "block" },
    ]);
  });

  test("anchored in a hidden run is hidden", () => {
    const hidden = `<w:r><w:rPr><w:vanish/></w:rPr>${box(p(t("b")))}</w:r>`;
    expect(blockTexts(p(t("a") + hidden + t("c")))).toEqual(["ac", ""]);
  });
});
