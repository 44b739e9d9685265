import { elementsIn } from "../../../src/ooxml/write/element-spans.ts";

function sourcesIn(xml: string): string[] | null {
  return (
    elementsIn(xml, { start: 0, end: xml.length })?.map(({ start, end }) => xml.slice(start, end)) ?? null
  );
}

describe("elementsIn", () => {
  it("finds the elements side by side, not those inside them", () => {
    expect(sourcesIn("<a><b/></a> <c/><d x='>'>t</d>")).toEqual(["<a><b/></a>", "<c/>", "<d x='>'>t</d>"]);
  });

  it("is not misled by comments, CDATA and processing instructions", () => {
    expect(sourcesIn("<!-- <x> --><a><![CDATA[</a>]]></a><?p <y> ?>")).toEqual(["<a><![CDATA[</a>]]></a>"]);
  });

  it("gives the local name and the text between the tags", () => {
    const xml = '<w:r w:x="1">in</w:r>';
    const [run] = elementsIn(xml, { start: 0, end: xml.length }) ?? [];
    expect(run?.name).toBe("r");
    expect(xml.slice(run?.content.start, run?.content.end)).toBe("in");
  });

  it.each(["<a><b></a>", "</a>", "<a>", "<a"])("says that %s is not balanced", (xml) => {
    expect(sourcesIn(xml)).toBeNull();
  });
});
