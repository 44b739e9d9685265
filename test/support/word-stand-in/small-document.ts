import { wordFile } from "../build-form.ts";
import { rootNamespaces, xmlDeclaration } from "../form/wordprocessing.ts";

/** The XML of a main part with this body, for tests that need no form. */
export function mainPartWith(body: string): string {
  return `${xmlDeclaration}<w:document ${rootNamespaces}><w:body>${body}<w:sectPr/></w:body></w:document>`;
}

/** A Word file of this body. */
export function documentOf(body: string): Uint8Array {
  return wordFile(mainPartWith(body));
}
