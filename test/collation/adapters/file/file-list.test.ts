import type { CollatedAudit } from "../../../../src/collation/collated-audit.ts";
import { fileFormats } from "../../../../src/collation/adapters/file/file-format.ts";
import { createFileList } from "../../../../src/collation/adapters/file/file-list.ts";
import { niromp2019Form } from "../../../../src/proforma/definitions/niromp-2019.ts";
import { describeCollationList } from "../../../contracts/collation-list.contract.ts";
import { createMemoryFileStore } from "../../../support/memory-file-store.ts";
import { sharedAudit } from "../../../support/shared-audit.ts";

const sentAt = "2026-11-24T08:00:00.000Z";
const now = () => sentAt;

for (const format of fileFormats) {
  describeCollationList(`a ${format} file`, () =>
    Promise.resolve({
      list: createFileList(
        { fileName: `audits.${format}`, format, forms: [niromp2019Form], now },
        createMemoryFileStore(),
      ),
    }),
  );
}

/** As many audits as a test needs, faster than by sharing each. */
const ofAnotherChild = (audit: CollatedAudit, number: number): CollatedAudit => {
  const header = { ...audit.record.header, childId: `hash-${number.toString(16).padStart(32, "0")}` };
  return { ...audit, auditKey: keyOf(number), record: { ...audit.record, header } };
};
const keyOf = (number: number) => `0d9a3a52-6a30-4f5c-8f0e-${number.toString(16).padStart(12, "0")}`;

describe.each(fileFormats)("a list in a %s file", (format) => {
  const open = () => {
    const store = createMemoryFileStore();
    const fileName = `audits.${format}`;
    const list = createFileList({ fileName, format, forms: [niromp2019Form], now }, store);
    const reopen = () => createFileList({ fileName, format, forms: [niromp2019Form], now }, store);
    return { store, fileName, list, reopen };
  };

  it("is there for the next who opens it", async () => {
    const { list, reopen } = open();
    await list.send(sharedAudit());
    expect(await reopen().list()).toEqual({
      ok: true,
      value: [{ audit: sharedAudit(), state: "received", sentAt }],
    });
  });

  it("is not written again when nothing changes", async () => {
    const { list, store } = open();
    await list.send(sharedAudit());
    await list.send(sharedAudit());
    expect(store.writes()).toBe(1);
  });

  it("keeps an audit that is longer than a cell, word for word", async () => {
    const { list, reopen } = open();
    const plain = sharedAudit();
    const factors = "Żółć _x0041_ =1+1\r\n".repeat(5000);
    const audit = { ...plain, record: { ...plain.record, factors } };
    await list.send(audit);
    expect(await reopen().list()).toEqual({ ok: true, value: [{ audit, state: "received", sentAt }] });
  });

  it("takes no audit of another authority", async () => {
    const { list } = open();
    await list.send(sharedAudit());
    const other = { ...sharedAudit({ auditId: keyOf(1) }), authority: "Dudley" };
    expect(await list.send(other)).toMatchObject({
      ok: false,
      problem: { code: "list-other-authority", retry: "never" },
    });
    expect(await list.send({ ...other, authority: " sandwell" })).toMatchObject({ ok: true });
  });

  it("reports that a file is for another authority before anything is sent", async () => {
    const { list } = open();
    await list.send(sharedAudit());
    const other = { ...sharedAudit({ auditId: keyOf(1) }), authority: "Dudley" };
    expect(await list.checkConnection(other)).toMatchObject({
      ok: false,
      steps: [{ status: "ok" }, { status: "ok" }, { problem: { code: "list-other-authority" } }],
    });
  });

  it("never writes over a file that it did not make", async () => {
    const { list, store, fileName } = open();
    const foreign = new TextEncoder().encode("Name,Cases\r\nSandwell,12\r\n");
    store.files.set(fileName, foreign);
    const sent = await list.send(sharedAudit());
    expect(sent).toMatchObject({ ok: false, problem: { retry: "never" } });
    expect(JSON.stringify(sent)).not.toContain("Sandwell");
    expect(store.files.get(fileName)).toBe(foreign);
    expect(await list.checkConnection()).toMatchObject({
      ok: false,
      steps: [{ status: "ok" }, { status: "missing" }],
    });
  });

  it("never writes over a file that was cut off", async () => {
    const { list, store, fileName, reopen } = open();
    await list.send(sharedAudit());
    await list.send(sharedAudit({ auditId: keyOf(1) }));
    const whole = store.files.get(fileName) ?? new Uint8Array();
    const half = whole.slice(0, whole.length - 200);
    store.files.set(fileName, half);
    expect(await reopen().send(sharedAudit({ auditId: keyOf(2) }))).toMatchObject({
      ok: false,
      problem: { code: "list-file-damaged" },
    });
    expect(store.files.get(fileName)).toBe(half);
  });

  it("says so when the file was changed while it was being written", async () => {
    const { list, store } = open();
    const inTheWay = { ...store, replace: () => store.replace("audits", new Uint8Array(), "another") };
    const late = createFileList(
      { fileName: `audits.${format}`, format, forms: [niromp2019Form], now },
      inTheWay,
    );
    await list.send(sharedAudit());
    expect(await late.send(sharedAudit({ auditId: keyOf(1) }))).toMatchObject({
      ok: false,
      problem: { code: "list-file-changed", retry: "later" },
    });
    expect(await list.list()).toMatchObject({ value: { length: 1 } });
  });

  it("takes 5,000 audits at once in two goes, and one more in a third", async () => {
    const { list, store, reopen } = open();
    const audit = sharedAudit();
    const many = Array.from({ length: 5000 }, (_, index) => ofAnotherChild(audit, index));
    await Promise.all(many.map((each) => list.send(each)));
    expect(store.writes()).toBeLessThanOrEqual(2);
    expect(await reopen().send(ofAnotherChild(audit, 9999))).toMatchObject({ ok: true });
    expect(store.writes()).toBeLessThanOrEqual(3);
  }, 180_000);
});
