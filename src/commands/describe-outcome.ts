import { sentences, strings } from "../taskpane/strings.ts";
import type { CommandOutcome } from "./command-outcome.ts";

/** The sentences that the small window shows, first the one that matters most. */
export function describeOutcome(outcome: CommandOutcome): readonly string[] {
  switch (outcome.say) {
    case "checked": {
      const { filled, of, blocking } = outcome;
      const complete = `${strings.complete(filled, of)}.`;
      if (blocking === 0) return [`${strings.ready}.`, complete];
      return [`${strings.notReady(blocking)}.`, complete, "Open the pane to see what they are."];
    }
    case "nothing-open":
      return [sentences.nothingOpen];
    case "gaps-cannot-be-shown":
      return [sentences.gapsCannotBeShown];
    case "record-saved":
      return [sentences.recordSaved];
    case "failed":
      return ["We could not do this. Open the pane to see why, and what to do.", `(${outcome.code})`];
  }
}
