import { createCheck } from "./engine/create-check.ts";
import { firstNames } from "./identifiers/words/first-names.ts";

const separators = /[\s.\-‐‑–'’]/g;
const inCapitals = /^\p{Lu}{2,4}$/u;
/** Two letters are initials in any case: a name that short gives no more away. */
const twoLetters = /^\p{L}{2}$/u;
/** "p.k." or "p k": parted letter by letter. */
const letterByLetter = /^\p{L}(?:[\s.\-‐‑–'’]+\p{L}){1,3}\.?$/u;
const unparted = /^\p{L}{3,4}$/u;

export const iroNotInitials = createCheck({
  id: "iro-not-initials",
  codes: ["H10"],
  severity: "error",
  subject: "header-field",
  needs: ["text"],
  yieldsTo: ["placeholder-left"],
  why: "The form asks for initials so that no IRO is named outside the authority.",
  source: "The pro forma: IRO (initials only).",
  messages: {
    notInitials: "{name}: these are not initials. Write two to four capital letters, such as PK.",
    firstName: {
      severity: "query",
      text: "{name}: this may be a first name. Write initials, or put full stops between the letters.",
    },
  },
  appliesTo: ({ means }) => means === "initials",
  check: ({ text }, report) => {
    const letters = text.replace(separators, "");
    if (letterByLetter.test(text) || twoLetters.test(letters)) return;
    if (!inCapitals.test(letters)) report("notInitials");
    else if (unparted.test(text) && firstNames.has(text.toLowerCase())) report("firstName");
  },
});
