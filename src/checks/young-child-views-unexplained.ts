import { createCheck } from "./engine/create-check.ts";
import { hasAny } from "./patterns/has-any.ts";

export const youngChildViewsUnexplained = createCheck({
  id: "young-child-views-unexplained",
  codes: ["G15"],
  severity: "note",
  subject: "audit",
  needs: ["header/ageRange", "participation.child/answer", "participation.child/comment?"],
  policy: ["youngestAgeRange", "viewWords"],
  yieldsTo: ["no-without-comment", "comment-without-evidence", "placeholder-left"],
  why: "Young children show their views more than they say them, so readers need to know how you know.",
  source:
    "DfE, children looked-after return (SSDA903): participation codes for a child under four at the review.",
  messages: {
    unexplained:
      "Participation: this is a young child. Say in the comment how the child’s views were sought or observed.",
  },
  check: (values, report, { youngestAgeRange, viewWords }) => {
    if (values["header/ageRange"] !== youngestAgeRange) return;
    if (values["participation.child/answer"] === "Not applicable") return;
    const comment = values["participation.child/comment"];
    if (comment !== null && hasAny(comment, viewWords)) return;
    report("unexplained", { at: "participation.child/comment" });
  },
});
