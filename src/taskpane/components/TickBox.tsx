import { Caption1, Checkbox } from "@fluentui/react-components";
import { useState } from "react";
import { strings } from "../strings.ts";

export interface TickBoxProps {
  readonly label: string;
  /** What the box is called for those who hear it without seeing what it belongs to. */
  readonly name: string;
  readonly isTicked: boolean;
  /** What the document says. */
  readonly written: string | null;
  readonly disabled: boolean;
  /** @returns whether it is in the document now. */
  readonly onTick: (isTicked: boolean) => Promise<boolean>;
}

const plainSigns: ReadonlySet<string | null> = new Set(["☒", "☐", null]);

/** A box to tick. It goes into the document at once. */
export function TickBox({ label, name, isTicked, written, disabled, onTick }: TickBoxProps) {
  const [pending, setPending] = useState<boolean | null>(null);
  const tick = async (wanted: boolean) => {
    setPending(wanted);
    await onTick(wanted).finally(() => {
      setPending(null);
    });
  };
  return (
    <>
      <Checkbox
        label={label}
        aria-label={name}
        checked={pending ?? isTicked}
        disabled={disabled}
        onChange={(_, { checked }) => void tick(checked === true)}
      />
      {!isTicked && !plainSigns.has(written) && (
        <Caption1 as="p">{strings.otherTick(written ?? "")}</Caption1>
      )}
    </>
  );
}
