import * as msal from "@azure/msal-browser";
import type { CollatedAudit } from "../../../src/collation/collated-audit.ts";
import type { MicrosoftListSettings } from "../../../src/collation/collation-settings.ts";
import { niromp2019Form } from "../../../src/proforma/definitions/niromp-2019.ts";
import { openMicrosoftList } from "../../../src/taskpane/sign-in/open-microsoft-list.ts";
import { signInByDialog, type DialogHost } from "../../../src/taskpane/sign-in/sign-in-dialog.ts";
import {
  createSignIn,
  type SignInDependencies,
  type SignIn,
} from "../../../src/taskpane/sign-in/create-sign-in.ts";

/** What a test in a browser finds on the page that signs in. */
export interface SignInGlobals {
  /** How often Microsoft's library was loaded. */
  loads: number;
  /** Shows a button that sends an audit, as the pane has one. */
  sendOnClick: (settings: MicrosoftListSettings, audit: CollatedAudit) => void;
  /** What came of pressing it. */
  outcome: Promise<unknown>;
  openSignIn: (change: Partial<Record<"nested" | "mayAsk" | "dialog", boolean>>) => SignIn;
}

const ids = {
  tenantId: "11111111-2222-3333-4444-555555555555",
  clientId: "66666666-7777-8888-9999-000000000000",
};

/** Office's dialog as far as sign-in uses it, over a window of the browser: Word itself opens none here. */
function dialogOfWindow(): DialogHost {
  const statuses = { Succeeded: "succeeded", Failed: "failed" };
  const events = { DialogMessageReceived: "message", DialogEventReceived: "event" };
  const displayDialogAsync = (page: string, _options: unknown, opened: (result: unknown) => void) => {
    const child = window.open(page);
    const handlers = new Map<string, (event: unknown) => void>();
    window.addEventListener("message", ({ data, source }) => {
      if (source === child) handlers.get(events.DialogMessageReceived)?.({ message: data as unknown });
    });
    const watch = setInterval(() => {
      if (child?.closed) {
        clearInterval(watch);
        handlers.get(events.DialogEventReceived)?.({ error: 12006 });
      }
    }, 50);
    opened({
      status: child ? statuses.Succeeded : statuses.Failed,
      value: {
        addEventHandler: (event: string, handler: (event: unknown) => void) => handlers.set(event, handler),
        close: () => {
          clearInterval(watch);
          child?.close();
        },
      },
    });
  };
  return {
    AsyncResultStatus: statuses,
    EventType: events,
    context: { ui: { displayDialogAsync } },
  } as unknown as DialogHost;
}

declare global {
  interface Window extends SignInGlobals {
    nestedAppAuthBridge?: unknown;
  }
}

window.loads = 0;
window.openSignIn = ({ nested = false, mayAsk = true, dialog = false }) => {
  const dependencies: SignInDependencies = {
    loadMsal: () => {
      window.loads += 1;
      return Promise.resolve(msal);
    },
    isNestedSupported: () => nested,
    isBridgeThere: () => window.nestedAppAuthBridge !== undefined,
    loginHint: () => Promise.resolve("pat@contoso.example"),
    mayAsk: () => mayAsk,
    redirectUri: new URL("sign-in.html", document.baseURI).href,
    askInDialog: dialog
      ? (request) =>
          signInByDialog(dialogOfWindow(), new URL("sign-in-dialog.html", document.baseURI).href, request)
      : null,
    now: Date.now,
  };
  return createSignIn(ids, dependencies);
};

window.sendOnClick = (settings, audit) => {
  const list = openMicrosoftList(settings, { forms: [niromp2019Form], note: () => undefined });
  const send = async () => {
    const report = await list.checkConnection();
    return { connected: report.ok, sent: await list.send(audit) };
  };
  const button = document.createElement("button");
  button.textContent = "Send";
  button.onclick = () => {
    window.outcome = send();
  };
  document.body.replaceChildren(button);
};
