import type { MilestoneData } from "./milestone.ts";

const regulations = "Care Planning, Placement and Case Review (England) Regulations 2010";

/** Also read by the check first-review-late. */
export const firstReview: MilestoneData = {
  milestone: "review-1",
  title: "First review",
  kind: "law",
  source: `${regulations}, regulation 33(1): within 20 working days of becoming looked after`,
  on: true,
  from: "entry",
  every: { count: 20, unit: "working-days" },
  headings: ["first review", "1st review", "initial review", "first lac review"],
};

/** Also read by the check second-review-late. */
export const secondReview: MilestoneData = {
  milestone: "review-2",
  title: "Second review",
  kind: "law",
  source: `${regulations}, regulation 33(2): not more than three months after the first review was held`,
  on: true,
  from: "review-1",
  every: { count: 3, unit: "months" },
  headings: ["second review", "2nd review", "four month review", "second lac review"],
};

const laterReview: MilestoneData = {
  milestone: "later-review",
  title: "Later review",
  kind: "law",
  source: `${regulations}, regulation 33(2): not more than six months apart`,
  on: true,
  from: "review-2",
  every: { count: 6, unit: "months" },
  repeats: true,
  headings: ["later reviews", "subsequent review", "review 3"],
  lastHeadings: ["last review", "last statutory review", "last lac review"],
};

const healthAssessment: MilestoneData = {
  milestone: "health-assessment",
  title: "Health assessment",
  kind: "law",
  source: `${regulations}, regulation 7: before the first review`,
  on: true,
  from: "review-1",
  every: null,
  headings: ["initial health assessment", "health"],
};

const carePlan: MilestoneData = {
  milestone: "care-plan",
  title: "Care plan",
  kind: "law",
  source: `${regulations}, regulation 4: before the first placement, or within 10 working days of it`,
  on: true,
  from: "placement",
  every: { count: 10, unit: "working-days" },
  headings: ["care plan written"],
};

const permanencePlan: MilestoneData = {
  milestone: "permanence-plan",
  title: "Permanence plan",
  kind: "guidance",
  source: "Children Act 1989 guidance, volume 2: by the second review",
  on: true,
  from: "review-2",
  every: null,
  headings: ["permanency plan", "plan for permanence", "permanence plan made"],
};

const careProceedings: MilestoneData = {
  milestone: "care-proceedings",
  title: "Care proceedings end",
  kind: "law",
  source:
    "Children Act 1989, section 32: 26 weeks beginning with the day of issue; each extension at most 8 weeks",
  on: true,
  from: "court-issue",
  every: { count: 26, unit: "weeks", countsFirstDay: true },
  extension: { column: "court-extensions", step: { count: 8, unit: "weeks" } },
  headings: ["final order", "proceedings ended", "care proceedings end"],
};

const temporaryApproval: MilestoneData = {
  milestone: "temporary-approval",
  title: "Temporary approval of a connected person ends",
  kind: "law",
  source: `${regulations}, regulations 24 and 25: 16 weeks, once extended by 8`,
  on: true,
  from: "temporary-approval-from",
  every: { count: 16, unit: "weeks", countsFirstDay: true },
  extension: { column: "approval-extensions", step: { count: 8, unit: "weeks" } },
  headings: ["full approval", "approved as foster carer"],
};

const adoptionReview1: MilestoneData = {
  milestone: "adoption-review-1",
  title: "First adoption review",
  kind: "law",
  source: "Adoption Agencies Regulations 2005, regulation 36: within four weeks of the placement",
  on: true,
  from: "placed-for-adoption",
  every: { count: 4, unit: "weeks" },
};

const adoptionReview2: MilestoneData = {
  milestone: "adoption-review-2",
  title: "Second adoption review",
  kind: "law",
  source: "Adoption Agencies Regulations 2005, regulation 36: not more than three months after the first",
  on: true,
  from: "adoption-review-1",
  every: { count: 3, unit: "months" },
};

const adoptionReviewLater: MilestoneData = {
  milestone: "adoption-review-later",
  title: "Later adoption review",
  kind: "law",
  source: "Adoption Agencies Regulations 2005, regulation 36: not more than six months apart",
  on: true,
  from: "adoption-review-2",
  every: { count: 6, unit: "months" },
  repeats: true,
};

/** Off: we have not read the regulation itself. */
const adoptionAuthorised: MilestoneData = {
  milestone: "adoption-authorised",
  title: "Review while authorised for adoption and not placed",
  kind: "law",
  source:
    "Adoption Agencies Regulations 2005, regulation 36: not more than three months after the authority to place, then six",
  on: false,
  from: "authority-to-place",
  first: { count: 3, unit: "months" },
  every: { count: 6, unit: "months" },
  repeats: true,
  headings: ["authorised review"],
};

const iroDispute: MilestoneData = {
  milestone: "iro-dispute",
  title: "IRO dispute resolved",
  kind: "guidance",
  source: "IRO Handbook, chapter 6: at most 20 working days in all",
  on: true,
  from: "dispute-raised",
  every: { count: 20, unit: "working-days" },
  headings: ["dispute resolved"],
};

/** What law and guidance ask in England, in the order in which a case meets it. */
export const statutoryMilestones: readonly MilestoneData[] = [
  firstReview,
  secondReview,
  laterReview,
  healthAssessment,
  carePlan,
  permanencePlan,
  careProceedings,
  temporaryApproval,
  adoptionReview1,
  adoptionReview2,
  adoptionReviewLater,
  adoptionAuthorised,
  iroDispute,
];
