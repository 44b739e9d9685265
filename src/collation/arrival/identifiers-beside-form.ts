import { documentPlace, factPlace } from "../../audit/place.ts";
import { makePlain } from "../../checks/engine/plain-text.ts";
import { noSurroundings } from "../../checks/identifiers/detector.ts";
import { holdsIdentifier } from "../../checks/identifiers/holds-identifier.ts";
import { detectPersonNames } from "../../checks/identifiers/person-name.ts";
import { treeOf } from "../../proforma/form-tree.ts";
import type { Form } from "../../proforma/form.ts";
import type { CollatedAudit } from "../collated-audit.ts";
import { arrivalProblem } from "./arrival-problem.ts";
import type { ArrivalProblem } from "./arrival-problem.ts";

/** Where a text is, in words of the record, and the text. */
type TextBeside = readonly [place: string, text: string];

const checkId = /^[a-z][a-z0-9-]{0,62}$/;
const digest = /^sha256-[0-9a-f]{64}$/;

/**
 * Looks through every text that no check of the form reads: region, cycle, sections of a region's own questions, reasons
 * and sign-offs. Checks read all others. Whatever looks like an identifier there is refused, and no reason can keep it.
 */
export function findIdentifiersBesideForm(
  { region, cycle, record }: CollatedAudit,
  form: Form,
): ArrivalProblem | null {
  const { reasons, signOffs = [], local } = record;
  const texts: TextBeside[] = [
    ["region", region ?? ""],
    ["cycle", cycle],
    ...local.map(({ section }, index): TextBeside => [`local/${index + 1}/section`, section]),
    ...reasons.map(({ reason }, index): TextBeside => [`reasons/${index + 1}`, reason]),
    ...signOffs.flatMap(({ role, remarks = "" }, index): TextBeside[] => [
      [`signOffs/${index + 1}/role`, role],
      [`signOffs/${index + 1}/remarks`, remarks],
    ]),
  ];
  const strange = reasons.flatMap(({ check, at, basis }, index) =>
    checkId.test(check) && isPlace(at, form) && (basis === undefined || digest.test(basis))
      ? []
      : [`reasons/${index + 1}`],
  );
  const held = texts.filter(([, text]) => looksLikeIdentifier(text)).map(([place]) => place);
  if (held.length === 0 && strange.length === 0) return null;
  if (held.length === 0) {
    return arrivalProblem(
      "reason-wrong",
      "A reason in the audit is for no place of the form. Open the audit, save it and send it again.",
      strange,
    );
  }
  return arrivalProblem(
    "identifier-beside-form",
    "Text sent with the audit may identify a person. Remove it in the places listed, save the audit and send it again.",
    held,
  );
}

function looksLikeIdentifier(text: string): boolean {
  if (text === "") return false;
  return holdsIdentifier(text) || detectPersonNames(makePlain(text), noSurroundings).some(({ sure }) => sure);
}

function isPlace(at: string, form: Form): boolean {
  return (
    at === documentPlace ||
    treeOf(form).at(at) !== null ||
    /^local\/[1-9]\d{0,3}\/(?:question|answer|comment)$/.test(at) ||
    (["auditDate", "lookedAfterSince", "firstReview", "secondReview"] as const).some(
      (fact) => factPlace(fact) === at,
    ) ||
    form.parts.some(
      (part) => part.id === at || (part.kind === "grid" && part.rows.some(({ id }) => id === at)),
    )
  );
}
