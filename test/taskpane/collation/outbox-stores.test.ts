import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { IndexedDbOutbox, type Locks } from "../../../src/taskpane/collation/indexed-db-outbox.ts";
import { PageOutbox } from "../../../src/taskpane/collation/page-outbox.ts";
import { describeOutboxStore } from "../../contracts/outbox-store.contract.ts";

let now = 0;

function openAnew(locks: Locks | null): IndexedDbOutbox {
  return new IndexedDbOutbox({ locks, clock: () => now, newId: () => crypto.randomUUID() });
}

function openEmpty(locks: Locks | null) {
  globalThis.indexedDB = new IDBFactory();
  const opened: IndexedDbOutbox[] = [];
  const reopen = () => {
    const store = openAnew(locks);
    opened.push(store);
    return store;
  };
  return Promise.resolve({
    store: reopen(),
    reopen,
    close: async () => {
      for (const store of opened) await store.close();
    },
  });
}

/** As a browser has them, for one program: Node has none. */
function createLocks(): Locks {
  let isTaken = false;
  return {
    async request(_name, _options, work) {
      if (isTaken) return work(null);
      isTaken = true;
      try {
        return await work({});
      } finally {
        isTaken = false;
      }
    },
  };
}

describeOutboxStore("IndexedDB in a browser with locks", () => openEmpty(createLocks()));
describeOutboxStore("IndexedDB in a browser without locks", () => openEmpty(null));
describeOutboxStore("a page that nothing is kept for", () => {
  const store = new PageOutbox();
  return Promise.resolve({ store, reopen: () => store });
});

describe("IndexedDB without locks", () => {
  it("lets another page deliver a minute after the one that was at it was closed", async () => {
    const { store, reopen, close } = await openEmpty(null);
    const closed = new Promise<never>(() => undefined);
    void store.exclusively(() => closed);
    const other = reopen();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(await other.exclusively(() => Promise.resolve("both"))).toBeNull();
    now += 61_000;
    expect(await other.exclusively(() => Promise.resolve("alone"))).toBe("alone");
    await close();
  });
});

describe.each([
  ["IndexedDB", () => openEmpty(null)],
  ["a page", () => Promise.resolve({ store: new PageOutbox(), close: () => Promise.resolve() })],
] as const)("notes of what was delivered in %s", (_name, open) => {
  it("are kept for each audit and list until they are in the document", async () => {
    const { store, close } = await open();
    const sending = { to: "the region's list", at: "2026-11-22T10:15:00Z", digest: "sha256-0" };
    await store.note("one", sending);
    await store.note("one", { ...sending, to: "another list" });
    await store.note("other", sending);
    await store.drop("one", "another list");
    expect(await store.notesFor("one")).toEqual([sending]);
    await close();
  });
});
