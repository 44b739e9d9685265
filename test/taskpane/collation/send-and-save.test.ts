import { collationSettingsSchema } from "../../../src/collation/collation-settings.ts";
import { createMemoryList } from "../../../src/collation/adapters/memory/memory-list.ts";
import { succeed } from "../../../src/result.ts";
import { CollationDesk } from "../../../src/taskpane/collation/collation-desk.ts";
import { KeptAccess } from "../../../src/taskpane/collation/kept-access.ts";
import { PageOutbox } from "../../../src/taskpane/collation/page-outbox.ts";
import { prepareExport } from "../../../src/taskpane/collation/prepare-export.ts";
import { sendAndSave } from "../../../src/taskpane/collation/send-and-save.ts";
import { AuditSession } from "../../../src/taskpane/workflow/audit-session.ts";
import type { SavedFile } from "../../../src/word/audit-document.ts";
import { createFileDocument } from "../../../src/word/file/create-file-document.ts";
import { completeForm } from "../../support/complete-form.ts";
import { authorityKey } from "../../support/shared-audit.ts";
import { niromp2019Form } from "../../../src/proforma/definitions/niromp-2019.ts";

const settings = collationSettingsSchema.parse({
  cycle: "2026-autumn",
  list: { type: "service", url: "/api" },
});
const services = {
  forms: [niromp2019Form],
  today: () => "2026-11-22",
  now: () => "2026-11-22T10:15:00Z",
  newAuditId: () => crypto.randomUUID(),
  later: () => () => undefined,
};

async function openDesk() {
  const list = createMemoryList("the region's list");
  const desk = new CollationDesk({
    loadSettings: () => Promise.resolve(succeed(settings)),
    openList: () => Promise.resolve(list),
    store: new PageOutbox(),
    storeLasts: true,
    access: new KeptAccess(null),
    now: services.now,
    random: () => 0.5,
    later: services.later,
    noteWaiting: () => undefined,
  });
  await desk.open();
  return desk;
}

/** A form that is ready to send. @param saveFile what the page does with its file; absent in Word. */
async function openReady(saveFile?: (bytes: Uint8Array) => Promise<SavedFile>) {
  const document = createFileDocument({
    ...services,
    name: "one.docx",
    bytes: completeForm(),
    author: "Auditor",
    onChange: () => undefined,
    onShow: () => undefined,
    ...(saveFile && { saveFile }),
  });
  const session = new AuditSession(document, services);
  await session.refresh();
  await session.signOff({ step: "ready", initials: "AB", role: "Auditor" });
  const { judged } = session.getState();
  const access = { token: null, authorityKey };
  const prepared = judged && prepareExport(judged, { settings, access, list: "the region's list" });
  if (prepared?.status !== "can-send") throw new Error("The form is ready to send.");
  return { document, session, audit: prepared.audit };
}

describe("an audit that is sent", () => {
  it("is saved in its file, with the note that it was sent", async () => {
    const saved: Uint8Array[] = [];
    const { document, session, audit } = await openReady((bytes) => {
      saved.push(bytes);
      return Promise.resolve("in-place");
    });
    const result = await sendAndSave(await openDesk(), session, audit);
    expect(result?.said.map(({ text }) => text)).toEqual([
      "Sent. This audit is now in the shared list.",
      "The file is saved too.",
    ]);
    expect(saved).toEqual([document.bytes()]);
    expect(session.getState().judged?.reading.record.sendings).toHaveLength(1);
  });

  it.each([
    ["download" as const, "Last step: keep the file that is now in your downloads."],
    ["not-saved" as const, "The file is not saved yet."],
  ])("tells the person what is left to do: %s", async (outcome, sentence) => {
    const { session, audit } = await openReady(() => Promise.resolve(outcome));
    const result = await sendAndSave(await openDesk(), session, audit);
    expect(result?.said[1]?.text).toContain(sentence);
    expect(result?.said[1]?.tone).not.toBe("done");
  });

  it("has to be saved by the person in Word", async () => {
    const { session, audit } = await openReady();
    const result = await sendAndSave(await openDesk(), session, audit);
    expect(result?.said[1]).toMatchObject({
      tone: "warning",
      text: expect.stringContaining("save this document in Word") as string,
    });
  });

  it("is neither sent nor saved while the list asks what to do about another audit of the child", async () => {
    const desk = await openDesk();
    const first = await openReady();
    await sendAndSave(desk, first.session, first.audit);
    const saved: Uint8Array[] = [];
    const again = await openReady((bytes) => {
      saved.push(bytes);
      return Promise.resolve("in-place");
    });
    const asked = await sendAndSave(desk, again.session, again.audit);
    expect(asked?.delivery).toMatchObject({ status: "asks", other: { auditKey: first.audit.auditKey } });
    expect(saved).toEqual([]);
    const replaced = await sendAndSave(desk, again.session, again.audit, "replace");
    expect(replaced?.delivery).toMatchObject({ status: "sent", sent: { outcome: "replaced" } });
    expect(saved).toHaveLength(1);
  });
});
