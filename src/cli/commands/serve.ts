import { readSettings, startService } from "../../server/administration.ts";
import { notDone, nothingBlocks } from "../exit-code.ts";
import type { ExitCode } from "../exit-code.ts";
import type { Surroundings } from "../surroundings.ts";

/** Runs the collation service, with the settings of the environment, until the process is asked to stop. */
export async function serve({ stdout, stderr, env }: Surroundings): Promise<ExitCode> {
  const settings = readSettings(env);
  const started = settings.ok ? await startService(settings.value, { stdout }) : settings;
  if (!started.ok) {
    stderr.write(`${started.problem.message}\n`);
    return notDone;
  }
  stderr.write(`The collation service listens at ${started.value.address}/api\n`);
  await new Promise<void>((asked) => {
    for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => asked());
  });
  await started.value.stop();
  return nothingBlocks;
}
