import { Button, Field, Input, Link, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useRef, useState } from "react";
import { agreementOf, auditsToCodeTwice } from "../../outcomes/factors/code-twice.ts";
import type { Codebook } from "../../outcomes/factors/codebook.ts";
import type { Coding } from "../../outcomes/factors/codings.ts";
import type { Result } from "../../result.ts";
import { downloadFile } from "../browser/download-file.ts";
import { Message } from "../components/Message.tsx";
import { CodeAudit } from "./CodeAudit.tsx";
import { fileOf, readCodings, type AuditToCode } from "./coding-file.ts";
import { factorsStrings } from "./factors-strings.ts";

export interface FactorsViewProps {
  readonly audits: readonly AuditToCode[];
  /** How many audits cannot be coded yet, as they have no id. */
  readonly withoutId: number;
  readonly codebook: Codebook;
  readonly codings: readonly Coding[];
  /** Initials; "" until somebody enters them. */
  readonly by: string;
  readonly onBy: (initials: string) => void;
  /** Keeps codings, which replace those of the same person and audit. Where they cannot be kept, nothing is lost here. */
  readonly onKeep: (codings: readonly Coding[]) => Promise<Result<null>>;
  /** Called when all codings were saved as a file. */
  readonly onSaved: () => void;
  /** ISO. */
  readonly today: string;
  /** Whether codings are kept in the shared list; otherwise they last as long as the page. */
  readonly isKeptForAll?: boolean;
}

const useStyles = makeStyles({
  view: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    minWidth: 0,
    "@media print": { display: "none" },
  },
  heading: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  text: { margin: 0, maxWidth: "50rem" },
  initials: { maxWidth: "20rem" },
  list: { listStyleType: "none", margin: 0, padding: 0, maxWidth: "50rem" },
  line: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalM,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  link: { minHeight: "32px", textAlign: "left", overflowWrap: "anywhere" },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

type Said = { readonly tone: "done" | "trouble"; readonly text: string };

/** Coding of what helps and hinders: the audits, who coded them, a share that two people code, and the file of codings. */
export function FactorsView(props: FactorsViewProps) {
  const {
    audits,
    withoutId,
    codebook,
    codings,
    by,
    onBy,
    onKeep,
    onSaved,
    today,
    isKeptForAll = false,
  } = props;
  const styles = useStyles();
  const [open, setOpen] = useState<string | null>(null);
  const [isTried, setTried] = useState(false);
  const [said, setSaid] = useState<Said | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const twice = useMemo(() => auditsToCodeTwice(audits.map(({ auditId }) => auditId)), [audits]);
  const codedBy = (auditId: string) => codings.filter((coding) => coding.auditId === auditId);
  const shown = audits.find(({ auditId }) => auditId === open);
  const keep = async (codes: Coding["codes"], { auditId }: AuditToCode) => {
    const kept = await onKeep([{ auditId, by: by.trim(), on: today, codes }]);
    if (kept.ok) setOpen(null);
    setSaid(
      kept.ok
        ? { tone: "done", text: isKeptForAll ? factorsStrings.keptForAll : factorsStrings.kept }
        : { tone: "trouble", text: factorsStrings.notKept(kept.problem.message) },
    );
  };
  const addFile = async (file: File | undefined) => {
    if (file === undefined) return;
    const read = readCodings(await file.text(), codebook);
    if (!read.ok) {
      const isOther = read.problem.code === "codings-unreadable";
      setSaid({
        tone: "trouble",
        text: isOther ? factorsStrings.notCodings(file.name) : read.problem.message,
      });
      return;
    }
    const kept = await onKeep(read.value);
    setSaid(
      kept.ok
        ? { tone: "done", text: factorsStrings.opened(read.value.length) }
        : { tone: "trouble", text: factorsStrings.notKept(kept.problem.message) },
    );
  };
  const save = () => {
    const name = `codings-${today}.json`;
    const text = JSON.stringify(fileOf(codebook, codings), null, 2);
    downloadFile(name, new TextEncoder().encode(`${text}\n`), "application/json");
    setSaid({ tone: "done", text: factorsStrings.saved(name) });
    onSaved();
  };
  if (shown !== undefined) {
    return (
      <div className={styles.view}>
        <CodeAudit
          key={shown.auditId}
          audit={shown}
          codebook={codebook}
          before={codedBy(shown.auditId).find((coding) => coding.by === by.trim())?.codes ?? []}
          onKeep={(codes) => void keep(codes, shown)}
          onBack={() => {
            setOpen(null);
          }}
        />
        <div role="status">{said !== null && <Message tone={said.tone}>{said.text}</Message>}</div>
      </div>
    );
  }
  const isNameless = by.trim() === "";
  return (
    <section className={styles.view} aria-labelledby="factors-heading">
      <h3 id="factors-heading" className={styles.heading}>
        {factorsStrings.heading}
      </h3>
      <p className={styles.text}>{factorsStrings.lead}</p>
      {withoutId > 0 && <Message tone="info">{factorsStrings.unsaved(withoutId)}</Message>}
      {audits.length === 0 ? (
        withoutId === 0 && <p className={styles.text}>{factorsStrings.none}</p>
      ) : (
        <>
          <Progress audits={audits} codings={codings} codebook={codebook} twice={twice} />
          <Field
            label={factorsStrings.initials}
            hint={factorsStrings.initialsHint}
            className={styles.initials}
            {...(isTried &&
              isNameless && {
                validationState: "error" as const,
                validationMessage: factorsStrings.initialsMissing,
              })}
          >
            <Input
              value={by}
              maxLength={5}
              onChange={(_, { value }) => {
                onBy(value.toUpperCase());
              }}
            />
          </Field>
          <ul className={styles.list} aria-label={factorsStrings.audits}>
            {audits.map(({ auditId, title }) => (
              <li key={auditId} className={styles.line}>
                <Link
                  as="button"
                  className={styles.link}
                  aria-label={factorsStrings.code(title)}
                  onClick={() => {
                    setTried(true);
                    if (!isNameless) {
                      setSaid(null);
                      setOpen(auditId);
                    }
                  }}
                >
                  {title}
                </Link>
                <span>{stateOf(codedBy(auditId), twice.has(auditId))}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      <div className={styles.buttons}>
        <Button disabledFocusable={codings.length === 0} onClick={save}>
          {factorsStrings.save}
        </Button>
        <Button onClick={() => input.current?.click()}>{factorsStrings.open}</Button>
        <input
          ref={input}
          type="file"
          accept=".json,application/json"
          hidden
          aria-label={factorsStrings.open}
          onChange={({ currentTarget }) => {
            void addFile(currentTarget.files?.[0]);
            currentTarget.value = "";
          }}
        />
      </div>
      <div role="status">{said !== null && <Message tone={said.tone}>{said.text}</Message>}</div>
    </section>
  );
}

interface ProgressProps {
  readonly audits: readonly AuditToCode[];
  readonly codings: readonly Coding[];
  readonly codebook: Codebook;
  readonly twice: ReadonlySet<string>;
}

function Progress({ audits, codings, codebook, twice }: ProgressProps) {
  const styles = useStyles();
  const coded = audits
    .map(({ auditId }) => codings.filter((coding) => coding.auditId === auditId))
    .filter((own) => own.length > 0);
  const agreement = agreementOf(coded, codebook);
  return (
    <p className={styles.text}>
      {factorsStrings.progress(coded.length, audits.length)}{" "}
      {factorsStrings.second(agreement.audits, twice.size)}
      {agreement.audits > 0 && ` ${factorsStrings.agreement(agreement)}`}
    </p>
  );
}

function stateOf([first, second]: readonly Coding[], isWanted: boolean): string {
  const { states } = factorsStrings;
  if (first === undefined) return states.none;
  if (second !== undefined) return states.twice(first.by, second.by);
  return isWanted ? `${states.once(first.by)}. ${states.wanted}` : states.once(first.by);
}
