import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { strings } from "../strings.ts";

export interface KeptDraftProps {
  readonly id: string;
  readonly onTryAgain: () => void;
  readonly onDrop: () => void;
}

const useStyles = makeStyles({
  kept: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  text: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorPaletteRedForeground1 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
});

/** Says that what was typed is kept here, as the document did not take it. */
export function KeptDraft({ id, onTryAgain, onDrop }: KeptDraftProps) {
  const styles = useStyles();
  return (
    <div className={styles.kept}>
      <p id={id} className={styles.text}>
        {strings.kept}
      </p>
      <div className={styles.buttons}>
        <Button size="small" onClick={onTryAgain}>
          {strings.tryAgain}
        </Button>
        <Button size="small" appearance="subtle" onClick={onDrop}>
          {strings.dropDraft}
        </Button>
      </div>
    </div>
  );
}
