import type { FormData } from "../form.ts";

/** Fields, columns and scales that several of our forms have alike. */

type GridData = Extract<FormData["parts"][number], { kind: "grid" }>;
type ListData = Extract<FormData["parts"][number], { kind: "list" }>;
export type ColumnData = GridData["columns"][number];
export type FieldData = Extract<FormData["parts"][number], { kind: "fields" }>["fields"][number];
export type PartData = GridData | ListData;

export const commentColumn: ColumnData = {
  id: "comment",
  title: "comment",
  labels: ["Comments", "Comment", "Evidence and comments"],
  type: "text",
  required: false,
  means: "comment",
  shared: "with-comments",
};

export const answerColumn: ColumnData = {
  id: "answer",
  title: "answer",
  labels: ["Yes/NO", "Yes / No", "Y/N", "Answer", "Response"],
  type: "choice",
  scale: "answers",
  means: "answer",
  shared: "as-it-is",
};

export const gradeColumn: ColumnData = {
  id: "grade",
  title: "grade",
  labels: ["Grade", "Judgement"],
  type: "choice",
  scale: "grades",
  means: "grade",
  shared: "as-it-is",
};

export const yesNoOrNotApplicable: FormData["scales"][string] = {
  values: [
    { value: "Yes", aliases: ["Y"], counts: "for" },
    { value: "No", aliases: ["N"], counts: "against", mustBeExplained: true },
    { value: "Not applicable", aliases: ["N/A", "NA", "N.A.", "Not appl"], mustBeExplained: true },
  ],
};

/** The scale of the single inspection framework, in force since November 2013. */
export const ofstedGrades: FormData["scales"][string] = {
  version: "SIF 2013",
  ordered: true,
  values: [
    { value: "Outstanding", counts: "for" },
    { value: "Good", counts: "for" },
    {
      value: "Requires improvement",
      aliases: ["Requires improvement to be good", "RI", "Requires improvement (RI)"],
      counts: "against",
      asksForAction: true,
      mustBeExplained: true,
    },
    { value: "Inadequate", counts: "against", asksForAction: true, mustBeExplained: true },
  ],
};

export const authorityField: FieldData = {
  id: "localAuthority",
  label: "Local authority:",
  title: "Local authority",
  aliases: ["LA", "Authority"],
  type: "text",
  means: "authority",
  shared: "as-it-is",
};

export const teamField: FieldData = {
  id: "team",
  label: "Team:",
  title: "Team",
  aliases: ["Social work team", "Team name"],
  type: "text",
  means: "team",
  shared: "as-it-is",
};
