/** Whether this person has seen the first-run page: kept by the browser on this machine, and nothing else is. */
const key = "permanency-audit.started";

export function wasStarted(): boolean {
  try {
    return localStorage.getItem(key) !== null;
  } catch {
    // Some hosts keep no storage for add-ins: the page is then shown each time.
    return false;
  }
}

export function rememberStarted(): void {
  try {
    localStorage.setItem(key, "1");
  } catch {
    // Nothing is lost but a click next time.
  }
}
