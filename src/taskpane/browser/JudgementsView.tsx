import { Button, Caption1, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { memo, useMemo, useState } from "react";
import type { Place } from "../../audit/place.ts";
import type { Form } from "../../proforma/form.ts";
import { Icon } from "../components/Icon.tsx";
import { ProfileBar } from "../components/ProfileBar.tsx";
import { describeCounts, GradeStrip } from "./GradeStrip.tsx";
import {
  compareJudgements,
  type AnswerProfile,
  type AuditToCompare,
  type JudgementCell,
  type JudgementRow,
} from "./judgement-grid.ts";
import { pageStrings } from "./page-strings.ts";

export interface JudgementsViewProps {
  readonly form: Form;
  readonly audits: readonly AuditToCompare[];
  /** Whether these are only the selected ones of the audits on the page. */
  readonly isSelection: boolean;
  readonly onOpen: (id: number, at: Place) => void;
}

const narrow = "@media (max-width: 60rem)";
const highContrast = "@media (forced-colors: active)";
/** So many audits are side by side at most; the others are a page further. */
const maxColumns = 8;

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  lead: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  pages: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
  table: { display: "block", width: "100%" },
  group: { display: "block" },
  head: {
    display: "grid",
    gap: tokens.spacingHorizontalXS,
    alignItems: "end",
    paddingBottom: tokens.spacingVerticalXS,
    [narrow]: { display: "none" },
  },
  row: {
    display: "grid",
    gap: tokens.spacingHorizontalXS,
    paddingTop: tokens.spacingVerticalXS,
    paddingBottom: tokens.spacingVerticalXS,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    [narrow]: { display: "block", paddingBottom: tokens.spacingVerticalM },
  },
  headCell: {
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    textAlign: "left",
    overflowWrap: "anywhere",
    minWidth: 0,
  },
  section: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXXS,
    textAlign: "left",
    fontWeight: tokens.fontWeightRegular,
    paddingRight: tokens.spacingHorizontalM,
    minWidth: 0,
    [narrow]: { padding: `${tokens.spacingVerticalXS} 0` },
  },
  cell: {
    display: "block",
    minWidth: 0,
    [narrow]: { display: "inline-block", width: "9rem", padding: "0 4px 4px 0" },
  },
  grade: {
    display: "flex",
    flexDirection: "column",
    alignItems: "stretch",
    justifyContent: "flex-start",
    gap: tokens.spacingVerticalXXS,
    width: "100%",
    height: "100%",
    minWidth: 0,
    padding: tokens.spacingHorizontalS,
    textAlign: "left",
    fontWeight: tokens.fontWeightRegular,
    overflowWrap: "anywhere",
  },
  below: {
    borderLeft: `4px solid ${tokens.colorPaletteDarkOrangeBorderActive}`,
    [highContrast]: { borderLeft: "4px solid Highlight" },
  },
  worst: {
    borderLeft: `4px solid ${tokens.colorPaletteRedBorderActive}`,
    backgroundColor: tokens.colorPaletteRedBackground1,
    [highContrast]: { borderLeft: "8px solid Highlight" },
  },
  strong: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2 },
  hidden: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
  bad: { color: tokens.colorPaletteRedForeground1 },
  file: { display: "none", color: tokens.colorNeutralForeground2, [narrow]: { display: "block" } },
});

/** Every judgement of every audit, the weakest section first, each with its grade and its answers. A cell opens its audit there. */
export const JudgementsView = memo(function JudgementsView(props: JudgementsViewProps) {
  const { form, audits, isSelection, onOpen } = props;
  const styles = useStyles();
  const [wantedPage, setPage] = useState(0);
  const rows = useMemo(() => compareJudgements(form, audits), [form, audits]);
  if (audits.length === 0) return <Text>{pageStrings.noAudits}</Text>;
  if (rows.length === 0) return <Text>{pageStrings.noJudgements}</Text>;
  const pages = Math.ceil(audits.length / maxColumns);
  const page = Math.min(wantedPage, pages - 1);
  const [from, to] = [page * maxColumns, Math.min((page + 1) * maxColumns, audits.length)];
  const columns = { gridTemplateColumns: `minmax(11rem, 1.6fr) repeat(${to - from}, minmax(0, 1fr))` };
  return (
    <section className={styles.view} aria-labelledby="judgements-lead">
      <h2 id="judgements-lead" className={styles.lead}>
        {describeWeakest(rows)}
      </h2>
      <Caption1 className={styles.quiet}>
        {isSelection ? pageStrings.comparesSelected(audits.length) : pageStrings.comparesAll(audits.length)}
      </Caption1>
      {pages > 1 && (
        <div className={styles.pages}>
          <Text role="status">{pageStrings.filesFromTo(from + 1, to, audits.length)}</Text>
          <Button
            disabledFocusable={page === 0}
            onClick={() => {
              setPage(page - 1);
            }}
          >
            {pageStrings.previousFiles}
          </Button>
          <Button
            disabledFocusable={page === pages - 1}
            onClick={() => {
              setPage(page + 1);
            }}
          >
            {pageStrings.nextFiles}
          </Button>
        </div>
      )}
      <div className={styles.table} role="table" aria-label={pageStrings.judgementsLabel}>
        <div className={styles.group} role="rowgroup">
          <div className={styles.head} role="row" style={columns}>
            <span role="columnheader" className={styles.headCell}>
              {pageStrings.section}
            </span>
            {audits.slice(from, to).map(({ id, path }) => (
              <span key={id} role="columnheader" className={styles.headCell}>
                {shortName(path)}
              </span>
            ))}
          </div>
        </div>
        <div className={styles.group} role="rowgroup">
          {rows.map((row) => (
            <div key={row.id} className={styles.row} role="row" style={columns}>
              <SectionHead row={row} of={audits.length} />
              {row.cells.slice(from, to).map((cell) => (
                <div key={cell.id} role="cell" className={styles.cell}>
                  <GradeButton section={row.title} cell={cell} onOpen={onOpen} />
                </div>
              ))}
            </div>
          ))}
        </div>
      </div>
    </section>
  );
});

function SectionHead({ row, of }: { readonly row: JudgementRow; readonly of: number }) {
  const styles = useStyles();
  const { title, below, graded, line } = row;
  return (
    <div role="rowheader" className={styles.section}>
      <Text weight="semibold">{title}</Text>
      {line !== null && (
        <Caption1 className={below > 0 ? styles.strong : styles.quiet}>
          {pageStrings.below(below, graded, line)}
        </Caption1>
      )}
      {graded < of && <Caption1 className={styles.quiet}>{pageStrings.notGraded(of - graded)}</Caption1>}
      <GradeStrip scale={row.scale} counts={row.counts} />
    </div>
  );
}

interface GradeButtonProps {
  readonly section: string;
  readonly cell: JudgementCell;
  readonly onOpen: (id: number, at: Place) => void;
}

function GradeButton({ section, cell, onOpen }: GradeButtonProps) {
  const styles = useStyles();
  const { id, path, place, grade, isBelow, isWorst, profile } = cell;
  const words = grade ?? pageStrings.noGrade;
  return (
    <Button
      className={mergeClasses(styles.grade, isBelow && styles.below, isWorst && styles.worst)}
      onClick={() => {
        onOpen(id, place);
      }}
    >
      <span className={styles.hidden}>
        {section}, {shortName(path)}:{" "}
      </span>
      <Caption1 className={styles.file}>{shortName(path)}</Caption1>
      <span className={mergeClasses(isBelow && styles.strong, grade === null && styles.quiet)}>
        {isBelow && <Icon name="alert" className={styles.bad} />} {words}
      </span>
      <ProfileBar
        isBare
        profile={{
          section,
          grade,
          yes: profile.for,
          no: profile.against,
          notApplicable: profile.neither,
          unanswered: profile.unanswered,
          of: profile.for + profile.against + profile.neither + profile.unanswered,
        }}
      />
      <Caption1 className={styles.quiet}>{describeProfile(profile)}</Caption1>
    </Button>
  );
}

/** "3 Yes, 1 No, 2 not answered". */
function describeProfile({ counts, unanswered }: AnswerProfile): string {
  const answered = describeCounts(counts);
  if (unanswered === 0) return answered;
  return [...(answered === "" ? [] : [answered]), pageStrings.notAnswered(unanswered)].join(", ");
}

function describeWeakest(rows: readonly JudgementRow[]): string {
  const [weakest] = rows;
  if (weakest === undefined || weakest.line === null) return pageStrings.judgementsLabel;
  if (weakest.below === 0) return pageStrings.noneBelow(weakest.line);
  const alike = rows.filter(({ below, worst }) => below === weakest.below && worst === weakest.worst);
  return pageStrings.weakest(
    alike.map(({ title }) => title),
    pageStrings.below(weakest.below, weakest.graded, weakest.line),
  );
}

function shortName(path: string): string {
  return path.replace(/^.*\//, "");
}
