import { Button, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { Suspense, use, type ReactNode } from "react";
import type { Answer } from "./outcome-service.ts";
import { Message } from "../components/Message.tsx";
import { sharedStrings } from "./shared-strings.ts";

export interface AnsweredProps<Value> {
  /** Gives the same answer until it is forgotten. */
  readonly ask: () => Answer<Value>;
  readonly loading: string;
  readonly onRetry: () => void;
  /** What else helps, where the access code is at fault: another one. */
  readonly otherwise?: () => void;
  /** What to show instead of a problem with one of these codes: what is missing, where something is. */
  readonly missing?: Readonly<Record<string, ReactNode>>;
  readonly children: (value: Value) => ReactNode;
}

const useStyles = makeStyles({
  loading: { alignSelf: "flex-start", padding: tokens.spacingVerticalM },
});

/** What depends on an answer of the service: while it loads, when it fails, and when it is there. */
export function Answered<Value>(props: AnsweredProps<Value>) {
  const styles = useStyles();
  return (
    <Suspense fallback={<Spinner className={styles.loading} size="small" label={props.loading} />}>
      <AnswerThere {...props} />
    </Suspense>
  );
}

function AnswerThere<Value>({ ask, onRetry, otherwise, missing = {}, children }: AnsweredProps<Value>) {
  const answer = use(ask());
  if (answer.ok) return children(answer.value);
  const { code, message } = answer.problem;
  const instead = missing[code];
  if (instead !== undefined) return instead;
  return (
    <Message
      tone="trouble"
      actions={
        <>
          <Button onClick={onRetry}>{sharedStrings.tryAgain}</Button>
          {otherwise !== undefined && <Button onClick={otherwise}>{sharedStrings.otherCode}</Button>}
        </>
      }
    >
      {message}
    </Message>
  );
}
