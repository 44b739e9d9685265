import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { strings } from "../strings.ts";
import type { AuditSession } from "../workflow/audit-session.ts";
import { useAuditSession } from "../workflow/use-audit-session.ts";
import { Message } from "./Message.tsx";

const useStyles = makeStyles({
  notice: {
    position: "sticky",
    bottom: tokens.spacingVerticalS,
    zIndex: 1,
    borderRadius: tokens.borderRadiusMedium,
    boxShadow: tokens.shadow8,
    ":empty": { display: "none" },
  },
});

/** The result of what the person asked for last, announced to screen readers, with Undo where that is possible. */
export function PaneNotice({ session }: { readonly session: AuditSession }) {
  const styles = useStyles();
  const { notice, refused } = useAuditSession(session);
  return (
    <div role="status" className={styles.notice}>
      {notice && notice.text !== refused?.message && (
        <Message
          tone={notice.kind}
          {...(notice.canUndo && {
            actions: <Button onClick={() => void session.undo()}>{strings.undo}</Button>,
          })}
          onDismiss={() => {
            session.dismissNotice();
          }}
        >
          {notice.text}
        </Message>
      )}
    </div>
  );
}
