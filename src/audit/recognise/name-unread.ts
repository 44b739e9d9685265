import type {
  Cell,
  ContentControl,
  Paragraph,
  TextPiece,
  UnreadContent,
} from "../../ooxml/document-model.ts";
import type { Place } from "../place.ts";
import { columnOf } from "./columns.ts";
import { flattenBlocks, flattenParagraphs, paragraphsIn, piecesBetween } from "./flat-text.ts";
import { isFormWording, isNumber } from "./form-wording.ts";
import { endOfLabel } from "./label-lines.ts";
import { contentNotRead, struckText, textNotRead, type Whereabouts } from "./messages.ts";
import type { PlacedLines, PlacedRow } from "./place-rows.ts";
import { firstValueOf } from "./prepare-form.ts";
import { isPrompt } from "./prompt.ts";
import type { FoundMessage, ValuePiece } from "./recognition.ts";
import type { Work } from "./work.ts";

/**
 * Accounts for everything that a document says, so that nothing is lost in silence: each text is the form's own wording, part of
 * a value, or named by its place. Texts that an earlier message named are not named again.
 */
export function nameUnread(work: Work, placed: PlacedLines): readonly FoundMessage[] {
  const account = openAccount(work, placed);
  const found = new Findings();
  let table = 0;
  let isBeforeForm = true;
  for (const line of placed.lines) {
    if (!("row" in line)) {
      const { paragraph } = line;
      const texts = account.isAccounted(paragraph) ? [] : account.unreadIn([paragraph]);
      found.add(null, table, null, { ...contentOf([paragraph], isBeforeForm), isTextLeft: texts.length > 0 });
      continue;
    }
    table = line.row.table;
    if (line.label.type !== "none") isBeforeForm = false;
    const paragraphs = line.row.cells.flatMap(({ blocks }) => paragraphsIn(blocks));
    const isTextLeft = !account.isNamed(line) && account.isTextLeft(line);
    found.add(line.row.number, table, placeOf(work, line), {
      ...contentOf(paragraphs, isBeforeForm),
      isTextLeft,
    });
  }
  return found.messages(table);
}

interface Found {
  readonly isTextLeft: boolean;
  readonly isStruck: boolean;
  readonly unread: readonly UnreadContent["kind"][];
}

/** Gathers what was found by table, so that there is one message for all rows of one. */
class Findings {
  readonly #spots = new Map<string, { table: number; rows: number[]; at: Place | null; make: MakeMessage }>();

  /** @param row null for the paragraphs after the table of this number and before the next */
  add(row: number | null, table: number, at: Place | null, { isTextLeft, isStruck, unread }: Found): void {
    if (isTextLeft) this.#note("text", textNotRead, row, table, at);
    if (isStruck) this.#note("struck", struckText, row, table, at);
    for (const kind of new Set(unread)) {
      this.#note(kind, (where, place) => contentNotRead(where, place, kind), row, table, at);
    }
  }

  #note(what: string, make: MakeMessage, row: number | null, table: number, at: Place | null): void {
    const key = `${what} ${table} ${row === null ? "below" : "in"}`;
    const spot = this.#spots.get(key);
    const rows = row === null ? [] : [row];
    if (spot === undefined) this.#spots.set(key, { table, rows, at, make });
    else {
      spot.rows.push(...rows);
      spot.at = null;
    }
  }

  messages(lastTable: number): readonly FoundMessage[] {
    return [...this.#spots.values()].map(({ table, rows, at, make }) =>
      make({ table, rows: [...new Set(rows)], isLast: table === lastTable }, at),
    );
  }
}

type MakeMessage = (where: Whereabouts, at: Place | null) => FoundMessage;

function contentOf(paragraphs: readonly Paragraph[], isBeforeForm: boolean): Omit<Found, "isTextLeft"> {
  return {
    isStruck: paragraphs.some(({ struck }) => struck.some(({ text }) => hasWords(text))),
    unread: paragraphs
      .flatMap(({ unread }) => unread)
      .filter((each) => !(isBeforeForm && isLetterhead(each)))
      .map(({ kind }) => kind),
  };
}

/** Above the form's first row a picture is the letterhead, unless its description says otherwise. */
function isLetterhead({ kind, altText }: UnreadContent): boolean {
  if (kind !== "picture") return false;
  return altText === null || /\b(?:logo|crest|emblem|letterhead|automatically generated)\b/iu.test(altText);
}

function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

function placeOf({ form }: Work, { label }: PlacedRow): Place | null {
  return label.type === "owned" ? firstValueOf(form, label.owner).place : null;
}

/** What is known of each text. */
interface Account {
  isNamed(placed: PlacedRow): boolean;
  isAccounted(paragraph: Paragraph): boolean;
  isTextLeft(placed: PlacedRow): boolean;
  /** Stretches of text that are neither part of a value nor wording of the form. */
  unreadIn(paragraphs: readonly Paragraph[]): readonly string[];
}

function openAccount(work: Work, { rows }: PlacedLines): Account {
  const { document, form, book, messages, accounted } = work;
  const claimed = new Map<TextPiece, ValuePiece[]>();
  const claim = (pieces: readonly ValuePiece[]): void => {
    for (const each of pieces) {
      const others = claimed.get(each.piece);
      if (others === undefined) claimed.set(each.piece, [each]);
      else others.push(each);
    }
  };
  const valued = new Set<ContentControl>();
  const prompts = new Set<Paragraph>();
  for (const { pieces, controls, location } of book.all()) {
    claim(pieces);
    for (const control of controls) valued.add(control);
    if (location.type === "paragraphs") prompts.add(location.after);
  }
  for (const placed of rows) {
    for (const { cell, skip } of labelsOf(work, placed)) {
      claim(piecesBetween(flattenBlocks(document, cell.blocks), 0, skip));
    }
  }
  const namedRows = new Set(messages.flatMap(({ row, code }) => (row && !isOfColumn(code) ? [row] : [])));
  const namedColumns = new Set(
    messages.flatMap(({ row, code }) => (row && isOfColumn(code) ? [row.table] : [])),
  );

  const unreadIn = (paragraphs: readonly Paragraph[]): readonly string[] => {
    const whole = flattenParagraphs(document, paragraphs);
    const isUntouched = whole.pieces.every(({ piece }) => !claimed.has(piece));
    const shown = whole.placeholders.filter(({ piece }) => isUnclaimedPlaceholder(piece)).length > 0;
    if (isUntouched && !shown && isFormWording(form, whole.text)) return [];
    return paragraphs
      .flatMap((paragraph) => stretchesOf(paragraph))
      .filter((text) => !isFormWording(form, text));
  };
  const hasUnclaimed = (paragraphs: readonly Paragraph[]): boolean =>
    paragraphs.some(({ pieces }) => pieces.some((piece) => !claimed.has(piece) && piece.text.trim() !== ""));
  const isUnclaimedPlaceholder = ({ control: index }: TextPiece): boolean => {
    const control = index === null ? undefined : document.controls[index];
    return control !== undefined && !valued.has(control) && !isPrompt(document, form, control);
  };
  const isPlaceholder = new WeakSet<TextPiece>();
  const stretchesOf = (paragraph: Paragraph): readonly string[] => {
    const flat = flattenParagraphs(document, [paragraph]);
    for (const { piece } of flat.placeholders) isPlaceholder.add(piece);
    const stretches = [""];
    for (const piece of paragraph.pieces) {
      if (isPlaceholder.has(piece) && !isUnclaimedPlaceholder(piece)) continue;
      let at = 0;
      for (const { from, to } of [...(claimed.get(piece) ?? [])].sort(
        (one, other) => one.from - other.from,
      )) {
        if (from > at) stretches.push(`${stretches.pop() ?? ""}${piece.text.slice(at, from)}`);
        if (to > at) stretches.push("");
        at = Math.max(at, to);
      }
      stretches.push(`${stretches.pop() ?? ""}${piece.text.slice(at)}`);
    }
    return stretches.flatMap((text) => (isFormWording(form, text) ? [] : text.split(/[\n\t]/u)));
  };

  return {
    isNamed: ({ row }) => namedRows.has(row),
    isAccounted: (paragraph) => prompts.has(paragraph),
    unreadIn,
    isTextLeft: (placed) => {
      const { row, columns } = placed;
      if (isBlankField(placed)) return false;
      if (isLoneNumber(placed) && row.cells.some(({ blocks }) => hasUnclaimed(paragraphsIn(blocks))))
        return true;
      return row.cells.some((cell) => {
        if (accounted.has(cell)) return false;
        if (unreadIn(paragraphsIn(cell.blocks)).length === 0) return false;
        const role = columns === null ? null : (columnOf(columns, cell)?.role ?? null);
        return !(namedColumns.has(row.table) && (role === null || role === "other"));
      });
    },
  };
}

/** A number with nothing beside it that it could be the number of. */
function isLoneNumber({ row }: PlacedRow): boolean {
  const filled = row.cells.filter(({ text }) => text.trim() !== "");
  return filled.length === 1 && filled.every(({ text }) => isNumber(text));
}

/** A field of the region's own that nobody filled in: "Date of audit:" and nothing beside it. */
function isBlankField({ row, label }: PlacedRow): boolean {
  const [first, ...others] = row.cells.filter((cell) => cell.text.trim() !== "");
  return label.type === "none" && others.length === 0 && first?.text.trimEnd().endsWith(":") === true;
}

function isOfColumn(code: string): boolean {
  return code === "column-not-recognised";
}

/** Where the labels of a row are, in characters of the flat text of their cells. */
function labelsOf(
  work: Work,
  { row, label }: PlacedRow,
): readonly { readonly cell: Cell; readonly skip: number }[] {
  const firstLine = (cell: Cell): { cell: Cell; skip: number } => ({
    cell,
    skip: endOfLabel(work, cell, null),
  });
  switch (label.type) {
    case "owned":
      return label.cell === null
        ? []
        : [
            {
              cell: label.cell,
              skip: Math.min(
                label.guidanceFrom ?? Infinity,
                label.skip === 0 ? Infinity : label.skip,
                endOfLabel(work, label.cell, label.owner),
              ),
            },
          ];
    case "header":
      return label.labels;
    case "prompt":
      return [label];
    case "heading":
    case "columns":
    case "list-heading":
      return row.cells.map(firstLine);
    case "unsure":
    case "none":
      return [];
  }
}
