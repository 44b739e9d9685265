import type { WordFile } from "../../ooxml/package/open-word-file.ts";
import type { Compression } from "../../ooxml/package/word-package.ts";
import { succeed, type Problem, type Result } from "../../result.ts";
import type { SaveMoment } from "../next-record.ts";
import type { SavedRecord } from "../record-part.ts";
import { saveAudit } from "../save-audit.ts";
import type { ConversionChange } from "./conversion-change.ts";
import type { ConversionSource } from "./conversion-context.ts";
import { convertMainPart } from "./convert-main-part.ts";

export interface AuditToConvert extends SaveMoment {
  readonly file: WordFile;
  readonly compression: Compression;
  /** What was read of the file. */
  readonly reading: ConversionSource;
}

export interface ConvertedAudit {
  /** The file's own bytes, when nothing had to change. */
  readonly bytes: Uint8Array;
  readonly record: SavedRecord;
  /** What was done, place by place, and what was left. */
  readonly changes: readonly ConversionChange[];
  readonly changed: boolean;
  /** What saving found of an earlier record. */
  readonly messages: readonly Problem[];
}

/**
 * Turns an ordinary copy of the pro forma into one with every control tagged, titled and of the right kind, with the
 * record saved in it, in one go. Parts other than the main part and the record stay byte for byte.
 * Fails with `conversion-would-change` or a code of `saveAudit`.
 */
export function convertAudit({
  file,
  compression,
  reading,
  ...moment
}: AuditToConvert): Result<ConvertedAudit> {
  const converted = convertMainPart(reading);
  if (!converted.ok) return converted;
  const { xml, record, changes } = converted.value;
  const alongside = new Map([[file.mainPart, xml]]);
  const saved = saveAudit({ ...moment, file, form: reading.form, compression, record, alongside });
  if (!saved.ok) return saved;
  return succeed({ ...saved.value, changes });
}
