import type { Finding } from "../../../src/checks/engine/finding.ts";
import { blocks } from "../../../src/checks/engine/finding.ts";

const finding: Finding = { check: "a", severity: "error", at: "factors", messageId: "b", message: "C." };

describe("blocks", () => {
  it.each([
    { because: "an error blocks export", given: finding, blocked: true },
    { because: "a reason does not lift an error", given: { ...finding, reason: "It is so." }, blocked: true },
    {
      because: "a query waits for an answer",
      given: { ...finding, severity: "query" as const },
      blocked: true,
    },
    {
      because: "a query with a reason may stand",
      given: { ...finding, severity: "query" as const, reason: "Agreed in moderation." },
      blocked: false,
    },
    {
      because: "a reason lifts an error that may be mistaken",
      given: {
        ...finding,
        severity: "error" as const,
        mayBeMistaken: true as const,
        reason: "It is no such thing.",
      },
      blocked: false,
    },
    { because: "a note only informs", given: { ...finding, severity: "note" as const }, blocked: false },
  ])("$because", ({ given, blocked }) => {
    expect(blocks(given)).toBe(blocked);
  });
});
