import { Writable } from "node:stream";

/** A stream that keeps what is written to it, as a test reads it. */
export class RecordedStream extends Writable {
  readonly isTTY: boolean;
  text = "";

  constructor({ isTTY = false } = {}) {
    super({ decodeStrings: false });
    this.isTTY = isTTY;
  }

  override _write(chunk: string, _encoding: string, done: () => void): void {
    this.text += chunk;
    done();
  }
}
