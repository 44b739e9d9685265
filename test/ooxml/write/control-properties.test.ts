import { hasItems, type WrittenKind } from "../../../src/ooxml/write/control-kind.ts";
import { rewriteProperties, type ControlSettings } from "../../../src/ooxml/write/control-properties.ts";
import { applyEdits } from "../../../src/ooxml/write/edit.ts";
import { namesOf } from "../../../src/ooxml/write/word-names.ts";
import { openControl } from "../../../src/ooxml/write/write-control.ts";
import { bodyOf, readBody } from "../../support/read-body.ts";

const asFound: ControlSettings = {
  title: null,
  tag: null,
  id: null,
  kind: null,
  placeholderShown: false,
  placeholderPart: null,
};
const w = { prefix: "w:", declaration: "" };
const content = "<w:sdtContent><w:r><w:t>Yes</w:t></w:r></w:sdtContent>";

/** The properties of a control after they were rewritten. */
function rewritten(properties: string, settings: Partial<ControlSettings>): string {
  const { xml, document } = readBody(`<w:p><w:sdt>${properties}${content}</w:sdt></w:p>`);
  const [control] = document.controls;
  const edit = rewriteProperties(xml, control!, { ...asFound, ...settings }, namesOf(document));
  return bodyOf(applyEdits(xml, [edit])).replace(/^<w:p><w:sdt>|<w:sdtContent>.*$/g, "");
}

describe("rewriteProperties", () => {
  it("puts tag and title where the schema wants them, between what is kept as it is written", () => {
    const lock = '<w:lock  w:val="contentLocked" />';
    const binding = '<w:dataBinding w:xpath="/a" w:storeItemID="{1}"/>';
    const look = "<w:rPr><w:b/></w:rPr>";
    expect(
      rewritten(`<w:sdtPr>${binding}<w:text/>${lock}<w:id w:val="7"/>${look}</w:sdtPr>`, {
        title: "Team & IRO",
        tag: "header/team",
      }),
    ).toBe(
      `<w:sdtPr>${look}<w:alias w:val="Team &amp; IRO"/><w:tag w:val="header/team"/><w:id w:val="7"/>` +
        `${lock}${binding}<w:text/></w:sdtPr>`,
    );
  });

  it("replaces a title and a tag that are there, once", () => {
    expect(
      rewritten('<w:sdtPr><w:alias w:val="Old"/><w:tag w:val="old"/><w:alias w:val="Old"/></w:sdtPr>', {
        title: "New",
        tag: "new",
      }),
    ).toBe('<w:sdtPr><w:alias w:val="New"/><w:tag w:val="new"/></w:sdtPr>');
  });

  it("leaves the extensions of later versions of Word at the end, in their order", () => {
    const extensions = '<w15:color w:val="FF0000"/><w15:appearance w15:val="tags"/>';
    expect(rewritten(`<w:sdtPr>${extensions}<w:text/></w:sdtPr>`, { tag: "t" })).toBe(
      `<w:sdtPr><w:tag w:val="t"/><w:text/>${extensions}</w:sdtPr>`,
    );
  });

  it.each<{ kind: WrittenKind; expected: string }>([
    { kind: { type: "rich-text" }, expected: "" },
    { kind: { type: "plain-text" }, expected: '<w:text w:multiLine="1"/>' },
    {
      kind: { type: "drop-down", items: [{ value: "Choose" }, { value: "Y", displayText: "Yes" }] },
      expected:
        '<w:dropDownList><w:listItem w:value="Choose"/><w:listItem w:displayText="Yes" w:value="Y"/></w:dropDownList>',
    },
    {
      kind: { type: "date", fullDate: "2027-03-31" },
      expected:
        '<w:date w:fullDate="2027-03-31T00:00:00Z"><w:dateFormat w:val="dd/MM/yyyy"/><w:lid w:val="en-GB"/>' +
        '<w:storeMappedDataAs w:val="dateTime"/><w:calendar w:val="gregorian"/></w:date>',
    },
  ])("gives the kind $kind.type in place of the one it had", ({ kind, expected }) => {
    expect(rewritten('<w:sdtPr><w:comboBox><w:listItem w:value="x"/></w:comboBox></w:sdtPr>', { kind })).toBe(
      `<w:sdtPr>${expected}</w:sdtPr>`,
    );
  });

  it("says whether the placeholder shows, and which it is", () => {
    const shown = { placeholderShown: true, placeholderPart: "Default" };
    const placeholder = '<w:placeholder><w:docPart w:val="Default"/></w:placeholder>';
    expect(rewritten("<w:sdtPr><w:text/></w:sdtPr>", shown)).toBe(
      `<w:sdtPr>${placeholder}<w:showingPlcHdr/><w:text/></w:sdtPr>`,
    );
    expect(rewritten(`<w:sdtPr>${placeholder}<w:showingPlcHdr/></w:sdtPr>`, {})).toBe(
      `<w:sdtPr>${placeholder}</w:sdtPr>`,
    );
  });

  it("writes the properties of a control that has none", () => {
    expect(rewritten("", { tag: "t" })).toBe('<w:sdtPr><w:tag w:val="t"/></w:sdtPr>');
    expect(rewritten("<w:sdtPr/>", { tag: "t" })).toBe('<w:sdtPr><w:tag w:val="t"/></w:sdtPr>');
  });
});

describe("names", () => {
  it("are the document's own", () => {
    expect(namesOf({ dialect: "transitional", prefix: "x" })).toEqual({ prefix: "x:", declaration: "" });
  });

  it("bring a prefix along where the document has none for attributes", () => {
    const names = namesOf({ dialect: "strict", prefix: "" });
    expect(openControl({ ...asFound, tag: "t" }, names)).toBe(
      '<w:sdt xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"><w:sdtPr><w:tag w:val="t"/></w:sdtPr><w:sdtContent>',
    );
    expect(openControl({ ...asFound, tag: "t" }, w)).toBe(
      '<w:sdt><w:sdtPr><w:tag w:val="t"/></w:sdtPr><w:sdtContent>',
    );
  });
});

describe("hasItems", () => {
  const wanted = [{ value: "Choose" }, { value: "Yes", displayText: "Yes" }];
  const item = (displayText: string, value = displayText) => ({ displayText, value });

  it.each([
    { because: "the items are the same", items: [item("Choose"), item("Yes")], expected: true },
    { because: "one is worded otherwise", items: [item("Choose"), item("YES", "Yes")], expected: false },
    { because: "one is missing", items: [item("Choose")], expected: false },
    { because: "one is too many", items: [item("Choose"), item("Yes"), item("")], expected: false },
  ])("is $expected when $because", ({ items, expected }) => {
    expect(hasItems(items, wanted)).toBe(expected);
  });
});
