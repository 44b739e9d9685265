import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  makeStyles,
  ProgressBar,
  Radio,
  RadioGroup,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
  Text,
  tokens,
} from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { hasWords } from "../../checks/patterns/has-words.ts";
import { StepForm } from "../components/export/StepForm.tsx";
import { TextField } from "../components/export/TextField.tsx";
import { Icon } from "../components/Icon.tsx";
import { strings } from "../strings.ts";
import { questionsIn, runOnFiles, type BulkResult, type BulkServices, type BulkStep } from "./bulk-run.ts";
import type { ListedFile } from "./file-list.ts";
import { bulkStrings, pageStrings } from "./page-strings.ts";
import { saveFiles, saySaved } from "./save-files.ts";

export type BulkAction = "save" | "ready" | "countersigned" | "reason";

export interface BulkDialogProps {
  readonly action: BulkAction;
  readonly files: readonly ListedFile[];
  readonly bulk: BulkServices;
  readonly onClose: () => void;
}

const useStyles = makeStyles({
  surface: { maxWidth: "min(46rem, calc(100vw - 16px))" },
  content: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  results: { maxHeight: "50vh", overflowY: "auto" },
  path: { overflowWrap: "anywhere" },
  cell: { height: "auto", verticalAlign: "top", paddingTop: "6px", paddingBottom: "6px" },
  good: { color: tokens.colorPaletteGreenForeground1 },
  bad: { color: tokens.colorPaletteRedForeground1 },
});

type Stage =
  | { readonly name: "ask" }
  | { readonly name: "run"; readonly done: number }
  | { readonly name: "results"; readonly results: readonly BulkResult[]; readonly said: string | null };

/** One step for several files: what it needs to know, how far it is, and one table of results, failures first. */
export function BulkDialog({ action, files, bulk, onClose }: BulkDialogProps) {
  const styles = useStyles();
  const [stage, setStage] = useState<Stage>({ name: "ask" });
  // The files as they were when this was asked for: their order does not change while it runs.
  const [chosen] = useState(files);
  const hasStarted = useRef(false);
  const start = async (step: BulkStep) => {
    setStage({ name: "run", done: 0 });
    const ids = chosen.map(({ id }) => id);
    const results = await runOnFiles(bulk, ids, step, (done) => {
      setStage({ name: "run", done });
    });
    setStage({ name: "results", results, said: null });
  };
  useEffect(() => {
    // Saving needs nothing to be known.
    if (action !== "save" || hasStarted.current) return;
    hasStarted.current = true;
    void start({ kind: "save" });
  });
  const saveChanged = async (results: readonly BulkResult[]) => {
    const done = new Set(results.filter(({ status }) => status === "done").map(({ id }) => id));
    const changed = bulk.files
      .getState()
      .files.filter(({ id, edited }) => done.has(id) && edited?.isSaved === false);
    const said = saySaved(await saveFiles(bulk.files, changed));
    setStage({ name: "results", results, said });
  };
  const isRunning = stage.name === "run";
  return (
    <Dialog
      open
      modalType={isRunning ? "alert" : "modal"}
      onOpenChange={(_, { open }) => {
        if (!open && !isRunning) onClose();
      }}
    >
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{bulkStrings.titles[action](chosen.length)}</DialogTitle>
          <DialogContent className={styles.content}>
            {stage.name === "ask" && (action === "ready" || action === "countersigned") && (
              <StepForm
                step={action}
                complain={() => null}
                onGive={(given) => start({ kind: "sign-off", given })}
                onCancel={onClose}
              />
            )}
            {stage.name === "ask" && action === "reason" && (
              <ReasonForSeveral
                files={chosen}
                onGive={(check, because) => void start({ kind: "reason", check, because })}
                onCancel={onClose}
              />
            )}
            {stage.name === "run" && (
              <Field
                validationState="none"
                validationMessage={bulkStrings.progress(stage.done, chosen.length)}
              >
                <ProgressBar
                  thickness="large"
                  value={stage.done}
                  max={chosen.length}
                  aria-label={bulkStrings.titles[action](chosen.length)}
                />
              </Field>
            )}
            {stage.name === "results" && <Results results={stage.results} said={stage.said} />}
          </DialogContent>
          {stage.name === "results" && (
            <DialogActions fluid>
              {stage.said === null && stage.results.some(({ status }) => status === "done") && (
                <Button appearance="primary" onClick={() => void saveChanged(stage.results)}>
                  {bulkStrings.saveChanged}
                </Button>
              )}
              <Button onClick={onClose}>{bulkStrings.close}</Button>
            </DialogActions>
          )}
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

interface ResultsProps {
  readonly results: readonly BulkResult[];
  /** What came of saving the files afterwards. */
  readonly said: string | null;
}

function Results({ results, said }: ResultsProps) {
  const styles = useStyles();
  const count = (wanted: BulkResult["status"]) => results.filter(({ status }) => status === wanted).length;
  return (
    <>
      <Text weight="semibold" role="status">
        {said ?? bulkStrings.summary(count("done"), count("skipped"), count("failed"))}
      </Text>
      <div className={styles.results} tabIndex={0} role="region" aria-label={bulkStrings.results}>
        <Table aria-label={bulkStrings.results}>
          <TableHeader>
            <TableRow>
              <TableHeaderCell>{pageStrings.columns.name}</TableHeaderCell>
              <TableHeaderCell>{bulkStrings.result}</TableHeaderCell>
            </TableRow>
          </TableHeader>
          <TableBody>
            {results.map(({ id, path, status, text }) => (
              <TableRow key={id}>
                <TableCell className={`${styles.cell} ${styles.path}`}>{path}</TableCell>
                <TableCell className={styles.cell}>
                  <span>
                    <Icon
                      name={status === "done" ? "tick" : "alert"}
                      className={status === "done" ? styles.good : styles.bad}
                    />{" "}
                    {bulkStrings.statuses[status]}
                    {text}
                  </span>
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </div>
    </>
  );
}

interface ReasonForSeveralProps {
  readonly files: readonly ListedFile[];
  readonly onGive: (check: string, because: string) => void;
  readonly onCancel: () => void;
}

/** As the checks ask for. */
const minWords = 3;

function ReasonForSeveral({ files, onGive, onCancel }: ReasonForSeveralProps) {
  const styles = useStyles();
  const questions = questionsIn(files);
  const [check, setCheck] = useState(questions[0]?.check ?? "");
  const [because, setBecause] = useState("");
  const [isTooShort, setTooShort] = useState(false);
  if (questions.length === 0) {
    return (
      <>
        <Text>{bulkStrings.noQuestions}</Text>
        <div>
          <Button onClick={onCancel}>{bulkStrings.close}</Button>
        </div>
      </>
    );
  }
  return (
    <div className={styles.content}>
      <Field label={bulkStrings.whichQuestion}>
        <RadioGroup
          value={check}
          onChange={(_, { value }) => {
            setCheck(value);
          }}
        >
          {questions.map((question) => (
            <Radio
              key={question.check}
              value={question.check}
              label={`${question.example} ${bulkStrings.places(question.places, question.files)}`}
            />
          ))}
        </RadioGroup>
      </Field>
      <TextField
        label={strings.reasonLabel}
        hint={strings.reasonHint}
        kind="long-text"
        value={because}
        error={isTooShort ? strings.reasonShort : null}
        onChange={(value) => {
          setBecause(value);
          setTooShort(false);
        }}
      />
      <DialogActions fluid>
        <Button
          appearance="primary"
          onClick={() => {
            if (hasWords(because, minWords)) onGive(check, because);
            else setTooShort(true);
          }}
        >
          {strings.keepReason}
        </Button>
        <Button onClick={onCancel}>{strings.cancel}</Button>
      </DialogActions>
    </div>
  );
}
