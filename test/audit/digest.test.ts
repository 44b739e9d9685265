import { createHash } from "node:crypto";
import fc from "fast-check";
import { canonicalJson, digestOf } from "../../src/audit/digest.ts";
import { smallRecord } from "../support/small-word-file.ts";

describe("canonical JSON", () => {
  it.each([
    {
      because: "keys are sorted at every depth",
      value: { b: 1, a: { d: 1, c: [{ f: 1, e: 1 }] } },
      json: '{"a":{"c":[{"e":1,"f":1}],"d":1},"b":1}',
    },
    { because: "lists keep their order", value: [2, 1, null], json: "[2,1,null]" },
    { because: "what is not there is left out", value: { a: undefined, b: null }, json: '{"b":null}' },
    { because: "half a character is escaped", value: "\ud800", json: '"\\ud800"' },
  ])("is $json: $because", ({ value, json }) => {
    expect(canonicalJson(value)).toBe(json);
  });

  it("is that of a copy with sorted keys, whatever is in it", () => {
    const text = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom("\udc00", '"', "\\", "\0", "\u2028"),
    );
    const key = fc.oneof(
      text,
      fc.nat().map(String),
      fc.constantFrom("10", "9", "00", "-1", "__proto__", "toString"),
    );
    const values = [text, fc.double(), fc.boolean(), fc.constant(null), fc.constant(undefined)];
    const maxKeys = 20;
    fc.assert(
      fc.property(fc.object({ key, values, maxDepth: 4, maxKeys }), (value) => {
        expect(canonicalJson(value)).toBe(JSON.stringify(value, sortingKeys));
      }),
    );
  });
});

function sortingKeys(_: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
}

describe("the digest of an audit", () => {
  const record = smallRecord();

  it("is the SHA-256 of the canonical JSON of its content", () => {
    const json =
      '{"actions":[],"answers":{"health.named-professional":{"answer":"Yes","comment":"LAC nurse is named."}},' +
      '"factors":null,"header":{"childId":"C-17"},"judgements":{"health":{"comment":null,"grade":"Good"}},"local":[]}';
    expect(digestOf(record)).toBe(`sha256-${createHash("sha256").update(json).digest("hex")}`);
  });

  it("does not depend on the order of keys", () => {
    const turned = { ...record, header: { team: "North", childId: "C-17" } };
    expect(digestOf(turned)).toBe(digestOf({ ...record, header: { childId: "C-17", team: "North" } }));
  });

  it.each([
    { what: "reasons", change: { reasons: [{ check: "a", at: "factors", reason: "b" }] } },
    { what: "identity", change: { auditId: "0b9e7f6a-3a52-4c54-9a10-1d3b7a4ad0c1", revision: 4 } },
    { what: "the time of saving", change: { savedAt: "2026-11-22T10:15:00Z" } },
  ])("does not depend on $what", ({ change }) => {
    expect(digestOf({ ...record, ...change })).toBe(digestOf(record));
  });

  it.each([
    { what: "header", change: { header: { childId: "C-18" } } },
    { what: "answers", change: { answers: {} } },
    { what: "judgements", change: { judgements: {} } },
    { what: "actions", change: { actions: [{ area: null, action: null, date: null }] } },
    { what: "factors", change: { factors: "" } },
    {
      what: "local questions",
      change: { local: [{ section: "health", question: "q", answer: null, comment: null }] },
    },
  ])("changes with the $what", ({ change }) => {
    expect(digestOf({ ...record, ...change })).not.toBe(digestOf(record));
  });
});
