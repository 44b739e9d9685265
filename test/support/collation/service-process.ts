import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";

const builtService = join(__dirname, "../../../dist/server/main.js");

/** The built service as a process of its own. */
export interface ServiceProcess {
  /** As the service says it when it starts: where audits are sent to. */
  readonly url: string;
  /** Ends it as a power cut would, and waits until it is gone. */
  readonly kill: () => Promise<void>;
  /** Asks it to stop. @returns the code that it ended with */
  readonly stop: () => Promise<number | null>;
  /** All that it has written to its log. */
  readonly log: () => string;
}

/**
 * Starts it over the store in a folder, on a free port of this machine.
 * @throws when it does not start, with what it said.
 */
export async function startServiceProcess(
  folder: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<ServiceProcess> {
  if (!existsSync(builtService)) throw new Error("The service is not built: run npm run build.");
  const child = spawn(process.execPath, [builtService], {
    env: {
      PATH: process.env.PATH,
      ...{ HOST: "127.0.0.1", PORT: "0", DATA_FOLDER: folder, RATE_LIMIT: "1000000" },
      ...environment,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const ended = new Promise<number | null>((resolve) => child.once("exit", (code) => resolve(code)));
  let log = "";
  child.stdout.on("data", (data: Buffer) => (log += data.toString()));
  const address = await new Promise<string>((resolve, reject) => {
    let said = "";
    child.stderr.on("data", (data: Buffer) => {
      said += data.toString();
      const [found] = /https?:\/\/\S+/.exec(said) ?? [];
      if (found !== undefined) resolve(found);
    });
    void ended.then(() => reject(new Error(`The service did not start: ${said}`)));
  });
  return {
    url: address,
    kill: async () => {
      child.kill("SIGKILL");
      await ended;
    },
    stop: () => {
      child.kill("SIGTERM");
      return ended;
    },
    log: () => log,
  };
}
