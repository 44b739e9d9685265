import { neededValues } from "../../audit/completeness.ts";
import { localPlace, type Place } from "../../audit/place.ts";
import type { ReadAudit } from "../../audit/read-audit.ts";
import { rowsOf, valueOf, writtenOf, type RecordValue } from "../../audit/record-values.ts";
import type { SectionProfile } from "../../audit/section-profile.ts";
import type { Finding } from "../../checks/engine/finding.ts";
import { titleOfOwner, treeOf, type FormValue as TreeValue, type Owner } from "../../proforma/form-tree.ts";
import type { GridPart, Meaning, Part } from "../../proforma/form.ts";
import { itemOf } from "../../proforma/scale.ts";

/** How a value is edited: texts on one line or several, and the local authority with names on offer. */
export type ValueKind =
  "choice" | "choices" | "text" | "long-text" | "date" | "number" | "tick" | "authority";

/** One value of the form as the pane shows and edits it. */
export interface FormValue {
  readonly kind: ValueKind;
  readonly place: Place;
  readonly label: string;
  /** What is written there; null when nothing is. */
  readonly written: string | null;
  /** As recorded; null when nothing is written there, or nothing of this kind. */
  readonly value: RecordValue;
  /** What may be chosen; empty for the other kinds. */
  readonly choices: readonly OfferedChoice[];
  /** Whether the place is in the document, so that something can be written there. */
  readonly present: boolean;
}

export interface OfferedChoice {
  readonly value: string;
  /** As the form words it in its lists. */
  readonly item: string;
}

/** One row of the form: a question with its columns, a judgement, a field, a row of a list, a prompt. */
export interface FormEntry {
  readonly key: string;
  readonly label: string;
  readonly values: readonly FormValue[];
  /** How sentences about this row begin, which need not be said again below its label. */
  readonly titles: readonly string[];
  /** What was found at its values. */
  readonly findings: readonly Finding[];
}

type BareEntry = Omit<FormEntry, "findings">;

/** A part of the form, in the form's order. */
export interface FormPart {
  readonly id: string;
  readonly title: string;
  readonly entries: readonly FormEntry[];
  /** All that was found in it. */
  readonly findings: readonly Finding[];
  /** Those of them that belong to none of its entries, such as an action where the table has no row. */
  readonly unplaced: readonly Finding[];
  /** Of the values that a finished audit has: how many are there. */
  readonly filled: number;
  readonly of: number;
  readonly profile: SectionProfile | null;
}

/** The parts of the form with their values and findings; findings about the whole document come as a part of their own, first. */
export function listFormParts(
  reading: ReadAudit,
  findings: readonly Finding[],
  profiles: ReadonlyMap<string, SectionProfile>,
): readonly FormPart[] {
  const { form, record } = reading;
  const needed = new Map(
    neededValues(record, form).map((value) => [value.place, valueOf(record, value) !== null]),
  );
  const parts = form.parts.map((part): FormPart => {
    const entries = entriesOf(reading, part).map((entry): FormEntry => {
      const places = entry.values.map(({ place }) => place);
      return { ...entry, findings: findings.filter(({ at }) => places.includes(at)) };
    });
    const atEntries = new Set(entries.flatMap((entry) => entry.findings));
    const owners = ownersIn(part);
    const own = findings.filter(
      (finding) => atEntries.has(finding) || owners.has(finding.at.split("/")[0] ?? finding.at),
    );
    const states = entries.flatMap(({ values }) => values.flatMap(({ place }) => needed.get(place) ?? []));
    return {
      id: part.id,
      title: part.title,
      entries,
      findings: own,
      unplaced: own.filter((finding) => !atEntries.has(finding)),
      filled: states.filter((isFilled) => isFilled).length,
      of: states.length,
      profile: profiles.get(part.id) ?? null,
    };
  });
  const placed = new Set(parts.flatMap((part) => part.findings));
  const others = findings.filter((finding) => !placed.has(finding));
  return others.length === 0 ? parts : [documentPart(others), ...parts];
}

function documentPart(findings: readonly Finding[]): FormPart {
  return {
    id: "document",
    title: "This document",
    entries: [],
    findings,
    unplaced: findings,
    filled: 0,
    of: 0,
    profile: null,
  };
}

/** The owners of a part's places, with which they begin; a list owns its rows. */
function ownersIn(part: Part): ReadonlySet<string> {
  if (part.kind !== "grid") return new Set([part.id]);
  const judgement = part.judgement === null ? [] : [part.judgement.id];
  return new Set([...part.rows.map(({ id }) => id), ...judgement]);
}

function entriesOf(reading: ReadAudit, part: Part): readonly BareEntry[] {
  const { form, record } = reading;
  const tree = treeOf(form);
  const own = tree.values.filter(({ owner }) => owner.part === part);
  switch (part.kind) {
    case "fields":
      return own.map((value) => {
        const { title } = value.definition;
        return entryOf(title, [valueToShow(reading, value, title)], [title]);
      });
    case "grid":
      return [
        ...part.rows.map((row) => rowEntry(reading, valuesOf(own, row), row.text)),
        ...localEntries(reading, part),
        ...(part.judgement === null
          ? []
          : [rowEntry(reading, valuesOf(own, part.judgement), part.judgement.text, [part.title])]),
      ];
    case "list":
      return rowsOf(record, part.id).map((_, index) => {
        const values = tree.listRow(part, index + 1);
        return rowEntry(reading, values, `${part.rowTitle} ${index + 1}`);
      });
    case "prompt":
      return own.map((value) =>
        entryOf(part.label, [valueToShow(reading, value, part.title)], [part.label, part.title]),
      );
  }
}

function valuesOf(values: readonly TreeValue[], of: object): readonly TreeValue[] {
  const itself = (owner: Owner): object | null =>
    owner.kind === "row" ? owner.row : owner.kind === "judgement" ? owner.judgement : null;
  return values.filter(({ owner }) => itself(owner) === of);
}

function rowEntry(
  reading: ReadAudit,
  values: readonly TreeValue[],
  label: string,
  otherTitles: readonly string[] = [],
): BareEntry {
  const shown = values.map((value) => valueToShow(reading, value, sentence(value.definition.title)));
  const title = values[0] === undefined ? label : titleOfOwner(values[0].owner);
  return entryOf(label, shown, [title, ...otherTitles]);
}

function entryOf(label: string, values: readonly FormValue[], titles: readonly string[]): BareEntry {
  return { key: values[0]?.place ?? label, label, values, titles };
}

/** Questions that a region added to a section. They have no control to write into. */
function localEntries({ record }: ReadAudit, { id }: GridPart): readonly BareEntry[] {
  return record.local.flatMap((question, index) => {
    if (question.section !== id) return [];
    const shown = { choices: [], present: false };
    const answer = {
      ...{ ...shown, kind: "choice" as const, label: "Answer", value: question.answer },
      place: localPlace(index + 1, "answer"),
      written: question.answer ?? question.asWritten ?? null,
    };
    const comment = {
      ...{ ...shown, kind: "long-text" as const, label: "Comment", value: question.comment },
      place: localPlace(index + 1, "comment"),
      written: question.comment,
    };
    return [entryOf(question.question, [answer, comment], [question.question])];
  });
}

function valueToShow({ record, recognition }: ReadAudit, value: TreeValue, label: string): FormValue {
  const { scale, choices, place } = value;
  const offered = (scale?.values ?? []).filter((each) => choices.includes(each.value));
  return {
    kind: kindOf(value),
    place,
    label,
    written: writtenOf(record, value),
    value: valueOf(record, value),
    choices: offered.map((each) => ({ value: each.value, item: itemOf(each) })),
    present: recognition.slots.has(place),
  };
}

/** Texts of a few words, whatever column they are in. */
const shortMeanings: ReadonlySet<Meaning> = new Set([
  ...(["authority", "child-reference", "team", "initials", "role", "owner"] as const),
]);

function kindOf({ definition, owner }: TreeValue): ValueKind {
  const { type, means } = definition;
  if (type !== "text") return type;
  if (means === "authority") return "authority";
  const isShort = owner.kind === "fields" || (means !== undefined && shortMeanings.has(means));
  return isShort ? "text" : "long-text";
}

function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
