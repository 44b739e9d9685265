import type { DocumentAbilities } from "../../word/audit-document.ts";
import type { SessionState } from "./audit-session.ts";

/** What somebody who helps needs to know, in counts and codes: never a word of what anybody wrote, nor the file's name. */
export function describeState(version: string, abilities: DocumentAbilities, state: SessionState): string {
  const { judged, snapshot, refused } = state;
  const lines = [
    `version ${version}`,
    `abilities ${Object.entries(abilities)
      .map(([name, value]) => `${name}=${String(value)}`)
      .join(" ")}`,
    ...(refused ? [`refused ${refused.code}`] : []),
    ...(snapshot?.readOnly ? [`read-only ${snapshot.readOnly.code}`] : []),
    ...(snapshot ? [`warnings ${codes(snapshot.warnings)}`] : []),
  ];
  if (judged) {
    const { reading, result, completeness } = judged;
    lines.push(
      `complete ${String(completeness.filled)}/${String(completeness.of)}`,
      `record ${judged.recordState}`,
      `controls ${String(reading.document.controls.length)}, form fields ${String(reading.document.fields.length)}`,
      `slots ${String(reading.recognition.slots.size)}`,
      `messages ${codes(reading.messages)}`,
      `checks ran ${String(result.ran)}, could not run ${result.couldNotRun.map(({ check }) => check).join(" ") || "none"}`,
      `findings ${codes(result.findings.map(({ check }) => ({ code: check })))}`,
    );
  }
  return lines.join("\n");
}

function codes(list: readonly { readonly code: string }[]): string {
  const counts = new Map<string, number>();
  for (const { code } of list) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts].map(([code, count]) => `${code}×${String(count)}`).join(" ") || "none";
}
