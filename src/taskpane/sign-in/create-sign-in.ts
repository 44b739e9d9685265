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
import { describeSignInFault, signInNeeded } from "./sign-in-problem.ts";

/** The one permission that is asked for: lists that somebody granted this app by name, and no other list, file or site. */
export const listScope = "https://graph.microsoft.com/Lists.SelectedOperations.Selected";

export type SignInSettings = Pick<MicrosoftListSettings, "tenantId" | "clientId">;

/** Microsoft's library, as far as it is used. */
export interface Msal {
  readonly createNestablePublicClientApplication: typeof createNestablePublicClientApplication;
  readonly createStandardPublicClientApplication: typeof createStandardPublicClientApplication;
  readonly CacheLookupPolicy: typeof CacheLookupPolicy;
}

/** What signing in needs of the page. */
export interface LentToSignIn {
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
  /** The whole address of sign-in.html, as it is registered for the app. */
  readonly redirectUri: string;
}

export interface SignIn {
  /** An access token for the list, from the cache where there is one. People are asked only if they may be. */
  getToken(): Promise<Result<string, ListProblem>>;
}

/** How tokens are got: by Word itself, or by a window of Microsoft's. */
interface Client {
  readonly application: IPublicClientApplication;
  readonly isNested: boolean;
}

/**
 * Signs in to the directory that the list belongs to. Word does it where it can (nested app authentication, Microsoft's
 * guidance for add-ins), else a window of Microsoft's sign-in page opens.
 */
export function createSignIn(settings: SignInSettings, lent: LentToSignIn): SignIn {
  let loading: ReturnType<typeof load> | null = null;
  let running: { readonly mayAsk: boolean; readonly token: Promise<Result<string, ListProblem>> } | null =
    null;

  const load = async (): Promise<{ readonly msal: Msal; readonly client: Client }> => {
    const msal = await lent.loadMsal();
    return { msal, client: await createClient(msal, settings, lent) };
  };

  const getToken = async (mayAsk: boolean): Promise<Result<string, ListProblem>> => {
    try {
      loading ??= load();
      const { msal, client } = await loading.catch((fault: unknown) => {
        // What could not be loaded once may be loaded later.
        loading = null;
        throw fault;
      });
      return await acquire(client, msal, lent, mayAsk);
    } catch (fault) {
      return fail(describeSignInFault(fault));
    }
  };

  return {
    getToken() {
      // Before anything is waited for: what somebody pressed counts for a few seconds only.
      const mayAsk = lent.mayAsk();
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

async function createClient(msal: Msal, settings: SignInSettings, lent: LentToSignIn): Promise<Client> {
  const configuration: Configuration = {
    auth: {
      clientId: settings.clientId,
      authority: `https://login.microsoftonline.com/${settings.tenantId}`,
      redirectUri: lent.redirectUri,
    },
    cache: { cacheLocation: "localStorage" },
  };
  if (!lent.isNestedSupported()) {
    return { application: await msal.createStandardPublicClientApplication(configuration), isNested: false };
  }
  // Without the bridge this makes the standard one.
  const application = await msal.createNestablePublicClientApplication(configuration);
  return { application, isNested: lent.isBridgeThere() };
}

async function acquire(
  { application, isNested }: Client,
  msal: Msal,
  lent: LentToSignIn,
  mayAsk: boolean,
): Promise<Result<string, ListProblem>> {
  const scopes = [listScope];
  const loginHint = await lent.loginHint();
  const hint = loginHint === null ? {} : { loginHint };
  // Under Word, accounts are Word's.
  const account = isNested ? null : (application.getAllAccounts()[0] ?? null);
  try {
    if (isNested) return tokenOf(await application.ssoSilent({ scopes, ...hint }));
    // No hidden frame: browsers keep from it what it needs, and while it is waited for the right to open a window is lost.
    const cacheLookupPolicy = msal.CacheLookupPolicy.AccessTokenAndRefreshToken;
    if (account) return tokenOf(await application.acquireTokenSilent({ scopes, account, cacheLookupPolicy }));
  } catch (fault) {
    // The library has many codes for a sign-in that has run out (`invalid_grant` for one): only a missing line is another matter.
    if (describeSignInFault(fault).retry === "later") throw fault;
  }
  if (!mayAsk) return fail(signInNeeded);
  return tokenOf(await application.acquireTokenPopup({ scopes, ...hint, ...(account && { account }) }));
}

function tokenOf({ accessToken }: AuthenticationResult): Result<string, ListProblem> {
  return succeed(accessToken);
}
