import { succeed, type Problem, type Result } from "../result.ts";
import { settingsOf } from "./collation-rules.ts";
import { openDestination } from "./open-destination.ts";
import { auditOfList, type ReadAudits } from "./read-outcome-audits.ts";
import { knownForms, type Surroundings } from "./surroundings.ts";

/** The list that audits were sent to. */
export interface ListToRead {
  /** A folder, a file, `service`, `microsoft-list` or the URL of a service, as `export --to` takes it. */
  readonly from: string;
  /** The settings file; null where there is none. */
  readonly settings: string | null;
}

export interface ListDependencies extends Surroundings {
  readonly fetch: typeof fetch;
}

/**
 * Reads the audits of a shared list with the sign-in of the person who runs the command: everything that they may see there.
 * Fails as `openDestination` does, or with what the list says.
 */
export async function readOutcomeList(
  { from, settings: path }: ListToRead,
  dependencies: ListDependencies,
): Promise<Result<ReadAudits>> {
  const { env, stderr, fetch } = dependencies;
  const settings = settingsOf(path);
  if (!settings.ok) return settings;
  const opened = await openDestination({ to: from, format: "csv", settings: path }, settings.value, {
    env,
    forms: knownForms(dependencies),
    fetch: (...request) => fetch(...request),
    note: ({ message }: Problem) => stderr.write(`${message}\n`),
  });
  if (!opened.ok) return opened;
  const held = [];
  for (const list of opened.value.lists()) {
    const read = await list.list();
    if (!read.ok) return read;
    held.push(...read.value);
  }
  return succeed({
    audits: held.map(auditOfList),
    regions: [...new Set(held.flatMap(({ audit }) => audit.region ?? []))],
    refused: [],
  });
}
