import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

import type { AuditRecord } from "../audit/audit-record.ts";
import { rowsOf, valueOf } from "../audit/record-values.ts";
import { defaultPolicyOf } from "../checks/policies/shipped-policies.ts";
import { hasActingRole } from "../checks/patterns/acting-role.ts";
import { isKeyedHash } from "../collation/keyed-hash.ts";
import { treeOf, type FormValue } from "../proforma/form-tree.ts";
import type { Form, Meaning } from "../proforma/form.ts";
import { focuses, type FollowedAction } from "./register.ts";

/** Roles of more than one word, as lists name owners. The words of a policy know only that somebody acts. */
const longRoles: readonly string[] = [
  ...["team manager", "service manager", "group manager", "practice manager", "head of service"],
  ...["assistant director", "social worker", "family support worker", "reviewing officer", "quality lead"],
  ...["virtual school head", "designated teacher", "lac nurse", "health visitor", "foster carer"],
];

/** An action as a form has it. */
export interface FoundAction {
  readonly id: string;
  readonly audit: string | null;
  readonly title: string;
  readonly team: string | null;
  readonly section: string | null;
  readonly focus: FollowedAction["focus"];
  readonly action: string | null;
  readonly owner: string | null;
  readonly due: string | null;
}

/** What the newest version of a form has, even if that is no action at all. */
export interface FoundActions {
  /** The id of its audit; null where that was never saved. */
  readonly audit: string | null;
  /** What people call the audit: the child's reference where the form has one. */
  readonly title: string;
  readonly actions: readonly FoundAction[];
}

/**
 * The actions of an audit, from every list of its form that has actions. The id is a digest of the audit and the action's text, so an
 * action keeps it when rows move, and a text that changed is another action until somebody says that it is the same. The first role
 * that acts in the text is the owner where the form has no column for one.
 * @param auditKey the id under which a list has the audit; that of the record if you leave this out
 */
export function findActions(form: Form, record: AuditRecord, auditKey?: string): FoundActions {
  const tree = treeOf(form);
  const audit = (auditKey ?? record.auditId)?.toLowerCase() ?? null;
  const title = titleOf(form, record) ?? (audit === null ? "no reference" : `audit ${audit.slice(0, 8)}`);
  const place = tree.meaning("team")[0];
  const team = place === undefined ? null : textIn(record, place);
  const roles = rolesOf(form);
  const seen = new Map<string, number>();
  const actions = tree.lists.flatMap((list) => {
    if (!list.columns.some(({ means }) => means === "action")) return [];
    return rowsOf(record, list.id).flatMap((_, index) => {
      const row = tree.listRow(list, index + 1);
      const text = (meaning: Meaning) => textOf(record, row, meaning);
      const action = text("action");
      const section = sectionOf(form, text("area")) ?? text("area");
      if (action === null && section === null) return [];
      const key = [audit ?? title, plain(action ?? ""), action === null ? plain(section ?? "") : ""].join(
        "\n",
      );
      const before = seen.get(key) ?? 0;
      seen.set(key, before + 1);
      const id = bytesToHex(sha256(utf8ToBytes(`${key}\n${before}`))).slice(0, 16);
      const owner = text("owner") ?? roles.find((role) => hasActingRole(action ?? "", [role])) ?? null;
      const focus = focuses.find((each) => plain(each) === plain(text("focus") ?? "")) ?? null;
      return [{ id, audit, title, team, section, focus, action, owner, due: text("due-date") }];
    });
  });
  return { audit, title, actions };
}

/** Longer names first: a social worker is also a worker. */
function rolesOf(form: Form): readonly string[] {
  return [...longRoles, ...defaultPolicyOf(form).values.ownerRoles]
    .map((role) => role.replaceAll("*", ""))
    .toSorted((one, other) => other.length - one.length);
}

/** The child's reference, as people call the audit in a meeting. What a list has in its place is for programs. */
function titleOf(form: Form, record: AuditRecord): string | null {
  const value = treeOf(form).meaning("child-reference")[0];
  const reference = value === undefined ? null : textIn(record, value);
  return isKeyedHash(reference) ? null : reference;
}

function textIn(record: AuditRecord, value: FormValue): string | null {
  const written = valueOf(record, value);
  return typeof written === "string" && written.trim() !== "" ? written.trim() : null;
}

function textOf(record: AuditRecord, row: readonly FormValue[], meaning: Meaning): string | null {
  const value = row.find(({ definition }) => definition.means === meaning);
  return value === undefined ? null : textIn(record, value);
}

/** The section that an area names, in the form's words; null where it names none. */
function sectionOf(form: Form, area: string | null): string | null {
  if (area === null) return null;
  const part = form.parts.find(
    (each) =>
      each.kind === "grid" && [each.id, each.title, each.heading].some((name) => plain(name) === plain(area)),
  );
  return part?.kind === "grid" ? part.title : null;
}

/** Without capitals, signs and blanks, which people change without meaning anything. */
function plain(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
