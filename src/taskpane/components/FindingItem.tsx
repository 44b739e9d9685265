import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { blocks, type Finding, type Fix } from "../../checks/engine/finding.ts";
import { severityWords, strings } from "../strings.ts";
import { ReasonForm } from "./ReasonForm.tsx";

/** What a user can do about a finding. */
export interface FindingActions {
  readonly onShow: (finding: Finding) => void;
  readonly onFix: (fix: Fix) => void;
  readonly onGiveReason: (finding: Finding, reason: string) => void;
  /** One sentence on why a check is made, and the address of its page; null for a check that is not known. */
  readonly explain: (check: string) => { readonly why: string; readonly page: string } | null;
}

export interface FindingItemProps {
  readonly finding: Finding;
  readonly actions: FindingActions;
}

const useStyles = makeStyles({
  item: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    paddingTop: tokens.spacingVerticalS,
    paddingBottom: tokens.spacingVerticalS,
    paddingLeft: tokens.spacingHorizontalM,
    borderLeft: `4px solid ${tokens.colorNeutralStroke1}`,
  },
  error: { borderLeftColor: tokens.colorPaletteRedBorderActive },
  query: { borderLeftColor: tokens.colorPaletteMarigoldBorderActive },
  severity: { fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold },
  message: { margin: 0 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  quiet: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** One finding where it belongs: how it weighs, what is the matter, and what can be done about it. */
export function FindingItem({ finding, actions }: FindingItemProps) {
  const styles = useStyles();
  const [isGivingReason, setGivingReason] = useState(false);
  const [isExplained, setExplained] = useState(false);
  const { severity, message, reason, lapsedReason, fix } = finding;
  const explanation = isExplained ? actions.explain(finding.check) : null;
  const tone = severity === "error" ? styles.error : severity === "query" ? styles.query : "";
  return (
    <li className={`${styles.item} ${tone}`}>
      <span className={styles.severity}>{reason === undefined ? severityWords[severity] : "Explained"}</span>
      <p className={styles.message}>{message}</p>
      {reason !== undefined && <p className={styles.quiet}>Reason given: {reason}</p>}
      {lapsedReason !== undefined && reason === undefined && (
        <p className={styles.quiet}>The earlier reason lapsed, because what it was given for has changed.</p>
      )}
      {isGivingReason ? (
        <ReasonForm
          about={message}
          earlier={lapsedReason ?? null}
          onCancel={() => {
            setGivingReason(false);
          }}
          onGive={(because) => {
            setGivingReason(false);
            actions.onGiveReason(finding, because);
          }}
        />
      ) : (
        <div className={styles.buttons}>
          <Button
            size="small"
            onClick={() => {
              actions.onShow(finding);
            }}
          >
            {strings.show}
          </Button>
          {fix && (
            <Button
              size="small"
              onClick={() => {
                actions.onFix(fix);
              }}
            >
              Change to {fix.value}
            </Button>
          )}
          {severity === "query" && (
            <Button
              size="small"
              onClick={() => {
                setGivingReason(true);
              }}
            >
              {blocks(finding) ? strings.giveReason : "Change the reason"}
            </Button>
          )}
          <Button
            size="small"
            appearance="transparent"
            aria-expanded={isExplained}
            onClick={() => {
              setExplained(!isExplained);
            }}
          >
            {strings.why}
          </Button>
        </div>
      )}
      {explanation && (
        <p className={styles.quiet}>
          {explanation.why}{" "}
          <a href={explanation.page} target="_blank" rel="noreferrer">
            Read the page of this check
          </a>
        </p>
      )}
    </li>
  );
}
