import { createCheck } from "./engine/create-check.ts";

/** Words that authorities put beside a number or letter: they name nobody. */
const neutral = new Set(
  (
    "audit case child children girl boy family file form id ident identifier number no plan ref reference review " +
    "sample sibling young yp person cyp lac cla"
  ).split(" "),
);
const lettersOnly = /^\p{L}[\p{L}'’-]*$/u;
const shortCapitals = /^\p{Lu}{1,3}$/u;

export const childIdLikeName = createCheck({
  id: "child-id-like-name",
  codes: ["H03"],
  severity: "error",
  subject: "header-field",
  needs: ["text"],
  yieldsTo: ["placeholder-left"],
  why: "The audit is read outside your authority, so it must not name the child.",
  source: "UK GDPR article 4(5): a pseudonym must not identify the child without information kept apart.",
  messages: {
    fullName: "{name}: this looks like a name. Use a reference that does not identify the child.",
    oneName: {
      severity: "query",
      text: "{name}: this may be a first name or a surname. Use a reference with a number in it.",
    },
  },
  appliesTo: ({ field }) => field.kind === "identifier",
  check: ({ text }, report) => {
    const found = namesInReference(text);
    if (found !== null) report(found);
  },
});

/** Whether a child's reference looks like a full name, may be one name, or is neither (null). */
export function namesInReference(text: string): "fullName" | "oneName" | null {
  const hasDigits = /\d/.test(text);
  const names = text.split(/[\s,.;:/_]+/).filter((part) => isLikeName(part, hasDigits));
  const letters = names.filter((part) => part.length > 1);
  if (letters.length > 0 && names.length > 1) return "fullName";
  return letters.some((part) => !shortCapitals.test(part)) && !hasDigits ? "oneName" : null;
}

/** Beside digits a few capitals are a code ("NB 26 A"); alone they may be a name. */
function isLikeName(part: string, hasDigits: boolean): boolean {
  if (!lettersOnly.test(part) || neutral.has(part.toLowerCase())) return false;
  return !(hasDigits && shortCapitals.test(part));
}
