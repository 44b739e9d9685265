import { Field, Switch } from "@fluentui/react-components";
import { useState } from "react";
import type { AutoOpen } from "../../word/audit-document.ts";

/** Whether this document opens the pane. Word keeps the choice in the document. */
export function AutoOpenSwitch({ autoOpen }: { readonly autoOpen: AutoOpen }) {
  const [isOn, setIsOn] = useState(() => autoOpen.isOn());
  const [message, setMessage] = useState("");
  const change = async (on: boolean) => {
    setIsOn(on);
    if (await autoOpen.set(on)) {
      setMessage("Save the document to keep this choice.");
      return;
    }
    setIsOn(!on);
    setMessage("Word did not keep this choice. The document may be read-only.");
  };
  return (
    <Field validationMessage={message} validationState={message === "" ? "none" : "warning"}>
      <Switch
        label="Open this pane with the document"
        checked={isOn}
        onChange={(_, { checked }) => void change(checked)}
      />
    </Field>
  );
}
