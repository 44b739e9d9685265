import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { bestOf, findScaleValue, worstOf, type Scale } from "../../proforma/scale.ts";
import type { ValueCount } from "./judgement-grid.ts";

export interface GradeStripProps {
  readonly scale: Scale;
  /** Each grade with its count, best first. */
  readonly counts: readonly ValueCount[];
}

const highContrast = "@media (forced-colors: active)";

const useStyles = makeStyles({
  strip: {
    display: "flex",
    minHeight: "20px",
    borderRadius: tokens.borderRadiusSmall,
    overflow: "hidden",
    fontSize: tokens.fontSizeBase200,
    lineHeight: "20px",
    fontWeight: tokens.fontWeightSemibold,
  },
  part: {
    flexBasis: 0,
    minWidth: "20px",
    textAlign: "center",
    borderRight: `1px solid ${tokens.colorNeutralBackground1}`,
    [highContrast]: { border: "1px solid CanvasText" },
  },
  best: { backgroundColor: tokens.colorPaletteTealBackground2, color: tokens.colorPaletteTealForeground2 },
  above: { backgroundColor: tokens.colorPaletteBlueBackground2, color: tokens.colorPaletteBlueForeground2 },
  below: {
    backgroundColor: tokens.colorPaletteDarkOrangeBackground2,
    color: tokens.colorPaletteDarkOrangeForeground2,
  },
  worst: { backgroundColor: tokens.colorPaletteRedBackground2, color: tokens.colorPaletteRedForeground2 },
  neither: { backgroundColor: tokens.colorNeutralBackground4, color: tokens.colorNeutralForeground1 },
});

/** How often each grade was given, as one bar from the best to the worst, with the numbers in it. */
export function GradeStrip({ scale, counts }: GradeStripProps) {
  const styles = useStyles();
  const lookOf = (grade: string) => {
    const side = findScaleValue(scale, grade)?.counts ?? "none";
    if (side === "none") return styles.neither;
    if (side === "for") return grade === bestOf(scale) ? styles.best : styles.above;
    return grade === worstOf(scale) ? styles.worst : styles.below;
  };
  const given = counts.filter(({ count }) => count > 0);
  return (
    <div className={styles.strip} role="img" aria-label={describeCounts(given)} title={describeCounts(given)}>
      {given.map(({ value, count }) => (
        <span key={value} className={mergeClasses(styles.part, lookOf(value))} style={{ flexGrow: count }}>
          {count}
        </span>
      ))}
    </div>
  );
}

/** "2 Good, 4 Inadequate". */
export function describeCounts(counts: readonly ValueCount[]): string {
  return counts.map(({ value, count }) => `${count} ${value}`).join(", ");
}
