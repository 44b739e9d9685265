import { Field, Input, Textarea } from "@fluentui/react-components";
import { useEffect, useState } from "react";

export interface CommentBoxProps {
  readonly label: string;
  /** What the document says. */
  readonly written: string | null;
  readonly multiline: boolean;
  readonly disabled: boolean;
  /** Called when the user leaves the box with something else in it than the document says. */
  readonly onWrite: (text: string) => void;
}

/**
 * A text of the form. What is being typed stays in the box until the user leaves it; a change in the document shows here only
 * while nobody is typing, so that no word is lost to a reading in between.
 */
export function CommentBox({ label, written, multiline, disabled, onWrite }: CommentBoxProps) {
  const [draft, setDraft] = useState(written ?? "");
  const [isTyping, setTyping] = useState(false);
  useEffect(() => {
    if (!isTyping) setDraft(written ?? "");
  }, [written, isTyping]);
  const leave = () => {
    setTyping(false);
    if (draft !== (written ?? "")) onWrite(draft);
  };
  const shared = {
    value: draft,
    disabled,
    onBlur: leave,
    onChange: (_: unknown, data: { value: string }) => {
      setTyping(true);
      setDraft(data.value);
    },
  };
  return (
    <Field label={label} size="small">
      {multiline ? <Textarea {...shared} resize="vertical" /> : <Input {...shared} />}
    </Field>
  );
}
