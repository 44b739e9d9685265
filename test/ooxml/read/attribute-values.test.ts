import { isOn, numberValue, ownAttribute } from "../../../src/ooxml/read/attribute-values.ts";
import { parseXml, type XmlElement } from "../../../src/ooxml/xml/parse-xml.ts";

/** What `read` makes of an element of the namespace `w` with these attributes. */
function of<Value>(attributes: string, read: (element: XmlElement) => Value): Value | undefined {
  let value: Value | undefined;
  parseXml(`<w:a xmlns:w="urn:w" xmlns:o="urn:o" ${attributes}/>`, {
    open(element) {
      value = read(element);
    },
  });
  return value;
}

test.each([
  { attributes: 'w:val="a"', value: "a", because: "it is in the element's namespace" },
  { attributes: 'val="a"', value: "a", because: "it is in none" },
  { attributes: 'val="b" w:val="a"', value: "a", because: "its own goes before one in none" },
  { attributes: 'o:val="a"', value: undefined, because: "it is in another" },
  { attributes: 'w:val=""', value: "", because: "empty is a value" },
])("an element's own attribute, $attributes, is $value: $because", ({ attributes, value }) => {
  expect(of(attributes, (element) => ownAttribute(element, "val"))).toBe(value);
});

test.each([
  ["", true],
  ['w:val="1"', true],
  ['w:val="true"', true],
  ['w:val="on"', true],
  ['w:val="0"', false],
  ['w:val="false"', false],
  ['w:val="off"', false],
])("an element with [%s] is on: %p", (attributes, on) => {
  expect(of(attributes, isOn)).toBe(on);
});

test.each([
  ["12", 12],
  ["-12", -12],
  ["+3", 3],
  [" 3 ", 3],
  ["", undefined],
  ["1.5", undefined],
  ["1e3", undefined],
  ["0x10", undefined],
  ["9999999999999999", undefined],
])("the number '%s' is %p", (text, value) => {
  expect(of(`w:val="${text}"`, numberValue)).toBe(value);
});
