import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";

export interface CountPart {
  /** What is in it: a count, or the letters of a grade. */
  readonly words: string;
  /** From 0, the best. */
  readonly rank: number;
  /** How wide, beside the others. */
  readonly size: number;
}

export interface CountPartsProps {
  readonly parts: readonly CountPart[];
  /** How many ranks there are. */
  readonly of: number;
  /** What the parts say, where no table beside them does. */
  readonly name?: string;
}

const highContrast = "@media (forced-colors: active)";

const useStyles = makeStyles({
  parts: { display: "flex", gap: "2px", minWidth: 0 },
  wide: { width: "100%" },
  part: {
    flexBasis: 0,
    flexShrink: 1,
    minWidth: "1.75rem",
    minHeight: "1.25rem",
    lineHeight: "1.25rem",
    textAlign: "center",
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    border: `1px solid ${tokens.colorBrandStroke1}`,
    borderRadius: tokens.borderRadiusSmall,
    printColorAdjust: "exact",
    [highContrast]: { border: "1px solid CanvasText" },
  },
  one: { flexBasis: "auto", flexGrow: 0 },
  // From dark to light of one hue: no colour says that something is good or bad.
  darkest: {
    backgroundColor: tokens.colorBrandBackgroundPressed,
    color: tokens.colorNeutralForegroundOnBrand,
  },
  dark: { backgroundColor: tokens.colorBrandBackground, color: tokens.colorNeutralForegroundOnBrand },
  light: { backgroundColor: tokens.colorBrandBackground2, color: tokens.colorNeutralForeground1 },
  lightest: { backgroundColor: tokens.colorNeutralBackground1, color: tokens.colorNeutralForeground1 },
});

/** Counts side by side as one bar, or the letters of each audit's grade in a strip: dark to light of one hue. */
export function CountParts({ parts, of, name }: CountPartsProps) {
  const styles = useStyles();
  const looks =
    of > 2
      ? [styles.darkest, styles.dark, styles.light, styles.lightest]
      : [styles.dark, styles.light, styles.lightest];
  const isStrip = name === undefined;
  return (
    <div
      className={mergeClasses(styles.parts, !isStrip && styles.wide)}
      {...(name !== undefined && { role: "img", "aria-label": name, title: name })}
    >
      {parts.map(({ words, rank, size }, index) => (
        <span
          key={index}
          className={mergeClasses(
            styles.part,
            isStrip && styles.one,
            looks[Math.min(rank, looks.length - 1)],
          )}
          {...(!isStrip && { style: { flexGrow: size } })}
        >
          {words}
        </span>
      ))}
    </div>
  );
}
