/** Words in the names of programs, teams and accounts, in lower case: they are nobody's name. */
const notOfPeople = new Set(
  (
    "account admin administrator after and apache assurance audit author authority automation borough business care " +
    "children childrens city client council county default department desktop east for guest improvement iro laptop " +
    "libreoffice local looked microsoft midlands north of office openoffice partnership permanence poi quality region " +
    "review reviewing security service services shared social south support system team template test the trust " +
    "unknown user west windows word"
  ).split(" "),
);

const capitalised = /^\p{Lu}[\p{L}\p{M}'’.-]*$/u;
const mailOfPerson = /^\p{L}[\p{L}'’-]*\.\p{L}[\p{L}'’-]*@/u;
const longest = 100;

/**
 * Does an entry such as a document's author look like the full name of a person: two or more capitalised words, in either
 * order, or an e-mail address made of such? Initials and sign-in names are none.
 */
export function looksLikeFullName(entry: string): boolean {
  const text = entry.slice(0, longest).normalize("NFC").trim();
  if (mailOfPerson.test(text)) return true;
  const words = text.split(/[\s,;()[\]/_]+/u).filter((word) => word !== "");
  const names = words.filter((word) => capitalised.test(word) && !notOfPeople.has(plain(word)));
  return names.length > 1 && names.some((name) => /\p{L}{2}/u.test(name));
}

function plain(word: string): string {
  return word
    .toLowerCase()
    .replace(/['’]/gu, "")
    .replace(/(?<![.-])[.-]+$/u, "");
}
