import { useDesk } from "../components/export/use-desk.ts";
import { WaitingSends } from "../components/export/WaitingSends.tsx";
import type { SessionServices } from "../workflow/audit-session.ts";
import { ExportSeveral } from "./ExportSeveral.tsx";
import type { FileList } from "./file-list.ts";

export interface HandInProps {
  readonly files: FileList;
  readonly services: SessionServices;
  /** Whether the user asked to export several. */
  readonly isExporting: boolean;
  /** The ids of the files to send; all of the page when it is null. */
  readonly only: ReadonlySet<number> | null;
  readonly onClose: () => void;
}

/** What the page over files needs once somebody sends, or something is queued; it is loaded then. */
export function HandIn({ files, services, isExporting, only, onClose }: HandInProps) {
  const inUse = useDesk();
  if (inUse === null) return null;
  const { desk, state } = inUse;
  return (
    <>
      {isExporting && (
        <ExportSeveral files={files} services={services} inUse={inUse} only={only} onClose={onClose} />
      )}
      <WaitingSends
        waiting={state.waiting}
        listId={state.listId}
        isBusy={state.busy !== null}
        lasts={desk.storeLasts}
        level="h2"
        onTryAgain={() => void desk.deliverAll()}
        onGiveUp={(each) => void desk.giveUp(each)}
        onAnswer={(each, choice) => void desk.answer(each, choice)}
      />
    </>
  );
}
