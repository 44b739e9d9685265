import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { SameChildChoice } from "../../../collation/collation-list.ts";
import type { CollationSettings } from "../../../collation/collation-settings.ts";
import { needsToken } from "../../collation/open-list.ts";
import type { Prepared } from "../../collation/prepare-export.ts";
import { sendAndSave, type SentAndSaved } from "../../collation/send-and-save.ts";
import { sayDay, sayMoment } from "../../collation/words.ts";
import type { AuditSession } from "../../workflow/audit-session.ts";
import { Message } from "../Message.tsx";
import { ConnectionSteps } from "./ListAccess.tsx";
import { SameChildButtons } from "./SameChildButtons.tsx";
import { SharingPreview } from "./SharingPreview.tsx";
import type { DeskInUse } from "./use-desk.ts";
import { usePanelStyles } from "./use-panel-styles.ts";

export interface SendAuditProps {
  readonly session: AuditSession;
  readonly prepared: Extract<Prepared, { status: "can-send" }>;
  readonly settings: CollationSettings;
  readonly inUse: DeskInUse;
}

/** Shows everything that will be sent, sends it when asked, saves the file, and shows the result. */
export function SendAudit({ session, prepared, settings, inUse }: SendAuditProps) {
  const { desk, state } = inUse;
  const { audit, parts, before } = prepared;
  const styles = usePanelStyles();
  const [result, setResult] = useState<SentAndSaved | null>(null);
  const isBusy = state.busy !== null;
  const hasToken = !needsToken(settings.list) || state.access.token !== null;
  const isWaiting = state.waiting.some(
    ({ audit: { auditKey }, to }) => auditKey === audit.auditKey && to === state.listId,
  );
  const send = async (sameChild: SameChildChoice = "refuse") => {
    setResult(null);
    setResult(await sendAndSave(desk, session, audit, sameChild));
  };
  const isFirst = before === null;
  return (
    <>
      {before !== null && (
        <Message tone={before.hasChanged ? "warning" : "done"}>
          Sent on {sayMoment(before.sending.at)}.{" "}
          {before.hasChanged
            ? `It has changed since. Sending it again replaces the version you sent on ${sayDay(before.sending.at.slice(0, 10))}.`
            : "It has not changed since."}
        </Message>
      )}
      <div className={styles.buttons}>
        <Button size="small" disabledFocusable={isBusy || !hasToken} onClick={() => void desk.check(audit)}>
          Check connection
        </Button>
      </div>
      {state.connection !== null && <ConnectionSteps report={state.connection} />}
      {isFirst ? (
        <>
          <h3 className={styles.smallHeading}>What will be sent</h3>
          <SharingPreview parts={parts} to="the shared list" />
        </>
      ) : (
        <details>
          <summary className={styles.summary}>What will be sent</summary>
          <SharingPreview parts={parts} to="the shared list" />
        </details>
      )}
      <div role="status">
        {state.busy === "sending" && <p className={styles.text}>Sending…</p>}
        {result?.said.map(({ tone, text }) => (
          <Message key={text} tone={tone}>
            {text}
          </Message>
        ))}
      </div>
      {result?.delivery.status === "asks" && (
        <SameChildButtons isBusy={isBusy} onChoose={(choice) => void send(choice)} />
      )}
      <div className={styles.buttons}>
        <Button
          appearance={before?.hasChanged === false ? "secondary" : "primary"}
          disabledFocusable={isBusy || !hasToken}
          onClick={() => void send()}
        >
          {isFirst || isWaiting ? "Send now" : "Send again"}
        </Button>
      </div>
      {!hasToken && <p className={styles.quiet}>Enter the access code above first.</p>}
    </>
  );
}
