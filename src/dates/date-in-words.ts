const months = "January February March April May June July August September October November December".split(
  " ",
);

/** As a sentence has dates: "31 March 2027". @param iso a date */
export function dateInWords(iso: string): string {
  const [year, month, day] = iso.split("-").map(Number);
  return `${String(day)} ${months[(month ?? 1) - 1] ?? ""} ${String(year)}`;
}
