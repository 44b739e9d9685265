// What the audits of the made-up region write: factors and actions, without a person or a place.

export const sharingPolicyId = "niromp-2026-sharing";

const supports = [
  "Clear plan with a rationale that all partners know.",
  "Parallel planning started at the first review.",
  "The IRO challenged drift and escalated it early.",
  "The child's wishes shaped the plan.",
  "Team manager oversight at every supervision.",
  "Health assessment was completed on time.",
];

const hinders = [
  "Change of social worker twice since the first review.",
  "Delay in court proceedings.",
  "No placement match in the area.",
  "Assessment of the carers was out of date.",
  "Tracking of the plan was not recorded.",
  "Staffing shortage in the fostering team.",
];

const tasks = [
  ["Health plan", "IRO to confirm the lead health professional at the next review"],
  ["Education plan", "Virtual school to complete the PEP"],
  ["Care plan", "Team manager to record the contingency plan"],
  ["Placement plan", "Fostering manager to complete the matching report"],
];

/** @template Item @param {readonly Item[]} items @param {() => number} random @returns {Item} */
function pick(items, random) {
  return /** @type {Item} */ (items[Math.floor(random() * items.length)]);
}

/** @param {() => number} random */
export function factorsOf(random) {
  return `${pick(supports, random)} ${pick(hinders, random)}`;
}

/** @param {() => number} random @param {string} month */
export function actionsOf(random, month) {
  const count = Math.floor(random() * 3);
  const due = month === "2026-04" ? ["2026-05-15", "2026-09-30"] : ["2025-11-30", "2026-01-31", "2026-03-31"];
  return Array.from({ length: count }, () => {
    const [area = null, action = null] = pick(tasks, random);
    return { area, action, date: pick(due, random) };
  });
}
