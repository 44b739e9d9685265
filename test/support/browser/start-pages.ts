import { spawn, type ChildProcess } from "node:child_process";
import { resolve } from "node:path";

/** What `npm start` serves: the pages, and the service with its embedded store. */
export interface StartedPages {
  /** Without a slash at its end. */
  readonly address: string;
  /** Waits until it has printed something of this kind. @returns the first group */
  readonly find: (pattern: RegExp) => Promise<string>;
  /** @returns the code that it ended with */
  readonly stop: () => Promise<number | null>;
}

/** Starts it on a port that is free, with a store of its own. @param more further arguments, such as `--region` */
export async function startPages(data: string, more: readonly string[] = []): Promise<StartedPages> {
  const script = resolve(__dirname, "../../../scripts/start.mjs");
  const child = spawn(process.execPath, [script, "--port", "0", "--data", data, ...more], {
    stdio: ["ignore", "pipe", "inherit"],
    env: { ...process.env, HOME: data },
  });
  let said = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => (said += text));
  const find = async (pattern: RegExp): Promise<string> => {
    for (;;) {
      const found = pattern.exec(said)?.[1];
      if (found !== undefined) return found;
      if (child.exitCode !== null) throw new Error("npm start ended by itself.");
      await new Promise((wait) => setTimeout(wait, 50));
    }
  };
  return { address: await find(/In the browser +(\S+)\/ /), find, stop: () => stop(child) };
}

function stop(child: ChildProcess): Promise<number | null> {
  return new Promise((done) => {
    child.once("exit", done);
    child.kill("SIGTERM");
  });
}
