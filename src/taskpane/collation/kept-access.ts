/** What a person entered so that audits can be sent; null where nobody did. */
export interface Access {
  /** For the list's service, from the people who run it. */
  readonly token: string | null;
  /** For the keyed hash of a child's reference. */
  readonly authorityKey: string | null;
}

/** The part of the browser's storage that is used; null in browsers that keep none. */
export type TextStorage = Pick<Storage, "getItem" | "setItem" | "removeItem">;

/** Null where the browser keeps nothing for this page. */
export function browserStorage(): TextStorage | null {
  try {
    return localStorage;
  } catch {
    return null;
  }
}

/** Where the access code for sending is kept; that for reading outcomes is another one, as it may allow other things. */
const sendingKey = "permanency-audit.list-token";
export const readingKey = "permanency-audit.outcomes-token";
const authorityKeyKey = "permanency-audit.authority-key";

/** A token goes to the list that it was entered for and to no other, whatever the settings say later. */
interface KeptToken {
  readonly list: string;
  readonly token: string;
}

/**
 * Keeps what was entered in this browser until somebody forgets it. Where the browser keeps nothing it lasts as long as the
 * page, which the panel says.
 */
export class KeptAccess {
  private readonly storage: TextStorage | null;
  private readonly tokenKey: string;
  private readonly inPage = new Map<string, string>();

  /** @param tokenKey what the token is kept under: that for sending unless another is named */
  constructor(storage: TextStorage | null, tokenKey = sendingKey) {
    this.storage = storage;
    this.tokenKey = tokenKey;
  }

  /** Whether it outlives the page. */
  get lasts(): boolean {
    return this.storage !== null;
  }

  read(list: string | null): Access {
    const kept = readToken(this.get(this.tokenKey));
    return {
      token: kept !== null && kept.list === list ? kept.token : null,
      authorityKey: this.get(authorityKeyKey),
    };
  }

  keepToken(list: string, token: string): void {
    this.set(this.tokenKey, JSON.stringify({ list, token } satisfies KeptToken));
  }

  keepAuthorityKey(key: string): void {
    this.set(authorityKeyKey, key);
  }

  forget(): void {
    this.forgetToken();
    this.remove(authorityKeyKey);
  }

  forgetToken(): void {
    this.remove(this.tokenKey);
  }

  private remove(key: string): void {
    this.inPage.delete(key);
    this.storage?.removeItem(key);
  }

  private get(key: string): string | null {
    return this.storage?.getItem(key) ?? this.inPage.get(key) ?? null;
  }

  private set(key: string, value: string): void {
    try {
      if (this.storage === null) this.inPage.set(key, value);
      else this.storage.setItem(key, value);
    } catch {
      // Full, or closed by this computer's policy: it lasts as long as the page then.
      this.inPage.set(key, value);
    }
  }
}

function readToken(text: string | null): KeptToken | null {
  if (text === null) return null;
  try {
    const kept: unknown = JSON.parse(text);
    if (typeof kept !== "object" || kept === null) return null;
    const { list, token } = kept as Partial<Record<keyof KeptToken, unknown>>;
    return typeof list === "string" && typeof token === "string" ? { list, token } : null;
  } catch {
    return null;
  }
}
