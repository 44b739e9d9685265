import { Caption1, Checkbox, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { strings } from "../strings.ts";
import type { OfferedChoice } from "../workflow/form-parts.ts";

export interface SeveralChoicesProps {
  /** Null where the row above says it already. */
  readonly label: string | null;
  /** What the group is called for those who hear it without seeing what it belongs to. */
  readonly name: string;
  readonly choices: readonly OfferedChoice[];
  /** The recorded values of those that are chosen. */
  readonly chosen: readonly string[];
  /** What the document says. */
  readonly written: string | null;
  readonly disabled: boolean;
  /** Writes the chosen items, each on a line, as the form words them. @returns whether they are in the document now. */
  readonly onWrite: (text: string) => Promise<boolean>;
}

const useStyles = makeStyles({
  group: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS },
  boxes: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalS },
});

/** Any number of the values that the form offers. They are written in the form's order. */
export function SeveralChoices(props: SeveralChoicesProps) {
  const { label, name, choices, chosen, written, disabled, onWrite } = props;
  const styles = useStyles();
  const [pending, setPending] = useState<readonly string[] | null>(null);
  const current = pending ?? chosen;
  const choose = async (wanted: readonly string[]) => {
    setPending(wanted);
    const items = choices.filter(({ value }) => wanted.includes(value)).map(({ item }) => item);
    await onWrite(items.join("\n")).finally(() => {
      setPending(null);
    });
  };
  return (
    <div className={styles.group}>
      {label !== null && <Text aria-hidden="true">{label}</Text>}
      <div className={styles.boxes} role="group" aria-label={name}>
        {choices.map(({ value, item }) => (
          <Checkbox
            key={value}
            label={item}
            checked={current.includes(value)}
            disabled={disabled}
            onChange={(_, { checked }) =>
              void choose(checked === true ? [...current, value] : current.filter((each) => each !== value))
            }
          />
        ))}
      </div>
      {chosen.length === 0 && written !== null && <Caption1 as="p">{strings.otherText(written)}</Caption1>}
    </div>
  );
}
