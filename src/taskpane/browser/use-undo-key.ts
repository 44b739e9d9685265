import { useEffect } from "react";

/** Ctrl+Z, or Cmd+Z on a Mac. In a box it stays the browser's own, which takes back what was typed there. */
export function useUndoKey(onUndo: () => void): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const isUndo = (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;
      if (!isUndo || event.key.toLowerCase() !== "z" || isTyping(event.target)) return;
      event.preventDefault();
      onUndo();
    };
    window.addEventListener("keydown", listen);
    return () => {
      window.removeEventListener("keydown", listen);
    };
  }, [onUndo]);
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLTextAreaElement || target.isContentEditable) return true;
  return target instanceof HTMLInputElement && !/^(?:checkbox|radio|button)$/.test(target.type);
}
