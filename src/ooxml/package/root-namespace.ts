/** Our parts have their root element within the first lines, whichever program wrote them last. */
const prologLength = 4096;
const prolog = /(?:\s|<\?[\s\S]*?\?>|<!--[\s\S]*?-->)*/y;
const tagName = /<([^\s/>=<!?][^\s/>=<]*)/y;
const attribute = /\s+([^\s=/>]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y;

/**
 * The namespace of the root element, read from the first characters only, so that a part can be known for what it is
 * even when the rest of it is damaged. Null when there is no root element to be seen; "" when it is in no namespace.
 */
export function rootNamespaceOf(xml: string): string | null {
  const start = xml.slice(0, prologLength);
  prolog.lastIndex = 0;
  prolog.test(start);
  tagName.lastIndex = prolog.lastIndex;
  const name = tagName.exec(start)?.[1];
  if (name === undefined) return null;

  const colon = name.indexOf(":");
  const declaration = colon < 0 ? "xmlns" : `xmlns:${name.slice(0, colon)}`;
  for (const [key, value] of readAttributes(start, tagName.lastIndex)) {
    if (key === declaration) return value;
  }
  return "";
}

/** The attributes of a start tag, values as written, from the end of its name on. */
export function readAttributes(xml: string, nameEnd: number): readonly (readonly [string, string])[] {
  const found: (readonly [string, string])[] = [];
  attribute.lastIndex = nameEnd;
  for (let match = attribute.exec(xml); match; match = attribute.exec(xml)) {
    found.push([match[1] ?? "", match[2] ?? match[3] ?? ""]);
  }
  return found;
}
