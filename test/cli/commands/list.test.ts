import { list } from "../../../src/cli/commands/list.ts";
import type { ListWanted } from "../../../src/cli/commands/list.ts";
import { collationSettingsSchema } from "../../../src/collation/collation-settings.ts";
import { openGraph } from "../../support/graph/open-graph-list.ts";
import type { GraphStandIn } from "../../support/graph/graph-stand-in.ts";
import { siteUrl } from "../../support/graph/graph-stand-in.ts";
import { readWanted } from "../../support/read-wanted.ts";
import { RecordedStream } from "../../support/recorded-stream.ts";
import { runCommand } from "../../support/run-command.ts";

const token = "eyJ0-a-secret";
const create = ["create", "--site", siteUrl, "--name", "Audit collation"];

/** Runs `permanency-audit list …` as an administrator would, over a stand-in for Graph. */
async function run(
  graph: GraphStandIn,
  words: readonly string[],
  env: Record<string, string> = { PERMANENCY_AUDIT_GRAPH_TOKEN: token },
) {
  const read = await readWanted(["list", ...words]);
  if (!read.ok) throw new Error(read.problem.message);
  const stdout = new RecordedStream();
  const stderr = new RecordedStream();
  const exitCode = await list(read.value as ListWanted, { stdout, stderr, env }, { fetch: graph.fetch });
  return { exitCode, stdout: stdout.text, stderr: stderr.text };
}

it("makes the list and prints its ids and what to put in the settings", async () => {
  const { graph } = openGraph();
  const { exitCode, stdout, stderr } = await run(graph, create);
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
  expect(stdout).toContain(`The list was made: ${siteUrl}/Lists/Audit%20collation`);
  expect(stdout).toContain(`List id  ${graph.list.id}`);
  const guid = "11111111-2222-3333-4444-555555555555";
  const printed = JSON.parse(
    `{${stdout.slice(stdout.indexOf('"list":'))}}`.replace(/<[^>]*>/g, guid),
  ) as object;
  expect(collationSettingsSchema.safeParse({ cycle: "2026-autumn", ...printed }).success).toBe(true);
  expect(stdout).not.toContain(token);
});

it("says that the list was there already, when it is run again", async () => {
  const { graph } = openGraph();
  await run(graph, create);
  expect((await run(graph, create)).stdout).toContain("The list was there, as it should be");
});

it("checks the list by the ids that it printed, and names what differs", async () => {
  const { graph } = openGraph();
  const made = await run(graph, create);
  const idAfter = (word: string) => new RegExp(`${word} id  (.*)`).exec(made.stdout)?.[1] ?? "";
  const check = ["check", "--site-id", idAfter("Site"), "--list-id", idAfter("List")];
  const before = await run(graph, check);
  expect(before.exitCode).toBe(0);
  expect(before.stdout).toContain("ok          Sign-in\n");
  Object.assign(
    graph.list.columns.find(({ name }) => name === "AuditKey")!,
    { enforceUniqueValues: false },
  );
  const after = await run(graph, check);
  expect(after.exitCode).toBe(1);
  expect(after.stdout).toContain(
    "missing     Column AuditKey\n            Column AuditKey accepts the same value twice",
  );
});

it("ends with 2 and a sentence when it may not make lists", async () => {
  const { graph } = openGraph();
  graph.role = "read";
  const { exitCode, stdout, stderr } = await run(graph, create);
  expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: "" });
  expect(stderr).toMatch(/needs the permission Sites.Manage.All/);
});

it("says where a token comes from when there is none, and asks for nothing", async () => {
  const { graph } = openGraph();
  const { exitCode, stderr } = await run(graph, create, {});
  expect(exitCode).toBe(2);
  expect(stderr).toContain("PERMANENCY_AUDIT_GRAPH_TOKEN");
  expect(graph.seen).toEqual([]);
});

it.each([
  { words: [], says: "Add what to do: create or check." },
  { words: ["create", "--site", siteUrl], says: "--name" },
  {
    words: ["create", "--site", "http://contoso.sharepoint.com/sites/a", "--name", "A"],
    says: "whole web address",
  },
  { words: ["create", "--site", siteUrl, "--name", " "], says: "1 to 255" },
  { words: ["check", "--site-id", "contoso"], says: "--list-id" },
  { words: ["check", "--site-id", "contoso/../..", "--list-id", "x"], says: "two GUIDs" },
])("asks for what is missing in $words", async ({ words, says }) => {
  const { exitCode, stderr } = await runCommand(["list", ...words]);
  expect(exitCode).toBe(2);
  expect(stderr).toContain(says);
});
