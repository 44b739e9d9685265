import type { ListProblem } from "../../collation/collation-list.ts";
import { fail, succeed, type Result } from "../../result.ts";
import { parseDialogMessage, writeDialogRequest, type DialogRequest } from "./dialog-message.ts";
import { describeSignInCode } from "./sign-in-problem.ts";

/** The part of Office that opens a dialog (requirement set DialogApi 1.1). */
export type DialogHost = Pick<typeof Office, "AsyncResultStatus" | "EventType"> & {
  readonly context: { readonly ui: Pick<Office.UI, "displayDialogAsync"> };
};

export interface DialogToken {
  readonly accessToken: string;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
}

/**
 * Signs in inside Office's own dialog, for versions of Word without nested app authentication: a task pane may not open
 * windows itself in desktop Word. Microsoft's sign-in runs in the dialog, which sends the token to the pane.
 * @param page the web address of sign-in-dialog.html
 * @returns a problem when the person closes the dialog, when Office opens none, or when Microsoft refuses
 */
export function signInByDialog(
  office: DialogHost,
  page: string,
  request: DialogRequest,
): Promise<Result<DialogToken, ListProblem>> {
  const options = { height: 60, width: 30, promptBeforeOpen: false };
  return new Promise((resolve) => {
    office.context.ui.displayDialogAsync(`${page}?${writeDialogRequest(request)}`, options, (opened) => {
      if (opened.status !== office.AsyncResultStatus.Succeeded) {
        resolve(fail(describeSignInCode("popup_window_error")));
        return;
      }
      const dialog = opened.value;
      dialog.addEventHandler(office.EventType.DialogMessageReceived, (event) => {
        dialog.close();
        resolve(readMessage("message" in event ? event.message : ""));
      });
      // The person closed the dialog, or it could not load its page.
      dialog.addEventHandler(office.EventType.DialogEventReceived, () => {
        resolve(fail(describeSignInCode("user_cancelled")));
      });
    });
  });
}

function readMessage(text: string): Result<DialogToken, ListProblem> {
  const message = parseDialogMessage(text);
  if (message?.outcome === "signed-in") return succeed(message);
  return fail(describeSignInCode(message?.errorCode ?? null));
}
