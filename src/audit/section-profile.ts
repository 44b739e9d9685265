import type { Form } from "../proforma/form.ts";
import { treeOf, type FormValue, type Owner } from "../proforma/form-tree.ts";
import { findScaleValue, type ScaleValue } from "../proforma/scale.ts";
import type { AuditRecord } from "./audit-record.ts";
import { valueOf } from "./record-values.ts";

/** How the questions of one section were answered, beside the grade it was given. A region's own questions do not count. */
export interface SectionProfile {
  readonly section: string;
  /** Null when it is not graded, or not in words of the scale; always so where the form asks for no grade. */
  readonly grade: string | null;
  readonly yes: number;
  readonly no: number;
  readonly notApplicable: number;
  /** Blank, only a placeholder, not one of the answers, or not in the document: nothing of it counts as an answer. */
  readonly unanswered: number;
  /** Questions in the section: the four counts together. */
  readonly of: number;
}

/**
 * The profiles of all sections whose questions are answered by a choice, in the order of the form: what counts for the audited
 * practice is a Yes, what counts against it a No, and what counts neither way does not apply. How good a section is stays a person's judgement (issue 3).
 */
export function profilesOf(record: AuditRecord, form: Form): readonly SectionProfile[] {
  return form.parts.flatMap((part) => {
    if (part.kind !== "grid") return [];
    const answers = choicesOf(form, (owner) => owner.kind === "row" && owner.part === part);
    const [graded] = choicesOf(form, (owner) => owner.kind === "judgement" && owner.part === part);
    if (answers.length === 0) return [];
    const sides = answers.map((value) => sideOf(record, value));
    const count = (wanted: (typeof sides)[number]): number => sides.filter((side) => side === wanted).length;
    const grade = graded === undefined ? null : valueOf(record, graded);
    return [
      {
        section: part.id,
        grade: typeof grade === "string" ? grade : null,
        yes: count("for"),
        no: count("against"),
        notApplicable: count("none"),
        unanswered: count(null),
        of: answers.length,
      },
    ];
  });
}

/** The first choice of each owner: what answers its question or grades its section. */
function choicesOf(form: Form, isOwner: (owner: Owner) => boolean): readonly FormValue[] {
  const found = new Map<string, FormValue>();
  for (const value of treeOf(form).values) {
    const { owner, definition, place } = value;
    if (definition.type !== "choice" || !isOwner(owner)) continue;
    const id = place.slice(0, place.lastIndexOf("/"));
    const isMain = definition.means === "answer" || definition.means === "grade";
    if (!found.has(id) || isMain) found.set(id, value);
  }
  return [...found.values()];
}

function sideOf(record: AuditRecord, value: FormValue): ScaleValue["counts"] | null {
  const given = valueOf(record, value);
  if (value.scale === null || typeof given !== "string") return null;
  return findScaleValue(value.scale, given)?.counts ?? null;
}
