import type {
  AuthenticationResult,
  CacheLookupPolicy,
  Configuration,
  createNestablePublicClientApplication,
  createStandardPublicClientApplication,
  IPublicClientApplication,
} from "@azure/msal-browser";
import type { ListProblem } from "../../collation/collation-list.ts";
import type { MicrosoftListSettings } from "../../collation/collation-settings.ts";
import { fail, succeed } from "../../result.ts";
import type { Result } from "../../result.ts";
import type { DialogRequest } from "./dialog-message.ts";
import type { DialogToken } from "./sign-in-dialog.ts";
import { describeSignInError, signInNeeded } from "./sign-in-problem.ts";

/** The one permission that is asked for: lists that somebody granted this app by name, and no other list, file or site. */
export const listScope = "https://graph.microsoft.com/Lists.SelectedOperations.Selected";

/** Where people of a directory sign in. */
export function microsoftAuthority(tenantId: string): string {
  return `https://login.microsoftonline.com/${tenantId}`;
}

export type SignInSettings = Pick<MicrosoftListSettings, "tenantId" | "clientId">;

/** Microsoft's library, as far as it is used. */
export interface Msal {
  readonly createNestablePublicClientApplication: typeof createNestablePublicClientApplication;
  readonly createStandardPublicClientApplication: typeof createStandardPublicClientApplication;
  readonly CacheLookupPolicy: typeof CacheLookupPolicy;
}

/** What signing in needs from the page. */
export interface SignInDependencies {
  /** Loads Microsoft's library; called when the first token is asked for. */
  readonly loadMsal: () => Promise<Msal>;
  /** Whether Word says that it signs in for its add-ins (NestedAppAuth 1.1). */
  readonly isNestedSupported: () => boolean;
  /** Whether what Word signs in with is there: on the web it is missing at times though it is said to be supported. */
  readonly isBridgeThere: () => boolean;
  /** The account that Word was opened with, as a name to sign in; null where nobody says. */
  readonly loginHint: () => Promise<string | null>;
  /** Whether a window may be opened: only for somebody who has just pressed something, else browsers block it. */
  readonly mayAsk: () => boolean;
  /** The whole web address of sign-in.html, as it is registered for the app. */
  readonly redirectUri: string;
  /** Signs in inside a dialog of Office; null outside Office, where the browser opens a window. */
  readonly askInDialog: ((request: DialogRequest) => Promise<Result<DialogToken, ListProblem>>) | null;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

export interface SignIn {
  /** An access token for the list, from the cache where there is one. People are asked only if they may be. */
  getToken(): Promise<Result<string, ListProblem>>;
}

/** How tokens are obtained: by Word itself, or in a window or dialog of Microsoft's. */
interface Client {
  readonly application: IPublicClientApplication;
  readonly isNested: boolean;
}

/** Milliseconds that a token must still be valid for: sending a cycle's audits takes less. */
const minRemaining = 5 * 60 * 1000;

/**
 * Signs in to the directory that the list belongs to. Word does it where it can (nested app authentication, Microsoft's
 * guidance for add-ins). Elsewhere in Office a dialog of Office opens, and in a browser a window.
 */
export function createSignIn(settings: SignInSettings, dependencies: SignInDependencies): SignIn {
  let loading: ReturnType<typeof load> | null = null;
  let running: { readonly mayAsk: boolean; readonly token: Promise<Result<string, ListProblem>> } | null =
    null;

  /** From Office's dialog, for as long as it lasts: the dialog keeps its cache to itself. */
  let fromDialog: DialogToken | null = null;
  const askInDialog = async (ask: NonNullable<SignInDependencies["askInDialog"]>, mayAsk: boolean) => {
    if (fromDialog && fromDialog.expiresAt - dependencies.now() > minRemaining) {
      return succeed(fromDialog.accessToken);
    }
    if (!mayAsk) return fail(signInNeeded);
    const loginHint = await dependencies.loginHint();
    const token = await ask({ ...settings, ...(loginHint !== null && { loginHint }) });
    if (!token.ok) return token;
    fromDialog = token.value;
    return succeed(token.value.accessToken);
  };

  const load = async (): Promise<{ readonly msal: Msal; readonly client: Client }> => {
    const msal = await dependencies.loadMsal();
    return { msal, client: await createClient(msal, settings, dependencies) };
  };

  const getToken = async (mayAsk: boolean): Promise<Result<string, ListProblem>> => {
    try {
      loading ??= load();
      const { msal, client } = await loading.catch((error: unknown) => {
        // What could not be loaded once may be loaded later.
        loading = null;
        throw error;
      });
      if (!client.isNested && dependencies.askInDialog) {
        return await askInDialog(dependencies.askInDialog, mayAsk);
      }
      return await acquire(client, msal, dependencies, mayAsk);
    } catch (error) {
      return fail(describeSignInError(error));
    }
  };

  return {
    getToken() {
      // Before anything is waited for: what somebody pressed counts for a few seconds only.
      const mayAsk = dependencies.mayAsk();
      // Two windows at once would confuse people, and the library refuses the second.
      if (running && (running.mayAsk || !mayAsk)) return running.token;
      const started = { mayAsk, token: getToken(mayAsk) };
      running = started;
      void started.token.then(() => {
        if (running === started) running = null;
      });
      return started.token;
    },
  };
}

async function createClient(
  msal: Msal,
  settings: SignInSettings,
  dependencies: SignInDependencies,
): Promise<Client> {
  const configuration: Configuration = {
    auth: {
      clientId: settings.clientId,
      authority: microsoftAuthority(settings.tenantId),
      redirectUri: dependencies.redirectUri,
    },
    cache: { cacheLocation: "localStorage" },
  };
  if (!dependencies.isNestedSupported()) {
    return { application: await msal.createStandardPublicClientApplication(configuration), isNested: false };
  }
  // Without the bridge this makes the standard one.
  const application = await msal.createNestablePublicClientApplication(configuration);
  return { application, isNested: dependencies.isBridgeThere() };
}

async function acquire(
  { application, isNested }: Client,
  msal: Msal,
  dependencies: SignInDependencies,
  mayAsk: boolean,
): Promise<Result<string, ListProblem>> {
  const scopes = [listScope];
  const loginHint = await dependencies.loginHint();
  const hint = loginHint === null ? {} : { loginHint };
  // Under Word, accounts are Word's.
  const account = isNested ? null : (application.getAllAccounts()[0] ?? null);
  try {
    if (isNested) return tokenOf(await application.ssoSilent({ scopes, ...hint }));
    // No hidden frame: browsers keep from it what it needs, and while it is waited for the right to open a window is lost.
    const cacheLookupPolicy = msal.CacheLookupPolicy.AccessTokenAndRefreshToken;
    if (account) return tokenOf(await application.acquireTokenSilent({ scopes, account, cacheLookupPolicy }));
  } catch (error) {
    // The library has many codes for a sign-in that has run out (`invalid_grant` for one): only a missing line is another matter.
    if (describeSignInError(error).retry === "later") throw error;
  }
  if (!mayAsk) return fail(signInNeeded);
  return tokenOf(await application.acquireTokenPopup({ scopes, ...hint, ...(account && { account }) }));
}

function tokenOf({ accessToken }: AuthenticationResult): Result<string, ListProblem> {
  return succeed(accessToken);
}
