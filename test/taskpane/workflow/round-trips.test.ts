import { niromp2019Form } from "../../../src/proforma/definitions/niromp-2019.ts";
import { AuditSession } from "../../../src/taskpane/workflow/audit-session.ts";
import type { HostName } from "../../support/word-stand-in/host-profiles.ts";
import { openForm, syncsOf } from "../../word/office/opened-form.ts";

const comment = "health.named-professional/comment";
const hosts: readonly HostName[] = ["desktop", "web", "ltsc2024", "ipad", "closedNetwork", "word2019"];

/** Round trips to Word that a person waits for, with the reading that follows every change. */
describe.each(hosts)("on %s, with a saved record", (host) => {
  async function openSession() {
    const { document, word } = openForm({ host });
    const session = new AuditSession(document, {
      forms: [niromp2019Form],
      today: () => "2026-11-22",
      now: () => "2026-11-22T10:15:00Z",
      newAuditId: () => "0b9e0f6e-3c1e-4f5a-9a55-3f1d1a2b3c4d",
      later: () => () => undefined,
    });
    await session.refresh();
    await session.saveRecord();
    return { session, word };
  }

  it("a full read takes at most two", async () => {
    const { session, word } = await openSession();
    expect(await syncsOf(word, () => session.refresh())).toBeLessThanOrEqual(2);
    session.close();
  });

  it("a save takes at most two and one to verify", async () => {
    const { session, word } = await openSession();
    await session.write(comment, { type: "text", text: "The school nurse is named." });
    expect(await syncsOf(word, () => session.saveRecord())).toBeLessThanOrEqual(3);
    expect(session.getState().judged?.recordState).toBe("up-to-date");
    session.close();
  });

  it.each([{ type: "text", text: "The school nurse is named." }, { type: "nothing" }] as const)(
    "an answer takes at most three: $type",
    async (value) => {
      const { session, word } = await openSession();
      word.faults.forgetsPlaceholderText = true;
      expect(await syncsOf(word, () => session.write(comment, value))).toBeLessThanOrEqual(3);
      expect(session.getState()).toMatchObject({
        notice: { kind: "done" },
        judged: { recordState: "stale" },
      });
      session.close();
    },
  );
});
