import { createCheck } from "./engine/create-check.ts";
import { addMonths } from "../dates/plain-date.ts";

export const careBeganBeforeSample = createCheck({
  id: "care-began-before-sample",
  codes: ["H15"],
  severity: "query",
  subject: "audit",
  needs: ["lookedAfterSince", "auditDate"],
  policy: ["sampleMonths"],
  why: "The sample is of recent plans. An older case does not show how planning works now.",
  source: "The pro forma: children who became looked after over the previous six months.",
  messages: {
    tooEarly:
      "{name}: this is more than {months} months before the audit. Choose another case, or explain why this one is in the sample.",
  },
  check: ({ lookedAfterSince, auditDate }, report, { sampleMonths }) => {
    if (addMonths(lookedAfterSince.date, sampleMonths) >= auditDate.date) return;
    const { place: at, title: name } = lookedAfterSince;
    report("tooEarly", {
      ...{ at, wording: { name }, values: { months: sampleMonths } },
      basis: [at, auditDate.place],
    });
  },
});
