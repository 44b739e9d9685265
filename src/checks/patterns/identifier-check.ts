import type { Check, Message } from "../engine/create-check.ts";
import { createCheck } from "../engine/create-check.ts";
import type { Severity } from "../engine/finding.ts";
import { namesBelongIn, type Detector } from "../identifiers/detector.ts";
import { boundHits } from "./bound-hits.ts";

interface IdentifierCheck {
  readonly id: `identifier-${string}`;
  readonly codes: readonly string[];
  readonly severity: Severity;
  readonly why: string;
  readonly source: string;
  /** Said of a hit of which nothing makes it doubtful. */
  readonly found: string;
  /** Said of a hit that is often something harmless; a detector that is always sure needs none. */
  readonly unsure?: Message;
  readonly detect: Detector;
  /** Names of places are what the authority's and the team's field are for. */
  readonly alsoWhereNamesBelong?: boolean;
}

/**
 * Makes the check for one kind of identifier: it scans every text and gives each hit a finding of its own, with the span
 * of the original text and never the text. A reason that explains a hit is bound to the text of its span by the engine.
 */
export function identifierCheck({
  found,
  unsure,
  detect,
  alsoWhereNamesBelong = true,
  ...facts
}: IdentifierCheck): Check {
  const messages: Readonly<Record<string, Message>> = unsure === undefined ? { found } : { found, unsure };
  return createCheck({
    ...facts,
    mayBeMistaken: true,
    // In the header these name the same cause, and what the field is for.
    yieldsTo: ["child-id-like-name", "iro-not-initials", "team-like-name", "age-range-unknown", "single-age"],
    subject: "text",
    needs: ["plain"],
    messages,
    appliesTo: ({ means }) => alsoWhereNamesBelong || !namesBelongIn(means),
    check: (text, report) => {
      for (const { start, end, sure } of boundHits(detect(text.plain, text))) {
        report(sure ? "found" : "unsure", { span: text.plain.spanOf(start, end) });
      }
    },
  });
}
