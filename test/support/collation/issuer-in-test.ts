import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { SignJWT, exportJWK, generateKeyPair } from "jose";

/** An OpenID Connect issuer on this machine, as far as a service that checks its tokens sees of one. */
export async function startIssuer() {
  const key = await makeKey("first");
  let isAway = false;
  const server = createServer((request, response) => {
    if (isAway) return void response.writeHead(503).end("busy");
    const body = request.url?.endsWith("/openid-configuration")
      ? { issuer: address(), jwks_uri: `${address()}/keys` }
      : { keys: [key.published] };
    response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = () => `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;

  return {
    address: address(),
    /** An access token; claims take the place of the usual ones. */
    async sign(claims: Readonly<Record<string, unknown>> = {}, by = key): Promise<string> {
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
        .setProtectedHeader({ alg: "RS256", kid: by.published.kid })
        .sign(by.privateKey);
    },
    makeKey,
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
