import { useEffect, useLayoutEffect, useRef } from "react";

/** Something on the page, and where it stood on the screen. */
interface Anchor {
  readonly element: Element;
  readonly top: number;
}

/**
 * Keeps what the user looks at where it is on the screen when something above it grows or shrinks: the row that has the focus,
 * else the first row in view.
 * @param subscribe tells before anything of a change is drawn.
 * @param drawn changes with what is drawn.
 */
export function useKeptPlace(
  root: React.RefObject<HTMLElement | null>,
  subscribe: (listener: () => void) => () => void,
  drawn: unknown,
): void {
  const anchor = useRef<Anchor | null>(null);
  useEffect(
    () =>
      subscribe(() => {
        anchor.current = findAnchor(root.current);
      }),
    [root, subscribe],
  );
  useLayoutEffect(() => {
    const kept = anchor.current;
    anchor.current = null;
    if (kept?.element.isConnected !== true) return;
    const moved = kept.element.getBoundingClientRect().top - kept.top;
    if (moved !== 0) scrollerOf(kept.element).scrollTop += moved;
  }, [drawn]);
}

function findAnchor(root: HTMLElement | null): Anchor | null {
  if (!root) return null;
  // The buttons stay in view by themselves and say nothing of where the form is.
  const focused = document.activeElement?.closest("[id^=entry-]");
  const rows = focused && root.contains(focused) ? [focused] : rowsOf(root);
  const element = rows.find(isInView);
  return element ? { element, top: element.getBoundingClientRect().top } : null;
}

function rowsOf(root: HTMLElement): readonly Element[] {
  return scrollerOf(root).scrollTop === 0 ? [] : [...root.querySelectorAll("[id^=entry-], h2")];
}

function isInView(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
}

function scrollerOf(element: Element): Element {
  for (let each = element.parentElement; each !== null; each = each.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(each).overflowY) && each.scrollHeight > each.clientHeight)
      return each;
  }
  return document.scrollingElement ?? document.documentElement;
}
