import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  tokens,
} from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import type { ReactNode } from "react";
import { strings } from "../strings.ts";

export interface MessageProps {
  readonly tone: "done" | "warning" | "trouble" | "info";
  readonly children: ReactNode;
  /** Buttons for what to do about it. */
  readonly actions?: ReactNode;
  /** Makes room for a button that closes the message. */
  readonly onDismiss?: () => void;
}

const intents = { done: "success", warning: "warning", trouble: "error", info: "info" } as const;

const useStyles = makeStyles({
  body: { paddingTop: tokens.spacingVerticalXS, paddingBottom: tokens.spacingVerticalXS, minWidth: 0 },
});

/** One sentence on a state or a result, and what to do next. */
export function Message({ tone, children, actions, onDismiss }: MessageProps) {
  const styles = useStyles();
  const dismiss = onDismiss && (
    <Button
      appearance="transparent"
      icon={<DismissRegular />}
      aria-label={strings.dismiss}
      onClick={onDismiss}
    />
  );
  return (
    <MessageBar intent={intents[tone]} layout="multiline">
      <MessageBarBody className={styles.body}>{children}</MessageBarBody>
      {(actions !== undefined || dismiss) && (
        <MessageBarActions {...(dismiss && { containerAction: dismiss })}>{actions}</MessageBarActions>
      )}
    </MessageBar>
  );
}
