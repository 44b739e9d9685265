import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { memo, useLayoutEffect, useRef } from "react";
import type { Place } from "../../audit/place.ts";
import { blocks } from "../../checks/engine/finding.ts";
import type { DocumentAbilities, NewValue } from "../../word/audit-document.ts";
import type { FormEntry } from "../workflow/form-parts.ts";
import { FindingItem, type FindingActions } from "./FindingItem.tsx";
import { Icon } from "./Icon.tsx";
import { ValueEditor } from "./ValueEditor.tsx";

export interface EntryEditorProps {
  readonly entry: FormEntry;
  readonly isOpen: boolean;
  /** Whether it is what the user was shown last in the document. */
  readonly isShown: boolean;
  readonly onToggle: (key: string) => void;
  readonly abilities: DocumentAbilities;
  /** False in a document that cannot be written to. */
  readonly editable: boolean;
  readonly actions: FindingActions;
  readonly onWrite: (place: Place, value: NewValue) => Promise<boolean>;
}

const useStyles = makeStyles({
  entry: {
    // Below the buttons, which stay in view.
    scrollMarginTop: "7.5rem",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    paddingLeft: tokens.spacingHorizontalM,
    paddingRight: tokens.spacingHorizontalM,
  },
  shown: {
    boxShadow: `inset 4px 0 0 ${tokens.colorBrandStroke1}`,
    "@media (forced-colors: active)": { outline: "2px solid Highlight", outlineOffset: "-2px" },
  },
  heading: { margin: 0 },
  toggle: {
    display: "flex",
    alignItems: "baseline",
    gap: tokens.spacingHorizontalS,
    width: "100%",
    minHeight: "2rem",
    padding: `${tokens.spacingVerticalSNudge} 0`,
    border: "none",
    background: "none",
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase200,
    textAlign: "left",
    cursor: "pointer",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "2px" },
  },
  label: { flexGrow: 1, minWidth: 0 },
  open: { fontWeight: tokens.fontWeightSemibold },
  value: { flexShrink: 0, maxWidth: "45%", color: tokens.colorNeutralForeground2 },
  missing: { color: tokens.colorPaletteRedForeground1 },
  body: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalMNudge,
    paddingTop: tokens.spacingVerticalSNudge,
    paddingBottom: tokens.spacingVerticalM,
  },
  findings: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
  },
});

/** One row of the form with what is written there, editable where this host can write it, and what was found there. */
export const EntryEditor = memo(function EntryEditor(props: EntryEditorProps) {
  const { entry, isOpen, isShown, onToggle, abilities, editable, actions, onWrite } = props;
  const styles = useStyles();
  const heading = useFocusKept(entry);
  const contentId = `${entryId(entry.key)}-content`;
  const openCount = entry.findings.filter(blocks).length;
  return (
    <div className={mergeClasses(styles.entry, isShown && styles.shown)} id={entryId(entry.key)}>
      <h3 className={styles.heading}>
        <button
          ref={heading}
          type="button"
          className={styles.toggle}
          aria-expanded={isOpen}
          aria-controls={contentId}
          {...(isShown && { "aria-current": "location" as const })}
          onClick={() => {
            onToggle(entry.key);
          }}
        >
          <Icon name={isOpen ? "open" : "closed"} />
          <span className={mergeClasses(styles.label, isOpen && styles.open)}>{entry.label}</span>
          {!isOpen && (
            <span className={mergeClasses(styles.value, openCount > 0 && styles.missing)}>
              {openCount > 0 ? `${String(openCount)} to settle` : summaryOf(entry)}
            </span>
          )}
        </button>
      </h3>
      <div id={contentId} hidden={!isOpen}>
        {isOpen && (
          <div className={styles.body}>
            {entry.findings.length > 0 && (
              <ul className={styles.findings}>
                {entry.findings.map((finding, index) => (
                  <FindingItem
                    key={`${finding.check} ${finding.at} ${String(index)}`}
                    finding={finding}
                    actions={actions}
                    editable={editable}
                  />
                ))}
              </ul>
            )}
            {entry.values.map((value) => (
              <ValueEditor
                key={value.place}
                about={entry.label}
                value={value}
                disabled={!editable}
                abilities={abilities}
                onWrite={onWrite}
              />
            ))}
          </div>
        )}
      </div>
    </div>
  );
});

/** What a closed row shows of its answer: the choice alone, as texts are long. */
function summaryOf({ values }: FormEntry): string {
  const [first] = values;
  if (first?.kind === "choice" || values.length === 1) return shorten(first?.written ?? "");
  return "";
}

function shorten(text: string): string {
  return text.length > 24 ? `${text.slice(0, 23).trimEnd()}…` : text;
}

/** When what had the focus is gone, such as the button of a correction that was made, the row itself gets it. */
function useFocusKept(entry: FormEntry): React.RefObject<HTMLButtonElement | null> {
  const heading = useRef<HTMLButtonElement>(null);
  const focused = useRef<Node | null>(null);
  useLayoutEffect(() => {
    const row = heading.current?.closest("div");
    if (!row) return;
    const enter = ({ target }: FocusEvent) => {
      focused.current = target instanceof Node ? target : null;
    };
    const leave = () => {
      // A thing that is taken away leaves too: whether it was is known a moment later.
      queueMicrotask(() => {
        if (focused.current?.isConnected === true) focused.current = null;
      });
    };
    row.addEventListener("focusin", enter);
    row.addEventListener("focusout", leave);
    return () => {
      row.removeEventListener("focusin", enter);
      row.removeEventListener("focusout", leave);
    };
  }, []);
  useLayoutEffect(() => {
    if (focused.current?.isConnected !== false) return;
    focused.current = null;
    if (document.activeElement === document.body) heading.current?.focus();
  }, [entry]);
  return heading;
}

/** The id of the element that shows an entry, for links within the pane. */
export function entryId(key: string): string {
  return `entry-${key.replaceAll(/[^a-zA-Z0-9-]/g, "-")}`;
}
