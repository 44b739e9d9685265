import { defineForm } from "../define-form.ts";
import { wordPlaceholders, type FormData } from "../form.ts";
import {
  answerColumn,
  authorityField,
  commentColumn,
  gradeColumn,
  ofstedGrades,
  teamField,
  yesNoOrNotApplicable,
} from "./shared-columns.ts";

const columns = [answerColumn, commentColumn];

interface Area {
  readonly id: string;
  readonly heading: string;
  readonly title: string;
  /** The types of case that it is about; every type when absent. */
  readonly cases?: readonly string[];
  /** Statements by the end of their id. */
  readonly statements: Readonly<Record<string, string>>;
}

const areas: readonly Area[] = [
  {
    id: "protection",
    heading: "1. The experiences and progress of children who needed help and protection",
    title: "Help and protection",
    cases: ["Help and protection"],
    statements: {
      "listened-to": "Were children listened to and practice influenced by their wishes and feelings",
      "feedback-shaped-service":
        "Did feedback from children and families inform the shape of Service delivery",
      "timely-help": "Was help offered timely",
      referrals: "Quality of referrals from partners",
      "information-sharing": "Information sharing with partners",
      thresholds: "Were thresholds understood by partners",
      decisions: "Was decision making clearly recorded",
      plans: "Quality of plans (CIN, CPP)",
      "specific-risks": "Focus on Children Missing, CSE, Private Fostering, LADO investigations",
      advocates: "Advocates for Children, Young People and Families were available",
      "practice-informed": "Practice was informed by feedback from Children, Young People and Families",
    },
  },
  {
    id: "looked-after",
    heading: "2. The experiences and progress of children looked after and achieving permanence",
    title: "Looked after",
    cases: ["Looked after", "Adoption"],
    statements: {
      "timely-decisions": "Decision making was timely",
      "law-outline": "Effective use of Public Law Outline, permanent plans were made",
      "safe-return": "Evidence that families would change and it was safe to return",
      "seen-alone":
        "Children and young people were seen alone, knew how to complain and were safe from bullying",
      "good-homes":
        "Children were in good health, had a range of activities, attended school and made progress, lived in stable, safe and appropriate homes",
      "care-plans": "Care plans addressed the needs of children and were challenged by IROs where necessary",
      contact: "Appropriate supported contact with parents was in place",
      "family-finding": "Family finding strategies informed by assessed need",
      "social-workers": "Well trained Social Workers engaged with partners",
    },
  },
  {
    id: "adoption",
    heading: "2a. The quality of an Adoption Services",
    title: "Adoption",
    cases: ["Adoption"],
    statements: {
      considered: "Adoption was considered for all children who were unable to return home",
      adopters: "Recruitment, assessment and training of adopters enabled needs of children to be met",
      matching: "The Panel and agency decision maker ensured effective matching",
      support: "Adoption support was available for those children, their birth and adoption families",
    },
  },
  {
    id: "care-leavers",
    heading: "2b. The experiences and progress of Care Leavers",
    title: "Care leavers",
    cases: ["Care leaver"],
    statements: {
      safe: "Care leavers were safe and felt safe",
      "pathway-plans": "Pathway plans addressed all needs",
      health: "Health needs were assessed and met with a full history provided to them",
      relationships: "Relationships were maintained with carers and staff from the Local Authority",
      chances: "Skills, confidence, employment and life chances were developed",
    },
  },
  {
    id: "leadership",
    heading: "3. Leadership and Management",
    title: "Leadership",
    statements: {
      linkages: "Clear linkages across all strategic bodies",
      learning:
        "The Local Authority knew itself well, was a learning organisation and feedback and complaints inform practice",
      parenting: "Corporate Parenting was strong and champions progress in education and learning",
      partners: "Relationships with key partners were strong",
      workforce: "The workforce was sufficient, stable and suitably qualified",
      performance: "Performance Management was rigorous",
    },
  },
];

/** How the paper prints statements with slips that we correct here, so that copies of it are read as well. */
const asPrinted: Readonly<Record<string, string>> = {
  "care-leavers.pathway-plans": "Pathway plans addreseds all needs",
  "leadership.learning":
    "The Local Authority knew itself well, was a learning organisation and fedback and complaints inform practice",
  "leadership.partners": "Relationships with key parents were strong",
};

function gridOf({ id, heading, title, cases, statements }: Area): FormData["parts"][number] {
  return {
    kind: "grid",
    id,
    heading,
    title,
    columns,
    rows: Object.entries(statements).map(([end, text]) => ({
      id: `${id}.${end}`,
      text,
      title: end.replaceAll("-", " "),
      aliases: [asPrinted[`${id}.${end}`] ?? []].flat(),
    })),
    judgement: {
      id: `${id}.judgement`,
      text: `Judgement of area ${heading.split(".")[0] ?? ""}`,
      title: "judgement",
      columns: [gradeColumn, commentColumn],
    },
    ...(cases !== undefined && { appliesTo: { at: "header/caseType", is: [...cases] } }),
  };
}

/** The audit of one of the thirty cases that an authority presents in the third week of a single framework inspection. */
export const inspectionCaseAudit = defineForm({
  id: "inspection-case-audit",
  version: "2013",
  title: "Inspection case audit",
  publisher: "After Ofsted's single inspection framework, 2013",
  scales: {
    answers: yesNoOrNotApplicable,
    grades: ofstedGrades,
    "age-bands": {
      values: [
        { value: "0-5", item: "0-5 years", ages: [0, 5] },
        { value: "6-10", item: "6-10 years", ages: [6, 10] },
        { value: "11-15", item: "11-15 years", ages: [11, 15] },
        { value: "16-17", item: "16-17 years", ages: [16, 17] },
        { value: "18-24", item: "18-24 years", ages: [18, 24] },
      ],
    },
    "case-types": {
      values: [
        { value: "Help and protection", aliases: ["CIN", "Child protection", "CP"] },
        { value: "Looked after", aliases: ["LAC", "Child looked after", "CLA"] },
        { value: "Adoption" },
        { value: "Care leaver", aliases: ["Leaving care"] },
      ],
    },
    focuses: {
      values: [
        {
          value: "Immediate priority",
          aliases: ["Immediate priorities"],
          counts: "against",
          asksForAction: true,
        },
        {
          value: "Area for development",
          aliases: ["Areas for development"],
          counts: "against",
          asksForAction: true,
        },
        { value: "Strength", aliases: ["Strengths"], counts: "for" },
      ],
    },
  },
  parts: [
    {
      kind: "fields",
      id: "header",
      title: "About this case",
      fields: [
        authorityField,
        {
          id: "caseReference",
          label: "Case reference:",
          title: "Case reference",
          aliases: ["Case ref", "Child's reference"],
          type: "text",
          means: "child-reference",
          shared: "keyed-hash",
        },
        {
          id: "caseType",
          label: "Type of case:",
          title: "Type of case",
          aliases: ["Case type", "Cohort"],
          type: "choice",
          scale: "case-types",
          shared: "as-it-is",
        },
        {
          id: "ageBand",
          label: "Age band:",
          title: "Age band",
          aliases: ["Age range", "Age group"],
          type: "choice",
          scale: "age-bands",
          means: "age-band",
          shared: "as-it-is",
        },
        teamField,
        {
          id: "auditor",
          label: "Auditor (initials only):",
          title: "Auditor (initials only)",
          aliases: ["Auditor", "Audited by"],
          type: "text",
          means: "initials",
        },
        {
          id: "auditDate",
          label: "Date of audit:",
          title: "Date of the audit",
          aliases: ["Audit date"],
          type: "date",
          means: "audit-date",
        },
      ],
    },
    ...areas.map(gridOf),
    {
      kind: "list",
      id: "recommendations",
      title: "Recommendations",
      rowTitle: "Recommendation",
      heading: "Recommendations",
      columns: [
        {
          id: "focus",
          labels: ["Focus"],
          title: "focus",
          type: "choice",
          scale: "focuses",
          means: "focus",
          shared: "as-it-is",
        },
        {
          id: "recommendation",
          labels: ["Recommendation"],
          title: "recommendation",
          type: "text",
          means: "action",
          shared: "as-it-is",
        },
        {
          id: "owner",
          labels: ["Owner (role)", "Owner"],
          title: "owner",
          type: "text",
          means: "owner",
          shared: "as-it-is",
        },
        {
          id: "date",
          labels: ["Date for completion", "By when"],
          title: "date for completion",
          type: "date",
          means: "due-date",
          shared: "as-it-is",
        },
      ],
    },
  ],
  placeholders: wordPlaceholders,
});
