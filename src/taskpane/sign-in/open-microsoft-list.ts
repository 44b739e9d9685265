import type { CollationList } from "../../collation/collation-list.ts";
import type { MicrosoftListSettings } from "../../collation/collation-settings.ts";
import { createMicrosoftList } from "../../collation/adapters/microsoft-list/microsoft-list.ts";
import type { Form } from "../../proforma/form.ts";
import { fail } from "../../result.ts";
import type { Problem } from "../../result.ts";
import { signInByDialog } from "./sign-in-dialog.ts";
import { createSignIn, type SignInDependencies } from "./create-sign-in.ts";

/** The Microsoft List of the settings, in Word or in the browser page: where sign-in and list are joined. */
export function openMicrosoftList(
  settings: MicrosoftListSettings,
  { forms, note }: { readonly forms: readonly Form[]; readonly note: (problem: Problem) => void },
): CollationList {
  const signIn = createSignIn(settings, browserDependencies());
  return createMicrosoftList(settings, {
    forms,
    note,
    fetch: (address, request) => fetch(address, request),
    getToken: () => (mayReachMicrosoft() ? signIn.getToken() : Promise.resolve(fail(builtWithout))),
    sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    random: Math.random,
  });
}

const builtWithout = {
  code: "list-not-in-build",
  message:
    "These pages were built without access to Microsoft 365, so they cannot reach the list. Ask IT to build them with: npm run build -- --list microsoft",
  retry: "never",
} as const;

/** By the page's own policy: a browser would only say that nothing answers. */
function mayReachMicrosoft(): boolean {
  const policy = document
    .querySelector('meta[http-equiv="Content-Security-Policy"]')
    ?.getAttribute("content");
  return policy?.includes("https://graph.microsoft.com") ?? true;
}

function browserDependencies(): SignInDependencies {
  return {
    loadMsal: () => import("@azure/msal-browser"),
    isNestedSupported: () =>
      isOfficeThere() && Office.context.requirements.isSetSupported("NestedAppAuth", "1.1"),
    isBridgeThere: () => "nestedAppAuthBridge" in window && window.nestedAppAuthBridge !== undefined,
    loginHint: askOffice,
    // Browsers that do not tell block a window that nobody asked for, and that is said then.
    mayAsk: () => !("userActivation" in navigator) || navigator.userActivation.isActive,
    redirectUri: new URL("sign-in.html", document.baseURI).href,
    askInDialog: isOfficeThere()
      ? (request) => signInByDialog(Office, new URL("sign-in-dialog.html", document.baseURI).href, request)
      : null,
    now: Date.now,
  };
}

function isOfficeThere(): boolean {
  return typeof Office !== "undefined";
}

/** Word on the web needs it; elsewhere signing in works without. */
async function askOffice(): Promise<string | null> {
  if (!isOfficeThere()) return null;
  try {
    return (await Office.auth.getAuthContext()).userPrincipalName;
  } catch {
    return null;
  }
}
