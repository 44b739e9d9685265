import { join } from "node:path";

import { Outbox } from "../collation/outbox.ts";
import { createDiskOutboxStore } from "./disk-outbox.ts";
import { printable } from "./printable.ts";
import { stateFolderOf } from "./state-folder.ts";
import type { Surroundings } from "./surroundings.ts";
import { systemCodeOf } from "./system-code.ts";

/** The sends of this user that wait. What cannot be read among them is told of once each time, and left where it is. */
export function openOutbox({ env, stderr }: Surroundings): Outbox {
  const told = new Set<string>();
  const store = createDiskOutboxStore(join(stateFolderOf(env), "outbox"), (path) => {
    if (told.has(path)) return;
    told.add(path);
    stderr.write(
      `A send that waits cannot be read: ${printable(path)}. Export its document again, then remove the file.\n`,
    );
  });
  return new Outbox(store, { now: () => new Date().toISOString(), random: Math.random });
}

/** Does work with the outbox; null and a sentence on standard error where its folder cannot be used. */
export async function withOutbox<Value>(
  { stderr, env }: Surroundings,
  work: () => Promise<Value>,
): Promise<Value | null> {
  try {
    return await work();
  } catch (error) {
    const code = systemCodeOf(error);
    if (code === null) throw error;
    stderr.write(
      `Sends cannot wait in ${printable(stateFolderOf(env))} (${code}), so nothing more was sent. Make the folder writable, or name another in PERMANENCY_AUDIT_STATE.\n`,
    );
    return null;
  }
}
