import { Button, makeStyles, SearchBox, Text, ToggleButton, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import { useStore } from "zustand";
import { FileGrid } from "./FileGrid.tsx";
import { matchesSearch, passesFilter, sortRows, type FileFilter, type FileRow } from "./file-rows.ts";
import type { PageStore } from "./page-store.ts";
import { pageStrings } from "./page-strings.ts";

export interface FilesViewProps {
  readonly rows: readonly FileRow[];
  readonly store: PageStore;
  readonly onOpen: (id: number) => void;
  /** The file whose audit was shown before: it is brought into view and gets the focus. */
  readonly returnTo: number | null;
}

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, minWidth: 0 },
  choose: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
  },
  // Fluent keeps the hidden button that clears the search beside the box, so the box stays clear of the edge.
  search: { flexGrow: 1, minWidth: "min(100% - 2rem, 14rem)", maxWidth: "min(100% - 2rem, 22rem)" },
  filters: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  nothing: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalM },
});

const filters: readonly FileFilter[] = ["all", "ready", "not-ready", "could-not-open", "signed-off"];

/** The list of open files: search, filters by state, and the grid. */
export function FilesView({ rows, store, onOpen, returnTo }: FilesViewProps) {
  const styles = useStyles();
  const { filter, search, sort, selected } = useStore(store);
  const shown = useMemo(
    () =>
      sortRows(
        rows.filter((row) => passesFilter(row, filter) && matchesSearch(row, search)),
        sort,
      ),
    [rows, filter, search, sort],
  );
  return (
    <div className={styles.view}>
      <div className={styles.choose} role="search">
        <SearchBox
          className={styles.search}
          aria-label={pageStrings.searchLabel}
          placeholder={pageStrings.searchHint}
          value={search}
          onChange={(_, { value }) => {
            store.setState({ search: value });
          }}
        />
        <div className={styles.filters} role="group" aria-label={pageStrings.filterLabel}>
          {filters.map((each) => {
            const count = rows.filter((row) => passesFilter(row, each)).length;
            // A filter that would show nothing is no choice; the one in use stays.
            if (count === 0 && each !== "all" && each !== filter) return null;
            return (
              <ToggleButton
                key={each}
                checked={filter === each}
                appearance={filter === each ? "primary" : "secondary"}
                onClick={() => {
                  store.setState({ filter: each });
                }}
              >
                {pageStrings.filterNames[each]} ({count})
              </ToggleButton>
            );
          })}
        </div>
      </div>
      {shown.length === 0 ? (
        <div className={styles.nothing} role="status">
          <Text>{pageStrings.nothingFound}</Text>
          <Button
            onClick={() => {
              store.setState({ filter: "all", search: "" });
            }}
          >
            {pageStrings.showAll}
          </Button>
        </div>
      ) : (
        <FileGrid
          rows={shown}
          sort={sort}
          selected={selected}
          returnTo={returnTo}
          onSort={(changed) => {
            store.setState({ sort: changed });
          }}
          onSelect={(ids) => {
            store.setState({ selected: ids });
          }}
          onOpen={onOpen}
        />
      )}
    </div>
  );
}
