import { Card, Link, makeStyles, Text, tokens } from "@fluentui/react-components";
import { strings } from "../strings.ts";

export interface CalmStartProps {
  /** How many questions are left to answer. */
  readonly left: number;
  readonly onCheck: () => void;
}

const useStyles = makeStyles({
  text: { margin: 0 },
  card: { backgroundColor: tokens.colorNeutralBackground2, gap: tokens.spacingVerticalXS },
});

/** What a person sees before anything was tried: how much there is to answer, and no problem in red. */
export function CalmStart({ left, onCheck }: CalmStartProps) {
  const styles = useStyles();
  return (
    <Card className={styles.card} appearance="filled-alternative">
      <Text as="p" weight="semibold" className={styles.text}>
        {left > 0 ? strings.toAnswer(left) : strings.allAnswered}
      </Text>
      {left > 0 && (
        <Text as="p" className={styles.text}>
          {strings.calmLead}
        </Text>
      )}
      <div>
        <Link as="button" onClick={onCheck} style={{ minHeight: "32px" }}>
          {strings.checkForm}
        </Link>
      </div>
    </Card>
  );
}
