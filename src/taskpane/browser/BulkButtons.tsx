import { ToolbarButton } from "@fluentui/react-components";
import { useState } from "react";
import { BulkDialog, type BulkAction } from "./BulkDialog.tsx";
import type { BulkServices } from "./bulk-run.ts";
import type { ListedFile } from "./file-list.ts";
import { bulkStrings } from "./page-strings.ts";

export interface BulkButtonsProps {
  readonly files: readonly ListedFile[];
  readonly bulk: BulkServices;
  readonly isReading: boolean;
}

const actions: readonly BulkAction[] = ["save", "ready", "countersigned", "reason"];

/** What can be done with several audits at once without sending them. */
export function BulkButtons({ files, bulk, isReading }: BulkButtonsProps) {
  const [action, setAction] = useState<BulkAction | null>(null);
  return (
    <>
      {actions.map((each) => (
        <ToolbarButton
          key={each}
          disabledFocusable={isReading && action === null}
          onClick={() => {
            setAction(each);
          }}
        >
          {bulkStrings.buttons[each]}
        </ToolbarButton>
      ))}
      {action !== null && (
        <BulkDialog
          action={action}
          files={files}
          bulk={bulk}
          onClose={() => {
            setAction(null);
          }}
        />
      )}
    </>
  );
}
