import { authorityName, findAuthority } from "../../authorities/find-authority.ts";

const kindBefore =
  /^(?:the )?(?:(?:london|royal|metropolitan) )?(?:borough|city|county|district)(?: council)? of (?:the )?/iu;
const kindsAfter =
  /(?: (?:council|borough|city|county|metropolitan|london|royal|district|unitary|MBC|MDC|LBC|CC|BC|DC)){1,4}$/iu;

/**
 * The one name under which the service keeps an authority, whatever a token, a sign-in or a question calls it: the name on the
 * list of authorities or, for one that is not there, the name without the kind of council.
 */
export function normalAuthority(written: string): string {
  const name = authorityName(written.normalize("NFKC").replace(/\s+/gu, " "));
  if (findAuthority(name) !== null) return name;
  const bare = name.replace(kindBefore, "").replace(kindsAfter, "");
  return bare === "" ? name : bare;
}
