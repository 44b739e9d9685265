import { decideArrival, digestOfCollated } from "../../src/collation/edition.ts";
import type { CollatedAudit, ListState } from "../../src/collation/collated-audit.ts";
import { sharedAudit } from "../support/shared-audit.ts";

const audit = sharedAudit({ revision: 2 });
const held = (of: CollatedAudit, state: ListState = "received") => ({
  revision: of.revision,
  savedAt: of.savedAt,
  digest: digestOfCollated(of),
  state,
});

describe("what becomes of an audit that arrives", () => {
  it.each<[string, string, Parameters<typeof decideArrival>[0]]>([
    ["created", "nothing is there", null],
    ["unchanged", "the same is there", held(audit)],
    ["withdrawn-refused", "the same was withdrawn", held(audit, "withdrawn")],
    ["updated", "an older one was withdrawn", held(sharedAudit({ revision: 1 }), "withdrawn")],
    ["updated", "the same was replaced", held(audit, "superseded")],
    ["updated", "an older revision is there", held(sharedAudit({ revision: 1 }))],
    ["updated", "it was saved earlier", held(sharedAudit({ revision: 2, savedAt: "2026-11-22T10:14:59Z" }))],
    ["older-refused", "a newer revision is there", held(sharedAudit({ revision: 3 }))],
    ["withdrawn-refused", "a newer one was withdrawn", held(sharedAudit({ revision: 3 }), "withdrawn")],
    [
      "older-refused",
      "it was saved later",
      held(sharedAudit({ revision: 2, savedAt: "2026-11-22T10:15:01Z" })),
    ],
    ["updated", "the same edition was shared otherwise", held({ ...audit, cycle: "2027-spring" })],
  ])("is %s where %s", (outcome, _because, before) => {
    expect(decideArrival(before, audit)).toBe(outcome);
  });

  it("goes by what is said, whatever the order of its keys", () => {
    const reversed = Object.fromEntries(Object.entries(audit).toReversed()) as CollatedAudit;
    expect(digestOfCollated(reversed)).toBe(digestOfCollated(audit));
  });
});
