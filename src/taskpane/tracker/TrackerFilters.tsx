import { Button, Field, makeStyles, SearchBox, Select, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import { useStore } from "zustand";
import { stateTitles } from "../../tracker/papers/tracker-words.ts";
import { states } from "../../tracker/work-out.ts";
import type { TrackerView } from "./tracker-desk.ts";
import type { PageView, TrackerPage } from "./tracker-page.ts";
import { noPageFilter, teamsIn } from "./tracker-rows.ts";
import { capitalised, trackerStrings } from "./tracker-strings.ts";

const useStyles = makeStyles({
  filters: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "end",
    gap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalS,
    "@media print": { display: "none" },
  },
  field: { flexGrow: 1, flexShrink: 1, flexBasis: "8rem", minWidth: 0, maxWidth: "14rem" },
  select: { minWidth: 0, width: "100%" },
  // Fluent keeps the hidden button that clears the search beside the box, so the box stays clear of the edge.
  search: { minWidth: 0, width: "calc(100% - 2rem)" },
});

const wholeState = "";

/** Counts are by state, and a change is a state of its own. */
const hasStates: readonly PageView[] = ["children", "weeks"];

/** Team, milestone, level, state and a part of a reference: what the page shows and its files have. */
export function TrackerFilters({ page, view }: { readonly page: TrackerPage; readonly view: TrackerView }) {
  const styles = useStyles();
  const { filter, view: shownAs } = useStore(page.store);
  const teams = useMemo(() => (view.tracker === null ? [] : teamsIn(view.tracker)), [view.tracker]);
  const isFiltered = Object.entries(noPageFilter).some(([key, none]) => Reflect.get(filter, key) !== none);
  return (
    <div className={styles.filters} role="search" aria-label={trackerStrings.filters}>
      {hasStates.includes(shownAs) && (
        <Choice
          label={trackerStrings.state}
          value={filter.state}
          all={trackerStrings.allStates}
          choices={[
            ["attention", trackerStrings.attention],
            ...states.map((state) => [state, capitalised(stateTitles[state])] as const),
          ]}
          onChoose={(state) => {
            const chosen = state === "attention" ? state : (states.find((each) => each === state) ?? null);
            page.setFilter({ state: chosen });
          }}
        />
      )}
      {teams.length > 0 && (
        <Choice
          label={trackerStrings.team}
          value={filter.team}
          all={trackerStrings.allTeams}
          choices={teams.map((team) => [team, team])}
          onChoose={(team) => {
            page.setFilter({ team });
          }}
        />
      )}
      <Choice
        label={trackerStrings.milestone}
        value={filter.milestone}
        all={trackerStrings.allMilestones}
        choices={view.rules.milestones.map(({ milestone, title }) => [milestone, title])}
        onChoose={(milestone) => {
          page.setFilter({ milestone });
        }}
      />
      <Choice
        label={trackerStrings.level}
        value={filter.level}
        all={trackerStrings.allLevels}
        choices={view.rules.levels.map((level) => [level, capitalised(level)])}
        onChoose={(level) => {
          page.setFilter({ level });
        }}
      />
      <Field className={styles.field} label={trackerStrings.search}>
        <SearchBox
          className={styles.search}
          placeholder={trackerStrings.searchHint}
          value={filter.search}
          onChange={(_, { value }) => {
            page.setFilter({ search: value });
          }}
        />
      </Field>
      {isFiltered && (
        <Button
          onClick={() => {
            page.setFilter(noPageFilter);
          }}
        >
          {trackerStrings.clearFilters}
        </Button>
      )}
    </div>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string | null;
  /** What it is called to choose none. */
  readonly all: string;
  readonly choices: readonly (readonly [value: string, title: string])[];
  readonly onChoose: (value: string | null) => void;
}

function Choice({ label, value, all, choices, onChoose }: ChoiceProps) {
  const styles = useStyles();
  return (
    <Field className={styles.field} label={label}>
      <Select
        className={styles.select}
        select={{ className: styles.select }}
        value={value ?? wholeState}
        onChange={(_, { value: chosen }) => {
          onChoose(chosen === wholeState ? null : chosen);
        }}
      >
        <option value={wholeState}>{all}</option>
        {choices.map(([each, title]) => (
          <option key={each} value={each}>
            {title}
          </option>
        ))}
      </Select>
    </Field>
  );
}
