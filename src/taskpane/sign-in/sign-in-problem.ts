import type { ListProblem } from "../../collation/collation-list.ts";

/** That somebody has to sign in, and nobody is there to be asked. */
export const signInNeeded: ListProblem = {
  code: "list-sign-in-needed",
  message: "Sign in to Microsoft 365 to go on: send the audit again, or try the connection.",
  retry: "never",
};

/** By the codes of @azure/msal-browser 5 (BrowserAuthErrorCodes, ClientAuthErrorCodes) and of the server. */
const problems: Readonly<Record<string, ListProblem>> = {
  // Of a window, and of Word.
  user_cancelled: cancelled(),
  user_canceled: cancelled(),
  popup_window_error: popUpBlocked(),
  empty_window_error: popUpBlocked(),
  interaction_in_progress: problem(
    "list-sign-in-needed",
    "A sign-in window is open already. Finish it, or close it and try again.",
  ),
  access_denied: consentNeeded(),
  consent_required: consentNeeded(),
  no_network_connectivity: unreachable(),
  post_request_failed: unreachable(),
  get_request_failed: unreachable(),
  network_error: unreachable(),
  endpoints_resolution_error: unreachable(),
  timed_out: unreachable(),
};

/**
 * Why a sign-in failed. Of what Microsoft's library says only its code is repeated: its messages may hold names of people.
 */
export function describeSignInError(error: unknown): ListProblem {
  // webpack's name for a script that could not be loaded.
  if (error instanceof Error && error.name === "ChunkLoadError") return unreachable();
  return describeSignInCode(codeOfSignInError(error));
}

/** The same by the code of Microsoft's library; null where it gave none. */
export function describeSignInCode(errorCode: string | null): ListProblem {
  if (errorCode === null) {
    return problem(
      "list-sign-in-failed",
      "We could not sign you in, and Microsoft's sign-in library gave no reason. Close the pane or page, open it again and try once more.",
    );
  }
  const known = problems[errorCode];
  if (known) return known;
  const code = /^[a-z_]{1,60}$/.test(errorCode) ? ` (${errorCode})` : "";
  return problem(
    "list-sign-in-failed",
    `Microsoft 365 did not sign you in${code}. Try again. If it happens again, give this message to the person who set up the list.`,
  );
}

/** @returns null for an error that is not from Microsoft's library. */
export function codeOfSignInError(error: unknown): string | null {
  const code = error instanceof Error && "errorCode" in error ? error.errorCode : null;
  return typeof code === "string" ? code : null;
}

function problem(code: string, message: string): ListProblem {
  return { code, message, retry: "never" };
}

function cancelled(): ListProblem {
  return problem(
    "list-sign-in-cancelled",
    "The sign-in window was closed too early. Try again. If it asked for an administrator's approval, ask the person who set up the list to consent for your organisation.",
  );
}

function consentNeeded(): ListProblem {
  return problem(
    "list-consent-needed",
    "Permanency Audit does not have permission to use the list yet. Ask the person who set it up to consent for your organisation.",
  );
}

function popUpBlocked(): ListProblem {
  return problem(
    "list-sign-in-blocked",
    "The browser blocked the sign-in window. Allow pop-up windows for this page, then try again.",
  );
}

function unreachable(): ListProblem {
  return {
    code: "list-unreachable",
    message: "We could not reach Microsoft's sign-in. Check your connection. We try again when it is back.",
    retry: "later",
  };
}
