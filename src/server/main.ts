#!/usr/bin/env node
import { readSettings } from "./settings.ts";
import { startService } from "./start-service.ts";

/** Runs the service until the process is asked to stop. */
async function main(): Promise<void> {
  const settings = readSettings(process.env);
  const started = settings.ok ? await startService(settings.value, process) : settings;
  if (!started.ok) {
    process.stderr.write(`${started.problem.message}\n`);
    process.exitCode = 2;
    return;
  }
  process.stderr.write(`The collation service listens at ${started.value.address}/api\n`);
  for (const signal of ["SIGTERM", "SIGINT"] as const) {
    process.once(signal, () => void started.value.stop());
  }
}

await main();
