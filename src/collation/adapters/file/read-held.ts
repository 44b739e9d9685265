import { fail, succeed, type Problem, type Result } from "../../../result.ts";
import { collatedAuditSchema, listStates, type ListState } from "../../collated-audit.ts";
import type { HeldAudit } from "../../list-row.ts";

const damaged: Problem = {
  code: "row-damaged",
  message: "This row does not contain a complete audit. Ask the person who made the file to send it again.",
};
const newer: Problem = {
  code: "row-newer",
  message: "This row was made by a newer version of this program. Update the program, then try again.",
};

/**
 * The audit in a row, by its JSON: it alone counts, whatever was typed over in the other cells.
 * @param state as the file has it; what no list says leaves the state in which the audit was sent.
 * @param sentAt as the file has it; anything but a time is ignored, as files made before this column have none.
 * Fails with `row-damaged` or `row-newer`.
 */
export function readHeld(json: string, state: string | null, sentAt: string | null): Result<HeldAudit> {
  const parsed = parse(json);
  const audit = collatedAuditSchema.safeParse(parsed);
  if (!audit.success) return fail(isNewer(parsed) ? newer : damaged);
  const sent = momentOf(sentAt);
  return succeed({
    audit: audit.data,
    state: stateOf(state) ?? audit.data.state,
    ...(sent !== null && { sentAt: sent }),
  });
}

/** In whole seconds, as a spreadsheet counts in days and loses the last digits. */
function momentOf(text: string | null): string | null {
  const seconds = Math.round(Date.parse(text ?? "") / 1000);
  return Number.isNaN(seconds) ? null : new Date(seconds * 1000).toISOString();
}

function stateOf(state: string | null): ListState | null {
  // Received, queried and approved are the audit's own; a list adds the others.
  const listed = listStates.find((each) => each === state?.trim().toLowerCase());
  return listed === "withdrawn" || listed === "superseded" ? listed : null;
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

function isNewer(value: unknown): boolean {
  return (
    typeof value === "object" && value !== null && "schemaVersion" in value && Number(value.schemaVersion) > 1
  );
}
