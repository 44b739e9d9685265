import { processLimits } from "../../src/outcomes/process-limits.ts";

// From the NHS's R library and its Excel tool.
const series = [1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1];

it("leaves distances that are signals out of the limits, or keeps them as Excel's tool does", () => {
  const limits = processLimits(series);
  expect(limits?.mean).toBeCloseTo(1.94, 2);
  expect(limits?.lower).toBeCloseTo(-0.72, 2);
  expect(limits?.upper).toBeCloseTo(4.6, 2);
  const whole = processLimits(series, false);
  expect(whole?.lower).toBeCloseTo(-3.06, 2);
  expect(whole?.upper).toBeCloseTo(6.95, 2);
});

it("gives none for fewer than twelve months", () => {
  expect(processLimits(series.slice(0, 11))).toBeNull();
});
