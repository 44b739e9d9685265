/** The date at this computer's place, in ISO form: an auditor's today, not Greenwich's. */
export function isoDateOf(moment: Date): string {
  const twoDigits = (number: number) => String(number).padStart(2, "0");
  return `${moment.getFullYear()}-${twoDigits(moment.getMonth() + 1)}-${twoDigits(moment.getDate())}`;
}

/** To the second, in UTC: `2026-11-22T10:15:00Z`. */
export function isoMomentOf(moment: Date): string {
  return `${moment.toISOString().slice(0, 19)}Z`;
}
