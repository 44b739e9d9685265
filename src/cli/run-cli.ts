import { notDone, nothingBlocks } from "./exit-code.ts";
import type { ExitCode } from "./exit-code.ts";
import { helpText } from "./help-text.ts";
import { commandError } from "./internal-error.ts";
import { readVersion } from "./program-version.ts";
import { readArguments } from "./read-arguments.ts";
import type { Surroundings } from "./surroundings.ts";

/**
 * Runs one command to its end. Loads each command when it is needed, because most runs only check files.
 * @param argv the words after the name of the program.
 * @returns the exit status of the contract: 0, 1 or 2. Where the program itself fails it says so in a sentence and returns 2.
 */
export async function runCli(argv: readonly string[], surroundings: Surroundings): Promise<ExitCode> {
  try {
    return await runCommand(argv, surroundings);
  } catch (error) {
    surroundings.stderr.write(`${commandError(error).message}\n`);
    return notDone;
  }
}

async function runCommand(argv: readonly string[], surroundings: Surroundings): Promise<ExitCode> {
  const read = readArguments(argv);
  if (!read.ok) {
    surroundings.stderr.write(`${read.problem.message}\nFor help: permanency-audit --help\n`);
    return notDone;
  }
  switch (read.value.command) {
    case "help":
      surroundings.stdout.write(helpText);
      return nothingBlocks;
    case "version":
      surroundings.stdout.write(`${readVersion()}\n`);
      return nothingBlocks;
    case "check": {
      const { check } = await import("./commands/check.ts");
      return check(read.value, surroundings);
    }
    case "convert": {
      const { convert } = await import("./commands/convert.ts");
      return convert(read.value, surroundings);
    }
    case "save": {
      const { save } = await import("./commands/save.ts");
      return save(read.value, surroundings);
    }
    case "reason": {
      const { reason } = await import("./commands/reason.ts");
      return reason(read.value, surroundings);
    }
    case "facts": {
      const { facts } = await import("./commands/facts.ts");
      return facts(read.value, surroundings);
    }
    case "fix": {
      const { fix } = await import("./commands/fix.ts");
      return fix(read.value, surroundings);
    }
    case "explain": {
      const { explain } = await import("./commands/explain.ts");
      return explain(read.value, surroundings);
    }
    case "sign-off": {
      const { signOff } = await import("./commands/sign-off.ts");
      return signOff(read.value, surroundings);
    }
    case "export": {
      const { exportAudits } = await import("./commands/export.ts");
      return exportAudits(read.value, surroundings);
    }
    case "outbox": {
      const { outbox } = await import("./commands/outbox.ts");
      return outbox(read.value, surroundings);
    }
    case "withdraw": {
      const { withdraw } = await import("./commands/withdraw.ts");
      return withdraw(read.value, surroundings);
    }
    case "import": {
      const { importFiles } = await import("./commands/import.ts");
      return importFiles(read.value, surroundings);
    }
    case "key": {
      const { makeKey } = await import("./commands/key.ts");
      return makeKey(surroundings);
    }
    case "list": {
      const { list } = await import("./commands/list.ts");
      return list(read.value, surroundings);
    }
    case "serve": {
      const { serve } = await import("./commands/serve.ts");
      return serve(surroundings);
    }
    case "tokens": {
      const { tokens } = await import("./commands/tokens.ts");
      return tokens(read.value, surroundings);
    }
    case "backup":
    case "restore": {
      const { backUpOrRestore } = await import("./commands/backup.ts");
      return backUpOrRestore(read.value, surroundings);
    }
    case "verify-log": {
      const { checkLog } = await import("./commands/verify-log.ts");
      return checkLog(surroundings);
    }
  }
}
