import { makeStyles, Spinner, tokens, Toolbar, ToolbarButton, Tooltip } from "@fluentui/react-components";
import { ArrowClockwiseRegular, QuestionCircleRegular } from "@fluentui/react-icons";
import type { Ref } from "react";
import { strings } from "../strings.ts";

export interface PaneButtonsProps {
  /** Whether something is open that the next gap could be. */
  readonly hasGaps: boolean;
  readonly canSave: boolean;
  /** False where there is no form to work on. */
  readonly hasForm: boolean;
  /** "Gap 3 of 36", where one was shown. */
  readonly gap: string | null;
  /** What is being done now. */
  readonly busy: string | null;
  /** The elements around these buttons, so that the focus can go back to them. */
  readonly exportButton: Ref<HTMLSpanElement>;
  readonly helpButton: Ref<HTMLSpanElement>;
  readonly onNextGap: () => void;
  readonly onSave: () => void;
  readonly onExport: () => void;
  readonly onRefresh: () => void;
  readonly onHelp: () => void;
}

const useStyles = makeStyles({
  bar: {
    marginLeft: `calc(-1 * ${tokens.spacingHorizontalM})`,
    marginRight: `calc(-1 * ${tokens.spacingHorizontalM})`,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    // It stays in view where there is room for it beside what it is about.
    "@media (min-height: 32rem)": { position: "sticky", top: 0, zIndex: 2 },
  },
  toolbar: { flexWrap: "wrap", padding: 0, gap: tokens.spacingHorizontalXXS },
  button: {
    minWidth: "auto",
    paddingLeft: tokens.spacingHorizontalS,
    paddingRight: tokens.spacingHorizontalS,
  },
  // Always there, so that nothing moves when the form is read again.
  line: {
    display: "flex",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
    minHeight: "20px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: "20px",
    color: tokens.colorNeutralForeground2,
  },
});

/** What can be done with the form as a whole: everything that the ribbon has, for hosts without one. */
export function PaneButtons(props: PaneButtonsProps) {
  const { hasForm, hasGaps, canSave, gap, busy } = props;
  const styles = useStyles();
  return (
    <div className={styles.bar}>
      <Toolbar className={styles.toolbar} aria-label={strings.toolbar}>
        {hasForm && (
          <>
            <ToolbarButton
              className={styles.button}
              disabledFocusable={!hasGaps}
              aria-keyshortcuts="Alt+N"
              onClick={props.onNextGap}
            >
              {strings.nextGap}
            </ToolbarButton>
            <ToolbarButton className={styles.button} disabledFocusable={!canSave} onClick={props.onSave}>
              {strings.saveRecord}
            </ToolbarButton>
            <span ref={props.exportButton}>
              <ToolbarButton className={styles.button} onClick={props.onExport}>
                {strings.exportAudit}
              </ToolbarButton>
            </span>
          </>
        )}
        <Tooltip content={strings.refresh} relationship="label">
          <ToolbarButton
            icon={<ArrowClockwiseRegular />}
            aria-keyshortcuts="Alt+R"
            onClick={props.onRefresh}
          />
        </Tooltip>
        <span ref={props.helpButton}>
          <Tooltip content={strings.help} relationship="label">
            <ToolbarButton icon={<QuestionCircleRegular />} onClick={props.onHelp} />
          </Tooltip>
        </span>
      </Toolbar>
      <div className={styles.line}>
        <span role="status">{gap}</span>
        <span>{busy !== null && <Spinner size="extra-tiny" label={busy} />}</span>
      </div>
    </div>
  );
}
