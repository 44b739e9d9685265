import type { DefineCommand } from "../command-line.ts";

/** A command as the help of the whole program shows it. Its file is loaded only when the command is used. */
export interface CommandEntry {
  readonly name: string;
  readonly group: string;
  readonly summary: string;
  /** It works on forms, and so takes `--definition`. */
  readonly readsForms?: true;
  readonly load: () => Promise<DefineCommand>;
}

const audits = "Commands for audits:";
const forms = "Commands for forms of your own:";
const improvement = "Commands for what comes before and after an audit:";
const sharing = "Commands for a shared list:";
const service = "Commands for running the collation service:";

/** Every command, in the order of the help. To add one, write its file in this folder and enter it here. */
export const commands: readonly CommandEntry[] = [
  {
    name: "check",
    group: audits,
    summary: "report what is missing, wrong or unsafe to share",
    readsForms: true,
    load: async () => (await import("./check.ts")).defineCheck,
  },
  {
    name: "explain",
    group: audits,
    summary: "explain a check, or list all checks",
    load: async () => (await import("./explain.ts")).defineExplain,
  },
  {
    name: "reason",
    group: audits,
    summary: "record why an answer that was questioned is right",
    readsForms: true,
    load: async () => (await import("./reason.ts")).defineReason,
  },
  {
    name: "facts",
    group: audits,
    summary: "record dates of the case that the form does not ask for",
    readsForms: true,
    load: async () => (await import("./facts.ts")).defineFacts,
  },
  {
    name: "fix",
    group: audits,
    summary: "write the corrections that checks suggest",
    readsForms: true,
    load: async () => (await import("./fix.ts")).defineFix,
  },
  {
    name: "convert",
    group: audits,
    summary: "make a copy in which every answer has its own control",
    readsForms: true,
    load: async () => (await import("./convert.ts")).defineConvert,
  },
  {
    name: "save",
    group: audits,
    summary: "save the audit record inside the Word file",
    readsForms: true,
    load: async () => (await import("./save.ts")).defineSave,
  },
  {
    name: "sign-off",
    group: audits,
    summary: "mark as ready, countersign or return audits",
    readsForms: true,
    load: async () => (await import("./sign-off.ts")).defineSignOff,
  },
  {
    name: "outcome",
    group: audits,
    summary: "count what audits say, and write a report",
    readsForms: true,
    load: async () => (await import("./outcome.ts")).defineOutcome,
  },
  {
    name: "pro-forma",
    group: forms,
    summary: "write, check and try the definition of a form of your own",
    load: async () => (await import("./pro-forma.ts")).defineProForma,
  },
  {
    name: "sample",
    group: improvement,
    summary: "draw cases to audit, so that anybody can repeat the draw",
    readsForms: true,
    load: async () => (await import("./sample.ts")).defineSample,
  },
  {
    name: "moderation",
    group: improvement,
    summary: "grade audits a second time, and compare both gradings",
    readsForms: true,
    load: async () => (await import("./moderation.ts")).defineModeration,
  },
  {
    name: "tracker",
    group: improvement,
    summary: "show what is due, overdue or not known for each child",
    load: async () => (await import("./tracker.ts")).defineTracker,
  },
  {
    name: "actions",
    group: improvement,
    summary: "follow up the actions that audits recommend",
    readsForms: true,
    load: async () => (await import("./actions.ts")).defineActions,
  },
  {
    name: "activity",
    group: improvement,
    summary: "count what was done about audits in a quarter",
    load: async () => (await import("./activity.ts")).defineActivity,
  },
  {
    name: "export",
    group: sharing,
    summary: "send audits that have no problems",
    readsForms: true,
    load: async () => (await import("./export.ts")).defineExport,
  },
  {
    name: "withdraw",
    group: sharing,
    summary: "withdraw an audit from a shared list",
    readsForms: true,
    load: async () => (await import("./withdraw.ts")).defineWithdraw,
  },
  {
    name: "outbox",
    group: sharing,
    summary: "show, send or discard audits that are waiting to be sent",
    readsForms: true,
    load: async () => (await import("./outbox.ts")).defineOutbox,
  },
  {
    name: "import",
    group: sharing,
    summary: "add the audits in list files to another list",
    readsForms: true,
    load: async () => (await import("./import.ts")).defineImport,
  },
  {
    name: "key",
    group: sharing,
    summary: "make a key for your authority",
    load: async () => (await import("./key.ts")).defineKey,
  },
  {
    name: "list",
    group: sharing,
    summary: "create or check a Microsoft List for audits",
    readsForms: true,
    load: async () => (await import("./list.ts")).defineList,
  },
  {
    name: "serve",
    group: service,
    summary: "run the collation service",
    load: async () => (await import("./serve.ts")).defineServe,
  },
  {
    name: "tokens",
    group: service,
    summary: "add, list or revoke access codes",
    load: async () => (await import("./tokens.ts")).defineTokens,
  },
  {
    name: "backup",
    group: service,
    summary: "back up the embedded database to a file",
    load: async () => (await import("./backup.ts")).defineBackup,
  },
  {
    name: "restore",
    group: service,
    summary: "restore the embedded database from a backup",
    load: async () => (await import("./backup.ts")).defineRestore,
  },
  {
    name: "verify-log",
    group: service,
    summary: "verify the audit log's hash chain",
    load: async () => (await import("./verify-log.ts")).defineVerifyLog,
  },
];
