import { once } from "node:events";

import type { OutputStream } from "./surroundings.ts";

/** Writes text to a stream no faster than it is read, so that a long report never piles up in memory. */
export class TextOutput {
  readonly #stream: OutputStream;
  #readerIsGone = false;

  constructor(stream: OutputStream) {
    this.#stream = stream;
    // A reader such as `head` may close its end early. That ends our work; it is no fault of the program.
    stream.once("error", () => {
      this.#readerIsGone = true;
    });
  }

  /** @returns false once nobody reads any more: there is no use in going on. */
  async write(text: string): Promise<boolean> {
    if (this.#readerIsGone || this.#stream.destroyed) return false;
    if (!this.#stream.write(text)) {
      try {
        await once(this.#stream, "drain");
      } catch {
        this.#readerIsGone = true;
      }
    }
    return !this.#readerIsGone;
  }
}
