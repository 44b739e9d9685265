import type { Place } from "../../audit/place.ts";
import type { Check } from "./create-check.ts";
import type { Subject, SubjectKind } from "./subject.ts";

/** Why a check says nothing of a part whose values were not shared: it is no pass. */
export const notShared = "not shared";

/** Needs that gather values from many places, by where these stand. */
const gathered: Readonly<Record<string, (place: Place) => boolean>> = {
  comments: (place) => place.endsWith("/comment"),
  improvements: (place) => place.startsWith("actions/"),
  factors: (place) => place === "factors",
};

/** Kinds of subjects that are their own value: nothing can be said of one that was not shared. */
const ownValue: readonly SubjectKind[] = ["header-field", "text"];

/**
 * Whether a check would look at a value that the sharing of this audit left out (issue 5): there it reads as blank, and
 * judging that would blame the auditor for what the policy did.
 */
export function looksAtWithheld(
  { subject: kind, needs }: Check,
  subject: Subject<SubjectKind>,
  withheld: readonly Place[],
): boolean {
  if (withheld.length === 0) return false;
  if (ownValue.includes(kind) && withheld.includes(subject.place)) return true;
  return needs.some((need) => {
    const value = need.replace(/\?$/, "");
    const isGathered = gathered[value];
    if (isGathered) return withheld.some(isGathered);
    if (value === "questions" && "questions" in subject) {
      return subject.questions.some(({ commentPlace }) => withheld.includes(commentPlace));
    }
    if (value === "comment" && "commentPlace" in subject) return withheld.includes(subject.commentPlace);
    return withheld.includes(value);
  });
}
