import type { Slot } from "../../audit/recognise/recognition.ts";
import type { Block, Cell, Paragraph, WordDocument } from "../../ooxml/document-model.ts";
import { fail, succeed, type Result } from "../../result.ts";
import { findAgain, type LastRead, type OfficeSession } from "./office-session.ts";
import { askForControl, documentChanged, reachControl } from "./reach-control.ts";
import { isNotFound } from "./word-errors.ts";
import { wordsOf } from "./word-text.ts";

/** A cell of a table directly in the body, all counted from 0. */
interface CellAddress {
  readonly table: number;
  readonly row: number;
  readonly cell: number;
  readonly text: string;
}

/**
 * Selects the control of a value, which also scrolls to it; otherwise its cell or its paragraph.
 * Fails with `document-changed` when none of them can be found again.
 */
export async function showSlot(session: OfficeSession, slot: Slot): Promise<Result<void>> {
  const { lastRead } = session;
  if (lastRead === null) return fail(documentChanged);
  const shown = await showControl(session, slot);
  if (shown) return succeed(undefined);
  const position = positionOf(lastRead, slot);
  if (position === null) return fail(documentChanged);
  const address = addressOf(lastRead.document, position);
  return address === null ? showParagraph(session, lastRead.document, position) : showCell(session, address);
}

/** @returns false when Word cannot reach the control, or no longer has it. */
async function showControl(session: OfficeSession, slot: Slot): Promise<boolean> {
  const { lastRead, host } = session;
  const reached = lastRead === null ? null : reachControl(lastRead, slot);
  if (reached?.ok !== true) return false;
  const { listed } = reached.value;
  try {
    await host.Word.run(async (context) => {
      askForControl(session, context, listed).select();
      await context.sync();
    });
    return true;
  } catch (error) {
    if (isNotFound(error)) return false;
    throw error;
  }
}

async function showCell({ host }: OfficeSession, address: CellAddress): Promise<Result<void>> {
  const isRightCell = await host.Word.run(async (context) => {
    const { tables } = context.document.body;
    tables.load("items/nestingLevel");
    await context.sync();
    const table = tables.items.filter(({ nestingLevel }) => nestingLevel === 1)[address.table];
    if (table === undefined) return false;
    const cell = table.getCell(address.row, address.cell);
    cell.load("value");
    try {
      await context.sync();
    } catch {
      // Cells merged downwards break Word's table model (office-js issue 3200): the table is as near as one gets.
      table.select();
      await context.sync();
      return true;
    }
    const target = wordsOf(cell.value) === wordsOf(address.text) ? cell.body : table;
    target.select();
    await context.sync();
    return true;
  });
  return isRightCell ? succeed(undefined) : fail(documentChanged);
}

async function showParagraph(
  { host }: OfficeSession,
  document: WordDocument,
  position: number,
): Promise<Result<void>> {
  const all = paragraphsIn(document.blocks);
  const wanted = all.find(({ span }) => span.start <= position && position < span.end);
  const words = wordsOf(wanted?.text ?? "");
  const alike = all.filter(({ text }) => wordsOf(text) === words);
  const found = await host.Word.run(async (context) => {
    const { paragraphs } = context.document.body;
    paragraphs.load("items/text");
    await context.sync();
    const inWord = paragraphs.items.filter(({ text }) => wordsOf(text) === words);
    const index = alike.findIndex((each) => each === wanted);
    const paragraph = inWord.length === alike.length ? inWord[index] : undefined;
    if (paragraph === undefined) return false;
    paragraph.select();
    await context.sync();
    return true;
  });
  return found ? succeed(undefined) : fail(documentChanged);
}

/** Where a value stood when the document was last read. @returns null when the last read does not have it there. */
function positionOf(lastRead: LastRead, { location }: Slot): number | null {
  const { blocks } = lastRead.document;
  switch (location.type) {
    case "cell": {
      const { span, text } = location.cell;
      const found = cellsIn(blocks).find((cell) => cell.span.start === span.start);
      return found?.text === text ? span.start : null;
    }
    case "ticks": {
      const start = location.cells[0]?.span.start;
      return cellsIn(blocks).some(({ span }) => span.start === start) ? (start ?? null) : null;
    }
    case "control": {
      const source = findAgain(lastRead, location.control)?.source;
      return source?.content?.start ?? source?.span.start ?? null;
    }
    case "paragraphs":
    case "part": {
      const wanted = location.paragraphs[0] ?? (location.type === "paragraphs" ? location.after : undefined);
      const found = paragraphsIn(blocks).find(({ span }) => span.start === wanted?.span.start);
      return found !== undefined && found.text === wanted?.text ? found.span.start : null;
    }
  }
}

function addressOf({ blocks }: WordDocument, position: number): CellAddress | null {
  const tables = blocks.filter((block) => block.type === "table");
  for (const [table, { rows }] of tables.entries()) {
    for (const [row, { cells }] of rows.entries()) {
      const cell = cells.findIndex(({ span }) => span.start <= position && position < span.end);
      const found = cells[cell];
      if (found !== undefined) return { table, row, cell, text: found.text };
    }
  }
  return null;
}

function cellsIn(blocks: readonly Block[]): readonly Cell[] {
  const cells = blocks.flatMap((block) =>
    block.type === "table" ? block.rows.flatMap((row) => row.cells) : [],
  );
  return [...cells, ...cells.flatMap((cell) => cellsIn(cell.blocks))];
}

function paragraphsIn(blocks: readonly Block[]): readonly Paragraph[] {
  return blocks.flatMap((block) =>
    block.type === "paragraph"
      ? [block]
      : block.rows.flatMap(({ cells }) => cells.flatMap((cell) => paragraphsIn(cell.blocks))),
  );
}
