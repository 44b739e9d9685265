import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { countShared, type SharedPart } from "../../../collation/describe-sharing.ts";
import { describeWhatGoes, valueInWords } from "../../collation/describe-what-goes.ts";
import { countOf } from "../../../text/count-of.ts";
import { usePanelStyles } from "./use-panel-styles.ts";

export interface SharingPreviewProps {
  readonly parts: readonly SharedPart[];
  /** The name of the list, or what takes its place. */
  readonly to: string;
}

const useStyles = makeStyles({
  parts: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  fields: { margin: 0 },
  field: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 3fr) minmax(0, 2fr)",
    columnGap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    // A long value gets the whole width, below its title.
    "@media (max-width: 20rem)": { gridTemplateColumns: "minmax(0, 1fr)" },
  },
  long: { gridTemplateColumns: "minmax(0, 1fr)" },
  title: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0, overflowWrap: "anywhere", whiteSpace: "pre-wrap" },
  stays: { margin: `${tokens.spacingVerticalXS} 0 0`, paddingLeft: tokens.spacingHorizontalXL },
});

/** The part with keys, versions and counts, which only programs need. */
const technicalPart = "list";

/** More than this does not fit beside its title. */
const longValue = 40;

/** What goes and what stays: in a few sentences, then every value, part by part. */
export function SharingPreview({ parts, to }: SharingPreviewProps) {
  const styles = useStyles();
  const panel = usePanelStyles();
  const { goes, stays } = countShared(parts);
  return (
    <div className={styles.parts}>
      <p className={panel.text}>{describeWhatGoes(parts, to)}</p>
      <p className={panel.text}>
        {countOf(goes, "value")} {goes === 1 ? "goes" : "go"} to {to}, exactly as below.{" "}
        {countOf(stays, "value")} {stays === 1 ? "stays" : "stay"} in this document.
      </p>
      {parts
        .filter(({ id }) => id !== technicalPart)
        .map((part) => (
          <PartOfPreview key={part.id} part={part} />
        ))}
      {parts
        .filter(({ id }) => id === technicalPart)
        .map((part) => (
          <details key={part.id}>
            <summary className={panel.summary}>Technical details</summary>
            <PartOfPreview part={part} />
          </details>
        ))}
    </div>
  );
}

function PartOfPreview({ part }: { readonly part: SharedPart }) {
  const styles = useStyles();
  const panel = usePanelStyles();
  const { title, goes, stays } = part;
  const shorten = (each: string) =>
    each.startsWith(`${title}: `) ? capitalised(each.slice(title.length + 2)) : each;
  return (
    <section aria-label={`What goes: ${title}`}>
      <h4 className={panel.smallHeading}>{title}</h4>
      {goes.length > 0 ? (
        <dl className={styles.fields}>
          {goes.map((field, index) => (
            <div
              key={index}
              className={mergeClasses(
                styles.field,
                (field.value.length > longValue || field.isHash) && styles.long,
              )}
            >
              <dt className={styles.title}>{shorten(field.title)}</dt>
              <dd className={styles.value}>
                {valueInWords(field.value)}
                {field.isHash && " (a code that only your authority can link to the child)"}
              </dd>
            </div>
          ))}
        </dl>
      ) : (
        <p className={panel.quiet}>Nothing of this goes.</p>
      )}
      {stays.length > 0 && (
        <details>
          <summary className={panel.summary}>
            {countOf(stays.length, "value stays here", "values stay here")}
          </summary>
          <ul className={styles.stays}>
            {stays.map((each, index) => (
              <li key={index}>{shorten(each)}</li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
