/** What a command is handed, to say that it is over. */
interface CommandEvent {
  completed(): void;
}

interface SmallWindow {
  addEventHandler(eventType: string, handler: () => void): void;
  close(): void;
}

/** What pages ask of Office for the commands of the ribbon and for the small window that answers them. */
export interface RibbonSurface {
  readonly actions: { associate(name: string, command: (event: CommandEvent) => void): void };
  readonly ui: {
    displayDialogAsync(
      address: string,
      options: object,
      callback: (result: { readonly status: "succeeded"; readonly value: SmallWindow }) => void,
    ): void;
    messageParent(message: string): void;
  };
}

/** The ribbon of Word, with one small window that a command may open. */
export class Ribbon implements RibbonSurface {
  /** The address in the small window; null while there is none. */
  window: string | null = null;
  /** What the page in the small window told the page that opened it. */
  readonly messages: string[] = [];
  readonly #commands = new Map<string, (event: CommandEvent) => void>();
  readonly #handlers = new Map<string, () => void>();

  /** Whether a page has said what a button does. */
  has(name: string): boolean {
    return this.#commands.has(name);
  }

  /** Presses a button. @returns once the command has said that it is over. */
  press(name: string): Promise<void> {
    const command = this.#commands.get(name);
    if (command === undefined) throw new Error(`No page has a command called ${name}.`);
    return new Promise((resolve) => {
      command({ completed: resolve });
    });
  }

  /** The user closes the small window. */
  closeWindow(): void {
    this.window = null;
    this.#handlers.get("dialogEventReceived")?.();
  }

  readonly actions: RibbonSurface["actions"] = {
    associate: (name, command) => void this.#commands.set(name, command),
  };

  readonly ui: RibbonSurface["ui"] = {
    displayDialogAsync: (address, _options, callback) => {
      setTimeout(() => {
        this.window = address;
        callback({ status: "succeeded", value: this.#makeWindow() });
      }, 0);
    },
    messageParent: (message) => void this.messages.push(message),
  };

  #makeWindow(): SmallWindow {
    return {
      addEventHandler: (eventType, handler) => void this.#handlers.set(eventType, handler),
      close: () => {
        this.window = null;
      },
    };
  }
}
