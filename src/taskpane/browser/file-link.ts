/** The id of the element that opens a file, so that the focus can go back to it. */
export function idOfFileLink(id: number): string {
  return `file-${String(id)}`;
}
