import { runCommand } from "../support/run-command.ts";
import { readWanted } from "../support/read-wanted.ts";

const destination = { to: "list", format: "csv", settings: null };

describe("the words about a collation list", () => {
  const understood = [
    {
      because: "export takes files and folders, where to and for which round",
      argv: ["export", "a.docx", "folder", "--to", "list", "--cycle", "2026-autumn"],
      means: {
        ...{ paths: ["a.docx", "folder"], destination, cycle: "2026-autumn" },
        ...{ region: null, sharing: null, keyFile: null, policy: null, sameChild: "refuse", dryRun: false },
      },
    },
    {
      because: "settings say where to and for which round",
      argv: ["export", "a.docx", "-s", "collation.json"],
      means: {
        ...{ paths: ["a.docx"], cycle: null, region: null, sharing: null },
        ...{ keyFile: null, policy: null, sameChild: "refuse", dryRun: false },
        destination: { to: null, format: "csv", settings: "collation.json" },
      },
    },
    {
      because: "a dry run needs no list",
      argv: ["export", "a.docx", "-n", "-c", "x"],
      means: {
        ...{ paths: ["a.docx"], cycle: "x", region: null, sharing: null },
        ...{ keyFile: null, policy: null, sameChild: "refuse", dryRun: true },
        destination: { to: null, format: "csv", settings: null },
      },
    },
    {
      because: "withdraw takes one document or key",
      argv: ["withdraw", "a.docx", "--to", "list"],
      means: { what: "a.docx", destination },
    },
    {
      because: "import takes files of lists",
      argv: ["import", "a.csv", "b.xlsx", "-t", "service", "-s", "x.json", "-f", "xlsx"],
      means: {
        paths: ["a.csv", "b.xlsx"],
        destination: { to: "service", format: "xlsx", settings: "x.json" },
        sameChild: "refuse",
      },
    },
    {
      because: "outbox shows what waits if nothing else is said",
      argv: ["outbox"],
      means: { action: "list" },
    },
    {
      because: "outbox gives up what is named",
      argv: ["outbox", "forget", "a.docx"],
      means: { action: "forget", what: "a.docx" },
    },
    {
      because: "outbox sends to the list that is named",
      argv: ["outbox", "send", "--to", "list"],
      means: { action: "send", destination, sameChild: undefined },
    },
    {
      because: "--replace and --keep-both answer for a child whose audit is in the list already",
      argv: ["outbox", "send", "--to", "list", "--keep-both"],
      means: { action: "send", destination, sameChild: "keep-both" },
    },
    {
      because: "sign-off takes who signs and when",
      argv: ["sign-off", "a.docx", "--ready", "--initials", "PK", "--role", "Auditor", "--on", "1/2/2027"],
      means: {
        ...{ paths: ["a.docx"], step: "ready", initials: "PK", role: "Auditor" },
        ...{ on: "2027-02-01", remarks: null, policy: null, settings: null },
      },
    },
    { because: "key takes nothing", argv: ["key"], means: null },
  ];
  test.each(understood)("$because", async ({ argv, means }) => {
    expect(await readWanted(argv)).toEqual({ ok: true, value: means });
  });

  const whoSigns = ["--initials", "PK", "--role", "x"];
  const refused = [
    { because: "an export of nothing", argv: ["export", "--to", "x"], says: "files or folders" },
    { because: "an export to nowhere", argv: ["export", "a", "-c", "x"], says: "--to" },
    { because: "an export for no round", argv: ["export", "a", "--to", "x"], says: "--cycle" },
    { because: "an unknown format", argv: ["import", "a", "--to", "x", "-f", "xls"], says: '"xlsx"?' },
    { because: "an empty target", argv: ["import", "a", "--to="], says: "--to takes" },
    { because: "two to withdraw", argv: ["withdraw", "a", "b", "--to", "x"], says: "only 1 argument" },
    { because: "an unknown deed", argv: ["outbox", "sned"], says: 'Did you mean "send"?' },
    { because: "nothing to forget", argv: ["outbox", "forget"], says: "Name the one key or file name" },
    {
      because: "one to send again",
      argv: ["outbox", "send", "a", "--to", "x"],
      says: "`outbox send` takes no arguments.",
    },
    { because: "no step", argv: ["sign-off", "a", ...whoSigns], says: "Add one of --ready" },
    { because: "two steps", argv: ["sign-off", "a", "--ready", "--return", ...whoSigns], says: "Add one of" },
    { because: "nobody who signs", argv: ["sign-off", "a", "--ready"], says: "--initials" },
    { because: "no day", argv: ["sign-off", "a", "--ready", ...whoSigns, "--on", "31/2/2027"], says: "--on" },
    {
      because: "remarks on what is ready",
      argv: ["sign-off", "a", "--ready", ...whoSigns, "--remarks", "x"],
      says: "--return only",
    },
    { because: "a word to key", argv: ["key", "x"], says: "`key` takes no arguments." },
    { because: "an option that is none", argv: ["export", "a", "--token", "x"], says: "no option --token" },
  ];
  test.each(refused)("$because is refused in a sentence that says what to type", async ({ argv, says }) => {
    const { exitCode, stdout, stderr } = await runCommand(argv);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: "" });
    expect(stderr).toContain(says);
  });
});
