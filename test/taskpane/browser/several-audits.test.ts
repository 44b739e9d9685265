import type { CollationList, ListProblem } from "../../../src/collation/collation-list.ts";
import { collationSettingsSchema } from "../../../src/collation/collation-settings.ts";
import { createMemoryList } from "../../../src/collation/adapters/memory/memory-list.ts";
import { fail, succeed } from "../../../src/result.ts";
import { FileList, type SummaryWorker } from "../../../src/taskpane/browser/file-list.ts";
import type { OpenedFile } from "../../../src/taskpane/browser/opened-file.ts";
import { summariseFile } from "../../../src/taskpane/browser/file-summary.ts";
import { SeveralAudits } from "../../../src/taskpane/browser/several-audits.ts";
import type { SummaryAnswer } from "../../../src/taskpane/browser/summary-worker.ts";
import { CollationDesk } from "../../../src/taskpane/collation/collation-desk.ts";
import { KeptAccess } from "../../../src/taskpane/collation/kept-access.ts";
import { PageOutbox } from "../../../src/taskpane/collation/page-outbox.ts";
import { buildForm } from "../../support/build-form.ts";
import { completeForm, completeValues } from "../../support/complete-form.ts";
import { authorityKey } from "../../support/shared-audit.ts";
import { niromp2019Form } from "../../../src/proforma/definitions/niromp-2019.ts";

const today = "2026-11-22";
const services = {
  forms: [niromp2019Form],
  today: () => today,
  now: () => "2026-11-22T10:15:00Z",
  newAuditId: () => crypto.randomUUID(),
  later: () => () => undefined,
};

/** Does the worker's work on the spot. */
function createWorker(): SummaryWorker {
  let answer: ((event: MessageEvent<SummaryAnswer>) => void) | null = null;
  return {
    postMessage: ({ id, bytes }) => {
      const summary = summariseFile(bytes, [niromp2019Form], today);
      setTimeout(() => answer?.({ data: { id, summary } } as MessageEvent<SummaryAnswer>));
    },
    addEventListener: (type: string, listener: never) => {
      if (type === "message") answer = listener;
    },
  };
}

async function open(documents: readonly Uint8Array[], writeBack: OpenedFile["writeBack"] = null) {
  const files = new FileList(createWorker(), () => today);
  files.add(
    documents.map((bytes, index) => ({
      path: `audit-${String(index + 1)}.docx`,
      read: () => Promise.resolve(bytes.slice()),
      writeBack,
    })),
  );
  while (files.getState().waiting > 0) await new Promise((resolve) => setTimeout(resolve, 10));
  const inMemory = createMemoryList("the region's list");
  const trouble: { problem: ListProblem | null } = { problem: null };
  const list: CollationList = {
    ...inMemory,
    send: (audit, options) =>
      trouble.problem ? Promise.resolve(fail(trouble.problem)) : inMemory.send(audit, options),
  };
  const desk = new CollationDesk({
    loadSettings: () =>
      Promise.resolve(
        succeed(
          collationSettingsSchema.parse({ cycle: "2026-autumn", list: { type: "service", url: "/api" } }),
        ),
      ),
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
  await desk.keepAccess({ token: null, authorityKey });
  const several = new SeveralAudits({ files, desk, session: services });
  await several.read();
  const ids = () => several.getState().rows.map(({ id }) => id);
  const statuses = () => several.getState().rows.map(({ prepared }) => prepared.status);
  return { files, list, desk, several, ids, statuses, trouble };
}

/** A complete form of another child than that of `completeForm`. */
const ofAnotherChild = () =>
  buildForm({ ...completeValues, header: { ...completeValues.header, childId: "AB-3001" } });
const ready = { step: "ready", initials: "AB", role: "Auditor" } as const;

describe("several audits sent at once", () => {
  it("are those that nothing blocks", async () => {
    const { several } = await open([completeForm(), buildForm({ ...completeValues, factors: null })]);
    expect(several.getState().rows.map(({ path }) => path)).toEqual(["audit-1.docx"]);
  });

  it("are saved and sent, each with its result, and their files keep it", async () => {
    const { files, list, several, ids, statuses } = await open([completeForm(), ofAnotherChild()]);
    expect(statuses()).toEqual(["not-saved", "not-saved"]);
    await several.saveRecords(ids());
    expect(statuses()).toEqual(["draft", "draft"]);
    await several.signOff(ids(), ready);
    expect(statuses()).toEqual(["can-send", "can-send"]);
    await several.send(ids());
    const held = await list.list();
    expect(held.ok && held.value).toHaveLength(2);
    expect(several.getState()).toMatchObject({
      progress: null,
      rows: [
        { outcome: { tone: "done" }, prepared: { before: { hasChanged: false } } },
        { outcome: { tone: "done" } },
      ],
    });
    expect(files.getState().unsaved).toBe(2);
  });

  it("say and keep it when what waited was delivered later", async () => {
    const { desk, several, ids, trouble } = await open([completeForm()]);
    await several.signOff(ids(), ready);
    trouble.problem = { code: "list-unreachable", message: "No connection.", retry: "later" };
    await several.send(ids());
    expect(several.getState().rows).toMatchObject([
      { outcome: { tone: "warning" }, prepared: { before: null } },
    ]);
    trouble.problem = null;
    await desk.deliverAll();
    await several.keepDelivered(desk.getState().delivered);
    expect(several.getState().rows).toMatchObject([
      { outcome: { tone: "done" }, prepared: { before: { hasChanged: false } } },
    ]);
  });

  it("ask about a second audit of the same child, and take the answer", async () => {
    const { list, several, ids } = await open([completeForm(), completeForm()]);
    await several.signOff(ids(), ready);
    await several.send(ids());
    expect(several.getState().rows).toMatchObject([
      { asks: false },
      {
        asks: true,
        outcome: { tone: "warning", text: expect.stringContaining("Replace it or keep both?") as string },
      },
    ]);
    await several.send(ids().slice(1), "replace");
    expect(several.getState().rows).toMatchObject([{ asks: false }, { asks: false }]);
    const held = await list.list();
    expect(held.ok && held.value.map(({ state }) => state)).toEqual(["superseded", "received"]);
  });

  it("are saved in their files where the browser can write to them", async () => {
    const written: number[] = [];
    const writeBack = (bytes: Uint8Array) => {
      written.push(bytes.length);
      return Promise.resolve("written" as const);
    };
    const { files, several, ids } = await open([completeForm()], writeBack);
    await several.signOff(ids(), ready);
    expect(files.getState().unsaved).toBe(1);
    await several.send(ids());
    expect(written).toHaveLength(1);
    expect(files.getState().unsaved).toBe(0);
  });

  it("are countersigned together, and say so one by one where that may not be", async () => {
    const { several, ids } = await open([completeForm(), completeForm()]);
    const [first = 0] = ids();
    await several.signOff([first], { step: "ready", initials: "AB", role: "Auditor" });
    await several.signOff(ids(), { step: "countersigned", initials: "CD", role: "Quality lead" });
    expect(several.getState().rows.map(({ outcome }) => outcome?.tone)).toEqual(["done", "trouble"]);
  });
});
