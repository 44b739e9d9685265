import { readBody } from "../../support/read-body.ts";
import { cellsOf, firstRowOf, firstTableOf, p, sdt, t, tbl, tc, tr } from "../../support/small-document.ts";

const cell = (text: string, properties = ""): string => tc(p(t(text)), properties);
const textsOfRows = (body: string): readonly (readonly string[])[] =>
  firstTableOf(body).rows.map((row) => row.cells.map(({ text }) => text));
const columnsOf = (body: string): readonly (readonly [number, number])[] =>
  cellsOf(body).map(({ column, columnSpan }) => [column, columnSpan]);

describe("the text of a cell", () => {
  test("has its paragraphs on lines of their own, empty ones too", () => {
    expect(cellsOf(tbl(tr(tc(p(t("a")) + p() + p(t("b"))))))[0]?.text).toBe("a\n\nb");
  });

  test("has the rows of a table inside on lines, its cells parted by tabs", () => {
    const inner = tbl(tr(cell("b"), cell(""), cell("c")), tr(cell("d")));
    expect(cellsOf(tbl(tr(tc(p(t("a")) + inner + p(t("e"))))))[0]?.text).toBe("a\nb\t\tc\nd\ne");
  });

  test("is empty for a cell without a paragraph", () => {
    expect(textsOfRows(tbl(tr("<w:tc/>", tc(""))))).toEqual([["", ""]]);
  });

  test("is that of the blocks, whatever stands around these", () => {
    const blocks =
      sdt(p(t("a")) + p(t("b"))) + `<w:customXml>${p(t("c"))}</w:customXml>` + sdt("") + p(t("d"));
    expect(cellsOf(tbl(tr(tc(blocks))))[0]?.text).toBe("a\nb\nc\nd");
  });
});

describe("the columns of cells", () => {
  test("follow each other", () => {
    expect(columnsOf(tbl(tr(cell("a"), cell("b"))))).toEqual([
      [0, 1],
      [1, 1],
    ]);
  });

  test("are more than one where a cell spans them", () => {
    const row = tr(cell("a", '<w:gridSpan w:val="3"/>'), cell("b"));
    expect(columnsOf(tbl(row))).toEqual([
      [0, 3],
      [3, 1],
    ]);
  });

  test("start further right after columns that a row leaves out", () => {
    expect(columnsOf(tbl(tr('<w:trPr><w:gridBefore w:val="2"/></w:trPr>', cell("a"))))).toEqual([[2, 1]]);
  });

  test.each(["0", "-3", "many", ""])("a span of '%s' is one column", (value) => {
    expect(columnsOf(tbl(tr(cell("a", `<w:gridSpan w:val="${value}"/>`))))).toEqual([[0, 1]]);
  });

  test("a span without end is bounded", () => {
    expect(columnsOf(tbl(tr(cell("a", '<w:gridSpan w:val="999999999"/>'))))).toEqual([[0, 1000]]);
  });

  test("a cell merged sideways in the old way widens the one before it", () => {
    const row = tr(
      cell("a", '<w:hMerge w:val="restart"/>'),
      cell("", '<w:hMerge w:val="continue"/>'),
      cell("", "<w:hMerge/>"),
      cell("b"),
    );
    expect(columnsOf(tbl(row))).toEqual([
      [0, 3],
      [3, 1],
    ]);
  });

  test("a cell merged sideways that has text all the same is kept", () => {
    expect(textsOfRows(tbl(tr(cell("a"), cell("b", "<w:hMerge/>"))))).toEqual([["a", "b"]]);
  });

  test("what a cell was before a tracked change says nothing", () => {
    const change = '<w:tcPrChange><w:tcPr><w:gridSpan w:val="4"/></w:tcPr></w:tcPrChange>';
    expect(columnsOf(tbl(tr(cell("a", change))))).toEqual([[0, 1]]);
  });
});

describe("a cell merged with the one above", () => {
  const restart = '<w:vMerge w:val="restart"/>';
  const continued = "<w:vMerge/>";
  const continuesAbove = (body: string): readonly boolean[] =>
    cellsOf(body).map((each) => each.continuesAbove);

  test("continues it, and shows nothing of its own", () => {
    const body = tbl(tr(cell("a", restart)), tr(cell("hidden", continued)), tr(cell("", continued)));
    expect(continuesAbove(body)).toEqual([false, true, true]);
    expect(textsOfRows(body)).toEqual([["a"], [""], [""]]);
  });

  test("may say continue in words", () => {
    const body = tbl(tr(cell("a", restart)), tr(cell("", '<w:vMerge w:val="continue"/>')));
    expect(continuesAbove(body)).toEqual([false, true]);
  });

  test("is found by its column, not its number in the row", () => {
    const body = tbl(
      tr(cell("a", '<w:gridSpan w:val="2"/>'), cell("b", restart)),
      tr(cell("c"), cell("d"), cell("", continued)),
    );
    expect(continuesAbove(body)).toEqual([false, false, false, false, true]);
  });

  test.each([
    { because: "it is in the first row", body: tbl(tr(cell("a", continued))) },
    { because: "the cell above is not merged", body: tbl(tr(cell("x")), tr(cell("a", continued))) },
    {
      because: "the merged cell is two rows up",
      body: tbl(tr(cell("x", restart)), tr(cell("y")), tr(cell("a", continued))),
    },
  ])("is a cell like any other when $because", ({ body }) => {
    expect(cellsOf(body).at(-1)).toMatchObject({ continuesAbove: false, text: "a" });
  });
});

describe("deleted rows and cells", () => {
  const deletedRow = tr('<w:trPr><w:del w:id="1"/></w:trPr>', cell("gone"));

  test("a deleted row is out of the table and of all text", () => {
    const body = tbl(tr(cell("a")), deletedRow, tr(cell("b")));
    expect(textsOfRows(body)).toEqual([["a"], ["b"]]);
    expect(cellsOf(tbl(tr(tc(body))))[0]?.text).toBe("a\nb");
  });

  test("the text of a control around a deleted row is empty", () => {
    expect(readBody(tbl(sdt(deletedRow), tr(cell("b")))).document.controls).toMatchObject([{ text: "" }]);
  });

  test("a deleted cell is out of its row", () => {
    expect(textsOfRows(tbl(tr(cell("a"), cell("gone", "<w:cellDel/>"), cell("b"))))).toEqual([["a", "b"]]);
  });

  test("text after a deleted row or cell is there again", () => {
    const { document } = readBody(tbl(deletedRow, tr(cell("x", "<w:cellDel/>"))) + p(t("after")));
    expect(document.blocks).toMatchObject([{ rows: [{ cells: [] }] }, { text: "after" }]);
  });

  test("an inserted row is a row, and so is one whose old properties told of a deletion", () => {
    const change = "<w:trPr><w:trPrChange><w:trPr><w:del/></w:trPr></w:trPrChange></w:trPr>";
    const body = tbl(tr('<w:trPr><w:ins w:id="1"/></w:trPr>', cell("a")), tr(change, cell("b")));
    expect(textsOfRows(body)).toEqual([["a"], ["b"]]);
  });
});

describe("controls and tables", () => {
  const controlsOfCells = (body: string): readonly (readonly number[])[] =>
    cellsOf(body).map(({ controls }) => controls);

  test("a cell has the controls in it and those directly around it, outer ones first", () => {
    const row = tr(sdt(sdt(tc(p(sdt(t("a"))) + sdt(p())))), tc(p(sdt(t("b")))), cell("c"));
    expect(controlsOfCells(tbl(row))).toEqual([[0, 1, 2, 3], [4], []]);
  });

  test("a control around two cells belongs to neither", () => {
    expect(controlsOfCells(tbl(tr(sdt(cell("a") + sdt(cell("b"))))))).toEqual([[], [1]]);
  });

  test("a control around two cells has the text of both", () => {
    expect(readBody(tbl(tr(sdt(cell("a") + cell("b"))))).document.controls).toMatchObject([{ text: "a\tb" }]);
  });

  test("a cell has the controls of a table inside it", () => {
    expect(controlsOfCells(tbl(tr(tc(tbl(tr(sdt(cell("a")))) + p()))))).toEqual([[0]]);
  });

  test("a row has the controls around it, outer ones first, but not those around the table", () => {
    const body = sdt(tbl(sdt(sdt(tr(sdt(cell("a")))) + sdt(tr(cell("b")))), tr(cell("c"))));
    expect(firstTableOf(body).rows.map((row) => row.controls)).toEqual([[1, 2], [1, 4], []]);
  });

  test("rows in one control share it", () => {
    const body = tbl(sdt(tr(cell("a")) + tr(cell("b"))));
    expect(firstTableOf(body).rows.map((row) => row.controls)).toEqual([[0], [0]]);
    expect(readBody(body).document.controls).toMatchObject([{ level: "row", text: "a\nb" }]);
  });

  test("a table inside a cell starts anew with the controls of its rows", () => {
    const body = tbl(sdt(tr(tc(tbl(sdt(tr(cell("a")))) + p()))));
    const [inner] = firstRowOf(body).cells[0]?.blocks ?? [];
    expect(inner).toMatchObject({ rows: [{ controls: [1] }] });
  });
});

describe("misplaced parts of tables lose no text", () => {
  test.each([
    { because: "a row outside a table", body: tr(cell("a")) },
    { because: "a cell outside a row", body: cell("a") },
    { because: "a cell straight in a table", body: tbl(cell("a")) },
    { because: "a paragraph straight in a table", body: tbl(p(t("a"))) },
    { because: "a row in a row", body: tbl(tr(tr(cell("a")))) },
  ])("$because", ({ body }) => {
    expect(JSON.stringify(readBody(body).document.blocks)).toContain('"a"');
  });
});
