import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Badge,
  Caption1,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { memo } from "react";
import type { Place } from "../../audit/place.ts";
import { blocks } from "../../checks/engine/finding.ts";
import type { DocumentAbilities, NewValue } from "../../word/audit-document.ts";
import { strings } from "../strings.ts";
import { isUnanswered } from "../workflow/audit-steps.ts";
import type { FormPart } from "../workflow/form-parts.ts";
import { EntryEditor } from "./EntryEditor.tsx";
import { FindingItem, type FindingActions } from "./FindingItem.tsx";
import { ProfileBar } from "./ProfileBar.tsx";

export interface PartCardProps {
  readonly part: FormPart;
  readonly isOpen: boolean;
  /** The keys of its rows that are open. */
  readonly openEntries: ReadonlySet<string>;
  /** The key of the row that the user was shown last, where it is one of this part. */
  readonly shownEntry: string | null;
  /** Before the person asks for a verdict, what is not answered yet is no problem. */
  readonly isChecked: boolean;
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
  header: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    width: "100%",
  },
  title: { flexGrow: 1, flexBasis: 0, minWidth: "50%", fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2 },
  summary: { padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}` },
  panel: { margin: 0 },
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
  const { part, isOpen, openEntries, shownEntry, onToggleEntry, isChecked, ...rest } = props;
  const styles = useStyles();
  const problems = part.findings.filter(
    (finding) => blocks(finding) && (isChecked || !isUnanswered(finding.check)),
  ).length;
  const open = part.entries.filter(({ key }) => openEntries.has(key)).map(({ key }) => key);
  return (
    <AccordionItem value={part.id} className={styles.card}>
      <AccordionHeader as="h2">
        <span className={styles.header}>
          <span className={styles.title}>{part.title}</span>
          {part.of > 0 && (
            <Caption1 className={styles.quiet}>
              {part.filled} of {part.of}
            </Caption1>
          )}
          {problems > 0 && (
            <Badge appearance="tint" color={isChecked ? "danger" : "informative"}>
              {strings.openCount(problems)}
            </Badge>
          )}
        </span>
      </AccordionHeader>
      <AccordionPanel className={styles.panel} id={`part-${part.id}`}>
        {part.profile && (
          <div className={styles.summary}>
            <ProfileBar profile={part.profile} />
          </div>
        )}
        {isOpen && part.unplaced.length > 0 && (
          <ul className={styles.list}>
            {part.unplaced.map((finding, index) => (
              <FindingItem
                key={`${finding.check} ${finding.at} ${index}`}
                finding={finding}
                message={finding.message}
                actions={rest.actions}
                editable={rest.editable}
              />
            ))}
          </ul>
        )}
        <Accordion
          multiple
          collapsible
          openItems={open}
          onToggle={(_, { value }) => {
            if (typeof value === "string") onToggleEntry(value);
          }}
        >
          {part.entries.map((entry) => (
            <EntryEditor
              key={entry.key}
              entry={entry}
              isOpen={openEntries.has(entry.key)}
              isShown={entry.key === shownEntry}
              isChecked={isChecked}
              {...rest}
            />
          ))}
        </Accordion>
      </AccordionPanel>
    </AccordionItem>
  );
});
