import { defineForm } from "../define-form.ts";
import { wordPlaceholders } from "../form.ts";
import { niromp2019Rules } from "./niromp-2019-rules.ts";
import {
  answerColumn,
  authorityField,
  commentColumn,
  gradeColumn,
  ofstedGrades,
  teamField,
  yesNoOrNotApplicable,
} from "./shared-columns.ts";

const questionColumns = [answerColumn, commentColumn];
const judgementColumns = [gradeColumn, commentColumn];

/** Most questions apply to every child. The others have a premise that may be absent, such as a parent or a block to permanence. */
const notApplicable = { answer: ["Not applicable"] };

/** The pro forma of the National IRO Managers Partnership for plans presented to the second statutory review, 2019. */
export const niromp2019Form = defineForm({
  id: "niromp-permanency-second-review",
  version: "2019",
  title: "Audit of Permanency Plans standard pro forma",
  publisher: "National IRO Managers Partnership (NIROMP)",
  // Two plans in each age band.
  sampleSize: 6,
  scales: {
    answers: yesNoOrNotApplicable,
    grades: ofstedGrades,
    "age-bands": {
      values: [
        { value: "0-5", item: "0-5yrs", ages: [0, 5] },
        { value: "6-10", item: "6-10yrs", ages: [6, 10] },
        { value: "11-15", item: "11-15yrs", ages: [11, 15] },
      ],
    },
  },
  parts: [
    {
      kind: "fields",
      id: "header",
      title: "About this audit",
      fields: [
        { ...authorityField, label: "Local Authority:" },
        {
          id: "childId",
          label: "Childs ID:",
          title: "Child's ID",
          aliases: [
            "Child ID",
            "Child's ID number",
            "Child ID number",
            "Child's reference",
            "Child reference",
          ],
          type: "text",
          means: "child-reference",
          shared: "keyed-hash",
        },
        {
          id: "ageRange",
          label: "Age Range:",
          title: "Age range",
          aliases: ["Age group", "Age band"],
          type: "choice",
          scale: "age-bands",
          means: "age-band",
          shared: "as-it-is",
        },
        teamField,
        {
          id: "iro",
          label: "IRO (initials only):",
          title: "IRO (initials only)",
          aliases: ["IRO", "IRO initials"],
          type: "text",
          means: "initials",
        },
      ],
    },

    {
      kind: "grid",
      columns: questionColumns,
      id: "evidence",
      heading: "Evidence:",
      title: "Evidence",
      rows: [
        {
          id: "evidence.achieved-at-second-review",
          text: "Has the permanency plan been achieved at the second (four month) review?",
          title: "achieved at second review",
          listTitle: "Permanency plan achieved",
          without: notApplicable,
        },
      ],
      judgement: null,
    },
    {
      kind: "grid",
      columns: questionColumns,
      id: "care-plan",
      heading: "Quality of care plan presented to the review",
      title: "Care plan",
      rows: [
        {
          id: "care-plan.clear-permanency-plan",
          text: "Does the care plan identify a clear permanency plan?",
          title: "clear permanency plan",
          without: notApplicable,
        },
        {
          id: "care-plan.seven-dimensions",
          text: "Does the care plan cover the seven dimensions of the child's needs and how these will be met in the plan (health, education, emotional and behavioural development, identity, family and social relationships, social presentation, self-care skills)?",
          title: "seven dimensions",
          without: notApplicable,
        },
      ],
      judgement: {
        columns: judgementColumns,
        id: "care-plan.judgement",
        text: "Overall Judgement of the Care Plan",
        title: "overall judgement",
      },
    },
    {
      kind: "grid",
      columns: questionColumns,
      id: "clarity",
      heading: "In the Auditor's view is the plan written in a format that has clarity and transparency?",
      title: "Clarity",
      rows: [
        {
          id: "clarity.easily-understood",
          text: "The plan is easily understood by child and family?",
          title: "easily understood",
          without: notApplicable,
        },
        {
          id: "clarity.needs-and-services",
          text: "The child's needs and services to meet needs are identified?",
          title: "needs and services",
          without: notApplicable,
        },
        {
          id: "clarity.placement-rationale",
          text: "The rationale for choice of placement is clear?",
          title: "placement rationale",
          without: notApplicable,
        },
        {
          id: "clarity.child-focused-outcomes",
          text: "Child focused outcomes are clearly identified?",
          title: "child focused outcomes",
          without: notApplicable,
        },
        {
          id: "clarity.realistic-strategies",
          text: "Plan includes realistic strategies to achieve change necessary for planned outcomes?",
          title: "realistic strategies",
          without: notApplicable,
        },
        {
          id: "clarity.roles-and-responsibilities",
          text: "Specifies roles and responsibilities?",
          title: "roles and responsibilities",
          without: notApplicable,
        },
        {
          id: "clarity.contingency",
          text: "Has a clear contingency if the permanency plan is not achievable?",
          title: "contingency",
          without: notApplicable,
        },
        {
          id: "clarity.wishes-and-feelings",
          text: "Does it include the wishes and feelings of child, parent and relevant others?",
          title: "wishes and feelings",
          without: notApplicable,
        },
      ],
      judgement: {
        columns: judgementColumns,
        id: "clarity.judgement",
        text: "Overall Judgement of Clarity within the Care Plan",
        title: "overall judgement",
      },
    },
    {
      kind: "grid",
      columns: questionColumns,
      id: "health",
      heading: "Quality of the Health Plan",
      title: "Health plan",
      rows: [
        {
          id: "health.statutory-assessments",
          text: "Have Statutory Assessments been completed?",
          title: "statutory assessments",
          without: notApplicable,
        },
        {
          id: "health.ongoing-issues",
          text: "Is there a clear plan to address any ongoing health issues?",
          title: "ongoing health issues",
        },
        {
          id: "health.general-wellbeing",
          text: "Does the plan promote the child's general health and well-being?",
          title: "general health and well-being",
          without: notApplicable,
        },
        {
          id: "health.named-professional",
          text: "Does the plan include a named health professional in relation to the health needs identified in the plan?",
          title: "named professional",
          without: notApplicable,
        },
      ],
      judgement: {
        columns: judgementColumns,
        id: "health.judgement",
        text: "Overall Judgement of the Health Plan",
        title: "overall judgement",
      },
    },
    {
      kind: "grid",
      columns: questionColumns,
      id: "education",
      heading: "Quality of the Education Plan",
      title: "Education plan",
      rows: [
        {
          id: "education.pep-assessments",
          text: "Have all assessments been undertaken to inform the PEP?",
          title: "assessments for the PEP",
        },
        {
          id: "education.plan-of-support",
          text: "Is a clear plan of support in place?",
          title: "plan of support",
        },
        {
          id: "education.aspirational",
          text: "Is the plan aspirational in supporting the child to achieve their potential?",
          title: "aspirational",
        },
        {
          id: "education.named-professional",
          text: "Does the plan include a named educational professional in relation to the education needs identified in the plan?",
          title: "named professional",
        },
      ],
      judgement: {
        columns: judgementColumns,
        id: "education.judgement",
        text: "Overall Judgement of the Education Plan",
        title: "overall judgement",
      },
    },
    {
      kind: "grid",
      columns: questionColumns,
      id: "placement",
      heading: "Quality of the Placement Plan",
      title: "Placement plan",
      rows: [
        {
          id: "placement.progress-to-permanence",
          text: "Does the plan specify what needs to happen in the current placement to progress towards the permanence plan?",
          title: "progress to permanence",
          without: notApplicable,
        },
        {
          id: "placement.day-to-day-needs",
          text: "Is the plan clear about how the child's day to day needs will be met?",
          title: "day to day needs",
          without: notApplicable,
        },
        {
          id: "placement.partnership",
          text: "Has the plan been developed in partnership with the child, carer, parent and social worker?",
          title: "partnership",
          without: notApplicable,
        },
      ],
      judgement: {
        columns: judgementColumns,
        id: "placement.judgement",
        text: "Overall Judgement of the Placement Plan",
        title: "overall judgement",
      },
    },
    {
      kind: "grid",
      columns: questionColumns,
      id: "assessment",
      heading: "Quality of assessment informing the Plan",
      title: "Assessment",
      rows: [
        {
          id: "assessment.up-to-date",
          text: "Is the plan based on an up to date assessment of the child's needs?",
          title: "up to date",
          without: notApplicable,
        },
        {
          id: "assessment.robust-analysis",
          text: "Does the assessment include a robust analysis of need?",
          title: "robust analysis",
          without: notApplicable,
        },
        {
          id: "assessment.logical-flow",
          text: "Does the plan logically flow from the analysis and identification of need?",
          title: "logical flow",
          without: notApplicable,
        },
      ],
      judgement: {
        columns: judgementColumns,
        id: "assessment.judgement",
        text: "Overall Judgement on quality of assessment",
        title: "overall judgement",
      },
    },
    {
      kind: "grid",
      columns: questionColumns,
      id: "multi-agency",
      heading: "Multi-agency contribution to the plan",
      title: "Multi-agency contribution",
      rows: [
        {
          id: "multi-agency.roles-clear",
          text: "Are roles and responsibilities for an effective multiagency group clear in the plan?",
          title: "roles clear",
          without: notApplicable,
        },
      ],
      judgement: {
        columns: judgementColumns,
        id: "multi-agency.judgement",
        text: "Overall Judgement on the effectiveness of multi-agency contribution to the plan",
        title: "overall judgement",
      },
    },
    {
      kind: "grid",
      columns: questionColumns,
      id: "participation",
      heading: "Participation",
      title: "Participation",
      rows: [
        {
          id: "participation.child",
          text: "Is there evidence of engagement and discussion and views of the child on the permanency plan?",
          title: "views of the child",
          without: notApplicable,
        },
        {
          id: "participation.carer",
          text: "Views of carer?",
          title: "views of carer",
          without: notApplicable,
        },
        {
          id: "participation.parents",
          text: "Views of parents?",
          title: "views of parents",
        },
        {
          id: "participation.others",
          text: "Anyone else relevant to the plan?",
          title: "anyone else relevant",
        },
      ],
      judgement: {
        columns: judgementColumns,
        id: "participation.judgement",
        text: "Overall Judgement on the effectiveness of participation",
        title: "overall judgement",
      },
    },
    {
      kind: "grid",
      columns: questionColumns,
      id: "review",
      heading: "Effectiveness of the Review Process",
      title: "Review process",
      rows: [
        {
          id: "review.clear-decisions",
          text: "Were clear decisions made to drive the progression to permanence?",
          title: "clear decisions",
          without: notApplicable,
        },
        {
          id: "review.blocks-addressed",
          text: "Were any blocks to achieving timely permanence identified and addressed within the review process?",
          title: "blocks addressed",
        },
        {
          id: "review.iro-escalation",
          text: "Did the IRO take action to escalate and resolve any blocks to permanency issues?",
          title: "IRO escalation",
        },
      ],
      judgement: {
        columns: judgementColumns,
        id: "review.judgement",
        text: "Overall Judgement on the effectiveness of the review process",
        title: "overall judgement",
      },
    },

    {
      kind: "list",
      id: "actions",
      title: "Improvement actions",
      rowTitle: "Improvement action",
      columns: [
        {
          id: "area",
          labels: ["Key areas of improvement recommended:"],
          title: "area of improvement",
          type: "text",
          means: "area",
          shared: "as-it-is",
        },
        {
          id: "action",
          labels: ["Actions to be completed"],
          title: "action to be completed",
          type: "text",
          means: "action",
          shared: "as-it-is",
        },
        {
          id: "date",
          labels: ["Date for completion"],
          title: "date for completion",
          type: "date",
          means: "due-date",
          shared: "as-it-is",
        },
      ],
    },
    {
      kind: "prompt",
      id: "factors",
      label:
        "What are the key factors which support quality permanency planning? (based on the audit findings)",
      title: "Key factors",
      means: "factors",
      shared: "as-it-is",
    },
  ],
  rules: [...niromp2019Rules],
  boilerplate: [
    "National IRO Managers Partnership (NIROMP) wish to thank colleagues in the West Midlands region for allowing us to adapt this template.",
    "NIROMP - Audit of the quality of permanency plans presented to the second statutory review",
    "2019",
    "Source: National IRO Managers Partnership (NIROMP)",
    "Background and rationale for the work",
    "This audit tool was developed as part of NIROMP's audit / improvement work.",
    "Aim of the audit",
    "Form a judgement on the effectiveness of planning towards permanency for looked after children.",
    "Sample Group",
    "A total of six cases will be selected where the child has become looked after over the previous six month period. The sample will include two cases within the following age groups: 0-5yrs | 6-10yrs | 11-15yrs",
    "Standard:",
    "One of the key functions of the care plan is to ensure each child has a plan for permanence by the time of the second review. As set out in the statutory guidance to the 2002 Act. Permanence means making a long term plan for how a child will be cared for which lasts throughout their childhood.",
  ],
  placeholders: wordPlaceholders,
});
