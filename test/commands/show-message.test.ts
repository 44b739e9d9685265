import { showMessage, type DialogHost } from "../../src/commands/show-message.ts";

const page = "https://audit.example.gov.uk/message.html";

type Handlers = Map<string, () => void>;

/** Office with a window that opens, or does not. */
function makeOffice(opens: boolean) {
  const addresses: string[] = [];
  const handlers: Handlers = new Map();
  const closed: string[] = [];
  const dialog = {
    close: () => closed.push("closed"),
    addEventHandler: (type: string, handler: () => void) => handlers.set(type, handler),
  };
  const office = {
    AsyncResultStatus: { Succeeded: "succeeded", Failed: "failed" },
    EventType: { DialogMessageReceived: "message", DialogEventReceived: "event" },
    context: {
      ui: {
        displayDialogAsync: (address: string, _: object, callback: (result: object) => void) => {
          addresses.push(address);
          callback(opens ? { status: "succeeded", value: dialog } : { status: "failed" });
        },
      },
    },
  };
  // Of Office's enums and overloads only what is called here.
  return { office: office as unknown as DialogHost, addresses, handlers, closed };
}

it("opens the message with the outcome after the #, where no server sees it", async () => {
  const { office, addresses, handlers } = makeOffice(true);
  const shown = showMessage(office, page, { say: "failed", code: "access-denied" });
  handlers.get("message")?.();
  await shown;
  expect(addresses).toEqual([`${page}#say=failed&code=access-denied`]);
});

it("closes the window when its button is pressed", async () => {
  const { office, handlers, closed } = makeOffice(true);
  const shown = showMessage(office, page, { say: "nothing-open" });
  handlers.get("message")?.();
  await shown;
  expect(closed).toEqual(["closed"]);
});

it("is done when the user closes the window", async () => {
  const { office, handlers, closed } = makeOffice(true);
  const shown = showMessage(office, page, { say: "nothing-open" });
  handlers.get("event")?.();
  await shown;
  expect(closed).toEqual([]);
});

it("is done at once where no window can be opened", async () => {
  await expect(showMessage(makeOffice(false).office, page, { say: "nothing-open" })).resolves.toBeUndefined();
});
