import { niromp2019 } from "../../src/proforma/definitions/niromp-2019.ts";
import { blocksOf, plainFile, plainForm } from "../support/plain-form.ts";
import { readAsAudit, codesOf } from "../support/read-form.ts";
import { prepareProForma } from "../../src/audit/recognise/prepare-pro-forma.ts";
import { wordingOfText } from "../../src/audit/recognise/reworded.ts";
import { compareWordings } from "../../src/audit/recognise/similarity.ts";
const form = prepareProForma(niromp2019);
it("plain", () => {
  const r = readAsAudit(plainFile(blocksOf(plainForm())));
  expect(codesOf(r)).toEqual([]);
  expect(r.record.answers["health.named-professional"]).toEqual({
    answer: "Yes",
    comment: "health.named-professional",
  });
});
it("likeness", () => {
  const t = (id: string, text: string) => {
    const all = form.rows
      .map(({ known, wording }) => ({
        id: known.type === "question" ? known.question.id : known.judgement.id,
        l: compareWordings(form.scale, wording, wordingOfText(form, text)),
      }))
      .sort((a, b) => b.l.share - a.l.share);
    const own = all.find((a) => a.id === id)!;
    return `${id} | ${text}\n   own ${own.l.share.toFixed(2)} neg ${own.l.negationDiffers} swap ${own.l.swapsWord}   best ${all
      .slice(0, 2)
      .map((a) => a.id + " " + a.l.share.toFixed(2))
      .join(", ")}`;
  };
  console.log(
    [
      t("evidence.achieved-at-second-review", "Has the permanency plan been achieved by the second review?"),
      t("evidence.achieved-at-second-review", "Was permanence achieved at the second (four month) review?"),
      t("care-plan.clear-permanency-plan", "Does the care plan set out a clear permanency plan?"),
      t("care-plan.clear-permanency-plan", "Does the care plan identify a clear permanence plan?"),
      t("care-plan.clear-permanency-plan", "Is there a clear permanency plan in the care plan?"),
      t(
        "care-plan.seven-dimensions",
        "Does the care plan cover the seven dimensions of the child's needs and how these will be met?",
      ),
      t("clarity.easily-understood", "Is the plan easily understood by the child and family?"),
      t("clarity.easily-understood", "Can the child and family understand the plan easily?"),
      t(
        "clarity.needs-and-services",
        "Are the child's needs and the services to meet those needs identified?",
      ),
      t("clarity.placement-rationale", "Is the rationale for the choice of placement clear?"),
      t("clarity.child-focused-outcomes", "Are child-focused outcomes clearly identified?"),
      t(
        "clarity.realistic-strategies",
        "Does the plan include realistic strategies to achieve the change needed?",
      ),
      t("clarity.roles-and-responsibilities", "Does the plan specify roles and responsibilities?"),
      t("clarity.roles-and-responsibilities", "Roles and responsibilities are clear?"),
      t("clarity.contingency", "Is there a clear contingency plan if permanency is not achievable?"),
      t("clarity.contingency", "Has a clear contingency if the permanency plan is achievable?"),
      t(
        "clarity.wishes-and-feelings",
        "Are the wishes and feelings of the child, parents and others included?",
      ),
      t("health.statutory-assessments", "Have the statutory health assessments been completed?"),
      t("health.statutory-assessments", "Have statutory assessments been completed on time?"),
      t("health.statutory-assessments", "Have statutory assessments not been completed?"),
      t("health.ongoing-issues", "Is there a clear plan to address ongoing health needs?"),
      t("health.ongoing-issues", "Is there a plan for any ongoing health issues?"),
      t("health.general-wellbeing", "Does the plan promote the child's health and wellbeing?"),
      t(
        "health.named-professional",
        "Does the plan include a named health professional for the health needs identified?",
      ),
      t(
        "health.named-professional",
        "Does the plan include a named dental professional in relation to the dental needs identified in the plan?",
      ),
      t(
        "health.named-professional",
        "Does the plan include a named mental health professional in relation to the mental health needs identified in the plan?",
      ),
      t("health.named-professional", "Is there a named health professional?"),
      t(
        "education.named-professional",
        "Is a named education professional included for the education needs identified?",
      ),
      t(
        "education.named-professional",
        "Does the plan include a named professional in relation to the needs identified in the plan?",
      ),
      t("education.pep-assessments", "Have all assessments been completed to inform the PEP?"),
      t("education.plan-of-support", "Is there a clear plan of support?"),
      t("education.plan-of-support", "Is a plan of support in place at school?"),
      t("education.aspirational", "Is the plan aspirational?"),
      t(
        "placement.progress-to-permanence",
        "Does the plan say what needs to happen in the placement to progress to permanence?",
      ),
      t("placement.day-to-day-needs", "Is it clear how the child's day-to-day needs will be met?"),
      t(
        "placement.partnership",
        "Has the plan been developed with the child, carer, parents and social worker?",
      ),
      t("assessment.up-to-date", "Is the plan based on an up-to-date assessment?"),
      t("assessment.robust-analysis", "Does the assessment contain a robust analysis of needs?"),
      t("assessment.logical-flow", "Does the plan flow logically from the analysis?"),
      t("multi-agency.roles-clear", "Are the roles and responsibilities of the multi-agency group clear?"),
      t("participation.child", "Is there evidence of the views of the child on the permanency plan?"),
      t("participation.child", "Views of the child?"),
      t("participation.carer", "Views of the foster carer?"),
      t("participation.carer", "Views of carers sought?"),
      t("participation.carer", "Views of grandparents?"),
      t("participation.parents", "Views of the parents?"),
      t("participation.parents", "Views of the father?"),
      t("participation.others", "Views of anyone else relevant to the plan?"),
      t("participation.others", "Anyone else relevant?"),
      t("review.clear-decisions", "Were clear decisions made to progress to permanence?"),
      t("review.clear-decisions", "Were unclear decisions made to drive the progression to permanence?"),
      t(
        "review.blocks-addressed",
        "Were any blocks to timely permanence identified and addressed in the review?",
      ),
      t("review.iro-escalation", "Did the IRO escalate and resolve any blocks to permanency?"),
      t(
        "review.iro-escalation",
        "Did the IRO take no action to escalate and resolve any blocks to permanency issues?",
      ),
      t("health.judgement", "Overall judgement of health plan"),
      t("health.judgement", "Overall judgement"),
      t("health.judgement", "Judgement on the health plan"),
      t("review.judgement", "Overall judgement of the review process"),
      t("review.judgement", "Overall judgement on the effectiveness of the review"),
    ].join("\n"),
  );
});
