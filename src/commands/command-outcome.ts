/** What a command of the ribbon came to, in counts and codes: nothing that anybody wrote. */
export type CommandOutcome =
  | { readonly say: "checked"; readonly filled: number; readonly of: number; readonly blocking: number }
  | { readonly say: "nothing-open" }
  /** The places of what is left are missing from the document. */
  | { readonly say: "gaps-cannot-be-shown" }
  | { readonly say: "record-saved" }
  /** The code of a problem; the pane has its sentence. */
  | { readonly say: "failed"; readonly code: string };

/** The outcome as the part of an address after the #, which a browser keeps to itself and sends to no server. */
export function writeFragment({ say, ...details }: CommandOutcome): string {
  const entries = Object.entries(details).map(([name, value]) => [name, String(value)]);
  return new URLSearchParams([["say", say], ...entries]).toString();
}

/** @returns null when the text is no outcome: a person who can write a web address must not be able to write the message. */
export function readFragment(fragment: string): CommandOutcome | null {
  const parameters = new URLSearchParams(fragment.replace(/^#/, ""));
  const say = parameters.get("say");
  switch (say) {
    case "checked": {
      const [filled, of, blocking] = ["filled", "of", "blocking"].map((name) =>
        readCount(parameters.get(name)),
      );
      if (filled === undefined || of === undefined || blocking === undefined) return null;
      return { say, filled, of, blocking };
    }
    case "failed": {
      const code = parameters.get("code") ?? "";
      return /^[a-z][a-z0-9-]{0,60}$/.test(code) ? { say, code } : null;
    }
    case "nothing-open":
    case "gaps-cannot-be-shown":
    case "record-saved":
      return { say };
    default:
      return null;
  }
}

function readCount(text: string | null): number | undefined {
  return text !== null && /^\d{1,5}$/.test(text) ? Number(text) : undefined;
}
