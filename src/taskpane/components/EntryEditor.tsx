import {
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Badge,
  Caption1,
  makeStyles,
  mergeClasses,
  tokens,
} from "@fluentui/react-components";
import { memo, useLayoutEffect, useRef } from "react";
import type { Place } from "../../audit/place.ts";
import { blocks } from "../../checks/engine/finding.ts";
import type { DocumentAbilities, NewValue } from "../../word/audit-document.ts";
import { strings } from "../strings.ts";
import { isUnanswered } from "../workflow/audit-steps.ts";
import type { FormEntry } from "../workflow/form-parts.ts";
import { FindingItem, type FindingActions } from "./FindingItem.tsx";
import { shortMessage } from "./short-message.ts";
import { ValueEditor } from "./ValueEditor.tsx";

export interface EntryEditorProps {
  readonly entry: FormEntry;
  readonly isOpen: boolean;
  /** Whether it is what the user was shown last in the document. */
  readonly isShown: boolean;
  /** Before the person asks for a verdict, what is not answered yet is no problem. */
  readonly isChecked: boolean;
  readonly abilities: DocumentAbilities;
  /** False in a document that cannot be written to. */
  readonly editable: boolean;
  readonly actions: FindingActions;
  readonly onWrite: (place: Place, value: NewValue) => Promise<boolean>;
}

const useStyles = makeStyles({
  entry: {
    // Below the buttons, which stay in view.
    scrollMarginTop: "6rem",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  shown: {
    boxShadow: `inset 4px 0 0 ${tokens.colorBrandStroke1}`,
    "@media (forced-colors: active)": { outline: "2px solid Highlight", outlineOffset: "-2px" },
  },
  header: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS, width: "100%" },
  label: { flexGrow: 1, minWidth: 0, lineHeight: tokens.lineHeightBase300 },
  value: { flexShrink: 0, maxWidth: "45%", color: tokens.colorNeutralForeground2 },
  badge: { flexShrink: 0 },
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
  const { entry, isOpen, isShown, isChecked, abilities, editable, actions, onWrite } = props;
  const styles = useStyles();
  const heading = useFocusKept(entry);
  const findings = entry.findings.filter(({ check }) => isChecked || !isUnanswered(check));
  const openCount = findings.filter(blocks).length;
  return (
    <AccordionItem
      value={entry.key}
      className={mergeClasses(styles.entry, isShown && styles.shown)}
      id={entryId(entry.key)}
    >
      <AccordionHeader
        as="h3"
        button={{ ref: heading, ...(isShown && { "aria-current": "location" as const }) }}
      >
        <span className={styles.header}>
          <span className={styles.label}>{entry.label}</span>
          {!isOpen && openCount > 0 && (
            <Badge className={styles.badge} appearance="tint" color={isChecked ? "danger" : "informative"}>
              {strings.openCount(openCount)}
            </Badge>
          )}
          {!isOpen && openCount === 0 && <Caption1 className={styles.value}>{summaryOf(entry)}</Caption1>}
        </span>
      </AccordionHeader>
      <AccordionPanel>
        {isOpen && (
          <div className={styles.body}>
            {findings.length > 0 && (
              <ul className={styles.findings}>
                {findings.map((finding, index) => (
                  <FindingItem
                    key={`${finding.check} ${finding.at} ${index}`}
                    finding={finding}
                    message={shortMessage(finding.message, entry.titles)}
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
      </AccordionPanel>
    </AccordionItem>
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
    const row = heading.current?.closest("[id^=entry-]");
    if (!row) return;
    const enter = ({ target }: Event) => {
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
