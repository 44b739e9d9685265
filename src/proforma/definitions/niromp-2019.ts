import { defineProForma } from "../pro-forma.ts";

/** The pro forma of the National IRO Managers Partnership for plans presented to the second statutory review, 2019. */
export const niromp2019 = defineProForma({
  id: "niromp-permanency-second-review",
  version: "2019",
  title: "Audit of Permanency Plans standard pro forma",
  publisher: "National IRO Managers Partnership (NIROMP)",
  columns: {
    answer: ["Yes/NO", "Yes / No", "Y/N", "Answer", "Response"],
    comment: ["Comments", "Comment", "Evidence and comments"],
    grade: ["Grade", "Judgement"],
  },
  answers: [
    { value: "Yes", aliases: ["Y"] },
    { value: "No", aliases: ["N"] },
    { value: "Not applicable", aliases: ["N/A", "NA", "N.A.", "Not appl"] },
  ],
  grades: [
    { value: "Outstanding" },
    { value: "Good" },
    {
      value: "Requires improvement",
      aliases: ["Requires improvement to be good", "RI", "Requires improvement (RI)"],
    },
    { value: "Inadequate" },
  ],
  ageRanges: [
    { value: "0-5", item: "0-5yrs", fromAge: 0, toAge: 5 },
    { value: "6-10", item: "6-10yrs", fromAge: 6, toAge: 10 },
    { value: "11-15", item: "11-15yrs", fromAge: 11, toAge: 15 },
  ],
  header: [
    {
      id: "localAuthority",
      label: "Local Authority:",
      title: "Local authority",
      aliases: ["LA", "Authority"],
      kind: "text",
    },
    {
      id: "childId",
      label: "Childs ID:",
      title: "Child's ID",
      aliases: ["Child ID", "Child's ID number", "Child ID number", "Child's reference", "Child reference"],
      kind: "identifier",
    },
    {
      id: "ageRange",
      label: "Age Range:",
      title: "Age range",
      aliases: ["Age group", "Age band"],
      kind: "age-range",
    },
    { id: "team", label: "Team:", title: "Team", aliases: ["Social work team", "Team name"], kind: "text" },
    {
      id: "iro",
      label: "IRO (initials only):",
      title: "IRO (initials only)",
      aliases: ["IRO", "IRO initials"],
      kind: "initials",
    },
  ],
  sections: [
    {
      id: "evidence",
      heading: "Evidence:",
      title: "Evidence",
      questions: [
        {
          id: "evidence.achieved-at-second-review",
          text: "Has the permanency plan been achieved at the second (four month) review?",
          title: "achieved at second review",
        },
      ],
      judgement: null,
    },
    {
      id: "care-plan",
      heading: "Quality of care plan presented to the review",
      title: "Care plan",
      questions: [
        {
          id: "care-plan.clear-permanency-plan",
          text: "Does the care plan identify a clear permanency plan?",
          title: "clear permanency plan",
        },
        {
          id: "care-plan.seven-dimensions",
          text: "Does the care plan cover the seven dimensions of the child's needs and how these will be met in the plan (health, education, emotional and behavioural development, identity, family and social relationships, social presentation, self-care skills)?",
          title: "seven dimensions",
        },
      ],
      judgement: {
        id: "care-plan.judgement",
        text: "Overall Judgement of the Care Plan",
        title: "overall judgement",
      },
    },
    {
      id: "clarity",
      heading: "In the Auditor's view is the plan written in a format that has clarity and transparency?",
      title: "Clarity",
      questions: [
        {
          id: "clarity.easily-understood",
          text: "The plan is easily understood by child and family?",
          title: "easily understood",
        },
        {
          id: "clarity.needs-and-services",
          text: "The child's needs and services to meet needs are identified?",
          title: "needs and services",
        },
        {
          id: "clarity.placement-rationale",
          text: "The rationale for choice of placement is clear?",
          title: "placement rationale",
        },
        {
          id: "clarity.child-focused-outcomes",
          text: "Child focused outcomes are clearly identified?",
          title: "child focused outcomes",
        },
        {
          id: "clarity.realistic-strategies",
          text: "Plan includes realistic strategies to achieve change necessary for planned outcomes?",
          title: "realistic strategies",
        },
        {
          id: "clarity.roles-and-responsibilities",
          text: "Specifies roles and responsibilities?",
          title: "roles and responsibilities",
        },
        {
          id: "clarity.contingency",
          text: "Has a clear contingency if the permanency plan is not achievable?",
          title: "contingency",
        },
        {
          id: "clarity.wishes-and-feelings",
          text: "Does it include the wishes and feelings of child, parent and relevant others?",
          title: "wishes and feelings",
        },
      ],
      judgement: {
        id: "clarity.judgement",
        text: "Overall Judgement of Clarity within the Care Plan",
        title: "overall judgement",
      },
    },
    {
      id: "health",
      heading: "Quality of the Health Plan",
      title: "Health plan",
      questions: [
        {
          id: "health.statutory-assessments",
          text: "Have Statutory Assessments been completed?",
          title: "statutory assessments",
        },
        {
          id: "health.ongoing-issues",
          text: "Is there a clear plan to address any ongoing health issues?",
          title: "ongoing health issues",
          mayBeNotApplicable: true,
        },
        {
          id: "health.general-wellbeing",
          text: "Does the plan promote the child's general health and well-being?",
          title: "general health and well-being",
        },
        {
          id: "health.named-professional",
          text: "Does the plan include a named health professional in relation to the health needs identified in the plan?",
          title: "named professional",
        },
      ],
      judgement: {
        id: "health.judgement",
        text: "Overall Judgement of the Health Plan",
        title: "overall judgement",
      },
    },
    {
      id: "education",
      heading: "Quality of the Education Plan",
      title: "Education plan",
      questions: [
        {
          id: "education.pep-assessments",
          text: "Have all assessments been undertaken to inform the PEP?",
          title: "assessments for the PEP",
          mayBeNotApplicable: true,
        },
        {
          id: "education.plan-of-support",
          text: "Is a clear plan of support in place?",
          title: "plan of support",
          mayBeNotApplicable: true,
        },
        {
          id: "education.aspirational",
          text: "Is the plan aspirational in supporting the child to achieve their potential?",
          title: "aspirational",
          mayBeNotApplicable: true,
        },
        {
          id: "education.named-professional",
          text: "Does the plan include a named educational professional in relation to the education needs identified in the plan?",
          title: "named professional",
          mayBeNotApplicable: true,
        },
      ],
      judgement: {
        id: "education.judgement",
        text: "Overall Judgement of the Education Plan",
        title: "overall judgement",
      },
    },
    {
      id: "placement",
      heading: "Quality of the Placement Plan",
      title: "Placement plan",
      questions: [
        {
          id: "placement.progress-to-permanence",
          text: "Does the plan specify what needs to happen in the current placement to progress towards the permanence plan?",
          title: "progress to permanence",
        },
        {
          id: "placement.day-to-day-needs",
          text: "Is the plan clear about how the child's day to day needs will be met?",
          title: "day to day needs",
        },
        {
          id: "placement.partnership",
          text: "Has the plan been developed in partnership with the child, carer, parent and social worker?",
          title: "partnership",
        },
      ],
      judgement: {
        id: "placement.judgement",
        text: "Overall Judgement of the Placement Plan",
        title: "overall judgement",
      },
    },
    {
      id: "assessment",
      heading: "Quality of assessment informing the Plan",
      title: "Assessment",
      questions: [
        {
          id: "assessment.up-to-date",
          text: "Is the plan based on an up to date assessment of the child's needs?",
          title: "up to date",
        },
        {
          id: "assessment.robust-analysis",
          text: "Does the assessment include a robust analysis of need?",
          title: "robust analysis",
        },
        {
          id: "assessment.logical-flow",
          text: "Does the plan logically flow from the analysis and identification of need?",
          title: "logical flow",
        },
      ],
      judgement: {
        id: "assessment.judgement",
        text: "Overall Judgement on quality of assessment",
        title: "overall judgement",
      },
    },
    {
      id: "multi-agency",
      heading: "Multi-agency contribution to the plan",
      title: "Multi-agency contribution",
      questions: [
        {
          id: "multi-agency.roles-clear",
          text: "Are roles and responsibilities for an effective multiagency group clear in the plan?",
          title: "roles clear",
        },
      ],
      judgement: {
        id: "multi-agency.judgement",
        text: "Overall Judgement on the effectiveness of multi-agency contribution to the plan",
        title: "overall judgement",
      },
    },
    {
      id: "participation",
      heading: "Participation",
      title: "Participation",
      questions: [
        {
          id: "participation.child",
          text: "Is there evidence of engagement and discussion and views of the child on the permanency plan?",
          title: "views of the child",
        },
        { id: "participation.carer", text: "Views of carer?", title: "views of carer" },
        {
          id: "participation.parents",
          text: "Views of parents?",
          title: "views of parents",
          mayBeNotApplicable: true,
        },
        {
          id: "participation.others",
          text: "Anyone else relevant to the plan?",
          title: "anyone else relevant",
          mayBeNotApplicable: true,
        },
      ],
      judgement: {
        id: "participation.judgement",
        text: "Overall Judgement on the effectiveness of participation",
        title: "overall judgement",
      },
    },
    {
      id: "review",
      heading: "Effectiveness of the Review Process",
      title: "Review process",
      questions: [
        {
          id: "review.clear-decisions",
          text: "Were clear decisions made to drive the progression to permanence?",
          title: "clear decisions",
        },
        {
          id: "review.blocks-addressed",
          text: "Were any blocks to achieving timely permanence identified and addressed within the review process?",
          title: "blocks addressed",
          mayBeNotApplicable: true,
        },
        {
          id: "review.iro-escalation",
          text: "Did the IRO take action to escalate and resolve any blocks to permanency issues?",
          title: "IRO escalation",
          mayBeNotApplicable: true,
        },
      ],
      judgement: {
        id: "review.judgement",
        text: "Overall Judgement on the effectiveness of the review process",
        title: "overall judgement",
      },
    },
  ],
  actions: {
    title: "Improvement actions",
    area: { label: "Key areas of improvement recommended:", title: "area of improvement" },
    action: { label: "Actions to be completed", title: "action to be completed" },
    date: { label: "Date for completion", title: "date for completion" },
  },
  factors: {
    label:
      "What are the key factors which support quality permanency planning? (based on the audit findings)",
    title: "Key factors",
  },
  margins: [
    "National IRO Managers Partnership (NIROMP) wish to thank colleagues in the West Midlands region for allowing us to adapt this template.",
  ],
  placeholders: {
    text: "Click or tap here to enter text.",
    choice: "Choose an item.",
    date: "Click or tap to enter a date.",
    others: [
      "Click here to enter text.",
      "Click here to enter a date.",
      "Click or tap to enter text.",
      "Enter text",
      "Enter text here",
      "Choose a date.",
      "Select",
      "Please select",
      "Choose",
    ],
  },
});
