import type { LogEvent } from "./log-event.ts";

/** What the log says of an audit: the version that the store should have, and those that it replaced. */
export interface LoggedAudit {
  readonly digest: string | null;
  /** UTC: when the newest version arrived. */
  readonly receivedAt: string;
  /** `sent`: in the state that its document says. */
  readonly state: "sent" | "superseded" | "withdrawn";
  /** Digests of older versions. */
  readonly history: readonly string[];
}

export interface LoggedToken {
  readonly digest: string | null;
  readonly revokedAt: string | null;
}

/** The audits, actions and tokens that the store should have if nothing but what the log tells had happened. */
export class ReplayedLog {
  readonly audits = new Map<string, LoggedAudit>();
  readonly tokens = new Map<string, LoggedToken>();
  /** The digest over the actions of each audit, by authority and key. */
  readonly actions = new Map<string, string | null>();

  add(event: LogEvent): void {
    const name = nameOfAudit(event);
    switch (event.what) {
      case "received":
        this.#receive(name, event);
        break;
      case "replaced":
        this.#change(name, { state: "superseded" });
        break;
      case "form-version-noted":
        this.#nameVersion(name, nameOfAudit({ ...event, formVersion: null }));
        break;
      case "withdrawn":
        this.#change(name, { state: "withdrawn", history: [] });
        break;
      case "actions-saved":
        this.actions.set(nameOfActions(event.authority, event.auditKey), event.digest);
        break;
      case "token-added":
        this.tokens.set(event.token ?? "", { digest: event.digest, revokedAt: null });
        break;
      case "token-revoked": {
        const digest = this.tokens.get(event.token ?? "")?.digest ?? null;
        this.tokens.set(event.token ?? "", { digest, revokedAt: event.at });
        break;
      }
      default:
        break;
    }
  }

  #receive(name: string, { digest, at }: LogEvent): void {
    const before = this.audits.get(name);
    const history = before && before.state !== "withdrawn" ? [...before.history, before.digest ?? ""] : [];
    this.audits.set(name, { digest, receivedAt: at, state: "sent", history });
  }

  /** An audit that was received before the log had versions of forms goes on under its version. */
  #nameVersion(name: string, nameBefore: string): void {
    const audit = this.audits.get(nameBefore);
    if (!audit) return;
    this.audits.delete(nameBefore);
    this.audits.set(name, audit);
  }

  #change(name: string, change: Partial<LoggedAudit>): void {
    const before = this.audits.get(name);
    if (before) this.audits.set(name, { ...before, ...change });
  }
}

/** By what an audit is found in the log and in the tables alike. */
export function nameOfAudit({
  authority,
  form,
  formVersion,
  auditKey,
}: Pick<LogEvent, "authority" | "form" | "formVersion" | "auditKey">): string {
  return JSON.stringify([authority, form, formVersion, auditKey]);
}

/** By what the actions of an audit are found in the log and in the tables alike. */
export function nameOfActions(authority: string | null, auditKey: string | null): string {
  return JSON.stringify([authority, auditKey]);
}
