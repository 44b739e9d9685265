import { createCheck } from "./engine/create-check.ts";

export const factorsMissing = createCheck({
  id: "factors-missing",
  codes: ["C12"],
  severity: "query",
  subject: "audit",
  needs: ["factors", "missingParts"],
  why: "Key factors show the region what supports good planning. No other part of the form asks for them.",
  source:
    "The pro forma: the key factors which support quality permanency planning, based on the audit findings.",
  messages: {
    blank: "{name}: this is blank. Say what supported the planning, or explain why there is nothing to add.",
  },
  check: ({ factors, missingParts }, report) => {
    for (const { name, place, text } of factors) {
      if (text !== null || missingParts.some((part) => part.place === place)) continue;
      report("blank", { at: place, wording: { name } });
    }
  },
});
