import { homedir } from "node:os";
import { isAbsolute, join } from "node:path";

import type { Surroundings } from "./surroundings.ts";

/**
 * The folder in which the program keeps what must outlive a run: PERMANENCY_AUDIT_STATE, else where the system has such things
 * (XDG base directories; the local application data of Windows).
 */
export function stateFolderOf(env: Surroundings["env"], platform: string = process.platform): string {
  if (env.PERMANENCY_AUDIT_STATE) return env.PERMANENCY_AUDIT_STATE;
  if (platform === "win32") {
    return join(env.LOCALAPPDATA ?? join(homedir(), "AppData", "Local"), "Permanency Audit");
  }
  const given = env.XDG_STATE_HOME ?? "";
  // The standard has a relative path ignored.
  return join(isAbsolute(given) ? given : join(homedir(), ".local", "state"), "permanency-audit");
}
