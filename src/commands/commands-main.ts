import "../taskpane/no-eval.ts";
import { knownForms } from "../taskpane/known-forms.ts";
import { browserServices } from "../taskpane/session-services.ts";
import { createOfficeDocument } from "../word/office/create-office-document.ts";
import { keepLastGap } from "./last-gap.ts";
import { checkAudit, goToNextGap, saveRecord, type CommandSettings } from "./ribbon-commands.ts";
import { runCommand, type CommandEvent } from "./run-command.ts";
import { showMessage } from "./show-message.ts";

/** The ribbon's commands in Word, under the names that the manifest gives them. */

const commands = { checkAudit, goToNextGap, saveRecord };

async function open(): Promise<CommandSettings> {
  const { forms } = await knownForms();
  return {
    document: createOfficeDocument({ Word, Office, forms, window: null }),
    services: browserServices(forms),
    lastGap: keepLastGap(() => localStorage),
  };
}

// `Office` is not there at all when its script could not be loaded; Word then says that the command failed.
if (typeof Office !== "undefined") {
  const page = new URL("message.html", location.href).href;
  void Office.onReady(() => {
    for (const [name, command] of Object.entries(commands)) {
      Office.actions.associate(name, (event: CommandEvent) => {
        void runCommand(command, event, open, (outcome) => showMessage(Office, page, outcome));
      });
    }
  });
}
