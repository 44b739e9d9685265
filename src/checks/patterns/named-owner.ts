import type { PlainText } from "../engine/plain-text.ts";
import type { Hit, Surroundings } from "../identifiers/detector.ts";
import { textAfter, textBefore } from "../identifiers/detector.ts";
import { detectPersonNames } from "../identifiers/person-name.ts";
import { boundHits } from "./bound-hits.ts";

const startsSentence = /(?:^|[.;:\n\u2022-])\s{0,3}$/u;
const afterOwner = /\b(?:owner|lead|responsible|action(?:ed)?(?: by)?)\s{0,3}[:(-]\s{0,3}$/iu;
const isAskedTo = /^\s{1,3}(?:to|will|should|shall|must|and)\b/u;

/** Where a text gives a task to somebody by name: "Patricia Kendall to book …", "Owner: Patricia Kendall". */
export function findNamedOwners(plain: PlainText, surroundings: Surroundings): readonly Hit[] {
  const { text } = plain;
  const owners = detectPersonNames(plain, surroundings).filter(({ start, end }) => {
    const before = textBefore(text, start, 24);
    return (
      afterOwner.test(before) || (startsSentence.test(before) && isAskedTo.test(textAfter(text, end, 12)))
    );
  });
  return boundHits(owners);
}
