import * as z from "zod";

import { isOverdue } from "../actions/escalation.ts";
import { isOpen, type ActionState, type FollowedAction } from "../actions/register.ts";
import type { AuditRecord } from "../audit/audit-record.ts";
import { valueOf } from "../audit/record-values.ts";
import { daysBetween } from "../dates/plain-date.ts";
import type { AgreedGrades } from "../moderation/agreed-grades.ts";
import { treeOf } from "../proforma/form-tree.ts";
import type { Form, Meaning } from "../proforma/form.ts";
import { valuesCounting } from "../proforma/scale.ts";
import type { SelectionRecord } from "../sample/selection-record.ts";
import { isIn, type Quarter } from "./quarter.ts";

const count = z.int().min(0);
const counts = {
  /** Cases that were drawn in the quarter. */
  drawn: count,
  /** Audits that were marked as ready. */
  done: count,
  approved: count,
  returned: count,
  secondGraded: count,
  /** Of audits that were drawn and approved, the middle number of days between; null where there are none. */
  daysToApproval: z.number().nullable(),
  openActions: count,
  overdueActions: count,
  actionsDone: count,
};

/**
 * What was done about audits in a quarter, by team and by role. It has no initials, and nobody is ranked: roles and teams come in the order
 * of their names. It is published as `assets/audit-activity.schema.json`.
 */
export const activitySchema = z.strictObject({
  schemaVersion: z.literal(1),
  quarter: z.strictObject({ name: z.string(), from: z.iso.date(), to: z.iso.date() }),
  total: z.strictObject({
    /** Places in the samples that were drawn, open ones too. */
    planned: count,
    ...counts,
  }),
  teams: z.array(z.strictObject({ team: z.string().nullable(), ...counts })),
  roles: z.array(z.strictObject({ role: z.string(), done: count, approved: count, returned: count })),
  /** Why audits were returned, as the person wrote it. */
  returned: z.array(z.strictObject({ team: z.string().nullable(), on: z.iso.date(), why: z.string() })),
  /** Questions that speak against the practice in at least three audits of one team. */
  repeated: z.array(
    z.strictObject({ team: z.string(), section: z.string(), question: z.string(), audits: count }),
  ),
});

export type Activity = z.infer<typeof activitySchema>;

/** An audit and its form. */
export interface AuditOfForm {
  readonly form: Form;
  readonly record: AuditRecord;
}

export interface ActivitySources {
  readonly audits: readonly AuditOfForm[];
  readonly selections: readonly SelectionRecord[];
  readonly actions: readonly FollowedAction[];
  readonly secondGradings: readonly AgreedGrades[];
}

/** The fewest audits of a team with the same problem before it is named (York's quality roles: "repeated problems"). */
const repeatedFrom = 3;

export function makeActivity(sources: ActivitySources, quarter: Quarter): Activity {
  const audits = sources.audits.map((audit) => ({ ...audit, team: textMeaning(audit, "team") }));
  const selections = sources.selections.filter(({ drawnOn }) => isIn(drawnOn, quarter));
  const teams = [...new Set([...audits, ...sources.actions].map(({ team }) => team))];
  const countFor = (team: string | null | undefined) => countTeam({ ...sources, audits }, quarter, team);
  const places = selections.flatMap(({ bands }) => Object.values(bands).map((band) => band.places));
  return {
    schemaVersion: 1,
    quarter: { ...quarter },
    total: {
      planned: places.reduce((sum, each) => sum + each, 0),
      ...countFor(undefined),
      // A case that was drawn and has no audit yet belongs to no team.
      drawn: selections.flatMap(chosenIn).length,
    },
    teams: teams.toSorted(byName).map((team) => ({ team, ...countFor(team) })),
    roles: countRoles(audits, quarter),
    returned: audits.flatMap(({ record: { signOffs = [] }, team }) =>
      signOffs
        .filter(({ step, on }) => step === "returned" && isIn(on, quarter))
        .map(({ on, remarks = "" }) => ({ team, on, why: remarks })),
    ),
    repeated: findRepeated(audits, quarter),
  };
}

interface SourcesByTeam extends Omit<ActivitySources, "audits"> {
  readonly audits: readonly AuditOfTeam[];
}

interface AuditOfTeam extends AuditOfForm {
  readonly team: string | null;
}

/** @param team undefined for all of them */
function countTeam(
  { audits, selections, actions, secondGradings }: SourcesByTeam,
  quarter: Quarter,
  team: string | null | undefined,
): Omit<Activity["teams"][number], "team"> {
  const own = audits.filter((audit) => team === undefined || audit.team === team);
  const followed = actions.filter((action) => team === undefined || action.team === team);
  const graded = new Set(secondGradings.flatMap((file) => file.audits.map(({ audit }) => audit)));
  const done = own.filter(({ record }) => hasStep(record, "ready", quarter));
  const days = own.flatMap((audit) => daysToApproval(audit, selections, quarter));
  const atEnd = followed.map((action) => ({ due: action.due, state: stateOn(action, quarter.to) }));
  const drawnHere = new Set(selections.filter(({ drawnOn }) => isIn(drawnOn, quarter)).flatMap(chosenIn));
  return {
    drawn: own.filter((audit) => drawnHere.has(textMeaning(audit, "child-reference") ?? "")).length,
    done: done.length,
    approved: own.filter(({ record }) => hasStep(record, "countersigned", quarter)).length,
    returned: own.filter(({ record }) => hasStep(record, "returned", quarter)).length,
    secondGraded: done.filter(({ record }) => graded.has(record.auditId ?? "")).length,
    daysToApproval: median(days),
    openActions: atEnd.filter(({ state }) => isOpen(state)).length,
    overdueActions: atEnd.filter((each) => isOverdue(each, quarter.to)).length,
    actionsDone: followed.filter(({ history }) =>
      history.some(({ what, to, on }) => what === "state" && to === "done" && isIn(on, quarter)),
    ).length,
  };
}

function hasStep(record: AuditRecord, step: string, quarter: Quarter): boolean {
  return (record.signOffs ?? []).some((each) => each.step === step && isIn(each.on, quarter));
}

function chosenIn({ bands }: SelectionRecord): readonly string[] {
  return Object.values(bands).flatMap(({ chosen }) => chosen);
}

/** From the draw to the last countersignature, where that was in the quarter. */
function daysToApproval(
  audit: AuditOfForm,
  selections: readonly SelectionRecord[],
  quarter: Quarter,
): readonly number[] {
  const reference = textMeaning(audit, "child-reference");
  const approved = audit.record.signOffs?.findLast(({ step }) => step === "countersigned");
  if (reference === null || approved === undefined || !isIn(approved.on, quarter)) return [];
  const drawn = selections.findLast(
    (selection) => selection.drawnOn <= approved.on && chosenIn(selection).includes(reference),
  );
  return drawn === undefined ? [] : [daysBetween(drawn.drawnOn, approved.on)];
}

function countRoles(audits: readonly AuditOfForm[], quarter: Quarter): Activity["roles"] {
  const steps = audits.flatMap(({ record: { signOffs = [] } }) =>
    signOffs.filter(({ on }) => isIn(on, quarter)),
  );
  const roles = [...new Set(steps.map(({ role }) => role))].toSorted(byName);
  return roles.map((role) => {
    const of = (step: string) => steps.filter((each) => each.role === role && each.step === step).length;
    return { role, done: of("ready"), approved: of("countersigned"), returned: of("returned") };
  });
}

/** The state that an action had at the end of a day. */
function stateOn({ state, history }: FollowedAction, day: string): ActionState {
  const later = history.find(({ what, on }) => what === "state" && on > day);
  return (later?.from as ActionState | undefined) ?? state;
}

function findRepeated(audits: readonly AuditOfTeam[], quarter: Quarter): Activity["repeated"] {
  const found = new Map<string, Activity["repeated"][number]>();
  for (const { form, record, team } of audits) {
    if (team === null || !hasStep(record, "ready", quarter)) continue;
    for (const value of treeOf(form).meaning("answer")) {
      const { owner, scale } = value;
      if (owner.kind !== "row" || scale === null) continue;
      const answer = valueOf(record, value);
      if (typeof answer !== "string" || !valuesCounting(scale, "against").includes(answer)) continue;
      const key = JSON.stringify([team, form.id, owner.row.id]);
      const audited = (found.get(key)?.audits ?? 0) + 1;
      found.set(key, { team, section: owner.part.title, question: owner.row.text, audits: audited });
    }
  }
  return [...found.values()]
    .filter((each) => each.audits >= repeatedFrom)
    .toSorted((one, other) => byName(one.team, other.team) || other.audits - one.audits);
}

function textMeaning({ form, record }: AuditOfForm, meaning: Meaning): string | null {
  const [value] = treeOf(form).meaning(meaning);
  const text = value === undefined ? null : valueOf(record, value);
  return typeof text === "string" && text.trim() !== "" ? text.trim() : null;
}

function byName(one: string | null, other: string | null): number {
  return (one ?? "").localeCompare(other ?? "", "en");
}

function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((one, other) => one - other);
  const [lower, upper] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return lower === undefined || upper === undefined ? null : (lower + upper) / 2;
}
