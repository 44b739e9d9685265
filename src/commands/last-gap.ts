import type { LastGap } from "./ribbon-commands.ts";

const key = "permanency-audit.last-gap";

/** Kept by the browser on this machine: the name of a place on the form, and nothing that it holds. */
export function keepLastGap(storage: () => Pick<Storage, "getItem" | "setItem">): LastGap {
  return {
    get: () => {
      try {
        return storage().getItem(key);
      } catch {
        // Some hosts keep no storage for add-ins: then each click begins at the top.
        return null;
      }
    },
    set: (place) => {
      try {
        storage().setItem(key, place);
      } catch {
        // As above.
      }
    },
  };
}
