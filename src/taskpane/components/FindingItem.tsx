import { Badge, Button, Caption1, Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId, useLayoutEffect, useRef, useState } from "react";
import { blocks, takesReason, type Finding, type Fix, type Severity } from "../../checks/engine/finding.ts";
import { severityWords, strings } from "../strings.ts";
import { ReasonForm } from "./ReasonForm.tsx";

/** What a user can do about a finding. */
export interface FindingActions {
  readonly onShow: (finding: Finding) => void;
  readonly onFix: (fix: Fix) => void;
  /** Null where the host cannot keep the record, of which reasons are a part. */
  readonly onGiveReason: ((finding: Finding, reason: string, isForOthers: boolean) => void) | null;
  /** One sentence on why a check is made; null for a check that is not known. */
  readonly whyOf: (check: string) => string | null;
  /** How many other findings of the same kind are not explained yet. */
  readonly countOthers: (finding: Finding) => number;
}

export interface FindingItemProps {
  readonly finding: Finding;
  /** The finding's sentence, without what the row above it says already. */
  readonly message: string;
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
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
  },
  error: { borderLeftColor: tokens.colorPaletteRedBorderActive },
  query: { borderLeftColor: tokens.colorPaletteMarigoldBorderActive },
  message: { margin: 0 },
  badge: { marginRight: tokens.spacingHorizontalXS, verticalAlign: "text-bottom" },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
  button: { minHeight: "32px" },
});

const badgeColours: Readonly<Record<Severity, "danger" | "warning" | "informative">> = {
  error: "danger",
  query: "warning",
  note: "informative",
};

/** One finding where it belongs: how it weighs, what the problem is, and what can be done about it. */
export function FindingItem({ finding, message, actions, editable }: FindingItemProps) {
  const styles = useStyles();
  const whyId = useId();
  const noReasonId = useId();
  const [isGivingReason, setGivingReason] = useState(false);
  const [isExplained, setExplained] = useState(false);
  const { severity, reason, lapsedReason, fix } = finding;
  const reasonButton = useFocusWhenClosed(isGivingReason);
  const { onGiveReason } = actions;
  const isOfferedReason = takesReason(finding) && editable;
  const isOpen = blocks(finding);
  const tone = !isOpen ? "" : severity === "error" ? styles.error : severity === "query" ? styles.query : "";
  return (
    <li className={mergeClasses(styles.item, tone)}>
      <div className={styles.message}>
        <Badge
          className={styles.badge}
          appearance="tint"
          shape="rounded"
          color={reason === undefined ? badgeColours[severity] : "success"}
        >
          {reason === undefined ? severityWords[severity] : strings.explained}
        </Badge>
        {message}
      </div>
      {reason !== undefined && (
        <Caption1 as="p" className={styles.quiet}>
          {strings.reasonGiven(reason)}
        </Caption1>
      )}
      {lapsedReason !== undefined && reason === undefined && (
        <Caption1 as="p" className={styles.quiet}>
          {strings.reasonLapsed}
        </Caption1>
      )}
      {isGivingReason ? (
        <ReasonForm
          about={message}
          earlier={reason ?? lapsedReason ?? null}
          others={actions.countOthers(finding)}
          onCancel={() => {
            setGivingReason(false);
          }}
          onGive={(because, isForOthers) => {
            setGivingReason(false);
            onGiveReason?.(finding, because, isForOthers);
          }}
        />
      ) : (
        <div className={styles.buttons}>
          {fix && editable && (
            <Button
              size="small"
              className={styles.button}
              onClick={() => {
                actions.onFix(fix);
              }}
            >
              {strings.change(fix.value)}
            </Button>
          )}
          {isOfferedReason && (
            <span ref={reasonButton}>
              <Button
                size="small"
                className={styles.button}
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
            className={styles.button}
            onClick={() => {
              actions.onShow(finding);
            }}
          >
            {strings.show}
          </Button>
          <Button
            size="small"
            className={styles.button}
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
      {isOfferedReason && onGiveReason === null && (
        <Caption1 as="p" id={noReasonId} className={styles.quiet}>
          {strings.reasonElsewhere}
        </Caption1>
      )}
      <div id={whyId} hidden={!isExplained}>
        {isExplained && (
          <Caption1 as="p" className={styles.quiet}>
            {actions.whyOf(finding.check)}{" "}
            <Link
              inline
              href={`checks/${finding.check}.html`}
              target="_blank"
              rel="noreferrer"
              aria-label={`${strings.checkPage}, ${strings.opensPage}`}
            >
              {strings.checkPage}
            </Link>
          </Caption1>
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
