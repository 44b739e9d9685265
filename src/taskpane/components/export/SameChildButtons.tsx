import { Button } from "@fluentui/react-components";
import type { SameChildChoice } from "../../../collation/collation-list.ts";
import { usePanelStyles } from "./use-panel-styles.ts";

export interface SameChildButtonsProps {
  readonly isBusy: boolean;
  /** The audit that is meant, where several are on the page. */
  readonly title?: string;
  readonly onChoose: (choice: SameChildChoice) => void;
}

/** The answers to "This child's audit is already in the list. Replace it or keep both?" */
export function SameChildButtons({ isBusy, title, onChoose }: SameChildButtonsProps) {
  const styles = usePanelStyles();
  const about = title === undefined ? "" : `: ${title}`;
  return (
    <div className={styles.buttons}>
      <Button
        size="small"
        disabledFocusable={isBusy}
        aria-label={`Replace it${about}`}
        onClick={() => onChoose("replace")}
      >
        Replace it
      </Button>
      <Button
        size="small"
        disabledFocusable={isBusy}
        aria-label={`Keep both${about}`}
        onClick={() => onChoose("keep-both")}
      >
        Keep both
      </Button>
    </div>
  );
}
