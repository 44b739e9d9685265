import { niromp2019Form } from "../../proforma/definitions/niromp-2019.ts";
import { BulkDialog } from "../browser/BulkDialog.tsx";
import { FileList } from "../browser/file-list.ts";
import { rowOf } from "../browser/file-rows.ts";
import { FilesSummary } from "../browser/FilesSummary.tsx";
import { FilesToolbar, type FilesToolbarProps } from "../browser/FilesToolbar.tsx";
import { FilesView } from "../browser/FilesView.tsx";
import { FormView } from "../browser/FormView.tsx";
import { GradeStrip } from "../browser/GradeStrip.tsx";
import { JudgementsView } from "../browser/JudgementsView.tsx";
import { createPageStore } from "../browser/page-store.ts";
import { RemoveDialog } from "../browser/RemoveDialog.tsx";
import { listSamples } from "../browser/sample-board.ts";
import { SampleBoards } from "../browser/SampleBoards.tsx";
import { OutcomeView } from "../outcome/OutcomeView.tsx";
import { browserServices } from "../session-services.ts";
import { SummaryView } from "../summary/SummaryView.tsx";
import { doNothing, type Exhibit } from "./exhibit.ts";
import type { GalleryAudits } from "./gallery-audits.ts";

const cycle = "2026-autumn";
const services = browserServices([niromp2019Form]);
/** A list whose worker never answers. */
const list = new FileList({ postMessage: doNothing, addEventListener: doNothing }, services.today);
const grades = niromp2019Form.scales.grades;

const rowsOf = ({ files }: GalleryAudits) => files.map((file) => rowOf(file, cycle));

function toolbar(props: Partial<FilesToolbarProps>) {
  return (
    <FilesToolbar
      hasFiles
      isReading={false}
      canUndo={false}
      selected={0}
      sendButton={null}
      onOpenFiles={doNothing}
      onOpenFolder={doNothing}
      onOpenSamples={doNothing}
      onSend={doNothing}
      onUndo={doNothing}
      onRemove={doNothing}
      onRemoveAll={doNothing}
      onClearSelection={doNothing}
      {...props}
    />
  );
}

function judgements(audits: GalleryAudits, count: number) {
  const read = audits.files.flatMap(({ id, file, summary }) =>
    summary === null || summary.status === "refused" ? [] : [{ id, path: file.path, record: summary.record }],
  );
  const many = Array.from({ length: count }, (_, index) =>
    read.map((audit) => ({ ...audit, id: audit.id + index * 100 })),
  );
  return <JudgementsView form={niromp2019Form} audits={many.flat()} isSelection={false} onOpen={doNothing} />;
}

function outcome(files: GalleryAudits["files"]) {
  return (
    <OutcomeView
      files={files}
      form={niromp2019Form}
      cycle={cycle}
      today="2027-02-01"
      store={createPageStore()}
      onOpen={doNothing}
    />
  );
}

/** Every component of the page over files, in every state. */
export const pageExhibits: readonly Exhibit[] = [
  { name: "toolbar", render: () => toolbar({}) },
  { name: "toolbar-selected", render: () => toolbar({ selected: 3, canUndo: true }) },
  { name: "summary-read", render: (audits) => <FilesSummary rows={rowsOf(audits)} waiting={0} /> },
  { name: "summary-reading", render: (audits) => <FilesSummary rows={rowsOf(audits)} waiting={4} /> },
  {
    name: "files",
    render: (audits) => (
      <FilesView rows={rowsOf(audits)} store={createPageStore()} onOpen={doNothing} returnTo={null} />
    ),
  },
  {
    name: "files-waiting-and-changed",
    render: ({ files }) => (
      <FilesView
        rows={files.map((file, index) => ({
          ...rowOf(index % 2 === 0 ? { ...file, summary: null } : file, cycle),
          isChanged: index % 3 === 0,
        }))}
        store={createPageStore()}
        onOpen={doNothing}
        returnTo={null}
      />
    ),
  },
  {
    name: "files-nothing-found",
    render: (audits) => {
      const store = createPageStore();
      store.setState({ search: "no such file" });
      return <FilesView rows={rowsOf(audits)} store={store} onOpen={doNothing} returnTo={null} />;
    },
  },
  { name: "judgements", render: (audits) => judgements(audits, 1) },
  { name: "judgements-many", render: (audits) => judgements(audits, 3) },
  { name: "judgements-none", render: (audits) => judgements(audits, 0) },
  {
    name: "grade-strip",
    render: () =>
      grades && (
        <GradeStrip
          scale={grades}
          counts={grades.values.map(({ value }, index) => ({ value, count: index + 1 }))}
        />
      ),
  },
  {
    name: "sample",
    render: ({ files }) => <SampleBoards samples={listSamples(files, niromp2019Form)} onOpen={doNothing} />,
  },
  {
    name: "sample-open-places",
    render: ({ files }) => (
      <SampleBoards samples={listSamples(files.slice(4), niromp2019Form)} onOpen={doNothing} />
    ),
  },
  { name: "sample-none", render: () => <SampleBoards samples={[]} onOpen={doNothing} /> },
  { name: "outcome", render: ({ files }) => outcome(files) },
  { name: "outcome-none", render: () => outcome([]) },
  {
    name: "outcome-reading",
    render: ({ files }) => outcome(files.map((file) => ({ ...file, summary: null }))),
  },
  {
    name: "audit-summary",
    render: ({ notReady }) => <SummaryView judged={notReady.judged} path="not-ready.docx" />,
  },
  {
    name: "form",
    render: ({ notReady }) => (
      <FormView parts={notReady.judged.parts} shown={{ place: "health.judgement/grade" }} />
    ),
  },
  ...(["ready", "countersigned", "reason"] as const).map((action): Exhibit => ({
    name: `several-${action}`,
    render: ({ files }) => (
      <BulkDialog action={action} files={files} bulk={{ files: list, services }} onClose={doNothing} />
    ),
  })),
  {
    name: "remove-unsaved",
    render: () => <RemoveDialog isOpen count={2} onRemove={doNothing} onKeep={doNothing} />,
  },
];
