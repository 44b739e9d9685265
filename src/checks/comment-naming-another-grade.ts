import type { Scale } from "../proforma/scale.ts";
import { createCheck } from "./engine/create-check.ts";

export const commentNamingAnotherGrade = createCheck({
  id: "comment-naming-another-grade",
  codes: ["G18"],
  severity: "query",
  subject: "judgement",
  needs: ["grade", "comment"],
  why: "If the grade and the comment disagree, readers cannot tell which one is right.",
  source: "The pro forma: a comment beside each overall judgement.",
  messages: {
    otherGrade:
      "{name}: the comment may name a different grade from the one chosen. Correct one of them, or explain.",
  },
  check: ({ grade, comment, scale, place, commentPlace }, report) => {
    const { pattern, values } = gradeWords(scale);
    for (const match of comment.matchAll(pattern)) {
      const named = match.slice(1).find(Boolean) ?? "";
      if (values.get(bare(named)) === grade) continue;
      const span = { offset: match.index, length: match[0].length };
      const at = commentPlace ?? place;
      report("otherGrade", { at, span, basis: [place, at] });
      return;
    }
  },
});

interface GradeWords {
  /** "graded Good", "Good overall", "overall: Good"; a bare "good" is an ordinary word. */
  readonly pattern: RegExp;
  /** The grade by its wording in small letters. */
  readonly values: ReadonlyMap<string, string>;
}

const made = new WeakMap<Scale, GradeWords>();

/** Made once for each scale, as many comments are looked through. */
function gradeWords(scale: Scale): GradeWords {
  const known = made.get(scale);
  if (known) return known;
  const values = new Map(
    scale.values.flatMap(({ value, item, aliases }) =>
      [value, item ?? value, ...aliases].map((words): [string, string] => [bare(words), value]),
    ),
  );
  // Longer wordings first: "requires improvement to be good" is not "good".
  const wordings = [...values.keys()].sort((one, other) => other.length - one.length);
  const one = `(${wordings.map(sourceOf).join("|")})`;
  const judged = String.raw`(?:graded|judged|rated|grade|judgement|judgment|rating)(?:\s{1,3}(?:this|it|as|is|of|to|be|at|overall)){0,3}[\s:"“‘'(]{1,4}`;
  const overall = String.raw`overall(?:\s{1,3}(?:is|as))?[\s:"“‘']{1,4}`;
  const source = String.raw`(?<!\p{L})(?:(?<!\bnot\s|\bnot be\s|\bnever\s)${judged}${one}|${overall}${one}|${one}["”’']?\s{1,3}overall)(?!\p{L})`;
  const words = { pattern: new RegExp(source, "giu"), values };
  made.set(scale, words);
  return words;
}

function bare(words: string): string {
  return words.toLowerCase().replace(/\s+/g, " ");
}

function sourceOf(wording: string): string {
  return wording.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&").replaceAll(" ", String.raw`\s{1,3}`);
}
