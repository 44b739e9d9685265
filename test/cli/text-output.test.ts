import { Writable } from "node:stream";

import { TextOutput } from "../../src/cli/text-output.ts";
import { RecordedStream } from "../support/recorded-stream.ts";

describe("writing text to a stream", () => {
  it("writes what it is given", async () => {
    const stream = new RecordedStream();
    expect(await new TextOutput(stream).write("one line\n")).toBe(true);
    expect(stream.text).toBe("one line\n");
  });

  it("waits for a slow reader instead of piling text up", async () => {
    const finished: string[] = [];
    const slow = new Writable({
      highWaterMark: 1,
      decodeStrings: false,
      write: (chunk: string, _, done) => {
        setImmediate(() => {
          finished.push(chunk);
          done();
        });
      },
    });
    await new TextOutput(slow).write("first");
    expect(finished).toEqual(["first"]);
  });

  it("says when the reader has gone, and does not break over it", async () => {
    const gone = new Writable({
      highWaterMark: 1,
      write: (_chunk, _encoding, done) => done(Object.assign(new Error("gone"), { code: "EPIPE" })),
    });
    const output = new TextOutput(gone);
    expect(await output.write("first")).toBe(false);
    expect(await output.write("second")).toBe(false);
  });
});
