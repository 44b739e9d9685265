import { agreedGradesSchema, validateAgreedGrades, type AgreedGrades } from "../moderation/agreed-grades.ts";
import { useAgreedGrades } from "../moderation/use-agreed-grades.ts";
import type { OutcomeAudit } from "../outcomes/outcome-audit.ts";
import type { Form } from "../proforma/form.ts";
import { findForm } from "../proforma/registry.ts";
import { fail, succeed, type Result } from "../result.ts";
import { printable } from "./printable.ts";
import { readJsonFile } from "./read-json-file.ts";

export interface CountedAudits {
  readonly audits: readonly OutcomeAudit[];
  /** How many grades are another one than the first. */
  readonly changed: number;
  /** Titles of audits of the meetings that are not among those counted. */
  readonly missing: readonly string[];
}

/**
 * The audits as reports count them: with the grades that moderation meetings agreed. Fails with `agreed-grades-unreadable` or
 * `agreed-grades-wrong`.
 */
export function countAgreedGrades(
  audits: readonly OutcomeAudit[],
  paths: readonly string[],
  forms: readonly Form[],
): Result<CountedAudits> {
  let counted: CountedAudits = { audits, changed: 0, missing: [] };
  for (const path of paths) {
    const read = readAgreedGrades(path, forms);
    if (!read.ok) return read;
    const { form, file } = read.value;
    const used = useAgreedGrades(
      form,
      counted.audits.map(({ record }) => record),
      file,
    );
    counted = {
      audits: counted.audits.map((audit, at) => ({ ...audit, record: used.records[at] ?? audit.record })),
      changed: counted.changed + used.changed,
      missing: [...counted.missing, ...used.missing],
    };
  }
  return succeed(counted);
}

function readAgreedGrades(
  path: string,
  forms: readonly Form[],
): Result<{ readonly form: Form; readonly file: AgreedGrades }> {
  const read = readJsonFile(path, agreedGradesSchema, {
    code: "agreed-grades",
    what: "agreed grades",
    example: "--agreed agreed-grades.json",
  });
  if (!read.ok) return read;
  const form = findForm(forms, read.value.form);
  if (form === null)
    return fail({
      code: "agreed-grades-wrong",
      message: `${printable(path)}: the agreed grades are of a form that we do not know.`,
    });
  const file = validateAgreedGrades(form, read.value);
  return file.ok ? succeed({ form, file: file.value }) : file;
}
