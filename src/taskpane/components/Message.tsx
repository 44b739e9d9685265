import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { strings } from "../strings.ts";
import { Icon } from "./Icon.tsx";

export interface MessageProps {
  readonly tone: "done" | "warning" | "trouble";
  readonly children: ReactNode;
  /** Makes room for a button that closes the message. */
  readonly onDismiss?: () => void;
}

const useStyles = makeStyles({
  message: {
    display: "flex",
    alignItems: "flex-start",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderLeftWidth: "4px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    lineHeight: tokens.lineHeightBase300,
  },
  done: { borderLeftColor: tokens.colorPaletteGreenBorderActive },
  warning: { borderLeftColor: tokens.colorPaletteMarigoldBorderActive },
  trouble: { borderLeftColor: tokens.colorPaletteRedBorderActive },
  icon: { marginTop: "0.1em" },
  doneIcon: { color: tokens.colorPaletteGreenForeground1 },
  troubleIcon: { color: tokens.colorPaletteRedForeground1 },
  text: { flexGrow: 1, minWidth: 0 },
  dismiss: { flexShrink: 0, minWidth: "auto", whiteSpace: "nowrap" },
});

/** One sentence on how something stands or what came of it, and what to do next. */
export function Message({ tone, children, onDismiss }: MessageProps) {
  const styles = useStyles();
  const colour = tone === "done" ? styles.doneIcon : tone === "trouble" ? styles.troubleIcon : "";
  return (
    <div className={mergeClasses(styles.message, styles[tone])}>
      <Icon name={tone === "done" ? "tick" : "alert"} className={mergeClasses(styles.icon, colour)} />
      <div className={styles.text}>{children}</div>
      {onDismiss && (
        <Button size="small" appearance="subtle" className={styles.dismiss} onClick={onDismiss}>
          {strings.dismiss}
        </Button>
      )}
    </div>
  );
}
