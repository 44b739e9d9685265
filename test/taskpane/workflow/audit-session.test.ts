import { fail, succeed } from "../../../src/result.ts";
import {
  AuditSession,
  quietTime,
  type SessionServices,
} from "../../../src/taskpane/workflow/audit-session.ts";
import { createFileDocument, type FileDocument } from "../../../src/word/file/create-file-document.ts";
import type { AuditDocument } from "../../../src/word/audit-document.ts";
import { buildForm } from "../../support/build-form.ts";
import type { FormLayout } from "../../support/form/form-layout.ts";
import type { FormValues } from "../../support/form/form-values.ts";
import { readSample, samples } from "../../support/samples.ts";
import { niromp2019Form } from "../../../src/proforma/definitions/niromp-2019.ts";

const converted: FormLayout = { tagged: true, properKinds: true, factorsControl: true };
const auditId = "0b9e0f6e-3c1e-4f5a-9a55-3f1d1a2b3c4d";

interface Opened {
  readonly session: AuditSession;
  readonly document: FileDocument;
  /** Places that were shown, in order. */
  readonly shown: readonly string[];
  /** Lets the planned reading happen. */
  readonly waitQuietTime: () => void;
  readonly planned: () => number;
}

function open(
  bytes: Uint8Array,
  wrap: (document: FileDocument) => AuditDocument = (document) => document,
): Opened {
  const shown: string[] = [];
  let task: (() => void) | null = null;
  let planned = 0;
  const services: SessionServices = {
    forms: [niromp2019Form],
    today: () => "2026-11-22",
    now: () => "2026-11-22T10:15:00Z",
    newAuditId: () => auditId,
    later: (planning, milliseconds) => {
      expect(milliseconds).toBe(quietTime);
      planned++;
      task = planning;
      return () => {
        if (task === planning) task = null;
      };
    },
  };
  const document = createFileDocument({
    name: "audit.docx",
    bytes,
    forms: [niromp2019Form],
    now: services.now,
    newAuditId: services.newAuditId,
    author: "Auditor",
    onChange: () => undefined,
    onShow: ({ place }) => shown.push(place),
  });
  const session = new AuditSession(wrap(document), services);
  return {
    session,
    document,
    shown,
    waitQuietTime: () => {
      task?.();
    },
    planned: () => planned,
  };
}

const openForm = (values: FormValues, layout: FormLayout = converted) => open(buildForm(values, layout));

describe("a session over one document", () => {
  it("says how complete the form is and what blocks it", async () => {
    const { session } = openForm({});
    await session.refresh();
    const { judged, refused, busy } = session.getState();
    expect(refused).toBeNull();
    expect(busy).toBeNull();
    expect(judged?.completeness).toMatchObject({ filled: 0 });
    expect(judged?.recordState).toBe("never-saved");
    expect(judged?.blocking).toBeGreaterThan(40);
  });

  it("finds no problems in a finished audit", async () => {
    const { session } = open(readSample(samples.find(({ name }) => name === "westhaven-01")!));
    await session.refresh();
    expect(session.getState().judged?.blocking).toBe(0);
  });

  it("says in a sentence why a document is no audit", async () => {
    const { session } = open(new TextEncoder().encode("A letter."));
    await session.refresh();
    expect(session.getState()).toMatchObject({ judged: null, refused: { code: "not-a-zip" }, busy: null });
  });

  it("writes an answer into the document and reads what it says then", async () => {
    const { session, document } = openForm({});
    await session.refresh();
    const before = document.bytes();
    await expect(
      session.write("health.named-professional/answer", { type: "choice", item: "Yes" }),
    ).resolves.toBe(true);
    expect(document.bytes()).not.toBe(before);
    expect(session.getState().judged?.reading.record.answers["health.named-professional"]?.answer).toBe(
      "Yes",
    );
    expect(session.getState().busy).toBeNull();
  });

  it("says what to do where an answer cannot be written, and leaves the document as it was", async () => {
    const { session, document } = openForm({}, { controls: "none" });
    await session.refresh();
    const before = document.bytes();
    await expect(
      session.write("health.named-professional/answer", { type: "choice", item: "Yes" }),
    ).resolves.toBe(false);
    expect(document.bytes()).toBe(before);
    const { notice } = session.getState();
    expect(notice?.kind).toBe("trouble");
    expect(notice?.text).toContain("Convert the form");
  });

  it("saves the record, which is then up to date, and stale once the form says something else", async () => {
    const { session, document } = openForm({});
    await session.refresh();
    await session.saveRecord();
    expect(session.getState().judged?.recordState).toBe("up-to-date");
    await session.write("health.judgement/grade", { type: "choice", item: "Good" });
    expect(session.getState().judged?.recordState).toBe("stale");
    await session.saveRecord();
    expect(session.getState().judged?.reading.record).toMatchObject({ auditId, revision: 2 });
    const bytes = document.bytes();
    await session.saveRecord();
    expect(document.bytes()).toBe(bytes);
  });

  it("keeps a reason with the audit, which explains the query until the answer changes", async () => {
    const { session } = openForm({ judgements: { health: { grade: "Good" } } });
    await session.refresh();
    const query = () =>
      session
        .getState()
        .judged?.result.findings.find(
          ({ check, at }) => check === "grade-without-comment" && at === "health.judgement/comment",
        );
    expect(query()).toMatchObject({ severity: "query" });
    await expect(
      session.giveReason({
        check: "grade-without-comment",
        at: "health.judgement/comment",
        because: "Covered in the section above.",
      }),
    ).resolves.toBe(true);
    expect(query()?.reason).toBe("Covered in the section above.");
  });

  it("signs an audit off in its record, and says in a sentence why it may not be", async () => {
    const { session } = openForm({});
    await session.refresh();
    const ready = { step: "ready", initials: "ab", role: "Auditor" } as const;
    await expect(session.signOff(ready)).resolves.toBe(true);
    const signOffs = () => session.getState().judged?.reading.record.signOffs ?? [];
    expect(signOffs()).toMatchObject([{ step: "ready", initials: "AB", on: "2026-11-22" }]);
    await expect(session.signOff({ ...ready, step: "countersigned" })).resolves.toBe(false);
    expect(session.getState().notice?.text).toContain("Your initials are on an earlier step for this audit");
    expect(signOffs()).toHaveLength(1);
  });

  it("keeps where an audit was sent last, one for each list, and is as it was otherwise", async () => {
    const { session } = openForm({});
    await session.refresh();
    await session.saveRecord();
    const record = () => session.getState().judged?.reading.record;
    const { revision, savedAt } = record() ?? {};
    const sending = { to: "the region's list", at: "2026-11-22T10:15:00Z", digest: "sha256-1" };
    await session.keepSending(sending);
    await session.keepSending({ ...sending, to: "another list" });
    await session.keepSending({ ...sending, digest: "sha256-2" });
    expect(record()).toMatchObject({ revision, savedAt });
    expect(record()?.sendings?.map(({ to, digest }) => `${to} ${digest}`)).toEqual([
      "another list sha256-1",
      "the region's list sha256-2",
    ]);
    expect(session.getState().notice).toBeNull();
  });

  it("refuses a reason of two words in a sentence", async () => {
    const { session } = openForm({ judgements: { health: { grade: "Good" } } });
    await session.refresh();
    await expect(
      session.giveReason({
        check: "grade-without-comment",
        at: "health.judgement/comment",
        because: "See above",
      }),
    ).resolves.toBe(false);
    expect(session.getState().notice).toMatchObject({ kind: "trouble" });
  });

  it("goes through everything that is open, in the form's order, and from the top again", async () => {
    const { session, shown } = openForm({});
    await session.refresh();
    const gaps = new Set(session.getState().judged?.result.findings.map(({ at }) => at));
    await session.showNextGap();
    await session.showNextGap();
    expect(shown.slice(0, 2)).toEqual(["header/localAuthority", "header/childId"]);
    for (let count = 2; count <= gaps.size; count++) await session.showNextGap();
    expect(shown.lastIndexOf("header/localAuthority")).toBeGreaterThan(0);
  });

  it("shows nothing by itself", async () => {
    const { session, document, shown, waitQuietTime } = openForm({});
    await session.refresh();
    document.replaceBytes(buildForm({ factors: "Stable carers." }, converted));
    waitQuietTime();
    await session.refresh();
    expect(shown).toEqual([]);
  });

  it("reads once after many changes, when it has been quiet", async () => {
    let reads = 0;
    const { session, document, waitQuietTime, planned } = open(buildForm({}, converted), (file) => ({
      ...file,
      read: () => {
        reads++;
        return file.read();
      },
    }));
    await session.refresh();
    for (let change = 0; change < 5; change++) document.replaceBytes(buildForm({}, converted));
    expect(planned()).toBe(5);
    expect(reads).toBe(1);
    waitQuietTime();
    await session.refresh();
    expect(reads).toBeLessThanOrEqual(3);
    expect(reads).toBeGreaterThan(1);
  });

  it("reads again after a reading during which something changed", async () => {
    let release: () => void = () => undefined;
    let reads = 0;
    const { session } = open(buildForm({}, converted), (file) => ({
      ...file,
      read: async () => {
        reads++;
        if (reads === 1) await new Promise<void>((resolve) => (release = resolve));
        return file.read();
      },
    }));
    const first = session.refresh();
    const second = session.refresh();
    release();
    await Promise.all([first, second]);
    expect(reads).toBe(2);
  });

  it("says what Word said when it could not be read, and recovers", async () => {
    let broken = true;
    const { session } = open(buildForm({}, converted), (file) => ({
      ...file,
      read: () =>
        broken
          ? Promise.resolve(
              fail({ code: "word-failed", message: "Word did not answer. Refresh to try again." }),
            )
          : file.read(),
    }));
    await session.refresh();
    expect(session.getState()).toMatchObject({ judged: null, refused: { code: "word-failed" } });
    broken = false;
    await session.refresh();
    expect(session.getState()).toMatchObject({ refused: null });
  });

  it("says what a conversion would do before it does it, and what it did", async () => {
    const { session } = openForm({ header: { childId: "A-17" } }, {});
    await session.refresh();
    const preview = await session.previewConversion();
    expect(preview.ok && preview.value.length).toBeGreaterThan(80);
    const outcome = await session.convert();
    expect(outcome?.where).toBe("in-place");
    expect(session.getState().notice?.text).toContain("What you wrote is unchanged");
    const after = await session.previewConversion();
    expect(after).toEqual(succeed([]));
  });

  it("carries out what was asked quickly one after the other", async () => {
    const { session } = openForm({});
    await session.refresh();
    const first = session.write("health.judgement/grade", { type: "choice", item: "Good" });
    const second = session.write("education.judgement/grade", { type: "choice", item: "Inadequate" });
    expect([await first, await second]).toEqual([true, true]);
    const { judgements } = session.getState().judged!.reading.record;
    expect([judgements.health?.grade, judgements.education?.grade]).toEqual(["Good", "Inadequate"]);
  });
});
