import { readBody } from "../../support/read-body.ts";
import { firstParagraphOf, p, r, sdt, t, textOf } from "../../support/small-document.ts";

describe("the text of a paragraph", () => {
  test.each([
    { because: "runs join without a gap", content: t("Good") + t("enough"), text: "Goodenough" },
    { because: "an entity is its character", content: t("R &amp; B"), text: "R & B" },
    { because: "a tab is a tab", content: r("<w:t>a</w:t><w:tab/><w:t>b</w:t>"), text: "a\tb" },
    { because: "an aligned tab is a tab", content: r('<w:ptab w:alignment="right"/>'), text: "\t" },
    { because: "a line break is a line end", content: r("<w:t>a</w:t><w:br/><w:t>b</w:t>"), text: "a\nb" },
    { because: "a page break is a line end", content: r('<w:br w:type="page"/>'), text: "\n" },
    { because: "a carriage return is a line end", content: r("<w:cr/>"), text: "\n" },
    {
      because: "a hyphen that may not break is a hyphen",
      content: r("<w:t>0</w:t><w:noBreakHyphen/>"),
      text: "0-",
    },
    { because: "a hyphen that shows only at a line's end is none", content: r("<w:softHyphen/>"), text: "" },
    {
      because: "where Word last broke a page says nothing",
      content: r("<w:lastRenderedPageBreak/>"),
      text: "",
    },
    {
      because: "a symbol is its character",
      content: r('<w:sym w:font="Wingdings" w:char="F0FE"/>'),
      text: "☑",
    },
    { because: "a footnote's number is not text", content: r('<w:footnoteReference w:id="2"/>'), text: "" },
    {
      because: "a comment's marks are not text",
      content: `<w:commentRangeStart w:id="1"/>${t("a")}<w:commentRangeEnd w:id="1"/>${r('<w:commentReference w:id="1"/>')}`,
      text: "a",
    },
    {
      because: "the tab stops of a paragraph are no tabs",
      content: `<w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr>${t("a")}`,
      text: "a",
    },
    { because: "a link is its text", content: `<w:hyperlink>${t("a")}</w:hyperlink>`, text: "a" },
    {
      because: "smart tags are looked through",
      content: `<w:smartTag><w:smartTag>${t("a")}</w:smartTag></w:smartTag>`,
      text: "a",
    },
    { because: "custom XML is looked through", content: `<w:customXml>${t("a")}</w:customXml>`, text: "a" },
    {
      because: "a direction is looked through",
      content: `<w:bdo w:val="rtl">${t("a")}</w:bdo><w:dir>${t("b")}</w:dir>`,
      text: "ab",
    },
    {
      because: "the pronunciation over a word is not part of it",
      content: r(`<w:ruby><w:rt>${t("x")}</w:rt><w:rubyBase>${t("y")}</w:rubyBase></w:ruby>`),
      text: "y",
    },
    {
      because: "text of another namespace is not Word's",
      content: r('<a:t xmlns:a="urn:drawing">x</a:t>'),
      text: "",
    },
    { because: "a comment in the XML parts nothing", content: r("<w:t>a<!-- x -->b</w:t>"), text: "ab" },
    { because: "a CDATA section is text", content: r("<w:t><![CDATA[a<b]]></w:t>"), text: "a<b" },
  ])("$because", ({ content, text }) => {
    expect(textOf(content)).toBe(text);
  });
});

describe("spaces", () => {
  test.each([
    { because: "at both ends they are dropped", xml: "<w:t>  a  b  </w:t>", text: "a  b" },
    { because: "unless they are preserved", xml: '<w:t xml:space="preserve"> a </w:t>', text: " a " },
    { because: "a value of default drops them", xml: '<w:t xml:space="default"> a </w:t>', text: "a" },
    { because: "a line end in the XML is a space", xml: "<w:t>\n  a\n  b\n</w:t>", text: "a   b" },
    { because: "a non-breaking space always counts", xml: "<w:t>\u00A0a\u00A0</w:t>", text: "\u00A0a\u00A0" },
    { because: "nothing but spaces is nothing", xml: "<w:t>   </w:t>", text: "" },
  ])("$because", ({ xml, text }) => {
    expect(textOf(r(xml))).toBe(text);
  });

  test("are preserved everywhere when the root says so", () => {
    const { document } = readBody(p(r("<w:t> a </w:t>")), ' xml:space="preserve"');
    expect(document.blocks).toMatchObject([{ text: " a " }]);
  });
});

describe("hidden runs", () => {
  const hidden = (properties: string, content = "<w:t>secret</w:t>"): string =>
    r(`<w:rPr>${properties}</w:rPr>${content}`);

  test("are left out and counted once each", () => {
    const { document } = readBody(
      p(t("a") + hidden("<w:vanish/>", "<w:t>b</w:t><w:br/><w:t>c</w:t>") + t("d")),
    );
    expect(document.blocks).toMatchObject([{ text: "ad" }]);
    expect(document.hiddenRuns).toBe(1);
  });

  test.each(["0", "false", "off"])("a w:vanish that is %s hides nothing", (value) => {
    expect(textOf(hidden(`<w:vanish w:val="${value}"/>`))).toBe("secret");
  });

  test.each(["1", "true", "on"])("a w:vanish that is %s hides", (value) => {
    expect(textOf(hidden(`<w:vanish w:val="${value}"/>`))).toBe("");
  });

  test("a hidden run without text is not counted", () => {
    expect(readBody(p(hidden("<w:vanish/>", ""))).document.hiddenRuns).toBe(0);
  });

  test("how a run looked before a tracked change of its format says nothing", () => {
    expect(textOf(hidden("<w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange>"))).toBe("secret");
  });
});

describe("pieces of text", () => {
  test("say where the run, its properties, the element and its characters stand", () => {
    const { xml, document } = readBody(
      p("<w:r><w:rPr><w:b/></w:rPr><w:t>a &amp; b</w:t><w:br></w:br></w:r>"),
    );
    const [paragraph] = document.blocks;
    const pieces = paragraph?.type === "paragraph" ? paragraph.pieces : [];
    const source = (span: { start: number; end: number } | null): string | null =>
      span === null ? null : xml.slice(span.start, span.end);
    const run = "<w:r><w:rPr><w:b/></w:rPr><w:t>a &amp; b</w:t><w:br></w:br></w:r>";
    expect(
      pieces.map((piece) => ({
        text: piece.text,
        run: source(piece.run),
        properties: source(piece.runProperties),
        element: source(piece.element),
        characters: source(piece.characters),
      })),
    ).toEqual([
      {
        text: "a & b",
        run,
        properties: "<w:rPr><w:b/></w:rPr>",
        element: "<w:t>a &amp; b</w:t>",
        characters: "a &amp; b",
      },
      { text: "\n", run, properties: "<w:rPr><w:b/></w:rPr>", element: "<w:br></w:br>", characters: null },
    ]);
  });

  test("there is none for an empty run", () => {
    expect(firstParagraphOf(p(r("<w:t></w:t>") + r("<w:t/>") + r(""))).pieces).toEqual([]);
  });

  test.each(["PlaceholderText", "placeholdertext", "Placeholder Text"])(
    "know the style %s of placeholders",
    (style) => {
      const run = r(`<w:rPr><w:rStyle w:val="${style}"/></w:rPr><w:t>a</w:t>`);
      expect(firstParagraphOf(p(run + t("b"))).pieces).toMatchObject([
        { placeholderStyle: true },
        { placeholderStyle: false },
      ]);
    },
  );

  test.each([
    ["<w:b/>", "bold"],
    ['<w:rStyle w:val="Strong"/>', "bold"],
    ['<w:u w:val="single"/>', "underlined"],
    ['<w:highlight w:val="yellow"/>', "highlighted"],
    ['<w:shd w:val="clear" w:color="auto" w:fill="FFFF00"/>', "highlighted"],
    ['<w:bdr w:val="single"/>', "framed"],
  ])("know what %s does to them", (properties, mark) => {
    const none = { bold: false, underlined: false, highlighted: false, framed: false };
    const run = r(`<w:rPr>${properties}</w:rPr><w:t>a</w:t>`);
    expect(firstParagraphOf(p(run + t("b"))).pieces).toMatchObject([
      { marks: { ...none, [mark]: true } },
      { marks: none },
    ]);
  });

  test.each([
    '<w:b w:val="0"/>',
    '<w:u w:val="none"/>',
    '<w:highlight w:val="none"/>',
    '<w:shd w:val="clear" w:color="auto" w:fill="auto"/>',
    '<w:shd w:val="clear" w:fill="FFFFFF"/>',
    '<w:bdr w:val="nil"/>',
  ])("are not set off by %s", (properties) => {
    const [piece] = firstParagraphOf(p(r(`<w:rPr>${properties}</w:rPr><w:t>a</w:t>`))).pieces;
    expect(Object.values(piece?.marks ?? {})).toEqual([false, false, false, false]);
  });

  test("are kept apart where a line goes through them", () => {
    const struck = r("<w:rPr><w:strike/></w:rPr><w:t>No</w:t>");
    const { text, pieces, struck: left } = firstParagraphOf(p(t("Yes") + struck));
    expect(text).toBe("Yes");
    expect(pieces).toHaveLength(1);
    expect(left).toMatchObject([{ text: "No" }]);
  });

  test("know the innermost control around them", () => {
    const body = sdt(p(t("a") + sdt(t("b")) + t("c")));
    expect(firstParagraphOf(body).pieces).toMatchObject([{ control: 0 }, { control: 1 }, { control: 0 }]);
    expect(firstParagraphOf(p(t("a"))).pieces).toMatchObject([{ control: null }]);
  });
});
