import { isoDateOf, isoMomentOf } from "../../src/cli/today.ts";

describe("today", () => {
  it("is the date on the auditor's own calendar", () => {
    expect(isoDateOf(new Date(2026, 0, 5, 0, 30))).toBe("2026-01-05");
    expect(isoDateOf(new Date(2026, 11, 31, 23, 59))).toBe("2026-12-31");
  });

  it("is stamped in UTC, to the second", () => {
    expect(isoMomentOf(new Date("2026-11-22T10:15:00.789+01:00"))).toBe("2026-11-22T09:15:00Z");
  });
});
