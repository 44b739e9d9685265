import { useEffect } from "react";

export interface Shortcuts {
  readonly onNextGap: () => void;
  readonly onRefresh: () => void;
  readonly onEscape: () => void;
}

/** Alt+N, Alt+R and Esc, as the help says. */
export function useShortcuts({ onNextGap, onRefresh, onEscape }: Shortcuts): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key === "Escape") onEscape();
      else if (isAltLetter(event, "n")) onNextGap();
      else if (isAltLetter(event, "r")) onRefresh();
      else return;
      event.preventDefault();
    };
    window.addEventListener("keydown", listen);
    return () => {
      window.removeEventListener("keydown", listen);
    };
  }, [onNextGap, onRefresh, onEscape]);
}

/** On a Mac the same keys type a letter of their own, which stays possible in a box. */
function isAltLetter(event: KeyboardEvent, letter: string): boolean {
  if (!event.altKey || event.ctrlKey || event.metaKey) return false;
  if (event.key.toLowerCase() === letter) return true;
  return event.code === `Key${letter.toUpperCase()}` && !isTyping(event.target);
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && /^(?:input|textarea)$/i.test(target.tagName);
}
