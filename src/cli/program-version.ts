import { readFileSync } from "node:fs";

/** The version of the package, as `--version` tells it. */
export function readVersion(): string {
  const about: unknown = JSON.parse(
    readFileSync(new URL("../../package.json", import.meta.url), { encoding: "utf8" }),
  );
  const version = about !== null && typeof about === "object" && "version" in about ? about.version : null;
  return typeof version === "string" ? version : "unknown";
}
