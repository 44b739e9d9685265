import { fail } from "../../../src/result.ts";
import { AuditSession } from "../../../src/taskpane/workflow/audit-session.ts";
import { describeState } from "../../../src/taskpane/workflow/diagnostics.ts";
import { createFileDocument } from "../../../src/word/file/create-file-document.ts";
import type { AuditDocument } from "../../../src/word/audit-document.ts";
import { buildForm } from "../../support/build-form.ts";
import { distinctValues } from "../../support/distinct-values.ts";
import { niromp2019Form } from "../../../src/proforma/definitions/niromp-2019.ts";

const services = {
  forms: [niromp2019Form],
  today: () => "2026-11-22",
  now: () => "2026-11-22T10:15:00Z",
  newAuditId: () => "0b9e0f6e-3c1e-4f5a-9a55-3f1d1a2b3c4d",
};

/** What is copied for the person who helps, once a document was read. */
async function diagnosticsOf(change: (document: AuditDocument) => AuditDocument): Promise<string> {
  const document = createFileDocument({
    ...services,
    name: "Jamie Rowan second review.docx",
    bytes: buildForm(distinctValues),
    author: "Auditor",
    onChange: () => undefined,
    onShow: () => undefined,
  });
  const session = new AuditSession(change(document), { ...services, later: () => () => undefined });
  await session.refresh();
  return describeState("1.2.3", session.abilities, session.getState());
}

describe("diagnostics", () => {
  it("say in counts and codes what the pane knows", async () => {
    const lines = (await diagnosticsOf((document) => document)).split("\n");
    expect(lines).toEqual(
      expect.arrayContaining([
        "version 1.2.3",
        expect.stringMatching(/^abilities writeText=true /),
        expect.stringMatching(/^complete \d+\/48$/),
        "record never-saved",
        expect.stringMatching(/^checks ran \d+, could not run /),
        expect.stringMatching(/^findings .*answer-missing×\d+/),
      ]),
    );
  });

  it("hold nothing that anybody wrote, nor the name of the file", async () => {
    const said = await diagnosticsOf((document) => document);
    const { header, answers, judgements, actions, factors } = distinctValues;
    const comments = [...Object.values(answers ?? {}), ...Object.values(judgements ?? {})].map(
      ({ comment }) => comment,
    );
    const texts = [
      ...Object.values(header ?? {}),
      ...comments,
      ...(actions ?? []).flatMap(({ area, action }) => [area, action]),
      factors,
      "Jamie Rowan",
    ];
    const written = texts.filter((text) => typeof text === "string");
    expect(written.length).toBeGreaterThan(40);
    expect(written.filter((text) => said.includes(text))).toEqual([]);
  });

  it("name the code of the trouble where a document could not be read", async () => {
    const refused = await diagnosticsOf((document) => ({
      ...document,
      read: () => Promise.resolve(fail({ code: "document-closed", message: "It was closed." })),
    }));
    expect(refused).toContain("refused document-closed");
  });
});
