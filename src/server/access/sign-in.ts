import { createRemoteJWKSet, decodeJwt, errors, jwtVerify } from "jose";
import type { JWTPayload, JWTVerifyGetKey, ProtectedHeaderParameters } from "jose";
import { z } from "zod";
import { fail, succeed } from "../../result.ts";
import type { Problem, Result } from "../../result.ts";
import type { SignInSettings } from "../settings.ts";
import { normalAuthority } from "./authority-name.ts";
import { allAuthorities } from "./caller.ts";
import type { Caller } from "./caller.ts";

/** Checks the access tokens of an OpenID Connect issuer. */
export interface SignIn {
  /**
   * @returns who it is, or why not: `sign-in-unavailable` when the issuer cannot be asked for its keys,
   * `sign-in-misconfigured` when the issuer that answers is another one than the settings name.
   */
  readonly verify: (token: string) => Promise<Result<Caller>>;
}

/** Signatures by the issuer's own key only: with a shared secret, or none, anybody who knows it could sign. */
const algorithms = ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "EdDSA"];
const CLOCKS_MAY_DIFFER_BY = "60s";
const ISSUER_ANSWERS_WITHIN_MS = 5_000;

/** OpenID Connect Discovery 1.0, section 3. */
const discoverySchema = z.object({ issuer: z.string(), jwks_uri: z.url() });

/** What is known of the issuer: its name to the letter, slash at the end included, and where its keys are. */
interface Issuer {
  readonly name: string;
  readonly keys: JWTVerifyGetKey;
}

/** The issuer that answers says that it is another one. */
class OtherIssuer extends Error {}

/** @param now for the time until which a token holds: a clock that is set back must not revive one. */
export function createSignIn(settings: SignInSettings, now: () => Date = () => new Date()): SignIn {
  let found: Promise<Issuer> | null = null;
  const findOnce = () => {
    found ??= findIssuer(settings.issuer).catch((fault: unknown) => {
      found = null;
      throw fault;
    });
    return found;
  };
  return {
    verify: async (token) => {
      try {
        const issuer = await findOnce();
        const { payload, protectedHeader } = await jwtVerify(token, issuer.keys, {
          issuer: nameFor(issuer, settings, token),
          audience: settings.audience,
          algorithms,
          clockTolerance: CLOCKS_MAY_DIFFER_BY,
          currentDate: now(),
          requiredClaims: ["sub", "exp"],
        });
        return isAccessToken(payload, protectedHeader) ? callerOf(payload, settings) : fail(notAccepted);
      } catch (fault) {
        return fail(describeFault(fault));
      }
    },
  };
}

/**
 * The issuer publishes its name and where its keys are; with `{tenantid}` Microsoft's common endpoint does for all tenants.
 * The name has to be the one in the settings, a slash at the end apart (OpenID Connect Discovery 1.0, section 4.3).
 */
async function findIssuer(wanted: string): Promise<Issuer> {
  const address = `${withoutSlash(wanted.replace("{tenantid}", "common"))}/.well-known/openid-configuration`;
  const answer = await fetch(address, { signal: AbortSignal.timeout(ISSUER_ANSWERS_WITHIN_MS) });
  if (!answer.ok) throw new TypeError("The issuer did not give its configuration.");
  const { issuer, jwks_uri } = discoverySchema.parse(await answer.json());
  if (withoutSlash(issuer) !== withoutSlash(wanted)) throw new OtherIssuer();
  const keys = createRemoteJWKSet(new URL(jwks_uri), { timeoutDuration: ISSUER_ANSWERS_WITHIN_MS });
  return { name: issuer, keys };
}

function withoutSlash(address: string): string {
  return address.endsWith("/") ? withoutSlash(address.slice(0, -1)) : address;
}

/** The tenant is taken from the token before it is checked: the list of tenants and the signature decide afterwards. */
function nameFor({ name }: Issuer, { tenants }: SignInSettings, token: string): string {
  if (!name.includes("{tenantid}")) return name;
  const { tid } = decodeJwt(token);
  const tenant = tenants.find((each) => each === tid);
  if (tenant === undefined) throw new errors.JWTClaimValidationFailed("tenant", {}, "tid", "check_failed");
  return name.replace("{tenantid}", tenant);
}

/**
 * An ID token says who somebody is and is for the page that asked for it; it opens nothing. RFC 9068 marks access tokens
 * (`at+jwt`). Issuers that do not are told by what only their access tokens have: a scope, or Microsoft's own claims of tokens
 * for a program.
 */
function isAccessToken(payload: JWTPayload, { typ = "" }: ProtectedHeaderParameters): boolean {
  const ofIdTokens = ["nonce", "at_hash", "c_hash", "s_hash"];
  if (ofIdTokens.some((claim) => payload[claim] !== undefined)) return false;
  // Keycloak says in a claim what kind of token each is.
  if (payload.typ !== undefined && payload.typ !== "Bearer") return false;
  if (/^(?:application\/)?at\+jwt$/i.test(typ)) return true;
  if (typ !== "" && !/^JWT$/i.test(typ)) return false;
  return ["scp", "scope", "azpacr", "appidacr", "idtyp"].some((claim) => payload[claim] !== undefined);
}

function callerOf(payload: JWTPayload, settings: SignInSettings): Result<Caller> {
  const { tenants } = settings;
  if (tenants.length > 0 && !tenants.includes(textOf(payload.tid))) {
    return fail({
      code: "tenant-unknown",
      message: "People of this organisation's directory may not use this list. Ask who runs it to add it.",
    });
  }
  // RFC 9068 has `scope` and `roles`; Microsoft and Okta have `scp`, as a text or a list.
  const granted = [payload.scope, payload.scp, payload.roles].flatMap(textsOf);
  const roles = Object.entries(settings.roles)
    .filter(([name]) => granted.includes(name))
    .map(([, role]) => role);
  const claimed = textOf(payload[settings.authorityClaim]).trim();
  const authority =
    settings.authorities === null
      ? claimed
      : (new Map(Object.entries(settings.authorities)).get(claimed) ?? "");
  if (authority === "") {
    return fail({
      code: "authority-missing",
      message:
        "Your sign-in does not say which authority you work for. Ask who runs the list to enter yours.",
    });
  }
  // As with the service's own tokens: the whole region reads and administers, and sends for nobody.
  const isRegion = authority === allAuthorities;
  return succeed({
    authority: isRegion ? null : normalAuthority(authority),
    roles: [...new Set(roles)].filter((role) => !isRegion || role !== "submit"),
    credential: `${textOf(payload.iss)} ${textOf(payload.sub)}`,
    expiresAt: new Date((payload.exp ?? 0) * 1000).toISOString(),
  });
}

const notAccepted: Problem = {
  code: "sign-in-refused",
  message: "This sign-in is not accepted here. Sign in again; if that does not help, ask who runs the list.",
};

const misconfigured: Problem = {
  code: "sign-in-misconfigured",
  message:
    "Sign-ins cannot be checked: the issuer that answers is not the one in OIDC_ISSUER. Ask who runs the list to compare the two.",
};

/** jose's codes for keys that did not come, or not as they should. */
const faultsOfIssuer: ReadonlySet<string> = new Set([
  "ERR_JWKS_TIMEOUT",
  "ERR_JWKS_INVALID",
  "ERR_JOSE_GENERIC",
]);

function describeFault(fault: unknown): Problem {
  if (fault instanceof errors.JWTExpired) {
    return { code: "sign-in-ended", message: "Your sign-in has ended. Sign in again." };
  }
  if (fault instanceof OtherIssuer) return misconfigured;
  if (fault instanceof errors.JOSEError && !faultsOfIssuer.has(fault.code)) return notAccepted;
  return {
    code: "sign-in-unavailable",
    message: "Sign-ins cannot be checked at the moment. Try again in a minute.",
  };
}

function textOf(claim: unknown): string {
  return typeof claim === "string" ? claim : "";
}

/** A claim with several values: a text with blanks between them, or a list. */
function textsOf(claim: unknown): readonly string[] {
  if (typeof claim === "string") return claim.split(" ");
  return Array.isArray(claim) ? claim.filter((each) => typeof each === "string") : [];
}
