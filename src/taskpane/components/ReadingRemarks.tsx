import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { memo } from "react";
import type { Message } from "../../audit/recognise/recognition.ts";
import { strings } from "../strings.ts";

export interface ReadingRemarksProps {
  /** What reading the document noticed: rows that could not be matched, tracked changes and the like. */
  readonly messages: readonly Message[];
}

const useStyles = makeStyles({ list: { margin: 0, paddingLeft: tokens.spacingHorizontalL } });

/** The head of the pane says what these messages say. */
const saidElsewhere: ReadonlySet<string> = new Set(["record-stale"]);

/** What reading the document noticed, folded into one line. */
export const ReadingRemarks = memo(function ReadingRemarks({ messages }: ReadingRemarksProps) {
  const styles = useStyles();
  const shown = [
    ...new Set(messages.filter(({ code }) => !saidElsewhere.has(code)).map(({ message }) => message)),
  ];
  if (shown.length === 0) return null;
  return (
    <Accordion collapsible>
      <AccordionItem value="remarks">
        <AccordionHeader as="h2" size="small">
          {strings.remarks(shown.length)}
        </AccordionHeader>
        <AccordionPanel>
          <ul className={styles.list}>
            {shown.map((message) => (
              <li key={message}>{message}</li>
            ))}
          </ul>
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
});
