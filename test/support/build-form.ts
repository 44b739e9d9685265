import { strToU8, zipSync, type Zippable } from "fflate";
import type { FormLayout } from "./form/form-layout.ts";
import { packageParts, type FileOptions } from "./form/form-package.ts";
import type { FormValues } from "./form/form-values.ts";
import { mainPartOf, type FilledForm } from "./form/main-part.ts";

/**
 * Makes NIROMP forms as Word files, in every variation that real copies show. Values are the record's own content, so that
 * what a reader must find on a form is `expectedContent(values, layout)` of `form/expected-content.ts`.
 *
 *     buildForm()                                                          the blank form as circulated
 *     buildForm({ answers: { "health.named-professional": { answer: "Yes", comment: "LAC nurse." } } })
 *     buildForm(values, { tables: "one", controls: "run", apostrophes: "curly", splitRuns: 7 })
 */
export function buildForm(
  values: FormValues = {},
  layout: FormLayout = {},
  options: FileOptions = {},
): Uint8Array {
  return buildForms([{ values, layout }], options);
}

/** Several forms in one file, one after the other, as when two audits were pasted together. */
export function buildForms(forms: readonly FilledForm[], options: FileOptions = {}): Uint8Array {
  const dialect = forms[0]?.layout?.dialect ?? "transitional";
  return wordFile(mainPartOf(forms), { dialect, ...options });
}

/** Only `word/document.xml`, for tests that need no file. */
export function buildMainPart(values: FormValues = {}, layout: FormLayout = {}): string {
  return mainPartOf([{ values, layout }]);
}

/** A Word file around any main part. The same input gives the same bytes. */
export function wordFile(mainPartXml: string, options: FileOptions = {}): Uint8Array {
  const parts = packageParts(mainPartXml, options);
  const mainPart = options.mainPart ?? "word/document.xml";
  const entries = parts.map(({ name, content }) => [
    name,
    typeof content !== "string"
      ? content
      : name === mainPart
        ? encoded(content, options.encoding ?? "utf-8")
        : strToU8(content),
  ]);
  return zipped(Object.fromEntries(entries) as Zippable);
}

/** A zip of these entries, with the one date that every such file here bears. */
export function zipped(entries: Zippable): Uint8Array {
  return zipSync(entries, { level: 6, mtime: new Date(1980, 0, 1) });
}

function encoded(xml: string, encoding: NonNullable<FileOptions["encoding"]>): Uint8Array {
  switch (encoding) {
    case "utf-8":
      return strToU8(xml);
    case "utf-8-with-bom":
      return strToU8(`\ufeff${xml}`);
    case "utf-16le":
      return utf16le(`\ufeff${xml.replace('encoding="UTF-8"', 'encoding="UTF-16"')}`);
  }
}

function utf16le(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < text.length; index += 1)
    view.setUint16(index * 2, text.charCodeAt(index), true);
  return bytes;
}

/** The form as `body.getOoxml()` hands it out: the package as one XML text (ECMA-376 calls it Flat OPC). */
export function buildFlatOpc(
  values: FormValues = {},
  layout: FormLayout = {},
  options: FileOptions = {},
): string {
  const parts = packageParts(buildMainPart(values, layout), options)
    .filter((part) => part.name !== "[Content_Types].xml")
    .map(({ name, content, contentType }) => {
      if (typeof content !== "string") return "";
      const type =
        contentType ??
        (name.endsWith(".rels")
          ? "application/vnd.openxmlformats-package.relationships+xml"
          : "application/xml");
      const xml = content.replace(/^<\?xml[^>]*\?>\s*/, "");
      return (
        `<pkg:part pkg:name="/${name}" pkg:contentType="${type}">` +
        `<pkg:xmlData>${xml}</pkg:xmlData></pkg:part>`
      );
    });
  return (
    '<?xml version="1.0" standalone="yes"?>\n<?mso-application progid="Word.Document"?>\n' +
    `<pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">${parts.join("")}</pkg:package>`
  );
}
