import { HostError } from "./host-error.ts";
import type { HostProfile } from "./host-profiles.ts";
import type { RequestContext } from "./request-context.ts";

export type HostEventName =
  | "onContentControlAdded"
  | "onDataChanged"
  | "onExited"
  | "onParagraphAdded"
  | "onParagraphChanged"
  | "onParagraphDeleted";

interface Registration {
  readonly name: HostEventName;
  /** The control it belongs to, by its id in the file; null for the document's own events. */
  readonly controlId: number | null;
  readonly context: RequestContext;
  readonly handler: () => Promise<void>;
  /** Whether the object that the handler hangs on is still known to Word. */
  readonly lives: () => boolean;
}

/** Who listens to what. A handler runs after the turn in which its event happened. */
export class HostEvents {
  readonly #timing: HostProfile["events"];
  #registrations: readonly Registration[] = [];
  readonly #late = new Set<number>();
  readonly selectionHandlers = new Set<() => void>();

  constructor(timing: HostProfile["events"]) {
    this.#timing = timing;
  }

  /** How many handlers Word still knows. */
  get count(): number {
    return this.#registrations.length + this.selectionHandlers.size;
  }

  add(registration: Registration): void {
    this.#registrations = [...this.#registrations, registration];
  }

  /** @throws unless it happens in the context in which the handler was added. */
  remove(handler: () => Promise<void>, name: HostEventName, context: RequestContext): void {
    const found = this.#registrations.find((each) => each.handler === handler && each.name === name);
    if (found?.context !== context) throw new HostError("InvalidObjectPath", name);
    this.#registrations = this.#registrations.filter((each) => each !== found);
  }

  forgetUntracked(): void {
    this.#registrations = this.#registrations.filter(({ lives }) => lives());
  }

  textChanged(controlId: number | null): void {
    this.#tell("onParagraphChanged", null);
    if (controlId === null) return;
    if (this.#timing === "late") this.#late.add(controlId);
    else this.#tell("onDataChanged", controlId);
  }

  controlAdded(): void {
    this.#tell("onContentControlAdded", null);
  }

  /** The user leaves a control, the document or Word: what was held back is told now. */
  controlLeft(): void {
    for (const controlId of this.#late) {
      this.#tell("onDataChanged", controlId);
      this.#tell("onExited", controlId);
    }
    this.#late.clear();
  }

  selectionChanged(): void {
    for (const handler of this.selectionHandlers) queueMicrotask(handler);
  }

  #tell(name: HostEventName, controlId: number | null): void {
    for (const registration of this.#registrations) {
      if (registration.name !== name || registration.controlId !== controlId) continue;
      queueMicrotask(() => void registration.handler());
    }
  }
}
