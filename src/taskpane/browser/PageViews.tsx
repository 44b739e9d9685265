import { makeStyles, Spinner, Tab, TabList, ToggleButton, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useMemo } from "react";
import { useStore } from "zustand";
import type { Place } from "../../audit/place.ts";
import type { Form } from "../../proforma/form.ts";
import { defaultForm, findForm } from "../../proforma/registry.ts";
import { strings } from "../strings.ts";
import type { ListedFile } from "./file-list.ts";
import type { FileRow } from "./file-rows.ts";
import { FilesView } from "./FilesView.tsx";
import type { AuditToCompare } from "./judgement-grid.ts";
import { JudgementsView } from "./JudgementsView.tsx";
import type { PageStore, PageView } from "./page-store.ts";
import { pageStrings } from "./page-strings.ts";
import { listSamples } from "./sample-board.ts";
import { SampleBoards } from "./SampleBoards.tsx";

// What an outcome needs is loaded when somebody first asks for one.
const OutcomeView = lazy(() =>
  import("../outcome/OutcomeView.tsx").then((module) => ({ default: module.OutcomeView })),
);

export interface PageViewsProps {
  readonly files: readonly ListedFile[];
  readonly rows: readonly FileRow[];
  /** Those that the files may be copies of. */
  readonly forms: readonly Form[];
  /** Null while it is not known. */
  readonly cycle: string | null;
  /** ISO. */
  readonly today: string;
  readonly store: PageStore;
  readonly onOpen: (id: number, at?: Place | null) => void;
  /** The file whose audit was shown before; null when there was none. */
  readonly returnTo: number | null;
}

const useStyles = makeStyles({
  tabs: { flexWrap: "wrap", "@media print": { display: "none" } },
  forms: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalXS,
    paddingTop: tokens.spacingVerticalS,
    "@media print": { display: "none" },
  },
  panel: { minWidth: 0, paddingTop: tokens.spacingVerticalS },
});

const views: readonly PageView[] = ["files", "judgements", "sample", "outcome"];

/** What the open files can be seen as: a list, their judgements side by side, the sample, and what they say together. */
export function PageViews(props: PageViewsProps) {
  const { files, rows, cycle, today, store, onOpen, returnTo } = props;
  const styles = useStyles();
  const { view, selected, form: wanted } = useStore(store);
  const forms = useMemo(() => formsIn(files, props.forms), [files, props.forms]);
  const form = (wanted && findForm(forms, wanted)) ?? forms[0] ?? defaultForm;
  const samples = useMemo(() => listSamples(files, form), [files, form]);
  const compared = useMemo(() => auditsToCompare(files, form, selected), [files, form, selected]);
  const counted = useMemo(() => {
    const chosen = files.filter(({ id }) => selected.has(id));
    return chosen.length > 0 ? chosen : files;
  }, [files, selected]);
  return (
    <div>
      <TabList
        className={styles.tabs}
        selectedValue={view}
        onTabSelect={(_, { value }) => {
          const chosen = views.find((each) => each === value);
          if (chosen !== undefined) store.setState({ view: chosen });
        }}
        aria-label={pageStrings.views}
      >
        {views.map((each) => (
          <Tab key={each} value={each} id={`tab-${each}`}>
            {pageStrings.viewNames[each]}
          </Tab>
        ))}
      </TabList>
      {view !== "files" && forms.length > 1 && (
        <div className={styles.forms} role="group" aria-label={pageStrings.chooseForm}>
          {forms.map((each) => (
            <ToggleButton
              key={`${each.id} ${each.version}`}
              checked={each === form}
              appearance={each === form ? "primary" : "secondary"}
              onClick={() => {
                store.setState({ form: { id: each.id, version: each.version } });
              }}
            >
              {strings.form(each.title, each.version)}
            </ToggleButton>
          ))}
        </div>
      )}
      <div role="tabpanel" className={styles.panel} aria-labelledby={`tab-${view}`}>
        {view === "files" && <FilesView rows={rows} store={store} onOpen={onOpen} returnTo={returnTo} />}
        {view === "judgements" && (
          <JudgementsView
            form={form}
            audits={compared.audits}
            isSelection={compared.isSelection}
            onOpen={onOpen}
          />
        )}
        {view === "sample" && <SampleBoards samples={samples} onOpen={onOpen} />}
        {view === "outcome" && (
          <Suspense fallback={<Spinner label={pageStrings.loadingOutcome} />}>
            <OutcomeView
              files={counted}
              form={form}
              cycle={cycle ?? today.slice(0, 4)}
              today={today}
              store={store}
              onOpen={onOpen}
            />
          </Suspense>
        )}
      </div>
    </div>
  );
}

/** The forms that the files are copies of, the one with the most files first: two forms are never counted together. */
function formsIn(files: readonly ListedFile[], known: readonly Form[]): readonly Form[] {
  const count = (form: Form) =>
    files.filter(
      ({ summary }) =>
        summary !== null && summary.status !== "refused" && findForm([form], summary.form) !== null,
    ).length;
  return known.filter((form) => count(form) > 0).toSorted((one, other) => count(other) - count(one));
}

/** The audits of a form that were read: the selected ones where any is selected. */
function auditsToCompare(
  files: readonly ListedFile[],
  form: Form,
  selected: ReadonlySet<number>,
): { readonly audits: readonly AuditToCompare[]; readonly isSelection: boolean } {
  const read = files.flatMap(({ id, file, summary }) =>
    summary === null || summary.status === "refused" || findForm([form], summary.form) === null
      ? []
      : [{ id, path: file.path, record: summary.record }],
  );
  const chosen = read.filter(({ id }) => selected.has(id));
  return chosen.length > 0 ? { audits: chosen, isSelection: true } : { audits: read, isSelection: false };
}
