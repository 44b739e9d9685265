import type { Problem } from "../../result.ts";

export interface ControlMismatch {
  /** Controls that Word lists and that could not be told in the document's text. */
  readonly onlyListed: number;
  /** Controls of the text, of kinds that Word should list, that it does not. */
  readonly onlyInText: number;
  readonly listFailed: boolean;
}

/** What the auditor should know where Word's list of controls and the document's text do not agree. Counts only. */
export function controlWarnings({ onlyListed, onlyInText, listFailed }: ControlMismatch): readonly Problem[] {
  if (listFailed) return [listUnavailable];
  return [
    ...(onlyListed > 0 ? [notInText(onlyListed)] : []),
    ...(onlyInText > 0 ? [notReachable(onlyInText)] : []),
  ];
}

const listUnavailable: Problem = {
  code: "controls-not-listed",
  message:
    "Word did not list the content controls of this document. The form is read and checked as usual, but answers have to be given in the document itself.",
};

function notInText(count: number): Problem {
  return {
    code: "controls-not-in-text",
    message: `Word knows of ${controls(count)} that we could not find in the text it gave us. Look through the form yourself: some of its text may be missing here.`,
  };
}

function notReachable(count: number): Problem {
  return {
    code: "controls-not-reachable",
    message: `The document holds ${controls(count)} that Word does not let the pane reach. They are read and checked as usual; give those answers in the document itself.`,
  };
}

function controls(count: number): string {
  return count === 1 ? "one content control" : `${count} content controls`;
}
