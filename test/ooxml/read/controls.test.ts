import { readBody } from "../../support/read-body.ts";
import { firstControlOf, p, sdt, t, tbl, tc, tr } from "../../support/small-document.ts";

/** A control in a paragraph with these properties. */
const controlWith = (properties: string): ReturnType<typeof firstControlOf> =>
  firstControlOf(p(sdt(t("a"), properties)));

describe("where a control stands", () => {
  test.each([
    { because: "around runs", body: p(sdt(t("a"))), level: "run" },
    { because: "around runs in a link", body: p(`<w:hyperlink>${sdt(t("a"))}</w:hyperlink>`), level: "run" },
    { because: "around a paragraph", body: sdt(p(t("a"))), level: "block" },
    { because: "around a table", body: sdt(tbl(tr(tc(p(t("a")))))), level: "block" },
    { because: "around a paragraph in a cell", body: tbl(tr(tc(sdt(p(t("a")))))), level: "block" },
    { because: "around a cell", body: tbl(tr(sdt(tc(p(t("a")))))), level: "cell" },
    { because: "around a row", body: tbl(sdt(tr(tc(p(t("a")))))), level: "row" },
  ])("$because: $level", ({ body, level }) => {
    expect(readBody(body).document.controls).toMatchObject([{ level, text: "a" }]);
  });

  test("controls are numbered in document order, each with the one around it", () => {
    const { document } = readBody(sdt(p(sdt(sdt(t("a"))) + sdt(t("b")))) + p(sdt(t("c"))));
    expect(document.controls).toMatchObject([
      { index: 0, parent: null, text: "ab" },
      { index: 1, parent: 0, text: "a" },
      { index: 2, parent: 1, text: "a" },
      { index: 3, parent: 0, text: "b" },
      { index: 4, parent: null, text: "c" },
    ]);
  });
});

describe("the kind of a control", () => {
  test.each([
    ["", "rich-text"],
    ["<w:richText/>", "rich-text"],
    ["<w:text/>", "plain-text"],
    ['<w:text w:multiLine="1"/>', "plain-text"],
    ["<w:dropDownList/>", "drop-down"],
    ["<w:comboBox/>", "combo-box"],
    ["<w:date/>", "date"],
    ["<w14:checkbox/>", "check-box"],
    ["<w:group/>", "group"],
    ["<w15:repeatingSection/>", "repeating-section"],
    ["<w15:repeatingSectionItem/>", "repeating-section-item"],
    ["<w:picture/>", "picture"],
    ["<w:docPartObj/>", "other"],
    ["<w:docPartList/>", "other"],
    ["<w:citation/>", "other"],
    ["<w:bibliography/>", "other"],
    ["<w:equation/>", "other"],
  ])("%s is %s", (property, kind) => {
    expect(controlWith(`<w:id w:val="1"/>${property}`).kind).toBe(kind);
  });

  test("is told by the properties themselves, not by their content", () => {
    expect(controlWith("<w:rPr><w:text/></w:rPr><w:date><w:text/></w:date>").kind).toBe("date");
  });
});

describe("the properties of a control", () => {
  test("are all absent when nothing is said", () => {
    expect(controlWith("")).toMatchObject({
      ...{ id: null, tag: null, title: null, items: [], lock: "none", bound: false },
      ...{ placeholderShown: false, checked: null, fullDate: null },
    });
  });

  test("tag and title are as written", () => {
    expect(controlWith('<w:alias w:val="Child&apos;s ID"/><w:tag w:val="header.child-id"/>')).toMatchObject({
      title: "Child's ID",
      tag: "header.child-id",
    });
  });

  test.each([
    ["419600194", 419600194],
    ["-616587921", -616587921],
    ["2147483647", 2147483647],
    ["2147483648", -2147483648],
    ["4294967295", -1],
    ["-2147483648", -2147483648],
    ["4294967296", null],
    ["-2147483649", null],
    ["{3F2504E0}", null],
    ["", null],
  ])("the id %s is %p", (value, id) => {
    expect(controlWith(`<w:id w:val="${value}"/>`).id).toBe(id);
  });

  test.each([
    ["sdtLocked", "control"],
    ["contentLocked", "content"],
    ["sdtContentLocked", "control-and-content"],
    ["unlocked", "none"],
    ["something-new", "none"],
  ])("the lock %s is %s", (value, lock) => {
    expect(controlWith(`<w:lock w:val="${value}"/>`).lock).toBe(lock);
  });

  test.each([
    ["<w:showingPlcHdr/>", true],
    ['<w:showingPlcHdr w:val="true"/>', true],
    ['<w:showingPlcHdr w:val="1"/>', true],
    ['<w:showingPlcHdr w:val="0"/>', false],
    ['<w:showingPlcHdr w:val="false"/>', false],
    ['<w:placeholder><w:docPart w:val="X"/></w:placeholder>', false],
  ])("with %s the placeholder shows: %p", (property, shown) => {
    expect(controlWith(property).placeholderShown).toBe(shown);
  });

  test("the placeholder is part of the text", () => {
    expect(firstControlOf(p(sdt(t("Choose an item."), "<w:showingPlcHdr/>"))).text).toBe("Choose an item.");
  });

  test.each(['<w:dataBinding w:xpath="/a"/>', '<w15:dataBinding w:xpath="/a"/>'])(
    "%s binds it",
    (property) => {
      expect(controlWith(property).bound).toBe(true);
    },
  );

  test("list items have the text that shows and the value, each the other's stand-in", () => {
    const items =
      '<w:listItem w:displayText="Yes" w:value="1"/><w:listItem w:value="No"/><w:listItem w:displayText="N/A"/><w:listItem/>';
    expect(controlWith(`<w:dropDownList>${items}</w:dropDownList>`).items).toEqual([
      { displayText: "Yes", value: "1" },
      { displayText: "No", value: "No" },
      { displayText: "N/A", value: "N/A" },
      { displayText: "", value: "" },
    ]);
  });

  test("a date has its full form", () => {
    expect(
      controlWith('<w:date w:fullDate="2027-05-28T00:00:00Z"><w:lid w:val="en-GB"/></w:date>').fullDate,
    ).toBe("2027-05-28T00:00:00Z");
  });

  test.each([
    ["", false],
    ['<w14:checked w14:val="1"/>', true],
    ['<w14:checked w14:val="true"/>', true],
    ["<w14:checked/>", true],
    ['<w14:checked w14:val="0"/>', false],
    ['<w14:checked w14:val="0"/><w14:checkedState w14:val="2612"/>', false],
  ])("a check box with %s is checked: %p", (property, checked) => {
    expect(controlWith(`<w14:checkbox>${property}</w14:checkbox>`).checked).toBe(checked);
  });
});

describe("the source of a control", () => {
  const sources = (control: string): readonly unknown[] => {
    const { xml, document } = readBody(p(control));
    const source = document.controls[0]?.source;
    if (source === undefined) throw new Error("no control");
    return [source.span, source.properties, source.contentElement, source.content].map((span) =>
      span === null ? null : xml.slice(span.start, span.end),
    );
  };

  test("is the place of the element, its properties, its content element and the content", () => {
    const control = sdt(t("a"), '<w:tag w:val="x"/>');
    const content = `<w:sdtContent>${t("a")}</w:sdtContent>`;
    expect(sources(control)).toEqual([control, '<w:sdtPr><w:tag w:val="x"/></w:sdtPr>', content, t("a")]);
  });

  test("has an empty content where it holds nothing", () => {
    expect(sources("<w:sdt><w:sdtContent></w:sdtContent></w:sdt>").slice(1)).toEqual([
      null,
      "<w:sdtContent></w:sdtContent>",
      "",
    ]);
  });

  test("has no content where the content element is a single tag or missing", () => {
    expect(sources("<w:sdt><w:sdtPr/><w:sdtContent/></w:sdt>").slice(1)).toEqual([
      "<w:sdtPr/>",
      "<w:sdtContent/>",
      null,
    ]);
    expect(sources("<w:sdt/>")).toEqual(["<w:sdt/>", null, null, null]);
  });

  test("lists every property with its place, known or not, but not its content", () => {
    const properties = [
      "<w:rPr><w:b/></w:rPr>",
      '<w:alias w:val="A"></w:alias>',
      "<w:dropDownList><w:listItem/></w:dropDownList>",
      '<x:own xmlns:x="urn:own"/>',
    ];
    const { xml, document } = readBody(p(sdt(t("a"), properties.join(""))));
    const list = document.controls[0]?.source.propertyList ?? [];
    expect(list.map(({ name }) => name)).toEqual(["rPr", "alias", "dropDownList", "own"]);
    expect(list.map(({ span }) => xml.slice(span.start, span.end))).toEqual(properties);
    expect(list[3]?.namespace).toBe("urn:own");
  });
});

describe("empty controls", () => {
  test.each(["<w:sdt/>", "<w:sdt><w:sdtContent/></w:sdt>", sdt(""), sdt("<w:r/>")])(
    "%s has no text",
    (control) => {
      expect(firstControlOf(p(control)).text).toBe("");
    },
  );

  test("leave no line between paragraphs", () => {
    const { document } = readBody(tbl(tr(tc(p(t("a")) + sdt("") + p(t("b"))))));
    expect(document.blocks).toMatchObject([{ rows: [{ cells: [{ text: "a\nb" }] }] }]);
  });
});

describe("the text of a control", () => {
  test("of several paragraphs has a line each", () => {
    expect(firstControlOf(sdt(p(t("a")) + p() + p(t("b")))).text).toBe("a\n\nb");
  });

  test("of a table has its rows on lines and its cells parted by tabs", () => {
    const table = tbl(tr(tc(p(t("a"))), tc(p(t("b")))), tr(tc(p(t("c")))));
    expect(firstControlOf(sdt(p(t("x")) + table)).text).toBe("x\na\tb\nc");
  });

  test("does not begin with the line break that parts it from what is before", () => {
    expect(readBody(p(t("a")) + sdt(p(t("b"))) + p(t("c"))).document.controls).toMatchObject([{ text: "b" }]);
  });

  test("has breaks and tabs kept", () => {
    expect(firstControlOf(p(sdt("<w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:tab/></w:r>"))).text).toBe("a\nb\t");
  });

  test("of nearly a million characters is all there", () => {
    const text = "The plan was agreed. ".repeat(47_000);
    expect(firstControlOf(p(sdt(t(text)))).text).toBe(text);
  });
});
