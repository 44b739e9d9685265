/** Words that authorities put beside a number or letter: they name nobody. */
const neutral = new Set(
  (
    "audit case child children girl boy family file form id ident identifier number no plan ref reference review " +
    "sample sibling young yp person cyp lac cla"
  ).split(" "),
);
const lettersOnly = /^\p{L}[\p{L}'’-]*$/u;
const shortCapitals = /^\p{Lu}{1,3}$/u;

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
