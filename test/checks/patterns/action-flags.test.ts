import { makePlain } from "../../../src/checks/engine/plain-text.ts";
import type { ActionFlag } from "../../../src/checks/patterns/action-flags.ts";
import { findActionFlags } from "../../../src/checks/patterns/action-flags.ts";
import { niromp2026 } from "../../../src/checks/policies/niromp-2026.ts";

function flagsOf(action: string): readonly ActionFlag[] {
  return findActionFlags(
    makePlain(action),
    { means: null, knownWords: new Set<string>() },
    niromp2026.values,
  );
}

describe("what makes an action hard to follow up", () => {
  it.each<[string, string]>([
    ["Improve care plan.", "nobody loose noMeasure"],
    [
      "Social worker to improve the quality of the care plan for this child going forward.",
      "loose noMeasure noTime",
    ],
    ["Team manager to ensure contact is reviewed regularly.", "loose noMeasure noTime"],
    ["Contact to be reviewed.", "nobody loose noMeasure"],
    ["Ensure that the health plan is completed as soon as possible.", "nobody loose noTime"],
    ["Worker to chase up PEP asap.", "loose noMeasure noTime"],
    ["All professionals to communicate better.", "nobody everyone loose noMeasure"],
    ["Viability assessment of the maternal aunt to be completed and shared with the IRO.", "nobody"],
    ["Team manager to review the contingency plan and confirm the decision to the IRO by e-mail.", "loose"],
    ["Father's views to be sought by phone, twice, and recorded, by the social worker.", ""],
    ["Attendance at nursery to rise from 60% to 90% by half term: keyworker to report weekly.", ""],
    ["Social worker to review each overnight stay with the carer.", "loose"],
    ["LAC nurse to book the dental check; date of appointment recorded on the health plan.", ""],
  ])("in “%s” is: %s", (action, flags) => {
    expect(flagsOf(action).join(" ")).toBe(flags);
  });

  it.each([
    ["a role of the fostering service", "Fostering to update the carer's agreement."],
    ["a family finder", "Family finder to draft the profile."],
    ["the contact service", "Contact service to record each session."],
    ["business support", "Business support to send the minutes."],
    ["two roles together", "Social worker (ASYE) and school to complete the PEP."],
    ["a role after a stroke", "SW/TM to upload the chronology."],
    ["the role that it is done by", "PEP to be written by the designated teacher."],
    ["a label", "Owner: IRO. Add the decision to the minutes."],
    ["a role in brackets", "Chronology uploaded (social worker)"],
    ["initials", "JT to book the appointment."],
    ["what a role does, told in the present", "Team manager completes the chronology."],
  ])("is nothing where there is an owner: %s", (_, action) => {
    expect(flagsOf(action)).toEqual([]);
  });

  it.each([
    ["one who only receives", "Minutes to be sent to the IRO."],
    ["one whom it is shared with", "Genogram to be completed and shared with the team manager."],
    ["one it is referred to", "Referral to CAMHS to be made and recorded."],
    ["a word for a place", "School attendance to be recorded weekly."],
    ["one who is yet to be found", "Advocate to be appointed by half term."],
    ["one whose views are meant", "Views of the foster carer to be recorded."],
  ])("counts no owner in %s", (_, action) => {
    expect(flagsOf(action)).toEqual(["nobody"]);
  });

  it("takes time in proportion to a long text", () => {
    expect(flagsOf("social worker, and ".repeat(20_000))).toContain("nobody");
    expect(flagsOf("by the ".repeat(50_000))).toContain("nobody");
  });
});
