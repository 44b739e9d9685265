import type { SignOff } from "../../../src/audit/audit-record.ts";
import { sayDelivery, sayOutcome, saySignOff, sayWaiting } from "../../../src/taskpane/collation/words.ts";
import { sharedAudit } from "../../support/shared-audit.ts";

const audit = sharedAudit();
const problem = { code: "list-unreachable", message: "No connection." };

describe("what is said of sending", () => {
  it.each([
    ["created", "is now in the shared list"],
    ["updated", "replaces the version that you sent before"],
    ["unchanged", "nothing changed"],
    ["replaced", "replaces the other audit of this child"],
    ["older-refused", "revision 4; this is revision 3"],
    ["withdrawn-refused", "was withdrawn"],
  ] as const)("says what became of it: %s", (outcome, words) => {
    expect(sayOutcome({ outcome, revision: 4 }, 3)).toContain(words);
  });

  it("does not call it done where the list has a newer one", () => {
    const sent = { outcome: "older-refused", revision: 4 } as const;
    expect(sayDelivery({ status: "sent", title: "one.docx", sent, audit }, true).tone).toBe("warning");
  });

  it("says what happens next to one that waits, and that the page stays open where nothing is kept", () => {
    const later = { status: "waiting", title: "one.docx", problem: { ...problem, retry: "later" } } as const;
    expect(sayDelivery(later, true).text).toMatch(/^Not sent yet\. No connection\. .*automatically/);
    expect(sayDelivery(later, false).text).toContain("Keep this page open");
    const never = { ...later, problem: { ...problem, retry: "never" } } as const;
    expect(sayDelivery(never, true).text).toContain("then choose Try again");
  });

  it("says since when and why one waits, and how often it was tried", () => {
    const waiting = {
      audit,
      to: "the region's list",
      title: "one.docx",
      since: "2026-11-22T10:15:00Z",
      attempts: 2,
      notBefore: "2026-11-22T10:16:00Z",
      problem,
      triesByItself: true,
      toName: "the region's list",
      sameChild: "refuse" as const,
      other: null,
    };
    expect(sayWaiting(waiting)).toMatch(
      /^Since 22 November 2026.*Tried 2 times\. No connection\. We try again automatically/,
    );
    expect(sayWaiting({ ...waiting, attempts: 0, problem: null, triesByItself: false })).toMatch(/10:15|at/);
  });
});

describe("what is said of signing off", () => {
  const step: SignOff = {
    step: "ready",
    initials: "AB",
    role: "Auditor",
    on: "2026-11-22",
    basis: "sha256-0",
  };

  it("says who, in which role and when, and whether it counts", () => {
    expect(saySignOff(null, false)).toMatchObject({ tone: "warning" });
    expect(saySignOff(step, true)).toEqual({
      tone: "done",
      text: "Marked as ready by AB (Auditor) on 22 November 2026.",
    });
    expect(saySignOff(step, false).text).toContain("no longer counts");
    expect(saySignOff({ ...step, step: "returned" }, true).tone).toBe("warning");
  });
});
