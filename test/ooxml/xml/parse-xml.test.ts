import {
  MAX_XML_DEPTH,
  MAX_XML_LENGTH,
  MAX_XML_NODES,
  parseXml,
  type XmlElement,
  type XmlListener,
} from "../../../src/ooxml/xml/parse-xml.ts";

type Heard = { readonly event: string; readonly source: string };

/** Everything that the listener hears, each with the source that its offsets point at. */
function hear(xml: string): readonly Heard[] {
  const heard: Heard[] = [];
  const read = parseXml(xml, {
    open: ({ local, selfClosing, start, end }) =>
      heard.push({ event: selfClosing ? `${local}/` : local, source: xml.slice(start, end) }),
    close: (local, _namespace, start, end) =>
      heard.push({ event: `/${local}`, source: xml.slice(start, end) }),
    text: (text, start, end) => heard.push({ event: `"${text}"`, source: xml.slice(start, end) }),
  });
  if (!read.ok) throw new Error(read.problem.message);
  return heard;
}

/** What `see` makes of the root's start tag. */
function rootOf<Seen>(xml: string, see: (element: XmlElement) => Seen): Seen | undefined {
  let seen: Seen | undefined;
  const read = parseXml(xml, {
    open(element) {
      seen ??= see(element);
    },
  });
  if (!read.ok) throw new Error(read.problem.message);
  return seen;
}

function codeOf(xml: string, listener: XmlListener = {}): string {
  const read = parseXml(xml, listener);
  return read.ok ? "read" : read.problem.code;
}

describe("what a listener hears", () => {
  test("start tags, text and end tags come in order, each with its place", () => {
    expect(hear("<a><b c='1'>x</b >y</a>")).toEqual([
      { event: "a", source: "<a>" },
      { event: "b", source: "<b c='1'>" },
      { event: '"x"', source: "x" },
      { event: "/b", source: "</b >" },
      { event: '"y"', source: "y" },
      { event: "/a", source: "</a>" },
    ]);
  });

  test("a self-closing element is closed where its one tag ends", () => {
    expect(hear("<a><b/></a>").slice(1, 3)).toEqual([
      { event: "b/", source: "<b/>" },
      { event: "/b", source: "" },
    ]);
  });

  test("a greater-than sign in an attribute or in text does not move a place", () => {
    expect(hear('<a><b c="x>y"/>1 > 0<d/></a>').slice(1, 5)).toEqual([
      { event: "b/", source: '<b c="x>y"/>' },
      { event: "/b", source: "" },
      { event: '"1 > 0"', source: "1 > 0" },
      { event: "d/", source: "<d/>" },
    ]);
  });

  test("entities are resolved and line ends made one, while the place stays that of the source", () => {
    expect(hear("<a>x &amp; &#233;\r\ny</a>")[1]).toEqual({
      event: '"x & é\ny"',
      source: "x &amp; &#233;\r\ny",
    });
  });

  test("comments and processing instructions part text and are not heard", () => {
    expect(hear("<a>x<!-- <b/> -->y<?z?>w<c/></a>").slice(1, 5)).toEqual([
      { event: '"x"', source: "x" },
      { event: '"y"', source: "y" },
      { event: '"w"', source: "w" },
      { event: "c/", source: "<c/>" },
    ]);
  });

  test("a CDATA section is heard as text", () => {
    expect(hear("<a>x<![CDATA[<y>]]>z</a>").slice(1, 4)).toEqual([
      { event: '"x"', source: "x" },
      { event: '"<y>"', source: "<![CDATA[<y>]]>" },
      { event: '"z"', source: "z" },
    ]);
  });

  test.each([
    ["a declaration", '<?xml version="1.0"?>\n<a/>'],
    ["a byte order mark", "\uFEFF<a/>"],
    ["a byte order mark and a declaration", '\uFEFF<?xml version="1.0"?><a/>'],
    ["a comment", "<!-- <b> -->\n<a/>"],
    ["a processing instruction", '<?mso-application progid="Word.Document"?><a/>'],
    ["spaces", "  \n <a/>"],
  ])("%s before the root does not move its place", (_, xml) => {
    expect(hear(xml)[0]).toEqual({ event: "a/", source: "<a/>" });
  });

  test("characters outside the first 65,536 count as two units, as JavaScript counts them", () => {
    expect(hear("<a>😐<b/></a>")[2]).toEqual({ event: "b/", source: "<b/>" });
  });
});

describe("namespaces", () => {
  test("an element is known by its namespace, whatever the prefix", () => {
    const seen = ({ local, namespace, prefix }: XmlElement): unknown => ({ local, namespace, prefix });
    expect(rootOf('<w:p xmlns:w="urn:x"/>', seen)).toEqual({ local: "p", namespace: "urn:x", prefix: "w" });
    expect(rootOf('<p xmlns="urn:x"/>', seen)).toEqual({ local: "p", namespace: "urn:x", prefix: "" });
    expect(rootOf("<p/>", seen)).toEqual({ local: "p", namespace: "", prefix: "" });
  });

  test("a declaration holds for its element and what is in it, and no longer", () => {
    const namespaces: string[] = [];
    parseXml('<a xmlns="u1"><b xmlns="u2" xmlns:x="u3"><x:c/></b><d/><e xmlns=""><f/></e></a>', {
      open: ({ local, namespace }) => namespaces.push(`${local}=${namespace}`),
      close: (local, namespace) => namespaces.push(`/${local}=${namespace}`),
    });
    expect(namespaces).toEqual([
      ...["a=u1", "b=u2", "c=u3", "/c=u3", "/b=u2"],
      ...["d=u1", "/d=u1", "e=", "f=", "/f=", "/e=", "/a=u1"],
    ]);
  });

  test("a prefix that is used after its element has closed is an error", () => {
    expect(codeOf('<a><b xmlns:x="u"/><x:c/></a>')).toBe("xml-malformed");
    expect(codeOf('<a><b xmlns:x="u"></b><c x:d=""/></a>')).toBe("xml-malformed");
  });

  test("an attribute is found by its name and namespace", () => {
    const xml =
      '<w:a xmlns:w="u" xmlns:v="u" xmlns:o="other" v:val="1" val="2" o:val="3" xml:space="preserve"/>';
    const seen = rootOf(xml, (element) => [
      element.attribute("val", "u"),
      element.attribute("val"),
      element.attribute("val", "other"),
      element.attribute("space", "http://www.w3.org/XML/1998/namespace"),
      element.attribute("missing", "u"),
      element.attribute("missing"),
    ]);
    expect(seen).toEqual(["1", "2", "3", "preserve", undefined, undefined]);
  });

  test("an attribute without a prefix is in no namespace, even where elements have a default one", () => {
    const seen = rootOf('<a xmlns="u" val="1"/>', (element) => [
      element.attribute("val", "u"),
      element.attribute("val"),
    ]);
    expect(seen).toEqual([undefined, "1"]);
  });

  test("names that every object has are no attributes", () => {
    expect(rootOf("<a/>", (element) => element.attribute("constructor"))).toBeUndefined();
  });
});

describe("what is refused", () => {
  test.each([
    ["an empty text", ""],
    ["text that is no XML", "Dear colleague"],
    ["an element left open", "<a><b></b>"],
    ["tags that cross", "<a><b></a></b>"],
    ["two roots", "<a/><b/>"],
    ["a bare ampersand", "<a>R & B</a>"],
    ["an unknown entity", "<a>&nbsp;</a>"],
    ["a name like that of every object's own", "<a>&constructor;</a>"],
    ["an attribute twice", "<a b='1' b='2'/>"],
    ["a processing instruction with a prefix", "<a><?x:y z?></a>"],
    ["one with a prefix that begins like a declaration", "<?xml-x:y z?><a/>"],
    ["one attribute under two prefixes", '<a xmlns:x="u" xmlns:y="u" x:b="1" y:b="2"/>'],
    ["an undeclared prefix", "<w:a/>"],
    ["a less-than sign in an attribute", "<a b='<'/>"],
    ["a control character", "<a>\u0001</a>"],
    ["half a character", "<a>\uDC00</a>"],
    ["text after the root", "<a/>x"],
    ["a text that stops in a tag", "<a><b c="],
  ])("%s is malformed", (_, xml) => {
    expect(codeOf(xml)).toBe("xml-malformed");
  });

  test("a malformed file is told by line and column, never by its text", () => {
    const read = parseXml("<a>\n  <Secret></a>", {});
    expect(read).toEqual({
      ok: false,
      problem: { code: "xml-malformed", message: expect.stringContaining("line 2, column") as string },
    });
    expect(JSON.stringify(read)).not.toContain("Secret");
  });

  test.each([
    ["a plain one", "<!DOCTYPE a><a/>"],
    ["one that names another file", '<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>'],
    ["entities of entities", '<!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;">]><a>&c;</a>'],
    ["an entity from outside", '<!DOCTYPE a [<!ENTITY b SYSTEM "http://example.org/">]><a>&b;</a>'],
  ])("a document type declaration: %s", (_, xml) => {
    expect(codeOf(xml)).toBe("xml-doctype");
  });

  test("the word DOCTYPE in a comment or in text is no declaration", () => {
    expect(codeOf("<a><!-- <!DOCTYPE a> -->&lt;!DOCTYPE a></a>")).toBe("read");
  });

  test("more open elements than the limit, and not one fewer", () => {
    const nested = (depth: number): string => "<a>".repeat(depth) + "</a>".repeat(depth);
    expect(codeOf(nested(MAX_XML_DEPTH))).toBe("read");
    expect(codeOf(nested(MAX_XML_DEPTH + 1))).toBe("xml-too-deep");
  });

  test("100,000 open elements, as soon as the limit is met", () => {
    let opened = 0;
    const code = codeOf("<a>".repeat(100_000), { open: () => (opened += 1) });
    expect(code).toBe("xml-too-deep");
    expect(opened).toBe(MAX_XML_DEPTH);
  });

  test("a text longer than the limit, before any of it is read", () => {
    let opened = 0;
    const listener = { open: () => (opened += 1) };
    expect(codeOf(`<a>${" ".repeat(MAX_XML_LENGTH)}</a>`, listener)).toBe("xml-too-large");
    expect(opened).toBe(0);
  });

  test("a limit of the caller's own takes the place of the usual one", () => {
    expect(parseXml("<a/>", {}, { maxLength: 4 }).ok).toBe(true);
    expect(parseXml("<a/>", {}, { maxLength: 3 }).ok).toBe(false);
  });

  test.each([
    ["elements", "<b/>"],
    ["attributes", '<b c="" d=""/>'],
  ])("more %s than the limit", (_, content) => {
    expect(codeOf(`<a>${content.repeat(MAX_XML_NODES)}</a>`)).toBe("xml-too-large");
  });
});

test("what a listener throws comes through as it is", () => {
  const broken = new Error("a broken program");
  const open = (): never => {
    throw broken;
  };
  expect(() => parseXml("<a/>", { open })).toThrow(broken);
});

test("a listener's methods are called on the listener", () => {
  const counter = {
    opened: 0,
    open() {
      this.opened += 1;
    },
  };
  parseXml("<a><b/></a>", counter);
  expect(counter.opened).toBe(2);
});
