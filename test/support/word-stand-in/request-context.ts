import type { WordContext } from "../../../src/word/office/office-host.ts";
import { HostError } from "./host-error.ts";
import type { HostDocument } from "./host-document.ts";
import { ApplicationProxy, DocumentProxy } from "./document-proxy.ts";
import { requirementSetOf } from "./requirement-sets.ts";

interface Operation {
  /** The member that asks for it, as `ContentControl.insertText`. */
  readonly member: string;
  readonly run: () => void;
}

/** One `Word.run`: commands wait here until `sync` gives them to the document, in order. */
export class RequestContext implements WordContext {
  readonly document: DocumentProxy;
  readonly application: ApplicationProxy;
  readonly host: HostDocument;
  #waiting: Operation[] = [];
  #ended = false;

  constructor(host: HostDocument) {
    this.host = host;
    this.document = new DocumentProxy(this);
    this.application = new ApplicationProxy(this);
  }

  /** Whether the batch is over, so that proxies that nobody tracks are no longer known to Word. */
  get ended(): boolean {
    return this.#ended;
  }

  /** @throws TypeError where the library does not know the member: no such function was there to be called. */
  enqueue(member: string, run: () => void): void {
    const set = requirementSetOf(member);
    if (set !== undefined && !this.host.isInLibrary(set))
      throw new TypeError(`${member} is not in Office.js.`);
    this.#waiting.push({ member, run });
  }

  /** As in Word, what came before a refused command has been done, and what comes after it is forgotten. */
  async sync(): Promise<void> {
    this.host.countSync();
    const waiting = this.#waiting;
    this.#waiting = [];
    // Word answers from another process: never within the same turn.
    await new Promise((resolve) => setTimeout(resolve, 0));
    if (this.host.closed) throw new HostError("ConnectionFailure", "RequestContext.sync");
    this.host.changeTogether(() => {
      for (const { member, run } of waiting) {
        this.refuse(member);
        run();
      }
    });
  }

  /** @throws what the host or the test says about this member. */
  refuse(member: string): void {
    const set = requirementSetOf(member);
    if (set !== undefined && !this.host.supports(set)) throw new HostError("ApiNotFound", member);
    const fault = this.host.faults.refuse.get(member);
    if (fault !== undefined) throw new HostError(fault, member);
  }

  /** The end of a batch that failed: what was still waiting never reaches Word. */
  abandon(): void {
    this.#waiting = [];
    this.#ended = true;
    this.host.forgetUntracked(this);
  }

  /** The end of `Word.run`. Commands that were never given to Word are a mistake of the caller. */
  end(): void {
    const left = this.#waiting.map(({ member }) => member);
    this.abandon();
    if (left.length > 0) throw new Error(`Never synced: ${left.join(", ")}.`);
  }
}
