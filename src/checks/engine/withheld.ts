import type { Place } from "../../audit/place.ts";
import { treeOf, type FormValue } from "../../proforma/form-tree.ts";
import type { Form } from "../../proforma/form.ts";
import type { Check, RuleSubject } from "./create-check.ts";
import type { Subject, SubjectKind } from "./subject.ts";

/** Why a check says nothing of a part whose values were not shared: it is no pass. */
export const notShared = "not shared";

/** Needs that collect values from many places, by what these are. */
const collected: Readonly<Record<string, (value: FormValue) => boolean>> = {
  comments: ({ definition }) => definition.means === "comment",
  improvements: ({ owner }) => owner.kind === "list-row",
  factors: ({ definition }) => definition.means === "factors",
};

/** Kinds of subjects that are their own value: nothing can be said of one that was not shared. */
const ownValue: readonly SubjectKind[] = ["header-field", "text", "value"];

/**
 * Whether a check would look at a value that the sharing of this audit left out (issue 5): there it reads as blank, and
 * judging that would blame the auditor for what the policy did.
 */
export function looksAtWithheld(
  { subject: kind, needs }: Check,
  subject: Subject<SubjectKind> | RuleSubject,
  withheld: readonly Place[],
  form: Form,
): boolean {
  if (withheld.length === 0) return false;
  if ("places" in subject) return subject.places.some((place) => withheld.includes(place));
  if (ownValue.includes(kind) && withheld.includes(subject.place)) return true;
  return needs.some((need) => {
    const value = need.replace(/\?$/, "");
    const isCollected = collected[value];
    if (isCollected) {
      return withheld.some((place) => {
        const found = treeOf(form).at(place);
        return found !== null && isCollected(found);
      });
    }
    if (value === "questions" && "questions" in subject) {
      return subject.questions.some(({ commentPlace }) => isWithheld(commentPlace));
    }
    return value === "comment" && "commentPlace" in subject && isWithheld(subject.commentPlace);
  });

  function isWithheld(place: Place | null): boolean {
    return place !== null && withheld.includes(place);
  }
}
