import type { BrowserContext, Route } from "playwright-core";

/** What Microsoft's sign-in was asked for, and what it is to say. */
export interface MicrosoftSignIn {
  /** `authorize` for each window, `token` with the way of each token. */
  readonly asked: string[];
  /** Scopes of the last request for a token. */
  scope: string;
  /** What the window does: signs in, stays open, or is refused. */
  window: "signs-in" | "stays-open" | "refuses";
  /** Whether the refresh token has run out. */
  isRefreshOver: boolean;
  /** Seconds that an access token lasts. */
  lasts: number;
}

const person = { oid: "aaaaaaaa-0000-0000-0000-000000000001", tid: "11111111-2222-3333-4444-555555555555" };

/** A stand-in for login.microsoftonline.com in every page of a context: the code flow with PKCE, as far as MSAL uses it. */
export async function standInForMicrosoft(context: BrowserContext): Promise<MicrosoftSignIn> {
  const signIn: MicrosoftSignIn = {
    asked: [],
    scope: "",
    window: "signs-in",
    isRefreshOver: false,
    lasts: 3600,
  };
  let nonce = "";
  await context.route("https://login.microsoftonline.com/**", async (route) => {
    const url = new URL(route.request().url());
    if (url.pathname.endsWith("/authorize")) {
      nonce = url.searchParams.get("nonce") ?? "";
      signIn.asked.push(`authorize ${url.searchParams.get("login_hint") ?? ""}`);
      return answerWindow(route, url, signIn);
    }
    if (url.pathname.endsWith("/token")) {
      const form = new URLSearchParams(route.request().postData() ?? "");
      signIn.asked.push(`token ${form.get("grant_type") ?? ""}`);
      signIn.scope = form.get("scope") ?? "";
      return answerToken(route, form, nonce, signIn);
    }
    return route.abort();
  });
  return signIn;
}

function answerWindow(route: Route, url: URL, { window }: MicrosoftSignIn): Promise<void> {
  const page = (body: string) => route.fulfill({ contentType: "text/html", body });
  if (window === "stays-open") return page("<title>Sign in to your account</title>");
  const answer = new URLSearchParams({ state: url.searchParams.get("state") ?? "" });
  if (window === "refuses") {
    answer.set("error", "access_denied");
    answer.set("error_description", "AADSTS65004: Pat Example declined to consent.");
  } else {
    answer.set("code", "a-code");
    answer.set("client_info", encode({ uid: person.oid, utid: person.tid }));
  }
  const back = `${url.searchParams.get("redirect_uri") ?? ""}#${answer.toString()}`;
  return page(`<script>location.replace(${JSON.stringify(back)})</script>`);
}

function answerToken(
  route: Route,
  form: URLSearchParams,
  nonce: string,
  signIn: MicrosoftSignIn,
): Promise<void> {
  const json = (status: number, body: object) =>
    route.fulfill({
      status,
      contentType: "application/json",
      headers: { "access-control-allow-origin": "*" },
      body: JSON.stringify(body),
    });
  if (form.get("grant_type") === "refresh_token" && signIn.isRefreshOver) {
    return json(400, {
      error: "invalid_grant",
      error_description: "AADSTS700084: The refresh token has expired.",
      error_codes: [700084],
      suberror: "",
    });
  }
  return json(200, {
    token_type: "Bearer",
    scope: form.get("scope"),
    expires_in: signIn.lasts,
    ext_expires_in: signIn.lasts,
    access_token: `access-${signIn.asked.length}`,
    refresh_token: "a-refresh-token",
    id_token: idToken(nonce),
    client_info: encode({ uid: person.oid, utid: person.tid }),
  });
}

/** Of a person who is made up, signed by nobody: in a page the signature is not looked at. */
export function idToken(nonce: string): string {
  const now = Math.floor(Date.now() / 1000);
  const claims = {
    ...person,
    sub: person.oid,
    iss: `https://login.microsoftonline.com/${person.tid}/v2.0`,
    aud: "66666666-7777-8888-9999-000000000000",
    preferred_username: "pat@contoso.example",
    name: "Pat Example",
    nonce,
    iat: now,
    exp: now + 3600,
  };
  return `${encode({ alg: "none", typ: "JWT" })}.${encode(claims)}.`;
}

function encode(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString("base64url");
}
