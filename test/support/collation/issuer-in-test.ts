import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { SignJWT, exportJWK, generateKeyPair } from "jose";

/** An OpenID Connect issuer on this machine, as far as a service that checks its tokens sees of one. */
export async function startIssuer() {
  const key = await makeKey("first");
  let isAway = false;
  let saysItIs: string | null = null;
  const server = createServer((request, response) => {
    if (isAway) return void response.writeHead(503).end("busy");
    const [, tenant] = /^(.*)\/\.well-known\/openid-configuration$/.exec(request.url ?? "") ?? [];
    // As Microsoft's common endpoint has it: the name of no tenant, and where a tenant's id goes.
    const ownName = `${address()}${tenant === "/common" ? "/{tenantid}" : (tenant ?? "")}`;
    const body =
      tenant === undefined
        ? { keys: [key.published] }
        : { issuer: saysItIs ?? ownName, jwks_uri: `${address()}/keys` };
    response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = () => `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;

  return {
    address: address(),
    /** An access token; claims take the place of the usual ones. */
    async sign(
      claims: Readonly<Record<string, unknown>> = {},
      by = key,
      header: Readonly<Record<string, string>> = {},
    ): Promise<string> {
      const now = Math.floor(Date.now() / 1000);
      return new SignJWT({
        iss: address(),
        aud: "api://collation",
        sub: "somebody",
        exp: now + 300,
        scp: "Collate",
        authority: "Sandwell",
        ...claims,
      })
        .setProtectedHeader({ alg: "RS256", kid: by.published.kid, ...header })
        .sign(by.privateKey);
    },
    makeKey,
    /** What it calls itself from now on; null for its address. */
    callItself(name: string | null) {
      saysItIs = name;
    },
    goAway() {
      isAway = true;
    },
    comeBack() {
      isAway = false;
    },
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function makeKey(kid: string) {
  const { privateKey, publicKey } = await generateKeyPair("RS256");
  return { privateKey, published: { ...(await exportJWK(publicKey)), kid, alg: "RS256", use: "sig" } };
}
