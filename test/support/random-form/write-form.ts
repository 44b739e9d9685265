import type { Column, FieldsPart, Form, GridPart, ListPart, PromptPart } from "../../../src/proforma/form.ts";
import type { Written } from "./form-values.ts";
import type { RandomLayout } from "./form-layout.ts";
import { odd, plain, type CellPlan, type RowGroup, type RowPlan } from "./row-plan.ts";
import { paragraph, rootNamespaces, run, xmlDeclaration } from "../form/wordprocessing.ts";
import { splitRuns } from "../form/split-runs.ts";
import { RowWriter } from "./row-writer.ts";
import { tableXml } from "./table-xml.ts";

export interface RandomForm {
  /** The main part. */
  readonly xml: string;
  readonly written: readonly Written[];
}

/** Writes a filled form of any definition, laid out as asked. The same layout gives the same form. */
export function writeRandomForm(form: Form, layout: RandomLayout): RandomForm {
  const rows = new RowWriter(form, layout);
  const page = new Page();
  const grids = form.parts.filter((part) => part.kind === "grid");
  for (const part of form.parts) if (part.kind === "fields") writeFields(page, rows, part, layout);
  writeGrids(
    page,
    rows,
    layout,
    layout.grids.flatMap((index) => grids[index] ?? []),
  );
  for (const part of form.parts) if (part.kind === "list") writeList(page, rows, part);
  for (const part of form.parts) if (part.kind === "prompt") writePrompt(page, rows, part);
  const body = layout.splitRuns ? splitRuns(page.body, 5) : page.body;
  return {
    xml: `${xmlDeclaration}<w:document ${rootNamespaces}><w:body>${body}<w:sectPr/></w:body></w:document>`,
    written: page.written,
  };
}

/** The body as it grows, and what was written where. */
class Page {
  body = "";
  readonly written: Written[] = [];
  #tables = 0;

  addTable(rows: readonly RowPlan[]): void {
    this.#tables += 1;
    this.body += `${tableXml(rows)}<w:p/>`;
    rows.forEach((cells, index) => {
      for (const { says } of cells) this.#note(says, index + 1);
    });
  }

  addParagraph(text: string, says: CellPlan["says"]): void {
    this.addBlock(paragraph(run(text)), says);
  }

  addBlock(xml: string, says: CellPlan["says"]): void {
    this.body += xml;
    this.#note(says, null);
  }

  #note(says: CellPlan["says"], row: number | null): void {
    for (const [place, value] of says) {
      this.written.push({ place, value, table: this.#tables, row });
    }
  }
}

function writeFields(page: Page, rows: RowWriter, part: FieldsPart, layout: RandomLayout): void {
  const pairs = part.fields.map((field) => ({
    label: rows.label(field.label),
    value: rows.textCell(`${part.id}/${field.id}`, field),
  }));
  switch (layout.fields) {
    case "rows":
      page.addTable(pairs.map(({ label, value }) => [plain(label), value]));
      break;
    case "swapped":
      page.addTable(pairs.map(({ label, value }) => [value, plain(label)]));
      break;
    case "above":
      page.addTable([pairs.map(({ label }) => plain(label)), pairs.map(({ value }) => value)]);
      break;
    case "paragraphs":
      for (const { label, value } of pairs) {
        page.addParagraph(`${label.replace(/:?\s*$/, ":")} ${value.says[0]?.[1] ?? ""}`, value.says);
      }
  }
}

function writeGrids(page: Page, rows: RowWriter, layout: RandomLayout, grids: readonly GridPart[]): void {
  const all: RowPlan[] = [];
  grids.forEach((grid, index) => {
    const groups: readonly RowGroup[] = rows.gridGroups(grid, index === 0);
    const flat = groups.flat();
    if (layout.tables === "one") {
      all.push(...flat);
      return;
    }
    if (layout.tables === "row") for (const group of groups) page.addTable(group);
    else if (layout.tables === "two" && groups.length > 3) {
      const at = rows.random.integer(2, groups.length - 1);
      page.addTable(groups.slice(0, at).flat());
      page.addTable(groups.slice(at).flat());
    } else page.addTable(flat);
    if (layout.odd.between && index % 3 === 1) {
      const text = rows.values.ownText();
      page.addParagraph(text, [[null, text]]);
    }
    if (layout.odd.box && index % 3 === 2) {
      const text = rows.values.ownText();
      page.addBlock(textBox(text), [[null, text]]);
    }
  });
  if (all.length > 0) page.addTable(all);
  if (layout.odd.table) {
    page.addTable([
      [odd("Present:"), odd(rows.values.ownText())],
      [odd(rows.values.ownText()), odd(rows.values.ownText())],
    ]);
  }
}

function textBox(text: string): string {
  return paragraph(
    '<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent>' +
      `${paragraph(run(text))}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`,
  );
}

function writeList(page: Page, rows: RowWriter, part: ListPart): void {
  const columns: readonly Column[] = part.columns;
  const heading = columns.map(({ labels, title }) => plain(rows.label(labels[0] ?? title)));
  const count = rows.random.integer(1, 4);
  const entries = Array.from({ length: count }, (_, index) =>
    columns.map((column) => rows.textCell(`${part.id}/${index + 1}/${column.id}`, column)),
  );
  page.addTable([heading, ...entries]);
}

function writePrompt(page: Page, rows: RowWriter, part: PromptPart): void {
  const text = rows.values.ownText();
  page.addParagraph(part.label, []);
  page.addParagraph(text, [[part.id, text]]);
}
