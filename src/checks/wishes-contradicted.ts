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
  why: "Views that nobody sought cannot stand in the plan, and views that all were asked for should.",
  source:
    "Care Planning, Placement and Case Review (England) Regulations 2010, regulation 5(e): wishes and feelings.",
  messages: {
    inPlanOnly:
      "Clarity: the plan has wishes and feelings, and under Participation no views are answered Yes. Look at both again, or say why.",
    askedOnly:
      "Clarity: the plan has no wishes and feelings, and under Participation all views are answered Yes. Look at both again, or say why.",
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
