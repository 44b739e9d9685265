import { readFragment } from "./command-outcome.ts";
import { describeOutcome } from "./describe-outcome.ts";

/** The small window that says what a command of the ribbon came to. */

const outcome = readFragment(location.hash);
const lines = outcome === null ? ["There is no message."] : describeOutcome(outcome);
document.getElementById("message")?.replaceChildren(...lines.map(makeParagraph));

if (typeof Office !== "undefined") {
  void Office.onReady(() => {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = "Close";
    button.addEventListener("click", () => {
      Office.context.ui.messageParent("close");
    });
    document.querySelector("main")?.append(button);
    button.focus();
  });
}

function makeParagraph(line: string): HTMLElement {
  const paragraph = document.createElement("p");
  paragraph.textContent = line;
  return paragraph;
}
