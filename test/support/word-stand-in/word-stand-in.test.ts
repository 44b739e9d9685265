import { openWordFile } from "../../../src/ooxml/package/open-word-file.ts";
import { readDocument } from "../../../src/ooxml/read-document.ts";
import type { ContentControl } from "../../../src/ooxml/document-model.ts";
import { fflateCompression } from "../../../src/word/fflate-compression.ts";
import type { WordContext, WordControls } from "../../../src/word/office/office-host.ts";
import { buildForm } from "../build-form.ts";
import { contentControl, paragraph, run } from "../form/wordprocessing.ts";
import { documentOf } from "./small-document.ts";
import { openInStandIn, type StandInOptions, type WordStandIn } from "./word-stand-in.ts";

const plain = (text: string, properties = "") =>
  contentControl(`<w:tag w:val="t"/><w:id w:val="-7"/>${properties}<w:text/>`, paragraph(run(text)));

const choices =
  '<w:dropDownList><w:listItem w:value="Choose an item."/><w:listItem w:displayText="Yes" w:value="Yes"/></w:dropDownList>';

const list = (text: string) =>
  contentControl(`<w:tag w:val="t"/><w:id w:val="8"/>${choices}`, paragraph(run(text)));

const open = (body: string, options: StandInOptions = {}) => openInStandIn(documentOf(body), options);

const controlsOf = ({ document }: WordContext, word: WordStandIn, kind: "plainText" | "dropDownList") =>
  document.body.getContentControls({ types: [word.Word.ContentControlType[kind]] });

const code = (expected: string): unknown => expect.objectContaining({ code: expected });

/** The one control of a small document, as our own reader finds it in what Word would save. */
function savedControl(word: WordStandIn): ContentControl {
  const file = openWordFile(word.bytes(), fflateCompression);
  const xml = file.ok ? file.value.readXml(file.value.mainPart) : file;
  const document = xml.ok ? readDocument(xml.value) : xml;
  if (!document.ok) throw new Error(document.problem.code);
  return document.value.controls[0]!;
}

describe("a proxy", () => {
  it("cannot be read before it is loaded and synced", async () => {
    const word = open(plain("Words"));
    await word.Word.run(async (context) => {
      const control = controlsOf(context, word, "plainText").getById(-7);
      expect(() => control.text).toThrow("PropertyNotLoaded");
      control.load("text");
      expect(() => control.text).toThrow("PropertyNotLoaded");
      await context.sync();
      expect(control.text).toBe("Words");
      expect(() => control.tag).toThrow("PropertyNotLoaded");
    });
  });

  it("has no items before they are loaded and synced", async () => {
    const word = open(plain("Words"));
    await word.Word.run(async (context) => {
      const controls: WordControls = controlsOf(context, word, "plainText");
      controls.load("items/id");
      expect(() => controls.items).toThrow("PropertyNotLoaded");
      await context.sync();
      expect(controls.items.map(({ id }) => id)).toEqual([-7]);
      expect(() => controls.items[0]?.text).toThrow("PropertyNotLoaded");
    });
  });

  it("has no value of a call before the sync", async () => {
    const word = open(plain("Words"));
    await word.Word.run(async (context) => {
      const ooxml = context.document.body.getOoxml();
      expect(() => ooxml.value).toThrow("ValueNotLoaded");
      await context.sync();
      expect(ooxml.value).toContain("pkg:package");
    });
  });

  it("cannot be asked for a property that it has not", async () => {
    const word = open(plain("Words"));
    const asking = word.Word.run(async (context) => {
      controlsOf(context, word, "plainText").getById(-7).load("words");
      await context.sync();
    });
    await expect(asking).rejects.toEqual(code("InvalidArgument"));
  });

  it("of a control that is not there makes the sync fail", async () => {
    const word = open(plain("Words"));
    const asking = word.Word.run(async (context) => {
      controlsOf(context, word, "plainText").getById(99).select();
      await context.sync();
    });
    await expect(asking).rejects.toEqual(code("ItemNotFound"));
  });

  it("says after the sync whether it is there, where it was asked for with that question", async () => {
    const word = open(plain("Words"));
    await word.Word.run(async (context) => {
      const controls = controlsOf(context, word, "plainText");
      const [there, gone] = [controls.getByIdOrNullObject(-7), controls.getByIdOrNullObject(99)];
      there.load("text");
      gone.load("text");
      expect(() => gone.isNullObject).toThrow("PropertyNotLoaded");
      await context.sync();
      expect([there.isNullObject, there.text]).toEqual([false, "Words"]);
      expect(gone.isNullObject).toBe(true);
      expect(() => gone.text).toThrow("PropertyNotLoaded");
      gone.select();
      await expect(context.sync()).rejects.toEqual(code("ItemNotFound"));
    });
  });

  it("is forgotten by Word when its batch is over", async () => {
    const word = open(plain("Words"));
    const [left, context] = await word.Word.run(async (context) => {
      const control = controlsOf(context, word, "plainText").getById(-7);
      await context.sync();
      return [control, context] as const;
    });
    left.select();
    await expect(context.sync()).rejects.toEqual(code("InvalidObjectPath"));
  });

  it("must not be left with commands that were never synced", async () => {
    const word = open(plain("Words"));
    const forgetful = word.Word.run((context) => {
      controlsOf(context, word, "plainText").getById(-7).clear();
      return Promise.resolve();
    });
    await expect(forgetful).rejects.toThrow("Never synced: Body.getContentControls");
  });
});

describe("commands", () => {
  it("wait for the sync, which is counted", async () => {
    const word = open(plain("Words"));
    await word.Word.run(async (context) => {
      controlsOf(context, word, "plainText").getById(-7).insertText("Other", "Replace");
      expect(savedControl(word).text).toBe("Words");
      await context.sync();
      expect(savedControl(word).text).toBe("Other");
    });
    expect(word.syncs).toBe(1);
  });

  it("before a refused one have been done, those after it are forgotten", async () => {
    const word = open(plain("Words"));
    await word.Word.run(async (context) => {
      const controls = controlsOf(context, word, "plainText");
      controls.getById(-7).insertText("First", "Replace");
      controls.getById(99).clear();
      controls.getById(-7).insertText("Last", "Replace");
      await expect(context.sync()).rejects.toEqual(code("ItemNotFound"));
      await context.sync();
    });
    expect(savedControl(word).text).toBe("First");
  });

  it("of a set that the host lacks are refused", async () => {
    const word = open(plain("Words"), { without: ["WordApi 1.5"] });
    const asking = word.Word.run(async (context) => {
      controlsOf(context, word, "plainText").load("items/id");
      await context.sync();
    });
    await expect(asking).rejects.toEqual(code("ApiNotFound"));
    expect(word.Office.context.requirements.isSetSupported("WordApi", "1.5")).toBe(false);
    expect(word.Office.context.requirements.isSetSupported("WordApi", "1.6")).toBe(true);
  });

  it("for a list fail on a control of another kind", async () => {
    const word = open(plain("Words"));
    const asking = word.Word.run(async (context) => {
      const control = controlsOf(context, word, "plainText").getById(-7);
      control.dropDownListContentControl.listItems.load("items/value");
      await context.sync();
    });
    await expect(asking).rejects.toEqual(code("GeneralException"));
  });

  it("are refused by a protected document and by a locked control", async () => {
    const write = (word: WordStandIn) =>
      word.Word.run(async (context) => {
        controlsOf(context, word, "plainText").getById(-7).insertText("Other", "Replace");
        await context.sync();
      });
    await expect(write(open(plain("Words"), { protection: "read-only-editing" }))).rejects.toEqual(
      code("AccessDenied"),
    );
    const locked = open(plain("Words", '<w:lock w:val="sdtContentLocked"/>'));
    await expect(write(locked)).rejects.toEqual(code("NotAllowed"));
  });

  it("find nobody once the document is closed", async () => {
    const word = open(plain("Words"));
    word.user.closeDocument();
    const asking = word.Word.run((context) => context.sync());
    await expect(asking).rejects.toEqual(code("ConnectionFailure"));
  });
});

describe("a control", () => {
  const insert = async (word: WordStandIn, text: string) => {
    await word.Word.run(async (context) => {
      controlsOf(context, word, "plainText").getById(-7).insertText(text, "Replace");
      await context.sync();
    });
  };

  it("loses its placeholder when it is filled, and gets it back when it is cleared", async () => {
    const word = open(plain("Click or tap here to enter text.", "<w:showingPlcHdr/>"));
    await insert(word, "Words");
    expect(savedControl(word)).toMatchObject({ text: "Words", placeholderShown: false });
    word.user.clear({ tag: "t" });
    expect(savedControl(word)).toMatchObject({
      text: "Click or tap here to enter text.",
      placeholderShown: true,
    });
  });

  it("keeps the old text as deleted where changes are tracked", async () => {
    const word = open(plain("Old"), { tracksChanges: true });
    await insert(word, "New");
    expect(savedControl(word).text).toBe("New");
    expect(word.mainXml()).toMatch(/<w:del [^>]*>.*<w:delText[^>]*>Old<\/w:delText>.*<\/w:del>/);
    const texts = await word.Word.run(async (context) => {
      const control = controlsOf(context, word, "plainText").getById(-7);
      control.load("text");
      const current = control.getReviewedText("Current");
      await context.sync();
      return [control.text, current.value];
    });
    expect(texts).toEqual(["OldNew", "New"]);
  });

  it("takes a chosen item, and its first item brings the placeholder back", () => {
    const word = open(list("Choose an item."));
    word.user.choose({ tag: "t" }, "Yes");
    expect(savedControl(word)).toMatchObject({ text: "Yes", placeholderShown: false });
    word.user.choose({ tag: "t" }, "Choose an item.");
    expect(savedControl(word)).toMatchObject({ text: "Choose an item.", placeholderShown: true });
  });

  it("may forget what it was told", async () => {
    const word = open(plain("Words"));
    word.faults.ignoresWrites = ({ tag }) => tag === "t";
    await insert(word, "Other");
    expect(savedControl(word).text).toBe("Words");
  });

  it("takes a tag in the place where the schema wants it", async () => {
    const word = open(contentControl("<w:id w:val='3'/><w:text/>", paragraph(run("Words"))));
    await word.Word.run(async (context) => {
      const control = controlsOf(context, word, "plainText").getById(3);
      control.tag = "new";
      control.title = "New";
      await context.sync();
    });
    expect(word.mainXml()).toContain(
      '<w:sdtPr><w:alias w:val="New"/><w:tag w:val="new"/><w:id w:val="3"/><w:text/></w:sdtPr>',
    );
  });

  it("takes no title of more than 64 characters", async () => {
    const word = open(plain("Words"));
    const naming = word.Word.run(async (context) => {
      controlsOf(context, word, "plainText").getById(-7).title = "x".repeat(65);
      await context.sync();
    });
    await expect(naming).rejects.toEqual(code("InvalidArgument"));
  });

  it("is undone with what was done in the same sync", async () => {
    const word = open(plain("Words"));
    await insert(word, "Other");
    expect(word.undoSteps).toBe(1);
    word.user.undo();
    expect(savedControl(word).text).toBe("Words");
  });

  it("has its id without a sign where the host reports it so", async () => {
    const word = open(plain("Words"), { profile: { ids: "unsigned" } });
    const ids = await word.Word.run(async (context) => {
      const controls = controlsOf(context, word, "plainText");
      controls.load("items/id");
      await context.sync();
      return controls.items.map(({ id }) => id);
    });
    expect(ids).toEqual([2 ** 32 - 7]);
  });

  it("gets an id of its own where two share one", () => {
    const word = open(plain("One") + plain("Two"));
    expect(word.mainXml().match(/<w:id w:val="-7"\/>/g)).toHaveLength(1);
  });
});

describe("dates", () => {
  const date = contentControl('<w:id w:val="5"/><w:date/>', paragraph(run("31/03/2027")));

  it.each([
    { host: "desktop", kind: "datePicker", ids: [5] },
    { host: "web", kind: "richText", ids: [5] },
    { host: "ltsc2024", kind: "richText", ids: [] },
  ] as const)("are listed on $host as $kind: $ids", async ({ host, kind, ids }) => {
    const word = open(date, { host });
    const listed = await word.Word.run(async (context) => {
      const controls = context.document.body.getContentControls({
        types: [word.Word.ContentControlType[kind]],
      });
      controls.load("items/id");
      await context.sync();
      return controls.items.map(({ id }) => id);
    });
    expect(listed).toEqual(ids);
  });
});

describe("custom XML parts", () => {
  const part = '<a xmlns="urn:a">1</a>';

  const save = (word: WordStandIn, xml: string) =>
    word.Word.run(async (context) => {
      context.document.customXmlParts.add(xml);
      await context.sync();
    });

  it("are in the file that Word would save", async () => {
    const word = open(plain("Words"));
    await save(word, part);
    expect(openInStandIn(word.bytes()).xmlParts()).toEqual([part]);
  });

  it("are silently not written when the text has an XML declaration", async () => {
    const word = open(plain("Words"));
    await save(word, `<?xml version="1.0"?>${part}`);
    expect(word.xmlParts()).toEqual([]);
  });

  it("of a namespace that none has are no list at all on the web", async () => {
    const word = open(plain("Words"), { host: "web" });
    const items = await word.Word.run(async (context) => {
      const parts = context.document.customXmlParts.getByNamespace("urn:a");
      parts.load("items/namespaceUri");
      await context.sync();
      return parts.items;
    });
    expect(items).toBeUndefined();
  });

  it("above 1 MB are not seen on the web", async () => {
    const word = open(plain("Words"), { host: "web" });
    await save(word, `<a xmlns="urn:a">${"x".repeat(1024 * 1024)}</a>`);
    const only = word.Word.run(async (context) => {
      context.document.customXmlParts.getByNamespace("urn:a").getOnlyItem().getXml();
      await context.sync();
    });
    await expect(only).rejects.toEqual(code("GeneralException"));
  });

  it("cannot be looked for without a namespace", async () => {
    const word = open(plain("Words"));
    const asking = word.Word.run(async (context) => {
      context.document.customXmlParts.getByNamespace("");
      await context.sync();
    });
    await expect(asking).rejects.toEqual(code("InvalidArgument"));
  });
});

describe("getOoxml", () => {
  const text = (word: WordStandIn) =>
    word.Word.run(async (context) => {
      const ooxml = context.document.body.getOoxml();
      await context.sync();
      return ooxml.value;
    });

  it("refuses when it is told to", async () => {
    const word = open(plain("Words"));
    word.faults.refuse.set("Body.getOoxml", "ooxmlIsMalformated");
    await expect(text(word)).rejects.toEqual(code("ooxmlIsMalformated"));
  });

  it("leaves out controls within controls when it is told to, but not their text", async () => {
    const inner = contentControl('<w:id w:val="2"/>', run("Inner"));
    const word = open(contentControl('<w:id w:val="1"/>', paragraph(inner)));
    word.faults.dropsChildControls = true;
    const ooxml = await text(word);
    expect(ooxml.match(/<w:sdt>/g)).toHaveLength(1);
    expect(ooxml).toContain("Inner");
  });

  it("has no custom XML parts", async () => {
    const word = openInStandIn(buildForm({}, {}, { customXml: ["<secret/>"] }));
    expect(await text(word)).not.toContain("secret");
  });
});

describe("the whole file", () => {
  const read = (word: WordStandIn, sliceSize: number) =>
    new Promise<unknown>((resolve) => {
      const { context, FileType } = word.Office;
      context.document.getFileAsync(FileType.Compressed, { sliceSize }, (result) => resolve(result));
    });

  it("can be had once at a time", async () => {
    const word = open(plain("Words"));
    expect(await read(word, 1024)).toMatchObject({ status: "succeeded" });
    expect(await read(word, 1024)).toMatchObject({ status: "failed", error: { code: 5001 } });
  });

  it("cannot be had in slices that are too big for the host", async () => {
    const word = open(plain("Words"), { host: "ipad" });
    expect(await read(word, 64 * 1024 + 1)).toMatchObject({ error: { code: 5001 } });
  });
});

describe("events of a control", () => {
  const watch = async (word: WordStandIn, track: boolean) => {
    let calls = 0;
    await word.Word.run(async (context) => {
      const control = controlsOf(context, word, "plainText").getById(-7);
      if (track) control.track();
      control.onDataChanged.add(() => {
        calls += 1;
        return Promise.resolve();
      });
      await context.sync();
    });
    word.user.type({ tag: "t" }, "Other");
    await Promise.resolve();
    const atOnce = calls;
    word.user.leave();
    await Promise.resolve();
    return [atOnce, calls];
  };

  it("come when the user leaves it on the desktop, at once on the web", async () => {
    expect(await watch(open(plain("Words")), true)).toEqual([0, 1]);
    expect(await watch(open(plain("Words"), { host: "web" }), true)).toEqual([1, 1]);
  });

  it("end with the batch unless it is tracked", async () => {
    expect(await watch(open(plain("Words")), false)).toEqual([0, 0]);
  });

  it("can only be ended in their own context", async () => {
    const word = open(plain("Words"));
    const subscription = await word.Word.run(async (context) => {
      const added = context.document.onParagraphChanged.add(() => Promise.resolve());
      await context.sync();
      return added;
    });
    expect(word.handlers).toBe(1);
    await word.Word.run((context) => context.sync());
    subscription.remove();
    expect(word.handlers).toBe(1);
    await subscription.context.sync();
    expect(word.handlers).toBe(0);
  });
});
