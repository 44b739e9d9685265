import { useEffect, useState, useSyncExternalStore } from "react";
import type { CollationDesk, DeskState } from "../../collation/collation-desk.ts";
import { openDesk } from "../../collation/open-desk.ts";

export interface DeskInUse {
  readonly desk: CollationDesk;
  readonly state: DeskState;
}

const nothing = () => () => undefined;
const none = () => null;

/** The desk of this page and its state; null until it is there. */
export function useDesk(): DeskInUse | null {
  const [desk, setDesk] = useState<CollationDesk | null>(null);
  useEffect(() => {
    let isWanted = true;
    void openDesk().then((opened) => {
      if (isWanted) setDesk(opened);
      void opened.open();
    });
    return () => {
      isWanted = false;
    };
  }, []);
  const state = useSyncExternalStore(desk?.subscribe ?? nothing, desk?.getState ?? none);
  return desk !== null && state !== null ? { desk, state } : null;
}
