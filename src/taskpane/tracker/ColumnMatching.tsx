import { Button, Field, makeStyles, Select, Text, tokens } from "@fluentui/react-components";
import { Fragment, useState } from "react";
import type { ColumnMapping } from "../../case-list/map-columns.ts";
import { Message } from "../components/Message.tsx";
import type { TrackerView } from "./tracker-desk.ts";
import { capitalised, trackerStrings } from "./tracker-strings.ts";

export interface ColumnMatchingProps {
  readonly view: TrackerView;
  readonly onUse: (mapping: ColumnMapping) => void;
  readonly onForget: () => void;
}

const useStyles = makeStyles({
  panel: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    "@media (max-width: 30rem)": { padding: tokens.spacingHorizontalM },
    "@media print": { display: "none" },
  },
  heading: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  smallHeading: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  columns: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(min(16rem, 100%), 1fr))",
    gap: tokens.spacingHorizontalM,
    alignSelf: "stretch",
  },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

const none = "";

function isRecorded(id: string): boolean {
  return id.endsWith("-recorded");
}

/** Which of the list's headings is which column. What was matched by name is chosen already. */
export function ColumnMatching({ view, onUse, onForget }: ColumnMatchingProps) {
  const styles = useStyles();
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>({});
  const headingOf = (id: string, matched: string | null) => chosen[id] ?? matched ?? none;
  const missing = view.columns.filter(
    ({ id, required, heading }) => required && headingOf(id, heading) === none,
  );
  const matched = view.columns.filter(({ id, heading }) => headingOf(id, heading) !== none).length;
  return (
    <section className={styles.panel} aria-labelledby="columns-heading">
      <h2 id="columns-heading" className={styles.heading}>
        {trackerStrings.columnsHeading}
      </h2>
      <Text>{trackerStrings.columnsIntro}</Text>
      {missing.length > 0 && (
        <Message tone="warning">
          {trackerStrings.columnsMissing(missing.map(({ title }) => `“${title}”`))}
        </Message>
      )}
      <Text>{trackerStrings.matched(matched, view.columns.length)}</Text>
      {[
        { heading: null, columns: view.columns.filter(({ id }) => !isRecorded(id)) },
        {
          heading: trackerStrings.recordedColumns,
          columns: view.columns.filter(({ id }) => isRecorded(id)),
        },
      ].map(({ heading, columns }) => (
        <Fragment key={heading}>
          {heading !== null && <h3 className={styles.smallHeading}>{heading}</h3>}
          <div className={styles.columns}>
            {columns.map(({ id, title, required, heading: matchedBy }) => (
              <Field
                key={id}
                label={`${capitalised(title)}${required ? ` (${trackerStrings.required})` : ""}`}
              >
                <Select
                  value={headingOf(id, matchedBy)}
                  onChange={(_, { value }) => {
                    setChosen({ ...chosen, [id]: value });
                  }}
                >
                  <option value={none}>{trackerStrings.notInList}</option>
                  {view.headings
                    .filter((each) => each !== "")
                    .map((each) => (
                      <option key={each} value={each}>
                        {each}
                      </option>
                    ))}
                </Select>
              </Field>
            ))}
          </div>
        </Fragment>
      ))}
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          disabledFocusable={missing.length > 0}
          onClick={() => {
            onUse(chosen);
          }}
        >
          {trackerStrings.useColumns}
        </Button>
        <Button onClick={onForget}>{trackerStrings.forgetColumns}</Button>
      </div>
    </section>
  );
}
