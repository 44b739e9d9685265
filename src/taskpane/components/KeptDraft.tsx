import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { strings } from "../strings.ts";

export interface KeptDraftProps {
  readonly onTryAgain: () => void;
  readonly onDrop: () => void;
}

const useStyles = makeStyles({
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
});

/** What to do with a text that the document did not take. The field above it says that it is kept. */
export function KeptDraft({ onTryAgain, onDrop }: KeptDraftProps) {
  const styles = useStyles();
  return (
    <div className={styles.buttons}>
      <Button onClick={onTryAgain}>{strings.tryAgain}</Button>
      <Button appearance="subtle" onClick={onDrop}>
        {strings.dropDraft}
      </Button>
    </div>
  );
}
