import type { Finding } from "../../checks/engine/finding.ts";
import { AuthorityBox } from "../components/AuthorityBox.tsx";
import { CalmStart } from "../components/CalmStart.tsx";
import { ChoiceButtons } from "../components/ChoiceButtons.tsx";
import { CommentBox } from "../components/CommentBox.tsx";
import { DateBox } from "../components/DateBox.tsx";
import { ListAccess } from "../components/export/ListAccess.tsx";
import { SignOffSection } from "../components/export/SignOffSection.tsx";
import { FindingItem, type FindingActions } from "../components/FindingItem.tsx";
import { FirstRun } from "../components/FirstRun.tsx";
import { Message } from "../components/Message.tsx";
import { Overview } from "../components/Overview.tsx";
import { Pane } from "../components/Pane.tsx";
import { ProblemSummary } from "../components/ProblemSummary.tsx";
import { ReasonForm } from "../components/ReasonForm.tsx";
import { Steps } from "../components/Steps.tsx";
import { Tips } from "../components/Tips.tsx";
import type { StepId } from "../workflow/audit-steps.ts";
import { doNothing, pretendDone, type Exhibit } from "./exhibit.ts";
import type { GalleryAudit } from "./gallery-audits.ts";

const steps: readonly StepId[] = ["answer", "fix", "save", "ready", "send"];
const choices = ["Yes", "No", "Not applicable"].map((value) => ({ value, item: value }));

const actions: FindingActions = {
  onShow: doNothing,
  onFix: doNothing,
  onGiveReason: doNothing,
  whyOf: () => "Readers need to see why.",
  countOthers: () => 4,
};

const finding: Finding = {
  check: "grade-above-answers",
  severity: "query",
  at: "health.judgement/grade",
  messageId: "few",
  message: "Health plan: only 1 of 2 answers is Yes, which is low for Good.",
};

const findings: Readonly<Record<string, Finding>> = {
  "must-fix": { ...finding, severity: "error", fix: { place: finding.at, value: "Good" } },
  explain: finding,
  explained: { ...finding, reason: "Agreed with the health team." },
  expired: { ...finding, lapsedReason: "Agreed with the health team." },
  tip: { ...finding, severity: "note" },
};

function paneOver({ session }: GalleryAudit) {
  return <Pane session={session} version="gallery" isPage={false} />;
}

/** Every component of the pane, in every state. */
export const paneExhibits: readonly Exhibit[] = [
  { name: "pane-ready", render: ({ ready }) => paneOver(ready) },
  { name: "pane-half-done", render: ({ halfDone }) => paneOver(halfDone) },
  { name: "pane-not-ready", render: ({ notReady }) => paneOver(notReady) },
  { name: "first-run", render: () => <FirstRun onDone={doNothing} /> },
  { name: "calm-start", render: () => <CalmStart left={48} onCheck={doNothing} /> },
  { name: "calm-start-answered", render: () => <CalmStart left={0} onCheck={doNothing} /> },
  ...steps.map((current, at): Exhibit => ({
    name: `steps-${current}`,
    render: () => (
      <Steps
        steps={steps.map((id, index) => ({
          id,
          state: index < at ? "done" : index === at ? "current" : "to-do",
        }))}
        nextLabel="Next"
        isDisabled={current === "send"}
        onNext={doNothing}
      />
    ),
  })),
  ...(["done", "warning", "trouble", "info"] as const).map((tone): Exhibit => ({
    name: `message-${tone}`,
    render: () => (
      <Message tone={tone} onDismiss={doNothing}>
        Audit record saved. Now save the document itself, as usual.
      </Message>
    ),
  })),
  ...Object.entries(findings).map(([name, each]): Exhibit => ({
    name: `finding-${name}`,
    render: () => (
      <ul>
        <FindingItem finding={each} message={each.message} actions={actions} editable />
      </ul>
    ),
  })),
  {
    name: "reason-form",
    render: () => (
      <ReasonForm about={finding.message} earlier={null} others={4} onGive={doNothing} onCancel={doNothing} />
    ),
  },
  ...[null, "Yes", "No"].map((value): Exhibit => ({
    name: `choice-${value?.toLowerCase() ?? "open"}`,
    render: () => (
      <ChoiceButtons
        label="Answer"
        name="Answer"
        choices={choices}
        value={value}
        written={value}
        disabled={false}
        onChoose={pretendDone}
      />
    ),
  })),
  {
    name: "choice-other-words",
    render: () => (
      <ChoiceButtons
        label="Answer"
        name="Answer"
        choices={choices}
        value={null}
        written="Partly"
        disabled
        onChoose={pretendDone}
      />
    ),
  },
  {
    name: "comment",
    render: () => (
      <CommentBox
        label="Comment"
        name="Comment"
        written="The nurse is named."
        multiline
        disabled={false}
        onWrite={pretendDone}
      />
    ),
  },
  {
    name: "date",
    render: () => (
      <DateBox
        label="Date"
        name="Date"
        date="2027-03-31"
        written="31/03/2027"
        disabled={false}
        onPick={pretendDone}
      />
    ),
  },
  {
    name: "authority-unknown",
    render: () => (
      <AuthorityBox name="Local authority" written="Sandwel" disabled={false} onWrite={pretendDone} />
    ),
  },
  {
    name: "overview",
    render: ({ notReady }) => <Overview parts={notReady.judged.parts} isChecked onOpen={doNothing} />,
  },
  {
    name: "problem-summary",
    render: ({ halfDone }) => (
      <ProblemSummary
        result={halfDone.judged.result}
        parts={halfDone.judged.parts}
        onFollow={doNothing}
        whyOf={() => null}
      />
    ),
  },
  {
    name: "tips",
    render: ({ notReady }) => (
      <Tips parts={notReady.judged.parts} onFollow={doNothing} whyOf={() => "Readers need to see why."} />
    ),
  },
  {
    name: "list-access",
    render: () => (
      <ListAccess
        needs={{ token: true, authorityKey: true }}
        access={{ token: null, authorityKey: null }}
        lasts
        onKeep={doNothing}
        onForget={doNothing}
      />
    ),
  },
  {
    name: "sign-off",
    render: ({ ready }) => (
      <SignOffSection record={ready.judged.reading.record} isBlocked={false} editable onSign={pretendDone} />
    ),
  },
];
