import { FileList, type SummaryWorker } from "../../../src/taskpane/browser/file-list.ts";
import type { FileSummary } from "../../../src/taskpane/browser/file-summary.ts";
import type { OpenedFile } from "../../../src/taskpane/browser/opened-file.ts";
import type { SummaryAnswer, SummaryRequest } from "../../../src/taskpane/browser/summary-worker.ts";

const refused: FileSummary = {
  status: "refused",
  reason: { code: "not-a-zip", message: "This is not a Word document." },
};

function open() {
  const requests: SummaryRequest[] = [];
  let answer: ((event: MessageEvent<SummaryAnswer>) => void) | null = null;
  const worker: SummaryWorker = {
    postMessage: (request) => {
      requests.push(request);
    },
    addEventListener: (type: string, listener: (event: MessageEvent<SummaryAnswer>) => void) => {
      if (type === "message") answer = listener;
    },
  };
  const list = new FileList(worker, () => "2026-11-22");
  /** The worker answers the oldest request that it has not answered. */
  const answerNext = async () => {
    const request = requests.shift()!;
    answer?.({ data: { id: request.id, summary: refused } } as MessageEvent<SummaryAnswer>);
    await settled();
  };
  return { list, requests, answerNext };
}

function file(
  path: string,
  read: OpenedFile["read"] = () => Promise.resolve(new Uint8Array([1])),
): OpenedFile {
  return { path, read, writeBack: null };
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

describe("the list of open files", () => {
  it("reads one file at a time, in their order", async () => {
    const { list, requests, answerNext } = open();
    list.add([file("a.docx"), file("b.docx")]);
    await settled();
    expect(requests).toHaveLength(1);
    expect(list.getState().waiting).toBe(2);
    await answerNext();
    expect(requests).toHaveLength(1);
    await answerNext();
    expect(list.getState().waiting).toBe(0);
  });

  it("says of a file that cannot be read that it cannot, and goes on", async () => {
    const { list, requests } = open();
    list.add([file("gone.docx", () => Promise.reject(new Error("gone"))), file("b.docx")]);
    await settled();
    expect(list.getState().files[0]?.summary).toMatchObject({
      status: "refused",
      reason: { code: "file-unreadable" },
    });
    expect(requests).toHaveLength(1);
  });

  it("replaces a file with the one that is opened again", async () => {
    const { list, answerNext } = open();
    list.add([file("a.docx")]);
    await settled();
    await answerNext();
    list.add([file("a.docx")]);
    expect(list.getState().files).toHaveLength(1);
    expect(list.getState().waiting).toBe(1);
  });

  it("removes files, an answer on its way included, and brings them back", async () => {
    const { list, answerNext } = open();
    list.add([file("a.docx"), file("b.docx")]);
    await settled();
    list.remove(list.getState().files.map(({ id }) => id));
    await answerNext();
    expect(list.getState()).toEqual({ files: [], waiting: 0, unsaved: 0, canUndo: true });
    expect(list.undo()).toEqual({ changed: [], restored: 2 });
    expect(list.getState().files.map(({ file: { path } }) => path)).toEqual(["a.docx", "b.docx"]);
  });
});

describe("undo in the list of open files", () => {
  const [first, second] = [new Uint8Array([2]), new Uint8Array([3])];
  const original = new Uint8Array([1]);
  const bytesOf = ({ list }: ReturnType<typeof open>) =>
    list.getState().files.map(({ edited }) => edited?.bytes ?? original);

  it("takes back changes one by one, the latest first, until the file is as it was opened", () => {
    const opened = open();
    const { list } = opened;
    list.add([file("a.docx")]);
    const [id] = list.getState().files.map((each) => each.id);
    list.keepEdited(id!, first, original);
    list.keepEdited(id!, second, first);
    expect(list.undo()?.changed).toEqual([{ id, bytes: first }]);
    expect(bytesOf(opened)).toEqual([first]);
    list.undo();
    expect(list.getState()).toMatchObject({ files: [{ edited: null }], unsaved: 0, canUndo: false });
    expect(list.undo()).toBeNull();
  });

  it("takes back a whole run at once", async () => {
    const opened = open();
    const { list } = opened;
    list.add([file("a.docx"), file("b.docx")]);
    const ids = list.getState().files.map(({ id }) => id);
    await list.asOneChange(() => {
      for (const id of ids) list.keepEdited(id, first, original);
      return Promise.resolve();
    });
    expect(list.getState().unsaved).toBe(2);
    list.undo();
    expect(list.getState()).toMatchObject({ unsaved: 0, canUndo: false });
  });

  it("has the bytes of before when the file was saved in between, as they are in no file any more", () => {
    const { list } = open();
    list.add([file("a.docx")]);
    const [id] = list.getState().files.map((each) => each.id);
    list.keepEdited(id!, first, original);
    list.markSaved(id!, first);
    list.undo();
    expect(list.getState().files[0]?.edited).toEqual({ bytes: original, isSaved: false });
  });

  it("forgets changes that were taken back in another way", () => {
    const { list } = open();
    list.add([file("a.docx")]);
    const [id] = list.getState().files.map((each) => each.id);
    list.keepEdited(id!, first, original);
    list.keepEdited(id!, original, first);
    list.forgetLatest(id!, 2);
    expect(list.getState().canUndo).toBe(false);
  });
});
