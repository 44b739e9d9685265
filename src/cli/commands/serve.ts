import { readSettings, startService } from "../../server/administration.ts";
import { succeed } from "../../result.ts";
import type { DefineCommand } from "../command-line.ts";
import { notDone, nothingBlocks } from "../exit-code.ts";
import type { ExitCode } from "../exit-code.ts";
import type { Surroundings } from "../surroundings.ts";

export const defineServe: DefineCommand = (command, run) => {
  command
    .description("Runs the collation service until you stop it. Its settings are environment variables.")
    .action(() => run(succeed(null), serve));
};

/** Runs the collation service, with the settings of the environment, until the process is asked to stop. */
async function serve(_wanted: null, { stdout, stderr, env }: Surroundings): Promise<ExitCode> {
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
