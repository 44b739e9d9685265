import { convertMainPart } from "../../audit/convert/convert-main-part.ts";
import type { ConversionChange } from "../../audit/convert/conversion-change.ts";
import type { ReadAudit } from "../../audit/read-audit.ts";
import { succeed, type Result } from "../../result.ts";

/** What a conversion would do, without doing it. Fails with the codes of `convertMainPart`. */
export function previewConversion({
  document,
  mainXml,
  recognition,
  form,
}: ReadAudit): Result<readonly ConversionChange[]> {
  const converted = convertMainPart({ document, xml: mainXml, recognition, form });
  return converted.ok ? succeed(converted.value.changes) : converted;
}
