import { buildMainPart, wordFile } from "../../support/build-form.ts";
import type { Place } from "../../../src/audit/place.ts";
import type { AuditDocument, NewValue } from "../../../src/word/audit-document.ts";
import type { HostErrorCode } from "../../support/word-stand-in/host-error.ts";
import {
  expectSentence,
  fileSlots,
  readingOf,
  slotAt,
  valueOf,
} from "../../contracts/audit-document.contract.ts";
import {
  changedForm,
  convertedLayout,
  filledValues,
  openForm,
  syncsOf,
  type FormToOpen,
  type OpenedForm,
} from "./opened-form.ts";

const answer = "health.named-professional/answer";
const comment = "health.named-professional/comment";
const emptyComment = "education.named-professional/comment";

const text = (words: string): NewValue => ({ type: "text", text: words });
const no: NewValue = { type: "choice", item: "No" };
const nothing: NewValue = { type: "nothing" };

async function write(document: AuditDocument, place: Place, value: NewValue) {
  return document.write(slotAt(await readingOf(document), place), value);
}

const written = ({ word }: OpenedForm, place: Place) => fileSlots(word.bytes()).get(place)?.written;

describe("writing", () => {
  it.each([
    { place: comment, value: text("Changed.") },
    { place: emptyComment, value: text("New.") },
    { place: answer, value: no },
    { place: "actions/1/date", value: { type: "date", date: "2027-04-01" } },
    { place: answer, value: nothing },
    { place: comment, value: nothing },
  ] as const)(
    "$value.type at $place takes two round trips and is undone in one step",
    async ({ place, value }) => {
      const opened = openForm();
      const before = written(opened, place);
      const slot = slotAt(await readingOf(opened.document), place);
      expect(await syncsOf(opened.word, () => opened.document.write(slot, value))).toBe(2);
      expect(written(opened, place)).not.toBe(before);
      expect(opened.word.undoSteps).toBe(1);
      opened.word.user.undo();
      expect(written(opened, place)).toBe(before);
    },
  );

  it("verifies by a full read where Word does not say what the placeholder is", async () => {
    const { document, word } = openForm();
    word.faults.forgetsPlaceholderText = true;
    const slot = slotAt(await readingOf(document), comment);
    let outcome;
    expect(
      await syncsOf(word, async () => {
        outcome = await document.write(slot, nothing);
      }),
    ).toBe(3);
    expect(outcome).toMatchObject({ ok: true, value: { trackingChanges: false } });
  });

  it("reads first where nothing was read yet", async () => {
    const opened = openForm();
    const slot = slotAt(await readingOf(openForm().document), comment);
    valueOf(await opened.document.write(slot, text("Changed.")));
    expect(written(opened, comment)).toBe("Changed.");
  });

  it("leaves the old text to be rejected or accepted where changes are tracked", async () => {
    const opened = openForm({ tracksChanges: true });
    valueOf(await write(opened.document, comment, text("Changed.")));
    expect(opened.word.mainXml()).toContain(">The nurse is named.</w:delText>");
    expect(written(opened, comment)).toBe("Changed.");
    valueOf(await write(opened.document, answer, no));
    expect(written(opened, answer)).toBe("No");
    valueOf(await write(opened.document, comment, nothing));
    expect(written(opened, comment)).toBeNull();
  });

  it("tracks changes from the moment they are tracked", async () => {
    const opened = openForm();
    await opened.document.read();
    opened.word.user.trackChanges(true);
    valueOf(await write(opened.document, comment, text("Changed.")));
    expect(opened.word.mainXml()).toContain(">The nurse is named.</w:delText>");
  });

  it("keeps case and spaces of words apart", async () => {
    const opened = openForm();
    valueOf(await write(opened.document, comment, text("THE NURSE IS NAMED.")));
    expect(written(opened, comment)).toBe("THE NURSE IS NAMED.");
  });

  it("finds a choice however the list spaces and capitalises it", async () => {
    const opened = openForm();
    valueOf(await write(opened.document, answer, { type: "choice", item: " no " }));
    expect(written(opened, answer)).toBe("No");
  });

  it("leaves out what no document can hold", async () => {
    const opened = openForm();
    valueOf(await write(opened.document, comment, text("a\u0000b\u0008\ud800c")));
    expect(written(opened, comment)).toBe("abc");
  });

  it("of text into a list that is there by mistake is for the document", async () => {
    const opened = openForm({ layout: {} });
    expectSentence(
      await write(opened.document, "health.ongoing-issues/comment", text("Words.")),
      "in-document-only",
    );
  });

  it("types into a combo box what its list does not offer", async () => {
    const asComboBox = changedForm((xml) => xml.replaceAll("w:dropDownList>", "w:comboBox>"));
    const opened = openForm({ bytes: asComboBox });
    valueOf(await write(opened.document, answer, no));
    expect(written(opened, answer)).toBe("No");
    valueOf(await write(opened.document, answer, { type: "choice", item: "Partly" }));
    expect(written(opened, answer)).toBe("Partly");
  });

  it("of a value that is also beside its control is for the document", async () => {
    const bytes = wordFile(
      buildMainPart(filledValues, { ...convertedLayout, controls: "run" }).replace(
        /(The nurse is named\..*?<\/w:sdt>)/,
        '$1<w:r><w:t xml:space="preserve"> And more.</w:t></w:r>',
      ),
    );
    const opened = openForm({ bytes });
    const before = opened.word.mainXml();
    expect(written(opened, comment)).toBe("The nurse is named. And more.");
    expectSentence(await write(opened.document, comment, text("Changed.")), "in-document-only");
    expect(opened.word.mainXml()).toBe(before);
  });

  it("takes the place of a placeholder that was left behind as text", async () => {
    const opened = openForm({ layout: { ...convertedLayout, placeholders: "ordinary-text" } });
    valueOf(await write(opened.document, emptyComment, text("New.")));
    expect(written(opened, emptyComment)).toBe("New.");
  });

  it("of a date into a text control types it as it is written here", async () => {
    const opened = openForm({ layout: { tagged: true } });
    valueOf(await write(opened.document, "actions/1/date", { type: "date", date: "2027-04-01" }));
    expect(written(opened, "actions/1/date")).toBe("01/04/2027");
  });
});

describe("a host that cannot reach a control", () => {
  const cases: readonly (FormToOpen & { readonly because: string; place: Place; value: NewValue })[] = [
    { because: "lists on LTSC 2024", host: "ltsc2024", place: answer, value: no },
    {
      because: "dates on LTSC 2024",
      host: "ltsc2024",
      place: "actions/1/date",
      value: { type: "date", date: "2027-04-01" },
    },
    {
      because: "dates on the web",
      host: "web",
      place: "actions/1/date",
      value: { type: "date", date: "2027-04-01" },
    },
    { because: "dates on the iPad", host: "ipad", place: "actions/1/date", value: nothing },
    { because: "plain text on Word 2019", host: "word2019", place: "header/childId", value: text("B-2") },
  ];

  it.each(cases)("leaves $because to the document", async ({ place, value, ...form }) => {
    const opened = openForm(form);
    const before = opened.word.mainXml();
    expectSentence(await write(opened.document, place, value), "in-document-only");
    expect(opened.word.mainXml()).toBe(before);
  });

  it.each(["web", "ltsc2024", "ipad", "word2019"] as const)("still writes comments on %s", async (host) => {
    const opened = openForm({ host });
    valueOf(await write(opened.document, comment, text("Changed.")));
    expect(written(opened, comment)).toBe("Changed.");
  });
});

describe("when Word will not", () => {
  it("keep what it took, that is found out", async () => {
    const { document, word } = openForm();
    word.faults.ignoresWrites = ({ tag }) => tag === comment || tag === answer;
    expectSentence(await write(document, comment, text("Changed.")), "write-did-not-stick");
    expectSentence(await write(document, answer, no), "write-did-not-stick");
    expectSentence(await write(document, comment, nothing), "write-did-not-stick");
  });

  it("write to a locked control, that is said before it is tried", async () => {
    const { document, word } = openForm({
      bytes: changedForm((xml) =>
        xml.replace(
          new RegExp(`(<w:tag w:val="${comment}"/><w:id [^>]*>)`),
          '$1<w:lock w:val="contentLocked"/>',
        ),
      ),
    });
    expectSentence(await write(document, comment, text("Changed.")), "control-locked");
    expect(word.undoSteps).toBe(0);
  });

  it.each([
    { protection: "read-only-file", code: "document-read-only" },
    { protection: "read-only-editing", code: "document-protected" },
  ] as const)("write to a document that is $protection, the reason is said", async ({ protection, code }) => {
    const { document } = openForm({ protection });
    expectSentence(await write(document, comment, text("Changed.")), code);
  });

  it("find a control that was deleted since, nothing else is written to", async () => {
    const { document, word } = openForm();
    const slot = slotAt(await readingOf(document), comment);
    word.user.removeControl({ tag: comment });
    const before = word.mainXml();
    expectSentence(await document.write(slot, text("Changed.")), "control-gone");
    expect(word.mainXml()).toBe(before);
  });

  it("answer because the document was closed, that is said", async () => {
    const { document, word } = openForm();
    const slot = slotAt(await readingOf(document), comment);
    word.user.closeDocument();
    expectSentence(await document.write(slot, text("Changed.")), "document-closed");
  });

  const refusals: readonly (readonly [HostErrorCode, string])[] = [
    ["AccessDenied", "access-denied"],
    ["GeneralException", "word-error"],
    ["NotAllowed", "not-allowed"],
    ["ItemNotFound", "control-gone"],
    ["ApiNotFound", "word-too-old"],
  ];

  it.each(refusals)("and says %s, the sentence is for %s and the error is kept", async (code, expected) => {
    const { document, word } = openForm();
    word.faults.refuse.set("ContentControl.insertText", code);
    const outcome = await write(document, comment, text("Changed."));
    expectSentence(outcome, expected);
    expect(outcome).toMatchObject({ problem: { cause: { code } } });
  });

  it("hand over a slot's control because the slot is of another document, nothing is written", async () => {
    const opened = openForm();
    const otherIds = changedForm((xml) => xml.replaceAll(/<w:id w:val="-?\d/g, "$&9"));
    const foreign = slotAt(await readingOf(openForm({ bytes: otherIds }).document), comment);
    await opened.document.read();
    const before = opened.word.mainXml();
    expectSentence(await opened.document.write(foreign, text("Changed.")), "document-changed");
    expect(opened.word.mainXml()).toBe(before);
  });
});
