import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId, useLayoutEffect, useRef, useState } from "react";
import { blocks, type Finding, type Fix } from "../../checks/engine/finding.ts";
import { severityWords, strings } from "../strings.ts";
import { ReasonForm } from "./ReasonForm.tsx";

/** What a user can do about a finding. */
export interface FindingActions {
  readonly onShow: (finding: Finding) => void;
  readonly onFix: (fix: Fix) => void;
  /** Null where the host cannot keep the record, of which reasons are a part. */
  readonly onGiveReason: ((finding: Finding, reason: string) => void) | null;
  /** One sentence on why a check is made; null for a check that is not known. */
  readonly whyOf: (check: string) => string | null;
}

export interface FindingItemProps {
  readonly finding: Finding;
  readonly actions: FindingActions;
  /** False in a document that cannot be written to. */
  readonly editable: boolean;
}

const useStyles = makeStyles({
  item: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    paddingLeft: tokens.spacingHorizontalS,
    borderLeft: `4px solid ${tokens.colorNeutralStroke1}`,
  },
  error: { borderLeftColor: tokens.colorPaletteRedBorderActive },
  query: { borderLeftColor: tokens.colorPaletteMarigoldBorderActive },
  severity: { fontWeight: tokens.fontWeightSemibold },
  message: { margin: 0 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  quiet: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  link: { color: tokens.colorBrandForegroundLink },
});

/** One finding where it belongs: how it weighs, what is the matter, and what can be done about it. */
export function FindingItem({ finding, actions, editable }: FindingItemProps) {
  const styles = useStyles();
  const whyId = useId();
  const noReasonId = useId();
  const [isGivingReason, setGivingReason] = useState(false);
  const [isExplained, setExplained] = useState(false);
  const { severity, message, reason, lapsedReason, fix } = finding;
  const reasonButton = useFocusWhenClosed(isGivingReason);
  const { onGiveReason } = actions;
  const takesReason = severity === "query" && editable;
  const isOpen = blocks(finding);
  const tone = severity === "error" ? styles.error : severity === "query" && isOpen ? styles.query : "";
  return (
    <li className={mergeClasses(styles.item, tone)}>
      <p className={styles.message}>
        <span className={styles.severity}>
          {reason === undefined ? severityWords[severity] : strings.explained}.
        </span>{" "}
        {message}
      </p>
      {reason !== undefined && <p className={styles.quiet}>{strings.reasonGiven(reason)}</p>}
      {lapsedReason !== undefined && reason === undefined && (
        <p className={styles.quiet}>{strings.reasonLapsed}</p>
      )}
      {isGivingReason ? (
        <ReasonForm
          about={message}
          earlier={reason ?? lapsedReason ?? null}
          onCancel={() => {
            setGivingReason(false);
          }}
          onGive={(because) => {
            setGivingReason(false);
            onGiveReason?.(finding, because);
          }}
        />
      ) : (
        <div className={styles.buttons}>
          {fix && editable && (
            <Button
              size="small"
              onClick={() => {
                actions.onFix(fix);
              }}
            >
              {strings.change(fix.value)}
            </Button>
          )}
          {takesReason && (
            <span ref={reasonButton}>
              <Button
                size="small"
                {...(onGiveReason === null && { disabledFocusable: true, "aria-describedby": noReasonId })}
                onClick={() => {
                  setGivingReason(true);
                }}
              >
                {isOpen ? strings.giveReason : strings.changeReason}
              </Button>
            </span>
          )}
          <Button
            size="small"
            onClick={() => {
              actions.onShow(finding);
            }}
          >
            {strings.show}
          </Button>
          <Button
            size="small"
            appearance="subtle"
            aria-expanded={isExplained}
            aria-controls={whyId}
            onClick={() => {
              setExplained(!isExplained);
            }}
          >
            {strings.why}
          </Button>
        </div>
      )}
      {takesReason && onGiveReason === null && (
        <p id={noReasonId} className={styles.quiet}>
          {strings.reasonElsewhere}
        </p>
      )}
      <div id={whyId} hidden={!isExplained}>
        {isExplained && (
          <p className={styles.quiet}>
            {actions.whyOf(finding.check)}{" "}
            <a
              className={styles.link}
              href={`checks/${finding.check}.html`}
              target="_blank"
              rel="noreferrer"
              aria-label={`${strings.checkPage}, opens a page of its own`}
            >
              {strings.checkPage}
            </a>
          </p>
        )}
      </div>
    </li>
  );
}

/** The button that opened a form gets the focus back when the form closes. */
function useFocusWhenClosed(isFormOpen: boolean): React.RefObject<HTMLSpanElement | null> {
  const around = useRef<HTMLSpanElement>(null);
  const wasOpen = useRef(false);
  useLayoutEffect(() => {
    if (wasOpen.current && !isFormOpen) around.current?.querySelector("button")?.focus();
    wasOpen.current = isFormOpen;
  }, [isFormOpen]);
  return around;
}
