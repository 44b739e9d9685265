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

  it("puts a file opened again in the place of the earlier one", async () => {
    const { list, answerNext } = open();
    list.add([file("a.docx")]);
    await settled();
    await answerNext();
    list.add([file("a.docx")]);
    expect(list.getState().files).toHaveLength(1);
    expect(list.getState().waiting).toBe(1);
  });

  it("forgets everything when it is cleared, an answer on its way included", async () => {
    const { list, answerNext } = open();
    list.add([file("a.docx")]);
    await settled();
    list.clear();
    await answerNext();
    expect(list.getState()).toEqual({ files: [], waiting: 0, unsaved: 0 });
  });
});
