import { spawnSync } from "node:child_process";
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

const repository = join(__dirname, "../..");
export const builtCli = join(repository, "dist/cli/main.js");
const reportUsage = join(repository, "scripts/bench/report-usage.mjs");

/** What a run of the built command line printed, how it ended, and what it took. */
export interface CliRun {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** The most memory that the process had at any time, all threads together. */
  readonly megabytes: number;
  readonly processorMs: number;
}

/** Runs the command line as its users do: built, as a process of its own. */
export function runBuiltCli(args: readonly string[], options: { cwd?: string } = {}): CliRun {
  const { status, output } = spawnSync(process.execPath, ["--import", reportUsage, builtCli, ...args], {
    ...options,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe", "pipe"],
    maxBuffer: 256 * 2 ** 20,
  });
  const [, stdout, stderr, usage] = output;
  const { megabytes, processorMs } = JSON.parse(usage ?? "") as Pick<CliRun, "megabytes" | "processorMs">;
  return { exitCode: status, stdout: stdout ?? "", stderr: stderr ?? "", megabytes, processorMs };
}

/** Builds what is older than its source, so that the tests of the built command line never test an earlier one. */
export function buildWhatIsStale(): void {
  const sources = readdirSync(join(repository, "src"), { recursive: true, encoding: "utf8" });
  const isStale = sources
    .filter(
      (name) =>
        /^(cli|server|outcomes|collation|authorities|audit|checks|ooxml|proforma)\/.*\.ts$/.test(name) ||
        name === "result.ts",
    )
    .some((name) => changedAt(`dist/${name.replace(/\.ts$/, ".js")}`) < changedAt(`src/${name}`));
  if (!isStale) return;
  spawnSync(process.execPath, ["node_modules/typescript/bin/tsc", "-b", "src/cli"], {
    cwd: repository,
  });
}

function changedAt(path: string): number {
  return statSync(join(repository, path), { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
