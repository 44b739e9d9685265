import { Link, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import { useStore } from "zustand";
import type { Line } from "../../tracker/papers/tracker-words.ts";
import { StateBadge } from "./StateBadge.tsx";
import type { TrackerPage } from "./tracker-page.ts";
import { childRows, type ChildRow } from "./tracker-rows.ts";
import { trackerStrings } from "./tracker-strings.ts";
import { VirtualGrid, type GridColumn } from "./VirtualGrid.tsx";

export interface DatesViewProps {
  readonly page: TrackerPage;
  /** Every date of every child. */
  readonly lines: readonly Line[];
  /** Those that pass the filters. */
  readonly shown: readonly Line[];
  readonly titleOf: (milestone: string) => string;
}

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, minWidth: 0 },
  link: { minHeight: "32px", textAlign: "left", overflowWrap: "anywhere" },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** One row for each child: what is most urgent, how much needs attention, and what comes next. */
export function ChildrenView({ page, lines, shown, titleOf }: DatesViewProps) {
  const styles = useStyles();
  const rows = useMemo(() => childRows(lines, shown), [lines, shown]);
  const all = useStore(page.store, ({ loaded }) => loaded?.tracker?.children.length ?? 0);
  const columns = useMemo(
    (): readonly GridColumn<ChildRow>[] => [
      {
        id: "reference",
        title: trackerStrings.column.reference,
        grow: 1,
        isRowHeader: true,
        cell: ({ reference }) => <ChildLink page={page} reference={reference} />,
      },
      {
        id: "team",
        title: trackerStrings.column.team,
        grow: 1,
        cell: ({ team }) => team ?? <span className={styles.quiet}>{trackerStrings.noTeam}</span>,
      },
      {
        id: "what",
        title: trackerStrings.column.urgent,
        grow: 2,
        cell: ({ urgent }) => titleOf(urgent.milestone),
      },
      {
        id: "state",
        title: trackerStrings.column.dateState,
        grow: 3.2,
        cell: ({ urgent }) => <StateBadge date={urgent} />,
      },
      {
        id: "open",
        title: trackerStrings.column.open,
        grow: 0.9,
        cell: ({ open }) => trackerStrings.openCount(open),
      },
      {
        id: "next",
        title: trackerStrings.column.next,
        grow: 2.4,
        cell: ({ next }) =>
          next?.due ? (
            trackerStrings.nextDue(titleOf(next.milestone), next.due)
          ) : (
            <span className={styles.quiet}>{trackerStrings.noneDue}</span>
          ),
      },
    ],
    [page, styles.quiet, titleOf],
  );
  return (
    <div className={styles.view}>
      <Text role="status">{trackerStrings.shown(rows.length, all)}</Text>
      {rows.length > 0 && (
        <VirtualGrid
          label={trackerStrings.childGrid}
          rows={rows}
          idOf={({ reference }) => reference}
          columns={columns}
        />
      )}
    </div>
  );
}

/** The reference of a child as what opens all its dates. */
export function ChildLink({ page, reference }: { readonly page: TrackerPage; readonly reference: string }) {
  const styles = useStyles();
  return (
    <Link
      as="button"
      className={styles.link}
      onClick={() => {
        page.store.setState({ child: reference });
      }}
    >
      {reference}
    </Link>
  );
}
