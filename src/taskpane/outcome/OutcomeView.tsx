import {
  Badge,
  Button,
  Dropdown,
  Field,
  Link,
  makeStyles,
  Option,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
  Text,
  tokens,
} from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { useStore } from "zustand";
import { permanenceCodebook } from "../../outcomes/factors/codebook.ts";
import { focuses, type Outcome } from "../../outcomes/outcome.ts";
import { completenessOf, focusTitles, titleOf } from "../../outcomes/reports/report-words.ts";
import type { Form } from "../../proforma/form.ts";
import type { ListedFile } from "../browser/file-list.ts";
import { describeCounts, GradeStrip } from "../browser/GradeStrip.tsx";
import type { PageStore } from "../browser/page-store.ts";
import { sayDay } from "../collation/words.ts";
import { Message } from "../components/Message.tsx";
import { CodeOnPage } from "./CodeOnPage.tsx";
import { Downloads } from "./Downloads.tsx";
import { outcomeStrings } from "./outcome-strings.ts";
import {
  actionsIn,
  authoritiesIn,
  gradesIn,
  outcomeOf,
  weakestQuestions,
  type AgreedAction,
} from "./page-outcome.ts";

export interface OutcomeViewProps {
  readonly files: readonly ListedFile[];
  readonly form: Form;
  readonly cycle: string;
  /** ISO. */
  readonly today: string;
  /** Where codings of the page are kept. */
  readonly store: PageStore;
  readonly onOpen: (id: number) => void;
}

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, minWidth: 0 },
  heading: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  smallHeading: {
    margin: `${tokens.spacingVerticalS} 0 0`,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
  },
  text: { margin: 0 },
  choice: { maxWidth: "22rem" },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalXL },
  strips: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, maxWidth: "56rem" },
  strip: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) minmax(0, 2fr)",
    columnGap: tokens.spacingHorizontalM,
    alignItems: "center",
    "@media (max-width: 40rem)": { gridTemplateColumns: "minmax(0, 1fr)" },
  },
  stripText: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS, minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  cell: {
    height: "auto",
    verticalAlign: "top",
    paddingTop: tokens.spacingVerticalSNudge,
    paddingBottom: tokens.spacingVerticalSNudge,
    overflowWrap: "anywhere",
  },
  link: { minHeight: "32px", textAlign: "left", overflowWrap: "anywhere" },
});

/** So many questions are shown at first: those that matter most. */
const fewQuestions = 8;

/** What one authority's open audits say together: how complete, how graded, what was missing, what was agreed. */
export function OutcomeView({ files, form, cycle, today, store, onOpen }: OutcomeViewProps) {
  const styles = useStyles();
  const authorities = useMemo(() => authoritiesIn(files, form), [files, form]);
  const [wanted, setWanted] = useState<string | null>(null);
  const authority = authorities.find((each) => each === wanted) ?? authorities[0];
  const { codings } = useStore(store);
  const outcome = useMemo(() => {
    const coded = codings.length === 0 ? null : { codebook: permanenceCodebook, codings };
    return authority === undefined ? null : outcomeOf(files, form, authority, cycle, coded);
  }, [files, form, authority, cycle, codings]);
  const actions = useMemo(
    () => (authority === undefined ? [] : actionsIn(files, form, authority, today)),
    [files, form, authority, today],
  );
  if (files.some(({ summary }) => summary === null))
    return <Text role="status">{outcomeStrings.reading}</Text>;
  if (outcome === null || authority === undefined) return <Text>{outcomeStrings.none}</Text>;
  if (!outcome.ok) return <Message tone="trouble">{outcome.problem.message}</Message>;
  return (
    <section className={styles.view} aria-labelledby="outcome-heading">
      {authorities.length > 1 && (
        <Field label={outcomeStrings.authority} className={styles.choice}>
          <Dropdown
            value={authority}
            selectedOptions={[authority]}
            onOptionSelect={(_, { optionValue }) => {
              setWanted(optionValue ?? null);
            }}
          >
            {authorities.map((each) => (
              <Option key={each} value={each}>
                {each}
              </Option>
            ))}
          </Dropdown>
        </Field>
      )}
      <Report outcome={outcome.value} form={form} />
      <h3 className={styles.smallHeading}>{outcomeStrings.actions}</h3>
      <Actions actions={actions} onOpen={onOpen} />
      <CodeOnPage files={files} form={form} authority={authority} today={today} store={store} />
    </section>
  );
}

function Report({ outcome, form }: { readonly outcome: Outcome; readonly form: Form }) {
  const styles = useStyles();
  const grades = useMemo(() => gradesIn(outcome, form), [outcome, form]);
  return (
    <>
      <h2 id="outcome-heading" className={styles.heading}>
        {titleOf(outcome)}
      </h2>
      {[...completenessOf(outcome), ...outcome.notes].map((line) => (
        <p key={line} className={styles.text}>
          {line}
        </p>
      ))}
      <p className={styles.quiet}>{outcomeStrings.basis(outcome.audits.n)}</p>
      <Downloads outcome={outcome} />
      {focuses.map((focus) => {
        const found = outcome.findings.filter((finding) => finding.focus === focus);
        return found.length === 0 ? null : (
          <div key={focus}>
            <h3 className={styles.smallHeading}>{focusTitles[focus]}</h3>
            <ul className={styles.list}>
              {found.map(({ at, text }) => (
                <li key={at}>{text}</li>
              ))}
            </ul>
          </div>
        );
      })}
      <h3 className={styles.smallHeading}>{outcomeStrings.grades}</h3>
      <div className={styles.strips}>
        {grades.map(({ id, title, scale, counts }) => (
          <div key={id} className={styles.strip}>
            <Text weight="semibold">{title}</Text>
            <div className={styles.stripText}>
              <GradeStrip scale={scale} counts={counts} />
              <span className={styles.quiet}>{describeCounts(counts.filter(({ count }) => count > 0))}</span>
            </div>
          </div>
        ))}
      </div>
      <h3 className={styles.smallHeading}>{outcomeStrings.questions}</h3>
      <Questions outcome={outcome} form={form} />
      <Themes outcome={outcome} />
    </>
  );
}

/** What people coded so far, once they have coded an audit. */
function Themes({ outcome: { themes = [] } }: { readonly outcome: Outcome }) {
  const styles = useStyles();
  return (["supports", "hinders"] as const).map((polarity) => {
    const own = themes.filter((theme) => theme.polarity === polarity);
    return own.length === 0 ? null : (
      <div key={polarity}>
        <h3 className={styles.smallHeading}>{outcomeStrings.themes[polarity]}</h3>
        <ul className={styles.list}>
          {own.map(({ code, text }) => (
            <li key={code}>{text}</li>
          ))}
        </ul>
      </div>
    );
  });
}

function Questions({ outcome, form }: { readonly outcome: Outcome; readonly form: Form }) {
  const styles = useStyles();
  const [isWhole, setWhole] = useState(false);
  const questions = useMemo(() => weakestQuestions(outcome, form), [outcome, form]);
  if (questions.length === 0) return <Text>{outcomeStrings.noQuestions}</Text>;
  return (
    <>
      <Table aria-label={outcomeStrings.questions}>
        <TableHeader>
          <TableRow>
            <TableHeaderCell>{outcomeStrings.question}</TableHeaderCell>
            <TableHeaderCell>{outcomeStrings.answers}</TableHeaderCell>
          </TableRow>
        </TableHeader>
        <TableBody>
          {questions.slice(0, isWhole ? questions.length : fewQuestions).map(({ id, title, counts }) => (
            <TableRow key={id}>
              <TableCell className={styles.cell}>{title}</TableCell>
              <TableCell className={styles.cell}>
                {describeCounts(counts.filter(({ count }) => count > 0))}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      {questions.length > fewQuestions && !isWhole && (
        <div>
          <Button
            onClick={() => {
              setWhole(true);
            }}
          >
            {outcomeStrings.showAll(questions.length)}
          </Button>
        </div>
      )}
    </>
  );
}

interface ActionsProps {
  readonly actions: readonly AgreedAction[];
  readonly onOpen: (id: number) => void;
}

function Actions({ actions, onOpen }: ActionsProps) {
  const styles = useStyles();
  const { columns } = outcomeStrings;
  if (actions.length === 0) return <Text>{outcomeStrings.noActions}</Text>;
  return (
    <>
      <p className={styles.text}>
        {outcomeStrings.overdue(actions.filter(({ isOverdue }) => isOverdue).length)}
      </p>
      <Table aria-label={outcomeStrings.actions}>
        <TableHeader>
          <TableRow>
            {[columns.due, columns.area, columns.action, columns.file].map((title) => (
              <TableHeaderCell key={title}>{title}</TableHeaderCell>
            ))}
          </TableRow>
        </TableHeader>
        <TableBody>
          {actions.map(({ id, path, area, action, due, isOverdue }, index) => (
            <TableRow key={index}>
              <TableCell className={styles.cell}>
                <span>
                  {sayDue(due)}{" "}
                  {isOverdue && (
                    <Badge appearance="tint" color="danger">
                      {outcomeStrings.isOverdue}
                    </Badge>
                  )}
                </span>
              </TableCell>
              <TableCell className={styles.cell}>{area}</TableCell>
              <TableCell className={styles.cell}>{action}</TableCell>
              <TableCell className={styles.cell}>
                <Link
                  as="button"
                  className={styles.link}
                  onClick={() => {
                    onOpen(id);
                  }}
                >
                  {path}
                </Link>
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </>
  );
}

function sayDue(due: string | null): string {
  if (due === null) return outcomeStrings.noDate;
  return /^\d{4}-\d{2}-\d{2}$/u.test(due) ? sayDay(due) : due;
}
