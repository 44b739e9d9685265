import { Button, Spinner } from "@fluentui/react-components";
import { useEffect, useLayoutEffect, useMemo, useRef } from "react";
import { needsToken } from "../../collation/open-list.ts";
import { prepareExport } from "../../collation/prepare-export.ts";
import type { AuditSession } from "../../workflow/audit-session.ts";
import type { JudgedAudit } from "../../workflow/judge-audit.ts";
import { strings } from "../../strings.ts";
import { Message } from "../Message.tsx";
import { FileExport } from "./FileExport.tsx";
import { ListAccess } from "./ListAccess.tsx";
import { SendAudit } from "./SendAudit.tsx";
import { SharingPreview } from "./SharingPreview.tsx";
import { SignOffSection } from "./SignOffSection.tsx";
import { useDesk, type DeskInUse } from "./use-desk.ts";
import { usePanelStyles } from "./use-panel-styles.ts";
import { WaitingSends } from "./WaitingSends.tsx";

export interface ExportPanelProps {
  readonly session: AuditSession;
  readonly judged: JudgedAudit;
  /** False in a document that cannot be written to. */
  readonly editable: boolean;
  /** Goes to the problems that block the audit. */
  readonly onShowProblems: () => void;
  readonly onClose: () => void;
}

/** Everything about sending one audit: who signed it, what would be sent, where to, and the result. */
export function ExportPanel(props: ExportPanelProps) {
  const { session, judged, editable, onClose } = props;
  const styles = usePanelStyles();
  const inUse = useDesk();
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    heading.current?.focus();
  }, []);
  return (
    <section className={styles.panel} aria-labelledby="export-heading">
      <h2 id="export-heading" ref={heading} tabIndex={-1} className={styles.heading}>
        Export this audit
      </h2>
      <p className={styles.text}>Nothing leaves this computer until you press Send.</p>
      <SignOffSection
        record={judged.reading.record}
        isBlocked={judged.blocking > 0}
        editable={editable && session.abilities.saveRecord}
        chain={inUse?.state.settings?.signOff}
        onSign={(given) => session.signOff(given)}
      />
      {inUse === null ? (
        <Spinner size="tiny" label={strings.opening} />
      ) : (
        <ToTheList {...props} inUse={inUse} />
      )}
      <div className={styles.buttons}>
        <Button onClick={onClose}>Close export</Button>
      </div>
    </section>
  );
}

function ToTheList(props: ExportPanelProps & { readonly inUse: DeskInUse }) {
  const { session, judged, editable, onShowProblems, inUse } = props;
  const { desk, state } = inUse;
  const { settings, trouble, access, list, waiting } = state;
  const styles = usePanelStyles();
  const prepared = useMemo(
    () => settings && prepareExport(judged, { settings, access, list }),
    [judged, settings, access, list],
  );
  useHandingOver(props);
  if (trouble !== null) {
    return (
      <section className={styles.part} aria-label="Send">
        <Message tone="trouble">{trouble.message}</Message>
        <div className={styles.buttons}>
          <Button onClick={() => void desk.open()}>Try again</Button>
        </div>
      </section>
    );
  }
  if (settings === null || prepared === null) {
    return <Spinner size="tiny" label="Looking up where you send audits…" />;
  }
  const canSend = prepared.status === "can-send";
  const keyNeeded = settings.sharing.childId === "keyed-hash";
  return (
    <>
      <section className={styles.part} aria-labelledby="send-heading">
        <h3 id="send-heading" className={styles.smallHeading}>
          {list === null ? "Send as a file" : "Send to the shared list"}
        </h3>
        <p className={styles.text}>
          {list === null
            ? "No shared list is set up here. Export a file, and send it securely."
            : `You send audits to ${list}. This audit belongs to the cycle ${settings.cycle}.`}
        </p>
        {prepared.status === "blocked" && (
          <>
            <Message tone="trouble">
              {prepared.blocking === 1
                ? "You cannot send this audit yet. Fix or explain 1 thing first."
                : `You cannot send this audit yet. Fix or explain ${prepared.blocking} things first.`}
            </Message>
            <div className={styles.buttons}>
              <Button onClick={onShowProblems}>Show what to fix</Button>
            </div>
          </>
        )}
        {prepared.status === "not-saved" && (
          <>
            <Message tone="warning">
              Save the audit record first. We send the audit as it is saved in its document.
            </Message>
            <div className={styles.buttons}>
              <Button
                appearance="primary"
                disabledFocusable={!editable || !session.abilities.saveRecord}
                onClick={() => void session.saveRecord()}
              >
                Save record now
              </Button>
            </div>
          </>
        )}
        {prepared.status === "draft" && <Message tone="warning">{prepared.problem.message}</Message>}
        {prepared.status === "cannot" && <Message tone="trouble">{prepared.problem.message}</Message>}
        {(canSend || prepared.status === "key-needed") && (
          <ListAccess
            needs={{ token: needsToken(settings.list), authorityKey: keyNeeded }}
            access={access}
            lasts={desk.accessLasts}
            onKeep={(kept) => void desk.keepAccess(kept)}
            onForget={() => void desk.forgetAccess()}
          />
        )}
        {canSend && list !== null && (
          <SendAudit session={session} prepared={prepared} settings={settings} inUse={inUse} />
        )}
      </section>
      {canSend && list === null && (
        <section className={styles.part} aria-labelledby="preview-heading">
          <h3 id="preview-heading" className={styles.smallHeading}>
            What is in the file
          </h3>
          <SharingPreview parts={prepared.parts} to="the file" />
        </section>
      )}
      <WaitingSends
        waiting={waiting}
        listId={state.listId}
        isBusy={state.busy !== null}
        lasts={desk.storeLasts}
        level="h3"
        onTryAgain={() => void desk.deliverAll()}
        onGiveUp={(each) => void desk.giveUp(each)}
        onAnswer={(each, choice) => void desk.answer(each, choice)}
      />
      {canSend && <FileExport audits={[prepared.audit]} forms={[judged.reading.form]} />}
    </>
  );
}

/** Keeps in the document when this audit was sent, even if it was sent later from the queue. */
function useHandingOver({
  session,
  judged,
  editable,
  inUse,
}: ExportPanelProps & { readonly inUse: DeskInUse }): void {
  const { desk, state } = inUse;
  const auditKey = judged.reading.record.auditId?.toLowerCase() ?? null;
  const mayKeep = editable && session.abilities.saveRecord;
  useEffect(() => {
    if (auditKey === null || !mayKeep || state.busy === "sending") return;
    void desk.handOver(auditKey, (sending) => session.keepSending(sending));
  }, [desk, session, auditKey, mayKeep, state.busy, state.delivered, state.waiting]);
}
