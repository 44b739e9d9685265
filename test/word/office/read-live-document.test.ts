import { readSnapshot } from "../../../src/word/read-snapshot.ts";
import { contentControl } from "../../support/form/wordprocessing.ts";
import { hostProfiles, type HostName } from "../../support/word-stand-in/host-profiles.ts";
import { requirementSets } from "../../support/word-stand-in/requirement-sets.ts";
import { documentOf } from "../../support/word-stand-in/small-document.ts";
import { expectSentence, readingOf, slotAt, valueOf } from "../../contracts/audit-document.contract.ts";
import { openForm, syncsOf } from "./opened-form.ts";
import { niromp2019Form } from "../../../src/proforma/definitions/niromp-2019.ts";

const forms = [niromp2019Form];

const record = (version: number) =>
  `<audit xmlns="urn:permanency-audit:record:${version}" schemaVersion="${version}" digest="sha256-0"><json>{}</json></audit>`;

const answer = "health.named-professional/answer";

describe("reading", () => {
  const hosts = Object.keys(hostProfiles) as HostName[];

  it.each(hosts)("takes one round trip on %s", async (host) => {
    const { word, document } = openForm({ host });
    expect(await syncsOf(word, () => document.read())).toBe(1);
  });

  it.each(hosts)("of a document with two records takes at most two round trips on %s", async (host) => {
    const { word, document } = openForm({ host, file: { customXml: [record(1), record(1)] } });
    const syncs = await syncsOf(word, () => document.read());
    expect(syncs).toBe(host === "word2019" || host === "closedNetwork" ? 1 : 2);
  });

  it("takes as many round trips for twenty forms as for one", async () => {
    const many = openForm({ bytes: documentOf(controls(2000)) });
    expect(await syncsOf(many.word, () => many.document.read())).toBe(1);
  });

  const sets = [...new Set(Object.values(requirementSets).flatMap((members) => Object.values(members)))];
  const optional = sets.filter((set) => !/^WordApi 1\.[1-3]$/.test(set));

  it.each(optional)("does without %s", async (set) => {
    const { document } = openForm({ without: [set] });
    const { record } = await readingOf(document);
    expect(record.answers["health.named-professional"]?.answer).toBe("Yes");
  });

  it("says when changes are tracked", async () => {
    const { document } = openForm({ tracksChanges: true });
    expect(valueOf(await document.read()).trackingChanges).toBe(true);
  });

  it("takes the answer of a list from the text where the host cannot reach it", async () => {
    const { record } = await readingOf(openForm({ host: "ltsc2024" }).document);
    expect(record.answers["health.named-professional"]?.answer).toBe("Yes");
  });

  it("tells a placeholder from an answer of the same words", async () => {
    const { document, word } = openForm();
    word.user.type({ tag: "health.named-professional/comment" }, "Click or tap here to enter text.");
    const read = await readingOf(document);
    expect(slotAt(read, "health.named-professional/comment").placeholder).toBe("ordinary-text");
    expect(slotAt(read, "education.named-professional/comment").placeholder).toBe("control");
  });
});

describe("records", () => {
  it("are handed out with their text", async () => {
    const { document } = openForm({ file: { customXml: [record(1), "<other/>"] } });
    expect(valueOf(await document.read()).recordParts).toEqual([record(1)]);
  });

  it("of a newer version are seen too, so that nobody writes over them", async () => {
    const { document } = openForm({ file: { customXml: [record(2)] } });
    const reading = readSnapshot(valueOf(await document.read()), forms);
    expect(reading).toMatchObject({ status: "read", stored: { status: "newer" } });
  });

  it("are none where Word on the web has no list of parts", async () => {
    const { document } = openForm({ host: "web" });
    expect(valueOf(await document.read()).recordParts).toEqual([]);
  });

  it("come from the whole file when Word will not hand them out", async () => {
    const { document, word } = openForm({ file: { customXml: [record(1)] } });
    word.faults.refuse.set("CustomXmlPart.getXml", "GeneralException");
    expect(await syncsOf(word, () => document.read())).toBe(2);
    const snapshot = valueOf(await document.read());
    expect(snapshot.recordParts).toBeNull();
    expect(readSnapshot(snapshot, forms)).toMatchObject({ stored: { parts: [{ xml: record(1) }] } });
  });
});

describe("when Word does not hand out the text", () => {
  it.each(["GeneralException", "ooxmlIsMalformated"] as const)(
    "after %s the whole file is read, in two round trips",
    async (code) => {
      const { document, word } = openForm();
      word.faults.refuse.set("Body.getOoxml", code);
      expect(await syncsOf(word, () => document.read())).toBe(2);
      const read = await readingOf(document);
      expect(read.record.answers["health.named-professional"]?.answer).toBe("Yes");
      expect(word.openFiles).toBe(0);
    },
  );

  it("controls can still be written to", async () => {
    const { document, word } = openForm();
    word.faults.refuse.set("Body.getOoxml", "GeneralException");
    const slot = slotAt(await readingOf(document), answer);
    valueOf(await document.write(slot, { type: "choice", item: "No" }));
    const after = await readingOf(document);
    expect(slotAt(after, answer).written).toBe("No");
  });

  it("and lists no controls either, the form is read with a warning", async () => {
    const { document, word } = openForm();
    word.faults.refuse.set("Body.getContentControls", "GeneralException");
    const snapshot = valueOf(await document.read());
    expect(snapshot.warnings.map(({ code }) => code)).toEqual(["controls-not-listed"]);
    expect(readSnapshot(snapshot, forms).status).toBe("read");
  });

  it.each([11001, 5001])("and refuses the file with %s, that is one sentence", async (fileError) => {
    const { document, word } = openForm();
    word.faults.refuse.set("Body.getOoxml", "GeneralException");
    word.faults.fileError = fileError;
    expectSentence(await document.read(), "word-error");
  });

  it("because the document was closed, that is said", async () => {
    const { document, word } = openForm();
    word.user.closeDocument();
    expectSentence(await document.read(), "document-closed");
  });
});

describe("Word's list and the text", () => {
  const nested = documentOf(
    contentControl(
      '<w:id w:val="1"/>',
      `<w:p>${contentControl('<w:id w:val="2"/><w:text/>', "<w:r><w:t>In</w:t></w:r>")}</w:p>`,
    ),
  );

  it("that lacks a control makes the whole file the better source", async () => {
    const { document, word } = openForm({ bytes: nested });
    word.faults.dropsChildControls = true;
    const snapshot = valueOf(await document.read());
    expect(snapshot.warnings).toEqual([]);
    expect(valueOf(snapshot.package.readXml(snapshot.package.mainPart)).match(/<w:sdt>/g)).toHaveLength(2);
  });

  it("that lacks a control, as the file does, makes a warning, and the file is not asked again", async () => {
    const { document, word } = openForm({ bytes: nested });
    word.faults.dropsChildControls = true;
    word.faults.fileError = 11001;
    expect(valueOf(await document.read()).warnings.map(({ code }) => code)).toEqual(["controls-not-in-text"]);
    word.faults.fileError = null;
    expect(valueOf(await document.read()).warnings.map(({ code }) => code)).toEqual(["controls-not-in-text"]);
  });

  it("that lacks a control of the text makes a warning, which counts and quotes nothing", async () => {
    const { document, word } = openForm();
    word.faults.hides = ({ tag }) => tag.startsWith("health.named-professional/");
    const [warning, ...others] = valueOf(await document.read()).warnings;
    expect(others).toEqual([]);
    expect(warning).toMatchObject({
      code: "controls-not-reachable",
      message: expect.stringContaining("2 content controls") as string,
    });
  });

  it.each(["web", "ltsc2024", "ipad", "closedNetwork", "word2019"] as const)(
    "make no warning of kinds that %s never lists",
    async (host) => {
      expect(valueOf(await openForm({ host }).document.read()).warnings).toEqual([]);
    },
  );

  it.each([
    { because: "ids have no sign", profile: { ids: "unsigned" } as const, renumbersIds: false },
    { because: "the text has other ids than the list", profile: {}, renumbersIds: true },
  ])("are joined although $because", async ({ profile, renumbersIds }) => {
    const { document, word } = openForm({ layout: {}, profile });
    word.faults.renumbersIds = renumbersIds;
    const read = await readingOf(document);
    expect(valueOf(await document.read()).warnings).toEqual([]);
    const comment = slotAt(read, "health.statutory-assessments/comment");
    valueOf(await document.write(comment, { type: "text", text: "Within time." }));
    expect(slotAt(await readingOf(document), "health.statutory-assessments/comment").written).toBe(
      "Within time.",
    );
  });
});

describe("a document that cannot be written", () => {
  it.each([
    { protection: "read-only-file", code: "document-read-only" },
    { protection: "read-only-editing", code: "document-protected" },
    { protection: "comments-only", code: "document-protected" },
  ] as const)("is said to be $protection, and can be read", async ({ protection, code }) => {
    const { document } = openForm({ protection });
    const snapshot = valueOf(await document.read());
    expect(snapshot.readOnly?.code).toBe(code);
    expect(readSnapshot(snapshot, forms).status).toBe("read");
  });

  it("does not seem so once it was unlocked", async () => {
    const { document, word } = openForm({ protection: "read-only-editing" });
    await document.read();
    word.user.protect("none");
    expect(valueOf(await document.read()).readOnly).toBeNull();
  });
});

function controls(count: number): string {
  return Array.from({ length: count }, (_, index) =>
    contentControl(`<w:id w:val="${index + 1}"/><w:text/>`, `<w:p><w:r><w:t>${index}</w:t></w:r></w:p>`),
  ).join("");
}
