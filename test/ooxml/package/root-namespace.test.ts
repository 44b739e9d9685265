import { rootNamespaceOf } from "../../../src/ooxml/package/root-namespace.ts";

describe("the namespace of a root element", () => {
  it.each([
    { because: "it is the default one", xml: '<a xmlns="urn:a"/>', namespace: "urn:a" },
    { because: "the root has a prefix", xml: '<p:a xmlns="urn:b" xmlns:p="urn:a"/>', namespace: "urn:a" },
    { because: "quotes may be single", xml: "<a  b='>'\n xmlns = 'urn:a'>", namespace: "urn:a" },
    {
      because: "other things come first",
      xml: '<?xml version="1.0"?>\n<!-- <x xmlns="no"/> --><a xmlns="urn:a"/>',
      namespace: "urn:a",
    },
    { because: "the rest is damaged", xml: '<a xmlns="urn:a"><b', namespace: "urn:a" },
    { because: "only a child declares one", xml: '<a><b xmlns="urn:a"/></a>', namespace: "" },
    { because: "another attribute only quotes one", xml: `<a b=' xmlns="urn:a"'/>`, namespace: "" },
    { because: "there is no element", xml: "Dear colleague,", namespace: null },
    { because: "there is nothing", xml: "", namespace: null },
    { because: "a comment does not end", xml: "<!-- <a/>", namespace: null },
  ])("is $namespace: $because", ({ xml, namespace }) => {
    expect(rootNamespaceOf(xml)).toBe(namespace);
  });

  it("is not looked for far away", () => {
    expect(rootNamespaceOf(`${"<!-- -->".repeat(1_000_000)}<a xmlns="urn:a"/>`)).toBeNull();
  });
});
