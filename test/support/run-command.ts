import { runCli } from "../../src/cli/run-cli.ts";
import { RecordedStream } from "./recorded-stream.ts";

/** Runs the command line within the test, as if typed where nobody watches. */
export async function runCommand(argv: readonly string[], env: Record<string, string> = {}) {
  const stdout = new RecordedStream();
  const stderr = new RecordedStream();
  const exitCode = await runCli(argv, { stdout, stderr, env });
  return { exitCode, stdout: stdout.text, stderr: stderr.text };
}
