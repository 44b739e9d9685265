import { openDB, type DBSchema, type IDBPDatabase } from "idb";
import type { Result } from "../../result.ts";
import { openSealed, sealText, type SealedText } from "./sealed-text.ts";

interface TrackerDatabase extends DBSchema {
  sealed: { key: string; value: SealedText };
}

const databaseName = "permanency-audit-tracker";
const listKey = "list";

/** The one list that is kept in this browser, encrypted, until somebody forgets it. */
export class KeptTracker {
  private readonly crypto: Crypto;
  private database: Promise<IDBPDatabase<TrackerDatabase>> | null = null;

  constructor(crypto: Crypto) {
    this.crypto = crypto;
  }

  /** False where the page came over a connection on which browsers do not encrypt. */
  get canEncrypt(): boolean {
    // The types promise what pages over plain http do not have.
    return (this.crypto as Partial<Crypto>).subtle !== undefined;
  }

  async isThere(): Promise<boolean> {
    return (await (await this.open()).count("sealed", listKey)) > 0;
  }

  async keep(text: string, passphrase: string): Promise<void> {
    const sealed = await sealText(text, passphrase, this.crypto);
    await (await this.open()).put("sealed", sealed, listKey);
  }

  /** Null where nothing is kept. Fails with `passphrase-wrong`. */
  async read(passphrase: string): Promise<Result<string> | null> {
    const sealed = await (await this.open()).get("sealed", listKey);
    return sealed === undefined ? null : openSealed(sealed, passphrase, this.crypto);
  }

  async forget(): Promise<void> {
    await (await this.open()).delete("sealed", listKey);
  }

  async close(): Promise<void> {
    (await this.database)?.close();
  }

  private open(): Promise<IDBPDatabase<TrackerDatabase>> {
    this.database ??= openDB<TrackerDatabase>(databaseName, 1, {
      upgrade: (database) => {
        database.createObjectStore("sealed");
      },
    });
    return this.database;
  }
}
