import type { Cell, Column } from "../../../collation/list-row.ts";
import { actionStates, focuses, type FollowedAction } from "../../register.ts";

/**
 * The columns of a Microsoft List of actions. People may edit Owner, Due, Focus, State, Reason and Evidence in the list; the JSON has the
 * action as it was last saved, with its history.
 */
export const actionColumns: readonly Column[] = [
  { name: "ActionKey", title: "Action key", kind: "key" },
  { name: "State", title: "State", kind: "choice", choices: actionStates, indexed: true },
  { name: "Section", title: "Section", kind: "text" },
  { name: "ActionText", title: "Action", kind: "json" },
  { name: "Focus", title: "Focus", kind: "choice", choices: focuses },
  { name: "OwnerRole", title: "Owner (role)", kind: "text", indexed: true },
  { name: "Due", title: "Due", kind: "date", indexed: true },
  { name: "FirstDue", title: "First due", kind: "date" },
  { name: "Reason", title: "Reason why not done", kind: "json" },
  { name: "Evidence", title: "Evidence", kind: "json" },
  { name: "Team", title: "Team", kind: "text" },
  { name: "AuditKey", title: "Audit key", kind: "text", indexed: true },
  { name: "ActionVersion", title: "Version", kind: "count" },
  { name: "ActionJson", title: "Action (JSON)", kind: "json" },
];

/** The cells of an action by the names of its columns. */
export function cellsOfAction(action: FollowedAction): Readonly<Record<string, Cell>> {
  return {
    ActionKey: action.id,
    State: action.state,
    Section: action.section,
    ActionText: action.action,
    Focus: action.focus,
    OwnerRole: action.owner,
    Due: action.due,
    FirstDue: action.firstDue,
    Reason: action.reason,
    Evidence: action.evidence,
    Team: action.team,
    AuditKey: action.audit,
    ActionVersion: action.version,
    ActionJson: JSON.stringify(action),
  };
}
