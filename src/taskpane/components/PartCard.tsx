import { makeStyles, tokens } from "@fluentui/react-components";
import type { Place } from "../../audit/place.ts";
import { blocks } from "../../checks/engine/finding.ts";
import type { DocumentAbilities, NewValue } from "../../word/audit-document.ts";
import type { FormPart } from "../workflow/form-parts.ts";
import { EntryEditor } from "./EntryEditor.tsx";
import { FindingItem, type FindingActions } from "./FindingItem.tsx";
import { ProfileBar } from "./ProfileBar.tsx";

export interface PartCardProps {
  readonly part: FormPart;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly abilities: DocumentAbilities;
  readonly editable: boolean;
  readonly actions: FindingActions;
  readonly onWrite: (place: Place, value: NewValue) => void;
}

const useStyles = makeStyles({
  card: {
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    paddingLeft: tokens.spacingHorizontalM,
    paddingRight: tokens.spacingHorizontalM,
  },
  heading: { margin: 0 },
  toggle: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    width: "100%",
    padding: `${tokens.spacingVerticalM} 0`,
    border: "none",
    background: "none",
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    textAlign: "left",
    cursor: "pointer",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "2px" },
  },
  title: { flexGrow: 1 },
  badge: {
    padding: `0 ${tokens.spacingHorizontalXS}`,
    border: `1px solid ${tokens.colorPaletteRedBorder1}`,
    borderRadius: tokens.borderRadiusMedium,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorPaletteRedForeground1,
    backgroundColor: tokens.colorPaletteRedBackground1,
  },
  quiet: {
    fontWeight: tokens.fontWeightRegular,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  summary: { paddingBottom: tokens.spacingVerticalM },
  list: { listStyleType: "none", margin: 0, padding: 0 },
});

/** A part of the form: how far it is, its grade beside its answers, and what is open in it. */
export function PartCard({ part, isOpen, onToggle, abilities, editable, actions, onWrite }: PartCardProps) {
  const styles = useStyles();
  const blocking = part.findings.filter(blocks).length;
  const contentId = `part-${part.id}`;
  return (
    <section className={styles.card} aria-label={part.title}>
      <h2 className={styles.heading}>
        <button
          type="button"
          className={styles.toggle}
          aria-expanded={isOpen}
          aria-controls={contentId}
          onClick={onToggle}
        >
          <span aria-hidden="true">{isOpen ? "▾" : "▸"}</span>
          <span className={styles.title}>{part.title}</span>
          {part.of > 0 && (
            <span className={styles.quiet}>
              {part.filled} of {part.of}
            </span>
          )}
          {blocking > 0 && (
            <span className={styles.badge}>{blocking} to settle</span>
          )}
        </button>
      </h2>
      {part.profile && (
        <div className={styles.summary}>
          {part.profile.grade !== null && <strong>{part.profile.grade}</strong>}
          <ProfileBar profile={part.profile} />
        </div>
      )}
      <div id={contentId} hidden={!isOpen}>
        {isOpen && part.entries.length === 0 && (
          <ul className={styles.list}>
            {part.findings.map((finding, index) => (
              <FindingItem key={`${finding.check} ${String(index)}`} finding={finding} actions={actions} />
            ))}
          </ul>
        )}
        {isOpen &&
          part.entries.map((entry) => (
            <EntryEditor
              key={entry.key}
              entry={entry}
              findings={part.findings}
              abilities={abilities}
              editable={editable}
              actions={actions}
              onWrite={onWrite}
            />
          ))}
      </div>
    </section>
  );
}
