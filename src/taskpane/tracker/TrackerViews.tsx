import { makeStyles, Tab, TabList, Text, tokens } from "@fluentui/react-components";
import { useDeferredValue, useMemo } from "react";
import { useStore } from "zustand";
import type { Tracker } from "../../tracker/make-tracker.ts";
import { orderByUrgency } from "../../tracker/papers/tracker-words.ts";
import { ChangesView } from "./ChangesView.tsx";
import { ChildDialog } from "./ChildDialog.tsx";
import { ChildrenView } from "./ChildrenView.tsx";
import { CountsView } from "./CountsView.tsx";
import { PrintedList } from "./PrintedList.tsx";
import type { TrackerView } from "./tracker-desk.ts";
import type { PageView, TrackerPage } from "./tracker-page.ts";
import { linesShown, listLines, weekOf } from "./tracker-rows.ts";
import { trackerStrings } from "./tracker-strings.ts";
import { TrackerFilters } from "./TrackerFilters.tsx";
import { WeekView } from "./WeekView.tsx";

export interface TrackerViewsProps {
  readonly page: TrackerPage;
  readonly view: TrackerView;
  readonly tracker: Tracker;
  readonly isPrinting: boolean;
  readonly onCompare: () => void;
}

const useStyles = makeStyles({
  views: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, minWidth: 0 },
  tabs: { flexWrap: "wrap", "@media print": { display: "none" } },
  panel: { minWidth: 0 },
});

const views: readonly PageView[] = ["children", "weeks", "changes", "counts"];

/** What an open list can be seen as: by child, by week, what changed, and counts; all by the same filters. */
export function TrackerViews({ page, view, tracker, isPrinting, onCompare }: TrackerViewsProps) {
  const styles = useStyles();
  const { view: current, filter, child, monday, on } = useStore(page.store);
  // A search that is being typed is drawn when there is time for it.
  const settled = useDeferredValue(filter);
  const lines = useMemo(() => listLines(tracker), [tracker]);
  const shown = useMemo(() => linesShown(lines, settled), [lines, settled]);
  const counted = useMemo(
    () => (current === "counts" ? linesShown(lines, { ...settled, state: null }) : []),
    [current, lines, settled],
  );
  const titles = useMemo(
    () => new Map(view.rules.milestones.map(({ milestone, title }) => [milestone, title])),
    [view],
  );
  const titleOf = useMemo(() => (milestone: string) => titles.get(milestone) ?? milestone, [titles]);
  const opened = child === null ? undefined : tracker.children.find(({ reference }) => reference === child);
  if (isPrinting && (current === "children" || current === "weeks")) {
    const week = weekOf(shown, monday, on);
    const printed = current === "weeks" ? [...week.overdue, ...week.due] : orderByUrgency(shown);
    return (
      <>
        <Text>{trackerStrings.datesShown(printed.length)}</Text>
        <PrintedList lines={printed} titleOf={titleOf} />
      </>
    );
  }
  return (
    <div className={styles.views}>
      <TabList
        className={styles.tabs}
        selectedValue={current}
        onTabSelect={(_, { value }) => {
          const chosen = views.find((each) => each === value);
          if (chosen !== undefined) page.store.setState({ view: chosen });
        }}
        aria-label={trackerStrings.views}
      >
        {views.map((each) => (
          <Tab key={each} value={each} id={`tab-${each}`} aria-controls="tracker-view">
            {trackerStrings.viewNames[each]}
          </Tab>
        ))}
      </TabList>
      <TrackerFilters page={page} view={view} />
      <div role="tabpanel" id="tracker-view" className={styles.panel} aria-labelledby={`tab-${current}`}>
        {current === "changes" ? (
          <ChangesView page={page} titleOf={titleOf} onCompare={onCompare} />
        ) : tracker.children.length === 0 ? (
          <Text>{trackerStrings.noChildren}</Text>
        ) : shown.length === 0 && current !== "counts" ? (
          <Text role="status">
            {filter.state === "attention" ? trackerStrings.noAttention : trackerStrings.nothingFound}
          </Text>
        ) : (
          <>
            {current === "children" && (
              <ChildrenView page={page} lines={lines} shown={shown} titleOf={titleOf} />
            )}
            {current === "weeks" && <WeekView page={page} shown={shown} titleOf={titleOf} />}
            {current === "counts" && <CountsView view={view} shown={counted} />}
          </>
        )}
      </div>
      {opened !== undefined && (
        <ChildDialog
          child={opened}
          titleOf={titleOf}
          onClose={() => {
            page.store.setState({ child: null });
          }}
        />
      )}
    </div>
  );
}
