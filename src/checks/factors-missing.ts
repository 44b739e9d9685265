import { factorsPlace } from "../audit/place.ts";
import { createCheck } from "./engine/create-check.ts";

export const factorsMissing = createCheck({
  id: "factors-missing",
  codes: ["C12"],
  severity: "query",
  subject: "audit",
  needs: ["factors?", "missingParts"],
  why: "Key factors show the region what supports good planning. No other part of the form asks for them.",
  source:
    "The pro forma: the key factors which support quality permanency planning, based on the audit findings.",
  messages: {
    blank:
      "Key factors: this is blank. Say what supported the planning, or explain why there is nothing to add.",
  },
  check: ({ factors, missingParts }, report) => {
    if (factors !== null || missingParts.some(({ kind }) => kind === "prompt")) return;
    report("blank", { at: factorsPlace });
  },
});
