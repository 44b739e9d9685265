import * as z from "zod";

/**
 * The words under which people gather what helps and hinders permanence, as data with a version. A codebook is never edited once
 * audits were coded with it, only followed by the next.
 */
export const codebookSchema = z.strictObject({
  $schema: z.string().optional(),
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,62}$/),
  version: z.string().min(1),
  codes: z.array(
    z.strictObject({
      id: z.string().regex(/^[a-z][a-z0-9-]{0,40}$/),
      title: z.string().min(1),
      definition: z.string().min(1),
      /** What an auditor might write that belongs here. */
      example: z.string().min(1),
      /** What looks like it and belongs elsewhere. */
      notThis: z.string().min(1),
      /** Words that may point to it. They suggest, and nobody's audit is coded by them. */
      phrases: z.array(z.string().min(1)),
    }),
  ),
});

export type Codebook = Readonly<z.infer<typeof codebookSchema>>;

function code(
  id: string,
  title: string,
  definition: string,
  example: string,
  notThis: string,
  phrases: readonly string[],
): Codebook["codes"][number] {
  return { id, title, definition, example, notThis, phrases: [...phrases] };
}

/** The codebook to start from; it ships as `assets/factors/permanence-codebook.json`. */
export const permanenceCodebook: Codebook = {
  id: "permanence-codebook",
  version: "1",
  codes: [
    code(
      "clear-plan",
      "Clear plan and rationale",
      "The plan says which permanence is sought and why.",
      "The reasons for special guardianship are set out.",
      "A second plan beside the first: parallel planning.",
      ["clear plan", "rationale"],
    ),
    code(
      "parallel-planning",
      "Parallel planning",
      "A second plan is worked on at the same time.",
      "Adoption and kinship care were explored together.",
      "A plan for when the first fails: contingency.",
      ["parallel plan", "twin track", "twin-track"],
    ),
    code(
      "contingency",
      "Contingency plan",
      "What happens if the plan fails is written down.",
      "The contingency plan was recorded at the review.",
      "Two plans pursued at once: parallel planning.",
      ["contingency"],
    ),
    code(
      "childs-voice",
      "The child's voice",
      "The child's wishes and feelings shaped the plan.",
      "Direct work with the child changed the contact plan.",
      "Views of parents or carers.",
      ["wishes", "voice of the child", "direct work"],
    ),
    code(
      "parents-and-carers",
      "Parents and carers",
      "Work with parents or carers moved or held up the plan.",
      "Parents agreed with the plan early.",
      "A match with new carers: matching.",
      ["parents", "carers"],
    ),
    code(
      "matching",
      "Matching",
      "Finding and matching carers or adopters.",
      "A match was agreed at panel.",
      "No placement at all: placement sufficiency.",
      ["match", "family finding"],
    ),
    code(
      "health-assessment",
      "Timely health assessment",
      "Health assessments were on time, or late.",
      "The initial health assessment was late.",
      "Other assessments.",
      ["health assessment"],
    ),
    code(
      "pep",
      "Personal education plan",
      "The personal education plan was in place and used, or not.",
      "The PEP was not completed.",
      "School moves without a plan.",
      ["pep", "education plan", "virtual school"],
    ),
    code(
      "multi-agency",
      "Multi-agency roles",
      "Partners know and carry out their part.",
      "Health and school attended the meeting.",
      "Work inside children's social care.",
      ["multi-agency", "partners", "agencies"],
    ),
    code(
      "iro-challenge",
      "IRO challenge and escalation",
      "The IRO challenged delay and escalated it, or did not.",
      "The IRO raised the delay with the head of service.",
      "Oversight by a manager.",
      ["iro challenge", "escalat", "challenged"],
    ),
    code(
      "management-oversight",
      "Management oversight",
      "A manager's decisions and supervision are recorded.",
      "The team manager reviewed the plan each month.",
      "Challenge by the IRO.",
      ["oversight", "supervision"],
    ),
    code(
      "tracking",
      "Tracking",
      "Progress against the plan is followed and recorded.",
      "The plan was tracked at monthly meetings.",
      "A late step itself: drift or delay.",
      ["track"],
    ),
    code(
      "drift-or-delay",
      "Drift or delay",
      "The plan stood still or a step came late.",
      "Proceedings were delayed twice.",
      "Too few staff: staffing.",
      ["drift", "delay"],
    ),
    code(
      "staffing",
      "Staffing and change of worker",
      "Vacancies or a change of social worker.",
      "The social worker changed twice.",
      "A change of placement.",
      ["staffing", "change of social worker", "vacanc"],
    ),
    code(
      "sufficiency",
      "Placement sufficiency",
      "Whether there are enough suitable placements.",
      "There was no foster home in the area.",
      "Carers found and not matched yet.",
      ["no placement", "sufficiency", "foster home"],
    ),
    code(
      "assessment-current",
      "Assessment up to date",
      "Assessments behind the plan are current, or are not.",
      "The carers' assessment was out of date.",
      "Health assessments.",
      ["out of date", "updated assessment", "up to date"],
    ),
    code(
      "recording",
      "Recording",
      "What was done is on the file, or is not.",
      "The minutes were not on the file.",
      "Tracking of the plan.",
      ["not recorded", "recording", "on file", "on the file"],
    ),
  ],
};
