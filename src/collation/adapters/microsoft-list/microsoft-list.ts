import { fail, succeed } from "../../../result.ts";
import type { Problem, Result } from "../../../result.ts";
import type { ProForma } from "../../../proforma/pro-forma.ts";
import type { CollationList, ListProblem } from "../../collation-list.ts";
import { compareEditions } from "../../edition.ts";
import { listColumns, rowOf, type HeldAudit } from "../../list-row.ts";
import { checkMicrosoftList } from "./check-microsoft-list.ts";
import { GraphClient, type GraphDependencies } from "./graph-client.ts";
import { GraphList, type ListPlace } from "./graph-list.ts";
import type { GraphItem } from "./graph-shapes.ts";
import { findLengthProblem, fieldsOf, heldAuditOf, rowsLeftOut } from "./list-rows.ts";
import { sendAudit } from "./send-audit.ts";
import { withdrawAudit } from "./withdraw-audit.ts";

export interface MicrosoftListDependencies extends GraphDependencies {
  readonly proForma: ProForma;
  /**
   * Told of what a person should know though the call went well: rows that were left out because somebody changed them by
   * hand. One such row must not keep everybody from the others, and must not be missed either.
   */
  readonly note: (problem: Problem) => void;
}

/** A list in SharePoint as people see it in Microsoft Lists, over Microsoft Graph v1.0: one row an audit. */
export function createMicrosoftList(
  settings: ListPlace,
  dependencies: MicrosoftListDependencies,
): CollationList {
  const columns = listColumns(dependencies.proForma);
  const client = new GraphClient(
    dependencies,
    columns.map(({ name }) => name),
  );
  const list = new GraphList(client, settings);
  return {
    id: `microsoft-list:${settings.siteId.toLowerCase()}/${settings.listId.toLowerCase()}`,
    formerId: nameOf(settings),
    name: nameOf(settings),
    async checkConnection(audit) {
      const report = await checkMicrosoftList(list, columns, dependencies.getToken);
      if (!audit) return report;
      const problem = findLengthProblem(rowOf({ audit, state: audit.state }, dependencies.proForma));
      const status = problem ? ("missing" as const) : ("ok" as const);
      return {
        ok: report.ok && problem === null,
        steps: [...report.steps, { name: "The audit fits in one row", status, problem }],
      };
    },
    async send(audit, { sameChild = "refuse" } = {}) {
      const row = rowOf({ audit, state: audit.state }, dependencies.proForma);
      const problem = findLengthProblem(row);
      if (problem) return fail(problem);
      const fields = fieldsOf(columns, row, `${audit.authority}, ${audit.cycle}`);
      return sendAudit(list, { audit, fields, sameChild });
    },
    list: () => readAudits(list, dependencies.note),
    withdraw: (auditKey) => withdrawAudit(list, auditKey),
  };
}

/** By its ids, as the name that people give it can change. */
function nameOf({ siteId, listId }: ListPlace): string {
  return `Microsoft List on ${siteId.split(",")[0] ?? ""} (${listId.slice(0, 8)})`;
}

async function readAudits(
  list: GraphList,
  note: MicrosoftListDependencies["note"],
): Promise<Result<readonly HeldAudit[], ListProblem>> {
  const items = await list.readItems();
  if (!items.ok) return items;
  const found = new Map<string, HeldAudit>();
  let leftOut = 0;
  for (const item of items.value.filter(isAudit)) {
    const held = heldAuditOf(item);
    if (!held) {
      leftOut += 1;
      continue;
    }
    // Where the key is not kept unique after all, the newest edition stands for the audit.
    const other = found.get(held.audit.auditKey);
    if (!other || compareEditions(other.audit, held.audit) < 0) found.set(held.audit.auditKey, held);
  }
  if (leftOut > 0) note(rowsLeftOut(leftOut));
  return succeed([...found.values()]);
}

/** People may put rows of their own into the list: without a key and a JSON they are no audits. */
function isAudit({ fields }: GraphItem): boolean {
  return fields.AuditKey !== null || fields.AuditJson !== null;
}
