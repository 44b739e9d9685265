import { createCheck } from "./engine/create-check.ts";

const separators = /[\s.,/_]+/u;
const letter = /^\p{L}$/u;
const fewCapitals = /^\p{Lu}{2,3}$/u;

export const childIdInitials = createCheck({
  id: "child-id-initials",
  codes: ["H05"],
  severity: "query",
  subject: "header-field",
  needs: ["text"],
  yieldsTo: ["placeholder-left"],
  why: "Initials can identify a child to people who know the family, and two children can share them.",
  source: "UK GDPR article 4(5): a pseudonym must not identify the child without information kept apart.",
  messages: {
    onlyInitials: "{name}: these look like initials. Use a reference with a number, such as LA-26A-03.",
  },
  appliesTo: ({ means }) => means === "child-reference",
  check: ({ text }, report) => {
    if (isInitials(text.trim())) report("onlyInitials");
  },
});

/** "EM", or "E.M." and "e m" parted letter by letter, up to four. */
function isInitials(text: string): boolean {
  if (fewCapitals.test(text)) return true;
  const parts = text.split(separators).filter((part) => part !== "");
  return parts.length > 1 && parts.length < 5 && parts.every((part) => letter.test(part));
}
