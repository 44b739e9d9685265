#!/usr/bin/env node
import { notDone } from "./exit-code.ts";
import { commandError } from "./internal-error.ts";
import { runCli } from "./run-cli.ts";

// Node ends with 1 after an error that nobody caught. Here, 1 means that an audit has something to fix.
for (const event of ["uncaughtException", "unhandledRejection"]) {
  process.on(event, (error: unknown) => {
    process.stderr.write(`${commandError(error).message}\n`);
    process.exit(notDone);
  });
}

process.exitCode = await runCli(process.argv.slice(2), process);
