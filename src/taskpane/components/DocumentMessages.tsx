import { Button } from "@fluentui/react-components";
import type { Ref } from "react";
import { useStore } from "zustand";
import { strings } from "../strings.ts";
import type { AuditSession } from "../workflow/audit-session.ts";
import { Message } from "./Message.tsx";

export interface DocumentMessagesProps {
  readonly session: AuditSession;
  /** What is around the button, so that the focus can go back to it. */
  readonly convertButton: Ref<HTMLSpanElement>;
  readonly onConvert: () => void;
}

/** What this document, or this version of Word, does not allow, and the offer to convert a form without named controls. */
export function DocumentMessages({ session, convertButton, onConvert }: DocumentMessagesProps) {
  const { judged, snapshot } = useStore(session.store);
  const { abilities } = session;
  return (
    <>
      {snapshot?.readOnly && <Message tone="warning">{snapshot.readOnly.message}</Message>}
      {judged && !abilities.writeChoice && <Message tone="info">{strings.listsInDocument}</Message>}
      {judged && !abilities.saveRecord && <Message tone="info">{strings.recordElsewhere}</Message>}
      {snapshot?.warnings.map(({ code, message }) => (
        <Message key={code} tone="warning">
          {message}
        </Message>
      ))}
      {judged && !judged.isConverted && abilities.convert !== "none" && (
        <Message
          tone="info"
          actions={
            <span ref={convertButton}>
              <Button onClick={onConvert}>{strings.convert}</Button>
            </span>
          }
        >
          {strings.convertOffer}
        </Message>
      )}
    </>
  );
}
