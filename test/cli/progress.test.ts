import { startProgress } from "../../src/cli/progress.ts";
import { RecordedStream } from "../support/recorded-stream.ts";

async function runOf(files: number, stream: RecordedStream): Promise<string> {
  const progress = await startProgress(files, stream);
  for (let done = 0; done < files; done += 1) progress.advance();
  progress.makeWay();
  progress.stop();
  return stream.text;
}

describe("the progress of a long run", () => {
  it("is shown to a person who watches", async () => {
    expect(await runOf(40, new RecordedStream({ isTTY: true }))).toContain("of 40 files");
  });

  it("is not shown for a short run", async () => {
    expect(await runOf(39, new RecordedStream({ isTTY: true }))).toBe("");
  });

  it("is not shown where nobody watches", async () => {
    expect(await runOf(2000, new RecordedStream())).toBe("");
  });
});
