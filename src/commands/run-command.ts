import type { CommandOutcome } from "./command-outcome.ts";
import type { CommandSettings, RibbonCommand } from "./ribbon-commands.ts";

/** What Word hands a command, to be told when it is over. */
export interface CommandEvent {
  completed(): void;
}

/**
 * Runs a command and shows the result. Word is told that the command is over in any case, and only once the message
 * is closed: it may end the page of the commands then, and the message with it.
 */
export async function runCommand(
  command: RibbonCommand,
  event: CommandEvent,
  open: () => Promise<CommandSettings>,
  tell: (outcome: CommandOutcome) => Promise<void>,
): Promise<void> {
  try {
    const outcome = await command(await open());
    if (outcome !== null) await tell(outcome);
  } catch {
    // A broken program. What was thrown may hold case text, so only that it happened is told.
    await tell({ say: "failed", code: "internal-error" });
  } finally {
    event.completed();
  }
}
