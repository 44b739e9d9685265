import { editAction } from "../../../src/actions/change-action.ts";
import { actionUnknown } from "../../../src/actions/action-tracker.ts";
import { seeAction } from "../../../src/actions/escalation.ts";
import { findActions } from "../../../src/actions/find-actions.ts";
import { answerSame, joinActions } from "../../../src/actions/join-actions.ts";
import { everyAction, listActions } from "../../../src/actions/list-actions.ts";
import { actionStates, type FollowedAction } from "../../../src/actions/register.ts";
import type { CollatedAudit } from "../../../src/collation/collated-audit.ts";
import { findForm, shippedForms } from "../../../src/proforma/registry.ts";
import { fail, succeed, type Result } from "../../../src/result.ts";
import type { ActionStore, Actor } from "../../../src/server/store/audit-store.ts";

/** The actions of a store that lasts as long as the test, by authority. */
export interface MemoryActions extends ActionStore {
  /** Follows up the actions of an audit that arrived. */
  follow(audit: CollatedAudit, by: Actor): void;
}

export function createMemoryActions(): MemoryActions {
  const held = new Map<string, readonly FollowedAction[]>();
  const of = (authority: string) => held.get(authority) ?? [];
  const put = (id: string, by: Actor, change: (action: FollowedAction) => Result<FollowedAction>) => {
    const action = of(by.authority).find((each) => each.id === id);
    const changed = action === undefined ? fail(actionUnknown) : change(action);
    if (changed.ok)
      held.set(
        by.authority,
        of(by.authority).map((each) => (each.id === id ? changed.value : each)),
      );
    return Promise.resolve(changed);
  };
  return {
    follow(audit, by) {
      const form = findForm(shippedForms, audit.record.proForma);
      if (form === null) return;
      const found = findActions(form, audit.record, audit.auditKey);
      const register = { schemaVersion: 1 as const, actions: [...of(by.authority)] };
      held.set(by.authority, joinActions(register, [found], by.at.slice(0, 10)).register.actions);
    },
    list({ authority, on, offset, limit, ...filter }) {
      const actions = [...of(authority)];
      const { owner = null, team = null, section = null, focus = null, state = null } = filter;
      const wanted = { ...everyAction, owner, team, section, focus, state, overdue: filter.overdue ?? false };
      const listed = listActions({ schemaVersion: 1, actions }, on, wanted);
      const page = listed.slice(offset, offset + limit);
      const count = (wantedState: string) => listed.filter((each) => each.state === wantedState).length;
      const byState = Object.fromEntries(actionStates.map((each) => [each, count(each)]));
      return Promise.resolve({
        actions: page.flatMap(({ id }) => actions.filter((action) => action.id === id)),
        total: listed.length,
        overdue: listed.filter(({ overdueBy }) => overdueBy > 0).length,
        byState: byState as Awaited<ReturnType<ActionStore["list"]>>["byState"],
      });
    },
    choices(authority) {
      const names = (field: "owner" | "team" | "section") =>
        [...new Set(of(authority).flatMap((action) => action[field] ?? []))].sort();
      const choices = { owners: names("owner"), teams: names("team"), sections: names("section") };
      return Promise.resolve(choices);
    },
    get: (id, authority) => Promise.resolve(of(authority).find((action) => action.id === id) ?? null),
    change: (id, wanted, by) => put(id, by, (action) => editAction(action, wanted, by.at.slice(0, 10))),
    see: (id, role, by) => put(id, by, (action) => seeAction(action, role, by.at.slice(0, 10))),
    answer(answer, by) {
      const answered = answerSame(of(by.authority), answer, by.at.slice(0, 10));
      if (!answered.ok) return Promise.resolve(answered);
      held.set(by.authority, answered.value);
      return Promise.resolve(succeed(null));
    },
    count: () => Promise.resolve([]),
  };
}
