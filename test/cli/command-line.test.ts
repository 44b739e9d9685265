import { runCommand } from "../support/run-command.ts";
import { readWanted } from "../support/read-wanted.ts";

describe("the words of a command line", () => {
  const understood = [
    {
      because: "check takes files and folders",
      argv: ["check", "one.docx", "folder"],
      means: { paths: ["one.docx", "folder"], format: "text", jobs: null, policy: null },
    },
    {
      because: "options may stand before and behind the paths",
      argv: ["check", "--json", "one.docx", "--jobs", "2"],
      means: { paths: ["one.docx"], format: "json", jobs: 2, policy: null },
    },
    {
      because: "the number of jobs may be joined to its letter",
      argv: ["check", "-j4", "one.docx"],
      means: { paths: ["one.docx"], format: "text", jobs: 4, policy: null },
    },
    {
      because: "behind -- everything is the name of a file",
      argv: ["check", "--", "--json", "--help"],
      means: { paths: ["--json", "--help"], format: "text", jobs: null, policy: null },
    },
    {
      because: "the format and the policy have short names",
      argv: ["check", "a.docx", "-f", "csv", "-p", "ours.json"],
      means: { paths: ["a.docx"], format: "csv", jobs: null, policy: "ours.json" },
    },
    {
      because: "--json may stand beside the format that it means",
      argv: ["check", "a.docx", "--json", "--format", "json"],
      means: { paths: ["a.docx"], format: "json", jobs: null, policy: null },
    },
    {
      because: "fix may only say what it would do",
      argv: ["fix", "a.docx", "b.docx", "-n"],
      means: { paths: ["a.docx", "b.docx"], dryRun: true, policy: null },
    },
    { because: "explain takes a check", argv: ["explain", "x"], means: "x" },
    { because: "or none", argv: ["explain"], means: null },
    {
      because: "a reason is for one query of one file",
      argv: [
        "reason",
        "a.docx",
        "--check",
        "c",
        "--at",
        "factors",
        "--because",
        "Agreed by all.",
        "--offset",
        "7",
      ],
      means: {
        path: "a.docx",
        reason: { check: "c", at: "factors", because: "Agreed by all.", offset: 7 },
        policy: null,
      },
    },
    {
      because: "dates are written as people write them, and taken back by nothing",
      argv: [
        "facts",
        "a.docx",
        "--audit-date",
        "22/11/2026",
        "--looked-after-since=2026-01-05",
        "--first-review=",
      ],
      means: {
        path: "a.docx",
        facts: { auditDate: "2026-11-22", lookedAfterSince: "2026-01-05", firstReview: undefined },
      },
    },
    {
      because: "convert puts its copies beside the originals",
      argv: ["convert", "one.docx"],
      means: { paths: ["one.docx"], out: null },
    },
    {
      because: "or in a folder",
      argv: ["convert", "one.docx", "--out", "copies"],
      means: { paths: ["one.docx"], out: "copies" },
    },
    {
      because: "save takes files",
      argv: ["save", "a.docx", "b.docx"],
      means: ["a.docx", "b.docx"],
    },
  ];
  test.each(understood)("$because", async ({ argv, means }) => {
    expect(await readWanted(argv)).toEqual({ ok: true, value: means });
  });

  const refused = [
    { because: "nothing to do", argv: [], says: "Add what to do" },
    { because: "an unknown command", argv: ["chekc", "a.docx"], says: 'no command "chekc"' },
    { because: "check without a path", argv: ["check"], says: "files or folders" },
    { because: "convert without a path", argv: ["convert", "--out", "x"], says: "files to convert" },
    { because: "save without a path", argv: ["save"], says: "files to save the record in" },
    {
      because: "an option of another command",
      argv: ["save", "--json", "a.docx"],
      says: "`save` has no option --json.",
    },
    {
      because: "a missing value",
      argv: ["convert", "a.docx", "--out"],
      says: "Option -o, --out <folder> needs a value.",
    },
    { because: "an empty folder name", argv: ["convert", "a.docx", "--out="], says: "name of a folder" },
    { because: "an unknown format", argv: ["check", "-f", "cvs", "a"], says: 'Did you mean "csv"?' },
    {
      because: "two formats",
      argv: ["check", "--json", "-f", "csv", "a"],
      says: "Use one of --json, --summary and --format.",
    },
    {
      because: "two checks to explain",
      argv: ["explain", "a", "b"],
      says: "`explain` takes only 1 argument.",
    },
    {
      because: "a reason without a file",
      argv: ["reason", "--check", "c", "--at", "x", "--because", "y"],
      says: "one file",
    },
    {
      because: "a reason for two files",
      argv: ["reason", "a", "b", "--check", "c", "--at", "x", "--because", "y"],
      says: "only 1 argument",
    },
    {
      because: "a reason without words",
      argv: ["reason", "a", "--check", "c", "--at", "x"],
      says: "--because",
    },
    {
      because: "a negative offset",
      argv: ["reason", "a", "--check", "c", "--at", "x", "--because", "y", "--offset=-1"],
      says: "whole number",
    },
    { because: "fix without a file", argv: ["fix", "--dry-run"], says: "files to correct" },
    { because: "facts without a file", argv: ["facts", "--audit-date", "2026-01-01"], says: "one file" },
    { because: "facts without a date", argv: ["facts", "a"], says: "--audit-date" },
    { because: "a day that is none", argv: ["facts", "a", "--audit-date", "31/02/2026"], says: "31/03/2027" },
    {
      because: "a date of birth",
      argv: ["facts", "a", "--date-of-birth", "1/1/2020"],
      says: "--date-of-birth",
    },
    { because: "no job at all", argv: ["check", "-j", "0", "a"], says: "whole number" },
    { because: "half a job", argv: ["check", "-j", "1.5", "a"], says: "whole number" },
    { because: "jobs in words", argv: ["check", "-j", "many", "a"], says: "whole number" },
    { because: "more jobs than help", argv: ["check", "-j", "65", "a"], says: "whole number" },
  ];
  test.each(refused)("$because is refused in a sentence that says what to type", async ({ argv, says }) => {
    const { exitCode, stdout, stderr } = await runCommand(argv);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: "" });
    expect(stderr).toContain(says);
  });
});
