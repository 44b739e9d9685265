import * as z from "zod";

import { valueOf } from "../audit/record-values.ts";
import type { Form } from "../proforma/form.ts";
import { valuesOf } from "../proforma/scale.ts";
import { fail, succeed, type Result } from "../result.ts";
import { gradedJudgements, type GradedTwice } from "./compare-grades.ts";

const grade = z.string().nullable();

/**
 * The file in which a moderation meeting keeps all three grades: the first, the second and the one that was agreed. Reports use the
 * agreed one. It is published as `assets/agreed-grades.schema.json`.
 */
export const agreedGradesSchema = z.strictObject({
  schemaVersion: z.literal(1),
  form: z.strictObject({ id: z.string(), version: z.string() }),
  audits: z.array(
    z.strictObject({
      /** The id of the first audit; null where it was never saved. */
      audit: z.uuid().nullable(),
      /** What people call it, such as the name of its file. */
      title: z.string(),
      /** By the id of the section. */
      grades: z.record(
        z.string(),
        z.strictObject({
          first: grade,
          second: grade,
          /** Null until the meeting has agreed. Where both graders gave the same, it is that grade. */
          agreed: grade,
        }),
      ),
    }),
  ),
});

export type AgreedGrades = z.infer<typeof agreedGradesSchema>;

/** The file to take to the meeting. What an earlier file agreed for the same pair of grades is kept. */
export function startAgreedGrades(
  form: Form,
  audits: readonly GradedTwice[],
  earlier: AgreedGrades | null,
): AgreedGrades {
  return {
    schemaVersion: 1,
    form: { id: form.id, version: form.version },
    audits: audits.map(({ title, first, second }) => {
      const before = earlier?.audits.find(({ audit, title: name }) =>
        audit === null ? name === title : audit === first.auditId,
      );
      const grades = gradedJudgements(form).flatMap((value) => {
        const { owner } = value;
        if (owner.kind !== "judgement") return [];
        const [one, other] = [textOf(valueOf(first, value)), textOf(valueOf(second, value))];
        const kept = before?.grades[owner.part.id];
        const isKept = kept?.first === one && kept.second === other && kept.agreed !== null;
        const agreed = isKept ? kept.agreed : one === other ? one : null;
        return one === null && other === null
          ? []
          : [[owner.part.id, { first: one, second: other, agreed }] as const];
      });
      return { audit: first.auditId ?? null, title, grades: Object.fromEntries(grades) };
    }),
  };
}

/** How many sections both graded differently, and for how many of these the meeting has agreed on one. */
export function countAgreed({ audits }: AgreedGrades): {
  readonly different: number;
  readonly agreed: number;
} {
  const different = audits.flatMap(({ grades }) =>
    Object.values(grades).filter(
      ({ first, second }) => first !== null && second !== null && first !== second,
    ),
  );
  return { different: different.length, agreed: different.filter(({ agreed }) => agreed !== null).length };
}

/** Fails with `agreed-grades-wrong` where a grade is none of the form's scale or the file is of another form. */
export function validateAgreedGrades(form: Form, file: AgreedGrades): Result<AgreedGrades> {
  if (file.form.id !== form.id || file.form.version !== form.version) {
    return wrong("The agreed grades are of another form.");
  }
  const judgements = gradedJudgements(form);
  for (const { title, grades } of file.audits) {
    for (const [section, { first, second, agreed }] of Object.entries(grades)) {
      const judgement = judgements.find(
        ({ owner }) => owner.kind === "judgement" && owner.part.id === section,
      );
      if (judgement === undefined)
        return wrong(`${title}: "${section}" is not a graded section of the form.`);
      const known = valuesOf(judgement.scale);
      if ([first, second, agreed].some((each) => each !== null && !known.includes(each))) {
        return wrong(`${title}, ${judgement.title}: a grade must be ${known.join(", ")} or null.`);
      }
    }
  }
  return succeed(file);
}

function wrong(message: string): ReturnType<typeof fail> {
  return fail({ code: "agreed-grades-wrong", message });
}

function textOf(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}
