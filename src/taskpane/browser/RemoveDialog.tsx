import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from "@fluentui/react-components";
import { pageStrings } from "./page-strings.ts";

export interface RemoveDialogProps {
  readonly isOpen: boolean;
  /** How many of the files have changes that are not saved. */
  readonly count: number;
  readonly onRemove: () => void;
  readonly onKeep: () => void;
}

/** Asks before files with changes that are not saved are taken off the page. */
export function RemoveDialog({ isOpen, count, onRemove, onKeep }: RemoveDialogProps) {
  return (
    <Dialog
      open={isOpen}
      modalType="alert"
      onOpenChange={(_, { open }) => {
        if (!open) onKeep();
      }}
    >
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{pageStrings.removeUnsavedHeading}</DialogTitle>
          <DialogContent>{pageStrings.removeUnsaved(count)}</DialogContent>
          <DialogActions fluid>
            <Button appearance="primary" onClick={onKeep}>
              {pageStrings.keepOpen}
            </Button>
            <Button onClick={onRemove}>{pageStrings.removeAnyway}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
