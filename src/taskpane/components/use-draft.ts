import { useRef, useState } from "react";

export interface Draft {
  /** What the box shows: what is being typed, else what the document says. */
  readonly text: string;
  /** Whether the document did not take what was typed, which is then kept in the box. */
  readonly isKept: boolean;
  readonly type: (text: string) => void;
  /** Writes what was typed, or a text that was chosen instead, if it is something else than the document says. */
  readonly write: (chosen?: string) => Promise<void>;
  readonly drop: () => void;
}

/**
 * What is being typed into a box until it is in the document. A change in the document shows only while nobody is typing,
 * and what the document did not take stays: no word is lost to a reading in between or to a write that failed.
 */
export function useDraft(written: string, onWrite: (text: string) => Promise<boolean>): Draft {
  const [typed, setTyped] = useState<string | null>(null);
  const [isKept, setKept] = useState(false);
  /** On its way into the document: pressing Enter and leaving the box ask for the same. */
  const sent = useRef<string | null>(null);
  const drop = () => {
    setTyped(null);
    setKept(false);
  };
  const write = async (chosen?: string) => {
    const text = chosen ?? typed;
    if (text === null || text === sent.current) return;
    sent.current = text;
    setTyped(text);
    const isIn = text === written || (await onWrite(text).catch(() => false));
    sent.current = null;
    setKept(!isIn);
    // What the person typed while it was being written stays in the box.
    if (isIn) setTyped((now) => (now === text ? null : now));
  };
  return { text: typed ?? written, isKept, type: setTyped, write, drop };
}
