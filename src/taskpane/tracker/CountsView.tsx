import {
  makeStyles,
  mergeClasses,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
  Text,
  tokens,
} from "@fluentui/react-components";
import { useMemo } from "react";
import { stateTitles, type Line } from "../../tracker/papers/tracker-words.ts";
import { states, type State } from "../../tracker/work-out.ts";
import type { TrackerView } from "./tracker-desk.ts";
import { capitalised, trackerStrings } from "./tracker-strings.ts";

/** Below this width each row is a small card with the states that it has, so that you need not scroll sideways. */
const narrow = "@media (max-width: 48rem)";

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, minWidth: 0 },
  head: { [narrow]: { display: "none" } },
  row: {
    [narrow]: {
      display: "flex",
      flexWrap: "wrap",
      columnGap: tokens.spacingHorizontalM,
      paddingTop: tokens.spacingVerticalXS,
      paddingBottom: tokens.spacingVerticalXS,
    },
  },
  cell: { [narrow]: { display: "block", width: "auto", height: "auto", padding: 0 } },
  none: { [narrow]: { display: "none" } },
  title: { width: "28%", [narrow]: { width: "100%", fontWeight: tokens.fontWeightSemibold } },
  label: { display: "none", color: tokens.colorNeutralForeground2, [narrow]: { display: "inline" } },
  levels: { maxWidth: "28rem" },
});

/** How many dates are in each state and have come to each level: what a board sees. */
export function CountsView({ view, shown }: { readonly view: TrackerView; readonly shown: readonly Line[] }) {
  const styles = useStyles();
  const counts = useMemo(() => countLines(shown), [shown]);
  const { milestones, levels } = view.rules;
  return (
    <div className={styles.view}>
      <Text>{trackerStrings.countsIntro}</Text>
      <Table size="small" aria-label={trackerStrings.countsCaption}>
        <TableHeader className={styles.head}>
          <TableRow>
            <TableHeaderCell className={styles.title}>{trackerStrings.column.what}</TableHeaderCell>
            {states.map((state) => (
              <TableHeaderCell key={state}>{capitalised(stateTitles[state])}</TableHeaderCell>
            ))}
          </TableRow>
        </TableHeader>
        <TableBody>
          {milestones.map(({ milestone, title }) => (
            <TableRow key={milestone} className={styles.row}>
              <TableCell role="rowheader" className={mergeClasses(styles.cell, styles.title)}>
                {title}
              </TableCell>
              {states.map((state) => {
                const count = counts.ofState(milestone, state);
                return (
                  <TableCell key={state} className={mergeClasses(styles.cell, count === 0 && styles.none)}>
                    <span className={styles.label}>{capitalised(stateTitles[state])}: </span>
                    {count}
                  </TableCell>
                );
              })}
            </TableRow>
          ))}
        </TableBody>
      </Table>
      <Table className={styles.levels} size="small" aria-label={trackerStrings.levelsCaption}>
        <TableHeader>
          <TableRow>
            <TableHeaderCell>{trackerStrings.level}</TableHeaderCell>
            <TableHeaderCell>{trackerStrings.overdueCount}</TableHeaderCell>
          </TableRow>
        </TableHeader>
        <TableBody>
          {levels.map((level) => (
            <TableRow key={level}>
              <TableCell role="rowheader">{capitalised(level)}</TableCell>
              <TableCell>{counts.ofLevel(level)}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </div>
  );
}

function countLines(lines: readonly Line[]) {
  const counts = new Map<string, number>();
  const add = (key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const { milestone, state, level } of lines) {
    add(`${milestone} ${state}`);
    if (level !== null) add(`level ${level}`);
  }
  return {
    ofState: (milestone: string, state: State) => counts.get(`${milestone} ${state}`) ?? 0,
    ofLevel: (level: string) => counts.get(`level ${level}`) ?? 0,
  };
}
