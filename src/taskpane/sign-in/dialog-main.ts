import "../no-eval.ts";
import { createStandardPublicClientApplication } from "@azure/msal-browser";
import { listScope, microsoftAuthority } from "./create-sign-in.ts";
import { parseDialogRequest, type DialogMessage, type DialogRequest } from "./dialog-message.ts";
import { codeOfSignInError } from "./sign-in-problem.ts";

/**
 * The page in Office's sign-in dialog. It goes to Microsoft's sign-in, which comes back to this page, and then sends the
 * access token to the pane. The request is kept for this dialog only: the web address that Microsoft comes back to is
 * registered without a query.
 */

const requestKey = "permanency-audit.sign-in-request";

async function signIn(): Promise<DialogMessage | null> {
  const request =
    parseDialogRequest(location.search) ?? parseDialogRequest(sessionStorage.getItem(requestKey) ?? "");
  if (!request) return { outcome: "failed", errorCode: "no_request" };
  const application = await createStandardPublicClientApplication({
    auth: {
      clientId: request.clientId,
      authority: microsoftAuthority(request.tenantId),
      redirectUri: location.origin + location.pathname,
    },
    cache: { cacheLocation: "sessionStorage" },
  });
  const answer = await application.handleRedirectPromise({ navigateToLoginRequestUrl: false });
  if (answer === null) {
    await goToMicrosoft(application, request);
    return null;
  }
  sessionStorage.removeItem(requestKey);
  return {
    outcome: "signed-in",
    accessToken: answer.accessToken,
    expiresAt: answer.expiresOn?.getTime() ?? 0,
  };
}

async function goToMicrosoft(
  application: Awaited<ReturnType<typeof createStandardPublicClientApplication>>,
  request: DialogRequest,
): Promise<void> {
  sessionStorage.setItem(requestKey, location.search);
  const hint = request.loginHint === undefined ? {} : { loginHint: request.loginHint };
  await application.acquireTokenRedirect({ scopes: [listScope], ...hint });
}

function showSentence(sentence: string): void {
  const message = document.getElementById("message");
  if (message) message.textContent = sentence;
}

if (typeof Office === "undefined") {
  showSentence(
    "We could not load Word's add-in library. Close this window, check your connection and try again.",
  );
} else {
  void Office.onReady(async () => {
    const message = await signIn().catch((error: unknown): DialogMessage => ({
      outcome: "failed",
      errorCode: codeOfSignInError(error) ?? "unknown",
    }));
    if (message === null) return;
    showSentence("You can close this window.");
    Office.context.ui.messageParent(JSON.stringify(message));
  });
}
