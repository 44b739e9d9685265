import * as msal from "@azure/msal-browser";
import {
  createSignIn,
  type LentToSignIn,
  type SignIn,
} from "../../../src/taskpane/sign-in/create-sign-in.ts";

/** What a test in a browser finds on the page that signs in. */
export interface SignInGlobals {
  /** How often Microsoft's library was loaded. */
  loads: number;
  openSignIn: (change: Partial<Record<"nested" | "mayAsk", boolean>>) => SignIn;
}

declare global {
  interface Window extends SignInGlobals {
    nestedAppAuthBridge?: unknown;
  }
}

window.loads = 0;
window.openSignIn = ({ nested = false, mayAsk = true }) => {
  const lent: LentToSignIn = {
    loadMsal: () => {
      window.loads += 1;
      return Promise.resolve(msal);
    },
    isNestedSupported: () => nested,
    isBridgeThere: () => window.nestedAppAuthBridge !== undefined,
    loginHint: () => Promise.resolve("pat@contoso.example"),
    mayAsk: () => mayAsk,
    redirectUri: new URL("sign-in.html", document.baseURI).href,
  };
  const ids = {
    tenantId: "11111111-2222-3333-4444-555555555555",
    clientId: "66666666-7777-8888-9999-000000000000",
  };
  return createSignIn(ids, lent);
};
