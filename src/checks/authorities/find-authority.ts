import type { FormerAuthority } from "./english-authorities.ts";
import { currentAuthorities, formerAuthorities, otherNames } from "./english-authorities.ts";

export type Authority =
  | { readonly status: "current"; readonly name: string }
  | { readonly status: "former"; readonly former: FormerAuthority };

const kindsBefore =
  /^(?:the )?(?:london borough|royal borough|royal county|metropolitan borough|metropolitan district|city and county|borough|city|county|council|lb|rb)(?: of)? (?:the )?/u;
const kindsAfter =
  /(?: (?:metropolitan|london|royal|county|city|borough|district|unitary|combined|local|mbc|mdc|mb|cc|bc|lbc|dc|ua|la|lb|council|corporation|authority|childrens services|childrens social care|social services|social care)){1,6}$/u;

/** An authority's name as it is looked up: small letters, "and" for "&", without punctuation. */
export function authorityKey(name: string): string {
  return name
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll("&", " and ")
    .replace(/['’.]/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** The names under which one authority may be written, the likeliest first: as it is, and without what kind of council it is. */
function listKeys(written: string): string[] {
  const key = authorityKey(written);
  const withoutBefore = key.replace(kindsBefore, "");
  return [key, key.replace(kindsAfter, ""), withoutBefore, withoutBefore.replace(kindsAfter, "")];
}

/** Whether two names are of the same authority, whatever kind of council each of them adds: "Westhaven MBC" and "Westhaven". */
export function isSameAuthority(one: string, other: string): boolean {
  const keys = listKeys(other);
  return listKeys(one).some((key) => keys.includes(key));
}

/** No name of an authority comes near this. */
const LONGEST_NAME = 120;

/** The children's services authority of England that a name means, one that has ended included; null when it is none. */
export function findAuthority(written: string): Authority | null {
  if (written.length > LONGEST_NAME) return null;
  for (const key of listKeys(written)) {
    const found = authorities.get(key);
    if (found) return found;
  }
  return null;
}

const authorities: ReadonlyMap<string, Authority> = new Map([
  ...formerAuthorities.flatMap((former) =>
    former.names.map((name): [string, Authority] => [authorityKey(name), { status: "former", former }]),
  ),
  ...currentAuthorities.flatMap((name) =>
    [name, ...(otherNames[name] ?? [])].map((each): [string, Authority] => [
      authorityKey(each),
      { status: "current", name },
    ]),
  ),
]);
