/** How a box is shown to a reader, in a check box and in plain text. */
export const tickSigns = { ticked: "☒", notTicked: "☐" } as const;

const ticked = /^(?:[☒☑✓✔✗✘x]|yes|y|true|ticked)$/iu;
const notTicked = /^(?:☐|no|n|false|-|–)$/iu;

/** Whether a text says that a box is ticked; null when it says neither. */
export function decodeTick(written: string): boolean | null {
  const text = written.trim();
  if (ticked.test(text)) return true;
  return notTicked.test(text) ? false : null;
}
