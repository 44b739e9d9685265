import type { FormField, Span } from "../../ooxml/document-model.ts";
import type { Edit } from "../../ooxml/write/edit.ts";
import { elementsIn, startTagAt } from "../../ooxml/write/element-spans.ts";
import { escapeText } from "../../ooxml/write/xml-text.ts";
import type { ValuePiece } from "../recognise/recognition.ts";
import { fieldsIn, type ConversionContext } from "./conversion-context.ts";

/** Old form fields that a control takes the place of. */
export interface FieldReplacement {
  readonly edits: readonly Edit[];
  /** Stretches that are taken out or written anew. */
  readonly gone: readonly Span[];
  /** Fields that are replaced as a whole: a drop-down's choice is no text in the document, so a run replaces it. */
  readonly whole: readonly FormField[];
}

/**
 * Removes what makes some text a form field (17.16.5): the text that was entered stays, in its own runs. The choice
 * of a drop-down field is written as a run. A field that shows nothing goes entirely.
 * @param pieces what was written at the place, or its placeholder.
 * @param instead the placeholder that takes the place of the one that a drop-down shows; null where it stays.
 */
export function replaceFields(
  context: ConversionContext,
  region: Span,
  pieces: readonly ValuePiece[],
  instead: string | null,
): FieldReplacement {
  const edits: Edit[] = [];
  const whole: FormField[] = [];
  const shown = new Set(pieces.map(({ piece }) => piece.field));
  for (const field of fieldsIn(context, region)) {
    const isText = field.kind === "text";
    if (!isText && field.kind !== "drop-down") {
      whole.push(field);
    } else if (!shown.has(field.index) && field.text.trim() === "" && isWhole(context, field)) {
      edits.push({ ...field.span, text: "" });
    } else if (isText) {
      edits.push(...field.machinery.map((span) => ({ ...span, text: "" })));
    } else if (isWhole(context, field)) {
      whole.push(field);
      edits.push({ ...field.span, text: runOfChoice(context, field, pieces, instead ?? field.text) });
    }
  }
  return { edits, gone: edits.map(({ start, end }) => ({ start, end })), whole };
}

/** All of it is in one paragraph, among complete elements. */
function isWhole({ xml }: ConversionContext, { span }: FormField): boolean {
  return elementsIn(xml, span) !== null;
}

function runOfChoice(
  { xml, names }: ConversionContext,
  field: FormField,
  pieces: readonly ValuePiece[],
  text: string,
): string {
  const p = names.prefix;
  const piece = pieces.find((one) => one.piece.field === field.index)?.piece;
  const look = piece?.runProperties ?? null;
  const properties = look === null ? "" : xml.slice(look.start, look.end);
  const startTag = piece === undefined ? `<${p}r>` : startTagAt(xml, piece.run.start);
  const endTag = `</${/^<([^\s/>]+)/.exec(startTag)?.[1] ?? `${p}r`}>`;
  return `${startTag}${properties}<${p}t${names.declaration} xml:space="preserve">${escapeText(text)}</${p}t>${endTag}`;
}
