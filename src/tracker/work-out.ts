import type { BankHolidays } from "../dates/bank-holidays.ts";
import { daysBetween } from "../dates/plain-date.ts";
import { addWorkingDays } from "../dates/working-days.ts";
import { addStep } from "../milestones/milestone.ts";
import type { ChildFacts } from "./child-facts.ts";
import type { Milestone, TrackerRules } from "./rules.ts";

/** What a list says of a milestone of one child. */
export interface Held {
  /** ISO, oldest first. */
  readonly dates: readonly string[];
  /** The dates are only the last one, so nothing can be said of what it was counted from. */
  readonly onlyLast: boolean;
  /** The list has no such column, or says that nobody knows. Not known is not the same as not done. */
  readonly unknown: boolean;
  /** When these were recorded, oldest first: one for each, or only for the last; none where the list does not say. */
  readonly recorded: readonly string[];
}

export interface Child {
  readonly reference: string;
  readonly team: string | null;
  /** Under the age at which the rules for the young end; null where the list does not say. */
  readonly isYoung: boolean | null;
  /** The day on which the child is no longer young, where the list has it. */
  readonly youngUntil: string | null;
  /** Dates that milestones are counted from, by column. */
  readonly dates: ReadonlyMap<string, string>;
  /** How many extensions there are, by column. */
  readonly extensions: ReadonlyMap<string, number>;
  readonly held: ReadonlyMap<string, Held>;
  readonly facts: ChildFacts;
}

export const states = [
  "not-due",
  "notice",
  "due-today",
  "overdue",
  "done",
  "done-late",
  "not-known",
  "could-not-run",
] as const;
export type State = (typeof states)[number];

/** One date of one child. Everything is worked out from dates alone; nothing is typed. */
export interface MilestoneState {
  readonly milestone: string;
  /** ISO: the last day that is in time. */
  readonly due: string | null;
  readonly heldOn: string | null;
  readonly recordedOn: string | null;
  /** How many days after it was held it was recorded. It is counted apart: it makes nothing late. Null where one of the two is not known. */
  readonly recordingGap: number | null;
  readonly state: State;
  /** How many days after the due day it was held, or is now; 0 where it is not late, null where that is not known. */
  readonly daysLate: number | null;
  /** The level that it has come to; null where it is not overdue. */
  readonly level: string | null;
  /** Who is to hear of it before it is due; null where it is not time yet. */
  readonly notify: string | null;
}

export interface WorkOutOptions {
  readonly rules: TrackerRules;
  readonly holidays: BankHolidays;
  /** ISO: the day for which the states are worked out. */
  readonly on: string;
}

/** Works out every milestone of a child that applies, in the order of the rules. */
export function workOut(child: Child, options: WorkOutOptions): readonly MilestoneState[] {
  return options.rules.milestones
    .filter(({ on }) => on)
    .flatMap((rule) =>
      rule.repeats ? workOutRepeating(rule, child, options) : workOutOnce(rule, child, options),
    );
}

/** Where a milestone is counted from: a day, a day that is not known yet, or nothing, so that it does not apply. */
type Base = { readonly day: string } | "not-yet" | "none";

function baseOf({ from }: Milestone, child: Child, { rules }: WorkOutOptions): Base {
  const isMilestone = rules.milestones.some(({ milestone }) => milestone === from);
  if (!isMilestone) {
    const day = child.dates.get(from);
    if (day !== undefined) return { day };
    // Everybody has a day of entry. Other dates are blank where they are of no concern, such as the issue of proceedings.
    return from === "entry" ? "not-yet" : "none";
  }
  const day = child.held.get(from)?.dates.at(-1);
  return day === undefined ? "not-yet" : { day };
}

function workOutOnce(rule: Milestone, child: Child, options: WorkOutOptions): readonly MilestoneState[] {
  const held = child.held.get(rule.milestone);
  const heldOn = held?.dates.at(-1) ?? null;
  const base = baseOf(rule, child, options);
  if (base === "none" || (base === "not-yet" && !concerns(rule.from, child, options))) return [];
  const due = rule.every === null ? dueWith(rule.from, child, options) : dueAfter(rule, child, base, options);
  return due === "none" ? [] : [judge(rule, held, due, heldOn, options)];
}

/** Whether the child comes to this milestone at all: what it is counted from begins with a date that the list has. */
function concerns(milestone: string, child: Child, options: WorkOutOptions): boolean {
  const rule = options.rules.milestones.find((each) => each.milestone === milestone);
  if (rule === undefined) return milestone === "entry" || child.dates.has(milestone);
  return child.held.get(milestone)?.dates.length ? true : concerns(rule.from, child, options);
}

/** The last day in time; `unknown` where it is counted from something that is not known, `beyond` where bank holidays are not. */
type Due = { readonly day: string } | "unknown" | "beyond" | "none";

function dueAfter(rule: Milestone, child: Child, base: Exclude<Base, "none">, options: WorkOutOptions): Due {
  if (base === "not-yet") return "unknown";
  if (!isOfAge(rule, child, base.day)) return "none";
  const { every, extension } = rule;
  const first = rule.first ?? every;
  if (first === null) return "unknown";
  let day = addStep(base.day, first, options.holidays);
  const extensions = extension === undefined ? 0 : (child.extensions.get(extension.column) ?? 0);
  for (let count = 0; count < extensions && day !== null && extension !== undefined; count++) {
    day = addStep(day, extension.step, options.holidays);
  }
  return day === null ? "beyond" : { day };
}

/** Due with another milestone: on the day it was held, or else by the day it is due. */
function dueWith(milestone: string, child: Child, options: WorkOutOptions): Due {
  const heldOn = child.held.get(milestone)?.dates[0];
  const rule = options.rules.milestones.find((each) => each.milestone === milestone);
  if (rule === undefined) return "none";
  const base = baseOf(rule, child, options);
  if (base === "none") return "none";
  const due = rule.every === null ? dueWith(rule.from, child, options) : dueAfter(rule, child, base, options);
  // Held before its last day, the review is when the plan must be there; held late, its due day still counts.
  return heldOn !== undefined && (typeof due !== "object" || heldOn < due.day) ? { day: heldOn } : due;
}

function workOutRepeating(rule: Milestone, child: Child, options: WorkOutOptions): readonly MilestoneState[] {
  const held = child.held.get(rule.milestone);
  const dates = held?.dates ?? [];
  const base = baseOf(rule, child, options);
  const { every } = rule;
  if (every === null) return [];
  const made: MilestoneState[] = [];
  let from = base === "none" || base === "not-yet" ? null : base.day;
  for (const [index, heldOn] of dates.entries()) {
    if (from !== null && from <= heldOn && !(held?.onlyLast ?? false) && isOfAge(rule, child, from)) {
      const step = index === 0 ? (rule.first ?? every) : every;
      const day = addStep(from, step, options.holidays);
      made.push(judge(rule, held, day === null ? "beyond" : { day }, heldOn, options));
    }
    if (from === null || heldOn > from) from = heldOn;
  }
  if (from === null) return made;
  if (!isOfAge(rule, child, from)) return made;
  const day = addStep(from, dates.length === 0 ? (rule.first ?? every) : every, options.holidays);
  return [...made, judge(rule, held, day === null ? "beyond" : { day }, null, options)];
}

/** The age counts on the day that the milestone is counted from: a child who turns five meanwhile keeps the due day. */
function isOfAge({ appliesTo }: Milestone, { isYoung, youngUntil }: Child, day: string): boolean {
  if (appliesTo === "all") return true;
  const wasYoung = youngUntil === null ? isYoung : day < youngUntil;
  return wasYoung !== null && wasYoung === (appliesTo === "young");
}

function judge(
  rule: Milestone,
  held: Held | undefined,
  due: Due,
  heldOn: string | null,
  options: WorkOutOptions,
): MilestoneState {
  const recordedOn = heldOn === null || held === undefined ? null : recordedOf(held, heldOn);
  const state = (
    name: State,
    daysLate: number | null,
    rest: Partial<Pick<MilestoneState, "level" | "notify">> = {},
  ): MilestoneState => ({
    milestone: rule.milestone,
    due: typeof due === "object" ? due.day : null,
    heldOn,
    recordedOn,
    recordingGap: heldOn === null || recordedOn === null ? null : daysBetween(heldOn, recordedOn),
    state: name,
    daysLate,
    level: null,
    notify: null,
    ...rest,
  });
  if (due === "beyond") return state("could-not-run", null);
  if (typeof due !== "object") return state(heldOn === null ? "not-known" : "done", null);
  if (heldOn !== null) {
    return heldOn > due.day ? state("done-late", daysBetween(due.day, heldOn)) : state("done", 0);
  }
  if (held?.unknown ?? true) return state("not-known", null);
  const { on, rules, holidays } = options;
  if (on > due.day) {
    const days = daysBetween(due.day, on);
    const level = rule.noteOnly ? null : levelOf(rule.escalate ?? rules.escalate, days);
    return state("overdue", days, { level });
  }
  if (rule.noteOnly) return state("not-due", 0);
  if (on === due.day) return state("due-today", 0, { notify: lastNotified(rule.notice ?? rules.notice) });
  const notice = noticeOf(rule.notice ?? rules.notice, due.day, on, holidays);
  if (notice === "beyond") return state("could-not-run", null);
  return notice === null ? state("not-due", 0) : state("notice", 0, { notify: notice.to });
}

/** Where the list has one day of recording only, that is of the last. */
function recordedOf({ dates, recorded }: Held, heldOn: string): string | null {
  const at = dates.lastIndexOf(heldOn);
  if (recorded.length === dates.length) return recorded[at] ?? null;
  return at === dates.length - 1 ? (recorded.at(-1) ?? null) : null;
}

function levelOf(escalate: TrackerRules["escalate"], days: number): string | null {
  const reached = escalate.filter((each) => each.days <= days);
  return reached.toSorted((one, other) => other.days - one.days)[0]?.level ?? null;
}

function lastNotified(notice: TrackerRules["notice"]): string | null {
  return notice.toSorted((one, other) => one.workingDays - other.workingDays)[0]?.to ?? null;
}

/** Who hears of it now: null where it is too early, "beyond" where bank holidays are not known. */
function noticeOf(
  notice: TrackerRules["notice"],
  due: string,
  on: string,
  holidays: BankHolidays,
): { readonly to: string } | "beyond" | null {
  let heard: { readonly to: string } | null = null;
  for (const { workingDays, to } of notice.toSorted((one, other) => other.workingDays - one.workingDays)) {
    // However many holidays there are, notice begins less than so many days before: no need to know them.
    if (daysBetween(on, due) > 2 * workingDays + 14) continue;
    const begins = addWorkingDays(due, -workingDays, holidays);
    if (begins === null) return "beyond";
    if (on >= begins) heard = { to };
  }
  return heard;
}
