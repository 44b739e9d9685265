import { fail, succeed, type Result } from "../../../result.ts";
import { actionUnknown, type ActionTracker, type FormFollower } from "../../action-tracker.ts";
import { editAction } from "../../change-action.ts";
import { seeAction } from "../../escalation.ts";
import { answerSame, joinActions } from "../../join-actions.ts";
import type { ActionRegister, FollowedAction } from "../../register.ts";

/** The actions of a register file in memory. Its caller reads the file first and writes it when all is done. */
export interface RegisterTracker extends ActionTracker, FormFollower {
  /** The register with every change so far. */
  readonly register: ActionRegister;
}

/** @param today ISO */
export function createRegisterTracker(
  start: ActionRegister,
  today: string,
  name = "register",
): RegisterTracker {
  let { actions } = start;
  const put = (id: string, change: (action: FollowedAction) => Result<FollowedAction>) => {
    const action = actions.find((each) => each.id === id);
    if (action === undefined) return Promise.resolve(fail(actionUnknown));
    const changed = change(action);
    if (changed.ok) actions = actions.map((each) => (each === action ? changed.value : each));
    return Promise.resolve(changed);
  };
  return {
    name,
    get register() {
      return { schemaVersion: 1 as const, actions };
    },
    list: () => Promise.resolve(succeed(actions)),
    change: (id, wanted) => put(id, (action) => editAction(action, wanted, today)),
    see: (id, by) => put(id, (action) => seeAction(action, by, today)),
    answer: (answer) => {
      const answered = answerSame(actions, answer, today);
      if (!answered.ok) return Promise.resolve(answered);
      actions = [...answered.value];
      return Promise.resolve(succeed(null));
    },
    takeForm: (found) => {
      actions = [...joinActions({ schemaVersion: 1, actions }, [found], today).register.actions];
      return Promise.resolve(succeed(null));
    },
  };
}
