import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { ChevronLeftRegular, ChevronRightRegular } from "@fluentui/react-icons";
import { useMemo } from "react";
import { useStore } from "zustand";
import { dateInWords } from "../../dates/date-in-words.ts";
import { addDays } from "../../dates/plain-date.ts";
import type { Line } from "../../tracker/papers/tracker-words.ts";
import { ChildLink, type DatesViewProps } from "./ChildrenView.tsx";
import { StateBadge } from "./StateBadge.tsx";
import { mondayOf, weekOf } from "./tracker-rows.ts";
import { trackerStrings } from "./tracker-strings.ts";
import { VirtualGrid, type GridColumn } from "./VirtualGrid.tsx";

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, minWidth: 0 },
  weeks: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    "@media print": { display: "none" },
  },
  heading: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** The dates of one week, by day; in the week of the tracker's day after all that is overdue from before. */
export function WeekView({ page, shown, titleOf }: Omit<DatesViewProps, "lines">) {
  const styles = useStyles();
  const monday = useStore(page.store, (state) => state.monday);
  const on = useStore(page.store, (state) => state.on);
  const week = useMemo(() => weekOf(shown, monday, on), [shown, monday, on]);
  const rows = useMemo(() => [...week.overdue, ...week.due], [week]);
  const isThisWeek = mondayOf(on) === monday;
  const goTo = (day: string) => {
    page.store.setState({ monday: day });
  };
  const columns = useMemo(
    (): readonly GridColumn<Line>[] => [
      {
        id: "reference",
        title: trackerStrings.column.reference,
        grow: 1,
        isRowHeader: true,
        cell: ({ reference }) => <ChildLink page={page} reference={reference} />,
      },
      {
        id: "due",
        title: trackerStrings.column.due,
        grow: 1.3,
        cell: ({ due }) => (due === null ? trackerStrings.noneDue : dateInWords(due)),
      },
      {
        id: "what",
        title: trackerStrings.column.what,
        grow: 2,
        cell: ({ milestone }) => titleOf(milestone),
      },
      {
        id: "team",
        title: trackerStrings.column.team,
        grow: 1,
        cell: ({ team }) => team ?? <span className={styles.quiet}>{trackerStrings.noTeam}</span>,
      },
      {
        id: "state",
        title: trackerStrings.column.dateState,
        grow: 2.5,
        cell: (line) => <StateBadge date={line} />,
      },
    ],
    [page, styles.quiet, titleOf],
  );
  return (
    <div className={styles.view}>
      <div className={styles.weeks} role="group" aria-label={trackerStrings.week}>
        <Button
          icon={<ChevronLeftRegular />}
          aria-label={trackerStrings.previousWeek}
          onClick={() => {
            goTo(addDays(monday, -7));
          }}
        />
        <h2 className={styles.heading}>{trackerStrings.weekOf(monday)}</h2>
        <Button
          icon={<ChevronRightRegular />}
          aria-label={trackerStrings.nextWeek}
          onClick={() => {
            goTo(addDays(monday, 7));
          }}
        />
        {!isThisWeek && (
          <Button
            onClick={() => {
              goTo(mondayOf(on));
            }}
          >
            {trackerStrings.thisWeek}
          </Button>
        )}
      </div>
      <Text role="status">
        {isThisWeek
          ? trackerStrings.weekWithOverdue(week.due.length, week.overdue.length)
          : week.due.length === 0
            ? trackerStrings.nothingThisWeek
            : trackerStrings.weekAlone(week.due.length)}
      </Text>
      {rows.length > 0 && (
        <VirtualGrid label={trackerStrings.weekGrid} rows={rows} idOf={idOfLine} columns={columns} />
      )}
    </div>
  );
}

/** A child may have several dates of a milestone, each with its due day. */
function idOfLine({ reference, milestone, due, heldOn }: Line): string {
  return [reference, milestone, due, heldOn].join(" ");
}
