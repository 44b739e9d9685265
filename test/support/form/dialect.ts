const strictNamespaces: readonly (readonly [transitional: string, strict: string])[] = [
  [
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
  ],
  [
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "http://purl.oclc.org/ooxml/officeDocument/relationships",
  ],
];

/**
 * A part in Strict (ISO/IEC 29500-1) instead of Transitional namespaces, and with another prefix than `w`.
 * An empty prefix makes WordprocessingML the default namespace; its attributes keep `w`, since an attribute has no default.
 */
export function inDialect(xml: string, dialect: "transitional" | "strict", prefix: string): string {
  return withPrefix(dialect === "strict" ? inStrict(xml) : xml, prefix);
}

/** Also for relationship parts, whose types are named by the same addresses. */
export function inStrict(xml: string): string {
  return strictNamespaces.reduce(
    (text, [transitional, strict]) => text.replaceAll(transitional, strict),
    xml,
  );
}

function withPrefix(xml: string, prefix: string): string {
  if (prefix === "w") return xml;
  return xml.replace(/<[^>]*>/g, (tag) => {
    if (prefix !== "")
      return tag
        .replace(/^(<\/?)w:/, `$1${prefix}:`)
        .replace(/\sw:/g, ` ${prefix}:`)
        .replace(" xmlns:w=", ` xmlns:${prefix}=`);
    return tag.replace(/^(<\/?)w:/, "$1").replace(/ xmlns:w="([^"]*)"/, ' xmlns="$1" xmlns:w="$1"');
  });
}
