import type { Place } from "../../../src/audit/place.ts";
import type { FormLayout } from "../../support/form/form-layout.ts";
import { expectSentence, readingOf, slotAt, valueOf } from "../../contracts/audit-document.contract.ts";
import { openForm, syncsOf } from "./opened-form.ts";

const comment = "health.named-professional/comment";

describe("showing", () => {
  it("selects the control in one round trip", async () => {
    const { document, word } = openForm();
    const slot = slotAt(await readingOf(document), comment);
    expect(await syncsOf(word, () => document.show(slot))).toBe(1);
    expect(word.selection).toMatchObject({ type: "control", tag: comment });
  });

  it("selects the cell where Word cannot reach the control", async () => {
    const { document, word } = openForm({ host: "ltsc2024" });
    const slot = slotAt(await readingOf(document), "health.named-professional/answer");
    expect(await syncsOf(word, () => document.show(slot))).toBe(3);
    expect(word.selection).toMatchObject({ type: "cell", text: "Yes" });
  });

  it("selects the cell where the control was deleted since", async () => {
    const { document, word } = openForm();
    const slot = slotAt(await readingOf(document), comment);
    word.user.removeControl({ tag: comment });
    valueOf(await document.show(slot));
    expect(word.selection).toMatchObject({ type: "cell", text: "The nurse is named." });
  });

  it("selects the table where cells merged downwards break Word's table model", async () => {
    const layout: FormLayout = { controls: "none", judgements: "below", judgementLabelBelow: "merged" };
    const { document, word } = openForm({ layout });
    const slot = slotAt(await readingOf(document), comment);
    valueOf(await document.show(slot));
    expect(word.selection?.type).toBe("table");
    expect(word.selection?.text).toContain("The nurse is named.");
  });

  it("selects the table where Word has other words in the cell than were read", async () => {
    const { document, word } = openForm();
    const slot = slotAt(await readingOf(document), comment);
    word.user.type({ tag: comment }, "Somebody else's words.");
    word.user.removeControl({ tag: comment });
    valueOf(await document.show(slot));
    expect(word.selection?.type).toBe("table");
  });

  it("selects the outer cell of a form in a layout table", async () => {
    const { document, word } = openForm({ layout: { controls: "none", nested: true } });
    valueOf(await document.show(slotAt(await readingOf(document), comment)));
    expect(word.selection?.text).toContain("The nurse is named.");
  });

  it("selects the paragraph of the key factors where there is no control", async () => {
    const { document, word } = openForm({ layout: {}, values: { factors: "Stable carers." } });
    valueOf(await document.show(slotAt(await readingOf(document), "factors")));
    expect(word.selection).toMatchObject({ type: "paragraph", text: "Stable carers." });
  });

  it("selects the prompt of the key factors where nothing was written", async () => {
    const { document, word } = openForm({ layout: {}, values: {} });
    valueOf(await document.show(slotAt(await readingOf(document), "factors")));
    expect(word.selection?.type).toBe("paragraph");
  });

  it("takes as many round trips late in the form as early", async () => {
    const { document, word } = openForm({ layout: { controls: "none" } });
    const read = await readingOf(document);
    const syncs = async (place: Place) => syncsOf(word, () => document.show(slotAt(read, place)));
    expect([await syncs("header/childId"), await syncs("actions/1/area")]).toEqual([3, 3]);
  });

  it("shows nothing rather than something else when the document has changed", async () => {
    const old = openForm({ layout: { controls: "none" } });
    const slot = slotAt(await readingOf(old.document), comment);
    const { document, word } = openForm({ layout: { controls: "none", missing: ["care-plan"] } });
    await document.read();
    expectSentence(await document.show(slot), "document-changed");
    expect(word.selection).toBeNull();
  });

  it("says that the document was closed", async () => {
    const { document, word } = openForm();
    const slot = slotAt(await readingOf(document), comment);
    word.user.closeDocument();
    expectSentence(await document.show(slot), "document-closed");
  });
});
