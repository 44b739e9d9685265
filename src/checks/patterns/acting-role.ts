import { findAny } from "./has-any.ts";

const modal = String.raw`(?:to|will|should|shall|must|can|needs? to|(?:is|are) to)`;
/** What may follow a role that acts: "social worker (JT) and school to agree". */
const isAsked = new RegExp(
  String.raw`^(?:\s?\([^)]{0,40}\))?(?:\s?(?:,|/|&|\band\b|\bor\b|\bwith\b)\s?(?:[\p{L}'’-]{1,20}\s?){1,4}?(?:\([^)]{0,40}\))?)?\s{1,3}${modal}\s{1,3}(?!be\s{1,3}(?:\p{L}{2,20}ed|sought|made|held|found|given|told|sent|kept|chosen)\b)`,
  "iu",
);
/** "The IRO completes …": a role at the start of a sentence and what it does. */
const acts =
  /^\s{1,3}(?:has|is|are|will|\p{Ll}{2,12}(?:tes|ges|ees|des|nds|oks|rds|res|kes|ets|lds|dds|rms|sks))(?!\p{L})/u;
const byRole =
  /(?<!\p{L})by\s{1,3}(?:(?:the|a|an|her|his|their|our|this)\s{1,3})?(?:[\p{L}'’-]{1,15}\s{1,3}){0,2}$/iu;
/** "Owner: IRO", "(SW)", "– team manager": a label in front and nothing behind. */
const labelBefore = /(?:^|[:(\n–—]|\s-|[.;])\s{0,3}(?:the\s{1,3})?$/iu;
/** "Owner: IRO": then anything may follow. */
const ownerLabel =
  /(?<!\p{L})(?:owner|lead|responsible|responsibility|action by|by whom|who)\s{0,3}[:–—-]\s{0,3}(?:the\s{1,3})?$/iu;
const labelAfter = /^\s{0,3}(?:$|[:)\n–—]|-\s|[.;]\s{0,3}$)/u;
const startsSentence = /(?:^|[.;:\n•])\s{0,3}(?:(?:the|child's|allocated|new|lac|cla|duty)\s{1,3}){0,2}$/iu;
/** No pattern above looks further than this. */
const maxReach = 90;

/**
 * Whether a text gives a task to one of the roles. A role that only receives or is spoken of does not count: "shared with the
 * IRO", "referral to CAMHS", "school attendance".
 * @param roles words and phrases as for `hasAny`
 */
export function hasActingRole(text: string, roles: readonly string[]): boolean {
  return joinTouching(findAny(text, roles)).some(({ start, end }) => {
    const before = text.slice(Math.max(0, start - maxReach), start);
    const after = text.slice(end, end + maxReach);
    if (byRole.test(before) || ownerLabel.test(before) || isAsked.test(after)) return true;
    if (labelBefore.test(before) && labelAfter.test(after)) return true;
    return startsSentence.test(before) && acts.test(after);
  });
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** "Team" and "manager" side by side are one role. */
function joinTouching(found: readonly Stretch[]): readonly Stretch[] {
  const joined: Stretch[] = [];
  for (const { start, end } of found) {
    const last = joined.at(-1);
    if (last && start - last.end <= 1) joined[joined.length - 1] = { start: last.start, end };
    else joined.push({ start, end });
  }
  return joined;
}
