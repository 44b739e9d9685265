import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { strings } from "../strings.ts";

export interface FirstRunProps {
  readonly onDone: () => void;
}

const useStyles = makeStyles({
  page: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    alignItems: "flex-start",
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
  },
  heading: { margin: 0, fontSize: tokens.fontSizeBase600, lineHeight: tokens.lineHeightBase600 },
  text: { margin: 0 },
});

/** Three sentences on what this is and what leaves the machine, shown once. */
export function FirstRun({ onDone }: FirstRunProps) {
  const styles = useStyles();
  return (
    <main className={styles.page}>
      <h1 className={styles.heading}>{strings.title}</h1>
      {strings.firstRun.map((sentence) => (
        <p key={sentence} className={styles.text}>
          {sentence}
        </p>
      ))}
      <Button appearance="primary" onClick={onDone}>
        {strings.firstRunDone}
      </Button>
    </main>
  );
}
