import type { FormData } from "../form.ts";

/** The questions that compare answers of the NIROMP form of 2019 with each other and with its grades. */

type RuleData = NonNullable<FormData["rules"]>[number];

const clearPlan = "care-plan.clear-permanency-plan/answer";
const carePlanGrade = "care-plan.judgement/grade";
const achieved = "evidence.achieved-at-second-review/answer";
const sevenDimensions = "care-plan.seven-dimensions/answer";
const wishes = "clarity.wishes-and-feelings/answer";
const healthGrade = "health.judgement/grade";
const ageRange = "header/ageRange";
const blocks = "review.blocks-addressed/answer";
const escalation = "review.iro-escalation/answer";

const participation = [
  "participation.child/answer",
  "participation.carer/answer",
  "participation.parents/answer",
  "participation.others/answer",
];
const healthAnswers = [
  "health.statutory-assessments/answer",
  "health.ongoing-issues/answer",
  "health.general-wellbeing/answer",
  "health.named-professional/answer",
];
const educationRows = [
  "education.pep-assessments",
  "education.plan-of-support",
  "education.aspirational",
  "education.named-professional",
];
const educationAnswers = educationRows.map((row) => `${row}/answer`);

const carePlanning = "Care Planning, Placement and Case Review (England) Regulations 2010";

export const niromp2019Rules: readonly RuleData[] = [
  {
    id: "high-grade-without-permanency-plan",
    codes: ["G07"],
    severity: "query",
    asks: [
      {
        id: "noPlan",
        when: [
          { at: clearPlan, counts: "against" },
          { at: carePlanGrade, counts: "for" },
        ],
        at: carePlanGrade,
        moderation: true,
        message:
          "Care plan: there is no clear permanency plan, but the grade is high. Check both, or explain what the grade is based on.",
      },
    ],
    why: "The audit is about permanence. A care plan without a clear permanency plan is hard to call good.",
    source: `${carePlanning}, regulation 5(a): the plan for permanence.`,
  },
  {
    id: "permanence-without-plan",
    codes: ["G08"],
    severity: "query",
    yieldsTo: ["high-grade-without-permanency-plan"],
    asks: [
      {
        id: "noPlan",
        when: [
          { at: achieved, counts: "for" },
          { at: clearPlan, counts: "against" },
        ],
        at: clearPlan,
        moderation: true,
        message:
          "Care plan: permanence is achieved, but there is no clear permanency plan. Check both, or explain how.",
      },
    ],
    why: "Permanence without a plan for it looks like a contradiction, unless the child went home.",
    source:
      "The pro forma: the evidence question at its head and the first question of the care plan ask after the same plan.",
  },
  {
    id: "dimensions-contradicted",
    codes: ["G09"],
    severity: "query",
    asks: [
      {
        id: "health",
        when: [
          { at: sevenDimensions, counts: "for" },
          { every: healthAnswers, count: "against" },
        ],
        at: sevenDimensions,
        message:
          "Care plan: all seven dimensions are covered, but no Health plan answer is Yes. Check both, or explain.",
      },
      {
        id: "education",
        when: [
          { at: sevenDimensions, counts: "for" },
          { every: educationAnswers, count: "against" },
        ],
        at: sevenDimensions,
        message:
          "Care plan: all seven dimensions are covered, but no Education plan answer is Yes. Check both, or explain.",
      },
    ],
    why: "Health and education are two of the seven dimensions, so both answers are unlikely to be right.",
    source: `${carePlanning}, regulation 5(b): the seven dimensions.`,
  },
  {
    id: "wishes-contradicted",
    codes: ["G10"],
    severity: "query",
    asks: [
      {
        id: "inPlanOnly",
        when: [
          { at: wishes, counts: "for" },
          { every: participation, count: "against" },
        ],
        at: wishes,
        message:
          "Clarity: the plan includes wishes and feelings, but no Participation answer is Yes. Check both, or explain.",
      },
      {
        id: "askedOnly",
        when: [
          { at: wishes, counts: "against" },
          { every: participation, count: "for" },
        ],
        at: wishes,
        message:
          "Clarity: the plan has no wishes and feelings, but every Participation answer is Yes. Check both, or explain.",
      },
    ],
    why: "The plan can only include views that somebody asked for.",
    source: `${carePlanning}, regulation 5(e): wishes and feelings.`,
  },
  {
    id: "roles-answered-differently",
    codes: ["G11"],
    severity: "note",
    asks: [
      {
        id: "differ",
        when: [{ differ: ["clarity.roles-and-responsibilities/answer", "multi-agency.roles-clear/answer"] }],
        at: "multi-agency.roles-clear/answer",
        message:
          "Multi-agency contribution: the answer on roles differs from the one under Clarity. Check both, or say in a comment why.",
      },
    ],
    why: "Two sections ask whether roles are clear, and readers will notice if the answers differ.",
    source: "The pro forma: roles and responsibilities under Clarity and under Multi-agency contribution.",
  },
  {
    id: "escalation-without-blocks",
    codes: ["G12"],
    severity: "query",
    asks: [
      {
        id: "order",
        when: [
          { at: blocks, counts: "against" },
          { at: escalation, counts: "for" },
        ],
        at: escalation,
        message:
          "Review process: the IRO escalated, but no barrier was identified. Check both answers, or explain what happened.",
      },
    ],
    why: "An IRO escalates what a review has found, so one answer without the other leaves out a step.",
    source: "IRO Handbook (2010), chapter 6: a local dispute resolution process of at most 20 working days.",
  },
  {
    id: "delay-unexplained",
    codes: ["G13"],
    severity: "note",
    asks: [
      {
        id: "unclear",
        when: [
          { at: achieved, counts: "against" },
          { at: blocks, counts: "against" },
          { at: escalation, counts: "against" },
          {
            lacks: [achieved, blocks, escalation].map((place) => place.replace("/answer", "/comment")),
            wordsOfPolicy: "delayWords",
          },
        ],
        at: blocks,
        message:
          "Review process: permanence was not achieved, but no barriers or escalation are recorded. Add whether there was a barrier.",
      },
    ],
    why: "Three No answers leave it open whether nothing was in the way or whether a barrier was missed.",
    source: "IRO Handbook (2010), chapter 6: the IRO is to resolve what delays the plan for a child.",
  },
  {
    id: "high-grade-on-outdated-assessment",
    codes: ["G14"],
    severity: "query",
    asks: [
      {
        id: "outdated",
        when: [
          { at: "assessment.up-to-date/answer", counts: "against" },
          { at: carePlanGrade, counts: "for" },
        ],
        at: carePlanGrade,
        message:
          "Care plan: the grade is high, but the assessment is not up to date. Check both, or explain why the plan still holds.",
      },
    ],
    why: "A plan based on an old assessment may not fit the child as they are now.",
    source: `${carePlanning}, regulation 4: assessment before the care plan.`,
  },
  {
    id: "young-child-views-unexplained",
    codes: ["G15"],
    severity: "note",
    yieldsTo: ["no-without-comment", "comment-without-evidence", "placeholder-left"],
    asks: [
      {
        id: "unexplained",
        when: [
          { at: ageRange, isOfPolicy: "youngestAgeRange" },
          { at: "participation.child/answer", isNot: ["Not applicable"] },
          { lacks: ["participation.child/comment"], wordsOfPolicy: "viewWords" },
        ],
        at: "participation.child/comment",
        message:
          "Participation: this is a young child. Say in the comment how the child’s views were sought or observed.",
      },
    ],
    why: "Young children show their views more than they say them, so readers need to know how you know.",
    source:
      "DfE, children looked-after return (SSDA903): participation codes for a child under four at the review.",
  },
  {
    id: "young-child-education-unexplained",
    codes: ["G16"],
    severity: "note",
    yieldsTo: ["no-without-comment", "comment-without-evidence"],
    asks: [
      {
        id: "unexplained",
        when: [
          { at: ageRange, isOfPolicy: "youngestAgeRange" },
          { some: educationAnswers, isNot: ["Not applicable"] },
          { lacks: educationRows.map((row) => `${row}/comment`) },
        ],
        at: "education.pep-assessments/comment",
        message:
          "Education plan: this is answered for a young child without a comment. Say where the child learns, or choose Not applicable.",
      },
    ],
    why: "Many children of this age are not at school yet, so readers need to know where the child learns.",
    source: `${carePlanning}, regulation 5(b)(ii): so far as is reasonably practicable.`,
  },
  {
    id: "highest-health-grade-without-assessments",
    codes: ["G17"],
    severity: "query",
    asks: [
      {
        id: "noAssessments",
        when: [
          { at: "health.statutory-assessments/answer", counts: "against" },
          { at: healthGrade, extreme: "best" },
        ],
        at: healthGrade,
        moderation: true,
        message:
          "Health plan: the top grade, but the statutory assessments are not complete. Check both, or explain.",
      },
    ],
    why: "The first health assessment is due before the first review. Without it, the health plan has no basis.",
    source: `${carePlanning}, regulation 7: health assessments.`,
  },
];
