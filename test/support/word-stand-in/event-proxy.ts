import type { WordEvent, WordSubscription } from "../../../src/word/office/office-host.ts";
import type { HostEventName } from "./host-events.ts";
import type { RequestContext } from "./request-context.ts";

/** Where an event belongs. */
interface EventPlace {
  /** The control's id in the file; null for the document. */
  readonly controlId: () => number | null;
  /** Whether the object is still known to Word: one of a batch that is over lives on only when it is tracked. */
  readonly lives: () => boolean;
}

export class EventProxy implements WordEvent {
  readonly #context: RequestContext;
  readonly #name: HostEventName;
  readonly #place: EventPlace;

  constructor(context: RequestContext, name: HostEventName, place: EventPlace) {
    this.#context = context;
    this.#name = name;
    this.#place = place;
  }

  add(handler: () => Promise<void>): WordSubscription {
    const context = this.#context;
    const name = this.#name;
    const { controlId, lives } = this.#place;
    const owner = controlId === documentPlace.controlId ? "Document" : "ContentControl";
    context.enqueue(`${owner}.${name}`, () => {
      context.host.events.add({ name, controlId: controlId(), context, handler, lives });
    });
    return {
      context,
      remove: () => context.enqueue("remove", () => context.host.events.remove(handler, name, context)),
    };
  }
}

/** The document is found again by itself, so its handlers need no tracking. */
export const documentPlace: EventPlace = { controlId: () => null, lives: () => true };
