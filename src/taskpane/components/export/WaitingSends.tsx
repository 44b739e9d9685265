import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useId, useRef } from "react";
import type { SameChildChoice } from "../../../collation/collation-list.ts";
import type { WaitingSend } from "../../../collation/outbox.ts";
import { sayWaiting } from "../../collation/words.ts";
import { SameChildButtons } from "./SameChildButtons.tsx";
import { usePanelStyles } from "./use-panel-styles.ts";

export interface WaitingSendsProps {
  readonly waiting: readonly WaitingSend[];
  /** The id of the list that is set up here: what is queued for another list stays until that one is. */
  readonly listId: string | null;
  readonly isBusy: boolean;
  /** Whether the queue outlives the page. */
  readonly lasts: boolean;
  /** The level of its heading on the page. */
  readonly level: "h2" | "h3";
  readonly onTryAgain: () => void;
  readonly onGiveUp: (waiting: WaitingSend) => void;
  /** Chosen what to do about the other audit of the child. */
  readonly onAnswer: (waiting: WaitingSend, choice: SameChildChoice) => void;
}

const useStyles = makeStyles({
  item: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalXS,
    overflowWrap: "anywhere",
  },
});

/** Sends that the list has not taken yet: which, since when, why, and what can be done. Nothing where none waits. */
export function WaitingSends(props: WaitingSendsProps) {
  const { waiting, listId, isBusy, lasts, level: Heading, onTryAgain, onGiveUp, onAnswer } = props;
  const styles = useStyles();
  const panel = usePanelStyles();
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  if (waiting.length === 0) return null;
  const sorted = waiting.toSorted((one, other) => one.title.localeCompare(other.title));
  return (
    <section className={panel.part} aria-labelledby={id}>
      <Heading id={id} ref={heading} tabIndex={-1} className={panel.smallHeading}>
        Waiting to be sent ({waiting.length})
      </Heading>
      <p className={panel.quiet}>
        {lasts
          ? "Kept in this browser, on this computer, until they are sent. You can close the page."
          : "This browser keeps nothing for this page. Keep it open until they are sent."}
      </p>
      <ul className={panel.list}>
        {sorted.map((each) => (
          <li key={`${each.audit.auditKey} ${each.to}`} className={styles.item}>
            <span className={panel.strong}>{each.title}</span>
            <span>{sayWaiting(each)}</span>
            {each.to !== listId && <span>It is for another shared list: {each.toName}.</span>}
            {each.to === listId && each.other && (
              <SameChildButtons
                isBusy={isBusy}
                title={each.title}
                onChoose={(choice) => onAnswer(each, choice)}
              />
            )}
            <Button
              size="small"
              aria-label={`Give up sending ${each.title}`}
              onClick={() => {
                onGiveUp(each);
                heading.current?.focus();
              }}
            >
              Give up
            </Button>
          </li>
        ))}
      </ul>
      <div className={panel.buttons}>
        <Button disabledFocusable={isBusy} onClick={onTryAgain}>
          Try again
        </Button>
      </div>
    </section>
  );
}
