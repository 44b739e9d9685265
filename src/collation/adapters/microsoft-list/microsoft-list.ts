import { fail, succeed } from "../../../result.ts";
import type { Problem, Result } from "../../../result.ts";
import type { Form } from "../../../proforma/form.ts";
import { findForm } from "../../../proforma/registry.ts";
import type { CollatedAudit } from "../../collated-audit.ts";
import type { CollationList, ListProblem } from "../../collation-list.ts";
import { compareEditions } from "../../edition.ts";
import { listColumns, rowOf, type HeldAudit } from "../../list-row.ts";
import { addedColumn, checkMicrosoftList } from "./check-microsoft-list.ts";
import { GraphClient, type GraphDependencies } from "./graph-client.ts";
import { GraphList, type ListPlace } from "./graph-list.ts";
import type { GraphItem } from "./graph-shapes.ts";
import { findLengthProblem, fieldsOf, heldAuditOf, rowsLeftOut } from "./list-rows.ts";
import { rowKeyOf } from "../../same-child.ts";
import { sendAudit } from "./send-audit.ts";
import { withdrawAudit } from "./withdraw-audit.ts";

export interface MicrosoftListDependencies extends GraphDependencies {
  /** The forms that audits may be on. Without an audit, the list is tested for the first of them. */
  readonly forms: readonly Form[];
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
  const { forms } = dependencies;
  const columns = listColumns(forms);
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
      const known = audit ? findForm(forms, audit.record.proForma) : forms[0];
      const own = listColumns(known ? [known] : []);
      const report = await checkMicrosoftList(list, own, dependencies);
      if (!audit) return report;
      const problem = findRowProblem(audit, forms);
      const status = problem ? ("missing" as const) : ("ok" as const);
      return {
        ok: report.ok && problem === null,
        steps: [...report.steps, { name: "The audit fits in one row", status, problem }],
      };
    },
    async send(audit, { sameChild = "refuse" } = {}) {
      const problem = findRowProblem(audit, forms);
      if (problem) return fail(problem);
      const form = findForm(forms, audit.record.proForma);
      const own = listColumns(form ? [form] : []);
      const row = rowOf({ audit, state: audit.state }, forms);
      const fields = fieldsOf(own, row, `${audit.authority}, ${audit.cycle}`);
      const sent = await sendAudit(list, { audit, fields, sameChild, forms });
      if (sent.ok || sent.problem.code !== "list-request-refused") return sent;
      const inList = await list.readColumns();
      if (!inList.ok || inList.value.some(({ name }) => name === addedColumn)) return sent;
      const earlier = Object.fromEntries(Object.entries(fields).filter(([name]) => name !== addedColumn));
      return sendAudit(list, { audit, fields: earlier, sameChild, forms });
    },
    list: () => readAudits(list, dependencies.note),
    withdraw: (auditKey) => withdrawAudit(list, auditKey),
  };
}

/** Why an audit cannot become a row; null when it can. */
function findRowProblem(audit: CollatedAudit, forms: readonly Form[]): ListProblem | null {
  if (findForm(forms, audit.record.proForma) === null) return formUnknown;
  return findLengthProblem(rowOf({ audit, state: audit.state }, forms));
}

const formUnknown: ListProblem = {
  code: "list-form-unknown",
  message:
    "This list does not take audits on this form, or not on this version of it. Ask the person who runs the list to add the form.",
  retry: "never",
};

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
    // Where the key is not kept unique after all, the newest version counts.
    const key = rowKeyOf(held.audit);
    const other = found.get(key);
    if (!other || compareEditions(other.audit, held.audit) < 0) found.set(key, held);
  }
  if (leftOut > 0) note(rowsLeftOut(leftOut));
  return succeed([...found.values()]);
}

/** People may put rows of their own into the list: without a key and a JSON they are no audits. */
function isAudit({ fields }: GraphItem): boolean {
  return fields.AuditKey !== null || fields.AuditJson !== null;
}
