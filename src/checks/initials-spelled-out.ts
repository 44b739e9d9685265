import { createCheck } from "./engine/create-check.ts";
import type { CapitalWord } from "./identifiers/capital-words.ts";
import { listCapitalWords } from "./identifiers/capital-words.ts";
import { boundHits } from "./patterns/bound-hits.ts";

export const initialsSpelledOut = createCheck({
  id: "initials-spelled-out",
  codes: ["P16"],
  severity: "query",
  subject: "text",
  needs: ["plain"],
  yieldsTo: ["identifier-person-name"],
  why: "Initials protect nobody if the name they stand for is further down the form.",
  source: "The pro forma: IRO (initials only).",
  messages: {
    spelledOut: "{name}: these words match the initials of {people}. If they are a name, use a role.",
  },
  appliesTo: ({ initials, isField, means }) =>
    initials.length > 0 && !isField && means !== "initials" && means !== "child-reference",
  check: (text, report) => {
    const hits = listNameLike(listCapitalWords(text.plain, text)).flatMap((words) => {
      const letters = words.map((word) => word.text.charAt(0).toUpperCase()).join("");
      const [first, last] = [words[0], words.at(-1)];
      if (!first || !last || !text.initials.includes(letters)) return [];
      return [{ start: first.start, end: last.end, sure: true }];
    });
    for (const { start, end } of boundHits(hits)) {
      report("spelledOut", { wording: { people: text.initialsOf }, span: text.plain.spanOf(start, end) });
    }
  },
});

/** Two to four capitalised words side by side of which one is no term of the field: "Patricia Kendall". */
function listNameLike(words: readonly CapitalWord[]): CapitalWord[][] {
  const groups: CapitalWord[][] = [];
  for (const word of words) {
    const last = groups.at(-1);
    if (word.isJoined && last && isNameLike(word)) last.push(word);
    else if (isNameLike(word)) groups.push([word]);
    else groups.push([]);
  }
  return groups.filter(
    (group) => group.length >= 2 && group.length <= 4 && group.some(({ kind }) => kind !== "initial"),
  );
}

function isNameLike({ kind }: CapitalWord): boolean {
  return kind !== "form" && kind !== "capitals";
}
