import { questionsIn, runOnFiles, type BulkStep } from "../../../src/taskpane/browser/bulk-run.ts";
import { FileList, type SummaryWorker } from "../../../src/taskpane/browser/file-list.ts";
import { summariseFile } from "../../../src/taskpane/browser/file-summary.ts";
import type { SummaryAnswer } from "../../../src/taskpane/browser/summary-worker.ts";
import { buildForm } from "../../support/build-form.ts";
import { completeForm, completeValues } from "../../support/complete-form.ts";
import { readBytes } from "../../support/browser/read-open-document.ts";
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

const oneGap = buildForm({
  ...completeValues,
  answers: { ...completeValues.answers, "health.named-professional": { answer: null, comment: null } },
});
/** The only question of a section is answered No, and its grade is good: a reason can explain that. */
const oneQuestion = buildForm({
  ...completeValues,
  answers: {
    ...completeValues.answers,
    "multi-agency.roles-clear": { answer: "No", comment: "School was not asked." },
  },
});

async function open(documents: readonly Uint8Array[]) {
  const files = new FileList(createWorker(), () => today);
  files.add(
    documents.map((bytes, index) => ({
      path: `audit-${String(index + 1)}.docx`,
      read: () => Promise.resolve(bytes.slice()),
      writeBack: null,
    })),
  );
  await read(files);
  const run = async (step: BulkStep) => {
    const ids = files.getState().files.map(({ id }) => id);
    const results = await runOnFiles({ files, services }, ids, step, () => undefined);
    await read(files);
    return results.map(({ path, status, text }) => `${path} ${status}: ${text}`);
  };
  return { files, run };
}

async function read(files: FileList): Promise<void> {
  // An edited file is read again for its row; its summary stays until then.
  do await new Promise((resolve) => setTimeout(resolve, 50));
  while (files.getState().waiting > 0);
}

const ready: BulkStep = { kind: "sign-off", given: { step: "ready", initials: "PK", role: "Auditor" } };

describe("one step for several files", () => {
  it("marks those that are ready, and says of each other why it was skipped, that first", async () => {
    const { files, run } = await open([completeForm(), oneGap, completeForm()]);
    expect(await run(ready)).toEqual([
      "audit-2.docx skipped: Not ready: 1 to fix or explain.",
      "audit-1.docx done: Marked as ready.",
      "audit-3.docx done: Marked as ready.",
    ]);
    expect(files.getState().unsaved).toBe(2);
  });

  it("is undone for all files at once", async () => {
    const { files, run } = await open([completeForm(), completeForm()]);
    await run(ready);
    files.undo();
    expect(files.getState()).toMatchObject({ unsaved: 0, canUndo: false });
  });

  it("says of a file that it cannot be countersigned by the person who marked it, and why", async () => {
    const { run } = await open([completeForm()]);
    await run(ready);
    const [result] = await run({
      kind: "sign-off",
      given: { step: "countersigned", initials: "PK", role: "Quality lead" },
    });
    expect(result).toMatch(/^audit-1.docx failed: /);
  });

  it("saves records", async () => {
    const { files, run } = await open([completeForm()]);
    expect(await run({ kind: "save" })).toEqual(["audit-1.docx done: Audit record saved."]);
    const [listed] = files.getState().files;
    expect(readBytes(listed!.edited!.bytes).record.auditId).toBeDefined();
  });
});

describe("one reason for several files", () => {
  it("explains what one check found in each of them", async () => {
    const { files, run } = await open([oneQuestion, oneQuestion, completeForm()]);
    const [question] = questionsIn(files.getState().files);
    expect(question).toMatchObject({ files: 2 });
    const results = await run({
      kind: "reason",
      check: question!.check,
      because: "Other agencies were heard in writing.",
    });
    expect(results.map((line) => line.split(":")[0])).toEqual([
      "audit-3.docx skipped",
      "audit-1.docx done",
      "audit-2.docx done",
    ]);
    // The list reads the changed files again, one after the other; a question that stayed would end this test.
    const isOpen = () => questionsIn(files.getState().files).some(({ check }) => check === question!.check);
    while (isOpen()) await new Promise((resolve) => setTimeout(resolve, 50));
    expect(isOpen()).toBe(false);
  });

  it("changes no file when it may name somebody", async () => {
    const { files, run } = await open([oneQuestion]);
    const [question] = questionsIn(files.getState().files);
    const results = await run({
      kind: "reason",
      check: question!.check,
      because: "Call the carer on 01632 960123.",
    });
    expect(results[0]).toMatch(/^audit-1.docx failed: This reason may identify someone/);
    expect(files.getState().unsaved).toBe(0);
  });
});
