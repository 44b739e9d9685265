import { useEffect, useSyncExternalStore } from "react";
import type { AuditSession, SessionState } from "./audit-session.ts";

/** The state of a session, kept up to date; the first reading starts when the pane first shows it. */
export function useAuditSession(session: AuditSession): SessionState {
  const state = useSyncExternalStore(session.subscribe, session.getState);
  useEffect(() => {
    void session.refresh();
  }, [session]);
  return state;
}
