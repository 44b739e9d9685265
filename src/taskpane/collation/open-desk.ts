import { knownForms } from "../known-forms.ts";
import { browserServices } from "../session-services.ts";
import { CollationDesk } from "./collation-desk.ts";
import { IndexedDbOutbox, type Locks } from "./indexed-db-outbox.ts";
import { browserStorage, KeptAccess } from "./kept-access.ts";
import { loadSettings } from "./load-settings.ts";
import { openList } from "./open-list.ts";
import { PageOutbox } from "./page-outbox.ts";
import { noteWaiting } from "./something-waits.ts";

let desk: Promise<CollationDesk> | null = null;

/** The one desk of this page, over the browser's own storage, locks and clock. It tries again when the line is back. */
export function openDesk(): Promise<CollationDesk> {
  desk ??= createDesk();
  return desk;
}

/** Tries what is queued from an earlier time, without anybody asking for it. */
export async function startDesk(): Promise<void> {
  await (await openDesk()).open();
}

async function createDesk(): Promise<CollationDesk> {
  const { forms } = await knownForms();
  const { today, now, later } = browserServices(forms);
  const kept = await openKeptOutbox();
  const created = new CollationDesk({
    loadSettings: () => loadSettings((address, options) => fetch(address, options), today()),
    openList: (settings, access) => openList(settings, access, forms),
    store: kept ?? new PageOutbox(),
    storeLasts: kept !== null,
    access: new KeptAccess(browserStorage()),
    random: Math.random,
    now,
    later,
    noteWaiting,
  });
  window.addEventListener("online", () => void created.open().then(() => created.whenOnline()));
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") void created.look();
  });
  return created;
}

/** Null where the browser keeps nothing for this page. */
async function openKeptOutbox(): Promise<IndexedDbOutbox | null> {
  try {
    const locks = (navigator as { readonly locks?: Locks }).locks ?? null;
    const outbox = new IndexedDbOutbox({
      locks,
      clock: () => Date.now(),
      newId: () => crypto.randomUUID(),
    });
    await outbox.all();
    return outbox;
  } catch {
    return null;
  }
}
