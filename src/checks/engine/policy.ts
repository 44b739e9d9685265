import { z } from "zod";

import type { Severity } from "./finding.ts";

const words = z.array(z.string().min(1)).readonly();
const word = z.string().min(1);
const share = z.number().min(0).max(1);
const sharesByGrade = z.record(word, share).readonly();

/** Every value that a policy has, each with what it means: thresholds, lists and switches that checks ask for by name. */
export const policyValuesSchema = z.strictObject({
  minimumCommentWords: z.int().min(1).describe("A comment with fewer words explains nothing."),
  gradesToExplain: words.describe(
    "Grades that need a comment; beside any other grade a missing comment is a query.",
  ),
  notApplicable: z
    .enum(["by-question", "always", "never"])
    .describe(
      "Which questions may have an answer that counts neither way, such as Not applicable: those that the form marks, all, or none.",
    ),
  standIns: words.describe("What people type to come back to later, in lower case."),
  participatingAuthorities: words.describe(
    "The authorities that take part, by name: any other is an error. Empty: any children's services authority of England may.",
  ),
  sampleMonths: z
    .int()
    .min(1)
    .describe("How long before the audit a child of the sample may have become looked after."),
  emptyComments: words.describe("Comments that say nothing of what was seen, in lower case."),
  sameCommentRows: z.int().min(2).describe("So many questions with the same comment look copied."),
  highGrades: words.describe("Grades that call a section good enough."),
  lowGrades: words.describe("Grades that ask for an improvement."),
  highestGrade: word.nullable().describe("The top grade; null where the form has no grades."),
  lowestGrade: word
    .nullable()
    .describe("The grade that asks for a decision at once; null where the form has no grades."),
  mostNoShare: sharesByGrade.describe(
    "Of the answers that count, the share against the practice, such as No, above which the grade seems too high.",
  ),
  leastNoShare: sharesByGrade.describe(
    "Of the answers that count, the share against the practice, such as No, below which the grade seems too low.",
  ),
  sectionWords: z
    .record(word, words)
    .readonly()
    .describe(
      "By section of the form: words that tie an improvement to it; a star stands for any ending. Without an entry: its title.",
    ),
  escalationWords: words.describe(
    "Words that show that a concern was passed on; a star stands for any ending.",
  ),
  delayWords: words.describe(
    "Words that show that a comment explains why permanence is not achieved; a star stands for any ending.",
  ),
  youngestAgeRange: word
    .nullable()
    .describe(
      "The age band in which children do not speak for themselves or go to school yet; null where the form has none.",
    ),
  viewWords: words.describe(
    "Words that say how a small child's views were found out; a star stands for any ending.",
  ),
  ownerRoles: words.describe("Roles that can own an action; a star stands for any ending."),
  everyoneWords: words.describe("Words that give a task to everyone, so to nobody in particular."),
  vagueVerbs: words.describe("Verbs that name no result; a star stands for any ending."),
  measureWords: words.describe(
    "Words that show how to tell that an action is done; a number also does. A star stands for any ending.",
  ),
  driftWords: words.describe("Words that put an action off without a date."),
  monthsAhead: z.int().min(1).describe("An action that is due later is far off."),
  monthsOfOldDate: z.int().min(1).describe("A day in the past that lies further back is asked about."),
});

/** What partners may agree otherwise. */
export type PolicyValues = Readonly<z.infer<typeof policyValuesSchema>>;

/** The form that a policy is for: one version of it or, without a version, every one. */
export const policyFormSchema = z.strictObject({ id: z.string(), version: z.string().optional() });

export interface Policy {
  readonly id: string;
  readonly form: Readonly<z.infer<typeof policyFormSchema>>;
  /** The policy that it was made from; absent for one without a base. */
  readonly extends?: string;
  /**
   * Severities that differ from the checks' own, by the id of a check, or of one message of it as `check/message`.
   * A message that states its own severity is only reached by the longer form.
   */
  readonly severities: Readonly<Record<string, Severity>>;
  readonly values: PolicyValues;
}
