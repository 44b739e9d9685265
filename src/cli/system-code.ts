/** The code of an error of the operating system ("ENOENT"); null for any other error, which is then a broken program. */
export function systemCodeOf(error: unknown): string | null {
  if (typeof error !== "object" || error === null) return null;
  if (!("code" in error) || !("syscall" in error)) return null;
  return typeof error.code === "string" ? error.code : null;
}
