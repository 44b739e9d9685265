import type { AuditRecord } from "../../../src/audit/audit-record.ts";
import { collationSettingsSchema } from "../../../src/collation/collation-settings.ts";
import { digestOfCollated } from "../../../src/collation/edition.ts";
import { prepareExport, type Prepared } from "../../../src/taskpane/collation/prepare-export.ts";
import { AuditSession } from "../../../src/taskpane/workflow/audit-session.ts";
import type { JudgedAudit } from "../../../src/taskpane/workflow/judge-audit.ts";
import { createFileDocument } from "../../../src/word/file/create-file-document.ts";
import { buildForm } from "../../support/build-form.ts";
import { completeForm, completeValues } from "../../support/complete-form.ts";
import { authorityKey, someAuditId } from "../../support/shared-audit.ts";
import { niromp2019Form } from "../../../src/proforma/definitions/niromp-2019.ts";

const settings = collationSettingsSchema.parse({
  cycle: "2026-autumn",
  list: { type: "service", url: "/api" },
});
const services = {
  forms: [niromp2019Form],
  today: () => "2026-11-22",
  now: () => "2026-11-22T10:15:00Z",
  newAuditId: () => someAuditId,
  later: () => () => undefined,
};

async function openSession(bytes: Uint8Array): Promise<AuditSession> {
  const document = createFileDocument({
    ...services,
    name: "one.docx",
    bytes,
    author: "Auditor",
    onChange: () => undefined,
    onShow: () => undefined,
  });
  const session = new AuditSession(document, services);
  await session.refresh();
  return session;
}

function judgedOf(session: AuditSession): JudgedAudit {
  const { judged } = session.getState();
  if (judged === null) throw new Error("The form is an audit.");
  return judged;
}

function prepare(session: AuditSession, key: string | null = authorityKey): Prepared {
  return prepareExport(judgedOf(session), {
    settings,
    access: { token: null, authorityKey: key },
    list: "the region's list",
  });
}

const markAsReady = (session: AuditSession) =>
  session.signOff({ step: "ready", initials: "AB", role: "Auditor" });

function sentOf(prepared: Prepared) {
  if (prepared.status !== "can-send") throw new Error(`It is ${prepared.status}.`);
  return prepared;
}

describe("an audit before it is sent", () => {
  it("is blocked while it has problems", async () => {
    const session = await openSession(buildForm({ ...completeValues, factors: null }));
    expect(prepare(session)).toEqual({ status: "blocked", blocking: 1 });
  });

  it("is saved first, and again once the form says something else", async () => {
    const session = await openSession(completeForm());
    expect(prepare(session).status).toBe("not-saved");
    await session.saveRecord();
    expect(prepare(session)).toMatchObject({ status: "draft", problem: { code: "sharing-draft" } });
    await markAsReady(session);
    expect(prepare(session).status).toBe("can-send");
    await session.write("health.judgement/grade", { type: "choice", item: "Good" });
    await session.write("health.judgement/grade", { type: "choice", item: "Outstanding" });
    expect(prepare(session).status).toBe("not-saved");
    await session.saveRecord();
    expect(prepare(session).status).toBe("draft");
  });

  it("needs the authority's key for the child's reference", async () => {
    const session = await openSession(completeForm());
    await markAsReady(session);
    expect(prepare(session, null)).toMatchObject({
      status: "key-needed",
      problem: { code: "sharing-key-needed" },
    });
    expect(prepare(session, "short")).toMatchObject({ status: "key-needed" });
  });

  it("was never sent, was sent as it is, or has changed since", async () => {
    const session = await openSession(completeForm());
    await markAsReady(session);
    const first = sentOf(prepare(session));
    expect(first.before).toBeNull();
    const digest = digestOfCollated(first.audit);
    await session.keepSending({ to: "the region's list", at: "2026-11-22T10:15:00Z", digest });
    expect(sentOf(prepare(session)).before?.hasChanged).toBe(false);
    await session.signOff({ step: "countersigned", initials: "CD", role: "Quality lead" });
    const now = sentOf(prepare(session));
    expect(now.before?.hasChanged).toBe(true);
    const steps: AuditRecord["signOffs"] = now.audit.record.signOffs;
    expect(steps).toMatchObject([{ step: "ready" }, { step: "countersigned" }]);
  });
});
