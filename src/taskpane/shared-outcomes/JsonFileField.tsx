import { Button, Label } from "@fluentui/react-components";
import { useRef, useState } from "react";
import { Message } from "../components/Message.tsx";
import { sharedStrings } from "./shared-strings.ts";
import { usePageStyles } from "./use-page-styles.ts";

export interface JsonFile {
  readonly name: string;
  readonly content: unknown;
}

export interface JsonFileFieldProps {
  readonly label: string;
  readonly file: JsonFile | null;
  readonly onChange: (file: JsonFile | null) => void;
}

/** A JSON file to send along: what is in it is for the service to check. */
export function JsonFileField({ label, file, onChange }: JsonFileFieldProps) {
  const styles = usePageStyles();
  const input = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const read = async (chosen: File | undefined) => {
    if (chosen === undefined) return;
    try {
      const content: unknown = JSON.parse(await chosen.text());
      setProblem(null);
      onChange({ name: chosen.name, content });
    } catch {
      setProblem(sharedStrings.notJson(chosen.name));
    }
  };
  return (
    <div className={styles.choice} role="group" aria-label={label}>
      <Label>{label}</Label>
      <div className={styles.buttons}>
        <input
          ref={input}
          type="file"
          accept=".json,application/json"
          hidden
          aria-label={label}
          onChange={({ currentTarget }) => {
            void read(currentTarget.files?.[0]);
            currentTarget.value = "";
          }}
        />
        <Button onClick={() => input.current?.click()}>{file?.name ?? sharedStrings.chooseFile}</Button>
        {file !== null && (
          <Button
            appearance="subtle"
            onClick={() => {
              onChange(null);
            }}
          >
            {sharedStrings.removeFile}
          </Button>
        )}
      </div>
      {problem !== null && <Message tone="trouble">{problem}</Message>}
    </div>
  );
}
