import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { Ref } from "react";
import { strings } from "../strings.ts";

export interface PaneButtonsProps {
  /** Whether something is open that the next gap could be. */
  readonly hasGaps: boolean;
  readonly canSave: boolean;
  /** Whether the record that is saved says what the form says. */
  readonly isSaved: boolean;
  readonly canConvert: boolean;
  /** False where there is no form to work on. */
  readonly hasForm: boolean;
  /** "Gap 3 of 36", where one was shown. */
  readonly gap: string | null;
  /** What is being done now. */
  readonly busy: string | null;
  /** What stands around these, so that the focus can go back to them. */
  readonly exportButton: Ref<HTMLSpanElement>;
  readonly convertButton: Ref<HTMLSpanElement>;
  readonly helpButton: Ref<HTMLSpanElement>;
  readonly onNextGap: () => void;
  readonly onSave: () => void;
  readonly onExport: () => void;
  readonly onConvert: () => void;
  readonly onRefresh: () => void;
  readonly onHelp: () => void;
}

const useStyles = makeStyles({
  bar: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    marginLeft: `calc(-1 * ${tokens.spacingHorizontalM})`,
    marginRight: `calc(-1 * ${tokens.spacingHorizontalM})`,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    // It stays in view where there is room for it beside what it is about.
    "@media (min-height: 32rem)": { position: "sticky", top: 0, zIndex: 1 },
  },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  subtle: { minWidth: "auto" },
  // Always there, so that nothing moves when the form is read again.
  line: {
    display: "flex",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
    minHeight: tokens.lineHeightBase200,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

/** What can be done with the form as a whole. */
export function PaneButtons(props: PaneButtonsProps) {
  const { hasForm, hasGaps, canSave, isSaved, canConvert, gap, busy } = props;
  const styles = useStyles();
  return (
    <div className={styles.bar}>
      <div className={styles.buttons} role="group" aria-label="This form">
        {hasForm && (
          <>
            <Button
              appearance={hasGaps ? "primary" : "secondary"}
              disabledFocusable={!hasGaps}
              aria-keyshortcuts="Alt+N"
              onClick={props.onNextGap}
            >
              {strings.nextGap}
            </Button>
            <Button
              appearance={hasGaps || isSaved ? "secondary" : "primary"}
              disabledFocusable={!canSave}
              onClick={props.onSave}
            >
              {strings.saveRecord}
            </Button>
            <span ref={props.exportButton}>
              <Button appearance={!hasGaps && isSaved ? "primary" : "secondary"} onClick={props.onExport}>
                {strings.exportAudit}
              </Button>
            </span>
          </>
        )}
      </div>
      <div className={styles.buttons} role="group" aria-label="More">
        {canConvert && (
          <span ref={props.convertButton}>
            <Button size="small" onClick={props.onConvert}>
              {strings.convert}
            </Button>
          </span>
        )}
        <Button size="small" className={styles.subtle} aria-keyshortcuts="Alt+R" onClick={props.onRefresh}>
          {strings.refresh}
        </Button>
        <span ref={props.helpButton}>
          <Button size="small" className={styles.subtle} onClick={props.onHelp}>
            {strings.help}
          </Button>
        </span>
      </div>
      <div className={styles.line}>
        <span>{gap}</span>
        <span>{busy}</span>
      </div>
    </div>
  );
}
