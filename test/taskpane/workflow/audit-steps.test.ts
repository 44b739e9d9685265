import { listSteps } from "../../../src/taskpane/workflow/audit-steps.ts";
import { AuditSession } from "../../../src/taskpane/workflow/audit-session.ts";
import { createFileDocument } from "../../../src/word/file/create-file-document.ts";
import { buildForm } from "../../support/build-form.ts";
import { completeValues } from "../../support/complete-form.ts";
import type { FormValues } from "../../support/form/form-values.ts";
import { niromp2019Form } from "../../../src/proforma/definitions/niromp-2019.ts";

const converted = { tagged: true, properKinds: true, factorsControl: true };

async function openForm(values: FormValues): Promise<AuditSession> {
  const services = {
    forms: [niromp2019Form],
    today: () => "2026-11-22",
    now: () => "2026-11-22T10:15:00Z",
    newAuditId: () => "0b9e0f6e-3c1e-4f5a-9a55-3f1d1a2b3c4d",
    later: () => () => undefined,
  };
  const document = createFileDocument({
    ...services,
    name: "audit.docx",
    bytes: buildForm(values, converted),
    author: "Auditor",
    onChange: () => undefined,
    onShow: () => undefined,
  });
  const session = new AuditSession(document, services);
  await session.refresh();
  return session;
}

const stateOf = (session: AuditSession) => {
  const { judged } = session.getState();
  return judged === null ? [] : listSteps(judged).map(({ id, state }) => `${id} ${state}`);
};

describe("the steps on the way to a sent audit", () => {
  it("begin with answering", async () => {
    const session = await openForm({});
    expect(stateOf(session)).toEqual([
      "answer current",
      "fix to-do",
      "save to-do",
      "ready to-do",
      "send to-do",
    ]);
  });

  it("go on to saving when every question is answered and nothing is wrong", async () => {
    const session = await openForm(completeValues);
    expect(stateOf(session).slice(0, 3)).toEqual(["answer done", "fix done", "save current"]);
    await session.saveRecord();
    expect(stateOf(session).slice(2)).toEqual(["save done", "ready current", "send to-do"]);
    await session.signOff({ step: "ready", initials: "PK", role: "Auditor" });
    expect(stateOf(session).slice(3)).toEqual(["ready done", "send current"]);
  });

  it("go back when an answer is taken away", async () => {
    const session = await openForm(completeValues);
    await session.saveRecord();
    await session.write("health.named-professional/answer", { type: "nothing" });
    expect(stateOf(session)[0]).toBe("answer current");
    await session.undo();
    expect(stateOf(session).slice(0, 4)).toEqual(["answer done", "fix done", "save done", "ready current"]);
  });
});

describe("undo", () => {
  it("puts back what each change replaced, the latest first", async () => {
    const session = await openForm(completeValues);
    const commentOf = () =>
      session.getState().judged?.reading.record.answers["health.named-professional"]?.comment;
    const first = commentOf();
    await session.write("health.named-professional/comment", { type: "text", text: "Second." });
    await session.write("health.named-professional/comment", { type: "nothing" });
    expect(session.getState().notice).toEqual({ kind: "done", text: "Cleared.", canUndo: true });
    await session.undo();
    expect(commentOf()).toBe("Second.");
    await session.undo();
    expect(commentOf()).toBe(first);
    expect(session.getState().undoable).toBe(0);
    await session.undo();
    expect(commentOf()).toBe(first);
  });
});
