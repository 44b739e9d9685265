import { buildRecord } from "../../src/audit/build-record.ts";
import type { AuditReading } from "../../src/audit/read-audit.ts";
import { readAudit } from "../../src/audit/read-audit.ts";
import { digestOf } from "../../src/audit/digest.ts";
import type { Slot } from "../../src/audit/recognise/recognition.ts";
import type { Place } from "../../src/audit/place.ts";
import { writeRecordPart } from "../../src/audit/record-part.ts";
import { openWordFile } from "../../src/ooxml/package/open-word-file.ts";
import { niromp2019Form } from "../../src/proforma/definitions/niromp-2019.ts";
import type { Problem, Result } from "../../src/result.ts";
import type { AuditDocument, DocumentAbilities, NewValue } from "../../src/word/audit-document.ts";
import { fflateCompression } from "../../src/word/fflate-compression.ts";
import { readSnapshot } from "../../src/word/read-snapshot.ts";
import { buildForm } from "../support/build-form.ts";
import type { FormLayout } from "../support/form/form-layout.ts";
import type { FormValues } from "../support/form/form-values.ts";
import { niromp2019 } from "../support/niromp-2019.ts";

const forms = [niromp2019Form];

/** One document, opened through an adapter, with the eyes and hands of a test beside it. */
export interface OpenedForContract {
  readonly document: AuditDocument;
  /** The file as it would be saved now. */
  readonly bytes: () => Uint8Array;
  /** Somebody else changes the text of the control with this tag. */
  readonly changeElsewhere: (tag: string, text: string) => void;
  /** The text at the place that was shown last; null when nothing was shown. */
  readonly shownText: () => string | null;
  /** Files that were opened or offered as new documents. */
  readonly newDocuments: () => readonly Uint8Array[];
}

export interface AuditDocumentAdapter {
  readonly name: string;
  readonly open: (bytes: Uint8Array) => OpenedForContract;
}

const converted: FormLayout = { tagged: true, properKinds: true, factorsControl: true };

const values: FormValues = {
  header: { localAuthority: "Ambleford", childId: "A-17", ageRange: "6-10" },
  answers: {
    "health.named-professional": { answer: "Yes", comment: "The nurse is named." },
    "health.ongoing-issues": { answer: "No", comment: "First line.\nSecond & <third>." },
  },
  judgements: { health: { grade: "Good", comment: "Sound." } },
  actions: [{ area: "Health", action: "Ask the dentist", date: "2027-03-31" }],
  factors: "Stable carers.",
};

/** What `AuditDocument` promises, for every adapter alike. */
export function describeAuditDocument(adapter: AuditDocumentAdapter): void {
  describe(`${adapter.name}: an audit document`, () => {
    const { abilities } = adapter.open(buildForm()).document;
    const open = (form: FormValues = values, layout: FormLayout = converted) =>
      adapter.open(buildForm(form, layout));

    describe("reading", () => {
      it("finds what the file says", async () => {
        const { document, bytes } = open();
        const read = await readingOf(document);
        expect(digestOf(read.record)).toBe(digestOf(fileReading(bytes()).record));
        expect(read.record.answers["health.named-professional"]).toEqual({
          answer: "Yes",
          comment: "The nurse is named.",
        });
      });

      it("finds nothing in a blank form", async () => {
        const read = await readingOf(open({}).document);
        expect(read.record.answers["health.named-professional"]).toEqual({ answer: null, comment: null });
      });

      it("changes nothing", async () => {
        const { document, bytes } = open();
        const before = mainXmlOf(bytes());
        await readingOf(document);
        await readingOf(document);
        expect(mainXmlOf(bytes())).toBe(before);
      });

      it("has no warnings about a sound document", async () => {
        const snapshot = valueOf(await open().document.read());
        expect(snapshot).toMatchObject({ warnings: [], readOnly: null, trackingChanges: false });
      });

      it("sees a change made elsewhere", async () => {
        const opened = open();
        await readingOf(opened.document);
        opened.changeElsewhere("health.named-professional/comment", "Somebody else's words.");
        const read = await readingOf(opened.document);
        expect(read.record.answers["health.named-professional"]?.comment).toBe("Somebody else's words.");
      });

      it("reads a form without tags or controls as well", async () => {
        const { document } = open(values, { controls: "none" });
        const read = await readingOf(document);
        expect(read.record.answers["health.named-professional"]?.answer).toBe("Yes");
      });
    });

    describe("saving the record", () => {
      const save = async (opened: OpenedForContract, revision: number) => {
        const read = await readingOf(opened.document);
        const part = valueOf(
          writeRecordPart(
            {
              ...buildRecord(read.recognition, niromp2019Form),
              auditId: "0b9e0f6e-3c1e-4f5a-9a55-3f1d1a2b3c4d",
              revision,
              savedAt: "2026-11-22T10:15:00Z",
            },
            niromp2019Form,
          ),
        );
        return opened.document.saveRecord(part);
      };

      if (!abilities.saveRecord) {
        it("is refused by a host that cannot", async () => {
          const opened = open();
          expectSentence(await save(opened, 1));
          expect(fileReading(opened.bytes()).stored.status).toBe("none");
        });
        return;
      }

      it("puts the record where the file's reader finds it", async () => {
        const opened = open();
        valueOf(await save(opened, 1));
        expect(fileReading(opened.bytes()).stored).toMatchObject({
          status: "found",
          record: { revision: 1 },
          messages: [],
        });
      });

      it("hands the record out again when it reads", async () => {
        const opened = open();
        valueOf(await save(opened, 1));
        expect((await readingOf(opened.document)).stored).toMatchObject({
          status: "found",
          record: { revision: 1 },
        });
      });

      it("replaces the record, and touches nothing that an auditor wrote", async () => {
        const opened = open();
        const before = mainXmlOf(opened.bytes());
        valueOf(await save(opened, 1));
        valueOf(await save(opened, 2));
        const { stored } = fileReading(opened.bytes());
        expect(stored.parts).toHaveLength(1);
        expect(stored).toMatchObject({ record: { revision: 2 } });
        expect(mainXmlOf(opened.bytes())).toBe(before);
      });
    });

    describe("writing", () => {
      const cases: readonly {
        readonly because: string;
        readonly place: Place;
        readonly value: NewValue;
        readonly written: string | null;
      }[] = [
        {
          because: "text takes the place of a placeholder",
          place: "education.named-professional/comment",
          value: { type: "text", text: "The teacher came." },
          written: "The teacher came.",
        },
        {
          because: "text takes the place of text",
          place: "health.named-professional/comment",
          value: { type: "text", text: "Changed." },
          written: "Changed.",
        },
        {
          because: "markup characters are text",
          place: "health.named-professional/comment",
          value: { type: "text", text: 'a < b && "c" > \u2019d\u2019' },
          written: 'a < b && "c" > \u2019d\u2019',
        },
        {
          because: "an answer is chosen",
          place: "education.named-professional/answer",
          value: { type: "choice", item: "No" },
          written: "No",
        },
        {
          because: "an answer is changed",
          place: "health.named-professional/answer",
          value: { type: "choice", item: "No" },
          written: "No",
        },
        {
          because: "a grade is chosen",
          place: "education.judgement/grade",
          value: { type: "choice", item: "Outstanding" },
          written: "Outstanding",
        },
        {
          because: "an answer is taken back",
          place: "health.named-professional/answer",
          value: { type: "nothing" },
          written: null,
        },
        {
          because: "a comment is taken back",
          place: "health.named-professional/comment",
          value: { type: "nothing" },
          written: null,
        },
        {
          because: "only spaces are nothing",
          place: "health.named-professional/comment",
          value: { type: "text", text: " \n " },
          written: null,
        },
        {
          because: "a date is set as it is written in the United Kingdom",
          place: "actions/1/date",
          value: { type: "date", date: "2027-04-01" },
          written: "01/04/2027",
        },
      ];

      it.each(cases)("$because", async ({ place, value, written }) => {
        const { document, bytes } = open();
        const slot = slotAt(await readingOf(document), place);
        const before = mainXmlOf(bytes());
        const outcome = await document.write(slot, value);
        if (!mayWrite(abilities, place)) {
          expectSentence(outcome, "in-document-only");
          expect(mainXmlOf(bytes())).toBe(before);
          return;
        }
        valueOf(outcome);
        expect(fileSlots(bytes()).get(place)?.written).toBe(written);
      });

      it("touches no other place", async () => {
        const { document, bytes } = open();
        const before = fileSlots(bytes());
        const place = "health.named-professional/comment";
        await document.write(slotAt(await readingOf(document), place), { type: "text", text: "Changed." });
        const changed = [...fileSlots(bytes())]
          .filter(([each, { written }]) => written !== before.get(each)?.written)
          .map(([each]) => each);
        expect(changed).toEqual(mayWrite(abilities, place) ? [place] : []);
      });

      it("keeps lines of a comment apart as words", async () => {
        const { document, bytes } = open();
        const place = "health.named-professional/comment";
        const slot = slotAt(await readingOf(document), place);
        const outcome = await document.write(slot, { type: "text", text: "One.\nTwo." });
        expect(outcome.ok).toBe(abilities.writeText);
        const words = abilities.writeText ? ["One.", "Two."] : ["The", "nurse", "is", "named."];
        expect(fileSlots(bytes()).get(place)?.written?.split(/\s/)).toEqual(words);
      });

      it("refuses a choice that the list does not offer", async () => {
        const { document, bytes } = open();
        const place = "health.named-professional/answer";
        const slot = slotAt(await readingOf(document), place);
        const before = mainXmlOf(bytes());
        const outcome = await document.write(slot, { type: "choice", item: "Perhaps" });
        expectSentence(outcome, mayWrite(abilities, place) ? "choice-not-offered" : "in-document-only");
        expect(mainXmlOf(bytes())).toBe(before);
      });

      it("says that a place without a control is for the document itself", async () => {
        const { document } = open(values, { controls: "none" });
        const slot = slotAt(await readingOf(document), "health.named-professional/answer");
        expectSentence(await document.write(slot, { type: "choice", item: "No" }), "in-document-only");
      });

      it("writes to the right control by a slot from before a change elsewhere", async () => {
        const opened = open();
        const { document, bytes } = opened;
        const place = "health.named-professional/comment";
        const slot = slotAt(await readingOf(document), place);
        opened.changeElsewhere("header/team", "A team with a much longer name than before");
        await readingOf(document);
        const outcome = await document.write(slot, { type: "text", text: "Changed." });
        expect(outcome.ok).toBe(abilities.writeText);
        const after = fileSlots(bytes());
        expect(after.get(place)?.written).toBe(abilities.writeText ? "Changed." : "The nurse is named.");
        expect(after.get("header/team")?.written).toBe("A team with a much longer name than before");
      });
    });

    describe("showing", () => {
      it.each<Place>([
        "health.named-professional/comment",
        "health.judgement/grade",
        "header/childId",
        "actions/1/date",
        "factors",
      ])("brings %s into view and changes nothing", async (place) => {
        const { document, bytes, shownText } = open();
        const slot = slotAt(await readingOf(document), place);
        const before = mainXmlOf(bytes());
        valueOf(await document.show(slot));
        expect(shownText()).toContain(slot.written);
        expect(mainXmlOf(bytes())).toBe(before);
      });

      it("shows nothing by itself", async () => {
        const { document, shownText } = open();
        await readingOf(document);
        document.subscribe(() => undefined)();
        expect(shownText()).toBeNull();
      });

      it("brings a place without a control into view", async () => {
        const { document, shownText } = open(values, { controls: "none" });
        const slot = slotAt(await readingOf(document), "health.named-professional/comment");
        valueOf(await document.show(slot));
        expect(shownText()).toContain("The nurse is named.");
      });
    });

    describe("converting", () => {
      const outcomeFile = ({ newDocuments, bytes }: OpenedForContract, where: string) =>
        where === "new-document" ? newDocuments().at(-1)! : bytes();

      if (abilities.convert === "none") {
        it("is refused by a host that cannot", async () => {
          expectSentence(await open(values, {}).document.convert());
        });
        return;
      }

      it("gives every place of an ordinary copy its control, and keeps what it says", async () => {
        const opened = open(values, {});
        const before = fileReading(opened.bytes());
        const outcome = valueOf(await opened.document.convert());
        expect(outcome.left).toEqual([]);
        expect(outcome.changed.length).toBeGreaterThan(80);
        const after = fileReading(outcomeFile(opened, outcome.where));
        expect(digestOf(after.record)).toBe(digestOf(before.record));
        const untagged = [...after.recognition.slots].filter(
          ([place, { controls }]) => !controls.some(({ tag }) => tag === place),
        );
        expect(untagged).toEqual([]);
      });

      it("changes either the document or makes a new one, and says which", async () => {
        const opened = open(values, {});
        const before = mainXmlOf(opened.bytes());
        const { where } = valueOf(await opened.document.convert());
        expect(mainXmlOf(opened.bytes()) === before).toBe(where === "new-document");
        expect(opened.newDocuments()).toHaveLength(where === "new-document" ? 1 : 0);
      });

      it("finds nothing to do in what it converted", async () => {
        const opened = open(values, {});
        const first = valueOf(await opened.document.convert());
        const again = adapter.open(outcomeFile(opened, first.where));
        const before = mainXmlOf(again.bytes());
        const second = valueOf(await again.document.convert());
        expect(second.changed).toEqual([]);
        expect(mainXmlOf(again.bytes())).toBe(before);
        expect(again.newDocuments()).toEqual([]);
      });

      it("refuses a document that is not the pro forma", async () => {
        const opened = adapter.open(buildForm({}, { missing: everySection() }));
        expectSentence(await opened.document.convert());
        expect(opened.newDocuments()).toEqual([]);
      });
    });

    describe("telling of changes", () => {
      if (abilities.liveUpdates) {
        it("calls back after a change elsewhere", async () => {
          const opened = open();
          let calls = 0;
          const stop = opened.document.subscribe(() => (calls += 1));
          await settled();
          opened.changeElsewhere("health.named-professional/comment", "Somebody else's words.");
          await settled();
          expect(calls).toBeGreaterThan(0);
          stop();
        });
      }

      it("is silent once stopped, even when stopped at once", async () => {
        const opened = open();
        let calls = 0;
        const stop = opened.document.subscribe(() => (calls += 1));
        stop();
        await settled();
        opened.changeElsewhere("health.named-professional/comment", "Somebody else's words.");
        await settled();
        expect(calls).toBe(0);
      });
    });
  });
}

export function valueOf<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(`${result.problem.code}: ${result.problem.message}`);
  return result.value;
}

/** A refusal is a code and a sentence that tells what to do and quotes nothing of the case. */
export function expectSentence(result: Result<unknown>, code?: string): void {
  expect(result).toMatchObject({ ok: false });
  if (result.ok) return;
  const problem: Problem = result.problem;
  if (code !== undefined) expect(problem.code).toBe(code);
  expect(problem.code).toMatch(/^[a-z]+(-[a-z]+)*$/);
  expect(problem.message).toMatch(/^[A-Z].*\.$/);
  expect(problem.message).not.toMatch(/nurse|Ambleford|Changed|undefined|\[object/);
}

type ReadAudit = Extract<AuditReading, { status: "read" }>;

export async function readingOf(document: AuditDocument): Promise<ReadAudit> {
  return expectRead(readSnapshot(valueOf(await document.read()), forms));
}

export function slotAt(reading: ReadAudit, place: Place): Slot {
  const slot = reading.recognition.slots.get(place);
  if (slot === undefined) throw new Error(`The form has no ${place}.`);
  return slot;
}

export function fileReading(bytes: Uint8Array): ReadAudit {
  return expectRead(readAudit(valueOf(openWordFile(bytes, fflateCompression)), niromp2019Form));
}

export function fileSlots(bytes: Uint8Array): ReadonlyMap<Place, Slot> {
  return fileReading(bytes).recognition.slots;
}

export function mainXmlOf(bytes: Uint8Array): string {
  const file = valueOf(openWordFile(bytes, fflateCompression));
  return valueOf(file.readXml(file.mainPart));
}

/** Long enough for a host that answers in a later turn, several times over. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 10; turn += 1) await new Promise((resolve) => setTimeout(resolve, 0));
}

function expectRead(reading: AuditReading): ReadAudit {
  if (reading.status === "refused") throw new Error(`${reading.reason.code}: ${reading.reason.message}`);
  return reading;
}

function mayWrite(abilities: DocumentAbilities, place: Place): boolean {
  if (/\/(answer|grade)$/.test(place) || place === "header/ageRange") return abilities.writeChoice;
  return place.endsWith("/date") ? abilities.writeDate : abilities.writeText;
}

function everySection(): readonly string[] {
  return niromp2019.sections.flatMap(({ id, questions }) => [
    id,
    `${id}.judgement`,
    ...questions.map((question) => question.id),
  ]);
}
