import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { CollationSettings } from "../../../collation/collation-settings.ts";
import { needsToken } from "../../collation/open-list.ts";
import type { Prepared } from "../../collation/prepare-export.ts";
import { sayDelivery, sayMoment, type Said } from "../../collation/words.ts";
import type { AuditSession } from "../../workflow/audit-session.ts";
import { Message } from "../Message.tsx";
import { ConnectionSteps } from "./ListAccess.tsx";
import { SharingPreview } from "./SharingPreview.tsx";
import type { DeskInUse } from "./use-desk.ts";
import { usePanelStyles } from "./use-panel-styles.ts";

export interface SendAuditProps {
  readonly session: AuditSession;
  readonly prepared: Extract<Prepared, { status: "can-send" }>;
  readonly settings: CollationSettings;
  readonly list: string;
  readonly inUse: DeskInUse;
}

/** Shows all that goes before anything does, sends at a press, and says what came of it. */
export function SendAudit({ session, prepared, settings, list, inUse }: SendAuditProps) {
  const { desk, state } = inUse;
  const { audit, parts, before } = prepared;
  const styles = usePanelStyles();
  const [said, setSaid] = useState<Said | null>(null);
  const isBusy = state.busy !== null;
  const hasToken = !needsToken(settings.list) || state.access.token !== null;
  const isWaiting = state.waiting.some(
    ({ audit: { auditKey }, to }) => auditKey === audit.auditKey && to === list,
  );
  const send = async () => {
    setSaid(null);
    const delivery = await desk.send(audit, session.name);
    if (delivery !== null) setSaid(sayDelivery(delivery, desk.storeLasts));
  };
  const isFirst = before === null;
  return (
    <>
      {before !== null && (
        <Message tone={before.hasChanged ? "warning" : "done"}>
          Sent on {sayMoment(before.sending.at)}.{" "}
          {before.hasChanged
            ? "It has changed since: send it again, and the list has the new edition in the place of the one before."
            : "It has not changed since."}
        </Message>
      )}
      <div className={styles.buttons}>
        <Button size="small" disabledFocusable={isBusy || !hasToken} onClick={() => void desk.check()}>
          Check connection
        </Button>
      </div>
      {state.connection !== null && <ConnectionSteps report={state.connection} />}
      {isFirst ? (
        <>
          <h3 className={styles.smallHeading}>What will be sent</h3>
          <SharingPreview parts={parts} to="the list" />
        </>
      ) : (
        <details>
          <summary className={styles.summary}>What will be sent</summary>
          <SharingPreview parts={parts} to="the list" />
        </details>
      )}
      <div role="status">
        {state.busy === "sending" && <p className={styles.text}>Sending…</p>}
        {said !== null && <Message tone={said.tone}>{said.text}</Message>}
      </div>
      <div className={styles.buttons}>
        <Button
          appearance={before?.hasChanged === false ? "secondary" : "primary"}
          disabledFocusable={isBusy || !hasToken}
          onClick={() => void send()}
        >
          {isFirst || isWaiting ? "Send now" : "Send again"}
        </Button>
      </div>
      {!hasToken && <p className={styles.quiet}>Enter the token above first.</p>}
    </>
  );
}
