/**
 * The JSON of an audit as cells of a spreadsheet hold it. Excel takes at most 32,767 characters into a cell and cuts the rest
 * off, so that a long audit goes on in further columns; ASCII alone survives a CSV file that Excel saved in its old encoding.
 */

const maxPartLength = 30_000;
export const jsonColumn = "AuditJson";

/** The name of the column of a part, counted from 0: AuditJson, AuditJson2, AuditJson3 … */
export function jsonColumnName(part: number): string {
  return part === 0 ? jsonColumn : `${jsonColumn}${String(part + 1)}`;
}

/** Whether a column is one of these. */
export function isJsonColumn(name: string): boolean {
  return /^AuditJson([2-9]|[1-9]\d)?$/.test(name);
}

/** The JSON in parts that fit a cell each. */
export function jsonPartsOf(value: object): readonly string[] {
  const json = JSON.stringify(value)
    .replace(/[\u007f-\uffff]/g, escape)
    // Excel reads _x0041_ as a letter (ECMA-376 part 1, 22.4.2.4).
    .replace(/_(?=x[0-9a-f]{4}_)/gi, escape);
  const count = Math.ceil(json.length / maxPartLength);
  return Array.from({ length: count }, (_, part) =>
    json.slice(part * maxPartLength, (part + 1) * maxPartLength),
  );
}

function escape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
