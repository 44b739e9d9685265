import type { Form } from "../proforma/form.ts";
import type { SessionServices } from "./workflow/audit-session.ts";

/** The clock, chance and timer of the browser that the pane runs in. @param forms those that a document may be a copy of */
export function browserServices(forms: readonly Form[]): SessionServices {
  return {
    forms,
    today: () => localDay(new Date()),
    now: () => new Date().toISOString().replace(/\.\d+Z$/, "Z"),
    newAuditId: () => crypto.randomUUID(),
    later: (task, milliseconds) => {
      const timer = setTimeout(task, milliseconds);
      return () => {
        clearTimeout(timer);
      };
    },
  };
}

/** ISO, by the clock on the wall: at midnight it is not the UTC day that counts. */
function localDay(now: Date): string {
  const two = (part: number) => String(part).padStart(2, "0");
  return `${String(now.getFullYear())}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
