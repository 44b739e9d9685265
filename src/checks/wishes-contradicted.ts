import { createCheck } from "./engine/create-check.ts";

const participation = [
  "participation.child/answer",
  "participation.carer/answer",
  "participation.parents/answer",
  "participation.others/answer",
] as const;

export const wishesContradicted = createCheck({
  id: "wishes-contradicted",
  codes: ["G10"],
  severity: "query",
  subject: "audit",
  needs: ["clarity.wishes-and-feelings/answer", ...participation],
  why: "The plan can only include views that somebody asked for.",
  source:
    "Care Planning, Placement and Case Review (England) Regulations 2010, regulation 5(e): wishes and feelings.",
  messages: {
    inPlanOnly:
      "Clarity: the plan includes wishes and feelings, but no Participation answer is Yes. Check both, or explain.",
    askedOnly:
      "Clarity: the plan has no wishes and feelings, but every Participation answer is Yes. Check both, or explain.",
  },
  check: (answers, report) => {
    const at = "clarity.wishes-and-feelings/answer";
    const views = participation
      .map((place) => answers[place])
      .filter((answer) => answer !== "Not applicable");
    const [first] = views;
    if (first === undefined || views.some((answer) => answer !== first) || answers[at] === first) return;
    if (answers[at] === "Yes") report("inPlanOnly", { at, basis: [at, ...participation] });
    else if (answers[at] === "No") report("askedOnly", { at, basis: [at, ...participation] });
  },
});
