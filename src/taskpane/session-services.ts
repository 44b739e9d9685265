import type { ProForma } from "../proforma/pro-forma.ts";
import type { SessionServices } from "./workflow/audit-session.ts";

/** The clock, chance and timer of the browser that the pane runs in. */
export function browserServices(proForma: ProForma): SessionServices {
  return {
    proForma,
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
