import type { Reason } from "../../src/audit/audit-record.ts";
import { digestOf } from "../../src/audit/digest.ts";
import { keepFacts, keepReasons } from "../../src/audit/kept-beside-form.ts";
import type { StoredRecord } from "../../src/audit/stored-record.ts";
import { smallRecord } from "../support/small-word-file.ts";

const unbound: Reason = {
  check: "grade-above-answers",
  at: "health.judgement/grade",
  reason: "Agreed by all.",
};
const bound: Reason = { ...unbound, at: "review.judgement/grade", basis: "sha256-0" };

const said = smallRecord({ reasons: [unbound, bound] });
const found: StoredRecord = { status: "found", record: said, digest: null, parts: [], messages: [] };

describe("the reasons that are kept", () => {
  it("are as saved while the form says the same", () => {
    expect(keepReasons(found, smallRecord())).toEqual([unbound, bound]);
  });

  it("rest on all that was said when they were saved, once the form says something else", () => {
    const current = smallRecord({ factors: "The network meets monthly." });
    expect(keepReasons(found, current)).toEqual([{ ...unbound, basis: digestOf(said) }, bound]);
  });

  it("have lost what they rested on where the record is damaged", () => {
    const remains: StoredRecord = {
      status: "damaged",
      remains: { reasons: [unbound, bound] },
      parts: [],
      messages: [],
    };
    expect(keepReasons(remains, smallRecord())).toEqual([{ ...unbound, basis: "lost" }, bound]);
  });

  it.each(["none", "newer"] as const)("are none where the document holds no record for us (%s)", (status) => {
    expect(keepReasons({ status, parts: [], messages: [] }, smallRecord())).toEqual([]);
  });
});

describe("the facts that are kept", () => {
  it("are no entry of the record when there are none", () => {
    expect(keepFacts({ auditDate: undefined })).toEqual({});
  });

  it("are those that are known", () => {
    expect(keepFacts({ auditDate: "2026-11-22", firstReview: undefined })).toEqual({
      facts: { auditDate: "2026-11-22" },
    });
  });
});
