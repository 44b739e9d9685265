import { createRemoteJWKSet, decodeJwt, errors, jwtVerify } from "jose";
import type { JWTPayload, JWTVerifyGetKey } from "jose";
import { z } from "zod";
import { fail, succeed } from "../../result.ts";
import type { Problem, Result } from "../../result.ts";
import type { SignInSettings } from "../settings.ts";
import { allAuthorities } from "./caller.ts";
import type { Caller } from "./caller.ts";

/** Checks the access tokens of an OpenID Connect issuer. */
export interface SignIn {
  /** @returns who it is, or why not: `sign-in-unavailable` when the issuer cannot be asked for its keys. */
  readonly verify: (token: string) => Promise<Result<Caller>>;
}

/** Signatures by the issuer's own key only: with a shared secret, or none, anybody who knows it could sign. */
const algorithms = ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "EdDSA"];
const CLOCKS_MAY_DIFFER_BY = "60s";
const ISSUER_ANSWERS_WITHIN_MS = 5_000;

/** OpenID Connect Discovery 1.0, section 3. */
const discoverySchema = z.object({ jwks_uri: z.url() });

export function createSignIn(settings: SignInSettings): SignIn {
  let keys: Promise<JWTVerifyGetKey> | null = null;
  const askForKeys = () => {
    keys ??= findKeys(settings.issuer).catch((fault: unknown) => {
      keys = null;
      throw fault;
    });
    return keys;
  };
  return {
    verify: async (token) => {
      try {
        const { payload } = await jwtVerify(token, await askForKeys(), {
          issuer: issuerFor(settings, token),
          audience: settings.audience,
          algorithms,
          clockTolerance: CLOCKS_MAY_DIFFER_BY,
          requiredClaims: ["sub", "exp"],
        });
        return callerOf(payload, settings);
      } catch (fault) {
        return fail(describeFault(fault));
      }
    },
  };
}

/** The issuer publishes where its keys are; with `{tenantid}` Microsoft's common endpoint does for all tenants. */
async function findKeys(issuer: string): Promise<JWTVerifyGetKey> {
  const address = `${issuer.replace("{tenantid}", "common")}/.well-known/openid-configuration`;
  const answer = await fetch(address, { signal: AbortSignal.timeout(ISSUER_ANSWERS_WITHIN_MS) });
  if (!answer.ok) throw new TypeError("The issuer did not give its configuration.");
  const { jwks_uri } = discoverySchema.parse(await answer.json());
  return createRemoteJWKSet(new URL(jwks_uri), { timeoutDuration: ISSUER_ANSWERS_WITHIN_MS });
}

/** The tenant is taken from the token before it is checked: the list of tenants and the signature decide afterwards. */
function issuerFor({ issuer, tenants }: SignInSettings, token: string): string {
  if (!issuer.includes("{tenantid}")) return issuer;
  const { tid } = decodeJwt(token);
  const tenant = tenants.find((each) => each === tid);
  if (tenant === undefined) throw new errors.JWTClaimValidationFailed("tenant", {}, "tid", "check_failed");
  return issuer.replace("{tenantid}", tenant);
}

function callerOf(payload: JWTPayload, settings: SignInSettings): Result<Caller> {
  const { tenants } = settings;
  if (tenants.length > 0 && !tenants.includes(textOf(payload.tid))) {
    return fail({
      code: "tenant-unknown",
      message: "People of this organisation's directory may not use this list. Ask who runs it to add it.",
    });
  }
  // An ID token says who somebody is and is for the page that asked for it; it opens nothing.
  if (payload.nonce !== undefined) return fail(notAccepted);
  const granted = [...textOf(payload.scp).split(" "), ...textsOf(payload.roles)];
  const roles = Object.entries(settings.roles)
    .filter(([name]) => granted.includes(name))
    .map(([, role]) => role);
  const claimed = textOf(payload[settings.authorityClaim]);
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
  return succeed({
    authority: authority === allAuthorities ? null : authority,
    roles: [...new Set(roles)],
    credential: `${textOf(payload.iss)} ${textOf(payload.sub)}`,
    expiresAt: new Date((payload.exp ?? 0) * 1000).toISOString(),
  });
}

const notAccepted: Problem = {
  code: "sign-in-refused",
  message: "This sign-in is not accepted here. Sign in again; if that does not help, ask who runs the list.",
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
  if (fault instanceof errors.JOSEError && !faultsOfIssuer.has(fault.code)) return notAccepted;
  return {
    code: "sign-in-unavailable",
    message: "Sign-ins cannot be checked at the moment. Try again in a minute.",
  };
}

function textOf(claim: unknown): string {
  return typeof claim === "string" ? claim : "";
}

function textsOf(claim: unknown): readonly string[] {
  return Array.isArray(claim) ? claim.filter((each) => typeof each === "string") : [];
}
