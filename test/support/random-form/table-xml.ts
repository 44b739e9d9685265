import { cell, row, table } from "../form/wordprocessing.ts";
import type { RowPlan } from "./row-plan.ts";

const width = 2000;

export function tableXml(rows: readonly RowPlan[]): string {
  const columns = Math.max(...rows.map(widthOf));
  return table(
    Array.from({ length: columns }, () => width),
    rows
      .map((cells) =>
        row(
          cells
            .map(({ xml, span }) =>
              cell(width, xml === "" ? "<w:p/>" : xml, span === undefined ? {} : { span }),
            )
            .join(""),
        ),
      )
      .join(""),
  );
}

export function widthOf(cells: RowPlan): number {
  return cells.reduce((sum, { span }) => sum + (span ?? 1), 0);
}
