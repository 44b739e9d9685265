import { writeFragment, type CommandOutcome } from "./command-outcome.ts";

/** The part of Office that opens a small window (requirement set DialogApi 1.1). */
export type DialogHost = Pick<typeof Office, "AsyncResultStatus" | "EventType"> & {
  readonly context: { readonly ui: Pick<Office.UI, "displayDialogAsync"> };
};

/** Word stops a command after five minutes; the message goes before that. */
const longest = 4 * 60 * 1000;

/**
 * Shows a message in a window of its own.
 * @param page the address of message.html
 * @returns once the window is closed, or at once where none can be opened
 */
export function showMessage(office: DialogHost, page: string, outcome: CommandOutcome): Promise<void> {
  const options = { height: 30, width: 30, displayInIframe: true };
  return new Promise((resolve) => {
    office.context.ui.displayDialogAsync(`${page}#${writeFragment(outcome)}`, options, (opened) => {
      if (opened.status !== office.AsyncResultStatus.Succeeded) {
        resolve();
        return;
      }
      const dialog = opened.value;
      const close = () => {
        clearTimeout(timer);
        dialog.close();
        resolve();
      };
      const timer = setTimeout(close, longest);
      dialog.addEventHandler(office.EventType.DialogMessageReceived, close);
      // The user has closed it.
      dialog.addEventHandler(office.EventType.DialogEventReceived, () => {
        clearTimeout(timer);
        resolve();
      });
    });
  });
}
