import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { memo } from "react";
import type { Place } from "../../audit/place.ts";
import { blocks } from "../../checks/engine/finding.ts";
import type { DocumentAbilities, NewValue } from "../../word/audit-document.ts";
import type { FormPart } from "../workflow/form-parts.ts";
import { EntryEditor } from "./EntryEditor.tsx";
import { FindingItem, type FindingActions } from "./FindingItem.tsx";
import { Icon } from "./Icon.tsx";
import { ProfileBar } from "./ProfileBar.tsx";

export interface PartCardProps {
  readonly part: FormPart;
  readonly isOpen: boolean;
  /** The keys of its entries that are open. */
  readonly openEntries: ReadonlySet<string>;
  /** The key of the entry that the user was shown last, where it is one of this part. */
  readonly shownEntry: string | null;
  readonly onTogglePart: (id: string) => void;
  readonly onToggleEntry: (key: string) => void;
  readonly abilities: DocumentAbilities;
  readonly editable: boolean;
  readonly actions: FindingActions;
  readonly onWrite: (place: Place, value: NewValue) => Promise<boolean>;
}

const useStyles = makeStyles({
  card: {
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  heading: { margin: 0 },
  toggle: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "baseline",
    columnGap: tokens.spacingHorizontalS,
    width: "100%",
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}`,
    border: "none",
    borderRadius: tokens.borderRadiusMedium,
    background: "none",
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: tokens.lineHeightBase300,
    textAlign: "left",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  title: { flexGrow: 1, flexBasis: 0, minWidth: "50%" },
  quiet: {
    fontWeight: tokens.fontWeightRegular,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  badge: {
    padding: `0 ${tokens.spacingHorizontalSNudge}`,
    border: `1px solid ${tokens.colorPaletteRedBorder1}`,
    borderRadius: tokens.borderRadiusCircular,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorPaletteRedForeground1,
    backgroundColor: tokens.colorPaletteRedBackground1,
  },
  summary: {
    padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}`,
  },
  list: {
    listStyleType: "none",
    margin: 0,
    padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}`,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
  },
});

/** A part of the form: how far it is, its grade beside its answers, and its rows with what is open in them. */
export const PartCard = memo(function PartCard(props: PartCardProps) {
  const { part, isOpen, openEntries, shownEntry, onTogglePart, onToggleEntry, ...rest } = props;
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
          onClick={() => {
            onTogglePart(part.id);
          }}
        >
          <Icon name={isOpen ? "open" : "closed"} />
          <span className={styles.title}>{part.title}</span>
          {part.of > 0 && (
            <span className={styles.quiet}>
              {part.filled} of {part.of}
            </span>
          )}
          {blocking > 0 && (
            <span className={mergeClasses(styles.quiet, styles.badge)}>{blocking} to settle</span>
          )}
        </button>
      </h2>
      {part.profile && (
        <div className={styles.summary}>
          <ProfileBar profile={part.profile} />
        </div>
      )}
      <div id={contentId} hidden={!isOpen}>
        {isOpen && part.unplaced.length > 0 && (
          <ul className={styles.list}>
            {part.unplaced.map((finding, index) => (
              <FindingItem
                key={`${finding.check} ${finding.at} ${String(index)}`}
                finding={finding}
                actions={rest.actions}
                editable={rest.editable}
              />
            ))}
          </ul>
        )}
        {isOpen &&
          part.entries.map((entry) => (
            <EntryEditor
              key={entry.key}
              entry={entry}
              isOpen={openEntries.has(entry.key)}
              isShown={entry.key === shownEntry}
              onToggle={onToggleEntry}
              {...rest}
            />
          ))}
      </div>
    </section>
  );
});
