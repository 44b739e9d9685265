import type { AuditRecord } from "../../src/audit/audit-record.ts";
import type { SignOffChain } from "../../src/audit/sign-off-chain.ts";
import { addSignOff, standingSignOff, type SignOffToGive } from "../../src/audit/sign-off.ts";
import { codeOf, smallRecord, valueOf } from "../support/small-word-file.ts";

const ready: SignOffToGive = { step: "ready", initials: "PK", role: "Auditor", on: "2026-11-22" };
const countersigned: SignOffToGive = {
  step: "countersigned",
  initials: "AB",
  role: "Quality lead",
  on: "2026-11-23",
};
const returned: SignOffToGive = { ...countersigned, step: "returned", remarks: "Look at health again." };

function after(...steps: readonly SignOffToGive[]): AuditRecord {
  let record = smallRecord();
  for (const step of steps) record = { ...record, signOffs: [...valueOf(addSignOff(record, step))] };
  return record;
}

describe("signing off an audit", () => {
  it("starts with nothing said", () => {
    expect(standingSignOff(smallRecord())).toBeNull();
  });

  it("keeps who marked it as ready, in which role and when", () => {
    expect(standingSignOff(after(ready))).toMatchObject(ready);
  });

  it("keeps every step, the last of which counts", () => {
    const record = after(ready, returned, ready, countersigned);
    expect(record.signOffs?.map(({ step }) => step)).toEqual(["ready", "returned", "ready", "countersigned"]);
    expect(standingSignOff(record)?.step).toBe("countersigned");
  });

  it("expires when the form says something else", () => {
    expect(
      standingSignOff({ ...after(ready, countersigned), factors: "The network meets monthly." }),
    ).toBeNull();
  });

  it("writes initials that were typed in haste as capitals", () => {
    expect(standingSignOff(after({ ...ready, initials: " p.k. " }))?.initials).toBe("P.K.");
  });

  it.each<[string, string, AuditRecord, SignOffToGive]>([
    ["sign-off-initials", "a name in the place of initials", smallRecord(), { ...ready, initials: "Priya" }],
    ["sign-off-initials", "a short name", smallRecord(), { ...ready, initials: "Anna" }],
    ["sign-off-initials", "a short name in small letters", smallRecord(), { ...ready, initials: "anna" }],
    ["sign-off-initials", "no initials", smallRecord(), { ...ready, initials: "" }],
    ["sign-off-role", "no role", smallRecord(), { ...ready, role: " " }],
    ["sign-off-not-ready", "countersigning before it is ready", smallRecord(), countersigned],
    ["sign-off-not-ready", "countersigning what was returned", after(ready, returned), countersigned],
    [
      "sign-off-not-ready",
      "countersigning what was changed since",
      { ...after(ready), factors: "The network meets monthly." },
      countersigned,
    ],
    [
      "sign-off-same-person",
      "countersigning one's own audit",
      after({ ...ready, initials: "P.K." }),
      { ...countersigned, initials: "pk" },
    ],
    ["sign-off-remarks", "returning without saying why", after(ready), { ...returned, remarks: " " }],
  ])("refuses with %s: %s", (code, _because, record, step) => {
    expect(codeOf(addSignOff(record, step))).toBe(code);
  });

  it("lets an audit be returned that nobody has marked as ready", () => {
    expect(standingSignOff(after(returned))).toMatchObject({
      step: "returned",
      remarks: "Look at health again.",
    });
  });
});

describe("signing off by a chain that an authority agreed on", () => {
  const chain: SignOffChain = {
    roles: [{ role: "line manager", aliases: ["team manager"] }],
    steps: [
      { step: "ready", roles: ["line manager"], notSamePersonAs: [] },
      { step: "countersigned", roles: ["group manager"], notSamePersonAs: ["ready"] },
      { step: "returned", roles: ["group manager"], notSamePersonAs: ["ready"] },
    ],
  };
  const sign = (record: AuditRecord, step: SignOffToGive) => addSignOff(record, step, chain);

  it("takes a role by any of its names, and refuses others by naming those that may", () => {
    expect(sign(smallRecord(), { ...ready, role: "Team  Manager" }).ok).toBe(true);
    expect(sign(smallRecord(), { ...ready, role: "Worker" })).toMatchObject({
      problem: {
        code: "sign-off-role-not-allowed",
        message: expect.stringContaining("line manager") as string,
      },
    });
  });

  it("keeps one person from two steps that are for two", () => {
    const marked = {
      ...smallRecord(),
      signOffs: [...valueOf(sign(smallRecord(), { ...ready, role: "line manager" }))],
    };
    const back: SignOffToGive = { ...returned, role: "Group manager" };
    expect(codeOf(sign(marked, { ...back, initials: "PK" }))).toBe("sign-off-same-person");
    expect(sign(marked, back).ok).toBe(true);
  });
});
