// A made-up export of 300 children as a case system gives it, the same every time. No child in it exists.

const header = [
  ...["Reference", "Age group", "Entry", "Team", "Review 1", "Review 1 recorded", "Review 2", "Later review"],
  ...["Permanence plan", "Health assessment", "Court issue", "Court extensions", "Care proceedings", "Panel"],
  ...["Planning meeting", "Last under fives"],
];
const teams = ["North", "South", "East", "West", "Leaving care"];
const dayInMs = 86_400_000;

/** The Monday for which the export was made. */
export const exportDay = "2026-11-30";

/** @param {number} seed @returns {() => number} numbers from 0 up to 1 (mulberry32) */
function randomFrom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** @param {number} count @returns {string} CSV */
export function makeChildren(count = 300) {
  const random = randomFrom(20_261_130);
  const today = Date.parse(exportDay) / dayInMs;
  const iso = (/** @type {number} */ day) => new Date(day * dayInMs).toISOString().slice(0, 10);
  const between = (/** @type {number} */ low, /** @type {number} */ high) =>
    low + Math.floor(random() * (high - low + 1));
  /** A day that has come, or blank. @param {number} day */
  const done = (day) => (day <= today ? iso(day) : "");
  const lines = Array.from({ length: count }, (_, index) => {
    const entry = today - between(1, 700);
    const age = between(0, 17);
    const group = age < 5 ? "0-4" : age < 11 ? "5-10" : age < 16 ? "11-15" : "16-17";
    const isLost = random() < 0.04;
    const first = entry + between(12, 32);
    const second = first + between(60, 100);
    const later = [1, 2, 3].map((step) => second + step * between(150, 190)).filter((day) => day <= today);
    const issued = random() < 0.4 ? entry + between(0, 20) : null;
    const ended = issued === null ? null : issued + between(120, 280);
    const plan = random() < 0.85 ? second - between(0, 20) : today + 1;
    return [
      ...[`WH-${String(index + 1).padStart(3, "0")}`, group, iso(entry), teams[between(0, teams.length - 1)]],
      ...[isLost ? "unknown" : done(first), isLost ? "" : done(first + between(0, 15))],
      ...[isLost ? "" : done(second), later.map(iso).join("; "), done(plan), done(entry + between(8, 30))],
      ...[issued === null ? "" : done(issued), random() < 0.1 ? "1" : "", ended === null ? "" : done(ended)],
      ...[
        done(entry + between(6, 16)),
        done(today - between(5, 45)),
        age < 5 ? done(today - between(3, 40)) : "",
      ],
    ].join(",");
  });
  return `${[header.join(","), ...lines].join("\n")}\n`;
}
