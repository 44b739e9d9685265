import fc from "fast-check";
import type { AuditRecord, SignOff } from "../../src/audit/audit-record.ts";
import { digestOf } from "../../src/audit/digest.ts";
import { niromp2026Sharing } from "../../src/collation/sharing-policy.ts";
import { collatedAuditSchema } from "../../src/collation/collated-audit.ts";
import type { CollatedAudit } from "../../src/collation/collated-audit.ts";
import { listLeaves } from "../../src/collation/leaves.ts";
import { niromp2019Form } from "../../src/proforma/definitions/niromp-2019.ts";
import { admitArrival } from "../../src/server/arrival.ts";
import type { ArrivalTerms } from "../../src/server/arrival.ts";
import { savedRecord, sharedAudit, sharingEverything, someAuditId } from "../support/shared-audit.ts";
import { niromp2019 } from "../support/niromp-2019.ts";

const terms: ArrivalTerms = {
  auditKey: someAuditId,
  authority: "Sandwell",
  forms: [niromp2019Form],
  rules: { sharing: [niromp2026Sharing, sharingEverything], cycles: null },
  today: "2026-11-22",
};

function judge(audit: CollatedAudit, change: Partial<ArrivalTerms> = {}) {
  const admitted = admitArrival(audit, { ...terms, ...change });
  return admitted.ok ? "taken" : admitted.problem.code;
}

const audit = sharedAudit();
const open = sharedAudit({}, { policy: sharingEverything });
const inRecord = (change: Partial<AuditRecord>, of = audit): CollatedAudit => ({
  ...of,
  record: { ...of.record, ...change },
});
const someQuestion = niromp2019.sections[0]!.questions[0]!.id;
const answersWith = (comment: string) => ({
  ...audit.record.answers,
  [someQuestion]: { ...audit.record.answers[someQuestion]!, comment },
});

it("takes what an honest sender sends, by each policy that the list allows", () => {
  expect(judge(audit)).toBe("taken");
  expect(judge(open)).toBe("taken");
});

describe("the sharing policy", () => {
  it("has to be one that the list allows", () => {
    const rules = { sharing: [niromp2026Sharing], cycles: null };
    expect(judge(open, { rules })).toBe("sharing-not-allowed");
    expect(judge(audit, { rules })).toBe("taken");
    expect(
      judge({ ...open, sharing: { ...open.sharing, policy: niromp2026Sharing.id } }, { rules }),
    ).not.toBe("taken");
  });

  it("is kept by the content, whatever is named as kept back", () => {
    const comments = inRecord({ answers: answersWith("The plan was read.") });
    const sharing = { ...audit.sharing, withheld: [] };
    expect(judge(comments)).toBe("withheld-not-empty");
    expect(judge({ ...comments, sharing })).toBe("sharing-not-kept");
    expect(judge(inRecord({ header: { ...audit.record.header, iro: "PK" } }))).toBe("withheld-not-empty");
    expect(judge(inRecord({ facts: { auditDate: "2026-11-20" } }))).toBe("sharing-not-kept");
    const sendings = [{ to: "a list", at: "2026-11-22T10:00:00Z", digest: "x" }];
    expect(judge(inRecord({ sendings }))).toBe("sharing-not-kept");
    expect(judge(inRecord({ sendings }, open))).toBe("sharing-not-kept");
  });

  it.each(["NS-26A-17", "hash-short", "hash-0123456789ABCDEF0123456789ABCDEF"])(
    "that promises a hash of the child's reference gets one, and not %s",
    (childId) => {
      expect(judge(inRecord({ header: { ...audit.record.header, childId } }))).toBe("child-reference-wrong");
    },
  );

  it("that leaves the child's reference out gets none", () => {
    const leftOut = { ...niromp2026Sharing, id: "left-out", childId: "left-out" } as const;
    const rules = { sharing: [leftOut], cycles: null };
    const sent = sharedAudit({}, { policy: leftOut });
    expect(judge(sent, { rules })).toBe("taken");
    const header = { ...sent.record.header, childId: audit.record.header.childId! };
    expect(judge(inRecord({ header }, sent), { rules })).toBe("child-reference-wrong");
  });

  it.each(["health.judgement/grade", "health.named-professional/answer", "header/ageRange", "Alfie Smith"])(
    "does not keep back %s, which would hide it from the checks",
    (place) => {
      const sharing = { ...audit.sharing, withheld: [...audit.sharing.withheld, place] };
      expect(judge({ ...audit, sharing })).toBe("withheld-wrong");
    },
  );
});

describe("a text beside the form", () => {
  const email = "write to carer@example.org";
  const signOff: SignOff = {
    ...{ step: "ready", initials: "AB", role: "Auditor", on: "2026-11-22" },
    basis: digestOf(savedRecord()),
  };
  it.each<[string, CollatedAudit]>([
    ["region", { ...audit, region: email }],
    ["region with a name", { ...audit, region: "Mr Smith and Mrs Khan" }],
    ["cycle", { ...audit, cycle: "born 04.05.2012" }],
    ["reason", inRecord({ reasons: [{ check: "no-without-comment", at: "factors", reason: email }] })],
    ["role", inRecord({ signOffs: [{ ...signOff, role: email }] })],
    ["remark", inRecord({ signOffs: [{ ...signOff, step: "returned", remarks: email }] }, open)],
    [
      "section of a local question",
      inRecord({ local: [{ section: email, question: "Was a visit made?", answer: "Yes", comment: null }] }),
    ],
  ])("is refused where it identifies somebody: the %s", (_what, sent) => {
    expect(judge(sent)).toBe("identifier-beside-form");
  });

  it("is refused wherever there is a text at all", () => {
    const signedOff = sharedAudit(
      {
        signOffs: [signOff],
        reasons: [{ check: "factors-missing", at: "factors", reason: "Asked and answered." }],
      },
      { policy: sharingEverything },
    );
    const texts = listLeaves(signedOff).filter(({ value }) => typeof value === "string");
    const taken = texts.filter(({ path }) => {
      const sent = collatedAuditSchema.safeParse(replaced(signedOff, path, "carer@example.org"));
      return sent.success && judge(sent.data) === "taken";
    });
    expect(taken).toEqual([]);
    expect(texts.length).toBeGreaterThan(100);
  });

  it.each<[string, Partial<AuditRecord["reasons"][number]>]>([
    ["check", { check: "Alfie Smith" }],
    ["place", { at: "Alfie Smith" }],
    ["basis", { basis: "Alfie Smith" }],
  ])("is none in the %s of a reason", (_what, change) => {
    const reason = { check: "factors-missing", at: "factors", reason: "Asked and answered.", ...change };
    expect(judge(inRecord({ reasons: [reason] }))).toBe("reason-wrong");
  });
});

describe("the state", () => {
  const basis = digestOf(savedRecord());
  const ready: SignOff = { step: "ready", initials: "AB", role: "Auditor", on: "2026-11-21", basis };
  const countersigned: SignOff = { ...ready, step: "countersigned", initials: "CD", role: "Quality lead" };
  const returned: SignOff = { ...countersigned, step: "returned" };
  const declared = (state: CollatedAudit["state"], signOffs: SignOff[], of = audit): CollatedAudit => ({
    ...inRecord({ signOffs }, of),
    state,
    completedOn: signOffs.some(({ step }) => step === "ready") ? "2026-11-21" : of.completedOn,
  });

  it("is worked out from the sign-offs", () => {
    expect(judge(declared("approved", [ready, countersigned]))).toBe("taken");
    expect(judge(declared("received", [ready]))).toBe("taken");
    expect(judge(declared("queried", [ready, returned]))).toBe("taken");
  });

  it.each<[string, CollatedAudit["state"], SignOff[]]>([
    ["approved without a sign-off", "approved", []],
    ["approved by the auditor alone", "approved", [ready]],
    ["approved without the auditor", "approved", [countersigned]],
    [
      "approved for something else",
      "approved",
      [ready, { ...countersigned, basis: `sha256-${"0".repeat(64)}` }],
    ],
    ["approved after it was returned", "approved", [ready, returned, countersigned]],
    ["queried by nobody", "queried", [ready]],
  ])("is not %s", (_what, state, signOffs) => {
    expect(judge(declared(state, signOffs))).toBe("state-not-supported");
  });

  it("is not approved by one person, however their initials are written", () => {
    const bySamePerson = { ...countersigned, initials: "A.B." };
    expect(judge(declared("approved", [ready, bySamePerson]))).toBe("sign-off-outside-chain");
  });

  it("is that of no draft, unless the policy lets drafts go", () => {
    const old = { ...ready, basis: `sha256-${"0".repeat(64)}` };
    expect(judge(declared("received", []))).toBe("audit-draft");
    expect(judge(declared("received", [ready, countersigned]))).toBe("audit-draft");
    expect(judge(declared("received", [old], open))).toBe("audit-draft");
    const drafts = { ...niromp2026Sharing, id: "drafts", drafts: true };
    const rules = { sharing: [drafts], cycles: null };
    const draft = sharedAudit({ signOffs: [] }, { policy: drafts });
    expect(judge(draft, { rules })).toBe("taken");
    expect(judge({ ...draft, sharing: { ...draft.sharing, policy: niromp2026Sharing.id } })).toBe(
      "audit-draft",
    );
  });

  it("follows from what the audit says now, where all of it is shared", () => {
    const lapsed = [ready, countersigned].map((each) => ({ ...each, basis: `sha256-${"0".repeat(64)}` }));
    expect(judge(declared("approved", lapsed, open))).toBe("audit-draft");
    expect(judge(declared("received", lapsed, open))).toBe("audit-draft");
    expect(judge(declared("received", [ready, countersigned], open))).toBe("state-not-supported");
  });

  it.each<[string, Partial<SignOff>]>([
    ["a name for initials", { initials: "Alfie Smith" }],
    ["no role", { role: " " }],
    ["remarks beside a mark that it is ready", { remarks: "Look again" }],
    ["a digest that is none", { basis: "Alfie" }],
  ])("rests on no sign-off with %s", (_what, change) => {
    expect(judge(declared("received", [{ ...ready, ...change }], open))).toBe("sign-off-wrong");
  });
});

describe("counts and dates", () => {
  it("are refused for every number that does not follow from the record", () => {
    const count = fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER });
    fc.assert(
      fc.property(fc.constantFrom("yes", "no", "notApplicable", "waived" as const), count, (name, value) => {
        fc.pre(value !== audit.counts[name]);
        expect(judge({ ...audit, counts: { ...audit.counts, [name]: value } })).toBe("counts-wrong");
      }),
    );
  });

  it("counts no more waived findings than reasons let stand", () => {
    const reasons = [{ check: "factors-missing", at: "factors", reason: "Asked and answered." }];
    const waived = (count: number, of: CollatedAudit) => ({
      ...inRecord({ reasons }, of),
      counts: { ...of.counts, waived: count },
    });
    expect(judge(waived(1, audit))).toBe("taken");
    expect(judge(waived(9999, audit))).toBe("counts-wrong");
    expect(judge(waived(2, open))).toBe("counts-wrong");
  });

  it.each<[string, string, Partial<CollatedAudit>]>([
    ["date-in-future", "saved in the future", { savedAt: "2099-01-01T00:00:00Z" }],
    ["date-in-future", "finished in the future", { completedOn: "2099-01-01" }],
    ["dates-wrong", "saved at another time than its record", { savedAt: "2026-11-22T10:15:01Z" }],
  ])("%s: an audit that was %s", (code, _what, change) => {
    expect(judge({ ...audit, ...change })).toBe(code);
  });

  it("finished an audit on the day of its sign-off or of the audit", () => {
    const facts = { auditDate: "2026-11-02" };
    const drafts = { ...sharingEverything, id: "drafts", drafts: true };
    const rules = { sharing: [drafts], cycles: null };
    const given = sharedAudit({ facts, signOffs: [] }, { policy: drafts });
    expect(given.completedOn).toBe("2026-11-02");
    expect(judge(given, { rules })).toBe("taken");
    expect(judge({ ...given, completedOn: "2026-11-03" }, { rules })).toBe("dates-wrong");
    // The day of the audit stays in the document here.
    expect(judge(sharedAudit({ facts }))).toBe("taken");
  });
});

it("takes no audit of a round that is closed", () => {
  const rules = { ...terms.rules, cycles: ["2027 Spring"] };
  expect(judge(audit, { rules })).toBe("cycle-closed");
  expect(judge({ ...audit, cycle: "2027 spring" }, { rules })).toBe("taken");
});

it.each([
  ["Kingston upon Hull", "Hull City Council"],
  ["Sandwell", "Sandwell MBC"],
  ["Westhaven", "Westhaven Metropolitan Borough Council"],
])("stores %s for %s", (name, written) => {
  const header = { ...audit.record.header, localAuthority: written };
  const sent = { ...inRecord({ header }), authority: written };
  const admitted = admitArrival(sent, { ...terms, authority: name });
  expect(admitted).toMatchObject({ ok: true, value: { authority: name } });
});

function replaced(tree: unknown, [key, ...rest]: readonly string[], value: string): unknown {
  if (key === undefined) return value;
  if (Array.isArray(tree))
    return tree.map((each: unknown, at) => (String(at) === key ? replaced(each, rest, value) : each));
  const members = tree as Readonly<Record<string, unknown>>;
  return { ...members, [key]: replaced(members[key], rest, value) };
}
