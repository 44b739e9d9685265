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
export function describeSignInFault(fault: unknown): ListProblem {
  // webpack's name for a script of ours that did not come.
  if (fault instanceof Error && fault.name === "ChunkLoadError") return unreachable();
  const errorCode = codeOf(fault);
  if (errorCode === null) {
    return problem(
      "list-sign-in-failed",
      "The sign-in did not work, for a reason that Microsoft's sign-in library does not name. Close the pane or page, open it again and try once more.",
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

function codeOf(fault: unknown): string | null {
  const code = fault instanceof Error && "errorCode" in fault ? fault.errorCode : null;
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
    message:
      "Microsoft's sign-in could not be reached. Check the connection; it goes on by itself when there is one.",
    retry: "later",
  };
}
