import { factorsPlace } from "../audit/place.ts";
import { createCheck } from "./engine/create-check.ts";

export const factorsMissing = createCheck({
  id: "factors-missing",
  codes: ["C12"],
  severity: "query",
  subject: "audit",
  needs: ["factors?", "missingParts"],
  why: "What supports good planning is what the region wants to learn from the audit, and it stands nowhere else.",
  source:
    "The pro forma: the key factors which support quality permanency planning, based on the audit findings.",
  messages: {
    blank: "Key factors: nothing written. Say what supported the planning, or why there is nothing to say.",
  },
  check: ({ factors, missingParts }, report) => {
    if (factors !== null || missingParts.some(({ kind }) => kind === "factors")) return;
    report("blank", { at: factorsPlace });
  },
});
