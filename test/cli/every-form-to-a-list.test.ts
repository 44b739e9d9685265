import { copyFileSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { textMeaning, valueOf, valuesInRecord } from "../../src/audit/record-values.ts";
import { exportAudits, type ExportWanted } from "../../src/cli/commands/export.ts";
import { openAudit } from "../../src/cli/open-audit.ts";
import { readListFile } from "../../src/collation/adapters/file/read-list-file.ts";
import type { CollatedAudit } from "../../src/collation/collated-audit.ts";
import { isKeyedHash } from "../../src/collation/keyed-hash.ts";
import { defaultSharingFor } from "../../src/collation/sharing-policy.ts";
import { defaultForm, shippedForms } from "../../src/proforma/registry.ts";
import type { Form } from "../../src/proforma/form.ts";
import { openStore } from "../../src/server/store/open-store.ts";
import { markAsReady, writeSettings } from "../support/collation/export-in-test.ts";
import { listenOver } from "../support/collation/listening-service.ts";
import { tokenFor } from "../support/collation/service-in-test.ts";
import { openGraphList } from "../support/graph/open-graph-list.ts";
import { readWanted } from "../support/read-wanted.ts";
import { RecordedStream } from "../support/recorded-stream.ts";
import { runCommand } from "../support/run-command.ts";
import { authorityKey } from "../support/shared-audit.ts";
import { inTemporaryFolder } from "../support/temporary-folder.ts";

const sampleOf = ({ id }: Form) =>
  id === defaultForm.id ? "assets/samples/westhaven-01.docx" : `assets/forms/${id}/samples/good.docx`;
const someGuid = "11111111-2222-3333-4444-555555555555";

/** A filled sample of a form, marked as ready, and where the state of the command line is kept. */
async function atSample(
  form: Form,
  work: (path: (name: string) => string, env: Record<string, string>) => Promise<void>,
): Promise<void> {
  await inTemporaryFolder(async (folder) => {
    const path = (name: string) => join(folder, name);
    copyFileSync(sampleOf(form), path("audit.docx"));
    expect(await markAsReady(path("audit.docx"))).toMatchObject({ exitCode: 0 });
    await work(path, { PERMANENCY_AUDIT_STATE: path("state"), PERMANENCY_AUDIT_KEY: authorityKey });
  });
}

/** Everything that the list got says what the document says, the child's reference aside; what it did not get is withheld. */
function expectSame(form: Form, document: string, audit: CollatedAudit): void {
  const opened = openAudit(document, shippedForms);
  if (opened.status === "refused") throw new Error(opened.reason.code);
  const { record } = opened.audit;
  expect(audit.record.proForma).toEqual({ id: form.id, version: form.version });
  expect(audit.authority).toBe(textMeaning(record, form, "authority"));
  let shared = 0;
  for (const value of valuesInRecord(form, record)) {
    const [sent, own] = [valueOf(audit.record, value), valueOf(record, value)];
    if (value.definition.means === "child-reference") expect(isKeyedHash(String(sent))).toBe(true);
    else if (audit.sharing.withheld.includes(value.place))
      expect([value.place, sent]).toEqual([value.place, null]);
    else expect([value.place, sent]).toEqual([value.place, own]);
    if (sent !== null) shared += 1;
  }
  expect(shared).toBeGreaterThan(10);
}

describe.each(shippedForms)("$id, from its Word file", (form) => {
  it.each(["csv", "xlsx", "jsonl"] as const)("goes to a list file (%s) and is read back", (format) =>
    atSample(form, async (path, env) => {
      const to = path(`list.${format}`);
      const argv = ["export", path("audit.docx"), "--cycle", "2026-autumn", "--to", to];
      expect(await runCommand(argv, env)).toMatchObject({ exitCode: 0, stderr: "" });
      const content = await readListFile(readFileSync(to), format, shippedForms);
      if (!content.ok) throw new Error(content.problem.code);
      expect(content.value.troubles).toEqual([]);
      const [row, ...others] = content.value.rows;
      expect(others).toEqual([]);
      expectSame(form, path("audit.docx"), row!.held.audit);
    }),
  );

  it("goes to the service on SQLite and is read back", () =>
    atSample(form, async (path, env) => {
      const sharing = shippedForms.map(defaultSharingFor);
      const service = await listenOver(await openStore({ folder: path("store") }), {
        context: { now: () => new Date(), forms: shippedForms, rules: { sharing, cycles: null } },
      });
      try {
        const { token } = await tokenFor(service.store, "submit", { authority: "Westhaven" });
        const argv = ["export", path("audit.docx"), "--cycle", "2026-autumn", "--to", service.url];
        const run = await runCommand(argv, { ...env, PERMANENCY_AUDIT_TOKEN: token });
        expect(run).toMatchObject({ exitCode: 0, stderr: "" });
        const filter = { authority: "Westhaven", form: { id: form.id, version: form.version }, limit: 10 };
        const { audits } = await service.store.list(filter);
        expect(audits).toHaveLength(1);
        expectSame(form, path("audit.docx"), audits[0]!.audit);
      } finally {
        await service.close();
      }
    }));

  it("goes to a Microsoft List and is read back", () =>
    atSample(form, async (path, env) => {
      const { graph, place, list } = await openGraphList(undefined, shippedForms);
      const settings = writeSettings(path("collation.json"), {
        cycle: "2026-autumn",
        list: { type: "microsoft-list", tenantId: someGuid, clientId: someGuid, ...place },
      });
      const argv = ["export", path("audit.docx"), "--to", "microsoft-list", "--settings", settings];
      const read = await readWanted(argv);
      if (!read.ok) throw new Error(read.problem.message);
      const [stdout, stderr] = [new RecordedStream(), new RecordedStream()];
      const exitCode = await exportAudits(
        // What the command understands is what it does.
        read.value as ExportWanted,
        { stdout, stderr, env: { ...env, PERMANENCY_AUDIT_GRAPH_TOKEN: "token" } },
        {
          fetch: (address, request) =>
            graph.fetch(address instanceof Request ? address.url : String(address), request ?? {}),
        },
      );
      expect([exitCode, stderr.text]).toEqual([0, ""]);
      const held = await list.list();
      if (!held.ok) throw new Error(held.problem.code);
      expect(held.value).toHaveLength(1);
      expectSame(form, path("audit.docx"), held.value[0]!.audit);
    }));
});
