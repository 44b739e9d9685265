import type { AuditRecord } from "../../src/audit/audit-record.ts";
import { addSignOff } from "../../src/audit/sign-off.ts";
import type { Finding } from "../../src/checks/engine/finding.ts";
import { collatedAuditSchema } from "../../src/collation/collated-audit.ts";
import { shareAudit, type Sharing } from "../../src/collation/share-audit.ts";
import { niromp2026Sharing } from "../../src/collation/sharing-policy.ts";
import { authorityKey, savedRecord, sharedAudit, someSharing } from "../support/shared-audit.ts";
import { codeOf } from "../support/small-word-file.ts";
import { niromp2019 } from "../support/niromp-2019.ts";

const everything = {
  ...niromp2026Sharing,
  childId: "as-it-is" as const,
  comments: true,
  iro: true,
  remarks: true,
  facts: true,
};

function share(record: AuditRecord, sharing: Partial<Sharing> = {}, findings: readonly Finding[] = []) {
  return shareAudit(record, findings, niromp2019.form, { ...someSharing, ...sharing });
}

describe("what is shared of an audit", () => {
  it("has the shape that every carrier takes", () => {
    expect(collatedAuditSchema.safeParse(sharedAudit()).success).toBe(true);
  });

  it("has the grades and answers as they are", () => {
    const { record } = sharedAudit();
    const before = savedRecord();
    const gradesOf = ({ judgements }: AuditRecord) =>
      Object.entries(judgements).map(([id, { grade }]) => `${id} ${grade ?? ""}`);
    const answersOf = ({ answers }: AuditRecord) =>
      Object.entries(answers).map(([id, { answer }]) => `${id} ${answer ?? ""}`);
    expect(gradesOf(record)).toEqual(gradesOf(before));
    expect(answersOf(record)).toEqual(answersOf(before));
    expect(record.actions).toEqual(before.actions);
    expect(record.factors).toEqual(before.factors);
  });

  it("has no comment, no initials and nothing that names the child", () => {
    const audit = sharedAudit();
    const text = JSON.stringify(audit);
    const before = savedRecord();
    const comments = [...Object.values(before.answers), ...Object.values(before.judgements)].flatMap(
      ({ comment }) => comment ?? [],
    );
    expect(comments.length).toBeGreaterThan(40);
    expect(comments.filter((comment) => text.includes(comment))).toEqual([]);
    expect(text).not.toContain("NS-26A-17");
    expect(audit.record.header.iro).toBeNull();
    expect(audit.record.header.childId).toMatch(/^hash-[0-9a-f]{32}$/);
  });

  it("says at which places something was left out, and at no other", () => {
    const { withheld } = sharedAudit().sharing;
    expect(withheld).toContain("health.named-professional/comment");
    expect(withheld).toContain("health.judgement/comment");
    expect(withheld).toContain("header/iro");
    expect(withheld).toContain("header/childId");
    expect(withheld).not.toContain("factors");
    expect(sharedAudit({}, { policy: everything }).sharing.withheld).toEqual([]);
  });

  it("has everything where partners agreed to share everything", () => {
    expect(sharedAudit({}, { policy: everything }).record).toEqual(savedRecord());
  });

  it("does not tell where the audit was sent before", () => {
    const sendings = [{ to: "a list", at: "2026-11-22T10:15:00Z", digest: "sha256-1" }];
    expect(sharedAudit({ sendings }, { policy: everything }).record.sendings).toBeUndefined();
  });

  it("leaves actions, factors, team and a region's own questions at home where the policy says so", () => {
    const policy = {
      ...niromp2026Sharing,
      actions: false,
      factors: false,
      team: false,
      localQuestions: false,
    };
    const local = [
      { section: "health", question: "Was the strategy seen?", answer: "Yes" as const, comment: "It was." },
    ];
    const { record, sharing } = sharedAudit({ local }, { policy });
    expect([record.actions, record.factors, record.header.team, record.local]).toEqual([[], null, null, []]);
    expect(sharing.withheld).toEqual(
      expect.arrayContaining([
        "actions/1/area",
        "actions/1/date",
        "factors",
        "header/team",
        "local/1/question",
      ]),
    );
  });

  it("counts answers, and the findings that a reason explains", () => {
    const finding: Finding = {
      check: "grade-above-answers",
      severity: "query",
      at: "health.judgement/grade",
      messageId: "m",
      message: "It seems high.",
      reason: "Agreed with the partnership.",
    };
    const shared = share(savedRecord(), {}, [finding]);
    expect(shared.ok && shared.value.counts).toEqual({ yes: 33, no: 0, notApplicable: 0, waived: 1 });
  });

  it("names the authority as the country's list does", () => {
    const header = { ...savedRecord().header, localAuthority: "Sandwell MBC" };
    expect(sharedAudit({ header }).authority).toBe("Sandwell");
  });

  it.each(["ready", "countersigned", "returned"] as const)("gives its state once it is %s", (last) => {
    const signed = (record: AuditRecord, step: typeof last, initials: string) => {
      const steps = addSignOff(record, { step, initials, role: "Lead", on: "2026-11-20", remarks: "Look." });
      if (!steps.ok) throw new Error(steps.problem.message);
      return { ...record, signOffs: [...steps.value] };
    };
    const ready = signed(savedRecord(), "ready", "PK");
    const record = last === "ready" ? ready : signed(ready, last, "CD");
    const audit = sharedAudit(record);
    expect(audit.state).toBe({ ready: "received", countersigned: "approved", returned: "queried" }[last]);
    expect(audit.completedOn).toBe("2026-11-20");
    expect(JSON.stringify(audit)).not.toContain("Look.");
  });

  it.each<[string, AuditRecord, Partial<Sharing>]>([
    ["sharing-not-saved", withoutId(savedRecord()), {}],
    ["sharing-no-authority", savedRecord({ header: { ...savedRecord().header, localAuthority: null } }), {}],
    ["sharing-key-needed", savedRecord(), { authorityKey: null }],
    ["sharing-key-short", savedRecord(), { authorityKey: "too short" }],
  ])("is nothing, with %s", (code, record, sharing) => {
    expect(codeOf(share(record, sharing))).toBe(code);
  });

  it("is nothing where something blocks", () => {
    const blocking: Finding = {
      check: "answer-missing",
      severity: "error",
      at: "health.named-professional/answer",
      messageId: "m",
      message: "Not answered.",
    };
    expect(codeOf(share(savedRecord(), {}, [blocking]))).toBe("sharing-blocked");
  });

  it("needs no key where the child's reference is not hashed", () => {
    const policy = { ...niromp2026Sharing, childId: "left-out" as const };
    const shared = share(savedRecord(), { policy, authorityKey: null });
    expect(shared.ok && shared.value.record.header.childId).toBeNull();
    expect(authorityKey.length).toBeGreaterThan(31);
  });
});

function withoutId(record: AuditRecord): AuditRecord {
  const { auditId, ...others } = record;
  expect(auditId).toBeDefined();
  return others;
}
