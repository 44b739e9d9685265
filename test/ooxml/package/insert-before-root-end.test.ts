import { insertBeforeRootEnd } from "../../../src/ooxml/package/insert-before-root-end.ts";
import { codeOf, valueOf } from "../../support/small-word-file.ts";

describe("inserting at the end of the root element", () => {
  it.each([
    { because: "the end tag stays", xml: "<a><b/></a>", result: "<a><b/><new/></a>" },
    {
      because: "white space stays",
      xml: "<a>\r\n  <b />\r\n</a >\n",
      result: "<a>\r\n  <b />\r\n<new/></a >\n",
    },
    {
      because: "what stands around the root stays",
      xml: '<?xml version="1.0"?><!-- <a> --><a></a><!-- </a> -->',
      result: '<?xml version="1.0"?><!-- <a> --><a><new/></a><!-- </a> -->',
    },
    {
      because: "an element within has the root's name",
      xml: "<a><a></a></a>",
      result: "<a><a></a><new/></a>",
    },
    { because: "an empty root is opened", xml: "<a x='/>'/>", result: "<a x='/>'><new/></a>" },
    {
      because: "an empty root with a space is opened",
      xml: "<a x='1' />\n",
      result: "<a x='1'><new/></a>\n",
    },
    {
      because: "the root has a prefix",
      xml: '<p:a xmlns:p="u"/>',
      result: '<p:a xmlns:p="u"><p:new/></p:a>',
    },
  ])("turns $xml into $result: $because", ({ xml, result }) => {
    expect(valueOf(insertBeforeRootEnd(xml, (prefix) => `<${prefix}new/>`))).toBe(result);
  });

  it("is refused where there is no whole root element", () => {
    expect(codeOf(insertBeforeRootEnd("<a><b></a>", () => "<new/>"))).toBe("xml-malformed");
  });
});
