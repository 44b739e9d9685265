import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Link,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import type { Finding } from "../../checks/engine/finding.ts";
import { severityWords, strings } from "../strings.ts";
import type { FormPart } from "../workflow/form-parts.ts";

export interface TipsProps {
  readonly parts: readonly FormPart[];
  readonly onFollow: (finding: Finding) => void;
  readonly whyOf: (check: string) => string | null;
}

const useStyles = makeStyles({
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0 },
  list: {
    margin: 0,
    padding: 0,
    listStyleType: "none",
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
  },
  link: { textAlign: "left", minHeight: "32px", textDecorationLine: "underline" },
});

/** What may be worth a look and blocks nothing: tips of one kind are one line with their count, and open on demand. */
export function Tips({ parts, onFollow, whyOf }: TipsProps) {
  const styles = useStyles();
  const kinds = groupByCheck(parts);
  const count = kinds.reduce((sum, { findings }) => sum + findings.length, 0);
  if (count === 0) return null;
  return (
    <section aria-labelledby="tips-heading">
      <h3 id="tips-heading" className={styles.heading}>
        {strings.tipsHeading}
      </h3>
      <p className={styles.text}>{strings.tipsLead(count)}</p>
      <Accordion multiple collapsible>
        {kinds.map(({ check, findings }) => (
          <AccordionItem key={check} value={check}>
            <AccordionHeader as="h4" size="small">
              {whyOf(check) ?? findings[0]?.message} ({findings.length})
            </AccordionHeader>
            <AccordionPanel>
              <ul className={styles.list}>
                {findings.map((finding, index) => (
                  <li key={`${finding.at} ${index}`}>
                    <Link
                      as="button"
                      className={styles.link}
                      aria-label={`${severityWords.note}: ${finding.message}`}
                      onClick={() => {
                        onFollow(finding);
                      }}
                    >
                      {finding.message}
                    </Link>
                  </li>
                ))}
              </ul>
            </AccordionPanel>
          </AccordionItem>
        ))}
      </Accordion>
    </section>
  );
}

interface Kind {
  readonly check: string;
  readonly findings: readonly Finding[];
}

function groupByCheck(parts: readonly FormPart[]): readonly Kind[] {
  const kinds = new Map<string, Finding[]>();
  for (const { findings } of parts) {
    for (const finding of findings.filter(({ severity }) => severity === "note")) {
      kinds.set(finding.check, [...(kinds.get(finding.check) ?? []), finding]);
    }
  }
  return [...kinds].map(([check, findings]) => ({ check, findings }));
}
