import * as z from "zod";
import { fail, succeed, type Result } from "../result.ts";
import { focuses, type Finding, type Outcome, type Recommendation } from "./outcome.ts";

/** More would not be carried out: a report recommends at most so many things. */
export const maxRecommendations = 5;

const words = z.string().trim().min(1);

const decisionSchema = z.strictObject({
  /** The place of the finding, such as "health.judgement/grade". */
  at: z.string(),
  /** The rule of the proposal; null for a recommendation that a person adds. */
  rule: z.string().nullable(),
  decision: z.enum(["accept", "change", "drop", "add"]),
  /** Another focus than the proposal's, or that of an added one. */
  focus: z.enum(focuses).optional(),
  /** Needed to change, drop or add. */
  reason: words.optional(),
  /** The sentence that an added recommendation rests on. */
  finding: words.optional(),
  standard: words.optional(),
  action: words.optional(),
  owner: words.optional(),
  due: z.iso.date().optional(),
  measure: words.optional(),
  /** The initials of the person who decided. */
  by: words,
  on: z.iso.date(),
});

/** What people decided about the findings of one outcome, published as `assets/recommendation-decisions.schema.json`. */
export const decisionsSchema = z.strictObject({
  $schema: z.string().optional(),
  schemaVersion: z.literal(1),
  form: z.strictObject({ id: z.string(), version: z.string() }),
  cycle: z.string(),
  /** Null for a region's. */
  authority: z.string().nullable(),
  decisions: z.array(decisionSchema),
});

export type Decisions = z.infer<typeof decisionsSchema>;
type Decision = Decisions["decisions"][number];

/**
 * The outcome with the recommendations that people decided on. Rules only propose; a person who changes, drops or adds one explains
 * why. Fails with `decisions-other-outcome`, `decisions-without-proposal`, `decisions-twice`, `decisions-unexplained`,
 * `decisions-incomplete` or `decisions-too-many`.
 */
export function decideRecommendations(outcome: Outcome, decided: Decisions): Result<Outcome> {
  const { form, cycle, authority, findings } = outcome;
  const isAlike =
    decided.form.id === form.id &&
    decided.form.version === form.version &&
    decided.cycle === cycle &&
    decided.authority === authority;
  if (!isAlike) {
    return fail({
      code: "decisions-other-outcome",
      message:
        "The decisions are about another form, cycle or local authority. Choose the file for this outcome.",
    });
  }
  const seen = new Set<string>();
  const recommendations: Recommendation[] = [];
  for (const decision of decided.decisions) {
    if (seen.has(decision.at))
      return complain("decisions-twice", decision, "is decided twice. Keep one decision.");
    seen.add(decision.at);
    const made = decide(decision, findings);
    if (!made.ok) return made;
    if (made.value !== null) recommendations.push(made.value);
  }
  if (recommendations.length > maxRecommendations) {
    return fail({
      code: "decisions-too-many",
      message: `There are ${recommendations.length} recommendations. Keep at most ${maxRecommendations}, and drop the others with a reason.`,
    });
  }
  const inOrder = recommendations.toSorted(
    (one, other) => focuses.indexOf(one.focus) - focuses.indexOf(other.focus),
  );
  return succeed({ ...outcome, recommendations: inOrder });
}

function decide(decision: Decision, findings: readonly Finding[]): Result<Recommendation | null> {
  const { at, rule, reason = null, focus } = decision;
  const proposal = findings.find((finding) => finding.at === at && finding.rule === rule);
  const isAdded = decision.decision === "add";
  if (!isAdded && proposal === undefined)
    return complain(
      "decisions-without-proposal",
      decision,
      "has no such proposal. Remove the decision, or add it as a recommendation of your own.",
    );
  if (decision.decision !== "accept" && reason === null)
    return complain(
      "decisions-unexplained",
      decision,
      "needs a reason, because it differs from the proposal.",
    );
  if (decision.decision === "drop") return succeed(null);
  if (decision.decision === "accept" && focus !== undefined && focus !== proposal?.focus)
    return complain(
      "decisions-unexplained",
      decision,
      'has another focus than the proposal. Write "change" and give a reason.',
    );
  const { action, owner, due, measure, standard = null } = decision;
  const finding = proposal?.text ?? decision.finding;
  const chosen = focus ?? proposal?.focus;
  if (
    action === undefined ||
    owner === undefined ||
    due === undefined ||
    measure === undefined ||
    finding === undefined ||
    chosen === undefined
  ) {
    return complain(
      "decisions-incomplete",
      decision,
      `needs ${isAdded ? "a finding, a focus, " : ""}an action, the role that owns it, a due date and how you will know that it worked.`,
    );
  }
  return succeed({ focus: chosen, at, finding, standard, action, owner, due, measure, reason });
}

function complain(code: string, { at }: Decision, what: string): ReturnType<typeof fail> {
  return fail({ code, message: `The decision about ${at} ${what}` });
}
