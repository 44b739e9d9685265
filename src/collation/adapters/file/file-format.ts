/** The kinds of file that a list can be. */
export const fileFormats = ["csv", "xlsx", "jsonl"] as const;
export type FileFormat = (typeof fileFormats)[number];

/** The format that a file is in by the end of its name; null for any other file. */
export function formatOfName(fileName: string): FileFormat | null {
  const end = fileName.toLowerCase();
  return fileFormats.find((format) => end.endsWith(`.${format}`)) ?? null;
}
