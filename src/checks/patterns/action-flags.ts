import type { PlainText } from "../engine/plain-text.ts";
import type { PolicyValues } from "../engine/policy.ts";
import type { Surroundings } from "../identifiers/detector.ts";
import { hasActingRole } from "./acting-role.ts";
import { findAny, hasAny } from "./has-any.ts";
import { findNamedOwners } from "./named-owner.ts";

/**
 * What makes an action hard to follow up: nobody acts, everyone is asked, a loose verb, no measure, no clear time. A rule can
 * see these. Whether the action is the right one, only a person can.
 */
export type ActionFlag = "nobody" | "everyone" | "loose" | "noMeasure" | "noTime";

export type ActionWords = Pick<
  PolicyValues,
  "ownerRoles" | "everyoneWords" | "vagueVerbs" | "measureWords" | "driftWords"
>;

/** The keys of a policy that `findActionFlags` needs. */
export const actionWordKeys = [
  "ownerRoles",
  "everyoneWords",
  "vagueVerbs",
  "measureWords",
  "driftWords",
] as const satisfies readonly (keyof ActionWords)[];

/** "JT to book …". */
const initialsAct = /(?:^|[\s(:])\p{Lu}{2,4}\s{1,3}(?:to|will|should|must)(?!\p{L})/u;
/** Where a verb says what to do: at the start, or after "to". */
const beforeVerb = /(?:^|[.;:\n]|(?<!\p{L})(?:to|will|should|must))\s{0,3}$/iu;
const looselyPassive =
  /(?<!\p{L})(?:to|will|should|must)\s{1,3}be\s{1,3}(?:re)?(?:reviewed|considered|agreed|monitored|improved|discussed|explored)(?!\p{L})/iu;

/** The flags of one action, in the order of the type. Takes time linear in the length of the text. */
export function findActionFlags(
  plain: PlainText,
  surroundings: Surroundings,
  words: ActionWords,
): readonly ActionFlag[] {
  const { text } = plain;
  const hasOwner =
    initialsAct.test(text) ||
    hasActingRole(text, words.ownerRoles) ||
    findNamedOwners(plain, surroundings).length > 0;
  const isLoose =
    looselyPassive.test(text) ||
    findAny(text, words.vagueVerbs).some(({ start }) =>
      beforeVerb.test(text.slice(Math.max(0, start - 12), start)),
    );
  const hasMeasure = plain.hasDigits || hasAny(text, words.measureWords);
  const flags: readonly (ActionFlag | false)[] = [
    !hasOwner && "nobody",
    hasActingRole(text, words.everyoneWords) && "everyone",
    isLoose && "loose",
    !hasMeasure && "noMeasure",
    hasAny(text, words.driftWords) && "noTime",
  ];
  return flags.filter((flag) => flag !== false);
}
