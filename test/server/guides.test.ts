import { spawn, spawnSync } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { preparePostgres } from "../../scripts/postgres-server.mjs";
import { builtCli, buildWhatIsStale } from "../support/built-cli.ts";
import { readGuide } from "../support/guide-commands.ts";
import { authorityKey } from "../support/shared-audit.ts";

/** Commands that no test runs, each with why. */
const notRun: readonly (readonly [RegExp, string])[] = [
  [/^npm ci /, "the checkout of the tests is installed already, by the same command (scripts/set-up.mjs)"],
  [/^npm run build /, "test/build builds the pages, for a host of its own"],
  [/^(?:PUBLIC_URL=\S+ docker|docker) /, "no machine of the tests has a Docker daemon"],
  [/^az |^APP=\$\(az /, "it changes a Microsoft directory"],
  [/^(?:TENANT|HOST|ORIGIN|SITE)=\S+$/, "it only names things for the commands after it"],
  [
    /^read -rs |^npx permanency-audit list /,
    "it needs a Microsoft list; test/cli/commands/list.test.ts runs it over a stand-in",
  ],
];
const repository = join(__dirname, "../..");
const guides = ["collation-service.md", "deploy.md", "deploy-microsoft-list.md", "power-bi.md", "scale.md"];

/** Complete ones, as people who follow the guide would send. */
const samples = ["westhaven-01.docx", "westhaven-02.docx"];

const asked = spawnSync("pg_config", ["--bindir"], { encoding: "utf8" });
const binaries = asked.status === 0 ? asked.stdout.trim() : null;
const missing = ["bash", "curl", "openssl", "psql", "pg_dump", "pg_restore"].filter(
  (tool) =>
    spawnSync(tool, ["--version"]).error !== undefined && spawnSync(tool, ["version"]).error !== undefined,
);
const { server, reason } =
  missing.length > 0 || binaries === null
    ? { server: null, reason: `this machine lacks ${missing.join(", ") || "pg_config"}` }
    : preparePostgres(binaries);

if (server) {
  const folder = mkdtempSync(join(tmpdir(), "permanency-audit-guides-"));
  const ran = new Set<string>();
  const running: ChildProcess[] = [];
  /** Placeholders in the guides for something of the reader. */
  const own = new Map<string, string>();
  const environment: Record<string, string> = {};
  const path = [join(folder, "bin"), dirname(process.execPath), process.env.PATH].join(delimiter);

  beforeAll(buildWhatIsStale, 120_000);
  beforeAll(async () => {
    await server.start();
    const address = new URL(await server.makeDatabase("for_administrators"));
    environment.ADMIN_URL = new URL("/postgres", address).href;
    mkdirSync(join(folder, "bin"));
    mkdirSync(join(folder, "backups"));
    for (const name of samples) {
      cpSync(join(repository, "assets/samples", name), join(folder, "forms", name));
    }
    const command = join(folder, "bin", "permanency-audit");
    writeFileSync(command, `#!/bin/sh\nexec "${process.execPath}" "${builtCli}" "$@"\n`);
    chmodSync(command, 0o755);
    symlinkSync(join(repository, "dist"), join(folder, "dist"));
    cpSync(join(repository, "collation.env.example"), join(folder, "collation.env.example"));
    own.set("/backups/", `${join(folder, "backups")}/`);
  }, 60_000);
  afterAll(async () => {
    for (const child of running) child.kill("SIGKILL");
    await server.remove();
    rmSync(folder, { recursive: true, force: true });
  }, 60_000);

  const withOwn = (command: string) =>
    [...own].reduce((text, [named, value]) => text.replaceAll(named, value), command);

  /** Runs one command of a guide as its reader would. @throws with what it said when it does not end well */
  const run = (command: string, more: Record<string, string> = {}): string => {
    const { status, stdout, stderr } = spawnSync(
      "bash",
      ["--norc", "-euo", "pipefail", "-c", withOwn(command)],
      {
        cwd: folder,
        encoding: "utf8",
        stdio: ["ignore", "pipe", "pipe"],
        env: {
          PATH: path,
          ...environment,
          ...more,
        },
      },
    );
    if (status !== 0) throw new Error(`${command}\nended with ${String(status)}: ${stderr}${stdout}`);
    ran.add(command);
    return stdout;
  };

  const commandsOf = (guide: string, wanted: RegExp, language: "sh" | "sql" = "sh") => {
    const found = readGuide(guide)
      .filter((block) => block.language === language)
      .flatMap(({ commands }) => commands)
      .filter((command) => wanted.test(command));
    if (found.length === 0) throw new Error(`${guide} has no command like ${String(wanted)}.`);
    return found;
  };
  const commandOf = (guide: string, wanted: RegExp, language: "sh" | "sql" = "sh") =>
    commandsOf(guide, wanted, language)[0]!;

  const runSql = (guide: string, wanted: RegExp, database: string) => {
    const block = commandOf(guide, wanted, "sql");
    writeFileSync(join(folder, "block.sql"), block);
    run(`psql --set ON_ERROR_STOP=1 --dbname "${database}" --file block.sql`);
    ran.add(block);
  };

  /** Starts a service by a command and gives its address, without /api. */
  const startService = async (command: string, more: Record<string, string>) => {
    const child = spawn("bash", ["--norc", "-c", `exec env ${withOwn(command)}`], {
      cwd: folder,
      stdio: ["ignore", "ignore", "pipe"],
      env: { PATH: path, ...environment, ...more },
    });
    running.push(child);
    let said = "";
    const address = await new Promise<string>((resolve, reject) => {
      child.stderr.on("data", (data: Buffer) => {
        said += data.toString();
        const [, found] = /(https?:\/\/\S+)\/api/.exec(said) ?? [];
        if (found !== undefined) resolve(found);
      });
      child.once("exit", () => reject(new Error(`It did not start: ${said}`)));
    });
    const stop = () =>
      new Promise<number | null>((resolve) => {
        child.once("exit", (code) => resolve(code));
        child.kill("SIGTERM");
      });
    return { address, stop };
  };

  it("runs the service as the guide says, with TLS, and looks after its tokens", async () => {
    run(
      "openssl req -x509 -newkey rsa:2048 -nodes -subj /CN=localhost -days 2 -keyout key.pem -out cert.pem 2>&1",
    );
    own.set("PORT=443", "PORT=0");
    own.set("/var/lib/permanency-audit", join(folder, "data"));
    const start = commandOf("collation-service.md", /node dist\/server\/main\.js$/);
    const service = await startService(start, {});
    ran.add(start);
    expect(service.address).toMatch(/^https:/);
    environment.DATA_FOLDER = join(folder, "data");
    run(commandOf("collation-service.md", /^permanency-audit tokens add/));
    const listed = run(commandOf("collation-service.md", /^permanency-audit tokens list/));
    own.set("0123456789abcdef", /[0-9a-f]{16}/.exec(listed)?.[0] ?? "");
    run(commandOf("collation-service.md", /^permanency-audit tokens revoke/));
    run(commandOf("collation-service.md", /^cp collation\.env/));
    run(commandOf("collation-service.md", /^permanency-audit backup/));
    const anchor = run(commandOf("collation-service.md", /^permanency-audit verify-log --anchor$/));
    own.set("42:sha256-…", /\d+:sha256-\w+/.exec(anchor)?.[0] ?? "");
    run(commandOf("collation-service.md", /^permanency-audit verify-log --anchor 42/));
    expect(await service.stop()).toBe(0);
    run(commandOf("collation-service.md", /^permanency-audit restore/), {
      DATA_FOLDER: join(folder, "restored"),
    });
    expect(existsSync(join(folder, "restored"))).toBe(true);
    delete environment.DATA_FOLDER;
  }, 120_000);

  it("runs it on PostgreSQL: database, sending, export, import, back-up, restore and readers", async () => {
    const guide = "collation-service.md";
    runSql(guide, /^create role permanency_audit /, environment.ADMIN_URL!);
    const owner = new URL(environment.ADMIN_URL!);
    owner.username = "permanency_audit";
    owner.pathname = "/permanency_audit";
    environment.DATABASE_URL = owner.href;
    owner.pathname = "/audit_restored";
    environment.RESTORED_URL = owner.href;
    const main = "node dist/server/main.js";
    const pages = { PORT: "0", PAGES_FOLDER: "dist/web", CYCLE: "2026-autumn" };
    const service = await startService(main, pages);
    const tokenFor = (more: Record<string, string>) =>
      /pa_\w+(?:-[\w-]*)?/.exec(
        run('permanency-audit tokens add --authority Westhaven --role admin --label "A test"', more),
      )?.[0] ?? "";

    own.set("https://audit.example.gov.uk", service.address);
    const token = tokenFor({});
    const sender = {
      PERMANENCY_AUDIT_TOKEN: token,
      PERMANENCY_AUDIT_KEY: authorityKey,
      PERMANENCY_AUDIT_STATE: join(folder, "state"),
    };
    run(commandOf(guide, /^curl .*collation\.json$/));
    for (const name of samples) {
      run(`permanency-audit sign-off forms/${name} --ready --initials PK --role Auditor`);
    }
    expect(run(commandOf(guide, /^permanency-audit export forms\//), sender)).toMatch(/created in /);

    const other = await startService(main, { ...pages, DATABASE_URL: "", DATA_FOLDER: join(folder, "new") });
    own.set("https://new.example.gov.uk", other.address);
    const NEW_TOKEN = tokenFor({ DATABASE_URL: "", DATA_FOLDER: join(folder, "new") });
    run(commandOf(guide, /^curl .*export\.json$/), { OLD_TOKEN: token });
    expect(run(commandOf(guide, /^PERMANENCY_AUDIT_TOKEN=.* import /), { NEW_TOKEN })).toMatch(/created in /);

    runSql(
      "power-bi.md",
      /^create role audit_reader/,
      new URL("/permanency_audit", environment.ADMIN_URL).href,
    );
    const reader = new URL(environment.DATABASE_URL);
    reader.username = "audit_reader";
    expect(
      run(`psql --tuples-only --dbname "${reader.href}" --command "select count(*) > 0 from v_answer"`),
    ).toContain("t");
    expect(() => run(`psql --dbname "${reader.href}" --command "select * from audit"`)).toThrow(
      /permission denied/,
    );

    run(commandOf(guide, /^pg_dump /));
    run(commandOf(guide, /^psql .*create database/));
    run(commandOf(guide, /^pg_restore /));
    expect(run(commandOf(guide, /^DATABASE_URL=.* verify-log/))).toContain("whole");
    expect(await service.stop()).toBe(0);
    expect(await other.stop()).toBe(0);
  }, 240_000);

  it("leaves out no command of any guide without a reason", () => {
    const commands = guides.flatMap(readGuide).flatMap((block) => block.commands);
    const forgotten = commands.filter(
      (command) => !ran.has(command) && !notRun.some(([pattern]) => pattern.test(command)),
    );
    expect(forgotten).toEqual([]);
  });
} else {
  it.skip(`runs the commands of the guides: ${reason}`, () => undefined);
}
