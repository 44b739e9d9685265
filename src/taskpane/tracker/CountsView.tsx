import {
  makeStyles,
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

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, minWidth: 0 },
  // A narrow window moves the table within itself.
  scroll: { overflowX: "auto", maxWidth: "100%", position: "relative" },
  wide: { minWidth: "44rem" },
  number: { textAlign: "end", justifyContent: "flex-end", display: "flex" },
  levels: { maxWidth: "28rem" },
  first: { width: "28%" },
});

/** How many dates are in each state and have come to each level: what a board sees. */
export function CountsView({ view, shown }: { readonly view: TrackerView; readonly shown: readonly Line[] }) {
  const styles = useStyles();
  const counts = useMemo(() => countLines(shown), [shown]);
  const { milestones, levels } = view.rules;
  return (
    <div className={styles.view}>
      <Text>{trackerStrings.countsIntro}</Text>
      <div className={styles.scroll} tabIndex={0} role="region" aria-label={trackerStrings.countsCaption}>
        <Table className={styles.wide} size="small" aria-label={trackerStrings.countsCaption}>
          <TableHeader>
            <TableRow>
              <TableHeaderCell className={styles.first}>{trackerStrings.column.what}</TableHeaderCell>
              {states.map((state) => (
                <TableHeaderCell key={state}>{capitalised(stateTitles[state])}</TableHeaderCell>
              ))}
            </TableRow>
          </TableHeader>
          <TableBody>
            {milestones.map(({ milestone, title }) => (
              <TableRow key={milestone}>
                <TableCell role="rowheader" className={styles.first}>
                  {title}
                </TableCell>
                {states.map((state) => (
                  <TableCell key={state}>{counts.ofState(milestone, state)}</TableCell>
                ))}
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </div>
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
