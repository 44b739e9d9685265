import { useState } from "react";
import { blocks } from "../../checks/engine/finding.ts";
import type { FormPart } from "../workflow/form-parts.ts";

export interface OpenRows {
  readonly parts: ReadonlySet<string>;
  readonly entries: ReadonlySet<string>;
  readonly togglePart: (id: string) => void;
  readonly toggleEntry: (key: string) => void;
  /** Opens a part and one of its entries. */
  readonly open: (partId: string, entryKey: string | null) => void;
}

interface Rows {
  /** The parts that these rows were worked out for. */
  readonly of: readonly FormPart[] | undefined;
  readonly parts: ReadonlySet<string>;
  readonly entries: ReadonlySet<string>;
  /** Closed by the user: what is wrong in them does not open them again. */
  readonly closed: ReadonlySet<string>;
}

const nothing: Rows = { of: undefined, parts: new Set(), entries: new Set(), closed: new Set() };

/**
 * Which parts and entries are open: those in which something is to be settled, and those that the user opened. What is open
 * stays open until the user closes it, so that nothing moves away under a hand when the last point of a part is settled.
 */
export function useOpenRows(parts: readonly FormPart[] | undefined): OpenRows {
  const [rows, setRows] = useState<Rows>(nothing);
  const current = rows.of === parts || parts === undefined ? rows : openWhatIsWrong(rows, parts);
  if (current !== rows) setRows(current);
  return {
    parts: current.parts,
    entries: current.entries,
    togglePart: (id) => {
      setRows((now) => ({ ...now, ...toggle(now.parts, now.closed, id, "parts") }));
    },
    toggleEntry: (key) => {
      setRows((now) => ({ ...now, ...toggle(now.entries, now.closed, key, "entries") }));
    },
    open: (partId, entryKey) => {
      setRows((now) => ({
        ...now,
        parts: new Set([...now.parts, partId]),
        entries: entryKey === null ? now.entries : new Set([...now.entries, entryKey]),
      }));
    },
  };
}

function openWhatIsWrong(rows: Rows, parts: readonly FormPart[]): Rows {
  const wrongParts = parts.filter(({ findings }) => findings.some(blocks)).map(({ id }) => id);
  const wrongEntries = parts
    .flatMap(({ entries }) => entries)
    .filter(({ findings }) => findings.some(blocks))
    .map(({ key }) => key);
  const isWanted = (name: string) => !rows.closed.has(name);
  return {
    ...rows,
    of: parts,
    parts: new Set([...rows.parts, ...wrongParts.filter(isWanted)]),
    entries: new Set([...rows.entries, ...wrongEntries.filter(isWanted)]),
  };
}

function toggle(
  open: ReadonlySet<string>,
  closed: ReadonlySet<string>,
  name: string,
  which: "parts" | "entries",
): Partial<Rows> {
  const isOpen = open.has(name);
  return {
    [which]: isOpen ? without(open, name) : new Set([...open, name]),
    closed: isOpen ? new Set([...closed, name]) : without(closed, name),
  };
}

function without(names: ReadonlySet<string>, name: string): ReadonlySet<string> {
  return new Set([...names].filter((each) => each !== name));
}
