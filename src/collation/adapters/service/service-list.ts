import { isSameAuthority } from "../../../authorities/find-authority.ts";
import type * as z from "zod/mini";
import type { Result } from "../../../result.ts";
import { succeed } from "../../../result.ts";
import type { CollatedAudit } from "../../collated-audit.ts";
import type { CollationList, ConnectionReport, ConnectionStep, ListProblem } from "../../collation-list.ts";
import type { HeldAudit } from "../../list-row.ts";
import { createServiceClient } from "./service-client.ts";
import type { ServiceAccess, ServiceClient, ServiceDependencies } from "./service-client.ts";
import { sentOfRefusal } from "./service-problem.ts";
import {
  connectionSchema,
  healthSchema,
  meSchema,
  pageSchema,
  sentSchema,
  withdrawnSchema,
} from "./service-shapes.ts";

const PAGE = 100;

/**
 * The list that a collation service keeps.
 * What was not answered is asked once more at once, as every request may be repeated; any further attempt is the caller's.
 */
export function createServiceList(access: ServiceAccess, dependencies: ServiceDependencies): CollationList {
  const client = createServiceClient(access, dependencies);
  return {
    id: `service:${access.url.replace(/(?<!\/)\/+$/, "")}`,
    formerId: access.url,
    name: access.url,
    checkConnection: (audit) =>
      checkConnection(client, audit?.authority ?? access.authority ?? null, audit ?? null),

    async send(audit, { sameChild = "refuse" } = {}) {
      const choice = sameChild === "refuse" ? "" : `?sameChild=${sameChild}`;
      const path = `/audits/${audit.auditKey}${choice}`;
      const sent = await client.ask({ method: "PUT", path, body: audit }, sentSchema);
      if (sent.ok) return sent;
      const refused = sentOfRefusal(sent.problem);
      return refused === null ? sent : succeed(refused);
    },

    async list() {
      const held = new Map<string, HeldAudit>();
      let after: string | null = null;
      do {
        const page = await askForPage(client, after);
        if (!page.ok) return page;
        for (const each of page.value.audits) held.set(each.audit.auditKey, each);
        after = page.value.next;
      } while (after !== null);
      return succeed([...held.values()]);
    },

    async withdraw(auditKey) {
      const path = `/audits/${encodeURIComponent(auditKey)}`;
      const withdrawn = await client.ask({ method: "DELETE", path }, withdrawnSchema);
      if (withdrawn.ok) return succeed(withdrawn.value.outcome);
      return withdrawn.problem.code === "audit-not-there" ? succeed("not-there" as const) : withdrawn;
    },
  };
}

function askForPage(
  client: ServiceClient,
  after: string | null,
): Promise<Result<z.infer<typeof pageSchema>, ListProblem>> {
  const path = `/audits?limit=${String(PAGE)}${after === null ? "" : `&after=${after}`}`;
  return client.ask({ method: "GET", path }, pageSchema);
}

const stepNames = [
  "The service answers",
  "The token is accepted",
  "The token may send",
  "The token is for this authority",
];
const acceptsStep = "The list takes this cycle and sharing policy";

/** Tests what sending needs in turn. The first step that fails ends it. */
async function checkConnection(
  client: ServiceClient,
  authority: string | null,
  audit: CollatedAudit | null,
): Promise<ConnectionReport> {
  const missing = await findMissing(client, authority);
  const steps = stepNames.map((name, index): ConnectionStep => {
    if (missing === null || index < missing.step) return { name, status: "ok", problem: null };
    if (index > missing.step) return { name, status: "not-tried", problem: null };
    return { name, status: "missing", problem: missing.problem };
  });
  const accepted = audit ? [await checkAudit(client, audit, missing === null)] : [];
  const all = [...steps, ...accepted];
  return { ok: all.every(({ status }) => status !== "missing"), steps: all };
}

/**
 * Has the service test what it would test of the audit beside its content: nothing of a case leaves before somebody presses
 * Send. The service notes the question in its log, so this also shows whether it can write. A service of an earlier version
 * cannot do this: the step is not tried then.
 */
async function checkAudit(
  client: ServiceClient,
  { authority, cycle, sharing }: CollatedAudit,
  isReached: boolean,
): Promise<ConnectionStep> {
  const notTried: ConnectionStep = { name: acceptsStep, status: "not-tried", problem: null };
  if (!isReached) return notTried;
  const particulars = new URLSearchParams({ authority, cycle, sharing: sharing.policy });
  const path = `/connection?${particulars.toString()}`;
  const asked = await client.ask({ method: "GET", path }, connectionSchema);
  if (!asked.ok && asked.problem.code === "address-unknown") return notTried;
  if (!asked.ok) return { name: acceptsStep, status: "missing", problem: asked.problem };
  const failed = asked.value.steps.find(({ ok }) => !ok);
  if (failed === undefined) return { name: acceptsStep, status: "ok", problem: null };
  const { code = "not-accepted", message = "The list would not take this audit. Ask who runs it." } = failed;
  return { name: acceptsStep, status: "missing", problem: { code, message } };
}

async function findMissing(
  client: ServiceClient,
  authority: string | null,
): Promise<{ readonly step: number; readonly problem: ListProblem } | null> {
  const health = await client.ask({ method: "GET", path: "/health", isOpen: true }, healthSchema);
  if (!health.ok) return { step: 0, problem: health.problem };
  const me = await client.ask({ method: "GET", path: "/me" }, meSchema);
  if (!me.ok) return { step: 1, problem: me.problem };
  if (me.value.authority === null) return { step: 3, problem: ofTheRegion };
  if (!me.value.may.send) return { step: 2, problem: mayNotSend };
  if (authority !== null && !isSameAuthority(me.value.authority, authority)) {
    return { step: 3, problem: ofAnother };
  }
  return null;
}

const mayNotSend: ListProblem = {
  code: "role-not-enough",
  message: "This token reads only. Ask who runs the list for one that may submit.",
  retry: "never",
};

const ofTheRegion: ListProblem = {
  code: "authority-missing",
  message:
    "This token is of the whole region, and an audit is sent with the token of its own authority. Ask who runs the list for one.",
  retry: "never",
};

const ofAnother: ListProblem = {
  code: "other-authority",
  message: "This token is of another authority than the audits. Use the token that yours was given.",
  retry: "never",
};
