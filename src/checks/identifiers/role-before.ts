import { textBefore } from "./detector.ts";
import { roles } from "./words/context-words.ts";

const wordAndJoint = /(?<![\p{L}'-])([\p{L}-]{2,})('s name is |, |: | - |\(| \(| )$/u;

/** What is between an offset and a role straight before it ("the carer, ", "SW "); null where there is no role. */
export function jointToRole(text: string, offset: number): string | null {
  const [, word = "", joint = ""] = wordAndJoint.exec(textBefore(text, offset, 30)) ?? [];
  const role = word.toLowerCase();
  return roles.has(role) || roles.has(role.replace(/s$/, "")) ? joint : null;
}
