import {
  Button,
  Link,
  makeStyles,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
  tokens,
} from "@fluentui/react-components";
import { sayDay } from "../collation/words.ts";
import { Message } from "../components/Message.tsx";
import { OutcomeReport } from "../outcome/OutcomeReport.tsx";
import { Answered } from "./Answered.tsx";
import type { CycleOfForm, OutcomeService } from "./outcome-service.ts";
import { PublishEdition } from "./PublishEdition.tsx";
import type { EditionSummary } from "./service-answers.ts";
import { sharedStrings } from "./shared-strings.ts";
import { usePageStyles } from "./use-page-styles.ts";

export interface EditionsViewProps {
  readonly service: OutcomeService;
  readonly of: CycleOfForm;
  /** The edition that is open; null for the list. */
  readonly open: { readonly region: string; readonly number: number } | null;
  readonly onOpen: (edition: { readonly region: string; readonly number: number } | null) => void;
  readonly mayPublish: boolean;
  /** ISO. */
  readonly today: string;
  /** The cycles before this one, the newest first. */
  readonly earlier: readonly string[];
  readonly onRetry: () => void;
}

const useStyles = makeStyles({
  cell: { overflowWrap: "anywhere", height: "auto", paddingBlock: tokens.spacingVerticalXS },
  wide: { "@media screen and (max-width: 48rem)": { display: "none" } },
});

/** The editions of the region's report: the list of them, one of them, and for an analyst the next. */
export function EditionsView({
  service,
  of,
  open,
  onOpen,
  mayPublish,
  today,
  earlier,
  onRetry,
}: EditionsViewProps) {
  const styles = usePageStyles();
  if (open !== null) {
    return (
      <div className={styles.view}>
        <div className={styles.choices}>
          <Button
            onClick={() => {
              onOpen(null);
            }}
          >
            {sharedStrings.backToEditions}
          </Button>
        </div>
        <Answered
          ask={() => service.edition(of, open.region, open.number)}
          loading={sharedStrings.loadingOutcome}
          onRetry={onRetry}
        >
          {(outcome) => (
            <>
              <Message tone="done">{sharedStrings.testPassed(outcome.attackTest.readers)}</Message>
              <OutcomeReport outcome={outcome} />
            </>
          )}
        </Answered>
      </div>
    );
  }
  return (
    <section className={styles.view} aria-labelledby="editions-heading">
      <h2 id="editions-heading" className={styles.heading}>
        {sharedStrings.editionsHeading(of.cycle)}
      </h2>
      <Answered ask={() => service.editions(of)} loading={sharedStrings.loading} onRetry={onRetry}>
        {({ editions }) => (
          <>
            {editions.length === 0 ? (
              <p className={styles.text}>{sharedStrings.noEditionText(of.cycle)}</p>
            ) : (
              <EditionList editions={editions} onOpen={onOpen} />
            )}
            {mayPublish && (
              <PublishEdition
                service={service}
                of={of}
                editions={editions}
                today={today}
                earlier={earlier}
                onDone={onRetry}
              />
            )}
          </>
        )}
      </Answered>
    </section>
  );
}

interface EditionListProps {
  readonly editions: readonly EditionSummary[];
  readonly onOpen: EditionsViewProps["onOpen"];
}

function EditionList({ editions, onOpen }: EditionListProps) {
  const styles = useStyles();
  const { link } = usePageStyles();
  const [name, ...others] = sharedStrings.editionColumns;
  return (
    <Table aria-label={sharedStrings.viewNames.editions} size="small">
      <TableHeader>
        <TableRow>
          <TableHeaderCell>{name}</TableHeaderCell>
          {others.map((words, index) => (
            <TableHeaderCell key={words} className={index === 1 || index === 2 ? undefined : styles.wide}>
              {words}
            </TableHeaderCell>
          ))}
        </TableRow>
      </TableHeader>
      <TableBody>
        {editions.map(({ region, number, cutOff, audience, authorities, audits }) => (
          <TableRow key={`${region} ${String(number)}`}>
            <TableCell className={styles.cell}>
              <Link
                as="button"
                className={link}
                aria-label={sharedStrings.showEdition(number, region)}
                onClick={() => {
                  onOpen({ region, number });
                }}
              >
                {sharedStrings.editionTitle(number)}
              </Link>
            </TableCell>
            <TableCell className={styles.wide}>{region}</TableCell>
            <TableCell className={styles.cell}>{sayDay(cutOff)}</TableCell>
            <TableCell className={styles.cell}>{sharedStrings.audiences[audience]}</TableCell>
            <TableCell className={styles.wide}>{authorities}</TableCell>
            <TableCell className={styles.wide}>{audits}</TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
