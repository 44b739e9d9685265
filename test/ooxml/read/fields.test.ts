import { readBody } from "../../support/read-body.ts";
import {
  blockTexts,
  cellsOf,
  firstFieldOf,
  firstParagraphOf,
  p,
  r,
  sdt,
  t,
  tbl,
  tc,
  textOf,
  tr,
} from "../../support/small-document.ts";

const mark = (type: string, data = ""): string => r(`<w:fldChar w:fldCharType="${type}">${data}</w:fldChar>`);
const begin = mark("begin");
const separate = mark("separate");
const end = mark("end");
const instruction = (text: string): string => r(`<w:instrText xml:space="preserve"> ${text} </w:instrText>`);
const field = (text: string, result: string): string => begin + instruction(text) + separate + result + end;

const formField = (data: string, result: string): string =>
  mark("begin", `<w:ffData>${data}</w:ffData>`) + instruction("FORM") + separate + result + end;
const list = (data: string): string =>
  `<w:ddList>${data}<w:listEntry w:val="Choose"/><w:listEntry w:val="Yes"/><w:listEntry w:val="No"/></w:ddList>`;

describe("a field", () => {
  test.each([
    {
      because: "its result is seen, its instruction is not",
      content: field("DATE", t("today")),
      text: "today",
    },
    { because: "without a result nothing is seen", content: begin + instruction("DATE") + end, text: "" },
    {
      because: "text before its separator is instruction too",
      content: begin + t("hidden") + separate + t("a") + end,
      text: "a",
    },
    { because: "text around it is seen", content: t("a") + field("DATE", t("b")) + t("c"), text: "abc" },
    {
      because: "a field in a result is seen",
      content: field("IF", t("a") + field("DATE", t("b")) + t("c")),
      text: "abc",
    },
    {
      because: "a field in an instruction is not",
      content: begin + instruction("IF") + field("DATE", t("no")) + separate + t("a") + end,
      text: "a",
    },
    {
      because: "a simple field is its result",
      content: `<w:fldSimple w:instr="DATE">${t("today")}</w:fldSimple>`,
      text: "today",
    },
    {
      because: "a deleted instruction is none",
      content: `<w:del w:id="1">${begin}<w:r><w:delInstrText>DATE</w:delInstrText></w:r>${separate}${t("x")}${end}</w:del>${t("a")}`,
      text: "a",
    },
    {
      because: "an end without a beginning ends nothing",
      content: t("a") + end + separate + t("b"),
      text: "ab",
    },
  ])("$because", ({ content, text }) => {
    expect(textOf(content)).toBe(text);
  });

  test("may reach over paragraphs", () => {
    expect(blockTexts(p(begin + instruction("IF") + separate + t("a")) + p(t("b") + end + t("c")))).toEqual([
      "a",
      "bc",
    ]);
  });

  test("its instruction may reach over paragraphs", () => {
    expect(blockTexts(p(begin + instruction("IF")) + p(t("x") + separate + t("a") + end))).toEqual(["", "a"]);
  });

  test("that is not of a form is not listed", () => {
    expect(readBody(p(field("DATE", t("a")))).document.fields).toEqual([]);
  });
});

describe("a field that never ends", () => {
  test.each([
    { because: "in its paragraph", body: p(begin + t("a")), texts: ["a"] },
    { because: "in those after it", body: p(begin + instruction("DATE")) + p(t("a")), texts: ["", "a"] },
    { because: "in its result", body: p(begin + separate + t("a")) + p(t("b")), texts: ["a", "b"] },
    { because: "in a cell", body: tbl(tr(tc(p(begin + t("a"))), tc(p(t("b"))))), texts: ["a|b"] },
    {
      because: "when another one in it does end",
      body: p(begin + field("DATE", t("a")) + t("b")),
      texts: ["ab"],
    },
  ])("swallows no text $because", ({ body, texts }) => {
    expect(blockTexts(body)).toEqual(texts);
  });

  test("in a cell leaves a field around the table as it is", () => {
    const table = tbl(tr(tc(p(begin + t("b") + end + end))));
    expect(blockTexts(p(begin + separate + t("a")) + table + p(t("c") + end))).toEqual(["a", "", "c"]);
  });
});

describe("a form field for text", () => {
  test("has its result as its text, with what a tab or a break adds", () => {
    const body = p(formField('<w:name w:val="Team"/><w:textInput/>', r("<w:t>a</w:t><w:tab/><w:t>b</w:t>")));
    expect(firstFieldOf(body)).toMatchObject({
      index: 0,
      kind: "text",
      name: "Team",
      text: "a\tb",
      checked: null,
    });
    expect(textOf(formField("<w:textInput/>", t("a")))).toBe("a");
  });

  test("over several paragraphs has a line each", () => {
    const body = p(begin + instruction("FORMTEXT") + separate + t("a")) + p(t("b")) + p(t("c") + end);
    expect(firstFieldOf(body).text).toBe("a\nb\nc");
  });

  test("does not show the text that it would start with", () => {
    expect(firstFieldOf(p(formField('<w:textInput><w:default w:val="x"/></w:textInput>', t("a")))).text).toBe(
      "a",
    );
  });

  test.each(["FORMTEXT", "formtext", 'FILLIN ""'])("is known by the instruction %s alone", (text) => {
    expect(firstFieldOf(p(field(text, t("a"))))).toMatchObject({ kind: "text", name: null, text: "a" });
  });
});

describe("a form field with a list", () => {
  test.each([
    { because: "the result counts from none", data: list('<w:result w:val="2"/>'), text: "No" },
    { because: "without a result the default is chosen", data: list('<w:default w:val="1"/>'), text: "Yes" },
    {
      because: "a result goes before a default",
      data: list('<w:result w:val="2"/><w:default w:val="1"/>'),
      text: "No",
    },
    { because: "without either it is the first", data: list(""), text: "Choose" },
    { because: "a result outside the list is nothing", data: list('<w:result w:val="9"/>'), text: "" },
    { because: "an empty list has no choice", data: "<w:ddList/>", text: "" },
  ])("$because", ({ data, text }) => {
    const body = p(t("[") + formField(data, "") + t("]"));
    expect(firstFieldOf(body)).toMatchObject({ kind: "drop-down", text });
    expect(firstParagraphOf(body).text).toBe(`[${text}]`);
  });

  test("has its entries", () => {
    expect(firstFieldOf(p(formField(list(""), ""))).items).toEqual(["Choose", "Yes", "No"]);
  });

  test("shows its choice, not the text between separator and end", () => {
    expect(textOf(formField(list('<w:result w:val="1"/>'), t("other")))).toBe("Yes");
  });

  test("without a choice shows its text", () => {
    expect(textOf(formField(list(""), t("No")))).toBe("No");
  });

  test("needs no separator", () => {
    const content =
      mark("begin", `<w:ffData>${list('<w:result w:val="1"/>')}</w:ffData>`) +
      instruction("FORMDROPDOWN") +
      end;
    expect(textOf(content)).toBe("Yes");
  });

  test("is part of the text of its control and cell", () => {
    const { document } = readBody(tbl(tr(tc(p(sdt(formField(list('<w:result w:val="1"/>'), "")))))));
    expect(document.controls).toMatchObject([{ text: "Yes" }]);
    expect(document.blocks).toMatchObject([{ rows: [{ cells: [{ text: "Yes", fields: [0] }] }] }]);
  });

  test("that is deleted shows nothing and is not listed", () => {
    const { document } = readBody(
      p(`<w:del w:id="1">${formField(list('<w:result w:val="1"/>'), "")}</w:del>`),
    );
    expect(document).toMatchObject({ fields: [], blocks: [{ text: "" }] });
  });
});

describe("a form field with a check box", () => {
  test.each([
    { because: "checked", data: "<w:checkBox><w:checked/></w:checkBox>", checked: true, text: "☒" },
    {
      because: "checked in words",
      data: '<w:checkBox><w:checked w:val="1"/></w:checkBox>',
      checked: true,
      text: "☒",
    },
    {
      because: "unchecked",
      data: '<w:checkBox><w:default w:val="1"/><w:checked w:val="0"/></w:checkBox>',
      checked: false,
      text: "☐",
    },
    {
      because: "by default checked",
      data: '<w:checkBox><w:sizeAuto/><w:default w:val="1"/></w:checkBox>',
      checked: true,
      text: "☒",
    },
    { because: "nothing said", data: "<w:checkBox/>", checked: false, text: "☐" },
  ])("$because", ({ data, checked, text }) => {
    expect(firstFieldOf(p(formField(data, "")))).toMatchObject({ kind: "check-box", checked, text });
  });
});

test("a form field of no known kind is listed as such", () => {
  expect(firstFieldOf(p(formField('<w:name w:val="X"/>', t("a"))))).toMatchObject({
    kind: "other",
    text: "a",
  });
});

describe("the pieces of a form field", () => {
  test("know the innermost form field around them", () => {
    const inner = field("FORMTEXT", t("b"));
    const pieces = firstParagraphOf(
      p(field("FORMTEXT", t("a") + inner + field("DATE", t("c"))) + t("d")),
    ).pieces;
    expect(pieces.map((piece) => [piece.text, piece.field])).toEqual([
      ["a", 0],
      ["b", 1],
      ["c", 0],
      ["d", null],
    ]);
  });

  test("of a list point at the element that begins the field", () => {
    const { xml, document } = readBody(p(formField(list('<w:result w:val="1"/>'), "")));
    const [paragraph] = document.blocks;
    const piece = paragraph?.type === "paragraph" ? paragraph.pieces[0] : undefined;
    expect(piece).toMatchObject({ text: "Yes", field: 0, characters: null });
    expect(xml.slice(piece?.element.start, piece?.element.end)).toMatch(/^<w:fldChar .*<\/w:fldChar>$/);
  });
});

describe("the place of a form field", () => {
  const sources = (body: string): { readonly span: string; readonly machinery: readonly string[] } => {
    const { xml, document } = readBody(body);
    const [found] = document.fields;
    if (found === undefined) throw new Error("no form field");
    const source = ({ start, end: stop }: { start: number; end: number }): string => xml.slice(start, stop);
    return { span: source(found.span), machinery: found.machinery.map(source) };
  };

  test("is from the first run to the last; what no reader sees is begin, instruction, separator and end", () => {
    const content = field("FORMTEXT", t("a"));
    expect(sources(p(t("x") + content + t("y")))).toEqual({
      span: content,
      machinery: [begin, instruction("FORMTEXT"), separate, end],
    });
  });

  test("in a run that shows text too, only the field's elements are unseen", () => {
    const opening = '<w:fldChar w:fldCharType="begin"/>';
    const words = "<w:instrText>FORMTEXT</w:instrText>";
    const middle = '<w:fldChar w:fldCharType="separate"/>';
    const closing = '<w:fldChar w:fldCharType="end"/>';
    const run = r(`${opening}${words}${middle}<w:t>a</w:t>${closing}`);
    expect(sources(p(run))).toEqual({ span: run, machinery: [opening, words, middle, closing] });
  });

  test("in a run that shows nothing else, the run is unseen as a whole", () => {
    const start = r(
      '<w:fldChar w:fldCharType="begin"/><w:instrText>FORMTEXT</w:instrText><w:fldChar w:fldCharType="separate"/>',
    );
    expect(sources(p(start + t("a") + end))).toEqual({ span: start + t("a") + end, machinery: [start, end] });
  });
});

test("a cell has the form fields in it", () => {
  const row = tr(
    tc(p(field("FORMTEXT", t("a")))),
    tc(p(field("DATE", t("b")))),
    tc(p(field("FORMTEXT", t("c")) + field("FORMTEXT", ""))),
  );
  expect(cellsOf(tbl(row)).map(({ fields }) => fields)).toEqual([[0], [], [1, 2]]);
});
