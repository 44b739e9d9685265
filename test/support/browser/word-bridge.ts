/// <reference lib="dom" />
import type { Page } from "playwright-core";
import { idToken } from "./microsoft-sign-in.ts";

/** What Word says when it is asked for a token. */
export interface WordBridge {
  /** Without being seen: a token, or that somebody has to be asked. */
  readonly silently: "token" | "USER_INTERACTION_REQUIRED" | "NO_NETWORK";
  readonly withWindow: "token" | "USER_CANCEL";
}

declare global {
  interface Window {
    /** What Word was asked, in order. */
    askedWord: { readonly method: string; readonly scope?: string }[];
  }
}

/** Puts the bridge to Word into a page, as Office.js does, with the messages that MSAL and the host exchange. */
export async function bridgeToWord(page: Page, bridge: WordBridge): Promise<void> {
  const token = {
    access_token: "token-of-word",
    id_token: idToken(""),
    expires_in: 3600,
    scope: "https://graph.microsoft.com/Lists.SelectedOperations.Selected",
  };
  const account = {
    homeAccountId: "aaaaaaaa-0000-0000-0000-000000000001.11111111-2222-3333-4444-555555555555",
    localAccountId: "aaaaaaaa-0000-0000-0000-000000000001",
    environment: "login.microsoftonline.com",
    tenantId: "11111111-2222-3333-4444-555555555555",
    username: "pat@contoso.example",
  };
  await page.addInitScript(
    ({ says, granted }) => {
      const listeners: ((message: string) => void)[] = [];
      window.askedWord = [];
      window.nestedAppAuthBridge = {
        addEventListener: (_: string, listener: (message: string) => void) => listeners.push(listener),
        removeEventListener: () => undefined,
        postMessage(text: string) {
          const { method, requestId, tokenParams } = JSON.parse(text) as {
            method: string;
            requestId: string;
            tokenParams?: { scope: string };
          };
          window.askedWord.push({ method, ...(tokenParams && { scope: tokenParams.scope }) });
          const outcome =
            method === "GetToken" ? says.silently : method === "GetTokenPopup" ? says.withWindow : null;
          const body =
            outcome === null
              ? { success: true, initContext: { sdkName: "word", sdkVersion: "1", capabilities: {} } }
              : outcome === "token"
                ? { success: true, ...granted }
                : { success: false, error: { status: outcome, description: "Pat Example" } };
          const answer = JSON.stringify({ messageType: "NestedAppAuthResponse", requestId, ...body });
          setTimeout(() => {
            for (const listener of listeners) listener(answer);
          });
        },
      };
    },
    { says: bridge, granted: { token, account } },
  );
}
