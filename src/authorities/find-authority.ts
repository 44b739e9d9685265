import { distance } from "fastest-levenshtein";

import type { FormerAuthority, SharedService } from "./english-authorities.ts";
import { currentAuthorities, formerAuthorities, otherNames, sharedServices } from "./english-authorities.ts";

export type Authority =
  | { readonly status: "current"; readonly name: string }
  | { readonly status: "former"; readonly former: FormerAuthority }
  | { readonly status: "shared"; readonly service: SharedService };

const kindsBefore =
  /^(?:london borough|royal borough|royal county|metropolitan (?:borough|district)|met borough|borough|city|county|council|l ?b|r ?b)(?: of)? /u;
const kindAfter =
  / (?:metropolitan|met|london|royal|county|city|borough|district|unitary|combined|local|mbc|mdc|mb|cc|bc|lbc|dc|ua|la|lb|rb|council|corporation|authority|children families|childrens|childrens services|childrens social care|social services|social care|services|young people|directorate|department|dept)$/u;

/** Shortened words, as whole words of a name. Only counties with an authority today or in the past. */
const longForms: ReadonlyMap<string, string> = new Map<string, string>([
  ["n", "north"],
  ["s", "south"],
  ["e", "east"],
  ["w", "west"],
  ["ne", "north east"],
  ["saint", "st"],
  ["upon", "on"],
  ["yorks", "yorkshire"],
  ["beds", "bedfordshire"],
  ["berks", "berkshire"],
  ["bucks", "buckinghamshire"],
  ["cambs", "cambridgeshire"],
  ["derbys", "derbyshire"],
  ["glos", "gloucestershire"],
  ["hants", "hampshire"],
  ["herts", "hertfordshire"],
  ["lancs", "lancashire"],
  ["leics", "leicestershire"],
  ["lincs", "lincolnshire"],
  ["northants", "northamptonshire"],
  ["northumbs", "northumberland"],
  ["notts", "nottinghamshire"],
  ["oxon", "oxfordshire"],
  ["shrops", "shropshire"],
  ["staffs", "staffordshire"],
  ["warks", "warwickshire"],
  ["wilts", "wiltshire"],
  ["worcs", "worcestershire"],
  ["and", ""],
  ["the", ""],
]);

/** No authority has a name near this length; longer text is not searched. */
const maxNameLength = 120;

/**
 * The form in which we compare names: lower case, no punctuation, no "and" or "the", shortened words in full. "N. Yorks" and
 * "North Yorkshire" have the same key.
 */
export function authorityKey(name: string): string {
  return name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/['’.]/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .split(" ")
    .map((word) => longForms.get(word) ?? word)
    .filter((word) => word !== "")
    .join(" ");
}

/** The keys one name may be found under: as written, then with fewer and fewer of the words for a kind of council. */
function keysOf(written: string): string[] {
  const key = authorityKey(written.slice(0, maxNameLength));
  return [key, key.replace(kindsBefore, "")].flatMap(withoutKindsAfter);
}

function withoutKindsAfter(key: string): string[] {
  const shorter = key.replace(kindAfter, "");
  return shorter === key ? [key] : [key, ...withoutKindsAfter(shorter)];
}

/** "City Council" names nobody: what is left when one kind is removed may be another. */
function isOnlyKinds(key: string): boolean {
  return withoutKindsAfter(` ${key}`).at(-1) === "";
}

/**
 * Looks up the English children's services authority that a name means. It allows for kinds of council, abbreviations, names in
 * common use and the trust that runs an authority's services.
 * @returns a former authority or a service shared by several where the name means one of those; null when we do not know it.
 */
export function findAuthority(written: string): Authority | null {
  if (written.length > maxNameLength) return null;
  for (const key of keysOf(written)) {
    const found = authorities.get(key);
    if (found) return found;
  }
  return null;
}

/** The name we store for an authority: that of the list, or the name as written (trimmed) where the list has no single match. */
export function authorityName(written: string): string {
  const found = findAuthority(written);
  return found?.status === "current" ? found.name : written.trim();
}

/** One spelling for all names of an authority, for use as a key: the name of the list, or the name without kinds of council. */
export function canonicalAuthority(written: string): string {
  const name = currentName(written);
  if (name !== null) return name;
  if (written.length > maxNameLength) return written;
  return keysOf(written).findLast((key) => !isOnlyKinds(key)) ?? authorityKey(written);
}

/** Whether two names mean the same authority: "Hull" and "Kingston upon Hull", or "Westhaven MBC" and "Westhaven". */
export function isSameAuthority(one: string, other: string): boolean {
  const name = currentName(one);
  const otherName = currentName(other);
  if (name !== null || otherName !== null) return name === otherName;
  if (one.length > maxNameLength || other.length > maxNameLength) return one === other;
  const keys = keysOf(other);
  return keysOf(one).some((key) => !isOnlyKinds(key) && keys.includes(key));
}

function currentName(written: string): string | null {
  const found = findAuthority(written);
  return found?.status === "current" ? found.name : null;
}

/**
 * The authorities that a misspelt name is close to, nearest first, and only the nearest ones.
 * @param names those to choose from; the 153 authorities of today, by all their names, when absent
 */
export function nearestAuthorities(written: string, names?: readonly string[]): readonly string[] {
  if (written.length > maxNameLength) return [];
  const typed = [...new Set(keysOf(written))];
  const candidates =
    names?.map((name) => ({ name, key: authorityKey(name) })) ??
    currentKeys.filter(({ key }) => key.length > 3);
  const measured = candidates.flatMap(({ name, key }) =>
    typed
      .map((each) => ({ name, off: distance(each, key), max: maxDistance(each) }))
      .filter(({ off, max }) => off <= max),
  );
  const nearest = Math.min(...measured.map(({ off }) => off));
  return [...new Set(measured.filter(({ off }) => off === nearest).map(({ name }) => name))].slice(0, 3);
}

/** How many letters may differ. Short names are close to too many others. */
function maxDistance(key: string): number {
  if (key.length < 4) return 0;
  if (key.length < 6) return 1;
  return key.length < 9 ? 2 : 3;
}

const currentKeys: readonly { readonly name: string; readonly key: string }[] = currentAuthorities.flatMap(
  (name) => [name, ...(otherNames[name] ?? [])].map((each) => ({ name, key: authorityKey(each) })),
);

const authorities: ReadonlyMap<string, Authority> = new Map([
  ...formerAuthorities.flatMap((former) =>
    former.names.map((name): [string, Authority] => [authorityKey(name), { status: "former", former }]),
  ),
  ...sharedServices.flatMap((service) =>
    service.names.map((name): [string, Authority] => [authorityKey(name), { status: "shared", service }]),
  ),
  ...currentKeys.map(({ name, key }): [string, Authority] => [key, { status: "current", name }]),
]);
