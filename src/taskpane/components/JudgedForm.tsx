import { Accordion, makeStyles, tokens } from "@fluentui/react-components";
import { useCallback } from "react";
import { useStore } from "zustand";
import type { Place } from "../../audit/place.ts";
import type { Finding } from "../../checks/engine/finding.ts";
import type { NewValue } from "../../word/audit-document.ts";
import type { AuditSession } from "../workflow/audit-session.ts";
import type { JudgedAudit } from "../workflow/judge-audit.ts";
import { CalmStart } from "./CalmStart.tsx";
import { findEntry } from "./find-entry.ts";
import { Overview } from "./Overview.tsx";
import { toggleEntry, togglePart, type PaneStore } from "./pane-store.ts";
import { PartCard } from "./PartCard.tsx";
import { ProblemSummary } from "./ProblemSummary.tsx";
import { ReadingRemarks } from "./ReadingRemarks.tsx";
import { useFindingActions } from "./use-finding-actions.ts";
import type { Navigation } from "./use-navigation.ts";

export interface JudgedFormProps {
  readonly session: AuditSession;
  readonly store: PaneStore;
  readonly judged: JudgedAudit;
  readonly navigation: Navigation;
  /** False in a document that cannot be written to. */
  readonly editable: boolean;
}

const useStyles = makeStyles({
  parts: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
});

/** The form itself: what is left or wrong, an overview of its sections, and each part with its rows. */
export function JudgedForm({ session, store, judged, navigation, editable }: JudgedFormProps) {
  const styles = useStyles();
  const { isChecked, openParts, openEntries, current } = useStore(store);
  const actions = useFindingActions(session, store, judged);
  const { goTo, check, openPart } = navigation;
  const follow = useCallback(
    (finding: Finding) => {
      goTo(finding.at);
    },
    [goTo],
  );
  const write = useCallback((place: Place, value: NewValue) => session.write(place, value), [session]);
  const onToggleEntry = useCallback(
    (key: string) => {
      toggleEntry(store, key);
    },
    [store],
  );
  const currentAt = current === null ? null : findEntry(judged.parts, current);
  const { completeness, parts } = judged;
  return (
    <>
      {isChecked ? (
        <ProblemSummary result={judged.result} parts={parts} onFollow={follow} whyOf={actions.whyOf} />
      ) : (
        <CalmStart left={completeness.of - completeness.filled} onCheck={check} />
      )}
      <ReadingRemarks messages={judged.reading.messages} />
      <Overview parts={parts} isChecked={isChecked} onOpen={openPart} />
      <Accordion
        className={styles.parts}
        multiple
        collapsible
        openItems={[...openParts]}
        onToggle={(_, { value }) => {
          if (typeof value === "string") togglePart(store, value);
        }}
      >
        {parts.map((part) => (
          <PartCard
            key={part.id}
            part={part}
            isOpen={openParts.has(part.id)}
            openEntries={openEntries}
            shownEntry={currentAt?.part.id === part.id ? (currentAt.entry?.key ?? null) : null}
            isChecked={isChecked}
            onToggleEntry={onToggleEntry}
            abilities={session.abilities}
            editable={editable}
            actions={actions}
            onWrite={write}
          />
        ))}
      </Accordion>
    </>
  );
}
