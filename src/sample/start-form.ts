import type { SaveMoment } from "../audit/next-record.ts";
import { readAudit } from "../audit/read-audit.ts";
import { saveAudit } from "../audit/save-audit.ts";
import { applyFixes, type FixToApply } from "../audit/write/apply-fixes.ts";
import type { WordFile } from "../ooxml/package/open-word-file.ts";
import type { Compression } from "../ooxml/package/word-package.ts";
import { treeOf } from "../proforma/form-tree.ts";
import type { Form, Meaning } from "../proforma/form.ts";
import { itemOf } from "../proforma/scale.ts";
import { fail, succeed, type Result } from "../result.ts";

/** What is known of an audit before anybody answers a question. */
export interface StartedForm {
  readonly authority: string | null;
  readonly reference: string;
  /** The age range, as recorded; null where the form asks for none. */
  readonly band: string | null;
}

/** What a blank form needs of the world to become one of a sample. */
export interface BlankForm extends SaveMoment {
  readonly form: Form;
  readonly file: WordFile;
  readonly compression: Compression;
}

/**
 * A blank form with its header filled in and the record saved. Fails with `form-not-started` where a value could not be
 * written, or with a code of `readAudit` or `saveAudit`.
 */
export function startForm(
  { form, file, compression, ...moment }: BlankForm,
  started: StartedForm,
): Result<Uint8Array> {
  const read = readAudit(file, form);
  if (read.status === "refused") return fail(read.reason);
  const fixes = headerOf(form, started);
  const { document, mainXml: xml, recognition } = read;
  const filled = applyFixes({ document, xml, recognition, form }, fixes, null);
  if (filled.applied.length < fixes.length) {
    return fail({
      code: "form-not-started",
      message: "The header of the blank form could not be filled in. Use the template that ships.",
    });
  }
  const alongside = new Map([[file.mainPart, filled.xml]]);
  const saved = saveAudit({
    ...moment,
    file,
    form,
    compression,
    record: filled.record,
    alongside,
  });
  return saved.ok ? succeed(saved.value.bytes) : saved;
}

function headerOf(form: Form, { authority, reference, band }: StartedForm): readonly FixToApply[] {
  const tree = treeOf(form);
  const fix = (meaning: Meaning, value: string | null): readonly FixToApply[] => {
    const place = tree.meaning(meaning)[0]?.place;
    return value === null || place === undefined ? [] : [{ place, value }];
  };
  const scale = tree.meaning("age-band")[0]?.scale;
  const item = scale?.values.find(({ value }) => value === band);
  return [
    ...fix("authority", authority),
    ...fix("child-reference", reference),
    ...fix("age-band", item === undefined ? null : itemOf(item)),
  ];
}
