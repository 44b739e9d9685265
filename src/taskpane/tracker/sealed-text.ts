import { fail, succeed, type Result } from "../../result.ts";
import { trackerStrings } from "./tracker-strings.ts";

/** A text encrypted with a passphrase, and all that is needed to try one: salt and number of rounds are no secret. */
export interface SealedText {
  readonly version: 1;
  readonly salt: Uint8Array<ArrayBuffer>;
  /** PBKDF2 rounds with SHA-256. */
  readonly rounds: number;
  /** Of AES-GCM: another one with every sealing. */
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly data: ArrayBuffer;
}

/** As OWASP recommends for PBKDF2 with SHA-256 (Password Storage Cheat Sheet, 2023). */
const rounds = 600_000;

/** Shorter passphrases are guessed too soon. */
export const minPassphrase = 12;

/** Encrypts with AES-256-GCM under a key from the passphrase. */
export async function sealText(text: string, passphrase: string, crypto: Crypto): Promise<SealedText> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const key = await deriveKey(passphrase, salt, rounds, crypto);
  const data = await crypto.subtle.encrypt({ name: "AES-GCM", iv }, key, new TextEncoder().encode(text));
  return { version: 1, salt, rounds, iv, data };
}

/** Fails with `passphrase-wrong`: by AES-GCM a wrong key and a damaged text cannot be told apart. */
export async function openSealed(
  sealed: SealedText,
  passphrase: string,
  crypto: Crypto,
): Promise<Result<string>> {
  const key = await deriveKey(passphrase, sealed.salt, sealed.rounds, crypto);
  try {
    const text = await crypto.subtle.decrypt({ name: "AES-GCM", iv: sealed.iv }, key, sealed.data);
    return succeed(new TextDecoder().decode(text));
  } catch {
    return fail({ code: "passphrase-wrong", message: trackerStrings.passphraseWrong });
  }
}

async function deriveKey(
  passphrase: string,
  salt: Uint8Array<ArrayBuffer>,
  iterations: number,
  { subtle }: Crypto,
): Promise<CryptoKey> {
  const secret = new TextEncoder().encode(passphrase.normalize("NFC"));
  const material = await subtle.importKey("raw", secret, "PBKDF2", false, ["deriveKey"]);
  return subtle.deriveKey(
    { name: "PBKDF2", hash: "SHA-256", salt, iterations },
    material,
    { name: "AES-GCM", length: 256 },
    false,
    ["encrypt", "decrypt"],
  );
}
