import type { JudgedAudit } from "./judge-audit.ts";

/** Where the form comes from. */
export const formHome = "https://www.niromp.org/";

/** Checks and messages that tell of the form itself and not of its answers, in words for its makers. */
const defects: readonly { readonly codes: readonly string[]; readonly words: string }[] = [
  {
    codes: ["list-for-comment"],
    words: "A comment cell has a drop-down list where people need to write text.",
  },
  {
    codes: ["list-typed-over", "value-in-other-words"],
    words: "People write over the form's drop-down lists.",
  },
  { codes: ["answer-missing", "grade-missing"], words: "Questions are left blank." },
  { codes: ["form-part-missing"], words: "Copies of the form in use have lost questions." },
  { codes: ["row-duplicated"], words: "Copies of the form in use have rows twice." },
];

/**
 * What this copy shows about the form's own design, one line each with a count, for people to send to its makers. It holds
 * nothing that anybody wrote.
 */
export function describeFormDefects({ result, reading, isConverted }: JudgedAudit): readonly string[] {
  const codes = [...result.findings.map(({ check }) => check), ...reading.messages.map(({ code }) => code)];
  const lines = defects.flatMap(({ codes: wanted, words }) => {
    const count = codes.filter((code) => wanted.includes(code)).length;
    return count === 0 ? [] : [`- ${words} (${count} in this copy)`];
  });
  const all = isConverted
    ? lines
    : ["- The answers have no named controls, so programs have to guess.", ...lines];
  return all.length === 0 ? ["We found nothing to improve in this copy."] : all;
}
