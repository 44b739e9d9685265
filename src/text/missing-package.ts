/**
 * The name of the package that an error says is missing, or whose code for this kind of machine cannot be loaded:
 * `libsql` for any of its parts. Null for every other error.
 */
export function missingPackage(error: unknown): string | null {
  const { code, message } = wordsOf(error);
  if (!missingCodes.has(code) && !message.startsWith("Could not locate the bindings file")) return null;
  const [, inFolder] = /node_modules[/\\]((?:@[\w.-]+[/\\])?[\w.-]+)[/\\]/.exec(message) ?? [];
  const [, named] = /Cannot find (?:package|module) '((?:@[\w.-]+\/)?[\w.-]+)/.exec(message) ?? [];
  // Of our packages only SQLite's has code for one kind of machine.
  const unnamed = code === "ERR_DLOPEN_FAILED" || message.startsWith("Could not") ? "libsql" : "";
  const name = (named ?? inFolder ?? unnamed).replaceAll("\\", "/");
  return name.replace(/^@libsql\/.*/, "libsql");
}

const missingCodes: ReadonlySet<string> = new Set([
  "ERR_DLOPEN_FAILED",
  "MODULE_NOT_FOUND",
  "ERR_MODULE_NOT_FOUND",
]);

/** Native modules throw some that are no `Error` of this program's own. */
function wordsOf(error: unknown): Record<"code" | "message", string> {
  const of = (key: string): string => {
    const word: unknown = typeof error === "object" && error !== null ? Reflect.get(error, key) : null;
    return typeof word === "string" ? word : "";
  };
  return { code: of("code"), message: of("message") };
}
