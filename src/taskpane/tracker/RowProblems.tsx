import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { RowProblem } from "../../case-list/refuse-identifiers.ts";
import { Message } from "../components/Message.tsx";
import { trackerStrings } from "./tracker-strings.ts";

const useStyles = makeStyles({
  list: {
    margin: 0,
    maxHeight: "16rem",
    overflowY: "auto",
    paddingLeft: "1.5rem",
    lineHeight: tokens.lineHeightBase400,
    "@media print": { maxHeight: "none" },
  },
});

/** More would hide what they have in common. */
const maxShown = 100;

/** The rows that were left out, each with its number and the reason. */
export function RowProblems({ problems }: { readonly problems: readonly RowProblem[] }) {
  const styles = useStyles();
  const [isOpen, setOpen] = useState(problems.length <= 3);
  if (problems.length === 0) return null;
  return (
    <div>
      <Message
        tone="warning"
        actions={
          <Button
            aria-expanded={isOpen}
            onClick={() => {
              setOpen(!isOpen);
            }}
          >
            {isOpen ? trackerStrings.hideProblems : trackerStrings.showProblems}
          </Button>
        }
      >
        {trackerStrings.problems(problems.length)}
      </Message>
      {isOpen && (
        <ul className={styles.list} tabIndex={0} aria-label={trackerStrings.problems(problems.length)}>
          {problems.slice(0, maxShown).map(({ row, message }, index) => (
            <li key={`${String(row)} ${String(index)}`}>{message}</li>
          ))}
          {problems.length > maxShown && <li>{trackerStrings.moreProblems(problems.length - maxShown)}</li>}
        </ul>
      )}
    </div>
  );
}
