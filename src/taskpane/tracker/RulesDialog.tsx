import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
  makeStyles,
  Select,
  Text,
  tokens,
} from "@fluentui/react-components";
import { useRef, useState } from "react";
import { useStore } from "zustand";
import { isPlainDate } from "../../dates/plain-date.ts";
import type { RulesChoice } from "./rules-choice.ts";
import type { TrackerPage } from "./tracker-page.ts";
import { trackerStrings } from "./tracker-strings.ts";

const useStyles = makeStyles({
  surface: { maxWidth: "min(46rem, calc(100vw - 16px))" },
  content: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  hidden: { display: "none" },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  list: { margin: 0, paddingLeft: "1.25rem" },
  quiet: { color: tokens.colorNeutralForeground2 },
  narrow: { maxWidth: "22rem" },
});

const own = "own";

/** Which rules count, for which day, and what they watch, each with its kind and source. */
export function RulesDialog({ page }: { readonly page: TrackerPage }) {
  const styles = useStyles();
  const { rules, on, loaded } = useStore(page.store);
  const [choice, setChoice] = useState<RulesChoice>(rules);
  const [day, setDay] = useState(on);
  const rulesInput = useRef<HTMLInputElement>(null);
  const holidaysInput = useRef<HTMLInputElement>(null);
  const close = () => {
    page.store.setState({ dialog: null });
  };
  const read = async (input: HTMLInputElement, choose: (text: string) => RulesChoice) => {
    const [file] = input.files ?? [];
    const text = (await file?.text().catch(() => null)) ?? null;
    input.value = "";
    if (text === null) page.say("trouble", trackerStrings.unreadableFile);
    else setChoice(choose(text));
  };
  return (
    <Dialog
      open
      onOpenChange={(_, { open }) => {
        if (!open) close();
      }}
    >
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{trackerStrings.rulesHeading}</DialogTitle>
          <DialogContent className={styles.content}>
            <Field
              className={styles.narrow}
              label={trackerStrings.day}
              {...(!isPlainDate(day) && {
                validationState: "error" as const,
                validationMessage: trackerStrings.dayWrong,
              })}
            >
              <Input
                type="date"
                value={day}
                onChange={(_, { value }) => {
                  setDay(value);
                }}
              />
            </Field>
            <Field className={styles.narrow} label={trackerStrings.whichRules}>
              <Select
                value={choice.file === null ? (choice.shipped ?? "") : own}
                onChange={(_, { value }) => {
                  if (value === own) rulesInput.current?.click();
                  else setChoice({ ...choice, shipped: value, file: null });
                }}
              >
                <option value="england">{trackerStrings.ruleNames.england}</option>
                <option value="newham">{trackerStrings.ruleNames.newham}</option>
                <option value={own}>{trackerStrings.ruleNames.own}</option>
              </Select>
            </Field>
            <div className={styles.buttons}>
              <Button onClick={() => rulesInput.current?.click()}>{trackerStrings.openRules}</Button>
              <Button onClick={() => holidaysInput.current?.click()}>{trackerStrings.openHolidays}</Button>
            </div>
            <Text className={styles.quiet}>{trackerStrings.holidaysHint}</Text>
            <input
              ref={rulesInput}
              className={styles.hidden}
              type="file"
              accept=".json"
              aria-label={trackerStrings.rulesToOpen}
              onChange={({ currentTarget }) => {
                void read(currentTarget, (file) => ({ ...choice, shipped: null, file }));
              }}
            />
            <input
              ref={holidaysInput}
              className={styles.hidden}
              type="file"
              accept=".json"
              aria-label={trackerStrings.holidaysToOpen}
              onChange={({ currentTarget }) => {
                void read(currentTarget, (bankHolidays) => ({ ...choice, bankHolidays }));
              }}
            />
            {loaded !== null && (
              <>
                <h3 className={styles.heading}>{trackerStrings.milestones}</h3>
                <Text className={styles.quiet}>{trackerStrings.rulesUsed(loaded.rules)}</Text>
                <ul className={styles.list}>
                  {loaded.rules.milestones.map(({ milestone, title, kind, source }) => (
                    <li key={milestone}>
                      {title} ({trackerStrings.kinds[kind]})<div className={styles.quiet}>{source}</div>
                    </li>
                  ))}
                </ul>
              </>
            )}
          </DialogContent>
          <DialogActions>
            <Button
              appearance="primary"
              disabledFocusable={!isPlainDate(day)}
              onClick={() => {
                close();
                void page.useRules(choice, day);
              }}
            >
              {trackerStrings.useColumns}
            </Button>
            <Button onClick={close}>{trackerStrings.cancel}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
