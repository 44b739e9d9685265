import { blocksOf, plainFile, plainForm, type PlainForm, type PlainCell } from "../support/plain-form.ts";
import { readFile } from "../support/read-form.ts";
const show = (name: string, edit: (f: PlainForm) => void, pick: (r: any) => unknown) => {
  const f = plainForm();
  edit(f);
  const r = readFile(plainFile(blocksOf(f)));
  if (r.status === "refused") {
    out.push(`## ${name}: REFUSED ${r.reason.code}`);
    return;
  }
  out.push(
    `## ${name}\n${JSON.stringify(pick(r.record))}\n  local ${JSON.stringify(r.record.local)}\n  ${r.messages.map((m) => m.code + (m.at ? "@" + m.at : "")).join(", ")}  missing ${r.recognition.missing.map((m) => m.id)}`,
  );
};
const out: string[] = [];
const H = (f: PlainForm) => f.sections.health!;
const row = (f: PlainForm, s: string, i: number, ...c: PlainCell[]) => {
  f.sections[s]![i] = c;
};
it("x", () => {
  const hn = (r: any) => [r.answers["health.named-professional"], r.answers["education.named-professional"]];
  const dental =
    "Does the plan include a named dental professional in relation to the dental needs identified in the plan?";
  const mental =
    "Does the plan include a named mental health professional in relation to the health needs identified in the plan?";
  const hq =
    "Does the plan include a named health professional in relation to the health needs identified in the plan?";
  const eq =
    "Does the plan include a named educational professional in relation to the education needs identified in the plan?";
  show("dental replaces", (f) => row(f, "health", 4, dental, "No", "dental"), hn);
  show("dental added", (f) => H(f).splice(4, 0, [dental, "No", "dental"]), hn);
  show("mental replaces", (f) => row(f, "health", 4, mental, "No", "mental"), hn);
  show("mental added", (f) => H(f).splice(4, 0, [mental, "No", "mental"]), hn);
  show(
    "swapped",
    (f) => {
      row(f, "health", 4, eq, "No", "in health");
      row(f, "education", 4, hq, "Yes", "in education");
    },
    hn,
  );
  show(
    "swapped reworded",
    (f) => {
      row(
        f,
        "health",
        4,
        "Does the plan include a named educational professional for the education needs identified?",
        "No",
        "in health",
      );
      row(
        f,
        "education",
        4,
        "Does the plan include a named health professional for the health needs identified?",
        "Yes",
        "in education",
      );
    },
    hn,
  );
  show(
    "no headings reworded",
    (f) => {
      H(f).shift();
      f.sections.education!.shift();
      H(f)[3] = [
        "Does the plan include a named health professional for the health needs identified?",
        "No",
        "H",
      ];
      f.sections.education![3] = [
        "Does the plan include a named educational professional for the education needs identified?",
        "Yes",
        "E",
      ];
    },
    hn,
  );
  show(
    "no headings, both named professional",
    (f) => {
      H(f).shift();
      f.sections.education!.shift();
      H(f)[3] = [
        "Does the plan include a named professional in relation to the needs identified in the plan?",
        "No",
        "H",
      ];
      f.sections.education![3] = [
        "Does the plan include a named professional in relation to the needs identified in the plan?",
        "Yes",
        "E",
      ];
    },
    hn,
  );
  show(
    "headings, both named professional",
    (f) => {
      H(f)[4] = [
        "Does the plan include a named professional in relation to the needs identified in the plan?",
        "No",
        "H",
      ];
      f.sections.education![4] = [
        "Does the plan include a named professional in relation to the needs identified in the plan?",
        "Yes",
        "E",
      ];
    },
    hn,
  );
  show(
    "negated",
    (f) =>
      row(
        f,
        "clarity",
        7,
        "Has no clear contingency if the permanency plan is not achievable?",
        "Yes",
        "neg",
      ),
    (r) => r.answers["clarity.contingency"],
  );
  show(
    "negated not",
    (f) => row(f, "health", 1, "Have Statutory Assessments not been completed?", "Yes", "neg"),
    (r) => r.answers["health.statutory-assessments"],
  );
  show(
    "unclear",
    (f) => row(f, "clarity", 3, "The rationale for choice of placement is unclear?", "Yes", "neg"),
    (r) => r.answers["clarity.placement-rationale"],
  );
  show(
    "merged question",
    (f) => {
      f.sections.participation!.splice(2, 2, ["Views of carer and parents?", "Yes", "both"]);
    },
    (r) => [r.answers["participation.carer"], r.answers["participation.parents"]],
  );
  show(
    "school",
    (f) => row(f, "participation", 3, "Views of school?", "No", "school"),
    (r) => r.answers["participation.parents"],
  );
  show(
    "foster carer",
    (f) => row(f, "participation", 2, "Views of foster carer?", "No", "fc"),
    (r) => r.answers["participation.carer"],
  );
  show(
    "grandparents",
    (f) => row(f, "participation", 3, "Views of grandparents?", "No", "gp"),
    (r) => r.answers["participation.parents"],
  );
  show(
    "vertical merged comment",
    (f) => {
      f.sections.participation![2] = ["Views of carer?", "Yes", { text: "shared", vertical: "restart" }];
      f.sections.participation![3] = ["Views of parents?", "No", { text: "", vertical: "continue" }];
    },
    (r) => [r.answers["participation.carer"], r.answers["participation.parents"]],
  );
  show(
    "merged answer",
    (f) => {
      f.sections.participation![2] = ["Views of carer?", { text: "Yes", vertical: "restart" }, "c"];
      f.sections.participation![3] = ["Views of parents?", { text: "", vertical: "continue" }, "d"];
    },
    (r) => [r.answers["participation.carer"], r.answers["participation.parents"]],
  );
  show(
    "extra column",
    (f) => {
      f.sections.participation = f.sections.participation!.map((c, i) =>
        i === 0 ? [...c, "RAG"] : i === 2 ? [...c, "Amber"] : [...c, ""],
      );
    },
    (r) => [r.answers["participation.carer"], r.answers["participation.parents"], r.judgements.participation],
  );
  show(
    "extra column in middle",
    (f) => {
      f.sections.participation = f.sections.participation!.map((c, i) =>
        i === 0 ? [c[0]!, "Ref", c[1]!, c[2]!] : [c[0]!, "p." + i, c[1]!, c[2]!],
      );
    },
    (r) => [r.answers["participation.carer"], r.answers["participation.parents"], r.judgements.participation],
  );
  show(
    "quoted question in comment",
    (f) => row(f, "participation", 2, "Views of carer?", "Yes", "Views of parents?"),
    (r) => [r.answers["participation.carer"], r.answers["participation.parents"]],
  );
  show(
    "comment is heading",
    (f) => row(f, "participation", 2, "Views of carer?", "Yes", "Participation"),
    (r) => [r.answers["participation.carer"]],
  );
  show(
    "comment is Comments",
    (f) => row(f, "participation", 2, "Views of carer?", "Yes", "Comments"),
    (r) => [r.answers["participation.carer"]],
  );
  show(
    "action area is heading",
    (f) =>
      f.actions.push(
        ["Participation", "", ""],
        ["Views of parents?", "Ask", "31/03/2027"],
        ["Team", "x", "y"],
      ),
    (r) => [r.actions, r.header.team],
  );
  show(
    "team value IRO",
    (f) => {
      f.header[3] = ["Team:", "IRO"];
    },
    (r) => r.header,
  );
  show(
    "header reworded",
    (f) => {
      f.header[1] = ["Child's ID number", "X1"];
      f.header[3] = ["Team name:", "T1"];
      f.header[2] = ["Age group:", "0-5yrs"];
      f.header.push(["Date of audit:", "1/1/2027"]);
    },
    (r) => r.header,
  );
  show(
    "header in one cell",
    (f) => {
      f.header = [["Local Authority: N\nChilds ID: C1\nAge Range: 0 to 5\nTeam: T\nIRO (initials only): PK"]];
    },
    (r) => r.header,
  );
  show(
    "header pairs",
    (f) => {
      f.header = [
        ["Local Authority:", "N", "Childs ID:", "C1"],
        ["Age Range:", "0–5 years", "Team:", "T"],
        ["IRO:", "PK", "", ""],
      ];
    },
    (r) => r.header,
  );
  show(
    "judgement reworded",
    (f) => {
      f.sections.health![5] = ["Overall grade", "Good", "g"];
      f.sections.education![5] = ["Overall judgement", "Grade: inadequate", "Comments: e"];
      f.sections.review![4] = ["Judgement of review process", "Outstanding", "r"];
    },
    (r) => [r.judgements.health, r.judgements.education, r.judgements.review],
  );
  show(
    "comments sentence",
    (f) => {
      f.sections.health!.splice(
        5,
        1,
        ["Overall Judgement of the Health Plan", "Grade", "Comments"],
        ["", "Good", "Comments from carers were strong"],
      );
    },
    (r) => r.judgements.health,
  );
  show(
    "grade below then nothing",
    (f) => {
      f.sections.health!.splice(5, 1, ["Overall Judgement of the Health Plan", "Grade", "Comments"]);
    },
    (r) => r.judgements.health,
  );
  show(
    "judgement one cell",
    (f) => {
      f.sections.health!.splice(5, 1, ["Overall Judgement of the Health Plan Grade Good", "", "Comments x"]);
    },
    (r) => r.judgements.health,
  );
  show(
    "judgement merged rows",
    (f) => {
      f.sections.health!.splice(
        5,
        1,
        [{ text: "Overall Judgement of the Health Plan", span: 3 }],
        ["", "Grade Good", "Comments x"],
      );
    },
    (r) => r.judgements.health,
  );
  show(
    "judgement 3 rows",
    (f) => {
      f.sections.health!.splice(
        5,
        1,
        [{ text: "Overall Judgement of the Health Plan", span: 3 }],
        ["", "Grade", "Comments"],
        ["", "Good", "x"],
      );
    },
    (r) => r.judgements.health,
  );
  show(
    "grade col1 comment row2",
    (f) => {
      f.sections.health!.splice(
        5,
        1,
        ["Overall Judgement of the Health Plan", "Grade", "Good"],
        ["", "Comments", "x y"],
      );
    },
    (r) => r.judgements.health,
  );
  show(
    "dup equal",
    (f) =>
      f.sections.health!.splice(2, 0, [f.sections.health![1]![0]!, "Yes", "health.statutory-assessments"]),
    (r) => r.answers["health.statutory-assessments"],
  );
  show(
    "dup conflict",
    (f) => f.sections.health!.splice(2, 0, [f.sections.health![1]![0]!, "No", "other"]),
    (r) => r.answers["health.statutory-assessments"],
  );
  show(
    "question below",
    (f) => {
      f.sections.health!.splice(
        1,
        1,
        [{ text: "Have Statutory Assessments been completed?", span: 3 }],
        ["", "No", "c below"],
      );
    },
    (r) => r.answers["health.statutory-assessments"],
  );
  show(
    "two-cell rows",
    (f) => {
      f.sections.health = f.sections.health!.map((c, i) =>
        i === 0 ? ["Quality of the Health Plan", "Yes/NO"] : [c[0]!, c[1]!],
      );
    },
    (r) => [r.answers["health.statutory-assessments"], r.judgements.health],
  );
  show(
    "answer in label cell",
    (f) => {
      f.sections.health![1] = ["Have Statutory Assessments been completed? Yes", { text: "cc", span: 2 }];
    },
    (r) => [r.answers["health.statutory-assessments"]],
  );
  show(
    "typed",
    (f) => {
      ["Y", "yes ", "YES", "n", "N/A", "Partly", "Yes?"].forEach((t, i) => {
        f.sections.clarity![i + 1] = [f.sections.clarity![i + 1]![0]!, t, ""];
      });
    },
    (r) => Object.entries(r.answers).filter(([k]) => k.startsWith("clarity")),
  );
  show(
    "guidance row",
    (f) => f.sections.health!.splice(1, 0, [{ text: "Please consider the health assessment.", span: 3 }]),
    (r) => r.answers["health.statutory-assessments"],
  );
  show(
    "own section",
    (f) => {
      f.sections.own = [
        ["Life story work", "Yes/NO", "Comments"],
        ["Has life story work begun?", "Yes", "lsw"],
      ];
    },
    (r) => 0,
  );
  show(
    "own section one table",
    (f) => {
      f.sections.health = [
        ...f.sections.health!,
        ["Life story work", "Yes/NO", "Comments"],
        ["Has life story work begun?", "Yes", "lsw"],
      ];
    },
    (r) => 0,
  );
  show(
    "signoff",
    (f) => {
      f.sections.own = [
        ["Auditor", "A B"],
        ["Moderated", "No"],
      ];
    },
    (r) => 0,
  );
  show(
    "factors reworded",
    (f) => {
      f.factors = ["What key factors support quality permanency planning?", "a", "b"];
    },
    (r) => r.factors,
  );
  show(
    "factors in text",
    (f) => {
      f.factors = [
        "What are the key factors which support quality permanency planning? (based on the audit findings) Strong team.",
        "b",
      ];
    },
    (r) => r.factors,
  );
  show(
    "factors bullets heading",
    (f) => {
      f.factors = [
        "What are the key factors which support quality permanency planning?",
        "Participation",
        "Team: strong",
      ];
    },
    (r) => [r.factors, r.header.team],
  );
  show(
    "wrong placeholder left",
    (f) => {
      row(
        f,
        "health",
        1,
        "Have Statutory Assessments been completed?",
        "Choose an item. Yes",
        "Click or tap here to enter text. Done in May.",
      );
      row(
        f,
        "health",
        2,
        "Is there a clear plan to address any ongoing health issues?",
        "Select an answer",
        "Enter text messages into the log",
      );
    },
    (r) => [r.answers["health.statutory-assessments"], r.answers["health.ongoing-issues"]],
  );
  show(
    "one missing, all in first: heading in single merged",
    (f) => {
      f.sections.health![0] = [{ text: "Quality of the Health Plan", span: 3 }];
    },
    (r) => r.answers["health.statutory-assessments"],
  );
  show(
    "columns header swapped but cells not",
    (f) => {
      f.sections.health![0] = ["Quality of the Health Plan", "Comments", "Yes/NO"];
    },
    (r) => r.answers["health.statutory-assessments"],
  );
  show(
    "numbering column",
    (f) => {
      f.sections.health = f.sections.health!.map((c, i) => [i === 0 ? "No." : String(i), ...c]);
    },
    (r) => [r.answers["health.statutory-assessments"], r.judgements.health],
  );
  show(
    "nested comment table",
    (f) => {
      f.sections.health![1] = [
        "Have Statutory Assessments been completed?",
        "Yes",
        {
          text: "after",
          inner: [
            ["a", "b"],
            ["c", "d"],
          ],
        },
      ];
    },
    (r) => [r.answers["health.statutory-assessments"]],
  );
  console.log(out.join("\n"));
});
