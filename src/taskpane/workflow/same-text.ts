import type { DocumentSnapshot } from "../../word/audit-document.ts";

/**
 * Whether two readings of the document in Word brought the same text, so that judging again is not needed: moving about
 * in Word and coming back to the pane are told as possible changes too.
 */
export function haveSameText(one: DocumentSnapshot, other: DocumentSnapshot): boolean {
  if (one.recordParts === null || other.recordParts === null) return false;
  return (
    isSameList(one.recordParts, other.recordParts) &&
    isSameList(one.package.partNames, other.package.partNames) &&
    one.package.partNames.every((name) => textOf(one, name) === textOf(other, name))
  );
}

function isSameList(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((each, index) => each === other[index]);
}

/** Null for what is no XML, such as a picture: the name is all that is ever read of it. */
function textOf({ package: parts }: DocumentSnapshot, name: string): string | null {
  const text = parts.readXml(name);
  return text.ok ? text.value : null;
}
