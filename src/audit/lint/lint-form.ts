import type { Form } from "../../proforma/form.ts";
import { lintRules } from "./lint-rules.ts";
import { lintScales } from "./lint-scales.ts";
import { lintSharing } from "./lint-sharing.ts";
import { lintWording } from "./lint-wording.ts";
import type { LintProblem } from "./lint-problem.ts";

/**
 * What the author of a definition should look at before anybody fills the form in: wording that can be confused, headings that
 * can never be found, scales and rules that contradict themselves, and values that are unsafe to share.
 */
export function lintForm(form: Form): readonly LintProblem[] {
  return [...lintWording(form), ...lintScales(form), ...lintRules(form), ...lintSharing(form)];
}
