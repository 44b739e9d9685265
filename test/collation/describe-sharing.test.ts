import type { AuditRecord } from "../../src/audit/audit-record.ts";
import type { CollatedAudit } from "../../src/collation/collated-audit.ts";
import { countShared, describeSharing, type SharedPart } from "../../src/collation/describe-sharing.ts";
import { listLeaves } from "../../src/collation/leaves.ts";
import type { Sharing } from "../../src/collation/share-audit.ts";
import { niromp2026Sharing } from "../../src/collation/sharing-policy.ts";
import { savedRecord, sharedAudit } from "../support/shared-audit.ts";
import { niromp2019 } from "../support/niromp-2019.ts";

const everything: Partial<AuditRecord> = {
  local: [
    {
      section: "health",
      question: "Is there a dentist?",
      answer: "Yes",
      comment: "Since May.",
    },
  ],
  reasons: [
    { check: "grade-without-comment", at: "health.judgement/comment", reason: "It is covered above." },
  ],
  facts: { firstReview: "2026-06-01" },
  signOffs: [
    {
      step: "returned",
      initials: "AB",
      role: "Quality lead",
      on: "2026-11-21",
      remarks: "Look again.",
      basis: "x",
    },
  ],
  sendings: [{ to: "the region's list", at: "2026-11-20T10:00:00Z", digest: "sha256-0" }],
};

function describeFor(change: Partial<AuditRecord> = {}, policy: Partial<Sharing["policy"]> = {}) {
  const audit = sharedAudit(change, { policy: { ...niromp2026Sharing, drafts: true, ...policy } });
  return { audit, parts: describeSharing(savedRecord(change), audit, niromp2019.form) };
}

const part = (parts: readonly SharedPart[], id: string) => parts.find((each) => each.id === id);
const sentIn = (parts: readonly SharedPart[], id: string) =>
  part(parts, id)?.goes.map(({ title, value }) => `${title} = ${value}`) ?? [];

/** Every value that is sent and that the description does not show. */
function leftUntold(audit: CollatedAudit, parts: readonly SharedPart[]): readonly string[] {
  const told = new Set(parts.flatMap(({ goes }) => goes.map(({ value }) => value)));
  return listLeaves(audit)
    .filter(({ path }) => path[1] !== "withheld")
    .map(({ value }) => String(value))
    .filter((value) => !told.has(value));
}

it("says what goes part by part, in the form's order, with values as they are sent", () => {
  const { parts } = describeFor();
  expect(parts.map(({ id }) => id).slice(0, 3)).toEqual([
    "header",
    niromp2019.sections[0]!.id,
    niromp2019.sections[1]!.id,
  ]);
  expect(sentIn(parts, "header")).toContain("Age range = 6-10");
  expect(sentIn(parts, "health")).toContain("Health plan: named professional, answer = Yes");
  expect(sentIn(parts, "actions")).toContain("Improvement action 1: date for completion = 2027-03-31");
  expect(sentIn(parts, "list")).toEqual(
    expect.arrayContaining(["Cycle = 2026-autumn", "State in the list = received"]),
  );
});

it("says what stays by title, and never what is written there", () => {
  const { parts } = describeFor();
  expect(part(parts, "header")?.stays).toEqual(["Child's ID", "IRO (initials only)"]);
  expect(part(parts, "health")?.stays).toContain("Health plan: named professional, comment");
  const stays = JSON.stringify(parts.map((each) => each.stays));
  expect(stays).not.toContain("NS-26A-17");
  expect(stays).not.toContain("The plan records it");
});

it("shows the child's reference as the hash that is sent, and says that it is one", () => {
  const { audit, parts } = describeFor();
  expect(part(parts, "header")?.goes.find(({ isHash }) => isHash)).toEqual({
    title: "Child's ID",
    value: audit.record.header.childId,
    isHash: true,
  });
  const asItIs = describeFor({}, { childId: "as-it-is" }).parts;
  expect(part(asItIs, "header")?.goes.find(({ title }) => title === "Child's ID")).toMatchObject({
    value: "NS-26A-17",
    isHash: false,
  });
});

const allGo = { comments: true, iro: true, remarks: true, facts: true } as const;

it.each([
  ["by default", {}],
  ["when all of it goes", allGo],
  [
    "when next to nothing goes",
    { actions: false, factors: false, team: false, localQuestions: false, reasons: false },
  ],
] as const)("leaves no value untold that is sent, %s", (_when, policy) => {
  const { audit, parts } = describeFor(everything, policy);
  expect(leftUntold(audit, parts)).toEqual([]);
});

it("tells of everything in the document either that it goes or that it stays", () => {
  const { parts } = describeFor(everything);
  expect(part(parts, "health")?.stays).toContain("Question 1 added to the form: comment");
  expect(part(parts, "facts")?.stays).toEqual(["Date of the first review"]);
  expect(part(parts, "sign-off")?.stays).toEqual(["Step 1: Remarks"]);
  expect(part(parts, "list")?.stays).toEqual(["Where and when it was sent before"]);
  expect(describeFor(everything, allGo).parts.flatMap(({ stays }) => stays)).toEqual([
    "Child's ID",
    "Where and when it was sent before",
  ]);
});

it("says that the names of what stays behind are sent as well", () => {
  const { audit, parts } = describeFor();
  const names = `${String(audit.sharing.withheld.length)} names`;
  expect(sentIn(parts, "list")).toContain(`Names of the values that stay behind = ${names}`);
});

it("shows a value that nobody thought of under its own path", () => {
  const audit = { ...sharedAudit(), surprise: "something new" };
  const parts = describeSharing(savedRecord(), audit, niromp2019.form);
  expect(sentIn(parts, "list")).toContain("surprise = something new");
});

it("counts what goes and what stays", () => {
  const { goes, stays } = countShared(describeFor().parts);
  expect(goes).toBeGreaterThan(50);
  expect(stays).toBeGreaterThan(40);
});
