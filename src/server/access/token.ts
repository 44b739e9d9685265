import { createHash, randomBytes, timingSafeEqual } from "node:crypto";

/**
 * The service's own tokens: `pa_<id>_<secret>`. The id finds the token and may be logged; of the secret only a
 * SHA-256 is kept, which is enough for 256 random bits: nobody tries them all.
 */
export interface NewToken {
  readonly id: string;
  /** Shown once, to the person who asked for it. */
  readonly token: string;
  readonly secretHash: string;
}

const written = /^pa_([0-9a-f]{16})_([A-Za-z0-9_-]{43})$/;

export function makeToken(): NewToken {
  const id = randomBytes(8).toString("hex");
  const secret = randomBytes(32).toString("base64url");
  return { id, token: `pa_${id}_${secret}`, secretHash: hashSecret(secret) };
}

/** Null when it is not one of our tokens. */
export function readToken(text: string): { readonly id: string; readonly secret: string } | null {
  const [, id, secret] = written.exec(text) ?? [];
  return id === undefined || secret === undefined ? null : { id, secret };
}

export function hashSecret(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}

/** Compares in a time that tells nothing of where they differ. */
export function isSecret(secret: string, secretHash: string): boolean {
  const [given, kept] = [Buffer.from(hashSecret(secret)), Buffer.from(secretHash)];
  return given.length === kept.length && timingSafeEqual(given, kept);
}
