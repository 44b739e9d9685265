import { niromp2019Form } from "../proforma/definitions/niromp-2019.ts";
import type { QualityStandard } from "./quality-standard.ts";

/**
 * A quality standard to start from, for a region to copy and agree on. It ships as `assets/standards/example-standard.json`. We
 * propose the targets.
 */
export const exampleStandard: QualityStandard = {
  id: "example-standard",
  version: "1",
  form: { id: niromp2019Form.id, version: niromp2019Form.version },
  statements: [
    {
      id: "clear-plan",
      text: "Every care plan names a clear permanency plan by the second review.",
      measure: "care-plan.clear-permanency-plan/answer",
      target: 0.8,
    },
    {
      id: "health",
      text: "Health plans are Good or better.",
      measure: "health.judgement/grade",
      target: 0.8,
    },
    {
      id: "care-plan",
      text: "Care plans are Good or better.",
      measure: "care-plan.judgement/grade",
      target: 0.8,
    },
  ],
};
