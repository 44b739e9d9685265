import type { FormerAuthority } from "../authorities/english-authorities.ts";
import { findAuthority, isSameAuthority, nearestAuthorities } from "../authorities/find-authority.ts";
import { createCheck } from "./engine/create-check.ts";
import type { Report, ReportDetails } from "./engine/create-check.ts";
import { listChoices } from "../text/list-choices.ts";
import { dateInWords } from "../dates/date-in-words.ts";

export const authorityUnknown = createCheck({
  id: "authority-unknown",
  codes: ["H02"],
  severity: "query",
  subject: "header-field",
  needs: ["text"],
  policy: ["participatingAuthorities"],
  yieldsTo: ["placeholder-left"],
  why: "We group audits by local authority. Two spellings of one name would show as two authorities.",
  source: "Children Act 2004, section 65: the children's services authorities of England, 153 in 2026.",
  messages: {
    notParticipating: {
      severity: "error",
      text: "{name}: this authority is not in the list of those taking part. Use a name from your region's list.",
    },
    misspeltParticipating: {
      severity: "error",
      text: "{name}: this authority is not in the list of those taking part. Did you mean {choices}?",
    },
    unknown: {
      severity: "note",
      text: "{name}: we do not recognise this local authority. Check the spelling.",
    },
    misspelt: "{name}: we do not recognise this local authority. Did you mean {choices}?",
    shared: "{name}: this service works for {choices}. Name the authority that this audit is about.",
    former: "{name}: this authority ended on {ended}. Use its current name: {now}.",
  },
  appliesTo: ({ means }) => means === "authority",
  check: ({ text, place }, report, { participatingAuthorities: participating }) => {
    if (participating.some((each) => isSameAuthority(each, text))) return;
    const found = findAuthority(text);
    if (found?.status === "former") report("former", describeFormer(found.former, place));
    else if (found?.status === "shared")
      report("shared", { values: { choices: listChoices(found.service.serves) } });
    else if (participating.length > 0) {
      const nearest = found === null ? nearestAuthorities(text, participating) : [];
      if (nearest.length === 0) report("notParticipating");
      else report("misspeltParticipating", describeNearest(nearest, place));
    } else if (found === null) reportUnknown(text, place, report);
  },
});

function reportUnknown(text: string, place: string, report: Report<"misspelt" | "unknown">): void {
  const nearest = nearestAuthorities(text);
  if (nearest.length === 0) report("unknown");
  else report("misspelt", describeNearest(nearest, place));
}

/** With a fix where only one name is near. */
function describeNearest(nearest: readonly string[], place: string): ReportDetails {
  return { values: { choices: listChoices(nearest) }, ...fixTo(nearest, place) };
}

/** With a fix where only one authority replaced it. */
function describeFormer({ until, now }: FormerAuthority, place: string): ReportDetails {
  return { values: { ended: dateInWords(until), now: listChoices(now) }, ...fixTo(now, place) };
}

function fixTo([only = "", ...others]: readonly string[], place: string): Pick<ReportDetails, "fix"> {
  return others.length === 0 ? { fix: { place, value: only } } : {};
}
