import { Dropdown, Field, Option } from "@fluentui/react-components";
import { usePageStyles } from "./use-page-styles.ts";

export interface ChoiceProps {
  readonly label: string;
  /** Each value with its words. */
  readonly options: readonly { readonly value: string; readonly words: string }[];
  readonly value: string;
  readonly onChoose: (value: string) => void;
}

/** One of a few values, from a list. */
export function Choice({ label, options, value, onChoose }: ChoiceProps) {
  const styles = usePageStyles();
  return (
    <Field label={label} className={styles.choice}>
      <Dropdown
        className={styles.dropdown}
        value={options.find((each) => each.value === value)?.words ?? value}
        selectedOptions={[value]}
        onOptionSelect={(_, { optionValue }) => {
          if (optionValue !== undefined) onChoose(optionValue);
        }}
      >
        {options.map((each) => (
          <Option key={each.value} value={each.value}>
            {each.words}
          </Option>
        ))}
      </Dropdown>
    </Field>
  );
}
