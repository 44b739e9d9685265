import type { Problem, Result } from "../result.ts";
import type { ChangeProblem, WantedChange } from "./change-action.ts";
import type { FoundActions } from "./find-actions.ts";
import type { SameAnswer } from "./join-actions.ts";
import type { FollowedAction } from "./register.ts";

/**
 * The port to the place where an authority follows up its actions: the collation service, a Microsoft List, or a register file that
 * people edit as a workbook. One suite of contract tests runs over all of them (`test/contracts`). No method throws for expected
 * problems; when one fails, nothing is changed.
 */
export interface ActionTracker {
  /** What a person calls the place. */
  readonly name: string;

  /** All actions, in any order, with what became of each. */
  list(): Promise<Result<readonly FollowedAction[]>>;

  /**
   * Changes an action for a person who saw a version of it (`editAction` is the rule). Two people who change the same field get one
   * change and one `action-conflict` with both values. Fails with `action-unknown` where there is no such action.
   */
  change(id: string, wanted: WantedChange): Promise<Result<FollowedAction, ChangeProblem>>;

  /** Takes the answer to "Is this the same action?" (`answerSame` is the rule). */
  answer(answer: SameAnswer): Promise<Result<null>>;

  /** Records that somebody saw an overdue action at the level that it has reached (`seeAction` is the rule). @param by their role */
  see(id: string, by: string): Promise<Result<FollowedAction>>;
}

/** A place that is given forms. The service is not: it takes the actions of each audit that is sent to it. */
export interface FormFollower {
  /** Takes the actions of a form that was saved, for the first time or again (`followForm` is the rule). */
  takeForm(found: FoundActions): Promise<Result<null>>;
}

export const actionUnknown: Problem = {
  code: "action-unknown",
  message: "There is no such action. Its form may have been sent again with another text; look at the list.",
};
