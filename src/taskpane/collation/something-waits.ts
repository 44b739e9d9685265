/** A note beside the queue of sends, so that a page need not load all of it to learn that nothing waits. */
const key = "permanency-audit.waiting";

export function mayWait(): boolean {
  try {
    return localStorage.getItem(key) !== null;
  } catch {
    return false;
  }
}

export function noteWaiting(count: number): void {
  try {
    if (count > 0) localStorage.setItem(key, String(count));
    else localStorage.removeItem(key);
  } catch {
    // The queue is then tried again when Export is next opened.
  }
}
