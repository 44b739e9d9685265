import { useEffect } from "react";
import { useStore } from "zustand";
import type { AuditSession, SessionState } from "./audit-session.ts";

/** The state of a session, kept up to date; the first reading starts when the pane first shows it. */
export function useAuditSession(session: AuditSession): SessionState {
  const state = useStore(session.store);
  useEffect(() => {
    void session.refresh();
  }, [session]);
  return state;
}
