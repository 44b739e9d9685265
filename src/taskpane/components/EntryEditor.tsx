import { makeStyles, tokens } from "@fluentui/react-components";
import type { Place } from "../../audit/place.ts";
import type { Finding } from "../../checks/engine/finding.ts";
import type { DocumentAbilities, NewValue } from "../../word/audit-document.ts";
import type { FormEntry, FormValue } from "../workflow/form-parts.ts";
import { ChoiceButtons } from "./ChoiceButtons.tsx";
import { CommentBox } from "./CommentBox.tsx";
import { DateBox } from "./DateBox.tsx";
import { FindingItem, type FindingActions } from "./FindingItem.tsx";

export interface EntryEditorProps {
  readonly entry: FormEntry;
  /** Those of the whole part; the entry shows its own. */
  readonly findings: readonly Finding[];
  readonly abilities: DocumentAbilities;
  /** False in a document that cannot be written to. */
  readonly editable: boolean;
  readonly actions: FindingActions;
  readonly onWrite: (place: Place, value: NewValue) => void;
}

const useStyles = makeStyles({
  entry: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    paddingTop: tokens.spacingVerticalM,
    paddingBottom: tokens.spacingVerticalM,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  label: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  findings: { listStyleType: "none", margin: 0, padding: 0 },
  quiet: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** One row of the form with what is written there, editable where this host can write it, and what was found there. */
export function EntryEditor({ entry, findings, abilities, editable, actions, onWrite }: EntryEditorProps) {
  const styles = useStyles();
  const places = entry.values.map(({ place }) => place);
  const own = findings.filter(({ at }) => places.includes(at));
  return (
    <div className={styles.entry} id={entryId(entry.key)}>
      <h3 className={styles.label} tabIndex={-1}>
        {entry.label}
      </h3>
      {own.length > 0 && (
        <ul className={styles.findings}>
          {own.map((finding, index) => (
            <FindingItem
              key={`${finding.check} ${finding.at} ${String(index)}`}
              finding={finding}
              actions={actions}
            />
          ))}
        </ul>
      )}
      {entry.values.map((value) =>
        value.present ? (
          <ValueEditor
            key={value.place}
            about={entry.label}
            value={value}
            disabled={!editable}
            abilities={abilities}
            onWrite={(written) => {
              onWrite(value.place, written);
            }}
          />
        ) : (
          <p key={value.place} className={styles.quiet}>
            {value.label}: not in this document.
          </p>
        ),
      )}
    </div>
  );
}

interface ValueEditorProps {
  readonly about: string;
  readonly value: FormValue;
  readonly disabled: boolean;
  readonly abilities: DocumentAbilities;
  readonly onWrite: (value: NewValue) => void;
}

function ValueEditor({ about, value, disabled, abilities, onWrite }: ValueEditorProps) {
  const { kind, label, written } = value;
  if (kind === "choice") {
    if (!abilities.writeChoice || value.choices.length === 0)
      return <InDocument label={label} written={written} />;
    return (
      <ChoiceButtons
        label={label}
        about={about}
        choices={value.choices}
        value={value.value}
        written={written}
        disabled={disabled}
        onChoose={(item) => {
          onWrite({ type: "choice", item });
        }}
      />
    );
  }
  if (kind === "date") {
    if (!abilities.writeDate) return <InDocument label={label} written={written} />;
    return (
      <DateBox
        label={label}
        date={value.value}
        written={written}
        disabled={disabled}
        onPick={(date) => {
          onWrite(date === null ? { type: "nothing" } : { type: "date", date });
        }}
      />
    );
  }
  if (!abilities.writeText) return <InDocument label={label} written={written} />;
  return (
    <CommentBox
      label={label}
      written={written}
      multiline={kind === "long-text"}
      disabled={disabled}
      onWrite={(text) => {
        onWrite(text.trim() === "" ? { type: "nothing" } : { type: "text", text });
      }}
    />
  );
}

/** What this host cannot write is shown, and said to be given in the document. */
function InDocument({ label, written }: { readonly label: string; readonly written: string | null }) {
  const styles = useStyles();
  return (
    <p className={styles.quiet}>
      {label}: {written ?? "nothing yet"}. To be given in the document itself.
    </p>
  );
}

/** The id of the element that shows an entry, for links within the pane. */
export function entryId(key: string): string {
  return `entry-${key.replaceAll(/[^a-zA-Z0-9-]/g, "-")}`;
}
