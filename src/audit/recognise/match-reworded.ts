import type { Cell, WordDocument } from "../../ooxml/document-model.ts";
import type { GridPart } from "../../proforma/form.ts";
import { listColumnWordings } from "./column-roles.ts";
import { cellsIn } from "./columns.ts";
import { looksLikeAnswer, looksLikeGrade, startsWithAny } from "./evidence.ts";
import type { PlacedRow } from "./place-rows.ts";
import { ownerId, type OwnerWording } from "./known-wording.ts";
import type { PreparedForm } from "./prepare-form.ts";
import {
  ALIKE_ANYWHERE,
  ALIKE_IN_SECTION,
  CLEAR_LEAD,
  isAlike,
  SECTION_COUNTS_FOR,
  wordingOfText,
} from "./reworded.ts";
import { sectionsOfRows } from "./neighbours.ts";
import { compareWithAny, wordingOn, type Likeness } from "./similarity.ts";
import { wordingKey } from "./wording.ts";
import { weightOf, type Wording } from "./words.ts";

/** A row whose wording is not of the form, with one cell that may be its label. */
interface Candidate {
  readonly placed: PlacedRow;
  readonly section: GridPart | null;
  readonly cell: Cell;
  readonly wording: Wording;
  readonly likeness: ReadonlyMap<OwnerWording, Likeness>;
}

/** In characters: more than twice the longest question. Longer texts are prose. */
const LONGEST_LABEL = 600;

/** A document with more unknown rows is no slightly altered copy, and comparing them all would take long. */
const MOST_CANDIDATES = 500;

/** Where one row and one question are all that is left of a section, half may differ. */
const ALIKE_AS_LAST = 0.5;

/**
 * Matches rows with other wording to the questions and judgements that no row has yet. A pair counts only when each is the
 * other's clear best, so that a region's own question never replaces one of the form's.
 */
export function matchReworded(document: WordDocument, form: PreparedForm, rows: readonly PlacedRow[]): void {
  const open = new Set(unfoundOwners(form, rows));
  if (open.size === 0) return;
  const candidates = listCandidates(document, form, rows);
  settle(candidates, open, (candidate, owner) => isClearBest(form, candidates, candidate, owner));
  settle(candidates, open, (candidate, owner) => isJudgementOfSection(document, form, candidate, owner));
  settle(candidates, open, (candidate, owner) => isLastOfSection(form, candidates, candidate, owner, open));
}

export function unfoundOwners(form: PreparedForm, rows: readonly PlacedRow[]): readonly OwnerWording[] {
  const found = new Set<string>();
  for (const { label } of rows) if (label.type === "owned") found.add(ownerId(label.owner));
  return form.rows.flatMap(({ known }) => (found.has(ownerId(known)) ? [] : [known]));
}

/** Gives each open question the row that fits. All are looked at before any is given away, so that order plays no part. */
function settle(
  candidates: readonly Candidate[],
  open: Set<OwnerWording>,
  fits: (candidate: Candidate, owner: OwnerWording) => boolean,
): void {
  const pairs = candidates
    .filter(({ placed }) => placed.label.type === "none")
    .flatMap((candidate) =>
      [...open].filter((owner) => fits(candidate, owner)).map((owner) => ({ candidate, owner })),
    );
  for (const { candidate, owner } of pairs) {
    const rivals = pairs.filter((pair) => pair.owner === owner || pair.candidate.placed === candidate.placed);
    if (rivals.length > 1) continue;
    candidate.placed.label = { type: "owned", owner, cell: candidate.cell, skip: candidate.cell.text.length };
    open.delete(owner);
  }
}

function listCandidates(
  document: WordDocument,
  form: PreparedForm,
  rows: readonly PlacedRow[],
): readonly Candidate[] {
  const headerTables = new Set(
    rows.flatMap(({ row, label }) => (label.type === "header" ? [row.table] : [])),
  );
  const sections = sectionsOfRows(rows);
  const found = rows.flatMap((placed, index) => {
    if (placed.label.type !== "none" || placed.list !== null || headerTables.has(placed.row.table)) return [];
    const section = sections[index] ?? null;
    return labelCells(document, form, placed).map((cell) => ({ placed, section, cell }));
  });
  if (found.length > MOST_CANDIDATES) return [];
  return found.map((candidate) => {
    const wording = wordingOfText(form, candidate.cell.text);
    const likeness = new Map(
      form.rows.map(({ known, wordings }) => [
        known,
        compareWithAny(form.scale, wordings, wording, impliedIn(form, candidate.section, known)),
      ]),
    );
    return { ...candidate, wording, likeness };
  });
}

/** In its section a question need not say what the heading says: "statutory health assessments" in the health plan. */
function impliedIn(form: PreparedForm, section: GridPart | null, owner: OwnerWording): ReadonlySet<string> {
  return owner.section === section ? form.wordsOfHeading(section) : noWords;
}

const noWords: ReadonlySet<string> = new Set();

/** The wording to the letter with more words before or behind it asks for less, or for something else. */
function narrows(form: PreparedForm, { cell, wording }: Candidate, owner: OwnerWording): boolean {
  const text = textOf(owner);
  return wordingKey(cell.text).includes(wordingKey(text)) && repeatsOrAdds(form, wording, text);
}

/** Has it a word that says something more often than our text has it? */
function repeatsOrAdds(form: PreparedForm, wording: Wording, text: string): boolean {
  const ours = wordingOfText(form, text).stems;
  return [...wording.stems].some(
    ([stem, times]) => weightOf(stem) !== "stop" && times > (ours.get(stem) ?? 0),
  );
}

function textOf(owner: OwnerWording): string {
  return owner.type === "question" ? owner.question.text : owner.judgement.text;
}

/** The cell that heads the row; without known columns, every cell with words of its own. */
export function labelCells(document: WordDocument, form: PreparedForm, placed: PlacedRow): readonly Cell[] {
  const { cells } = placed.row;
  const inColumn = placed.columns === null ? [] : cellsIn(placed.columns, cells, "label");
  return (inColumn.length > 0 ? inColumn : cells).filter(
    (cell) =>
      cell.text.trim() !== "" &&
      cell.text.length <= LONGEST_LABEL &&
      !looksLikeAnswer(document, form, cell) &&
      !looksLikeGrade(document, form, cell),
  );
}

function isClearBest(
  form: PreparedForm,
  candidates: readonly Candidate[],
  candidate: Candidate,
  owner: OwnerWording,
): boolean {
  const inSection = candidate.section === owner.section;
  const own = candidate.likeness.get(owner);
  if (own === undefined || !isAlike(own, inSection ? ALIKE_IN_SECTION : ALIKE_ANYWHERE)) return false;
  if (narrows(form, candidate, owner)) return false;
  for (const { known } of form.rows) {
    if (known === owner) continue;
    const share = candidate.likeness.get(known)?.share ?? 0;
    // Another section may ask the same in the same words; the section of the row decides then.
    const lead = inSection && known.section !== owner.section ? -SECTION_COUNTS_FOR : CLEAR_LEAD;
    if (own.share - share < lead) return false;
  }
  return candidates.every(
    (rival) =>
      rival.placed === candidate.placed || own.share - (rival.likeness.get(owner)?.share ?? 0) >= CLEAR_LEAD,
  );
}

/** Within a section "Overall judgement" says enough, and so does a grade beside no other words than the section's own. */
function isJudgementOfSection(
  document: WordDocument,
  form: PreparedForm,
  candidate: Candidate,
  owner: OwnerWording,
): boolean {
  const { placed, section, cell, wording } = candidate;
  if (owner.type !== "judgement" || section !== owner.section || wording.negations > 0) return false;
  if (narrows(form, candidate, owner)) return false;
  const stems = [...wording.stems];
  const saysJudgement =
    form.judgementWords.size > 0 && [...form.judgementWords].every((stem) => wording.stems.has(stem));
  const hasGrade = placed.row.cells.some(
    (each) =>
      each !== cell &&
      (looksLikeGrade(document, form, each) || startsWithAny(each.text, form.columnKeys.grade)),
  );
  if (!saysJudgement && !hasGrade) return false;
  const ours = new Set([
    ...form.judgementWords,
    ...form.wordsOfHeading(section),
    ...wordingOfText(form, owner.judgement.text).stems.keys(),
    ...gradeWords(form),
  ]);
  const own = wordingOfText(form, owner.judgement.text).stems;
  return stems.every(
    ([stem, times]) =>
      weightOf(stem) === "stop" || (ours.has(stem) && times <= Math.max(own.get(stem) ?? 0, 1)),
  );
}

function gradeWords({ form, scale }: PreparedForm): readonly string[] {
  return listColumnWordings(form)
    .filter(({ role }) => role === "grade")
    .flatMap(({ label }) => [...wordingOn(scale, label).stems.keys()]);
}

/** One row without a question, one question without a row, in one section: rewording explains that, unless it says otherwise. */
function isLastOfSection(
  form: PreparedForm,
  candidates: readonly Candidate[],
  candidate: Candidate,
  owner: OwnerWording,
  open: ReadonlySet<OwnerWording>,
): boolean {
  const { placed, section, likeness } = candidate;
  const own = likeness.get(owner);
  if (section !== owner.section || own === undefined || !isAlike(own, ALIKE_AS_LAST)) return false;
  if (narrows(form, candidate, owner)) return false;
  const isOnlyRow = candidates.every(
    (other) => other.placed === placed || other.section !== section || other.placed.label.type !== "none",
  );
  return isOnlyRow && [...open].filter((each) => each.section === section).length === 1;
}
