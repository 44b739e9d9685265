import type { FormerAuthority } from "./authorities/english-authorities.ts";
import { findAuthority, isSameAuthority } from "./authorities/find-authority.ts";
import { createCheck } from "./engine/create-check.ts";
import type { ReportDetails } from "./engine/create-check.ts";
import { listChoices } from "./patterns/list-choices.ts";
import { dateInWords } from "./patterns/write-date.ts";

export const authorityUnknown = createCheck({
  id: "authority-unknown",
  codes: ["H02"],
  severity: "query",
  subject: "header-field",
  needs: ["text"],
  policy: ["participatingAuthorities"],
  why: "Audits of one authority are only brought together when they all name it in a way that is known.",
  source: "Children Act 2004, section 65: the children's services authorities of England, 153 in 2026.",
  messages: {
    notParticipating: {
      severity: "error",
      text: "{name}: not one of the authorities that take part under the policy. Write its name as the policy has it.",
    },
    unknown: {
      severity: "note",
      text: "{name}: not a children's services authority of England that is known here. Check the spelling.",
    },
    former: "{name}: this authority ended on {ended}. Write what it is now: {now}.",
  },
  appliesTo: ({ field }) => field.id === "localAuthority",
  check: ({ text, place }, report, { participatingAuthorities }) => {
    if (participatingAuthorities.some((each) => isSameAuthority(each, text))) return;
    const found = findAuthority(text);
    if (found?.status === "former") report("former", describeFormer(found.former, place));
    else if (participatingAuthorities.length === 0) {
      if (found === null) report("unknown");
    } else if (!found || !participatingAuthorities.some((each) => isSameAuthority(each, found.name)))
      report("notParticipating");
  },
});

/** With a fix where only one authority took its place. */
function describeFormer({ until, now }: FormerAuthority, place: string): ReportDetails {
  const [only = "", ...others] = now;
  return {
    values: { ended: dateInWords(until), now: listChoices(now) },
    ...(others.length === 0 && { fix: { place, value: only } }),
  };
}
