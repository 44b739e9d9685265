import { settled } from "../../contracts/audit-document.contract.ts";
import { hostProfiles, type HostName } from "../../support/word-stand-in/host-profiles.ts";
import { openForm, syncsOf, type FormToOpen } from "./opened-form.ts";

const comment = { tag: "health.named-professional/comment" };

async function watched(form: FormToOpen = {}) {
  const opened = openForm(form);
  const calls = { count: 0 };
  const stop = opened.document.subscribe(() => (calls.count += 1));
  await settled();
  return { ...opened, calls, stop };
}

describe("watching", () => {
  it.each(Object.keys(hostProfiles) as HostName[])("takes at most two round trips on %s", async (host) => {
    const { document, word } = openForm({ host });
    const syncs = await syncsOf(word, async () => {
      document.subscribe(() => undefined);
      await settled();
    });
    expect(syncs).toBe(host === "word2019" || host === "closedNetwork" ? 0 : 2);
  });

  it("learns of typing from the paragraphs while Word is still silent about the control", async () => {
    const { word, calls } = await watched();
    word.user.type(comment, "Words.");
    await settled();
    expect(calls.count).toBe(1);
    word.user.leave();
    await settled();
    expect(calls.count).toBe(3);
  });

  it("learns of typing from the control where there are no paragraph events", async () => {
    const { word, calls } = await watched({ host: "web", without: ["WordApi 1.6"] });
    word.user.type(comment, "Words.");
    await settled();
    expect(calls.count).toBe(1);
  });

  it("learns of a move of the selection on the oldest Word", async () => {
    const { word, calls } = await watched({ host: "word2019" });
    word.user.type(comment, "Words.");
    await settled();
    expect(calls.count).toBe(0);
    word.user.moveSelection();
    await settled();
    expect(calls.count).toBe(1);
  });

  it("learns that somebody came back to the pane", async () => {
    const window = new EventTarget();
    const { calls, stop } = await watched({ window });
    window.dispatchEvent(new Event("focus"));
    window.dispatchEvent(new Event("visibilitychange"));
    expect(calls.count).toBe(2);
    stop();
    window.dispatchEvent(new Event("focus"));
    expect(calls.count).toBe(2);
  });

  it("leaves no handler behind when it stops", async () => {
    const { word, stop } = await watched();
    expect(word.handlers).toBeGreaterThan(180);
    stop();
    await settled();
    expect(word.handlers).toBe(0);
  });

  it("leaves no handler behind when it stops before it is set up", async () => {
    const { document, word } = openForm();
    document.subscribe(() => undefined)();
    await settled();
    expect(word.handlers).toBe(0);
  });

  it("keeps one watcher when another stops", async () => {
    const { document, word, calls } = await watched();
    const stopOther = document.subscribe(() => undefined);
    await settled();
    stopOther();
    await settled();
    word.user.type(comment, "Words.");
    await settled();
    expect(calls.count).toBe(1);
  });

  it("never changes or selects anything", async () => {
    const { word } = await watched();
    expect(word.undoSteps).toBe(0);
    expect(word.selection).toBeNull();
  });

  it("goes on with what works when Word will not watch its controls", async () => {
    const { document, word, troubles } = openForm();
    word.faults.refuse.set("ContentControl.onDataChanged", "GeneralException");
    let calls = 0;
    document.subscribe(() => (calls += 1));
    await settled();
    expect(troubles.map(({ code }) => code)).toEqual(["word-error"]);
    word.user.moveSelection();
    await settled();
    expect(calls).toBe(1);
  });

  it("can be stopped after the document was closed", async () => {
    const { word, stop, troubles } = await watched();
    word.user.closeDocument();
    stop();
    await settled();
    expect(troubles.map(({ code }) => code)).toEqual(["document-closed"]);
  });
});
