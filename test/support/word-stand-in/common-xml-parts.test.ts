import type { OfficeResult, OfficeXmlPart } from "../../../src/word/office/office-host.ts";
import { buildForm } from "../build-form.ts";
import { openInStandIn, type StandInOptions, type WordStandIn } from "./word-stand-in.ts";

const declaration = '<?xml version="1.0" standalone="no"?>\n';

const open = (customXml: readonly string[] = [], options: StandInOptions = {}) =>
  openInStandIn(buildForm({}, {}, { customXml }), { host: "word2019", ...options });

type Callback<Value> = (result: OfficeResult<Value>) => void;

/** What a call answers: its value, or the number of its error. */
function answerOf<Value>(start: (callback: Callback<Value>) => void): Promise<Value | number> {
  return new Promise((resolve) => {
    start(({ status, value, error }) => {
      resolve(String(status) === "succeeded" ? value : error.code);
    });
  });
}

const partsOf = ({ Office }: WordStandIn) => Office.context.document.customXmlParts;
const add = (word: WordStandIn, xml: string) =>
  answerOf<OfficeXmlPart>((callback) => partsOf(word).addAsync(xml, callback));
const list = async (word: WordStandIn, namespace: string) =>
  (await answerOf<readonly OfficeXmlPart[]>((callback) =>
    partsOf(word).getByNamespaceAsync(namespace, callback),
  )) as readonly OfficeXmlPart[];
const textOf = (part: OfficeXmlPart) => answerOf<string>((callback) => part.getXmlAsync(callback));
const remove = (part: OfficeXmlPart) => answerOf((callback: Callback<void>) => part.deleteAsync(callback));

describe("custom XML parts of the common API", () => {
  it("are found by their namespace, all of it", async () => {
    const word = open(['<a xmlns="urn:a"/>', '<b:a xmlns:b="urn:a"/>', '<a xmlns="urn:ab"/>']);
    expect(await list(word, "urn:a")).toHaveLength(2);
    expect(await list(word, "urn:none")).toEqual([]);
  });

  it("are handed out as Word writes them, with a declaration", async () => {
    const [part] = await list(open(['<a xmlns="urn:a"/>']), "urn:a");
    expect(await textOf(part!)).toBe(`${declaration}<a xmlns="urn:a" />`);
  });

  it("answer after the call, never in it", async () => {
    const word = open();
    let answered = false;
    const added = answerOf<OfficeXmlPart>((callback) =>
      partsOf(word).addAsync("<a/>", (result) => {
        answered = true;
        callback(result);
      }),
    );
    expect(answered).toBe(false);
    expect(word.xmlParts()).toEqual([]);
    await added;
    expect(word.xmlParts()).toEqual(["<a/>"]);
  });

  it("keep ids of their own when others come and go, and the file keeps what is left", async () => {
    const word = open(['<a xmlns="urn:a">0</a>']);
    for (const number of [1, 2, 3]) {
      const before = await list(word, "urn:a");
      await add(word, `<a xmlns="urn:a">${number}</a>`);
      for (const part of before) expect(await remove(part)).toBeUndefined();
    }
    const reopened = openInStandIn(word.bytes(), { host: "word2019" });
    expect(reopened.xmlParts()).toEqual(['<a xmlns="urn:a">3</a>']);
  });

  it("are refused when they are no XML, and ignored with a declaration", async () => {
    const word = open();
    expect(await add(word, "<a>")).toBe(6100);
    expect(await add(word, `${declaration}<a/>`)).not.toBe(6100);
    expect(word.xmlParts()).toEqual([]);
  });

  it("are gone for every handle once deleted", async () => {
    const word = open(['<a xmlns="urn:a"/>']);
    const [one, same] = [...(await list(word, "urn:a")), ...(await list(word, "urn:a"))];
    expect(await remove(one!)).toBeUndefined();
    expect([await textOf(same!), await remove(same!)]).toEqual([6100, 6100]);
  });

  it("are the same parts as those of Word's own API", async () => {
    const word = open([], { host: "desktop" });
    await word.Word.run(async (context) => {
      context.document.customXmlParts.add('<a xmlns="urn:a"/>');
      await context.sync();
    });
    const [part] = await list(word, "urn:a");
    await remove(part!);
    expect(word.xmlParts()).toEqual([]);
  });

  it.each([
    { because: "without the requirement set", options: { without: ["CustomXmlParts 1.1"] }, number: 5000 },
    { because: "in a file for reading only", options: { protection: "read-only-file" }, number: 5002 },
    { because: "in a protected document", options: { protection: "comments-only" }, number: 7000 },
  ] as const)("are refused $because", async ({ options, number }) => {
    const word = open([], options);
    expect(await add(word, "<a/>")).toBe(number);
    expect(word.xmlParts()).toEqual([]);
  });

  it("are refused in a closed document, and where the test says so", async () => {
    const word = open(['<a xmlns="urn:a"/>']);
    word.faults.refuseCommon.set("CustomXmlParts.getByNamespaceAsync", 5100);
    expect(await list(word, "urn:a")).toBe(5100);
    word.faults.refuseCommon.clear();
    const [part] = await list(word, "urn:a");
    word.user.closeDocument();
    expect(await textOf(part!)).toBe(5001);
  });

  it("are one part of nothing where there is none, as some hosts list them", async () => {
    const [nothing, ...others] = await list(open([], { profile: { noParts: "undefined" } }), "urn:a");
    expect([nothing?.id, others.length, await textOf(nothing!)]).toEqual([undefined, 0, 6100]);
  });
});
