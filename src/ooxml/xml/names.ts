/** Namespaces, each written once. ECMA-376 Part 1 has the Strict ones (A.1), Part 4 the Transitional ones (A.1). */
export const XML_NAMESPACE = "http://www.w3.org/XML/1998/namespace";
export const XMLNS_NAMESPACE = "http://www.w3.org/2000/xmlns/";

export const WORDPROCESSING = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
export const WORDPROCESSING_STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main";

/** Word 2010 and 2012: check boxes and repeating sections. [MS-DOCX] 2.2. */
export const WORD_2010 = "http://schemas.microsoft.com/office/word/2010/wordml";
export const WORD_2012 = "http://schemas.microsoft.com/office/word/2012/wordml";

/** ECMA-376 Part 3: alternate content. */
export const MARKUP_COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006";

/** Those that a reader of documents asks for. */
export const knownNamespaces: ReadonlyMap<string, string> = new Map(
  [WORDPROCESSING, WORDPROCESSING_STRICT, MARKUP_COMPATIBILITY, WORD_2010, WORD_2012].map((each) => [
    each,
    each,
  ]),
);
