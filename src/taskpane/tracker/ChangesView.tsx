import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import { useStore } from "zustand";
import { dateInWords } from "../../dates/date-in-words.ts";
import type { TrackerChange } from "../../tracker/compare-trackers.ts";
import { describeWhat } from "../../tracker/papers/tracker-words.ts";
import { ChildLink } from "./ChildrenView.tsx";
import type { TrackerPage } from "./tracker-page.ts";
import { changesShown } from "./tracker-rows.ts";
import { capitalised, trackerStrings } from "./tracker-strings.ts";
import { VirtualGrid, type GridColumn } from "./VirtualGrid.tsx";

export interface ChangesViewProps {
  readonly page: TrackerPage;
  readonly titleOf: (milestone: string) => string;
  readonly onCompare: () => void;
}

const useStyles = makeStyles({
  view: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalS,
    minWidth: 0,
  },
  grid: { alignSelf: "stretch", minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** What changed since an earlier week. */
export function ChangesView({ page, titleOf, onCompare }: ChangesViewProps) {
  const styles = useStyles();
  const { changes, filter } = useStore(page.store);
  const rows = useMemo(
    () => (changes === null ? [] : changesShown(changes.all, filter).map((change, id) => ({ id, change }))),
    [changes, filter],
  );
  const columns = useMemo(
    (): readonly GridColumn<{ readonly id: number; readonly change: TrackerChange }>[] => [
      {
        id: "reference",
        title: trackerStrings.column.reference,
        grow: 1,
        isRowHeader: true,
        cell: ({ change: { reference, what } }) =>
          what === "gone" ? reference : <ChildLink page={page} reference={reference} />,
      },
      {
        id: "change",
        title: trackerStrings.column.change,
        grow: 2,
        cell: ({ change }) => capitalised(describeWhat(change)),
      },
      {
        id: "what",
        title: trackerStrings.column.what,
        grow: 2,
        cell: ({ change: { milestone } }) => (milestone === null ? "–" : titleOf(milestone)),
      },
      {
        id: "due",
        title: trackerStrings.column.due,
        grow: 1.3,
        cell: ({ change: { due } }) => (due === null ? "–" : dateInWords(due)),
      },
      {
        id: "team",
        title: trackerStrings.column.team,
        grow: 1,
        cell: ({ change: { team } }) => team ?? <span className={styles.quiet}>{trackerStrings.noTeam}</span>,
      },
    ],
    [page, styles.quiet, titleOf],
  );
  if (changes === null) {
    return (
      <div className={styles.view}>
        <Text>{trackerStrings.changesIntro}</Text>
        <Button appearance="primary" onClick={onCompare}>
          {trackerStrings.openEarlier}
        </Button>
      </div>
    );
  }
  return (
    <div className={styles.view}>
      <Text role="status">{trackerStrings.changesSince(changes.name, changes.all.length)}</Text>
      <Button onClick={onCompare}>{trackerStrings.openOtherEarlier}</Button>
      {rows.length > 0 ? (
        <div className={styles.grid}>
          <VirtualGrid
            label={trackerStrings.changeGrid}
            rows={rows}
            idOf={({ id }) => String(id)}
            columns={columns}
          />
        </div>
      ) : (
        changes.all.length > 0 && <Text>{trackerStrings.noChangesShown}</Text>
      )}
    </div>
  );
}
