import {
  Button,
  Dialog,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
  tokens,
} from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import { dateInWords } from "../../dates/date-in-words.ts";
import type { TrackedChild } from "../../tracker/make-tracker.ts";
import { StateBadge } from "./StateBadge.tsx";
import { sayRecorded, trackerStrings } from "./tracker-strings.ts";

export interface ChildDialogProps {
  readonly child: TrackedChild;
  readonly titleOf: (milestone: string) => string;
  readonly onClose: () => void;
}

const narrow = "@media (max-width: 40rem)";

const useStyles = makeStyles({
  surface: { maxWidth: "min(52rem, calc(100vw - 16px))" },
  head: { [narrow]: { display: "none" } },
  row: { [narrow]: { display: "block", paddingBottom: tokens.spacingVerticalS } },
  cell: {
    height: "auto",
    verticalAlign: "top",
    paddingTop: "6px",
    paddingBottom: "6px",
    overflowWrap: "anywhere",
    [narrow]: { display: "block", width: "auto", padding: 0 },
  },
  label: { display: "none", color: tokens.colorNeutralForeground2, [narrow]: { display: "inline" } },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** All dates of one child, whatever the filters show: when each was due, when it was held, and when that was recorded. */
export function ChildDialog({ child, titleOf, onClose }: ChildDialogProps) {
  const styles = useStyles();
  const titles = [
    trackerStrings.column.what,
    trackerStrings.column.due,
    trackerStrings.held,
    trackerStrings.column.dateState,
  ];
  return (
    <Dialog
      open
      onOpenChange={(_, { open }) => {
        if (!open) onClose();
      }}
    >
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle
            action={
              <Button
                appearance="subtle"
                icon={<DismissRegular />}
                aria-label={trackerStrings.close}
                onClick={onClose}
              />
            }
          >
            {trackerStrings.datesOf(child.reference)}
          </DialogTitle>
          <DialogContent tabIndex={0}>
            <Table size="small" aria-label={trackerStrings.datesOf(child.reference)}>
              <TableHeader className={styles.head}>
                <TableRow>
                  {titles.map((title) => (
                    <TableHeaderCell key={title}>{title}</TableHeaderCell>
                  ))}
                </TableRow>
              </TableHeader>
              <TableBody>
                {child.milestones.map((date, index) => {
                  const recorded = sayRecorded(date);
                  return (
                    <TableRow key={index} className={styles.row}>
                      <TableCell className={styles.cell}>{titleOf(date.milestone)}</TableCell>
                      <TableCell className={styles.cell}>
                        <span className={styles.label}>{trackerStrings.column.due}: </span>
                        {date.due === null ? trackerStrings.noneDue : dateInWords(date.due)}
                      </TableCell>
                      <TableCell className={styles.cell}>
                        <span className={styles.label}>{trackerStrings.held}: </span>
                        {date.heldOn === null ? trackerStrings.notHeld : dateInWords(date.heldOn)}
                        {recorded !== null && (
                          <div className={styles.quiet}>
                            {trackerStrings.recorded}: {recorded}
                          </div>
                        )}
                      </TableCell>
                      <TableCell className={styles.cell}>
                        <StateBadge date={date} />
                      </TableCell>
                    </TableRow>
                  );
                })}
              </TableBody>
            </Table>
          </DialogContent>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
