import { readdirSync, readFileSync } from "node:fs";
import { nodeCompression } from "../../src/cli/node-compression.ts";
import { openWordFile } from "../../src/ooxml/package/open-word-file.ts";
import { niromp2019 } from "../../src/proforma/definitions/niromp-2019.ts";
import { readAudit } from "../../src/audit/read-audit.ts";
import { buildForm, buildForms } from "../support/build-form.ts";
import { distinctValues } from "../support/distinct-values.ts";
import { blocksOf, plainFile, plainForm, type PlainForm, type PlainRow } from "../support/plain-form.ts";
import { readFile } from "../support/read-form.ts";
const out: string[] = [];
it("corpus", () => {
  const dir = "/work/shared/corpus/";
  const codes: Record<string, number> = {};
  for (const n of readdirSync(dir)) {
    if (n.endsWith(".tsv")) continue;
    const f = openWordFile(new Uint8Array(readFileSync(dir + n)), nodeCompression);
    const c = !f.ok
      ? f.problem.code
      : (() => {
          const r = readAudit(f.value, niromp2019);
          return r.status === "refused" ? r.reason.code : "READ " + n;
        })();
    codes[c] = (codes[c] ?? 0) + 1;
  }
  out.push(JSON.stringify(codes));
});
const st = (name: string, bytes: Uint8Array) => {
  const r = readFile(bytes);
  out.push(name + ": " + (r.status === "refused" ? r.reason.code : "read " + r.messages.map((m) => m.code)));
};
it("two", () => {
  st("two after", buildForms([{ values: distinctValues }, { values: distinctValues }]));
  st(
    "two after one table each",
    buildForms([
      { values: distinctValues, layout: { tables: "one" } },
      { values: distinctValues, layout: { tables: "one" } },
    ]),
  );
  st(
    "two tagged",
    buildForms([
      { values: distinctValues, layout: { tagged: true } },
      { values: distinctValues, layout: { tagged: true } },
    ]),
  );
  st("filled and blank", buildForms([{ values: distinctValues }, {}]));
  st(
    "filled and blank2",
    buildForms([{ values: {} }, { values: distinctValues, layout: { numbering: "1.", headings: "none" } }]),
  );
  const f = plainForm();
  const g = plainForm();
  const all = (x: PlainForm): PlainRow[] => [...x.header, ...Object.values(x.sections).flat(), ...x.actions];
  st("two in one long", plainFile([[...all(f), ...all(g)], "x"]));
  const part = plainForm();
  part.sections = Object.fromEntries(Object.entries(part.sections).slice(0, 4));
  st("second half done", plainFile([...blocksOf(f), ...blocksOf(part)]));
  const h = plainForm();
  h.sections = Object.fromEntries(
    Object.entries(h.sections).map(([k, rows]) => [k, rows.map((r) => [...r, ...r.slice(1)])]),
  );
  st("side by side", plainFile(blocksOf(h)));
  const i = plainForm();
  i.sections = Object.fromEntries(
    Object.entries(i.sections).map(([k, rows]) => [k, rows.map((r) => [...r, ...r])]),
  );
  st("side by side whole", plainFile(blocksOf(i)));
  st(
    "letter",
    plainFile([
      "Dear Sir",
      "The plan is easily understood by child and family.",
      [
        ["Team:", "x"],
        ["a", "b"],
      ],
    ]),
  );
  st("only health", plainFile([f.sections.health!]));
  st("half", plainFile([f.sections.health!, f.sections.clarity!]));
});
afterAll(() => console.log(out.join("\n")));
